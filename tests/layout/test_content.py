"""What a screen can show of an announcement: its panels, and each of them alone on the screen."""

import pytest

from app.announcement.model import Headline, Milestone, Notice, PartialDate, Timeline, Web
from app.layout.content import lay_out_scene, measured_content
from app.layout.display import HEADLINE_LINE_EM
from app.layout.panels.order import READING_ORDER
from app.layout.plan import PanelName
from app.layout.text.type_scale import Role, TypeScale
from app.value import replace
from tests.layout.announcements import content_of, lobby, material_of
from tests.layout.scenes import LOBBY, TYPE, scene

LESS = [
    (PanelName.NOTICE, {"notice": None}),
    (PanelName.LEAD, {"headline": Headline("Rubrik")}),
    (PanelName.TIMELINE, {"timeline": None}),
    (PanelName.TIMELINE, {"timeline": Timeline("Vår resa")}),
    (PanelName.CEREMONY, {"ceremony": None}),
    (PanelName.QUOTES, {"quotes": ()}),
]


@pytest.mark.parametrize(("name", "less"), LESS)
def test_what_an_announcement_does_not_have_makes_no_panel_and_no_scene(name: PanelName, less: dict[str, None]) -> None:
    content = content_of(replace(lobby(), **less))
    assert content.panel(name) is None
    assert lay_out_scene(name, content, TypeScale(LOBBY, TYPE.cap_height)) is None


@pytest.mark.parametrize("name", [PanelName.MASTHEAD, PanelName.SHEET])
def test_the_masthead_is_never_alone_and_no_announcement_has_keys(name: PanelName) -> None:
    assert lay_out_scene(name, content_of(lobby()), TypeScale(LOBBY, TYPE.cap_height)) is None


def test_the_panels_stand_in_reading_order() -> None:
    everything = replace(lobby(), web=Web("https://example.org"))
    assert tuple(panel.name for panel in content_of(everything).panels) == tuple(
        name for name in READING_ORDER if name not in (PanelName.SHEET, PanelName.ALERT)
    )


def test_a_notice_that_is_not_due_is_no_panel() -> None:
    assert measured_content(replace(material_of(lobby()), notice_is_due=False)).panel(PanelName.NOTICE) is None


def test_content_can_be_taken_with_some_of_its_panels_alone() -> None:
    content = content_of(lobby())
    some = content.only({PanelName.QUOTES, PanelName.HEADLINE})
    assert [panel.name for panel in some.panels] == [PanelName.HEADLINE, PanelName.QUOTES]
    assert some.panel(PanelName.QUOTES) is content.panel(PanelName.QUOTES)


def test_two_contents_differ_in_what_one_has_otherwise_or_alone() -> None:
    one, same = content_of(lobby()), content_of(lobby())
    assert one.differs_from(same) == frozenset()
    other = content_of(replace(lobby(), notice=Notice("Ett annat"), quotes=()))
    assert one.differs_from(other) == other.differs_from(one) == {PanelName.NOTICE, PanelName.QUOTES}


def test_a_scene_s_text_is_no_smaller_than_in_the_overview_and_larger_where_it_has_room() -> None:
    scale = TypeScale(LOBBY, TYPE.cap_height)
    assert scene(PanelName.LEAD).pages[0].lines[0].px >= scale.ideal(Role.LEAD, alone=True)
    assert min(line.px for page in scene(PanelName.STORY).pages for line in page.lines) >= scale.least(Role.STORY)


def test_the_bound_s_line_is_as_high_as_a_line_of_text() -> None:
    line = scene(PanelName.HEADLINE).pages[0].lines[0]
    assert line.rect.height == pytest.approx(HEADLINE_LINE_EM * line.px)


def test_another_milestone_changes_the_timeline_alone() -> None:
    it = lobby()
    assert it.timeline is not None
    longer = replace(it, timeline=replace(it.timeline, milestones=(*it.timeline.milestones, Milestone(PartialDate(2024), "Femte"))))
    assert content_of(it).differs_from(content_of(longer)) == {PanelName.TIMELINE}
