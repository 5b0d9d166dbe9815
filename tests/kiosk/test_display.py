"""The window is on its display, whatever it is called and whether it is there."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.kiosk.display import Display
from tests.hand_clock import HandClock


def test_the_window_fills_the_display(qapp: QApplication, qtbot: QtBot) -> None:
    window, owner, told = QWidget(), QObject(), list[str]()
    qtbot.addWidget(window)
    display = Display(window, None, lambda name, _: told.append(name), owner)
    display.fill()
    assert window.isVisible()
    assert window.geometry() == QGuiApplication.primaryScreen().geometry()
    assert told == []


def test_a_named_output_is_filled_wherever_it_stands(qapp: QApplication, qtbot: QtBot) -> None:
    window, owner, told = QWidget(), QObject(), list[str]()
    qtbot.addWidget(window)
    for name in ("HALL-2", "HALL-1", "HALL-2"):
        Display(window, name, lambda name, _: told.append(name), owner).fill()
        wanted = next(screen for screen in QGuiApplication.screens() if screen.name() == name)
        assert window.geometry() == wanted.geometry()
        assert window.screen() is wanted
    assert told == []


def test_an_unknown_output_is_told_once_with_those_there_are(qapp: QApplication, qtbot: QtBot) -> None:
    window, owner = QWidget(), QObject()
    qtbot.addWidget(window)
    told: list[tuple[str, Sequence[str]]] = []
    display = Display(window, "TV-9", lambda name, known: told.append((name, known)), owner)
    display.fill()
    display.fill()
    assert told == [("TV-9", tuple(screen.name() for screen in QGuiApplication.screens()))]
    assert display.chosen() is QGuiApplication.primaryScreen()


def test_a_change_is_answered_at_once_and_again(qapp: QApplication, qtbot: QtBot) -> None:
    window, owner = QWidget(), QObject()
    qtbot.addWidget(window)
    clock, primary = HandClock(datetime(2026, 11, 23, 13, 7)), QGuiApplication.primaryScreen()
    display = Display(window, None, lambda *_: None, owner, clock.alarm)
    display.watch(qapp)
    primary.geometryChanged.emit(primary.geometry())
    assert window.geometry() == primary.geometry()
    window.setGeometry(0, 0, 100, 100)
    clock.pass_s(0.9)
    assert window.geometry() != primary.geometry()
    clock.pass_s(0.1)
    assert window.geometry() == primary.geometry()
    window.setGeometry(0, 0, 100, 100)
    clock.pass_s(60)
    assert window.geometry() != primary.geometry()  # only a change is answered


def test_it_tells_which_display_is_used_and_when_there_is_none(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    window, owner, used = QWidget(), QObject(), list[str]()
    qtbot.addWidget(window)
    display = Display(window, "HALL-2", lambda *_: None, owner)
    display.used.connect(lambda screen: used.append(screen.name()))
    monkeypatch.setattr("app.kiosk.display.real_screens", list)
    display.fill()
    display.fill()
    assert not window.isVisible()
    assert (used, capsys.readouterr().err) == ([], "foaje: no display is there; the screen waits for one\n")
    monkeypatch.undo()
    display.fill()
    assert (used, capsys.readouterr().err) == (["HALL-2"], "foaje: a display is there again\n")
    assert window.isVisible()


def test_an_output_that_goes_again_is_told_again(qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    window, owner, told = QWidget(), QObject(), list[Sequence[str]]()
    qtbot.addWidget(window)
    display = Display(window, "HALL-2", lambda _, known: told.append(known), owner)
    one, both = QGuiApplication.screens()[:1], QGuiApplication.screens()
    for screens in (one, one, both, one):
        monkeypatch.setattr("app.kiosk.display.real_screens", partial(list, screens))
        display.fill()
    assert told == [("HALL-1",), ("HALL-1",)]
