"""What can be seen of the real program: the pixels of its display, and where to look for what."""

from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from app.layout.drawings import Ring
from app.layout.plan import PanelName, ScreenPlan
from app.layout.rect import Rect
from app.stage.behaviour import Behaviour
from app.stage.drawing.typeface import Typeface
from app.stage.edition import Edition
from app.stage.known_display import KnownDisplay
from app.stage.lobby_screen import LobbyScreen
from app.stage.staff_mark import place_of_mark
from app.value import replace
from tests.end_to_end.x_server import XServer
from tests.stage.likeness import opaque, unlikeness
from tests.stage.screens import NOW, picture

BLACK = QColor("black")


def seen(server: XServer) -> QImage:
    """What stands on the display now."""
    data = server.pixels()
    return opaque(QImage(data, server.width, server.height, server.bytes_per_line, QImage.Format.Format_RGB32))


def part(server: XServer, rect: Rect) -> QImage:
    """What stands in one place of it."""
    return seen(server).copy(whole(rect))


def is_blank(server: XServer) -> bool:
    """Whether nobody shows anything: the root is black, but for a cursor."""
    green = server.every_row(8)[1::4]
    return len(green) - green.count(0) < 100


def whole(rect: Rect) -> QRect:
    """The pixels that a rectangle touches."""
    left, top = int(rect.x), int(rect.y)
    return QRect(left, top, -int(-rect.right // 1) - left, -int(-rect.bottom // 1) - top)


def colours_of_edges(image: QImage) -> dict[str, set[str]]:
    """The colours of the outermost row or column at each edge."""
    right, bottom = image.width() - 1, image.height() - 1
    return {
        "left": {image.pixelColor(0, y).name() for y in range(image.height())},
        "right": {image.pixelColor(right, y).name() for y in range(image.height())},
        "top": {image.pixelColor(x, 0).name() for x in range(image.width())},
        "bottom": {image.pixelColor(x, bottom).name() for x in range(image.width())},
    }


@dataclass(frozen=True)
class Map:
    """Where what stands on the overview of an edition, and its picture; laid out here in the same way as in the program."""

    plan: ScreenPlan
    picture: QImage

    def panel(self, name: PanelName) -> Rect:
        """The place of a panel."""
        found = self.plan.panel(name)
        assert found is not None, name
        return found.rect

    def ring(self, milestone: int) -> Ring:
        """The ring that marks a milestone as chosen."""
        timeline = self.plan.panel(PanelName.TIMELINE)
        assert timeline is not None
        return max((drawing for drawing in timeline.overlays[milestone] if isinstance(drawing, Ring)), key=lambda ring: ring.radius)

    def milestones(self) -> int:
        """How many milestones there are."""
        timeline = self.plan.panel(PanelName.TIMELINE)
        return len(timeline.targets) if timeline else 0

    def progress(self) -> Rect:
        """The place of the quotes' progress mark."""
        quotes = self.plan.panel(PanelName.QUOTES)
        assert quotes is not None
        return quotes.progress[0].rect

    def is_shown(self, server: XServer) -> bool:
        """Whether the overview stands on the display, untouched."""
        return self.alike(seen(server), self.picture)

    def alike(self, one: QImage, other: QImage) -> bool:
        """Whether two pictures of the overview are alike but for what comes and goes: clock, progress mark, mark for staff."""
        return unlikeness(self._timeless(one), self._timeless(other)) is None

    def _timeless(self, image: QImage) -> QImage:
        covered = opaque(image)
        quotes = self.plan.panel(PanelName.QUOTES)
        turning = [mark.rect for mark in quotes.progress] if quotes else []
        with QPainter(covered) as painter:
            for rect in (self.panel(PanelName.MASTHEAD), *turning):
                painter.fillRect(whole(rect).adjusted(-2, -2, 2, 2), BLACK)
            painter.fillRect(place_of_mark(covered.size()), BLACK)
        return covered


def map_of(edition: Edition, typeface: Typeface, size: tuple[int, int], display: KnownDisplay | None = None) -> Map:
    """The places on a display of that size."""
    screen = LobbyScreen(typeface, lambda: NOW, Behaviour(motion=False))
    screen.set_display(replace(display or KnownDisplay(), size=size))
    screen.resize(*size)
    screen.set_editions((edition,))
    screen.refresh()
    plan = screen.plan
    assert plan is not None
    return Map(plan, picture(screen))
