"""The mistakes that those make who write TOML by hand, and one way to mend a text that has one."""

from enum import StrEnum

from app.value import value


class Fault(StrEnum):
    """What is wrong with a line; `stage/language/syntax_sentences.py` says it. The names in brackets are `Mend.values`."""

    END_MARK = "end-mark"  # the mark after a text is missing
    START_MARK = "start-mark"  # the mark before it
    CURLY_MARKS = "curly-marks"  # “…” around a text instead of "…"
    INNER_MARKS = "inner-marks"  # "…" within a text
    UNPAIRED_MARKS = "unpaired-marks"  # an odd number of marks, nobody knows where one belongs
    SEVERAL_LINES = "several-lines"  # a text over several lines between single marks
    OPEN_TEXT = "open-text"  # a text after three marks that does not end
    UNQUOTED = "unquoted"  # a text without marks
    UNQUOTED_DATE = "unquoted-date"  # a month, or a day without all its digits
    DECIMAL_COMMA = "decimal-comma"
    TRUTH = "truth"  # True, ja, …
    NO_VALUE = "no-value"
    NO_DATE = "no-date"  # the 31st of February
    NO_EQUALS = "no-equals"
    END_COMMA = "end-comma"  # a comma or a semicolon after a value
    LIST_COMMA = "list-comma"  # none between two items
    LIST_START = "list-start"  # a list without its [
    LIST_END = "list-end"  # a list without its ]
    BRACES_END = "braces-end"  # a table in braces without its }
    BRACES_LINES = "braces-lines"  # such a table over several lines
    PATH_BACKSLASH = "path-backslash"
    TEXT_BACKSLASH = "text-backslash"
    TABLE_NAME = "table-name"  # parts not joined by a full stop
    TABLE_BRACKETS = "table-brackets"  # too few brackets around a table's name
    TABLE_OF_SEVERAL = "table-of-several"  # [quotes] where each has [[quotes]] [name, lines]
    TABLE_TWICE = "table-twice"  # [name, first]
    TABLE_LINE = "table-line"  # something follows the table's name
    KEY_TWICE = "key-twice"  # [name, first]
    KEY_NAME = "key-name"  # a key with a space, or letters that none has
    EXTRA_SIGN = "extra-sign"  # before or in a key, a value or a table's name
    REMARK = "remark"  # after // or the like
    STRAY = "stray"  # neither a key nor a table's name
    ODD_SPACE = "odd-space"  # a no-break space, or one of no width, between words of TOML
    ODD_CHARACTER = "odd-character"  # a control character [code_point]


@value
class Mend:
    """A fault with its place, line and column from 1, and a text without it.

    `changes` are lines, counted from 0, and what they should say; `example` is the mended line where it can be told, else "".
    With `loses` something that the writer has written is not in the mended text.
    """

    fault: Fault
    line: int
    column: int
    changes: tuple[tuple[int, str], ...]
    example: str = ""
    values: tuple[tuple[str, str], ...] = ()
    loses: bool = False


@value
class Break:
    """Where a parser gives up: `line` and `column` from 0; `start` is the line on which the broken statement begins."""

    lines: tuple[str, ...]
    line: int
    column: int
    start: int
    message: str

    @property
    def text(self) -> str:
        """The line itself."""
        return self.lines[self.line]

    def mend(self, fault: Fault, column: int, text: str, *, line: int | None = None, **values: str) -> Mend:
        """Make the mend that writes one line, the broken one if no other is named, anew; `column` counts from 0."""
        at = self.line if line is None else line
        return Mend(fault, at + 1, column + 1, ((at, text),), text, tuple(values.items()))
