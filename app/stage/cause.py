"""Why something else stands on the screen: what a screen reader must be told apart."""

from enum import Enum, auto


class Cause(Enum):
    """A visitor did it, its time was up, or it was laid out anew."""

    VISITOR = auto()
    TIME = auto()
    RENEWAL = auto()
