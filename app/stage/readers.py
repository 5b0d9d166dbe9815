"""What the desktop says that whoever reads the screen needs."""

from app.value import value

GREATEST_TEXT_SCALE = 3.0


@value
class Readers:
    """Whether they need more contrast, and how many times as large their text is to be: 1 to GREATEST_TEXT_SCALE."""

    high_contrast: bool = False
    text_scale: float = 1.0


def text_scale_of(answer: object) -> float:
    """The scale in a desktop's answer; smaller text than the eye needs is nobody's need, and anything else none."""
    if isinstance(answer, bool) or not isinstance(answer, int | float):
        return 1.0
    return min(GREATEST_TEXT_SCALE, max(1.0, float(answer)))
