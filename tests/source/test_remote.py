"""Which files are another machine's, and how long is waited for them."""

from pathlib import Path
from threading import Event

import pytest

from app.source.remote import Patience, is_remote

MOUNTS = """\
22 1 0:21 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
23 22 0:22 / /proc rw - proc proc rw
40 22 0:40 / /srv rw,relatime shared:5 - nfs4 files:/export rw,hard
41 40 0:41 / /srv/local rw - ext4 /dev/sdb1 rw
42 22 0:42 / /mnt/with\\040space rw - cifs //files/hall rw
43 22 0:43 / /mnt/ssh rw - fuse.sshfs hall@files: rw
44 22 0:44 / /mnt/stick rw - fuseblk /dev/sdc1 rw
45 22 0:45 / /over rw - nfs files:/a rw
46 45 0:46 / /over rw - tmpfs tmpfs rw
this is no mount
"""


@pytest.mark.parametrize(
    ("path", "remote"),
    [
        ("/home/hall/lobby", False),
        ("/srv", True),
        ("/srv/lobby", True),
        ("/srv/../srv/lobby", True),
        ("/srvs/lobby", False),
        ("/srv/local/lobby", False),
        ("/mnt/with space/lobby", True),
        ("/mnt/ssh/lobby", True),
        ("/mnt/stick/lobby", False),
        ("/over/lobby", False),
    ],
)
def test_the_innermost_mount_says(tmp_path: Path, path: str, remote: bool) -> None:
    mounts = tmp_path / "mountinfo"
    mounts.write_text(MOUNTS, encoding="utf-8")
    assert is_remote(Path(path), mounts) is remote


def test_where_no_mounts_are_told_all_is_this_system_s(tmp_path: Path) -> None:
    assert not is_remote(Path("/srv/lobby"), tmp_path / "nowhere")
    assert not is_remote(tmp_path)


def test_an_answer_in_time_is_given_and_a_late_one_is_not() -> None:
    patience = Patience[int](30)
    assert patience.ask(lambda: 7) == 7
    hurried, comes = Patience[bool](0.01), Event()
    assert hurried.ask(comes.wait) is None
    assert hurried.ask(lambda: True) is None  # the first is still unanswered
    comes.set()
    asking = hurried._asking
    assert asking is not None
    asking.join()
    assert Patience[bool](30).ask(lambda: True) is True
