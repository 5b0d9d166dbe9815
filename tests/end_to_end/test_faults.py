"""A fault of ours wherever Qt calls Python: one line of the program's, and its end is 70; Qt goes on with nothing half done."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.end_to_end.program import PATIENCE_S, TOP, clean_environment
from tests.end_to_end.x_server import XServer

BROKEN = Path(__file__).with_name("broken.py")
REMARK = "Error calling Python override of "  # of Qt's binding, which writes it by itself and does not end its line


@pytest.mark.parametrize("command", ["show", "preview"])
@pytest.mark.parametrize("where", ["slot", "paint", "painter", "show", "filter"])
def test_a_fault_is_told_in_one_line_and_ends_the_program_with_70(server: XServer, tmp_path: Path, where: str, command: str) -> None:
    environment = clean_environment(tmp_path / "home", server.name, PYTHONPATH=str(TOP))
    done = subprocess.run(
        [sys.executable, str(BROKEN), where, command],
        cwd=TOP,
        env=environment,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
    )
    assert done.returncode == 70
    assert_one_fault(done.stderr, where)


def assert_one_fault(said: str, where: str) -> None:
    faults = [line for line in said.splitlines() if " fault: " in line]
    assert len(faults) == 1, said
    assert faults[0].startswith("foaje: fault: KeyError: '")
    assert faults[0].split(" (")[0].endswith(f"{where}'")
    rest = [line for line in said.splitlines() if line not in faults and not line.startswith("foaje: ")]
    assert all(line.startswith(REMARK) for line in rest), said
    assert len(rest) <= 1, said
    assert os.linesep * 2 not in said
