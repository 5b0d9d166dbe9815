"""What can happen to a screen: a key, a tap, a wish of an assistive technology, a sign, time."""

from enum import Enum, auto

from app.layout.plan import PanelName
from app.value import value


class Action(Enum):
    """What a key does."""

    NEXT_PANEL = auto()
    PREVIOUS_PANEL = auto()
    NEXT_ITEM = auto()
    PREVIOUS_ITEM = auto()
    FIRST_ITEM = auto()
    LAST_ITEM = auto()
    OPEN = auto()
    BACK = auto()
    PAUSE = auto()
    LARGER = auto()
    NORMAL = auto()
    LANGUAGE = auto()
    SHEET = auto()
    SPEAK = auto()
    FULL_SCREEN = auto()
    QUIT = auto()


REPEATING = frozenset({Action.NEXT_PANEL, Action.PREVIOUS_PANEL, Action.NEXT_ITEM, Action.PREVIOUS_ITEM})
"""What a key does again and again while it is held down; everything else it does once."""


class Time(Enum):
    """What comes by itself."""

    DWELT = auto()
    """A stop of the round has stayed its time."""
    FORGOTTEN = auto()
    """Nobody has touched a key for long."""
    WARNED = auto()
    """A public warning has come that nobody must miss."""
    RENEWED = auto()
    """What is shown was laid out anew: another announcement, another display, another minute."""
    ENDING = auto()
    """Nobody has touched a key for so long that the screen will soon go back."""
    LEFT = auto()
    """Nobody has touched a key for long on a screen that never goes back."""
    SIGN_STAYED = auto()
    """A sign has stayed its time."""
    SAID = auto()
    """The sentence that is read aloud was said to its end."""
    LOST = auto()
    """There is nothing that can read aloud, it failed, or nobody sees the screen any more."""


class Touch(Enum):
    """What only tells that somebody is there."""

    KEY = auto()
    """A key that does nothing."""


class Sign(Enum):
    """A sentence of the program's own that stands over the screen for a while."""

    RETURNS = auto()
    """The screen will soon go back to its start, and any key keeps it."""
    HINT = auto()
    """What reads aloud and what shows the keys."""
    NO_SPEECH = auto()
    """Nothing can be read aloud here."""


@value
class Showing:
    """A sign that is to stand there from now on; None for none."""

    sign: Sign | None


JUMPING = frozenset({Time.FORGOTTEN, Time.WARNED, Time.RENEWED})
"""What nothing fades at."""


@value
class Tap:
    """A click or tap at a point of the display, in its px."""

    x: float
    y: float


@value
class Choice:
    """A panel that is to have the focus, and its item where one is meant."""

    panel: PanelName
    item: int | None = None


@value
class Alone:
    """A panel that is to be shown alone."""

    panel: PanelName


@value
class InLanguage:
    """The edition that is to be on, by its place among all."""

    place: int


Wish = Choice | Alone | InLanguage
"""What is asked for in place of a key: by an assistive technology, or by a tool of the editor's."""

Event = Action | Time | Tap | Touch | Showing | Wish
