"""Who decides what is shown and how large: the command line, the screen file, the display, nobody."""

from pathlib import Path

import pytest

from app.announcement.screen import ScreenDisplay, ScreenFile, ScreenSource
from app.resources import resources
from app.wishes import Wishes

NAMED = ScreenFile(source=ScreenSource("/srv/lobby"))
HALL = Path("screen.toml")


def test_only_who_says_nothing_sees_the_bundled_announcement() -> None:
    assert Wishes().announcement == resources()
    assert Wishes(screen_file=HALL).announcement is None
    assert Wishes(screen_file=HALL, screen=NAMED).announcement == Path("/srv/lobby")
    assert Wishes(screen_file=HALL, screen=ScreenFile(source=ScreenSource("lobby"))).announcement == Path.cwd() / "lobby"
    assert Wishes(Path("mine"), HALL, screen=NAMED).announcement == Path("mine")
    assert Wishes(Path("mine"), HALL).announcement == Path("mine")


@pytest.mark.parametrize(
    ("wishes", "own", "line"),
    [
        (Wishes(), None, "55 inches (the default, for the display states no size that can be true), read from 2.5 m (the default)"),
        (Wishes(), 42.04, "42 inches (stated by the display), read from 2.5 m (the default)"),
        (
            Wishes(screen=ScreenFile(panel=ScreenDisplay(43, 2.5))),
            42.0,
            "43 inches (the screen file), read from 2.5 m (the screen file)",
        ),
        (
            Wishes(diagonal_inches=31.5, distance_m=6, screen=ScreenFile(panel=ScreenDisplay(43, 4))),
            42.0,
            "31.5 inches (the command line), read from 6 m (the command line)",
        ),
    ],
)
def test_the_sizes_are_told_with_who_has_said_so(wishes: Wishes, own: float | None, line: str) -> None:
    assert wishes.sizes(own).line == line
