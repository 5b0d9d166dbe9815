"""When a screen tells how it is, and what."""

from collections.abc import Callable, Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.kiosk.report.files import ReportFiles
from app.kiosk.report.latest_writer import LatestWriter
from app.kiosk.report.reporter import Reporter
from app.kiosk.report.status import Condition, DisplayStatus, SourceStatus, Status
from app.log import log
from app.resources import resources
from app.stage.behaviour import Behaviour
from app.stage.drawing.typeface import load_typeface
from app.stage.edition import Edition
from app.stage.lobby_screen import LobbyScreen
from tests.hand_clock import HandClock
from tests.stage.screens import edition_of, press

KEY = Qt.Key
NOON = datetime(2026, 11, 25, 12, 0, 5).astimezone()
DISPLAY = DisplayStatus("one", 1280, 720, 55, "a test", 2.5, "a test")


class Kept(ReportFiles):
    """Keeps what would be written."""

    def __init__(self) -> None:
        super().__init__(None, None)
        self.statuses: list[Status] = []
        self.pictures: list[QImage] = []

    @property
    def wants_thumbnail(self) -> bool:
        return True

    def write(self, status: Status, editions: tuple[Edition, ...], picture: QImage | None) -> None:
        del editions
        self.statuses.append(status)
        if picture is not None:
            self.pictures.append(picture)

    def taken(self) -> list[Status]:
        """What was written since the last time."""
        statuses, self.statuses = self.statuses, []
        return statuses


class AtOnce(LatestWriter):
    """Does a job in the caller's thread."""

    def __init__(self) -> None:
        super().__init__()
        self.close(10)

    def write(self, job: Callable[[], None]) -> None:
        job()


class Answers:
    """What the reporter asks for."""

    condition = Condition.SHOWING

    def source(self) -> SourceStatus:
        return SourceStatus(self.condition, "/srv/lobby")

    def display(self) -> DisplayStatus:
        return DISPLAY


@pytest.fixture
def clock() -> HandClock:
    return HandClock(NOON)


@pytest.fixture
def files() -> Kept:
    return Kept()


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def screen(qtbot: QtBot, clock: HandClock) -> LobbyScreen:
    screen = LobbyScreen(load_typeface(), clock, Behaviour(motion=False, return_s=None), clock.alarm)
    qtbot.addWidget(screen)
    screen.resize(1280, 720)
    screen.set_editions((edition_of(resources()),))
    return screen


@pytest.fixture
def reporter(qapp: QApplication, screen: LobbyScreen, files: Kept, answers: Answers, clock: HandClock) -> Iterator[Reporter]:
    parent = QObject()

    def seconds() -> float:
        return clock.now.timestamp()

    reporter = Reporter(screen, files, answers.source, answers.display, clock, AtOnce(), parent, clock.alarm, seconds)
    yield reporter
    reporter.stop()
    screen.hide()
    parent.deleteLater()


def test_the_start_is_told_after_the_picture_stands(reporter: Reporter, screen: LobbyScreen, files: Kept, clock: HandClock) -> None:
    screen.show()
    assert files.taken() == []
    clock.pass_s(2)
    (status,) = files.taken()
    assert status.source == SourceStatus(Condition.SHOWING, "/srv/lobby", NOON)
    assert status.shown is not None
    assert (status.shown.panel, status.shown.quote, status.shown.quotes, status.shown.language) == ("overview", 1, 2, "sv")
    assert (status.display, status.uptime_s, status.problems) == (DISPLAY, 1.0, 0)
    assert status.thumbnail == status.written
    assert len(files.pictures) == 1


def test_at_rest_it_is_told_once_a_minute_with_the_minute(reporter: Reporter, screen: LobbyScreen, files: Kept, clock: HandClock) -> None:
    screen.show()
    press(screen, KEY.Key_Space)
    clock.pass_s(62)  # whoever pressed it has gone
    files.taken()
    files.pictures.clear()
    clock.pass_s(600)
    written = [status.written for status in files.taken()]
    assert [moment.second for moment in written] == [0] * 10
    # every one with a picture: the clock on the wall shows another minute
    assert len(files.pictures) == 10


def test_what_comes_in_a_burst_is_told_once_and_pictured_with_the_minute(
    reporter: Reporter, screen: LobbyScreen, files: Kept, clock: HandClock
) -> None:
    screen.show()
    clock.pass_s(2)
    files.taken()
    press(screen, *[KEY.Key_Tab] * 5)
    clock.pass_s(2)
    assert len(files.taken()) == 1
    assert len(files.pictures) == 1
    clock.pass_s(60)
    assert len(files.pictures) == 2


def test_other_content_is_pictured_at_once_and_its_age_begins(
    reporter: Reporter, screen: LobbyScreen, files: Kept, clock: HandClock
) -> None:
    screen.show()
    clock.pass_s(10)
    files.taken()
    screen.set_editions((edition_of(resources()),))
    renewed = clock.now
    clock.pass_s(1)
    (status,) = files.taken()
    assert status.source.since == renewed
    assert status.age_s == 1
    assert len(files.pictures) == 2


def test_a_scene_and_the_sheet_are_named(reporter: Reporter, screen: LobbyScreen, files: Kept, clock: HandClock) -> None:
    screen.show()
    press(screen, KEY.Key_Tab, KEY.Key_Return)
    clock.pass_s(1)
    shown = files.taken()[-1].shown
    assert shown is not None
    assert screen.state.holder is not None
    assert shown.panel == screen.state.holder.value
    assert 1 <= shown.page <= shown.pages
    press(screen, KEY.Key_F1)
    clock.pass_s(1)
    shown = files.taken()[-1].shown
    assert shown is not None
    assert shown.panel == "sheet"


def test_a_problem_is_told_and_without_a_password(reporter: Reporter, screen: LobbyScreen, files: Kept, clock: HandClock) -> None:
    screen.show()
    clock.pass_s(2)
    files.taken()
    log.info("nothing wrong")
    clock.pass_s(2)
    assert files.taken() == []
    log.warning("foaje: https://anna:hemligt@example.org/?token=hemligt: no answer")
    told_at = clock.now
    clock.pass_s(2)
    (status,) = files.taken()
    assert status.problems == 1
    assert status.last_problem is not None
    assert status.last_problem.at == told_at
    assert status.last_problem.line == "foaje: https://example.org/?…: no answer"


def test_a_screen_whose_clock_stands_is_told_too(
    reporter: Reporter, screen: LobbyScreen, files: Kept, answers: Answers, clock: HandClock
) -> None:
    screen.show()
    clock.pass_s(2)
    screen.hide()
    answers.condition = Condition.BLACK
    reporter.write_soon()
    files.taken()
    files.pictures.clear()
    clock.pass_s(3600)
    statuses = files.taken()
    assert 50 < len(statuses) <= 60
    assert {status.source.condition for status in statuses} == {Condition.BLACK}
    assert {status.shown for status in statuses} == {None}
    # nothing changes: one picture says it
    assert len(files.pictures) == 1


def test_the_end_is_told_and_then_nothing(reporter: Reporter, screen: LobbyScreen, files: Kept, clock: HandClock) -> None:
    screen.show()
    clock.pass_s(2)
    files.taken()
    reporter.stop()
    assert [status.source.condition for status in files.taken()] == [Condition.STOPPED]
    log.warning("afterwards")
    clock.pass_s(5)
    assert files.taken() == []
