"""The timeline alone on the screen, with the chosen milestone's text and picture below it."""

from collections.abc import Sequence
from functools import cached_property
from math import floor

from app.layout.drawings import Box, PictureBox
from app.layout.panels.panel import Scene
from app.layout.panels.running_text import running_text
from app.layout.panels.timeline.block import TimelineBlock, timeline_sizes, timeline_title, title_height
from app.layout.panels.timeline.picture import shown_picture
from app.layout.panels.timeline.shape import Mark, lay_out_timeline, timeline_parts
from app.layout.panels.timeline.texts import Course, MilestoneText, TimelineTexts
from app.layout.plan import Page
from app.layout.rect import Rect
from app.layout.scene_area import TEXT_WIDTH_EM, SceneArea, at_largest_type
from app.layout.text.block import BALANCED, TextBlock, lines_height, whole_words_px
from app.layout.text.pages import PageShape, TextPage, text_pages
from app.layout.text.paragraph import Paragraph
from app.layout.text.type_scale import SEMIBOLD, Role
from app.value import replace, value

LEAD_SHARE = 0.8  # the milestones' texts grow less than the timeline
LEAST_LINES = 2  # of a milestone's text below the timeline
SHORT_WORDS = 2  # what is read anew on a milestone's page: its year and its ring
WIDE = 1.2  # the aspect from which a picture stands beside the text
PICTURE_HEIGHT = 0.36  # of the scene's height, kept for pictures
PICTURE_WIDTH = 0.38  # of the scene's width, for a picture beside the text
TEXT_SHARE = 0.58  # of the scene's width, for the text beside a picture


def timeline_scene(texts: TimelineTexts, area: SceneArea) -> Scene:
    """Set the timeline with a page a milestone, or more where its text is long; where it has no room, its words as text.

    A tap chooses a milestone where it stands; as text nowhere.
    """
    least = _Setting(texts, area, 0.0)
    parts = least.parts()
    if parts is None:
        return Scene(_as_text(texts, area))

    def grown(growth: float) -> list[_MilestonePage] | None:
        return _Setting(texts, area, growth).pages(most_parts=len(parts)) if growth else least.pages_of(parts)

    # Larger type is worth no further window: as much as can be of the timeline is seen at a time.
    even = at_largest_type(grown) or []
    growth = even[0].part.growth
    known = list({id(page.part.block): page.part.block for page in even}.values())
    pages = at_largest_type(lambda more: _Setting(texts, area, growth, more, known).pages(most_parts=len(parts))) or []
    places = {page.mark.milestone: page.target for page in pages}
    return Scene(tuple(page.placed() for page in pages), targets=tuple(places[number] for number in sorted(places)))


@value
class _Below:
    """What stands below the timeline while a milestone is chosen: a page of its text, and its picture, placed from 0, 0."""

    text: TextPage | None = None
    text_y: float = 0.0
    picture: Page | None = None
    height: float = 0.0

    @property
    def words(self) -> int:
        """How many words it has."""
        return self.text.words if self.text else 0

    def placed(self, x: float, y: float) -> Page:
        """Place it."""
        lines = self.text.placed(x, y + self.text_y, "ink") if self.text else ()
        if self.picture is None:
            return Page(lines)
        picture = self.picture.moved(x, y)
        return Page((*lines, *picture.lines), picture.drawings)


@value
class _Part:
    """Some milestones next to each other, on the timeline as large as it has room with them, and what stands below each."""

    area: SceneArea
    growth: float
    block: TimelineBlock
    below: dict[int, tuple[_Below, ...]]
    gap: float

    @property
    def height(self) -> float:
        """The height in px that the timeline takes with the tallest of what stands below it."""
        tallest = max((each.height for found in self.below.values() for each in found), default=0.0)
        return self.block.height + (self.gap + tallest if tallest else 0.0)

    @cached_property
    def y(self) -> float:
        """Where it begins, in px from the top of the screen."""
        return self.area.middle(self.height)

    @cached_property
    def timeline(self) -> Page:
        """The timeline itself where it stands, the same on each of its pages."""
        x = self.area.rect.x
        return Page(self.block.lines(x, self.y), self.block.drawings(x, self.y), self.block.words)


