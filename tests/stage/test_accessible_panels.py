"""What is heard of each panel, from plans and texts alone: no widget, no font."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.layout.panel import Panel
from app.layout.paragraph import Typesetter
from app.layout.plan import PanelName
from app.layout.type_scale import TypeScale
from app.resources import resources
from app.stage.accessible_item import Part, Spoken
from app.stage.accessible_panels import Seen, page_heard, whole_screen
from app.stage.edition import Edition
from app.stage.layouts import Layouts
from app.stage.visit import Visit
from tests.layout.fake_type import FakeType
from tests.stage.screens import LEAST, NOW, edition_from, edition_of

HD = Panel(1920, 1080)
SV_ALT = "Illustration: Kommunalråd Kerstin Hermansson"


def seen(edition: Edition, visit: Visit = Visit(), page: int = 0, panel: Panel = HD) -> Seen:  # noqa: B008 - frozen
    """What stands on the screen at one page of the panel that turns."""
    setter, measurer = Typesetter(FakeType()), FakeType()
    content = edition.content(setter, NOW)
    layouts = Layouts(content, TypeScale(panel, measurer.cap_height, large=visit.large), setter)
    plan = layouts.scene(visit.scene) if visit.scene else layouts.overview
    assert plan is not None
    return Seen(edition.announcement, content, edition.words, plan, visit, dict.fromkeys(PanelName, page))


def heard(edition: Edition, name: PanelName, visit: Visit = Visit(), page: int = 0) -> Spoken:  # noqa: B008 - frozen
    spoken = seen(edition, visit, page).panel(name)
    assert spoken is not None
    return spoken


@pytest.fixture
def logo(tmp_path: Path) -> str:
    (tmp_path / "logo.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><rect width="40" height="10"/></svg>')
    return LEAST.replace('name = "Borås Stad"', 'name = "Borås Stad"\nlogo = "logo.svg"\nlogo_alt = "Logotyp för Borås Stad"')


def test_the_screen_itself_says_what_it_is_about_and_where_the_keys_are(bundled: Edition) -> None:
    it = seen(bundled)
    whole = whole_screen(it.content, it.words)
    assert whole.name == bundled.announcement.headline.title
    assert "F1" in whole.description


def test_what_is_not_on_the_screen_is_not_heard(bundled: Edition) -> None:
    assert seen(bundled).panel(PanelName.STORY) is None
    assert seen(bundled, Visit(scene=PanelName.STORY)).panel(PanelName.NOTICE) is None


def test_names_are_whole_and_never_broken_over_lines(bundled: Edition) -> None:
    announcement = bundled.announcement
    assert announcement.notice is not None
    assert heard(bundled, PanelName.NOTICE) == Spoken(Part.ALERT, announcement.notice.text)
    assert heard(bundled, PanelName.HEADLINE) == Spoken(Part.HEADING, announcement.headline.title, announcement.headline.lead or "")
    assert heard(bundled, PanelName.LEAD) == Spoken(Part.PARAGRAPH, announcement.headline.lead or "")


def test_the_masthead_has_publisher_date_and_pause(bundled: Edition) -> None:
    names = ["Borås Stad", "Måndag 23 november, 13:07"]
    assert [item.name for item in heard(bundled, PanelName.MASTHEAD).items] == names
    paused = heard(bundled, PanelName.MASTHEAD, Visit(paused=True))
    assert [item.name for item in paused.items] == [*names, "Pausad"]
    assert {item.part for item in paused.items} == {Part.LABEL}


def test_a_logo_is_a_picture_with_its_description(logo: str, tmp_path: Path) -> None:
    first = heard(edition_from(logo, tmp_path), PanelName.MASTHEAD).items[0]
    assert (first.part, first.name) == (Part.PICTURE, "Logotyp för Borås Stad")
    assert first.rect is not None


def test_a_translation_says_so() -> None:
    english = edition_of(resources() / "announcement.en.toml", "sv")
    assert "Unofficial translation from Swedish" in [item.name for item in heard(english, PanelName.MASTHEAD).items]
    assert heard(english, PanelName.TIMELINE).items[2].description == "3 of 4"


def test_the_timeline_is_a_list_and_the_chosen_milestone_tells_its_longer_text(bundled: Edition) -> None:
    timeline = heard(bundled, PanelName.TIMELINE)
    assert (timeline.part, timeline.name, timeline.chosen) == (Part.LIST, "Tidslinje", None)
    assert [(item.name, item.description) for item in timeline.items] == [
        ("1998, Certifierad, som nummer 39 i världen", "1 av 4"),
        ("2008, Återcertifierad", "2 av 4"),
        ("2013, Återcertifierad", "3 av 4"),
        ("2019, Fjärde gången – först i Sverige", "4 av 4"),
    ]
    assert {item.part for item in timeline.items} == {Part.LIST_ITEM}
    assert all(item.rect is not None for item in timeline.items)
    visit = Visit(focus=PanelName.TIMELINE, item=1)
    assert bundled.announcement.timeline is not None
    text = bundled.announcement.timeline.milestones[1].text
    chosen = heard(bundled, PanelName.TIMELINE, visit)
    assert chosen.chosen == 1
    assert [item.description for item in chosen.items] == ["1 av 4", f"2 av 4. {text}", "3 av 4", "4 av 4"]
    assert heard(bundled, PanelName.LEAD, visit).name == text
    alone = heard(bundled, PanelName.TIMELINE, replace(visit, scene=PanelName.TIMELINE))
    assert (alone.chosen, alone.items[1].description) == (1, f"2 av 4. {text}")


def test_a_timeline_has_the_name_it_is_given(tmp_path: Path) -> None:
    text = LEAST + '[timeline]\ntitle = "Våra år"\n[[timeline.milestones]]\nwhen = 2019\ntitle = "Nu"\n'
    assert heard(edition_from(text, tmp_path), PanelName.TIMELINE).name == "Våra år"


def test_the_ceremony_has_its_picture_caption_and_alone_its_details(bundled: Edition) -> None:
    ceremony, announced = heard(bundled, PanelName.CEREMONY), bundled.announcement.ceremony
    assert announced is not None
    assert announced.photo is not None
    picture, caption = ceremony.items
    assert (picture.part, picture.name) == (Part.PICTURE, announced.photo.alt)
    assert (caption.part, caption.name) == (Part.PARAGRAPH, announced.caption)
    assert ceremony.description == f"{announced.photo.alt} {announced.caption}"
    alone = heard(bundled, PanelName.CEREMONY, Visit(focus=PanelName.CEREMONY, scene=PanelName.CEREMONY))
    assert [item.name for item in alone.items[2:4]] == ["21 februari 2019 · Stadshushallen", "Svante Stomberg, kommunchef"]
    assert alone.description.startswith(SV_ALT)
    assert alone.description.endswith("Robert Ekman, docent, medicine doktor och gästforskare på Chalmers")
    assert "Stadshushallen. Svante Stomberg, kommunchef. Kerstin Hermansson, kommunalråd. Michael" in alone.description


def test_an_illustration_is_called_so_once(bundled: Edition) -> None:
    announced = bundled.announcement.ceremony
    assert announced is not None
    assert announced.photo is not None
    bare = replace(announced.photo, alt="Fyra personer vid ett bord.")
    renamed = replace(bundled, announcement=replace(bundled.announcement, ceremony=replace(announced, photo=bare)))
    assert heard(renamed, PanelName.CEREMONY).items[0].name == "Illustration: Fyra personer vid ett bord."
    assert heard(bundled, PanelName.CEREMONY).items[0].name.count("Illustration") == 1


def test_a_ceremony_without_a_picture_is_its_texts(tmp_path: Path) -> None:
    text = LEAST + '[ceremony]\nplace = "Stadshushallen"\n[[ceremony.people]]\nname = "Någon"\n'
    ceremony = heard(edition_from(text, tmp_path), PanelName.CEREMONY)
    assert [(item.part, item.name) for item in ceremony.items] == [(Part.PARAGRAPH, "Stadshushallen")]


@pytest.mark.parametrize("number", [0, 1])
def test_a_quote_is_heard_with_its_speaker(bundled: Edition, number: int) -> None:
    quote = bundled.announcement.quotes[number]
    spoken = heard(bundled, PanelName.QUOTES, page=number)
    assert spoken == Spoken(Part.QUOTE, quote.text, f"{quote.speaker}, {quote.role}. {number + 1} av 2")
    it = seen(bundled, page=number)
    plan = it.plan.panel(PanelName.QUOTES)
    assert plan is not None
    assert page_heard(it, plan) == f"{quote.text} {quote.speaker}, {quote.role}. {number + 1} av 2"


def test_a_long_quote_is_named_whole_and_heard_page_by_page(tmp_path: Path) -> None:
    text = " ".join(f"Mening nummer {i} har några ord som tar plats." for i in range(40))
    edition = edition_from(f'{LEAST}[[quotes]]\ntext = "{text}"\nspeaker = "Någon"\n', tmp_path)
    visit, told, page = Visit(focus=PanelName.QUOTES, scene=PanelName.QUOTES), [], 0
    plan = seen(edition, visit).plan.panels[0]
    assert len(plan.pages) > 2
    for page in range(len(plan.pages)):
        it = seen(edition, visit, page)
        assert it.panel(PanelName.QUOTES) == Spoken(Part.QUOTE, text, "Någon")
        told.append(page_heard(it, plan).removesuffix(" Någon"))
    assert " ".join(told) == text


def test_the_story_is_whole_in_paragraphs_and_heard_page_by_page(bundled: Edition) -> None:
    visit, told = Visit(focus=PanelName.HEADLINE, scene=PanelName.STORY), []
    plan = seen(bundled, visit).plan.panels[0]
    for page in range(len(plan.pages)):
        story = heard(bundled, PanelName.STORY, visit, page)
        assert (story.part, story.name) == (Part.STORY, "Hela texten")
        assert [item.name for item in story.items] == [*bundled.announcement.story.paragraphs, "Publicerad 21 februari 2019"]
        place, _, text = story.description.partition(". ")
        assert place == f"{page + 1} av {len(plan.pages)}"
        told.append(text)
    assert " ".join(told) == " ".join((*bundled.announcement.story.paragraphs, "Publicerad 21 februari 2019"))


def test_the_sheet_is_a_list_of_the_keys(bundled: Edition) -> None:
    it = replace(seen(bundled), keys=("Tab: nästa", "", "Personal: håll"))
    sheet = PanelName.SHEET
    plan = replace(it.plan.panels[0], name=sheet)
    spoken = replace(it, plan=replace(it.plan, panels=(plan,))).panel(sheet)
    assert spoken is not None
    assert (spoken.part, spoken.name) == (Part.LIST, "Tangenter")
    assert [(item.part, item.name) for item in spoken.items] == [(Part.LIST_ITEM, "Tab: nästa"), (Part.LIST_ITEM, "Personal: håll")]
    assert spoken.description == "Tab: nästa. Personal: håll"


def test_the_least_announcement_is_heard(tmp_path: Path) -> None:
    it = seen(edition_from(LEAST, tmp_path))
    told = {panel.name: it.panel(panel.name) for panel in it.plan.panels}
    assert told[PanelName.HEADLINE] == Spoken(Part.HEADING, "En rubrik")
    assert [page_heard(it, panel) for panel in it.plan.panels] == [""] * len(it.plan.panels)
