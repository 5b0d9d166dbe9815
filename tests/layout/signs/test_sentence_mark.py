"""The mark of what is read aloud: around its words where they stand, in colours that show, and nowhere else."""

from itertools import pairwise

import pytest

from app.announcement.colour import contrast
from app.announcement.model import Milestone, Notice, PartialDate, Timeline
from app.announcement.theme import HOUSE, MARK_RATIO, TEXT_RATIO
from app.layout.aloud import Sentence, sentences_of
from app.layout.display import Display
from app.layout.drawings import PictureBox
from app.layout.overview.search import lay_out_overview
from app.layout.panels.panel import Panel
from app.layout.plan import PanelName, ScreenPlan
from app.layout.rect import Rect
from app.layout.shown import Shown
from app.layout.signs.sentence_mark import ABOVE_EM, GROUNDS, PAD_EM, SentenceMark, mark_of
from app.layout.text.type_scale import TypeScale
from app.value import replace
from tests.layout.announcements import content_of, lobby
from tests.layout.fake_type import FakeType
from tests.layout.overview.test_gallery import NAMES, content

SIZES = ((1920, 1080), (1080, 1920), (1280, 720), (3840, 2160))
FOUR_ARC_MINUTES = 4.0
HANGING_EM = 0.21  # how deep a p hangs in Source Sans


def scale_of(size: tuple[int, int]) -> TypeScale:
    return TypeScale(Display(*size), FakeType().cap_height)


def mark(sentence: Sentence, plan: ScreenPlan, page: int = 0, *, right_to_left: bool = False) -> SentenceMark | None:
    shown = [Shown(panel, page, panel.pages[min(page, len(panel.pages) - 1)]) for panel in plan.panels if panel.pages]
    return mark_of(sentence, shown, plan.focus_stroke, FakeType(), right_to_left=right_to_left)


def read(panel: Panel) -> tuple[Sentence, ...]:
    item = 0 if panel.name in (PanelName.TIMELINE, PanelName.QUOTES) else None
    return panel.aloud(item, content_of(lobby()).locale, alone=False)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("name", NAMES)
def test_every_mark_lies_around_its_words_in_its_panel_and_on_the_screen(name: str, size: tuple[int, int]) -> None:
    scale = scale_of(size)
    plan = lay_out_overview(content(name), scale)
    screen = Rect(0, 0, plan.width, plan.height)
    marked = 0
    for panel in content(name).panels:
        for sentence in read(panel):
            found = mark(sentence, plan)
            if found is None:
                continue
            marked += 1
            home = plan.panel(found.panel)
            assert home is not None
            assert all(screen.holds(rect) for rect in found.rects)
            for line, box in zip(found.words, found.boxes, strict=True):
                assert home.rect.inset(-PAD_EM * line.px).holds(box, 0.5), sentence.text
                assert box.y <= line.baseline - 0.66 * line.px <= line.baseline <= box.bottom
                assert line.rect.inset(-PAD_EM * line.px - 0.5).holds(Rect(box.x, line.rect.y, box.width, line.rect.height))
            for bar in found.bars:
                assert scale.display.arc_minutes(bar.height) >= FOUR_ARC_MINUTES
    assert marked


def test_a_part_of_a_line_is_marked_to_its_own_words() -> None:
    made = content_of(replace(lobby(), notice=Notice("Vi öppnar snart. Kom gärna. Alla är välkomna.")))
    plan, notice = lay_out_overview(made, scale_of((1920, 1080))), made.panel(PanelName.NOTICE)
    assert notice
    marks = [found for sentence in notice.aloud(None, made.locale, alone=False) if (found := mark(sentence, plan))]
    boxes = [box for found in marks for box in found.boxes]
    line = marks[0].words[0]
    assert len(boxes) == 3  # all three stand on one line
    pad = PAD_EM * line.px
    assert boxes[0].x == pytest.approx(line.rect.x - pad)
    assert boxes[-1].right == pytest.approx(line.rect.right + pad)
    for (one, other), ended in zip(pairwise(boxes), ("Vi öppnar snart.", "Vi öppnar snart. Kom gärna."), strict=True):
        assert one.right - pad - line.rect.x == pytest.approx(FakeType().advance(ended, 600) * line.px)
        assert one.right <= other.x + 0.01  # half a space for each


