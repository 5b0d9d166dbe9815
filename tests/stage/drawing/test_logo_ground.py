"""A logo that vanishes on its paper gets another under it, and whoever wrote the announcement is told."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from app.announcement.model import Announcement, Colours, Headline, Publisher
from app.announcement.problem import Kind, Level
from app.announcement.theme import HOUSE, resolve_theme
from app.resources import resources
from app.stage.drawing.logo_ground import logo_grounds
from app.stage.drawing.picture import PictureError, PictureFile
from app.stage.edition import Edition, make_edition
from tests.pictures import look_here, read_picture

DARK = Colours(paper="#101418", ink="#f2f2f2", deep="#2a1f3d")

pytestmark = pytest.mark.usefixtures("qapp")


def logo(folder: Path, colour: str, within: str | None = None, ground: str | None = None) -> PictureFile:
    """A bar and a block of this colour, with another in the block's middle, on a transparent ground or one of its own."""
    image = QImage(400, 100, QImage.Format.Format_ARGB32)
    image.fill(QColor(ground) if ground else QColor(0, 0, 0, 0))
    with QPainter(image) as painter:
        painter.fillRect(10, 10, 80, 80, QColor(colour))
        painter.fillRect(120, 40, 260, 20, QColor(colour))
        if within:
            painter.fillRect(25, 25, 50, 50, QColor(within))
    path = folder / "logo.png"
    assert image.save(str(path))
    return read_picture(path)


def test_a_white_logo_on_light_paper_gets_the_deep_colour(tmp_path: Path) -> None:
    assert logo_grounds(logo(tmp_path, "#ffffff"), HOUSE) == {"paper": "deep"}


def test_a_dark_logo_on_dark_paper_gets_a_light_one(tmp_path: Path) -> None:
    theme, _ = resolve_theme(DARK)
    assert logo_grounds(logo(tmp_path, "#152029"), theme) == {"paper": "ink", "deep": "ink"}


def test_light_parts_inside_it_do_not_make_it_vanish(tmp_path: Path) -> None:
    theme, _ = resolve_theme(DARK)
    assert "paper" in logo_grounds(logo(tmp_path, "#152029", within="#ffffff"), theme)
    assert "paper" not in logo_grounds(logo(tmp_path, "#b3001b", within="#f6f3ec"), HOUSE)


def test_a_logo_that_brings_its_own_paper_needs_none(tmp_path: Path) -> None:
    assert logo_grounds(logo(tmp_path, "#14232b", ground="#f6f3ec"), HOUSE) == {}
    assert logo_grounds(logo(tmp_path, "#ffffff", ground="#ffffff"), HOUSE) == {}


def test_a_logo_of_which_nothing_can_be_seen_needs_none(tmp_path: Path) -> None:
    assert logo_grounds(logo(tmp_path, "#00000000"), HOUSE) == {}


def edition(folder: Path, colour: str) -> Edition:
    logo(folder, colour)
    file = folder / "announcement.toml"
    file.write_text('language = "sv"\n[publisher]\nname = "Borås Stad"\nlogo = "logo.png"\n[headline]\ntitle = "t"\n')
    announcement = Announcement("sv", Publisher("Borås Stad", "logo.png"), Headline("t"))
    return make_edition(announcement, folder, file, resources() / "translations", look=look_here)


def test_it_is_told_where_the_logo_is_named(tmp_path: Path) -> None:
    it = edition(tmp_path, "#ffffff")
    assert it.logo_grounds == {"paper": "deep"}
    (problem,) = it.problems
    assert (problem.kind, problem.level, problem.line, problem.key) == (Kind.LOGO_VANISHES, Level.WARNING, 4, "publisher.logo")
    assert problem.details == {"path": "logo.png", "ground": "deep"}
    assert edition(tmp_path, "#14232b").problems == ()


def test_in_high_contrast_it_gets_the_ground_that_it_needs_there_and_nobody_is_told(tmp_path: Path) -> None:
    """Black shows on the house's deep, and not on the darker one."""
    it = edition(tmp_path, "#000000")
    assert (it.logo_grounds, it.problems) == ({}, ())
    seen = it.in_high_contrast()
    assert (set(seen.logo_grounds), seen.problems) == ({"deep"}, ())


def test_one_that_can_t_be_decoded_is_left_to_those_who_show_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> object:
        raise PictureError("cut")

    monkeypatch.setattr("app.stage.drawing.logo_ground.miniature", broken)
    assert edition(tmp_path, "#ffffff").problems == ()
