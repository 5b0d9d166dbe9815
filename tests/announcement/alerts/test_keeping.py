"""What a feed has said comes back from its file as it was."""

import json
from datetime import UTC

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.announcement.alerts.feed import FeedReading, read_feed
from app.announcement.alerts.in_force import Known, update
from app.announcement.alerts.keeping import read_back, written
from app.value import replace
from tests.announcement.alerts.test_cases import FEEDS, at, known_after

FEED = "https://varning.example/feed"


def to_the_hour(known: Known) -> Known:
    return Known(tuple(replace(each, seen=each.seen.replace(minute=0).astimezone(UTC)) for each in known.kept), known.ended)


@pytest.mark.parametrize("feed", sorted(path.name for path in FEEDS.iterdir()))
def test_what_was_written_is_read_back(feed: str) -> None:
    reading = read_feed((FEEDS / feed).read_bytes())
    known = update(Known(), reading, at("10:31")) if isinstance(reading, FeedReading) else Known()
    assert read_back(written(known, FEED), FEED) == to_the_hour(known)


def test_what_has_ended_is_remembered_too() -> None:
    known = known_after(("alert.xml", "10:01"), ("update.xml", "11:01"))
    assert known.ended
    assert read_back(written(known, FEED), FEED) == to_the_hour(known)


def test_reading_the_feed_again_within_the_hour_writes_the_same() -> None:
    reading = read_feed((FEEDS / "alert.xml").read_bytes())
    assert isinstance(reading, FeedReading)
    first, again = (written(update(Known(), reading, at(clock)), FEED) for clock in ("10:01", "10:59"))
    assert first == again
    assert written(update(Known(), reading, at("11:00")), FEED) != first


def test_another_feed_s_alerts_are_not_taken() -> None:
    known = known_after(("alert.xml", "10:01"))
    assert read_back(written(known, FEED), "https://other.example/") == Known()


@given(st.binary(max_size=200))
def test_whatever_lies_there_nothing_raises(content: bytes) -> None:
    assert read_back(content, FEED) == Known()


@given(st.integers(0, 2000), st.sampled_from((b"", b"0", b'"', b"[", b"}", b"null")))
def test_a_file_that_was_damaged_raises_nothing(place: int, piece: bytes) -> None:
    whole = written(known_after(("alert.xml", "10:01"), ("update.xml", "11:01")), FEED)
    place %= len(whole)
    read_back(whole[:place] + piece + whole[place + 1 :], FEED)


def test_fields_of_any_kind_raise_nothing() -> None:
    document = json.loads(written(known_after(("alert.xml", "10:01"), ("update.xml", "11:01")), FEED))
    for table in ("alerts", "ended"):
        value: object
        for value in (None, 3, "x", [], [3], [None], {"a": 1}, [{"identifier": 3}], [[]]):
            read_back(json.dumps({**document, table: value}).encode(), FEED)
            for key in document[table][0]:
                read_back(json.dumps({**document, table: [{**document[table][0], key: value}]}).encode(), FEED)
