"""The files of a report, written together."""

from pathlib import Path

from PySide6.QtGui import QImage

from app.kiosk.report.content import content_sha256
from app.kiosk.report.file import ReportFile
from app.kiosk.report.memory import resident_bytes
from app.kiosk.report.metrics import metrics_text
from app.kiosk.report.status import Status
from app.kiosk.report.status_json import status_json
from app.kiosk.report.thumbnail import jpeg_of
from app.stage.edition import Edition
from app.value import replace


class ReportFiles:
    """The status file with its thumbnail beside it, and the metrics; either may be None."""

    def __init__(self, status: Path | None, metrics: Path | None) -> None:
        self._status = ReportFile(status) if status else None
        self._thumbnail = ReportFile(thumbnail_beside(status)) if status else None
        self._metrics = ReportFile(metrics) if metrics else None
        self._editions: tuple[Edition, ...] = ()
        self._content = ""

    @property
    def wants_thumbnail(self) -> bool:
        """Whether a picture of the wall is written."""
        return self._thumbnail is not None

    def write(self, status: Status, editions: tuple[Edition, ...], picture: QImage | None) -> None:
        """Writes a status, to which it adds what takes a while to know, and a new picture of the wall where there is one."""
        if editions is not self._editions:
            self._editions, self._content = editions, content_sha256(editions)
        status = replace(status, content=self._content if editions else "", memory_bytes=resident_bytes())
        if self._thumbnail is not None and picture is not None:
            self._thumbnail.write(jpeg_of(picture))
        if self._status is not None and self._thumbnail is not None:
            self._status.write(status_json(status, self._thumbnail.path.name).encode("utf-8", "replace"))
        if self._metrics is not None:
            self._metrics.write(metrics_text(status).encode("utf-8", "replace"))


def thumbnail_beside(status: Path) -> Path:
    """Where the thumbnail of a status file lies: `lobby.json` has `lobby.jpg`."""
    return status.with_name((status.stem if status.suffix == ".json" else status.name) + ".jpg")
