"""The trials on a bare system: both commands of the README from a checkout, and the program as a package."""

import re
from dataclasses import dataclass
from pathlib import Path

from tests.fresh.inside import CHECKOUT, UNAVAILABLE, Inside

PACKAGE = Path("/tmp/foaje")  # noqa: S108 - of the bare system, which nobody else is in
DEAD_DISPLAY = "DISPLAY=:59321"
FOR_A_PACKAGE = "apt-get update && apt-get install -y --no-install-recommends python3 python3-venv"


@dataclass(frozen=True)
class Result:
    """How it went: the versions that were tried, and in a few words what came of it."""

    passed: bool
    told: str
    python: str
    pyside: str


def try_checkout(inside: Inside) -> Result:
    """Both commands, the first of them twice: on its second run nothing but the program itself speaks."""
    faults = []
    code, _ = inside.run_with_set_up("app/run")
    if code != UNAVAILABLE:
        faults.append(f"`app/run` ended with {code}")
    if not inside.has(CHECKOUT / "foaje.png"):
        faults.append("`app/run` drew no picture")
    _, told = inside.run("app/run")
    faults += [f"`app/run` said: {line}" for line in told.splitlines() if not line.startswith("foaje: ")][:1]
    code, told = inside.run_with_set_up("tests/run")
    counts = re.findall(r"^=* ?(\d+ (?:passed|failed|error).*?) in ", told, re.MULTILINE)
    count = counts[-1] if counts else "no test ran"
    if code != 0 or not counts:
        faults.append(f"`tests/run` ended with {code}: {count}")
    return Result(not faults, "; ".join(faults) or count, *_versions(inside, CHECKOUT / ".venv"))


def try_package(inside: Inside) -> Result:
    """Installed by pip into a virtual environment: all that the system lacks is told in one line, and that line mends it."""
    faults = []
    inside.run_by_root(FOR_A_PACKAGE)
    code, _ = inside.run(f"python3 -m venv {PACKAGE} && {PACKAGE}/bin/pip install .")
    if code != 0:
        faults.append("`pip install .` failed")
    code, told = inside.run(f"{PACKAGE}/bin/foaje", DEAD_DISPLAY)
    what, _, command = told.partition(", as root: ")
    if code != UNAVAILABLE or not what.startswith("foaje: missing libraries: ") or "\n" in told:
        faults.append(f"on the bare system `foaje` ended with {code} and said: {told}")
    inside.run_by_root(command)
    code, told = inside.run(f"{PACKAGE}/bin/foaje", DEAD_DISPLAY)
    if code != UNAVAILABLE or not told.startswith("foaje: no display answers") or "\n" in told:
        faults.append(f"with the packages `foaje` ended with {code} and said: {told}")
    picture = PACKAGE / "foaje.png"
    code, told = inside.run(f"{PACKAGE}/bin/foaje render -o {picture}")
    if code != 0 or told or not inside.has(picture):
        faults.append(f"`foaje render` ended with {code} and said: {told}")
    return Result(not faults, "; ".join(faults) or "passed", *_versions(inside, PACKAGE))


def _versions(inside: Inside, environment: Path) -> tuple[str, str]:
    """Of Python and PySide6, as the virtual environment has them."""
    code = "import importlib.metadata as m, platform; print(platform.python_version(), m.version('PySide6-Essentials'))"
    status, versions = inside.run(f'{environment}/bin/python -I -c "{code}"')
    if status != 0:
        return "–", "–"
    python, pyside = versions.split()
    return python, pyside
