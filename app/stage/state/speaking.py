"""What an event makes of a screen that reads aloud: the next sentence, the same one, or silence."""

from app.layout.aloud import Reading, Sentence
from app.stage.state.event import Action, Event, Showing, Tap, Time
from app.stage.state.layouts import Screens
from app.stage.state.reading import first_sentence, following, reading_of
from app.stage.state.state import Aloud, State
from app.stage.state.touch import button_tapped, is_on_row
from app.value import replace

STEPS: dict[Event, int] = {Action.NEXT_ITEM: 1, Action.PREVIOUS_ITEM: -1, Time.SAID: 1}
VOLUME = frozenset({Action.LARGER, Action.NORMAL})
"""What makes the voice louder and softer while it speaks, and changes nothing on the screen."""

UNHEARD = frozenset({Time.DWELT, Time.ENDING, Time.SIGN_STAYED})
"""What comes by itself and leaves the voice alone; no round goes on while it speaks."""


def begun(state: State, screens: Screens) -> State:
    """Begin to read aloud what has the focus; a state in which there is nothing to be read stays as it is."""
    reading = reading_of(state, screens)
    return _at(state, first_sentence(state, reading), 0, reading, screens) if reading else state


def silent(state: State) -> State:
    """Read nothing aloud."""
    return replace(state, aloud=None)


def speaks_on(state: State, event: Event, screens: Screens) -> State | None:
    """Give what an event makes of a state in which something is read aloud.

    None where it stops that and then does what it always does.
    """
    aloud = state.aloud
    if aloud is None:
        return None
    if event in STEPS:
        reading, number = reading_of(state, screens), aloud.number + STEPS[event]
        return _at(state, max(0, number), aloud.begun + 1, reading, screens) if number < len(reading) else silent(state)
    if event in (Action.SPEAK, Time.LOST) or _is_its_button(event, state, screens):
        return silent(state)
    return state if event in VOLUME or event in UNHEARD or isinstance(event, Showing) else None


def _is_its_button(event: Event, state: State, screens: Screens) -> bool:
    return isinstance(event, Tap) and is_on_row(state, event, screens) and button_tapped(state, event, screens) is Action.SPEAK


def still_said(state: State, screens: Screens) -> State:
    """Give a settled state that reads aloud only what is there: the plans may have changed under it."""
    aloud = state.aloud
    if aloud is None:
        return state
    reading = reading_of(state, screens)
    same = [number for number, sentence in enumerate(reading) if sentence.text == aloud.text]
    if not same:
        return silent(state)
    number = min(same, key=lambda each: (abs(each - aloud.number), each))
    return _at(state, number, aloud.begun, reading, screens)


def sentence_of(state: State, screens: Screens) -> Sentence | None:
    """Give the sentence that is read aloud in a settled state; None while none is."""
    return reading_of(state, screens)[state.aloud.number] if state.aloud else None


def _at(state: State, number: int, begun: int, reading: Reading, screens: Screens) -> State:
    sentence, layouts = reading[number], screens.layouts(state.language, large=state.large)
    return following(replace(state, aloud=Aloud(number, sentence.text, begun)), sentence, layouts)
