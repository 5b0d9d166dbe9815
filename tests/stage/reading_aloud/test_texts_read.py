"""Every text letter by letter, where each stands, and in which language."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtDBus import QDBusArgument, QDBusConnection, QDBusMessage, QDBusVariant, QDBusVirtualObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.layout.plan import PanelName
from app.resources import resources
from app.stage.reading_aloud.bridge_answers import ACCESSIBLE, PATH, ROOT, TEXT, BridgeAnswers
from app.stage.state.event import InLanguage
from tests.stage.reading_aloud.conftest import NAME, Readable, children
from tests.stage.screens import LEAST, edition_from, edition_of

KEY, ROLE = Qt.Key, QAccessible.Role
TEXT_ROLES = {ROLE.Heading, ROLE.Paragraph, ROLE.StaticText, ROLE.ListItem}
PASSAGES = {PanelName.NOTICE, PanelName.QUOTES, PanelName.WEB, PanelName.ALERT}


def texts(it: Readable) -> Iterator[QAccessibleInterface]:
    """Everything on the screen that is a text."""
    for panel in children(it.root):
        for node in (panel, *children(panel)):
            if node.role() in TEXT_ROLES or any(node is it.panel(name) for name in PASSAGES):
                yield node


@pytest.mark.parametrize("keys", [(), (KEY.Key_F1,), (KEY.Key_Tab, KEY.Key_Tab, KEY.Key_Return), (KEY.Key_Tab,) * 3 + (KEY.Key_Return,)])
@pytest.mark.parametrize("language", [0, 1])
def test_every_text_is_there_and_its_letters_stand_in_its_place(
    readable: Callable[..., Readable], keys: tuple[Qt.Key, ...], language: int
) -> None:
    it = readable(edition_of(resources()), edition_of(resources() / "announcement.en.toml", "sv"), size=(1920, 1080))
    it.screen.go(InLanguage(language))
    it.press(*keys)
    found = list(texts(it))
    assert len(found) >= 3
    standing = 0
    for node in found:
        letters = node.textInterface()
        count = letters.characterCount()
        assert count > 0
        assert node.text(NAME).find(letters.text(0, count)) >= 0
        for offset in range(0, count, 7):
            place = letters.characterRect(offset)
            if place.isEmpty():
                continue
            standing += 1
            assert node.rect().adjusted(-1, -1, 1, 1).contains(place), letters.text(0, count)
            assert letters.offsetAtPoint(place.center()) in (offset, offset - 1)
    assert standing > 20


def test_paragraphs_rows_and_labels_stand_apart_and_those_of_other_pages_nowhere(readable: Callable[..., Readable]) -> None:
    it = readable(size=(1920, 1080))
    for keys in ((KEY.Key_F1,), (KEY.Key_Escape, KEY.Key_Tab, KEY.Key_Tab, KEY.Key_Return)):
        it.press(*keys)
        (panel,) = [panel for panel in children(it.root) if panel.childCount() > 4]
        rects = [item.rect() for item in children(panel) if not item.state().offscreen]
        assert len(rects) > 1
        assert not any(one.intersects(other) for i, one in enumerate(rects) for other in rects[:i])
        assert all(item.rect().isEmpty() for item in children(panel) if item.state().offscreen)
    assert any(item.state().offscreen for item in children(panel))
    assert sum(rect.height() for rect in rects) < panel.rect().height()


def test_a_text_has_neither_cursor_nor_selection(readable: Callable[..., Readable]) -> None:
    letters = readable().panel(PanelName.HEADLINE).textInterface()
    letters.setCursorPosition(3)
    letters.addSelection(0, 3)
    letters.setSelection(0, 0, 3)
    letters.removeSelection(0)
    letters.scrollToSubstring(0, 3)
    assert (letters.cursorPosition(), letters.selectionCount()) == (-1, 0)
    assert letters.offsetAtPoint(letters.characterRect(0).topLeft() * 0) == -1


def test_words_of_the_program_without_a_translation_are_in_english(
    readable: Callable[..., Readable], tmp_path_factory: pytest.TempPathFactory
) -> None:
    text = LEAST.replace('language = "sv"', 'language = "fi"') + '[[timeline.milestones]]\nwhen = 2019\ntitle = "Nyt"\n'
    it = readable(edition_from(text, tmp_path_factory.mktemp("fi")))

    def language(node: QAccessibleInterface) -> object:
        return node.attributesInterface().attributeValue(QAccessible.Attribute.Locale).bcp47Name()

    timeline = it.panel(PanelName.TIMELINE)
    assert (timeline.text(NAME), language(timeline), language(timeline.child(0))) == ("Timeline", "en", "fi")
    it.press(KEY.Key_Space)
    clock, paused = children(it.panel(PanelName.MASTHEAD))[-2:]
    assert (paused.text(NAME), language(paused), language(clock)) == ("Paused", "en", "fi")
    it.press(KEY.Key_F1)
    (sheet,) = children(it.root)
    assert {language(node) for node in (sheet, *children(sheet))} == {"en"}


class Bridge(QDBusVirtualObject):
    """Stands for Qt's: counts what is left to it."""

    def __init__(self) -> None:
        super().__init__()
        self.left: list[str] = []

    def handleMessage(self, message: QDBusMessage, connection: object) -> bool:  # noqa: N802 - Qt's
        del connection
        self.left.append(message.member())
        return True


