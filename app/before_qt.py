"""Loads what knows no Qt, to be imported before Qt is.

Once PySide is loaded it reads the source of every module that is imported, in search of its own name (so that a module may
choose between its spellings of Qt's names). That takes a tenth of a millisecond each, and the text stays in memory.
"""

from app.announcement import chord, reading, theme
from app.stage.state import view

__all__ = ["chord", "reading", "theme", "view"]
