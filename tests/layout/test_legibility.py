"""The promise of the design: whatever an announcement says, on whatever screen, all of it can be read from where people stand."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.announcement.model import Announcement, Ceremony, Headline, Milestone, PartialDate, Publisher, Quote, Story, Timeline
from app.layout.content import lay_out_scene, lay_out_sheet
from app.layout.countdown import countdown
from app.layout.display import LEAST_EM_WIDE, LEAST_LINES_HIGH, Display, greatest_distance_m, within_bound
from app.layout.drawings import PictureBox
from app.layout.overview.search import LEAST_PICTURE, lay_out_overview
from app.layout.panels.ceremony.panel import CeremonyPanel
from app.layout.panels.masthead import MastheadPanel
from app.layout.panels.sheet import sheet_of
from app.layout.plan import Page, PanelName, ScreenPlan
from app.layout.round import round_of
from app.layout.text.block import ASCENT, DESCENT
from app.layout.text.type_scale import HEADLINE_ARC_MINUTES, Role, TypeScale
from app.value import replace
from tests.layout.announcements import NOW, Told, content_of, displays, lobby, text, told
from tests.layout.fake_locale import FakeLocale
from tests.layout.fake_type import FakeType
from tests.layout.promises import MOST_WORDS, assert_promises, drawn, letters, lines_of_plan

CALM = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
SCENES = [name for name in PanelName if name not in (PanelName.MASTHEAD, PanelName.SHEET)]
TYPE, LOCALE = FakeType(), FakeLocale()


def scale_of(display: Display, *, large: bool = False) -> TypeScale:
    return TypeScale(within_bound(display, HEADLINE_ARC_MINUTES, TYPE.cap_height), TYPE.cap_height, large)


def scenes_of(it: Told, scale: TypeScale) -> dict[PanelName, ScreenPlan]:
    plans = {name: lay_out_scene(name, it.content, scale) for name in SCENES}
    return {name: plan for name, plan in plans.items() if plan is not None}


def assert_legible(it: Told, scale: TypeScale) -> None:
    overview, scenes = lay_out_overview(it.content, scale), scenes_of(it, scale)
    for plan in (overview, *scenes.values()):
        assert_promises(plan, scale)
    assert_picture_large(overview, scale)
    for name, plan in scenes.items():
        assert_pages_short(name, plan)
    assert_everything_said(it, overview, scenes)


def pages_of(plan: ScreenPlan, name: PanelName) -> tuple[Page, ...]:
    panel = plan.panel(name)
    assert panel is not None
    return panel.pages


def assert_pages_short(name: PanelName, plan: ScreenPlan) -> None:
    """At most seventy words a page; a timeline's labels and the sender do not count."""
    for page in pages_of(plan, name):
        own = [line for line in page.lines if line.role is not Role.SENDER]
        lines = [line for line in own if not is_timeline(page, name) or line.role is Role.MILESTONE_TEXT]
        pieces = max(0, len(lines) - 1)  # at each line's end a word may have been broken in two
        assert sum(len(line.text.split(" ")) for line in lines) - pieces <= MOST_WORDS, f"a page of {name} is too long"
        assert name is PanelName.TIMELINE or page.words <= MOST_WORDS, f"a page of {name} is too long"


def is_timeline(page: Page, name: PanelName) -> bool:
    """Whether it is drawn: where it has no room it is told in words, all of which count."""
    return name is PanelName.TIMELINE and bool(page.drawings)


def assert_picture_large(overview: ScreenPlan, scale: TypeScale) -> None:
    ceremony = overview.panel(PanelName.CEREMONY)
    for drawing in ceremony.pages[0].drawings if ceremony else ():
        if isinstance(drawing, PictureBox):
            assert drawing.rect.height >= LEAST_PICTURE * scale.display.height_px - 1


