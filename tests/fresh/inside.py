"""Inside a bare system: commands run there by root or by an ordinary user who has no home."""

import os
import subprocess
from pathlib import Path
from typing import IO

from tests.end_to_end.program import TOP
from tests.fresh.house import House
from tests.fresh.system import VISITOR_ID

CHECKOUT = Path("/srv/foaje")
UNAVAILABLE = 69
PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
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


class Inside:
    """A bare system with a clean copy of what is committed, and who works in it. Everything said there goes to the log."""

    def __init__(self, root: Path, house: House, log: IO[bytes], *, by_root: bool) -> None:
        self._root = root
        self._house = house
        self._log = log
        self._by_root = by_root
        self._lay_checkout()

    def run(self, command: str, *variables: str) -> tuple[int, str]:
        """Its exit code and all that it printed, run in the checkout with these variables (`NAME=value`) besides."""
        return self._run_as("0:0" if self._by_root else f"{VISITOR_ID}:{VISITOR_ID}", command, *variables)

    def run_by_root(self, command: str) -> tuple[int, str]:
        """The same by root, whoever else works here."""
        return self._run_as("0:0", command)

    def run_with_set_up(self, command: str) -> tuple[int, str]:
        """Runs it; where it asks for packages, root types exactly the line that it printed, and it is run again."""
        code, told = self.run(command)
        for _ in range(ASKS_AT_MOST):
            line = told.splitlines()[-1] if told else ""
            if code != UNAVAILABLE or not line.startswith("apt-get update && "):
                break
            self.run_by_root(line)
            code, told = self.run(command)
        return code, told

    def has(self, path: Path) -> bool:
        """Whether a file is there."""
        return (self._root / path.relative_to("/")).is_file()

    def _lay_checkout(self) -> None:
        inside = self._root / CHECKOUT.relative_to("/")
        inside.mkdir(parents=True)
        # The checkout may be another user's than root, who asks here.
        packed = subprocess.run(["git", "-c", "safe.directory=*", "-C", TOP, "archive", "HEAD"], check=True, capture_output=True).stdout
        subprocess.run(["tar", "-C", inside, "--no-same-owner", "-x"], input=packed, check=True)
        if not self._by_root:
            for path in (inside, *inside.rglob("*")):
                os.chown(path, VISITOR_ID, VISITOR_ID, follow_symlinks=False)

    def _run_as(self, who: str, command: str, *variables: str) -> tuple[int, str]:
        home = "/root" if who == "0:0" else "/nonexistent"
        environment = [f"PATH={PATH}", f"HOME={home}", *(f"{name}={value}" for name, value in self._house.environment), *variables]
        lent = [str(path) for pair in self._house.folders for path in pair]
        unshare = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-euc", ENTER, "enter", str(self._root), *lent, "--"]
        chroot = [f"--userspec={who}", str(self._root), "env", "-i", f"--chdir={CHECKOUT}", *environment, "sh", "-c", command]
        self._log.write(f"\n{' '.join([*variables, '#' if who == '0:0' else '$'])} {command}\n".encode())
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
