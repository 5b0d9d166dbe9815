"""What an edition says at a moment."""

from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from app.announcement.model import Notice
from app.resources import resources
from app.stage.edition import Edition, notice_is_due
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


def test_no_notice_is_never_due() -> None:
    assert not notice_is_due(None, NOW)


def test_a_translation_says_so_in_its_own_language(qapp: object) -> None:
    english = edition_of(resources() / "announcement.en.toml", translated_from="sv")
    assert english.labels(NOW).translation == "Unofficial translation from Swedish"
    assert edition_of(resources()).labels(NOW).translation == ""


def test_the_translation_into_swedish_names_the_language_in_swedish(tmp_path: Path, qapp: object) -> None:
    swedish = edition_from(LEAST, tmp_path)
    translated = Edition(swedish.announcement, swedish.words, swedish.theme, {}, (), "en")
    assert "engelska" in translated.labels(NOW).translation
    unknown = Edition(swedish.announcement, swedish.words, swedish.theme, {}, (), "fit")
    assert "fit" in unknown.labels(NOW).translation


def test_the_date_begins_with_a_capital(qapp: object) -> None:
    labels = edition_of(resources()).labels(NOW)
    assert labels.date.startswith("Måndag 23 november")
    assert labels.clock == "13:07"
    assert labels.published == "Publicerad 21 februari 2019"
