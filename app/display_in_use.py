"""The display on the wall, as the screen counts with it, and as the log tells of it."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QScreen

from app.layout.display import plausible_diagonal
from app.log import log
from app.sizes import Sizes
from app.stage.known_display import KnownDisplay
from app.stage.lobby_screen import LobbyScreen
from app.wishes import Wishes


class DisplayInUse(QObject):
    """Lets the screen count with the inches and metres of whichever display it is on; tells with which, one line a change."""

    def __init__(self, screen: LobbyScreen, wishes: Wishes, parent: QObject) -> None:
        super().__init__(parent)
        self._screen = screen
        self._wishes = wishes
        self._inches: float | None = None
        self._known: KnownDisplay | None = None
        self._told = ""
        self._pixels = ""
        self.name = ""

    @property
    def sizes(self) -> Sizes:
        """Its diagonal and its readers' distance, each with where it comes from."""
        return self._wishes.sizes(self._inches)

    def take_wishes(self, wishes: Wishes) -> None:
        """What a mended screen file says counts from now on."""
        self._wishes = wishes
        self._count()

    def take_display(self, display: QScreen) -> None:
        """The display that the window is on, or the same one as it has become."""
        self._inches = own_diagonal(display)
        size, scale = display.geometry().size(), display.devicePixelRatio()
        self._pixels = f"{round(size.width() * scale)}×{round(size.height() * scale)} px" + (f" at scale {scale:g}" if scale != 1 else "")
        self.name = display.name()
        self._count()

    def _count(self) -> None:
        known = self._wishes.known_display(self._inches)
        if known != self._known:
            self._known = known
            self._screen.set_display(known)
        told = f"{self.name}, {self._pixels}: {self.sizes.line}"
        if self.name and told != self._told:
            self._told = told
            log.info("foaje: %s", told)


def own_diagonal(display: QScreen) -> float | None:
    """The diagonal in inches that a display states of itself, where that can be true."""
    stated, pixels, ratio = display.physicalSize(), display.geometry(), display.devicePixelRatio()
    return plausible_diagonal(stated.width(), stated.height(), round(pixels.width() * ratio), round(pixels.height() * ratio), ratio)
