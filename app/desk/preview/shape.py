"""The shapes of displays that the picture can be seen in."""

from app.layout.translatable import QT_TRANSLATE_NOOP
from app.value import value

CONTEXT = "preview"


@value
class Shape:
    """A display's size in px and what it is called, marked for translation."""

    name: str
    size: tuple[int, int]


OWN = QT_TRANSLATE_NOOP("preview", "The screen file's own")
COMMON = (
    Shape(QT_TRANSLATE_NOOP("preview", "1080p"), (1920, 1080)),
    Shape(QT_TRANSLATE_NOOP("preview", "4K"), (3840, 2160)),
    Shape(QT_TRANSLATE_NOOP("preview", "Portrait"), (1080, 1920)),
    Shape(QT_TRANSLATE_NOOP("preview", "720p"), (1280, 720)),
    Shape(QT_TRANSLATE_NOOP("preview", "4:3"), (1024, 768)),
    Shape(QT_TRANSLATE_NOOP("preview", "21:9"), (2560, 1080)),
)


def shapes(own: tuple[int, int]) -> tuple[Shape, ...]:
    """All that can be chosen; first the one that the display on the wall has."""
    return (Shape(OWN, own), *COMMON)
