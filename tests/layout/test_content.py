"""An announcement's texts as the layout takes them."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.announcement.model import Ceremony, Milestone, PartialDate, Person, Story, Timeline
from app.layout.content import caption_spans, speaker_spans
from tests.layout.announcements import content_of, lobby


def test_names_in_a_caption_are_semibold_the_longest_first() -> None:
    spans = caption_spans("Från vänster Anna Berg-Ek och Anna Berg.", ["Anna Berg", "Anna Berg-Ek"])
    assert [span.text for span in spans if span.weight == 600] == ["Anna Berg-Ek", "Anna Berg"]


@given(st.text(max_size=60), st.lists(st.text(max_size=5), max_size=4))
def test_a_caption_keeps_its_words(caption: str, names: list[str]) -> None:
    spans = caption_spans(caption, names)
    assert "".join(span.text for span in spans) == caption
    assert all(span.weight == 400 or span.text in names for span in spans)


def test_a_speaker_is_semibold_and_the_role_is_not() -> None:
    assert [(span.text, span.weight) for span in speaker_spans("Anna Berg", "chef")] == [("Anna Berg", 600), (", chef", 400)]
    assert [span.text for span in speaker_spans("Anna Berg", None)] == ["Anna Berg"]


def test_the_newest_milestone_is_the_last_in_time_and_of_equals_the_last_in_the_file() -> None:
    milestones = tuple(Milestone(PartialDate(year), "t") for year in (2019, 1998, 2019, 2008))
    content = content_of(replace(lobby(), timeline=Timeline(None, milestones)))
    assert [each.newest for each in content.milestones] == [False, False, True, False]
    assert [each.number for each in content.milestones] == [0, 1, 2, 3]


def test_without_a_story_the_lead_is_the_story() -> None:
    content = content_of(replace(lobby(), story=Story()))
    assert content.story[0].text == lobby().headline.lead


def test_the_story_ends_with_its_date() -> None:
    assert content_of(lobby()).story[-1].text == "Publicerad 21 februari 2019"


def test_a_ceremony_of_which_nothing_is_known_is_none() -> None:
    assert content_of(replace(lobby(), ceremony=Ceremony())).ceremony is None
    known = content_of(replace(lobby(), ceremony=Ceremony(people=(Person("Anna"),)))).ceremony
    assert known is not None
    assert [text.text for text in known.details] == ["Anna"]


def test_a_picture_that_can_t_be_shown_leaves_the_caption() -> None:
    content = content_of(lobby(), picture_aspect=None)
    assert content.ceremony is not None
    assert content.ceremony.picture is None
    assert content.ceremony.in_overview is content.ceremony.caption
