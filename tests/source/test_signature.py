"""What tells of a change, and where the system is to be listened to for it."""

import os
from pathlib import Path

import pytest

from app.source.holding import NOTHING, read_holding
from app.source.signature import Signature, files_at, places_to_watch, signature_of

TEXT = 'language = "sv"\n[publisher]\nname = "P"\nlogo = "logo.svg"\n[headline]\ntitle = "T"\n'


@pytest.fixture
def lobby(tmp_path: Path) -> Path:
    folder = tmp_path / "lobby"
    folder.mkdir()
    (folder / "announcement.toml").write_text(TEXT, encoding="utf-8")
    return folder


def signature(path: Path) -> Signature:
    return signature_of(files_at(path, read_holding(path)))


def test_a_file_beside_changes_nothing_and_everything_that_counts_does(lobby: Path) -> None:
    known = signature(lobby)
    (lobby / "notes.txt").write_text("", encoding="utf-8")
    assert signature(lobby) == known
    for name in ("logo.svg", "announcement.en.toml", "announcement.toml"):
        (lobby / name).write_text(TEXT + "#", encoding="utf-8")
        assert signature(lobby) != known, name
        known = signature(lobby)
    os.utime(lobby / "logo.svg", ns=(1, 1))
    assert signature(lobby) != known
    known = signature(lobby)
    (lobby / "logo.svg").unlink()
    assert signature(lobby) != known


def test_a_folder_of_several_changes_with_each_of_them(tmp_path: Path, lobby: Path) -> None:
    known = signature(tmp_path)
    other = tmp_path / "other"
    other.mkdir()
    assert signature(tmp_path) != known  # where one may soon be
    known = signature(tmp_path)
    (other / "announcement.toml").write_text(TEXT, encoding="utf-8")
    assert signature(tmp_path) != known
    known = signature(tmp_path)
    (other / "announcement.toml").write_text("language = ", encoding="utf-8")  # also one that can't be used
    assert signature(tmp_path) != known


def watched(path: Path) -> set[Path]:
    return {Path(place) for place in places_to_watch(files_at(path, NOTHING))}


def test_the_folder_is_watched_beside_the_file(lobby: Path) -> None:
    assert {lobby, lobby / "announcement.toml"} <= watched(lobby / "announcement.toml")


def test_of_what_is_not_there_the_nearest_folder_is_watched(tmp_path: Path) -> None:
    assert tmp_path in watched(tmp_path / "a" / "b" / "announcement.toml")


def test_the_folder_of_every_link_on_the_way_is_watched(tmp_path: Path, lobby: Path) -> None:
    (tmp_path / "links").mkdir()
    (tmp_path / "links" / "current").symlink_to("../lobby")
    (tmp_path / "further").mkdir()
    (tmp_path / "further" / "link").symlink_to(tmp_path / "links" / "current")
    there = watched(tmp_path / "further" / "link" / "announcement.toml")
    assert {tmp_path / "further", tmp_path / "links", lobby} <= there


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    (tmp_path / "one").symlink_to("other")
    (tmp_path / "other").symlink_to("one")
    there = watched(tmp_path / "one" / "announcement.toml")
    assert tmp_path in there
    assert not any(place.is_symlink() for place in there)
