"""What the decoder may use, as the system tells it of a process that has limited itself."""

import subprocess
import sys

CODE = """
import os, sys
os.sched_getaffinity(0)
from app.decoding.limits import limit_process
limit_process(1000)
print(open("/proc/self/limits").read())
print("processors", len(os.sched_getaffinity(0)))
"""


def test_every_limit_is_set() -> None:
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=True, timeout=60)
    limits = {line[:26].strip(): line[26:].split()[:2] for line in done.stdout.splitlines() if line.startswith("Max")}
    assert limits["Max cpu time"] == ["5", "6"]
    assert limits["Max file size"] == ["1000", "1000"]
    assert limits["Max open files"] == ["32", "32"]
    assert limits["Max core file size"] == ["0", "0"]
    soft, hard = limits["Max address space"]
    assert soft == hard
    assert 256 << 20 < int(soft) < 400 << 20
    assert "processors 1" in done.stdout
