"""A screen's warnings over time: looked at, shown, ended, told in the log and kept."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from app.announcement.alerts.feed import FeedReading, read_feed
from app.announcement.alerts.in_force import Here, Known
from app.kiosk.alert_watch import LOOK_MS, SPREAD_MS, AlertWatch
from app.source.alert_store import AlertStore
from app.stage.alerts_in_force import AlertsInForce
from tests.announcement.alerts.test_cases import BORAS, FEEDS, at
from tests.hand_clock import HandClock

FEED = "https://varning.example/feed"


class HandFeed(QObject):
    """A feed whose answers a test gives: the name of a file, or None where it cannot be read."""

    read = Signal(object)
    lost = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.name: str | None = "vma-empty.json"
        self.looks = 0

    def look(self) -> None:
        """Answers at once."""
        self.looks += 1
        if self.name is None:
            self.lost.emit("no network")
            return
        reading = read_feed((FEEDS / self.name).read_bytes())
        assert isinstance(reading, FeedReading)
        self.read.emit(reading)

    def rest(self) -> None:
        """Nothing is under way."""


class Wall:
    """A watch with a feed and a clock in a test's hands, and what it has shown."""

    def __init__(self, parent: QObject, state: Path, here: Here = BORAS, moment: str = "10:01") -> None:
        self.clock = HandClock(at(moment).astimezone())
        self.feed = HandFeed(parent)
        self.shown: list[AlertsInForce] = []
        self.changes: list[bool] = []
        self.watch = AlertWatch(
            self.feed,
            AlertStore(state, FEED),
            here,
            self.shown.append,
            parent,
            languages=("sv",),
            named=FEED,
            clock=self.clock,
            chance=lambda: 0.5,
            alarms=self.clock.alarm,
        )
        self.watch.changed.connect(lambda: self.changes.append(self.watch.is_urgent))

    @property
    def identifiers(self) -> list[str]:
        """What is shown now."""
        return [alert.identifier for alert in self.shown[-1].alerts] if self.shown else []


@pytest.fixture
def parent(qapp: QApplication) -> Iterator[QObject]:
    parent = QObject()
    yield parent
    parent.deleteLater()


@pytest.fixture
def wall(parent: QObject, tmp_path: Path) -> Wall:
    return Wall(parent, tmp_path)


def test_an_alert_is_shown_within_a_minute_of_its_appearing(wall: Wall) -> None:
    wall.watch.begin()
    assert wall.shown == []
    wall.feed.name = "alert.xml"
    wall.clock.pass_s((LOOK_MS + SPREAD_MS) / 1000)
    assert wall.identifiers == ["rok-1"]
    assert wall.changes == [True]
    assert LOOK_MS + SPREAD_MS <= 40_000


def test_looks_go_on_for_ever_whatever_comes_of_them(wall: Wall) -> None:
    wall.watch.begin()
    for name in ("vma.json", None, "vma-empty.json", None):
        wall.feed.name = name
        before = wall.feed.looks
        wall.clock.pass_s(600)
        assert 16 <= wall.feed.looks - before <= 20


def test_nothing_is_painted_while_nothing_changes(wall: Wall) -> None:
    wall.feed.name = "alert.xml"
    wall.watch.begin()
    wall.clock.pass_s(600)
    assert len(wall.shown) == 1
    wall.feed.name = None
    wall.clock.pass_s(600)
    assert len(wall.shown) == 1


def test_it_ends_at_its_expiry_by_itself_with_the_network_gone(wall: Wall) -> None:
    wall.feed.name = "alert.xml"
    wall.watch.begin()
    wall.feed.name = None
    wall.clock.pass_s((at("16:00") - at("10:01")).total_seconds() - 1)
    assert wall.identifiers == ["rok-1"]
    wall.clock.pass_s(1.1)
    assert wall.identifiers == []
    assert wall.changes == [True, False]


