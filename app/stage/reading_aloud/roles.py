"""Which of Qt's roles things have: those of an application, as readers take a document's for something to browse in."""

import shiboken6
from PySide6.QtGui import QAccessible

from app.layout.plan import PanelName
from app.layout.spoken import Part

ROLE = QAccessible.Role
KIND = QAccessible.InterfaceType
Pointer = object  # what C++ takes as a pointer of no type: an object of PySide's, or the null pointer below
NO_INTERFACE = shiboken6.VoidPtr(0)  # PySide cannot turn None into a null pointer of no type: it crashes
SCREEN = ROLE.Client  # a filler: nobody is told its name again on the way to what stands in it
ROLES = {
    Part.GROUP: ROLE.Section,  # of a grouping that comes after a list Orca 48 says no name
    Part.ALERT: ROLE.Grouping,  # Orca takes an alert for a window, and no longer hears of the one around it
    Part.HEADING: ROLE.Heading,
    Part.PARAGRAPH: ROLE.Paragraph,
    Part.LABEL: ROLE.StaticText,
    Part.PICTURE: ROLE.Graphic,
    Part.LIST: ROLE.List,
    Part.LIST_ITEM: ROLE.ListItem,
    Part.QUOTE: ROLE.Grouping,
    Part.PASSAGE: ROLE.Grouping,  # readers pass over a label's new name, and say a paragraph's twice
    Part.STORY: ROLE.Grouping,
}
PARTS = {
    PanelName.ALERT: Part.ALERT,
    PanelName.NOTICE: Part.ALERT,
    PanelName.MASTHEAD: Part.GROUP,
    PanelName.HEADLINE: Part.HEADING,
    PanelName.LEAD: Part.PARAGRAPH,
    PanelName.TIMELINE: Part.LIST,
    PanelName.CEREMONY: Part.GROUP,
    PanelName.QUOTES: Part.QUOTE,
    PanelName.WEB: Part.PASSAGE,
    PanelName.STORY: Part.STORY,
    PanelName.SHEET: Part.LIST,
}
"""What panels are, also while they are not on the screen: a reader asks for a role once and keeps it."""
