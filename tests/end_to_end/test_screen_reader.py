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
NAME = "Foajé"

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

    def application(self) -> Node | None:
        """The program with all below it, None before it is there."""
        found: Node | None = self._ask(f"tree {NAME}")
        return found

    def screen(self) -> Node | None:
        """The lobby screen in the program's window, None before it is there."""
        application: Node = self.application() or {"items": []}
        return next((screen for window in application["items"] for screen in window["items"]), None)

    def asks(self) -> bool:
        """Asks for all there is; whether that could be asked."""
        self.application()
        return True

    def screen_at_rest(self) -> Node:
        """The screen once all that keys do to it has been told: it is twice the same. Raises TimeoutError."""
        seen: list[Node | None] = [None]

        def rests() -> bool:
            seen.append(self.screen())
            return seen[-1] is not None and seen[-1] == seen[-2]

        until(rests, "that the screen is the same twice", 0.2)
        assert seen[-1] is not None
        return seen[-1]

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
def reader(environment: dict[str, str], tmp_path: Path) -> Iterator[Reader]:
    reader = Reader(environment, tmp_path / "client.txt")
    yield reader
    reader.close()


@pytest.fixture
def program(environment: dict[str, str], reader: Reader, tmp_path: Path) -> Iterator[Program]:
    # Qt looks for the readers' bus once, as the program starts, and later only where a reader says on the bus that it is there.
    until(reader.asks, "the readers' bus")
    program = Program(environment, tmp_path / "errors.txt")
    yield program
    program.kill()
    assert "foaje: fault:" not in program.said
    assert "Traceback" not in program.said


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
    until(lambda: bool(reader.panels()), "the screen in the tree", 0.2)
    screen = reader.screen()
    assert screen is not None
    title = f"{announcement.headline.title}. Tab går genom panelerna, F1 berättar om tangenterna."
    assert screen["name"] == title
    assert_whole_overview(screen["items"], announcement)

    application = reader.application()
    assert application is not None
    assert (application["role"], application["description"]) == ("application", "En skärm med meddelanden")
    assert (application["items"][0]["role"], application["items"][0]["name"]) == ("frame", "Foajé")

    first, second, third, _ = milestones(announcement)
    reader.forget()
    press(environment, "Tab", "Tab")
    reader.hears("object:state-changed:focused", "heading", announcement.headline.title)
    press(environment, "Tab")
    reader.hears("object:state-changed:selected", "list item", first)
    reader.hears("object:state-changed:focused", "list item", first)
    press(environment, "Right", "Right")
    reader.hears("object:state-changed:selected", "list item", first, on=0)
    reader.hears("object:state-changed:selected", "list item", third)
    reader.hears("object:state-changed:focused", "list item", third)
    reader.hears("object:selection-changed", "list", "Tidslinje", on=0)
    chosen = next(panel for panel in reader.panels() if panel["role"] == "list")["items"][2]
    assert {"selected", "focused"} <= set(chosen["states"])
    assert second not in [event["source"][1] for event in reader.heard if event["kind"].startswith("object:property-change")]

    press(environment, "Tab", "Tab", "Right")
    reader.hears("object:property-change:accessible-name", "frame", f"{quoted(announcement, 1)} – Foajé", on=0)
    press(environment, "space")
    reader.hears("object:property-change:accessible-name", "frame", "Pausad – Foajé", on=0)
    reader.forget()
    press(environment, "F1")
    reader.hears("object:state-changed:focused", "list", "Tangenter")
    reader.hears("object:children-changed:add", "filler", title, on=0)
    assert len([event for event in reader.heard if event["kind"] == "object:children-changed:remove"]) == 7
    (sheet,) = reader.panels()
    assert (sheet["role"], sheet["name"]) == ("list", "Tangenter")
    assert_texts_read(sheet["items"], ("list item",))
    assert not any(one["place"][1] < other["place"][1] + other["place"][3] and other["place"][1] < one["place"][1] + one["place"][3]
                   for i, one in enumerate(sheet["items"]) for other in sheet["items"][:i])  # fmt: skip
    row, count = "Tab, ↓ / Shift+Tab, ↑: nästa / föregående panel", len(sheet["items"])
    press(environment, "Tab")
    reader.hears("object:state-changed:focused", "list item", f"{row}. 1 av {count}")
    press(environment, "Down", "Tab", "Up")
    reader.hears("object:state-changed:focused", "list item", sheet["items"][2]["name"])
    reader.hears("object:state-changed:selected", "list item", sheet["items"][2]["name"], on=0)
    (chosen,) = (item for item in reader.screen_at_rest()["items"][0]["items"] if "focused" in item["states"])
    assert chosen["name"] == sheet["items"][1]["name"]
    assert "selected" in chosen["states"]
    assert reader.announced() == []
    program.signal(signal.SIGTERM)
    assert program.exit_code() == 0


