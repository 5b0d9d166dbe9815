"""What is read aloud: the announcement's own words, each once, in its own order and language."""

from hypothesis import given, settings
from hypothesis import strategies as st

from app.announcement.model import Announcement
from app.layout.aloud import Reading, Sentence, one_sentence, sentences_of, words_told
from app.layout.material import AlertText
from app.layout.panels.alert import AlertPanel
from app.layout.panels.ceremony.panel import CeremonyPanel
from app.layout.panels.headline import HeadlinePanel
from app.layout.panels.notice import NoticePanel
from app.layout.panels.panel import Panel
from app.layout.panels.quotes.panel import QuotesPanel
from app.layout.panels.sheet import sheet_of
from app.layout.panels.story import StoryPanel
from app.layout.panels.timeline.panel import TimelinePanel
from app.layout.panels.web.panel import WebPanel
from app.layout.text.paragraph import Paragraph, Typesetter
from app.layout.text.type_scale import REGULAR, Role
from app.value import replace
from tests.layout.announcements import announcements, lobby, material_of, text
from tests.layout.fake_locale import FakeLocale
from tests.layout.fake_type import FakeType

SETTER = Typesetter(FakeType())
SWEDISH = FakeLocale()
PERSIAN = FakeLocale(words={}, language="fa", words_language="en", right_to_left=True)
SLOW = settings(deadline=None)


def paragraph(shown: str, key: str = "") -> Paragraph:
    return SETTER.paragraph(shown, REGULAR, Role.STORY, key)


def read(
    kind: type[Panel], announcement: Announcement, item: int | None = None, *, alone: bool = True, locale: FakeLocale = SWEDISH
) -> Reading:
    panel = kind.of(replace(material_of(announcement), locale=locale))
    return panel.aloud(item, locale, alone=alone) if panel else ()


def said(reading: Reading) -> list[str]:
    return [sentence.text for sentence in reading]


def bare(*texts: str | None) -> str:
    """Texts without what no voice says: white space and soft hyphens."""
    return "".join("".join((each or "").replace("\u00ad", "").split()) for each in texts)


@SLOW
@given(st.builds(text, st.integers(0, 9999), st.integers(1, 90)))
def test_every_sentence_is_said_once_and_nothing_else(written: str) -> None:
    reading = sentences_of(paragraph(written), "sv")
    assert bare(*said(reading)) == bare(written)
    assert all(sentence.text == sentence.text.strip() and "\u00ad" not in sentence.text for sentence in reading)
    assert all(sentence.language == "sv" for sentence in reading)
    for sentence in reading:
        (stretch,) = sentence.stretches
        assert stretch.wording.said(stretch.start, stretch.stop) == sentence.text


def test_no_hyphen_of_the_setting_is_said() -> None:
    reading = sentences_of(paragraph("Trafik\u00adinforma\u00adtionen är här.  Läs\u00a0den."), "sv")
    assert said(reading) == ["Trafikinformationen är här.", "Läs den."]


def test_without_a_text_nothing_is_said() -> None:
    assert sentences_of(None, "sv") == one_sentence((None,), "sv") == words_told("", "sv") == ()


@SLOW
@given(announcements(80, 5))
def test_the_story_is_said_whole_and_in_order(announcement: Announcement) -> None:
    story = announcement.story.paragraphs or ((announcement.headline.lead,) if announcement.headline.lead else ())
    reading = said(read(StoryPanel, announcement))
    if announcement.headline.published:
        assert bare(*reading) == bare(announcement.headline.title, *story, "Publicerad 21 februari 2019")
    else:
        assert bare(*reading) == (bare(announcement.headline.title, *story) if story else "")


@SLOW
@given(announcements(80, 5))
def test_headline_lead_notice_and_address_are_said_as_they_are_written(announcement: Announcement) -> None:
    headline, web = announcement.headline, announcement.web
    assert bare(*said(read(HeadlinePanel, announcement))) == bare(headline.title, headline.lead)
    assert bare(*said(read(NoticePanel, announcement))) == bare(announcement.notice.text if announcement.notice else "")
    address = web.url.split("//")[1].removesuffix("/") if web else ""
    assert bare(*said(read(WebPanel, announcement))) == bare(web.label if web else "", address)


