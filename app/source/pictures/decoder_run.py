"""One run of the decoder: a process that gets one picture, and nothing else of this one's."""

import json
import os
import signal
import subprocess
import sys

from app.log import log
from app.source.pictures.decoded_picture import PictureFacts, RefusedPicture, facts_of

MODULE = "app.decoding"
MOST_ANSWER_BYTES = 4096
LONGEST_REASON = 300
KEPT_VARIABLES = ("LD_LIBRARY_PATH",)  # where the interpreter's own libraries may lie
MEMORY_MB, PROCESSOR_S = 256, 5  # what its limits are told as; it sets them itself
OUT_OF_MEMORY = RefusedPicture(f"Needs more than {MEMORY_MB} MB of memory")
OUT_OF_TIME = RefusedPicture(f"Takes longer than {PROCESSOR_S} s")
TOO_SLOW = RefusedPicture("Not decoded in time", lasting=False)
DISK_FULL = "disk"


class DiskFullError(Exception):
    """The pixels have no room where they were to be written."""


class DecoderRun:
    """Runs from its making on; `descriptor` can be read when it has answered or ended."""

    def __init__(self, picture: int, pixels: int, size: tuple[int, int]) -> None:
        """Decodes the file open as `picture` into the one open as `pixels`, within a size in px. Raises OSError."""
        os.lseek(picture, 0, os.SEEK_SET)
        self.descriptor, answer = os.pipe()
        os.set_blocking(self.descriptor, False)
        self._answer = b""
        try:
            self._process = subprocess.Popen(  # noqa: S603 - our own interpreter, and numbers
                [sys.executable, "-I", "-m", MODULE, *(str(number) for number in (*size, os.getpid()))],
                stdin=picture,
                stdout=pixels,
                stderr=answer,
                cwd="/",
                # One arena: each of Qt's threads would else take address space for one, which counts as memory.
                env={name: os.environ[name] for name in KEPT_VARIABLES if name in os.environ} | {"MALLOC_ARENA_MAX": "1"},
                start_new_session=True,
            )
        except OSError:
            os.close(self.descriptor)
            raise
        finally:
            os.close(answer)

    def has_ended(self) -> bool:
        """Takes in what has come of the answer; whether that is all."""
        try:
            while piece := os.read(self.descriptor, MOST_ANSWER_BYTES):
                self._answer = (self._answer + piece)[:MOST_ANSWER_BYTES]
        except BlockingIOError:
            return False
        return True

    def stop(self) -> None:
        """Ends the process if it still runs."""
        self._process.kill()
        self._process.wait()
        os.close(self.descriptor)

    def result(self) -> PictureFacts | RefusedPicture:
        """What came of it, once it has ended. Raises DiskFullError."""
        self.stop()
        try:
            answer = json.loads(self._answer.splitlines()[0]) if self._answer else {}
        except ValueError:
            answer = {}
        if not isinstance(answer, dict):
            answer = {}
        exceeded = answer.get("exceeded")
        if exceeded == DISK_FULL:
            raise DiskFullError
        if "refused" in answer:
            return RefusedPicture(str(answer["refused"])[:LONGEST_REASON])
        return facts_of(answer) or self._why(exceeded == "memory")

    def _why(self, out_of_memory: bool) -> RefusedPicture:  # noqa: FBT001 - the one thing that is known
        """Why there is no answer."""
        code = self._process.returncode
        if out_of_memory or code == -signal.SIGABRT:
            return OUT_OF_MEMORY
        if code == -signal.SIGXCPU:
            return OUT_OF_TIME
        log.debug("foaje: the decoder ended with %s: %s", code, self._answer.decode(errors="replace"))
        return RefusedPicture(f"Decoder ended with {code}", lasting=code == -signal.SIGSEGV)
