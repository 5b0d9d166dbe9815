"""Qt's interface for the window around a screen: a frame, by its name and what has become of the screen as a whole."""

import weakref

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from app.stage.reading_aloud.roles import ROLE
from app.stage.reading_aloud.source import Source


class FrameInterface(QAccessibleWidget):
    """A reader says the name of the window that is in front when it changes: also one that knows no announcements."""

    def __init__(self, window: QWidget, source: Source) -> None:
        super().__init__(window, ROLE.Window)
        self._source = weakref.ref(source)

    def text(self, t: QAccessible.Text) -> str:
        source = self._source()
        if t is QAccessible.Text.Name and source is not None and source.status:
            return f"{source.status} – {self.widget().windowTitle()}"
        return super().text(t)
