"""Which of Qt's roles things have: those of an application, as readers take a document's for something to browse in."""

import shiboken6
from PySide6.QtGui import QAccessible

from app.layout.spoken import Part

ROLE = QAccessible.Role
KIND = QAccessible.InterfaceType
Pointer = object  # what C++ takes as a pointer of no type: an object of PySide's, or the null pointer below
NO_INTERFACE = shiboken6.VoidPtr(0)  # PySide cannot turn None into a null pointer of no type: it crashes
SCREEN = ROLE.Client  # a filler: nobody is told its name again on the way to what stands in it
ROLES = {
    Part.GROUP: ROLE.Grouping,
    Part.ALERT: ROLE.AlertMessage,
    Part.HEADING: ROLE.Heading,
    Part.PARAGRAPH: ROLE.Paragraph,
    Part.LABEL: ROLE.StaticText,
    Part.PICTURE: ROLE.Graphic,
    Part.LIST: ROLE.List,
    Part.LIST_ITEM: ROLE.ListItem,
    Part.QUOTE: ROLE.StaticText,
    Part.STORY: ROLE.Grouping,
}
