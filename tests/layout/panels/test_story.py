"""The whole story: its paragraphs, or the lead, and when it was published."""

from app.announcement.model import Story
from app.layout.content import Content
from app.layout.panels.story import StoryPanel
from app.value import replace
from tests.layout.announcements import content_of, lobby


def paragraphs(content: Content) -> list[str]:
    story = content.of_kind(StoryPanel)
    assert story is not None
    return [paragraph.text for paragraph in story.paragraphs]


def test_without_a_story_the_lead_is_the_story() -> None:
    assert paragraphs(content_of(replace(lobby(), story=Story())))[0] == lobby().headline.lead


def test_the_story_ends_with_its_date() -> None:
    assert paragraphs(content_of(lobby()))[-1] == "Publicerad 21 februari 2019"
