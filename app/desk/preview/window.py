"""The editor's window: the very picture of the lobby, live, its menus and toolbar, and beside it what is wrong."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSettings, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDockWidget, QLabel, QMainWindow, QWidget

from app.announcement.problem import Level, Problem
from app.clockwork import Alarms, Clock, QtAlarm
from app.desk.preview.actions import Actions
from app.desk.preview.commands import BY_COMMAND, CONTEXT, Command
from app.desk.preview.display_choice import DisplayChoice
from app.desk.preview.display_frame import DisplayFrame, FrameView
from app.desk.preview.excerpt import text_of
from app.desk.preview.file_commands import FileCommands, OpenUrl
from app.desk.preview.panel_of_key import Spot, key_of_line, spot_of_key
from app.desk.preview.problem_list import ProblemList
from app.desk.preview.problems_at_rest import ProblemsAtRest
from app.desk.preview.round_controls import RoundControls
from app.desk.preview.window_place import keep_place, restore_place
from app.layout.display import Display
from app.layout.panels.order import FOCUS_ORDER
from app.layout.plan import PanelName
from app.layout.translatable import QT_TRANSLATE_NOOP
from app.stage.known_display import KnownDisplay
from app.stage.language.words import Words
from app.stage.lobby_screen import LobbyScreen
from app.stage.state.event import Action, Alone, Choice, InLanguage
from app.stage.state.state import OnOverview
from app.value import value

PICTURE = QT_TRANSLATE_NOOP("preview", "Picture of the display")
BROKEN = QT_TRANSLATE_NOOP("preview", "Broken since {clock}: shown is the last good one")
BROKEN_AT_START = QT_TRANSLATE_NOOP("preview", "Broken: here stands the announcement as soon as it can be read")
SHARE_OF_DESKTOP = 0.8
TOLD_MS = 8000


def _itself(problem: Problem) -> Problem:
    return problem


@value
class PreviewSetting:
    """What the window is told at its start.

    `known` is the display on the wall, with its size in px; `asked_m` the distance of the command line, where it says one, and
    `screen_file` the file that else does, with its `warnings`. `clock` is the picture's, `time` the desktop's own. `named` gives
    a problem as its editor knows its file.
    """

    known: KnownDisplay
    words: Words
    clock: Clock
    time: Clock
    settings: QSettings
    open_url: OpenUrl
    asked_m: float | None = None
    screen_file: Path | None = None
    warnings: tuple[Problem, ...] = ()
    alarms: Alarms = QtAlarm
    named: Callable[[Problem], Problem] = _itself


class PreviewWindow(QMainWindow):
    """Shows the screen, and what is wrong with what stands on it.

    `open_wanted` tells, with a Path, that another announcement is to be shown, `moment_chosen`, with a datetime or None for the
    time that it is, when it is to be shown.
    """

    open_wanted = Signal(Path)
    moment_chosen = Signal(object)

    def __init__(self, screen: LobbyScreen, setting: PreviewSetting) -> None:
        super().__init__()
        self._screen = screen
        self._setting = setting
        self._found: tuple[Problem, ...] = ()
        self._failed: tuple[Problem, ...] = ()
        self._at_rest: tuple[Problem, ...] = ()
        self._broken_since: datetime | None = None
        words = setting.words
        size = setting.known.size or (1920, 1080)
        self._docked = True
        self.frame = DisplayFrame(screen, size)
        self.frame.setAccessibleName(words.word(PICTURE, CONTEXT))
        self._view = FrameView(self.frame)
        self.setCentralWidget(self._view)
        self.controls = Actions(self, words)
        self.problem_list = ProblemList(words, setting.named)
        self.dock = self._made_dock()
        self.told = QLabel()
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.statusBar().addPermanentWidget(self.told)
        self.broken = QLabel()  # the veil's words once more: a large picture may be scrolled away from them
        self.broken.setTextFormat(Qt.TextFormat.PlainText)
        self.statusBar().addWidget(self.broken)
        self.files = FileCommands(screen, self.controls, setting.clock, setting.open_url, words, self)
        self.files.open_wanted.connect(self.open_wanted)
        self.files.told.connect(self._say)
        self.round = RoundControls(screen, self.controls, setting.clock, words, self)
        self.round.moment_chosen.connect(self.moment_chosen)
        self.choice = DisplayChoice(screen, self.frame, setting.known, self.controls, words, self)
        self.choice.told.connect(self.told.setText)
        self.choice.see_from(None)
        self.rest = ProblemsAtRest(screen, self._display, setting.asked_m, setting.screen_file, setting.alarms, self)
        self.rest.found.connect(self._on_rest)
        self.choice.changed.connect(self.rest.look)
        self._connect()

    # What it shows

    def show_source(self, title: str, file: Path | None) -> None:
        """Which announcement is on, by its name, and the file that is edited for it."""
        self.setWindowTitle(f"{title} – Foajé")
        self.files.file = file
        self.controls.of(Command.EDIT).setEnabled(file is not None)
        self._broken_since = None

    def show_moment(self, at: datetime | None) -> None:
        """The moment that the picture stands at; None: it goes with the time."""
        self.round.show_moment(at)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """What is wrong with what lies at the source; what shows only on the display is looked for after it."""
        self._found = (*self._setting.warnings, *problems)
        self._failed = self._at_rest = ()
        self._list()
        self.rest.look()

    def show_stale(self, stale: bool) -> None:  # noqa: FBT001 - a slot
        """Whether what is shown is the last good one, and no more what the file says."""
        words = self._setting.words
        if stale:
            self._broken_since = self._broken_since or self._setting.time()
            self._say_broken(words.word(BROKEN, CONTEXT).format(clock=words.clock(self._broken_since)), dims=True)
            return
        self._broken_since = None
        lost = bool(self._screen.editions) and self._screen.edition.quiet and any(each.level is Level.ERROR for each in self._found)
        self._say_broken(words.word(BROKEN_AT_START, CONTEXT) if lost else "", dims=False)

    def first_size(self, desktop: QSize) -> QSize:
        """Its size when it first opens: a picture of the screen's shape, in four fifths of the desktop, never larger than the screen."""
        width, height = self._setting.known.size or (1920, 1080)
        around = self.sizeHint() - self._view.sizeHint()
        room = desktop * SHARE_OF_DESKTOP - around
        scale = min(room.width() / width, room.height() / height, 1.0)
        return QSize(round(width * scale), round(height * scale)) + around

    def open_up(self) -> None:
        """Shows itself where it was the last time, or in the size of the first."""
        if not restore_place(self, self._setting.settings):
            self.resize(self.first_size(self.screen().availableSize()))
        self.show()

    # What its commands do

    def toggle_full_screen(self) -> None:
        """The picture alone on the whole monitor, and the window again."""
        full = not self.isFullScreen()
        if full:
            keep_place(self, self._setting.settings)
        self._docked = self.dock.isVisible() if full else self._docked
        for part in (self.menuBar(), self.statusBar(), self.controls.toolbar):
            part.setVisible(not full)
        self.dock.setVisible(not full and self._docked)
        if full:
            self.showFullScreen()
        else:
            self.showNormal()
        self.controls.of(Command.FULL_SCREEN).setChecked(full)

    def next_part(self) -> None:
        """Takes the keyboard on: from the picture to the problems, to the toolbar, and back to the picture."""
        parts = [part for part in (self._screen, self.problem_list, self.controls.toolbar) if part.isVisible()]
        has_it = self.focusWidget()
        now = next((place for place, part in enumerate(parts) if has_it and (part is has_it or part.isAncestorOf(has_it))), -1)
        following = parts[(now + 1) % len(parts)]
        if following is self.problem_list:
            self.problem_list.take_keyboard()
            return
        target: QWidget = self.controls.first_button if following is self.controls.toolbar else following
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def mark_problem(self, problem: Problem | None) -> None:
        """Shows the panel that a problem belongs to, in its language, with a ring around it; None: no ring."""
        spot = self._spot_of(problem) if problem else None
        if problem is None or spot is None:
            self.frame.mark_panel(None)
            return
        editions = self._screen.editions
        language = next((place for place, edition in enumerate(editions) if str(edition.file) == problem.file), None)
        if language is not None and language != self._screen.state.language:
            self._screen.go(InLanguage(language))
        self._bring_up(spot)
        self.frame.mark_panel(spot, problem.level)

    def _spot_of(self, problem: Problem) -> Spot | None:
        """Where it stands in the picture; None where it is of another announcement, or of none of its panels."""
        known = {str(edition.file) for edition in self._screen.editions}
        if self._screen.edition.quiet or problem.file not in known:
            return None
        return spot_of_key(problem.key or key_of_line(text_of(Path(problem.file)), problem.line))

    def _bring_up(self, spot: Spot) -> None:
        """Has the panel stand on the screen, where it does not already; a milestone or quote is chosen in it."""
        screen = self._screen
        if spot.item is None and screen.plan is not None and screen.plan.panel(spot.panel) is not None:
            return
        while not isinstance(screen.state.place, OnOverview):
            screen.act(Action.BACK)
        if spot.panel in FOCUS_ORDER:
            screen.go(Choice(spot.panel, spot.item))
        elif spot.panel is PanelName.STORY or spot.panel in screen.layouts.overview.left_out:
            screen.go(Alone(spot.panel))
        else:
            screen.go(Choice(PanelName.HEADLINE))  # the round may be at a scene; beside the headline it stands on the overview

    def _on_edit(self, problem: Problem) -> None:
        self.files.edit(self._setting.named(problem).file)

    def _say_broken(self, text: str, *, dims: bool) -> None:
        self.frame.veil.say(text, dims=dims)
        self.broken.setText(text)

    def _say(self, text: str) -> None:
        self.statusBar().showMessage(text, TOLD_MS)

    def _list(self) -> None:
        known = dict.fromkeys((*self._found, *self._failed, *self._at_rest))
        problems = sorted(known, key=lambda each: each.level is not Level.ERROR)
        self.problem_list.show_problems(problems)

    def _on_pictures(self, problems: tuple[Problem, ...]) -> None:
        self._failed += problems
        self._list()

    def _on_rest(self, problems: tuple[Problem, ...]) -> None:
        self._at_rest = problems
        self._list()

    def _on_safe_area(self) -> None:
        self.frame.safe_area.setVisible(self.controls.of(Command.SAFE_AREA).isChecked())

    def _on_problems(self) -> None:
        wanted = self.controls.of(Command.PROBLEMS).isChecked()
        self.dock.setVisible(wanted)
        if wanted:
            self.problem_list.take_keyboard()
        else:
            self._screen.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_dock(self, visible: bool) -> None:  # noqa: FBT001 - a slot
        if not self.isFullScreen():
            self.controls.of(Command.PROBLEMS).setChecked(visible)

    def _display(self) -> Display:
        return self.choice.display

    def _on_quit(self) -> None:
        self.close()

    # How it is made

    def _made_dock(self) -> QDockWidget:
        dock = QDockWidget(self._setting.words.word(BY_COMMAND[Command.PROBLEMS].in_toolbar, CONTEXT), self)
        dock.setObjectName("problems")
        dock.setAllowedAreas(Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea)
        dock.setWidget(self.problem_list)
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        dock.visibilityChanged.connect(self._on_dock)
        return dock

    def _connect(self) -> None:
        self._screen.quit_wanted.connect(self.close)
        self._screen.full_screen_wanted.connect(self.toggle_full_screen)
        self._screen.pictures_failed.connect(self._on_pictures)
        self.problem_list.chosen.connect(self.mark_problem)
        self.problem_list.opened.connect(self._on_edit)
        self.controls.connect_all(
            (
                (Command.QUIT, self._on_quit),
                (Command.FULL_SCREEN, self.toggle_full_screen),
                (Command.SAFE_AREA, self._on_safe_area),
                (Command.PROBLEMS, self._on_problems),
                (Command.NEXT_PART, self.next_part),
            )
        )

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.isFullScreen():
            keep_place(self, self._setting.settings)
        self.rest.rest()
        super().closeEvent(event)
