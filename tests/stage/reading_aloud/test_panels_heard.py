"""What is heard of each panel, from plans and texts alone: no widget, no font."""

from pathlib import Path

import pytest

from app.layout.plan import PanelName
from app.layout.spoken import NOTHING, Part, Spoken
from app.layout.text.paragraph import Typesetter
from app.layout.text_places import runs_of
from app.resources import resources
from app.stage.edition import Edition
from app.stage.state.state import InScene, OnOverview, OnSheet, State
from app.stage.state.view import View, view_of
from app.value import replace
from tests.layout.fake_type import FakeType
from tests.stage.screens import LEAST, NOW, edition_from, edition_of
from tests.stage.state.made_up_screens import MadeUpScreens

SV_ALT = "Illustration: Kommunalråd Kerstin Hermansson"
CEREMONY_ALONE = State(InScene(PanelName.CEREMONY, 0, OnOverview(PanelName.CEREMONY)))


def seen(edition: Edition, state: State = State()) -> View:  # noqa: B008 - frozen
    """What stands on the screen in a state."""
    return view_of(state, MadeUpScreens([edition.content(Typesetter(FakeType()), NOW)]))


def heard(edition: Edition, name: PanelName, state: State = State()) -> Spoken:  # noqa: B008 - frozen
    it = seen(edition, state)
    assert it.shown(name) is not None
    return it.spoken(name)


def alone(name: PanelName, page: int = 0) -> State:
    """A panel that a visitor has opened, at one of its pages."""
    return State(InScene(name, page, OnOverview(PanelName.HEADLINE if name is PanelName.STORY else name)))


