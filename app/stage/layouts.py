"""The plans of one edition on one panel, each laid out when it is first asked for."""

from dataclasses import replace
from functools import cached_property

from app.layout.content import Content
from app.layout.overview import focusable, lay_out_overview, with_clock
from app.layout.paragraph import Typesetter
from app.layout.plan import FOCUS_ORDER, PanelName, ScreenPlan
from app.layout.round import Stop, round_of
from app.layout.type_scale import TypeScale


class Layouts:
    """Overview, scenes and round of one content at one type scale."""

    def __init__(self, content: Content, scale: TypeScale, setter: Typesetter) -> None:
        self.content = content
        self.scale = scale
        self._setter = setter
        self._scenes: dict[PanelName, ScreenPlan | None] = {}

    @cached_property
    def overview(self) -> ScreenPlan:
        """The overview; in large text only what has room beside the headline."""
        return self._turned(lay_out_overview(self.content, self.scale, self._setter))

    def scene(self, name: PanelName) -> ScreenPlan | None:
        """The panel alone on the screen, or None where there is nothing to show."""
        if name not in self._scenes:
            from app.layout.scene import lay_out_scene  # not needed for the first picture

            plan = lay_out_scene(name, self.content, self.scale, self._setter)
            self._scenes[name] = self._turned(plan) if plan else None
        return self._scenes[name]

    @cached_property
    def round(self) -> tuple[Stop, ...]:
        """The stops of the rotation."""
        scenes = {name: plan for name in self.overview.left_out if (plan := self.scene(name))}
        return round_of(self.overview, scenes)

    @cached_property
    def panels(self) -> tuple[PanelName, ...]:
        """The panels that take the focus, those that left the overview among them, in reading order."""
        shown = focusable(self.overview)
        return tuple(name for name in FOCUS_ORDER if name in shown or name in self.overview.left_out)

    def at_another_time(self, content: Content) -> "Layouts":
        """The plans of the same announcement at another minute; only what the clock changes is laid out anew."""
        renewed = Layouts(content, self.scale, self._setter)
        same = replace(content, labels=self.content.labels, date=self.content.date, clock=self.content.clock) == self.content
        if same and not content.labels.right_to_left:
            overview = with_clock(self.overview, content, self.scale)
            if overview is not None:
                renewed.overview = overview
                renewed._scenes = self._scenes  # the scenes show no clock
        return renewed

    def _turned(self, plan: ScreenPlan) -> ScreenPlan:
        return plan.mirrored() if self.content.labels.right_to_left else plan
