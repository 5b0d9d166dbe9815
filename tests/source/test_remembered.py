"""What a screen file last named."""

from pathlib import Path

import pytest

from app.source.remembered import FOLDER, remember_source, remembered_source


def test_each_screen_file_has_its_own(tmp_path: Path) -> None:
    remember_source(tmp_path, Path("/etc/one.toml"), "/srv/one")
    remember_source(tmp_path, Path("/etc/two.toml"), "https://example.org/två/")
    remember_source(tmp_path, Path("/etc/one.toml"), "/srv/other")
    assert remembered_source(tmp_path, Path("/etc/one.toml")) == "/srv/other"
    assert remembered_source(tmp_path, Path("/etc/two.toml")) == "https://example.org/två/"
    assert remembered_source(tmp_path, Path("/etc/three.toml")) is None
    assert len(list((tmp_path / FOLDER).iterdir())) == 2


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"null", b'{"source": 3}', b'{"source": ""}', b"\xff", b"[" * 100_000])
def test_a_damaged_note_is_none(tmp_path: Path, content: bytes) -> None:
    remember_source(tmp_path, Path("/etc/one.toml"), "/srv/one")
    (note,) = (tmp_path / FOLDER).iterdir()
    note.write_bytes(content)
    assert remembered_source(tmp_path, Path("/etc/one.toml")) is None
    remember_source(tmp_path, Path("/etc/one.toml"), "/srv/one")
    assert remembered_source(tmp_path, Path("/etc/one.toml")) == "/srv/one"


def test_where_nothing_can_be_written_it_says_so_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / FOLDER).write_bytes(b"")
    with pytest.raises(OSError, match=r"exists|directory"):
        remember_source(tmp_path, Path("/etc/one.toml"), "/srv/one")
