"""The command line: thin; each command imports only what it needs."""

import errno
import gc
import logging
import os
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app import __version__
from app.exit_code import ExitCode
from app.import_hook import remove_import_hook
from app.local_time import local_time
from app.log import log, log_fault
from app.options import Options
from app.platforms import VARIABLE, named_platforms, platforms_of_displays, with_fallback
from app.resources import resources

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from app.layout.plan import PanelName
    from app.source.place import Place

COMMANDS = ("show", "preview", "check", "render", "unit")
FOLLOWING = ("show", "preview", "unit")  # they wait for what comes, and see it change
LEAST_PX, MOST_PX = 64, 16_384
LEAST_INCHES, MOST_INCHES = 3, 500  # the screen file's own limits
LEAST_M, MOST_M = 0.2, 100
GLYPH_CACHE_PX = "256"
GLYPH_CACHE_SINCE = (6, 12)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit code."""
    # The start makes much and drops little: collecting garbage in it only costs time. The screens turn it on again.
    gc.disable()
    given = list(sys.argv[1:] if arguments is None else arguments)
    if not given or (given[0].startswith("-") and given[0] not in ("-h", "--help", "--version")):
        given.insert(0, "show")
    try:
        return _run(_asked_for(given))
    except KeyboardInterrupt:
        return 128 + 2
    except BrokenPipeError:
        return ExitCode.CANNOT_WRITE
    except Exception as error:  # noqa: BLE001 - the program's outermost border: one line and a code instead of a traceback
        if isinstance(error, ImportError) and ".so" in str(error):
            # A missing system library shows itself as an import that fails: the machine's want, not a fault of ours.
            from app.system_libraries import why_not_loaded

            log.error("foaje: %s", why_not_loaded(error))
            return ExitCode.NO_DISPLAY
        if isinstance(error, OSError) and error.errno == errno.ENOSPC:
            log.error("foaje: %s", error.strerror)
            return ExitCode.CANNOT_WRITE
        log_fault(error)
        return ExitCode.FAULT


def _asked_for(given: list[str]) -> Options:
    """What the arguments say. Raises SystemExit for those that are wrong, and after --help."""
    # A hall asks for nothing: loading and making the parser would take it 4 ms.
    return Options() if given == ["show"] else _parser().parse_args(given, Options())


def _parser() -> "ArgumentParser":
    import argparse

    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("source", nargs="?", type=_source, metavar="SOURCE", help="a file, a folder, or an https:// address")
    common.add_argument("--screen-file", type=Path, metavar="FILE", help="the screen file; else the user's or the system's")
    common.add_argument("--diagonal", type=_diagonal, metavar="INCHES", help="the display's diagonal")
    common.add_argument("--distance", type=_distance, metavar="METRES", help="the distance from which it is read")
    common.add_argument("--language", metavar="TAG", help="the language to begin with")
    common.add_argument("--verbose", action="store_true", help="tell more, and with a fault how it came about")
    sized = argparse.ArgumentParser(add_help=False)
    sized.add_argument("--size", type=_size, metavar="WxH", help="the display's size in px, such as 1080x1920")
    sized.add_argument("--at", type=_moment, metavar="TIME", help="the moment to show, such as 2026-11-23T10:00")
    parser = argparse.ArgumentParser(prog="foaje", description="A lobby screen for public announcements.")
    parser.add_argument("--version", action="version", version=f"foaje {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    show = commands.add_parser("show", parents=[common], help="full screen in the lobby (the default)")
    show.add_argument("--status", type=Path, metavar="FILE", help="a file to keep the state in, as JSON, with a thumbnail beside it")
    show.add_argument("--metrics", type=Path, metavar="FILE", help="the same as Prometheus text, for node_exporter")
    commands.add_parser("preview", parents=[common, sized], help="a desktop window")
    check = commands.add_parser("check", parents=[common, sized], help="every problem, then how legible it is")
    check.add_argument("--json", action="store_true", help="the same as JSON")
    render = commands.add_parser("render", parents=[common, sized], help="the picture as PNG")
    render.add_argument("-o", "--output", type=_png, required=True, metavar="FILE", help="where to write it")
    render.add_argument("--panel", type=_panel, metavar="NAME", help="one panel alone, such as timeline")
    commands.add_parser("unit", parents=[common], help="a systemd unit for this machine, on standard output")
    return parser


def _run(options: Options) -> int:
    if options.verbose:
        log.setLevel(logging.DEBUG)
    if isinstance(options.source, Path) and not _is_there(options.source):
        log.error("foaje: %s: no such file or folder", options.source)
        return ExitCode.NO_SOURCE
    if options.source is not None and not isinstance(options.source, Path) and options.command not in FOLLOWING:
        log.error("foaje: %s: %s takes a file or a folder; show and preview take an address too", options.source, options.command)
        return ExitCode.USAGE
    if options.command == "unit":
        from app.desk.unit import run_unit

        return run_unit(options)
    wants_display = options.command in ("show", "preview")
    if not prepare_environment(wants_display=wants_display):
        log.error("foaje: no display: set DISPLAY or WAYLAND_DISPLAY, or use foaje render")
        return ExitCode.NO_DISPLAY
    from app.source.screen_place import read_screen

    reading = read_screen(options.screen_file)
    if options.command == "check":
        from app.desk.check import run_check

        return run_check(options, reading)
    from app.application import run_lobby, run_preview, run_render
    from app.wishes import Wishes

    wishes = Wishes(
        options.source,
        reading.file,
        options.size,
        options.diagonal,
        options.distance,
        options.language,
        options.at,
        reading.screen,
    )
    if options.command == "show":
        return run_lobby(wishes, reading.problems, options.status, options.metrics)
    if options.command == "preview":
        return run_preview(wishes, reading.problems)
    return run_render(wishes, reading.problems, options.output, options.panel)


def prepare_environment(*, wants_display: bool) -> bool:
    """Loads PySide and sets what Qt reads before it starts; False where a display is wanted and there is none."""
    import PySide6

    remove_import_hook()
    if PySide6.__version_info__[:2] >= GLYPH_CACHE_SINCE:
        # Above 64 px Qt draws glyphs as paths at every painting: at 3840×2160 that takes thirteen times as long.
        os.environ.setdefault("QT_MAX_CACHED_GLYPH_SIZE", GLYPH_CACHE_PX)
    else:
        # Before 6.12 what is above 64 px and yet to be taken from the cache is not drawn at all.
        os.environ.pop("QT_MAX_CACHED_GLYPH_SIZE", None)
    os.environ["FONTCONFIG_FILE"] = str(resources() / "fonts.conf")
    os.environ.setdefault("QT_QPA_EGLFS_HIDECURSOR", "1")
    if not wants_display:
        os.environ[VARIABLE] = "offscreen"
        return True
    platforms = named_platforms(os.environ.get(VARIABLE, ""))
    if not platforms and sys.platform.startswith("linux"):
        platforms = platforms_of_displays(os.environ)
        if not platforms:
            return False
    if platforms:
        os.environ[VARIABLE] = with_fallback(platforms)
    return True


def _is_there(source: Path) -> bool:
    """Whether a source exists; one of another machine's that does not answer counts as there, and its last good copy comes up."""
    from app.source.remote import is_remote

    if not is_remote(source):
        return _exists(source)
    from app.source.finding import LATER_S
    from app.source.remote import Patience

    return Patience[bool](LATER_S).ask(lambda: _exists(source)) is not False


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a name too long, or a folder that may not be entered
        return False


