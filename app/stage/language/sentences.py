"""The one place where a problem becomes a sentence, in the reader's language: what is wrong, and what to do."""

import re
import unicodedata
from collections.abc import Mapping

from app.announcement.cut import around
from app.announcement.expected import Expected
from app.announcement.problem import Kind, Problem
from app.layout.translatable import QT_TRANSLATE_NOOP
from app.stage.language.words import Words

CONTEXT = "problems"

SENTENCES: Mapping[Kind, str] = {
    Kind.NOT_FOUND: QT_TRANSLATE_NOOP("problems", "the file does not exist; check its name and its folder"),
    Kind.IS_FOLDER: QT_TRANSLATE_NOOP(
        "problems", "this is a folder, and no {name} was found to read; name the file itself, or check that it is the right folder"
    ),
    Kind.UNREADABLE: QT_TRANSLATE_NOOP("problems", "the file cannot be read ({reason}); check what it is and who may read it"),
    Kind.TOO_LARGE: QT_TRANSLATE_NOOP("problems", "the file has {bytes} bytes, and no more than {limit} are read; shorten it"),
    Kind.EMPTY: QT_TRANSLATE_NOOP("problems", "nothing is written in the file; fill it in, or remove it"),
    Kind.BINARY: QT_TRANSLATE_NOOP("problems", "this is not a text file; name one, or save it as plain text in UTF-8"),
    Kind.NAMED_OTHERWISE: QT_TRANSLATE_NOOP(
        "problems",
        "the file is called {found}; rename it to {name} (the end is hidden? Explorer, “View”, “File name extensions”)",
    ),
    Kind.ENCODING: QT_TRANSLATE_NOOP(
        "problems", "the file is saved as {encoding}, and must be UTF-8; in the editor choose “Save as”, and there the encoding UTF-8"
    ),
    Kind.SYNTAX: QT_TRANSLATE_NOOP("problems", "not valid TOML at column {column}: {reason}; correct it there, or just before"),
    Kind.MISSING_KEY: QT_TRANSLATE_NOOP("problems", "the required key {key} is missing; add a line “{key} = …”"),
    Kind.WRONG_TYPE: QT_TRANSLATE_NOOP("problems", "this is {found}; write {wanted}"),
    Kind.BAD_VALUE: QT_TRANSLATE_NOOP("problems", "“{value}” cannot be used here; write {wanted}"),
    Kind.UNKNOWN_KEY: QT_TRANSLATE_NOOP("problems", "there is no key {key}; write {nearest} if that is what is meant, or remove it"),
    Kind.NOT_YET: QT_TRANSLATE_NOOP("problems", "{key} is not acted on yet; this version does the same without it"),
    Kind.PATH_LEAVES_FOLDER: QT_TRANSLATE_NOOP(
        "problems", "“{path}” leads out of the announcement's folder; put the picture into the folder and name it from there"
    ),
    Kind.LINK_LEAVES_FOLDER: QT_TRANSLATE_NOOP(
        "problems", "the file is a link that leads out of the announcement's folder, and is not read; put the file itself there"
    ),
    Kind.BAD_URL: QT_TRANSLATE_NOOP("problems", "“{value}” is not a web address; write one that begins with https:// or http://"),
    Kind.EMPTY_TEXT: QT_TRANSLATE_NOOP("problems", "nothing can be seen in this text; write what it should say"),
    Kind.TEXT_LONG: QT_TRANSLATE_NOOP("problems", "the text has {count} characters, and no more than {limit} are shown; shorten it"),
    Kind.WORD_LONG: QT_TRANSLATE_NOOP(
        "problems", "a word of the text has {count} characters, and no more than {limit} are shown; part it with spaces"
    ),
    Kind.TEXTS_LONG: QT_TRANSLATE_NOOP(
        "problems", "the texts of the file have {count} characters together, and no more than {limit} are shown; shorten them"
    ),
    Kind.TOO_MANY: QT_TRANSLATE_NOOP("problems", "there are {count} of these, and no more than {limit} are shown; remove some"),
    Kind.MORE_PROBLEMS: QT_TRANSLATE_NOOP("problems", "from here on there are {count} more problems; correct those that are told first"),
    Kind.HIDDEN_CHARACTER: QT_TRANSLATE_NOOP(
        "problems", "characters that nobody sees stand in the text and are left out of it: {code_points}; remove them"
    ),
    Kind.PICTURE_MISSING: QT_TRANSLATE_NOOP(
        "problems", "the picture “{path}” does not exist; put it into the announcement's folder, or correct its name"
    ),
    Kind.PICTURE_BACKSLASH: QT_TRANSLATE_NOOP(
        "problems", 'the picture “{path}” does not exist: the parts of a path are joined by /; write: {key} = "{example}"'
    ),
    Kind.PICTURE_UNREADABLE: QT_TRANSLATE_NOOP(
        "problems", "the picture “{path}” cannot be shown ({reason}); save it anew as PNG, JPEG, WebP or SVG"
    ),
    Kind.PICTURE_PARTS: QT_TRANSLATE_NOOP(
        "problems",
        "the picture “{path}” names {count} parts outside itself, and is drawn without them; embed them as PNG or JPEG, or remove them",
    ),
    Kind.PICTURE_SMALL: QT_TRANSLATE_NOOP(
        "problems",
        "the picture “{path}” has {width} × {height} pixels and is shown at {wanted_width} × {wanted_height}; use a larger one",
    ),
    Kind.LOGO_VANISHES: QT_TRANSLATE_NOOP(
        "problems",
        "the logo “{path}” can hardly be seen on the paper, and is drawn on a ground of the colour {ground}; use one made for this paper",
    ),
    Kind.CONTRAST: QT_TRANSLATE_NOOP(
        "problems",
        "the contrast of {colour} with {ground} is {ratio}:1, and {wanted}:1 is needed; its nearest shade, “{nearest}”, is drawn: write it",
    ),
    Kind.GLYPH_MISSING: QT_TRANSLATE_NOOP(
        "problems", "the typeface {font} lacks the character “{character}” ({code_point}); write it in another way"
    ),
    Kind.MILESTONE_ORDER: QT_TRANSLATE_NOOP("problems", "{when} stands after {before}; put the milestones in the order of time"),
    Kind.SPAN_ORDER: QT_TRANSLATE_NOOP("problems", "{until} lies before {when}, where the span begins; write when it ends, or remove it"),
    Kind.LONG_QUOTE: QT_TRANSLATE_NOOP("problems", "the quote has {words} words, and {limit} are what can be read in passing; shorten it"),
    Kind.CODE_LARGE: QT_TRANSLATE_NOOP(
        "problems",
        "an address of {characters} characters makes a QR code that has no room on this display at the size that a phone reads from "
        "where people stand, and stands in words alone; write a shorter one, or lower the distance",
    ),
    Kind.UNKNOWN_OUTPUT: QT_TRANSLATE_NOOP(
        "problems", "no display is called “{name}”, and the primary one is used until it appears; write one of these: {known}"
    ),
    Kind.TOO_FAR: QT_TRANSLATE_NOOP(
        "problems", "at {distance} m nobody can read this display, only up to {greatest} m; lower distance_m, or use a larger display"
    ),
}
"""What is said of each kind; its values stand in braces."""

