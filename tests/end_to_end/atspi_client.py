"""An assistive technology as small as can be: a script for the system's own Python, which has pyatspi; no test of its own.

Reads commands from standard input, a line each, and answers each with a line of JSON: `tree NAME` gives the application of
that name with all below it, or null; `events` gives what has come since it was last asked. Every client of AT-SPI keeps a cache
of what it has read: so a name that has changed without an event is given as it was, and the test sees it. Until there is
something on a screen it is cleared: who looks while a program comes up would keep for ever that its window is empty.
"""

import json
import os
import sys
from typing import Any

import pyatspi  # type: ignore[import-not-found] # the system's Python has it, and has no stubs for it
from gi.repository import GLib  # type: ignore[import-not-found] # the same

KINDS = (
    "object:announcement",
    "object:state-changed:focused",
    "object:state-changed:selected",
    "object:selection-changed",
    "object:children-changed",
    "object:property-change:accessible-name",
    "object:property-change:accessible-description",
)
STATES = {
    "focused": pyatspi.STATE_FOCUSED,
    "focusable": pyatspi.STATE_FOCUSABLE,
    "selected": pyatspi.STATE_SELECTED,
    "selectable": pyatspi.STATE_SELECTABLE,
    "showing": pyatspi.STATE_SHOWING,
    "defunct": pyatspi.STATE_DEFUNCT,
}
GONE = GLib.GError


def described(thing: Any) -> dict[str, Any]:
    """One node with all below it."""
    states = thing.getState()
    place = extents(thing)
    return {
        "role": thing.getRoleName(),
        "name": thing.name,
        "description": thing.description,
        "states": [name for name, state in STATES.items() if states.contains(state)],
        "place": place,
        "locale": thing.objectLocale,
        "attributes": thing.get_attributes(),
        "actions": actions(thing),
        "text": text(thing),
        "items": [described(child) for child in thing if child is not None],
    }


def actions(thing: Any) -> list[str]:
    """The names of what can be done with it."""
    try:
        action = thing.queryAction()
    except NotImplementedError:
        return []
    return [action.getName(i) for i in range(action.nActions)]


def extents(thing: Any) -> list[int]:
    """Where it stands on the desktop; nothing for an application, and for what stands on another page."""
    try:
        place = thing.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    except NotImplementedError:
        return []
    return [place.x, place.y, place.width, place.height]


def text(thing: Any) -> dict[str, Any] | None:
    """Its letters, the first word, where that stands, and the attributes of the last letter with the run that has them."""
    try:
        letters = thing.queryText()
    except NotImplementedError:
        return None
    count = letters.characterCount
    word, start, stop = letters.getTextAtOffset(0, pyatspi.TEXT_BOUNDARY_WORD_START)
    place = list(letters.getRangeExtents(start, stop, pyatspi.DESKTOP_COORDS))
    at = letters.getOffsetAtPoint(place[0] + 1, place[1] + place[3] // 2, pyatspi.DESKTOP_COORDS)
    return {
        "letters": letters.getText(0, -1), "count": count, "word": word, "place": place, "at": at,
        "attributes": letters.getAttributeRun(max(0, count - 1)), "caret": letters.caretOffset,
    }  # fmt: skip


def tree(name: str, *, known: bool) -> dict[str, Any] | None:
    """The tree of an application, None where there is none or it is only coming up; `known` once it was found whole."""
    try:
        for application in pyatspi.Registry.getDesktop(0):
            if application is None:
                continue
            if not known:
                application.clear_cache()  # with all below it
            if application.name == name and application.childCount:
                return described(application)
    except (GONE, NotImplementedError) as error:
        print(f"not there yet: {error}", file=sys.stderr)
    return None


def has_panels(application: dict[str, Any] | None) -> bool:
    """Whether something stands on a screen in one of an application's windows."""
    windows = application["items"] if application else []
    return any(screen["items"] for window in windows for screen in window["items"])


class Client:
    """Collects events and answers commands while GLib's loop runs."""

    def __init__(self) -> None:
        self.events: list[dict[str, Any]] = []
        self.known = False
        pyatspi.Registry.registerEventListener(self.on_event, *KINDS)
        GLib.io_add_watch(sys.stdin.fileno(), GLib.PRIORITY_DEFAULT, GLib.IO_IN | GLib.IO_HUP, self.on_command)

    def on_event(self, event: Any) -> None:
        """Keeps what a reader would speak of it."""
        try:
            source = [event.source.getRoleName(), event.source.name]
        except GONE:
            source = ["", ""]
        detail = event.any_data if isinstance(event.any_data, str) else ""
        self.events.append({"kind": str(event.type), "source": source, "on": event.detail1, "text": detail})

    def on_command(self, _source: Any, _condition: Any) -> bool:
        """Takes what has come and answers it once all events that came before have been seen."""
        read = os.read(sys.stdin.fileno(), 4096)
        if not read:
            pyatspi.Registry.stop()
            return False
        for line in read.decode().splitlines():
            GLib.idle_add(self.answer, *line.partition(" ")[::2], priority=GLib.PRIORITY_DEFAULT_IDLE)
        return True

    def answer(self, command: str, name: str) -> bool:
        """Answers one line."""
        if command == "tree":
            application = tree(name, known=self.known)
            self.known = self.known or has_panels(application)
            told: object = application
        else:
            told, self.events = self.events, []
        print(json.dumps(told), flush=True)
        return False


if __name__ == "__main__":
    client = Client()
    pyatspi.Registry.start(gil=False)  # there are no other threads to make way for
