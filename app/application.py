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
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QLocale, QMessageLogContext, QObject, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication

from app.announcement.chord import parse_chord
from app.announcement.model import Announcement, Headline, Publisher
from app.announcement.problem import Kind, Level, Problem
from app.announcement.screen import ScreenFile
from app.exit_code import ExitCode
from app.layout.panel import DEFAULT_DIAGONAL_INCHES, plausible_diagonal
from app.layout.plan import PanelName
from app.resources import resources
from app.source.loading import Loaded, load, same_language
from app.stage.accessible import make_screens_readable
from app.stage.calm import Calm
from app.stage.clockwork import Alarms, Clock, QtAlarm
from app.stage.dates import spoken_day
from app.stage.edition import Edition, make_edition, make_editions
from app.stage.lobby_screen import LobbyScreen
from app.stage.manner import Glass, Manner
from app.stage.typeface import load_typeface
from app.stage.words import Words

FALLBACK = "offscreen"  # where cli.py lets Qt end when no display answers
NO_ANSWER = "no display answers; look at DISPLAY and WAYLAND_DISPLAY, or use foaje render"
HARMLESS = (
    "This plugin does not support",  # of some platforms, and never needed
    "GetApplicationBusAddress",  # a screen reader asks for what Qt does not have
)
LOOK_AGAIN_MS = 10_000
SETTLED_MS = 1000
DEFAULT_SIZE = (1920, 1080)


@dataclass(frozen=True)
class Wishes:
    """What the command line asks for, the same for every command; None where it leaves it to the screen file."""

    source: Path | None = None
    screen_file: Path | None = None
    size: tuple[int, int] | None = None
    diagonal_inches: float | None = None
    distance_m: float | None = None
    language: str | None = None
    at: datetime | None = None
    screen: ScreenFile = field(default_factory=ScreenFile)
    has_screen_file: bool = False

    @property
    def languages(self) -> tuple[str, ...]:
        """The order of the languages, the one asked for first."""
        return (*((self.language,) if self.language else ()), *self.screen.language.order)

    def glass(self, own_diagonal_inches: float | None = None) -> Glass:
        """The panel on the wall: as asked for, else as the screen file says, else as the display says, else the default."""
        diagonal = self.diagonal_inches or self.screen.panel.diagonal_inches or own_diagonal_inches or DEFAULT_DIAGONAL_INCHES
        return Glass(diagonal, self.distance_m or self.screen.panel.distance_m)

    def clock(self) -> Clock:
        """The display's own clock, or one that stands still at the moment asked for."""
        return _Still(self.at) if self.at else _local_now


class _Still:
    """A clock that stands."""

    def __init__(self, at: datetime) -> None:
        self._at = at.astimezone()

    def __call__(self) -> datetime:
        return self._at


def _local_now() -> datetime:
    return datetime.now().astimezone()


def tell(problems: Sequence[Problem]) -> None:
    """Problems to standard error, a line each, in the reader's language."""
    if not problems:
        return
    from app.stage.sentences import line_of_problem

    words = reader_words()
    for problem in problems:
        print(line_of_problem(problem, words), file=sys.stderr)  # noqa: T201 - standard error is where a program reports


def reader_words() -> Words:
    """The words of whoever reads the terminal."""
    return Words(QLocale.system().bcp47Name(), resources() / "translations")


def editions_of(loaded: Loaded, languages: tuple[str, ...]) -> tuple[Edition, ...]:
    """What was loaded as editions, in the order of the languages; a language asked for that is not there is told."""
    there = [reading.announcement.language for reading in loaded.in_order(languages) if reading.announcement]
    if languages and there and not any(same_language(there[0], language) for language in languages):
        print(f"foaje: no {', '.join(languages)} here, only {', '.join(there)}", file=sys.stderr)  # noqa: T201 - a program's report
    return make_editions(loaded.in_order(languages), loaded.language, resources() / "translations")


def run_lobby(wishes: Wishes, warnings: Sequence[Problem]) -> int:
    """Shows the announcement full screen until the staff's chord or a signal ends it; returns the exit code."""
    from app.kiosk.display import Display
    from app.kiosk.lobby_window import LobbyWindow
    from app.kiosk.stop_signals import StopSignals

    source = wishes.source or (Path(wishes.screen.source.announcement) if wishes.screen.source.announcement else resources())
    loaded = load(source)
    application = _application(wants_display=True)
    if application is None:
        return ExitCode.NO_DISPLAY
    signals = StopSignals(application)
    signals.stop_wanted.connect(_leave)
    kiosk = wishes.screen.kiosk
    chord = parse_chord(kiosk.exit_keys)
    named = str(chord) if chord else ""
    _say_how_to_leave(named)
    tell(warnings)
    manner = Manner(
        return_s=kiosk.return_s,
        motion=kiosk.motion,
        staff_chord="" if wishes.has_screen_file else named,
        rotate_languages=wishes.screen.language.rotate,
    )
    screen = LobbyScreen(load_typeface(), wishes.clock(), manner)
    window = LobbyWindow(screen, chord)
    window.leave_wanted.connect(_leave)
    display = Display(window, wishes.screen.panel.output, _tell_unknown_output, application)
    keeper = _Keeper(screen, source, wishes, application)
    screen.set_glass(wishes.glass(_own_diagonal(display.chosen())))
    keeper.take(loaded)
    application.setOverrideCursor(Qt.CursorShape.BlankCursor)
    display.watch(application)
    display.fill()
    _do_when_settled(application, screen)
    code = application.exec()
    screen.hide()
    window.close_for_good()
    signals.restore()
    return code


