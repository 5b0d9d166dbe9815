"""What stands on a screen now, for whoever is not in front of it."""

from app.kiosk.report.status import ShownNow
from app.layout.plan import PanelName
from app.stage.lobby_screen import LobbyScreen
from app.stage.state.state import InScene, OnSheet

OVERVIEW = "overview"


def shown_now(screen: LobbyScreen) -> ShownNow | None:
    """Tell what stands on a screen; None while nobody could see it."""
    view = screen.view
    if view is None or not screen.isVisible() or not screen.editions:
        return None
    match view.state.place:
        case OnSheet():
            alone: PanelName | None = PanelName.SHEET
        case InScene(panel=panel):
            alone = panel
        case _:
            alone = screen.layouts.stop(view.state.stop).scene if view.plan is not screen.layouts.overview else None
    main = view.shown(alone) if alone else None
    quotes = view.shown(PanelName.QUOTES)
    return ShownNow(
        alone or OVERVIEW,
        main.number + 1 if main else 1,
        len(main.plan.pages) if main else 1,
        screen.edition.words.language,
        quotes.page.item + 1 if quotes else None,
        len(screen.edition.announcement.quotes),
    )
