"""What is heard of the parts of a view: what a reader says of them, once, whichever reader it is."""

from app.layout.panels.headline import HeadlinePanel
from app.layout.panels.hearing import place_of
from app.layout.plan import PanelName
from app.layout.spoken import Part, Spoken
from app.stage.language import words as word
from app.stage.state.layouts import Layouts
from app.stage.state.view import View
from app.value import replace

SAID_BY_NAME = frozenset({Part.GROUP, Part.ALERT, Part.QUOTE, Part.PASSAGE, Part.STORY})
"""Of these some readers say the description twice; of a list they pass over a new name, and of a heading over neither."""


def heard_of(name: PanelName | None, view: View, layouts: Layouts) -> Spoken:
    """What is heard of a panel, or of the screen itself (None): what it is about, and how one goes on from there."""
    locale = view.content.locale
    if name is None:
        headline = view.content.of_kind(HeadlinePanel)
        return Spoken(Part.GROUP, headline.title.said if headline else "", locale.word(word.SPOKEN_HELP)).in_one
    spoken, panels, shown = view.spoken(name), layouts.panels, view.shown(name)
    if spoken.part is Part.STORY and shown and shown.number and spoken.description:
        return replace(spoken, name=spoken.description, description="")  # what it is was said with its first page
    # Milestones and quotes have places of their own.
    on_overview = view.plan is layouts.overview and name in panels and spoken.part not in (Part.LIST, Part.QUOTE)
    placed = spoken.before(place_of(locale, panels.index(name), len(panels))) if on_overview and len(panels) > 1 else spoken
    return placed.in_one if spoken.part in SAID_BY_NAME else placed


def is_heard_as_before(name: PanelName | None, before: View, after: View) -> bool:
    """Tell whether the same is heard of a panel, or of the screen itself, in two views."""
    same = before.content is after.content and before.plan is after.plan
    return same and (name is None or before.shown(name) == after.shown(name))
