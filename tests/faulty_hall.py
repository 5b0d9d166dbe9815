"""A hall in which things go wrong: its server, its displays, its state folder and its clock are the test's own."""

import os
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from unittest.mock import patch

from PySide6.QtGui import QGuiApplication, QScreen

from tests.announcement.alerts.test_cases import FEEDS
from tests.hall import Hall
from tests.source.feed_server import Answer, FeedServer

ZONE = "Europe/Stockholm"
OURS, NEWER = "Vårt", "Nyare"
TEXT = 'language = "sv"\n[publisher]\nname = "Borås Stad"\n[headline]\ntitle = "{title}"\n'
PHOTO = '[ceremony]\ncaption = "C"\n[ceremony.photo]\nfile = "photo.png"\nalt = "x"\n'
AT = "2026-11-25 10:05"
WEB = "/lobby/announcement.toml"
STATE = "STATE_DIRECTORY"
PROXIES = dict.fromkeys(("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"), "")


def text_of(title: str = OURS, show: str = "") -> str:
    """An announcement of nothing but a headline; `show` says when it is shown."""
    return TEXT.format(title=title) + (f"[show]\n{show}\n" if show else "")


LATER_S = 80  # a look at a source comes within 72


class FaultyHall(Hall):
    """Begins on a Wednesday morning in Borås, with an announcement of its own and a screen file that names it."""

    def __init__(self, folder: Path) -> None:
        self._undo = ExitStack()
        self._undo.callback(time.tzset)
        self._undo.enter_context(patch.dict(os.environ, {"TZ": ZONE, STATE: str(folder / "state"), **PROXIES}))
        time.tzset()
        super().__init__(folder, moment(AT))
        self._server: FeedServer | None = None
        self.state = folder / "state"
        self.say(text_of())
        self.name_source("lobby")

    def leave(self) -> None:
        super().leave()
        self.lose_server()
        self._undo.close()

    def name_source(self, source: str, *more: str) -> None:
        """Writes a screen file without a slip."""
        self.write("[kiosk]", "motion = false", "orbit = false", "[source]", f'announcement = "{source}"', *more)

    # The web

    @property
    def server(self) -> FeedServer:
        """A web server, running since it was first asked for."""
        if self._server is None:
            self._server = FeedServer()
        return self._server

    def serve(self, content: str, **more: bool | int) -> None:
        """Has the server hold an announcement, or say whatever else."""
        self.server.answers[WEB] = Answer(content.encode(), **more)  # type: ignore[arg-type] # a field of it, by its name

    def lose_server(self) -> None:
        """The server answers no more."""
        if self._server is not None:
            self._server.close()
            self._server = None

    def take_from_web(self) -> None:
        """The hall's announcement comes from the server, and is there."""
        self.serve(text_of())
        self.name_source(self.server.address("/lobby/"))

    def take_warnings(self, *more: str) -> None:
        """The hall has a feed of warnings, which is empty; `more` are lines of its screen file."""
        self.warn("vma-empty.json")
        self.name_source("lobby", "[warnings]", f'feed = "{self.server.address()}"', 'areas = ["1490"]', *more)

    def warn(self, feed: str) -> None:
        """The feed is this one now."""
        self.server.serve("/feed", (FEEDS / feed).read_bytes())

    # Displays, the disk and the clock

    def have_displays(self, *names: str) -> None:
        """Of the two displays these are there."""

        def there() -> list[QScreen]:
            return [each for each in QGuiApplication.screens() if each.name() in names]

        self._undo.enter_context(patch("app.kiosk.display.real_screens", there))
        screen = QGuiApplication.primaryScreen()
        screen.geometryChanged.emit(screen.geometry())
        if not names:
            self.lobby.window.hide()  # as its display takes it along

    def keep_at(self, state: str) -> None:
        """The state folder is this one."""
        self._undo.enter_context(patch.dict(os.environ, {STATE: state}))

    def go_to(self, when: str) -> str:
        """Lets time pass until then; what is on the wall in that moment."""
        self.pass_s((moment(when) - self.clock()).total_seconds())
        return self.wall


def moment(when: str) -> datetime:
    """A moment as the hall's own clock shows it."""
    return datetime.fromisoformat(when).astimezone()


Deed = Callable[[FaultyHall], str | None]


@dataclass(frozen=True)
class Fault:
    """`does` it in a hall that runs, or `before` its first start; what it gives back is what was on the wall on the way.

    `wall` is what is there a minute later, `restarted` after a restart (None: the same); `told` is part of the log, "" for no line.
    """

    what: str
    wall: str
    told: str = ""
    does: Deed | None = None
    before: Deed | None = None
    restarted: str | None = None
