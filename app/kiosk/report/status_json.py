"""The status file: JSON, whose keys are a promise."""

import json
from datetime import datetime

from app.kiosk.report.status import Status, Trouble


def status_json(status: Status, thumbnail: str) -> str:
    """Write a status as JSON; `thumbnail` is the name of the picture's file, beside the status file."""
    display, shown = status.display, status.shown
    return (
        json.dumps(
            {
                "program": "foaje",
                "version": status.version,
                "state": status.source.condition.value,
                "source": status.source.source or None,
                "content_sha256": status.content or None,
                "since": _moment(status.source.since),
                "age_s": _seconds(status.age_s),
                "shown": shown
                and {
                    "panel": shown.panel,
                    "page": shown.page,
                    "pages": shown.pages,
                    "quote": shown.quote,
                    "quotes": shown.quotes,
                    "language": shown.language,
                },
                "last_problem": _trouble(status.last_problem),
                "problems": status.problems,
                "display": {
                    "name": display.name or None,
                    "width_px": display.width_px,
                    "height_px": display.height_px,
                    "diagonal_inches": round(display.diagonal_inches, 1),
                    "diagonal_from": display.diagonal_from,
                    "distance_m": display.distance_m,
                    "distance_from": display.distance_from,
                    "power": display.power,
                },
                "thumbnail": {"file": thumbnail, "taken": _moment(status.thumbnail)} if status.thumbnail else None,
                "memory_bytes": status.memory_bytes,
                "started": _moment(status.started),
                "uptime_s": _seconds(status.uptime_s),
                "written": _moment(status.written),
            },
            ensure_ascii=False,
            indent=1,
        )
        + "\n"
    )


def _moment(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="seconds") if moment else None


def _seconds(seconds: float | None) -> int | None:
    return None if seconds is None else round(seconds)


def _trouble(trouble: Trouble | None) -> dict[str, str | None] | None:
    return {"line": trouble.line, "at": _moment(trouble.at)} if trouble else None
