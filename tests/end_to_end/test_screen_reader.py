"""The screen as a screen reader has it: a real client of AT-SPI, on a bus of its own, while real keys go in."""

import json
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.announcement.model import Announcement
from app.stage.edition import Edition
from tests.end_to_end.display_for_readers import display_for_readers
from tests.end_to_end.program import PATIENCE_S, TOP, Program, until
from tests.end_to_end.test_faults import BROKEN, assert_one_fault

SIZE = (1920, 1080)
SYSTEM_PYTHON = "/usr/bin/python3"  # pyatspi is a package of the system's, for its own Python
CLIENT = Path(__file__).with_name("atspi_client.py")
POLITE = 1  # what AT-SPI calls it

Node = dict[str, Any]  # as it comes out of JSON
Event = dict[str, Any]


class Reader:
    """The client, and all it has heard."""

    def __init__(self, environment: dict[str, str], errors: Path) -> None:
        done = subprocess.run([SYSTEM_PYTHON, "-c", "import pyatspi"], capture_output=True, text=True, check=False, timeout=PATIENCE_S)
        assert done.returncode == 0, f"{SYSTEM_PYTHON} has no pyatspi: install python3-pyatspi and gir1.2-atspi-2.0\n{done.stderr}"
        self._errors = errors
        with errors.open("wb") as file:
            self._process = subprocess.Popen(
                [SYSTEM_PYTHON, str(CLIENT)], env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=file, text=True
            )
        self.heard: list[Event] = []

    def close(self) -> None:
        """Ends the client."""
        self._process.kill()
        self._process.communicate()

    def screen(self) -> Node | None:
        """The lobby screen in the program's window, None before it is there."""
        windows: list[Node] = self._ask("tree foaje") or []
        return next((screen for window in windows for screen in window["items"]), None)

    def asks(self) -> bool:
        """Asks for all there is; whether that could be asked."""
        self._ask("tree foaje")
        return True

    def panels(self) -> list[Node]:
        """The panels on the screen."""
        screen = self.screen()
        return list(screen["items"]) if screen else []

    def forget(self) -> None:
        """What was heard so far does not count."""
        self._ask("events")
        self.heard.clear()

    def hears(self, kind: str, role: str, name: str, on: int = 1) -> None:
        """Waits for an event. Raises TimeoutError."""

        def came() -> bool:
            self.heard += self._ask("events")
            return any(event["kind"] == kind and event["source"] == [role, name] and event["on"] == on for event in self.heard)

        until(came, f"{kind} of {role} {name!r}, only {self.heard}", 0.1)

    def announced(self) -> list[tuple[str, int]]:
        """What was said aloud, and how politely."""
        self.heard += self._ask("events")
        return [(event["text"], event["on"]) for event in self.heard if event["kind"] == "object:announcement"]

    def _ask(self, command: str) -> Any:  # noqa: ANN401 - as it comes out of JSON
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        print(command, file=self._process.stdin, flush=True)
        if not select.select([self._process.stdout], [], [], PATIENCE_S)[0]:
            raise TimeoutError(f"the client does not answer {command!r}; it said {self._errors.read_text(encoding='utf-8')}")
        return json.loads(self._process.stdout.readline())


@pytest.fixture
def environment(tmp_path: Path) -> Iterator[dict[str, str]]:
    with display_for_readers(tmp_path / "home", SIZE) as environment:
        yield environment


@pytest.fixture
def program(environment: dict[str, str], tmp_path: Path) -> Iterator[Program]:
    program = Program(environment, tmp_path / "errors.txt")
    yield program
    program.kill()
    assert "foaje: fault:" not in program.said
    assert "Traceback" not in program.said


@pytest.fixture
def reader(environment: dict[str, str], tmp_path: Path) -> Iterator[Reader]:
    reader = Reader(environment, tmp_path / "client.txt")
    yield reader
    reader.close()


def test_a_fault_where_a_reader_asks_ends_the_program_with_70(environment: dict[str, str], reader: Reader, tmp_path: Path) -> None:
    errors = tmp_path / "broken.txt"
    with errors.open("wb") as file:
        program = subprocess.Popen(
            [sys.executable, str(BROKEN), "interface"], cwd=TOP, env=environment | {"PYTHONPATH": str(TOP)}, stderr=file
        )
    try:
        until(lambda: reader.asks() and program.poll() is not None, "its end", 0.2)
    finally:
        program.kill()
    assert program.wait() == 70
    assert_one_fault(errors.read_text(encoding="utf-8"), "interface")


def press(environment: dict[str, str], *keys: str) -> None:
    subprocess.run(["xdotool", "key", "--delay", "20", *keys], env=environment, check=True, timeout=PATIENCE_S)


