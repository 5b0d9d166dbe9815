"""The whole story: its paragraphs, or the lead, and when it was published."""

from app.announcement.model import Announcement, Story
from app.layout.content import Content, lay_out_scene
from app.layout.drawings import Stroke
from app.layout.panels.story import StoryPanel
from app.layout.plan import PanelName, ScreenPlan
from app.layout.shown import Shown
from app.layout.text.type_scale import Role, TypeScale
from app.value import replace
from tests.layout.announcements import content_of, lobby
from tests.layout.fake_locale import FakeLocale
from tests.layout.promises import drawn, letters
from tests.layout.scenes import LOBBY, TYPE

LONG = Story(("Ett ord till. " * 90,))


def paragraphs(content: Content) -> list[str]:
    story = content.of_kind(StoryPanel)
    assert story is not None
    return [paragraph.text for paragraph in story.paragraphs]


def test_without_a_story_the_lead_is_the_story() -> None:
    assert paragraphs(content_of(replace(lobby(), story=Story())))[0] == lobby().headline.lead


def test_the_story_ends_with_its_date() -> None:
    assert paragraphs(content_of(lobby()))[-1] == "Publicerad 21 februari 2019"


def story_of(announcement: Announcement) -> ScreenPlan:
    plan = lay_out_scene(PanelName.STORY, content_of(announcement), TypeScale(LOBBY, TYPE.cap_height))
    assert plan is not None
    return plan


def test_the_headline_stands_once_on_every_page_set_large_on_the_first() -> None:
    it = replace(lobby(), story=LONG)
    sender, story = story_of(it).panels
    assert len(story.pages) > 1
    assert letters(it.headline.title) not in drawn(sender.pages[0].lines)
    for number, page in enumerate(story.pages):
        large = drawn(line for line in page.lines if line.role is Role.HEADLINE)
        small = drawn(line for line in page.lines if line.role is Role.SENDER)
        told = letters(it.headline.title)
        assert (large, small) == ((told, "") if number == 0 else ("", told))


def test_a_rule_parts_the_sender_from_the_text_and_stands_higher_where_the_headline_is_below_it() -> None:
    sender, story = story_of(replace(lobby(), story=LONG)).panels
    rules = [next(drawing.y0 for drawing in page.drawings if isinstance(drawing, Stroke)) for page in story.pages]
    assert sender.rect.bottom <= story.rect.y <= rules[0] < rules[1]
    for rule, page in zip(rules, story.pages, strict=True):
        assert all((line.rect.y > rule) == (line.role is not Role.SENDER) for line in page.lines)


def test_a_headline_that_leaves_the_text_no_room_stands_above_every_page() -> None:
    headline = replace(lobby().headline, title="Alla går hem tidigt i dag och kommer åter i morgon " * 5)
    story = story_of(replace(lobby(), headline=headline, story=LONG)).panels[-1]
    assert not any(line.role is Role.HEADLINE for page in story.pages for line in page.lines)


def test_the_headline_above_a_page_is_not_heard_again() -> None:
    it = replace(lobby(), story=LONG)
    story, plan = content_of(it).of_kind(StoryPanel), story_of(it).panels[-1]
    assert story is not None
    heard = [story.heard(Shown(plan, number, page, alone=True), FakeLocale()) for number, page in enumerate(plan.pages)]
    assert it.headline.title in heard[0]
    assert not any(it.headline.title in each for each in heard[1:])


def test_the_headline_is_larger_than_the_text_below_it() -> None:
    page = story_of(replace(lobby(), story=Story(("Kort sagt.",)))).panels[-1].pages[0]
    headline, text = ({line.px for line in page.lines if line.role is role} for role in (Role.HEADLINE, Role.STORY))
    assert min(headline) > max(text)
