"""The screen as people hear it who use Orca, the screen reader of Debian's desktop, with its keys and its own words.

Orca's versions word roles otherwise: so what is looked for is what the screen has to say, how often, and in which order.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from app.layout.plan import PanelName
from app.layout.rect import Rect
from app.stage.edition import Edition
from tests.end_to_end.display_for_readers import readers_on
from tests.end_to_end.orca import Heard, Orca, missing_here
from tests.end_to_end.program import Program, until
from tests.end_to_end.sight import Map, part
from tests.end_to_end.x_server import XServer

SIZE = (1920, 1080)
SAY_ALL, CURRENT_LINE, NEXT_LINE, WHERE_AM_I, TITLE = "KP_Add", "KP_Up", "KP_Page_Up", "KP_Enter", "KP_Insert+KP_Enter"
MILESTONES = (
    "1998, Certifierad, som nummer 39 i världen",
    "2008, Återcertifierad",
    "2013, Återcertifierad",
    "2019, Fjärde gången – först i Sverige",
)

pytestmark = pytest.mark.skipif(bool(missing_here()), reason=f"not installed: {missing_here()}")


class Listener:
    """Presses keys at the program, and hears what Orca says of it."""

    def __init__(self, orca: Orca, program: Program) -> None:
        self._orca = orca
        self._program = program

    def starts(self) -> str:
        """What is heard of the program's start."""
        return self._told("start", self._orca.until_heard((self._program.process,)))

    def after(self, *keys: str) -> str:
        """What is heard of keys until it is quiet, in one line."""
        return self._told(" ".join(keys), self._orca.after(*keys, processes=(self._program.process,)))

    def hears(self) -> str:
        """What is heard next by itself."""
        return self._told("nothing", self._orca.until_heard((self._program.process,)))

    def listens(self) -> str:
        """What has been heard by itself since then."""
        return self._told("nothing", self._orca.until_quiet((self._program.process,)))

    @staticmethod
    def _told(what: str, heard: list[Heard]) -> str:
        said = " ".join(one.text for one in heard)
        print(f"{what}: {said}")  # noqa: T201 - pytest shows it of a test that fails
        return said


Listen = Callable[..., AbstractContextManager[Listener]]


@pytest.fixture
def display() -> Iterator[XServer]:
    with XServer(*SIZE) as server:
        yield server


@pytest.fixture
def listen(display: XServer, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Listen]:
    home = tmp_path_factory.mktemp("r")  # short: a socket in it may have 107 letters in all
    with readers_on(display, home) as environment, Orca(environment, tmp_path / "orca") as orca:

        @contextmanager
        def begin(*arguments: str | Path) -> Iterator[Listener]:
            program = Program(environment, tmp_path / "errors.txt", *arguments)
            try:
                yield Listener(orca, program)
            finally:
                program.kill()
            assert "foaje: fault:" not in program.said
            assert "Traceback" not in program.said
            assert "invalid" not in program.said

        assert [one.text for one in orca.until_heard()] == ["Screen reader on."]
        yield begin


def assert_in_order(said: str, *parts: str) -> None:
    """Whether each is heard once, one after the other."""
    assert [said.count(part) for part in parts] == [1] * len(parts), (parts, said)
    assert sorted(parts, key=said.index) == list(parts)


def test_a_whole_walk_is_heard_right(listen: Listen, bundled: Edition) -> None:
    with listen("show", "resources") as listener:
        walk_the_overview(listener, bundled)
        walk_the_scenes(listener, bundled)
        change_what_the_screen_is_like(listener, bundled)
        review(listener, bundled)


def test_only_the_turn_of_the_focused_panel_is_heard(listen: Listen, display: XServer, quick: Map, quick_folder: Path) -> None:
    with listen("show", quick_folder) as listener:
        listener.starts()
        assert "En notis överst" in listener.after("Tab")
        rect = quick.panel(PanelName.QUOTES)
        words = Rect(rect.x, rect.y, rect.width, rect.height / 2)  # how far its turn has come stands below them
        before = part(display, words)
        until(lambda: part(display, words) != before, "the next quote", 0.1)
        assert listener.listens() == ""
        there = listener.after("shift+Tab")  # its own turn is heard
        first, second = "Ett kort citat.", "Ett annat, ännu kortare."
        assert_in_order(there, first if first in there else second)
        assert_in_order(listener.hears(), second if first in there else first)
        assert_in_order(listener.after("shift+Tab"), "Tidslinje", "Den första")
        assert "av 2" in listener.after("Tab")  # right after an item of a list, where Orca 48 says no name of a grouping


