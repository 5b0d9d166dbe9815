"""A sign of life is given while the picture is painted and renewed, and not without."""

from collections.abc import Callable, Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.kiosk.lobby_window import LobbyWindow
from app.kiosk.notify_socket import NotifySocket
from app.kiosk.paint_proof import PaintProof
from app.kiosk.watchdog import Watchdog, watchdog_of
from app.stage.cause import Cause
from app.stage.lobby_screen import LobbyScreen
from tests.hand_clock import HandClock

Lobby = tuple[LobbyWindow, LobbyScreen]
START = datetime(2026, 11, 25, 12)


class Told(NotifySocket):
    """Keeps what is told."""

    def __init__(self) -> None:
        super().__init__("")
        self.messages: list[str] = []

    def tell(self, *assignments: str) -> None:
        self.messages.append("\n".join(assignments))

    def taken(self) -> list[str]:
        """What was told since the last time."""
        messages, self.messages = self.messages, []
        return messages


class HandProof(PaintProof):
    """Paintings come when a test says so."""

    painted = Signal()

    def __init__(self, parent: QObject) -> None:
        QObject.__init__(self, parent)
        self.comes = True
        self.possible = True
        self.renewed = True

    @property
    def can_come(self) -> bool:
        return self.possible

    @property
    def is_renewed(self) -> bool:
        return self.renewed

    def ask(self) -> None:
        if self.comes:
            self.painted.emit()


@pytest.fixture
def parent(qapp: QApplication) -> Iterator[QObject]:
    owner = QObject()
    yield owner
    owner.deleteLater()


@pytest.fixture
def clock() -> HandClock:
    return HandClock(START)


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def proof(parent: QObject) -> HandProof:
    return HandProof(parent)


@pytest.fixture
def make(told: Told, proof: HandProof, clock: HandClock, parent: QObject) -> Callable[[int | None], Watchdog]:
    def seconds() -> float:
        return clock.now.timestamp()

    return lambda interval_ms: Watchdog(told, interval_ms, proof, seconds, parent, clock.alarm)


Make = Callable[[int | None], Watchdog]


def test_it_is_ready_with_the_first_painting_and_lives_at_every_half(make: Make, told: Told, clock: HandClock) -> None:
    watchdog = make(30_000)
    assert told.taken() == []
    watchdog.start()
    assert told.taken() == ["READY=1\nWATCHDOG=1"]
    clock.pass_s(14)
    assert told.taken() == []
    clock.pass_s(1)
    assert told.taken() == ["WATCHDOG=1"]
    clock.pass_s(30)
    assert told.taken() == ["WATCHDOG=1"] * 2
    watchdog.stop()
    assert told.taken() == ["STOPPING=1"]
    clock.pass_s(60)
    assert told.taken() == []


def test_without_a_watchdog_it_is_ready_and_rests(make: Make, told: Told, clock: HandClock) -> None:
    make(None).start()
    clock.pass_s(600)
    assert told.taken() == ["READY=1\nWATCHDOG=1"]


def test_a_painting_that_does_not_come_is_no_sign_of_life(make: Make, told: Told, proof: HandProof, clock: HandClock) -> None:
    make(30_000).start()
    told.taken()
    proof.comes = False
    clock.pass_s(60)
    assert told.taken() == []
    proof.painted.emit()  # late, and still an answer
    proof.painted.emit()  # nobody has asked for it
    assert told.taken() == ["WATCHDOG=1"]


def test_a_picture_that_is_never_renewed_is_no_sign_of_life(make: Make, told: Told, clock: HandClock) -> None:
    watchdog = make(30_000)
    watchdog.start()
    clock.pass_s(170)
    watchdog.take(Cause.VISITOR)
    watchdog.take(Cause.TIME)
    told.taken()
    clock.pass_s(60)
    assert told.taken() == []
    watchdog.take(Cause.RENEWAL)
    clock.pass_s(60)
    assert told.taken() == ["WATCHDOG=1"] * 4


