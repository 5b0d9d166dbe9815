"""What an edition says at a moment."""

import time
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.announcement.model import Notice, Photo
from app.layout.panels.masthead import MastheadPanel
from app.layout.panels.story import StoryPanel
from app.layout.text.paragraph import Typesetter
from app.resources import resources
from app.stage.edition import Edition, notice_is_due, picture_places
from app.value import replace
from tests.layout.announcements import lobby
from tests.layout.fake_type import FakeType
from tests.stage.screens import LEAST, NOW, edition_from, edition_of

PLUS_ONE = timezone(timedelta(hours=1))


@pytest.mark.parametrize(
    ("begins", "ends", "due"),
    [
        (None, None, True),
        (NOW, None, True),
        (NOW + timedelta(seconds=1), None, False),
        (None, NOW, False),
        (None, NOW + timedelta(seconds=1), True),
        (date(2026, 11, 23), date(2026, 11, 24), True),
        (date(2026, 11, 24), None, False),
        (None, date(2026, 11, 23), False),
        (datetime(2026, 11, 23, 13, 7), None, True),
        (NOW.astimezone(PLUS_ONE), NOW.astimezone(PLUS_ONE) + timedelta(minutes=1), True),
    ],
)
def test_a_notice_is_shown_from_its_start_until_before_its_end(begins: date | None, ends: date | None, due: bool) -> None:
    assert notice_is_due(Notice("x", begins, ends), NOW) is due


FIRST, LAST = datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59)
ZONES = ["UTC0", "KIRI-14", "BAKER12", "CET-1CEST,M3.5.0,M10.5.0/3", "EST5EDT,M3.2.0,M11.1.0", "NPT-5:45"]


@pytest.fixture
def in_zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Puts the display into a time zone."""

    def put(zone: str) -> None:
        monkeypatch.setenv("TZ", zone)
        time.tzset()

    yield put
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize("zone", ZONES)
def test_every_moment_that_can_be_written_lies_before_or_after_now_in_every_zone(in_zone: Callable[[str], None], zone: str) -> None:
    in_zone(zone)
    offsets: st.SearchStrategy[Any] = st.none() | st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
    early = st.datetimes(max_value=datetime(2026, 11, 22), timezones=offsets) | st.dates(max_value=date(2026, 11, 22))
    late = st.datetimes(min_value=datetime(2026, 11, 25), timezones=offsets) | st.dates(min_value=date(2026, 11, 25))

    @given(early, late)
    @example(FIRST, LAST)
    @example(date.min, date.max)
    @example(FIRST.replace(tzinfo=timezone(timedelta(hours=14))), LAST.replace(tzinfo=timezone(timedelta(hours=-14))))
    def before_and_after(begins: date, ends: date) -> None:
        for now in (datetime(2026, 11, 23, 13, 7).astimezone(), datetime(2026, 11, 23, 13, 7)):
            assert notice_is_due(Notice("x", begins, ends), now)
            assert not notice_is_due(Notice("x", ends, None), now)
            assert not notice_is_due(Notice("x", None, begins), now)

    before_and_after()


def test_a_picture_name_that_no_file_can_have_leaves_the_picture_out(tmp_path: Path, qapp: object) -> None:
    edition = edition_from(f'{LEAST}[ceremony.photo]\nfile = "{"x" * 256}"\nalt = "a"\n', tmp_path)
    assert edition.pictures == {}


def test_no_notice_is_never_due() -> None:
    assert not notice_is_due(None, NOW)


def masthead(edition: Edition) -> MastheadPanel:
    """What stands at the top of it."""
    panel = edition.content(Typesetter(FakeType()), NOW).of_kind(MastheadPanel)
    assert panel is not None
    return panel


def translation(edition: Edition) -> str:
    """What it says of being a translation."""
    tag = masthead(edition).translation
    return tag.said if tag else ""


def test_a_translation_says_so_in_its_own_language(qapp: object) -> None:
    english = edition_of(resources() / "announcement.en.toml", translated_from="sv")
    assert translation(english) == "Unofficial translation from Swedish"
    assert translation(edition_of(resources())) == ""


def test_the_translation_into_swedish_names_the_language_in_swedish(tmp_path: Path, qapp: object) -> None:
    swedish = edition_from(LEAST, tmp_path)
    translated = Edition(swedish.announcement, swedish.words, swedish.theme, {}, (), "en")
    assert "engelska" in translation(translated)
    unknown = Edition(swedish.announcement, swedish.words, swedish.theme, {}, (), "fit")
    assert "fit" in translation(unknown)


def test_the_date_begins_with_a_capital(qapp: object) -> None:
    edition = edition_of(resources())
    assert masthead(edition).date.said == "Måndag 23 november · 13:07"
    assert masthead(edition).time.said == "13:07"
    story = edition.content(Typesetter(FakeType()), NOW).of_kind(StoryPanel)
    assert story is not None
    assert story.paragraphs[-1].said == "Publicerad 21 februari 2019"


def test_the_pictures_are_named_by_their_places() -> None:
    it = lobby()
    assert it.timeline is not None
    second = replace(it.timeline.milestones[1], picture=Photo("a/b.jpg", "alt"))
    milestones = (it.timeline.milestones[0], second, *it.timeline.milestones[2:])
    places = list(picture_places(replace(it, timeline=replace(it.timeline, milestones=milestones))))
    assert [(place.which, place.key, place.path) for place in places] == [
        ("ceremony", "ceremony.photo.file", "ceremony.svg"),
        ("timeline.milestones[1].picture", "timeline.milestones[1].picture.file", "a/b.jpg"),
    ]
