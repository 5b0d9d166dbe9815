"""The one list of the panels: every entry is complete, and every order and choice of them is the design's."""

from inspect import getattr_static

import pytest

from app.announcement.model import Announcement, Web
from app.announcement.texts import texts
from app.layout.content import Content, lay_out_scene, lay_out_sheet, measured_content
from app.layout.display import Display
from app.layout.margins import margins_of
from app.layout.material import AlertText, Material
from app.layout.overview.search import lay_out_overview
from app.layout.panels.alert import AlertPanel
from app.layout.panels.notice import NoticePanel
from app.layout.panels.order import COMMAND_LINE, FOCUS_ORDER, LEAVING_ORDER, PANELS, READING_ORDER, in_reading_order, panel_of_key
from app.layout.panels.panel import Measured, Panel, Slot, Wish
from app.layout.panels.sheet import sheet_of
from app.layout.plan import PanelName, PanelPlan, ScreenPlan
from app.layout.shown import Shown
from app.layout.text.type_scale import TypeScale
from app.value import replace
from tests.layout.announcements import lobby, material_of
from tests.layout.fake_locale import FakeLocale
from tests.layout.fake_type import FakeType

SCALE = TypeScale(Display(1920, 1080), FakeType().cap_height)
LOCALE = FakeLocale()
KINDS = {
    "name": PanelName,
    "label": str,
    "takes_focus": bool,
    "on_command_line": bool,
    "keys": frozenset,
    "leaves": int,
    "slot": Slot,
    "gap": float,
    "stretch": float,
    "fades": bool,
    "alone_on": str,
}
CROWDED = (Slot.COLUMN, Slot.NOWHERE, Slot.BAND)  # where several panels may stand, or one in another's place


def everything() -> Announcement:
    """An announcement with something for every panel."""
    return replace(lobby(), web=Web("https://example.org/trygg/", "Läs mer:"))


def material_for(kind: type[Panel]) -> Material:
    """What there is everything in for that panel: a public warning takes the notice's place."""
    material = material_of(everything())
    if kind.name is not PanelName.ALERT:
        return material
    return replace(material, alerts=(AlertText("Giftig rök", ("Det brinner på Viared.", "Gå inomhus."), False, material.setter),))


def content_for(kind: type[Panel]) -> Content:
    return measured_content(material_for(kind))


def members(protocol: type) -> set[str]:
    """What a protocol asks of a class."""
    return {*protocol.__annotations__, *(name for name in vars(protocol) if not name.startswith("_"))}


def panel_of(kind: type[Panel], content: Content) -> Panel:
    """The lobby's panel of that kind; the keys are the program's own."""
    if kind.name is PanelName.SHEET:
        return sheet_of("Tangenter", [("F1", "de här tangenterna")], "", content.setter)
    panel = content.of_kind(kind)
    assert panel is not None, f"the lobby has no {kind.name}"
    return panel


def plan_of(kind: type[Panel], content: Content, *, alone: bool) -> ScreenPlan | None:
    if kind.name is PanelName.SHEET:
        panel = sheet_of("Tangenter", [("F1", "de här tangenterna")], "", content.setter)
        return lay_out_sheet(panel, content, SCALE)
    return lay_out_scene(kind.name, content, SCALE) if alone else lay_out_overview(content, SCALE)


def own_plans(kind: type[Panel], content: Content) -> list[tuple[PanelPlan, bool]]:
    """The panel's plans: in the overview, and alone on the screen."""
    plans = [(plan_of(kind, content, alone=alone), alone) for alone in (False, True)]
    return [(panel, alone) for plan, alone in plans if plan and (panel := plan.panel(kind.name))]


@pytest.mark.parametrize("kind", PANELS)
def test_an_entry_has_all_that_the_other_parts_must_know(kind: type[Panel]) -> None:
    assert {name for name in members(Panel) if not hasattr(kind, name)} == set()
    assert KINDS.keys() | {"of", "measured", "smaller", "scene", "spoken", "heard", "aloud"} == members(Panel)
    for name, wanted in KINDS.items():
        assert isinstance(getattr(kind, name), wanted), f"{kind.__name__}.{name}"
    assert isinstance(getattr_static(kind, "of"), classmethod)
    assert kind.label.strip()
    assert kind.__doc__


def test_every_name_has_one_panel() -> None:
    assert sorted(panel.name for panel in PANELS) == sorted(PanelName)


def test_the_orders_are_the_design_s() -> None:
    names = PanelName
    assert READING_ORDER == (
        names.ALERT, names.NOTICE, names.MASTHEAD, names.HEADLINE, names.LEAD, names.TIMELINE, names.CEREMONY, names.QUOTES, names.WEB,
        names.STORY, names.SHEET
    )  # fmt: skip
    assert FOCUS_ORDER == (names.ALERT, names.NOTICE, names.HEADLINE, names.TIMELINE, names.CEREMONY, names.QUOTES, names.WEB)
    assert LEAVING_ORDER == (names.WEB, names.CEREMONY, names.QUOTES, names.LEAD, names.TIMELINE, names.NOTICE, names.ALERT)
    assert COMMAND_LINE == (names.NOTICE, names.HEADLINE, names.TIMELINE, names.CEREMONY, names.QUOTES, names.WEB, names.STORY)