@pytest.fixture
def logo(tmp_path: Path) -> str:
    (tmp_path / "logo.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><rect width="40" height="10"/></svg>')
    return LEAST.replace('name = "Borås Stad"', 'name = "Borås Stad"\nlogo = "logo.svg"\nlogo_alt = "Logotyp för Borås Stad"')


def test_what_is_not_on_the_screen_is_not_heard(bundled: Edition) -> None:
    assert seen(bundled).spoken(PanelName.STORY) is NOTHING
    assert seen(bundled, alone(PanelName.STORY)).spoken(PanelName.NOTICE) is NOTHING


def test_names_are_whole_and_never_broken_over_lines(bundled: Edition) -> None:
    announcement = bundled.announcement
    assert announcement.notice is not None
    assert heard(bundled, PanelName.NOTICE) == Spoken(Part.ALERT, announcement.notice.text)
    assert heard(bundled, PanelName.HEADLINE) == Spoken(Part.HEADING, announcement.headline.title, announcement.headline.lead or "")
    assert heard(bundled, PanelName.LEAD) == Spoken(Part.PARAGRAPH, announcement.headline.lead or "")


def test_the_masthead_has_publisher_date_and_pause(bundled: Edition) -> None:
    names = ["Borås Stad", "Måndag 23 november, 13:07"]
    assert [item.name for item in heard(bundled, PanelName.MASTHEAD).items] == names
    paused = heard(bundled, PanelName.MASTHEAD, State(paused=True))
    assert [item.name for item in paused.items] == [*names, "Pausad"]
    assert {item.part for item in paused.items} == {Part.LABEL}


def test_a_logo_is_a_picture_with_its_description(logo: str, tmp_path: Path) -> None:
    first = heard(edition_from(logo, tmp_path), PanelName.MASTHEAD).items[0]
    assert (first.part, first.name) == (Part.PICTURE, "Logotyp för Borås Stad")
    assert first.rect is not None


def test_a_translation_says_so() -> None:
    english = edition_of(resources() / "announcement.en.toml", "sv")
    assert "Unofficial translation from Swedish" in [item.name for item in heard(english, PanelName.MASTHEAD).items]
    assert heard(english, PanelName.TIMELINE).items[2].name.startswith("2013, Recertified. 3 of 4. ")


def test_the_timeline_is_a_list_and_the_chosen_milestone_tells_its_longer_text(bundled: Edition) -> None:
    timeline = heard(bundled, PanelName.TIMELINE)
    assert (timeline.part, timeline.name, timeline.chosen) == (Part.LIST, "Tidslinje", None)
    texts = [milestone.text or "" for milestone in bundled.announcement.timeline.milestones] if bundled.announcement.timeline else []
    assert [item.name for item in timeline.items] == [
        f"{name}. {place} av 4. {text}"
        for place, name, text in zip(
            range(1, 5),
            (
                "1998, Certifierad, som nummer 39 i världen",
                "2008, Återcertifierad",
                "2013, Återcertifierad",
                "2019, Fjärde gången – först i Sverige",
            ),
            texts,
            strict=True,
        )
    ]
    assert {item.part for item in timeline.items} == {Part.LIST_ITEM}
    assert all(item.rect is not None for item in timeline.items)
    state = State(OnOverview(PanelName.TIMELINE, 1))
    assert bundled.announcement.timeline is not None
    text = bundled.announcement.timeline.milestones[1].text
    chosen = heard(bundled, PanelName.TIMELINE, state)
    assert chosen.chosen == 1
    assert chosen.items == timeline.items  # what changes under the focus would be said once more
    assert heard(bundled, PanelName.LEAD, state).name == text
    opened = heard(bundled, PanelName.TIMELINE, State(InScene(PanelName.TIMELINE, 1, OnOverview(PanelName.TIMELINE, 1))))
    assert (opened.chosen, [item.name for item in opened.items]) == (1, [item.name for item in timeline.items])


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
    opened = heard(bundled, PanelName.CEREMONY, CEREMONY_ALONE)
    assert [item.name for item in opened.items[2:4]] == ["21 februari 2019 · Stadshushallen", "Svante Stomberg, kommunchef"]
    assert opened.description.startswith(SV_ALT)
    assert opened.description.endswith("Robert Ekman, docent, medicine doktor och gästforskare på Chalmers")
    assert "Stadshushallen. Svante Stomberg, kommunchef. Kerstin Hermansson, kommunalråd. Michael" in opened.description


def test_an_illustration_is_called_so_once(bundled: Edition) -> None:
    announced = bundled.announcement.ceremony
    assert announced is not None
    assert announced.photo is not None
    bare = replace(announced, photo=replace(announced.photo, alt="Fyra personer vid ett bord."))
    renamed = replace(bundled, announcement=replace(bundled.announcement, ceremony=bare))
    assert heard(renamed, PanelName.CEREMONY).items[0].name == "Illustration: Fyra personer vid ett bord."
    assert heard(bundled, PanelName.CEREMONY).items[0].name.count("Illustration") == 1


def test_a_ceremony_without_a_picture_is_its_texts(tmp_path: Path) -> None:
    text = LEAST + '[ceremony]\nplace = "Stadshushallen"\n[[ceremony.people]]\nname = "Någon"\n'
    ceremony = heard(edition_from(text, tmp_path), PanelName.CEREMONY)
    assert [(item.part, item.name) for item in ceremony.items] == [(Part.PARAGRAPH, "Stadshushallen")]


@pytest.mark.parametrize("number", [0, 1])
def test_a_quote_is_heard_with_its_speaker(bundled: Edition, number: int) -> None:
    quote = bundled.announcement.quotes[number]
    spoken = heard(bundled, PanelName.QUOTES, State(stop=number))
    assert spoken == Spoken(Part.QUOTE, f"{quote.text} {quote.speaker}, {quote.role}. {number + 1} av 2")
    assert runs_of(spoken)[-1].stop == len(spoken.name.removesuffix(f". {number + 1} av 2"))


def test_a_long_quote_is_heard_page_by_page(tmp_path: Path) -> None:
    text = " ".join(f"Mening nummer {i} har några ord som tar plats." for i in range(40))
    edition = edition_from(f'{LEAST}[[quotes]]\ntext = "{text}"\nspeaker = "Någon"\n', tmp_path)
    pages = seen(edition, alone(PanelName.QUOTES)).plan.panels[-1].pages
    assert len(pages) > 2
    told = []
    for page in range(len(pages)):
        it = seen(edition, alone(PanelName.QUOTES, page))
        told.append(it.spoken(PanelName.QUOTES).name.removesuffix(" Någon"))
    assert " ".join(told) == text


def test_the_story_is_whole_in_paragraphs_and_heard_page_by_page(bundled: Edition) -> None:
    pages, told = seen(bundled, alone(PanelName.STORY)).plan.panels[-1].pages, []
    for page in range(len(pages)):
        story = heard(bundled, PanelName.STORY, alone(PanelName.STORY, page))
        assert (story.part, story.name) == (Part.STORY, "Hela texten")
        assert [item.name for item in story.items if item.part is Part.PARAGRAPH] == [
            *bundled.announcement.story.paragraphs,
            "Publicerad 21 februari 2019",
        ]
        assert next(item.part for item in story.items) is Part.HEADING  # it stands on every page
        on_page = [item for item in story.items if item.place]
        assert 0 < len(on_page) < len(story.items)
        assert all(line in pages[page].lines for item in on_page for line in item.lines)
        place, _, text = story.description.partition(". ")
        assert place == f"{page + 1} av {len(pages)}"
        told.append(text)
    announced = bundled.announcement
    assert " ".join(told) == " ".join((f"{announced.headline.title}.", *announced.story.paragraphs, "Publicerad 21 februari 2019"))


def test_the_sheet_is_a_list_of_the_keys(bundled: Edition) -> None:
    content = bundled.content(Typesetter(FakeType()), NOW)
    for foot in ("Personal: håll", ""):
        screens = MadeUpScreens([content], rows=[("Tab", "nästa"), ("F1", "")], foot=foot)
        spoken = view_of(State(OnSheet()), screens).spoken(PanelName.SHEET)
        assert (spoken.part, spoken.name) == (Part.LIST, "Tangenter")
        rows = ["Tab: nästa", "F1", *([foot] if foot else [])]
        told = [(Part.LIST_ITEM, f"{row}. {number} av {len(rows)}") for number, row in enumerate(rows, 1)]
        assert [(item.part, item.name) for item in spoken.items] == told
        assert spoken.description == "Tab går rad för rad"


def test_the_pages_of_the_sheet_are_told_where_one_comes_to_them(bundled: Edition) -> None:
    content, count = bundled.content(Typesetter(FakeType()), NOW), 40
    screens = MadeUpScreens([content], rows=[(f"F{number}", "gör det") for number in range(count)])
    pages = len(screens.sheet(0, large=False).panels[0].pages)
    begins = screens.sheet_panel(0).pages_of_rows(screens.sheet(0, large=False).panels[0].pages)
    assert pages > 1
    for page in range(pages):
        spoken = view_of(State(OnSheet(page)), screens).spoken(PanelName.SHEET)
        page_told = f"Sida {page + 1} av {pages}"
        assert spoken.description == (page_told if page else f"Tab går rad för rad. {page_told}")
        on_page = [row for row in begins if begins[row] == page]
        assert [row for row, item in enumerate(spoken.items) if item.place] == on_page
        assert [row for row, item in enumerate(spoken.items) if page_told in item.name] == [on_page[0], on_page[-1]]
    chosen = view_of(State(OnSheet(1, row=on_page[0])), screens).spoken(PanelName.SHEET)
    assert (chosen.chosen, chosen.items[5].name) == (on_page[0], f"F5: gör det. 6 av {count}")


def test_the_least_announcement_is_heard(tmp_path: Path) -> None:
    it = seen(edition_from(LEAST, tmp_path))
    assert it.spoken(PanelName.HEADLINE) == Spoken(Part.HEADING, "En rubrik")
    assert [it.spoken(panel.plan.name).description for panel in it.panels] == [""] * len(it.panels)
