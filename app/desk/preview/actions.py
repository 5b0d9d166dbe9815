"""The window's commands as Qt's actions, in its menus and its toolbar."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QIcon, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar, QToolButton, QWidget

from app.desk.preview.commands import BY_COMMAND, CONTEXT, DISPLAY, LANGUAGE, MENUS, ROWS, TOOLBAR, Command, CommandRow
from app.layout.translatable import QT_TRANSLATE_NOOP
from app.stage.language.words import Words

TOOLBAR_NAME = QT_TRANSLATE_NOOP("preview", "Toolbar")


class Actions(QObject):
    """Every command as an action of the window, so that its keys work where the menu bar is hidden too."""

    def __init__(self, window: QMainWindow, words: Words) -> None:
        super().__init__(window)
        self._words = words
        self._window = window
        self._menus: dict[str, QMenu] = {}
        self._buttons: dict[str, QToolButton] = {}
        self._groups = {name: QActionGroup(self) for name in (DISPLAY, LANGUAGE)}
        self._of = {row.command: self._made(row) for row in ROWS}
        seen_from = QActionGroup(self)
        for command in (Command.FIT, Command.READING, Command.OTHER_DISTANCE):
            seen_from.addAction(self.of(command))
        self._fill_menus()
        self.toolbar = self._made_toolbar()

    def of(self, command: Command) -> QAction:
        """The action of a command."""
        return self._of[command]

    @property
    def first_button(self) -> QWidget:
        """The button of the toolbar where the keyboard comes in."""
        return self.toolbar.widgetForAction(self.of(Command.OPEN))

    def connect_all(self, slots: Iterable[tuple[Command, Callable[[], None]]]) -> None:
        """Says what each command does."""
        for command, slot in slots:
            self.of(command).triggered.connect(slot)

    def connect_choice(self, name: str, slot: Callable[[QAction], None]) -> None:
        """Says what choosing in a menu does; an action's data is its number."""
        self._groups[name].triggered.connect(slot)

    def show_choices(self, name: str, choices: Iterable[tuple[str, int, str]], chosen: int) -> None:
        """What can be chosen in a menu besides its commands: texts, each with its number and its keys, of which one is on."""
        menu, group = self._menus[name], self._groups[name]
        for action in group.actions():
            menu.removeAction(action)
            group.removeAction(action)
            self._window.removeAction(action)
            action.deleteLater()
        for text, number, keys in choices:
            action = QAction(text.replace("&", "&&"), group)
            action.setData(number)
            action.setCheckable(True)
            action.setChecked(number == chosen)
            action.setShortcut(QKeySequence(keys))
            menu.addAction(action)
            self._window.addAction(action)

    def check(self, name: str, number: int) -> None:
        """Which of a menu's choices is on."""
        for action in self._groups[name].actions():
            action.setChecked(action.data() == number)

    def say_on_button(self, name: str, text: str) -> None:
        """What stands on the toolbar's button of a menu: its name, and what is chosen in it."""
        plain = self._word(name).replace("&", "")
        self._buttons[name].setText(text.replace("&", "&&"))
        self._buttons[name].setAccessibleName(f"{plain}: {text}")
        self._buttons[name].setToolTip(f"{plain}: {text}")

    def _word(self, text: str) -> str:
        return self._words.word(text, CONTEXT)

    def _made(self, row: CommandRow) -> QAction:
        action = QAction(self._word(row.text), self)
        action.setObjectName(row.command)
        action.setCheckable(row.checkable)
        action.setAutoRepeat(row.repeats)
        action.setShortcuts([QKeySequence(key) for key in row.keys])
        if row.icon:
            action.setIcon(QIcon.fromTheme(row.icon))
        if row.in_toolbar:
            action.setIconText(self._word(row.in_toolbar))
        named = f" ({QKeySequence(row.keys[0]).toString(QKeySequence.SequenceFormat.NativeText)})" if row.keys else ""
        action.setToolTip(self._word(row.text).replace("&", "").rstrip("…") + named)
        self._window.addAction(action)
        return action

    def _fill_menus(self) -> None:
        bar = self._window.menuBar()
        for name, commands in MENUS:
            menu = self._menus[name] = bar.addMenu(self._word(name))
            for command in commands:
                if command is None:
                    menu.addSeparator()
                else:
                    menu.addAction(self.of(command))

    def _made_toolbar(self) -> QToolBar:
        bar = QToolBar(self._word(TOOLBAR_NAME), self._window)
        bar.setObjectName("toolbar")
        bar.setMovable(False)
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonFollowStyle)
        for place in TOOLBAR:
            if place is None:
                bar.addSeparator()
            elif isinstance(place, Command):
                bar.addAction(self.of(place))
                self._readable(bar.widgetForAction(self.of(place)), place)
            else:
                bar.addWidget(self._menu_button(place))
        self._window.addToolBar(bar)
        return bar

    def _readable(self, button: object, command: Command) -> None:
        """A button of the toolbar that the keyboard reaches, and that says what it is."""
        if isinstance(button, QToolButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(self._word(BY_COMMAND[command].in_toolbar))

    def _menu_button(self, name: str) -> QToolButton:
        button = self._buttons[name] = QToolButton()
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setMenu(self._menus[name])
        self.say_on_button(name, self._word(name).replace("&", ""))
        return button
