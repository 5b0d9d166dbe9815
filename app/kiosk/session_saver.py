"""The screen saver service of a desktop session, asked over D-Bus to hold off."""

import os
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal

SERVICE = "org.freedesktop.ScreenSaver"
PATH = "/org/freedesktop/ScreenSaver"
REASON = "A lobby screen"
ANSWER_WITHIN_MS = 5000


class SessionSaver(QObject):
    """Tells by `holds_off` that the service does, which lasts for as long as the connection to the bus: to the program's end.

    No bus, no service on it or one that refuses are ordinary answers: `absent`. A service that comes, or comes anew, is asked again.
    """

    holds_off = Signal()
    absent = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._watcher: QObject | None = None
        self._waiting: QObject | None = None

    def ask(self) -> None:
        """Asks, without waiting for the answer."""
        if self._watch():
            self._inhibit()
        else:
            self.absent.emit()

    def _watch(self) -> bool:
        """Whether there is a bus; hears of services that come and go from now on."""
        if not names_session_bus(os.environ):
            return False
        try:
            from PySide6.QtDBus import QDBusConnection, QDBusServiceWatcher
        except ImportError:
            return False  # only Linux has it
        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return False
        watcher = QDBusServiceWatcher(SERVICE, bus, QDBusServiceWatcher.WatchModeFlag.WatchForOwnerChange, self)
        watcher.serviceOwnerChanged.connect(self._on_owner)
        self._watcher = watcher
        return True

    def _inhibit(self) -> None:
        from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

        question = QDBusMessage.createMethodCall(SERVICE, PATH, SERVICE, "Inhibit")
        question.setArguments(["foaje", REASON])
        waiting = QDBusPendingCallWatcher(QDBusConnection.sessionBus().asyncCall(question, ANSWER_WITHIN_MS), self)
        waiting.finished.connect(self._on_answer)
        self._waiting = waiting

    def _on_answer(self, waiting: QObject) -> None:
        from PySide6.QtDBus import QDBusMessage

        answer = waiting.reply() if hasattr(waiting, "reply") else None
        held = isinstance(answer, QDBusMessage) and answer.type() == QDBusMessage.MessageType.ReplyMessage
        (self.holds_off if held else self.absent).emit()
        waiting.deleteLater()

    def _on_owner(self, name: str, before: str, now: str) -> None:
        del name, before
        if now:
            self._inhibit()
        else:
            self.absent.emit()


def names_session_bus(environment: Mapping[str, str]) -> bool:
    """Whether there is the address of a bus: without one D-Bus would start a bus of its own, with nobody on it."""
    run = environment.get("XDG_RUNTIME_DIR")
    return bool(environment.get("DBUS_SESSION_BUS_ADDRESS")) or (run is not None and Path(run, "bus").exists())
