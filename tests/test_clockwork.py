"""The alarm of Qt's event loop rings once, and only while it is to."""

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.clockwork import QtAlarm


def test_it_rings_once(qtbot: QtBot) -> None:
    owner = QObject()
    alarm = QtAlarm(owner)
    running = [alarm.running]
    with qtbot.waitSignal(alarm.due):
        alarm.start(1)
        running.append(alarm.running)
    running.append(alarm.running)
    assert running == [False, True, False]
    with qtbot.assertNotEmitted(alarm.due, wait=20):
        pass


def test_stopped_it_does_not_ring(qtbot: QtBot) -> None:
    owner = QObject()
    alarm = QtAlarm(owner)
    alarm.start(1)
    alarm.stop()
    assert not alarm.running
    with qtbot.assertNotEmitted(alarm.due, wait=20):
        pass
