"""The editor's window: the real screen, scaled to fit, with letterbox bars where the window has another shape."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.stage.lobby_screen import LobbyScreen

BARS = QColor("#1b1f22")
SHARE_OF_DESKTOP = 0.8
LEAST = QSize(240, 180)


class PreviewWindow(QWidget):
    """Holds the screen in its own shape, in the middle."""

    def __init__(self, screen: LobbyScreen, size: tuple[int, int], title: str) -> None:
        super().__init__()
        self.setWindowTitle(title)
        self.setMinimumSize(LEAST)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusProxy(screen)
        self._screen = screen
        self._shape = size
        screen.setParent(self)
        screen.quit_wanted.connect(self.close)
        screen.full_screen_wanted.connect(self.toggle_full_screen)

    def first_size(self, desktop: QSize) -> QSize:
        """Its size when it opens: the screen's shape, four fifths of the desktop, never larger than the screen itself."""
        width, height = self._shape
        scale = min(SHARE_OF_DESKTOP * desktop.width() / width, SHARE_OF_DESKTOP * desktop.height() / height, 1.0)
        return QSize(round(width * scale), round(height * scale))

    def toggle_full_screen(self) -> None:
        """Full screen, and window again."""
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), BARS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._screen.setGeometry(letterboxed(self._shape, self.size()))


def letterboxed(shape: tuple[int, int], window: QSize) -> QRect:
    """The largest rectangle of that shape in the middle of a window."""
    width, height = shape
    scale = min(window.width() / width, window.height() / height)
    own = QSize(max(1, round(width * scale)), max(1, round(height * scale)))
    return QRect((window.width() - own.width()) // 2, (window.height() - own.height()) // 2, own.width(), own.height())
