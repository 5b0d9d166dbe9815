"""What the window does on a key or a click, as one table: for its menus, its toolbar and the README."""

from enum import StrEnum, auto

from app.layout.translatable import QT_TRANSLATE_NOOP
from app.value import value

CONTEXT = "preview"


class Command(StrEnum):
    """The names of what the window does; the visitor's own keys go on working in the picture."""

    OPEN = auto()
    EDIT = auto()
    SAVE = auto()
    QUIT = auto()
    FIT = auto()
    READING = auto()
    OTHER_DISTANCE = auto()
    LARGE = auto()
    SAFE_AREA = auto()
    PROBLEMS = auto()
    NEXT_PART = auto()
    FULL_SCREEN = auto()
    BACKWARD = auto()
    PAUSE = auto()
    FORWARD = auto()
    START = auto()
    MOMENT = auto()
    NOW = auto()
    NEXT_LANGUAGE = auto()
    KEYS = auto()


@value
class CommandRow:
    """What a command is called, marked for translation with its mnemonic, and the keys that do it, the first one named.

    `in_toolbar` is its shorter name there, "" where it has no place there; `icon` is the theme's; `repeats` while a key is held.
    """

    command: Command
    text: str
    keys: tuple[str, ...] = ()
    in_toolbar: str = ""
    icon: str = ""
    checkable: bool = False
    repeats: bool = False


ROWS = (
    CommandRow(
        Command.OPEN, QT_TRANSLATE_NOOP("preview", "&Open…"), ("Ctrl+O",), QT_TRANSLATE_NOOP("preview", "Open"), icon="document-open"
    ),
    CommandRow(Command.EDIT, QT_TRANSLATE_NOOP("preview", "&Edit the file"), ("Ctrl+E",)),
    CommandRow(
        Command.SAVE,
        QT_TRANSLATE_NOOP("preview", "&Save picture…"),
        ("Ctrl+S",),
        QT_TRANSLATE_NOOP("preview", "Save picture"),
        icon="document-save",
    ),
    CommandRow(Command.QUIT, QT_TRANSLATE_NOOP("preview", "&Quit"), ("Ctrl+Q", "Ctrl+W"), icon="application-exit"),
    CommandRow(Command.FIT, QT_TRANSLATE_NOOP("preview", "As large as the &window"), ("Ctrl+0",), checkable=True),
    CommandRow(Command.READING, QT_TRANSLATE_NOOP("preview", "As seen by its &readers"), ("Ctrl+R",), checkable=True),
    CommandRow(Command.OTHER_DISTANCE, QT_TRANSLATE_NOOP("preview", "As seen from &another distance…"), ("Ctrl+Shift+R",), checkable=True),
    CommandRow(
        Command.LARGE,
        QT_TRANSLATE_NOOP("preview", "&Large text"),
        ("Ctrl+T",),
        QT_TRANSLATE_NOOP("preview", "Large text"),
        checkable=True,
    ),
    CommandRow(
        Command.SAFE_AREA,
        QT_TRANSLATE_NOOP("preview", "&Safe area"),
        ("Ctrl+G",),
        QT_TRANSLATE_NOOP("preview", "Safe area"),
        checkable=True,
    ),
    CommandRow(
        Command.PROBLEMS,
        QT_TRANSLATE_NOOP("preview", "&Problems"),
        ("Ctrl+B",),
        QT_TRANSLATE_NOOP("preview", "Problems"),
        checkable=True,
    ),
    CommandRow(Command.NEXT_PART, QT_TRANSLATE_NOOP("preview", "&Next part of the window"), ("F6",)),
    CommandRow(Command.FULL_SCREEN, QT_TRANSLATE_NOOP("preview", "&Full screen"), ("F11",), checkable=True),
    CommandRow(
        Command.BACKWARD,
        QT_TRANSLATE_NOOP("preview", "Step &back"),
        ("Ctrl+Left",),
        QT_TRANSLATE_NOOP("preview", "Back"),
        icon="media-skip-backward",
        repeats=True,
    ),
    CommandRow(
        Command.PAUSE,
        QT_TRANSLATE_NOOP("preview", "&Pause"),
        ("Ctrl+P",),
        QT_TRANSLATE_NOOP("preview", "Pause"),
        icon="media-playback-pause",
        checkable=True,
    ),
    CommandRow(
        Command.FORWARD,
        QT_TRANSLATE_NOOP("preview", "Step &forward"),
        ("Ctrl+Right",),
        QT_TRANSLATE_NOOP("preview", "Forward"),
        icon="media-skip-forward",
        repeats=True,
    ),
    CommandRow(Command.START, QT_TRANSLATE_NOOP("preview", "As just &started"), ("Ctrl+Home",)),
    CommandRow(
        Command.MOMENT, QT_TRANSLATE_NOOP("preview", "&Date and time…"), ("Ctrl+D",), QT_TRANSLATE_NOOP("preview", "Date"), checkable=True
    ),
    CommandRow(Command.NOW, QT_TRANSLATE_NOOP("preview", "&Now"), ("Ctrl+Shift+D",)),
    CommandRow(Command.NEXT_LANGUAGE, QT_TRANSLATE_NOOP("preview", "&Next language"), ("Ctrl+L",)),
    CommandRow(Command.KEYS, QT_TRANSLATE_NOOP("preview", "The visitor's &keys"), ("F1",)),
)
BY_COMMAND = {row.command: row for row in ROWS}

FILE = QT_TRANSLATE_NOOP("preview", "&File")
DISPLAY = QT_TRANSLATE_NOOP("preview", "&Display")
SEEN_FROM = QT_TRANSLATE_NOOP("preview", "&Seen from")
VIEW = QT_TRANSLATE_NOOP("preview", "&View")
ROUND = QT_TRANSLATE_NOOP("preview", "&Round")
LANGUAGE = QT_TRANSLATE_NOOP("preview", "&Language")
HELP = QT_TRANSLATE_NOOP("preview", "&Help")

MENUS: tuple[tuple[str, tuple[Command | None, ...]], ...] = (
    (FILE, (Command.OPEN, Command.EDIT, Command.SAVE, None, Command.QUIT)),
    (DISPLAY, ()),
    (SEEN_FROM, (Command.FIT, Command.READING, Command.OTHER_DISTANCE)),
    (VIEW, (Command.LARGE, Command.SAFE_AREA, None, Command.PROBLEMS, Command.NEXT_PART, None, Command.FULL_SCREEN)),
    (ROUND, (Command.BACKWARD, Command.PAUSE, Command.FORWARD, Command.START, None, Command.MOMENT, Command.NOW)),
    (LANGUAGE, (Command.NEXT_LANGUAGE, None)),
    (HELP, (Command.KEYS,)),
)
"""The menus with their commands in order, None for a line between them; displays and languages add theirs."""

TOOLBAR: tuple[Command | str | None, ...] = (
    Command.OPEN,
    Command.SAVE,
    None,
    DISPLAY,
    SEEN_FROM,
    LANGUAGE,
    None,
    Command.LARGE,
    Command.SAFE_AREA,
    None,
    Command.BACKWARD,
    Command.PAUSE,
    Command.FORWARD,
    Command.MOMENT,
    None,
    Command.PROBLEMS,
)
"""The toolbar in its order: commands, menus by their names, None for a line between them."""
