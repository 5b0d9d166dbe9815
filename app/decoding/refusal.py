"""Why a picture is not shown, as the reader of a problem is told: `stage/language/sentences.py` translates these."""


class RefusedError(Exception):
    """A picture that is not shown; the message is the reason."""


COMPRESSED = "A compressed SVG"
BROKEN = "Cut short, or broken in the middle"
UNKNOWN = "No picture that is known"
NOTHING_DRAWN = "An SVG that draws nothing"


def other_format(name: str) -> str:
    """The reason of a picture of a known format that is not shown."""
    return f"A picture of the format {name}"


def too_large(width: int, height: int) -> str:
    """The reason of a picture whose px would take more memory than there is for it."""
    return f"Too many pixels: {width} × {height}"


def too_unlike(width: int, height: int) -> str:
    """The reason of a picture that is a line."""
    return f"Far too long for its breadth: {width} × {height}"


def not_well_formed(what: str) -> str:
    """The reason of an SVG that is no XML."""
    return f"Faulty SVG: {what}"
