"""Where a visitor is among the plans: what each step must know of them, and which page of which panel follows from it."""

from dataclasses import dataclass, replace

from app.layout.plan import Page, PanelName, PanelPlan, ScreenPlan
from app.layout.round import Stop
from app.stage.layouts import Layouts
from app.stage.visit import Surroundings, Visit


@dataclass(frozen=True)
class Whereabouts:
    """The plans that are on, and questions about a visit to them."""

    layouts: Layouts

    @property
    def overview_stops(self) -> int:
        """How many stops of the round are the overview's."""
        return sum(1 for stop in self.layouts.round if stop.scene is None)

    def stop(self, visit: Visit) -> Stop:
        """The stop of the round that is on."""
        round_ = self.layouts.round
        return round_[min(visit.stop, len(round_) - 1)]

    def plan(self, visit: Visit) -> ScreenPlan:
        """What stands on the glass, the keys' sheet left aside."""
        name = visit.scene or self.stop(visit).scene
        return (self.layouts.scene(name) if name else None) or self.layouts.overview

    def items(self, focus: PanelName | None) -> tuple[int, ...]:
        """For each item of a panel of the overview, the number of pages of its text."""
        overview = self.layouts.overview
        panel = overview.panel(focus) if focus else None
        if panel is None:
            return (1,)
        if focus is PanelName.TIMELINE:
            texts = overview.chosen_texts
            return tuple(max(1, len(texts[i])) if i < len(texts) else 1 for i in range(len(panel.targets))) or (1,)
        return (1,) * max(1, len(panel.pages))

    def surroundings(self, visit: Visit, *, opening: bool = False, sheet_pages: int = 1) -> Surroundings:
        """What a step must know; `opening` when it may open the focused panel's scene."""
        layouts, scene = self.layouts, visit.scene
        if opening and scene is None and visit.focus is not None:
            scene = PanelName.STORY if visit.focus is PanelName.HEADLINE else visit.focus
        scene_items = tuple(page.item for page in self._scene_pages(scene)) or (0,)
        return Surroundings(
            layouts.panels, layouts.overview.left_out, self.items(visit.focus), scene_items, len(layouts.round), sheet_pages
        )

    def entered(self, visit: Visit, before: Visit) -> Visit:
        """A panel that turns is entered at the page that is on."""
        turns = visit.focus in (PanelName.QUOTES, PanelName.HEADLINE) and visit.scene is None
        if turns and visit.focus is not None and visit.focus is not before.focus:
            return replace(visit, item=self.stop(before).page(visit.focus))
        return visit

    def joined(self, visit: Visit) -> Visit:
        """A visitor who takes over a scene of the round is in that scene from then on, at the page that is on."""
        scene = self.stop(visit).scene
        if scene is None or visit.focus is not None or visit.scene is not None or visit.sheet is not None:
            return visit
        page = self.stop(visit).page(scene)
        pages = self._scene_pages(scene)
        item = pages[page].item if page < len(pages) else 0
        focus = scene if scene in self.layouts.panels else None
        return replace(visit, focus=focus, scene=scene, scene_page=page, item=item)

    def in_step(self, visit: Visit) -> Visit:
        """The same visit with the round at the quote that the visitor has turned to."""
        if visit.focus is PanelName.QUOTES and visit.scene is None and visit.item < self.overview_stops:
            return replace(visit, stop=visit.item)
        return visit

    def settled(self, visit: Visit) -> Visit:
        """The same visit where the layout may have changed under it: no place beyond what there is now."""
        layouts = self.layouts
        left_out = layouts.overview.left_out
        if visit.focus is not None and visit.focus not in layouts.panels:
            visit = replace(visit, focus=None, item=0, item_page=0, scene=None, scene_page=0)
        if visit.focus in left_out and visit.scene is None:
            visit = replace(visit, scene=visit.focus, scene_page=0)
        pages = self._scene_pages(visit.scene)
        if not pages:
            visit = replace(visit, scene=None)
        items = self.items(visit.focus)
        item = visit.item if visit.focus in left_out else min(visit.item, len(items) - 1)
        return replace(
            visit,
            stop=min(visit.stop, len(layouts.round) - 1),
            item=item,
            item_page=min(visit.item_page, items[item] - 1) if item < len(items) else 0,
            scene_page=min(visit.scene_page, max(0, len(pages) - 1)),
        )

    def turns(self, visit: Visit) -> bool:
        """Whether the rotation has anything to turn: while a visitor has the focus, the overview's quotes and a long text alone."""
        if visit.focus is None:
            return len(self.layouts.round) > 1
        texts = self.items(visit.focus) if visit.focus is PanelName.TIMELINE else ()
        return self.overview_stops > 1 or (visit.item < len(texts) and texts[visit.item] > 1)

    def page_of(self, panel: PanelPlan, visit: Visit) -> int:
        """The page of a panel that is on."""
        stop = self.stop(visit)
        if panel.name is PanelName.SHEET:
            return visit.sheet or 0
        if panel.name is PanelName.MASTHEAD:
            return 1 if visit.paused else 0
        if visit.scene is panel.name:
            return visit.scene_page
        if visit.scene is None and visit.focus is panel.name and panel.name is not PanelName.TIMELINE and stop.scene is None:
            return min(visit.item, len(panel.pages) - 1)
        return stop.page(panel.name)

    def _scene_pages(self, scene: PanelName | None) -> tuple[Page, ...]:
        plan = self.layouts.scene(scene) if scene else None
        return plan.panels[0].pages if plan else ()


def chosen_item(visit: Visit) -> int | None:
    """The milestone that is ringed on the overview."""
    return visit.item if visit.focus is PanelName.TIMELINE and visit.scene is None else None


def chosen_page(plan: ScreenPlan, visit: Visit) -> Page | None:
    """The chosen milestone's text, for the place that the plan gives it."""
    item = chosen_item(visit)
    pages = plan.chosen_texts[item] if item is not None and item < len(plan.chosen_texts) else ()
    return pages[min(visit.item_page, len(pages) - 1)] if pages else None
