"""Whatever an address gives, reading it raises nothing, and takes a time that grows with its length alone."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.announcement.alerts.alert import Reference
from app.announcement.alerts.feed import LIMIT, FeedReading, Unreadable, read_feed
from app.announcement.alerts.fields import MOST_CHARACTERS, to_alert, to_moment
from app.announcement.alerts.xml_tree import BadXmlError, parse_xml
from tests.announcement.alerts.test_cases import FEEDS

WHOLE = (FEEDS / "alert.xml").read_bytes()
JSON = (FEEDS / "vma.json").read_bytes()
SCALARS = st.sampled_from((None, True, 0, 10**30, 0.5, "", "x", "Actual", "Update", "Public", "a,b,c d", "1490", "2026-11-25T10:00:00Z"))
TABLES = st.dictionaries(
    st.sampled_from(("value", "identifier", "areaDesc", "geocode")), SCALARS | st.lists(SCALARS, max_size=2), max_size=2
)
ANYTHING = SCALARS | TABLES | st.lists(SCALARS | TABLES | st.lists(SCALARS, max_size=2), max_size=3)
KEYS = ("identifier", "sender", "sent", "status", "msgType", "scope", "references", "info")
INFO_KEYS = ("language", "event", "headline", "description", "instruction", "severity", "effective", "expires", "senderName", "area")


@given(st.binary(max_size=300))
def test_bytes_of_any_kind(content: bytes) -> None:
    read_feed(content)


@given(st.integers(0, len(WHOLE) - 1), st.binary(max_size=6), st.sampled_from((WHOLE, JSON)))
def test_a_feed_that_was_damaged(place: int, piece: bytes, whole: bytes) -> None:
    read_feed(whole[: place % len(whole)] + piece + whole[place % len(whole) + 1 :])


@given(st.dictionaries(st.sampled_from(KEYS), ANYTHING), st.dictionaries(st.sampled_from(INFO_KEYS), ANYTHING))
def test_fields_of_any_kind(fields: dict[str, object], info: dict[str, object]) -> None:
    to_alert({"status": "Actual", "info": [info]} | fields)
    assert to_alert({"status": "Actual", "info": [info]}) is not None
    read_feed(json.dumps({"alerts": [fields, {"status": "Actual", "info": info}]}).encode())


NO_FEEDS = {
    "nothing": b"",
    "spaces": b"  \n",
    "half a table": b"{",
    "lists without an end": b"[" * 100_000,
    "no list": b'{"alerts": null}',
    "a number for a list": b'{"alerts": 3}',
    "an empty table": b"{}",
    "a number of no end": b'{"alerts": [' + b"9" * 5000 + b"]}",
    "another table": b'{"timestamp": "x"}',
    "a number": b"3",
    "a bracket": b"<",
    "elements without an end": b"<a>" * 50_000,
    "elements in each other without end": b"<alert>" + b"<a>" * 5000 + b"</a>" * 5000 + b"</alert>",
    "another index": b"<rss/>",
    "half a letter": b"\xff\xfe<",
    "an unknown encoding": b'<?xml version="1.0" encoding="klingon"?><alert/>',
    "too long": b" " * (LIMIT + 1),
}


@pytest.mark.parametrize("content", NO_FEEDS.values(), ids=NO_FEEDS)
def test_what_is_no_feed_is_told_and_is_no_empty_one(content: bytes) -> None:
    assert isinstance(read_feed(content), Unreadable)


def test_a_document_type_is_refused_before_its_entities_are_looked_at() -> None:
    with pytest.raises(BadXmlError, match="document type"):
        parse_xml(b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')


def test_utf_16_and_a_byte_order_mark_are_read() -> None:
    text = WHOLE.decode().replace("UTF-8", "UTF-16")
    for content in (text.encode("utf-16"), b"\xef\xbb\xbf" + WHOLE, b"\xef\xbb\xbf" + JSON):
        reading = read_feed(content)
        assert isinstance(reading, FeedReading)
        assert len(reading.alerts) == 1


def test_a_bad_message_among_good_ones_is_left_out() -> None:
    document = json.loads(JSON)
    document["alerts"] = [3, None, {}, {"status": "Actual", "info": 7}, *document["alerts"]]
    reading = read_feed(json.dumps(document).encode())
    assert isinstance(reading, FeedReading)
    assert [alert.identifier for alert in reading.alerts][-1] == "SRCAP-1"
    assert reading.whole


def test_references_in_every_form() -> None:
    for references in ("s,a,t b", ["s,a,t", "b"], ["s,a", {"identifier": "b"}], "s,a,t  own b"):
        alert = to_alert({"status": "Actual", "identifier": "own", "references": references})
        assert alert is not None
        assert alert.references == (Reference("s", "a"), Reference("", "b"))


def test_a_text_of_no_end_is_cut_after_a_sentence() -> None:
    alert = to_alert({"status": "Actual", "info": {"description": "En mening till. " * 2000}})
    assert alert is not None
    (paragraph,) = alert.infos[0].description
    assert MOST_CHARACTERS / 2 < len(paragraph) <= MOST_CHARACTERS
    assert paragraph.endswith("till.")


@pytest.mark.parametrize(
    "written", ["", "yesterday", "2026-13-01T00:00:00Z", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", None, 3]
)
def test_a_moment_that_is_none(written: object) -> None:
    assert to_moment(written) is None