@value
class _MilestonePage:
    """The page on which milestone `place` of a part is chosen, with a page of its text and its picture if it has them."""

    part: _Part
    place: int
    below: _Below | None

    @property
    def mark(self) -> Mark:
        """The chosen milestone's mark."""
        return self.part.block.shape.marks[self.place]

    @property
    def target(self) -> Rect:
        """Where the chosen milestone stands: its mark and its label."""
        return self.part.block.target(self.place, self.part.area.rect.x, self.part.y)

    def placed(self) -> Page:
        """Place the timeline and what stands below it."""
        part, block, mark = self.part, self.part.block, self.mark
        x, y, timeline = part.area.rect.x, part.y, part.timeline
        # A part without any text needs only one stop of the round, with nothing chosen.
        whole = self.place == 0 and not any(part.below.values())
        drawings = timeline.drawings if whole else (*timeline.drawings, *block.chosen(mark, x, y))
        if self.below is None:
            return Page(timeline.lines, drawings, timeline.words, mark.milestone, in_round=whole)
        below = self.below.placed(x, floor(y + block.height + part.gap))  # pictures stand on whole px
        read = self.below.words + (timeline.words if self.place == 0 else SHORT_WORDS)
        return Page((*timeline.lines, *below.lines), (*drawings, *below.drawings), read, mark.milestone)


class _Setting:
    """The timeline and what stands below it at one size: `growth` of its type between least (0) and ideal (1) or beyond.

    By `more` the milestones' texts grow further than the timeline does; `known` is the timeline at this size with less of that.
    """

    def __init__(
        self, texts: TimelineTexts, area: SceneArea, growth: float, more: float = 0.0, known: Sequence[TimelineBlock] = ()
    ) -> None:
        self._growth, self._known = growth, known
        self._texts, self._area = texts, area
        scale, rect = area.scale, area.rect
        guests = [milestone.text for milestone in texts.milestones if milestone.text]
        self._has_pictures = any(milestone.picture for milestone in texts.milestones)
        self._is_wide = rect.width >= WIDE * rect.height
        narrowest = TEXT_SHARE * rect.width if self._has_pictures and self._is_wide else rect.width
        self._sizes = timeline_sizes(scale, growth, alone=True)
        grown = scale.size(Role.MILESTONE_TEXT, growth * LEAD_SHARE + more, alone=True)
        grown = min(grown, max(self._sizes.newest_year, scale.least(Role.MILESTONE_TEXT)))
        self._px = whole_words_px(grown, scale.least(Role.MILESTONE_TEXT), narrowest, guests)
        self._title = timeline_title(texts.title, self._sizes, rect.width)
        self._gap = float(self._px) if guests or self._has_pictures else 0.0
        self._least_text = lines_height(LEAST_LINES, self._px, Role.MILESTONE_TEXT.style.pitch) if guests else 0.0

    def pages(self, most_parts: int) -> list[_MilestonePage] | None:
        """Give the pages, a milestone or a page of its text each; None where the timeline has more parts than that, or no room."""
        parts = self.parts(most_parts)
        return None if parts is None or len(parts) > most_parts else self.pages_of(parts)

    def pages_of(self, parts: Sequence[TimelineBlock]) -> list[_MilestonePage]:
        """Give the pages of these parts at this size."""
        return [page for block in parts for page in self._pages_of(block)]

    def parts(self, most: int | None = None) -> list[TimelineBlock] | None:
        """Lay the timeline out, in few parts where it must be; None where not even one milestone has room, or in more than `most`."""
        picture = PICTURE_HEIGHT * self._area.rect.height if self._has_pictures else 0.0
        return self._parts(picture, most) or (self._parts(0.0, most) if picture else None)

    def _parts(self, picture: float, most: int | None) -> list[TimelineBlock] | None:
        """Lay the timeline out above so many px for a picture."""
        rect, sizes, title = self._area.rect, self._sizes, self._title
        below = max(picture, self._least_text) if self._is_wide else picture + self._least_text
        height = rect.height - self._gap - below - title_height(title)
        if self._known and all(block.height - title_height(title) <= height for block in self._known):
            return [*self._known]
        course = Course(self._texts.in_time, self._texts.today)
        whole = lay_out_timeline(course, rect.width, sizes, height)
        if whole is not None:
            return [TimelineBlock(whole, sizes, title)]
        widest = self._window(course.texts)
        parts = timeline_parts(course, rect.width, sizes, height - title_height(widest), most)
        return [TimelineBlock(shape, sizes, title, self._window(shape.axis.texts)) for shape in parts] if parts else None

    def _window(self, shown: tuple[MilestoneText, ...]) -> TextBlock:
        """Say of which part of which time a window of the timeline is."""
        texts, whole = self._texts, self._texts.in_time
        written = texts.window.format(window=_from_to(shown), whole=_from_to(whole))
        paragraph = self._area.setter.paragraph(written, SEMIBOLD, Role.MORE)
        return TextBlock(paragraph, self._sizes.title, self._area.rect.width, Role.MORE.style.pitch, BALANCED)

    def _pages_of(self, block: TimelineBlock) -> list[_MilestonePage]:
        marks = block.shape.marks
        below = {mark.milestone: self._below(self._texts.milestones[mark.milestone], block) for mark in marks}
        part = _Part(self._area, self._growth, block, below, self._gap)
        return [_MilestonePage(part, place, each) for place, mark in enumerate(marks) for each in below[mark.milestone] or (None,)]

    def _below(self, milestone: MilestoneText, block: TimelineBlock) -> tuple[_Below, ...]:
        """Set a milestone's text and picture below the timeline."""
        rect, px, scale = self._area.rect, self._px, self._area.scale
        height = rect.height - block.height - self._gap
        picture = None
        if milestone.picture is not None:
            kept = self._least_text + self._gap if milestone.text and not self._is_wide else 0.0
            width = PICTURE_WIDTH * rect.width if self._is_wide and milestone.text else rect.width
            picture = shown_picture(milestone.picture, Rect(0.0, 0.0, width, height - kept), scale, framed=False)
        if milestone.text is None:
            return (_Below(picture=picture, height=_bottom(picture)),) if picture else ()
        if picture is None:
            pages = _text_pages(milestone.text, rect.width, height, px)
            return tuple(_Below(page, height=page.height) for page in pages)
        if self._is_wide:
            pages = _text_pages(milestone.text, TEXT_SHARE * rect.width, height, px)
            beside = picture.moved(floor(rect.width - PICTURE_WIDTH * rect.width), 0.0)
            return tuple(_Below(page, 0.0, beside, max(page.height, _bottom(picture))) for page in pages)
        taken = _bottom(picture) + self._gap
        pages = _text_pages(milestone.text, rect.width, height - taken, px)
        return tuple(_Below(page, taken, picture, taken + page.height) for page in pages)


