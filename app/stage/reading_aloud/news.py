"""What is said aloud when something else comes on the screen: only what the focus's own event does not tell."""

from app.layout.panels.headline import HeadlinePanel
from app.layout.plan import PanelName
from app.layout.translatable import QT_TRANSLATE_NOOP
from app.stage.cause import Cause
from app.stage.language.words import Words
from app.stage.state.state import InScene, OnOverview, State
from app.stage.state.view import View

PAUSED = QT_TRANSLATE_NOOP("words", "Paused")
RESUMED = QT_TRANSLATE_NOOP("words", "Resumed")
OVERVIEW = QT_TRANSLATE_NOOP("words", "Overview")
LARGE_TEXT = QT_TRANSLATE_NOOP("words", "Large text")
NORMAL_TEXT = QT_TRANSLATE_NOOP("words", "Normal text")


def news(before: View | None, after: View, cause: Cause, words: Words) -> str:
    """What to say now, "" for nothing; who only begins to listen hears it as if the screen had just been started."""
    if cause is Cause.VISITOR:
        return _done_by_visitor(before, after, words)
    return _turned(before, after) if cause is Cause.TIME else ""


def _done_by_visitor(before: View | None, after: View, words: Words) -> str:
    old, new = before.state if before else State(), after.state
    if old.language != new.language:
        headline = after.content.of_kind(HeadlinePanel)
        return headline.title.said if headline else ""
    if old.paused != new.paused:
        return words.word(PAUSED if new.paused else RESUMED)
    if old.large != new.large:
        return words.word(LARGE_TEXT if new.large else NORMAL_TEXT)
    if old.holder is not new.holder:
        return ""
    if isinstance(old.place, InScene) and isinstance(new.place, OnOverview):
        return words.word(OVERVIEW)
    return _turned(before, after)


def _turned(before: View | None, after: View) -> str:
    """What is heard of the pages that came on; a milestone that is newly chosen is told by the focus."""
    told = before is not None and after.holder is PanelName.TIMELINE and before.state.overview.item != after.state.overview.item
    heard = [
        (text, before.heard(shown.plan.name) if before else "")
        for shown in after.panels
        if not (told and shown.plan.name is PanelName.TIMELINE) and (text := after.heard(shown.plan.name))
    ]
    return " ".join(text for text, known in heard if text != known)
