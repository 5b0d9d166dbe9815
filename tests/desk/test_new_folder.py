import os
from pathlib import Path

import pytest

from app.desk import new_folder
from app.desk.new_folder import LAST, CannotMakeError, write_new_folder

FILES = {LAST: b"a = 1\n", "screen.toml": b"", "picture.png": b"\x89"}


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_folder_holds_the_files_and_nothing_else(tmp_path: Path) -> None:
    write_new_folder(tmp_path / "above" / "lobby", FILES)
    assert names(tmp_path) == ["above"]
    assert names(tmp_path / "above") == ["lobby"]
    assert {path.name: path.read_bytes() for path in (tmp_path / "above" / "lobby").iterdir()} == FILES
    assert (tmp_path / "above" / "lobby").stat().st_mode & 0o777 == 0o777 & ~os_umask()


def os_umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


def test_what_else_is_in_a_folder_stays(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"photo")
    write_new_folder(tmp_path, FILES)
    assert names(tmp_path) == sorted((*FILES, "photo.jpg"))
    assert (tmp_path / "photo.jpg").read_bytes() == b"photo"


@pytest.mark.parametrize("name", FILES)
def test_nothing_is_written_over(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"mine")
    with pytest.raises(CannotMakeError, match=name):
        write_new_folder(tmp_path, FILES)
    assert names(tmp_path) == [name]
    assert (tmp_path / name).read_bytes() == b"mine"


def test_nor_what_a_link_leads_to(tmp_path: Path) -> None:
    (tmp_path / "lobby").symlink_to(tmp_path / "nowhere")
    with pytest.raises(CannotMakeError):
        write_new_folder(tmp_path / "lobby", FILES)
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / LAST).symlink_to(tmp_path / "nowhere")
    with pytest.raises(CannotMakeError):
        write_new_folder(tmp_path / "other", FILES)
    assert not (tmp_path / "nowhere").exists()


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "lobby").write_bytes(b"mine")
    for folder in (tmp_path / "lobby", tmp_path / "lobby" / "below"):
        with pytest.raises(CannotMakeError):
            write_new_folder(folder, FILES)
    assert (tmp_path / "lobby").read_bytes() == b"mine"


@pytest.mark.parametrize("is_there", [False, True], ids=["new", "there"])
def test_a_full_disk_leaves_nothing_half_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_there: bool) -> None:
    folder = tmp_path / "lobby"
    if is_there:
        folder.mkdir()
    written: list[Path] = []
    write = new_folder._write

    def fill(file: Path, content: bytes) -> None:
        if len(written) == 2:
            raise OSError(28, "No space left on device")
        written.append(file)
        write(file, content)

    monkeypatch.setattr(new_folder, "_write", fill)
    with pytest.raises(CannotMakeError, match="No space left"):
        write_new_folder(folder, FILES)
    assert len(written) == 2
    assert names(tmp_path) == (["lobby"] if is_there else [])
    assert not is_there or names(folder) == []


def test_the_announcement_comes_last_and_leaves_with_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    moved: list[str] = []
    rename = Path.rename

    def move(path: Path, target: Path) -> Path:
        if path.name == LAST:
            moved.extend(names(tmp_path))
            raise OSError(5, "Input/output error")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", move)
    with pytest.raises(CannotMakeError):
        write_new_folder(tmp_path, FILES)
    assert {"screen.toml", "picture.png"} <= set(moved)
    assert names(tmp_path) == []