def test_read_from_right_to_left_it_is_the_mirror() -> None:
    made = content_of(lobby())
    plan = lay_out_overview(made, scale_of((1920, 1080)))
    for panel in made.panels:
        for sentence in read(panel):
            there, back = mark(sentence, plan), mark(sentence, plan.mirrored(), right_to_left=True)
            assert (there is None) is (back is None)
            for one, other in zip(there.rects if there else (), back.rects if back else (), strict=True):
                assert tuple(one) == pytest.approx(tuple(other.mirrored(plan.width)), abs=0.01)


def test_two_milestones_of_one_year_are_told_apart() -> None:
    milestones = tuple(Milestone(PartialDate(year), "Återcertifierad") for year in (1998, 2013, 2013, 2019))
    made = content_of(replace(lobby(), timeline=Timeline(None, milestones)))
    plan = lay_out_overview(made, scale_of((1920, 1080)))
    timeline, shown = made.panel(PanelName.TIMELINE), plan.panel(PanelName.TIMELINE)
    assert timeline
    assert shown
    for item in (1, 2):
        found = mark(timeline.aloud(item, made.locale, alone=False)[0], plan)
        target = shown.target(item)
        assert found
        assert target
        assert [line.text for line in found.words] == ["2013", "Återcertifierad"]
        assert all(target.contains(*line.rect.centre) for line in found.words)


def test_a_described_picture_is_framed() -> None:
    made = content_of(lobby())
    plan = lay_out_overview(made, scale_of((1920, 1080)))
    ceremony, shown = made.panel(PanelName.CEREMONY), plan.panel(PanelName.CEREMONY)
    assert ceremony
    assert shown
    found = mark(ceremony.aloud(None, made.locale, alone=False)[0], plan)
    assert found
    assert found.picture == next(drawing.rect for drawing in shown.pages[0].drawings if isinstance(drawing, PictureBox))
    assert found.stroke == plan.focus_stroke


def test_what_stands_nowhere_has_no_mark() -> None:
    made = content_of(lobby())
    plan = lay_out_overview(made, scale_of((1920, 1080)))
    quotes = made.panel(PanelName.QUOTES)
    assert quotes
    assert mark(quotes.aloud(0, made.locale, alone=False)[-1], plan) is None
    unseen = sentences_of(made.setter.paragraph("Ingenstans.", 400, made.paused.role), "sv")
    assert mark(unseen[0], plan) is None


def test_the_colours_show_and_can_be_read() -> None:
    for ground, (own, words, bar) in GROUNDS.items():
        own_colour, paper = HOUSE.colour(own), HOUSE.colour(ground)
        assert contrast(HOUSE.colour(words), own_colour) >= TEXT_RATIO
        assert contrast(HOUSE.colour(bar) if bar else own_colour, paper) >= MARK_RATIO


def test_a_bar_is_below_what_hangs_from_a_line_and_above_the_capitals_of_the_next() -> None:
    for size in SIZES:
        made = content_of(lobby())
        plan = lay_out_overview(made, scale_of(size))
        for panel in made.panels:
            for found in (mark(sentence, plan) for sentence in read(panel)):
                for line, bar in zip(found.words if found else (), found.bars if found else (), strict=False):
                    assert bar.y >= line.baseline + HANGING_EM * line.px - 0.01
                    below = [each for each in found.words if each.baseline > line.baseline] if found else []
                    assert all(bar.bottom <= each.baseline - ABOVE_EM * each.px + 0.1 * each.px for each in below)
