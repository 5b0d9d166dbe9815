"""How the timeline's axis and its marks are drawn, lying and standing alike."""

from collections.abc import Iterable, Sequence

from app.layout.drawings import Disc, Drawing, Ring, Stroke
from app.layout.panels.timeline.axis import TimelineSizes
from app.layout.panels.timeline.texts import Reach
from app.value import value

DASH_STROKES = 2.6  # the length of a dash, in strokes of the axis


@value
class Line:
    """A line along which a timeline runs: its place across, in px of the display, and whether it stands."""

    across: float
    standing: bool

    def stroke(self, start: float, end: float, width: float, dash: float = 0.0, colour: str = "accent") -> Stroke:
        """Draw a piece of it."""
        if self.standing:
            return Stroke(self.across, start, self.across, end, width, colour, dash)
        return Stroke(start, self.across, end, self.across, width, colour, dash)

    def slanted(self, at: float, half: float, lean: float, width: float) -> Stroke:
        """Draw a short slanted stroke across it."""
        if self.standing:
            return Stroke(self.across - half, at + lean, self.across + half, at - lean, width, "accent")
        return Stroke(at - lean, self.across + half, at + lean, self.across - half, width, "accent")


@value
class Piece:
    """A part of a line: from where to where, how thick, and up to where it is of the past."""

    start: float
    end: float
    width: float
    reached_to: float


def drawn_pieces(line: Line, pieces: Iterable[Piece], sizes: TimelineSizes, gaps: Sequence[tuple[float, float]] = ()) -> list[Drawing]:
    """Draw parts of a line, what is still to come dashed, without the gaps in it, each from where to where."""
    drawings: list[Drawing] = []
    for piece in pieces:
        for start, end in _without(piece.start, piece.end, gaps):
            solid = min(max(start, piece.reached_to), end)
            if solid > start:
                drawings.append(line.stroke(start, solid, piece.width))
            if end > solid:
                drawings.append(line.stroke(solid, end, piece.width, DASH_STROKES * sizes.stroke))
    return drawings


def drawn_break(line: Line, at: float, sizes: TimelineSizes) -> list[Drawing]:
    """Draw two slanted strokes across a gap in the line."""
    half, lean, apart = _slant(sizes)
    return [
        line.stroke(at - apart, at + apart, 1.6 * sizes.stroke, colour="paper"),
        line.slanted(at - apart, half, lean, 0.8 * sizes.stroke),
        line.slanted(at + apart, half, lean, 0.8 * sizes.stroke),
    ]


def drawn_end(line: Line, at: float, sizes: TimelineSizes) -> Drawing:
    """Draw the slanted stroke with which the line breaks off."""
    half, lean, _ = _slant(sizes)
    return line.slanted(at, half, lean, 0.8 * sizes.stroke)


def drawn_going_on(line: Line, inner: float, outer: float, sizes: TimelineSizes, *, ahead: bool) -> list[Drawing]:
    """Draw an end of the line that goes on beyond the screen: pieces that grow shorter and thinner."""
    length = outer - inner
    if ahead:
        return [line.stroke(inner, inner + 0.8 * length, sizes.stroke, DASH_STROKES * sizes.stroke)]
    shares = ((0.0, 0.36, 1.0), (0.48, 0.7, 0.75), (0.82, 0.92, 0.5))
    return [line.stroke(inner + first * length, inner + last * length, thin * sizes.stroke) for first, last, thin in shares]


def drawn_mark(x: float, y: float, radius: float, reach: Reach, sizes: TimelineSizes, *, solid: bool) -> tuple[Drawing, ...]:
    """Draw a milestone's mark: the newest filled and ringed; others a circle, filled where they are `solid`."""
    if reach is Reach.NEWEST:
        return (
            Disc(x, y, radius, "paper"),
            Ring(x, y, radius, 0.75 * sizes.stroke, "accent"),
            Disc(x, y, radius - 1.55 * sizes.stroke, "accent"),
        )
    if solid:
        return (Disc(x, y, radius, "accent"),)
    return (Disc(x, y, radius, "paper"), Ring(x, y, radius, sizes.stroke, "accent"))


def drawn_choice(x: float, y: float, sizes: TimelineSizes) -> tuple[Drawing, ...]:
    """Draw the chosen milestone's mark: a thick ring in ink with a sun in it, so that shape tells it from afar, not colour alone."""
    radius = sizes.focus_radius
    return (
        Disc(x, y, radius, "paper"),
        Disc(x, y, radius - 1.6 * sizes.ring, "sun"),
        Ring(x, y, radius, sizes.ring, "ink"),
    )


def _slant(sizes: TimelineSizes) -> tuple[float, float, float]:
    """Give half the height of a slanted stroke, how far it leans, and half the gap between two, in px."""
    return 0.8 * sizes.radius, 0.35 * sizes.radius, 0.9 * sizes.stroke


def _without(start: float, end: float, gaps: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Give what is left of a piece without the gaps."""
    left: list[tuple[float, float]] = []
    for first, last in sorted(gaps):
        if last <= start or first >= end:
            continue
        if first > start:
            left.append((start, first))
        start = max(start, last)
    return [*left, (start, end)] if end > start else left
