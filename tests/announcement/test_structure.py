import tomllib
from datetime import date, datetime, timedelta, timezone

import pytest

from app.announcement.key_problem import KeyProblem
from app.announcement.keypath import dotted
from app.announcement.model import Announcement, Colours, Milestone, Notice, PartialDate, Person, Photo, Show
from app.announcement.structure import structure_announcement

LEAST = 'language = "sv"\npublisher.name = "a"\nheadline.title = "t"\n'


def structured(more: str) -> Announcement:
    announcement = structure_announcement(tomllib.loads(LEAST + more))
    assert isinstance(announcement, Announcement)
    return announcement


def refused(text: str) -> list[tuple[str, str, dict[str, str]]]:
    problems = structure_announcement(tomllib.loads(text))
    assert isinstance(problems, tuple)
    assert all(isinstance(problem, KeyProblem) for problem in problems)
    return [(dotted(problem.path), problem.kind.value, dict(problem.values)) for problem in problems]


def test_the_least_announcement_has_everything_else_empty() -> None:
    announcement = structured("")
    assert announcement.language == "sv"
    assert announcement.publisher.colours == Colours()
    assert announcement.story.paragraphs == ()
    assert announcement.quotes == ()
    assert (announcement.notice, announcement.timeline, announcement.ceremony, announcement.web, announcement.show) == (None,) * 5


def test_every_table_is_structured() -> None:
    announcement = structured("""
[publisher.colours]
paper = "#FFF"
ink = ""
[notice]
text = "n"
from = 2030-01-15T08:00:00+01:00
until = 2030-02-01
[story]
paragraphs = ["one", " ", "two\\nlines"]
[[timeline.milestones]]
when = 1998
title = "a"
[[timeline.milestones]]
when = "2019-02"
title = "b"
text = "  "
[ceremony]
when = 2019-02-21
[ceremony.photo]
file = "a.svg"
alt = "alt"
illustration = true
focus = [0.25, 1]
[[ceremony.people]]
name = "n"
[[quotes]]
text = "q"
speaker = "s"
[web]
url = "https://example.org"
[show]
from = 2030-01-01
""")
    assert announcement.publisher.colours == Colours(paper="#ffffff")
    assert announcement.notice == Notice("n", datetime(2030, 1, 15, 8, tzinfo=timezone(timedelta(hours=1))), date(2030, 2, 1))
    assert announcement.story.paragraphs == ("one", "two lines")
    assert announcement.timeline is not None
    assert announcement.timeline.milestones == (Milestone(PartialDate(1998), "a"), Milestone(PartialDate(2019, 2), "b", None))
    assert announcement.ceremony is not None
    assert announcement.ceremony.photo == Photo("a.svg", "alt", None, illustration=True, focus=(0.25, 1.0))
    assert announcement.ceremony.people == (Person("n"),)
    assert announcement.show == Show(date(2030, 1, 1))


def test_a_local_time_of_a_notice_stays_local() -> None:
    notice = structured('[notice]\ntext = "n"\nfrom = 2030-01-15T08:00:00\n').notice
    assert notice is not None
    assert notice.from_ == datetime(2030, 1, 15, 8)  # the local time is what is meant


def test_a_milestone_takes_a_span_a_label_an_importance_and_a_picture() -> None:
    timeline = structured("""
[[timeline.milestones]]
when = 1998
until = "2001-06"
title = "a"
label = "ca 1998"
importance = 3
[timeline.milestones.picture]
file = "a.jpg"
alt = "alt"
credit = "c"
focus = [0.25, 1]
[[timeline.milestones]]
when = 2002
title = "b"
""").timeline
    assert timeline is not None
    picture = Photo("a.jpg", "alt", "c", focus=(0.25, 1.0))
    assert timeline.milestones[0] == Milestone(PartialDate(1998), "a", None, PartialDate(2001, 6), "ca 1998", 3, picture)
    assert timeline.milestones[1] == Milestone(PartialDate(2002), "b", None, None, None, 2, None)


def test_the_ceremonys_photo_takes_a_focus() -> None:
    ceremony = structured('[ceremony.photo]\nfile = "a.jpg"\nalt = "alt"\nfocus = [0.5, 0.3]\n').ceremony
    assert ceremony is not None
    assert ceremony.photo == Photo("a.jpg", "alt", focus=(0.5, 0.3))