def test_one_that_was_told_ahead_of_its_time_begins_by_itself(wall: Wall) -> None:
    wall.feed.name = "announced-early.xml"
    wall.watch.begin()
    wall.feed.name = None
    wall.clock.pass_s((at("14:00") - at("10:01")).total_seconds() - 1)
    assert wall.identifiers == []
    wall.clock.pass_s(1.1)
    assert wall.identifiers == ["storm-1"]


def test_a_clock_that_is_set_on_is_seen_within_a_minute(wall: Wall) -> None:
    wall.feed.name = "alert.xml"
    wall.watch.begin()
    wall.feed.name = None
    wall.clock.set_on(timedelta(hours=7))
    wall.clock.pass_s(60.1)
    assert wall.identifiers == []


def test_a_restart_without_a_network_drops_nothing(wall: Wall, parent: QObject, tmp_path: Path) -> None:
    wall.feed.name = "alert.xml"
    wall.watch.begin()
    again = Wall(parent, tmp_path, moment="12:00")
    again.feed.name = None
    again.watch.begin()
    assert again.identifiers == ["rok-1"]
    late = Wall(parent, tmp_path, moment="16:00")
    late.feed.name = None
    late.watch.begin()
    assert late.identifiers == []


def test_a_warning_that_ended_before_the_restart_does_not_come_back(wall: Wall, parent: QObject, tmp_path: Path) -> None:
    wall.feed.name = "vma.json"
    wall.watch.begin()
    wall.feed.name = "vma-empty.json"
    wall.clock.pass_s(40)
    again = Wall(parent, tmp_path)
    again.feed.name = None
    again.watch.begin()
    assert again.identifiers == []


def test_a_line_is_told_at_every_change_and_at_no_look(wall: Wall, capsys: pytest.CaptureFixture[str]) -> None:
    wall.feed.name = "alert.xml"
    wall.watch.begin()
    wall.feed.name = None
    wall.clock.pass_s(300)
    wall.feed.name = "update.xml"
    wall.clock.pass_s(300)
    wall.feed.name = "cancel.xml"
    wall.clock.pass_s(300)
    until = at("16:00").astimezone().strftime("%Y-%m-%d %H:%M")
    assert capsys.readouterr().err.splitlines() == [
        f"foaje: warning in force: Giftig rök i centrala Borås (severe, rok-1, until {until})",
        f"foaje: {FEED}: the warnings cannot be read: no network; those known stay until they expire",
        f"foaje: {FEED}: the warnings are read again",
        f"foaje: warning in force: Röken avtar i Borås (moderate, rok-2, until {until})",
        "foaje: warning ended: Giftig rök i centrala Borås (rok-1)",
        "foaje: warning ended: Röken avtar i Borås (rok-2)",
    ]


def test_a_disk_that_takes_nothing_is_told_once_and_hides_no_warning(
    parent: QObject, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    wall = Wall(parent, tmp_path / "file")
    wall.feed.name = "alert.xml"
    wall.watch.begin()
    wall.clock.pass_s(300)
    assert wall.identifiers == ["rok-1"]
    assert capsys.readouterr().err.count("cannot be kept") == 1


def test_an_exercise_is_told_as_one_and_lights_no_screen(parent: QObject, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wall = Wall(parent, tmp_path, Here(("1490",), tests=True))
    wall.feed.name = "exercise.xml"
    wall.watch.begin()
    assert wall.identifiers == ["ovning-1"]
    assert not wall.watch.is_urgent
    assert capsys.readouterr().err.startswith("foaje: exercise in force: ")


def test_at_rest_nothing_rings(wall: Wall) -> None:
    wall.feed.name = "alert.xml"
    wall.watch.begin()
    wall.watch.rest()
    looks = wall.feed.looks
    wall.clock.pass_s(24 * 3600)
    assert wall.feed.looks == looks


def test_a_store_that_knows_nothing_and_a_clock_far_off_raise_nothing(parent: QObject, tmp_path: Path) -> None:
    wall = Wall(parent, tmp_path)
    wall.clock.now = datetime(1970, 1, 1).astimezone()
    wall.feed.name = "alert.xml"
    wall.watch.begin()
    assert wall.identifiers == ["rok-1"]
    assert AlertStore(tmp_path, FEED).read() != Known()
