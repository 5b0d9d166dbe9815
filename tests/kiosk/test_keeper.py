"""What keeps a screen showing: one paint a change, the place kept, several in turn, each when it is due, and a mark for staff."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from app.announcement.model import Announcement, Headline, Publisher
from app.announcement.problem import Kind, Problem
from app.kiosk.keeper import Keeper
from app.layout.plan import PanelName
from app.resources import resources
from app.source.holding import NOTHING, Holding, read_holding
from app.source.loading import Loaded
from app.stage.behaviour import Behaviour
from app.stage.drawing.typeface import load_typeface
from app.stage.edition import Edition, make_edition, make_editions
from app.stage.lobby_screen import LobbyScreen
from app.stage.staff_mark import place_of_mark
from app.stage.state.event import Action
from app.stage.state.state import OnOverview
from app.value import replace
from tests.hand_clock import HandClock

MONDAY = datetime(2026, 11, 23, 13, 7).astimezone()
TEXT = 'language = "sv"\n[publisher]\nname = "Borås Stad"\n[headline]\ntitle = "{title}"\nlead = "En ingress."\n'
QUOTES = ("Ett.", "Två.", "Tre.")


def text_of(title: str, quotes: Sequence[str] = (), show: str = "") -> str:
    told = "".join(f'[[quotes]]\ntext = "{quote}"\nspeaker = "Någon"\n' for quote in quotes)
    return TEXT.format(title=title) + told + (f"[show]\n{show}\n" if show else "")


class Kept:
    """A screen, its keeper, and what became of them."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.folder = folder
        self.clock = HandClock(MONDAY)
        self.parent = QObject()
        self.told: list[Problem] = []
        self.events: list[str] = []
        self.complete = True
        self.made = 0
        self.screen = LobbyScreen(load_typeface(), self.clock, Behaviour(motion=False), self.clock.alarm)
        qtbot.addWidget(self.screen)
        self.screen.resize(1280, 720)
        self.screen.show()
        self.keeper = self.new_keeper()

    def new_keeper(self, *, heeds_show: bool = True) -> Keeper:
        keeper = Keeper(
            self.screen,
            self._editions,
            self._quiet,
            self.told.extend,
            self.clock,
            self.parent,
            self.clock.alarm,
            heeds_show=heeds_show,
            complete=lambda: self.complete,
        )
        keeper.kept.connect(lambda _: self.events.append("kept"))
        keeper.still_nothing.connect(lambda: self.events.append("still nothing"))
        keeper.look_wanted.connect(lambda: self.events.append("look"))
        keeper.none_due.connect(lambda: self.events.append("none due"))
        return keeper

    def _editions(self, loaded: Loaded) -> tuple[Edition, ...]:
        self.made += 1
        return make_editions(loaded.in_order(()), loaded.language, resources() / "translations")

    def _quiet(self, publisher: Publisher | None) -> Edition:
        announcement = Announcement("sv", publisher or Publisher(""), Headline("Måndag"))
        return replace(make_edition(announcement, Path(), Path(), resources() / "translations"), quiet=True)

    def write(self, text: str, name: str = "") -> None:
        (self.folder / name).mkdir(exist_ok=True)
        (self.folder / name / "announcement.toml").write_text(text, encoding="utf-8")

    def take(self) -> Holding:
        holding = read_holding(self.folder)
        self.keeper.take(holding)
        return holding

    @property
    def title(self) -> str:
        return self.screen.edition.announcement.headline.title

    def seen_s(self, seconds: int) -> list[str]:
        """The titles that are shown while so many seconds pass, each change once."""
        seen = [self.title]
        for _ in range(seconds):
            self.clock.pass_s(1)
            if self.title != seen[-1]:
                seen.append(self.title)
        return seen


@pytest.fixture
def kept(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Kept]:
    kept = Kept(tmp_path, qtbot)
    yield kept
    kept.screen.hide()
    delete(kept.parent)


class Paints(QObject):
    """Every painting of a screen and of what stands on it, in the screen's px."""

    def __init__(self, screen: LobbyScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self.region = QRegion()
        self.count = 0
        QTest.qWait(50)  # what is still to be painted of before
        for widget in (screen, *screen.findChildren(QObject)):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent) and event.type() == QEvent.Type.Paint:
            offset = watched.pos() if watched is not self._screen else self._screen.rect().topLeft()  # type: ignore[attr-defined]
            self.region += event.region().translated(offset)
            self.count += watched is self._screen
        return super().eventFilter(watched, event)


def test_a_change_is_one_paint_and_the_same_again_is_none(kept: Kept) -> None:
    kept.write(text_of("ett"))
    kept.take()
    paints = Paints(kept.screen)
    kept.take()
    QApplication.processEvents()
    assert paints.region.isEmpty()
    kept.write(text_of("två"))
    kept.take()
    QApplication.processEvents()
    assert kept.title == "två"
    assert paints.count == 1