def walk_the_overview(listener: Listener, edition: Edition) -> None:
    """Every panel says what it is, all that it says and where it stands, once."""
    announcement = edition.announcement
    title, lead, (first, second) = announcement.headline.title, announcement.headline.lead, announcement.quotes
    assert announcement.notice
    assert announcement.timeline
    assert announcement.ceremony
    assert announcement.ceremony.photo
    alt, caption = announcement.ceremony.photo.alt, announcement.ceremony.caption
    assert alt
    assert caption
    assert lead
    texts = [str(milestone.text) for milestone in announcement.timeline.milestones]

    assert_in_order(listener.starts(), "Foajé", title, "F1")
    assert_in_order(listener.after("Tab"), announcement.notice.text.rstrip("."), "1 av 5")
    assert_in_order(listener.after("Tab"), title, lead, "2 av 5")
    assert_in_order(listener.after("Tab"), "Tidslinje", "4 items", MILESTONES[0], "1 av 4", texts[0])
    assert_in_order(listener.after("Right"), MILESTONES[1], "2 av 4", texts[1])
    said = listener.after("Right")
    assert_in_order(said, MILESTONES[2], "3 av 4", texts[2])
    assert "2 av 4" not in said  # of the one that was left
    assert_in_order(listener.after("Tab"), alt, caption)
    said = listener.after("Tab")
    there, other = (first, second) if first.text in said else (second, first)  # they take turns until somebody comes to them
    assert_in_order(said, there.text, str(there.speaker), "av 2")
    assert_in_order(listener.after("Right"), other.text, str(other.speaker), "av 2")
    assert_in_order(listener.after("Tab"), announcement.notice.text.rstrip("."), "1 av 5")


def walk_the_scenes(listener: Listener, edition: Edition) -> None:
    """Coming to a panel that is alone, its pages, and back."""
    title = edition.announcement.headline.title
    listener.after("Tab")
    said = listener.after("Return")
    assert_in_order(said, "Hela texten", "1 av 4", "Sedan drygt 20 år")
    assert "document" not in said  # a browser's, whose arrows are the reader's
    said = listener.after("Right")
    assert_in_order(said, "2 av 4", "systematiska utvecklingsarbete")
    assert "1 av 4" not in said
    assert_in_order(listener.after("End"), "4 av 4", "Den officiella ceremonin")
    assert_in_order(listener.after("Escape"), "Översikt", title)
    listener.after("Tab")
    assert_in_order(listener.after("Return"), "Hela skärmen", MILESTONES[0])
    assert_in_order(listener.after("Right"), MILESTONES[1], "2 av 4")
    assert_in_order(listener.after("Escape"), "Översikt", MILESTONES[1])


def change_what_the_screen_is_like(listener: Listener, edition: Edition) -> None:
    """What no focus tells: pause, large text, another language, the keys."""
    assert edition.announcement.notice
    assert_in_order(listener.after("shift+Tab", "shift+Tab"), "1 av 5")
    assert_in_order(listener.after("space"), "Pausad")
    assert_in_order(listener.after("space"), "Fortsätter")
    assert_in_order(listener.after("plus"), "Stor text")
    assert_in_order(listener.after("minus"), "Normal text")
    assert_in_order(listener.after("l"), "English", "National restrictions", "1 of 5")
    assert_in_order(listener.after("l"), "Svenska", edition.announcement.notice.text.rstrip("."), "1 av 5")
    said = listener.after("F1")
    assert_in_order(said, "Tangenter", "11 items", "Tab går rad för rad")
    assert "panel" not in said  # each row where one comes to it
    assert_in_order(listener.after("Tab"), "Shift+Tab", "nästa / föregående panel", "1 av 11")
    said = listener.after("Down")
    assert_in_order(said, "nästa / föregående del", "2 av 11")
    assert "1 av 11" not in said
    assert_in_order(listener.after("plus"), "Stor text")
    assert_in_order(listener.after("Right"), "Tangenter", "Sida 2 av")
    assert_in_order(listener.after("Tab"), "av 11", "Sida 2 av")
    assert_in_order(listener.after("Right"), "Tangenter")
    assert_in_order(listener.after("minus"), "Normal text")
    assert_in_order(listener.after("Tab"), "av 11")
    assert_in_order(listener.after("Escape"), "Översikt", edition.announcement.notice.text.rstrip("."))
    assert_in_order(listener.after("Escape"), "Översikt", edition.announcement.headline.title)


def review(listener: Listener, edition: Edition) -> None:
    """Orca's own keys: title, where am I, all from here, line by line."""
    headline = edition.announcement.headline
    assert headline.lead
    assert "Foajé" in listener.after(TITLE)
    listener.after("Tab")
    listener.after("Tab")
    assert headline.title in listener.after(WHERE_AM_I)
    said = [listener.after(CURRENT_LINE), *(listener.after(NEXT_LINE) for _ in range(3))]
    assert re.sub(r"\W", "", said[0]) in re.sub(r"\W", "", headline.title)
    assert all(said)
    assert headline.title in listener.after(SAY_ALL)
