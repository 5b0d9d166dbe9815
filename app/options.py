"""What the command line asks for."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.desk.paper import Paper
    from app.layout.plan import PanelName
    from app.source.place import Place


class Options:
    """The command and its options, as they are where nothing is asked for; a command without an option leaves it so."""

    command = "show"
    source: "Place | None" = None
    screen_file: Path | None = None
    diagonal: float | None = None
    distance: float | None = None
    language: str | None = None
    size: tuple[int, int] | None = None
    at: datetime | None = None
    verbose = False
    json = False
    clauses = False
    output = Path()
    status: Path | None = None
    metrics: Path | None = None
    panel: "PanelName | None" = None
    folder = Path()
    article: Path | None = None
    everything = False
    sheet = False
    paper: "Paper | None" = None
    refuse: "Callable[[str], NoReturn]"
