"""`new`: a folder with a commented announcement to start from, or a draft of one made from a news article."""

import shlex
import sys
from pathlib import Path

from PySide6.QtCore import QLocale

from app.desk.article_source import MOST_MEGABYTES, STANDARD_INPUT, NoImporterError, TooLargeError, picture_beside, read_page
from app.desk.draft.draft import draft_of
from app.desk.draft.draft_file import CONTEXT, draft_file
from app.desk.new_folder import LAST, CannotMakeError, write_new_folder
from app.exit_code import ExitCode
from app.layout.translatable import QT_TRANSLATE_NOOP
from app.log import log
from app.resources import resources
from app.stage.language.words import Words

LIBRARY = "readability-lxml"
SCHEMA = "announcement.schema.json"
MADE = QT_TRANSLATE_NOOP("draft", "{folder}: made; write in {file}, then: {check}, {preview}")
NOTHING = QT_TRANSLATE_NOOP("draft", "{source}: no article found in it; save the page anew, or its text as .txt")
TOO_LARGE = QT_TRANSLATE_NOOP("draft", "{source}: more than {most} megabytes; save the page as HTML alone, or its text as .txt")
NO_LIBRARY = QT_TRANSLATE_NOOP("draft", "to read web pages, install {library} first: {command}; or save the page's text as .txt")


class NoArticleError(Exception):
    """There is nothing to make a draft from; the message says why."""


def run_new(folder: Path, source: Path | None) -> int:
    """Writes the folder; returns the exit code."""
    words = Words(QLocale.system().bcp47Name(), resources() / "translations")
    try:
        files = _blank(words) if source is None else _drafted(folder, source, words)
        write_new_folder(folder, files)
    except NoImporterError:
        command = f"{sys.executable} -m pip install {LIBRARY}"
        log.error("foaje: %s", words.word(NO_LIBRARY, CONTEXT).format(library=LIBRARY, command=command))
        return ExitCode.NO_DISPLAY
    except NoArticleError as error:
        log.error("foaje: %s", error)
        return ExitCode.UNUSABLE
    except CannotMakeError as error:
        log.error("foaje: %s", error)
        return ExitCode.CANNOT_WRITE
    except OSError as error:
        log.error("foaje: %s: %s", source, error.strerror)
        return ExitCode.NO_SOURCE if isinstance(error, FileNotFoundError) else ExitCode.UNUSABLE
    commands = {name: shlex.join(("foaje", name, str(folder))) for name in ("check", "preview")}
    log.info("foaje: %s", words.word(MADE, CONTEXT).format(folder=folder, file=folder / LAST, **commands))
    return ExitCode.OK


def _blank(words: Words) -> dict[str, bytes]:
    return {LAST: (_patterns(words) / LAST).read_bytes(), **_beside(words)}


def _drafted(folder: Path, source: Path, words: Words) -> dict[str, bytes]:
    shown = "-" if source == STANDARD_INPUT else source.name
    try:
        draft = draft_of(read_page(source))
    except TooLargeError as error:
        raise NoArticleError(words.word(TOO_LARGE, CONTEXT).format(source=shown, most=MOST_MEGABYTES)) from error
    if draft.title is None:
        raise NoArticleError(words.word(NOTHING, CONTEXT).format(source=shown))

    def say(comment: str) -> str:
        return words.word(comment, CONTEXT)

    picture = picture_beside(source, draft.picture)
    text = draft_file(draft, shown, shlex.quote(str(folder)), picture.name if picture else None, say)
    return {LAST: text.encode(), **_beside(words), **({picture.name: picture.content} if picture else {})}


def _beside(words: Words) -> dict[str, bytes]:
    return {"screen.toml": (_patterns(words) / "screen.toml").read_bytes(), SCHEMA: (resources() / SCHEMA).read_bytes()}


def _patterns(words: Words) -> Path:
    """The files to start from, in the writer's language."""
    return resources() / "new" / ("sv" if words.language.partition("-")[0] == "sv" else "en")
