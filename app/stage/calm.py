"""Whether the desktop asks for reduced motion: Qt tells it from 6.12 on; before, the desktop's portal is asked."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from app.stage.portal_setting import PortalSetting

ANIMATIONS = ("org.gnome.desktop.interface", "enable-animations")


class Calm(QObject):
    """Tells by `wished` whether motion is to be reduced; from Qt 6.12 on also whenever the desktop's setting changes."""

    wished = Signal(bool)
    """True where motion is to be reduced."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._animations = PortalSetting(*ANIMATIONS, self)
        self._animations.answered.connect(self._on_answer)

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
        self._animations.ask()

    def _on_preference(self, preference: object) -> None:
        preferences = getattr(Qt, "MotionPreference", None)
        self.wished.emit(preferences is not None and preference == preferences.ReducedMotion)

    def _on_answer(self, animations: object) -> None:
        self.wished.emit(animations_off(animations))


def animations_off(value: object) -> bool:
    """Whether the portal's answer says that animations are off."""
    return value is False