def run_preview(wishes: Wishes, warnings: Sequence[Problem]) -> int:
    """Shows the announcement in a desktop window; returns the exit code."""
    from app.desk.preview_window import PreviewWindow
    from app.kiosk.stop_signals import StopSignals

    loaded = load(wishes.source or resources())
    tell((*warnings, *loaded.problems))
    if not loaded.usable:
        return ExitCode.UNUSABLE
    application = _application(wants_display=True)
    if application is None:
        return ExitCode.NO_DISPLAY
    signals = StopSignals(application)
    signals.stop_wanted.connect(_leave)
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
    code = application.exec()
    window.hide()
    signals.restore()
    return code


def run_render(wishes: Wishes, warnings: Sequence[Problem], output: Path, panel: PanelName | None) -> int:
    """Draws the screen, or one panel alone, into a PNG; returns the exit code."""
    from app.desk.render import CannotWriteError, picture_of, write_png

    loaded = load(wishes.source or resources())
    tell((*warnings, *loaded.problems))
    if not loaded.usable:
        return ExitCode.UNUSABLE
    application = _application(wants_display=False)
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
        print(f"foaje: the announcement has nothing for the panel {panel}", file=sys.stderr)  # noqa: T201 - a program's report
        return ExitCode.UNUSABLE
    try:
        write_png(image, output)
    except CannotWriteError as error:
        print(f"foaje: {error}", file=sys.stderr)  # noqa: T201 - a program's report
        return ExitCode.CANNOT_WRITE
    return ExitCode.OK


class _Keeper(QObject):
    """Gives the lobby its editions; while the source can't be used, the quiet page, and looks again every ten seconds."""

    def __init__(self, screen: LobbyScreen, source: Path, wishes: Wishes, parent: QObject, alarms: Alarms = QtAlarm) -> None:
        super().__init__(parent)
        self._screen = screen
        self._source = source
        self._wishes = wishes
        self._told: tuple[Problem, ...] = ()
        self._quiet_page: Announcement | None = None
        self._again = alarms(self)
        self._again.due.connect(self._on_again)
        screen.pictures_failed.connect(tell)

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
        self.take(load(self._source))


def _application(*, wants_display: bool) -> QApplication | None:
    """The application, or None (said in one line) where there is no display to be had."""
    # What Qt says of a display that does not answer is said by us, in one line.
    qInstallMessageHandler(_hush)
    application = QApplication(["foaje"])
    qInstallMessageHandler(_on_message)
    application.setApplicationName("foaje")
    application.setApplicationDisplayName("Foajé")
    application.setQuitOnLastWindowClosed(True)
    sys.excepthook = _on_fault
    make_screens_readable()
    if wants_display and application.platformName() == FALLBACK and os.environ.get("QT_QPA_PLATFORM", "").endswith(f";{FALLBACK}"):
        from app.system_libraries import why_not_platform

        why = why_not_platform(os.environ["QT_QPA_PLATFORM"]) or NO_ANSWER
        print(f"foaje: {why}", file=sys.stderr)  # noqa: T201 - a program's report
        return None
    return application


def _hush(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Takes no notice, while the platform is looked for."""


def _on_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """What Qt has to say, in one line; what only some platforms cannot do is left out."""
    del context
    if kind is not QtMsgType.QtDebugMsg and not any(known in message for known in HARMLESS):
        print(f"foaje: Qt: {message}", file=sys.stderr)  # noqa: T201 - a program's report


def _on_fault(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """A fault of ours in a slot: said in one line, and the program ends so that its service starts it anew."""
    place = trace
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    where = f"{Path(place.tb_frame.f_code.co_filename).name}:{place.tb_lineno}" if place else "?"
    print(f"foaje: fault: {kind.__name__}: {error} ({where})", file=sys.stderr)  # noqa: T201 - a program's report
    QCoreApplication.exit(ExitCode.FAULT)


def _say_how_to_leave(chord: str) -> None:
    leave = f"hold {chord} for 2 s to leave" if chord else "no keys leave it; send SIGTERM"
    print(f"foaje: full screen; {leave}; to write an announcement: foaje preview", file=sys.stderr)  # noqa: T201 - the contract's line


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
    return plausible_diagonal(stated.width(), stated.height(), round(pixels.width() * ratio), round(pixels.height() * ratio))
