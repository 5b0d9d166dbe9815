"""The promise of the design: whatever an announcement says, on whatever screen, all of it can be read from where people stand."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.announcement.model import Announcement, Headline, Milestone, PartialDate, Publisher, Quote, Story, Timeline
from app.layout.overview import LEAST_PICTURE, lay_out_overview
from app.layout.panel import LEAST_EM_WIDE, LEAST_LINES_HIGH, Panel, greatest_distance_m, within_bound
from app.layout.paragraph import Typesetter
from app.layout.plan import PanelName, PictureBox, ScreenPlan
from app.layout.round import round_of
from app.layout.scene import lay_out_scene
from app.layout.sheet import lay_out_sheet
from app.layout.text_block import ASCENT, DESCENT
from app.layout.type_scale import HEADLINE_ARC_MINUTES, TypeScale
from tests.layout.announcements import Told, content_of, panels, text, told
from tests.layout.fake_type import FakeType
from tests.layout.promises import MOST_WORDS, assert_promises, drawn, letters, lines_of_plan

CALM = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
SCENES = [name for name in PanelName if name not in (PanelName.MASTHEAD, PanelName.SHEET)]
TYPE = FakeType()


def scale_of(panel: Panel, *, large: bool = False) -> TypeScale:
    return TypeScale(within_bound(panel, HEADLINE_ARC_MINUTES, TYPE.cap_height), TYPE.cap_height, large)


def scenes_of(it: Told, scale: TypeScale) -> dict[PanelName, ScreenPlan]:
    setter = Typesetter(TYPE)
    plans = {name: lay_out_scene(name, it.content, scale, setter) for name in SCENES}
    return {name: plan for name, plan in plans.items() if plan is not None}


def assert_legible(it: Told, scale: TypeScale) -> None:
    overview, scenes = lay_out_overview(it.content, scale, Typesetter(TYPE)), scenes_of(it, scale)
    for plan in (overview, *scenes.values()):
        assert_promises(plan, scale)
    assert_picture_large(overview, scale)
    for name, plan in scenes.items():
        assert_pages_short(name, plan)
    assert_everything_said(it, overview, scenes)


def assert_pages_short(name: PanelName, plan: ScreenPlan) -> None:
    """At most seventy words a page; a timeline's labels do not count."""
    for page in plan.panels[0].pages:
        lines = [line for line in page.lines if name is not PanelName.TIMELINE or is_text_below(line.spans[0].colour, line.spans[0].weight)]
        pieces = max(0, len(lines) - 1)  # at each line's end a word may have been broken in two
        assert sum(len(line.text.split(" ")) for line in lines) - pieces <= MOST_WORDS, f"a page of {name} is too long"
        assert name is PanelName.TIMELINE or page.words <= MOST_WORDS, f"a page of {name} is too long"


def is_text_below(colour: str, weight: int) -> bool:
    return colour == "ink" and weight < 600


def assert_picture_large(overview: ScreenPlan, scale: TypeScale) -> None:
    ceremony = overview.panel(PanelName.CEREMONY)
    for shape in ceremony.pages[0].shapes if ceremony else ():
        if isinstance(shape, PictureBox):
            assert shape.rect.height >= LEAST_PICTURE * scale.panel.height_px - 1


def assert_everything_said(it: Told, overview: ScreenPlan, scenes: dict[PanelName, ScreenPlan]) -> None:
    """Every word of the announcement, in its order, over a round, the story, the ceremony and the timeline."""
    announcement, content = it.announcement, it.content
    stops = round_of(overview, {name: plan for name, plan in scenes.items() if name in overview.left_out})
    seen = {stop.scene for stop in stops}

    def said(name: PanelName) -> str:
        """What the round says of a panel."""
        there = drawn(lines_of_plan(overview, name))
        if name in seen:
            there += drawn(lines_of_plan(scenes[name], name))
        return there

    assert letters(announcement.headline.title) in said(PanelName.HEADLINE)
    name_and_clock = said(PanelName.MASTHEAD) + said(PanelName.HEADLINE)
    assert content.logo_aspect is not None or letters(announcement.publisher.name) in name_and_clock
    assert letters(content.labels.date) in name_and_clock
    assert letters(content.labels.translation) in name_and_clock
    assert letters(announcement.headline.lead or "") in said(PanelName.LEAD)
    assert letters(announcement.notice.text if announcement.notice else "") in said(PanelName.NOTICE)
    assert_quotes_said(it, scenes.get(PanelName.QUOTES) if PanelName.QUOTES in seen else overview)
    story = drawn(lines_of_plan(scenes[PanelName.STORY], PanelName.STORY)) if PanelName.STORY in scenes else ""
    for paragraph in (*announcement.story.paragraphs, content.labels.published):
        assert letters(paragraph) in story
    if announcement.ceremony:
        assert_ceremony_said(it, overview, scenes, said(PanelName.CEREMONY))
    if announcement.timeline and announcement.timeline.milestones:
        assert_timeline_said(it, scenes[PanelName.TIMELINE], said(PanelName.TIMELINE))
        for milestone, pages in zip(announcement.timeline.milestones, overview.chosen_texts, strict=False):
            assert letters(milestone.text or "") in drawn(line for page in pages for line in page.lines)


def assert_quotes_said(it: Told, plan: ScreenPlan | None) -> None:
    panel = plan.panel(PanelName.QUOTES) if plan else None
    for number, quote in enumerate(it.announcement.quotes):
        assert panel is not None
        own = [line for page in panel.pages if page.item == number for line in page.lines]
        text = [line for line in own if all(span.colour == "white" and span.weight < 600 for span in line.spans)]
        assert letters(quote.text) in drawn(text)
        assert letters(quote.speaker) in drawn(own)
        assert letters(quote.role or "") in drawn(own)


