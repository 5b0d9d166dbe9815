"""The timeline's scene set at one size, with the timeline lying or standing: in few parts, with what stands below each milestone."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from math import floor

from app.layout.panels.timeline.axis import TimelineSizes
from app.layout.panels.timeline.block import TimelineBlock, timeline_sizes, timeline_title, title_height
from app.layout.panels.timeline.picture import shown_picture
from app.layout.panels.timeline.scene_page import Below, MilestonePage, Part, Timeline, bottom_of
from app.layout.panels.timeline.shape import in_parts, lay_out_timeline
from app.layout.panels.timeline.texts import Course, MilestoneText, TimelineTexts
from app.layout.panels.timeline.vertical import StandingTimeline, standing_sizes, standing_timeline
from app.layout.rect import Rect
from app.layout.scene_area import TEXT_WIDTH_EM, SceneArea
from app.layout.text.block import BALANCED, TextBlock, lines_height, whole_words_px
from app.layout.text.pages import PageShape, TextPage, text_pages
from app.layout.text.paragraph import Paragraph
from app.layout.text.type_scale import SEMIBOLD, Role, TypeScale
from app.value import replace

LEAD_SHARE = 0.8  # the milestones' texts grow less than the timeline
LEAST_LINES = 2  # of a milestone's text below the timeline
WIDE = 1.2  # the aspect from which a picture stands beside the text
PICTURE_HEIGHT = 0.36  # of the scene's height, kept for pictures
PICTURE_WIDTH = 0.38  # of the scene's width, for a picture beside the text
TEXT_SHARE = 0.58  # of the scene's width, for the text beside a picture
LEAST_ROW_GAP_EM = 0.3  # between two milestones of a standing timeline, which may take several lines each
MOST_ROW_GAP_EM = 1.8  # of spare height


class Setting(ABC):
    """The timeline and what stands below it at one size: `growth` of its type between least (0) and ideal (1) or beyond.

    By `more` the milestones' texts grow further than the timeline does; `known` is the timeline at this size with less of that.
    """

    def __init__(self, texts: TimelineTexts, area: SceneArea, growth: float, more: float = 0.0, known: Sequence[Timeline] = ()) -> None:
        self._growth, self._known = growth, known
        self._texts, self._area = texts, area
        scale, rect = area.scale, area.rect
        guests = [milestone.text for milestone in texts.milestones if milestone.text]
        self._has_pictures = any(milestone.picture for milestone in texts.milestones)
        self._is_wide = rect.width >= WIDE * rect.height
        narrowest = TEXT_SHARE * rect.width if self._has_pictures and self._is_wide else rect.width
        self._sizes = self._sizes_at(scale, growth)
        grown = scale.size(Role.MILESTONE_TEXT, growth * LEAD_SHARE + more, alone=True)
        grown = min(grown, max(self._sizes.newest_year, scale.least(Role.MILESTONE_TEXT)))
        self._px = whole_words_px(grown, scale.least(Role.MILESTONE_TEXT), narrowest, guests)
        self._gap = float(self._px) if guests or self._has_pictures else 0.0
        self._least_text = lines_height(LEAST_LINES, self._px, Role.MILESTONE_TEXT.style.pitch) if guests else 0.0

    @abstractmethod
    def _sizes_at(self, scale: TypeScale, growth: float) -> TimelineSizes:
        """Give the timeline's sizes at a growth."""

    @abstractmethod
    def _set(self, course: Course, height: float, window: TextBlock | None = None) -> Timeline | None:
        """Set the timeline, or the part of it that `window` tells, in at most `height` px, or None where it has no room."""

    def pages(self, most_parts: int) -> list[MilestonePage] | None:
        """Give the pages, a milestone or a page of its text each; None where the timeline has more parts than that, or no room."""
        parts = self.parts(most_parts)
        return None if parts is None or len(parts) > most_parts else self.pages_of(parts)

    def pages_of(self, parts: Sequence[Timeline]) -> list[MilestonePage]:
        """Give the pages of these parts at this size."""
        return [page for block in parts for page in self._pages_of(block)]

    def parts(self, most: int | None = None) -> list[Timeline] | None:
        """Lay the timeline out, in few parts where it must be; None where not even one milestone has room, or in more than `most`."""
        picture = PICTURE_HEIGHT * self._area.rect.height if self._has_pictures else 0.0
        return self._parts(picture, most) or (self._parts(0.0, most) if picture else None)

    def _parts(self, picture: float, most: int | None) -> list[Timeline] | None:
        """Lay the timeline out above so many px for a picture."""
        below = max(picture, self._least_text) if self._is_wide else picture + self._least_text
        height = self._area.rect.height - self._gap - below
        if self._known and all(block.height <= height for block in self._known):
            return [*self._known]
        course = Course(self._texts.in_time, self._texts.today)
        whole = self._set(course, height)
        if whole is not None:
            return [whole]
        found = in_parts(lambda start, stop: self._part(course.part(start, stop), height), len(course.texts), most)
        return [*found] if found else None

    def _part(self, course: Course, height: float) -> Timeline | None:
        return self._set(course, height, self._window(course.texts))

    def _window(self, shown: tuple[MilestoneText, ...]) -> TextBlock:
        """Say of which part of which time a window of the timeline is."""
        texts, whole = self._texts, self._texts.in_time
        written = texts.window.format(window=_from_to(shown), whole=_from_to(whole))
        paragraph = self._area.setter.paragraph(written, SEMIBOLD, Role.MORE)
        return TextBlock(paragraph, self._sizes.title, self._area.rect.width, Role.MORE.style.pitch, BALANCED)

    def _pages_of(self, block: Timeline) -> list[MilestonePage]:
        below = {number: self._below(self._texts.milestones[number], block) for number in block.numbers}
        part = Part(self._area, self._growth, block, below, self._gap)
        return [MilestonePage(part, place, each) for place, number in enumerate(block.numbers) for each in below[number] or (None,)]

    def _below(self, milestone: MilestoneText, block: Timeline) -> tuple[Below, ...]:
        """Set a milestone's text and picture below the timeline."""
        rect, px, scale = self._area.rect, self._px, self._area.scale
        height = rect.height - block.height - self._gap
        picture = None
        if milestone.picture is not None:
            kept = self._least_text + self._gap if milestone.text and not self._is_wide else 0.0
            width = PICTURE_WIDTH * rect.width if self._is_wide and milestone.text else rect.width
            picture = shown_picture(milestone.picture, Rect(0.0, 0.0, width, height - kept), scale, framed=False)
        if milestone.text is None:
            return (Below(picture=picture, height=bottom_of(picture)),) if picture else ()
        if picture is None:
            pages = _text_pages(milestone.text, rect.width, height, px)
            return tuple(Below(page, height=page.height) for page in pages)
        if self._is_wide:
            pages = _text_pages(milestone.text, TEXT_SHARE * rect.width, height, px)
            beside = picture.moved(floor(rect.width - PICTURE_WIDTH * rect.width), 0.0)
            return tuple(Below(page, 0.0, beside, max(page.height, bottom_of(picture))) for page in pages)
        taken = bottom_of(picture) + self._gap
        pages = _text_pages(milestone.text, rect.width, height - taken, px)
        return tuple(Below(page, taken, picture, taken + page.height) for page in pages)