def test_another_s_colours_are_painted_also_where_no_panel_stands(kept: Kept) -> None:
    kept.write(text_of("ett"))
    kept.take()
    paints = Paints(kept.screen)
    kept.write(text_of("ett").replace("[headline]", '[publisher.colours]\npaper = "#101418"\nink = "#ffffff"\n[headline]'))
    kept.take()
    QApplication.processEvents()
    assert (QRegion(kept.screen.rect()) - paints.region).isEmpty()


def test_a_bad_file_changes_nothing_but_the_mark_s_own_rectangle(kept: Kept) -> None:
    kept.write(text_of("ett"))
    kept.take()
    paints = Paints(kept.screen)
    kept.write("language = ")
    kept.take()
    QApplication.processEvents()
    assert kept.title == "ett"
    assert not paints.region.isEmpty()
    assert (paints.region - QRegion(place_of_mark(kept.screen.size()))).isEmpty()
    assert len(kept.told) == 1
    kept.take()
    assert len(kept.told) == 1
    mark = place_of_mark(kept.screen.size()).center()
    marked = kept.screen.grab().toImage().pixelColor(mark)
    kept.write(text_of("ett"))
    kept.take()
    assert kept.screen.grab().toImage().pixelColor(mark) != marked
    kept.write("language = ")
    kept.take()
    assert len(kept.told) == 2  # it was mended meanwhile


def test_while_a_source_fails_its_files_are_not_looked_at(kept: Kept) -> None:
    kept.write(text_of("ett"))
    kept.take()
    made = kept.made
    kept.keeper.take(NOTHING)
    assert (kept.title, kept.made) == ("ett", made)
    kept.take()
    assert kept.made == made + 1


def test_the_mark_stands_in_the_margin_on_every_screen_and_stays_while_it_is_resized(kept: Kept) -> None:
    kept.write(text_of("ett"))
    kept.take()
    kept.keeper.set_reached(False)
    for width, height in ((1280, 720), (720, 1280), (1920, 800)):
        kept.screen.resize(width, height)
        place = place_of_mark(kept.screen.size())
        shorter = min(width, height)
        assert width - place.left() < 0.05 * shorter
        assert height - place.top() < 0.05 * shorter
        assert kept.screen.rect().contains(place)
        assert kept.screen.grab().toImage().pixelColor(place.center()).name() == "#14232b"


def test_an_address_that_is_not_reached_keeps_what_is_shown_and_is_marked(kept: Kept) -> None:
    kept.write(text_of("ett"))
    kept.take()
    kept.keeper.set_reached(False)
    assert kept.title == "ett"
    assert kept.screen._shown.staff_mark.isVisible()
    kept.keeper.set_reached(True)
    assert not kept.screen._shown.staff_mark.isVisible()


def test_the_quiet_page_bears_no_mark(kept: Kept) -> None:
    kept.keeper.take(NOTHING)
    assert kept.screen.edition.quiet
    assert not kept.screen._shown.staff_mark.isVisible()
    kept.clock.pass_s(25)
    assert kept.events == ["still nothing", "still nothing"]
    kept.keeper.look_now()
    assert kept.events[-1] == "look"


def test_the_visitor_s_place_and_focus_are_kept(kept: Kept) -> None:
    kept.write(text_of("ett", QUOTES))
    kept.take()
    while kept.screen.state.place != OnOverview(PanelName.QUOTES, 0):
        kept.screen.act(Action.NEXT_PANEL)
    kept.screen.act(Action.NEXT_ITEM)
    kept.write(text_of("två", ("En ny.", *QUOTES)))
    kept.take()
    assert kept.title == "två"
    assert kept.screen.state.place == OnOverview(PanelName.QUOTES, 2)
    kept.screen.act(Action.OPEN)
    kept.write(text_of("tre", QUOTES))
    kept.take()
    place = kept.screen.state.place
    shown = kept.screen.widget(PanelName.QUOTES).page
    assert place != OnOverview()
    assert shown.item == 1


def test_the_quote_in_turn_goes_on_wherever_it_stands_now(kept: Kept) -> None:
    kept.write(text_of("ett", QUOTES))
    kept.take()
    kept.clock.pass_s(8)
    assert kept.screen.state.stop == 1
    kept.write(text_of("ett", ("Noll.", *QUOTES)))
    kept.take()
    assert kept.screen.state.stop == 2
    kept.write(text_of("ett", QUOTES[1:]))
    kept.take()
    assert kept.screen.state.stop == 0
    kept.write(text_of("ett"))
    kept.take()
    assert kept.screen.state.stop == 0


def test_several_have_a_full_round_each_in_the_order_of_their_names(kept: Kept) -> None:
    kept.write(text_of("a", QUOTES), "a")
    kept.write(text_of("b"), "b")
    kept.write(text_of("c", QUOTES[:2]), "c")
    kept.take()
    assert kept.seen_s(23) == ["a"]
    assert kept.seen_s(1) == ["a", "b"]
    assert kept.seen_s(8) == ["b", "c"]
    assert kept.seen_s(16) == ["c", "a"]
    assert kept.screen.state.stop == 0


