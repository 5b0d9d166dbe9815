"""Text looks the same whatever the system, the user or the display asks of fonts; the system's fonts only help out."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from app.layout.plan import PanelName
from app.stage.drawing.typeface import Typeface
from app.stage.edition import Edition
from tests.end_to_end.program import Program, clean_environment, ended, until
from tests.end_to_end.sight import map_of, seen
from tests.end_to_end.x_server import XServer

SIZE = (1280, 720)
AT = "2026-11-23T10:00"
ANOTHER_SIGHT = """<?xml version="1.0"?>
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <match target="pattern">
    <edit name="rgba" mode="assign"><const>rgb</const></edit>
    <edit name="antialias" mode="assign"><bool>ANTIALIAS</bool></edit>
    <edit name="hinting" mode="assign"><bool>true</bool></edit>
    <edit name="hintstyle" mode="assign"><const>hintfull</const></edit>
  </match>
</fontconfig>
"""
OF_A_DESKTOP = "Xft.antialias: 1\nXft.rgba: rgb\nXft.hinting: 1\nXft.hintstyle: hintfull\n"
ROUNDING = 3  # of 255


def rendered(environment: dict[str, str], file: Path, *source: str | Path) -> QImage:
    done = ended(environment, "render", *source, "-o", file, "--size", f"{SIZE[0]}x{SIZE[1]}", "--at", AT)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    return QImage(str(file))


@pytest.fixture(scope="module")
def ordinary(tmp_path_factory: pytest.TempPathFactory) -> QImage:
    folder = tmp_path_factory.mktemp("ordinary")
    return rendered(clean_environment(folder), folder / "out.png")


@pytest.mark.parametrize("antialias", ["true", "false"])
def test_a_configuration_of_fonts_changes_no_pixel(ordinary: QImage, tmp_path: Path, antialias: str) -> None:
    file = tmp_path / "fonts.conf"
    file.write_text(ANOTHER_SIGHT.replace("ANTIALIAS", antialias), encoding="utf-8")
    assert rendered(clean_environment(tmp_path, FONTCONFIG_FILE=str(file)), tmp_path / "out.png") == ordinary
    user_s = Path(clean_environment(tmp_path)["XDG_CONFIG_HOME"], "fontconfig", "fonts.conf")
    user_s.parent.mkdir()
    user_s.write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    assert rendered(clean_environment(tmp_path), tmp_path / "out.png") == ordinary


def test_a_home_that_is_not_there_changes_no_pixel_and_is_not_spoken_of(ordinary: QImage, tmp_path: Path) -> None:
    environment = {name: value for name, value in clean_environment(tmp_path).items() if not name.startswith("XDG_")}
    assert rendered(environment | {"HOME": "/nonexistent"}, tmp_path / "out.png") == ordinary


def test_a_cache_that_this_qt_draws_nothing_from_is_not_used(ordinary: QImage, tmp_path: Path) -> None:
    assert rendered(clean_environment(tmp_path, QT_MAX_CACHED_GLYPH_SIZE="256"), tmp_path / "out.png") == ordinary


def test_letters_are_smoothed_between_two_colours(ordinary: QImage, bundled: Edition, typeface: Typeface) -> None:
    headline = map_of(bundled, typeface, SIZE).panel(PanelName.HEADLINE)
    assert are_shades_between_two(ordinary.copy(int(headline.x), int(headline.y), int(headline.width), int(headline.height)))


def test_a_desktop_that_asks_for_the_colours_of_dots_gets_none(bundled: Edition, typeface: Typeface, tmp_path: Path) -> None:
    with XServer(*SIZE) as server:
        resources = tmp_path / "resources"
        resources.write_text(OF_A_DESKTOP, encoding="utf-8")
        server.run("xrdb", "-nocpp", "-merge", str(resources))
        places = map_of(bundled, typeface, SIZE)
        environment = clean_environment(tmp_path / "home", server.name, XDG_CURRENT_DESKTOP="GNOME")
        program = Program(environment, tmp_path / "errors.txt", "show")
        try:
            until(lambda: places.is_shown(server), "the screen")
            screen = seen(server)
        finally:
            program.kill()
        headline = places.panel(PanelName.HEADLINE)
        assert are_shades_between_two(screen.copy(int(headline.x), int(headline.y), int(headline.width), int(headline.height)))


def test_a_script_that_the_typeface_lacks_is_drawn_by_the_system_s_fonts(tmp_path: Path) -> None:
    # Where nothing helped out, each of these letters would be the same empty box. Fontconfig's package brings a font that has them.
    pictures = []
    for letter in ("\u10d0", "\u10d1"):
        source = tmp_path / f"{letter}.toml"
        source.write_text(f'language = "sv"\n[publisher]\nname = "P"\n[headline]\ntitle = "{letter}"\n', encoding="utf-8")
        pictures.append(rendered(clean_environment(tmp_path), tmp_path / "out.png", source))
    assert pictures[0] != pictures[1]


def are_shades_between_two(image: QImage) -> bool:
    """Whether every colour lies between the darkest and the lightest one, on the straight way from one to the other."""
    colours = {image.pixel(x, y) & 0xFFFFFF for y in range(image.height()) for x in range(image.width())}
    parts = [((colour >> 16) & 255, (colour >> 8) & 255, colour & 255) for colour in colours]
    dark, light = min(parts, key=sum), max(parts, key=sum)
    assert sum(light) - sum(dark) > 3 * 128, "there is text in it"
    for part in parts:
        share = (sum(part) - sum(dark)) / (sum(light) - sum(dark))
        if any(abs(one - (low + share * (high - low))) > ROUNDING for one, low, high in zip(part, dark, light, strict=True)):
            return False
    return True
