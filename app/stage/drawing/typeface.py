"""The typeface: Source Sans 3 in three weights under a name of our own, from the program's files and never from the system."""

import unicodedata
from collections.abc import Iterable

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QPainterPath, QRawFont

from app.layout.text.paragraph import Ink
from app.resources import resources
from app.stage.drawing.large_text import pieces
from app.stage.drawing.scripts import scripts_in

FAMILY = "Foaje Sans"
WEIGHTS = (400, 600, 800)
MOST_ADVANCES = 8192  # texts: every other announcement brings new ones
MEASURED_PX = 1000
MOST_IN_PIECES = 512  # texts: those of a few screens
TABULAR = QFont.Tag("tnum")
LIGATURES = QFont.Tag("liga")
STYLES = {800: "ExtraBold"}  # the names of the faces from bold on


class TypefaceMissingError(Exception):
    """One of the typeface's files is not there or can't be read: nothing could be promised of any text."""


class Typeface:
    """Gives fonts, and measures texts for the layout.

    Without hinting its widths grow linearly with the size, so one measurement serves all. Edges are smoothed in shades between
    two colours and never in the colours of a panel's own dots, whatever the system asks for.
    """

    def __init__(self, families: tuple[str, ...], *, printed: bool = False) -> None:
        self._families = families
        self._printed = printed
        self._fonts: dict[tuple[int, int], QFont] = {}
        self._metrics: dict[int, QFontMetricsF] = {}
        self._advances: dict[tuple[str, int], float] = {}
        self._pieces: dict[tuple[str, int, int], tuple[tuple[float, str], ...]] = {}
        self.cap_height = QFontMetricsF(self.font(MEASURED_PX, 400)).capHeight() / MEASURED_PX

    def cover(self, texts: Iterable[str]) -> None:
        """Takes in the companions for the scripts of these texts. Raises TypefaceMissingError."""
        for script in scripts_in(texts):
            if script.family in self._families:
                continue
            _take_in(script.family)
            self._families = (*self._families, script.family)
            for known in (self._fonts, self._metrics, self._advances, self._pieces):
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
        """The font at a size in px and one of the three weights, with figures of equal width."""
        known = self._fonts.get((px, weight))
        if known is None:
            known = QFont()
            known.setFamilies(list(self._families))
            known.setPixelSize(px)
            known.setWeight(QFont.Weight(weight))
            known.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            known.setStyleStrategy(QFont.StyleStrategy.NoSubpixelAntialias)
            known.setFeature(TABULAR, 1)
            if self._printed:
                known.setFeature(LIGATURES, 0)
                if weight >= QFont.Weight.Bold:
                    # A PDF's letters that are asked for as bold Qt prints twice, a little apart, although the face is bold itself.
                    known.setWeight(QFont.Weight.Normal)
                    known.setStyleName(STYLES[weight])
            self._fonts[px, weight] = known
        return known

    def advance(self, text: str, weight: int) -> float:
        """The width of a text in em."""
        known = self._advances.get((text, weight))
        if known is None:
            metrics = self._metrics.get(weight)
            if metrics is None:
                metrics = self._metrics[weight] = QFontMetricsF(self.font(MEASURED_PX, weight))
            if len(self._advances) >= MOST_ADVANCES:
                self._advances.clear()  # of texts that are long gone too
            known = self._advances[text, weight] = metrics.horizontalAdvance(text) / MEASURED_PX
        return known

    def pieces(self, text: str, px: int, weight: int) -> tuple[tuple[float, str], ...]:
        """A text that is read from left to right in the pieces in which it is drawn at a large size, each with its beginning in px."""
        known = self._pieces.get((text, px, weight))
        if known is None:
            if len(self._pieces) >= MOST_IN_PIECES:
                self._pieces.clear()
            known = self._pieces[text, px, weight] = pieces(text, QFontMetricsF(self.font(px, weight)))
        return known

    def ink(self, text: str, weight: int) -> Ink:
        """How far the ink of a text reaches over and under its baseline, in em: that of its letters as they join."""
        outline = QPainterPath()  # the metrics' own rectangle begins at the baseline at the least
        outline.addText(0.0, 0.0, self.font(MEASURED_PX, weight), text)
        rect = outline.boundingRect()
        return Ink(-rect.top() / MEASURED_PX, rect.bottom() / MEASURED_PX)


def file_name(family: str, weight: int) -> str:
    """The name of the file that holds a family in a weight."""
    return f"{family.replace(' ', '')}-{weight}.ttf"


def load_typeface(*, printed: bool = False) -> Typeface:
    """The typeface from the program's own files. Needs a QGuiApplication. Raises TypefaceMissingError.

    Where it is `printed` each letter keeps a glyph of its own: from a PDF an "fi" in one would be copied as one character.
    """
    _take_in(FAMILY)
    return Typeface((FAMILY,), printed=printed)


def _take_in(family: str) -> None:
    for weight in WEIGHTS:
        path = resources() / "typeface" / file_name(family, weight)
        number = QFontDatabase.addApplicationFont(str(path))
        if number < 0 or family not in QFontDatabase.applicationFontFamilies(number):
            raise TypefaceMissingError(str(path))
