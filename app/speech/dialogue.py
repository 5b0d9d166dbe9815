"""The talk with the speech service about one text at a time: what is sent, what is waited for, and what that means. Pure.

A text is sent only when the service has said that it waits for one: were it sent at once, and refused, its words would be taken
for commands. All else goes out together, and its answers come in its order.
"""

from enum import Enum, auto

from app.speech.commands import CANCEL, NO_TEXT, SPEAK, whole_text
from app.speech.replies import Reply
from app.value import replace, value

BEGAN, ENDED, CANCELLED = 701, 702, 703
MOST_EARLY = 16  # events kept until it is known whose they are


class Awaited(Enum):
    """An answer that has not come yet."""

    SETTING = auto()  # to a setting or a cancelling, whatever it says: a voice that is not there is no reason for silence
    ROOM = auto()  # to SPEAK: that the text may come
    PLACE = auto()  # to the text: the number under which the service will tell of it


@value
class Utterance:
    """A text, and the commands that say how it is said."""

    text: str
    manner: tuple[bytes, ...]


@value
class Dialogue:
    """Where the talk is.

    `wanted` is what shall be heard now, None for silence; `offered` that for which SPEAK was sent last; `awaited` the answers that
    are to come, the next first; `message` the service's number for what is wanted, "" until it is known; `early` are events of
    texts whose number is not known.
    """

    wanted: Utterance | None = None
    offered: Utterance | None = None
    awaited: tuple[Awaited, ...] = ()
    message: str = ""
    early: tuple[tuple[str, int], ...] = ()


class Happened(Enum):
    """What has become of the wanted text."""

    TAKEN = auto()  # the service has a number for it
    BEGAN = auto()
    SAID = auto()  # to its end


@value
class Turn:
    """A step of the talk: where it is then, what is to be sent, what has happened, and the fault that ends it, "" for none."""

    dialogue: Dialogue
    send: bytes = b""
    happened: Happened | None = None
    fault: str = ""


def begin(opening: tuple[bytes, ...]) -> Turn:
    """Begin with a connection's settings."""
    return Turn(Dialogue(awaited=(Awaited.SETTING,) * len(opening)), b"".join(opening))


def say(dialogue: Dialogue, utterance: Utterance) -> Turn:
    """Say a text; what is being said stops first."""
    wanting = replace(dialogue, wanted=utterance)
    return Turn(wanting) if Awaited.ROOM in dialogue.awaited else _speak(wanting)


def stop(dialogue: Dialogue) -> Turn:
    """Be silent."""
    silent = replace(dialogue, wanted=None)
    if Awaited.ROOM in dialogue.awaited or not _may_be_heard(dialogue):
        return Turn(silent)
    return Turn(replace(silent, message="", early=(), awaited=(*silent.awaited, Awaited.SETTING)), CANCEL)


def hear(dialogue: Dialogue, reply: Reply) -> Turn:
    """Take in what the service says."""
    if reply.is_event:
        return _hear_event(dialogue, reply)
    if not dialogue.awaited:
        return Turn(dialogue, fault=f"it answers what it was not asked ({reply.code})")
    answered, after = dialogue.awaited[0], replace(dialogue, awaited=dialogue.awaited[1:])
    if answered is Awaited.ROOM:
        return _give_text(after, reply)
    if answered is Awaited.PLACE:
        return _take_place(after, reply)
    return Turn(after)


def _speak(dialogue: Dialogue) -> Turn:
    """Ask for room for what is wanted."""
    utterance = dialogue.wanted
    assert utterance is not None  # noqa: S101 - each caller has just seen to it
    commands = (*((CANCEL,) if _may_be_heard(dialogue) else ()), *utterance.manner)
    awaited = (*dialogue.awaited, *(Awaited.SETTING,) * len(commands), Awaited.ROOM)
    asking = replace(dialogue, offered=utterance, awaited=awaited, message="", early=())
    return Turn(asking, b"".join(commands) + SPEAK)


def _may_be_heard(dialogue: Dialogue) -> bool:
    return bool(dialogue.message) or Awaited.PLACE in dialogue.awaited


def _give_text(dialogue: Dialogue, reply: Reply) -> Turn:
    if not reply.is_good:
        return Turn(dialogue, fault=f"it takes no text ({reply.code} {reply.text})")
    waiting = replace(dialogue, awaited=(*dialogue.awaited, Awaited.PLACE))
    if dialogue.wanted is not None and dialogue.wanted is dialogue.offered:
        return Turn(waiting, whole_text(dialogue.wanted.text))
    # Meanwhile something else is wanted: no text at all is never said.
    waiting = replace(waiting, offered=None)
    if dialogue.wanted is None:
        return Turn(waiting, NO_TEXT)
    turn = _speak(waiting)
    return replace(turn, send=NO_TEXT + turn.send)


def _take_place(dialogue: Dialogue, reply: Reply) -> Turn:
    if dialogue.wanted is None or dialogue.wanted is not dialogue.offered or Awaited.ROOM in dialogue.awaited:
        return Turn(dialogue)  # one that is not wanted any more
    if not reply.is_good or not reply.first:
        return Turn(dialogue, fault=f"it does not say the text ({reply.code} {reply.text})")
    turn = Turn(replace(dialogue, message=reply.first, early=()), happened=Happened.TAKEN)
    for message, code in dialogue.early:
        later = _happen(turn.dialogue, code) if message == reply.first else turn
        turn = later if later.happened or later.fault else turn
    return turn


def _hear_event(dialogue: Dialogue, reply: Reply) -> Turn:
    if dialogue.message and reply.first == dialogue.message:
        return _happen(dialogue, reply.code)
    if Awaited.PLACE in dialogue.awaited:  # said by another thread of the service, it may overtake the number
        return Turn(replace(dialogue, early=(*dialogue.early, (reply.first, reply.code))[-MOST_EARLY:]))
    return Turn(dialogue)


def _happen(dialogue: Dialogue, code: int) -> Turn:
    """What an event of the wanted text means."""
    if code == ENDED:
        return Turn(replace(dialogue, wanted=None, offered=None, message=""), happened=Happened.SAID)
    if code == CANCELLED:
        return Turn(dialogue, fault="another program has made it silent")
    return Turn(dialogue, happened=Happened.BEGAN if code == BEGAN else None)
