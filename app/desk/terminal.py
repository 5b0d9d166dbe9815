"""What standard error is, where a person reads it: how wide, and whether it has colours."""

import os
from collections.abc import Mapping

from app.value import value

STANDARD_ERROR = 2
LEAST_COLUMNS, USUAL_COLUMNS = 20, 80


@value
class Terminal:
    """A terminal of so many columns; without colours it is given no escape sequence at all."""

    columns: int
    colours: bool


def terminal_of(environment: Mapping[str, str]) -> Terminal | None:
    """The terminal that standard error is; None for a pipe, a file or the journal.

    It has colours unless its TERM is dumb or unknown, or NO_COLOR says anything (https://no-color.org).
    """
    try:
        if not os.isatty(STANDARD_ERROR):
            return None
        columns = os.get_terminal_size(STANDARD_ERROR).columns
    except OSError:  # a device that has no size
        columns = 0
    colours = environment.get("TERM", "") not in ("", "dumb", "unknown") and not environment.get("NO_COLOR")
    return Terminal(max(LEAST_COLUMNS, columns) if columns else USUAL_COLUMNS, colours)