def assert_ceremony_said(it: Told, overview: ScreenPlan, scenes: dict[PanelName, ScreenPlan], in_round: str) -> None:
    ceremony, labels = it.announcement.ceremony, it.content.labels
    assert ceremony is not None
    if PanelName.CEREMONY not in scenes:
        assert it.content.ceremony is None
        assert not any((ceremony.caption, ceremony.people, ceremony.place, ceremony.when))
        return
    assert overview.panel(PanelName.CEREMONY) or PanelName.CEREMONY in overview.left_out, "no way to the ceremony"
    alone = drawn(lines_of_plan(scenes[PanelName.CEREMONY], PanelName.CEREMONY))
    assert letters(ceremony.caption or "") in in_round
    people = [part for person in ceremony.people for part in (person.name, person.role or "")]
    for part in (ceremony.caption or "", ceremony.place or "", labels.ceremony_date, labels.photo_credit, *people):
        assert letters(part) in alone, f"{part!r} is not said of the ceremony"
    if it.content.ceremony and it.content.ceremony.picture:
        shapes = [shape for page in scenes[PanelName.CEREMONY].panels[0].pages for shape in page.shapes]
        assert any(isinstance(shape, PictureBox) for shape in shapes)
        assert not it.content.ceremony.picture.illustration or letters(labels.illustration) in alone


def assert_timeline_said(it: Told, scene: ScreenPlan, in_round: str) -> None:
    timeline = it.announcement.timeline
    assert timeline is not None
    alone = drawn(lines_of_plan(scene, PanelName.TIMELINE))
    assert letters(timeline.title or "") in in_round
    assert letters(timeline.title or "") in alone
    pages = scene.panels[0].pages
    for number, milestone in enumerate(timeline.milestones):
        own = [line for page in pages if page.item == number for line in page.lines]
        assert letters(it.content.labels.years[number]) in drawn(own)
        assert letters(it.content.labels.years[number]) in in_round
        assert letters(milestone.title) in in_round
        assert letters(milestone.title) in drawn(own)
        below = [line for line in own if is_text_below(line.spans[0].colour, line.spans[0].weight)]
        assert letters(milestone.text or "") in drawn(below)


@settings(CALM, max_examples=150)
@given(told(), panels(), st.booleans())
def test_everything_can_be_read(it: Told, panel: Panel, large: bool) -> None:
    assert_legible(it, scale_of(panel, large=large))


@settings(CALM, max_examples=6)
@given(st.integers(0, 2**32), panels(), st.booleans())
def test_a_very_long_announcement_can_be_read(seed: int, panel: Panel, large: bool) -> None:
    announcement = Announcement(
        "sv",
        Publisher("Borås Stad"),
        Headline(text(seed, 12), text(seed + 1, 2000)),
        story=Story((text(seed + 2, 2000),)),
        timeline=Timeline(
            None, tuple(Milestone(PartialDate(1990 + i), text(seed + 10 + i, 4), text(seed - 10 - i, 40)) for i in range(30))
        ),
        quotes=tuple(Quote(text(seed + 100 + i, 40), text(seed + 200 + i, 3)) for i in range(50)),
    )
    assert_legible(Told(announcement, content_of(announcement)), scale_of(panel, large=large))


@CALM
@given(told(longest=30, many=3), panels(), st.booleans())
def test_the_greatest_distance_still_works(it: Told, panel: Panel, large: bool) -> None:
    greatest = greatest_distance_m(panel, HEADLINE_ARC_MINUTES, TYPE.cap_height)
    assert_legible(it, scale_of(replace(panel, distance_m=greatest), large=large))


@given(panels())
def test_a_panel_inside_the_bound_is_taken_as_it_is(panel: Panel) -> None:
    greatest = greatest_distance_m(panel, HEADLINE_ARC_MINUTES, TYPE.cap_height)
    inside = within_bound(panel, HEADLINE_ARC_MINUTES, TYPE.cap_height)
    assert inside == (panel if panel.distance_m <= greatest else replace(panel, distance_m=greatest))
    assert has_room(replace(panel, distance_m=greatest))
    assert not has_room(replace(panel, distance_m=greatest + 0.011))
    assert within_bound(inside, HEADLINE_ARC_MINUTES, TYPE.cap_height) == inside


def has_room(panel: Panel) -> bool:
    """Whether five em and three lines of the least headline go into the safe area."""
    least = panel.least_type_px(HEADLINE_ARC_MINUTES, TYPE.cap_height)
    width, height = panel.width_px - 2 * panel.margin_px, panel.height_px - 2 * panel.margin_px
    return width >= LEAST_EM_WIDE * least and height >= LEAST_LINES_HIGH * (ASCENT + DESCENT) * least


@settings(CALM, max_examples=30)
@given(st.lists(st.tuples(st.integers(0, 99), st.integers(1, 9)), min_size=1, max_size=14), st.booleans(), panels(), st.booleans())
def test_the_keys_sheet_can_be_read(seeds: list[tuple[int, int]], footed: bool, panel: Panel, large: bool) -> None:
    scale = scale_of(panel, large=large)
    rows = [(text(seed, 1 + words % 4, 20), text(seed + 1, words, 30)) for seed, words in seeds]
    footer = "Staff: hold Ctrl+Alt+Shift+Q for two seconds to leave." if footed else ""
    plan = lay_out_sheet("Keys", rows, footer, "{page} / {pages}", scale, Typesetter(TYPE))
    assert_promises(plan, scale)
    shown = drawn(lines_of_plan(plan, PanelName.SHEET))
    for row in (*rows, ("Keys", footer)):
        assert all(letters(part) in shown for part in row)
