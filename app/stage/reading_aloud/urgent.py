"""What is told over everything else, whoever is at the screen or is not: public warnings, and a notice that falls due."""

from collections.abc import Callable

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent

from app.layout.content import Content
from app.layout.panels.alert import AlertPanel
from app.layout.panels.notice import NoticePanel
from app.layout.plan import PanelName
from app.stage.alerts_in_force import AlertsInForce
from app.stage.lobby_screen import LobbyScreen
from app.stage.state.view import View


class Urgent:
    """Tells of what has come since it last looked."""

    def __init__(self, screen: LobbyScreen, send: Callable[[QAccessibleEvent], None]) -> None:
        self._screen = screen
        self._send = send
        self._warned = AlertsInForce()
        self._content: Content | None = None
        self._noticed: tuple[int, str] | None = None  # the language and the text, "" while none is due

    def look(self, view: View) -> None:
        """Tells of it once."""
        if view.content is self._content:
            return  # as after nearly every key
        self._content = view.content
        before, self._warned = self._warned, self._screen.alerts
        warnings, notice = view.content.of_kind(AlertPanel), view.content.of_kind(NoticePanel)
        if warnings is not None and self._warned.since(before):
            self._tell(PanelName.ALERT, warnings.said)
        if warnings is not None:
            return  # a notice in whose place they stand was told before, and comes back as it was
        known, self._noticed = self._noticed, (view.state.language, notice.text.said if notice else "")
        if notice is not None and known is not None and known != self._noticed and known[0] == view.state.language:
            self._tell(PanelName.NOTICE, notice.text.said)

    def _tell(self, name: PanelName, text: str) -> None:
        self._send(QAccessibleEvent(self._screen.widget(name), QAccessible.Event.Alert))
        event = QAccessibleAnnouncementEvent(self._screen, text)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        self._send(event)
