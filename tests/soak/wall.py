"""The wall of the soak, and what was seen on it."""

import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QColor, QImage

from app.cli import prepare_environment
from app.kiosk.report.memory import resident_bytes
from app.layout.plan import PanelName
from app.qt_application import make_application
from tests.end_to_end.program import PATIENCE_S
from tests.hall import Hall

STEP_S = 4  # half of what a quote stays: none is missed
QUOTES = (5, 8)  # so many has a text, in turn; there are as many turns before the next one, or more
EVERY_PHOTO = 10
GOOD = 'language = "sv"\n[publisher]\nname = "P"\n[headline]\ntitle = "Utgåva {number}"\n'
PHOTO = '[ceremony]\ncaption = "C"\n[ceremony.photo]\nfile = "photo-{number}.png"\nalt = "x"\n'
BAD = ("language = ", "\0", GOOD.partition("[headline]")[0], GOOD.replace('"\n[headline]', "\n[headline]"))


class Wall(QObject):
    """Shows, and knows which quotes were never painted, and the memory in bytes."""

    def __init__(self, folder: Path, now: datetime) -> None:
        super().__init__()
        prepare_environment(wants_display=True)
        self._application = make_application()
        self._hall = Hall(folder, now)
        self._began = self._hall.clock.now
        self._folder = folder
        self.missing: set[str] = set()
        self.painted = self.changes = self.good = self.bad = self.displays = 0
        self.memory: list[int] = []
        self._last = ""

    @property
    def seconds(self) -> float:
        """How long it has hung there, by its own clock."""
        return (self._hall.clock.now - self._began).total_seconds()

    def begin(self) -> None:
        """Starts the lobby."""
        self._write_good(0)
        self._hall.write("[kiosk]", "motion = false", "[source]", 'announcement = "lobby"')
        self._hall.start(self._folder / "lobby.json")
        self._hall.lobby.screen.widget(PanelName.QUOTES).installEventFilter(self)

    def leave(self) -> None:
        """Ends it."""
        self._hall.leave()

    def save(self, number: int) -> None:
        """Saves the file anew, every third time badly, and waits until that is seen."""
        keeper, screen = self._hall.lobby.keeper, self._hall.lobby.screen
        if number % 3 == 0:
            text = BAD[number // 3 % len(BAD)]
            self._hall.file.write_text(text + f"# {number}\n", encoding="utf-8")
            self._wait(lambda: keeper.stale, "the mark")
            self.bad += 1
        else:
            self._write_good(number)
            self._wait(lambda: screen.edition.announcement.headline.title == f"Utgåva {number}", "the new text")
            self.good += 1
        self._hall.settle()

    def let_turn(self, changes: int) -> None:
        """Lets time pass until the quote has changed so often."""
        wanted = self.changes + changes
        self._wait(lambda: self.changes >= wanted, "the next quote", STEP_S)

    def wait_for_display(self, size: tuple[int, int]) -> None:
        """Waits until another display is filled."""
        window = self._hall.lobby.window
        self._wait(lambda: (window.width(), window.height()) == size, "the other display", 0.1)
        self._hall.pass_s(2)
        self.displays += 1

    def look_at_memory(self) -> None:
        """Notes what is in memory."""
        self.memory.append(resident_bytes() or 0)

    def _write_good(self, number: int) -> None:
        quotes = [f"Citat {number}.{each}" for each in range(QUOTES[number % len(QUOTES)])]
        self.missing.update(quotes)
        text = GOOD.format(number=number) + "".join(f'[[quotes]]\ntext = "{quote}"\nspeaker = "Någon"\n' for quote in quotes)
        if number % EVERY_PHOTO == 0:
            photo = QImage(1600, 1000, QImage.Format.Format_RGB32)
            photo.fill(QColor.fromHsv(number % 360, 200, 200))
            photo.save(str(self._hall.file.with_name(f"photo-{number}.png")))
            text += PHOTO.format(number=number)
        self._hall.file.write_text(text, encoding="utf-8")

    def _wait(self, reached: Callable[[], bool], what: str, step_s: float = 0.5) -> None:
        deadline = time.monotonic() + PATIENCE_S
        while not reached():
            if time.monotonic() > deadline:
                raise TimeoutError(f"{what} does not come")
            self._hall.pass_s(step_s)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            view = self._hall.lobby.screen.view
            shown = view.shown(PanelName.QUOTES) if view is not None else None
            text = " ".join(line.text for line in shown.page.lines) if shown is not None else ""
            quote = " ".join(text.split()[:2])  # the rest is whose it is
            if quote != self._last:
                self._last = quote
                self.changes += 1
                self.painted += quote in self.missing
                self.missing.discard(quote)  # only those are kept: what grows here would hide what grows there
        return super().eventFilter(watched, event)
