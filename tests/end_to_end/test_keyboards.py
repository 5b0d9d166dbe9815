"""The letters among the keys, on keyboards that have them elsewhere or not at all."""

from collections.abc import Callable, Iterator
from functools import partial

import pytest

from tests.end_to_end.conftest import Start
from tests.end_to_end.program import until
from tests.end_to_end.sight import Map, seen
from tests.end_to_end.x_server import XServer

CONTROL, ALT, SHIFT = 37, 64, 50
Q, A, L = 24, 38, 46  # named by what stands there on a US keyboard; a French one has its Q where A is
UseLayout = Callable[[str], object]


@pytest.fixture
def use_layout(server: XServer) -> Iterator[UseLayout]:
    yield partial(server.run, "setxkbmap")
    server.run("setxkbmap", "us")


@pytest.mark.parametrize(("layout", "place"), [("ru", Q), ("gr", Q), ("ara", Q), ("fr", A)])
def test_the_language_and_the_chord(server: XServer, start: Start, places: Map, use_layout: UseLayout, layout: str, place: int) -> None:
    use_layout(layout)
    program = start()
    until(lambda: places.is_shown(server), "the screen")
    until(lambda: server.keyboard != "", "the keyboard")
    server.run("xdotool", "key", str(L))
    until(lambda: not places.alike(seen(server), places.picture), "the other language")
    server.run("xdotool", "key", str(L))
    until(lambda: places.is_shown(server), "the first language")
    chord = [str(key) for key in (CONTROL, ALT, SHIFT, place)]
    server.run("xdotool", "keydown", *chord)
    try:
        assert program.exit_code() == 0
    finally:
        server.run("xdotool", "keyup", *reversed(chord))
