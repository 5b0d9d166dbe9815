"""The window's commands on files: open another announcement, edit this one, save the picture."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QDir, QObject, QUrl, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.announcement.web_address import is_web_address
from app.desk.output import CannotWriteError, png_of, write
from app.desk.preview.actions import Actions
from app.desk.preview.commands import CONTEXT, Command
from app.desk.preview.seen_picture import picture_as_seen
from app.layout.translatable import QT_TRANSLATE_NOOP
from app.stage.language.words import Words
from app.stage.lobby_screen import LobbyScreen

OPEN_TITLE = QT_TRANSLATE_NOOP("preview", "Open an announcement")
SAVE_TITLE = QT_TRANSLATE_NOOP("preview", "Save the picture")
FILES = QT_TRANSLATE_NOOP("preview", "Announcements (*.toml)")
PICTURES = QT_TRANSLATE_NOOP("preview", "PNG pictures (*.png)")
SAVED = QT_TRANSLATE_NOOP("preview", "Saved: {file}")
NOT_SAVED = QT_TRANSLATE_NOOP("preview", "Not saved: {reason}")
NO_EDITOR = QT_TRANSLATE_NOOP("preview", "The system has no program that opens {file}")

OpenUrl = Callable[[QUrl], bool]
"""Has the system open an address with what it has for such files; whether it could."""


class FileCommands(QObject):
    """Tells by `open_wanted`, with a Path, which announcement is to be shown, and by `told` what has become of a file."""

    open_wanted = Signal(Path)
    told = Signal(str)

    def __init__(
        self, screen: LobbyScreen, actions: Actions, now: Callable[[], datetime], open_url: OpenUrl, words: Words, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._screen = screen
        self._now = now
        self._open_url = open_url
        self._words = words
        self._parent = parent
        self.file: Path | None = None
        actions.connect_all(
            ((Command.OPEN, self.ask_what_to_open), (Command.EDIT, self.edit_shown), (Command.SAVE, self.ask_where_to_save))
        )

    def edit(self, file: str) -> None:
        """Has the system's editor open a file."""
        if not self._open_url(QUrl(file) if is_web_address(file) else QUrl.fromLocalFile(str(Path(file).absolute()))):
            self.told.emit(self._words.word(NO_EDITOR, CONTEXT).format(file=file))

    def edit_shown(self) -> None:
        """The same with the announcement that is on, in its language."""
        if self.file is not None:
            shown = bool(self._screen.editions) and not self._screen.edition.quiet
            self.edit(str(self._screen.edition.file if shown else self.file))

    def save(self, name: str) -> None:
        """Writes the picture as a file of that name."""
        file = Path(name)
        try:
            write(png_of(picture_as_seen(self._screen, self._now())), file)
        except CannotWriteError as error:
            self.told.emit(self._words.word(NOT_SAVED, CONTEXT).format(reason=error))
        else:
            self.told.emit(self._words.word(SAVED, CONTEXT).format(file=file))

    def ask_what_to_open(self) -> None:
        """Asks for an announcement's file."""
        dialog = self._dialog(OPEN_TITLE, FILES)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._on_opened)
        dialog.open()

    def ask_where_to_save(self) -> None:
        """Asks where the picture is to lie."""
        dialog = self._dialog(SAVE_TITLE, PICTURES)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("png")
        dialog.fileSelected.connect(self.save)
        dialog.open()

    def _dialog(self, title: str, files: str) -> QFileDialog:
        folder = str(self.file.absolute().parent) if self.file else QDir.homePath()
        dialog = QFileDialog(self._parent, self._words.word(title, CONTEXT), folder, self._words.word(files, CONTEXT))
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _on_opened(self, name: str) -> None:
        self.open_wanted.emit(Path(name))