def test_a_partial_date_ends_with_its_last_day() -> None:
    ends = [PartialDate(2019).last_day, PartialDate(2020, 2).last_day, PartialDate(2019, 12).last_day, PartialDate(2019, 2, 21).last_day]
    assert ends == [date(2019, 12, 31), date(2020, 2, 29), date(2019, 12, 31), date(2019, 2, 21)]


def test_an_empty_file_lacks_the_three_required_keys() -> None:
    assert refused("") == [
        ("language", "missing-key", {"key": "language"}),
        ("publisher.name", "missing-key", {"key": "name"}),
        ("headline.title", "missing-key", {"key": "title"}),
    ]


@pytest.mark.parametrize(
    ("more", "key", "wanted", "found"),
    [
        ("notice.text = 3", "notice.text", "text", "integer"),
        ("notice.text = ['a']", "notice.text", "text", "list"),
        ("headline.lead = true", "headline.lead", "text", "truth"),
        ("headline.published = '2019-02-21'", "headline.published", "date", "text"),
        ("headline.published = 2019-02-21T10:00:00", "headline.published", "date", "date-time"),
        ("show.until = 2019-02-21T10:00:00Z", "show.until", "date", "date-time"),
        ("notice = {text = 'a', from = 10:00:00}", "notice.from", "date-or-time", "time"),
        ("story.paragraphs = 'one'", "story.paragraphs", "texts", "text"),
        ("story.paragraphs = ['a', 2]", "story.paragraphs[1]", "text", "integer"),
        ("quotes = 3", "quotes", "tables", "integer"),
        ("quotes = 'abc'", "quotes", "tables", "text"),
        ("quotes = [3]", "quotes[0]", "table", "integer"),
        ("[quotes]\ntext = 'a'", "quotes", "tables", "table"),
        ("story = 1.5", "story", "table", "number"),
        ("[[ceremony]]", "ceremony", "table", "list"),
        ("ceremony.photo = 'a.svg'", "ceremony.photo", "table", "text"),
        ("ceremony.photo = {file='a', alt='b', illustration=1}", "ceremony.photo.illustration", "truth", "integer"),
        ("ceremony.photo = {file='a', alt='b', focus=0.5}", "ceremony.photo.focus", "point", "number"),
        ("timeline.milestones = [{when=1998.0, title='a'}]", "timeline.milestones[0].when", "partial-date", "number"),
        ("timeline.milestones = [{when=true, title='a'}]", "timeline.milestones[0].when", "partial-date", "truth"),
        ("timeline.milestones = [{when=1, title='a', until=1.5}]", "timeline.milestones[0].until", "partial-date", "number"),
        ("timeline.milestones = [{when=1, title='a', label=1998}]", "timeline.milestones[0].label", "text", "integer"),
        ("timeline.milestones = [{when=1, title='a', importance=true}]", "timeline.milestones[0].importance", "integer", "truth"),
        ("timeline.milestones = [{when=1, title='a', importance=2.0}]", "timeline.milestones[0].importance", "integer", "number"),
        ("timeline.milestones = [{when=1, title='a', picture='a.jpg'}]", "timeline.milestones[0].picture", "table", "text"),
    ],
)
def test_nothing_is_coerced(more: str, key: str, wanted: str, found: str) -> None:
    assert refused(LEAST + more) == [(key, "wrong-type", {"wanted": wanted, "found": found})]


@pytest.mark.parametrize(
    ("more", "key", "value", "wanted"),
    [
        ("publisher.colours.paper = 'red'", "publisher.colours.paper", "red", "colour"),
        ("publisher.colours.sun = '#12345'", "publisher.colours.sun", "#12345", "colour"),
        ("timeline.milestones = [{when=0, title='a'}]", "timeline.milestones[0].when", "0", "partial-date"),
        ("timeline.milestones = [{when='1998', title='a'}]", "timeline.milestones[0].when", "1998", "partial-date"),
        ("ceremony.photo = {file='a', alt='b', focus=[0.5]}", "ceremony.photo.focus", "[0.5]", "point"),
        ("ceremony.photo = {file='a', alt='b', focus=[0.5, 30]}", "ceremony.photo.focus", "[0.5, 30]", "point"),
        ("ceremony.photo = {file='a', alt='b', focus=[0.5, true]}", "ceremony.photo.focus", "[0.5, True]", "point"),
        ("ceremony.photo = {file='a', alt='b', focus=[0.5, 0.5, 0.5]}", "ceremony.photo.focus", "[0.5, 0.5, 0.5]", "point"),
        (
            "timeline.milestones = [{when=1, title='a', picture={file='a', alt='b', focus=[-1, 0]}}]",
            "timeline.milestones[0].picture.focus",
            "[-1, 0]",
            "point",
        ),
    ],
)
def test_values_that_say_nothing_are_refused(more: str, key: str, value: str, wanted: str) -> None:
    assert refused(LEAST + more) == [(key, "bad-value", {"value": value, "wanted": wanted})]