NOTHING_NEAR = QT_TRANSLATE_NOOP("problems", "there is no key {key}; correct its spelling, or remove it")
OTHER_ENCODING = QT_TRANSLATE_NOOP("problems", "the byte {byte} is not UTF-8; in the editor choose “Save as”, and there the encoding UTF-8")
OTHER_FORMAT = QT_TRANSLATE_NOOP(
    "problems", 'the picture “{path}” has the format {format}, which is not shown; save it as {better}, and write: {key} = "{new}"'
)
NO_DISPLAY = QT_TRANSLATE_NOOP("problems", "no display is called “{name}”, and none is connected; connect one, or correct the name")

EXPECTED: Mapping[Expected, str] = {
    Expected.TEXT: QT_TRANSLATE_NOOP("problems", 'a text in quotation marks: "…"'),
    Expected.TEXTS: QT_TRANSLATE_NOOP("problems", 'a list of texts: ["…", "…"]'),
    Expected.TRUTH: QT_TRANSLATE_NOOP("problems", "true or false"),
    Expected.INTEGER: QT_TRANSLATE_NOOP("problems", "a whole number, such as 60"),
    Expected.NUMBER: QT_TRANSLATE_NOOP("problems", "a finite number, such as 2.5"),
    Expected.TABLE: QT_TRANSLATE_NOOP("problems", "a table, with its name in brackets above its keys: [name]"),
    Expected.TABLES: QT_TRANSLATE_NOOP("problems", "tables, each with the name in double brackets above its keys: [[{name}]]"),
    Expected.LIST: QT_TRANSLATE_NOOP("problems", "a list in brackets: […]"),
    Expected.DATE: QT_TRANSLATE_NOOP("problems", "a date without quotation marks, such as 2019-02-21"),
    Expected.TIME: QT_TRANSLATE_NOOP("problems", "a time without quotation marks, such as 06:30:00"),
    Expected.DATE_TIME: QT_TRANSLATE_NOOP("problems", "a date with a time, such as 2030-01-15T08:00:00+01:00"),
    Expected.DATE_OR_TIME: QT_TRANSLATE_NOOP("problems", "a date, or a date with a time, such as 2030-01-15 or 2030-01-15T08:00:00+01:00"),
    Expected.PARTIAL_DATE: QT_TRANSLATE_NOOP("problems", 'a year, a month or a day, such as 1998, "2019-02" or 2019-02-21'),
    Expected.LANGUAGE: QT_TRANSLATE_NOOP("problems", 'a language tag, such as "sv" or "en-GB"'),
    Expected.FEED: QT_TRANSLATE_NOOP("problems", "the address of a feed of warnings that begins with https://, or with http://localhost"),
    Expected.COLOUR: QT_TRANSLATE_NOOP("problems", 'a colour, such as "#0d5c4d"'),
    Expected.CLOCK: QT_TRANSLATE_NOOP("problems", 'a time of day from "00:00" to "23:59", such as "06:30"'),
    Expected.DAYS: QT_TRANSLATE_NOOP("problems", 'days of the week, such as "mon-fri" or "mon,wed"'),
    Expected.POWER: QT_TRANSLATE_NOOP("problems", '"cec" or "ddc" to switch the panel itself, or "none"'),
    Expected.HOURS: QT_TRANSLATE_NOOP("problems", 'hours of the day, such as "06:30-19:00"'),
    Expected.CHORD: QT_TRANSLATE_NOOP("problems", 'at least two modifiers and a key, such as "Ctrl+Alt+Shift+Q", or "" for none'),
    Expected.POINT: QT_TRANSLATE_NOOP("problems", "two shares from 0 to 1, of the picture's width and height, such as [0.5, 0.3]"),
    Expected.SOURCE: QT_TRANSLATE_NOOP("problems", 'a file, a folder or an address, such as "/srv/lobby" or "https://example.org/lobby/"'),
    Expected.LETTER_KEYS: QT_TRANSLATE_NOOP("problems", '"on" or "off", or "ctrl" for single letters with Ctrl alone'),
    Expected.RANGE: QT_TRANSLATE_NOOP("problems", "a number from {least} to {greatest}"),
    Expected.RANGE_OR_NEVER: QT_TRANSLATE_NOOP("problems", "a number from {least} to {greatest}, or 0 for never"),
}
"""What to write, for each value of `wanted`; an example is written as TOML writes it, in every language."""