def _refusal(message: str) -> Exception:
    """What argparse turns into a line about the option and the end of the program."""
    from argparse import ArgumentTypeError

    return ArgumentTypeError(message)


def _source(text: str) -> "Place":
    from app.announcement.web_address import is_broken_web_address, is_web_address
    from app.source.place import WebPlace

    if is_broken_web_address(text):
        raise _refusal(f"{text}: neither a file nor an address such as https://example.org/lobby/")
    return WebPlace(text) if is_web_address(text) else Path(text)


def _diagonal(text: str) -> float:
    return _within(text, LEAST_INCHES, MOST_INCHES, "inches")


def _distance(text: str) -> float:
    return _within(text, LEAST_M, MOST_M, "metres")


def _within(text: str, least: float, most: float, unit: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = -1.0
    if not least <= number <= most:
        raise _refusal(f"{text}: from {least:g} to {most:g} {unit}")
    return number


def _png(text: str) -> Path:
    if Path(text).suffix.lower() != ".png":
        raise _refusal(f"{text}: the name must end with .png")
    return Path(text)


def _panel(text: str) -> "PanelName":
    from app.layout.panels.order import COMMAND_LINE  # loads the layout, which `render` needs anyway

    name = next((name for name in COMMAND_LINE if name == text), None)
    if name is None:
        raise _refusal(f"{text}: write one of {', '.join(COMMAND_LINE)}")
    return name


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().replace("×", "x").partition("x")
    try:
        size = int(width), int(height)
    except ValueError:
        raise _refusal(f"{text} is not a size such as 1920x1080") from None
    if not all(LEAST_PX <= side <= MOST_PX for side in size):
        raise _refusal(f"{text}: each side from {LEAST_PX} to {MOST_PX} px")
    return size


def _moment(text: str) -> datetime:
    try:
        return local_time(datetime.fromisoformat(text))
    except ValueError:
        raise _refusal(f"{text} is not a time such as 2026-11-23T10:00") from None
