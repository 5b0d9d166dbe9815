"""The list of what is wrong, beside the picture: each problem in words, and the lines of the file that it is in."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFontDatabase, QTextCursor, QTextFormat
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QStyle,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.announcement.problem import Level, Problem
from app.desk.preview.excerpt import excerpt, text_of
from app.layout.translatable import QT_TRANSLATE_NOOP
from app.stage.language.sentences import sentence
from app.stage.language.words import Words

CONTEXT = "preview"
NONE = QT_TRANSLATE_NOOP("preview", "No problems.")
COUNTS = QT_TRANSLATE_NOOP("preview", "Errors: {errors}. Warnings: {warnings}.")
LIST = QT_TRANSLATE_NOOP("preview", "Problems; Enter opens the file")
LINES = QT_TRANSLATE_NOOP("preview", "The line in the file")
LEVELS = {Level.ERROR: QT_TRANSLATE_NOOP("preview", "Error"), Level.WARNING: QT_TRANSLATE_NOOP("preview", "Warning")}
ICONS = {Level.ERROR: QStyle.StandardPixmap.SP_MessageBoxCritical, Level.WARNING: QStyle.StandardPixmap.SP_MessageBoxWarning}
EXCERPT_LINES = 6
TINT_ALPHA = 70  # of the selection's colour, behind the line that is meant


class ProblemList(QWidget):
    """Tells by `chosen`, with a Problem or None, which one is looked at, and by `opened` which one's file is to be edited."""

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, words: Words, named: Callable[[Problem], Problem], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._named = named
        self._problems: tuple[Problem, ...] = ()
        self.count = QLabel()
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.items = QListWidget()
        self.items.setAccessibleName(words.word(LIST, CONTEXT))
        self.items.setWordWrap(True)
        self.items.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.items.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.items.setSpacing(2)
        self.items.currentItemChanged.connect(self._on_current)
        self.items.itemClicked.connect(self._on_current)
        self.items.itemActivated.connect(self._on_activated)
        self.lines = self._made_lines()
        column = QVBoxLayout(self)
        column.addWidget(self.count)
        column.addWidget(self.items, 1)
        column.addWidget(self.lines)
        self.setFocusProxy(self.items)
        self.show_problems(())

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """All that is wrong now; the one that was looked at stays so where it is still there."""
        before = self.current
        self._problems = tuple(problems)
        self.items.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.items.clear()
        for problem in self._problems:
            self.items.addItem(self._item(problem))
        self.items.blockSignals(False)  # noqa: FBT003 - the same
        errors = sum(problem.level is Level.ERROR for problem in self._problems)
        counted = self._words.word(COUNTS, CONTEXT).format(errors=errors, warnings=len(self._problems) - errors)
        self.count.setText(counted if self._problems else self._words.word(NONE, CONTEXT))
        self._choose_again(before)

    def take_keyboard(self) -> None:
        """Takes the keyboard, at the first problem where none is looked at."""
        if self.current is None:
            self.items.setCurrentRow(0)
        self.items.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def current(self) -> Problem | None:
        """The problem that is looked at."""
        row = self.items.currentRow()
        return self._problems[row] if 0 <= row < len(self._problems) else None

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All that are in the list."""
        return self._problems

    def _choose_again(self, before: Problem | None) -> None:
        rows = enumerate(self._problems)
        row = next((row for row, each in rows if before and (each.kind, each.file, each.key) == (before.kind, before.file, before.key)), -1)
        # Whoever edits the file has not asked for the picture to go anywhere: what is there already stays chosen, and no more.
        self.items.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.items.setCurrentRow(row)
        self.items.blockSignals(False)  # noqa: FBT003 - the same
        self._show_lines(self.current)
        if before is not None and row < 0:
            self.chosen.emit(None)

    def _item(self, problem: Problem) -> QListWidgetItem:
        told = self._named(problem)
        name = Path(told.file).name if told.line else told.file
        where = f"{name}:{told.line}" if told.line else name
        place = f"{where}: {told.key}" if told.key else where
        level = self._words.word(LEVELS[problem.level], CONTEXT)
        item = QListWidgetItem(self.style().standardIcon(ICONS[problem.level]), f"{place}\n{sentence(problem, self._words)}")
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{level}: {place}: {sentence(problem, self._words)}")
        item.setToolTip("")
        return item

    def _made_lines(self) -> QPlainTextEdit:
        lines = QPlainTextEdit()
        lines.setReadOnly(True)
        lines.setTabChangesFocus(True)
        lines.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        lines.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        lines.setAccessibleName(self._words.word(LINES, CONTEXT))
        lines.setFixedHeight(lines.fontMetrics().lineSpacing() * EXCERPT_LINES + 2 * lines.frameWidth() + 8)
        return lines

    def _show_lines(self, problem: Problem | None) -> None:
        shown = excerpt(text_of(Path(problem.file)), problem.line) if problem and problem.line else None
        self.lines.setPlainText(shown.numbered if shown else "")
        self.lines.setVisible(shown is not None)
        if shown is None:
            return
        cursor = QTextCursor(self.lines.document().findBlockByNumber(shown.at))
        self.lines.setTextCursor(cursor)
        tint = QColor(self.palette().highlight().color())
        tint.setAlpha(TINT_ALPHA)
        mark = QTextEdit.ExtraSelection()
        mark.cursor = cursor
        mark.format.setBackground(tint)
        mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)  # noqa: FBT003 - Qt's own
        self.lines.setExtraSelections([mark])

    def _on_current(self) -> None:
        self._show_lines(self.current)
        self.chosen.emit(self.current)

    def _on_activated(self, item: QListWidgetItem) -> None:
        row = self.items.row(item)
        if 0 <= row < len(self._problems):
            self.opened.emit(self._problems[row])