FOUND: Mapping[Expected, str] = {
    Expected.TEXT: QT_TRANSLATE_NOOP("problems", "a text"),
    Expected.TRUTH: QT_TRANSLATE_NOOP("problems", "a truth value"),
    Expected.INTEGER: QT_TRANSLATE_NOOP("problems", "a whole number"),
    Expected.NUMBER: QT_TRANSLATE_NOOP("problems", "a number"),
    Expected.TABLE: QT_TRANSLATE_NOOP("problems", "a table"),
    Expected.LIST: QT_TRANSLATE_NOOP("problems", "a list"),
    Expected.DATE: QT_TRANSLATE_NOOP("problems", "a date"),
    Expected.TIME: QT_TRANSLATE_NOOP("problems", "a time"),
    Expected.DATE_TIME: QT_TRANSLATE_NOOP("problems", "a date with a time"),
}
"""What stands there, for each value of `found`."""

REASONS: Mapping[str, str] = {
    # the system's, and those of the reading of files
    "Permission denied": QT_TRANSLATE_NOOP("problems", "permission denied"),
    "Input/output error": QT_TRANSLATE_NOOP("problems", "the disk reports a fault"),
    "No answer": QT_TRANSLATE_NOOP("problems", "its file system does not answer"),
    "Not a regular file": QT_TRANSLATE_NOOP("problems", "not a regular file"),
    "File name too long": QT_TRANSLATE_NOOP("problems", "the name is too long"),
    "Too many levels of symbolic links": QT_TRANSLATE_NOOP("problems", "the link leads nowhere"),
    # of the pictures' decoder
    "Outside the announcement's folder": QT_TRANSLATE_NOOP("problems", "it lies outside the announcement's folder"),
    "More than {name} MB": QT_TRANSLATE_NOOP("problems", "it has more than {name} MB"),
    "Cut short, or broken in the middle": QT_TRANSLATE_NOOP("problems", "it is cut short, or broken in the middle"),
    "No picture that is known": QT_TRANSLATE_NOOP("problems", "it is no picture"),
    "A picture of the format {name}": QT_TRANSLATE_NOOP("problems", "its format is {name}"),
    "A compressed SVG": QT_TRANSLATE_NOOP("problems", "it is a compressed SVG"),
    "An SVG that draws nothing": QT_TRANSLATE_NOOP("problems", "nothing of it can be seen"),
    "Faulty SVG: {name}": QT_TRANSLATE_NOOP("problems", "faulty SVG: {name}"),
    "Too many pixels: {name}": QT_TRANSLATE_NOOP("problems", "it has too many pixels: {name}"),
    "Far too long for its breadth: {name}": QT_TRANSLATE_NOOP("problems", "it is far too long for its breadth: {name}"),
    "Needs more than {name} MB of memory": QT_TRANSLATE_NOOP("problems", "it takes more than {name} MB of memory"),
    "Takes longer than {name} s": QT_TRANSLATE_NOOP("problems", "drawing it takes longer than {name} s"),
    "Not decoded in time": QT_TRANSLATE_NOOP("problems", "the machine had no time to decode it"),
    "Decoder ended with {name}": QT_TRANSLATE_NOOP("problems", "the decoder ended with {name}"),
    "No decoder: {name}": QT_TRANSLATE_NOOP("problems", "the decoder could not be started: {name}"),
    "Decoded pixels are lost": QT_TRANSLATE_NOOP("problems", "what was decoded cannot be read again"),
    # Python's, of TOML
    "Invalid statement": QT_TRANSLATE_NOOP("problems", "a line is neither a key with its value nor a table's name"),
    "Expected newline or end of document after a statement": QT_TRANSLATE_NOOP("problems", "something follows where the line should end"),
    "Expected '=' after a key in a key/value pair": QT_TRANSLATE_NOOP("problems", "the sign = is missing after the key"),
    "Expected ']' at the end of a table declaration": QT_TRANSLATE_NOOP("problems", "the bracket ] after the table's name is missing"),
    "Expected ']]' at the end of an array declaration": QT_TRANSLATE_NOOP("problems", "the brackets ]] after the table's name are missing"),
    "Invalid initial character for a key part": QT_TRANSLATE_NOOP(
        "problems", "a key is missing or begins with a character that must stand in quotation marks"
    ),
    "Invalid value": QT_TRANSLATE_NOOP("problems", "the value is missing, or a text without quotation marks"),
    "Unterminated string": QT_TRANSLATE_NOOP("problems", "the quotation mark that ends the text is missing"),
    'Expected "\'"': QT_TRANSLATE_NOOP("problems", "the quotation mark that ends the text is missing"),
    "Expected \"'''\"": QT_TRANSLATE_NOOP("problems", "the quotation mark that ends the text is missing"),
    "Unclosed array": QT_TRANSLATE_NOOP("problems", "a comma, or the bracket ] that ends the list, is missing"),
    "Unclosed inline table": QT_TRANSLATE_NOOP("problems", "a comma, or the brace that ends the table, is missing"),
    "Unescaped '\\' in a string": QT_TRANSLATE_NOOP("problems", "a backslash in a text must be written twice"),
    "Invalid hex value": QT_TRANSLATE_NOOP(
        "problems", "a backslash in a text must be written twice, unless the number of a character follows it"
    ),
    "Escaped character is not a Unicode scalar value": QT_TRANSLATE_NOOP("problems", "the number of an escaped character is wrong"),
    "Invalid date or datetime": QT_TRANSLATE_NOOP("problems", "there is no such date or time"),
    "Cannot overwrite a value": QT_TRANSLATE_NOOP("problems", "the key is there already"),
    "Cannot declare {name} twice": QT_TRANSLATE_NOOP("problems", "the table {name} is there already"),
    "Cannot mutate immutable namespace {name}": QT_TRANSLATE_NOOP("problems", "the table {name} is complete and takes no more keys"),
    "Cannot redefine namespace {name}": QT_TRANSLATE_NOOP("problems", "the table {name} is there already"),
    "Duplicate inline table key {name}": QT_TRANSLATE_NOOP("problems", "the key {name} is there already"),
    "Found invalid character {name}": QT_TRANSLATE_NOOP("problems", "the character {name} may not stand here"),
    "Illegal character {name}": QT_TRANSLATE_NOOP("problems", "the character {name} may not stand here"),
    # the reading of TOML's own
    "A key of too many parts": QT_TRANSLATE_NOOP("problems", "a key of too many parts"),
    "Nested too deeply": QT_TRANSLATE_NOOP("problems", "nested too deeply"),
    "A number of too many digits": QT_TRANSLATE_NOOP("problems", "a number of too many digits"),
}
"""Reasons by what Python says, with {name} for what differs; any other reason is told as it came."""

