"""The veil over a picture that is not what the file says, with words that tell so."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.desk.preview.overlay import Overlay

DIM = QColor(20, 20, 20, 110)


class Veil(Overlay):
    """Dims the picture, or leaves it as it is, and says why across its foot."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._dims = False
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words.setWordWrap(True)
        self.words.setAutoFillBackground(True)
        self.words.setMargin(8)
        font = self.words.font()
        font.setBold(True)
        self.words.setFont(font)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch()
        column.addWidget(self.words)  # in the margin, where the picture has no words of its own

    def say(self, text: str, *, dims: bool) -> None:
        """Says so much over the picture; with "" it is gone."""
        self._dims = dims
        self.words.setText(text)
        self.words.setAccessibleName(text)
        self.setVisible(bool(text))
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._dims:
            with QPainter(self) as painter:
                painter.fillRect(event.rect(), DIM)
