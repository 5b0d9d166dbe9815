"""The tree as Qt gives it to an assistive technology, and what it is told of changes."""

import gc
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.layout.plan import PanelName
from app.resources import resources
from app.stage.behaviour import Behaviour
from app.stage.drawing.typeface import Typeface
from app.stage.edition import Edition
from app.stage.lobby_screen import LobbyScreen
from app.stage.reading_aloud.readable import interface_of
from app.stage.reading_aloud.tree import AccessibleTree
from tests.hand_clock import HandClock
from tests.stage.conftest import Shown
from tests.stage.reading_aloud.conftest import CHANGES, Listener, Readable, children
from tests.stage.screens import NOW, edition_of, let_turn, scene_of

KEY, ROLE, EVENT = Qt.Key, QAccessible.Role, QAccessible.Event
NAME, DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description
OVERVIEW = [ROLE.StaticText, ROLE.Section, ROLE.Heading, ROLE.Paragraph, ROLE.List, ROLE.Section, ROLE.StaticText]


def test_the_overview_is_a_tree_in_reading_order(readable: Callable[..., Readable]) -> None:
    it = readable()
    assert it.root.role() is ROLE.Client
    title = it.screen.edition.announcement.headline.title
    assert it.root.text(NAME) == f"{title}. Tab går genom panelerna, F1 berättar om tangenterna."
    assert [panel.role() for panel in children(it.root)] == OVERVIEW
    assert [it.root.indexOfChild(panel) for panel in children(it.root)] == [*range(len(OVERVIEW))]
    timeline, ceremony = it.panel(PanelName.TIMELINE), it.panel(PanelName.CEREMONY)
    assert timeline.text(NAME) == "Tidslinje"
    assert [item.role() for item in children(timeline)] == [ROLE.ListItem] * 4
    assert timeline.child(2).text(NAME).startswith("2013, Återcertifierad. 3 av 4. ")
    assert [part.role() for part in children(ceremony)] == [ROLE.Graphic, ROLE.Paragraph]
    assert it.root.child(99) is None
    assert timeline.child(4) is None
    assert timeline.child(-1) is None


def test_everything_knows_where_it_belongs_and_stands_there(readable: Callable[..., Readable]) -> None:
    it = readable(size=(1920, 1080))

    def assert_within(node: QAccessibleInterface, whole: QRect) -> None:
        assert node.isValid()
        assert whole.contains(node.rect()), node.text(NAME)
        assert not node.rect().isEmpty()
        for i, child in enumerate(children(node)):
            assert child.parent() is node
            assert node.indexOfChild(child) == i
            assert_within(child, node.rect())

    assert_within(it.root, QRect(it.screen.mapToGlobal(it.screen.rect().topLeft()), it.screen.size()))
    places = [item.rect() for item in children(it.panel(PanelName.TIMELINE))]
    assert not any(one.intersects(other) for i, one in enumerate(places) for other in places[:i])
    assert it.panel(PanelName.TIMELINE).childAt(places[1].center().x(), places[1].center().y()) is it.panel(PanelName.TIMELINE).child(1)


def test_it_is_in_the_language_of_what_is_on(readable: Callable[..., Readable], bundled: object) -> None:
    it = readable(bundled, edition_of(resources() / "announcement.en.toml", "sv"))
    timeline = it.panel(PanelName.TIMELINE)
    assert timeline.text(NAME) == "Tidslinje"

    def languages() -> set[str]:
        return {
            node.attributesInterface().attributeValue(QAccessible.Attribute.Locale).bcp47Name() for node in (timeline, timeline.child(1))
        }

    assert languages() == {"sv"}
    it.press(KEY.Key_L)
    assert languages() == {"en"}
    assert (timeline.text(NAME), timeline.child(2).text(NAME)[:27]) == ("Timeline", "2013, Recertified. 3 of 4. ")
    assert it.listener.said == []
    assert it.root.text(NAME).startswith(f"English. {it.screen.edition.announcement.headline.title}. Tab goes ")
    assert (EVENT.NameChanged, "Timeline") in it.listener.heard(EVENT.NameChanged)