@pytest.mark.parametrize("importance", [0, 4])
def test_an_importance_is_from_one_to_three(importance: int) -> None:
    more = f"timeline.milestones = [{{when=1998, title='a', importance={importance}}}]"
    values = {"value": str(importance), "wanted": "range", "least": "1", "greatest": "3"}
    assert refused(LEAST + more) == [("timeline.milestones[0].importance", "bad-value", values)]


@pytest.mark.parametrize("tag", ["sv", "en-GB", "zh-Hant-TW", "sr-Latn", "de-1996", "es-419", "zh-cmn-Hans-CN", "en-x-plain"])
def test_language_tags_are_taken(tag: str) -> None:
    assert isinstance(structure_announcement(tomllib.loads(LEAST.replace('"sv"', f'"{tag}"'))), Announcement)


@pytest.mark.parametrize("tag", ["svenska", "sv_SE", "s", "sv-", "-", "sv SE", "åå"])
def test_other_tags_are_refused(tag: str) -> None:
    assert refused(LEAST.replace('"sv"', f'"{tag}"')) == [("language", "bad-value", {"value": tag, "wanted": "language"})]


@pytest.mark.parametrize("blank", ["", "   ", "\\u200b", "\\n\\t", "\\u0007"])
def test_a_required_text_needs_something_to_see(blank: str) -> None:
    assert refused(LEAST.replace('"t"', f'"{blank}"')) == [("headline.title", "empty-text", {})]


@pytest.mark.parametrize(
    ("more", "key", "spelled", "nearest"),
    [
        ("headine = 1", "headine", "headine", "headline"),
        ("headline.titel = 'a'", "headline.titel", "titel", "title"),
        ("publisher.colors.paper = '#fff'", "publisher.colors", "colors", "colours"),
        ("publisher.colours.on-deep = '#fff'", "publisher.colours.on-deep", "on-deep", "on_deep"),
        ("notice = {text='a', from_=2030-01-01}", "notice.from_", "from_", "from"),
        ("xyzzy = 1", "xyzzy", "xyzzy", ""),
        ('"a\\nb" = 1', '"a\\u000ab"', '"a\\u000ab"', ""),
        ("quotes = [{text='a', speaker='b', Role='c'}]", "quotes[0].Role", "Role", "role"),
    ],
)
def test_an_unknown_key_comes_with_the_nearest_of_its_table(more: str, key: str, spelled: str, nearest: str) -> None:
    assert refused(LEAST + more) == [(key, "unknown-key", {"key": spelled, "nearest": nearest})]


def test_a_photo_needs_file_and_description() -> None:
    assert [key for key, _, _ in refused(LEAST + "[ceremony.photo]\ncredit = 'c'")] == ["ceremony.photo.file", "ceremony.photo.alt"]


def test_a_milestones_picture_needs_file_and_description() -> None:
    keys = [key for key, _, _ in refused(LEAST + "timeline.milestones = [{when=1998, title='a', picture={credit='c'}}]")]
    assert keys == ["timeline.milestones[0].picture.file", "timeline.milestones[0].picture.alt"]


def test_all_faults_are_found_at_once() -> None:
    found = refused("""
language = 3
[headline]
lead = 1
wrong = 2
[[quotes]]
speaker = "s"
[[quotes]]
text = "q"
speaker = ""
""")
    assert sorted((key, kind) for key, kind, _ in found) == [
        ("headline.lead", "wrong-type"),
        ("headline.title", "missing-key"),
        ("headline.wrong", "unknown-key"),
        ("language", "wrong-type"),
        ("publisher.name", "missing-key"),
        ("quotes[0].text", "missing-key"),
        ("quotes[1].speaker", "empty-text"),
    ]
