"""What comes and goes with a visitor: a sentence over the screen, and the row of buttons of whoever touches it."""

from app.stage.state.event import Action, Alone, Choice, Event, InLanguage, Showing, Sign, Tap, Time, Touch
from app.stage.state.layouts import Screens
from app.stage.state.state import OnSheet, State
from app.value import replace


def told(after: State, event: Event, screens: Screens) -> State:
    """Give the state with the sign that stands there after an event, which has led to it."""
    match event:
        case Showing(sign=sign):
            return replace(after, sign=sign)
        case Time.ENDING:
            # Where nothing would change for a visitor, there is nothing to keep.
            return after if after.at_start else replace(after, sign=Sign.RETURNS)
        case Time.SIGN_STAYED:
            return replace(after, sign=None)
        case Time.LEFT:
            return replace(after, met=False, by_touch=False, sign=None)
        case Tap():
            return replace(_met(_kept(after), screens), by_touch=screens.greets)
        case Action() | Touch():
            return _met(_kept(after), screens)
        case Choice() | Alone() | InLanguage():
            return _kept(after)
        case _:
            return after


def _kept(state: State) -> State:
    """A visitor who stays need not be told that the screen goes back."""
    return replace(state, sign=None) if state.sign is Sign.RETURNS else state


def _met(state: State, screens: Screens) -> State:
    """A visitor is told once what the keys do; whoever has found their sheet knows."""
    sign = state.sign
    if not state.met and screens.greets:
        sign = Sign.HINT
    if sign is Sign.HINT and isinstance(state.place, OnSheet):
        sign = None
    return replace(state, met=state.met or screens.greets, sign=sign)