def test_a_bad_one_of_several_is_left_out_and_one_that_turned_bad_stays(kept: Kept) -> None:
    kept.write(text_of("a"), "a")
    kept.write("language = ", "b")
    kept.write(text_of("c"), "c")
    kept.take()
    assert set(kept.seen_s(40)) == {"a", "c"}
    assert len(kept.told) == 1
    kept.write("language = ", "c")
    kept.take()
    assert set(kept.seen_s(40)) == {"a", "c"}
    assert len(kept.told) == 2
    (kept.folder / "c" / "announcement.toml").unlink()
    kept.take()
    assert set(kept.seen_s(40)) == {"a"}


def test_nobody_who_reads_is_taken_to_another_announcement(kept: Kept) -> None:
    for name in "ab":
        kept.write(text_of(name, QUOTES), name)
    kept.take()
    kept.screen.act(Action.NEXT_PANEL)
    assert kept.seen_s(50) == ["a"]


def test_one_alone_whose_round_is_over_begins_again_without_a_paint(kept: Kept) -> None:
    kept.write(text_of("a"))
    kept.take()
    paints = Paints(kept.screen)
    assert kept.seen_s(50) == ["a"]  # and no minute ends
    QApplication.processEvents()
    assert paints.region.isEmpty()


@pytest.mark.parametrize(
    ("show", "due"),
    [
        ("from = 2026-11-23", True),
        ("from = 2026-11-24", False),
        ("until = 2026-11-23", False),
        ("until = 2026-11-24", True),
        ('days = "tue-sun"', False),
        ('days = "mon"', True),
        ('hours = "06:30-13:07"', False),
        ('hours = "13:07-14:00"', True),
        ('days = "sun"\nhours = "18:00-14:00"', True),
    ],
)
def test_what_is_not_due_is_not_shown(kept: Kept, show: str, due: bool) -> None:
    kept.write(text_of("ett", show=show))
    kept.take()
    assert kept.screen.edition.quiet is not due
    assert ("none due" in kept.events) is not due
    assert kept.screen.edition.announcement.publisher.name == "Borås Stad"


def test_at_the_moment_one_goes_and_another_comes(kept: Kept) -> None:
    kept.write(text_of("a", show='hours = "06:00-13:08"'), "a")
    kept.write(text_of("b", show='hours = "13:08-13:09"'), "b")
    kept.take()
    assert kept.seen_s(59) == ["a"]
    assert kept.seen_s(2) == ["a", "b"]
    assert kept.seen_s(58) == ["b"]
    assert kept.seen_s(2) == ["b", "Måndag"]
    assert kept.events.count("none due") == 1
    kept.clock.pass_s(3600)
    assert kept.events.count("none due") == 1
    assert "still nothing" not in kept.events  # what is known need not be looked for
    kept.clock.pass_s(17 * 3600)
    assert kept.title == "a"


def test_after_a_clock_is_set_what_is_due_is_looked_at_anew(kept: Kept) -> None:
    kept.write(text_of("a", show="until = 2026-11-24"))
    kept.take()
    kept.clock.set_on(datetime(2026, 11, 25) - datetime(2026, 11, 23))
    kept.keeper.look_at_clock()
    assert kept.screen.edition.quiet


def test_an_editor_sees_also_what_is_not_due(kept: Kept) -> None:
    kept.keeper = kept.new_keeper(heeds_show=False)
    kept.write(text_of("ett", show="until = 2020-01-01"))
    kept.take()
    assert kept.title == "ett"


def test_what_has_not_all_its_pictures_waits_and_a_newer_one_takes_its_place(kept: Kept) -> None:
    kept.complete = False
    kept.write(text_of("ett"))
    kept.take()
    assert kept.title == "ett"  # nothing was there before
    kept.write(text_of("två"))
    kept.take()
    assert kept.title == "ett"
    kept.write(text_of("tre"))
    kept.take()
    kept.complete = True
    kept.keeper.take_again()
    assert kept.title == "tre"
    kept.keeper.take_again()
    assert kept.title == "tre"


def test_only_what_is_good_is_to_be_kept(kept: Kept) -> None:
    kept.keeper.take(NOTHING)
    kept.write("language = ")
    kept.take()
    assert kept.events == []
    kept.write(text_of("ett"))
    kept.take()
    assert kept.events == ["kept"]


def test_everything_that_is_wrong_is_told_at_every_look_and_whether_what_is_shown_is_old(kept: Kept) -> None:
    wrong: list[tuple[Problem, ...]] = []
    stale: list[bool] = []
    kept.keeper.found_wrong.connect(wrong.append)
    kept.keeper.stale_is.connect(stale.append)
    kept.write(text_of("ett"))
    kept.take()
    assert (wrong[-1:], stale[-1:]) == ([()], [False])
    kept.write("language = ")
    kept.take()
    kept.take()
    assert [each.kind for each in wrong[-1]] == [Kind.SYNTAX]
    assert stale[-1:] == [True]
    kept.write(text_of("ett"))
    kept.take()
    assert (wrong[-1:], stale[-1:]) == ([()], [False])