def call(path: str, interface: str, member: str, *arguments: object) -> QDBusMessage:
    message = QDBusMessage.createMethodCall("", path, interface, member)
    message.setArguments(list(arguments))
    return message


def answered(answers: BridgeAnswers, message: QDBusMessage) -> list[object]:
    arguments = answers.answer(message)
    assert arguments is not None
    return arguments


def path_of(node: QAccessibleInterface) -> str:
    return f"{PATH}/{QAccessible.uniqueId(node)}"


def test_the_bridge_is_spared_what_it_cannot_answer(readable: Callable[..., Readable], qtbot: QtBot) -> None:
    it = readable()
    bridge = Bridge()
    answers = BridgeAnswers(bridge, "En skärm", it.screen)
    heading, item = it.panel(PanelName.HEADLINE), it.panel(PanelName.TIMELINE).child(1)
    for node in (heading, item):
        attributes, start, stop = answered(answers, call(path_of(node), TEXT, "GetAttributeRun", 3, False))
        assert isinstance(attributes, QDBusArgument)
        assert (start, stop) == (0, node.textInterface().characterCount())
        assert answers.answer(call(path_of(node), TEXT, "GetAttributeValue", 3, "language")) == ["sv"]
        assert answers.answer(call(path_of(node), TEXT, "GetAttributeValue", 3, "weight")) == [""]
        assert answers.answer(call(path_of(node), TEXT, "GetSelection", 0)) == [0, 0]
        assert answers.answer(call(path_of(node), TEXT, "GetText", 0, -1)) is None
    (own_name,) = answered(answers, call(path_of(it.panel(PanelName.CEREMONY)), ACCESSIBLE, "GetAttributes"))
    assert isinstance(own_name, QDBusArgument)
    assert answers.answer(call(path_of(heading), ACCESSIBLE, "GetAttributes")) is None
    assert answers.answer(call(ROOT, ACCESSIBLE, "GetAttributes")) is None
    (name,) = answered(answers, call(ROOT, "org.freedesktop.DBus.Properties", "Get", ACCESSIBLE, "Description"))
    assert isinstance(name, QDBusVariant)
    assert name.variant() == "En skärm"
    assert answers.answer(call(ROOT, "org.freedesktop.DBus.Properties", "Get", ACCESSIBLE, "ChildCount")) is None
    answers.handleMessage(call(ROOT, ACCESSIBLE, "GetRole"), QDBusConnection("nowhere"))
    assert bridge.left == ["GetRole"]
    field = QLineEdit("text")
    qtbot.addWidget(field)
    assert answers.answer(call(path_of(QAccessible.queryAccessibleInterface(field)), TEXT, "GetAttributeRun", 0, False)) is None
