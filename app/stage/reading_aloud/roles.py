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
    Part.GROUP: ROLE.Section,
    Part.ALERT: ROLE.StaticText,  # Orca takes an alert for a window, and no longer hears of the one around it
    Part.HEADING: ROLE.Heading,
    Part.PARAGRAPH: ROLE.Paragraph,
    Part.LABEL: ROLE.StaticText,
    Part.PICTURE: ROLE.Graphic,
    Part.LIST: ROLE.List,
    Part.LIST_ITEM: ROLE.ListItem,
    Part.QUOTE: ROLE.StaticText,
    Part.PASSAGE: ROLE.StaticText,
    Part.STORY: ROLE.Section,
}
"""Of a grouping Orca 48 and 51 say no name where the focus comes to it from an item of a list; a paragraph's they say twice."""

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
PASSED_OVER = frozenset(name for name, part in PARTS.items() if ROLES[part] in (ROLE.Section, ROLE.StaticText))
"""Panels whose new name Orca 43 passes over, and later ones say: while they have the focus the window says it."""
