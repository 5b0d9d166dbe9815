"""The JSON Schema of `announcement.toml`, made from the model; `python -m app.announcement.schema` prints it."""

import json
import sys
from datetime import date, datetime
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from app.announcement.colour import PATTERN as COLOUR_PATTERN
from app.announcement.language_tag import PATTERN as LANGUAGE_PATTERN
from app.announcement.model import COLOUR_NAMES, Announcement, Colours, Milestone, PartialDate, Photo, Publisher, Show, Web
from app.announcement.partial_date import PATTERN as PARTIAL_DATE_PATTERN
from app.announcement.strict import key_of
from app.announcement.structure import LEAST_IMPORTANCE, MOST_IMPORTANCE
from app.value import field_names, required_fields

Schema = dict[str, Any]

_DATE: Schema = {"type": "string", "format": "date"}  # JSON knows no dates: editors of TOML match them with text of this format

_DAY = "([Mm][Oo][Nn]|[Tt][Uu][Ee]|[Ww][Ee][Dd]|[Tt][Hh][Uu]|[Ff][Rr][Ii]|[Ss][Aa][Tt]|[Ss][Uu][Nn])"
_DAYS = rf"\s*{_DAY}\s*(-\s*{_DAY}\s*)?"
DAYS_PATTERN = f"^{_DAYS}(,{_DAYS})*$"
_CLOCK = "([01][0-9]|2[0-3]):[0-5][0-9]"
HOURS_PATTERN = rf"^\s*{_CLOCK}\s*-\s*{_CLOCK}\s*$"

_TYPES: dict[Any, Schema] = {
    str: {"type": "string"},
    tuple[float, float]: {"type": "array"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    date: _DATE,
    datetime: {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}"},
    PartialDate: {
        "description": 'A year, a month written "2019-02", or a date',
        "anyOf": [
            {"type": "integer", "minimum": date.min.year, "maximum": date.max.year},
            {"type": "string", "pattern": PARTIAL_DATE_PATTERN},
        ],
    },
}

_VISIBLE: Schema = {"pattern": r"\S"}  # of a required text; what Unicode calls blank besides is left to the program
_PICTURE: Schema = {"pattern": r"^(?![\\/]|[A-Za-z]:|\.\.([\\/]|$)).*$", "description": "A picture in this file's folder or below"}

_MORE: dict[tuple[type, str], Schema] = {
    (Announcement, "language"): {"pattern": LANGUAGE_PATTERN, "description": "The language of the texts, as a BCP 47 tag"},
    (Publisher, "logo"): _PICTURE,
    (Photo, "file"): _PICTURE,
    (Photo, "focus"): {"items": {"type": "number", "minimum": 0, "maximum": 1}, "minItems": 2, "maxItems": 2},
    (Milestone, "importance"): {"minimum": LEAST_IMPORTANCE, "maximum": MOST_IMPORTANCE},
    (Show, "days"): {"pattern": DAYS_PATTERN},
    (Show, "hours"): {"pattern": HOURS_PATTERN},
    (Web, "url"): {"pattern": "^[Hh][Tt][Tt][Pp][Ss]?://[^/?#]", "format": "uri"},
    **{(Colours, name): {"pattern": COLOUR_PATTERN} for name in COLOUR_NAMES},
}
"""What a field takes besides what its type says."""


def announcement_schema() -> Schema:
    """Make the schema, in the 2020-12 draft of JSON Schema."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Foajé: announcement.toml",
        **_table(Announcement),
    }


def schema_text() -> str:
    """Write the schema as its file holds it."""
    return json.dumps(announcement_schema(), ensure_ascii=False, indent=2) + "\n"


def _table(cls: Any) -> Schema:  # noqa: ANN401 # a class of the model
    hints = get_type_hints(cls)
    schema: Schema = {
        "type": "object",
        "description": " ".join((cls.__doc__ or "").replace("`from_`", "`from`").split()),
        "properties": {key_of(name): _field(cls, name, hints[name]) for name in field_names(cls)},
        "additionalProperties": False,
    }
    required = [key_of(name) for name in required_fields(cls)]
    if required:
        schema["required"] = required
    return schema


def _field(cls: type, name: str, kind: Any) -> Schema:  # noqa: ANN401 # what get_type_hints gives
    required_text = _VISIBLE if kind is str else {}
    return {**_type(kind), **required_text, **_MORE.get((cls, name), {})}


def _type(kind: Any) -> Schema:  # noqa: ANN401 # the same
    if field_names(kind) and kind is not PartialDate:
        return _table(kind)
    if get_origin(kind) is tuple and kind not in _TYPES:
        return {"type": "array", "items": _type(get_args(kind)[0])}
    if get_origin(kind) is UnionType:
        # TOML has no null: that a key may be None means that it may be absent
        schemas = [_type(one) for one in get_args(kind) if one is not type(None)]
        return schemas[0] if len(schemas) == 1 else {"anyOf": schemas}
    return _TYPES[kind]


if __name__ == "__main__":
    sys.stdout.write(schema_text())
