"""The bar of a long render: on a terminal alone."""

import fcntl
import os
import pty
import struct
import sys
import termios
from pathlib import Path

import pytest

from app.desk.progress_bar import with_bar

TOP = Path(__file__).parents[2]
CODE = "from app.desk.progress_bar import with_bar\nprint(sum(with_bar(range({items}))))"


def on_a_terminal(items: int) -> str:
    """What a terminal 80 characters wide shows."""
    try:
        child, terminal = pty.fork()
    except OSError as error:  # such as a chroot without /dev/pts
        pytest.skip(f"no terminals here: {error}")
    if child == 0:
        os.chdir(TOP)
        os.execv(sys.executable, [sys.executable, "-c", f"input()\n{CODE.format(items=items)}"])  # noqa: S606 - no shell is wanted
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 25, 80, 0, 0))
    os.write(terminal, b"\n")
    told = b""
    while True:
        try:
            part = os.read(terminal, 4096)
        except OSError:  # so Linux says that the other side is closed
            break
        if not part:
            break
        told += part
    os.waitpid(child, 0)
    os.close(terminal)
    return told.decode()


@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")
def test_a_terminal_sees_how_many_are_done() -> None:
    told = on_a_terminal(5)
    assert "0/5" in told
    assert "pictures" in told
    assert "10" in told.splitlines()[-1]


@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")
def test_one_picture_has_no_bar() -> None:
    assert "picture" not in on_a_terminal(1)


def test_a_pipe_sees_none(capfd: pytest.CaptureFixture[str]) -> None:
    assert list(with_bar([1, 2, 3])) == [1, 2, 3]
    assert capfd.readouterr().err == ""