class Lying(Setting):
    """With the timeline across the screen."""

    def _sizes_at(self, scale: TypeScale, growth: float) -> TimelineSizes:
        return timeline_sizes(scale, growth, alone=True)

    def _set(self, course: Course, height: float, window: TextBlock | None = None) -> TimelineBlock | None:
        width = self._area.rect.width
        title = timeline_title(self._texts.title, self._sizes, width)
        shape = lay_out_timeline(course, width, self._sizes, height - title_height(title) - title_height(window))
        return TimelineBlock(shape, self._sizes, title, window) if shape else None


class Standing(Setting):
    """With the timeline from the top down, a row a milestone."""

    def _sizes_at(self, scale: TypeScale, growth: float) -> TimelineSizes:
        return standing_sizes(scale, scale.size(Role.MILESTONE, growth, alone=True))

    def _set(self, course: Course, height: float, window: TextBlock | None = None) -> StandingTimeline | None:
        found = standing_timeline(course, self._texts.title, self._sizes, self._area.rect.width, window)
        if found is None or (found.breaks_words and self._growth):
            return None  # larger type is not worth a broken word
        px = self._sizes.title
        found = replace(found, gap=LEAST_ROW_GAP_EM * px, most_gap=MOST_ROW_GAP_EM * px)
        return found if found.height <= height else None


def _text_pages(text: Paragraph, width: float, height: float, px: int) -> tuple[TextPage, ...]:
    return text_pages((text,), PageShape(min(width, TEXT_WIDTH_EM * px), height, px, Role.MILESTONE_TEXT.style.pitch)) or ()


def _from_to(shown: tuple[MilestoneText, ...]) -> str:
    """Write from when to when milestones are, in the order of time."""
    first, last = shown[0].dates[0], shown[-1].dates[1]
    if first == last:
        return first
    return f"{first} – {last}" if " " in first + last else f"{first}–{last}"
