"""What the desktop states of contrast and of the size of text: by Qt where Qt tells it, else by the desktop's portal."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from app.log import log
from app.stage.portal_setting import PortalSetting
from app.stage.readers import Readers, text_scale_of
from app.value import replace

CONTRAST = ("org.freedesktop.appearance", "contrast")
TEXT_SCALE = ("org.gnome.desktop.interface", "text-scaling-factor")
HIGHER = 1  # of the portal's contrast


class ReadersWishes(QObject):
    """Tells by `stated` what the desktop's readers need, where it is not what everybody has; contrast also whenever it changes."""

    stated = Signal(Readers)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._readers = Readers()
        self._contrast = PortalSetting(*CONTRAST, self)
        self._contrast.answered.connect(self._on_contrast)
        self._text_scale = PortalSetting(*TEXT_SCALE, self)
        self._text_scale.answered.connect(self._on_text_scale)
        # Kept, for what it gives goes with it.
        self._hints = QGuiApplication.styleHints()

    def ask(self) -> None:
        """Asks once; the answers come later, if at all."""
        accessibility = self._hints.accessibility()
        accessibility.contrastPreferenceChanged.connect(self._on_preference)
        if accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast:
            self._take(replace(self._readers, high_contrast=True))
        else:
            self._contrast.ask()  # not every platform of Qt's listens to it
        self._text_scale.ask()

    def _on_preference(self, preference: object) -> None:
        self._take(replace(self._readers, high_contrast=preference == Qt.ContrastPreference.HighContrast))

    def _on_contrast(self, answer: object) -> None:
        if answer == HIGHER:
            self._take(replace(self._readers, high_contrast=True))

    def _on_text_scale(self, answer: object) -> None:
        self._take(replace(self._readers, text_scale=text_scale_of(answer)))

    def _take(self, readers: Readers) -> None:
        if readers == self._readers:
            return
        self._readers = readers
        contrast = "more contrast" if readers.high_contrast else "ordinary contrast"
        log.info("foaje: the desktop asks for %s, and for text %g times as large", contrast, readers.text_scale)
        self.stated.emit(readers)
