"""What the layout promises of every screen, as checks of a plan; each says what it found."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from app.layout.paragraph import SOFT_HYPHEN
from app.layout.plan import Box, Disc, Glyph, Page, PanelName, PanelPlan, PictureBox, Ring, ScreenPlan, Shape, Stroke
from app.layout.rect import Rect
from app.layout.text_block import PlacedLine
from app.layout.type_scale import Role, TypeScale

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
    margin = scale.panel.margin_px
    return Rect(margin, 0, plan.width - 2 * margin, plan.height - margin)


def assert_panel(panel: PanelPlan, safe: Rect, scale: TypeScale) -> None:
    assert panel.pages, f"{panel.name} has no page"
    for page in panel.pages:
        assert_page(page, panel, safe, scale)
    for overlay in panel.overlays:
        for shape in overlay:
            assert safe.holds(bounds(shape), EXACT), f"a chosen mark of {panel.name} leaves the safe area"
            assert panel.rect.holds(bounds(shape), EXACT), f"a chosen mark leaves {panel.name}"
    assert_progress(panel, safe, scale)
    if panel.paused is not None:
        assert_page(panel.paused, panel, safe, scale)
        for page in panel.pages:
            assert_apart(panel.paused, page.lines, f"the sign of a paused {panel.name}")
        for progress in panel.progress:
            if not panel.paused_covers_progress:
                assert_apart(panel.paused, progress.line, f"the sign of a paused {panel.name}, its page's number")


def assert_page(page: Page, panel: PanelPlan, safe: Rect, scale: TypeScale) -> None:
    assert page.lines or page.shapes, f"an empty page of {panel.name}"
    top = 0.015 * scale.panel.height_px
    for line in page.lines:
        assert panel.rect.holds(line.rect, EXACT), f"text leaves {panel.name} {panel.rect}: {line.text!r} {line.rect}"
        assert safe.holds(line.rect, EXACT), f"text of {panel.name} leaves the safe area {safe}: {line.text!r} {line.rect}"
        assert panel.name is not PanelName.NOTICE or line.rect.y >= top - EXACT, f"the notice is too near the top edge: {line.text!r}"
        assert_size(line, panel.name, scale)
        assert_spans(line)
    for shape in page.shapes:
        slack = SNAPPED if isinstance(shape, PictureBox) else EXACT
        assert panel.rect.holds(bounds(shape), slack), f"a shape leaves {panel.name} {panel.rect}: {shape}"
        assert safe.holds(bounds(shape), slack), f"a shape of {panel.name} leaves the safe area: {shape}"
    assert_lines_apart(page.lines, panel.name)
    assert_text_off_marks(page, panel.name)


def assert_size(line: PlacedLine, name: PanelName, scale: TypeScale) -> None:
    for role in {role_of(name, span.colour, span.weight) for span in line.spans}:
        assert line.px >= scale.least(role), f"{line.text!r} in {name} at {line.px} px, {role.name} is at least {scale.least(role)}"
    assert not scale.large or scale.panel.arc_minutes(line.px * scale.cap_height) >= 42 - 1e-6


def role_of(name: PanelName, colour: str, weight: int) -> Role:
    """What a text is for, told by where it stands and how it looks."""
    if colour == "paper":
        return Role.TAG  # the sign of a paused rotation, the tag of an illustration
    if name is PanelName.TIMELINE:
        if colour == "accent":
            return Role.NEWEST_YEAR
        if colour == "ink":
            return Role.YEAR if weight >= 600 else Role.LEAD
        return Role.MILESTONE
    if name is PanelName.QUOTES:
        return Role.QUOTE if colour == "white" and weight < 600 else Role.SPEAKER
    if name is PanelName.MASTHEAD:
        return Role.WORDMARK if colour == "accent" else Role.TAG if colour == "muted" else Role.CLOCK
    if name is PanelName.HEADLINE:
        return Role.HEADLINE if colour == "ink" else Role.CLOCK
    plain = {PanelName.NOTICE: Role.NOTICE, PanelName.LEAD: Role.LEAD, PanelName.STORY: Role.STORY}
    return plain.get(name, Role.CAPTION)


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
    grounds = [bounds(shape) for shape in page.shapes] + [line.rect for line in page.lines]
    for line in lines:
        assert not any(ground.overlaps(line.rect, EXACT) for ground in grounds), f"{what} covers {line.text!r}"


def assert_text_off_marks(page: Page, name: PanelName) -> None:
    """No text on a mark, a sign or a picture, but on the ground that was laid for it."""
    for line in page.lines:
        grounded = any(isinstance(shape, Box) and bounds(shape).inset(-0.1 * line.px).holds(line.rect) for shape in page.shapes)
        for shape in page.shapes:
            if not grounded:
                assert not bounds(shape).overlaps(line.rect, SNAPPED), f"in {name} {line.text!r} stands on {shape}"


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
            assert line.px >= scale.least(Role.CLOCK)
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
                assert line.px >= scale.least(Role.LEAD)
            assert_lines_apart(page.lines, plan.chosen_place)


def bounds(shape: Shape) -> Rect:
    """The smallest rectangle around a shape."""
    match shape:
        case Disc() | Ring():
            return Rect(shape.x - shape.radius, shape.y - shape.radius, 2 * shape.radius, 2 * shape.radius)
        case Stroke():
            level = shape.y0 == shape.y1
            half = shape.width / 2 if level else 0.0
            left, right = sorted((shape.x0, shape.x1))
            top, bottom = sorted((shape.y0, shape.y1))
            return Rect(left, top - half, right - left, bottom - top + 2 * half)
        case Box() | PictureBox() | Glyph():
            return shape.rect


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
