"""`check` where a person reads it: in a real pseudo-terminal."""

import fcntl
import os
import pty
import re
import struct
import subprocess
import sys
import termios
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parent.parent.parent
BROKEN = (
    'language = "sv"\n[publisher]\nname = "Borås Stad"\n[headline]\ntitle = "Rubrik\nlead = "'
    + "ett ord till " * 20
    + '"mitt i" en rad"\nleed = "東京"\n[web]\nurl = "\x1b]0;titel\x07"\n'
)


def on_terminal(file: Path, *arguments: str, columns: int = 60, **environment: str) -> str:
    """What `check` writes to standard error that is a terminal; standard output goes nowhere."""
    try:
        ours, its = pty.openpty()
    except OSError as error:  # such as a chroot without /dev/pts
        pytest.skip(f"no terminals here: {error}")
    fcntl.ioctl(its, termios.TIOCSWINSZ, struct.pack("HHHH", 30, columns, 0, 0))
    usual = {"PATH": "/usr/bin:/bin", "HOME": os.environ["HOME"], "LC_ALL": "C.UTF-8", "TERM": "xterm"}
    command = [sys.executable, "-m", "app", "check", str(file), *arguments]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=its, stdin=its, cwd=TOP, env=usual | environment) as program:
        os.close(its)
        said = b""
        while True:
            try:
                chunk = os.read(ours, 4096)
            except OSError:  # Linux says so where the other end has gone
                break
            if not chunk:
                break
            said += chunk
        os.close(ours)
        assert program.wait(60) == 1
    return said.decode().replace("\r\n", "\n")


def in_pipe(file: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": "/usr/bin:/bin", "HOME": os.environ["HOME"], "LC_ALL": "C.UTF-8", "TERM": "xterm"}
    command = [sys.executable, "-m", "app", "check", str(file), *arguments]
    return subprocess.run(command, capture_output=True, text=True, cwd=TOP, env=environment, timeout=60, check=False)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    broken = tmp_path / "announcement.toml"
    broken.write_text(BROKEN, encoding="utf-8")
    return broken


def test_each_problem_has_its_line_with_a_mark_under_the_place(file: Path) -> None:
    lines = on_terminal(file, NO_COLOR="1").splitlines()
    starts = [line for line in lines if line.startswith(str(file))]
    assert starts == in_pipe(file).stderr.splitlines(), "the line of a pipe comes first"
    at = lines.index(next(line for line in starts if ":5: error: headline.title: " in line))
    assert lines[at + 1 : at + 3] == ['     5 | title = "Rubrik', "       |                ^"]
    at = lines.index(next(line for line in starts if ":6: error: headline.lead: " in line))
    assert all(len(line) <= 60 for line in lines[at + 1 : at + 3])
    shown, mark = lines[at + 1 : at + 3]
    assert shown[len(mark) - 1 :].startswith('"mitt i" en')
    assert shown.startswith("     6 | …")
    at = lines.index(next(line for line in starts if ":7: error: headline.leed: " in line))
    assert lines[at + 1 : at + 3] == ['     7 | leed = "東京"', "       | ^"]


def test_in_colour_only_where_the_terminal_has_it(file: Path) -> None:
    coloured = on_terminal(file)
    assert "\x1b[1;31merror\x1b[0m" in coloured
    plain = on_terminal(file, NO_COLOR="1")
    assert "\x1b" not in plain
    assert on_terminal(file, TERM="dumb") == on_terminal(file, TERM="") == plain
    assert on_terminal(file, NO_COLOR="") == coloured, "an empty one asks for nothing"
    assert re.sub("\x1b\\[[0-9;]*m", "", coloured) == plain


def test_nothing_of_the_file_commands_the_terminal(file: Path) -> None:
    told = on_terminal(file)
    assert "]0;titel" in told
    assert set(re.findall("\x1b.[0-9;]*.", told)) <= {"\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[1;31m", "\x1b[1;33m"}
    assert "\x07" not in told


def test_a_pipe_has_one_plain_line_for_each(file: Path) -> None:
    lines = in_pipe(file).stderr.splitlines()
    assert len(lines) == 4
    assert all(re.match(rf"{re.escape(str(file))}:\d+: error: [a-z.]+: .+; .+", line) for line in lines)
    assert "\x1b" not in "".join(lines)


def test_another_encoding_shows_its_line_too(tmp_path: Path) -> None:
    file = tmp_path / "announcement.toml"
    file.write_bytes('language = "sv"\n[publisher]\nname = "Borås"\n[headline]\ntitle = "x"\n'.encode("cp1252"))
    lines = on_terminal(file, TERM="dumb").splitlines()
    assert lines[1:] == ['     3 | name = "Borås"', "       |            ^"]
