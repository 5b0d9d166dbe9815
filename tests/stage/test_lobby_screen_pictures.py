"""The pictures on the screen: decoded once a size, and told when they can't be."""

from dataclasses import dataclass, field
from pathlib import Path
from unittest.mock import Mock

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from app.announcement.problem import Level, Problem
from app.layout.drawings import PictureBox
from app.layout.plan import PanelName, ScreenPlan
from app.stage.behaviour import Behaviour
from app.stage.drawing.picture import Painting, PictureError, PictureFile, decoded
from app.stage.edition import Edition
from app.stage.known_display import KnownDisplay
from tests.hand_clock import HandClock
from tests.stage.conftest import Shown
from tests.stage.screens import LEAST, colours_in, edition_from, goes_on, let_turn, picture, press, scene_of

KEY = Qt.Key
PHOTO = "#336699"
CEREMONY = '[ceremony]\ncaption = "Bildtext"\n[ceremony.photo]\nfile = "photo.png"\nalt = "x"\n'
QUOTES = '[[quotes]]\ntext = "Ett citat"\nspeaker = "X"\n[[quotes]]\ntext = "Ett annat"\nspeaker = "Y"\n'


@dataclass
class CountingDecoder:
    """Decodes, and remembers at which sizes."""

    sizes: list[tuple[int, int]] = field(default_factory=list)

    def __call__(self, picture: PictureFile, width: int, height: int) -> Painting:
        self.sizes.append((width, height))
        return decoded(picture, width, height)


@pytest.fixture
def decode() -> CountingDecoder:
    return CountingDecoder()


def with_photo(folder: Path, language: str = "sv") -> Edition:
    photo = QImage(1600, 1000, QImage.Format.Format_RGB32)
    photo.fill(QColor(PHOTO))
    assert photo.save(str(folder / "photo.png"))
    return edition_from(LEAST.replace('"sv"', f'"{language}"') + CEREMONY + QUOTES, folder)


def picture_box(plan: ScreenPlan | None) -> PictureBox | None:
    panel = plan.panel(PanelName.CEREMONY) if plan else None
    drawings = [drawing for page in panel.pages for drawing in page.drawings] if panel else []
    return next((drawing for drawing in drawings if isinstance(drawing, PictureBox)), None)


def test_neither_minutes_nor_quotes_decode_a_picture_again(shown: Shown, clock: HandClock, decode: CountingDecoder, tmp_path: Path) -> None:
    screen = shown(with_photo(tmp_path), decode=decode)
    assert len(decode.sizes) == 1
    plan = screen.plan
    clock.pass_s(180)
    assert screen.plan is not plan  # with another minute on it
    let_turn(screen, clock, 3)
    assert len(decode.sizes) == 1
    box = picture_box(screen.plan)
    assert box is not None
    assert PHOTO in colours_in(picture(screen), box.rect)


def test_every_size_is_decoded_once(shown: Shown, decode: CountingDecoder, tmp_path: Path) -> None:
    screen = shown(with_photo(tmp_path), decode=decode)
    for _ in range(3):
        press(screen, KEY.Key_Tab, KEY.Key_Tab, KEY.Key_Return)
        assert scene_of(screen) is PanelName.CEREMONY
        assert len(decode.sizes) == 2
        press(screen, KEY.Key_Escape, KEY.Key_Escape)
    screen.resize(1600, 900)
    assert len(decode.sizes) == 3
    assert len(set(decode.sizes)) == 3


def test_two_languages_share_what_was_decoded(shown: Shown, decode: CountingDecoder, tmp_path: Path) -> None:
    screen = shown(with_photo(tmp_path), with_photo(tmp_path, "en"), decode=decode)
    press(screen, KEY.Key_L, KEY.Key_L)
    assert len(decode.sizes) == len(set(decode.sizes))


def test_a_preview_that_grows_shows_the_picture_as_sharp_as_it_can(shown: Shown, decode: CountingDecoder, tmp_path: Path) -> None:
    behaviour = Behaviour(preview=True, return_s=None, motion=False)
    screen = shown(with_photo(tmp_path), decode=decode, size=(960, 540), display=KnownDisplay(size=(1920, 1080)), behaviour=behaviour)
    (small,) = decode.sizes
    screen.resize(1920, 1080)
    (large,) = decode.sizes[1:]
    assert abs(large[0] - 2 * small[0]) <= 1


def test_a_picture_that_cannot_be_decoded_is_told_once_and_its_panel_appears_without_it(
    shown: Shown, clock: HandClock, tmp_path: Path
) -> None:
    decode, told = Mock(side_effect=PictureError("cut short")), list[Problem]()
    screen = shown(decode=decode)
    screen.pictures_failed.connect(told.extend)
    decode.reset_mock()
    screen.set_editions((with_photo(tmp_path),))
    (problem,) = told
    assert (problem.kind, problem.level, problem.key, problem.line) == ("picture-unreadable", Level.WARNING, "ceremony.photo.file", 9)
    assert problem.file == str(tmp_path / "announcement.toml")
    assert problem.details == {"path": "photo.png", "reason": "cut short"}
    assert screen.plan is not None
    assert screen.plan.panel(PanelName.CEREMONY) is not None
    assert picture_box(screen.plan) is None
    assert goes_on(screen, clock)
    press(screen, KEY.Key_Tab, KEY.Key_Tab, KEY.Key_Return)
    clock.pass_s(180)
    screen.resize(1600, 900)
    assert (len(told), decode.call_count) == (1, 1)


def test_a_picture_alone_that_cannot_be_decoded_gives_way_to_its_texts(shown: Shown, tmp_path: Path) -> None:
    """Where the overview's size can be decoded and the scene's can't."""
    sizes: list[int] = []

    def decode(picture: PictureFile, width: int, height: int) -> Painting:
        sizes.append(width)
        if len(sizes) > 1:
            raise PictureError("no memory")
        return decoded(picture, width, height)

    screen = shown(with_photo(tmp_path), decode=decode)
    press(screen, KEY.Key_Tab, KEY.Key_Tab, KEY.Key_Return)
    assert scene_of(screen) is PanelName.CEREMONY
    assert picture_box(screen.plan) is None
    press(screen, KEY.Key_Escape)
    assert picture_box(screen.plan) is None
    assert len(sizes) == 2
