"""What Qt's bridge to AT-SPI cannot be told through PySide: the attributes of a text, and what the application is called.

`QAccessibleTextInterface.attributes` has no Python, and the bridge then sends whatever its two offsets happen to hold: readers
take a text for ending before it begins and stay silent (Orca 43 does). So the messages of AT-SPI come here first. These few are
answered, with the language of the text; all others are handed on to the bridge as they are.
"""

from PySide6.QtCore import QCoreApplication, QMetaType, QObject
from PySide6.QtDBus import QDBusArgument, QDBusConnection, QDBusMessage, QDBusVariant, QDBusVirtualObject
from PySide6.QtGui import QAccessible, QGuiApplication

from app.stage.reading_aloud.item_interface import ItemInterface
from app.stage.reading_aloud.widget_interface import WidgetInterface

BUS = "a11y"  # what Qt calls its connection
PATH = "/org/a11y/atspi/accessible"
ROOT = f"{PATH}/root"
TEXT = "org.a11y.atspi.Text"
PROPERTIES = "org.freedesktop.DBus.Properties"
OF_TEXTS = frozenset({"GetAttributeRun", "GetAttributes", "GetAttributeValue", "GetSelection"})
STRING = QMetaType(QMetaType.Type.QString.value)
LANGUAGE = "language"


class AtSpiTexts(QDBusVirtualObject):
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
        if member == "Get" and message.path() == ROOT and message.interface() == PROPERTIES:
            known = self._own.get(message.arguments()[1])
            return [QDBusVariant(known)] if known else None
        return None

    @staticmethod
    def _of_text(message: QDBusMessage) -> list[object] | None:
        thing = QAccessible.accessibleInterface(int(message.path().rpartition("/")[2]))
        if not isinstance(thing, ItemInterface | WidgetInterface):
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


def answer_for_texts(description: str) -> None:
    """Stands before Qt's bridge, where there is one and nothing stands there yet; `description` is what the program is."""
    connection = QDBusConnection(BUS)
    bridge = connection.objectRegisteredAt(PATH) if connection.isConnected() else None
    application = QCoreApplication.instance()
    if not isinstance(bridge, QDBusVirtualObject) or isinstance(bridge, AtSpiTexts) or application is None:
        return
    connection.unregisterObject(PATH)
    texts = AtSpiTexts(bridge, description, application)
    connection.registerVirtualObject(PATH, texts, QDBusConnection.VirtualObjectRegisterOption.SubPath)


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
