"""The visitor at the keyboard, and the passer-by who tries to get out."""

from collections.abc import Callable, Iterator
from functools import partial
from math import cos, pi, sin
from pathlib import Path
from time import sleep

import pytest
from PySide6.QtGui import QImage

from app.announcement.theme import HOUSE
from app.layout.drawings import Ring
from app.layout.panels.order import FOCUS_ORDER
from app.layout.plan import PanelName
from tests.end_to_end.conftest import Start
from tests.end_to_end.program import Program, until, while_for
from tests.end_to_end.sight import Map, is_blank, part, seen
from tests.end_to_end.x_server import XServer
from tests.stage.likeness import difference, unlikeness

CHORD = ("ctrl", "alt", "shift", "q")


class Lobby:
    """The program that runs, and what can be done with it."""

    def __init__(self, server: XServer, program: Program, places: Map) -> None:
        self.server, self.program, self.places = server, program, places

    def press(self, *keys: str) -> None:
        """Presses keys, one after the other."""
        self.server.run("xdotool", "key", "--delay", "20", *keys)

    def hold(self, while_held: Callable[[], object]) -> None:
        """Holds the staff's chord as long as something takes."""
        for key in CHORD:
            self.server.run("xdotool", "keydown", key)
        while_held()
        for key in reversed(CHORD):
            self.server.run("xdotool", "keyup", key)

    def to(self, panel: PanelName) -> None:
        """Tabs to a panel."""
        stops = [name for name in FOCUS_ORDER if self.places.plan.panel(name)]
        self.press(*["Tab"] * (stops.index(panel) + 1))

    def part(self, panel: PanelName) -> QImage:
        """What a panel looks like now."""
        return part(self.server, self.places.panel(panel))

    def ringed(self, milestone: int) -> bool:
        """Whether that milestone's ring is there, and no other one's."""
        image = seen(self.server)
        return [is_drawn(self.places.ring(i), image) for i in range(self.places.milestones())] == [
            i == milestone for i in range(self.places.milestones())
        ]


def is_drawn(ring: Ring, image: QImage) -> bool:
    radius = ring.radius - ring.stroke / 2
    points = [(ring.x + radius * cos(i * pi / 8), ring.y + radius * sin(i * pi / 8)) for i in range(16)]
    return {image.pixelColor(int(x), int(y)).name() for x, y in points} == {HOUSE.colour(ring.colour)}


@pytest.fixture
def lobby(server: XServer, start: Start, quick: Map, quick_folder: Path) -> Iterator[Lobby]:
    program = start("show", quick_folder)
    until(lambda: quick.is_shown(server), "the screen")
    lobby = Lobby(server, program, quick)
    until(lambda: server.keyboard != "", "the keyboard")
    yield lobby
    for key in reversed(CHORD):
        server.run("xdotool", "keyup", key)


def test_each_milestone_can_be_chosen(lobby: Lobby) -> None:
    leads = [lobby.part(PanelName.LEAD)]
    assert not any(is_drawn(lobby.places.ring(i), seen(lobby.server)) for i in range(4))
    lobby.to(PanelName.TIMELINE)
    for milestone in range(4):
        if milestone:
            lobby.press("Right")
        until(partial(lobby.ringed, milestone), f"the ring of milestone {milestone}")
        until(lambda: unlikeness(lobby.part(PanelName.LEAD), leads[-1]) is not None, "the milestone's text")
        leads.append(lobby.part(PanelName.LEAD))
    assert all(unlikeness(one, other) for number, one in enumerate(leads) for other in leads[:number])
    lobby.press("Escape")
    until(lambda: unlikeness(lobby.part(PanelName.LEAD), leads[0]) is None, "the lead again")


def test_the_story_opens_and_closes(lobby: Lobby) -> None:
    overview = seen(lobby.server)
    lobby.to(PanelName.HEADLINE)
    until(lambda: unlikeness(seen(lobby.server), overview) is not None, "the focus")
    focused = seen(lobby.server)
    lobby.press("Return")
    until(lambda: not lobby.places.alike(seen(lobby.server), focused), "the story")
    deep = lobby.places.panel(PanelName.QUOTES)
    until(lambda: unlikeness(part(lobby.server, deep), focused.copy(int(deep.x), int(deep.y), 50, 50)) is not None, "no quotes")
    lobby.press("Escape")
    until(lambda: lobby.places.alike(seen(lobby.server), focused), "the overview")
    lobby.press("Escape")
    until(lambda: lobby.places.alike(seen(lobby.server), overview), "the overview without focus")


