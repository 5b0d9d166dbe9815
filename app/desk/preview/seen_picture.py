"""What the window shows, as a picture of the display's own px."""

from datetime import datetime

from PySide6.QtGui import QImage

from app.desk.render import drawn
from app.stage.drawing.picture import decoded
from app.stage.edition_screens import EditionScreens
from app.stage.lobby_screen import LobbyScreen
from app.stage.state.view import view_of


def picture_as_seen(screen: LobbyScreen, now: datetime) -> QImage:
    """The screen as it stands now, in its language, at its quote, in large text or normal; without any mark or veil over it."""
    screens = EditionScreens(screen.typeface, screen.behaviour, now, decoded)
    screens.take_editions(screen.editions)
    screens.take_display(screen.display)
    view = view_of(screen.state, screens)
    if screens.decode_pictures(view.plan, screen.state.language, 1.0):
        view = view_of(screen.state, screens)
    return drawn(view, screens.canvas(screen.state.language))
