"""How a screen behaves, and on what it is seen."""

from dataclasses import dataclass

from app.layout.panel import DEFAULT_DIAGONAL_INCHES, DEFAULT_DISTANCE_M


@dataclass(frozen=True, slots=True)
class Manner:
    """How the screen behaves: in the lobby, or in the editor's window.

    `return_s` is None where it never returns by itself; `motion` False makes every change a jump; `staff_chord` is told at
    the foot of the keys' sheet, "" for none; with `rotate_languages` every round is in the next language.
    """

    preview: bool = False
    return_s: int | None = 60
    motion: bool = True
    staff_chord: str = ""
    rotate_languages: bool = False


@dataclass(frozen=True, slots=True)
class Glass:
    """What the screen is seen on: diagonal in inches and distance in metres; `size` in px only where it is not the widget's own."""

    diagonal_inches: float = DEFAULT_DIAGONAL_INCHES
    distance_m: float = DEFAULT_DISTANCE_M
    size: tuple[int, int] | None = None
