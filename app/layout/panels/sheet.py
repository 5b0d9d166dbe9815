"""The sheet of the keys: a row a key, on as many pages as the least size takes."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Self

from app.layout.aloud import Reading, one_sentence, sentences_of
from app.layout.material import Locale, Material
from app.layout.panels.hearing import PLACE, place_of
from app.layout.panels.panel import Scene, Slot, Wish
from app.layout.panels.place_aloud import place_aloud
from app.layout.plan import Page, PanelName
from app.layout.rect import Rect
from app.layout.scene_area import SceneArea, at_largest_type
from app.layout.shown import Shown
from app.layout.spoken import Part, Spoken, sentences
from app.layout.text.block import TextBlock
from app.layout.text.line import PlacedLine
from app.layout.text.pages import PageShape, text_pages
from app.layout.text.paragraph import Paragraph, Typesetter
from app.layout.text.type_scale import HEAVY, REGULAR, SEMIBOLD, Role
from app.layout.translatable import QT_TRANSLATE_NOOP
from app.value import value

KEY_SHARE = 0.45  # of the width, at most, for the keys' names; wider ones stand above what they do
COLUMN_GAP_EM = 1.6
FOOTER_GAP_EM = 0.7
ROW_GAP_EM = 0.3
TITLE_GAP_EM = 0.6
FRAME_GAP_EM = ROW_GAP_EM / 2  # around the chosen row


KEYS = QT_TRANSLATE_NOOP("words", "Keys")
ROW_BY_ROW = QT_TRANSLATE_NOOP("words", "Tab goes row by row")
PAGE = QT_TRANSLATE_NOOP("words", "Page {place} of {count}")

LinesByRow = tuple[tuple[tuple[int, PlacedLine], ...], ...]
"""For each row the lines that show it, each with the number of its page."""


@value
class SheetPanel:
    """Title, rows of keys with what they do, and a last line."""

    title: Paragraph
    rows: tuple[tuple[Paragraph, Paragraph], ...]
    footer: Paragraph | None

    name = PanelName.SHEET
    label = QT_TRANSLATE_NOOP("panels", "sheet of the keys")
    takes_focus = False
    on_command_line = False
    keys = frozenset[str]()
    leaves = 0
    slot = Slot.NOWHERE
    gap = 0.0
    stretch = 0.0
    fades = False
    alone_on = "deep"

    @classmethod
    def of(cls, material: Material) -> Self | None:
        """No announcement has keys: `sheet_of` makes it of the program's."""
        del material
        return None

    def measured(self, wish: Wish) -> None:
        """It never stands on the overview."""
        del wish

    def smaller(self) -> tuple[Self, ...]:
        """It has no other form."""
        return ()

    def scene(self, area: SceneArea) -> Scene | None:
        """Set the rows below the title, on as many pages as the least size takes."""
        pages = at_largest_type(lambda growth, _most: _pages(self, area, growth), beyond_ideal=False) or _as_text(self, area)
        return Scene(tuple(pages), tuple(_frames(self.lines_by_row(pages), area)))

    def spoken(self, shown: Shown, locale: Locale) -> Spoken:
        """It is a list of its rows, those of its other pages among them, of which one can be chosen."""
        language, standing = locale.language_of(KEYS), self.lines_by_row(shown.plan.pages)
        items = tuple(
            Spoken(
                Part.LIST_ITEM,
                sentences(_said(row), place_of(locale, number, len(self.every_row)), _page_at_end(number, standing, shown, locale)),
                lines=tuple(line for page, line in standing[number] if page == shown.number),
                language=language,
            )
            for number, row in enumerate(self.every_row)
        )
        return Spoken(Part.LIST, locale.word(KEYS), self.heard(shown, locale), items=items, chosen=shown.chosen, language=language)

    def aloud(self, item: int | None, locale: Locale, *, alone: bool) -> Reading:
        """A row, and which of how many it is, else the title and all rows; each as one sentence, in the program's language."""
        del alone
        language = locale.words_language
        if item is not None:
            row = self.every_row[item]
            return (*one_sentence(row, language, joined=": "), *place_aloud(locale, PLACE, item, len(self.every_row)))
        rows = (sentence for row in self.rows for sentence in one_sentence(row, language, joined=": "))
        return (*sentences_of(self.title, language), *rows, *sentences_of(self.footer, language))

    def heard(self, shown: Shown, locale: Locale) -> str:
        """Say how one goes through it, and on a later page only which one that is; how many rows a list has readers say themselves."""
        return sentences("" if shown.number else locale.word(ROW_BY_ROW), _page_of(shown, shown.number, locale))

    @cached_property
    def every_row(self) -> tuple[tuple[Paragraph, ...], ...]:
        """What one goes through: the rows that say anything, and the last line."""
        every = (*self.rows, *(((self.footer,),) if self.footer else ()))
        return tuple(row for row in every if any(part.words for part in row))

    def lines_by_row(self, pages: Sequence[Page]) -> LinesByRow:
        """Tell which lines show each row, in their order."""
        found: list[list[tuple[int, PlacedLine]]] = [[] for _ in self.every_row]
        parts = [(row, part.wording) for row, texts in enumerate(self.every_row) for part in texts]
        at, stop = 0, 0  # of two parts that say the same, each has its own lines
        for place, page in enumerate(pages):
            for line in page.lines:
                fitting = (each for each in range(at, len(parts)) if parts[each][1] == line.wording and (each > at or line.start >= stop))
                found_at = next(fitting, None)
                if found_at is not None:
                    at, stop = found_at, line.stop
                    found[parts[at][0]].append((place, line))
        return tuple(tuple(lines) for lines in found)

    def pages_of_rows(self, pages: Sequence[Page]) -> dict[int, int]:
        """Tell on which page each row begins; those that stand nowhere are not there."""
        return {number: lines[0][0] for number, lines in enumerate(self.lines_by_row(pages)) if lines}


