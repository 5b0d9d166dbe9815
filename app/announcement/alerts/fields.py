"""A CAP message from named fields, as JSON has them and XML is brought to; whatever they hold, nothing raises.

A field that occurs several times may be a list or stand alone: services differ.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from app.announcement.alerts.alert import Alert, Info, MessageType, Reference, Severity, Status
from app.announcement.language_tag import is_language_tag
from app.announcement.plain_text import has_visible_character, plain

Fields = Mapping[str, object]

MOST_INFOS = 32
MOST_CODES = 5000
MOST_REFERENCES = 200
MOST_CHARACTERS = 8000  # of one text: some fifteen pages on a wall
MOST_OF_A_NAME = 500  # characters of an identifier, a sender, a title

STATUSES = {"actual": Status.ACTUAL, "exercise": Status.EXERCISE, "test": Status.TEST}
TYPES = {"alert": MessageType.ALERT, "update": MessageType.UPDATE, "cancel": MessageType.CANCEL}
SEVERITIES = {severity.name.lower(): severity for severity in Severity}

_BLANK_LINE = re.compile(r"(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)")
_SENTENCE_END = re.compile(r".*[.!?…](?=\s|$)", re.DOTALL)


def to_alert(fields: Fields) -> Alert | None:
    """Make a message; None for one that is no business of the public: a draft, an answer to the sender, a restricted one.

    CAP requires a status. Where none is told it is left out too: an exercise must never stand on a wall as if it were real.
    """
    status = STATUSES.get(_name(fields, "status").lower())
    message_type = TYPES.get((_name(fields, "msgType") or "alert").lower())
    if status is None or message_type is None or (_name(fields, "scope") or "public").lower() != "public":
        return None
    infos = tuple(_info(each) for each in _tables(fields.get("info"), MOST_INFOS))
    identifier = _name(fields, "identifier") or _fingerprint(infos)
    sender = _name(fields, "sender")
    references = tuple(_references(fields.get("references"), Reference(sender, identifier)))
    return Alert(identifier, sender, to_moment(fields.get("sent")), status, message_type, references, infos)


def to_moment(written: object) -> datetime | None:
    """Take a moment as CAP writes it, in UTC; one without an offset is in the display's own zone. None for anything else."""
    if not isinstance(written, str):
        return None
    try:
        return datetime.fromisoformat(written.strip()).astimezone(UTC)
    except (ValueError, OverflowError, OSError):
        return None


def _info(fields: Fields) -> Info:
    codes: dict[str, None] = {}
    places: list[str] = []
    for area in _tables(fields.get("area"), MOST_CODES):
        own = [code for each in _all(area.get("geocode"), MOST_CODES) for code in _codes(each)]
        codes.update(dict.fromkeys(own[: MOST_CODES - len(codes)]))
        if not own and (place := _name(area, "areaDesc")):
            places.append(place)
    language = _name(fields, "language")
    return Info(
        language if is_language_tag(language) else "",
        _name(fields, "event"),
        _name(fields, "headline"),
        _paragraphs(fields.get("description")),
        _paragraphs(fields.get("instruction")),
        _name(fields, "senderName"),
        SEVERITIES.get(_name(fields, "severity").lower(), Severity.UNKNOWN),
        _name(fields, "urgency"),
        _name(fields, "certainty"),
        to_moment(fields.get("effective")),
        to_moment(fields.get("onset")),
        to_moment(fields.get("expires")),
        tuple(codes),
        tuple(places),
    )


def _all(found: object, most: int) -> list[object]:
    if found is None:
        return []
    return list(found[:most]) if isinstance(found, list) else [found]


def _tables(found: object, most: int) -> list[Fields]:
    return [each for each in _all(found, most) if isinstance(each, dict)]


def _codes(geocode: object) -> Iterator[str]:
    """Give the codes of a geocode: a name with a value, or with several, or the value alone."""
    for each in _all(geocode.get("value") if isinstance(geocode, dict) else geocode, MOST_CODES):
        if isinstance(each, str | int) and not isinstance(each, bool):
            yield from str(each)[:MOST_CHARACTERS].split()


def _name(fields: Fields, key: str) -> str:
    """Give a short text, "" for what is none."""
    found = _all(fields.get(key), 1)
    return _visible(found[0])[:MOST_OF_A_NAME] if found and isinstance(found[0], str) else ""


def _paragraphs(found: object) -> tuple[str, ...]:
    """Give a long text as paragraphs, which blank lines part; one of no end is cut after a sentence."""
    texts = [text for text in _all(found, MOST_INFOS) if isinstance(text, str)]
    whole = "\n\n".join(texts)
    if len(whole) > MOST_CHARACTERS:
        whole = whole[:MOST_CHARACTERS]
        end = _SENTENCE_END.match(whole)
        whole = end.group() if end else whole
    return tuple(paragraph for part in _BLANK_LINE.split(whole) if (paragraph := _visible(part)))


def _visible(text: str) -> str:
    shown = plain(text[: 2 * MOST_CHARACTERS])
    return shown if has_visible_character(shown) else ""


def _references(found: object, own: Reference) -> Iterator[Reference]:
    """Give what a message refers to, without itself."""
    listed = [_name(each, "identifier") if isinstance(each, dict) else each for each in _all(found, MOST_REFERENCES)]
    for text in listed:
        for written in text[: MOST_REFERENCES * MOST_OF_A_NAME].split()[:MOST_REFERENCES] if isinstance(text, str) else ():
            reference = _reference(written)
            if reference.identifier and not reference.means(own):
                yield reference


def _reference(written: str) -> Reference:
    """Take "sender,identifier,sent", also without the last or with the identifier alone."""
    sender, _, rest = written.partition(",")
    return Reference(sender, rest.partition(",")[0]) if rest else Reference("", sender)


def _fingerprint(infos: tuple[Info, ...]) -> str:
    """Name a message that has no identifier by what it says, so that the same one is known again."""
    return hashlib.sha256(repr(infos).encode("utf-8", "surrogatepass")).hexdigest()[:32]
