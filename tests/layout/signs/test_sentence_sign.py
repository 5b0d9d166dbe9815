"""A sentence over the screen: legible, whole, inside the safe area, and off the focus where that can be."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.announcement.theme import HOUSE, PAIRS
from app.layout.content import lay_out_scene
from app.layout.display import Display, within_bound
from app.layout.drawings import PictureBox
from app.layout.margins import margins_of
from app.layout.overview.search import lay_out_overview
from app.layout.plan import Page, PanelName, PanelPlan, ScreenPlan
from app.layout.rect import Rect
from app.layout.signs.sentence_sign import MUCH_LESS, SentenceSign, lay_out_sign, mirrored_lines
from app.layout.text.line import PlacedLine
from app.layout.text.paragraph import Paragraph, Typesetter
from app.layout.text.type_scale import HEADLINE_ARC_MINUTES, SEMIBOLD, Role, TypeScale
from app.layout.text.wording import MOST_CHARACTERS, count_of, wording_of
from tests.layout.announcements import content_of, displays, lobby, text
from tests.layout.fake_type import FakeType
from tests.layout.promises import EXACT, assert_size, drawn, letters, safe_area

SLOW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
SIZES = ((1920, 1080), (1080, 1920), (1280, 720), (2560, 1080))
SENTENCE = "Skärmen går tillbaka till början om 20 sekunder. En tangent eller ett tryck håller den kvar."


def sentence(words: str) -> Paragraph:
    return Typesetter(FakeType()).paragraph(words, SEMIBOLD, Role.SIGN)


def scale_of(display: Display, *, large: bool) -> TypeScale:
    return TypeScale(display, FakeType().cap_height, large=large)


def assert_sign(sign: SentenceSign, said: list[str], plan: ScreenPlan, scale: TypeScale, *, small: bool) -> None:
    """What holds of each sign; on a screen that is `small` for large text its size is that of normal text, or what has room."""
    safe = safe_area(plan, scale)
    assert len(sign.pages) == len(said)
    for page, words in zip(sign.pages, said, strict=True):
        assert drawn(page.lines) == letters(words)
        for line in page.lines:
            assert safe.holds(line.rect, EXACT)
            assert line.rect.y >= scale.display.margin_px - EXACT
            assert sign.rect.holds(line.rect, 0.6)
            assert count_of(line.text) <= MOST_CHARACTERS
            assert line.ground == "deep"
            if not small:
                assert_size(line, PanelName.HEADLINE, scale)
    assert margins_of(scale).screen.holds(sign.rect)


@SLOW
@given(displays(), st.booleans(), st.integers(0, 2**32), st.integers(1, 30))
def test_every_sign_is_whole_and_in_the_safe_area(display: Display, large: bool, seed: int, words: int) -> None:
    display = within_bound(display, HEADLINE_ARC_MINUTES, FakeType().cap_height)
    scale = scale_of(display, large=large)
    plan = ScreenPlan(display.width_px, display.height_px, ())
    said = [text(seed, words), text(seed + 1, words)]
    sign = lay_out_sign([sentence(each) for each in said], plan, margins_of(scale))
    least = scale.least(Role.SIGN)
    assert_sign(sign, said, plan, scale, small=any(line.px < least for page in sign.pages for line in page.lines))


@SLOW
@given(displays(), st.booleans())
def test_a_short_one_is_as_large_as_it_must_be(display: Display, large: bool) -> None:
    display = within_bound(display, HEADLINE_ARC_MINUTES, FakeType().cap_height)
    scale = scale_of(display, large=large)
    sign = lay_out_sign([sentence("F1")], ScreenPlan(display.width_px, display.height_px, ()), margins_of(scale))
    assert sign.pages[0].lines[0].px >= scale.least(Role.SIGN)


def test_it_is_off_the_focused_panel_and_off_warnings() -> None:
    for width, height in SIZES:
        for large in (False, True):
            scale = scale_of(Display(width, height), large=large)
            plan = lay_out_overview(content_of(lobby()), scale)
            for panel in plan.panels:
                if panel.focus is None or panel.focus.height > 0.6 * height:
                    continue
                sign = lay_out_sign([sentence(SENTENCE)], plan, margins_of(scale), (panel.focus,))
                assert_sign(sign, [SENTENCE], plan, scale, small=False)
                assert not sign.rect.overlaps(panel.focus), (width, height, large, panel.name)


def test_where_there_is_free_room_it_covers_nothing() -> None:
    scale = scale_of(Display(1920, 1080), large=False)
    plan = lay_out_overview(content_of(lobby()).only({PanelName.MASTHEAD, PanelName.HEADLINE, PanelName.QUOTES}), scale)
    sign = lay_out_sign([sentence("F1 visar tangenterna")], plan, margins_of(scale))
    covered = [line.text for panel in plan.panels for page in panel.pages for line in page.lines if line.rect.overlaps(sign.rect, 8)]
    assert covered == []


def test_where_nothing_is_free_it_covers_the_sender_and_no_line_of_a_scene() -> None:
    for width, height in SIZES:
        scale = scale_of(Display(width, height), large=True)
        plan = lay_out_scene(PanelName.STORY, content_of(lobby()), scale)
        assert plan is not None
        sign = lay_out_sign([sentence("S läser upp, F1 visar tangenterna")], plan, margins_of(scale))
        story = plan.panel(PanelName.STORY)
        assert story is not None
        covered = [line.text for page in story.pages for line in page.lines if line.rect.inset(2).overlaps(sign.rect)]
        assert covered == [], (width, height)


def test_it_keeps_clear_of_what_is_beside_it() -> None:
    scale = scale_of(Display(1920, 1080), large=False)
    beside = Rect(600, 880, 700, 60)
    sign = lay_out_sign([sentence("F1 visar tangenterna")], ScreenPlan(1920, 1080, ()), margins_of(scale), (beside,))
    assert not sign.rect.overlaps(beside.inset(-0.3 * sign.pages[0].lines[0].px))


def test_where_nothing_is_free_it_covers_a_picture_and_no_end_of_a_line() -> None:
    for width, height in SIZES[:3]:
        scale = scale_of(Display(width, height), large=False)
        plan = lay_out_overview(content_of(lobby()), scale)
        sign = lay_out_sign([sentence(SENTENCE)], plan, margins_of(scale))
        lines = [line for panel in plan.panels if panel.name is not PanelName.MASTHEAD for page in panel.pages for line in page.lines]
        assert [line.text for line in lines if line.rect.inset(2).overlaps(sign.rect)] == [], (width, height)


def test_a_line_whose_beginning_is_covered_is_lost_more_than_the_sky_of_a_picture() -> None:
    words = sentence("Tangenthjälp:F1")
    margins = margins_of(scale_of(Display(1920, 1080), large=False))
    free = lay_out_sign([words], ScreenPlan(1920, 1080, ()), margins).rect
    foot = free.y - 10
    picture = PanelPlan(PanelName.CEREMONY, Rect(0, 0, 1920, foot), (Page((), (PictureBox(Rect(0, 0, 1920, foot), "ceremony"),)),))
    start = 0.85 * free.width  # where a sign at the left ends, the line has begun
    line = block_of(Rect(start, free.y, 1900 - start, 40))
    text = PanelPlan(PanelName.STORY, Rect(0, foot, 1920, 1080 - foot), (Page((line,)),))
    sign = lay_out_sign([words], ScreenPlan(1920, 1080, (picture, text)), margins)
    assert not sign.rect.overlaps(line.rect)


def test_it_is_small_only_where_that_covers_much_less() -> None:
    words, display = sentence("Tangenthjälp:F1"), Display(1920, 1080)
    scale = scale_of(display, large=False)
    least, ideal = scale.least(Role.SIGN), scale.ideal(Role.SIGN)
    assert 1 > (least / ideal) ** 2 > MUCH_LESS
    everything = Rect(0, 0, 1920, 1080)
    crowded = lay_out_sign([words], ScreenPlan(1920, 1080, ()), margins_of(scale), (everything,))
    assert crowded.pages[0].lines[0].px == ideal
    wide, high = (each * least / ideal + 2 for each in (crowded.rect.width, crowded.rect.height))
    right, top = margins_of(scale).margin + wide, 1080 - margins_of(scale).margin - high
    hole = lay_out_sign([words], ScreenPlan(1920, 1080, ()), margins_of(scale), (Rect(0, 0, 1920, top), Rect(right, 0, 1920 - right, 1080)))
    assert hole.pages[0].lines[0].px == least
    assert hole.rect.right <= right
    assert hole.rect.y >= top


def test_of_a_panel_s_pages_the_one_counts_of_which_most_is_covered() -> None:
    words, scale = sentence("Tangenthjälp:F1"), scale_of(Display(1920, 1080), large=False)
    free = lay_out_sign([words], ScreenPlan(1920, 1080, ()), margins_of(scale)).rect
    foot, head = free.y + 10, 1080 - free.y - 40
    pages = tuple(Page((block_of(Rect(0, foot, 1920, 20)),)) for _ in range(2))
    turned = PanelPlan(PanelName.STORY, Rect(0, foot, 1920, 20), pages)
    still = PanelPlan(PanelName.CEREMONY, Rect(0, head, 1920, 30), (Page((block_of(Rect(0, head, 1920, 30)),)),))
    between = Rect(0, head + 50, 1920, free.y - 10 - head - 50)
    sign = lay_out_sign([words], ScreenPlan(1920, 1080, (turned, still)), margins_of(scale), (between,))
    assert sign.rect == free


def block_of(rect: Rect) -> PlacedLine:
    """A line that stands there, whatever it says."""
    return PlacedLine(rect, rect.bottom, round(rect.height), "", (), Role.STORY, wording_of(()), 0, 0)


def test_seconds_that_count_down_move_nothing() -> None:
    scale = scale_of(Display(1920, 1080), large=False)
    plan = lay_out_overview(content_of(lobby()), scale)
    sign = lay_out_sign([sentence(SENTENCE.replace("20", str(second))) for second in range(20, 0, -1)], plan, margins_of(scale))
    assert len(sign.pages) == 20
    assert len({(line.rect.x, line.rect.y) for page in sign.pages for line in page.lines}) == len(sign.pages[0].lines)


def test_read_from_right_to_left_its_lines_begin_at_the_right_of_the_same_place() -> None:
    scale = scale_of(Display(1080, 1920), large=False)
    plan = ScreenPlan(1080, 1920, ())
    sign = lay_out_sign([sentence(SENTENCE)], plan, margins_of(scale))
    mirrored = mirrored_lines(sign)
    assert mirrored.rect == sign.rect
    rights = {round(line.rect.right, 3) for line in mirrored.pages[0].lines}
    assert len(rights) == 1
    assert len(mirrored.pages[0].lines) > 1
    for line, other in zip(sign.pages[0].lines, mirrored.pages[0].lines, strict=True):
        assert round(line.rect.x - sign.rect.x, 3) == round(sign.rect.right - other.rect.right, 3)


def test_its_words_stand_out_from_its_ground() -> None:
    assert ("white", "deep", 7.0) in PAIRS
    assert HOUSE.colour("white") == "#ffffff"
