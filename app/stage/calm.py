"""Whether the desktop asks for reduced motion.

Qt tells it from 6.12 on; before, the desktop's portal is asked over D-Bus, without waiting for it: no bus and no portal
are ordinary answers, and then nothing is asked for.
"""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

SERVICE = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
SETTINGS = "org.freedesktop.portal.Settings"
ANIMATIONS = ("org.gnome.desktop.interface", "enable-animations")
ANSWER_WITHIN_MS = 5000


class Calm(QObject):
    """Tells by `wished` whether motion is to be reduced; from Qt 6.12 on also whenever the desktop's setting changes."""

    wished = Signal(bool)
    """True where motion is to be reduced."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._watcher: QObject | None = None

    def ask(self) -> None:
        """Asks once; the answer comes later, if at all."""
        hints = QGuiApplication.styleHints()
        accessibility = hints.accessibility() if hasattr(hints, "accessibility") else None
        preference = getattr(accessibility, "motionPreference", None)
        changed = getattr(accessibility, "motionPreferenceChanged", None)
        if preference is not None and changed is not None:
            changed.connect(self._on_preference)
            self._on_preference(preference())
            return
        self._ask_portal()

    def _on_preference(self, preference: object) -> None:
        preferences = getattr(Qt, "MotionPreference", None)
        self.wished.emit(preferences is not None and preference == preferences.ReducedMotion)

    def _ask_portal(self) -> None:
        try:
            from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher
        except ImportError:
            return  # only Linux has it
        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return
        question = QDBusMessage.createMethodCall(SERVICE, PATH, SETTINGS, "ReadOne")
        question.setArguments(list(ANIMATIONS))
        watcher = QDBusPendingCallWatcher(bus.asyncCall(question, ANSWER_WITHIN_MS), self)
        watcher.finished.connect(self._on_answer)
        self._watcher = watcher

    def _on_answer(self, watcher: QObject) -> None:
        from PySide6.QtDBus import QDBusMessage

        answer = watcher.reply() if hasattr(watcher, "reply") else None
        if isinstance(answer, QDBusMessage) and answer.type() == QDBusMessage.MessageType.ReplyMessage and answer.arguments():
            self.wished.emit(animations_off(answer.arguments()[0]))
        watcher.deleteLater()


def animations_off(value: object) -> bool:
    """Whether the portal's answer says that animations are off; its value may come wrapped."""
    inner = value.variant() if hasattr(value, "variant") else value
    return inner is False