def assert_everything_said(it: Told, overview: ScreenPlan, scenes: dict[PanelName, ScreenPlan]) -> None:
    """Every word of the announcement, in its order, over a round, the story, the ceremony and the timeline."""
    announcement, content = it.announcement, it.content
    aside = (*overview.left_out, *overview.shortened)
    stops = round_of(overview, {name: plan for name, plan in scenes.items() if name in aside})
    seen = {stop.scene for stop in stops}

    def said(name: PanelName) -> str:
        """What the round says of a panel."""
        there = drawn(lines_of_plan(overview, name))
        if name in seen:
            there += drawn(lines_of_plan(scenes[name], name))
        return there

    assert letters(announcement.headline.title) in said(PanelName.HEADLINE)
    name_and_clock = said(PanelName.MASTHEAD) + said(PanelName.HEADLINE)
    masthead = content.of_kind(MastheadPanel)
    assert masthead is not None
    assert masthead.logo is not None or letters(announcement.publisher.name) in name_and_clock
    day, clock = letters(LOCALE.weekday_and_day(NOW)), letters(LOCALE.clock(NOW))
    assert f"{day}·{clock}" in name_and_clock or f"{day}{clock}" in name_and_clock
    assert letters(it.translation) in name_and_clock
    assert letters(announcement.headline.lead or "") in said(PanelName.LEAD)
    assert letters(announcement.notice.text if announcement.notice else "") in said(PanelName.NOTICE)
    if announcement.web:
        assert letters(announcement.web.url.partition("://")[2].removesuffix("/")) in said(PanelName.WEB)
        assert letters(announcement.web.label or "") in said(PanelName.WEB)
    assert_quotes_said(it, scenes.get(PanelName.QUOTES) if PanelName.QUOTES in seen else overview)
    told = lines_of_plan(scenes[PanelName.STORY], PanelName.STORY) if PanelName.STORY in scenes else []
    story = drawn(line for line in told if line.role is not Role.SENDER)
    for paragraph in (*announcement.story.paragraphs, published_line(announcement.headline)):
        assert letters(paragraph) in story
    if announcement.ceremony:
        assert_ceremony_said(it, overview, scenes, said(PanelName.CEREMONY))
    if announcement.timeline and announcement.timeline.milestones:
        assert_timeline_said(it, scenes[PanelName.TIMELINE], said(PanelName.TIMELINE))
        timeline = overview.panel(PanelName.TIMELINE)
        for number in timeline.choices if timeline else ():
            chosen = (line for page in overview.chosen_texts[number] for line in page.lines)
            assert letters(announcement.timeline.milestones[number].text or "") in drawn(chosen)


def published_line(headline: Headline) -> str:
    return f"Publicerad {LOCALE.full_date(headline.published)}" if headline.published else ""


def assert_quotes_said(it: Told, plan: ScreenPlan | None) -> None:
    panel = plan.panel(PanelName.QUOTES) if plan else None
    for number, quote in enumerate(it.announcement.quotes):
        assert panel is not None
        own = [line for page in panel.pages if page.item == number for line in page.lines]
        assert letters(quote.text) in drawn(line for line in own if line.role is Role.QUOTE)
        speaker = drawn(line for line in own if line.role is Role.SPEAKER)
        assert letters(quote.speaker) in speaker
        assert letters(quote.role or "") in speaker


def assert_ceremony_said(it: Told, overview: ScreenPlan, scenes: dict[PanelName, ScreenPlan], in_round: str) -> None:
    ceremony, panel = it.announcement.ceremony, it.content.of_kind(CeremonyPanel)
    assert ceremony is not None
    if PanelName.CEREMONY not in scenes:
        assert panel is None
        assert not any((ceremony.caption, ceremony.people, ceremony.place, ceremony.when))
        return
    assert panel is not None
    assert overview.panel(PanelName.CEREMONY) or PanelName.CEREMONY in overview.left_out, "no way to the ceremony"
    alone = drawn(lines_of_plan(scenes[PanelName.CEREMONY], PanelName.CEREMONY))
    assert letters(ceremony.caption or "") in in_round
    day = LOCALE.full_date(ceremony.when) if ceremony.when else ""
    people = [part for person in ceremony.people for part in (person.name, person.role or "")]
    for part in (ceremony.caption or "", ceremony.place or "", day, credit_line(ceremony), *people):
        assert letters(part) in alone, f"{part!r} is not said of the ceremony"
    if panel.texts.picture:
        drawings = [drawing for page in pages_of(scenes[PanelName.CEREMONY], PanelName.CEREMONY) for drawing in page.drawings]
        assert any(isinstance(drawing, PictureBox) for drawing in drawings)
        tags = (line for line in lines_of_plan(scenes[PanelName.CEREMONY], PanelName.CEREMONY) if line.role is Role.TAG)
        assert not panel.texts.picture.illustration or letters("Illustration") in drawn(tags)


def credit_line(ceremony: Ceremony) -> str:
    photo = ceremony.photo
    if photo is None or not photo.credit:
        return ""
    return f"{'Illustration' if photo.illustration else 'Foto'}: {photo.credit}"


def date_of(milestone: Milestone) -> str:
    """What stands for a milestone's date."""
    is_span = milestone.until is not None and milestone.until.last_day >= milestone.when.first_day
    written = (
        LOCALE.milestone_span(milestone.when, milestone.until) if is_span and milestone.until else LOCALE.milestone_date(milestone.when)
    )
    return milestone.label or written


def countdown_of(milestone: Milestone) -> str:
    until = countdown(NOW.date(), milestone.when)
    return LOCALE.in_future(*until) if until else ""


