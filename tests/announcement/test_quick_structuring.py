"""The quick way in refuses exactly the tables in which the other one finds a fault, and gives the same where there is none."""

from collections.abc import Mapping
from copy import deepcopy
from datetime import UTC, date, datetime, time
from typing import Any, get_args, get_origin

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from app.announcement import screen_reading, structure
from app.announcement.model import COLOUR_NAMES, Announcement, Colours, Milestone, PartialDate, Photo, Show
from app.announcement.quick_structuring import RefusedError, structure_quickly
from app.announcement.screen import Hours, Kiosk, Language, PublicWarnings, ScreenDisplay, ScreenFile, ScreenSource, Speech
from app.announcement.strict import Rules, key_of
from app.announcement.structuring_problems import structure_or_problems
from app.value import field_names, required_fields

Tables = dict[str, Any]

TEXTS = st.sampled_from(["a", "sv", "two\nlines", "#fff", "2019-02", "06:30", "mon-fri", "Ctrl+Alt+Q"])
SLIPS: st.SearchStrategy[object] = st.sampled_from(
    ["", " \u2060", "x_", 0, 7, 2019, -1, 1.5, float("nan"), True, {}, {"a": 1}, [], ["sv"], [[]], [{}], date(2019, 2, 21), time(6, 30)]
).map(deepcopy)  # the next slip may be made in this one
RIGHT: Mapping[Any, st.SearchStrategy[object]] = {
    str: TEXTS,
    bool: st.booleans(),
    int: st.integers(5, 90),
    float: st.integers(3, 90) | st.floats(3, 90),
    date: st.just(date(2019, 2, 21)),
    datetime: st.just(datetime(2030, 1, 15, 8, tzinfo=UTC)),
    PartialDate: st.just(1998) | st.just("2019-02") | st.just(date(2019, 2, 21)),
}
BY_FIELD: Mapping[tuple[type, str], st.SearchStrategy[object]] = {
    (Announcement, "language"): st.sampled_from(["sv", "zh-Hant-TW"]),
    **{(Colours, name): st.sampled_from(["#fff", "#0A4337", ""]) for name in COLOUR_NAMES},
    (Milestone, "importance"): st.integers(1, 3),
    (Photo, "focus"): st.lists(st.integers(0, 1) | st.floats(0, 1), min_size=2, max_size=2),
    (Language, "order"): st.lists(st.sampled_from(["sv", "en-GB"]), max_size=2),
    (PublicWarnings, "feed"): st.just("https://vma.example.org/alerts"),
    (Kiosk, "exit_keys"): st.sampled_from(["", "ctrl+alt+q"]),
    (Hours, "on"): st.just("06:30"),
    (Hours, "off"): st.just("19:00"),
    (Hours, "days"): st.just("mon-fri"),
    (Hours, "power"): st.sampled_from(["none", "cec", "ddc"]),
    (ScreenDisplay, "height_m"): st.floats(0.3, 10),
    (ScreenSource, "announcement"): st.sampled_from(["/srv/lobby", "~/lobby", "https://example.org/lobby/"]),
    (Speech, "voice"): st.dictionaries(st.sampled_from(["sv", "en-GB"]), TEXTS, max_size=2),
    (Show, "days"): st.sampled_from(["mon-fri", ""]),
    (Show, "hours"): st.sampled_from(["06:30-19:00", ""]),
}
"""What keys take besides what their type says."""


def right(kind: Any) -> st.SearchStrategy[Any]:  # noqa: ANN401 # a type of the model
    """What a file without a fault holds for a type."""
    if kind in RIGHT:
        return RIGHT[kind]
    if field_names(kind):
        return tables(kind)
    if get_origin(kind) is tuple:
        return st.lists(right(get_args(kind)[0]), max_size=2)
    return st.one_of([right(part) for part in get_args(kind) if part is not type(None)])


def tables(kind: type) -> st.SearchStrategy[Tables]:
    types = kind.__annotations__
    parts = {key_of(name): BY_FIELD[kind, name] if (kind, name) in BY_FIELD else right(types[name]) for name in field_names(kind)}
    required = {key_of(name) for name in required_fields(kind)}
    return st.fixed_dictionaries(
        {key: part for key, part in parts.items() if key in required},
        optional={key: part for key, part in parts.items() if key not in required},
    )


@st.composite
def with_slips(draw: st.DrawFn, kind: type) -> Tables:
    """A file with up to three slips: a value of another kind, a key that is not known, one that is missing."""
    made: Tables = draw(tables(kind))
    for _ in range(draw(st.integers(0, 3))):
        holder = draw(st.sampled_from(list(holders(made))))
        keys: list[Any] = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
        if isinstance(holder, dict) and (not keys or draw(st.booleans())):
            holder[draw(st.sampled_from(["unknown", "from_", "from", "text", "title"]))] = draw(SLIPS)
        elif keys:
            key = draw(st.sampled_from(keys))
            if draw(st.booleans()):
                holder[key] = draw(SLIPS)
            else:
                del holder[key]
    return made


def holders(value: object) -> list[Any]:
    """The tables and lists of a document, itself the first."""
    if isinstance(value, dict):
        return [value, *(one for part in value.values() for one in holders(part))]
    return [value, *(one for part in value for one in holders(part))] if isinstance(value, list) else []


FILES = pytest.mark.parametrize(("kind", "rules"), [(Announcement, structure.RULES), (ScreenFile, screen_reading.RULES)])


@FILES
def test_the_two_ways_in_agree(kind: type, rules: Rules) -> None:
    @settings(deadline=None, max_examples=200, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
    @given(with_slips(kind))
    def agree(document: Tables) -> None:
        slow: object = structure_or_problems(document, kind, rules)
        event("refused" if isinstance(slow, tuple) else "taken")
        if isinstance(slow, tuple):
            assert slow
            with pytest.raises(RefusedError):
                _ = structure_quickly(document, kind, rules)
        else:
            assert structure_quickly(document, kind, rules) == slow

    agree()


@FILES
def test_a_file_without_a_fault_is_taken(kind: type, rules: Rules) -> None:
    @settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])
    @given(tables(kind))
    def taken(document: Tables) -> None:
        assert isinstance(structure_quickly(document, kind, rules), kind)

    taken()


@pytest.mark.parametrize("value", ["", "sv", {}, 3])
def test_what_is_no_list_is_not_taken_for_one(value: object) -> None:
    with pytest.raises(RefusedError):
        _ = structure_quickly({"language": {"order": value}}, ScreenFile, screen_reading.RULES)
