"""A hall with one display: the lobby as the program composes it, in a folder of its own, by a clock that is moved by hand."""

import time
from datetime import UTC, datetime
from pathlib import Path
from unittest.mock import patch

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QColor, QImage
from shiboken6 import delete

from app.application import Lobby, tell
from app.kiosk.clock_jumps import ClockJumps
from app.layout.plan import PanelName
from app.lobby_source import LobbySource
from app.source.alert_feed import AlertFeed
from app.source.screen_place import read_screen
from app.source.web_source import WebSource
from app.stage.staff_mark import place_of_mark
from app.wishes import Wishes
from tests.hand_clock import HandClock

PATIENCE_S = 60.0
BLACK = QColor("black")
QUIET = "date and clock"
NOTHING_AT_ALL = "nothing"


class WallClock(HandClock):
    """Moved by hand in universal time, and read in the display's own zone, as the program reads its clock."""

    def __init__(self, now: datetime) -> None:
        super().__init__(now.astimezone(UTC))

    def __call__(self) -> datetime:
        return self.now.astimezone()


class Hall:
    """Starts the lobby as often as it is wanted; what stands on the wall then is read from its picture."""

    def __init__(self, folder: Path, now: datetime) -> None:
        self.folder = folder
        self.screen_file = folder / "screen.toml"
        self.file = folder / "lobby" / "announcement.toml"
        self.file.parent.mkdir()
        self.clock = WallClock(now)
        self._clock = patch("app.wishes._local_now", self.clock)
        self._clock.start()
        self._parent: QObject | None = None

    # The program

    def start(self, status: Path | None = None) -> None:
        """Starts it, as `foaje show --screen-file` does."""
        reading = read_screen(self.screen_file)
        wishes = Wishes(screen_file=reading.file, screen=reading.screen)
        parent = QObject()
        self.source = LobbySource(wishes, reading.problems, tell)
        first = self.source.first()
        tell(reading.problems)
        application = QCoreApplication.instance()
        self.lobby = Lobby(wishes, self.source, first, parent, self.clock.alarm)
        self.lobby.display.watch(application)  # type: ignore[arg-type] # it is a QApplication
        self.lobby.service.report(status, None)
        self.lobby.begin()
        self.lobby.service.settle()
        self._parent = parent
        self.settle()

    def end(self) -> None:
        """It is gone, and whatever it had not written yet with it."""
        if self._parent is None:
            return
        for jumps in self.lobby.service.findChildren(ClockJumps):
            jumps.stop()
        self.lobby.end()
        delete(self.lobby.window)
        delete(self._parent)
        self._parent = None

    def leave(self) -> None:
        """Ends it and gives the clock back."""
        self.end()
        self._clock.stop()

    # Time

    def pass_s(self, seconds: float) -> None:
        """Lets time pass; what another process, a server or a disk is asked for is waited for afterwards."""
        self.clock.pass_s(seconds)
        self.settle()

    def set_clock(self, to: datetime) -> None:
        """Somebody sets the clock, which the system tells."""
        self.clock.set_on(to - self.clock.now)
        for jumps in self.lobby.service.findChildren(ClockJumps):
            jumps.jumped.emit()
        self.settle()

    def settle(self) -> None:
        """Waits until nothing is on its way."""
        deadline = time.monotonic() + PATIENCE_S
        while self._is_busy:
            if time.monotonic() > deadline:
                raise TimeoutError("something is on its way for ever")
            self.turn()
            time.sleep(0.001)
        self.turn()

    @staticmethod
    def turn() -> None:
        """One turn of the event loop: what was changed is painted, and what was dropped is gone."""
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    @property
    def _is_busy(self) -> bool:
        source, keeping = self.source._source, self.source._keeping
        fetches = isinstance(source, WebSource) and source._fetch is not None
        writes = keeping is not None and keeping._thread is not None and keeping._thread.is_alive()
        feeds = self.lobby.service.findChildren(AlertFeed)
        return fetches or writes or not self.lobby.keeper._complete() or any(feed._limit.isActive() for feed in feeds)

    # The wall

    @property
    def picture(self) -> QImage:
        """What is on the display."""
        return self.lobby.window.grab().toImage()

    @property
    def wall(self) -> str:
        """What is to be seen: the headline, QUIET or "black"; a warning before it, and after it whether the mark for staff stands there."""
        window, screen = self.lobby.window, self.lobby.screen
        if not window.isVisible():
            return NOTHING_AT_ALL
        image = self.picture
        if is_plain(image):
            return "black" if image.pixelColor(0, 0) == BLACK else "plain"
        shown = QUIET if screen.edition.quiet else self._text(PanelName.HEADLINE, image)
        alert = self._text(PanelName.ALERT, image)
        place = place_of_mark(screen.size()).translated(screen.pos())
        marked = image.pixelColor(place.center()) == screen._canvas.colour("ink")
        return (f"{alert.partition('.')[0]}; " if alert else "") + shown + (", marked" if marked else "")

    def _text(self, name: PanelName, image: QImage) -> str:
        """The first page of a panel, where it has left ink in the picture."""
        screen = self.lobby.screen
        panel = screen.plan.panel(name) if screen.plan else None
        if panel is None or not panel.pages:
            return ""
        left, top = (round(side * screen.scale) for side in (panel.rect.x, panel.rect.y))
        width, height = (round(side * screen.scale) for side in (panel.rect.width, panel.rect.height))
        if is_plain(image.copy(left + screen.x(), top + screen.y(), width, height)):
            return "no ink"
        return " ".join(line.text for line in panel.pages[0].lines)

    # What is written

    def say(self, text: str, name: str = "") -> None:
        """Writes an announcement; `name` is its folder where it is one of several."""
        file = self.file.parent / name / self.file.name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def write(self, *lines: str) -> None:
        """Writes the screen file."""
        self.screen_file.write_text("\n".join((*lines, "")), encoding="utf-8")


def is_plain(image: QImage) -> bool:
    """Whether a picture is of one colour alone, as far as a look at every third row tells."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    line, pixels = image.width() * 4, memoryview(image.constBits())
    first = bytes(pixels[:4]) * image.width()
    return all(pixels[start : start + line] == first for start in range(0, len(pixels), 3 * image.bytesPerLine()))
