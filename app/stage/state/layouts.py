"""The plans of one edition on one display, each laid out when it is first asked for."""

from functools import cached_property
from typing import Protocol

from app.layout.content import Content, lay_out_scene
from app.layout.overview.search import focusable, lay_out_overview, with_clock
from app.layout.panels.order import FOCUS_ORDER
from app.layout.panels.sheet import SheetPanel
from app.layout.plan import Page, PanelName, ScreenPlan
from app.layout.round import Stop, round_of
from app.layout.text.type_scale import TypeScale
from app.value import replace

CLOCK_ALONE = frozenset({PanelName.MASTHEAD})  # what another minute changes, and no scene shows


class Layouts:
    """Overview, scenes and round of one content at one type scale; `known_overview` is one that was laid out before."""

    def __init__(self, content: Content, scale: TypeScale, known_overview: ScreenPlan | None = None) -> None:
        self.content = content
        self.scale = scale
        self._known_overview = known_overview
        self._scenes: dict[PanelName, ScreenPlan | None] = {}

    @cached_property
    def overview(self) -> ScreenPlan:
        """The overview; in large text only what has room beside the headline."""
        return self._known_overview or self._turned(lay_out_overview(self.content, self.scale))

    @cached_property
    def round(self) -> tuple[Stop, ...]:
        """The stops of the rotation."""
        scenes = {name: plan for name in self.overview.left_out if (plan := self.scene(name))}
        return round_of(self.overview, scenes)

    @cached_property
    def overview_stops(self) -> int:
        """How many stops of the round are the overview's."""
        return sum(1 for stop in self.round if stop.scene is None)

    @cached_property
    def panels(self) -> tuple[PanelName, ...]:
        """The panels that take the focus, those that left the overview among them, in reading order."""
        shown = focusable(self.overview)
        return tuple(name for name in FOCUS_ORDER if name in shown or name in self.overview.left_out)

    def scene(self, name: PanelName) -> ScreenPlan | None:
        """The panel alone on the screen, or None where there is nothing to show."""
        if name not in self._scenes:
            plan = lay_out_scene(name, self.content, self.scale)
            self._scenes[name] = self._turned(plan) if plan else None
        return self._scenes[name]

    def scene_pages(self, name: PanelName) -> tuple[Page, ...]:
        """The pages of a panel alone on the screen; none where there is nothing to show."""
        plan = self.scene(name)
        return plan.panels[0].pages if plan else ()

    def stop(self, number: int) -> Stop:
        """A stop of the round; the last one for a number beyond."""
        return self.round[min(number, len(self.round) - 1)]

    def items(self, focus: PanelName | None) -> tuple[int, ...]:
        """For each item of a panel of the overview, the number of pages of its text, at least 1."""
        panel = self.overview.panel(focus) if focus else None
        if panel is None:
            return (1,)
        if panel.targets:
            texts = self.overview.chosen_texts
            return tuple(max(1, len(texts[place])) if place < len(texts) else 1 for place in range(len(panel.targets)))
        return (1,) * max(1, len(panel.pages))

    def at_another_time(self, content: Content) -> "Layouts":
        """The plans of the same announcement at another minute; only what the clock changes is laid out anew."""
        if content.differs_from(self.content) <= CLOCK_ALONE:
            overview = self._with_clock(content)
            if overview is not None:
                renewed = Layouts(content, self.scale, overview)
                renewed._scenes = self._scenes  # the scenes show no clock
                return renewed
        return Layouts(content, self.scale)

    def _with_clock(self, content: Content) -> ScreenPlan | None:
        # Turned back for it, and only what has changed turned again: the rest is to be what it was, to the last digit.
        renewed = with_clock(self._turned(self.overview), content, self.scale)
        masthead = self._turned(renewed).panel(PanelName.MASTHEAD) if renewed else None
        if masthead is None:
            return None
        return replace(self.overview, panels=tuple(masthead if panel.name is masthead.name else panel for panel in self.overview.panels))

    def _turned(self, plan: ScreenPlan) -> ScreenPlan:
        return plan.mirrored() if self.content.locale.right_to_left else plan


class Screens(Protocol):
    """What stands on a display in every language and in both sizes of text."""

    @property
    def languages(self) -> int:
        """How many editions there are."""

    @property
    def rotates_languages(self) -> bool:
        """Whether every round is in the next language."""

    def layouts(self, language: int, *, large: bool) -> Layouts:
        """The plans of an edition, in normal or in large text."""

    def sheet_panel(self, language: int) -> SheetPanel:
        """The keys that work here, in the words of an edition."""

    def sheet(self, language: int, *, large: bool) -> ScreenPlan:
        """The sheet of the keys."""
