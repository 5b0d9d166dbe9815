"""The sheet of the keys: a row a key, on as many pages as the least size takes."""

from collections.abc import Iterator, Sequence
from typing import Self

from app.layout.aloud import Reading, one_sentence, sentences_of
from app.layout.material import Locale, Material
from app.layout.panels.hearing import page_heard
from app.layout.panels.panel import Scene, Slot, Wish
from app.layout.plan import Page, PanelName
from app.layout.scene_area import SceneArea, at_largest_type
from app.layout.shown import Shown
from app.layout.spoken import Part, Spoken, lines_of
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


KEYS = QT_TRANSLATE_NOOP("words", "Keys")


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
        return Scene(tuple(pages))

    def spoken(self, shown: Shown, locale: Locale) -> Spoken:
        """It is a list, a row a key, of the rows on the page that is on."""
        language = locale.language_of(KEYS)
        items = tuple(Spoken(Part.LIST_ITEM, said, lines=lines, language=language) for said, lines in self._rows_on(shown))
        return Spoken(Part.LIST, locale.word(KEYS), self.heard(shown, locale), items=items, language=language)

    def aloud(self, item: int | None, locale: Locale, *, alone: bool) -> Reading:
        """Its title and its rows, each as one sentence, in the language of the program's words."""
        del item, alone
        language = locale.words_language
        rows = (sentence for row in self.rows for sentence in one_sentence(row, language, joined=": "))
        return (*sentences_of(self.title, language), *rows, *sentences_of(self.footer, language))

    def heard(self, shown: Shown, locale: Locale) -> str:
        """Its page, row by row."""
        return page_heard(shown, locale, *(said for said, _ in self._rows_on(shown)))

    def _rows_on(self, shown: Shown) -> Iterator[tuple[str, tuple[PlacedLine, ...]]]:
        for row in (*self.rows, *(((self.footer,),) if self.footer else ())):
            lines = lines_of(shown.page.lines, *row)
            said = ": ".join(part.said for part in row if part.words)
            if lines and said:
                yield said, lines


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


def _as_text(sheet: SheetPanel, area: SceneArea) -> list[Page]:
    """Set the same words as running text, on a screen too small for rows."""
    every = [sheet.title, *(text for row in sheet.rows for text in row), *((sheet.footer,) if sheet.footer else ())]
    rect = area.rect
    shape = PageShape(rect.width, rect.height, area.scale.least(Role.KEY), Role.KEY.style.pitch)
    return [Page(page.placed(rect.x, area.middle(page.height), "white"), words=page.words) for page in text_pages(every, shape) or ()]