def test_the_quotes_turn_by_themselves(lobby: Lobby) -> None:
    first = lobby.part(PanelName.QUOTES)
    # the lead and the timeline take part in the tour
    others = {name: lobby.part(name) for name in (PanelName.NOTICE, PanelName.HEADLINE)}

    def turned() -> bool:
        # Text and mark; the mark alone fills only a little.
        apart = difference(lobby.part(PanelName.QUOTES), first)
        return sum(value > 100 for value in bytes(apart.constBits())[1::4]) > 1000

    until(turned, "the next quote")
    assert all(unlikeness(lobby.part(name), before) is None for name, before in others.items())


def test_the_pause_says_so_and_nothing_moves(lobby: Lobby) -> None:
    before = lobby.part(PanelName.MASTHEAD)
    progress = part(lobby.server, lobby.places.progress())
    until(lambda: part(lobby.server, lobby.places.progress()) != progress, "the progress mark moves")
    lobby.press("space")
    until(lambda: unlikeness(lobby.part(PanelName.MASTHEAD), before) is not None, "the sign")
    paused = lobby.part(PanelName.QUOTES)
    assert while_for(lambda: lobby.part(PanelName.QUOTES) == paused, 1.6)
    lobby.press("space")
    until(lambda: lobby.part(PanelName.QUOTES) != paused, "it goes on")


def test_the_keys_are_on_a_sheet(lobby: Lobby) -> None:
    overview = seen(lobby.server)
    lobby.press("F1")
    until(lambda: not lobby.places.alike(seen(lobby.server), overview), "the sheet")
    sheet = seen(lobby.server)
    assert all(unlikeness(sheet.copy(*place), overview.copy(*place)) for place in ((0, 0, 960, 540), (960, 540, 960, 540)))
    lobby.press("question")
    until(lambda: lobby.places.alike(seen(lobby.server), overview), "the overview")


def test_the_sheet_does_not_tell_visitors_the_chord_once_there_is_a_screen_file(
    server: XServer, start: Start, quick: Map, quick_folder: Path, tmp_path: Path
) -> None:
    screen_file = tmp_path / "screen.toml"
    screen_file.write_text("", encoding="utf-8")
    with_chord = end_of_sheet(server, start("show", quick_folder), quick)
    without = end_of_sheet(server, start("show", quick_folder, "--screen-file", screen_file), quick)
    assert without < with_chord


def end_of_sheet(server: XServer, program: Program, places: Map) -> int:
    """The lowest row of pixels with anything on it, on the sheet of the keys."""
    until(lambda: places.is_shown(server), "the screen")
    until(lambda: server.keyboard != "", "the keyboard")
    overview = seen(server)
    server.run("xdotool", "key", "F1")
    until(lambda: unlikeness(seen(server), overview) is not None and while_for(partial(stands, server, seen(server)), 0.5), "the sheet")
    sheet = seen(server)
    program.kill()
    until(lambda: is_blank(server), "the empty display")
    return max(y for y in range(sheet.height()) if len({sheet.pixel(x, y) for x in range(0, sheet.width(), 2)}) > 1)


def stands(server: XServer, image: QImage) -> bool:
    return seen(server) == image


def test_nothing_but_the_chord_leaves(lobby: Lobby) -> None:
    overview = seen(lobby.server)
    strange = ["ctrl+q", "ctrl+w", "alt+F4", "F11", "Escape", "super", "super+d", "ctrl+alt+Delete", "ctrl+c", "ctrl+z", "alt+Tab"]
    strange += ["alt+space", "ctrl+alt+q", "ctrl+shift+q", "ctrl+alt+shift+w", "Print", "Pause", "F4", "Menu", "ctrl+Escape", "BackSpace"]
    for key in strange:
        lobby.press(key)
        assert lobby.program.lives, key
    # The last of them have been answered when a key that does something has been.
    lobby.press("F1")
    until(lambda: not lobby.places.alike(seen(lobby.server), overview), "the sheet")
    lobby.press("F1")
    until(lambda: lobby.places.alike(seen(lobby.server), overview), "the lobby, untouched")
    assert lobby.program.lives


def test_the_chord_held_too_briefly_does_not_leave(lobby: Lobby) -> None:
    lobby.hold(partial(sleep, 0.3))
    assert while_for(lambda: lobby.program.lives, 2.1)


def test_the_chord_held_for_two_seconds_leaves(lobby: Lobby) -> None:
    lobby.hold(lobby.program.exit_code)
    assert lobby.program.exit_code() == 0
