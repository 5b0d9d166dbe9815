"""A source on the web: asked again and again, kept as a copy on disk, and read from there as any folder is."""

import shutil
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.announcement.problem import Problem
from app.clockwork import Alarms
from app.log import log
from app.source.fetch import Fetch, Fetched, NotFetched, Tags, Unchanged, main_of, url_of
from app.source.holding import Holding, read_holding
from app.source.last_good import MAIN, Copy, LastGood
from app.source.place import WebPlace
from app.source.whole_folder import FILES, unfinished_in
from app.value import replace

URGENT_S = 10  # while nothing is known of it
LONGEST_S = 900  # between two attempts that fail, unless the file asks for more
TAGS = "tags"


class WebSource(QObject):
    """Tells by `found`, with a Holding, what is new there, and by `reached` whether the server gave an answer that can be used."""

    found = Signal(object)
    reached = Signal(bool)

    def __init__(
        self,
        place: WebPlace,
        languages: Iterable[str],
        refresh_s: int,
        state: Path,
        chance: Callable[[], float],
        alarms: Alarms,
        parent: QObject,
    ) -> None:
        """`state` is the state folder; `chance` gives numbers from 0 to 1."""
        super().__init__(parent)
        self._place = place
        self._languages = tuple(languages)
        self._refresh_s = refresh_s
        self._store = LastGood(state, place)
        self._chance = chance
        self._known = False
        self._failures = 0
        self._told_unreached = False
        self._fetch: Fetch | None = None
        self._unfinished: Path | None = None
        self._copy: Copy | None = None
        self._temporary: tempfile.TemporaryDirectory[str] | None = None
        self._again = alarms(self)
        self._again.due.connect(self.look)

    def follow(self, holding: Holding) -> None:
        """Asks from now on; `holding` is what is known already."""
        self._known = holding.usable
        self.look()

    def look(self) -> None:
        """Asks now; an answer that is still on its way is dropped."""
        self._again.stop()
        self._drop()
        if self._copy is None:
            self._copy = self._store.copy()
        tags = self._copy.manifest.get(TAGS, {}) if self._copy else {}
        known: dict[str, Tags] = tags if isinstance(tags, dict) else {}
        files = self._copy.folder / FILES if self._copy else None
        self._fetch = Fetch(self._place, self._languages, self._new_folder, files, known, self)
        self._fetch.done.connect(self._on_done)
        self._fetch.begin()

    def rest(self) -> None:
        """Asks no more."""
        self._again.stop()
        self._drop()
        if self._temporary is not None:
            self._temporary.cleanup()

    def named(self, problem: Problem) -> Problem:
        """A problem as whoever looks after the server is told it: at the file's address, and not at the copy's path."""
        name = Path(problem.file)
        for folder in (self._unfinished, self._copy.folder if self._copy else None):
            if folder is not None and name.is_relative_to(folder / FILES):
                address = WebPlace(url_of(self._place, name.relative_to(folder / FILES).as_posix()).toString())
                return replace(problem, file=str(address))
        return problem

    def _new_folder(self) -> Path:
        """A folder to fetch into; where the store takes none, one that lasts as long as this program. Raises OSError."""
        try:
            self._unfinished = unfinished_in(self._store.folder)
        except OSError:
            if self._temporary is not None:
                raise
            self._temporary = tempfile.TemporaryDirectory(prefix="foaje-", ignore_cleanup_errors=True)
            self._store = LastGood(Path(self._temporary.name), self._place)
            self._unfinished = unfinished_in(self._store.folder)
        return self._unfinished

    def _drop(self) -> None:
        if self._fetch is not None:
            self._fetch.stop()
            self._fetch.deleteLater()
            self._fetch = None
        if self._unfinished is not None:
            shutil.rmtree(self._unfinished, ignore_errors=True)
            self._unfinished = None

    def _on_done(self, outcome: Fetched | Unchanged | NotFetched) -> None:
        if isinstance(outcome, Fetched):
            outcome = self._taken(outcome.tags)
        retry_s = 0
        if isinstance(outcome, NotFetched):
            retry_s = outcome.retry_s
            self._failures += 1
            self._tell_unreached(outcome.reason)
        else:
            self._failures = 0
            self._tell_reached()
        self._drop()
        self._again.start(round(1000 * max(retry_s, wait_s(self._failures, self._refresh_s, self._chance(), known=self._known))))

    def _taken(self, tags: dict[str, Tags]) -> Unchanged | NotFetched:
        """Keeps what was fetched as the last good copy, and shows it from there; what can't be shown is only told."""
        main = main_of(self._place)
        holding = read_holding((self._unfinished or Path()) / FILES / main)
        if holding.usable and self._unfinished is not None:
            try:
                folder = self._store.adopt(self._unfinished, {MAIN: main, TAGS: tags})
            except OSError as error:
                return NotFetched(f"it cannot be stored: {error.strerror or error}")
            log.info("foaje: %s: new content", self._place)
            self._copy = self._store.copy()
            holding = read_holding(folder / FILES / main)
        self._show(holding)
        return Unchanged()

    def _show(self, holding: Holding) -> None:
        self._known = self._known or holding.usable
        self.found.emit(replace(holding, problems=tuple(self.named(problem) for problem in holding.problems)))

    def _tell_unreached(self, reason: str) -> None:
        if not self._told_unreached:
            self._told_unreached = True
            log.warning("foaje: %s: not fetched: %s; %s", self._place, reason, "what is shown stays" if self._known else "tried again")
            self.reached.emit(False)  # noqa: FBT003 - a signal takes no names

    def _tell_reached(self) -> None:
        if self._told_unreached:
            self._told_unreached = False
            log.info("foaje: %s: reached again", self._place)
            self.reached.emit(True)  # noqa: FBT003 - a signal takes no names


def wait_s(failures: int, refresh_s: int, chance: float, *, known: bool) -> float:
    """The seconds until the next attempt: longer after each failure, and a fifth more or less, so that a fleet does not come at once."""
    if not known and failures:
        seconds: float = URGENT_S
    else:
        seconds = min(refresh_s * 2 ** min(max(0, failures - 1), 20), max(refresh_s, LONGEST_S))
    return seconds * (0.8 + 0.4 * chance)
