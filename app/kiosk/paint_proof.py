"""Proof that the picture is painted: a pixel that is asked for comes, or it does not."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget


class PaintProof(QObject):
    """Asks for a painting of one pixel; `painted` tells that it, or any other that covers that pixel, has come.

    The pixel is a widget of its own that draws nothing. It stands over all else of the screen, or of what covers the screen
    outside its hours, and so is painted whatever stands below it.
    """

    painted = Signal()

    def __init__(self, screen: QWidget, black: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._screen = screen
        self._pixels = [(widget, self._pixel_on(widget)) for widget in (screen, black)]

    @property
    def can_come(self) -> bool:
        """Whether there is anything to paint on: not while a display is off or gone, or the window is not on it."""
        window = self._screen.window()
        handle = window.windowHandle()
        return window.isVisible() and handle is not None and handle.isExposed()

    @property
    def is_renewed(self) -> bool:
        """Whether what stands there changes with every minute: not outside the hours."""
        return self._screen.isVisible()

    def ask(self) -> None:
        """Asks for the pixel, to be painted when the event loop comes to it."""
        for widget, pixel in self._pixels:
            # Where the screen is moved a little, its first pixels lie beyond the window.
            pixel.move(widget.visibleRegion().boundingRect().topLeft())
            pixel.raise_()
            pixel.update()

    def _pixel_on(self, widget: QWidget) -> QWidget:
        pixel = QWidget(widget)
        pixel.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        pixel.setGeometry(0, 0, 1, 1)
        pixel.installEventFilter(self)
        pixel.show()
        return pixel

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.painted.emit()
        return super().eventFilter(watched, event)
