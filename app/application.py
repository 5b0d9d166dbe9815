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
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QScreen

from app.announcement.chord import parse_chord
from app.announcement.model import Announcement, Headline, Publisher
from app.announcement.problem import Kind, Level, Problem
from app.clockwork import Alarms, QtAlarm
from app.display_in_use import DisplayInUse
from app.exit_code import ExitCode
from app.faults import end_at_faults
from app.kiosk.keeper import Keeper
from app.lobby_behaviour import lobby_behaviour
from app.lobby_source import LobbySource
from app.log import log
from app.pictured_editions import PicturedEditions
from app.qt_application import make_application
from app.resources import resources
from app.source.holding import Holding
from app.source.loading import Loaded, same_language
from app.stage.calm import Calm
from app.stage.drawing.typeface import load_typeface
from app.stage.edition import Edition, Look, look_at_own, make_edition, make_editions
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
    """An announcement as editions, in the order of the languages; a language asked for that is not there is told."""
    languages = wishes.languages
    there = [reading.announcement.language for reading in loaded.in_order(languages) if reading.announcement]
    if languages and there and not any(same_language(there[0], language) for language in languages):
        log.warning("foaje: no %s here, only %s", ", ".join(languages), ", ".join(there))
    return make_editions(loaded.in_order(languages), loaded.language, resources() / "translations", look)


def run_lobby(wishes: Wishes, warnings: Sequence[Problem], status: Path | None = None, metrics: Path | None = None) -> int:
    """Shows the announcement full screen until the staff's chord or a signal ends it; returns the exit code.

    `status` and `metrics` are the files in which it tells how it is.
    """
    from app.kiosk.display_server import DisplayServer
    from app.kiosk.foreground import Foreground

    source = LobbySource(wishes, warnings, tell)
    first = source.first()
    end_at_faults()
    application = make_application()
    if application is None:
        return ExitCode.NO_DISPLAY
    chord = parse_chord(wishes.screen.kiosk.exit_keys)
    _say_how_to_leave(str(chord) if chord else "")
    tell(warnings)
    if wishes.announcement is None:
        shown = "what it named before is" if first.usable else "only date and clock are"
        log.warning("foaje: %s names no announcement: %s shown until it does; it is read every 10 s", wishes.screen_file, shown)
    lobby = Lobby(wishes, source, first, application)
    lobby.window.leave_wanted.connect(_leave)
    application.setOverrideCursor(Qt.CursorShape.BlankCursor)
    lobby.display.watch(application)
    lobby.service.report(status, metrics)
    lobby.begin()
    _do_when_settled(application, lobby.screen, lobby.service.settle)
    server = DisplayServer(Foreground(lobby.window, lobby.display, application), application)
    code = _run_loop(application, lobby.keeper.look_now)
    server.end()
    lobby.end()
    return code


class Lobby:
    """What shows the announcements of a source full screen in a hall, `first` what it is known to hold: composed, then begun and ended."""

    def __init__(self, wishes: Wishes, source: LobbySource, first: Holding, parent: QObject, alarms: Alarms = QtAlarm) -> None:
        from app.kiosk.display import Display
        from app.kiosk.lobby_window import LobbyWindow
        from app.lobby_service import LobbyService

        self.screen = LobbyScreen(load_typeface(), wishes.clock(), lobby_behaviour(wishes), alarms)
        self.window = LobbyWindow(self.screen, parse_chord(wishes.screen.kiosk.exit_keys))
        self.display = Display(self.window, wishes.screen.panel.output, _tell_unknown_output, parent, alarms)
        in_use = DisplayInUse(self.screen, wishes, parent)
        self.display.used.connect(in_use.take_display)
        source.mended.connect(in_use.take_wishes)
        self.keeper = keeper_of(self.screen, source, parent, alarms, _device_px(self.display.chosen()))
        self.keeper.take(first)
        source.follow(first, parent, alarms)
        self.service = LobbyService(self.screen, self.window, in_use, self.keeper, wishes, parent, alarms)
        self._source = source

    def begin(self) -> None:
        """Fills the display, complete from the first paint on."""
        self.service.begin()
        self.display.fill()

    def end(self) -> None:
        """Shows nothing more."""
        self.service.end()
        self._source.rest()
        self.screen.hide()
        self.window.close_for_good()


