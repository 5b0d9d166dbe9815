"""Nothing but the staff's chord leaves the lobby."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QLibraryInfo, QMimeData, QPoint, QPointF, Qt, QVersionNumber
from PySide6.QtGui import QCloseEvent, QContextMenuEvent, QDragEnterEvent, QDropEvent, QHelpEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.kiosk.lobby_window import LobbyWindow
from app.stage.lobby_screen import LobbyScreen

Lobby = tuple[LobbyWindow, LobbyScreen]


def test_it_refuses_to_close(lobby: Lobby) -> None:
    window, _ = lobby
    window.show()
    assert not window.close()
    assert window.isVisible()
    window.close_for_good()
    assert not window.isVisible()


def test_no_key_of_the_keyboard_leaves(lobby: Lobby, qtbot: QtBot) -> None:
    window, screen = lobby
    window.resize(1280, 720)
    window.show()
    modifiers = (
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.ControlModifier,
        Qt.KeyboardModifier.AltModifier,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    with qtbot.assertNotEmitted(window.leave_wanted, wait=50):
        for key in Qt.Key:
            if 0x20 <= key.value <= 0xFF or 0x01000000 <= key.value < 0x01000100:
                for modifier in modifiers:
                    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                        QApplication.sendEvent(screen, QKeyEvent(kind, key, modifier))
    assert window.isVisible()


def test_the_chord_reaches_the_window_through_the_screen(lobby: Lobby, qtbot: QtBot) -> None:
    window, screen = lobby
    window.show()
    window._chord._timer.setInterval(30)
    whole = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    with qtbot.waitSignal(window.leave_wanted, timeout=2000):
        QTest.keyPress(screen, Qt.Key.Key_Q, whole)
    QTest.keyRelease(screen, Qt.Key.Key_Q, whole)


def test_the_screen_fills_the_window(lobby: Lobby) -> None:
    window, screen = lobby
    for size in ((1280, 720), (720, 1280)):
        window.resize(*size)
        window.show()
        assert screen.geometry() == window.rect()
        assert screen.plan is not None
        assert (screen.plan.width, screen.plan.height) == size


def test_a_window_that_loses_the_keyboard_forgets_what_is_held(lobby: Lobby, qtbot: QtBot) -> None:
    window, screen = lobby
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    whole = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyPress(screen, Qt.Key.Key_Q, whole)
    assert window._chord._timer.isActive()
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(lambda: not window._chord._timer.isActive())


def drag_place(place: QPoint) -> Any:  # noqa: ANN401 - of one type until Qt 6.11, of the other from 6.12 on
    return QPointF(place) if QLibraryInfo.version() >= QVersionNumber(6, 12) else place


def test_no_drop_no_menu_no_tooltip_and_no_wish_to_quit_leaves_or_covers_it(lobby: Lobby, qapp: QApplication) -> None:
    window, screen = lobby
    window.resize(1280, 720)
    window.show()
    here, there = QPoint(640, 360), window.mapToGlobal(QPoint(640, 360))
    data = QMimeData()
    data.setText("https://example.org/")
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    for widget in (screen, window):
        entering = QDragEnterEvent(drag_place(here), copy, data, left, Qt.KeyboardModifier.NoModifier)
        entering.ignore()
        for event in (
            entering,
            QDropEvent(QPointF(here), copy, data, left, Qt.KeyboardModifier.NoModifier),
            QContextMenuEvent(QContextMenuEvent.Reason.Mouse, here, there, Qt.KeyboardModifier.NoModifier),
            QHelpEvent(QEvent.Type.ToolTip, here, there),
            QCloseEvent(),
        ):
            QApplication.sendEvent(widget, event)
        assert not widget.acceptDrops()
        assert not entering.isAccepted()
    qapp.quit()  # what a session that ends, or a desktop's menu, wishes
    qapp.processEvents()
    assert [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()] == [window]
    assert screen.isVisible()


def test_it_tells_what_disturbs_it(lobby: Lobby, qtbot: QtBot) -> None:
    window, _ = lobby
    window.show()
    disturbances: tuple[Callable[[], None], ...] = (
        partial(window.move, 7, 9),
        partial(window.resize, 700, 500),
        window.showMinimized,
        window.hide,
    )
    for disturb in disturbances:
        with qtbot.waitSignal(window.disturbed, timeout=2000):
            disturb()


def test_made_anew_it_can_be_shown_full_screen(lobby: Lobby) -> None:
    window, screen = lobby
    window.showFullScreen()
    window.make_anew()
    assert not window.isVisible()
    window.showFullScreen()
    assert window.isFullScreen()
    assert screen.isVisible()


def test_outside_its_hours_it_is_black_and_rests_and_the_chord_still_leaves(lobby: Lobby, qtbot: QtBot) -> None:
    window, screen = lobby
    window.resize(1280, 720)
    window.show()
    lit = window.grab().toImage()
    window.set_lit(False)
    black = window.grab().toImage()
    assert {black.pixelColor(x, y).name() for x in range(0, 1280, 7) for y in range(0, 720, 7)} == {"#000000"}
    assert not screen.isVisible()
    assert not screen._rotation.running
    window.resize(1366, 768)
    assert window.black.geometry() == window.rect()
    window._chord._timer.setInterval(30)
    whole = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    with qtbot.waitSignal(window.leave_wanted, timeout=2000):
        QTest.keyPress(window, Qt.Key.Key_Q, whole)
    QTest.keyRelease(window, Qt.Key.Key_Q, whole)
    window.resize(1280, 720)
    window.set_lit(True)
    assert window.grab().toImage() == lit
    assert screen._rotation.running


def test_it_can_begin_black(lobby: Lobby) -> None:
    window, screen = lobby
    window.set_lit(False)
    window.showFullScreen()
    assert not screen.isVisible()
    assert window.black.isVisible()
    assert window.black.geometry() == window.rect()
