"""The picture moves a little every minute, as a whole, and its edges go on."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.kiosk.lobby_window import LobbyWindow
from app.kiosk.orbit import PERIODS_MIN, STILL_MIN, Orbit, orbit_offset, whole_pixels
from app.stage.cause import Cause
from app.stage.lobby_screen import LobbyScreen
from tests.hand_clock import HandClock
from tests.stage.screens import press

Lobby = tuple[LobbyWindow, LobbyScreen]
MOST = 0.015  # of the shorter side
SIZE = (1280, 720)


@given(st.integers(0, 10_000_000), st.integers(100, 5000))
def test_it_never_leaves_its_reach_and_never_jumps(minute: int, shorter: int) -> None:
    here, then = orbit_offset(minute, shorter), orbit_offset(minute + 1, shorter)
    for offset, later in zip(here, then, strict=True):
        assert abs(offset) <= MOST * shorter
        assert abs(later - offset) <= shorter / 600 + 1


def test_at_1080p_it_moves_within_24_px_and_is_everywhere_in_two_days() -> None:
    start = STILL_MIN
    offsets = [orbit_offset(start + step, 1080) for step in range(PERIODS_MIN[0] * PERIODS_MIN[1])]
    for axis in zip(*offsets, strict=True):
        assert max(axis) - min(axis) <= 24
        assert set(axis) == set(range(-11, 12))
    assert len(set(offsets)) > 300


def test_it_begins_where_the_picture_belongs() -> None:
    assert {orbit_offset(minute, 1080) for minute in range(STILL_MIN + 1)} == {(0, 0)}
    assert orbit_offset(STILL_MIN + 1, 1080) != (0, 0)


@given(st.integers(-100, 100), st.sampled_from([1.0, 1.25, 1.5, 1.75, 2.0, 3.0]))
def test_text_stays_on_whole_pixels(offset: int, ratio: float) -> None:
    kept = whole_pixels(offset, ratio)
    assert kept * ratio == round(kept * ratio)
    assert 0 <= (offset - kept) * (1 if offset > 0 else -1) < 4


def picture(window: LobbyWindow) -> QImage:
    return window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


@pytest.fixture
def shown(lobby: Lobby) -> Lobby:
    window, _ = lobby
    window.resize(*SIZE)
    window.show()
    return lobby


@pytest.mark.parametrize("offset", [(7, -5), (-7, 5), (6, 0), (0, -4), (-1, -1), (3, 3)])
def test_the_picture_moves_as_a_whole_and_its_edges_go_on(shown: Lobby, offset: tuple[int, int]) -> None:
    window, screen = shown
    before, plan = picture(window), screen.plan
    window.shift(*offset)
    after = picture(window)
    assert screen.plan is plan
    width, height = SIZE
    for x in (*range(12), *range(12, width - 12, 29), *range(width - 12, width)):
        for y in (*range(12), *range(12, height - 12, 23), *range(height - 12, height)):
            at = min(max(x - offset[0], 0), width - 1), min(max(y - offset[1], 0), height - 1)
            assert after.pixel(x, y) == before.pixel(*at), (x, y)
    window.shift(0, 0)
    assert picture(window) == before


def test_the_edges_follow_what_stands_there(shown: Lobby) -> None:
    window, screen = shown
    window.shift(0, 5)
    overview = picture(window)
    press(screen, Qt.Key.Key_F1)  # the sheet is dark at the top, where the overview has the notice's band
    sheet = picture(window)
    for image in (overview, sheet):
        assert {image.pixel(600, y) for y in range(5)} == {image.pixel(600, 5)}
    assert overview.pixel(600, 0) != sheet.pixel(600, 0)


def test_another_size_keeps_its_place(shown: Lobby) -> None:
    window, screen = shown
    window.shift(7, -5)
    window.resize(1366, 768)
    assert screen.geometry() == window.rect().translated(7, -5)


def test_it_steps_with_the_screen_s_minute_and_with_nothing_else(shown: Lobby, qapp: QApplication) -> None:
    window, screen = shown
    clock, parent = HandClock(datetime(2026, 11, 25, 12).astimezone()), QObject()
    orbit = Orbit(window, clock, parent)
    clock.set_on(timedelta(minutes=STILL_MIN + 12))
    for cause in (Cause.VISITOR, Cause.TIME):
        orbit.take(cause)
        assert screen.pos().isNull()
    orbit.take(Cause.RENEWAL)
    assert (screen.x(), screen.y()) == orbit_offset(STILL_MIN + 12, SIZE[1]) != (0, 0)
    clock.set_on(-timedelta(days=1))  # before its own start
    orbit.take(Cause.RENEWAL)
    assert screen.pos().isNull()
    parent.deleteLater()


@pytest.fixture(autouse=True)
def closed(lobby: Lobby) -> Iterator[None]:
    yield
    lobby[0].hide()
