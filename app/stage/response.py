"""What an action makes of a visit."""

from dataclasses import replace

from app.stage import visit as steps
from app.stage.keys import Action
from app.stage.visit import Surroundings, Visit


def response(action: Action, visit: Visit, around: Surroundings, languages: int) -> Visit:
    """The visit after an action; whether its places still exist is for the plans to say."""
    match action:
        case Action.NEXT_PANEL | Action.PREVIOUS_PANEL if visit.sheet is None:
            return steps.moved_focus(visit, around, 1 if action is Action.NEXT_PANEL else -1)
        case Action.NEXT_ITEM | Action.PREVIOUS_ITEM:
            return steps.stepped(visit, around, 1 if action is Action.NEXT_ITEM else -1)
        case Action.FIRST_ITEM | Action.LAST_ITEM:
            return steps.to_end(visit, around, last=action is Action.LAST_ITEM)
        case Action.OPEN:
            return steps.opened(visit, around)
        case Action.BACK:
            return steps.back(visit, around)
        case _:
            return _switched(action, visit, languages)


def _switched(action: Action, visit: Visit, languages: int) -> Visit:
    """What the keys that change the whole screen do."""
    match action:
        case Action.PAUSE if visit.sheet is None:  # the sheet has no place to say so
            return replace(visit, paused=not visit.paused)
        case Action.LARGER | Action.NORMAL:
            return replace(visit, large=action is Action.LARGER)
        case Action.LANGUAGE:
            return replace(visit, language=(visit.language + 1) % languages)
        case Action.SHEET:
            return replace(visit, sheet=0 if visit.sheet is None else None)
        case _:
            return visit
