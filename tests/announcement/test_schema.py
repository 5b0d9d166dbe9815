import json
import re
from pathlib import Path
from typing import Any

import pytest

from app.announcement.schema import announcement_schema, schema_text

FILE = Path(__file__).parents[2] / "resources" / "announcement.schema.json"


def at(*names: str) -> Any:  # noqa: ANN401 # a piece of JSON
    schema: Any = announcement_schema()
    for name in names:
        schema = schema["items"] if name == "[]" else schema["properties"][name]
    return schema


def test_the_file_is_what_the_types_say() -> None:
    assert FILE.read_text(encoding="utf-8") == schema_text(), "python -m app.announcement.schema > resources/announcement.schema.json"


def test_the_required_keys_are_the_contract_s() -> None:
    assert at()["required"] == ["language", "publisher", "headline"]
    assert at("publisher")["required"] == ["name"]
    assert at("headline")["required"] == ["title"]
    assert at("ceremony", "photo")["required"] == ["file", "alt"]
    assert "required" not in at("story")


def test_the_keys_are_the_file_s() -> None:
    assert list(at("notice")["properties"]) == ["text", "from", "until"]
    assert list(at("show")["properties"]) == ["from", "until", "days", "hours"]
    assert "from_" not in json.dumps(announcement_schema())


def test_every_table_refuses_other_keys_and_says_what_it_is() -> None:
    waiting: list[Any] = [announcement_schema()]
    tables = 0
    while waiting:
        schema = waiting.pop()
        if isinstance(schema, dict):
            if schema.get("type") == "object":
                tables += 1
                assert schema["additionalProperties"] is False
                assert schema["description"]
            waiting += schema.values()
        elif isinstance(schema, list):
            waiting += schema
    assert tables == 15


@pytest.mark.parametrize(
    ("path", "good", "bad"),
    [
        (("language",), ["sv", "zh-Hant-TW"], ["svenska", "sv_SE", ""]),
        (("publisher", "colours", "on_deep"), ["#fff", "#CFE3DC"], ["white", "#ffff"]),
        (("publisher", "logo"), ["logo.svg", "pictures/logo.svg", "..a"], ["/logo.svg", "../logo.svg", "C:\\logo.svg"]),
        (("web", "url"), ["https://example.org", "HTTP://a"], ["example.org", "https://", "ftp://a"]),
        (("headline", "title"), ["a"], ["", "  "]),
    ],
)
def test_patterns_take_what_the_program_takes(path: tuple[str, ...], good: list[str], bad: list[str]) -> None:
    pattern = at(*path)["pattern"]
    assert all(re.search(pattern, text) for text in good)
    assert not any(re.search(pattern, text) for text in bad)


def test_a_milestone_takes_a_year_a_month_or_a_date() -> None:
    year, text = at("timeline", "milestones", "[]", "when")["anyOf"]
    assert (year["type"], year["minimum"], year["maximum"]) == ("integer", 1, 9999)
    assert all(re.search(text["pattern"], when) for when in ("2019-02", "2019-02-21"))
    assert not any(re.search(text["pattern"], when) for when in ("2019", "2019-13", "2019-02-32"))


def test_an_importance_and_a_focus_have_their_bounds() -> None:
    assert at("timeline", "milestones", "[]", "importance") == {"type": "integer", "minimum": 1, "maximum": 3}
    share = {"type": "number", "minimum": 0, "maximum": 1}
    assert at("ceremony", "photo", "focus") == {"type": "array", "items": share, "minItems": 2, "maxItems": 2}
    assert at("timeline", "milestones", "[]", "picture")["required"] == ["file", "alt"]


def test_dates_are_dates() -> None:
    assert at("headline", "published") == {"type": "string", "format": "date"}
    moment, day = at("notice", "from")["anyOf"]
    assert day == {"type": "string", "format": "date"}
    assert re.search(moment["pattern"], "2030-01-15T08:00:00+01:00")
