"""What is composed around a lobby's screen, as its screen file asks for it."""

import json
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.announcement.alerts.feed import FeedReading, read_feed
from app.announcement.alerts.in_force import Known, update
from app.announcement.screen import Hours, Kiosk, PublicWarnings, ScreenFile
from app.announcement.weekdays import DAY_NAMES
from app.application import keeper_of, tell
from app.display_in_use import DisplayInUse
from app.kiosk import orbit
from app.kiosk.clock_jumps import ClockJumps
from app.kiosk.lobby_window import LobbyWindow
from app.kiosk.report.status import Condition
from app.lobby_service import LobbyService
from app.lobby_source import LobbySource
from app.resources import resources
from app.source.alert_feed import AlertFeed
from app.source.alert_store import AlertStore
from app.source.holding import read_holding
from app.source.state_folder import state_folder
from app.stage.behaviour import Behaviour
from app.stage.cause import Cause
from app.stage.drawing.typeface import load_typeface
from app.stage.lobby_screen import LobbyScreen
from app.wishes import Wishes
from tests.announcement.alerts.test_cases import FEEDS
from tests.stage.screens import edition_of

FEED = "https://warnings.example/feed"
Make = Callable[..., tuple[LobbyService, LobbyScreen, LobbyWindow]]
IN_THREE_DAYS = DAY_NAMES[(datetime.now().astimezone() + timedelta(days=3)).weekday()]


@pytest.fixture
def make(qapp: QApplication, qtbot: QtBot) -> Iterator[Make]:
    parent = QObject()
    windows: list[LobbyWindow] = []
    services: list[LobbyService] = []

    def composed(
        screen_file: ScreenFile = ScreenFile(),  # noqa: B008 - frozen
        status: Path | None = None,
    ) -> tuple[LobbyService, LobbyScreen, LobbyWindow]:
        wishes = Wishes(Path("/srv/lobby"), screen=screen_file)
        screen = LobbyScreen(load_typeface(), wishes.clock(), Behaviour(motion=False))
        window = LobbyWindow(screen, None)
        windows.append(window)
        window.resize(1280, 720)
        screen.set_editions((edition_of(resources()),))
        in_use = DisplayInUse(screen, wishes, parent)
        in_use.take_display(window.screen())
        keeper = keeper_of(screen, LobbySource(wishes, (), tell), parent)
        service = LobbyService(screen, window, in_use, keeper, wishes, parent)
        services.append(service)
        service.report(status, None)
        service.begin()
        window.show()
        return service, screen, window

    yield composed
    for service in services:
        service.end()
        for jumps in service.findChildren(ClockJumps):
            jumps.stop()
    for window in windows:
        window.close_for_good()
        window.deleteLater()
    parent.deleteLater()


def begin_hours(service: LobbyService) -> None:
    assert service._hours is not None
    service._hours._lit = True
    service._hours.changed.emit(True)


def test_without_hours_it_is_lit(make: Make) -> None:
    service, screen, window = make()
    service.settle()
    assert screen.isVisible()
    assert not window.black.isVisible()


def test_outside_its_hours_it_is_black_from_the_start_and_lit_when_they_begin(make: Make, tmp_path: Path) -> None:
    service, screen, window = make(ScreenFile(hours=Hours(days=IN_THREE_DAYS)), tmp_path / "lobby.json")
    assert window.black.isVisible()
    assert not screen.isVisible()
    begin_hours(service)
    assert screen.isVisible()
    assert not window.black.isVisible()
    service.end()
    assert json.loads((tmp_path / "lobby.json").read_text(encoding="utf-8"))["state"] == "stopped"


def test_a_severe_warning_lights_it_outside_its_hours(make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setattr(AlertFeed, "look", lambda _: None)
    text = (FEEDS / "vma-of-strings.json").read_text(encoding="utf-8")
    reading = read_feed(text.replace("2026-11-25T16", "9998-12-31T16").replace("2026-11-25T10", "2024-01-01T10").encode())
    assert isinstance(reading, FeedReading)
    AlertStore(state_folder(), FEED).keep(update(Known(), reading, datetime.now().astimezone()))
    service, screen, window = make(ScreenFile(hours=Hours(days=IN_THREE_DAYS), warnings=PublicWarnings(FEED, ("1490",))))
    assert screen.isVisible()
    assert screen.alerts.alerts
    watch = service._warnings
    assert watch is not None
    watch._on_read(FeedReading((), whole=True))
    assert not screen.isVisible()
    assert window.black.isVisible()


def test_the_status_says_what_is_shown_and_on_what(make: Make, qtbot: QtBot, tmp_path: Path) -> None:
    status = tmp_path / "lobby.json"
    service, _, _ = make(ScreenFile(hours=Hours(days=IN_THREE_DAYS)), status)
    assert service._reporter is not None
    service._reporter.write()
    qtbot.waitUntil(status.exists)
    told = json.loads(status.read_text(encoding="utf-8"))
    assert (told["state"], told["source"], told["display"]["power"]) == ("black", "/srv/lobby", None)
    assert (told["display"]["width_px"], told["display"]["height_px"]) == (1280, 720)
    assert told["display"]["diagonal_inches"] == 55


def test_the_status_says_when_only_the_last_good_is_shown(make: Make) -> None:
    service, _, _ = make()
    assert service._source_status().condition is Condition.SHOWING
    service._keeper.take(read_holding(resources()))
    service._keeper.set_reached(False)
    assert service._source_status().condition is Condition.LAST_GOOD
    service._keeper.set_reached(True)
    assert service._source_status().condition is Condition.SHOWING


def test_the_panel_is_switched_when_the_picture_has_settled_and_with_the_hours(
    make: Make, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = tmp_path / "asked"
    program = tmp_path / "cec-ctl"
    program.write_text(f'#!/bin/sh\necho "$*" >> {asked}\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    service, _, _ = make(ScreenFile(hours=Hours(days=IN_THREE_DAYS, power="cec")))
    assert not asked.exists()
    service.settle()
    qtbot.waitUntil(lambda: asked.exists() and "--standby" in asked.read_text(encoding="utf-8"))
    begin_hours(service)
    qtbot.waitUntil(lambda: "--image-view-on" in asked.read_text(encoding="utf-8"))


@pytest.mark.parametrize("moves", [True, False])
def test_the_picture_moves_where_the_screen_file_lets_it(make: Make, monkeypatch: pytest.MonkeyPatch, moves: bool) -> None:
    monkeypatch.setattr(orbit, "STILL_MIN", -20)
    _, screen, _ = make(ScreenFile(kiosk=Kiosk(orbit=moves)))
    screen.went.emit(Cause.RENEWAL)
    assert screen.pos().isNull() is not moves


def test_a_clock_that_is_set_is_looked_at(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    service, _, _ = make(ScreenFile(hours=Hours(days=IN_THREE_DAYS)))
    service.settle()
    (jumps,) = service.findChildren(ClockJumps)
    assert service._hours is not None
    looks: list[int] = []
    monkeypatch.setattr(service._hours._alarm, "start", looks.append)
    jumps.jumped.emit()
    assert len(looks) == 1
    assert looks[0] > 60_000  # not before the next change: jumps are heard
