"""Screens without a widget or a font: layouts of any contents, with made-up keys on their sheet."""

from collections.abc import Sequence

from app.layout.content import Content, lay_out_sheet
from app.layout.display import Display
from app.layout.margins import margins_of
from app.layout.panels.sheet import SheetPanel, sheet_of
from app.layout.plan import ScreenPlan
from app.layout.text.paragraph import Paragraph
from app.layout.text.type_scale import SEMIBOLD, Role, TypeScale
from app.layout.touch_row import RowLabel, TouchRow, lay_out_row
from app.stage.state.event import Sign
from app.stage.state.layouts import Layouts
from app.stage.state.touch import row_keys
from tests.layout.fake_type import FakeType

LOBBY = Display(1920, 1080)
KEYS = (("Tab", "nästa"), ("Esc", "tillbaka"), ("Space", "paus"))


class MadeUpScreens:
    """Contents on one display, in normal and in large text; `rows` are the keys of the sheet, with its last line `foot`."""

    def __init__(
        self,
        contents: Sequence[Content],
        display: Display = LOBBY,
        *,
        rotates_languages: bool = False,
        one_of_several: bool = False,
        rows: Sequence[tuple[str, str]] = KEYS,
        foot: str = "",
        greets: bool = False,
    ) -> None:
        self.contents = contents
        self.display = display
        self.rotates_languages = rotates_languages
        self.one_of_several = one_of_several
        self.greets = greets
        self._rows, self._foot = rows, foot
        self._layouts: dict[tuple[int, bool], Layouts] = {}
        self._sheets: dict[tuple[int, bool], ScreenPlan] = {}

    @property
    def languages(self) -> int:
        """How many contents there are."""
        return len(self.contents)

    def layouts(self, language: int, *, large: bool) -> Layouts:
        """The plans of a content."""
        key = (language, large)
        if key not in self._layouts:
            self._layouts[key] = self.laid_out(self.contents[language], TypeScale(self.display, FakeType().cap_height, large))
        return self._layouts[key]

    def known_layouts(self, language: int, *, large: bool) -> Layouts | None:
        """The plans of a content that were asked for before; None where none were."""
        return self._layouts.get((language, large))

    def laid_out(self, content: Content, scale: TypeScale) -> Layouts:
        """New plans of a content."""
        return Layouts(content, scale)

    def sheet_panel(self, language: int) -> SheetPanel:
        """The keys."""
        return sheet_of("Tangenter", self._rows, self._foot, self.contents[language].setter)

    def sheet(self, language: int, *, large: bool) -> ScreenPlan:
        """Their sheet."""
        key = (language, large)
        if key not in self._sheets:
            layouts = self.layouts(language, large=large)
            self._sheets[key] = lay_out_sheet(self.sheet_panel(language), layouts.content, layouts.scale)
        return self._sheets[key]

    def row(self, language: int, *, large: bool) -> TouchRow:
        """A row of as many buttons as there are, each with the name of its key."""
        setter = self.contents[language].setter
        labels = [RowLabel(setter.paragraph(key.name, SEMIBOLD, Role.BUTTON)) for key in row_keys(languages=self.languages)]
        return lay_out_row(labels, margins_of(TypeScale(self.display, FakeType().cap_height, large)))

    def sentences(self, sign: Sign, language: int) -> tuple[Paragraph, ...]:
        """What a sign says; that of the return counts three seconds."""
        said = [f"{sign.name} {second}" for second in (3, 2, 1)] if sign is Sign.RETURNS else [sign.name]
        return tuple(self.contents[language].setter.paragraph(each, SEMIBOLD, Role.SIGN) for each in said)