@SLOW
@given(announcements(80, 5))
def test_quotes_are_said_with_their_speakers_and_which_they_are(announcement: Announcement) -> None:
    quotes = announcement.quotes
    parts: list[str | None] = []
    for number, quote in enumerate(quotes):
        parts += [
            quote.text,
            quote.speaker,
            f", {quote.role}" if quote.role else "",
            f"{number + 1} av {len(quotes)}" if len(quotes) > 1 else "",
        ]
    assert bare(*said(read(QuotesPanel, announcement))) == bare(*parts)
    for number in range(len(quotes)):
        one = read(QuotesPanel, announcement, number, alone=False)
        assert one == tuple(sentence for sentence in read(QuotesPanel, announcement) if sentence.item == number)


def test_a_milestone_is_said_with_its_text_and_which_it_is() -> None:
    timeline = lobby().timeline
    assert timeline
    reading = said(read(TimelinePanel, lobby(), 2, alone=False))
    assert reading == ["2013, Återcertifierad", timeline.milestones[2].text, "milstolpe 3 av 4"]
    whole = read(TimelinePanel, lobby())
    assert [sentence.item for sentence in whole] == sorted(sentence.item or 0 for sentence in whole)
    assert said(whole)[-1] == "milstolpe 4 av 4"


def test_milestones_are_said_in_the_order_of_time_when_all_are() -> None:
    timeline = lobby().timeline
    assert timeline
    turned = replace(lobby(), timeline=replace(timeline, milestones=timeline.milestones[::-1]))
    assert next(each for each in said(read(TimelinePanel, turned)) if each[:4].isdigit()).startswith("1998, ")


def test_the_only_one_has_no_place() -> None:
    quotes = lobby().quotes[:1]
    assert "av" not in said(read(QuotesPanel, replace(lobby(), quotes=quotes)))[-1].split()


def test_the_ceremony_is_its_picture_its_caption_and_alone_its_people() -> None:
    overview, alone = read(CeremonyPanel, lobby(), alone=False), read(CeremonyPanel, lobby())
    assert alone[: len(overview)] == overview
    assert overview[0] == Sentence("Illustration: alt", "sv", picture="ceremony")
    assert said(alone)[len(overview) :] == [
        "21 februari 2019, Stadshushallen",
        "Svante Stomberg, kommunchef",
        "Kerstin Hermansson, kommunalråd",
    ]


def test_the_keys_are_said_row_by_row() -> None:
    sheet = sheet_of("Tangenter", [("Tab", "nästa"), ("Esc", "tillbaka")], "Personal: håll.", SETTER)
    assert said(sheet.aloud(None, SWEDISH, alone=True)) == ["Tangenter", "Tab: nästa", "Esc: tillbaka", "Personal: håll."]


def test_words_without_a_translation_are_said_in_english_and_the_announcement_in_its_own_language() -> None:
    quote = read(QuotesPanel, lobby(), 0, alone=False, locale=PERSIAN)
    assert {sentence.language for sentence in quote[:-1]} == {"fa"}
    assert (quote[-1].text, quote[-1].language) == ("1 of 2", "en")
    milestone = read(TimelinePanel, lobby(), 0, alone=False, locale=PERSIAN)
    assert (milestone[-1].text, milestone[-1].language) == ("milestone 1 of 4", "en")
    story = read(StoryPanel, lobby(), locale=PERSIAN)
    assert [sentence.language for sentence in story] == ["fa"] * (len(story) - 1) + ["en"]
    assert {each.language for each in sheet_of("Keys", [("Tab", "next")], "", SETTER).aloud(None, PERSIAN, alone=True)} == {"en"}


def test_each_warning_is_said_in_its_own_language() -> None:
    alerts = (
        AlertText("Giftig rök", ("Gå in.",), False, SETTER, "sv"),
        AlertText("Toxic smoke", ("Go inside. Stay.",), False, SETTER, "en"),
    )
    reading = read_alerts(alerts)
    assert said(reading) == ["Giftig rök", "Gå in.", "Toxic smoke", "Go inside.", "Stay."]
    assert [sentence.language for sentence in reading] == ["sv", "sv", "en", "en", "en"]


def read_alerts(alerts: tuple[AlertText, ...]) -> Reading:
    panel = AlertPanel.of(replace(material_of(lobby()), alerts=alerts))
    assert panel
    return panel.aloud(None, SWEDISH, alone=False)