_COUNTED = frozenset(
    {Kind.TOO_LARGE, Kind.CONTRAST, Kind.TOO_FAR, Kind.TEXT_LONG, Kind.WORD_LONG, Kind.TEXTS_LONG, Kind.TOO_MANY, Kind.MORE_PROBLEMS}
)
_LONGEST = 200  # characters of one value: a key may be a megabyte
_EXAMPLE = 120  # characters of a mended line: enough to see what has changed
_UNKNOWN = "…"
_PHOTOS = frozenset(("HEIC", "AVIF", "TIFF", "JPEG XL", "JPEG 2000"))
_OTHER_FORMAT = "A picture of the format "
_PLACES = re.compile(r"\[[0-9]+\]")
_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_TABLE_NAME = re.compile(r"'((?:[^'\\]|\\.)*)',?\s*")
_ENDS_LINES = frozenset(("Cc", "Cs", "Zl", "Zp"))  # a lone surrogate ends the whole output: no encoding can write it
_REPLACEMENT = "\ufffd"
_DIRECTIONS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def line_of_problem(problem: Problem, words: Words) -> str:
    """Write `FILE:LINE: error|warning: KEY: what is wrong, and what to do`, without KEY for the file as a whole.

    Tools read it: the level is the same in every language, and a problem without a line stands on the first.
    """
    place, key, said = parts_of_problem(problem, words)
    return f"{place}: {problem.level.value}: {key}{said}"