def gone_on(first: QAccessibleInterface, second: QAccessibleInterface) -> list[tuple[QAccessible.Event, str]]:
    """What is told as a visitor goes from one item to the next."""
    return [(EVENT.SelectionRemove, first.text(NAME)), (EVENT.Selection, second.text(NAME)), (EVENT.Focus, second.text(NAME))]


def test_a_chosen_milestone_is_selected_and_has_the_focus(readable: Callable[..., Readable]) -> None:
    it = readable()
    it.press(KEY.Key_Tab, KEY.Key_Tab, KEY.Key_Tab)
    timeline = it.panel(PanelName.TIMELINE)
    first, second = timeline.child(0), timeline.child(1)
    changes = EVENT.Selection, EVENT.SelectionRemove, EVENT.Focus
    assert it.listener.heard(*changes) == [(EVENT.Selection, first.text(NAME)), (EVENT.Focus, first.text(NAME))]
    it.press(KEY.Key_Right)
    assert it.listener.heard(*changes) == gone_on(first, second)
    assert it.listener.said == []
    assert [(item.state().selected, item.state().focused) for item in children(timeline)] == [(0, 0), (1, 1), (0, 0), (0, 0)]
    assert all(item.state().selectable and item.state().focusable for item in children(timeline))
    assert timeline.focusChild() is second
    assert not timeline.state().focused
    assert timeline.selectionInterface().selectedItems() == [second]
    announced = it.screen.edition.announcement.timeline
    assert announced is not None
    assert second.text(NAME) == f"2008, Återcertifierad. 2 av 4. {announced.milestones[1].text}"
    assert it.listener.heard(EVENT.NameChanged, EVENT.DescriptionChanged) == []  # a voice would say it before the item come to
    it.press(KEY.Key_Tab)
    assert it.listener.heard(*changes) == [(EVENT.SelectionRemove, second.text(NAME))]
    assert timeline.selectionInterface().selectedItemCount() == 0


def test_a_chosen_row_of_the_keys_is_selected_and_has_the_focus(readable: Callable[..., Readable]) -> None:
    it = readable()
    it.press(KEY.Key_F1)
    sheet = it.panel(PanelName.SHEET)
    changes = EVENT.Selection, EVENT.SelectionRemove, EVENT.Focus
    assert (sheet.text(NAME), sheet.text(DESCRIPTION)) == ("Tangenter", "Tab går rad för rad")
    assert sheet.state().focused
    assert all(item.state().selectable and item.state().focusable for item in children(sheet))
    first, second, count = sheet.child(0), sheet.child(1), sheet.childCount()
    assert first.text(NAME) == f"Tab, ↓ / Shift+Tab, ↑: nästa / föregående panel. 1 av {count}"
    it.press(KEY.Key_Tab)
    assert it.listener.heard(*changes) == [(EVENT.Selection, first.text(NAME)), (EVENT.Focus, first.text(NAME))]
    it.press(KEY.Key_Down)
    assert it.listener.heard(*changes) == gone_on(first, second)
    assert it.listener.heard(*CHANGES) == []
    assert it.listener.said == []
    assert [bool(item.state().focused) for item in children(sheet)] == [False, True, *[False] * (count - 2)]
    assert not sheet.state().focused
    assert sheet.focusChild() is second
    assert sheet.selectionInterface().selectedItems() == [second]
    assert sheet.selectionInterface().select(sheet.child(count - 1))
    assert sheet.child(count - 1).state().focused
    it.press(KEY.Key_Escape)
    assert it.listener.heard(EVENT.Selection, EVENT.SelectionRemove) == []  # all of it has gone


