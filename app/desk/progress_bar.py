"""How far a long render has come, on a terminal."""

import os
import sys
from collections.abc import Iterator, Sequence
from typing import TypeVar

from app.standard_streams import STANDARD_ERROR

Item = TypeVar("Item")


def with_bar(items: Sequence[Item]) -> Iterator[Item]:
    """The items one by one; where standard error is a terminal, and there are several, a bar tells how many are done."""
    if len(items) < 2 or not os.isatty(STANDARD_ERROR):
        return iter(items)
    from tqdm import tqdm

    tqdm.monitor_interval = 0  # no thread to watch over a few pictures
    return iter(tqdm(items, file=sys.stderr, unit=" pictures", leave=False, dynamic_ncols=True))
