"""The soak's shortest form, and that it would see what it looks for."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

from tests.soak.soak import LONG, MB, SHORT, Length, faults, quarters

TOP = Path(__file__).resolve().parents[2]
PATIENCE_S = 600


def test_a_minute_of_it() -> None:
    run = subprocess.run(
        [sys.executable, TOP / "tests" / "soak" / "run.py", "--short"], capture_output=True, text=True, timeout=PATIENCE_S, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert "All as it must be." in run.stdout


def test_the_long_one_is_as_long_as_it_was_asked_for() -> None:
    assert Length(10_000, 1_000, 200, 2 * MB) == LONG
    assert SHORT.reloads % 4 == SHORT.displays % 4 == 0  # each quarter sees each size


def test_it_tells_what_is_wrong() -> None:
    flat, grown = [100 * MB] * 80, [100 * MB] * 60 + [102 * MB] * 20
    fine = {"missing": set(), "changes": 800, "good": 60, "bad": 20, "displays": 16, "memory": flat}
    said = "x:1: error: y\n" * 20

    length = replace(SHORT, most_growth=LONG.most_growth)

    def found(told: str = said, /, **other: object) -> list[str]:
        return faults(SimpleNamespace(**fine | other), length, told)  # type: ignore[arg-type] # as much of a wall as it looks at

    assert found() == []
    assert found(memory=[100 * MB] * 60 + [101 * MB] * 20) == []
    assert "grows: by 2.0 MB" in found(memory=grown)[0]
    assert "such as c" in found(missing={"c", "d"})[0]
    for least, what in ((799, "changes"), (59, "good"), (15, "displays")):
        assert found(**{what: least}) == ["less was done than was asked for"]
    assert "19 errors" in found(said.replace("x:1: error: y\n", "", 1))[0]
    assert found(said + "foaje: fault: ValueError: z (app/a.py:1)\n") == ["foaje: fault: ValueError: z (app/a.py:1)"]


def test_a_quarter_s_median() -> None:
    assert quarters([1, 1, 9, 2, 2, 2, 3, 3, 3, 4, 4, 4]) == [1, 2, 3, 4]
