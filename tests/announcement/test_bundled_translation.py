"""The bundled announcement's translation says what the original says, no more and no less."""

import re
from pathlib import Path

import pytest

from app.announcement.model import Announcement
from app.announcement.reading import read_announcement

RESOURCES = Path(__file__).parents[2] / "resources"
ORIGINAL = RESOURCES / "announcement.toml"
TRANSLATION = RESOURCES / "announcement.en.toml"

Pair = tuple[Announcement, Announcement]


@pytest.fixture(scope="module")
def both() -> Pair:
    original, translation = read_announcement(ORIGINAL).announcement, read_announcement(TRANSLATION).announcement
    assert original is not None
    assert translation is not None
    return original, translation


def test_it_has_no_problem() -> None:
    assert read_announcement(TRANSLATION).problems == ()


def test_the_editor_is_told_the_schema_and_that_it_is_unofficial() -> None:
    first, second, *_ = TRANSLATION.read_text(encoding="utf-8").splitlines()
    assert first == "#:schema announcement.schema.json"
    assert "unofficial translation" in second


def test_it_is_english(both: Pair) -> None:
    _, translation = both
    assert (translation.language, translation.publisher.name) == ("en", "City of Borås")
    swedish = re.compile(r"\b(och|av|för|kommun|kommunalråd|certifierad|återcertifierad)\b", re.IGNORECASE)
    assert [text for text in texts(translation) if swedish.search(text)] == []


def test_the_same_is_there(both: Pair) -> None:
    assert shape(both[0]) == shape(both[1])


def test_every_number_of_a_text_is_in_its_translation(both: Pair) -> None:
    for original, translation in zip(texts(both[0]), texts(both[1]), strict=True):
        assert sorted(re.findall(r"\d+", original)) == sorted(re.findall(r"\d+", translation)), (original, translation)


def test_every_name_of_a_text_is_in_its_translation(both: Pair) -> None:
    names = [*(person.name for person in both[0].ceremony.people), "AB Bostäder", "Chalmers"] if both[0].ceremony else []
    assert names
    for original, translation in zip(texts(both[0]), texts(both[1]), strict=True):
        assert [name for name in names if (name in original) != (name in translation)] == []


def test_the_city_is_the_first_to_a_fourth_certification_and_not_the_first_to_be_certified(both: Pair) -> None:
    _, translation = both
    assert translation.headline.lead is not None
    assert "first municipality in Sweden to be certified for a fourth time" in translation.headline.lead
    assert not [text for text in texts(translation) if re.search(r"first (to be )?certified|first certification", text, re.IGNORECASE)]


def test_milestones_repeat_the_story_s_own_sentences(both: Pair) -> None:
    for announcement in both:
        assert announcement.timeline is not None
        told = (*announcement.story.paragraphs, announcement.headline.lead or "")
        for milestone in announcement.timeline.milestones:
            assert any((milestone.text or "") in text for text in told)


def test_the_party_stands_with_the_quote_only() -> None:
    assert TRANSLATION.read_text(encoding="utf-8").count("(C)") == 1


def texts(announcement: Announcement) -> list[str]:
    """Every text that is translated, in the order of the file; "" for one that is not there."""
    timeline, ceremony, notice = announcement.timeline, announcement.ceremony, announcement.notice
    found: list[str | None] = [notice.text if notice else None, announcement.headline.title, announcement.headline.lead]
    found += announcement.story.paragraphs
    for milestone in timeline.milestones if timeline else ():
        found += [milestone.title, milestone.text]
    if ceremony:
        found += [ceremony.caption, ceremony.photo.alt if ceremony.photo else None]
        found += [person.role for person in ceremony.people]
    for quote in announcement.quotes:
        found += [quote.text, quote.role]
    return [text or "" for text in found]


def shape(announcement: Announcement) -> dict[str, object]:
    """Everything that a translation leaves as it is."""
    timeline, ceremony = announcement.timeline, announcement.ceremony
    assert timeline is not None
    assert ceremony is not None
    assert ceremony.photo is not None
    return {
        "logo": (announcement.publisher.logo, announcement.publisher.colours),
        "notice": announcement.notice and (announcement.notice.from_, announcement.notice.until),
        "published": announcement.headline.published,
        "paragraphs": len(announcement.story.paragraphs),
        "milestones": [(milestone.when, milestone.text is None) for milestone in timeline.milestones],
        "timeline": timeline.title is None,
        "ceremony": (ceremony.when, ceremony.place is None, ceremony.caption is None),
        "photo": (ceremony.photo.file, ceremony.photo.illustration, ceremony.photo.credit),
        "people": [(person.name, person.role is None) for person in ceremony.people],
        "quotes": [(quote.speaker, quote.role is None) for quote in announcement.quotes],
        "web": announcement.web,
        "show": announcement.show,
    }
