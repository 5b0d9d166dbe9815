"""What the visitor has done so far, as data: focus, chosen item, scene, pause, sheet, language, size. Knows no widgets."""

from dataclasses import dataclass, replace

from app.layout.plan import PanelName


@dataclass(frozen=True, slots=True)
class Visit:
    """The state of the screen. As just started: overview, no focus, first language, normal text, rotation running, no sheet.

    `item` is the chosen item of the focused panel, `item_page` the page of its text; `scene` is a panel alone on the
    screen and `scene_page` its page; `stop` is the place in the round; `sheet` is the page of the keys' sheet, or None.
    """

    stop: int = 0
    focus: PanelName | None = None
    item: int = 0
    item_page: int = 0
    scene: PanelName | None = None
    scene_page: int = 0
    paused: bool = False
    sheet: int | None = None
    language: int = 0
    large: bool = False

    @property
    def untouched(self) -> bool:
        """Whether it is as just started, wherever the round is."""
        return replace(self, stop=0) == Visit()


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a step must know of the screen: which panels there are, and how many items and pages each has.

    `items` are the focused panel's: for each of them the number of pages of its text (at least 1); `scene_items[i]` is
    the item of page i of the scene that is shown or would be opened.
    """

    panels: tuple[PanelName, ...] = ()
    left_out: tuple[PanelName, ...] = ()
    items: tuple[int, ...] = (1,)
    scene_items: tuple[int, ...] = (0,)
    stops: int = 1
    sheet_pages: int = 1


def moved_focus(visit: Visit, around: Surroundings, step: int) -> Visit:
    """The next or previous panel; after the last one comes the first. A panel that is not in the overview is shown alone."""
    panels = around.panels
    if not panels:
        return visit
    before = panels.index(visit.focus) if visit.focus in panels else (-1 if step > 0 else 0)
    focus = panels[(before + step) % len(panels)]
    scene = focus if focus in around.left_out else None
    return replace(visit, focus=focus, item=0, item_page=0, scene=scene, scene_page=0)


def focused(visit: Visit, around: Surroundings, panel: PanelName, item: int | None = None) -> Visit:
    """The panel that was tapped, and its item."""
    if visit.focus is panel and item is None:
        return visit
    scene = panel if panel in around.left_out else None
    return replace(visit, focus=panel, item=item or 0, item_page=0, scene=scene, scene_page=0)


def stepped(visit: Visit, around: Surroundings, step: int) -> Visit:
    """The next or previous page of a scene or the sheet, else item of the focused panel, else stop of the round."""
    if visit.sheet is not None:
        return replace(visit, sheet=_within(visit.sheet + step, around.sheet_pages))
    if visit.scene is not None:
        return _on_scene_page(visit, around, visit.scene_page + step)
    if visit.focus is None:
        return replace(visit, stop=(visit.stop + step) % around.stops)
    page = visit.item_page + step
    if 0 <= page < around.items[min(visit.item, len(around.items) - 1)]:
        return replace(visit, item_page=page)
    item = _within(visit.item + step, len(around.items))
    if item == visit.item:
        return visit
    return replace(visit, item=item, item_page=0 if step > 0 else around.items[item] - 1)


def to_end(visit: Visit, around: Surroundings, *, last: bool) -> Visit:
    """The first or last page of a scene or the sheet, else item of the focused panel, else stop of the round."""
    if visit.sheet is not None:
        return replace(visit, sheet=around.sheet_pages - 1 if last else 0)
    if visit.scene is not None:
        return _on_scene_page(visit, around, len(around.scene_items) - 1 if last else 0)
    if visit.focus is None:
        return replace(visit, stop=around.stops - 1 if last else 0)
    return replace(visit, item=len(around.items) - 1 if last else 0, item_page=0)


def opened(visit: Visit, around: Surroundings) -> Visit:
    """The focused panel alone on the screen, at the page of its chosen item; the headline's is the whole story."""
    if visit.focus is None or visit.scene is not None or visit.sheet is not None:
        return visit
    scene = PanelName.STORY if visit.focus is PanelName.HEADLINE else visit.focus
    page = around.scene_items.index(visit.item) if scene is visit.focus and visit.item in around.scene_items else 0
    return replace(visit, scene=scene, scene_page=page)


def back(visit: Visit, around: Surroundings) -> Visit:
    """Out of the sheet, else out of the scene, else the focus away."""
    if visit.sheet is not None:
        return replace(visit, sheet=None)
    if visit.scene is not None and visit.focus not in around.left_out:
        return replace(visit, scene=None, scene_page=0, item_page=0)
    return replace(visit, focus=None, item=0, item_page=0, scene=None, scene_page=0)


def advanced(visit: Visit, around: Surroundings, overview_stops: int) -> Visit:
    """What the rotation does: the next stop of the round; while a visitor has the focus, of the overview alone."""
    if visit.scene is not None or visit.sheet is not None:
        return visit
    if visit.focus is PanelName.TIMELINE and visit.item < len(around.items) and around.items[visit.item] > 1:
        visit = replace(visit, item_page=(visit.item_page + 1) % around.items[visit.item])
    stops = overview_stops if visit.focus is not None else around.stops
    stop = (visit.stop + 1) % max(1, stops)
    item = stop if visit.focus is PanelName.QUOTES and stop < len(around.items) else visit.item
    return replace(visit, stop=stop, item=item)


def _on_scene_page(visit: Visit, around: Surroundings, page: int) -> Visit:
    page = _within(page, len(around.scene_items))
    item = around.scene_items[page] if visit.scene is visit.focus and page < len(around.scene_items) else visit.item
    return replace(visit, scene_page=page, item=item)


def _within(place: int, count: int) -> int:
    return max(0, min(place, count - 1))
