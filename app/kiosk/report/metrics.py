"""The status as Prometheus reads it: the text format of node_exporter's textfile collector."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from app.kiosk.report.status import Condition, Status
from app.value import value

POWERED = {"on": 1.0, "off": 0.0}


@value
class Gauge:
    """One family of samples; None leaves a sample out."""

    name: str
    help: str
    samples: tuple[tuple[Mapping[str, str], float | None], ...]


def metrics_text(status: Status) -> str:
    """Write a status as metrics, all of them gauges; moments are in seconds since 1970."""
    return "".join(line + "\n" for gauge in _gauges(status) for line in _lines(gauge))


def _gauges(status: Status) -> Iterator[Gauge]:
    display, shown, source = status.display, status.shown, status.source
    info = {"version": status.version, "source": source.source, "content": status.content, "display": display.name}
    yield _one("info", "The program, its source, the SHA-256 of what is shown, and its display.", 1, info)
    states = tuple(({"state": state.value}, float(state is source.condition)) for state in Condition)
    yield Gauge("state", "Whether the screen is in a state: 1 for the one it is in.", states)
    yield _one("content_since_timestamp_seconds", "When what is shown came from its source.", _unix(source.since))
    yield _one("problems", "How many problems have been told since the start.", status.problems)
    trouble = status.last_problem
    yield _one("last_problem_timestamp_seconds", "When the last problem was told.", _unix(trouble.at if trouble else None))
    yield _one("display_width_pixels", "The display's width; 0 without a display.", display.width_px)
    yield _one("display_height_pixels", "The display's height; 0 without a display.", display.height_px)
    diagonal = {"from": display.diagonal_from}
    yield _one("display_diagonal_inches", "The diagonal that is counted with, and who has said so.", display.diagonal_inches, diagonal)
    yield _one("display_on", "Whether the panel says that it is on; no sample where it does not say.", POWERED.get(display.power or ""))
    if shown is not None:
        yield _one("shown", "What stands on the screen.", 1, {"panel": shown.panel, "language": shown.language})
        yield _one("shown_page", "The page that is on, from 1.", shown.page)
        yield _one("shown_quote", "The quote that is on, from 1.", shown.quote)
    yield _one("thumbnail_timestamp_seconds", "When the picture of the wall was taken.", _unix(status.thumbnail))
    yield _one("resident_memory_bytes", "What the program has in memory.", status.memory_bytes)
    yield _one("start_time_seconds", "When the program was started.", _unix(status.started))
    yield _one("uptime_seconds", "How long it has run, whatever was done to the clock.", status.uptime_s)
    yield _one("written_timestamp_seconds", "When this was written; every minute while the screen lives.", _unix(status.written))


def _one(name: str, explained: str, number: float | None, labels: Mapping[str, str] | None = None) -> Gauge:
    return Gauge(name, explained, ((labels or {}, number),))


def _unix(moment: datetime | None) -> float | None:
    return moment.timestamp() if moment else None


def _lines(gauge: Gauge) -> Iterable[str]:
    there = [(labels, number) for labels, number in gauge.samples if number is not None]
    if there:
        yield f"# HELP foaje_{gauge.name} {gauge.help}"
        yield f"# TYPE foaje_{gauge.name} gauge"
    for labels, number in there:
        named = ",".join(f'{name}="{_escaped(text)}"' for name, text in labels.items())
        yield f"foaje_{gauge.name}{f'{{{named}}}' if named else ''} {number:.15g}"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