def test_a_row_of_the_keys_is_told_in_another_language_by_the_window(readable: Callable[..., Readable], bundled: Edition) -> None:
    """A new name of an item that has the focus some readers say, and some do not: it is told once the focus has left it."""
    it = readable(bundled, edition_of(resources() / "announcement.en.toml", "sv"))
    it.press(KEY.Key_F1)
    sheet = it.panel(PanelName.SHEET)
    row = sheet.child(0)
    assert row.text(NAME).startswith("Tab, ↓ / Shift+Tab, ↑: nästa")
    it.press(KEY.Key_Tab)
    it.press(KEY.Key_L)
    assert it.tree.status == "English. Tab, ↓ / Shift+Tab, ↑, next / previous panel"
    renamed = (EVENT.NameChanged, f"Tab, ↓ / Shift+Tab, ↑: next / previous panel. 1 of {sheet.childCount()}")
    assert renamed not in it.listener.heard(EVENT.NameChanged)
    assert row.state().focused
    it.press(KEY.Key_Down)
    assert renamed in it.listener.heard(EVENT.NameChanged)


def test_a_page_of_the_keys_is_told_once_its_list_has_the_focus_again(readable: Callable[..., Readable]) -> None:
    it = readable()
    it.press(KEY.Key_F1, KEY.Key_Plus)
    sheet = it.panel(PanelName.SHEET)
    place, name = sheet.text(DESCRIPTION).rpartition(". ")[2], sheet.child(0).text(NAME)
    assert place.startswith("Sida 1 av ")
    it.press(KEY.Key_Tab)
    it.press(KEY.Key_Right)
    told = [
        (told.kind, told.of) for told in it.listener.told if told.kind in (EVENT.DescriptionChanged, EVENT.Focus, EVENT.SelectionRemove)
    ]
    # First what it says now: a reader says a change of what has the focus besides.
    assert told == [(EVENT.DescriptionChanged, "Tangenter"), (EVENT.SelectionRemove, name), (EVENT.Focus, "Tangenter")]
    assert sheet.text(DESCRIPTION) == place.replace("1", "2", 1)
    assert sheet.state().focused
    assert sheet.child(0).state().offscreen
    row = next(item for item in children(sheet) if not item.state().offscreen)
    it.press(KEY.Key_Tab)
    assert row.state().focused
    assert row.text(NAME).endswith(sheet.text(DESCRIPTION))
    it.press(KEY.Key_Backtab)
    assert sheet.text(DESCRIPTION).endswith(place)
    assert [heard for kind, heard in it.listener.heard(EVENT.Focus)] == [sheet.focusChild().text(NAME)]


def test_who_begins_to_listen_in_the_midst_hears_the_next_milestone(shown: Shown, listening: Callable[[], None], qtbot: QtBot) -> None:
    screen, listener = shown(), Listener()
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    QTest.keyClick(screen, KEY.Key_Tab)
    QTest.keyClick(screen, KEY.Key_Tab)
    tree = AccessibleTree(screen, listener)
    listening()
    QTest.keyClick(screen, KEY.Key_Tab)
    ((kind, name),) = listener.heard(EVENT.Focus)
    assert kind is EVENT.Focus
    assert name.startswith("1998, Certifierad, som nummer 39 i världen. 1 av 4. ")
    assert tree.parent() is screen


def test_only_panels_that_can_be_chosen_take_the_focus(readable: Callable[..., Readable]) -> None:
    it = readable()
    focusable = [bool(panel.state().focusable) for panel in children(it.root)]
    assert focusable == [True, False, True, False, True, True, True]
    it.press(KEY.Key_Tab)
    notice = it.panel(PanelName.NOTICE)
    assert notice.state().focused
    it.press(KEY.Key_F1)
    (sheet,) = children(it.root)
    assert (sheet.role(), sheet.text(NAME)) == (ROLE.List, "Tangenter")
    assert sheet.state().focused
    assert it.screen.widget(PanelName.SHEET).hasFocus()
    assert it.listener.said == []


