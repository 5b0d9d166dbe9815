"""Makes the typeface anew: three static weights of each family, from variable fonts into `resources/typeface/`.

    python tests/stage/renew_typeface.py

Qt takes the kerning of a variable font's lightest instance at every weight, makes its heavy weights heavier still below 64 px,
and before 6.12 draws none of its large glyphs out of the cache. It does all of this rightly with static fonts. The licence of
Source Sans reserves the name Source, so they have names of their own. Made from the same packages by the same fontTools they
come out the same, byte for byte.
"""

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable
from fontTools.varLib.instancer import OverlapMode, instantiateVariableFont

from app.stage.drawing.scripts import SCRIPTS
from app.stage.drawing.typeface import FAMILY, WEIGHTS, file_name

TYPEFACE = Path(__file__).resolve().parents[2] / "resources" / "typeface"
STYLES = {400: "Regular", 600: "SemiBold", 800: "ExtraBold"}
# What shapers apply unbidden, in any script, and what figures are asked in. Small capitals and other shapes nothing asks for.
SHAPING = ("ccmp", "locl", "rlig", "liga", "calt", "clig", "rclt", "init", "medi", "fina", "isol", "rtlm", "kern", "mark", "mkmk", "curs")
FIGURES = ("frac", "numr", "dnom", "tnum", "pnum", "lnum", "onum", "zero", "ordn", "sups", "subs", "case")
COPYRIGHT, TRADEMARK, MAKER, DESIGNER, LICENCE, LICENCE_ADDRESS = 0, 7, 8, 9, 13, 14
KEPT_NAMES = (COPYRIGHT, TRADEMARK, MAKER, DESIGNER, LICENCE, LICENCE_ADDRESS)
WINDOWS, UNICODE, ENGLISH = 3, 1, 0x409
REGULAR, TYPOGRAPHIC_METRICS = 1 << 6, 1 << 7
BETWEEN_LETTERS = {0x20, 0x200C, 0x200D, 0x200E, 0x200F, 0x25CC}  # spaces, joiners and marks of direction; what carries a mark alone


@dataclass(frozen=True)
class Origin:
    """Where a family comes from: a package with a variable font."""

    family: str
    package: str
    file: str

    @property
    def folder(self) -> Path:
        """The folder of the package."""
        spec = find_spec(self.package)
        assert spec is not None
        assert spec.origin is not None
        return Path(spec.origin).parent

    @property
    def path(self) -> Path:
        """The variable font."""
        return self.folder / "files" / self.file


FIRST = Origin(FAMILY, "fontpkg_source_sans_3", "SourceSans3[wght].ttf")
ORIGINS = (
    FIRST,
    Origin(SCRIPTS[0].family, "fontpkg_noto_sans_arabic", "NotoSansArabic[wdth,wght].ttf"),
    # Assistant is the Hebrew companion of Source Sans; Noto's Hebrew is not to be had as a package.
    Origin(SCRIPTS[1].family, "fontpkg_assistant", "Assistant[wght].ttf"),
)


def code_points(origin: Origin) -> set[int]:
    """The characters that a family has: all of the first one's, and of the others' what that one lacks."""
    own = set(TTFont(origin.path).getBestCmap())
    return own if origin is FIRST else own & BETWEEN_LETTERS | own - code_points(FIRST)


def variable(origin: Origin, characters: Iterable[int]) -> TTFont:
    """The variable font, cut down to some characters and to the features that matter.

    Cut down first: an instance of the whole Source Sans takes twenty seconds.
    """
    font = TTFont(origin.path, recalcTimestamp=False)
    cut = Subsetter(Options(layout_features=[*SHAPING, *FIGURES], hinting=False, notdef_outline=True))
    cut.populate(unicodes=characters)
    cut.subset(font)
    return font


def static(font: TTFont, origin: Origin, weight: int) -> TTFont:
    """One weight of it under our name, and in it what a system sorts a family's weights by."""
    place = {axis.axisTag: axis.defaultValue for axis in font["fvar"].axes} | {"wght": weight}
    # No glyph is marked as overlapping: FreeType would draw it with sixteen times the work.
    one = instantiateVariableFont(font, place, overlap=OverlapMode.KEEP_AND_DONT_SET_FLAGS)
    one.recalcTimestamp = False
    if "STAT" in one:
        del one["STAT"]  # it tells of axes that are gone
    metrics = one["OS/2"]
    metrics.usWeightClass = weight
    metrics.fsSelection = REGULAR | (metrics.fsSelection & TYPOGRAPHIC_METRICS)
    one["head"].macStyle = 0
    _name(one, origin, weight)
    return one


def _name(font: TTFont, origin: Origin, weight: int) -> None:
    style, family = STYLES[weight], origin.family
    made_from = f"{origin.file} of {origin.package} {version(origin.package)}"
    former = font["name"].names
    names = font["name"] = newTable("name")
    names.names = [record for record in former if record.nameID in KEPT_NAMES and record.langID == ENGLISH]
    # An old reader knows four styles to a family: the heavier two are families of their own to it. 16 and 17 unite them.
    full = f"{family} {style}"
    own = {1: family if style == "Regular" else full, 2: "Regular", 3: f"{full}; {made_from}", 4: full}
    own |= {5: f"Version {font['head'].fontRevision:.3f}", 6: f"{family.replace(' ', '')}-{style}", 16: family, 17: style}
    for number, text in own.items():
        names.setName(text, number, WINDOWS, UNICODE, ENGLISH)


def main() -> None:
    """Makes the files, and brings the licences that go with them."""
    TYPEFACE.mkdir(exist_ok=True)
    for origin in ORIGINS:
        font = variable(origin, code_points(origin))
        for weight in WEIGHTS:
            static(font, origin, weight).save(TYPEFACE / file_name(origin.family, weight))
        shutil.copyfile(origin.folder / "LICENSE", TYPEFACE / f"{origin.family.replace(' ', '')}-LICENCE.txt")


if __name__ == "__main__":
    main()
