"""The row of buttons as it is read: its buttons, whether they are pressed, and pressing them."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtTest import QTest

from app.stage.behaviour import Behaviour
from app.stage.reading_aloud.row_interface import ButtonInterface
from tests.stage.reading_aloud.conftest import EVENT, NAME, Readable, children

ROLE = QAccessible.Role


def touched(readable: Callable[..., Readable]) -> tuple[Readable, QAccessibleInterface]:
    it = readable(size=(1920, 1080), behaviour=Behaviour(motion=False))
    assert ROLE.ToolBar not in [panel.role() for panel in children(it.root)]
    it.listener.told.clear()
    QTest.mouseClick(it.screen, Qt.MouseButton.LeftButton, pos=QPoint(5, 600))
    row = children(it.root)[-1]
    assert row.role() is ROLE.ToolBar
    return it, row


def test_it_comes_with_the_first_touch_and_can_be_read(readable: Callable[..., Readable]) -> None:
    it, row = touched(readable)
    view = it.screen.view
    assert view is not None
    assert view.row is not None
    assert [(button.text(NAME), bool(button.state().checkable)) for button in children(row)] == [
        (button.said, button.toggles) for button in view.row.buttons
    ]
    assert {button.role() for button in children(row)} <= {ROLE.Button, ROLE.CheckBox}
    assert row.parent() is it.root
    assert it.root.indexOfChild(row) == it.root.childCount() - 1
    for number, button in enumerate(children(row)):
        assert row.indexOfChild(button) == number
        assert button.parent() is row
        assert row.rect().contains(button.rect())
        assert not button.rect().isEmpty()
    assert len([told for told in it.listener.told if told.kind is EVENT.ObjectCreated]) == 1


def test_a_button_is_pressed_and_says_so(readable: Callable[..., Readable]) -> None:
    it, row = touched(readable)
    order: list[tuple[QAccessible.Event, str]] = []

    def hear(event: QAccessibleEvent) -> None:
        of = event.accessibleInterface()
        if isinstance(of, ButtonInterface):
            order.append((event.type(), of.text(NAME)))

    it.tree._send = hear
    toggle = next(button for button in children(row) if button.state().checkable)
    assert not toggle.state().checked
    (press,) = toggle.actionInterface().actionNames()
    toggle.actionInterface().doAction(press)
    assert it.screen.state.large
    toggle = next(button for button in children(row) if button.text(NAME) == toggle.text(NAME))
    assert toggle.state().checked
    assert toggle.state().pressed
    assert (EVENT.StateChanged, toggle.text(NAME)) in order


def test_it_goes_with_the_visitor_and_nobody_asks_in_vain(readable: Callable[..., Readable]) -> None:
    it, row = touched(readable)
    button = row.child(0)
    it.listener.told.clear()
    it.screen.start_over()
    assert row.childCount() == 0
    assert button.isValid()
    assert button.state().invisible
    assert button.rect().isEmpty()
    button.actionInterface().doAction(button.actionInterface().pressAction())
    assert it.screen.state.at_start
    assert [told.kind for told in it.listener.told if told.kind is EVENT.ObjectDestroyed] == [EVENT.ObjectDestroyed]
