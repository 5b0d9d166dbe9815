"""Composes one running program out of the rooms.

The order, for the lobby:

1. the screen file and the announcement are read, before anything of Qt's windows is loaded;
2. what sees a fault of ours, and the QApplication;
3. the typeface, then the editions (words, colours, pictures);
4. the lobby screen, the window around it, the display it fills; the cursor is hidden;
5. the window is shown once, complete; from there on only the event loop runs.

The preview leaves out the display and the chord; `render` leaves out the window and the loop.
"""

import gc
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QScreen

from app.announcement.chord import parse_chord
from app.announcement.model import Announcement, Headline, Publisher
from app.announcement.problem import Kind, Level, Problem
from app.exit_code import ExitCode
from app.faults import Faults
from app.kiosk.keeper import Keeper
from app.layout.display import plausible_diagonal
from app.layout.plan import PanelName
from app.lobby_source import LobbySource, loaded
from app.log import log
from app.qt_application import make_application, make_windowless_application
from app.resources import resources
from app.source.loading import Loaded, load, same_language
from app.stage.behaviour import Behaviour
from app.stage.calm import Calm
from app.stage.clockwork import Alarms, QtAlarm
from app.stage.drawing.picture import decoded
from app.stage.drawing.typeface import load_typeface
from app.stage.edition import Edition, make_edition, make_editions
from app.stage.edition_screens import EditionScreens
from app.stage.known_display import KnownDisplay
from app.stage.language.words import Words
from app.stage.lobby_screen import LobbyScreen
from app.value import replace
from app.wishes import Wishes

if TYPE_CHECKING:
    from app.kiosk.alert_watch import AlertWatch

SETTLED_MS = 1000
DEFAULT_SIZE = (1920, 1080)


def tell(problems: Sequence[Problem]) -> None:
    """Problems to standard error, a line each, in the reader's language."""
    if problems:
        from app.problem_log import log_problems

        log_problems(problems, reader_words())


def reader_words() -> Words:
    """The words of whoever reads the terminal."""
    return Words(QLocale.system().bcp47Name(), resources() / "translations")


def editions_of(loaded: Loaded, wishes: Wishes) -> tuple[Edition, ...]:
    """What was loaded as editions, in the order of the languages; a language asked for that is not there is told.

    Of what can't be used, the quiet page.
    """
    if not loaded.usable:
        return (_quiet(loaded, wishes),)
    languages = wishes.languages
    there = [reading.announcement.language for reading in loaded.in_order(languages) if reading.announcement]
    if languages and there and not any(same_language(there[0], language) for language in languages):
        log.warning("foaje: no %s here, only %s", ", ".join(languages), ", ".join(there))
    return make_editions(loaded.in_order(languages), loaded.language, resources() / "translations")


def run_lobby(wishes: Wishes, warnings: Sequence[Problem]) -> int:
    """Shows the announcement full screen until the staff's chord or a signal ends it; returns the exit code."""
    from app.kiosk.display import Display
    from app.kiosk.lobby_window import LobbyWindow

    first = loaded(wishes.announcement)
    faults = Faults()
    faults.watch()
    application = make_application()
    if application is None:
        return ExitCode.NO_DISPLAY
    kiosk = wishes.screen.kiosk
    chord = parse_chord(kiosk.exit_keys)
    named = str(chord) if chord else ""
    _say_how_to_leave(named)
    tell(warnings)
    if wishes.announcement is None:
        log.warning(
            "foaje: %s names no announcement: only date and clock are shown until it does; it is read every 10 s", wishes.screen_file
        )
    behaviour = Behaviour(
        return_s=kiosk.return_s,
        motion=kiosk.motion,
        staff_chord="" if wishes.screen_file is not None else named,
        rotate_languages=wishes.screen.language.rotate,
    )
    screen = LobbyScreen(load_typeface(), wishes.clock(), behaviour)
    window = LobbyWindow(screen, chord)
    window.leave_wanted.connect(_leave)
    display = Display(window, wishes.screen.panel.output, _tell_unknown_output, application)
    keeper = keeper_of(screen, wishes, warnings, _own_diagonal(display.chosen()), application)
    keeper.take(first)
    application.setOverrideCursor(Qt.CursorShape.BlankCursor)
    warnings_watch = public_warnings_of(screen, wishes, application) if wishes.screen.warnings.feed else None
    if warnings_watch is not None:
        warnings_watch.begin()
    display.watch(application)
    display.fill()
    _do_when_settled(application, screen)
    code = _run_loop(application, faults)
    screen.hide()
    window.close_for_good()
    if warnings_watch is not None:
        warnings_watch.rest()
    return faults.code(code)


def keeper_of(
    screen: LobbyScreen,
    wishes: Wishes,
    told: Sequence[Problem],
    own_inches: float | None,
    parent: QObject,
    alarms: Alarms = QtAlarm,
) -> Keeper:
    """What keeps a lobby's screen showing: it follows the source of the wishes on a display that states so many inches of itself."""

    def measure(known: Wishes) -> None:
        """Lets the screen count with the display on the wall, and tells with which."""
        screen.set_display(known.known_display(own_inches))
        log.info("foaje: %s", known.sizes(own_inches).line)

    def editions(found: Loaded) -> tuple[Edition, ...]:
        return editions_of(found, source.wishes)

    source = LobbySource(wishes, told, tell, measure)
    measure(wishes)
    return Keeper(screen, source.look, editions, tell, parent, alarms)


