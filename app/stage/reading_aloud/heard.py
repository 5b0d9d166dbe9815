"""What is heard of the parts of a view: what a reader says of them, once, whichever reader it is."""

from app.layout.content import Content
from app.layout.panels.headline import HeadlinePanel
from app.layout.panels.hearing import place_of
from app.layout.plan import PanelName, ScreenPlan
from app.layout.shown import Shown
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


class Heard:
    """What was heard of the panels, kept for when it is on again: of few plans, and in few ways, a visit shows the same."""

    PLANS = 12  # those of a visit: the overview, each panel alone, the keys, and some of them in large text or the other language
    WAYS = 8  # of a panel in a plan: its pages, or the items of it that are chosen

    def __init__(self) -> None:
        self._plans: list[_OfPlan] = []  # the one that is on comes last

    def of(self, view: View, layouts: Layouts) -> dict[PanelName | None, Spoken]:
        """What is heard of each panel that is on, and of the screen itself (None).

        It is the same object as long as nothing else is on of it, and mostly when that comes back.
        """
        known = self._of_plan(view).heard
        shown: dict[PanelName | None, Shown | None] = {None: None} | {each.plan.name: each for each in view.panels}
        heard: dict[PanelName | None, Spoken] = {}
        for name, on in shown.items():
            ways = known.setdefault(name, [])
            spoken = next((spoken for way, spoken in ways if _is_same(way, on)), None)
            if spoken is None:
                spoken = heard_of(name, view, layouts)
                known[name] = [*ways[1 - self.WAYS :], (on, spoken)]
            heard[name] = spoken
        return heard

    def _of_plan(self, view: View) -> "_OfPlan":
        for plan in reversed(self._plans):
            if plan.plan is view.plan and plan.content is view.content:
                break
        else:
            plan = _OfPlan(view.plan, view.content)
            self._plans = self._plans[1 - self.PLANS :]
        if not self._plans or plan is not self._plans[-1]:
            self._plans = [*(each for each in self._plans if each is not plan), plan]
        return plan


class _OfPlan:
    """What was heard of each panel of a plan, and what was on of it then."""

    def __init__(self, plan: ScreenPlan, content: Content) -> None:
        self.plan = plan
        self.content = content
        self.heard: dict[PanelName | None, list[tuple[Shown | None, Spoken]]] = {}


def _is_same(one: Shown | None, other: Shown | None) -> bool:
    if one is None or other is None:
        return one is other
    return one.page is other.page and one == other  # pages are a plan's own, and it takes long to compare their lines