def test_a_hidden_panel_has_nothing_to_say(readable: Callable[..., Readable]) -> None:
    it = readable()
    timeline = it.panel(PanelName.TIMELINE)
    item = timeline.child(1)
    assert (timeline.text(NAME), item.role()) == ("Tidslinje", ROLE.ListItem)
    it.press(KEY.Key_Tab, KEY.Key_Tab, KEY.Key_Return)
    shown = [(panel.role(), panel.text(NAME).partition(". ")[0]) for panel in children(it.root)]
    assert shown == [(ROLE.Section, "Borås Stad"), (ROLE.Section, "Hela texten")]
    assert it.screen.widget(PanelName.STORY).hasFocus()
    assert (timeline.text(NAME), timeline.childCount(), item.role()) == ("Tidslinje", 0, ROLE.ListItem)
    assert timeline.state().invisible
    assert item.state().invisible
    assert timeline.indexOfChild(item) == -1
    assert item.isValid()  # a reader that asks for what it remembers is not told of an error
    assert item.rect().isEmpty()
    it.press(KEY.Key_Escape)
    assert not item.state().invisible
    assert item.text(NAME).startswith("2008, Återcertifierad. ")
    assert it.screen.widget(PanelName.HEADLINE).hasFocus()


def test_a_page_that_a_visitor_turns_is_said(readable: Callable[..., Readable]) -> None:
    it = readable()
    first, quote = it.screen.edition.announcement.quotes
    assert it.panel(PanelName.QUOTES).text(NAME).startswith(first.text)
    heard = f"{quote.text} {quote.speaker}, {quote.role}. 2 av 2"
    it.press(KEY.Key_Backtab)
    it.press(KEY.Key_Right)
    assert it.tree.status == heard
    assert (EVENT.NameChanged, heard) not in it.listener.heard(*CHANGES)  # not twice, but to be known when it comes back
    it.press(KEY.Key_Tab)
    assert (EVENT.NameChanged, heard) in it.listener.heard(*CHANGES)
    it.press(KEY.Key_Tab, KEY.Key_Return)
    story = it.panel(PanelName.STORY)
    assert story.text(NAME).startswith("Hela texten. 1 av ")
    it.press(KEY.Key_Right)
    assert it.tree.status == story.text(NAME)
    assert story.text(NAME).startswith("2 av ")
    assert story.text(DESCRIPTION) == ""
    assert it.listener.said == []


def test_what_has_changed_while_it_was_hidden_is_told_when_it_comes_back(readable: Callable[..., Readable]) -> None:
    it = readable()
    first, second = it.screen.edition.announcement.quotes
    quotes = it.panel(PanelName.QUOTES)
    assert quotes.text(NAME).startswith(first.text)
    it.press(KEY.Key_Tab, KEY.Key_F1)
    assert quotes.text(NAME).startswith(first.text)
    it.press(KEY.Key_Escape)
    assert it.listener.heard(EVENT.NameChanged) == []  # it says what it said before
    it.press(KEY.Key_Backtab, KEY.Key_Return, KEY.Key_Right, KEY.Key_Escape)
    assert quotes.text(NAME).startswith(second.text)
    assert it.tree.status == "Översikt. De senaste åren har vi …"  # in brief, of what has just been heard


@pytest.mark.parametrize("tabs", range(1, 6))
def test_what_did_not_change_is_not_told_as_changed(readable: Callable[..., Readable], tabs: int) -> None:
    """A panel that is opened and left says where one has come to; all the others say what they said."""
    it = readable()
    it.press(*[KEY.Key_Tab] * tabs)
    name = it.screen.state.holder
    assert name is not None
    nodes = [node for panel in children(it.root) for node in (panel, *children(panel))]
    before = [(node.text(NAME), node.text(DESCRIPTION)) for node in nodes]
    for key in (KEY.Key_Return, KEY.Key_Escape, KEY.Key_F1, KEY.Key_Escape):
        it.press(key)
        holder = it.screen.state.holder
        assert holder is not None
        here = {it.panel(holder).text(NAME), it.panel(name).text(NAME), it.root.text(NAME)}  # here the screen is its own window
        assert {heard for _, heard in it.listener.heard(*CHANGES)} <= here
    it.press(KEY.Key_Tab, KEY.Key_Backtab)
    assert [(node.text(NAME), node.text(DESCRIPTION)) for node in nodes] == before


