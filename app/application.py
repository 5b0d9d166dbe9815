"""Composes one running program out of the rooms.

The order, for the lobby:

1. the screen file and the announcement are read, before anything of Qt's windows is loaded;
2. the QApplication, its exception hook and the signals that stop it;
3. the typeface, then the editions (words, colours, pictures);
4. the lobby screen, the window around it, the display it fills; the cursor is hidden;
5. the window is shown once, complete; from there on only the event loop runs.

The preview leaves out the display and the chord; `render` leaves out the window and the loop.
"""

import gc
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt, QTimer
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication

from app.announcement.chord import parse_chord
from app.announcement.model import Announcement, Headline, Publisher
from app.announcement.problem import Kind, Level, Problem
from app.announcement.reading import Reading
from app.exit_code import ExitCode
from app.layout.panel import plausible_diagonal
from app.layout.plan import PanelName
from app.qt_application import make_application
from app.report import report
from app.resources import resources
from app.source.loading import Loaded, load, same_language
from app.source.screen_place import read_screen
from app.stage.calm import Calm
from app.stage.clockwork import Alarms, QtAlarm
from app.stage.dates import spoken_day
from app.stage.edition import Edition, make_edition, make_editions
from app.stage.lobby_screen import LobbyScreen
from app.stage.manner import Glass, Manner
from app.stage.typeface import load_typeface
from app.stage.words import Words
from app.wishes import Wishes

LOOK_AGAIN_MS = 10_000
SETTLED_MS = 1000
DEFAULT_SIZE = (1920, 1080)


def tell(problems: Sequence[Problem]) -> None:
    """Problems to standard error, a line each, in the reader's language."""
    if not problems:
        return
    from app.stage.sentences import line_of_problem

    words = reader_words()
    for problem in problems:
        report(line_of_problem(problem, words))


def reader_words() -> Words:
    """The words of whoever reads the terminal."""
    return Words(QLocale.system().bcp47Name(), resources() / "translations")


def editions_of(loaded: Loaded, languages: tuple[str, ...]) -> tuple[Edition, ...]:
    """What was loaded as editions, in the order of the languages; a language asked for that is not there is told."""
    there = [reading.announcement.language for reading in loaded.in_order(languages) if reading.announcement]
    if languages and there and not any(same_language(there[0], language) for language in languages):
        report(f"foaje: no {', '.join(languages)} here, only {', '.join(there)}")
    return make_editions(loaded.in_order(languages), loaded.language, resources() / "translations")


def run_lobby(wishes: Wishes, warnings: Sequence[Problem]) -> int:
    """Shows the announcement full screen until the staff's chord or a signal ends it; returns the exit code."""
    from app.kiosk.display import Display
    from app.kiosk.lobby_window import LobbyWindow

    loaded = _loaded(wishes.announcement)
    application = make_application(wants_display=True)
    if application is None:
        return ExitCode.NO_DISPLAY
    kiosk = wishes.screen.kiosk
    chord = parse_chord(kiosk.exit_keys)
    named = str(chord) if chord else ""
    _say_how_to_leave(named)
    tell(warnings)
    if wishes.announcement is None:
        report(f"foaje: {wishes.screen_file} names no announcement: only date and clock are shown until it does; it is read every 10 s")
    manner = Manner(
        return_s=kiosk.return_s,
        motion=kiosk.motion,
        staff_chord="" if wishes.screen_file is not None else named,
        rotate_languages=wishes.screen.language.rotate,
    )
    screen = LobbyScreen(load_typeface(), wishes.clock(), manner)
    window = LobbyWindow(screen, chord)
    window.leave_wanted.connect(_leave)
    display = Display(window, wishes.screen.panel.output, _tell_unknown_output, application)
    keeper = _Keeper(screen, wishes.announcement, wishes, application, _own_diagonal(display.chosen()), warnings)
    keeper.measure()
    keeper.take(loaded)
    application.setOverrideCursor(Qt.CursorShape.BlankCursor)
    display.watch(application)
    display.fill()
    _do_when_settled(application, screen)
    code = _run_loop(application)
    screen.hide()
    window.close_for_good()
    return code


