"""Whatever becomes of standard error, nothing is raised, nothing is held up, and what can be told is told."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parent.parent
GUARDED = """
import sys
from app.standard_streams import guard_standard_streams
guard_standard_streams(patient={patient})
from app.log import log
log.info("a line")
print("more", file=sys.stderr)
open({file!r}, "w").write("got there")
"""


def run(command: str, code: str) -> int:
    """The exit code of a Python that a shell starts, so that the shell can close and redirect."""
    return subprocess.run(["sh", "-c", command, "sh", sys.executable, "-c", code], cwd=TOP, timeout=60, check=False).returncode


@pytest.mark.parametrize("patient", [True, False])
@pytest.mark.parametrize("streams", ["2>/dev/full", "2>&-", "<&- >&- 2>&-", "2>/dev/null"])
def test_no_standard_error_ends_a_program(tmp_path: Path, streams: str, patient: bool) -> None:
    file = tmp_path / "out.txt"
    code = GUARDED.format(patient=patient, file=str(file))
    assert run(f'exec "$@" {streams}', code) == 0
    assert file.read_text() == "got there"


def test_a_closed_stream_s_number_is_given_to_nobody_else(tmp_path: Path) -> None:
    file = tmp_path / "out.txt"
    code = f"""
from app.standard_streams import guard_standard_streams
guard_standard_streams(patient=False)
open({str(file)!r}, "w").write(str(open({str(file)!r}, "w").fileno() > 2))
"""
    assert run('exec "$@" <&- >&- 2>&-', code) == 0
    assert file.read_text() == "True"


def test_a_reader_who_has_stopped_reading_holds_nothing_up() -> None:
    code = """
from app.standard_streams import guard_standard_streams
guard_standard_streams(patient=False)
from app.log import log
for _ in range(3000):
    log.info("x" * 100)
"""
    reading, writing = os.pipe()
    try:
        done = subprocess.run([sys.executable, "-c", code], cwd=TOP, stderr=writing, timeout=60, check=False)
        told = os.read(reading, 1_000_000)
    finally:
        os.close(reading)
        os.close(writing)
    assert done.returncode == 0
    assert told.startswith(b"x" * 100 + b"\n")


def test_a_slow_reader_gets_every_line_of_a_command_that_is_patient() -> None:
    code = """
from app.standard_streams import guard_standard_streams
guard_standard_streams(patient=True)
from app.log import log
for i in range(3000):
    log.info("%0100d", i)
"""
    program = subprocess.Popen([sys.executable, "-c", code], cwd=TOP, stderr=subprocess.PIPE, text=True)
    assert program.stderr is not None
    with pytest.raises(subprocess.TimeoutExpired):
        program.wait(0.5)
    assert [int(line) for line in program.stderr] == list(range(3000))
    assert program.wait(60) == 0
    program.stderr.close()


def test_what_no_encoding_can_write_is_told_all_the_same(tmp_path: Path) -> None:
    code = """
from app.standard_streams import guard_standard_streams
guard_standard_streams(patient=True)
from app.log import log
log.info('a\\udcff')
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=TOP, capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, b"a\\udcff\n")
