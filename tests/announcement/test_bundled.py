"""The bundled announcement against the city's text, whose words these are."""

from pathlib import Path

import pytest

from app.announcement.model import Announcement, PartialDate
from app.announcement.reading import read_announcement

RESOURCES = Path(__file__).parents[2] / "resources"

LEAD = "Som första kommun i Sverige har Borås för fjärde gången blivit certifierad som Säker och Trygg kommun av WHO."

PARAGRAPHS = (
    (
        "Sedan drygt 20 år har samverkan och utveckling skett tillsammans med ICSSS, International Safe Community Certifying Centre, "
        "det internationella nätverket för Safe Community, under WHO. "
        "Nätverket består idag av över 400 certifierade kommuner i hela världen."
    ),
    (
        "1998 blev Borås Stad certifierade för första gången, som kommun nummer 39 i världen. "
        "Vi har därefter, tack vare vårt systematiska utvecklingsarbete inom området säker och trygg, återcertifierats tre gånger, "
        "2008 och 2013 och 2019."
    ),
    (
        "Borås Stad har sedan länge bedrivit ett framgångsrikt arbete med att forma en säker och trygg kommun i alla våra verksamheter "
        "och för alla stadens medborgare. Arbetet har bedrivits och utvecklats tillsammans med såväl föreningslivet som "
        "Västra Götalandsregionen, polisen, räddningstjänsten och andra organisationer."
    ),
    (
        "Som ett stöd i arbetet finns välfärdsbokslutet som tas fram vartannat år. Detta visar på hur stadens medborgare mår i allt "
        "från boende, till tandhälsa, arbete och trygghet. Välfärdsbokslutet är ett styrdokument för hur och vad och vilka insatser inom "
        "det trygghetskapande arbetet som ska prioriteras. En grupp bestående av presidier, förvaltningschefer och högre chefer från "
        "Polisen, Södra Älvsborgs Räddningstjänstförbund och AB Bostäder har arbetat tvärsektoriellt med frågorna."
    ),
    (
        "Den officiella ceremonin genomfördes den 21 februari i Stadshushallen. Kommunchef Svante Stomberg och Kerstin Hermansson "
        "undertecknade dokumentet. Medverkade gjorde även bland andra vår internationella certifierare Michael Wilson, "
        "PhD Injury epidemologi, MPH Public health samt den svenska certifieraren Guldbrand Skjönberg och Robert Ekman, docent, "
        "medicine doktor och gästforskare på Chalmers."
    ),
)

CERTIFIED, RECERTIFIED = (sentence + "." for sentence in PARAGRAPHS[1].removesuffix(".").split(". "))

MILESTONES = [
    (1998, "Certifierad, som nummer 39 i världen", CERTIFIED),
    (2008, "Återcertifierad", RECERTIFIED),
    (2013, "Återcertifierad", RECERTIFIED),
    (2019, "Fjärde gången – först i Sverige", LEAD),
]

DESCRIPTION = (
    "Kommunalråd Kerstin Hermansson, certifierarna Guldbrand Skjönberg och Michael Wilson samt kommunchef Svante Stomberg. "
    "Guldbrand Skjönberg och Michael Wilson sitter vid ett bord och skriver på papper. "
    "Kerstin Hermansson och Svante Stomberg står upp bakom dem."
)

PEOPLE = [
    ("Svante Stomberg", "kommunchef"),
    ("Kerstin Hermansson", "kommunalråd"),
    ("Michael Wilson", "internationell certifierare, PhD Injury epidemologi, MPH Public health"),
    ("Guldbrand Skjönberg", "svensk certifierare"),
    ("Robert Ekman", "docent, medicine doktor och gästforskare på Chalmers"),
]

QUOTES = [
    (
        (
            "Jag vill särskilt betona betydelsen av det långsiktiga, uthålliga och enträgna arbete som gjorts av kommunen och dess "
            "samarbetspartners. Det har gett oss möjligheter att se mönster och trender i välfärdsutvecklingen i Borås. "
            "Rörelserna sker långsamt och därför är det viktigt med långa tidsserier."
        ),
        "Kerstin Hermansson (C)",
        "ansvarigt kommunalråd",
    ),
    (
        (
            "De senaste åren har vi haft möjlighet att utveckla arbetssättet kvalitativt i våra verksamheter. "
            "En intensiv arbetsperiod är avslutad som kröntes med utmärkelsen och den formella certifieringen."
        ),
        "Marie Schörling Eriksson",
        "folkhälsoutvecklare",
    ),
]


@pytest.fixture(scope="module")
def bundled() -> Announcement:
    announcement = read_announcement(RESOURCES).announcement
    assert announcement is not None
    return announcement


def test_it_has_no_problem() -> None:
    # its picture is drawn apart from it
    assert [problem for problem in read_announcement(RESOURCES).problems if problem.kind != "picture-missing"] == []


def test_publisher_notice_and_headline(bundled: Announcement) -> None:
    assert (bundled.language, bundled.publisher.name, bundled.publisher.logo) == ("sv", "Borås Stad", None)
    assert bundled.notice is not None
    assert bundled.notice.text == "Nationella restriktioner och skärpta allmänna råd för att hejda smittspridningen av covid-19"
    assert (bundled.notice.from_, bundled.notice.until) == (None, None)
    assert bundled.headline.title == "Borås Stad säker och trygg-certifierad för fjärde gången"
    assert bundled.headline.lead == LEAD
    assert str(bundled.headline.published) == "2019-02-21"


def test_the_story(bundled: Announcement) -> None:
    assert bundled.story.paragraphs == PARAGRAPHS


def test_the_timeline(bundled: Announcement) -> None:
    assert bundled.timeline is not None
    assert bundled.timeline.title is None
    found = [(milestone.when, milestone.title, milestone.text) for milestone in bundled.timeline.milestones]
    assert found == [(PartialDate(year), title, text) for year, title, text in MILESTONES]


def test_the_ceremony(bundled: Announcement) -> None:
    ceremony = bundled.ceremony
    assert ceremony is not None
    assert (str(ceremony.when), ceremony.place) == ("2019-02-21", "Stadshushallen")
    assert ceremony.caption == (
        "Från vänster kommunalråd Kerstin Hermansson, certifierarna Guldbrand Skjönberg och Michael Wilson samt kommunchef Svante Stomberg."
    )
    assert ceremony.photo is not None
    assert (ceremony.photo.file, ceremony.photo.illustration, ceremony.photo.credit) == ("ceremony.svg", True, None)
    assert ceremony.photo.alt == f"Illustration: {DESCRIPTION}"
    assert [(person.name, person.role) for person in ceremony.people] == PEOPLE


def test_the_quotes(bundled: Announcement) -> None:
    assert [(quote.text, quote.speaker, quote.role) for quote in bundled.quotes] == QUOTES


def test_nothing_is_invented(bundled: Announcement) -> None:
    assert (bundled.web, bundled.show) == (None, None)


def test_the_party_stands_with_the_quote_only() -> None:
    text = (RESOURCES / "announcement.toml").read_text(encoding="utf-8")
    assert text.count("(C)") == 1
    assert "säger" not in text


def test_the_editor_is_told_the_schema() -> None:
    text = (RESOURCES / "announcement.toml").read_text(encoding="utf-8")
    assert text.startswith("#:schema announcement.schema.json\n")
    assert (RESOURCES / "announcement.schema.json").is_file()