def keeper_of(
    screen: LobbyScreen,
    source: LobbySource,
    parent: QObject,
    alarms: Alarms = QtAlarm,
    size: tuple[int, int] = DEFAULT_SIZE,
    *,
    heeds_show: bool = True,
) -> Keeper:
    """What keeps a screen showing: it hears its source, and is heard by it.

    Its pictures are decoded for a display of that size in device px.
    """

    def editions(found: Loaded, look: Look) -> tuple[Edition, ...]:
        return editions_of(found, source.wishes, look)

    def quiet(publisher: Publisher | None) -> Edition:
        return quiet_page(publisher, source.wishes)

    def tell_named(problems: Sequence[Problem]) -> None:
        tell(source.named(problems))

    def complete() -> bool:
        return not shown.waits

    shown = PicturedEditions(editions, size, parent)
    clock = source.wishes.clock()
    keeper = Keeper(screen, shown.of, quiet, tell_named, clock, parent, alarms, heeds_show=heeds_show, complete=complete)
    shown.complete.connect(keeper.take_again)
    screen.display_changed.connect(shown.take_size, Qt.ConnectionType.QueuedConnection)
    source.found.connect(keeper.take)
    source.reached.connect(keeper.set_reached)
    keeper.look_wanted.connect(source.look)
    keeper.still_nothing.connect(source.look_again)
    keeper.kept.connect(source.keep)
    keeper.none_due.connect(_tell_none_due)
    return keeper


def run_preview(wishes: Wishes, warnings: Sequence[Problem]) -> int:
    """Shows the announcement in a desktop window; returns the exit code."""
    from app.opened_source import cannot_be_mended

    wishes = replace(wishes, source=wishes.source or resources())
    source = LobbySource(wishes, warnings, tell, keeps=False)
    first = source.first()
    tell(warnings)
    if isinstance(wishes.source, Path) and cannot_be_mended(first):
        tell(first.problems)
        return ExitCode.UNUSABLE
    end_at_faults()
    application = make_application()
    if application is None:
        return ExitCode.NO_DISPLAY
    from app.preview_desk import PreviewDesk

    desk = PreviewDesk(wishes, warnings, application)
    desk.begin(source, first)
    _do_when_settled(application, desk.screen)
    code = _run_loop(application)
    desk.end()
    return code


def quiet_page(publisher: Publisher | None, wishes: Wishes) -> Edition:
    """Date and clock, and whose they are where that is known; nothing else, and never another town's announcement."""
    words = reader_words()
    known = Publisher(publisher.name, colours=publisher.colours) if publisher else Publisher("")
    announcement = Announcement(words.language, known, Headline(words.weekday_and_day(wishes.clock()())))
    return replace(make_edition(announcement, Path(), Path(), resources() / "translations"), quiet=True)


def _run_loop(application: QGuiApplication, reload: Callable[[], None] | None = None) -> int:
    """Runs the event loop; from its first turn on a signal ends it in good order, until then at once.

    SIGHUP calls `reload`.
    """
    from app.kiosk.system_signals import SystemSignals

    signals = SystemSignals(application)
    signals.stop_wanted.connect(_leave)
    if reload is not None:
        signals.reload_wanted.connect(reload)
    QTimer.singleShot(0, signals, signals.take)
    code = application.exec()
    signals.restore()
    return code


def _say_how_to_leave(chord: str) -> None:
    leave = f"hold {chord} for 2 s to leave" if chord else "no keys leave it; send SIGTERM"
    log.info("foaje: full screen; %s; to write an announcement: foaje preview", leave)


def _tell_none_due() -> None:
    log.info("foaje: nothing is to be shown now, as [show] says; date and clock are until something is")


def _tell_unknown_output(name: str, known: Sequence[str]) -> None:
    values = (("name", name), ("known", ", ".join(known)))
    tell((Problem(Kind.UNKNOWN_OUTPUT, Level.WARNING, "screen.toml", 0, "panel.output", values),))


def pictured(wishes: Wishes, size: tuple[int, int], parent: QObject) -> PicturedEditions:
    """Editions with their pictures, on a display of that size in px."""

    def editions(found: Loaded, look: Look) -> tuple[Edition, ...]:
        return editions_of(found, wishes, look)

    return PicturedEditions(editions, size, parent)


def problems_of(editions: Sequence[Edition]) -> list[Problem]:
    """What is wrong with their pictures and colours."""
    return [problem for edition in editions for problem in edition.problems]


def _device_px(screen: QScreen | None) -> tuple[int, int]:
    """The size of a display in device px."""
    if screen is None:
        return DEFAULT_SIZE
    size, ratio = screen.geometry().size(), screen.devicePixelRatio()
    return round(size.width() * ratio), round(size.height() * ratio)


def _do_when_settled(application: QGuiApplication, screen: LobbyScreen, *more: Callable[[], None], alarms: Alarms = QtAlarm) -> None:
    """What the first picture need not wait for: the desktop's wish for reduced motion, Python's collector, and `more`."""
    calm = Calm(application)
    calm.wished.connect(screen.set_calm)
    settled = alarms(calm)
    settled.due.connect(_collect_again)
    settled.due.connect(calm.ask)
    for act in more:
        settled.due.connect(act)
    settled.start(SETTLED_MS)


def _collect_again() -> None:
    """Python's collector, which cli.py holds back for the start, goes to work; what is there by now stays and is not looked at again."""
    gc.freeze()
    gc.enable()


def _leave() -> None:
    """Ends the event loop; `quit` would ask the lobby's window first, which refuses."""
    QCoreApplication.exit(ExitCode.OK)
