"""What the tests of the stage share: editions from files and texts, and what was painted."""

from datetime import datetime
from pathlib import Path

from PySide6.QtGui import QColor, QImage

from app.announcement.reading import read_announcement
from app.layout.rect import Rect
from app.resources import resources
from app.stage.accessible_cause import Cause
from app.stage.edition import Edition, make_edition
from app.stage.lobby_screen import LobbyScreen
from tests.hand_clock import HandClock

NOW = datetime(2026, 11, 23, 13, 7).astimezone()
LEAST = 'language = "sv"\n[publisher]\nname = "Borås Stad"\n[headline]\ntitle = "En rubrik"\n'


def edition_of(path: Path, translated_from: str = "") -> Edition:
    reading = read_announcement(path)
    assert reading.announcement is not None, reading.problems
    return make_edition(reading.announcement, reading.folder, reading.file, resources() / "translations", translated_from)


def edition_from(text: str, folder: Path) -> Edition:
    file = folder / "announcement.toml"
    file.write_text(text, encoding="utf-8")
    return edition_of(file)


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
