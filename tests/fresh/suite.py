"""Which systems are tried and what on them, and the table of how it went, as the README has it."""

import argparse
import os
import shutil
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from tests.fresh.house import House
from tests.fresh.inside import Inside
from tests.fresh.system import SYSTEMS, System, unpack_base
from tests.fresh.trial import Result, try_checkout, try_package

NEEDED = ("debootstrap", "unshare", "chroot", "tar", "git", "gpgv", "dpkg-deb")
TRIALS = {
    "root": "checkout, root",
    "user": "checkout, ordinary user",
    "package": "`pip install .`, ordinary user",
}
UNAVAILABLE = 69


def main(arguments: Sequence[str]) -> int:
    """Tries the chosen systems and users, or all of them; returns 0 when all passed, 1 otherwise, 69 where it cannot be tried."""
    names = [system.name for system in SYSTEMS]
    parser = argparse.ArgumentParser(prog="tests/run fresh", description="Both commands of the README on bare systems.")
    parser.add_argument("choice", nargs="*", metavar="CHOICE", help=f"of {', '.join([*names, *TRIALS])}; without one all of them")
    chosen = parser.parse_args(arguments).choice
    unknown = [choice for choice in chosen if choice not in (*names, *TRIALS)]
    if unknown:
        parser.error(f"{', '.join(unknown)}: neither a system nor a trial; there are {', '.join([*names, *TRIALS])}")
    if os.geteuid() != 0:
        return _unavailable("making a bare system and changing into it need root")
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing:
        return _unavailable(f"missing commands: {', '.join(missing)}; on Debian: apt-get install debootstrap git gpgv")
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "foaje" / "fresh"
    cache.mkdir(parents=True, exist_ok=True)
    house = House.of_this_machine()
    print("| system | what, by whom | Python | PySide6 | result | time |\n|---|---|---|---|---|--:|", flush=True)  # noqa: T201 - what this program is for
    all_passed = True
    for system in [one for one in SYSTEMS if one.name in chosen or not set(chosen) & set(names)]:
        for trial in [one for one in TRIALS if one in chosen or not set(chosen) & set(TRIALS)]:
            result = _tried(system, trial, house, cache)
            all_passed &= result.passed
    return 0 if all_passed else 1


def _tried(system: System, trial: str, house: House, cache: Path) -> Result:
    log = cache / f"{system.name}-{trial}.log"
    before = time.monotonic()
    with log.open("wb") as told, unpack_base(system, house, cache, told) as root:
        inside = Inside(root, house, told, by_root=trial == "root")
        result = try_package(inside) if trial == "package" else try_checkout(inside)
    what_came = " / ".join(result.told.splitlines())
    verdict = what_came if result.passed else f"**failed**: {what_came}; see {log}"
    seconds = time.monotonic() - before
    print(f"| {system.title} | {TRIALS[trial]} | {result.python} | {result.pyside} | {verdict} | {seconds:.0f} s |", flush=True)  # noqa: T201 - what this program is for
    return result


def _unavailable(why: str) -> int:
    print(f"foaje: tests/run fresh: {why}", file=sys.stderr)  # noqa: T201 - a program's report
    return UNAVAILABLE
