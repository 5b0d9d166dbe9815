"""The timeline alone on the screen, with the chosen milestone's text below it."""

from app.layout.panels.panel import Scene
from app.layout.panels.running_text import running_text
from app.layout.panels.timeline.block import TimelineBlock, timeline_sizes, timeline_title, title_height
from app.layout.panels.timeline.shape import Mark, timeline_parts
from app.layout.panels.timeline.texts import TimelineTexts
from app.layout.plan import Page
from app.layout.rect import Rect
from app.layout.scene_area import TEXT_WIDTH_EM, SceneArea, at_largest_type
from app.layout.text.block import lines_height, whole_words_px
from app.layout.text.pages import PageShape, TextPage, text_pages
from app.layout.text.paragraph import Paragraph
from app.layout.text.type_scale import Role
from app.value import replace, value

LEAD_SHARE = 0.8  # the milestones' texts grow less than the timeline
LEAST_LINES = 2  # of a milestone's text below the timeline
SHORT_WORDS = 2  # what is read anew on a milestone's page: its year and its ring


def timeline_scene(texts: TimelineTexts, area: SceneArea) -> Scene:
    """Set the timeline with a page a milestone, or more where its text is long; where it has no room, its words as text.

    A tap chooses a milestone where it stands; as text nowhere.
    """
    pages = at_largest_type(lambda growth: _pages(texts, area, growth))
    if pages is None:
        return Scene(_as_text(texts, area))
    places = {page.mark.milestone: page.target(area) for page in pages}
    return Scene(tuple(page.placed(area) for page in pages), targets=tuple(places[number] for number in sorted(places)))


@value
class _Part:
    """Some milestones next to each other, on the timeline as large as it has room with them, and the pages of their texts."""

    block: TimelineBlock
    texts: dict[int, tuple[TextPage, ...]]
    gap: float

    @property
    def height(self) -> float:
        """The height in px that the timeline takes with the tallest of the texts."""
        tallest = max((page.height for found in self.texts.values() for page in found), default=0.0)
        return self.block.height + (self.gap + tallest if tallest else 0.0)


@value
class _MilestonePage:
    """The page on which milestone `place` of a part is chosen, with a page of its text if it has one."""

    part: _Part
    place: int
    text: TextPage | None

    @property
    def mark(self) -> Mark:
        """The chosen milestone's mark."""
        return self.part.block.shape.marks[self.place]

    def target(self, area: SceneArea) -> Rect:
        """Where the chosen milestone stands: its mark and its label."""
        return self.part.block.target(self.place, area.rect.x, area.middle(self.part.height))

    def placed(self, area: SceneArea) -> Page:
        """Place the timeline and the text below it."""
        part, block, rect = self.part, self.part.block, area.rect
        y = area.middle(part.height)
        lines, drawings = block.lines(rect.x, y), block.drawings(rect.x, y)
        mark = self.mark
        words = block.words
        # A part without any text needs only one stop of the round, with nothing chosen.
        whole = self.place == 0 and not any(part.texts.values())
        if not whole:
            drawings += block.chosen(mark, rect.x, y)
        if self.text is None:
            return Page(lines, drawings, words, mark.milestone, in_round=whole)
        lines += self.text.placed(rect.x, y + block.height + part.gap, "ink")
        return Page(lines, drawings, self.text.words + (words if self.place == 0 else SHORT_WORDS), mark.milestone)


def _pages(timeline: TimelineTexts, area: SceneArea, growth: float) -> list[_MilestonePage] | None:
    rect, scale = area.rect, area.scale
    texts = [milestone.text for milestone in timeline.milestones if milestone.text]
    px = whole_words_px(
        scale.size(Role.MILESTONE_TEXT, growth * LEAD_SHARE, alone=True), scale.least(Role.MILESTONE_TEXT), rect.width, texts
    )
    pitch = Role.MILESTONE_TEXT.style.pitch
    gap = float(px) if texts else 0.0
    sizes = timeline_sizes(scale, growth, alone=True)
    title = timeline_title(timeline.title, sizes, rect.width)
    reserved = gap + (lines_height(LEAST_LINES, px, pitch) if texts else 0.0)
    parts = timeline_parts(timeline.milestones, rect.width, sizes, rect.height - reserved - title_height(title))
    if parts is None:
        return None
    pages: list[_MilestonePage] = []
    for shape in parts:
        block = TimelineBlock(shape, sizes, title)
        below = PageShape(min(rect.width, TEXT_WIDTH_EM * px), rect.height - block.height - gap, px, pitch)
        own = {mark.milestone: _text_below(timeline.milestones[mark.milestone].text, below) for mark in shape.marks}
        part = _Part(block, own, gap)
        pages += [_MilestonePage(part, place, text) for place, mark in enumerate(shape.marks) for text in own[mark.milestone] or (None,)]
    return pages


def _text_below(text: Paragraph | None, shape: PageShape) -> tuple[TextPage, ...]:
    return (text_pages((text,), shape) or ()) if text else ()


def _as_text(timeline: TimelineTexts, area: SceneArea) -> tuple[Page, ...]:
    """Set year, title and text of each milestone as running text."""
    pages: list[Page] = []
    for milestone in sorted(timeline.milestones, key=lambda each: each.first_day):
        heading = None if pages else timeline.title
        year = replace(milestone.year, role=Role.YEAR)  # the newest one's is not larger among running text
        parts = (heading, year, milestone.title, milestone.text)
        own = running_text([part for part in parts if part and part.words], area, Role.MILESTONE_TEXT)
        pages += [Page(page.lines, page.drawings, page.words, milestone.number) for page in own]
    return tuple(pages)