def test_in_large_text_the_panel_that_takes_the_focus_is_told(readable: Callable[..., Readable], clock: HandClock) -> None:
    """The round is at the lead's scene, which takes no focus."""
    it = readable(size=(1920, 1080), behaviour=Behaviour(motion=False, return_s=None))
    it.press(KEY.Key_Plus)
    for _ in range(2):
        clock.pass_until(lambda: it.tree.shown() == [it.screen.widget(name) for name in (PanelName.MASTHEAD, PanelName.LEAD)])
        for _ in range(2):
            it.press(KEY.Key_Tab)
            holder = it.screen.state.holder
            assert holder is not None
            assert it.screen.widget(holder).hasFocus()
            assert it.panel(holder).state().focused or it.panel(holder).focusChild() is not None
            assert it.panel(holder).text(NAME)
        it.press(KEY.Key_Escape)


def test_the_rotation_is_silent_but_for_the_quotes_while_they_have_the_focus(readable: Callable[..., Readable], clock: HandClock) -> None:
    """A reader says a new name of what has the focus, and of nothing else."""
    it = readable(behaviour=Behaviour(motion=False, return_s=None))
    first, second = it.screen.edition.announcement.quotes
    it.panel(PanelName.QUOTES).text(NAME)
    for keys, told in (([], second), ([KEY.Key_Tab], first)):
        it.press(*keys)
        it.listener.told.clear()
        let_turn(it.screen, clock)
        assert it.listener.said == []
        ((_, name),) = it.listener.heard(*CHANGES)
        assert name.startswith(told.text)
        assert it.tree.status == ""
    it.press(KEY.Key_Backtab)
    for told in (second, first, second):
        let_turn(it.screen, clock)
        assert it.tree.status.startswith(told.text)
    assert it.listener.said == []
    assert it.panel(PanelName.QUOTES).state().focused
    it.screen.refresh()
    it.press(KEY.Key_Space)
    it.listener.told.clear()
    masthead = it.panel(PanelName.MASTHEAD)
    minute = [label.text(NAME) for label in children(masthead)]
    clock.pass_s(59)
    assert [label.text(NAME) for label in children(masthead)] != minute
    assert it.listener.said == []
    it.screen.start_over()
    let_turn(it.screen, clock)
    assert it.listener.said == []


def test_a_pause_stands_in_the_masthead(readable: Callable[..., Readable]) -> None:
    it = readable()
    it.press(KEY.Key_Space)
    masthead = it.panel(PanelName.MASTHEAD)
    assert it.tree.status == "Pausad"
    assert [label.text(NAME) for label in children(masthead)][-1] == "Pausad"
    it.press(KEY.Key_Space)
    assert it.tree.status == "Fortsätter"
    assert it.listener.said == []
    assert masthead.childCount() == 2


def test_what_an_assistive_technology_chose_is_forgotten_as_after_a_key(readable: Callable[..., Readable], clock: HandClock) -> None:
    it = readable()
    focus, _ = it.panel(PanelName.TIMELINE).actionInterface().actionNames()
    it.panel(PanelName.TIMELINE).child(2).actionInterface().doAction(focus)
    clock.pass_s(59)
    assert it.screen.state.overview.focus is PanelName.TIMELINE
    clock.pass_s(1)
    assert it.screen.state.overview.focus is None


def test_an_assistive_technology_can_choose_and_open(readable: Callable[..., Readable]) -> None:
    it = readable()
    timeline = it.panel(PanelName.TIMELINE)
    focus, press = timeline.actionInterface().actionNames()
    timeline.child(2).actionInterface().doAction(focus)
    assert (it.screen.state.overview.focus, it.screen.state.overview.item) == (PanelName.TIMELINE, 2)
    assert timeline.selectionInterface().select(timeline.child(3))
    assert it.screen.state.overview.item == 3
    it.panel(PanelName.HEADLINE).actionInterface().doAction(focus)
    assert it.screen.state.overview.focus is PanelName.HEADLINE
    it.panel(PanelName.QUOTES).actionInterface().doAction(press)
    assert scene_of(it.screen) is PanelName.QUOTES
    it.panel(PanelName.HEADLINE).actionInterface().doAction(focus)
    assert scene_of(it.screen) is PanelName.QUOTES
    assert it.panel(PanelName.MASTHEAD).actionInterface().actionNames() == []


