"""Which platforms Qt is to try, and which of them did not answer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.platforms import FALLBACK, named_platforms, platforms_of_displays, tried_platforms, unanswered_platforms, with_fallback


@pytest.mark.parametrize(
    ("value", "tried"),
    [
        ("xcb", "xcb;offscreen"),
        ("wayland;xcb", "wayland;xcb;offscreen"),
        ("xcbb", "xcbb;offscreen"),
        ("linuxfb:fb=/dev/fb1:size=1920x1080", "linuxfb:fb=/dev/fb1:size=1920x1080;offscreen"),
        ("offscreen", "offscreen"),
        ("Offscreen:configfile=displays.json", "Offscreen:configfile=displays.json"),
        (";xcb;:;", "xcb;offscreen"),
    ],
)
def test_a_platform_that_is_named_is_tried_as_it_is_written_and_the_fallback_last(value: str, tried: str) -> None:
    assert with_fallback(named_platforms(value)) == tried


@pytest.mark.parametrize("value", ["", ";", ":", ";:;"])
def test_a_value_without_a_name_names_nothing(value: str) -> None:
    assert named_platforms(value) == ()


def test_the_displays_of_the_environment_are_tried_wayland_first() -> None:
    assert platforms_of_displays({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}) == ("wayland", "xcb")
    assert platforms_of_displays({"DISPLAY": ":0", "WAYLAND_DISPLAY": ""}) == ("xcb",)
    assert platforms_of_displays({}) == ()


def test_what_did_not_answer_is_told_only_where_the_fallback_was_not_asked_for() -> None:
    assert unanswered_platforms("wayland;xcb;offscreen", FALLBACK) == ("wayland", "xcb")
    assert unanswered_platforms("xcb:x;offscreen", FALLBACK) == ("xcb:x",)
    assert unanswered_platforms("wayland;xcb;offscreen", "xcb") == ()
    assert unanswered_platforms("offscreen:configfile=x", FALLBACK) == ()


@given(st.text("ab:;", max_size=12))
def test_qt_gets_no_part_without_a_name_and_the_fallback_once(value: str) -> None:
    platforms = named_platforms(value)
    if not platforms:
        return
    parts = with_fallback(platforms).split(";")
    assert all(part.strip(":") for part in parts)
    assert parts[-1] == FALLBACK
    assert tuple(parts[:-1]) == platforms == tried_platforms(";".join(parts))
