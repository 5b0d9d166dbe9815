"""Proof that the picture is painted: a pixel that is asked for comes, or it does not."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget


class PaintProof(QObject):
    """Asks a screen for a painting of one pixel; `painted` tells that it, or any other that covers that pixel, has come.

    The pixel is a widget of its own over all others, so that it is painted whatever stands below it. It draws nothing.
    """

    painted = Signal()

    def __init__(self, screen: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._screen = screen
        self._pixel = QWidget(screen)
        self._pixel.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._pixel.setGeometry(0, 0, 1, 1)
        self._pixel.installEventFilter(self)
        self._pixel.show()

    @property
    def can_come(self) -> bool:
        """Whether there is anything to paint on: not while a display is off or gone, or the window is not on it."""
        handle = self._screen.window().windowHandle()
        return self._screen.isVisible() and handle is not None and handle.isExposed()

    def ask(self) -> None:
        """Asks for the pixel, to be painted when the event loop comes to it."""
        self._pixel.raise_()
        self._pixel.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.painted.emit()
        return super().eventFilter(watched, event)
