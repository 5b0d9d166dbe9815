"""The draft as a file to go on writing: each value below the words that it is from; what is not sure stands behind a #."""

from collections.abc import Callable, Iterator

from app.announcement.model import PartialDate
from app.announcement.partial_date import iso
from app.desk.draft.draft import LONGEST_LINE, Draft
from app.desk.draft.page import PagePicture
from app.desk.draft.quotes import FoundQuote
from app.desk.draft.toml_text import toml_comment, toml_string
from app.desk.draft.years import FoundYear
from app.layout.translatable import QT_TRANSLATE_NOOP

CONTEXT = "draft"
UNKNOWN = "…"
_MADE_FROM = QT_TRANSLATE_NOOP("draft", "A draft, made from {source}. Each comment tells the words that a value is from.")
_OFF = QT_TRANSLATE_NOOP("draft", "A line that begins with # and a key is not sure: take the # away if it is right, or remove the line.")
_THEN = QT_TRANSLATE_NOOP("draft", "Then: foaje check {folder}, and foaje preview {folder}.")
_LANGUAGE = QT_TRANSLATE_NOOP("draft", "The page states its language: {words}")
_GUESSED_LANGUAGE = QT_TRANSLATE_NOOP("draft", "Guessed from the words of the text")
_FROM = QT_TRANSLATE_NOOP("draft", "From: {words}")
_NO_NAME = QT_TRANSLATE_NOOP("draft", "The page does not say who publishes it: write the name")
_PARAGRAPHS = QT_TRANSLATE_NOOP("draft", "The paragraphs of the page in its order, but for what stands elsewhere here")
_SHORTEN = QT_TRANSLATE_NOOP("draft", "The titles are pieces of the sentences: make them short. Remove years that do not belong here.")
_NOT_SURE_YEAR = QT_TRANSLATE_NOOP("draft", "Perhaps no year: {words}")
_NO_SPEAKER = QT_TRANSLATE_NOOP("draft", "Not sure that somebody says this, or who: {words}")
_PICTURE = QT_TRANSLATE_NOOP("draft", "The page's picture: {words}")
_NO_PICTURE = QT_TRANSLATE_NOOP("draft", "The page's picture is not here: put it beside this file, write its name, and take the # away.")
_NO_ALT = QT_TRANSLATE_NOOP("draft", "The page does not describe its picture: write what is to be seen on it")


def draft_file(draft: Draft, source: str, folder: str, picture_file: str | None, say: Callable[[str], str]) -> str:
    """Write the draft made from `source`; `say` translates a comment, `picture_file` is the picture's name where it was copied."""
    parts = (
        _head(source, folder, say),
        _sender(draft, say),
        _headline(draft, say),
        _story(draft, say),
        _timeline(draft.milestones, say),
        _ceremony(draft.picture, picture_file, say),
        *(_quote(quote, say) for quote in draft.quotes),
    )
    written = ("".join(f"{line}\n" for line in part) for part in parts)
    return "\n".join(part for part in written if part)


def _head(source: str, folder: str, say: Callable[[str], str]) -> Iterator[str]:
    yield "#:schema announcement.schema.json"
    yield toml_comment(say(_MADE_FROM).format(source=source))
    yield toml_comment(say(_OFF))
    yield toml_comment(say(_THEN).format(folder=folder))


def _sender(draft: Draft, say: Callable[[str], str]) -> Iterator[str]:
    sure = draft.language.sure
    yield toml_comment(say(_LANGUAGE).format(words=draft.language.source) if sure else say(_GUESSED_LANGUAGE))
    yield f"language = {toml_string(draft.language.text)}"
    yield ""
    yield "[publisher]"
    if draft.publisher is None:
        yield toml_comment(say(_NO_NAME))
        yield f"name = {toml_string(UNKNOWN)}"
    else:
        yield _origin(draft.publisher.source, say)
        yield f"name = {toml_string(draft.publisher.text)}"


def _headline(draft: Draft, say: Callable[[str], str]) -> Iterator[str]:
    yield "[headline]"
    if draft.title is not None:
        yield _origin(draft.title.source, say)
        yield f"title = {toml_string(draft.title.text)}"
    if draft.lead is not None:
        yield _origin(draft.lead.source, say)
        yield f"lead = {toml_string(draft.lead.text)}"
    if draft.published is not None:
        yield _origin(draft.published_source, say)
        yield f"published = {draft.published.isoformat()}"


def _story(draft: Draft, say: Callable[[str], str]) -> Iterator[str]:
    if draft.paragraphs:
        yield "[story]"
        yield toml_comment(say(_PARAGRAPHS))
        yield "paragraphs = ["
        for paragraph in draft.paragraphs:
            yield f"    {toml_string(paragraph)},"
        yield "]"


def _timeline(years: tuple[FoundYear, ...], say: Callable[[str], str]) -> Iterator[str]:
    if years:
        yield toml_comment(say(_SHORTEN))
    for number, year in enumerate(years):
        if number:
            yield ""
        off = "" if year.sure else "#"
        yield _origin(year.sentence, say) if year.sure else toml_comment(say(_NOT_SURE_YEAR).format(words=f'"{year.sentence}"'))
        yield f"{off}[[timeline.milestones]]"
        yield f"{off}when = {_when(year.when)}"
        if year.until is not None:
            yield f"{off}until = {_when(year.until)}"
        yield f"{off}title = {toml_string(year.title)}"
        if len(year.sentence) <= LONGEST_LINE and year.sentence.rstrip(".") != year.title:
            yield f"{off}text = {toml_string(year.sentence)}"


def _ceremony(picture: PagePicture | None, file: str | None, say: Callable[[str], str]) -> Iterator[str]:
    if picture is None or len(picture.caption) > LONGEST_LINE or len(picture.alt) > LONGEST_LINE:
        return
    off = "" if file else "#"
    if file is None:
        yield toml_comment(say(_NO_PICTURE))
    yield f"{off}[ceremony]"
    if picture.caption:
        yield _origin(picture.caption, say)
        yield f"{off}caption = {toml_string(picture.caption)}"
    yield f"{off}[ceremony.photo]"
    yield toml_comment(say(_PICTURE).format(words=picture.source or UNKNOWN))
    yield f"{off}file = {toml_string(file or UNKNOWN)}"
    yield _origin(picture.alt, say) if picture.alt else toml_comment(say(_NO_ALT))
    yield f"{off}alt = {toml_string(picture.alt or UNKNOWN)}"
    if picture.credit:
        yield _origin(picture.credit, say)
        yield f"{off}credit = {toml_string(picture.credit)}"


def _quote(quote: FoundQuote, say: Callable[[str], str]) -> Iterator[str]:
    off = "" if quote.sure else "#"
    yield _origin(quote.sentence, say) if quote.sure else toml_comment(say(_NO_SPEAKER).format(words=f'"{quote.sentence}"'))
    yield f"{off}[[quotes]]"
    yield f"{off}text = {toml_string(quote.text)}"
    yield f"{off}speaker = {toml_string(quote.speaker.name if quote.speaker else UNKNOWN)}"
    if quote.speaker is not None and quote.speaker.role:
        yield f"{off}role = {toml_string(quote.speaker.role)}"


def _origin(words: str, say: Callable[[str], str]) -> str:
    return toml_comment(say(_FROM).format(words=f'"{words}"'))


def _when(when: PartialDate) -> str:
    if when.day:
        return iso(when)
    return toml_string(iso(when)) if when.month else str(when.year)