def assert_timeline_said(it: Told, scene: ScreenPlan, in_round: str) -> None:
    timeline = it.announcement.timeline
    assert timeline is not None
    alone = drawn(lines_of_plan(scene, PanelName.TIMELINE))
    assert letters(timeline.title or "") in in_round
    assert letters(timeline.title or "") in alone
    pages = pages_of(scene, PanelName.TIMELINE)
    for number, milestone in enumerate(timeline.milestones):
        own = [line for page in pages if page.item == number for line in page.lines]
        year = letters(date_of(milestone))
        assert year in drawn(line for line in own if line.role in (Role.YEAR, Role.NEWEST_YEAR))
        assert year in in_round
        assert letters(milestone.title) in in_round
        assert letters(milestone.title) in drawn(line for line in own if line.role is Role.MILESTONE)
        assert letters(milestone.text or "") in drawn(line for line in own if line.role is Role.MILESTONE_TEXT)
        assert letters(countdown_of(milestone)) in drawn(line for line in own if line.role is Role.COUNTDOWN)


@settings(CALM, max_examples=150)
@given(told(), displays(), st.booleans())
def test_everything_can_be_read(it: Told, display: Display, large: bool) -> None:
    assert_legible(it, scale_of(display, large=large))


@settings(CALM, max_examples=6)
@given(st.integers(0, 2**32), displays(), st.booleans())
def test_a_very_long_announcement_can_be_read(seed: int, display: Display, large: bool) -> None:
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
    assert_legible(Told(announcement, content_of(announcement)), scale_of(display, large=large))


@CALM
@given(told(longest=30, many=3), displays(), st.booleans())
def test_the_greatest_distance_still_works(it: Told, display: Display, large: bool) -> None:
    greatest = greatest_distance_m(display, HEADLINE_ARC_MINUTES, TYPE.cap_height)
    assert_legible(it, scale_of(replace(display, distance_m=greatest), large=large))


@settings(CALM, max_examples=20)
@given(told(), displays(), st.booleans(), st.floats(1, 3))
def test_what_a_desktop_wants_larger_can_be_read_too(it: Told, display: Display, large: bool, wished: float) -> None:
    """It is as for readers who stand farther away, and never more than the display can bear."""
    scale = scale_of(display, large=large)
    greatest = greatest_distance_m(display, HEADLINE_ARC_MINUTES, TYPE.cap_height)
    text_scale = max(1.0, min(wished, greatest / scale.display.distance_m))
    larger = replace(scale, text_scale=text_scale)
    assert_legible(it, larger)
    afar = replace(scale.display, distance_m=scale.display.distance_m * text_scale)
    assert {role: larger.least(role) for role in Role} == {role: TypeScale(afar, TYPE.cap_height, large).least(role) for role in Role}


@given(displays())
def test_a_display_inside_the_bound_is_taken_as_it_is(display: Display) -> None:
    greatest = greatest_distance_m(display, HEADLINE_ARC_MINUTES, TYPE.cap_height)
    inside = within_bound(display, HEADLINE_ARC_MINUTES, TYPE.cap_height)
    assert inside == (display if display.distance_m <= greatest else replace(display, distance_m=greatest))
    assert has_room(replace(display, distance_m=greatest))
    assert not has_room(replace(display, distance_m=greatest + 0.011))
    assert within_bound(inside, HEADLINE_ARC_MINUTES, TYPE.cap_height) == inside


def has_room(display: Display) -> bool:
    """Whether five em and three lines of the least headline go into the safe area."""
    least = display.least_type_px(HEADLINE_ARC_MINUTES, TYPE.cap_height)
    width, height = display.width_px - 2 * display.margin_px, display.height_px - 2 * display.margin_px
    return width >= LEAST_EM_WIDE * least and height >= LEAST_LINES_HIGH * (ASCENT + DESCENT) * least


@settings(CALM, max_examples=30)
@given(st.lists(st.tuples(st.integers(0, 99), st.integers(1, 9)), min_size=1, max_size=14), st.booleans(), displays(), st.booleans())
def test_the_keys_sheet_can_be_read(seeds: list[tuple[int, int]], footed: bool, display: Display, large: bool) -> None:
    scale = scale_of(display, large=large)
    rows = [(text(seed, 1 + words % 4, 20), text(seed + 1, words, 30)) for seed, words in seeds]
    footer = "Staff: hold Ctrl+Alt+Shift+Q for two seconds to leave." if footed else ""
    content = content_of(lobby())
    plan = lay_out_sheet(sheet_of("Keys", rows, footer, content.setter), content, scale)
    assert_promises(plan, scale)
    shown = drawn(lines_of_plan(plan, PanelName.SHEET))
    for row in (*rows, ("Keys", footer)):
        assert all(letters(part) in shown for part in row)
