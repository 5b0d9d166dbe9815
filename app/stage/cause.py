"""Why something else stands on the screen: what a screen reader must be told apart."""

from enum import Enum, auto

from app.stage.state.event import Event, Showing, Time


class Cause(Enum):
    """A visitor did it, its time was up, it was laid out anew, or only a sign over it came or went."""

    VISITOR = auto()
    TIME = auto()
    RENEWAL = auto()
    SIGN = auto()


_CAUSES = {
    Time.RENEWED: Cause.RENEWAL,
    Time.WARNED: Cause.RENEWAL,
    Time.ENDING: Cause.SIGN,
    Time.LEFT: Cause.SIGN,
    Time.SIGN_STAYED: Cause.SIGN,
}


def cause_of(event: Event) -> Cause:
    """Tell why what an event leads to stands on the screen."""
    if isinstance(event, Time):
        return _CAUSES.get(event, Cause.TIME)
    return Cause.SIGN if isinstance(event, Showing) else Cause.VISITOR