def sheet_of(title: str, rows: Sequence[tuple[str, str]], footer: str, setter: Typesetter) -> SheetPanel:
    """Measure the sheet with its title, its rows (keys, what they do) and a last line, "" for none."""
    return SheetPanel(
        setter.paragraph(title, HEAVY, Role.KEY),
        tuple((setter.paragraph(shown, SEMIBOLD, Role.KEY), setter.paragraph(does, REGULAR, Role.KEY)) for shown, does in rows),
        setter.paragraph(footer, REGULAR, Role.KEY) if footer else None,
    )


@value
class _Row:
    """A row's first text at `first_y`, its second one at `second_x`, `second_y` from the row's corner, and the row's height in px.

    Without a second one the first stands at `second_y`.
    """

    first: TextBlock
    second: TextBlock | None
    second_x: float
    second_y: float
    height: float
    first_y: float = 0.0

    def placed(self, y: float) -> tuple[PlacedLine, ...]:
        """Place it y px below the sheet's top."""
        if self.second is None:
            return self.first.placed(0, y + self.second_y, "on_deep")
        return self.first.placed(0, y + self.first_y, "white") + self.second.placed(self.second_x, y + self.second_y, "white")


def _pages(sheet: SheetPanel, area: SceneArea, growth: float) -> list[Page] | None:
    """Set the rows below the title, on every page anew; None where a row has no area."""
    rect = area.rect
    px, title_px = area.scale.size(Role.KEY, growth, alone=True), area.scale.size(Role.PUBLISHER, growth, alone=True)
    title = TextBlock(sheet.title, title_px, rect.width, Role.PUBLISHER.style.pitch)
    start, gap = title.height + TITLE_GAP_EM * px, ROW_GAP_EM * px
    pages: list[list[PlacedLine]] = [list(title.placed(0, 0, "white"))]
    y = bottom = start
    for row in _rows(sheet, rect.width, px):
        if start + row.height > rect.height:
            return None
        if y + row.height > rect.height:
            pages.append(list(title.placed(0, 0, "white")))
            y = start
        pages[-1].extend(row.placed(y))
        bottom = max(bottom, y + row.height)
        y += row.height + gap
    top = area.middle(bottom + gap)
    return [Page(tuple(line.moved(rect.x, top) for line in lines)) for lines in pages]


