"""The picture in the window: the real screen in its own shape, between bars, with what is drawn over it."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from app.desk.preview.overlay import PanelMark, SafeArea
from app.desk.preview.panel_of_key import Spot
from app.desk.preview.to_the_eye import centred, letterboxed
from app.desk.preview.veil import Veil
from app.layout.rect import Rect
from app.stage.lobby_screen import LobbyScreen

BARS = QColor("#1b1f22")
LEAST = QSize(240, 135)


class DisplayFrame(QWidget):
    """Holds the screen in the middle: as large as there is room, or of a size of its own."""

    def __init__(self, screen: LobbyScreen, shape: tuple[int, int]) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusProxy(screen)
        self.setMinimumSize(LEAST)
        self._screen = screen
        self._shape = shape
        self._size: QSize | None = None
        self._marked: Spot | None = None
        self._level = "warning"
        screen.setParent(self)
        self.safe_area = SafeArea(self)
        self.veil = Veil(self)
        self.mark = PanelMark(self)
        screen.went.connect(self._on_went)

    def set_shape(self, shape: tuple[int, int]) -> None:
        """The display's size in px."""
        self._shape = shape
        self._place()

    def set_size(self, size: QSize | None) -> None:
        """The picture's own size in logical px, whatever the room; None: as large as there is room."""
        self._size = size
        self.setMinimumSize(LEAST if size is None else size)
        self._place()

    def mark_panel(self, spot: Spot | None, level: str = "warning") -> None:
        """Rings a panel as long as it is there; None: none."""
        self._marked, self._level = spot, level
        self._on_went()

    @property
    def picture(self) -> QRect:
        """Where the picture is."""
        return centred(self._size, self.size()) if self._size is not None else letterboxed(self._shape, self.size())

    def _place(self) -> None:
        self._screen.setGeometry(self.picture)
        for overlay in (self.safe_area, self.veil, self.mark):
            overlay.setGeometry(self.picture)
        self._on_went()
        self.update()

    def _on_went(self) -> None:
        """Puts the mark where its panel is now."""
        plan = self._screen.plan
        panel = plan.panel(self._marked.panel) if plan and self._marked else None
        if panel is None:
            if self.mark.place is not None:
                self.mark.surround(None, self._level)
            return
        rect, scale = panel.focus or panel.rect, self._screen.scale
        self.mark.surround(Rect(rect.x * scale, rect.y * scale, rect.width * scale, rect.height * scale), self._level)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), BARS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()


class FrameView(QScrollArea):
    """The window's view of the frame, which may be larger than the window: then it is scrolled."""

    def __init__(self, frame: DisplayFrame) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(frame)
        self.setFocusProxy(frame)
