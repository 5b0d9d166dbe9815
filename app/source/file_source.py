"""A source that is files of this system's: read when they change."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.announcement.problem import Problem
from app.clockwork import Alarms, Clock
from app.source.finding import Finder, Finding
from app.source.holding import NOTHING
from app.source.signature import Signature
from app.source.watch import Watch


class FileSource(QObject):
    """Tells by `found`, with a Holding, what lies there each time that it has changed, from `follow` on."""

    found = Signal(object)

    def __init__(self, path: Path, refresh_s: int, clock: Clock, alarms: Alarms, parent: QObject) -> None:
        super().__init__(parent)
        self._finder = Finder(path)
        self._holding = NOTHING
        self._watch = Watch(self._signature, refresh_s, clock, alarms, self)
        self._watch.changed.connect(self.look)

    def follow(self, finding: Finding) -> None:
        """Listens from now on for changes to what was found."""
        self._holding = finding.holding
        self._watch.follow(finding.places, finding.signature)

    def named(self, problem: Problem) -> Problem:
        """A problem as it is told: at the file's own name."""
        return problem

    def rest(self) -> None:
        """Listens no more."""
        self._watch.rest()

    def look(self) -> None:
        """Reads it now, whether it has changed or not."""
        finding = self._finder.find()
        self.found.emit(finding.holding)
        if finding.places:
            self.follow(finding)
        else:
            self._watch.wait()

    def _signature(self) -> Signature | None:
        return self._finder.signature(self._holding)
