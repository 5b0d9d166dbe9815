"""What the layout promises of every screen, as checks of a plan; each says what it found."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from app.layout.drawings import Box, CodeBox, Disc, Drawing, Glyph, PictureBox, Ring, Stroke, Wedge
from app.layout.plan import Page, PanelName, PanelPlan, ScreenPlan
from app.layout.rect import Rect
from app.layout.text.line import PlacedLine
from app.layout.text.type_scale import Role, TypeScale
from app.layout.text.wording import SOFT_HYPHEN

SNAPPED = 0.51  # px: a picture's box is drawn on whole pixels
EXACT = 0.02
TIGHTEST_PITCH = min(role.style.pitch for role in Role)
MOST_WORDS = 70


def assert_promises(plan: ScreenPlan, scale: TypeScale) -> None:
    """Everything that holds for a single screen."""
    screen = Rect(0, 0, plan.width, plan.height)
    safe = safe_area(plan, scale)
    for place, panel in enumerate(plan.panels):
        assert screen.holds(panel.rect, EXACT), f"{panel.name} leaves the screen: {panel.rect}"
        assert panel.focus is None or screen.holds(panel.focus, EXACT), f"the focus of {panel.name} leaves the screen: {panel.focus}"
        for other in plan.panels[place + 1 :]:
            assert not panel.rect.overlaps(other.rect, EXACT), f"{panel.name} {panel.rect} overlaps {other.name} {other.rect}"
        assert_panel(panel, safe, scale)
    assert_chosen_texts(plan, scale)


def safe_area(plan: ScreenPlan, scale: TypeScale) -> Rect:
    """Where text and marks may stand; the top edge keeps a smaller distance, of the notice's text alone."""
    margin = scale.display.margin_px
    return Rect(margin, 0, plan.width - 2 * margin, plan.height - margin)


def assert_panel(panel: PanelPlan, safe: Rect, scale: TypeScale) -> None:
    assert panel.pages, f"{panel.name} has no page"
    for page in panel.pages:
        assert_page(page, panel, safe, scale)
    for overlay in panel.overlays:
        for drawing in overlay:
            assert safe.holds(bounds(drawing), EXACT), f"a chosen mark of {panel.name} leaves the safe area"
            assert panel.rect.holds(bounds(drawing), EXACT), f"a chosen mark leaves {panel.name}"
    assert_progress(panel, safe, scale)
    if panel.paused is not None:
        assert_page(panel.paused, panel, safe, scale)
        for page in panel.pages:
            assert_apart(panel.paused, page.lines, f"the sign of a paused {panel.name}")
        for progress in panel.progress:
            if not panel.paused_covers_progress:
                assert_apart(panel.paused, progress.line, f"the sign of a paused {panel.name}, its page's number")


def assert_page(page: Page, panel: PanelPlan, safe: Rect, scale: TypeScale) -> None:
    assert page.lines or page.drawings, f"an empty page of {panel.name}"
    top = 0.015 * scale.display.height_px
    for line in page.lines:
        assert panel.rect.holds(line.rect, EXACT), f"text leaves {panel.name} {panel.rect}: {line.text!r} {line.rect}"
        assert safe.holds(line.rect, EXACT), f"text of {panel.name} leaves the safe area {safe}: {line.text!r} {line.rect}"
        assert panel.name is not PanelName.NOTICE or line.rect.y >= top - EXACT, f"the notice is too near the top edge: {line.text!r}"
        assert_size(line, panel.name, scale)
        assert_spans(line)
    for drawing in page.drawings:
        slack = SNAPPED if isinstance(drawing, PictureBox) else EXACT
        assert panel.rect.holds(bounds(drawing), slack), f"a drawing leaves {panel.name} {panel.rect}: {drawing}"
        assert is_background(drawing, safe) or safe.holds(bounds(drawing), slack), (
            f"a drawing of {panel.name} leaves the safe area: {drawing}"
        )
        if isinstance(drawing, CodeBox):
            assert_readable(drawing, scale)
    assert_lines_apart(page.lines, panel.name)
    assert_text_off_marks(page, panel.name)


def is_background(drawing: Drawing, safe: Rect) -> bool:
    """Whether it runs right to a side edge of the screen, without rounded corners: a picture on a deck."""
    return isinstance(drawing, PictureBox) and drawing.radius == 0 and (drawing.rect.x == 0 or drawing.rect.right == safe.right + safe.x)


def assert_readable(box: CodeBox, scale: TypeScale) -> None:
    """A code of 25 modules is a tenth of the distance wide, or more, each module whole px."""
    module = box.rect.width / box.code.side
    assert box.rect.width == box.rect.height
    assert module == int(module)
    assert 25 * module * scale.display.mm_per_px >= scale.display.distance_m * 1000 / 10 - EXACT


def assert_size(line: PlacedLine, name: PanelName, scale: TypeScale) -> None:
    least = scale.least(line.role)
    assert line.px >= least, f"{line.text!r} in {name} at {line.px} px, {line.role.name} is at least {least}"
    assert not scale.large or scale.display.arc_minutes(line.px * scale.cap_height) >= 42 - 1e-6


