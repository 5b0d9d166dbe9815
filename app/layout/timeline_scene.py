"""The timeline alone on the screen, with the chosen milestone's text below it."""

from dataclasses import dataclass

from app.layout.content import Content
from app.layout.pages import PageShape, TextPage, text_pages
from app.layout.paragraph import Paragraph
from app.layout.plan import Page
from app.layout.rect import Rect
from app.layout.room import TEXT_WIDTH_EM, Room, largest
from app.layout.text_block import lines_height, whole_words_px
from app.layout.text_scene import text_scene
from app.layout.timeline import Mark, timeline_parts
from app.layout.timeline_panel import TimelineBlock, timeline_sizes, timeline_title, title_height
from app.layout.type_scale import Role

LEAD_SHARE = 0.8  # the milestones' texts grow less than the timeline
LEAST_LINES = 2  # of a milestone's text below the timeline
SHORT_WORDS = 2  # what is read anew on a milestone's page: its year and its ring


def timeline_scene(content: Content, room: Room) -> tuple[tuple[Page, ...], tuple[Rect, ...]]:
    """Set the timeline with a page a milestone, or more where its text is long; where it has no room, its words as text.

    Gives the pages, and where each milestone stands, in the order of the file; nowhere as text.
    """
    pages = largest(lambda fill: _pages(content, room, fill))
    if pages is None:
        return _as_text(content, room), ()
    places = {page.mark.milestone: page.target(room) for page in pages}
    return tuple(page.placed(room) for page in pages), tuple(places[number] for number in sorted(places))


@dataclass(frozen=True)
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


@dataclass(frozen=True)
class _MilestonePage:
    """The page on which milestone `place` of a part is chosen, with a page of its text if it has one."""

    part: _Part
    place: int
    text: TextPage | None

    @property
    def mark(self) -> Mark:
        """The chosen milestone's mark."""
        return self.part.block.shape.marks[self.place]

    def target(self, room: Room) -> Rect:
        """Where the chosen milestone stands: its mark and its label."""
        return self.part.block.target(self.place, room.rect.x, room.middle(self.part.height))

    def placed(self, room: Room) -> Page:
        """Place the timeline and the text below it."""
        part, block, rect = self.part, self.part.block, room.rect
        y = room.middle(part.height)
        lines, shapes = block.lines(rect.x, y), block.shapes(rect.x, y)
        mark = self.mark
        words = sum(len(line.text.split()) for line in lines)
        # A part without any text needs only one stop of the round, with nothing chosen.
        whole = self.place == 0 and not any(part.texts.values())
        if not whole:
            shapes += block.chosen(mark, rect.x, y)
        if self.text is None:
            return Page(lines, shapes, words, mark.milestone, in_round=whole)
        lines += self.text.placed(rect.x, y + block.height + part.gap, "ink")
        return Page(lines, shapes, self.text.words + (words if self.place == 0 else SHORT_WORDS), mark.milestone)


def _pages(content: Content, room: Room, fill: float) -> list[_MilestonePage] | None:
    rect, scale = room.rect, room.scale
    texts = [text for text in content.milestone_texts if text]
    px = whole_words_px(scale.size(Role.LEAD, fill * LEAD_SHARE, alone=True), scale.least(Role.LEAD), rect.width, texts)
    pitch = Role.LEAD.style.pitch
    gap = float(px) if texts else 0.0
    sizes = timeline_sizes(scale, fill, alone=True)
    title = timeline_title(content.timeline_title, sizes, rect.width)
    reserved = gap + (lines_height(LEAST_LINES, px, pitch) if texts else 0.0)
    parts = timeline_parts(content.milestones, rect.width, sizes, rect.height - reserved - title_height(title))
    if parts is None:
        return None
    pages: list[_MilestonePage] = []
    for shape in parts:
        block = TimelineBlock(shape, sizes, title)
        below = PageShape(min(rect.width, TEXT_WIDTH_EM * px), rect.height - block.height - gap, px, pitch)
        own = {mark.milestone: _text_below(content.milestone_texts[mark.milestone], below) for mark in shape.marks}
        part = _Part(block, own, gap)
        pages += [_MilestonePage(part, place, text) for place, mark in enumerate(shape.marks) for text in own[mark.milestone] or (None,)]
    return pages


def _text_below(text: Paragraph | None, shape: PageShape) -> tuple[TextPage, ...]:
    return (text_pages((text,), shape) or ()) if text else ()


def _as_text(content: Content, room: Room) -> tuple[Page, ...]:
    """Set year, title and text of each milestone as running text."""
    pages: list[Page] = []
    for milestone in sorted(content.milestones, key=lambda each: each.first_day):
        heading = None if pages else content.timeline_title
        parts = (heading, milestone.year, milestone.title, content.milestone_texts[milestone.number])
        own = text_scene([part for part in parts if part and part.words], room, Role.LEAD)
        pages += [Page(page.lines, page.shapes, page.words, milestone.number) for page in own]
    return tuple(pages)
