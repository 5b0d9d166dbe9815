"""The files of a report: whole whenever somebody looks, small, and never in the way."""

import json
import os
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget

from app.kiosk.report.content import content_sha256
from app.kiosk.report.file import ReportFile
from app.kiosk.report.files import ReportFiles, thumbnail_beside
from app.kiosk.report.latest_writer import LatestWriter
from app.kiosk.report.memory import resident_bytes
from app.kiosk.report.thumbnail import MOST_BYTES, jpeg_of, picture_of
from app.resources import resources
from app.value import replace
from tests.kiosk.report.test_status import STATUS
from tests.stage.screens import edition_of


def noise(width: int, height: int) -> QImage:
    """The picture that compresses worst."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    state = 1
    for y in range(height):
        for x in range(width):
            state = state * 1_103_515_245 + 12_345 & 0x7FFFFFFF
            image.setPixel(x, y, state & 0xFFFFFF)
    return image


def test_a_file_is_replaced_and_never_half_there(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    file = ReportFile(path)
    file.write(b"one")
    first = path.stat().st_ino
    with path.open("rb") as reader:
        file.write(b"another")
        assert reader.read() == b"one"
    assert path.read_bytes() == b"another"
    assert path.stat().st_ino != first
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_cannot_be_written_is_told_once_until_it_can(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "later" / "a.json"
    file = ReportFile(path)
    for _ in range(3):
        file.write(b"x")
    assert capsys.readouterr().err.startswith(f"foaje: {path} cannot be written (")
    path.parent.mkdir()
    file.write(b"x")
    path.unlink()
    path.parent.rmdir()
    file.write(b"x")
    assert capsys.readouterr().err.count("\n") == 1


def test_what_is_no_file_is_never_replaced_by_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pipe, folder, dangling = tmp_path / "pipe", tmp_path / "folder", tmp_path / "dangling"
    os.mkfifo(pipe)
    folder.mkdir()
    dangling.symlink_to(tmp_path / "gone")
    for path in (pipe, folder, dangling):
        ReportFile(path).write(b"x")
    assert pipe.is_fifo()
    assert folder.is_dir()
    assert dangling.is_symlink()
    assert capsys.readouterr().err.count("(not a regular file)") == 3


def test_status_thumbnail_and_metrics_lie_where_they_are_wanted(tmp_path: Path, qapp: QApplication) -> None:
    status, metrics = tmp_path / "lobby.json", tmp_path / "lobby.prom"
    editions = (edition_of(resources()),)
    ReportFiles(status, metrics).write(STATUS, editions, noise(40, 30))
    told = json.loads(status.read_text(encoding="utf-8"))
    assert told["content_sha256"] == content_sha256(editions)
    assert told["memory_bytes"] > 10_000_000
    assert QImage(str(tmp_path / told["thumbnail"]["file"])).size() == QSize(40, 30)
    assert f'content="{content_sha256(editions)}"' in metrics.read_text(encoding="utf-8")


def test_metrics_alone_have_no_thumbnail(tmp_path: Path, qapp: QApplication) -> None:
    files = ReportFiles(None, tmp_path / "lobby.prom")
    assert not files.wants_thumbnail
    files.write(STATUS, (), None)
    assert [path.name for path in tmp_path.iterdir()] == ["lobby.prom"]


def test_a_thumbnail_is_named_after_its_status() -> None:
    assert thumbnail_beside(Path("/a/lobby.json")) == Path("/a/lobby.jpg")
    assert thumbnail_beside(Path("/a/lobby.status")) == Path("/a/lobby.status.jpg")


@pytest.mark.parametrize("size", [(480, 270), (270, 480), (480, 480)])
def test_a_thumbnail_has_no_more_than_50_kb_whatever_is_on_it(size: tuple[int, int], qapp: QApplication) -> None:
    content = jpeg_of(noise(*size))
    assert 0 < len(content) <= MOST_BYTES
    assert QImage.fromData(content).size() == QSize(*size)


def test_the_picture_of_a_window_is_what_it_shows(qapp: QApplication) -> None:
    window = QWidget()
    window.resize(800, 450)
    child = QWidget(window)
    child.setGeometry(400, 0, 400, 450)
    for widget, colour in ((window, "#0d5c4d"), (child, "#ffcc00")):
        palette = widget.palette()
        palette.setColor(widget.backgroundRole(), QColor(colour))
        widget.setPalette(palette)
        widget.setAutoFillBackground(True)
    image = picture_of(window)
    assert image.size() == QSize(480, 270)
    assert [QColor(image.pixelColor(x, 135)).name() for x in (200, 300)] == ["#0d5c4d", "#ffcc00"]


def test_the_same_content_has_the_same_name_and_another_another(qapp: QApplication) -> None:
    one, same = edition_of(resources()), edition_of(resources())
    assert content_sha256((one,)) == content_sha256((same,))
    picture = replace(one.pictures["ceremony"], data=b"another")
    other_text = replace(one, announcement=replace(one.announcement, web=None, quotes=()))
    for other in (other_text, replace(one, pictures=one.pictures | {"ceremony": picture}), replace(one, pictures={})):
        assert content_sha256((other,)) != content_sha256((one,))


def test_what_is_in_memory_is_known_where_the_system_tells(monkeypatch: pytest.MonkeyPatch) -> None:
    resident = resident_bytes()
    assert resident is not None
    assert resident > 10_000_000
    monkeypatch.setattr("app.kiosk.report.memory.STATUS", Path("/nowhere"))
    assert resident_bytes() is None


def test_a_job_that_is_late_is_not_done_and_a_disk_that_hangs_holds_nothing_up() -> None:
    begun, goes_on, done = threading.Event(), threading.Event(), list[str]()

    def hangs() -> None:
        begun.set()
        goes_on.wait(60)
        done.append("first")

    writer = LatestWriter()
    writer.write(hangs)
    assert begun.wait(60)
    writer.write(lambda: done.append("late"))
    writer.write(lambda: done.append("last"))
    writer.close(0.01)
    assert done == []
    goes_on.set()
    writer.close(60)
    assert done == ["first", "last"]
