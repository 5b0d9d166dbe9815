"""Asks for the date and time that the picture is to be seen at."""

from datetime import datetime

from PySide6.QtCore import QDateTime, Signal
from PySide6.QtWidgets import QDateTimeEdit, QDialog, QDialogButtonBox, QFormLayout, QWidget

from app.desk.preview.commands import CONTEXT
from app.layout.translatable import QT_TRANSLATE_NOOP
from app.stage.language.words import Words

TITLE = QT_TRANSLATE_NOOP("preview", "Date and time of the picture")
SHOWN_AT = QT_TRANSLATE_NOOP("preview", "&Shown at")
SHOW = QT_TRANSLATE_NOOP("preview", "&Show")
NOW = QT_TRANSLATE_NOOP("preview", "&Now")
CANCEL = QT_TRANSLATE_NOOP("preview", "&Cancel")


class MomentDialog(QDialog):
    """Tells by `moment_chosen` a datetime of the display's own zone, or None for the time that it is."""

    moment_chosen = Signal(object)

    def __init__(self, words: Words, at: datetime, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.word(TITLE, CONTEXT))
        self.edit = QDateTimeEdit(QDateTime(at.year, at.month, at.day, at.hour, at.minute, 0))
        self.edit.setLocale(words.locale)
        self.edit.setCalendarPopup(True)
        self.edit.setDisplayFormat("yyyy-MM-dd HH:mm")
        self.buttons = QDialogButtonBox()
        self.buttons.addButton(words.word(SHOW, CONTEXT), QDialogButtonBox.ButtonRole.AcceptRole)
        self.now = self.buttons.addButton(words.word(NOW, CONTEXT), QDialogButtonBox.ButtonRole.ResetRole)
        self.buttons.addButton(words.word(CANCEL, CONTEXT), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self._on_accepted)
        self.buttons.rejected.connect(self.reject)
        self.now.clicked.connect(self._on_now)
        form = QFormLayout(self)
        form.addRow(words.word(SHOWN_AT, CONTEXT), self.edit)
        form.addRow(self.buttons)

    def _on_accepted(self) -> None:
        day, clock = self.edit.date(), self.edit.time()
        chosen = datetime(day.year(), day.month(), day.day(), clock.hour(), clock.minute())  # noqa: DTZ001 - the display's own zone is meant
        self.moment_chosen.emit(chosen)
        self.accept()

    def _on_now(self) -> None:
        self.moment_chosen.emit(None)
        self.accept()
