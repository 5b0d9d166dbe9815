"""Reading a screen file: every fault is a warning, and just the key that has it takes its default."""

import re
from copy import deepcopy
from pathlib import Path
from typing import Any

from app.announcement.alerts.address import is_feed_address
from app.announcement.chord import parse_chord
from app.announcement.expected import Expected
from app.announcement.key_problem import KeyProblem, bad_value, wrong_type
from app.announcement.keypath import KeyPath
from app.announcement.language_tag import to_language_tag
from app.announcement.problem import Kind, Level, Problem
from app.announcement.quick_structuring import RefusedError, structure_quickly
from app.announcement.screen import (
    POWERS,
    Hours,
    Kiosk,
    Language,
    LetterKeys,
    PublicWarnings,
    ScreenDisplay,
    ScreenFile,
    ScreenReading,
    ScreenSource,
)
from app.announcement.strict import SCALARS, Hook, Rules, Structure, to_days, to_integer, to_number, to_optional_text
from app.announcement.toml_document import read_toml
from app.announcement.web_address import is_broken_web_address
from app.value import replace

FILE_NAME = "screen.toml"
NOT_YET: tuple[KeyPath, ...] = (("speech",), ("panel", "height_m"))
"""What a screen file may say, and this version does nothing for."""

_PASSWORD = re.compile("//[^/@]*@")  # that a log does not tell it
_CLOCK = re.compile("([01][0-9]|2[0-3]):[0-5][0-9]")


def read_screen_file(path: Path) -> ScreenReading:
    """Read a `screen.toml`. Raises nothing for whatever lies there: a file that cannot be read gives the defaults."""
    document = read_toml(path, Level.WARNING, FILE_NAME)
    if isinstance(document, Problem):
        return ScreenReading(ScreenFile(), (document,))
    try:
        screen, found = structure_quickly(document.tables, ScreenFile, RULES), list[KeyProblem]()
    except RefusedError:
        screen, found = _without_faults(document.tables)
    problems = document.problems(_as_warning(one) for one in found)
    # what a mended file says is a guess: enough to tell more of it, and not to act on it
    return ScreenReading(ScreenFile() if document.faults else screen, problems)


def _as_warning(fault: KeyProblem) -> KeyProblem:
    """A fault as a screen file has it: never an error; and a key that is right and does nothing yet is no slip of its author's."""
    if fault.kind is Kind.UNKNOWN_KEY and fault.path in NOT_YET:
        return KeyProblem(Kind.NOT_YET, fault.path, (("key", str(fault.path[-1])),), Level.WARNING)
    return replace(fault, level=Level.WARNING)


def _without_faults(document: dict[str, object]) -> tuple[ScreenFile, list[KeyProblem]]:
    """Structure what is left when every key that has a fault is gone."""
    from app.announcement.structuring_problems import structure_or_problems  # a file without faults does not pay for it

    tables = deepcopy(document)
    found: list[KeyProblem] = []
    while not isinstance(screen := structure_or_problems(tables, ScreenFile, RULES), ScreenFile):
        found += screen
        for fault in screen:
            _drop(tables, fault.path)
    return screen, found


def _drop(tables: dict[str, Any], path: KeyPath) -> None:
    """Take out the key of a path; for an item of a list that is the list's, for half an order is no order."""
    keys = [step for step in path if isinstance(step, str)]
    for key in keys[:-1]:
        tables = tables[key]
    # two items of one list may be wrong
    tables.pop(keys[-1], None)


def _between(hook: Hook, least: float, greatest: float, *, or_never: bool = False) -> Hook:
    wanted = Expected.RANGE_OR_NEVER if or_never else Expected.RANGE

    def take(value: object, structure: Structure) -> object:
        number = hook(value, structure)
        if not (isinstance(number, int | float) and (least <= number <= greatest or (or_never and number == 0))):
            raise bad_value(wanted, value, ("least", f"{least:g}"), ("greatest", f"{greatest:g}"))
        return number

    return take


def _to_clock(value: object, _: object) -> str | None:
    text = to_optional_text(value)
    if text is not None and not _CLOCK.fullmatch(text):
        raise bad_value(Expected.CLOCK, text)
    return text


def _to_source(value: object, _: object) -> str:
    if not isinstance(value, str):
        raise wrong_type(Expected.TEXT, value)
    # As it stands: a folder's name may have what a text to be shown would lose.
    if not value.strip() or is_broken_web_address(value):
        raise bad_value(Expected.SOURCE, value)
    return value


def _to_power(value: object, _: object) -> str:
    if not isinstance(value, str):
        raise wrong_type(Expected.TEXT, value)
    if value not in POWERS:
        raise bad_value(Expected.POWER, value)
    return value


def _to_exit_keys(value: object, _: object) -> str:
    if not isinstance(value, str):
        raise wrong_type(Expected.TEXT, value)
    try:
        return str(parse_chord(value) or "")
    except ValueError:
        raise bad_value(Expected.CHORD, value) from None


def _to_letter_keys(value: object, _: object) -> LetterKeys:
    if not isinstance(value, str):
        raise wrong_type(Expected.LETTER_KEYS, value)
    if value not in (*LetterKeys,):
        raise bad_value(Expected.LETTER_KEYS, value)
    return LetterKeys(value)


def _to_order(value: object, structure: Structure) -> tuple[str, ...]:
    tags: tuple[str, ...] = structure(value, tuple[str, ...])
    for tag in tags:
        to_language_tag(tag)
    return tags


def _to_feed(value: object, _: object) -> str | None:
    text = to_optional_text(value)
    if text is not None and not is_feed_address(text):
        raise bad_value(Expected.FEED, _PASSWORD.sub("//", text))
    return text


_LEAST_S, _MOST_S = 5, 24 * 60 * 60

RULES = Rules(
    types=SCALARS,
    fields={
        ScreenDisplay: {"diagonal_inches": _between(to_number, 3, 500), "distance_m": _between(to_number, 0.2, 100)},
        ScreenSource: {"announcement": _to_source, "refresh_s": _between(to_integer, _LEAST_S, _MOST_S)},
        Hours: {"on": _to_clock, "off": _to_clock, "days": to_days, "power": _to_power},
        Kiosk: {
            "exit_keys": _to_exit_keys,
            "return_s": _between(to_integer, _LEAST_S, _MOST_S, or_never=True),
            "letter_keys": _to_letter_keys,
        },
        Language: {"order": _to_order},
        PublicWarnings: {"feed": _to_feed},
    },
)
"""What the keys of a screen file take."""
