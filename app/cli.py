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

    from app.announcement.problem import Problem
    from app.desk.paper import Paper
    from app.layout.plan import PanelName
    from app.source.place import Place
    from app.wishes import Wishes

COMMANDS = ("show", "preview", "check", "render", "new", "unit")
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

    from app.examples import epilog, overall_epilog

    told = argparse.ArgumentParser(add_help=False)
    told.add_argument("--verbose", action="store_true", help="tell more, and with a fault how it came about")
    common = argparse.ArgumentParser(add_help=False, parents=[told])
    common.add_argument("source", nargs="?", type=_source, metavar="SOURCE", help="a file, a folder, or an https:// address")
    common.add_argument("--screen-file", type=Path, metavar="FILE", help="the screen file; else the user's or the system's")
    common.add_argument("--diagonal", type=_diagonal, metavar="INCHES", help="the display's diagonal")
    common.add_argument("--distance", type=_distance, metavar="METRES", help="the distance from which it is read")
    common.add_argument("--language", metavar="TAG", help="the language to begin with")
    sized = argparse.ArgumentParser(add_help=False)
    sized.add_argument("--size", type=_size, metavar="WxH", help="the display's size in px, such as 1080x1920")
    sized.add_argument("--at", type=_moment, metavar="TIME", help="the moment to show, such as 2026-11-23T10:00")
    lines = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(
        prog="foaje", description="A lobby screen for public announcements.", epilog=overall_epilog(), formatter_class=lines
    )
    parser.add_argument("--version", action="version", version=f"foaje {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def command(name: str, does: str, *parents: argparse.ArgumentParser) -> argparse.ArgumentParser:
        described = f"{does[0].upper()}{does[1:]}."
        return commands.add_parser(name, parents=parents, help=does, description=described, epilog=epilog(name), formatter_class=lines)

    show = command("show", "full screen in the lobby (the default)", common)
    show.add_argument("--status", type=Path, metavar="FILE", help="a file to keep the state in, as JSON, with a thumbnail beside it")
    show.add_argument("--metrics", type=Path, metavar="FILE", help="the same as Prometheus text, for node_exporter")
    command("preview", "a desktop window", common, sized)
    check = command("check", "every problem, then how legible it is", common, sized)
    check.add_argument("--json", action="store_true", help="the same as JSON")
    check.add_argument("--clauses", action="store_true", help="instead: clause by clause of EN 301 549, whether it is met; takes no SOURCE")
    check.set_defaults(refuse=check.error)
    render = command("render", "the picture as PNG or PDF", common, sized)
    render.add_argument("-o", "--output", type=_output, required=True, metavar="FILE", help="a .png or .pdf; - is standard output")
    render.add_argument("--paper", type=_paper, metavar="SIZE", help="a PDF's, A4 or A3; it stands unless --size is wider than high")
    what = render.add_mutually_exclusive_group()
    what.add_argument("--panel", type=_panel, metavar="NAME", help="one panel alone, such as timeline")
    what.add_argument("--all", action="store_true", dest="everything", help="the overview and every page of every panel")
    what.add_argument("--sheet", action="store_true", help="every shape of screen on one sheet")
    render.set_defaults(refuse=render.error)
    new = command("new", "a folder with a commented announcement to start from, or a draft made from a news article", told)
    new.add_argument("folder", type=Path, metavar="FOLDER", help="where to make it; nothing that is there is written over")
    new.add_argument(
        "--from", dest="article", type=Path, metavar="FILE", help="a saved page (.html) or its text (.txt); - for standard input"
    )
    command("unit", "a systemd unit for this machine, on standard output", common)
    return parser


def _run(options: Options) -> int:
    if options.verbose:
        log.setLevel(logging.DEBUG)
    if options.clauses:
        return _run_clauses(options)
    fault = _fault_of_source(options)
    if fault is not None:
        return fault
    if options.command == "unit":
        from app.desk.unit import run_unit

        return run_unit(options)
    wants_display = options.command in ("show", "preview")
    if not prepare_environment(wants_display=wants_display):
        log.error("foaje: no display: set DISPLAY or WAYLAND_DISPLAY, or use foaje render")
        return ExitCode.NO_DISPLAY
    if options.command == "new":
        from app.desk.new import run_new

        return run_new(options.folder, options.article)
    from app.source.screen_place import read_screen

    reading = read_screen(options.screen_file)
    if options.command == "check":
        from app.desk.check import run_check

        return run_check(options, reading)
    from app.application import run_lobby, run_preview
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
    return _render(options, wishes, reading.problems)


def _fault_of_source(options: Options) -> ExitCode | None:
    """The code with which it ends where its source is not there, or is none for the command."""
    if isinstance(options.source, Path) and not _is_there(options.source):
        log.error("foaje: %s: no such file or folder%s", options.source, _meant(options.source))
        return ExitCode.NO_SOURCE
    if options.source is not None and not isinstance(options.source, Path) and options.command not in FOLLOWING:
        log.error("foaje: %s: %s takes a file or a folder; show and preview take an address too", options.source, options.command)
        return ExitCode.USAGE
    return None


def _run_clauses(options: Options) -> int:
    from app.desk.clauses.table import run_clauses

    if options.source is not None:
        options.refuse("--clauses is about the program and takes no SOURCE")
    return run_clauses(as_json=options.json)


def _render(options: Options, wishes: "Wishes", problems: "Sequence[Problem]") -> int:
    from app.application import tell
    from app.rendering import Order, fault_in, run_render

    order = Order(options.output, options.panel, options.everything, options.sheet, options.paper)
    fault = fault_in(order)
    if fault:
        options.refuse(fault)
    tell(problems)
    return run_render(wishes, order)


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


def _meant(source: Path) -> str:
    """A hint at a file whose name has a second end, which some systems hide, or other capitals."""
    from app.announcement.file_name import named_otherwise

    found = named_otherwise(source.parent, source.name)
    return f"; there is {found}: rename it, or name it so" if found else ""


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


def _output(text: str) -> Path:
    if text != "-" and Path(text).suffix.lower() not in (".png", ".pdf"):
        raise _refusal(f"{text}: the name must end with .png or .pdf, or be - for standard output")
    return Path(text)


def _paper(text: str) -> "Paper":
    from app.desk.paper import Paper

    if text.upper() not in Paper.__members__:
        raise _refusal(f"{text}: write one of {', '.join(Paper)}")
    return Paper(text.upper())


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