def run_preview(wishes: Wishes, warnings: Sequence[Problem]) -> int:
    """Shows the announcement in a desktop window; returns the exit code."""
    from app.desk.preview_window import PreviewWindow

    loaded = load(wishes.source or resources())
    tell((*warnings, *loaded.problems))
    if not loaded.usable:
        return ExitCode.UNUSABLE
    application = make_application(wants_display=True)
    if application is None:
        return ExitCode.NO_DISPLAY
    screen = LobbyScreen(load_typeface(), wishes.clock(), Manner(preview=True, return_s=None, motion=wishes.screen.kiosk.motion))
    size = wishes.size or DEFAULT_SIZE
    glass = wishes.glass()
    screen.set_glass(Glass(glass.diagonal_inches, glass.distance_m, size))
    editions = editions_of(loaded, wishes.languages)
    _tell_pictures(editions)
    screen.pictures_failed.connect(tell)
    window = PreviewWindow(screen, size, f"{loaded.original.file.name} – Foajé")
    window.resize(window.first_size(window.screen().availableSize()))
    screen.set_editions(editions)
    window.show()
    # Where no window manager gives the keyboard to a new window, it has to be asked for.
    window.activateWindow()
    screen.setFocus()
    _do_when_settled(application, screen)
    code = _run_loop(application)
    window.hide()
    return code


def run_render(wishes: Wishes, warnings: Sequence[Problem], output: Path, panel: PanelName | None) -> int:
    """Draws the screen, or one panel alone, into a PNG; returns the exit code."""
    from app.desk.render import CannotWriteError, picture_of, write_png

    loaded = load(wishes.source or resources())
    tell((*warnings, *loaded.problems))
    if not loaded.usable:
        return ExitCode.UNUSABLE
    application = make_application(wants_display=False)
    if application is None:
        return ExitCode.NO_DISPLAY
    screen = LobbyScreen(load_typeface(), wishes.clock(), Manner(motion=False))
    screen.set_glass(wishes.glass())
    editions = editions_of(loaded, wishes.languages)
    _tell_pictures(editions)
    screen.pictures_failed.connect(tell)
    screen.set_editions(editions)
    image = picture_of(screen, wishes.size or DEFAULT_SIZE, panel)
    if image is None:
        report(f"foaje: the announcement has nothing for the panel {panel}")
        return ExitCode.UNUSABLE
    try:
        write_png(image, output)
    except CannotWriteError as error:
        report(f"foaje: {error}")
        return ExitCode.CANNOT_WRITE
    return ExitCode.OK


