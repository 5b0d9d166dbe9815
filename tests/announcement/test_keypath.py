import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.announcement.keypath import dotted, key_spelling, parse_dotted


def test_a_path_is_spelled_with_dots_and_places() -> None:
    assert dotted(("timeline", "milestones", 2, "when")) == "timeline.milestones[2].when"
    assert dotted(()) == ""


def test_a_key_that_is_not_bare_is_quoted_and_stays_on_one_line() -> None:
    assert key_spelling('a "b"\n') == '"a \\"b\\"\\u000a"'


@pytest.mark.parametrize("text", ["a b", "a..b", '"a', "[x]", "a]"])
def test_any_other_text_is_no_path(text: str) -> None:
    with pytest.raises(ValueError, match="not a dotted key"):
        parse_dotted(text)


@settings(deadline=None)
@given(st.lists(st.one_of(st.text(st.characters(exclude_categories=["Cs"])), st.integers(0, 999))))
def test_reading_a_spelling_gives_the_path(steps: list[str | int]) -> None:
    path = ("table", *steps)
    assert parse_dotted(dotted(path)) == path
    assert len(dotted(path).splitlines()) == 1
