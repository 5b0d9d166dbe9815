"""What the editor's window has open: what is wrong with it, and another announcement in its place."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from app.announcement.problem import Kind, Problem
from app.application import tell
from app.lobby_source import LobbySource
from app.opened_source import OpenedSource, cannot_be_mended
from app.source.holding import read_holding
from app.stage.behaviour import Behaviour
from app.stage.drawing.typeface import load_typeface
from app.stage.lobby_screen import LobbyScreen
from app.wishes import Wishes
from tests.hand_clock import HandClock
from tests.stage.screens import NOW

LEAST = 'language = "sv"\n[publisher]\nname = "Borås Stad"\n[headline]\ntitle = "En rubrik"\n'


class Opened:
    """A source on a screen, and everything that was told of it."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.clock = HandClock(NOW)
        self.folder = folder
        self.desk = QObject()
        self.screen = LobbyScreen(load_typeface(), self.clock, Behaviour(preview=True, motion=False), self.clock.alarm)
        qtbot.addWidget(self.screen)
        self.screen.resize(1280, 720)
        self.wrong: list[tuple[Problem, ...]] = []
        self.stale: list[bool] = []

    def begin(self) -> OpenedSource:
        wishes = Wishes(source=self.folder)
        source = LobbySource(wishes, (), tell, keeps=False)
        opened = OpenedSource(self.screen, wishes, (1280, 720), self.desk, self.clock.alarm)
        opened.found_wrong.connect(self.wrong.append)
        opened.stale_is.connect(self.stale.append)
        opened.begin(source, source.first())
        self.screen.show()
        return opened

    def write(self, text: str, name: str = "announcement.toml") -> Path:
        file = self.folder / name
        file.write_text(text, encoding="utf-8")
        return file

    @property
    def title(self) -> str:
        return self.screen.edition.announcement.headline.title


@pytest.fixture
def opened(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Opened]:
    made = Opened(tmp_path, qtbot)
    yield made
    made.screen.hide()
    delete(made.desk)


def test_a_slip_leaves_the_last_good_picture_and_says_so_until_it_is_mended(opened: Opened) -> None:
    opened.write(LEAST)
    opened.begin()
    assert opened.wrong[-1:] == [()]
    assert opened.stale[-1:] == [False]
    opened.write("language = ")
    opened.clock.pass_s(60)
    assert opened.title == "En rubrik"
    assert [each.kind for each in opened.wrong[-1]] == [Kind.SYNTAX]
    assert opened.stale[-1:] == [True]
    opened.write(LEAST.replace("En rubrik", "En annan"))
    opened.clock.pass_s(60)
    assert opened.title == "En annan"
    assert opened.wrong[-1:] == [()]
    assert opened.stale[-1:] == [False]


def test_a_file_that_is_broken_at_the_start_gives_the_quiet_page_and_comes_up(opened: Opened) -> None:
    opened.write("language = ")
    opened.begin()
    assert opened.screen.edition.quiet
    assert opened.stale[-1:] == [False]
    assert [each.kind for each in opened.wrong[-1]] == [Kind.SYNTAX]
    opened.write(LEAST)
    opened.clock.pass_s(10)
    assert opened.title == "En rubrik"


def test_another_one_takes_its_place_and_only_that_is_followed(opened: Opened) -> None:
    first = opened.write(LEAST)
    other = opened.write(LEAST.replace("En rubrik", "Den andra"), "other.toml")
    source = opened.begin()
    assert (source.title, source.file) == ("announcement.toml", first)
    opened.clock.pass_s(2)
    source.open(other)
    assert (source.title, source.file) == ("other.toml", other)
    assert opened.title == "Den andra"
    opened.clock.pass_s(2)
    first.write_text("language = ", encoding="utf-8")
    opened.clock.pass_s(120)
    assert opened.title == "Den andra"
    assert opened.wrong[-1:] == [()]
    other.write_text(LEAST.replace("En rubrik", "Den tredje"), encoding="utf-8")
    opened.clock.pass_s(120)
    assert opened.title == "Den tredje"


def test_another_one_that_is_broken_shows_nothing_of_the_one_before(opened: Opened) -> None:
    opened.write(LEAST)
    broken = opened.write("language = ", "other.toml")
    source = opened.begin()
    source.open(broken)
    assert opened.screen.edition.quiet
    assert opened.screen.edition.announcement.publisher.name == ""
    assert [each.kind for each in opened.wrong[-1]] == [Kind.SYNTAX]


def test_the_quiet_page_is_of_the_moment_that_was_chosen(opened: Opened) -> None:
    opened.write("language = ")
    source = opened.begin()
    source.show_at(datetime(2031, 2, 3, 10, 0))
    opened.clock.pass_s(10)
    assert "3 February" in opened.title


@pytest.mark.parametrize(
    ("content", "mendable"),
    [(b"language = ", True), (b"", True), (b"title = \xe5\n", True), (b"\x89PNG\0", False), (b"x" * 1_100_000, False), (None, False)],
)
def test_a_text_can_be_mended_and_a_picture_or_an_empty_folder_can_not(tmp_path: Path, content: bytes | None, mendable: bool) -> None:
    if content is not None:
        (tmp_path / "announcement.toml").write_bytes(content)
    assert cannot_be_mended(read_holding(tmp_path)) is not mendable


def test_what_can_be_shown_needs_no_mending(tmp_path: Path) -> None:
    (tmp_path / "announcement.toml").write_text(LEAST, encoding="utf-8")
    assert not cannot_be_mended(read_holding(tmp_path))