def test_nobody_asks_in_vain_in_a_whole_walk(program: Program, reader: Reader, environment: dict[str, str], bundled: Edition) -> None:
    """Every panel is opened and left, every page turned, while a client asks for all there is: nothing it knows has become an error."""
    until(lambda: bool(reader.panels()), "the screen in the tree", 0.2)
    language = "sv"
    for keys in (("Tab", "Return"), ("Right",), ("Escape", "Tab", "Return", "Right"), ("Escape", "Tab", "Return", "Right"),
                 ("Escape", "Tab", "Return"), ("Escape", "Tab", "Return", "Right"), ("F1",), ("Tab", "Tab"), ("Escape", "Escape", "l"),
                 ("plus", "Tab", "Tab"), ("Right",), ("Escape", "minus", "space")):  # fmt: skip
        press(environment, *keys)
        language = "en" if "l" in keys else language
        screen = reader.screen_at_rest()
        assert screen["items"], program.said
        for panel in screen["items"]:
            assert_within(panel, (0, 0, *SIZE))
            assert_texts_read([panel, *panel["items"]], ("heading", "paragraph", "label", "list item"), language)
    assert "invalid" not in program.said
    assert "defunct" not in json.dumps(reader.application())
    assert reader.announced() == []


def milestones(announcement: Announcement) -> list[str]:
    """The names of the milestones: what stands on the screen, the place, and all that there is to say."""
    assert announcement.timeline is not None
    names = (
        "1998, Certifierad, som nummer 39 i världen",
        "2008, Återcertifierad",
        "2013, Återcertifierad",
        "2019, Fjärde gången – först i Sverige",
    )
    return [f"{name}. {i + 1} av 4. {announcement.timeline.milestones[i].text}" for i, name in enumerate(names)]


def quoted(announcement: Announcement, number: int) -> str:
    """A quote as it is heard."""
    quote = announcement.quotes[number]
    return f"{quote.text} {quote.speaker}, {quote.role}. {number + 1} av 2"


def assert_texts_read(nodes: list[Node], roles: tuple[str, ...], language: str = "sv") -> None:
    """Whether each text can be read letter by letter, its first word where it stands, all of it in its language."""
    for node in nodes:
        if node["role"] not in roles:
            continue
        text = node["text"]
        assert text["letters"], node
        if "focused" not in node["states"]:  # whose new name is told once the focus has left it
            assert node["name"].find(text["letters"]) >= 0
        assert text["count"] == len(text["letters"])
        assert text["letters"].startswith(text["word"].strip())
        assert text["attributes"] == [[f"language:{language}"], 0, text["count"]]
        assert text["caret"] == -1
        x, y, width, height = text["place"]
        if not (width and height):
            continue  # it begins on another page, or its first word has no room on this one
        left, top, across, down = node["place"]
        assert left <= x
        assert top <= y
        assert x + width <= left + across + 1
        assert y + height <= top + down + 1
        assert text["at"] == 0


def assert_whole_overview(panels: list[Node], announcement: Announcement) -> None:
    """Whether every panel is there, in reading order, in full and in its language."""
    notice, masthead, heading, lead, timeline, ceremony, quote = panels
    assert announcement.notice is not None
    assert announcement.ceremony is not None
    assert announcement.ceremony.photo is not None
    assert (notice["role"], notice["name"]) == ("label", f"{announcement.notice.text}. 1 av 5")
    publisher, clock = masthead["items"]
    assert (publisher["role"], publisher["name"], clock["role"]) == ("label", announcement.publisher.name, "label")
    assert (heading["role"], heading["attributes"]["level"]) == ("heading", "1")
    assert (heading["name"], heading["description"]) == (announcement.headline.title, f"{announcement.headline.lead} 2 av 5")
    assert (lead["role"], lead["name"]) == ("paragraph", announcement.headline.lead)
    assert (timeline["role"], timeline["name"]) == ("list", "Tidslinje")
    assert [(item["role"], item["name"]) for item in timeline["items"]] == [("list item", name) for name in milestones(announcement)]
    assert (ceremony["role"], ceremony["attributes"]) == ("section", {"explicit-name": "true"})
    picture, caption = ceremony["items"]
    assert (picture["role"], picture["name"]) == ("image", announcement.ceremony.photo.alt)
    assert (caption["role"], caption["name"]) == ("paragraph", announcement.ceremony.caption)
    assert (quote["role"], quote["name"]) == ("label", quoted(announcement, 0))
    assert_texts_read([heading, lead, *masthead["items"], *timeline["items"], caption], ("heading", "paragraph", "label", "list item"))
    assert [panel["text"]["letters"] for panel in (notice, quote)] == [notice["name"], quote["name"]]
    for panel in panels:
        assert panel["locale"].startswith("sv")
        assert "showing" in panel["states"]
        assert_within(panel, (0, 0, *SIZE))


def assert_within(node: Node, whole: tuple[int, ...]) -> None:
    """Whether everything stands in the place of what it is a part of."""
    if not node["place"] or node["place"][2:] == [0, 0]:
        return  # it stands on another page
    x, y, width, height = node["place"]
    assert whole[0] <= x
    assert whole[1] <= y
    assert x + width <= whole[0] + whole[2], node
    assert y + height <= whole[1] + whole[3], node
    for item in node["items"]:
        assert_within(item, (x, y, width, height))