def test_a_visitor_who_does_not_see_hears_it_all(program: Program, reader: Reader, environment: dict[str, str], bundled: Edition) -> None:
    announcement = bundled.announcement
    until(lambda: bool(reader.panels()), f"the screen in the tree; the program said {program.said}", 0.2)
    screen = reader.screen()
    assert screen is not None
    assert screen["name"] == announcement.headline.title
    assert_whole_overview(screen["items"], announcement)

    reader.forget()
    press(environment, "Tab", "Tab")
    reader.hears("object:state-changed:focused", "heading", announcement.headline.title)
    press(environment, "Tab")
    reader.hears("object:state-changed:selected", "list item", "1998, Certifierad, som nummer 39 i världen")
    reader.hears("object:state-changed:focused", "list item", "1998, Certifierad, som nummer 39 i världen")
    press(environment, "Right", "Right")
    reader.hears("object:state-changed:selected", "list item", "1998, Certifierad, som nummer 39 i världen", on=0)
    reader.hears("object:state-changed:selected", "list item", "2013, Återcertifierad")
    reader.hears("object:state-changed:focused", "list item", "2013, Återcertifierad")
    reader.hears("object:selection-changed", "list", "Tidslinje", on=0)
    assert announcement.timeline is not None
    chosen = next(panel for panel in reader.panels() if panel["role"] == "list")["items"][2]
    assert chosen["description"] == f"3 av 4. {announcement.timeline.milestones[2].text}"
    assert {"selected", "focused"} <= set(chosen["states"])
    assert reader.announced() == []

    press(environment, "Tab", "Tab", "Right")
    quote = announcement.quotes[1]
    reader.hears("object:property-change:accessible-name", "block quote", quote.text, on=0)
    assert reader.announced() == [(f"{quote.text} {quote.speaker}, {quote.role}. 2 av 2", POLITE)]
    press(environment, "space")
    reader.hears("object:announcement", "panel", announcement.headline.title)
    until(lambda: reader.announced()[-1] == ("Pausad", POLITE), "that it is paused")

    press(environment, "F1")
    reader.hears("object:state-changed:focused", "list", "Tangenter")
    assert [(panel["role"], panel["name"]) for panel in reader.panels()] == [("list", "Tangenter")]
    program.signal(signal.SIGTERM)
    assert program.exit_code() == 0


def assert_whole_overview(panels: list[Node], announcement: Announcement) -> None:
    """Whether every panel is there, in reading order, in full and in its language."""
    notice, masthead, heading, lead, timeline, ceremony, quote = panels
    assert announcement.notice is not None
    assert announcement.ceremony is not None
    assert announcement.ceremony.photo is not None
    assert (notice["role"], notice["name"]) == ("alert", announcement.notice.text)
    publisher, clock = masthead["items"]
    assert (publisher["role"], publisher["name"], clock["role"]) == ("label", announcement.publisher.name, "label")
    assert (heading["role"], heading["level"]) == ("heading", "1")
    assert (heading["name"], heading["description"]) == (announcement.headline.title, announcement.headline.lead)
    assert (lead["role"], lead["name"]) == ("paragraph", announcement.headline.lead)
    assert (timeline["role"], timeline["name"]) == ("list", "Tidslinje")
    assert [(item["role"], item["name"], item["description"]) for item in timeline["items"]] == [
        ("list item", "1998, Certifierad, som nummer 39 i världen", "1 av 4"),
        ("list item", "2008, Återcertifierad", "2 av 4"),
        ("list item", "2013, Återcertifierad", "3 av 4"),
        ("list item", "2019, Fjärde gången – först i Sverige", "4 av 4"),
    ]
    picture, caption = ceremony["items"]
    assert (picture["role"], picture["name"]) == ("image", announcement.ceremony.photo.alt)
    assert (caption["role"], caption["name"]) == ("paragraph", announcement.ceremony.caption)
    assert (quote["role"], quote["name"]) == ("block quote", announcement.quotes[0].text)
    assert quote["description"] == "Kerstin Hermansson (C), ansvarigt kommunalråd. 1 av 2"
    for panel in panels:
        assert panel["locale"].startswith("sv")
        assert "showing" in panel["states"]
        assert_within(panel, (0, 0, *SIZE))


def assert_within(node: Node, whole: tuple[int, ...]) -> None:
    """Whether everything stands in the place of what it is a part of."""
    x, y, width, height = node["place"]
    assert whole[0] <= x
    assert whole[1] <= y
    assert x + width <= whole[0] + whole[2], node
    assert y + height <= whole[1] + whole[3], node
    for item in node["items"]:
        assert_within(item, (x, y, width, height))
