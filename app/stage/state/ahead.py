"""What a key may ask for next: plans that are laid out while nothing else happens, so that nobody waits for them."""

from collections.abc import Iterator

from app.layout.plan import PanelName, ScreenPlan
from app.stage.state.layouts import Layouts, Screens
from app.stage.state.state import InScene, OnSheet, State
from app.value import value


@value
class Missing:
    """A plan that is not there yet: the overview of an edition in one size of text, or one of its scenes."""

    language: int
    large: bool
    scene: PanelName | None = None

    def lay_out(self, screens: Screens) -> ScreenPlan | None:
        """Lay it out; it is kept where it will be looked for. None for a panel that has no scene."""
        layouts = screens.layouts(self.language, large=self.large)
        return layouts.overview if self.scene is None else layouts.scene(self.scene)


def first_missing(state: State, screens: Screens) -> Missing | None:
    """Tell which plan to lay out next, or None when all are there that a single key leads to.

    Those are every scene of what is on, and what stands in the next language, and in the other size of text, at the same place.
    """
    return next(_missing(state, screens), None)


def _missing(state: State, screens: Screens) -> Iterator[Missing]:
    here = (state.language, state.large)
    neighbours = (((state.language + 1) % screens.languages, state.large), (state.language, not state.large))
    for language, large in dict.fromkeys((here, *neighbours)):
        layouts = screens.known_layouts(language, large=large)
        if layouts is None or not layouts.has_overview:
            yield Missing(language, large)
            return  # only the overview tells which scenes belong to its round
        scenes = (*layouts.round_scenes, *(_openable(layouts) if (language, large) == here else _open_in(state)))
        yield from (Missing(language, large, name) for name in scenes if not layouts.has_scene(name))


def _openable(layouts: Layouts) -> Iterator[PanelName]:
    return (layouts.opened(name) for name in layouts.panels)


def _open_in(state: State) -> tuple[PanelName, ...]:
    """Name the scene that a visitor is in."""
    place = state.place.behind if isinstance(state.place, OnSheet) else state.place
    return (place.panel,) if isinstance(place, InScene) else ()
