"""What is shown of which feeds, one named case a row: feeds in CAP's own form, read one after the other, at a time of day."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from app.announcement.alerts.alert import Alert, Severity, Status
from app.announcement.alerts.feed import FeedReading, Unreadable, read_feed
from app.announcement.alerts.in_force import Here, Known, in_force, next_change, update

FEEDS = Path(__file__).parent / "feeds"
BORAS = Here(("1490",))
LOST = "-"  # the feed cannot be read, or what it gives is no feed
EXERCISES = Here(("1490",), tests=True)


def at(clock: str) -> datetime:
    """A moment of 25 November 2026 in Sweden, or so many days later: "+1 09:00"."""
    days, _, time = clock.rpartition(" ")
    return datetime.fromisoformat(f"2026-11-25T{time}:00+01:00") + timedelta(days=int(days or 0))


def read(name: str) -> FeedReading | Unreadable:
    return read_feed((FEEDS / name).read_bytes())


def known_after(*steps: tuple[str, str]) -> Known:
    known = Known()
    for name, clock in steps:
        reading = Unreadable("no network") if name == LOST else read(name)
        if isinstance(reading, FeedReading):
            known = update(known, reading, at(clock))
    return known


def shown(*steps: tuple[str, str], here: Here = BORAS) -> tuple[Alert, ...]:
    return in_force(known_after(*steps), here, at(steps[-1][1]))


CASES = [
    ("an alert for the municipality", [("alert.xml", "10:01")], BORAS, ["rok-1"]),
    ("an alert for the county", [("county.xml", "10:01")], BORAS, ["lan-1"]),
    ("a county's screen, an alert for one of its municipalities", [("alert.xml", "10:01")], Here(("14",)), ["rok-1"]),
    ("an alert for the whole country", [("country.xml", "10:01")], BORAS, ["land-1"]),
    ("an alert for another municipality", [("elsewhere.xml", "10:01")], BORAS, []),
    ("another county's screen", [("county.xml", "10:01")], Here(("0180",)), []),
    ("a screen that names no area", [("elsewhere.xml", "10:01")], Here(), ["annan-1"]),
    ("no area: for everybody", [("no-area.xml", "10:01")], BORAS, ["rok-1"]),
    ("an area without a code: for everybody", [("polygon-alone.xml", "10:01")], BORAS, ["rok-1"]),
    ("an update replaces", [("alert.xml", "10:01"), ("update.xml", "11:01")], BORAS, ["rok-2"]),
    ("an update that comes alone", [("update.xml", "11:01")], BORAS, ["rok-2"]),
    ("a cancel ends", [("update.xml", "11:01"), ("cancel.xml", "12:01")], BORAS, []),
    ("an exercise's cancel ends nothing real", [("alert.xml", "10:01"), ("cancel-in-an-exercise.xml", "12:01")], BORAS, ["rok-1"]),
    ("another message by itself ends nothing", [("alert.xml", "10:01"), ("elsewhere.xml", "10:02")], BORAS, ["rok-1"]),
    ("an answer to the sender changes nothing", [("alert.xml", "10:01"), ("ack.xml", "10:02")], BORAS, ["rok-1"]),
    ("its last minute", [("alert.xml", "10:01"), ("alert.xml", "15:59")], BORAS, ["rok-1"]),
    ("its expiry, though the feed still carries it", [("alert.xml", "10:01"), ("alert.xml", "16:00")], BORAS, []),
    ("a lost feed drops nothing", [("alert.xml", "10:01"), (LOST, "15:59")], BORAS, ["rok-1"]),
    ("a lost feed keeps nothing beyond its expiry", [("alert.xml", "10:01"), (LOST, "16:00")], BORAS, []),
    ("an error page instead of the feed drops nothing", [("alert.xml", "10:01"), ("not-a-feed.html", "10:02")], BORAS, ["rok-1"]),
    ("half a message drops nothing", [("alert.xml", "10:01"), ("cut-off.xml", "10:02")], BORAS, ["rok-1"]),
    ("an empty index clears", [("index-with-messages.xml", "10:01"), ("empty-index.xml", "10:02")], BORAS, []),
    ("an empty list clears", [("vma.json", "10:01"), ("vma-empty.json", "10:02")], BORAS, []),
    ("an exercise is left out", [("exercise.xml", "10:01")], BORAS, []),
    ("an exercise where they are shown", [("exercise.xml", "10:01")], EXERCISES, ["ovning-1"]),
    ("a test is left out", [("test.xml", "10:01")], BORAS, []),
    ("a test where they are shown", [("test.xml", "10:01")], EXERCISES, ["prov-1"]),
    ("a draft is never shown", [("draft.xml", "10:01")], EXERCISES, []),
    ("a system's message is never shown", [("system.xml", "10:01")], EXERCISES, []),
    ("a restricted message is never shown", [("restricted.xml", "10:01")], EXERCISES, []),
    ("a message without a status is never shown", [("no-status.xml", "10:01")], EXERCISES, []),
    ("no expiry: as long as the feed carries it", [("no-expiry.xml", "10:01"), ("no-expiry.xml", "+9 10:00")], BORAS, ["rok-1"]),
    ("no expiry and no feed: a day", [("no-expiry.xml", "10:01"), (LOST, "+1 10:00")], BORAS, ["rok-1"]),
    ("no expiry and no feed: no longer than a day", [("no-expiry.xml", "10:01"), (LOST, "+1 10:01")], BORAS, []),
    ("no time of sending", [("no-sent.xml", "10:01")], BORAS, ["rok-1"]),
    ("sent by a clock that is ahead", [("sent-ahead.xml", "10:01")], BORAS, ["framtid-1"]),
    ("told ahead of its time: not yet", [("announced-early.xml", "13:59")], BORAS, []),
    ("told ahead of its time: now", [("announced-early.xml", "14:00")], BORAS, ["storm-1"]),
    ("an event and nothing else", [("event-alone.xml", "10:01")], BORAS, ["rok-1"]),
    ("a document type with entities is refused", [("alert.xml", "10:01"), ("hostile-entities.xml", "10:02")], BORAS, ["rok-1"]),
    ("an index with whole messages", [("index-with-messages.xml", "10:01")], BORAS, ["rok-1"]),
    ("an index with the elements of CAP", [("index-inline.xml", "10:01")], BORAS, ["urn:rok-1"]),
    ("the VMA service's list", [("vma.json", "10:01")], BORAS, ["SRCAP-1"]),
    ("two at once, the gravest first", [("vma-two.json", "10:31")], BORAS, ["SRCAP-2", "SRCAP-1"]),
    ("lists and texts in each other's place", [("vma-of-strings.json", "10:01")], BORAS, ["SRCAP-1"]),
]  # fmt: skip


@pytest.mark.parametrize(("steps", "here", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_case(steps: list[tuple[str, str]], here: Here, expected: list[str]) -> None:
    assert [alert.identifier for alert in shown(*steps, here=here)] == expected


def test_a_cancel_in_a_list_ends_what_the_list_still_carries() -> None:
    alert, cancelled = read("update.xml"), read("cancel.xml")
    assert isinstance(alert, FeedReading)
    assert isinstance(cancelled, FeedReading)
    both = FeedReading((*cancelled.alerts, *alert.alerts))
    assert in_force(update(Known(), alert, at("11:01")), BORAS, at("11:01"))
    assert not in_force(update(Known(), both, at("12:01")), BORAS, at("12:01"))


def test_an_exercise_s_cancel_in_a_list_ends_nothing_real() -> None:
    alert, exercise = read("alert.xml"), read("cancel-in-an-exercise.xml")
    assert isinstance(alert, FeedReading)
    assert isinstance(exercise, FeedReading)
    both = FeedReading((*exercise.alerts, *alert.alerts))
    assert [each.identifier for each in in_force(update(Known(), both, at("12:01")), BORAS, at("12:01"))] == ["rok-1"]


def test_what_was_replaced_does_not_come_back_when_its_update_is_cancelled() -> None:
    first, second, third = read("alert.xml"), read("update.xml"), read("cancel.xml")
    assert isinstance(first, FeedReading)
    assert isinstance(second, FeedReading)
    assert isinstance(third, FeedReading)
    known = update(Known(), FeedReading((*first.alerts, *second.alerts)), at("11:01"))
    assert [each.identifier for each in in_force(known, BORAS, at("11:01"))] == ["rok-2"]
    known = update(known, FeedReading((*first.alerts, *third.alerts)), at("12:01"))  # the service has dropped the update itself
    assert in_force(known, BORAS, at("12:01")) == ()


def test_a_part_that_could_not_be_fetched_drops_nothing() -> None:
    known = known_after(("alert.xml", "10:01"))
    again = update(known, FeedReading(whole=False), at("10:02"))
    assert [each.identifier for each in in_force(again, BORAS, at("10:02"))] == ["rok-1"]
    assert in_force(update(known, FeedReading(), at("10:02")), BORAS, at("10:02")) == ()


def test_a_message_that_is_sent_again_counts_as_it_was_last_sent() -> None:
    (alert,) = shown(("alert.xml", "10:01"))
    (extreme,) = shown(("alert-extreme.xml", "10:01"))
    assert (alert.severity, extreme.severity) == (Severity.SEVERE, Severity.EXTREME)
    twice = update(Known(), FeedReading((alert, extreme)), at("10:02"))
    assert [each.severity for each in in_force(twice, BORAS, at("10:02"))] == [Severity.EXTREME]


def test_what_it_says() -> None:
    (alert,) = shown(("alert.xml", "10:01"))
    info = alert.info_in(("sv",))
    assert (alert.status, info.severity, info.event, info.urgency, info.certainty) == (
        Status.ACTUAL, Severity.SEVERE, "Brand", "Immediate", "Observed"
    )  # fmt: skip
    assert info.title == "Giftig rök i centrala Borås"
    assert info.texts == (
        "Det brinner i en industrilokal på Viared. Röken är giftig.",
        "Vinden för den mot centrum.",
        "Gå inomhus. Stäng dörrar, fönster och ventilation.",
        "Räddningstjänsten",
    )
    (event,) = shown(("event-alone.xml", "10:01"))
    assert (event.infos[0].title, event.infos[0].texts) == ("Brand", ("Räddningstjänsten",))


def test_where_it_holds_is_told_in_words_where_no_code_tells_it() -> None:
    (alert,) = shown(("polygon-alone.xml", "10:01"))
    assert "Viared med omnejd" in alert.infos[0].texts
    (coded,) = shown(("alert.xml", "10:01"))
    assert "Borås kommun" not in coded.infos[0].texts


@pytest.mark.parametrize("feed", ["two-languages.xml", "vma-two-languages.json"])
def test_it_is_told_in_the_first_language_of_the_screen_that_it_knows(feed: str) -> None:
    (alert,) = shown((feed, "10:01"))
    titles = [alert.info_in(order).language for order in (("sv", "en"), ("en", "sv"), ("fi", "en-AU"), ("fi",), ())]
    assert [tag[:2] for tag in titles] == ["sv", "en", "en", "sv", "sv"]


def test_what_is_urgent() -> None:
    urgent = [alert.is_urgent for feed in ("alert.xml", "alert-extreme.xml", "update.xml") for alert in shown((feed, "11:01"))]
    assert urgent == [True, True, False]
    assert not any(alert.is_urgent for alert in shown(("exercise.xml", "10:01"), here=EXERCISES))


def test_the_next_change_is_an_expiry_a_beginning_or_the_end_of_a_day_without_a_feed() -> None:
    assert next_change(known_after(("alert.xml", "10:01")), BORAS, at("10:01")) == at("16:00")
    assert next_change(known_after(("announced-early.xml", "10:01")), BORAS, at("10:01")) == at("14:00")
    assert next_change(known_after(("no-expiry.xml", "10:01")), BORAS, at("10:01")) == at("+1 10:01")
    assert next_change(known_after(("alert.xml", "10:01")), BORAS, at("16:00")) is None
    assert next_change(known_after(("elsewhere.xml", "10:01")), BORAS, at("10:01")) is None


def test_an_index_names_the_message_and_not_the_page_for_people() -> None:
    reading = read("index.xml")
    assert isinstance(reading, FeedReading)
    assert [(entry.address, entry.updated) for entry in reading.entries] == [("cap/rok-1.xml", "2026-11-25T10:00:00+01:00")]
    assert reading.alerts == ()
