"""What is said of the screen as a whole when a visitor changes it: what no name of a panel tells."""

from app.layout.spoken import Spoken, said
from app.layout.translatable import QT_TRANSLATE_NOOP
from app.stage.language.words import Words
from app.stage.state.state import InScene, OnOverview, OnSheet, State

PAUSED = QT_TRANSLATE_NOOP("words", "Paused")
RESUMED = QT_TRANSLATE_NOOP("words", "Resumed")
OVERVIEW = QT_TRANSLATE_NOOP("words", "Overview")
WHOLE_SCREEN = QT_TRANSLATE_NOOP("words", "Whole screen")
LARGE_TEXT = QT_TRANSLATE_NOOP("words", "Large text")
NORMAL_TEXT = QT_TRANSLATE_NOOP("words", "Normal text")
BRIEF = 24
"""So many letters at most tell what one has come back to. Orca 51 keeps quiet about a window's name that is like the last one by 85 %."""


def news(old: State, new: State, words: Words) -> str:
    """What stays where it is and is otherwise: paused, larger; "" for nothing."""
    if old.paused != new.paused:
        return words.word(PAUSED if new.paused else RESUMED)
    if old.large != new.large:
        return words.word(LARGE_TEXT if new.large else NORMAL_TEXT)
    return ""


def arrival(old: State, new: State, words: Words) -> str:
    """Where a visitor has come to, said before the name of what has the focus there; "" where that says it itself."""
    if old.language != new.language:
        return words.own_name
    if old.place == new.place:
        return ""
    if isinstance(new.place, OnOverview):
        left = not isinstance(old.place, OnOverview) or new.place.focus is None
        return words.word(OVERVIEW) if left else ""
    if isinstance(new.place, InScene):
        alone = isinstance(old.place, OnSheet) or (old.holder is new.holder and not isinstance(old.place, InScene))
        return words.word(WHOLE_SCREEN) if alone else ""
    return ""


def named(spoken: Spoken, item: int | None) -> str:
    """What the window says of a thing or of one of its items: of an item what stands on the screen."""
    if item is None:
        return spoken.name
    it = spoken.items[item]
    return ", ".join(said(it.lines)) or it.name


def brief(name: str) -> str:
    """The first words of what was heard before, at most 24 letters."""
    if len(name) <= BRIEF:
        return name
    words = name[: BRIEF + 1].rpartition(" ")[0] or name[:BRIEF]
    return f"{words} …"
