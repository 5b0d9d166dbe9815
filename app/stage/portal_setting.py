"""One setting of the desktop's, asked of its portal over D-Bus without waiting for it.

No bus, no portal and no such setting are ordinary answers, and then nothing is told.
"""

from PySide6.QtCore import QObject, Signal

SERVICE = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
SETTINGS = "org.freedesktop.portal.Settings"
ANSWER_WITHIN_MS = 5000


class PortalSetting(QObject):
    """Tells by `answered` what the desktop says of a setting, by its namespace and key."""

    answered = Signal(object)
    """Its value: a number, a text, True or False."""

    def __init__(self, namespace: str, key: str, parent: QObject) -> None:
        super().__init__(parent)
        self._setting = (namespace, key)
        self._watcher: QObject | None = None

    def ask(self) -> None:
        """Asks once; the answer comes later, if at all."""
        try:
            from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher
        except ImportError:
            return  # only Linux has it
        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return
        question = QDBusMessage.createMethodCall(SERVICE, PATH, SETTINGS, "ReadOne")
        question.setArguments(list(self._setting))
        watcher = QDBusPendingCallWatcher(bus.asyncCall(question, ANSWER_WITHIN_MS), self)
        watcher.finished.connect(self._on_answer)
        self._watcher = watcher

    def _on_answer(self, watcher: QObject) -> None:
        from PySide6.QtDBus import QDBusMessage

        answer = watcher.reply() if hasattr(watcher, "reply") else None
        if isinstance(answer, QDBusMessage) and answer.type() == QDBusMessage.MessageType.ReplyMessage and answer.arguments():
            value = answer.arguments()[0]
            self.answered.emit(value.variant() if hasattr(value, "variant") else value)  # it may come wrapped
        watcher.deleteLater()
        self._watcher = None