def public_warnings_of(screen: LobbyScreen, wishes: Wishes, parent: QObject, alarms: Alarms = QtAlarm) -> "AlertWatch":
    """What keeps a lobby's public warnings, of the feed that the screen file names."""
    # A display without a feed does not load the network.
    from random import random

    from app.announcement.alerts.address import shown_address
    from app.announcement.alerts.in_force import Here
    from app.kiosk.alert_watch import AlertWatch
    from app.source.alert_feed import AlertFeed
    from app.source.alert_store import AlertStore
    from app.source.state_folder import state_folder

    warnings = wishes.screen.warnings
    address = warnings.feed or ""
    return AlertWatch(
        AlertFeed(address, parent),
        AlertStore(state_folder(), address),
        Here(warnings.areas, warnings.tests),
        screen.set_alerts,
        parent,
        languages=wishes.languages,
        named=shown_address(address),
        clock=wishes.clock(),
        chance=random,
        alarms=alarms,
    )


def run_preview(wishes: Wishes, warnings: Sequence[Problem]) -> int:
    """Shows the announcement in a desktop window; returns the exit code."""
    from app.desk.preview_window import PreviewWindow

    found = load(wishes.source or resources())
    tell((*warnings, *found.problems))
    if not found.usable:
        return ExitCode.UNUSABLE
    faults = Faults()
    faults.watch()
    application = make_application()
    if application is None:
        return ExitCode.NO_DISPLAY
    screen = LobbyScreen(load_typeface(), wishes.clock(), Behaviour(preview=True, return_s=None, motion=wishes.screen.kiosk.motion))
    size = wishes.size or DEFAULT_SIZE
    known = wishes.known_display()
    screen.set_display(KnownDisplay(known.diagonal_inches, known.distance_m, size))
    editions = editions_of(found, wishes)
    _tell_pictures(editions)
    screen.pictures_failed.connect(tell)
    window = PreviewWindow(screen, size, f"{found.original.file.name} – Foajé")
    window.resize(window.first_size(window.screen().availableSize()))
    screen.set_editions(editions)
    window.show()
    # Where no window manager gives the keyboard to a new window, it has to be asked for.
    window.activateWindow()
    screen.setFocus()
    _do_when_settled(application, screen)
    code = _run_loop(application, faults)
    window.hide()
    return faults.code(code)


def run_render(wishes: Wishes, warnings: Sequence[Problem], output: Path, panel: PanelName | None) -> int:
    """Draws the screen, or one panel alone, into a PNG; returns the exit code."""
    from app.desk.render import CannotWriteError, picture_of, write_png

    found = load(wishes.source or resources())
    tell((*warnings, *found.problems))
    if not found.usable:
        return ExitCode.UNUSABLE
    faults = Faults()
    faults.watch()
    application = make_windowless_application()
    editions = editions_of(found, wishes)
    _tell_pictures(editions)
    screens = EditionScreens(load_typeface(), Behaviour(motion=False), wishes.clock()(), decoded)
    screens.take_editions(editions)
    screens.take_display(wishes.known_display().of_size(*(wishes.size or DEFAULT_SIZE)))
    image = picture_of(screens, panel, tell)
    del application
    if image is None:
        log.error("foaje: the announcement has nothing for the panel %s", panel)
        return ExitCode.UNUSABLE
    try:
        write_png(image, output)
    except CannotWriteError as error:
        log.error("foaje: %s", error)
        return ExitCode.CANNOT_WRITE
    return faults.code(ExitCode.OK)


def _quiet(loaded: Loaded, wishes: Wishes) -> Edition:
    """Date and clock, nothing else: never another town's announcement."""
    words = reader_words()
    announcement = Announcement(words.language, Publisher(""), Headline(words.weekday_and_day(wishes.clock()())))
    edition = make_edition(announcement, loaded.original.folder, loaded.original.file, resources() / "translations")
    return replace(edition, quiet=True)


def _run_loop(application: QGuiApplication, faults: Faults) -> int:
    """Runs the event loop, after a fault none; from its first turn on a signal ends it in good order, until then at once."""
    from app.kiosk.stop_signals import StopSignals

    signals = StopSignals(application)
    signals.stop_wanted.connect(_leave)
    QTimer.singleShot(0, signals, signals.take)
    code = ExitCode.FAULT if faults.happened else application.exec()
    signals.restore()
    return code


def _say_how_to_leave(chord: str) -> None:
    leave = f"hold {chord} for 2 s to leave" if chord else "no keys leave it; send SIGTERM"
    log.info("foaje: full screen; %s; to write an announcement: foaje preview", leave)


def _tell_unknown_output(name: str, known: Sequence[str]) -> None:
    values = (("name", name), ("known", ", ".join(known)))
    tell((Problem(Kind.UNKNOWN_OUTPUT, Level.WARNING, "screen.toml", 0, "panel.output", values),))


def _tell_pictures(editions: Sequence[Edition]) -> None:
    tell([problem for edition in editions for problem in edition.problems])


def _do_when_settled(application: QGuiApplication, screen: LobbyScreen, alarms: Alarms = QtAlarm) -> None:
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
