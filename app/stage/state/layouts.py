"""The plans of one edition on one display, each laid out when it is first asked for."""

from functools import cached_property
from typing import Protocol

from app.layout.content import Content, lay_out_scene, sender_of
from app.layout.margins import margins_of
from app.layout.overview.search import focusable, lay_out_overview, with_clock
from app.layout.panels.order import FOCUS_ORDER
from app.layout.panels.sheet import SheetPanel
from app.layout.plan import Page, PanelName, ScreenPlan
from app.layout.round import Stop, round_of
from app.layout.text.paragraph import Paragraph
from app.layout.text.type_scale import Role, TypeScale
from app.layout.touch_row import TouchRow
from app.stage.state.event import Sign
from app.value import replace

CLOCK_ALONE = frozenset({PanelName.MASTHEAD})  # what another minute changes


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

    @property
    def has_overview(self) -> bool:
        """Whether the overview is there, and need not be laid out."""
        return self._known_overview is not None or "overview" in vars(self)

    @cached_property
    def round(self) -> tuple[Stop, ...]:
        """The stops of the rotation."""
        return round_of(self.overview, {name: plan for name in self.round_scenes if (plan := self.scene(name))})

    @property
    def round_scenes(self) -> tuple[PanelName, ...]:
        """The panels that are shown alone in the rotation, as the overview has not all of them."""
        return (*self.overview.left_out, *self.overview.shortened)

    @cached_property
    def overview_stops(self) -> tuple[int, ...]:
        """The places in the round of the overview's stops, which a public warning may part."""
        return tuple(place for place, stop in enumerate(self.round) if stop.scene is None)

    @cached_property
    def panels(self) -> tuple[PanelName, ...]:
        """The panels that take the focus, those that left the overview among them, in reading order."""
        shown = focusable(self.overview)
        return tuple(name for name in FOCUS_ORDER if name in shown or name in self.overview.left_out)

    def scene(self, name: PanelName) -> ScreenPlan | None:
        """The panel alone on the screen, or None where there is nothing to show."""
        if name not in self._scenes:
            plan = lay_out_scene(name, self.content, self.scale, sizes_on(self.overview, name))
            self._scenes[name] = self._turned(plan) if plan else None
        return self._scenes[name]

    def has_scene(self, name: PanelName) -> bool:
        """Whether a scene is there, and need not be laid out; also where there is nothing to show."""
        return name in self._scenes

    @staticmethod
    def opened(name: PanelName) -> PanelName:
        """The panel that stands alone on the screen where one of the overview is opened; for the headline it is the whole story."""
        return PanelName.STORY if name is PanelName.HEADLINE else name

    def scene_pages(self, name: PanelName) -> tuple[Page, ...]:
        """The pages of a panel alone on the screen; none where there is nothing to show."""
        plan = self.scene(name)
        panel = plan.panel(name) if plan else None
        return panel.pages if panel else ()

    def stop(self, number: int) -> Stop:
        """A stop of the round; the last one for a number beyond."""
        return self.round[min(number, len(self.round) - 1)]

    def items(self, focus: PanelName | None) -> tuple[int, ...]:
        """The numbers of the items of a panel of the overview, at least one."""
        panel = self.overview.panel(focus) if focus else None
        if panel is None:
            return (0,)
        return panel.choices or tuple(range(max(1, len(panel.pages))))

    def item_pages(self, focus: PanelName | None, item: int) -> int:
        """The number of pages of the text of a panel's item, at least 1."""
        panel = self.overview.panel(focus) if focus else None
        if panel is None or not panel.targets or item >= len(self.overview.chosen_texts):
            return 1
        return max(1, len(self.overview.chosen_texts[item]))

    def at_another_time(self, content: Content) -> "Layouts":
        """The plans of the same announcement at another minute; only what the clock changes is laid out anew."""
        if content.differs_from(self.content) <= CLOCK_ALONE:
            overview = self._with_clock(content)
            if overview is not None:
                renewed = Layouts(content, self.scale, overview)
                renewed._scenes = {name: renewed._at_its_time(name, plan) for name, plan in self._scenes.items()}
                return renewed
        return Layouts(content, self.scale)

    def _at_its_time(self, name: PanelName, plan: ScreenPlan | None) -> ScreenPlan | None:
        """The same scene with this content's clock above it."""
        panel, masthead = self.content.panel(name), plan.panel(PanelName.MASTHEAD) if plan else None
        sender = sender_of(panel, self.content, self.scale) if panel else None
        if plan is None or panel is None or masthead is None or sender is None:
            return plan
        above = ScreenPlan(plan.width, plan.height, (sender.placed(margins_of(self.scale), panel.alone_on),))
        (changed,) = self._turned(above).panels
        return replace(plan, panels=tuple(changed if each is masthead else each for each in plan.panels))

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

    @property
    def one_of_several(self) -> bool:
        """Whether another announcement waits for the end of the round."""

    @property
    def greets(self) -> bool:
        """Whether a visitor is told at the first touch what the keys do, and has a row of buttons from the first tap on.

        That is in the lobby, not in the editor's window.
        """

    def layouts(self, language: int, *, large: bool) -> Layouts:
        """The plans of an edition, in normal or in large text."""

    def known_layouts(self, language: int, *, large: bool) -> Layouts | None:
        """The plans of an edition that were asked for before; None where none were."""

    def sheet_panel(self, language: int) -> SheetPanel:
        """The keys that work here, in the words of an edition."""

    def sheet(self, language: int, *, large: bool) -> ScreenPlan:
        """The sheet of the keys."""

    def row(self, language: int, *, large: bool) -> TouchRow:
        """The row of buttons for whoever uses it by touch alone; while it is there, the plans leave it room."""

    def sentences(self, sign: Sign, language: int) -> tuple[Paragraph, ...]:
        """What a sign says, in the words of an edition: one sentence, or one for each second that it stays."""


def sizes_on(overview: ScreenPlan, name: PanelName) -> dict[Role, int]:
    """The least size in px of each kind of text of a panel of the overview; none of a panel that is not on it."""
    sizes: dict[Role, int] = {}
    panel = overview.panel(name)
    for line in (line for page in panel.pages for line in page.lines) if panel else ():
        sizes[line.role] = min(line.px, sizes.get(line.role, line.px))
    return sizes