def test_outside_its_hours_nothing_is_renewed_and_the_painting_is_enough(
    make: Make, told: Told, proof: HandProof, clock: HandClock
) -> None:
    proof.renewed = False
    make(30_000).start()
    told.taken()
    clock.pass_s(3600)
    assert told.taken() == ["WATCHDOG=1"] * 240
    proof.renewed = True
    clock.pass_s(165)
    assert told.taken() == ["WATCHDOG=1"] * 11
    proof.comes = False
    clock.pass_s(60)
    assert told.taken() == []


def test_while_there_is_nothing_to_paint_on_the_loop_s_life_is_told(make: Make, told: Told, proof: HandProof, clock: HandClock) -> None:
    watchdog = make(30_000)
    watchdog.start()
    told.taken()
    proof.comes = proof.possible = False
    clock.pass_s(3600)
    assert told.taken() == ["WATCHDOG=1"] * 240
    watchdog.take(Cause.RENEWAL)
    proof.comes = proof.possible = True
    clock.pass_s(30)
    assert told.taken() == ["WATCHDOG=1"] * 2


def test_a_start_without_a_display_asks_for_patience_and_then_is_ready(make: Make, told: Told, proof: HandProof, clock: HandClock) -> None:
    proof.comes = proof.possible = False
    make(30_000).start()
    clock.pass_s(40)
    assert told.taken() == ["EXTEND_TIMEOUT_USEC=60000000"] * 2
    proof.possible = True  # a display, and still no painting: no patience for that
    clock.pass_s(40)
    assert told.taken() == []
    proof.painted.emit()
    assert told.taken() == ["READY=1\nWATCHDOG=1"]


def possible(proof: PaintProof) -> bool:
    return proof.can_come


def test_a_pixel_of_the_screen_is_painted_when_it_is_asked_for(lobby: Lobby, parent: QObject, qtbot: QtBot) -> None:
    window, screen = lobby
    proof = PaintProof(screen, window.black, parent)
    assert not possible(proof)
    with qtbot.waitSignal(proof.painted):
        window.resize(1280, 720)
        window.show()
    qtbot.waitUntil(lambda: possible(proof))
    with qtbot.waitSignal(proof.painted):
        proof.ask()
    with qtbot.assertNotEmitted(proof.painted, wait=100):
        pass
    window.hide()
    assert not possible(proof)


def test_a_frozen_picture_paints_no_pixel(lobby: Lobby, parent: QObject, qtbot: QtBot) -> None:
    window, screen = lobby
    proof = PaintProof(screen, window.black, parent)
    with qtbot.waitSignal(proof.painted):
        window.show()
    window.setUpdatesEnabled(False)
    with qtbot.assertNotEmitted(proof.painted, wait=100):
        proof.ask()
    assert proof.can_come


def test_black_is_painted_too(lobby: Lobby, parent: QObject, qtbot: QtBot) -> None:
    window, screen = lobby
    proof = PaintProof(screen, window.black, parent)
    window.set_lit(False)
    with qtbot.waitSignal(proof.painted):
        window.show()
    assert not proof.is_renewed
    with qtbot.waitSignal(proof.painted):
        proof.ask()
    window.set_lit(True)
    assert screen.isVisible()
    with qtbot.waitSignal(proof.painted):
        proof.ask()


def test_the_pixel_changes_nothing_of_the_picture(lobby: Lobby, parent: QObject, qtbot: QtBot) -> None:
    window, screen = lobby
    window.resize(1280, 720)
    window.show()
    before = window.grab().toImage()
    PaintProof(screen, window.black, parent).ask()
    assert window.grab().toImage() == before


def test_a_screen_s_renewals_are_heard(lobby: Lobby, parent: QObject, qtbot: QtBot) -> None:
    window, screen = lobby
    watchdog = watchdog_of(screen, window.black, {}, parent)
    watchdog._renewed_at = 0.0
    screen.went.emit(Cause.RENEWAL)
    assert watchdog._renewed_at > 0.0