def test_asking_for_what_is_not_there_is_harmless(readable: Callable[..., Readable]) -> None:
    it = readable()
    nodes = [it.root, *children(it.root), *children(it.panel(PanelName.TIMELINE))]
    for node in nodes:
        assert node.valueInterface() is None
        assert node.tableCellInterface() is None
        assert node.editableTextInterface() is None
        assert node.attributesInterface() is not None
    assert it.panel(PanelName.HEADLINE).attributesInterface().attributeValue(QAccessible.Attribute.Level) == 1
    assert it.panel(PanelName.QUOTES).attributesInterface().attributeKeys() == [QAccessible.Attribute.Locale]
    assert it.panel(PanelName.QUOTES).selectionInterface() is None


def test_of_what_was_laid_out_before_nothing_is_kept(readable: Callable[..., Readable]) -> None:
    it = readable()
    before = it.screen.view
    assert before is not None
    first = it.tree._heard.of(before, it.screen.layouts)
    QTest.keyClick(it.screen, KEY.Key_Tab)
    assert it.tree._heard.of(before, it.screen.layouts)[PanelName.LEAD] is first[PanelName.LEAD]
    it.screen.refresh()
    assert it.tree._heard.of(before, it.screen.layouts)[PanelName.LEAD] is not first[PanelName.LEAD]


def test_nothing_is_made_before_somebody_listens(shown: Shown, factory: None) -> None:
    screen, listener = shown(), Listener()
    tree = AccessibleTree(screen, listener)
    QTest.keyClick(screen, KEY.Key_Right)
    QTest.keyClick(screen, KEY.Key_Tab)
    assert listener.told == []
    assert tree._now == {}


def test_other_things_are_left_to_qt(shown: Shown, factory: None) -> None:
    screen, stranger = shown(), QWidget()
    assert interface_of("QWidget", stranger) is None
    assert interface_of("QObject", screen._rotation) is None
    assert interface_of("FocusRing", screen._shown.ring) is None
    assert interface_of("LobbyScreen", screen) is not None
    assert len(screen.findChildren(AccessibleTree)) == 1
    stranger.deleteLater()


def test_months_of_rotation_make_nothing_new(readable: Callable[..., Readable], clock: HandClock, qtbot: QtBot) -> None:
    it = readable(behaviour=Behaviour(preview=True, return_s=None))
    it.press(KEY.Key_Tab)

    def turn(times: int) -> None:
        for _ in range(times):
            let_turn(it.screen, clock)
            [node.text(NAME) for panel in children(it.root) for node in (panel, *children(panel))]

    def interfaces() -> int:
        it.listener.told.clear()
        gc.collect()
        return sum(isinstance(thing, QAccessibleInterface | QAccessibleEvent) for thing in gc.get_objects())

    turn(3)
    before = interfaces()
    turn(50)
    assert interfaces() == before
    qtbot.waitUntil(lambda: not any(getattr(it.screen.widget(name), "fading", False) for name in PanelName))


def test_a_screen_that_has_faded_goes_without_a_crash(typeface: Typeface, bundled: Edition, listening: Callable[[], None]) -> None:
    """A fade gives its widget new slots, and Qt asks for the widget once more: what was the same answer was deleted twice."""
    listening()
    screen = LobbyScreen(typeface, lambda: NOW, Behaviour())
    screen.resize(1280, 720)
    screen.show()
    screen.set_editions((bundled,))
    root = QAccessible.queryAccessibleInterface(screen)
    before = children(root)
    QTest.keyClick(screen, KEY.Key_Right)
    after = children(root)
    assert [panel.text(NAME) for panel in before] == [panel.text(NAME) for panel in after]
    assert [root.indexOfChild(panel) for panel in before] == [*range(len(before))]
    screen.hide()
    screen.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