def _text_pages(text: Paragraph, width: float, height: float, px: int) -> tuple[TextPage, ...]:
    return text_pages((text,), PageShape(min(width, TEXT_WIDTH_EM * px), height, px, Role.MILESTONE_TEXT.style.pitch)) or ()


def _bottom(page: Page | None) -> float:
    """Tell where a page ends, in px."""
    if page is None:
        return 0.0
    boxes = [drawing.rect for drawing in page.drawings if isinstance(drawing, Box | PictureBox)]
    return max(rect.bottom for rect in (*boxes, *(line.rect for line in page.lines)))


def _from_to(shown: tuple[MilestoneText, ...]) -> str:
    """Write from when to when milestones are, in the order of time."""
    first, last = shown[0].dates[0], shown[-1].dates[1]
    if first == last:
        return first
    return f"{first} – {last}" if " " in first + last else f"{first}–{last}"


def _as_text(timeline: TimelineTexts, area: SceneArea) -> tuple[Page, ...]:
    """Set year, title and text of each milestone as running text."""
    pages: list[Page] = []
    for milestone in timeline.in_time:
        heading = None if pages else timeline.title
        year = replace(milestone.year, role=Role.YEAR)  # the newest one's is not larger among running text
        parts = (heading, year, milestone.title, milestone.countdown, milestone.text)
        own = running_text([part for part in parts if part and part.words], area, Role.MILESTONE_TEXT)
        pages += [Page(page.lines, page.drawings, page.words, milestone.number) for page in own]
    return tuple(pages)
