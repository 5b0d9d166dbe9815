"""The sheet of the keys: a row a key, on as many pages as the least size takes."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.layout.frame import frame_of
from app.layout.pages import PageShape, text_pages
from app.layout.paragraph import Paragraph, Typesetter
from app.layout.plan import Page, PanelName, ScreenPlan
from app.layout.room import Room, largest
from app.layout.text_block import PlacedLine, TextBlock
from app.layout.type_scale import HEAVY, REGULAR, SEMIBOLD, Role, TypeScale

KEY_SHARE = 0.45  # of the width, at most, for the keys' names; wider ones stand above what they do
COLUMN_GAP_EM = 1.6
FOOTER_GAP_EM = 0.7
ROW_GAP_EM = 0.3
TITLE_GAP_EM = 0.6


@dataclass(frozen=True)
class _Texts:
    """The sheet's texts: title, rows of keys with what they do, and a last line."""

    title: Paragraph
    rows: tuple[tuple[Paragraph, Paragraph], ...]
    footer: Paragraph | None


@dataclass(frozen=True)
class _Row:
    """A row's first text, its second one at `second_x`, `second_y` from the row's corner, and the row's height in px.

    Without a second one the first stands at `second_y`.
    """

    first: TextBlock
    second: TextBlock | None
    second_x: float
    second_y: float
    height: float

    def placed(self, y: float) -> tuple[PlacedLine, ...]:
        """Place it y px below the sheet's top."""
        if self.second is None:
            return self.first.placed(0, y + self.second_y, "on_deep")
        return self.first.placed(0, y, "white") + self.second.placed(self.second_x, y + self.second_y, "white")


def lay_out_sheet(
    title: str,
    rows: Sequence[tuple[str, str]],
    footer: str,
    page_of: str,
    scale: TypeScale,
    setter: Typesetter,
) -> ScreenPlan:
    """Lay out the sheet with its title, its rows (keys, what they do) and a last line, "" for none."""
    room = Room(frame_of(scale), setter, page_of)
    texts = _Texts(
        setter.paragraph(title, HEAVY),
        tuple((setter.paragraph(shown, SEMIBOLD), setter.paragraph(does, REGULAR)) for shown, does in rows),
        setter.paragraph(footer, REGULAR) if footer else None,
    )
    pages = largest(lambda fill: _pages(texts, room, fill)) or _as_text(texts, room)
    return room.plan(room.panel(PanelName.SHEET, pages, "deep"))


def _pages(texts: _Texts, room: Room, fill: float) -> list[Page] | None:
    """Set the rows below the title, on every page anew; None where a row has no room."""
    rect = room.rect
    px, title_px = room.scale.size(Role.CAPTION, fill, alone=True), room.scale.size(Role.WORDMARK, fill, alone=True)
    title = TextBlock(texts.title, title_px, rect.width, Role.WORDMARK.style.pitch)
    start, gap = title.height + TITLE_GAP_EM * px, ROW_GAP_EM * px
    pages: list[list[PlacedLine]] = [list(title.placed(0, 0, "white"))]
    y = bottom = start
    for row in _rows(texts, rect.width, px):
        if start + row.height > rect.height:
            return None
        if y + row.height > rect.height:
            pages.append(list(title.placed(0, 0, "white")))
            y = start
        pages[-1].extend(row.placed(y))
        bottom = max(bottom, y + row.height)
        y += row.height + gap
    top = room.middle(bottom + gap)
    return [Page(tuple(line.moved(rect.x, top) for line in lines)) for lines in pages]


def _rows(texts: _Texts, width: float, px: int) -> list[_Row]:
    """Set the rows: what a key does beside its name, or below it where the names are wide."""
    pitch = Role.CAPTION.style.pitch
    keys_width = max((shown.width for shown, _ in texts.rows), default=0.0) * px + 1
    rows: list[_Row] = []
    for shown, does in texts.rows:
        if keys_width <= KEY_SHARE * width:
            left = keys_width + COLUMN_GAP_EM * px
            first, second = TextBlock(shown, px, keys_width, pitch), TextBlock(does, px, width - left, pitch)
            rows.append(_Row(first, second, left, 0.0, max(first.height, second.height)))
        else:
            first, second = TextBlock(shown, px, width, pitch), TextBlock(does, px, width, pitch)
            rows.append(_Row(first, second, 0.0, first.height, first.height + second.height))
    if texts.footer is not None:
        footer = TextBlock(texts.footer, px, width, pitch)
        above = FOOTER_GAP_EM * px
        rows.append(_Row(footer, None, 0.0, above, above + footer.height))
    return rows


def _as_text(texts: _Texts, room: Room) -> list[Page]:
    """Set the same words as running text, on a screen too small for rows."""
    every = [texts.title, *(text for row in texts.rows for text in row), *((texts.footer,) if texts.footer else ())]
    rect = room.rect
    shape = PageShape(rect.width, rect.height, room.scale.least(Role.CAPTION), Role.CAPTION.style.pitch)
    return [Page(page.placed(rect.x, room.middle(page.height), "white"), words=page.words) for page in text_pages(every, shape) or ()]
