"""How a screen is, as JSON and as metrics."""

import json
import re
from datetime import UTC, datetime, timedelta

import pytest

from app.kiosk.report.metrics import metrics_text
from app.kiosk.report.status import Condition, DisplayStatus, ShownNow, SourceStatus, Status, Trouble
from app.kiosk.report.status_json import status_json
from app.value import replace

NOW = datetime(2026, 11, 25, 12, 0, 30, tzinfo=UTC)
STATUS = Status(
    version="0.1.0",
    written=NOW,
    started=NOW - timedelta(hours=2),
    uptime_s=7200.0,
    source=SourceStatus(Condition.LAST_GOOD, 'https://example.org/"a"\\', NOW - timedelta(seconds=90)),
    display=DisplayStatus("HDMI-1", 1920, 1080, 54.64, "stated by the display", 2.5, "the default"),
    shown=ShownNow("overview", 1, 1, "sv", 2, 3),
    content="0f" * 32,
    memory_bytes=123_456_789,
    problems=1,
    last_problem=Trouble("en rad:\nmed åäö", NOW - timedelta(minutes=1)),
    thumbnail=NOW - timedelta(seconds=10),
)
BARE = replace(
    STATUS,
    source=SourceStatus(Condition.QUIET, ""),
    shown=None,
    content="",
    memory_bytes=None,
    last_problem=None,
    thumbnail=None,
    display=DisplayStatus("", 0, 0, 55, "the default", 2.5, "the default"),
)
SAMPLE = re.compile(r'foaje_[a-z_]+(\{[a-z_]+="(?:[^"\\\n]|\\["\\n])*"(,[a-z_]+="(?:[^"\\\n]|\\["\\n])*")*\})? -?[0-9.]+(e[+-][0-9]+)?')


def test_the_status_says_all_of_it() -> None:
    told = json.loads(status_json(STATUS, "lobby.jpg"))
    assert (told["program"], told["version"], told["state"]) == ("foaje", "0.1.0", "last good")
    assert (told["source"], told["since"], told["age_s"]) == ('https://example.org/"a"\\', "2026-11-25T11:59:00+00:00", 90)
    assert told["content_sha256"] == "0f" * 32
    assert told["shown"] == {"panel": "overview", "page": 1, "pages": 1, "quote": 2, "quotes": 3, "language": "sv"}
    assert told["last_problem"] == {"line": "en rad:\nmed åäö", "at": "2026-11-25T11:59:30+00:00"}
    assert told["display"]["name"] == "HDMI-1"
    assert (told["display"]["diagonal_inches"], told["display"]["diagonal_from"]) == (54.6, "stated by the display")
    assert told["thumbnail"] == {"file": "lobby.jpg", "taken": "2026-11-25T12:00:20+00:00"}
    assert (told["memory_bytes"], told["uptime_s"], told["written"]) == (123_456_789, 7200, "2026-11-25T12:00:30+00:00")


def test_what_is_not_known_is_null() -> None:
    told = json.loads(status_json(BARE, "lobby.jpg"))
    assert [name for name, said in told.items() if said is None] == [
        *("source", "content_sha256", "since", "age_s", "shown", "last_problem", "thumbnail", "memory_bytes")
    ]


@pytest.mark.parametrize("status", [STATUS, BARE], ids=["all", "bare"])
def test_the_metrics_are_prometheus_text(status: Status) -> None:
    lines = metrics_text(status).splitlines()
    described: set[str] = set()
    for line in lines:
        if line.startswith("#"):
            assert re.fullmatch(r"# (HELP foaje_[a-z_]+ .+|TYPE foaje_[a-z_]+ gauge)", line)
            described.add(line.split(" ")[2])
        else:
            assert SAMPLE.fullmatch(line), line
            assert re.split(r"[{ ]", line)[0] in described
    names = [line.split(" ")[2] for line in lines if line.startswith("# TYPE")]
    assert len(names) == len(set(names)) == sum(line.startswith("# HELP") for line in lines)


def test_the_metrics_say_what_the_status_says() -> None:
    text = metrics_text(STATUS)
    for line in (
        f'foaje_info{{version="0.1.0",source="https://example.org/\\"a\\"\\\\",content="{"0f" * 32}",display="HDMI-1"}} 1',
        'foaje_state{state="last good"} 1',
        'foaje_state{state="showing"} 0',
        'foaje_display_diagonal_inches{from="stated by the display"} 54.64',
        f"foaje_content_since_timestamp_seconds {NOW.timestamp() - 90:.0f}",
        f"foaje_last_problem_timestamp_seconds {NOW.timestamp() - 60:.0f}",
        "foaje_shown_quote 2",
        "foaje_resident_memory_bytes 123456789",
        "foaje_uptime_seconds 7200",
    ):
        assert f"{line}\n" in text
    for power, sample in (("on", "foaje_display_on 1\n"), ("off", "foaje_display_on 0\n"), ("unknown", ""), (None, "")):
        status = replace(STATUS, display=replace(STATUS.display, power=power))
        assert "".join(line + "\n" for line in metrics_text(status).splitlines() if line.startswith("foaje_display_on")) == sample
        assert json.loads(status_json(status, ""))["display"]["power"] == power
    bare = metrics_text(BARE)
    assert not any(name in bare for name in ("foaje_shown", "foaje_last_problem", "foaje_thumbnail", "foaje_resident"))
