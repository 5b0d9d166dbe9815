"""A public warning is told to assistive technologies at once, whoever is at the screen or is not."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent

from app.layout.plan import PanelName
from app.stage.lobby_screen import LobbyScreen
from app.stage.reading_aloud.tree import AccessibleTree
from tests.stage.alerts import NONE, in_force
from tests.stage.conftest import Shown

Told = list[tuple[QAccessible.Event, str]]


@pytest.fixture
def listened(shown: Shown) -> Iterator[Callable[[], tuple[LobbyScreen, Told, AccessibleTree]]]:
    """A screen that an assistive technology listens to, and what it hears assertively or as an alert."""

    def begin() -> tuple[LobbyScreen, Told, AccessibleTree]:
        screen = shown()
        told: Told = []

        def hear(event: QAccessibleEvent) -> None:
            if isinstance(event, QAccessibleAnnouncementEvent):
                if event.politeness() is QAccessible.AnnouncementPoliteness.Assertive:
                    told.append((event.type(), event.message()))
            elif event.type() is QAccessible.Event.Alert:
                told.append((event.type(), ""))

        tree = AccessibleTree(screen, hear)
        QAccessible.setActive(True)
        screen.refresh()
        return screen, told, tree

    yield begin
    QAccessible.setActive(False)


def test_it_is_told_as_an_alert_with_all_that_it_says_and_once(listened: Callable[[], tuple[LobbyScreen, Told, AccessibleTree]]) -> None:
    screen, told, tree = listened()
    assert told == []
    screen.set_alerts(in_force("alert.xml"))
    (alert, said) = told
    assert alert[0] is QAccessible.Event.Alert
    assert said[0] is QAccessible.Event.Announcement
    assert said[1].startswith("Giftig rök i centrala Borås. Det brinner")
    assert "Gå inomhus. Stäng dörrar, fönster och ventilation." in said[1]
    assert tree.spoken(PanelName.ALERT).name == f"{said[1]}. 1 av 5"
    screen.refresh()
    assert len(told) == 2


def test_what_changes_is_told_and_what_ends_is_not(listened: Callable[[], tuple[LobbyScreen, Told, AccessibleTree]]) -> None:
    screen, told, _ = listened()
    screen.set_alerts(in_force("alert.xml"))
    screen.set_alerts(in_force("update.xml", moment="11:31"))
    assert [text.partition(".")[0] for kind, text in told if kind is QAccessible.Event.Announcement] == [
        "Giftig rök i centrala Borås",
        "Röken avtar i Borås",
    ]
    screen.set_alerts(NONE)
    assert len(told) == 4
