"""Composes one running program out of the rooms.

The order, for the lobby:

1. the screen file and the announcement are read, before anything of Qt's windows is loaded;
2. what sees a fault of ours, and the QApplication;
3. the typeface, then the editions (words, colours, pictures);
4. the lobby screen, the window around it, the display it fills; the cursor is hidden;
5. the window is shown once, complete; from there on only the event loop runs.

The preview leaves out the display and the chord; `render` leaves out the window and the loop: see rendering.py.
"""

import gc
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QScreen

from app.announcement.chord import parse_chord
from app.announcement.model import Announcement, Headline, Publisher
from app.announcement.problem import Kind, Level, Problem
from app.exit_code import ExitCode
from app.faults import end_at_faults
from app.kiosk.keeper import Keeper
from app.layout.display import plausible_diagonal
from app.lobby_source import LobbySource, loaded
from app.log import log
from app.pictured_editions import PicturedEditions
from app.qt_application import make_application
from app.resources import resources
from app.source.loading import Loaded, load, same_language
from app.stage.behaviour import Behaviour
from app.stage.calm import Calm
from app.stage.clockwork import Alarms, QtAlarm
from app.stage.drawing.typeface import load_typeface
from app.stage.edition import Edition, Look, look_at_own, make_edition, make_editions
from app.stage.known_display import KnownDisplay
from app.stage.language.words import Words
from app.stage.lobby_screen import LobbyScreen
from app.value import replace
from app.wishes import Wishes

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


def editions_of(loaded: Loaded, wishes: Wishes, look: Look = look_at_own) -> tuple[Edition, ...]:
    """What was loaded as editions, in the order of the languages; a language asked for that is not there is told.

    Of what can't be used, the quiet page.
    """
    if not loaded.usable:
        return (_quiet(loaded, wishes),)
    languages = wishes.languages
    there = [reading.announcement.language for reading in loaded.in_order(languages) if reading.announcement]
    if languages and there and not any(same_language(there[0], language) for language in languages):
        log.warning("foaje: no %s here, only %s", ", ".join(languages), ", ".join(there))
    return make_editions(loaded.in_order(languages), loaded.language, resources() / "translations", look)


def run_lobby(wishes: Wishes, warnings: Sequence[Problem]) -> int:
    """Shows the announcement full screen until the staff's chord or a signal ends it; returns the exit code."""
    from app.kiosk.display import Display
    from app.kiosk.lobby_window import LobbyWindow

    first = loaded(wishes.announcement)
    end_at_faults()
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
    chosen = display.chosen()
    keeper = keeper_of(screen, wishes, warnings, _own_diagonal(chosen), application, size=_device_px(chosen))
    keeper.take(first)
    application.setOverrideCursor(Qt.CursorShape.BlankCursor)
    display.watch(application)
    display.fill()
    _do_when_settled(application, screen)
    code = _run_loop(application)
    screen.hide()
    window.close_for_good()
    return code


def keeper_of(
    screen: LobbyScreen,
    wishes: Wishes,
    told: Sequence[Problem],
    own_inches: float | None,
    parent: QObject,
    alarms: Alarms = QtAlarm,
    size: tuple[int, int] = DEFAULT_SIZE,
) -> Keeper:
    """What keeps a lobby's screen showing: it follows the source of the wishes.

    Its display states so many inches of itself, and has that `size` in device px.
    """

    def measure(known: Wishes) -> None:
        """Lets the screen count with the display on the wall, and tells with which."""
        screen.set_display(known.known_display(own_inches))
        log.info("foaje: %s", known.sizes(own_inches).line)

    def editions(found: Loaded, look: Look) -> tuple[Edition, ...]:
        return editions_of(found, source.wishes, look)

    source = LobbySource(wishes, told, tell, measure)
    measure(wishes)
    pictured = PicturedEditions(editions, size, parent)
    keeper = Keeper(screen, source.look, pictured.of, tell, parent, alarms)
    pictured.complete.connect(keeper.take_again)
    screen.display_changed.connect(pictured.take_size, Qt.ConnectionType.QueuedConnection)
    return keeper


def run_preview(wishes: Wishes, warnings: Sequence[Problem]) -> int:
    """Shows the announcement in a desktop window; returns the exit code."""
    from app.desk.preview_window import PreviewWindow

    found = load(wishes.source or resources())
    tell((*warnings, *found.problems))
    if not found.usable:
        return ExitCode.UNUSABLE
    end_at_faults()
    application = make_application()
    if application is None:
        return ExitCode.NO_DISPLAY
    screen = LobbyScreen(load_typeface(), wishes.clock(), Behaviour(preview=True, return_s=None, motion=wishes.screen.kiosk.motion))
    size = wishes.size or DEFAULT_SIZE
    known = wishes.known_display()
    screen.set_display(KnownDisplay(known.diagonal_inches, known.distance_m, size))
    screen.pictures_failed.connect(tell)
    window = PreviewWindow(screen, size, f"{found.original.file.name} – Foajé")
    window.resize(window.first_size(window.screen().availableSize()))
    _show_with_pictures(screen, found, pictured(wishes, size, application))
    window.show()
    # Where no window manager gives the keyboard to a new window, it has to be asked for.
    window.activateWindow()
    screen.setFocus()
    _do_when_settled(application, screen)
    code = _run_loop(application)
    window.hide()
    return code


def _quiet(loaded: Loaded, wishes: Wishes) -> Edition:
    """Date and clock, nothing else: never another town's announcement."""
    words = reader_words()
    announcement = Announcement(words.language, Publisher(""), Headline(words.weekday_and_day(wishes.clock()())))
    edition = make_edition(announcement, loaded.original.folder, loaded.original.file, resources() / "translations")
    return replace(edition, quiet=True)


def _run_loop(application: QGuiApplication) -> int:
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
    log.info("foaje: full screen; %s; to write an announcement: foaje preview", leave)


def _tell_unknown_output(name: str, known: Sequence[str]) -> None:
    values = (("name", name), ("known", ", ".join(known)))
    tell((Problem(Kind.UNKNOWN_OUTPUT, Level.WARNING, "screen.toml", 0, "panel.output", values),))


def pictured(wishes: Wishes, size: tuple[int, int], parent: QObject) -> PicturedEditions:
    """Editions with their pictures, on a display of that size in px."""

    def editions(found: Loaded, look: Look) -> tuple[Edition, ...]:
        return editions_of(found, wishes, look)

    return PicturedEditions(editions, size, parent)


def _show_with_pictures(screen: LobbyScreen, found: Loaded, pictured: PicturedEditions) -> None:
    """Shows what was loaded at once, and again when its pictures have come; each problem is told once."""
    told: set[Problem] = set()

    def show() -> None:
        editions = pictured.of(found)
        new = [problem for problem in problems_of(editions) if problem not in told]
        told.update(new)
        tell(new)
        screen.set_editions(editions)

    pictured.complete.connect(show)
    show()


def problems_of(editions: Sequence[Edition]) -> list[Problem]:
    """What is wrong with their pictures and colours."""
    return [problem for edition in editions for problem in edition.problems]


def _device_px(screen: QScreen | None) -> tuple[int, int]:
    """The size of a display in device px."""
    if screen is None:
        return DEFAULT_SIZE
    size, ratio = screen.geometry().size(), screen.devicePixelRatio()
    return round(size.width() * ratio), round(size.height() * ratio)


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
