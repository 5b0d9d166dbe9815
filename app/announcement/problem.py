"""A problem as data: what is wrong, where, and with which values; its sentence is made by stage/sentences.py."""

from enum import StrEnum

from app.value import value


class Level(StrEnum):
    """An error makes an announcement unusable; a warning still leaves a screen."""

    ERROR = "error"
    WARNING = "warning"


class Kind(StrEnum):
    """What is wrong. The names in brackets are the keys of `Problem.values` that the sentence needs."""

    NOT_FOUND = "not-found"  # the file is not there
    IS_FOLDER = "is-folder"  # a folder without announcement.toml, or a folder where a file is wanted [name]
    UNREADABLE = "unreadable"  # the system refuses [reason]
    TOO_LARGE = "too-large"  # [bytes, limit]
    EMPTY = "empty"
    BINARY = "binary"
    NAMED_OTHERWISE = "named-otherwise"  # a file whose name is not the one that is looked for [found, name]
    ENCODING = "encoding"  # not UTF-8 [byte, encoding] encoding may be ""
    SYNTAX = "syntax"  # [reason, example] reason is a Fault, or what the parser says; example may be ""; some faults have more
    MISSING_KEY = "missing-key"  # [key]
    WRONG_TYPE = "wrong-type"  # [wanted, found]
    BAD_VALUE = "bad-value"  # [value, wanted]
    UNKNOWN_KEY = "unknown-key"  # [key, nearest] nearest may be ""
    PATH_LEAVES_FOLDER = "path-leaves-folder"  # [path]
    LINK_LEAVES_FOLDER = "link-leaves-folder"  # a translation that lies elsewhere
    BAD_URL = "bad-url"  # [value]
    EMPTY_TEXT = "empty-text"  # a required text without a visible character
    TEXT_LONG = "text-long"  # in characters [count, limit]
    WORD_LONG = "word-long"  # the same
    TEXTS_LONG = "texts-long"  # all together, the same
    TOO_MANY = "too-many"  # items of a list [count, limit]
    MORE_PROBLEMS = "more-problems"  # of which each is not told [count]
    HIDDEN_CHARACTER = "hidden-character"  # taken out of a text [code_points]
    PICTURE_MISSING = "picture-missing"  # [path]
    PICTURE_BACKSLASH = "picture-backslash"  # none is there, and the path has \\ where / is meant [path, example]
    PICTURE_UNREADABLE = "picture-unreadable"  # [path, reason]
    PICTURE_PARTS = "picture-parts"  # an SVG that names what lies outside it [path, count]
    PICTURE_SMALL = "picture-small"  # [path, width, height, wanted_width, wanted_height]
    LOGO_VANISHES = "logo-vanishes"  # on its paper [path, ground]
    CONTRAST = "contrast"  # [colour, ground, ratio, wanted, nearest]
    GLYPH_MISSING = "glyph-missing"  # [character, code_point, font]
    MILESTONE_ORDER = "milestone-order"  # [when, before]
    SPAN_ORDER = "span-order"  # a span that ends before it begins [until, when]
    LONG_QUOTE = "long-quote"  # [words, limit]
    CODE_LARGE = "code-large"  # a web address whose QR code has no room [characters]
    UNKNOWN_OUTPUT = "unknown-output"  # [name, known]
    TOO_FAR = "too-far"  # [distance, greatest]


@value
class Problem:
    """One thing that is wrong.

    `line` and `column` count from 1; line 0 means that the problem has no line (the file as a whole), column 0 that none is known.
    `key` is dotted with list places from 0, such as `timeline.milestones[2].when`; "" for the file as a whole.
    """

    kind: Kind
    level: Level
    file: str
    line: int = 0
    key: str = ""
    values: tuple[tuple[str, str], ...] = ()
    column: int = 0

    @property
    def details(self) -> dict[str, str]:
        """The values by name."""
        return dict(self.values)