def parts_of_problem(problem: Problem, words: Words) -> tuple[str, str, str]:
    """Write what the line says but for the level: the place, the key with what parts it from the rest or "", the sentence."""
    key = f"{_on_one_line(problem.key)}: " if problem.key else ""
    return f"{_on_one_line(problem.file)}:{max(1, problem.line)}", key, sentence(problem, words)


def sentence(problem: Problem, words: Words) -> str:
    """Say on one line what is wrong and what to do; it begins with a small letter, and no full stop ends it."""
    values = _values(problem)
    if problem.kind is Kind.SYNTAX:
        from app.stage.language.syntax_sentences import pattern_of  # a file that is TOML does not need them

        pattern = pattern_of(values["reason"], values, lambda text: words.word(text, CONTEXT))
        if pattern is not None:
            return _filled(pattern, {name: _shown(value) for name, value in values.items()})
    text = words.word(_variant(problem.kind, values), CONTEXT)
    return _filled(text, {name: _said(problem.kind, name, values, words) for name in values})


def _values(problem: Problem) -> dict[str, str]:
    """The values that the sentence is made of: those of the problem, and what follows from them."""
    values = problem.details
    if problem.kind is Kind.SYNTAX:
        example = values.get("example", "").strip().replace("\t", " ")
        values |= {"column": str(problem.column), "example": around(example, problem.column, _EXAMPLE)}
        values.setdefault("reason", _UNKNOWN)
    elif problem.kind in {Kind.PICTURE_BACKSLASH, Kind.PICTURE_UNREADABLE}:
        values["key"] = problem.key.rpartition(".")[2] or "file"
        if values.get("reason", "").startswith(_OTHER_FORMAT):
            values |= _better_format(values["reason"][len(_OTHER_FORMAT) :], values.get("path", ""))
    elif values.get("wanted") == Expected.TABLES:
        values["name"] = _PLACES.sub("", problem.key) or "name"
    return values