def test_no_two_leave_at_once_and_publisher_clock_and_headline_never_do() -> None:
    places = [panel.leaves for panel in PANELS if panel.leaves]
    assert len(places) == len(set(places))
    assert all(place > 0 for place in places)
    assert {PanelName.MASTHEAD, PanelName.HEADLINE}.isdisjoint(LEAVING_ORDER)


def test_no_two_stand_in_one_place_but_below_each_other() -> None:
    slots = [panel.slot for panel in PANELS if panel.slot not in CROWDED]
    assert sorted(slot.name for slot in slots) == sorted(slot.name for slot in Slot if slot not in CROWDED)


def test_a_public_warning_takes_the_notice_s_place() -> None:
    assert content_for(AlertPanel).of_kind(NoticePanel) is None
    assert content_for(NoticePanel).of_kind(NoticePanel) is not None
    assert content_for(NoticePanel).of_kind(AlertPanel) is None


def test_names_are_put_in_reading_order() -> None:
    assert in_reading_order({PanelName.QUOTES, PanelName.NOTICE, PanelName.LEAD}) == (PanelName.NOTICE, PanelName.LEAD, PanelName.QUOTES)


@pytest.mark.parametrize("kind", [panel for panel in PANELS if panel.leaves or panel.takes_focus or panel.on_command_line])
def test_what_leaves_or_can_be_asked_for_can_be_shown_alone(kind: type[Panel]) -> None:
    plan = lay_out_scene(kind.name, content_for(kind), SCALE)
    assert plan is not None
    assert [panel.name for panel in plan.panels] == [PanelName.MASTHEAD, kind.name], "who speaks stands above it"


@pytest.mark.parametrize("kind", PANELS)
def test_what_has_a_place_in_the_overview_is_set_and_placed_there(kind: type[Panel]) -> None:
    content, margins = content_for(kind), margins_of(SCALE)
    measured = panel_of(kind, content).measured(Wish(margins, margins.content_width, 0.0, picture=200.0))
    if kind.slot is Slot.NOWHERE:
        assert measured is None
        assert lay_out_overview(content, SCALE).panel(kind.name) is None
        return
    assert measured is not None
    assert {name for name in members(Measured) if not hasattr(measured, name)} == set()
    assert measured.height > 0
    placed = lay_out_overview(content, SCALE).panel(kind.name)
    assert placed is not None
    assert (placed.focus is not None) == kind.takes_focus


@pytest.mark.parametrize("kind", PANELS)
def test_every_panel_is_read_aloud_wherever_it_is_shown(kind: type[Panel]) -> None:
    content = content_for(kind)
    panel, plans = panel_of(kind, content), own_plans(kind, content)
    assert plans
    for plan, alone in plans:
        for number, page in enumerate(plan.pages):
            shown = Shown(plan, number, page, alone=alone)
            spoken = panel.spoken(shown, LOCALE)
            assert spoken.name.strip()
            assert all(item.name.strip() for item in spoken.items)
            assert isinstance(panel.heard(shown, LOCALE), str)


@pytest.mark.parametrize("kind", [panel for panel in PANELS if panel.leaves or panel.takes_focus or panel.on_command_line])
def test_each_page_of_a_panel_alone_on_the_screen_is_heard(kind: type[Panel]) -> None:
    content = content_for(kind)
    panel = panel_of(kind, content)
    for plan, alone in own_plans(kind, content):
        heard = [panel.heard(Shown(plan, number, page, alone=alone), LOCALE) for number, page in enumerate(plan.pages)]
        assert not alone or all(heard)
        assert not alone or len(set(heard)) == len(heard)


@pytest.mark.parametrize("kind", [panel for panel in PANELS if panel.name is not PanelName.SHEET])
def test_a_panel_is_made_of_the_announcement_alone(kind: type[Panel]) -> None:
    one, same = kind.of(material_for(kind)), kind.of(material_for(kind))
    assert one is not None
    assert one == same
    assert content_for(kind).panel(kind.name) == one


@pytest.mark.parametrize(
    ("key", "panel"),
    [
        ("headline.title", PanelName.HEADLINE),
        ("headline", PanelName.HEADLINE),
        ("headline.titel", PanelName.HEADLINE),
        ("headline.lead", PanelName.LEAD),
        ("headline.published", PanelName.STORY),
        ("story.paragraphs[3]", PanelName.STORY),
        ("timeline.milestones[2].picture.alt", PanelName.TIMELINE),
        ("quotes[0].text", PanelName.QUOTES),
        ("ceremony.people[1].role", PanelName.CEREMONY),
        ("publisher.logo", PanelName.MASTHEAD),
        ("publisher.colours.accent", None),
        ("language", None),
        ("headlines.lead", None),
        ("", None),
    ],
)
def test_a_key_belongs_to_the_panel_that_shows_it(key: str, panel: PanelName | None) -> None:
    assert panel_of_key(key) == panel


def test_every_text_of_an_announcement_belongs_to_a_panel() -> None:
    named = {panel_of_key(key) for key, _ in texts(everything())}
    assert named == set(PanelName) - {PanelName.SHEET, PanelName.ALERT}
