"""An X server of its own for a test or a benchmark: no window manager, no screen, its picture in a file. Knows no Qt."""

import mmap
import os
import select
import struct
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.end_to_end.program import PATIENCE_S

HEADER_SIZE, BYTES_PER_LINE, COLOUR_COUNT = 0, 12, 19  # fields of the file's header (XWDFile.h), four bytes each
COLOUR_BYTES = 12
PIXEL_BYTES = 4


class XServer:
    """Xvfb on a number that was free, `width` by `height` px and at first in that size; it can be resized below that."""

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        self._folder = tempfile.TemporaryDirectory(prefix="foaje-x-")
        reading, writing = os.pipe()
        try:
            self._process = subprocess.Popen(
                [
                    "Xvfb",
                    *("-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24"),
                    *("-fbdir", self._folder.name, "-nolisten", "tcp", "-noreset", "-br"),
                ],
                pass_fds=(writing,),
                stdin=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        finally:
            os.close(writing)
        with os.fdopen(reading, "rb") as told:
            if not select.select([told], [], [], PATIENCE_S)[0]:
                self._process.kill()
                raise TimeoutError("Xvfb does not start")
            number = told.readline().decode().strip()
        if not number:
            raise ChildProcessError(f"Xvfb ended with {self._process.wait()}")
        self.name = f":{number}"
        with Path(self._folder.name, "Xvfb_screen0").open("rb") as file:
            self._map = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        fields = struct.unpack(">25I", self._map[:100])
        self.bytes_per_line = fields[BYTES_PER_LINE]
        self._begin = fields[HEADER_SIZE] + fields[COLOUR_COUNT] * COLOUR_BYTES

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Ends the server."""
        self._map.close()
        self._process.terminate()
        self._process.wait()
        self._folder.cleanup()

    def die(self) -> None:
        """Is gone from one moment to the next, and takes its clients' connections along."""
        self._process.kill()
        self._process.wait()

    def pixels(self) -> bytes:
        """What is on the display now: rows of `bytes_per_line`, each pixel as blue, green, red and nothing."""
        return self._map[self._begin : self._begin + self.height * self.bytes_per_line]

    def every_row(self, step: int) -> bytes:
        """The same, of every so many rows one, without what lies right of the display."""
        line, begin, width = self.bytes_per_line, self._begin, self.width * PIXEL_BYTES
        return b"".join(self._map[begin + y * line : begin + y * line + width] for y in range(0, self.height, step))

    def resize(self, width: int, height: int) -> None:
        """The display becomes another one, as if a television had been replaced."""
        if (width, height) == (self.width, self.height):
            return
        mode = f"{width}x{height}"
        numbers = [str(number) for number in (0, width, 0, 0, width, height, 0, 0, height)]
        with suppress(subprocess.CalledProcessError):  # known since an earlier resizing
            self.run("xrandr", "--newmode", mode, *numbers)
            self.run("xrandr", "--addmode", "screen", mode)
        self.run("xrandr", "--output", "screen", "--mode", mode)
        self.width, self.height = width, height

    def run(self, *command: str) -> str:
        """Runs a display tool against this server and returns what it said."""
        environment = {**os.environ, "DISPLAY": self.name}
        return subprocess.run(command, env=environment, check=True, capture_output=True, text=True, timeout=PATIENCE_S).stdout

    @property
    def keyboard(self) -> str:
        """The window that has the keyboard, "" where none has: a window manager that ends leaves it to nobody."""
        found = self.run("sh", "-c", "xdotool getwindowfocus || true").strip()
        return "" if found in ("0", "1") else found
