"""A public warning in the real program: from a real server to real pixels, and over a restart without the server."""

import signal
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage

from app.resources import resources
from tests.announcement.alerts.test_cases import FEEDS
from tests.end_to_end.conftest import Start
from tests.end_to_end.program import until
from tests.end_to_end.sight import seen
from tests.end_to_end.x_server import XServer
from tests.source.feed_server import FeedServer

SUN = QColor("#f2b632")


def band_height(image: QImage) -> int:
    """How far the band at the top reaches down, at the left edge, in px."""
    return next(y for y in range(image.height()) if image.pixelColor(QPoint(2, y)) != SUN)


def in_an_hour(feed: str) -> bytes:
    """A feed whose warning expires an hour from now."""
    written = (datetime.now().astimezone() + timedelta(hours=1)).isoformat(timespec="seconds")
    return (FEEDS / feed).read_bytes().replace(b"2026-11-25T16:00:00+01:00", written.encode())


def test_it_is_shown_and_stays_over_a_restart_without_its_server(server: XServer, start: Start, tmp_path: Path) -> None:
    web = FeedServer()
    web.serve("/feed", in_an_hour("alert-extreme.xml"), "one")
    file = tmp_path / "screen.toml"
    file.write_text(
        f'[source]\nannouncement = "{resources()}"\n[warnings]\nfeed = "{web.address()}"\nareas = ["1490"]\n[kiosk]\nmotion = false\n',
        encoding="utf-8",
    )
    program = start("--screen-file", file)
    until(lambda: band_height(seen(server)) > server.height / 3, "the warning")
    until(lambda: "warning in force: Giftig rök i centrala Borås (extreme, rok-1, until " in program.said, "its line")
    picture = seen(server)
    program.signal(signal.SIGTERM)
    assert program.exit_code() == 0
    web.close()
    again = start("--screen-file", file)
    until(lambda: "the warnings cannot be read" in again.said, "the loss is told")
    until(lambda: band_height(seen(server)) == band_height(picture), "the warning is still there")
    assert again.said.index("warning in force") < again.said.index("the warnings cannot be read")