def _better_format(name: str, path: str) -> dict[str, str]:
    """What to save a picture as: a photo as JPEG, any other as PNG, which loses nothing of it."""
    better, end = ("JPEG", "jpg") if name in _PHOTOS else ("PNG", "png")
    return {"format": name, "better": better, "new": f"{path.rpartition('.')[0] or path}.{end}"}


def _variant(kind: Kind, values: Mapping[str, str]) -> str:
    """The text for a kind, which may be another where a value is absent or is a special one."""
    variants = {
        Kind.UNKNOWN_KEY: NOTHING_NEAR if not values.get("nearest") else None,
        Kind.UNKNOWN_OUTPUT: NO_DISPLAY if not values.get("known") else None,
        Kind.ENCODING: OTHER_ENCODING if not values.get("encoding") else None,
        Kind.PICTURE_UNREADABLE: OTHER_FORMAT if "format" in values else None,
    }
    return variants.get(kind) or SENTENCES[kind]


def _said(kind: Kind, name: str, values: Mapping[str, str], words: Words) -> str:
    """Return one value as the sentence says it."""
    value = values[name]
    if kind in {Kind.WRONG_TYPE, Kind.BAD_VALUE} and name in {"wanted", "found"} and value in set(Expected):
        word = Expected(value)
        text = FOUND.get(word, EXPECTED[word]) if name == "found" else EXPECTED[word]
        # the bounds of a range are numbers for the file: their decimal point stays one
        named = {each: _shown(values[each]) for each in ("least", "greatest", "name") if each in values}
        return _filled(words.word(text, CONTEXT), named)
    if name == "reason":
        return _reason(value, words)
    if kind in _COUNTED:
        return _shown(words.number(value))
    return _shown(value)


def _reason(reason: str, words: Words) -> str:
    if reason in REASONS:
        return words.word(REASONS[reason], CONTEXT)
    for pattern, text in REASONS.items():
        before, placeholder, after = pattern.partition("{name}")
        if placeholder and reason.startswith(before) and reason.endswith(after):
            name = reason[len(before) : len(reason) - len(after)]
            return _filled(words.word(text, CONTEXT), {"name": _shown(_dotted_name(name))})
    return _shown(reason)


def _dotted_name(name: str) -> str:
    """Spell a table's name with dots where Python wrote it as a tuple: ('timeline', 'milestones')."""
    if name.startswith("(") and name.endswith(")"):
        return ".".join(_TABLE_NAME.findall(name)) or name
    return name


def _filled(text: str, values: Mapping[str, str]) -> str:
    """Put the values in, in one pass: braces in a value are its own."""
    return _PLACEHOLDER.sub(lambda placeholder: values.get(placeholder[1], _UNKNOWN), text)


def _shown(value: str) -> str:
    text = _on_one_line(value)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _on_one_line(text: str) -> str:
    """Replace what would break the line, turn it round or keep it from being written."""
    return "".join(
        _REPLACEMENT if unicodedata.category(character) in _ENDS_LINES or character in _DIRECTIONS else character for character in text
    )
