"""What is said aloud when something else comes on the screen: only what the focus's own event does not tell."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.layout.plan import PanelName
from app.stage import words as word
from app.stage.accessible_cause import Cause, focus_holder
from app.stage.visit import Visit
from app.stage.words import Words


@dataclass(frozen=True)
class Moment:
    """What was on the screen at one time: the visitor's state, the headline, and what is heard of the pages that were on."""

    visit: Visit
    title: str
    pages: Mapping[PanelName, str]

    @property
    def holder(self) -> PanelName | None:
        """The panel that has the focus, None for the screen itself."""
        return focus_holder(self.visit)


def news(before: Moment, after: Moment, cause: Cause, words: Words) -> str:
    """What to say now, "" for nothing."""
    if cause is Cause.VISITOR:
        return _done_by_visitor(before, after, words)
    return _turned(before, after) if cause is Cause.TIME else ""


def _done_by_visitor(before: Moment, after: Moment, words: Words) -> str:
    old, new = before.visit, after.visit
    if old.language != new.language:
        return after.title
    if old.paused != new.paused:
        return words.word(word.PAUSED if new.paused else word.RESUMED)
    if old.large != new.large:
        return words.word(word.LARGE_TEXT if new.large else word.NORMAL_TEXT)
    if before.holder is not after.holder:
        return ""
    if old.scene is not None and new.scene is None:
        return words.word(word.OVERVIEW)
    return _turned(before, after)


def _turned(before: Moment, after: Moment) -> str:
    """What is heard of the pages that came on; a milestone that is newly chosen is told by the focus."""
    told = after.holder is PanelName.TIMELINE and before.visit.item != after.visit.item
    pages = {name: text for name, text in after.pages.items() if not (told and name is PanelName.TIMELINE)}
    return " ".join(text for name, text in pages.items() if text and text != before.pages.get(name))