def _rows(sheet: SheetPanel, width: float, px: int) -> list[_Row]:
    """Set the rows: what a key does beside its name, or below it where the names are wide."""
    pitch = Role.KEY.style.pitch
    keys_width = max((shown.width for shown, _ in sheet.rows), default=0.0) * px + 1
    rows: list[_Row] = []
    for shown, does in sheet.rows:
        if keys_width <= KEY_SHARE * width:
            left = keys_width + COLUMN_GAP_EM * px
            first, second = TextBlock(shown, px, keys_width, pitch), TextBlock(does, px, width - left, pitch)
            ascent = max(first.ascent, second.ascent)
            lower, below = ascent - first.ascent, ascent - second.ascent
            rows.append(_Row(first, second, left, below, max(first.height + lower, second.height + below), lower))
        else:
            first, second = TextBlock(shown, px, width, pitch), TextBlock(does, px, width, pitch)
            rows.append(_Row(first, second, 0.0, first.height, first.height + second.height))
    if sheet.footer is not None:
        footer = TextBlock(sheet.footer, px, width, pitch)
        above = FOOTER_GAP_EM * px
        rows.append(_Row(footer, None, 0.0, above, above + footer.height))
    return rows


def _said(row: Sequence[Paragraph]) -> str:
    return ": ".join(part.said for part in row if part.words)


def _page_of(shown: Shown, page: int, locale: Locale) -> str:
    """Say which page of several it is."""
    count = len(shown.plan.pages)
    return locale.word(PAGE).format(place=page + 1, count=count) if count > 1 else ""


def _page_at_end(number: int, standing: LinesByRow, shown: Shown, locale: Locale) -> str:
    """Say the page of its first and last row: there one comes to it."""
    begins = [lines[0][0] if lines else None for lines in standing]
    page = begins[number]
    first = page not in begins[:number]
    last = page not in begins[number + 1 :]
    return _page_of(shown, page, locale) if page is not None and (first or last) else ""


def _frames(standing: LinesByRow, area: SceneArea) -> Iterator[Rect]:
    """Give the place of each row's frame, on the page where it begins; all as wide as the widest."""
    every = [line for lines in standing for _, line in lines]
    left, right = min((line.rect.x for line in every), default=0.0), max((line.rect.right for line in every), default=0.0)
    for lines in standing:
        if not lines:
            yield Rect(0, 0, 0, 0)  # on a screen that has no room for it
            continue
        first, line = lines[0]
        top = min(line.rect.y for page, line in lines if page == first)
        bottom = max(line.rect.bottom for page, line in lines if page == first)
        above = FRAME_GAP_EM * line.px
        aside = above + 2 * area.margins.focus_stroke
        x, end = max(0.0, left - aside), min(float(area.margins.width), right + aside)
        yield Rect(x, top - above, end - x, bottom - top + 2 * above)


def _as_text(sheet: SheetPanel, area: SceneArea) -> list[Page]:
    """Set the same words as running text, on a screen too small for rows."""
    every = [sheet.title, *(text for row in sheet.rows for text in row), *((sheet.footer,) if sheet.footer else ())]
    rect = area.rect
    shape = PageShape(rect.width, rect.height, area.scale.least(Role.KEY), Role.KEY.style.pitch)
    return [Page(page.placed(rect.x, area.middle(page.height), "white"), words=page.words) for page in text_pages(every, shape) or ()]
