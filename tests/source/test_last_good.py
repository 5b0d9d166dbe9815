"""The last good copy: what was kept comes back whole, or an older one does, or none; never half of one."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app.source.holding import Holding, read_holding
from app.source.last_good import KEPT, SOURCES, CannotKeepError, LastGood
from app.source.place import WebPlace
from app.source.whole_folder import FILES, MANIFEST, UNFINISHED, numbered

TEXT = 'language = "sv"\n[publisher]\nname = "P"\nlogo = "logo.svg"\n[headline]\ntitle = "{title}"\n'
TOP = Path(__file__).resolve().parents[2]


def write(folder: Path, title: str, name: str = "announcement.toml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(TEXT.format(title=title), encoding="utf-8")
    (folder / "logo.svg").write_text(f"<svg><!-- {title} --></svg>", encoding="utf-8")
    return folder / name


def titles(store: LastGood) -> list[str]:
    found = store.holding()
    return (
        [loaded.original.announcement.headline.title for loaded in found[0].announcements if loaded.original.announcement] if found else []
    )


@pytest.fixture
def lobby(tmp_path: Path) -> Path:
    return tmp_path / "lobby"


@pytest.fixture
def store(tmp_path: Path, lobby: Path) -> LastGood:
    return LastGood(tmp_path / "state", lobby)


def kept(store: LastGood, lobby: Path, title: str) -> Holding:
    write(lobby, title)
    holding = read_holding(lobby)
    assert store.keep(holding)
    return holding


def test_what_was_kept_comes_back_when_the_source_is_gone(store: LastGood, lobby: Path) -> None:
    assert store.holding() is None
    kept(store, lobby, "one")
    shutil.rmtree(lobby)
    found = store.holding()
    assert found is not None
    (loaded,) = found[0].announcements
    assert titles(store) == ["one"]
    assert (loaded.original.folder / "logo.svg").read_text(encoding="utf-8") == "<svg><!-- one --></svg>"


def test_translations_come_along_and_what_is_not_there_does_not(store: LastGood, lobby: Path) -> None:
    write(lobby, "sv")
    english = write(lobby, "en", "announcement.en.toml")
    english.write_text(english.read_text(encoding="utf-8").replace('"sv"', '"en"', 1), encoding="utf-8")
    (lobby / "logo.svg").unlink()
    (lobby / "notes.txt").write_text("", encoding="utf-8")
    assert store.keep(read_holding(lobby))
    copy = store.copy()
    assert copy is not None
    assert sorted(path.name for path in (copy.folder / FILES).iterdir()) == ["announcement.en.toml", "announcement.toml"]


def test_a_file_of_another_name_and_a_folder_of_several_come_back_as_such(tmp_path: Path) -> None:
    draft = LastGood(tmp_path / "state", tmp_path / "draft.toml")
    assert draft.keep(read_holding(write(tmp_path, "draft", "draft.toml")))
    assert titles(draft) == ["draft"]
    several = LastGood(tmp_path / "state", tmp_path / "several")
    for name in ("b", "a"):
        write(tmp_path / "several" / name, name)
    assert several.keep(read_holding(tmp_path / "several"))
    assert titles(several) == ["a", "b"]


def test_the_same_is_written_once_and_older_ones_are_cleared_away(store: LastGood, lobby: Path) -> None:
    holding = kept(store, lobby, "0")
    assert not store.keep(holding)
    for number in range(1, 5):
        kept(store, lobby, str(number))
    assert len(numbered(store.folder)) == KEPT
    assert titles(store) == ["4"]


def test_what_changes_while_it_is_copied_is_not_kept(store: LastGood, lobby: Path) -> None:
    write(lobby, "one")
    holding = read_holding(lobby)
    write(lobby, "two")
    assert not store.keep(holding)
    assert store.holding() is None
    assert not numbered(store.folder)


def cut(folder: Path) -> None:
    file = folder / FILES / "announcement.toml"
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def one_bit(folder: Path) -> None:
    content = bytearray((folder / FILES / "logo.svg").read_bytes())
    content[3] ^= 1
    (folder / FILES / "logo.svg").write_bytes(content)


def empty(folder: Path) -> None:
    for file in folder.rglob("*.*"):
        file.write_bytes(b"")


def a_file_in_its_place(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.write_bytes(b"")


DAMAGES: dict[str, Callable[[Path], object]] = {
    "cut": cut,
    "one bit": one_bit,
    "file gone": lambda folder: (folder / FILES / "logo.svg").unlink(),
    "files gone": lambda folder: shutil.rmtree(folder / FILES),
    "manifest gone": lambda folder: (folder / MANIFEST).unlink(),
    "another manifest": lambda folder: (folder / MANIFEST).write_text('{"files": {}, "main": ""}', encoding="utf-8"),
    "no manifest": lambda folder: (folder / MANIFEST).write_text("[]", encoding="utf-8"),
    "endless manifest": lambda folder: (folder / MANIFEST).write_text("[" * 100_000, encoding="utf-8"),
    "empty": empty,
    "a file in its place": a_file_in_its_place,
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES.keys())
def test_a_damaged_copy_is_as_if_it_were_not_there(store: LastGood, lobby: Path, damage: Callable[[Path], object]) -> None:
    kept(store, lobby, "older")
    kept(store, lobby, "newer")
    assert titles(store) == ["newer"]
    newest, oldest = numbered(store.folder)
    damage(newest)
    assert titles(store) == ["older"]
    damage(oldest)
    assert titles(store) == []
    kept(store, lobby, "mended")
    assert titles(store) == ["mended"]


def test_a_store_that_cannot_be_written_says_why_and_keeps_what_it_has(tmp_path: Path, lobby: Path) -> None:
    write(lobby, "one")
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(CannotKeepError, match="Not a directory"):
        LastGood(tmp_path / "file", lobby).keep(read_holding(lobby))
    assert LastGood(tmp_path / "file", lobby).holding() is None


def test_a_full_disk_says_so_and_leaves_nothing_behind(store: LastGood, lobby: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept(store, lobby, "older")
    write(lobby, "newer")

    def full(descriptor: int) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(CannotKeepError, match="No space left"):
        store.keep(read_holding(lobby))
    assert titles(store) == ["older"]
    assert [folder.name for folder in store.folder.iterdir() if folder.name.startswith(UNFINISHED)] == []


KILLED = """
import os, sys
from pathlib import Path
from app.source import whole_folder
from app.source.holding import read_holding
from app.source.last_good import LastGood
steps = int(sys.argv[3])
def dies(frame, event, argument):
    global steps
    if event == "line" and frame.f_code.co_filename == whole_folder.__file__ or frame.f_code.co_name in ("keep", "adopt"):
        steps -= 1
        if steps <= 0:
            os.kill(os.getpid(), 9)
    return dies
