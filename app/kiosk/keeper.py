"""Keeps a screen showing: gives it what its source holds, and while nothing of that can be shown the quiet page."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from app.announcement.model import Publisher
from app.announcement.problem import Problem
from app.clockwork import Alarms, Clock, QtAlarm
from app.source.holding import NOTHING, Holding
from app.source.loading import Loaded
from app.stage.edition import Edition
from app.stage.lobby_screen import LobbyScreen

LOOK_AGAIN_MS = 10_000
LONGEST_WAIT_MS = 24 * 60 * 60 * 1000  # an alarm knows no more than 24 days
AFTER_MS = 20  # a little late, so that the moment has surely come

Editions = tuple[Edition, ...]


def _always() -> bool:
    return True


class Keeper(QObject):
    """Shows of what its source holds what is due, a full round each; whatever goes wrong, it keeps what it shows.

    `editions` makes of an announcement what is shown, `quiet` the page that stands for none, given whose it would be; `tell`
    reports problems. Where `heeds_show` is not set all are due, whatever their `[show]` says: an editor wants to see them.
    `complete` says whether the editions made last have all their pictures; where not, what is shown stays until `take_again`.
    `look_wanted` asks for a look at the source, `still_nothing` tells now and then that nothing of it is known, `kept`, with a
    Holding, what is good to keep, `none_due` that of all that is there nothing is to be shown now. `found_wrong` tells, with a
    tuple, all the problems that there are now, and `stale_is`, at every look, whether what is shown is not what lies there.
    """

    look_wanted = Signal()
    still_nothing = Signal()
    kept = Signal(object)
    none_due = Signal()
    found_wrong = Signal(tuple)
    stale_is = Signal(bool)

    def __init__(
        self,
        screen: LobbyScreen,
        editions: Callable[[Loaded], Editions],
        quiet: Callable[[Publisher | None], Edition],
        tell: Callable[[Sequence[Problem]], None],
        clock: Clock,
        parent: QObject,
        alarms: Alarms = QtAlarm,
        *,
        heeds_show: bool = True,
        complete: Callable[[], bool] = _always,
    ) -> None:
        super().__init__(parent)
        self._screen = screen
        self._editions = editions
        self._quiet = quiet
        self._tell = tell
        self._clock = clock
        self._heeds_show = heeds_show
        self._complete = complete
        self._awaited: Loaded | None = None
        self._loaded: Loaded | None = None
        self._problems: tuple[Problem, ...] = ()
        self._told: tuple[Problem, ...] = ()
        self._holding = NOTHING
        self._due: tuple[Loaded, ...] = ()
        self._name: str | None = None
        self._shown: Editions = ()
        self._failed = False
        self._none_due = False
        self._unreached = False
        self._again = alarms(self)
        self._again.due.connect(self._on_again)
        self._change = alarms(self)
        self._change.due.connect(self.look_at_clock)
        screen.pictures_failed.connect(tell)
        screen.round_over.connect(self._on_round_over)

    def take(self, found: Holding) -> None:
        """Shows what was found at the source; problems are told when they change, not at every look."""
        self._holding = found.mended_by(self._holding)
        self._failed = bool(found.failed)
        self._problems = found.problems
        self._choose(found.problems)
        if found.usable:
            self.kept.emit(self._holding)

    def take_again(self) -> None:
        """Shows the same, or what was waited for, with the pictures that have come."""
        known = self._awaited or next((loaded for loaded in self._due if loaded.name == self._name), None)
        if known is not None:
            self._show(known, self._problems)

    def set_reached(self, reached: bool) -> None:  # noqa: FBT001 - a slot
        """Whether the source could be reached; what is shown stays either way."""
        self._unreached = not reached
        self._mark()

    def look_now(self) -> None:
        """Looks at the source now."""
        self.look_wanted.emit()

    def look_at_clock(self) -> None:
        """Looks which announcements are due, after a clock was set for one."""
        self._choose()

    @property
    def holding(self) -> Holding:
        """The announcements that it has, in their last good form."""
        return self._holding

    @property
    def stale(self) -> bool:
        """Whether something is shown although its source can't be used, or reached, now."""
        return self._name is not None and (self._failed or self._unreached)

    # What is shown

    def _choose(self, problems: Sequence[Problem] | None = None) -> None:
        """Shows what is due: what is on as long as it is, else the next one after it."""
        now = self._clock()
        self._due = tuple(loaded for loaded in self._holding.announcements if not self._heeds_show or loaded.is_due(now))
        self._wait_for_change(now)
        self._screen.set_one_of_several(len(self._due) > 1)
        if self._due:
            chosen = next((loaded for loaded in self._due if loaded.name == self._name), None) or self._next()
            if chosen is self._loaded:
                # Nothing is new, so nothing is looked at: its files may be gone, or never answer.
                self._report(problems, self._shown)
            else:
                self._show(chosen, problems)
        else:
            self._show_quiet(problems)
        self._mark()

    def _next(self) -> Loaded:
        """The one after what is on, in the order of their names; after the last the first."""
        name = self._name
        return next((loaded for loaded in self._due if name is not None and loaded.name > name), self._due[0])

    def _show(self, loaded: Loaded, problems: Sequence[Problem] | None) -> None:
        editions = self._editions(loaded)
        self._report(problems, editions)
        self._again.stop()
        # Swapped in one paint: half of it is no better than what is there. Only where nothing is there does it come in parts.
        self._awaited = loaded if self._name is not None and not self._complete() else None
        if self._awaited is not None:
            return
        self._none_due = False
        self._name, self._loaded = loaded.name, loaded
        if not _alike(editions, self._shown):
            self._shown = editions
            self._screen.set_editions(editions)

    def _show_quiet(self, problems: Sequence[Problem] | None) -> None:
        publisher = next(
            (loaded.original.announcement.publisher for loaded in self._holding.announcements if loaded.original.announcement), None
        )
        editions = (self._quiet(publisher),)
        self._report(problems, editions)
        self._name = self._awaited = self._loaded = None
        if self._holding.usable and not self._none_due:
            self.none_due.emit()
        self._none_due = self._holding.usable
        # At the next look the quiet page is the same but for its day: nothing is laid out for that.
        if not _alike(editions, self._shown):
            self._shown = editions
            self._screen.set_editions(editions)
        self._again.start(LOOK_AGAIN_MS)

    def _report(self, problems: Sequence[Problem] | None, editions: Editions) -> None:
        if problems is None:
            return
        found = (*problems, *(problem for edition in editions for problem in edition.problems))
        new = tuple(problem for problem in found if problem not in self._told)
        self._told = found
        if new:
            self._tell(new)
        self.found_wrong.emit(found)

    def _mark(self) -> None:
        """Marks what is shown although something is wrong; the quiet page says so itself."""
        self._screen.set_staff_mark(self.stale)
        self.stale_is.emit(self.stale)

    # Time

    def _wait_for_change(self, now: datetime) -> None:
        """Looks again when an announcement begins or ceases to be due."""
        known = self._holding.announcements if self._heeds_show else ()
        changes = [change for loaded in known if (change := loaded.next_change(now))]
        if changes:
            wait = (min(changes) - now).total_seconds() * 1000
            self._change.start(min(LONGEST_WAIT_MS, max(0, round(wait)) + AFTER_MS))
        else:
            self._change.stop()

    def _on_again(self) -> None:
        if self._holding.usable:
            self._choose()
        else:
            self._again.start(LOOK_AGAIN_MS)
            self._choose()
            self.still_nothing.emit()

    def _on_round_over(self) -> None:
        if len(self._due) > 1:
            self._show(self._next(), None)


def _alike(one: Editions, other: Editions) -> bool:
    """Whether two editions are of the same texts and pictures, and nothing is to be laid out anew."""
    return len(one) == len(other) and all(
        (a.announcement, a.pictures, a.translated_from, a.quiet) == (b.announcement, b.pictures, b.translated_from, b.quiet)
        for a, b in zip(one, other, strict=True)
    )