def assert_spans(line: PlacedLine) -> None:
    for span in line.spans:
        assert line.rect.x - EXACT <= span.x, f"{span.text!r} begins before its line"
        assert span.x + span.width <= line.rect.right + EXACT, f"{span.text!r} ends after its line"
        assert SOFT_HYPHEN not in span.text
    for left, right in pairwise(line.spans):
        assert left.x + left.width <= right.x + EXACT, f"{left.text!r} overlaps {right.text!r}"


def assert_lines_apart(lines: Sequence[PlacedLine], name: PanelName) -> None:
    """No two lines overlap, but neighbours of one paragraph, whose boxes have room for accents that rarely meet."""
    for place, line in enumerate(lines):
        for other_place in range(place + 1, len(lines)):
            other = lines[other_place]
            if line.rect.overlaps(other.rect, EXACT):
                one_paragraph = other_place == place + 1 and line.px == other.px
                pitch = (other.baseline - line.baseline) / line.px
                assert one_paragraph, f"in {name} {line.text!r} overlaps {other.text!r}"
                assert pitch >= TIGHTEST_PITCH - 1e-6, f"in {name} {line.text!r} touches {other.text!r}"


def assert_apart(page: Page, lines: Iterable[PlacedLine], what: str) -> None:
    grounds = [bounds(drawing) for drawing in page.drawings] + [line.rect for line in page.lines]
    for line in lines:
        assert not any(ground.overlaps(line.rect, EXACT) for ground in grounds), f"{what} covers {line.text!r}"


def assert_text_off_marks(page: Page, name: PanelName) -> None:
    """No text on a mark, a sign or a picture, but on the ground that was laid for it."""
    for line in page.lines:
        boxes = [box for box in page.drawings if isinstance(box, Box)]
        grounds = [box.colour for box in boxes if box.rect.inset(-0.1 * line.px).holds(line.rect)]
        assert [line.ground] == (grounds or [""]), f"in {name} {line.text!r} names {line.ground!r} as its ground, and stands on {grounds}"
        for drawing in page.drawings:
            if not grounds:
                assert not bounds(drawing).overlaps(line.rect, SNAPPED), f"in {name} {line.text!r} stands on {drawing}"


def assert_progress(panel: PanelPlan, safe: Rect, scale: TypeScale) -> None:
    assert len(panel.progress) in (0, len(panel.pages))
    for page, progress in zip(panel.pages, panel.progress, strict=False):
        marks = [progress.rect, *progress.places, *(line.rect for line in progress.line)]
        for mark in marks:
            assert safe.holds(mark, EXACT), f"the progress mark of {panel.name} leaves the safe area: {mark}"
            assert panel.rect.holds(mark, EXACT), f"the progress mark leaves {panel.name}: {mark}"
            for line in page.lines:
                assert not mark.overlaps(line.rect, EXACT), f"the progress mark of {panel.name} covers {line.text!r}"
        for line in progress.line:
            assert line.role is Role.PAGE_NUMBER
            assert_size(line, panel.name, scale)
        assert all(not a.overlaps(b, EXACT) for a, b in pairwise(progress.places))


def assert_chosen_texts(plan: ScreenPlan, scale: TypeScale) -> None:
    """The chosen milestones' texts stay in the place that they take over."""
    if plan.chosen_place is None:
        return
    place = plan.panel(plan.chosen_place)
    assert place is not None
    for pages in plan.chosen_texts:
        for page in pages:
            for line in page.lines:
                assert place.rect.holds(line.rect, EXACT), f"a chosen text leaves its place {place.rect}: {line.text!r} {line.rect}"
                assert line.role is Role.MILESTONE_TEXT
                assert_size(line, plan.chosen_place, scale)
            assert_lines_apart(page.lines, plan.chosen_place)


def bounds(drawing: Drawing) -> Rect:
    """The smallest rectangle around a drawing."""
    match drawing:
        case Disc() | Ring():
            return Rect(drawing.x - drawing.radius, drawing.y - drawing.radius, 2 * drawing.radius, 2 * drawing.radius)
        case Stroke():
            half_y = drawing.width / 2 if drawing.y0 == drawing.y1 else 0.0
            half_x = drawing.width / 2 if drawing.x0 == drawing.x1 else 0.0
            left, right = sorted((drawing.x0, drawing.x1))
            top, bottom = sorted((drawing.y0, drawing.y1))
            return Rect(left - half_x, top - half_y, right - left + 2 * half_x, bottom - top + 2 * half_y)
        case Box() | PictureBox() | CodeBox() | Glyph() | Wedge():
            return drawing.rect


def lines_of_plan(plan: ScreenPlan, name: PanelName) -> Iterator[PlacedLine]:
    """The lines of a panel, page by page."""
    panel = plan.panel(name)
    for page in panel.pages if panel else ():
        yield from page.lines


def letters(text: str) -> str:
    """A text without spaces and hyphens: equal for a text and for its lines, however they were broken."""
    return "".join(letter for letter in text if not letter.isspace() and letter not in f"-\u2010{SOFT_HYPHEN}")


def drawn(lines: Iterable[PlacedLine]) -> str:
    """The letters of lines."""
    return letters(" ".join(line.text for line in lines))
