"""The pictures of an announcement, one after the other through the decoder; whoever asks gets what is there, and never waits."""

import errno
import os
import select
import time
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier, QStandardPaths, QTimer, Signal, qVersion

from app.source.pictures.decoded_picture import DecodedPicture, PictureFacts, RefusedPicture
from app.source.pictures.decoder_run import TOO_SLOW, DecoderRun, DiskFullError
from app.source.pictures.kept_pictures import KeptPictures
from app.source.pictures.opened_picture import CannotOpenError, OpenedPicture, open_picture
from app.value import value

DECODER = "1"  # raised whenever the decoder draws anything otherwise
MOST_MS = 20_000
DEFAULT_SIZE = (1920, 1080)

Result = DecodedPicture | RefusedPicture


@value
class _Wanted:
    """A picture that is yet to be decoded."""

    key: str
    picture: OpenedPicture
    size: tuple[int, int]


class Pictures(QObject):
    """Answers for the pictures of one announcement; `all_there` says that everything asked for since the last `begin` has come."""

    all_there = Signal()

    def __init__(self, kept: KeptPictures, parent: QObject | None = None, most_ms: int = MOST_MS) -> None:
        super().__init__(parent)
        self._kept = kept
        self._size = DEFAULT_SIZE
        self._asked: dict[tuple[Path, Path], str | RefusedPicture] = {}
        self._known: dict[str, Result] = {}
        self._waiting: list[_Wanted] = []
        self._run: DecoderRun | None = None
        self._pixels = -1
        self._notifier: QSocketNotifier | None = None
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
        self._limit.setInterval(most_ms)
        self._limit.timeout.connect(self._on_too_slow)
        self._start = QTimer(self)
        self._start.setSingleShot(True)
        self._start.timeout.connect(self._next)

    def begin(self, size: tuple[int, int]) -> None:
        """Another announcement from now on, or another display of that size in device px: what still waits is dropped."""
        self._drop()
        used = {key for key in self._asked.values() if isinstance(key, str)}
        self._known = {key: result for key, result in self._known.items() if key in used}
        self._asked.clear()
        self._size = size

    def ask(self, path: Path, folder: Path) -> Result | None:
        """A picture in the folder or below, not larger than the display; None where it is yet to be decoded."""
        place = (path, folder)
        if place not in self._asked:
            self._asked[place] = self._opened(path, folder)
        asked = self._asked[place]
        return asked if isinstance(asked, RefusedPicture) else self._known.get(asked)

    @property
    def waits(self) -> bool:
        """Whether anything is yet to come."""
        return bool(self._waiting)

    def wait(self) -> None:
        """Waits until everything is there: for those who have nothing to show before."""
        while self._waiting:
            if self._run is None:
                self._next()
                continue
            left_s = max(0, self._limit.interval()) / 1000
            ends = time.monotonic() + left_s
            while self._run is not None and not self._run.has_ended() and time.monotonic() < ends:
                select.select([self._run.descriptor], [], [], max(0.0, ends - time.monotonic()))
            if time.monotonic() < ends:
                self._on_answer()
            else:
                self._on_too_slow()

    def close(self) -> None:
        """Ends what runs, and drops what waits."""
        self._drop()

    def _opened(self, path: Path, folder: Path) -> str | RefusedPicture:
        """The key of a picture; what is not known of it waits from now on."""
        try:
            picture = open_picture(path, folder)
        except CannotOpenError as error:
            return RefusedPicture(str(error))
        key = f"{picture.digest}-{self._size[0]}x{self._size[1]}-{DECODER}-{qVersion()}"
        found = self._known.get(key) or self._kept.find(key)
        if found is not None or any(wanted.key == key for wanted in self._waiting):
            os.close(picture.descriptor)
        else:
            self._waiting.append(_Wanted(key, picture, self._size))
            if self._run is None:
                self._start.start(0)
        if found is not None:
            self._known[key] = found
        return key

    def _next(self) -> None:
        """Starts the decoder for the first of those that wait."""
        if self._run is not None or not self._waiting:
            return
        wanted = self._waiting[0]
        try:
            self._pixels = self._kept.new_file(wanted.key)
            self._run = DecoderRun(wanted.picture.descriptor, self._pixels, wanted.size)
        except OSError as error:
            self._settle(RefusedPicture(f"No decoder: {error.strerror or error}", lasting=False))
            return
        self._notifier = QSocketNotifier(self._run.descriptor, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_answer)
        self._limit.start()

    def _on_answer(self) -> None:
        if self._run is None or not self._run.has_ended():
            return
        self._stop_listening()
        run, self._run = self._run, None
        try:
            result = run.result()
        except DiskFullError:
            self._kept.give_up(os.strerror(errno.ENOSPC))
            self._close_pixels()
            self._next()
            return
        self._settle(result)

    def _on_too_slow(self) -> None:
        if self._run is None:
            return
        self._stop_listening()
        run, self._run = self._run, None
        run.stop()
        self._settle(TOO_SLOW)

    def _settle(self, result: PictureFacts | RefusedPicture) -> None:
        """Takes what came of the first of those that wait."""
        wanted = self._waiting.pop(0)
        if isinstance(result, PictureFacts) and not self._is_whole(result, wanted.size):
            result = RefusedPicture("Decoder ended with pixels missing", lasting=False)
        if self._pixels >= 0:
            # What was written to while it was decoded is not what its digest says: shown, and forgotten.
            lasting = wanted.picture.is_unchanged()
            self._kept.keep(wanted.key, self._pixels, result if lasting else TOO_SLOW)
        if isinstance(result, PictureFacts):
            self._known[wanted.key] = DecodedPicture(result, self._pixels)
            self._pixels = -1
        else:
            self._known[wanted.key] = result
            self._close_pixels()
        os.close(wanted.picture.descriptor)
        if self._waiting:
            self._next()
        else:
            self.all_there.emit()

    def _is_whole(self, facts: PictureFacts, size: tuple[int, int]) -> bool:
        """Whether the decoder has written what it says, and no more than it was asked for."""
        within = facts.pixels[0] <= size[0] and facts.pixels[1] <= size[1]
        return within and os.fstat(self._pixels).st_size == facts.all_bytes

    def _drop(self) -> None:
        self._stop_listening()
        self._start.stop()
        if self._run is not None:
            self._run.stop()
            self._run = None
        if self._waiting and self._pixels >= 0:
            self._kept.keep(self._waiting[0].key, self._pixels, TOO_SLOW)
        self._close_pixels()
        for wanted in self._waiting:
            os.close(wanted.picture.descriptor)
        self._waiting.clear()

    def _stop_listening(self) -> None:
        self._limit.stop()
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._notifier = None

    def _close_pixels(self) -> None:
        if self._pixels >= 0:
            os.close(self._pixels)
            self._pixels = -1


def kept_for_the_user(parent: QObject) -> Pictures:
    """Pictures that are kept in the user's cache, where the system knows one."""
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericCacheLocation)
    return Pictures(KeptPictures(Path(found, "foaje", "pictures") if found else None), parent)
