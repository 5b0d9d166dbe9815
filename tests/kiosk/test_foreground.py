"""Whatever happens to the window is undone, soon and without a fight; when nothing happens nothing is done."""

from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from app.kiosk.display import Display
from app.kiosk.foreground import DELAYS_MS, MANY_TRIES, Foreground, delay_ms
from app.kiosk.lobby_window import LobbyWindow
from app.stage.lobby_screen import LobbyScreen
from tests.hand_clock import HandClock

AT = datetime(2026, 11, 23, 13, 7)


class FakeXWindow:
    """A window as an X server would have it, to which a test does something."""

    def __init__(self) -> None:
        self.is_wrong = ""
        self.exists = True
        self.gives_way = True
        self.fronted = 0

    def wrong(self) -> str:
        return self.is_wrong

    def to_front(self) -> None:
        self.fronted += 1
        if self.gives_way:
            self.is_wrong = ""


class FakeConnection(QObject):
    happened = Signal()

    def drain(self) -> bool:
        return False


class Hall:
    def __init__(self, window: LobbyWindow) -> None:
        self.window, self.clock, self.owner = window, HandClock(AT), QObject()
        self.display = Display(window, None, lambda *_: None, self.owner, self.clock.alarm)
        self.foreground = Foreground(window, self.display, self.owner, self.clock.alarm)
        self.display.fill()
        QApplication.processEvents()
        self.clock.pass_s(6)
        self.x = FakeXWindow()

    def with_x(self) -> FakeXWindow:
        self.foreground._connection = FakeConnection(self.owner)  # type: ignore[assignment] # what is asked of it here is there
        self.foreground._x = self.x  # type: ignore[assignment]
        return self.x

    @property
    def at_rest(self) -> bool:
        return not any(alarm.running for alarm in self.clock._alarms)


@pytest.fixture
def hall(lobby: tuple[LobbyWindow, LobbyScreen], qapp: QApplication) -> Iterator[Hall]:
    hall = Hall(lobby[0])
    yield hall
    hall.owner.deleteLater()


def test_a_window_in_its_place_is_left_alone(hall: Hall) -> None:
    assert hall.foreground.wrong() == ""
    assert hall.at_rest


@pytest.mark.parametrize(
    ("do", "wrong"),
    [
        (lambda window: window.setGeometry(100, 100, 640, 480), "not on its display"),
        (lambda window: window.move(40, 40), "not on its display"),
        (lambda window: window.hide(), "hidden"),
        (lambda window: window.showMinimized(), "hidden"),
    ],
    ids=["resized", "moved", "hidden", "minimised"],
)
def test_what_happens_to_it_is_undone(hall: Hall, do: object, wrong: str) -> None:
    assert callable(do)
    do(hall.window)
    assert hall.foreground.wrong() == wrong
    hall.clock.pass_s(0.1)
    assert hall.foreground.wrong() == ""
    assert hall.window.isFullScreen()
    hall.clock.pass_s(6)
    assert hall.at_rest


def test_what_the_x_server_knows_is_undone(hall: Hall, capsys: pytest.CaptureFixture[str]) -> None:
    x = hall.with_x()
    x.is_wrong = "covered by another program's window (0x7)"
    hall.foreground.disturbed()
    hall.clock.pass_s(0.1)
    assert (x.is_wrong, x.fronted) == ("", 1)
    hall.clock.pass_s(6)
    assert hall.at_rest
    assert "foaje: the screen was covered by another program's window (0x7) and is seen again" in capsys.readouterr().err


def test_what_comes_again_and_again_is_answered_within_a_second_but_without_a_fight(hall: Hall) -> None:
    x, answers = hall.with_x(), []
    for _ in range(6):
        x.is_wrong = "covered"
        hall.foreground.disturbed()
        began = hall.clock.now
        hall.clock.pass_until(lambda: not x.is_wrong)
        answers.append((hall.clock.now - began).total_seconds())
    assert max(answers) <= 1
    hall.clock.pass_s(6)
    x.is_wrong = "covered"
    hall.foreground.disturbed()
    hall.clock.pass_s(0.1)
    assert not x.is_wrong  # after a while of peace it is answered at once again


def test_what_does_not_give_way_is_told_and_tried_seldom(hall: Hall, capsys: pytest.CaptureFixture[str]) -> None:
    x = hall.with_x()
    x.is_wrong, x.gives_way = "covered", False
    hall.foreground.disturbed()
    hall.clock.pass_s(60)
    capsys.readouterr()
    tried = x.fronted
    for _ in range(600):
        hall.foreground.disturbed()  # the other one fights
        hall.clock.pass_s(0.1)
    assert 5 <= x.fronted - tried <= 7
    assert capsys.readouterr().err == ""
    x.gives_way = True
    hall.clock.pass_s(20)
    assert hall.at_rest
    assert "foaje: the screen is seen again" in capsys.readouterr().err


def test_the_warning_comes_once(hall: Hall, capsys: pytest.CaptureFixture[str]) -> None:
    x = hall.with_x()
    x.is_wrong, x.gives_way = "covered", False
    hall.foreground.disturbed()
    hall.clock.pass_s(300)
    lines = capsys.readouterr().err.splitlines()
    assert [line for line in lines if "again and again" in line] == [
        "foaje: the screen is covered again and again: tried every 10 s from now on"
    ]
    x.is_wrong = ""
    hall.clock.pass_s(20)


def test_a_window_that_was_destroyed_is_made_anew(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    x = hall.with_x()
    x.is_wrong, x.exists = "hidden", False
    hall.foreground.disturbed()
    made: list[FakeXWindow] = []

    def take() -> None:
        made.append(x)
        x.is_wrong, x.exists = "", True

    monkeypatch.setattr(hall.foreground, "_take_x_window", take)
    hall.clock.pass_s(6)
    assert made
    assert hall.foreground.wrong() == ""
    assert hall.window.isVisible()


def test_the_waits_grow_to_less_than_a_second_and_then_to_ten() -> None:
    waits = [delay_ms(tries) for tries in range(MANY_TRIES)]
    assert waits == sorted(waits)
    assert waits[0] == DELAYS_MS[0]
    assert max(waits) < 1000
    assert delay_ms(MANY_TRIES) == delay_ms(MANY_TRIES + 100) == 10_000
