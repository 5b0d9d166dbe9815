"""What the tests of the stage share: editions from files and texts, and what was painted."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from app.announcement.reading import read_announcement
from app.layout.plan import PanelName
from app.layout.rect import Rect
from app.resources import resources
from app.stage.cause import Cause
from app.stage.edition import Edition, make_edition
from app.stage.lobby_screen import LobbyScreen
from app.stage.state.state import InScene, OnSheet
from tests.hand_clock import HandClock
from tests.pictures import look_here

NOW = datetime(2026, 11, 23, 13, 7).astimezone()
LEAST = 'language = "sv"\n[publisher]\nname = "Borås Stad"\n[headline]\ntitle = "En rubrik"\n'


def edition_of(path: Path, translated_from: str = "") -> Edition:
    reading = read_announcement(path)
    assert reading.announcement is not None, reading.problems
    return make_edition(reading.announcement, reading.folder, reading.file, resources() / "translations", translated_from, look_here)


def edition_from(text: str, folder: Path) -> Edition:
    file = folder / "announcement.toml"
    file.write_text(text, encoding="utf-8")
    return edition_of(file)


def press(screen: LobbyScreen, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(screen, key)


def scene_at(screen: LobbyScreen) -> tuple[PanelName, int] | None:
    """The panel that a visitor has alone on the screen, and at which page; None where there is none."""
    place = screen.state.place.behind if isinstance(screen.state.place, OnSheet) else screen.state.place
    return (place.panel, place.page) if isinstance(place, InScene) else None


def scene_of(screen: LobbyScreen) -> PanelName | None:
    """The panel that a visitor has alone on the screen."""
    at = scene_at(screen)
    return at[0] if at else None


def sheet_page(screen: LobbyScreen) -> int | None:
    """The page of the keys' sheet that is on; None without it."""
    return screen.state.place.page if isinstance(screen.state.place, OnSheet) else None


def goes_on(screen: LobbyScreen, clock: HandClock, within_s: int = 50) -> bool:
    """Whether the screen goes on by itself within so many seconds; time stops passing when it does."""
    causes: list[Cause] = []
    take = causes.append
    screen.went.connect(take)
    for _ in range(within_s):
        if Cause.TIME not in causes:
            clock.pass_s(1)
    screen.went.disconnect(take)
    return Cause.TIME in causes


def let_turn(screen: LobbyScreen, clock: HandClock, times: int = 1) -> None:
    """Lets time pass until the round has gone on so many times."""
    for _ in range(times):
        assert goes_on(screen, clock)


def picture(screen: LobbyScreen) -> QImage:
    image = QImage(screen.size(), QImage.Format.Format_RGB32)
    screen.render(image)
    return image


def colours_in(image: QImage, rect: Rect) -> set[str]:
    left, top = max(0, int(rect.x)), max(0, int(rect.y))
    right, bottom = min(image.width(), int(rect.right)), min(image.height(), int(rect.bottom))
    return {QColor(image.pixelColor(x, y)).name() for x in range(left, right) for y in range(top, bottom)}