sys.settrace(dies)
LastGood(Path(sys.argv[1]), Path(sys.argv[2])).keep(read_holding(Path(sys.argv[2])))
sys.settrace(None)
print("survived")
"""


def test_killed_at_any_moment_the_older_or_the_newer_comes_back(store: LastGood, tmp_path: Path, lobby: Path) -> None:
    kept(store, lobby, "older")
    write(lobby, "newer")
    seen, step = set(), 1
    while True:
        told = subprocess.run(
            [sys.executable, "-c", KILLED, str(tmp_path / "state"), str(lobby), str(step)],
            cwd=TOP,
            capture_output=True,
            text=True,
            check=False,
        )
        assert titles(store) in (["older"], ["newer"]), step
        seen.add(titles(store)[0])
        if "survived" in told.stdout:
            break
        assert told.returncode == -9, told.stderr
        step += 9
    assert seen == {"older", "newer"}
    assert step > 50


def test_of_many_sources_those_used_last_stay(tmp_path: Path) -> None:
    for number in range(SOURCES + 3):
        lobby = tmp_path / str(number)
        store = LastGood(tmp_path / "state", lobby)
        kept(store, lobby, str(number))
        os.utime(store.folder, (number, number))
    assert titles(LastGood(tmp_path / "state", tmp_path / str(SOURCES + 2))) == [str(SOURCES + 2)]
    assert LastGood(tmp_path / "state", tmp_path / "0").holding() is None
    assert len(list((tmp_path / "state" / "last-good").iterdir())) == SOURCES


def test_sources_are_kept_apart(tmp_path: Path) -> None:
    places = (tmp_path / "a", tmp_path / "b", WebPlace("https://example.org/a"), WebPlace("https://example.org/a?b"))
    assert len({LastGood(tmp_path, place).folder for place in places}) == len(places)
