"""Panels and items that come and go, and what is told of the screen as a whole."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import datetime, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.layout.plan import PanelName
from app.resources import resources
from app.stage.behaviour import Behaviour
from app.stage.lobby_screen import LobbyScreen
from app.stage.reading_aloud.tree import AccessibleTree
from app.stage.state.event import Sign
from tests.end_to_end.program import TOP
from tests.hand_clock import HandClock
from tests.stage.conftest import Shown
from tests.stage.reading_aloud.conftest import CHANGES, EVENT, NAME, Listener, Readable, children
from tests.stage.screens import LEAST, edition_from, edition_of, let_turn

KEY, ROLE = Qt.Key, QAccessible.Role
COMING = EVENT.ObjectCreated, EVENT.ObjectDestroyed


def test_panels_and_items_are_told_when_they_come_and_go(readable: Callable[..., Readable]) -> None:
    it = readable()
    before = children(it.root)
    names = [panel.text(NAME) for panel in before]
    it.press(KEY.Key_Tab, KEY.Key_Tab)
    it.press(KEY.Key_Return)
    stay = it.panel(PanelName.MASTHEAD).text(NAME)
    story = it.panel(PanelName.STORY).text(NAME)
    assert it.listener.heard(*COMING) == [*((EVENT.ObjectDestroyed, name) for name in names if name != stay), (EVENT.ObjectCreated, story)]
    it.press(KEY.Key_Escape)
    told = it.listener.heard(*COMING)
    assert {(kind, name.removeprefix("Översikt. ")) for kind, name in told} == {
        *((EVENT.ObjectCreated, name) for name in names if name != stay),
        (EVENT.ObjectDestroyed, story),
    }
    assert len(told) == len(names)


def test_an_item_that_comes_and_goes_is_told(readable: Callable[..., Readable]) -> None:
    it = readable()
    masthead = it.panel(PanelName.MASTHEAD)
    assert masthead.childCount() == 2
    it.screen.refresh()
    it.press(KEY.Key_Space)
    assert it.listener.heard(*COMING) == [(EVENT.ObjectCreated, "Pausad")]
    label = masthead.child(2)
    it.press(KEY.Key_Space)
    assert it.listener.heard(*COMING) == [(EVENT.ObjectDestroyed, "Pausad")]
    assert label.isValid()
    assert label.state().invisible
    assert masthead.child(2) is None


def test_what_was_never_asked_for_is_not_told_as_changed(readable: Callable[..., Readable], clock: HandClock) -> None:
    it = readable()
    it.panel(PanelName.QUOTES).textInterface()
    it.listener.told.clear()
    let_turn(it.screen, clock)
    assert it.listener.heard(*CHANGES) == []


def test_a_name_that_changes_with_the_focus_is_told_before_the_focus_comes(readable: Callable[..., Readable]) -> None:
    """Else a reader says it twice: with the focus, and as a new name of what has it."""
    it = readable()
    headline = it.panel(PanelName.HEADLINE)
    title = headline.text(NAME)
    it.press(KEY.Key_Tab, KEY.Key_Tab, KEY.Key_Return)
    order: list[tuple[QAccessible.Event, bool]] = []

    def hear(event: QAccessibleEvent) -> None:
        if event.accessibleInterface() is headline:
            order.append((event.type(), it.screen.widget(PanelName.HEADLINE).hasFocus()))

    it.tree._send = hear
    QTest.keyClick(it.screen, KEY.Key_Escape)
    assert (EVENT.NameChanged, False) in order
    assert (EVENT.NameChanged, True) not in order
    assert headline.text(NAME) == f"Översikt. {title}"


def test_the_position_is_that_of_the_panel_come_to(readable: Callable[..., Readable]) -> None:
    it = readable()
    it.press(KEY.Key_Tab)
    assert it.panel(PanelName.NOTICE).text(NAME).endswith(". 1 av 5")
    it.press(KEY.Key_Tab)
    assert it.panel(PanelName.HEADLINE).text(QAccessible.Text.Description).endswith(". 2 av 5")
    assert it.listener.heard(*CHANGES) == []


@pytest.fixture
def windowed(shown: Shown, listening: Callable[[], None], qtbot: QtBot) -> Iterator[Callable[[QWidget], tuple[LobbyScreen, Listener]]]:
    """A screen in a window, listened to; it outlives the window."""
    windows: list[QWidget] = []
    screens: list[LobbyScreen] = []

    def show(window: QWidget) -> tuple[LobbyScreen, Listener]:
        windows.append(window)  # not qtbot's, which would delete the screen with it
        window.setWindowTitle("Foajé")
        window.resize(1280, 720)
        screens.append(
            shown(edition_of(resources()), edition_of(resources() / "announcement.en.toml", "sv"), behaviour=Behaviour(motion=False))
        )
        screen = screens[-1]
        if isinstance(window, QMainWindow):
            window.setCentralWidget(screen)
        else:
            QVBoxLayout(window).addWidget(screen)
        listener = Listener()
        AccessibleTree(screen, listener)
        listening()
        window.show()
        window.activateWindow()
        screen.setFocus()
        qtbot.waitUntil(screen.hasFocus)
        return screen, listener

    yield show
    for screen in screens:
        screen.setParent(None)
    for window in windows:
        window.close()
        window.deleteLater()


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ([KEY.Key_Space], "Pausad"),
        ([KEY.Key_Space, KEY.Key_Space], "Fortsätter"),
        ([KEY.Key_Plus], "Stor text"),
        ([KEY.Key_Plus, KEY.Key_Minus], "Normal text"),
        ([*[KEY.Key_Tab] * 3, KEY.Key_Return], "Hela skärmen. 1998, Certifierad, som nummer 39 i världen"),
        ([*[KEY.Key_Tab] * 4, KEY.Key_Return], None),
        ([KEY.Key_Tab, KEY.Key_Return, KEY.Key_Escape], "Översikt. Nationella restriktioner …"),
        ([KEY.Key_Backtab, KEY.Key_Return], "Hela skärmen. Jag vill särskilt betona …"),
        (
            [KEY.Key_Tab, KEY.Key_L],
            "English. National restrictions and stricter general advice to halt the spread of COVID-19. 1 of 5",
        ),
        ([*[KEY.Key_Tab] * 3, KEY.Key_L], "English. 1998, Certified, as number 39 in the world"),
    ],
)
def test_the_frame_says_what_has_become_of_the_screen(
    windowed: Callable[[QWidget], tuple[LobbyScreen, Listener]], keys: list[Qt.Key], said: str | None
) -> None:
    """An old reader knows no announcements, but says the new name of the window in front; a new one would say both."""
    window = QWidget()
    screen, listener = windowed(window)
    frame = QAccessible.queryAccessibleInterface(window)
    assert (frame.role(), frame.text(NAME)) == (ROLE.Window, "Foajé")
    for key in keys:
        listener.told.clear()
        QTest.keyClick(screen, key)
    if said is None:  # readers pass over a section's new name too
        ceremony = QAccessible.queryAccessibleInterface(screen.widget(PanelName.CEREMONY)).text(NAME)
        said = f"Hela skärmen. {ceremony}"
    assert frame.text(NAME) == f"{said} – Foajé"
    assert (EVENT.NameChanged, f"{said} – Foajé") in listener.heard(EVENT.NameChanged)
    assert listener.said == []
    screen.start_over()
    assert frame.text(NAME) == "Foajé"


def test_an_editors_window_says_it_too(windowed: Callable[[QWidget], tuple[LobbyScreen, Listener]]) -> None:
    window = QMainWindow()
    screen, listener = windowed(window)
    frame = QAccessible.queryAccessibleInterface(window)
    assert frame.role() is ROLE.Window
    QTest.keyClick(screen, KEY.Key_Space)
    assert frame.text(NAME) == "Pausad – Foajé"
    assert [child.object() for child in children(frame)] == [screen]
    assert listener.said == []


def test_a_notice_that_falls_due_is_an_alert_once(shown: Shown, listening: Callable[[], None], clock: HandClock, tmp_path: Path) -> None:
    now = clock()
    begins = now.date() + timedelta(days=1)
    edition = edition_from(f'{LEAST}[notice]\ntext = "Stängt i dag"\nfrom = {begins}\n', tmp_path)
    screen = shown(edition)
    told: list[tuple[QAccessible.Event, str, QAccessible.AnnouncementPoliteness | None]] = []

    def hear(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            told.append((event.type(), event.message(), event.politeness()))
        elif event.type() is EVENT.Alert:
            told.append((event.type(), event.accessibleInterface().text(NAME), None))

    AccessibleTree(screen, hear)
    listening()
    screen.refresh()
    assert told == []
    clock.pass_s(datetime.combine(begins, time(0, 1), now.tzinfo).timestamp() - now.timestamp())
    screen.look_at_clock()
    assert told == [
        (EVENT.Alert, "Stängt i dag. 1 av 2", None),
        (EVENT.Announcement, "Stängt i dag", QAccessible.AnnouncementPoliteness.Assertive),
    ]
    QTest.keyClick(screen, KEY.Key_F1)
    QTest.keyClick(screen, KEY.Key_Escape)
    screen.refresh()
    assert len(told) == 2


def test_that_the_screen_goes_back_soon_is_told_each_time(
    windowed: Callable[[QWidget], tuple[LobbyScreen, Listener]], clock: HandClock
) -> None:
    window = QWidget()
    screen, listener = windowed(window)
    for _ in range(2):
        QTest.keyClick(screen, KEY.Key_Tab)
        listener.told.clear()
        clock.pass_until(lambda: shows(screen, Sign.RETURNS))
        assert screen.view is not None
        assert screen.view.sign is not None
        assert listener.heard(EVENT.NameChanged) == [(EVENT.NameChanged, f"{screen.view.sign.said} – Foajé")]


def test_what_the_window_has_said_of_a_section_it_does_not_say_again_as_a_sign_comes_and_goes(
    windowed: Callable[[QWidget], tuple[LobbyScreen, Listener]], clock: HandClock
) -> None:
    screen, listener = windowed(QWidget())
    for key in (*[KEY.Key_Tab] * 4, KEY.Key_Return):
        QTest.keyClick(screen, key)
    (said,) = {name for _, name in listener.heard(EVENT.NameChanged) if name.startswith("Hela skärmen. Ceremonin")}
    listener.told.clear()
    assert shows(screen, Sign.HINT)
    clock.pass_until(lambda: shows(screen, None))
    clock.pass_until(lambda: shows(screen, Sign.RETURNS))
    QTest.keyClick(screen, KEY.Key_Shift)
    clock.pass_until(lambda: shows(screen, None))
    assert not [name for _, name in listener.heard(EVENT.NameChanged) if name in said]


def shows(screen: LobbyScreen, sign: Sign | None) -> bool:
    """Whether that sign is what stands over the screen now."""
    assert screen.view is not None
    return (screen.view.sign and screen.view.sign.what) is sign


def test_a_new_name_of_the_item_in_focus_waits_until_it_is_left(readable: Callable[..., Readable]) -> None:
    """The window has said it in the new language: some readers would say it once more, and cut that short."""
    it = readable(edition_of(resources()), edition_of(resources() / "announcement.en.toml", "sv"))
    first, second = (it.panel(PanelName.TIMELINE).child(number) for number in range(2))
    old = first.text(NAME), second.text(NAME)
    it.press(KEY.Key_Tab, KEY.Key_Tab, KEY.Key_Tab)
    it.press(KEY.Key_L)
    new = first.text(NAME), second.text(NAME)
    assert not set(old) & set(new)
    assert (EVENT.NameChanged, new[1]) in it.listener.heard(EVENT.NameChanged)
    assert (EVENT.NameChanged, new[0]) not in it.listener.heard(EVENT.NameChanged)


def test_a_fade_gives_a_widget_no_slots_of_which_qt_makes_another_one_for_readers() -> None:
    """In a process of its own: what a fade has once added to a class stays there."""
    asked = "print([m.method(i).name().data().decode() for i in range(m.methodOffset(), m.methodCount())])"
    program = f"from app.stage.turning_widget import TurningWidget; m = TurningWidget.staticMetaObject; {asked}"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60, cwd=TOP)
    assert "'_on_share'" in done.stdout
    assert "'_on_faded'" in done.stdout
