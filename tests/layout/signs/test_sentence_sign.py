"""A sentence over the screen: legible, whole, inside the safe area, and off the focus where that can be."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.announcement.theme import HOUSE, PAIRS
from app.layout.display import Display, within_bound
from app.layout.margins import margins_of
from app.layout.overview.search import lay_out_overview
from app.layout.plan import PanelName, ScreenPlan
from app.layout.signs.sentence_sign import SentenceSign, lay_out_sign, mirrored_lines
from app.layout.text.paragraph import Paragraph, Typesetter
from app.layout.text.type_scale import HEADLINE_ARC_MINUTES, SEMIBOLD, Role, TypeScale
from app.layout.text.wording import MOST_CHARACTERS
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
            assert len(line.text) <= MOST_CHARACTERS
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
