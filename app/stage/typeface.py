"""The typeface: Source Sans 3 in its three weights, from its package and never from the system."""

import unicodedata
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QRawFont

from app.stage.scripts import scripts_in

FAMILY = "Source Sans 3"
PACKAGE = "fontpkg_source_sans_3"
FILE = "SourceSans3[wght].ttf"
MEASURED_PX = 1000
TABULAR = QFont.Tag("tnum")
WEIGHT = QFont.Tag("wght")


class TypefaceMissingError(Exception):
    """The typeface's file is not there or can't be read: nothing could be promised of any text."""


class Typeface:
    """Gives fonts, and measures texts for the layout.

    The file is one variable font, of which Qt knows the lightest instance only; the weight is an axis to be set.
    Without hinting its widths grow linearly with the size, so one measurement serves all.
    """

    def __init__(self, families: tuple[str, ...]) -> None:
        self._families = families
        self._fonts: dict[tuple[int, int], QFont] = {}
        self._metrics: dict[int, QFontMetricsF] = {}
        self._advances: dict[tuple[str, int], float] = {}
        self.cap_height = QFontMetricsF(self.font(MEASURED_PX, 400)).capHeight() / MEASURED_PX

    def cover(self, texts: Iterable[str]) -> None:
        """Takes in the optional typefaces for the scripts of these texts, where they are installed."""
        for script in scripts_in(texts):
            if script.family in self._families or script.font_file is None:
                continue
            if QFontDatabase.addApplicationFont(str(script.font_file)) >= 0:
                self._families = (*self._families, script.family)
                for known in (self._fonts, self._metrics, self._advances):
                    known.clear()

    def lacks(self, character: str) -> bool:
        """Whether no family has a glyph for it; spaces, joiners and marks of direction need none."""
        if character.isspace() or unicodedata.category(character) in ("Cf", "Cc", "Zs", "Mn") or "\ufe00" <= character <= "\ufe0f":
            return False
        return not any(raw.supportsCharacter(ord(character)) for raw in self._raw_fonts())

    def _raw_fonts(self) -> list[QRawFont]:
        found = []
        for family in self._families:
            font = QFont(family)
            # Without this Qt would answer for the fallback fonts of the machine too.
            font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
            found.append(QRawFont.fromFont(font))
        return found

    @property
    def families(self) -> tuple[str, ...]:
        """The families that glyphs are taken from, the first one first."""
        return self._families

    def font(self, px: int, weight: int) -> QFont:
        """The font at a size in px and a weight from 200 to 900, with figures of equal width."""
        known = self._fonts.get((px, weight))
        if known is None:
            known = QFont()
            known.setFamilies(list(self._families))
            known.setPixelSize(px)
            known.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            known.setVariableAxis(WEIGHT, weight)
            known.setFeature(TABULAR, 1)
            self._fonts[px, weight] = known
        return known

    def advance(self, text: str, weight: int) -> float:
        """The width of a text in em."""
        known = self._advances.get((text, weight))
        if known is None:
            metrics = self._metrics.get(weight)
            if metrics is None:
                metrics = self._metrics[weight] = QFontMetricsF(self.font(MEASURED_PX, weight))
            known = self._advances[text, weight] = metrics.horizontalAdvance(text) / MEASURED_PX
        return known


def load_typeface() -> Typeface:
    """The typeface from its package. Needs a QGuiApplication. Raises TypefaceMissingError."""
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise TypefaceMissingError(PACKAGE)
    path = Path(spec.origin).parent / "files" / FILE
    number = QFontDatabase.addApplicationFont(str(path))
    if number < 0 or FAMILY not in QFontDatabase.applicationFontFamilies(number):
        raise TypefaceMissingError(str(path))
    return Typeface((FAMILY,))