class _Keeper(QObject):
    """Gives the lobby its editions; while the source can't be used, the quiet page, and looks again every ten seconds."""

    def __init__(
        self,
        screen: LobbyScreen,
        source: Path | None,
        wishes: Wishes,
        parent: QObject,
        own_diagonal_inches: float | None = None,
        told_of_file: Sequence[Problem] = (),
        alarms: Alarms = QtAlarm,
    ) -> None:
        super().__init__(parent)
        self._screen = screen
        self._source = source
        self._wishes = wishes
        self._own_diagonal_inches = own_diagonal_inches
        self._told_of_file = tuple(told_of_file)
        self._told: tuple[Problem, ...] = ()
        self._quiet_page: Announcement | None = None
        self._again = alarms(self)
        self._again.due.connect(self._on_again)
        screen.pictures_failed.connect(tell)

    def measure(self) -> None:
        """Lets the screen count with the panel on the wall, and tells with which."""
        self._screen.set_glass(self._wishes.glass(self._own_diagonal_inches))
        report(f"foaje: {self._wishes.sizes(self._own_diagonal_inches).line}")

    def take(self, loaded: Loaded) -> None:
        """Shows what was loaded, or the quiet page; problems are told when they change, not at every look."""
        editions = editions_of(loaded, self._wishes.languages) if loaded.usable else (self._quiet(loaded),)
        problems = (*loaded.problems, *(problem for edition in editions for problem in edition.problems))
        if problems != self._told:
            self._told = problems
            tell(problems)
        # At the next look the quiet page is the same but for its day: nothing is laid out for that.
        quiet = None if loaded.usable else editions[0].announcement
        if quiet is None or quiet != self._quiet_page:
            self._screen.set_editions(editions)
        self._quiet_page = quiet
        if loaded.usable:
            self._again.stop()
        else:
            self._again.start(LOOK_AGAIN_MS)

    def _quiet(self, loaded: Loaded) -> Edition:
        """Date and clock, nothing else: never another town's announcement."""
        words = reader_words()
        day = spoken_day(words.locale, self._wishes.clock()())
        announcement = Announcement(words.language, Publisher(""), Headline(day))
        edition = make_edition(announcement, loaded.original.folder, loaded.original.file, resources() / "translations")
        return replace(edition, quiet=True)

    def _on_again(self) -> None:
        if self._source is None:
            self._look_at_screen_file()
        self.take(_loaded(self._source))

    def _look_at_screen_file(self) -> None:
        """A mended one says where the announcement is, and how large; its keys, motion and output count from the next start."""
        reading = read_screen(self._wishes.screen_file)
        if reading.problems != self._told_of_file:
            tell(reading.problems)
        self._told_of_file = reading.problems
        wishes = replace(self._wishes, screen=reading.screen)
        if wishes.announcement is not None:
            self._source, self._wishes = wishes.announcement, wishes
            self.measure()


def _loaded(source: Path | None) -> Loaded:
    """What lies at a source; nothing where none is known."""
    return load(source) if source is not None else Loaded(Reading(None, (), Path(), Path()))


def _run_loop(application: QApplication) -> int:
    """Runs the event loop; from its first turn on a signal ends it in good order, until then at once."""
    from app.kiosk.stop_signals import StopSignals

    signals = StopSignals(application)
    signals.stop_wanted.connect(_leave)
    QTimer.singleShot(0, signals, signals.take)
    code = application.exec()
    signals.restore()
    return code


def _say_how_to_leave(chord: str) -> None:
    leave = f"hold {chord} for 2 s to leave" if chord else "no keys leave it; send SIGTERM"
    report(f"foaje: full screen; {leave}; to write an announcement: foaje preview")


def _tell_unknown_output(name: str, known: Sequence[str]) -> None:
    values = (("name", name), ("known", ", ".join(known)))
    tell((Problem(Kind.UNKNOWN_OUTPUT, Level.WARNING, "screen.toml", 0, "panel.output", values),))


def _tell_pictures(editions: Sequence[Edition]) -> None:
    tell([problem for edition in editions for problem in edition.problems])


def _do_when_settled(application: QApplication, screen: LobbyScreen, alarms: Alarms = QtAlarm) -> None:
    """What the first picture need not wait for: the desktop's wish for reduced motion, and Python's collector."""
    calm = Calm(application)
    calm.wished.connect(screen.set_calm)
    settled = alarms(calm)
    settled.due.connect(_collect_again)
    settled.due.connect(calm.ask)
    settled.start(SETTLED_MS)


def _collect_again() -> None:
    """Python's collector, which cli.py holds back for the start, goes to work; what is there by now stays and is not looked at again."""
    gc.freeze()
    gc.enable()


def _leave() -> None:
    """Ends the event loop; `quit` would ask the lobby's window first, which refuses."""
    QCoreApplication.exit(ExitCode.OK)


def _own_diagonal(screen: QScreen | None) -> float | None:
    """The diagonal in inches that a display states of itself, where that can be true."""
    if screen is None:
        return None
    stated, pixels, ratio = screen.physicalSize(), screen.geometry(), screen.devicePixelRatio()
    return plausible_diagonal(stated.width(), stated.height(), round(pixels.width() * ratio), round(pixels.height() * ratio), ratio)
