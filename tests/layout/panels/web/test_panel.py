"""The address: its code where there is room at the size that a phone needs, its words always."""

import pytest

from app.announcement.model import Announcement, Headline, Publisher, Web
from app.layout.content import Content, lay_out_scene, measured_content
from app.layout.display import Display
from app.layout.drawings import CodeBox
from app.layout.margins import margins_of
from app.layout.overview.search import lay_out_overview
from app.layout.panels.panel import Spot, Wish
from app.layout.panels.web.block import Words, lay_out_web, lay_out_web_aside
from app.layout.panels.web.panel import WebPanel
from app.layout.plan import PanelName, PanelPlan, ScreenPlan
from app.layout.rect import Rect
from app.layout.shown import Shown
from app.layout.text.type_scale import TypeScale
from app.value import replace
from tests.layout.announcements import code_of, content_of, lobby, material_of
from tests.layout.fake_locale import FakeLocale
from tests.layout.fake_type import FakeType
from tests.layout.promises import assert_panel, assert_promises, drawn, lines_of_plan, safe_area

TYPE = FakeType()
LYING, STANDING, WIDE = Display(1920, 1080), Display(1080, 1920), Display(2560, 1080)
URL, LABEL = "https://example.org/trygg", "Läs mer:"
LONG = f"https://example.org/{'ett-långt-ord/' * 12}"
FEW = Announcement("sv", Publisher("Biblioteket"), Headline("Öppet till 20", "Låna och läs."), web=Web(URL, LABEL))
FULL = replace(lobby(), web=Web(URL, LABEL))
on_every_display = pytest.mark.parametrize("display", [LYING, STANDING, WIDE, Display(1024, 768), Display(3840, 2160)])


def scale_of(display: Display, *, large: bool = False) -> TypeScale:
    return TypeScale(display, TYPE.cap_height, large=large)


def web_of(plan: ScreenPlan | None) -> PanelPlan:
    panel = plan.panel(PanelName.WEB) if plan else None
    assert panel is not None
    return panel


def codes_of(panel: PanelPlan) -> list[CodeBox]:
    return [drawing for page in panel.pages for drawing in page.drawings if isinstance(drawing, CodeBox)]


def panel_of(content: Content) -> WebPanel:
    panel = content.of_kind(WebPanel)
    assert panel is not None
    return panel


@on_every_display
def test_a_few_words_leave_the_code_room_on_the_overview_or_alone(display: Display) -> None:
    content, scale = content_of(FEW), scale_of(display)
    overview, scene = lay_out_overview(content, scale), lay_out_scene(PanelName.WEB, content, scale)
    assert scene is not None
    for plan in (overview, scene):
        assert_promises(plan, scale)
        assert "example.org/trygg" in drawn(lines_of_plan(plan, PanelName.WEB))
    assert codes_of(web_of(scene))
    assert bool(codes_of(web_of(overview))) is (overview.shortened == ())


def test_on_a_lying_screen_it_stands_beside_the_headline_where_no_ceremony_does() -> None:
    plan = lay_out_overview(content_of(FEW), scale_of(LYING))
    (code,), headline = codes_of(web_of(plan)), plan.panel(PanelName.HEADLINE)
    assert headline is not None
    assert code.rect.x > headline.rect.right
    assert plan.shortened == (), "the round need not show it once more"


def test_a_ceremony_keeps_its_place_and_a_code_without_room_stands_alone_in_the_round() -> None:
    plan = lay_out_overview(content_of(FULL), scale_of(LYING))
    assert codes_of(web_of(plan)) == []
    assert PanelName.WEB in plan.shortened
    assert plan.panel(PanelName.CEREMONY) is not None


def test_a_code_evicts_nothing_and_without_an_address_nothing_changes() -> None:
    for display in (LYING, STANDING, WIDE):
        plan = lay_out_overview(content_of(FULL), scale_of(display))
        without = lay_out_overview(content_of(lobby()), scale_of(display))
        assert {panel.name for panel in plan.panels} - {PanelName.WEB} == {panel.name for panel in without.panels}


