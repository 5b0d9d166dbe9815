"""One trial: both commands of the README on a bare system, by one user, from a clean copy of what is committed."""

import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from tests.end_to_end.program import TOP
from tests.fresh.house import House
from tests.fresh.system import VISITOR_ID

USERS = ("root", "user")
CHECKOUT = Path("/srv/foaje")
PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
UNAVAILABLE = 69
ASKS_AT_MOST = 3  # for Python, for the program's packages, for the tests'
# In namespaces of its own: what is mounted or started here ends with it, however that comes about.
ENTER = """\
root=$1
shift
mount -t proc proc "$root/proc"
mount -t tmpfs -o mode=1777 shm "$root/dev/shm"
while [ "$1" != -- ]; do
    mount --bind -o ro "$1" "$root$2"
    shift 2
done
shift
exec chroot "$@"
"""


@dataclass(frozen=True)
class Result:
    """How it went: the versions that were tried, and in a few words what came of it."""

    passed: bool
    told: str
    python: str
    pyside: str


class Trial:
    """The trial in one bare system; everything it prints goes to the log."""

    def __init__(self, root: Path, user: str, house: House, log: IO[bytes]) -> None:
        self._root = root
        self._user = user
        self._house = house
        self._log = log

    def run(self) -> Result:
        """Both commands, the first of them twice: on its second run nothing but the program itself speaks."""
        self._lay_checkout()
        faults = []
        code, _ = self._set_up_and_run("app/run")
        if code != UNAVAILABLE:
            faults.append(f"`app/run` ended with {code}")
        if not (self._root / CHECKOUT.relative_to("/") / "foaje.png").is_file():
            faults.append("`app/run` drew no picture")
        _, told = self._as_user("app/run")
        faults += [f"`app/run` said: {line}" for line in told.splitlines() if not line.startswith("foaje: ")][:1]
        code, told = self._set_up_and_run("tests/run")
        counts = re.findall(r"^=* ?(\d+ (?:passed|failed|error).*?) in ", told, re.MULTILINE)
        count = counts[-1] if counts else "no test ran"
        if code != 0 or not counts:
            faults.append(f"`tests/run` ended with {code}: {count}")
        return Result(not faults, "; ".join(faults) or count, *self._versions())

    def _lay_checkout(self) -> None:
        inside = self._root / CHECKOUT.relative_to("/")
        inside.mkdir(parents=True)
        # The checkout may be another user's than root, who asks here.
        packed = subprocess.run(["git", "-c", "safe.directory=*", "-C", TOP, "archive", "HEAD"], check=True, capture_output=True).stdout
        subprocess.run(["tar", "-C", inside, "--no-same-owner", "-x"], input=packed, check=True)
        if self._user != "root":
            for path in (inside, *inside.rglob("*")):
                os.chown(path, VISITOR_ID, VISITOR_ID, follow_symlinks=False)

    def _set_up_and_run(self, command: str) -> tuple[int, str]:
        """Runs it; where it asks for packages, root types exactly the line that it printed, and it is run again."""
        code, told = self._as_user(command)
        for _ in range(ASKS_AT_MOST):
            line = told.splitlines()[-1] if told else ""
            if code != UNAVAILABLE or not line.startswith("apt-get update && "):
                break
            self._as_root(line)
            code, told = self._as_user(command)
        return code, told

    def _as_user(self, command: str) -> tuple[int, str]:
        if self._user == "root":
            return self._inside(command, "0:0", "/root")
        return self._inside(command, f"{VISITOR_ID}:{VISITOR_ID}", "/nonexistent")

    def _as_root(self, command: str) -> tuple[int, str]:
        return self._inside(command, "0:0", "/root")

    def _inside(self, command: str, who: str, home: str) -> tuple[int, str]:
        """Its exit code and all that it printed."""
        environment = [f"{name}={value}" for name, value in (("PATH", PATH), ("HOME", home), *self._house.environment)]
        lent = [str(path) for pair in self._house.folders for path in pair]
        unshare = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-euc", ENTER, "enter", str(self._root), *lent, "--"]
        chroot = [f"--userspec={who}", str(self._root), "env", "-i", f"--chdir={CHECKOUT}", *environment, "sh", "-c", command]
        self._log.write(f"\n{'#' if who == '0:0' else '$'} {command}\n".encode())
        self._log.flush()
        done = subprocess.run(
            [*unshare, *chroot],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            check=False,
        )
        self._log.write(f"{done.stdout}\n[{done.returncode}]\n".encode())
        self._log.flush()
        return done.returncode, done.stdout.rstrip()

    def _versions(self) -> tuple[str, str]:
        """Of Python and PySide6, as the environment that the set-up made has them."""
        code = "import importlib.metadata as m, platform; print(platform.python_version(), m.version('PySide6-Essentials'))"
        status, versions = self._as_user(f'.venv/bin/python -I -c "{code}"')
        if status != 0:
            return "–", "–"
        python, pyside = versions.split()
        return python, pyside
