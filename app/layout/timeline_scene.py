"""The timeline alone on the screen, with the chosen milestone's text below it."""

from dataclasses import dataclass

from app.layout.content import Content
from app.layout.pages import PageShape, TextPage, text_pages
from app.layout.paragraph import Paragraph
from app.layout.plan import Page
from app.layout.room import TEXT_WIDTH_EM, Room, largest
from app.layout.text_block import lines_height, whole_words_px
from app.layout.text_scene import text_scene
from app.layout.timeline import timeline_parts
from app.layout.timeline_panel import TimelineBlock, timeline_sizes, timeline_title, title_height
from app.layout.type_scale import Role

LEAD_SHARE = 0.8  # the milestones' texts grow less than the timeline
LEAST_LINES = 2  # of a milestone's text below the timeline
SHORT_WORDS = 2  # what is read anew on a milestone's page: its year and its ring


def timeline_scene(content: Content, room: Room) -> tuple[Page, ...]:
    """Set the timeline with a page a milestone, or more where its text is long; where it has no room, its words as text."""
    pages = largest(lambda fill: _pages(content, room, fill))
    return tuple(pages) if pages is not None else _as_text(content, room)


@dataclass(frozen=True)
class _Part:
    """Some milestones next to each other, on the timeline as large as it has room with them, and the pages of their texts."""

    block: TimelineBlock
    texts: dict[int, tuple[TextPage, ...]]
    gap: float
    room: Room

    def pages(self) -> list[Page]:
        """Place the timeline once for every page of its milestones' texts."""
        rect, block = self.room.rect, self.block
        tallest = max((page.height for found in self.texts.values() for page in found), default=0.0)
        y = self.room.middle(block.height + (self.gap + tallest if tallest else 0.0))
        labels, base = block.lines(rect.x, y), block.shapes(rect.x, y)
        label_words = sum(len(line.text.split()) for line in labels)
        pages: list[Page] = []
        for place, mark in enumerate(block.shape.marks):
            shapes = (*base, *block.chosen(mark, rect.x, y))
            for found in self.texts[mark.milestone]:
                lines = found.placed(rect.x, y + block.height + self.gap, "ink")
                words = found.words + (label_words if place == 0 else SHORT_WORDS)
                pages.append(Page((*labels, *lines), shapes, words, mark.milestone))
            if not self.texts[mark.milestone]:
                whole = place == 0 and not any(self.texts.values())
                pages.append(Page(labels, base if whole else shapes, label_words, mark.milestone, in_round=whole))
        return pages


def _pages(content: Content, room: Room, fill: float) -> list[Page] | None:
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
    pages: list[Page] = []
    for shape in parts:
        block = TimelineBlock(shape, sizes, title)
        below = PageShape(min(rect.width, TEXT_WIDTH_EM * px), rect.height - block.height - gap, px, pitch)
        own = {mark.milestone: _text_below(content.milestone_texts[mark.milestone], below) for mark in shape.marks}
        pages += _Part(block, own, gap, room).pages()
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
