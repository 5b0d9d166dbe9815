"""Files of other machines, which may cease to answer: then whoever asks for them waits for ever, and no signal helps."""

import os
import re
from collections.abc import Callable
from pathlib import Path
from threading import Thread
from typing import Generic, TypeVar

Answer = TypeVar("Answer")

MOUNTS = Path("/proc/self/mountinfo")
KINDS = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "glusterfs", "lustre", "ncpfs", "davfs", "virtiofs"})
FUSE = "fuse"  # also `fuse.sshfs` and the like: whatever answers there, it may cease to

_ESCAPED = re.compile(r"\\([0-7]{3})")


def is_remote(path: Path, mounts: Path = MOUNTS) -> bool:
    """Whether a path lies on a file system that another machine or program answers for; asks nothing of that one."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return False
    wanted = os.path.abspath(path)  # noqa: PTH100 - resolving its links might ask those who do not answer
    found, kind = "", ""
    for line in lines:
        before, _, after = line.partition(" - ")
        fields = before.split()
        if len(fields) > 4 and after:
            point = _ESCAPED.sub(lambda match: chr(int(match[1], 8)), fields[4])
            inside = wanted == point or wanted.startswith(point.rstrip("/") + "/")
            if inside and len(point) >= len(found):  # of two on the same point the later covers the other
                found, kind = point, after.split()[0]
    return kind in KINDS or kind.partition(".")[0] == FUSE


class Patience(Generic[Answer]):
    """Waits for an answer for so long and no longer; while an old question is unanswered, no other is put."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._asking: Thread | None = None

    def ask(self, question: Callable[[], Answer]) -> Answer | None:
        """The answer, or None where it does not come in time."""
        if self._asking is not None and self._asking.is_alive():
            return None
        answers: list[Answer] = []
        self._asking = Thread(target=lambda: answers.append(question()), daemon=True, name="asking")
        self._asking.start()
        self._asking.join(self._seconds)
        return answers[0] if answers else None
