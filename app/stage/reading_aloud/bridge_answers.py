"""What Qt's bridge to AT-SPI cannot be told through PySide, answered in its place.

* The attributes of a text: `QAccessibleTextInterface.attributes` has no Python, and the bridge then sends whatever its two offsets
  happen to hold: readers take a text for ending before it begins and stay silent (Orca 43 does). Told is its language.
* That the name of a section is its own: Orca 51 says none that might be put together from what stands in it. Qt takes such an
  attribute as a QHash of strings, where PySide makes a QVariantMap of a dict.
* What the application is called.

So the messages of AT-SPI come here first; all but these few are handed on to the bridge as they are.
"""

from PySide6.QtCore import QCoreApplication, QMetaType, QObject
from PySide6.QtDBus import QDBusArgument, QDBusConnection, QDBusMessage, QDBusVariant, QDBusVirtualObject
from PySide6.QtGui import QAccessible, QGuiApplication

from app.stage.reading_aloud.item_interface import ItemInterface
from app.stage.reading_aloud.roles import ROLE
from app.stage.reading_aloud.widget_interface import WidgetInterface

BUS = "a11y"  # what Qt calls its connection
PATH = "/org/a11y/atspi/accessible"
ROOT = f"{PATH}/root"
ACCESSIBLE = "org.a11y.atspi.Accessible"
TEXT = "org.a11y.atspi.Text"
PROPERTIES = "org.freedesktop.DBus.Properties"
OF_TEXTS = frozenset({"GetAttributeRun", "GetAttributes", "GetAttributeValue", "GetSelection"})
STRING = QMetaType(QMetaType.Type.QString.value)
LANGUAGE = "language"
OWN_NAME = {"explicit-name": "true"}  # as browsers say it of a name that an author gave


class BridgeAnswers(QDBusVirtualObject):
    """Stands before Qt's own bridge; belongs to the application."""

    def __init__(self, bridge: QDBusVirtualObject, description: str, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._own = {"Name": QGuiApplication.applicationDisplayName(), "Description": description}

    def answer(self, message: QDBusMessage) -> list[object] | None:
        """The arguments of the answer to a message; None where the bridge has it."""
        member = message.member()  # first, for nearly every message is the bridge's
        if member in OF_TEXTS and message.interface() == TEXT:
            return self._of_text(message)
        if member == "GetAttributes" and message.interface() == ACCESSIBLE:
            thing = _thing(message)
            return [_attributes(OWN_NAME)] if thing is not None and thing.role() is ROLE.Section else None
        if member == "Get" and message.path() == ROOT and message.interface() == PROPERTIES:
            known = self._own.get(message.arguments()[1])
            return [QDBusVariant(known)] if known else None
        return None

    @staticmethod
    def _of_text(message: QDBusMessage) -> list[object] | None:
        thing = _thing(message)
        if thing is None:
            return None  # an editor's own widgets have attributes
        member, length = message.member(), len(thing.spoken.name)
        if member == "GetSelection":
            return [0, 0]
        if member == "GetAttributeValue":
            return [thing.language if message.arguments()[1] == LANGUAGE else ""]
        return [_attributes({LANGUAGE: thing.language}), 0, length]

    # Qt's own calls

    def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:
        arguments = self.answer(message)
        if arguments is None:
            return self._bridge.handleMessage(message, connection)
        reply = message.createReply()
        reply.setArguments(arguments)
        return connection.send(reply)

    def introspect(self, path: str) -> str:
        return self._bridge.introspect(path)


def answer_for_bridge(description: str) -> None:
    """Stands before Qt's bridge, where there is one and nothing stands there yet; `description` is what the program is."""
    connection = QDBusConnection(BUS)
    bridge = connection.objectRegisteredAt(PATH) if connection.isConnected() else None
    application = QCoreApplication.instance()
    if not isinstance(bridge, QDBusVirtualObject) or isinstance(bridge, BridgeAnswers) or application is None:
        return
    connection.unregisterObject(PATH)
    answers = BridgeAnswers(bridge, description, application)
    connection.registerVirtualObject(PATH, answers, QDBusConnection.VirtualObjectRegisterOption.SubPath)


def _thing(message: QDBusMessage) -> ItemInterface | WidgetInterface | None:
    """What is asked of the screen's own."""
    number = message.path().rpartition("/")[2]
    thing = QAccessible.accessibleInterface(int(number)) if number.isdecimal() else None
    return thing if isinstance(thing, ItemInterface | WidgetInterface) else None


def _attributes(named: dict[str, str]) -> QDBusArgument:
    """Give attributes as AT-SPI wants them: strings by strings."""
    argument = QDBusArgument()
    argument.beginMap(STRING, STRING)
    for name, value in named.items():
        argument.beginMapEntry()
        argument.appendVariant(name)
        argument.appendVariant(value)
        argument.endMapEntry()
    argument.endMap()
    return argument
