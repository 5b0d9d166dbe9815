"""A picture's file is opened once, and only a regular file of the folder's; nothing in its place makes anybody wait."""

import os
import socket
from pathlib import Path

import pytest

from app.source.pictures import opened_picture
from app.source.pictures.opened_picture import CannotOpenError, open_picture


def digest(path: Path) -> str:
    opened = open_picture(path, path.parent)
    os.close(opened.descriptor)
    return opened.digest


def why_not(path: Path, folder: Path) -> str:
    with pytest.raises(CannotOpenError) as refused:
        open_picture(path, folder)
    return str(refused.value)


def test_what_was_opened_stays_what_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(b"before")
    opened = open_picture(path, tmp_path)
    other = tmp_path / "b.png"
    other.write_bytes(b"swapped in")
    other.replace(path)
    assert os.read(opened.descriptor, 99) == b"before"
    assert opened.is_unchanged()
    os.close(opened.descriptor)
    assert digest(path) != opened.digest


def test_one_that_is_written_to_meanwhile_is_known_by_it(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(b"before")
    os.utime(path, (1, 1))
    opened = open_picture(path, tmp_path)
    path.write_bytes(b"after!")
    assert not opened.is_unchanged()
    os.close(opened.descriptor)


def test_it_is_known_by_its_content(tmp_path: Path) -> None:
    names = ("a", "b", "c")
    for name, content in zip(names, (b"x", b"x", b"y"), strict=True):
        (tmp_path / name).write_bytes(content)
    a, b, c = (digest(tmp_path / name) for name in names)
    assert a == b != c


def test_a_large_one_is_known_by_its_ends_and_its_marks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opened_picture, "WHOLLY_HASHED_BYTES", 4)
    monkeypatch.setattr(opened_picture, "PIECE_BYTES", 2)
    path = tmp_path / "a"
    path.write_bytes(b"ab----yz")
    known = digest(path)
    assert known == digest(path)
    with path.open("r+b") as file:
        file.seek(3)
        file.write(b"!")
    os.utime(path, ns=(1, 1))
    assert known != digest(path)


def test_fifos_devices_sockets_and_folders_are_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "fifo")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "socket"))
        assert why_not(tmp_path / "fifo", tmp_path) == "Not a regular file"
        assert why_not(tmp_path, tmp_path.parent) == "Not a regular file"
        assert why_not(Path("/dev/zero"), Path("/dev")) == "Not a regular file"
        assert why_not(tmp_path / "socket", tmp_path) == os.strerror(6)


def test_links_lead_nowhere_outside(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (tmp_path / "outside").write_bytes(b"x")
    (folder / "inside").write_bytes(b"x")
    (folder / "out").symlink_to(tmp_path / "outside")
    (folder / "in").symlink_to("inside")
    (folder / "loop").symlink_to("loop")
    (tmp_path / "door").symlink_to(folder)
    assert why_not(folder / "out", folder) == "Outside the announcement's folder"
    assert why_not(folder / "loop", folder) == "Too many levels of symbolic links"
    assert digest(folder / "in") == digest(folder / "inside")
    os.close(open_picture(tmp_path / "door" / "inside", tmp_path / "door").descriptor)


def test_a_folder_swapped_for_a_link_on_the_way_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between the name's resolving and the opening."""
    folder = tmp_path / "folder"
    (folder / "pictures").mkdir(parents=True)
    (tmp_path / "secret").write_bytes(b"x")
    resolve = os.path.realpath

    def resolve_and_swap(path: Path) -> str:
        resolved = resolve(path)
        if str(path).endswith("secret"):
            (folder / "pictures").rmdir()
            (folder / "pictures").symlink_to(tmp_path)
        return resolved

    monkeypatch.setattr("os.path.realpath", resolve_and_swap)
    assert why_not(folder / "pictures" / "secret", folder) == "Outside the announcement's folder"


def test_names_that_no_system_knows_are_told(tmp_path: Path) -> None:
    assert why_not(tmp_path / "missing", tmp_path) == os.strerror(2)
    assert why_not(tmp_path / ("x" * 300), tmp_path) == os.strerror(36)
    assert "null" in why_not(tmp_path / "a\0b", tmp_path)


def test_what_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a"
    with path.open("wb") as file:
        file.truncate((64 << 20) + 1)
    assert why_not(path, tmp_path) == "More than 64 MB"
