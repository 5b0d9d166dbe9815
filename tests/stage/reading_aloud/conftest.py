"""A screen with its tree, listened to as an assistive technology does."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.layout.plan import PanelName
from app.stage.lobby_screen import LobbyScreen
from app.stage.reading_aloud.readable import make_screens_readable
from app.stage.reading_aloud.tree import AccessibleTree
from tests.stage.conftest import Shown

EVENT = QAccessible.Event
NAME = QAccessible.Text.Name
CHANGES = EVENT.NameChanged, EVENT.DescriptionChanged


@dataclass(frozen=True)
class Told:
    """An event: what happened to what; `text` is what is said aloud."""

    kind: QAccessible.Event
    of: str
    text: str = ""


class Listener:
    """Stands for the assistive technology: takes every event, and passes it on to Qt."""

    def __init__(self) -> None:
        self.told: list[Told] = []

    def __call__(self, event: QAccessibleEvent) -> None:
        interface = event.accessibleInterface()
        said = event.message() if isinstance(event, QAccessibleAnnouncementEvent) else ""
        if isinstance(event, QAccessibleAnnouncementEvent):
            assert event.politeness() is QAccessible.AnnouncementPoliteness.Polite
        self.told.append(Told(event.type(), interface.text(NAME), said))
        QAccessible.updateAccessibility(event)

    @property
    def said(self) -> list[str]:
        """What was said aloud."""
        return [told.text for told in self.told if told.kind is EVENT.Announcement]

    def heard(self, *kinds: QAccessible.Event) -> list[tuple[QAccessible.Event, str]]:
        """The events of these kinds, in their order."""
        return [(told.kind, told.of) for told in self.told if told.kind in kinds]


@dataclass(frozen=True)
class Readable:
    """A screen with its tree, listened to."""

    screen: LobbyScreen
    tree: AccessibleTree
    listener: Listener

    @property
    def root(self) -> QAccessibleInterface:
        """The screen's interface."""
        return QAccessible.queryAccessibleInterface(self.screen)

    def panel(self, name: PanelName) -> QAccessibleInterface:
        """A panel's interface."""
        return QAccessible.queryAccessibleInterface(self.screen.widget(name))

    def press(self, *keys: Qt.Key) -> None:
        """Presses keys; what was told before is forgotten."""
        self.listener.told.clear()
        for key in keys:
            QTest.keyClick(self.screen, key)


@pytest.fixture(scope="session")
def factory(qapp: QApplication) -> None:
    """Qt's binding keeps the function as long as the program runs; it makes nothing before somebody asks."""
    make_screens_readable()


@pytest.fixture
def listening(factory: None) -> Iterator[Callable[[], None]]:
    """Lets somebody listen from now on; the tree must be there by then, or Qt's first question makes another one."""
    yield partial(QAccessible.setActive, True)
    QAccessible.setActive(False)


@pytest.fixture
def readable(shown: Shown, listening: Callable[[], None], qtbot: QtBot) -> Callable[..., Readable]:
    def show(*editions: object, **how: object) -> Readable:
        screen, listener = shown(*editions, **how), Listener()
        tree = AccessibleTree(screen, listener)
        listening()
        screen.activateWindow()
        screen.setFocus()
        qtbot.waitUntil(screen.hasFocus)
        return Readable(screen, tree, listener)

    return show


def children(interface: QAccessibleInterface) -> list[QAccessibleInterface]:
    return [interface.child(i) for i in range(interface.childCount())]