@on_every_display
def test_alone_the_code_is_larger_than_it_must_be(display: Display) -> None:
    scale = scale_of(display)
    content = content_of(FEW)
    (code,) = codes_of(web_of(lay_out_scene(PanelName.WEB, content, scale)))
    least = lay_out_web(panel_of(content).text, code.code, Wish(margins_of(scale), display.width_px, 0.0))
    assert least is not None
    assert code.rect.width > least.side


def test_in_large_text_each_page_of_the_words_has_the_code() -> None:
    scale = scale_of(LYING, large=True)
    plan = lay_out_scene(PanelName.WEB, content_of(replace(FEW, web=Web(URL, "Läs mer om det här på kommunens egen sida: " * 12))), scale)
    assert plan is not None
    assert_promises(plan, scale)
    assert len(web_of(plan).pages) == len(codes_of(web_of(plan))) > 1


@pytest.mark.parametrize(("url", "display"), [(LONG, LYING), (URL, Display(1920, 1080, distance_m=6.0))])
def test_a_code_too_large_for_the_screen_leaves_the_words(url: str, display: Display) -> None:
    content = content_of(replace(FEW, web=Web(url)))
    scale = scale_of(display)
    for plan in (lay_out_overview(content, scale), lay_out_scene(PanelName.WEB, content, scale)):
        assert plan is not None
        assert_promises(plan, scale)
        assert plan.panel(PanelName.WEB) is None or codes_of(web_of(plan)) == []


def test_no_code_without_one() -> None:
    content = measured_content(replace(material_of(FEW), code=None))
    scene = lay_out_scene(PanelName.WEB, content, scale_of(LYING))
    assert codes_of(web_of(scene)) == []
    assert panel_of(content).smaller() == ()
    assert panel_of(content).aside() is None


@pytest.mark.parametrize(("width", "where"), [(1700, Words.BESIDE), (700, Words.ABOVE)])
def test_the_words_stand_beside_the_code_or_above_it(width: float, where: Words) -> None:
    scale = scale_of(LYING)
    margins = margins_of(scale)
    block = lay_out_web(panel_of(content_of(FEW)).text, code_of(URL), Wish(margins, width, 0.0))
    assert block is not None
    assert block.where is where
    panel = block.placed(Spot(Rect(60, 100, width, block.height), margins, 0.0))
    assert panel.rect.height == block.height
    assert_panel(panel, safe_area(ScreenPlan(1920, 1080, (panel,)), scale), scale)


def test_a_width_without_room_for_the_code_has_no_room_for_the_panel() -> None:
    wish = Wish(margins_of(scale_of(LYING)), 300, 0.0)
    text = panel_of(content_of(FEW)).text
    assert lay_out_web(text, code_of(URL), wish) is None
    assert lay_out_web_aside(text, code_of(URL), wish) is None
    assert lay_out_web(text, None, wish) is not None


def test_on_a_deck_the_words_are_light_and_the_code_keeps_off_the_edges() -> None:
    scale = scale_of(LYING)
    margins = margins_of(scale)
    wish = Wish(margins, 700, 0.0, ground="deep", inset=54.0)
    block = lay_out_web_aside(panel_of(content_of(FEW)).text, code_of(URL), wish)
    assert block is not None
    box = Rect(1220, 0, 700, 1080)
    panel = block.placed(Spot(box, margins, 0.0, 54.0))
    assert (panel.ground, panel.rect) == ("deep", box)
    (code,) = codes_of(panel)
    assert box.inset(54.0).holds(code.rect)
    assert code.rect.width > 592 - code.code.side, "it grows into the height"
    assert {span.colour for line in panel.pages[0].lines for span in line.spans} == {"on_deep", "white"}


def test_a_mirrored_code_is_the_same_code_elsewhere() -> None:
    plan = lay_out_overview(content_of(FEW), scale_of(LYING))
    (code,), (mirrored,) = codes_of(web_of(plan)), codes_of(web_of(plan.mirrored()))
    assert mirrored.code == code.code
    assert mirrored.rect == code.rect.mirrored(plan.width)


def test_the_words_are_heard_and_not_the_code() -> None:
    content = content_of(FEW)
    panel = web_of(lay_out_scene(PanelName.WEB, content, scale_of(LYING)))
    spoken = panel_of(content).spoken(Shown(panel, 0, panel.pages[0], alone=True), FakeLocale())
    assert (spoken.name, spoken.items) == (f"{LABEL} example.org/trygg", ())
