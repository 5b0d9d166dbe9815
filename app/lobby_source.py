"""Where a lobby's announcements come from: the command line, else the screen file, which is read again until it names a place."""

import logging
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.announcement.problem import Problem
from app.clockwork import Alarm, Alarms, QtAlarm
from app.log import log
from app.resources import resources
from app.source.finding import START_S, Finder, Finding
from app.source.holding import NOTHING, Holding
from app.source.place import Place, WebPlace, place_of
from app.source.screen_place import read_screen
from app.source.state_folder import state_folder
from app.value import replace
from app.wishes import Wishes

if TYPE_CHECKING:
    from app.source.file_source import FileSource
    from app.source.keeping import Keeping
    from app.source.web_source import WebSource

LOOK_AGAIN_MS = 10_000
SETTLED_MS = 1000
SOURCE, LAST_GOOD = "the source's name", "the last good copy"


class LobbySource(QObject):
    """Tells by `found`, with a Holding, what lies there, and by `reached` whether a place on the web could be.

    `mended` tells the wishes of a screen file that has come to name a place. What is good is kept on disk where `keeps` is set,
    and comes up where nothing else can be used.
    """

    found = Signal(object)
    reached = Signal(bool)
    mended = Signal(object)

    def __init__(self, wishes: Wishes, told: Sequence[Problem], tell: Callable[[Sequence[Problem]], None], *, keeps: bool = True) -> None:
        super().__init__()
        self.wishes = wishes
        self._told = tuple(told)
        self._tell = tell
        self._keeps = keeps
        self._finding = Finding(NOTHING)
        self._first = NOTHING
        self._good: Holding | None = None
        self._stand_in: Holding | None = None
        self._source: FileSource | WebSource | None = None
        self._keeping: Keeping | None = None
        self._alarms: Alarms = QtAlarm
        self._again: Alarm | None = None

    # At the start

    def first(self) -> Holding:
        """What can be shown at once: what lies there, and what of that can't be used from the last good copy of it."""
        place = self.wishes.announcement
        if place is None:
            return self._remembered()
        if isinstance(place, WebPlace):
            # As good as it was when it was fetched: whether that still is so, the server is yet to be asked.
            return replace(self._copied(place, NOTHING), failed=())
        self._finding = Finder(place, START_S).find()
        holding = self._finding.holding
        return self._copied(place, holding) if holding.failed else holding

    def _remembered(self) -> Holding:
        """The last good copy of the source that the screen file named when it could last be read."""
        file = self.wishes.screen_file
        if file is None or not self._keeps:
            return NOTHING
        from app.source.remembered import remembered_source  # only where something is wrong

        source = remembered_source(state_folder(), file)
        return self._copied(place_of(source, file.absolute().parent), NOTHING) if source else NOTHING

    def _copied(self, place: Place, holding: Holding) -> Holding:
        """The same with what a last good copy has in the place of what failed."""
        if not self._keeps:
            return holding
        from app.source.last_good import LastGood  # the same, or a place on the web

        found = LastGood(state_folder(), place).holding()
        if found is None:
            return holding
        copy, since = found
        mended = holding.mended_by(copy)
        if mended.announcements != holding.announcements:
            level = logging.INFO if isinstance(place, WebPlace) else logging.WARNING
            log.log(level, "foaje: %s: shown is the last good copy, of %s", place, since.strftime("%Y-%m-%d %H:%M"))
        return mended

    # From then on

    def follow(self, first: Holding, parent: QObject, alarms: Alarms = QtAlarm) -> None:
        """Listens for changes soon; `first` is what is shown, and if it is nothing, there is no picture to wait for."""
        self.setParent(parent)
        self._first = first
        self._alarms = alarms
        self._again = alarms(self)
        self._again.due.connect(self._on_again)
        begin = alarms(self)
        begin.due.connect(self._on_begin)
        begin.start(SETTLED_MS if first.usable else 0)

    def look(self) -> None:
        """Looks now."""
        if self._source is not None:
            self._source.look()
        elif self._again is not None:
            self._on_again()

    def look_again(self) -> None:
        """Looks at a place of which nothing is known; one on the web, and the screen file, are looked at in their own time."""
        if self._source is not None and not isinstance(self.wishes.announcement, WebPlace):
            self._source.look()

    def keep(self, holding: Holding) -> None:
        """Keeps what is good for the next start, when the picture stands; what comes from the web is kept already."""
        self._good = holding
        place = self.wishes.announcement
        if self._keeping is None or place is None or isinstance(place, WebPlace):
            return
        from app.source.last_good import LastGood

        self._keeping.keep(LAST_GOOD, partial(LastGood(state_folder(), place).keep, holding))

    def rest(self) -> None:
        """Listens no more."""
        if self._source is not None:
            self._source.rest()

    def named(self, problems: Sequence[Problem]) -> tuple[Problem, ...]:
        """Problems as those who look after the source know its files."""
        return tuple(self._source.named(problem) if self._source else problem for problem in problems)

    def _on_begin(self) -> None:
        place = self.wishes.announcement
        if self._keeps and place == resources():
            return  # nobody has said anything, and nobody changes it
        if place is not None:
            self._follow(place, self._first)
        elif self._again is not None:
            self._again.start(LOOK_AGAIN_MS)

    def _follow(self, place: Place, holding: Holding) -> None:
        if self._keeps:
            self._begin_keeping()
        refresh_s = self.wishes.screen.source.refresh_s
        if isinstance(place, WebPlace):
            from random import random

            from app.source.web_source import WebSource  # the network's library is loaded only for the web

            web = WebSource(place, self.wishes.languages, refresh_s, state_folder(), random, self._alarms, self)
            web.found.connect(self.found)
            web.reached.connect(self.reached)
            self._source = web
            web.follow(holding)
            return
        from app.source.file_source import FileSource

        files = FileSource(place, refresh_s, self.wishes.clock(), self._alarms, self)
        files.found.connect(self._on_files)
        self._source = files
        files.follow(self._finding)

    def _on_files(self, found: Holding) -> None:
        """Has the last good copy stand in for what fails, so that nobody goes on asking files that may be gone, or never answer."""
        if not found.failed:
            self._stand_in = None
        elif self._stand_in is None:
            self._stand_in = self._copy_of_good()
        self.found.emit(found if self._stand_in is None else found.mended_by(self._stand_in))

    def _copy_of_good(self) -> Holding:
        """The last good copy, where it is of what is shown; it may be older, where nothing could be written."""
        place, good = self.wishes.announcement, self._good
        if not self._keeps or place is None or good is None:
            return NOTHING
        from app.source.last_good import LastGood, says_the_same

        found = LastGood(state_folder(), place).holding()
        return found[0] if found is not None and says_the_same(found[0], good) else NOTHING

    def _begin_keeping(self) -> None:
        from app.source.keeping import Keeping
        from app.source.remembered import remember_source

        self._keeping = Keeping(self._alarms, self)
        file, source = self.wishes.screen_file, self.wishes.screen.source.announcement
        if file is not None and source is not None:
            self._keeping.keep(SOURCE, partial(remember_source, state_folder(), file, source))
        if self._good is not None:
            self.keep(self._good)

    def _on_again(self) -> None:
        """Reads the screen file. A mended one says where the announcement is, and how large; its keys, motion and output count later."""
        reading = read_screen(self.wishes.screen_file)
        if reading.problems != self._told:
            self._told = reading.problems
            self._tell(reading.problems)
        self.wishes = replace(self.wishes, screen=reading.screen)
        place = self.wishes.announcement
        if place is not None:
            self.mended.emit(self.wishes)
            first = self.first()
            self.found.emit(first)
            self._follow(place, first)
        elif self._again is not None:
            self._again.start(LOOK_AGAIN_MS)
