"""Taking a place along into another version of an announcement: to the same language, quote and milestone, wherever they stand now."""

from collections.abc import Sequence

from app.announcement.model import Announcement
from app.layout.plan import PanelName
from app.layout.round import Stop
from app.stage.state.layouts import Layouts, Screens
from app.stage.state.state import InScene, OnOverview, OnSheet, Place, State
from app.value import replace

Moves = dict[PanelName, tuple[int, ...]]
"""For each panel with items, where each item of the old version stands in the new one."""


def carried(state: State, before: Layouts, old: Announcement, new: Sequence[Announcement], after: Screens) -> State:
    """Give the state in which the same is on in a new version; what is not there any more leaves its number.

    `before` and `old` are the plans and the announcement of the language that was on; `new` are the announcements of `after`.
    """
    # The first language is whichever is the first; who has chosen another keeps it.
    language = next((place for place, each in enumerate(new) if state.language and each.language == old.language), state.language)
    language = max(0, min(language, len(new) - 1))
    moves = moves_of(old, new[language])
    layouts = after.layouts(language, large=state.large)
    stop = _same_stop(before.stop(state.stop), before, layouts, moves)
    return replace(state, language=language, stop=state.stop if stop is None else stop, place=_moved(state.place, before, layouts, moves))


def moves_of(old: Announcement, new: Announcement) -> Moves:
    """Tell where the quotes and milestones stand in another version; those that were changed stay in their place."""
    before, after = old.timeline.milestones if old.timeline else (), new.timeline.milestones if new.timeline else ()
    return {
        PanelName.QUOTES: _moves([each.text for each in old.quotes], [each.text for each in new.quotes]),
        PanelName.TIMELINE: _moves([(each.when, each.title) for each in before], [(each.when, each.title) for each in after]),
    }


def _moves(old: list[object], new: list[object]) -> tuple[int, ...]:
    return tuple(new.index(each) if each in new else place for place, each in enumerate(old))


def _same_stop(was: Stop, before: Layouts, layouts: Layouts, moves: Moves) -> int | None:
    """Find the stop at which the same is on: the same quote, and of several such the same milestone; None where there is none."""
    if was.scene is not None:
        page = _same_page(was.scene, was.page(was.scene), before, layouts, moves)
        return next((number for number, stop in enumerate(layouts.round) if stop.scene is was.scene and stop.page(was.scene) == page), None)
    quote = _moved_item(PanelName.QUOTES, _quote_at(was, before), moves)
    chosen = None if was.chosen is None else _moved_item(PanelName.TIMELINE, was.chosen, moves)
    alike = [number for number, stop in enumerate(layouts.round) if stop.scene is None and _quote_at(stop, layouts) == quote]
    toured = [number for number in alike if (layouts.round[number].chosen, layouts.round[number].chosen_page) == (chosen, was.chosen_page)]
    return next(iter((*toured, *alike)), None)


def _quote_at(stop: Stop, layouts: Layouts) -> int:
    panel = layouts.overview.panel(PanelName.QUOTES)
    page = stop.page(PanelName.QUOTES)
    return panel.pages[page].item if panel and page < len(panel.pages) else 0


def _moved(place: Place, before: Layouts, layouts: Layouts, moves: Moves) -> Place:
    match place:
        case OnSheet(behind=behind):
            moved = _moved(behind, before, layouts, moves)
            return place if isinstance(moved, OnSheet) else replace(place, behind=moved)
        case InScene(panel=panel, page=page, behind=behind):
            moved = _moved(behind, before, layouts, moves)
            return InScene(panel, _same_page(panel, page, before, layouts, moves), moved if isinstance(moved, OnOverview) else behind)
        case OnOverview(focus=focus, item=item):
            return replace(place, item=_moved_item(focus, item, moves)) if focus else place


def _same_page(panel: PanelName, page: int, before: Layouts, layouts: Layouts, moves: Moves) -> int:
    """Find the page of a scene that shows the same item, and as far into it; of what has no items, the same number."""
    old, new = before.scene_pages(panel), layouts.scene_pages(panel)
    if panel not in moves or page >= len(old):
        return page
    item = _moved_item(panel, old[page].item, moves)
    into = page - next(number for number, each in enumerate(old) if each.item == old[page].item)
    there = [number for number, each in enumerate(new) if each.item == item]
    return there[min(into, len(there) - 1)] if there else page


def _moved_item(panel: PanelName, item: int, moves: Moves) -> int:
    places = moves.get(panel, ())
    return places[item] if item < len(places) else item
