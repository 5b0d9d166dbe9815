"""Whatever lies in a folder, and whatever it is called, in whichever locale: problems, and never a fault of ours."""

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.end_to_end.program import PATIENCE_S, TOP, ended, foaje

LEAST = 'language = "sv"\n[publisher]\nname = "Borås Stad"\n[headline]\ntitle = "En rubrik"\n'
PHOTO = '[ceremony]\ncaption = "En bild"\n[ceremony.photo]\nalt = "En bild"\nfile = "{}"\n'
MARK = b"und\xff\xe5"  # no UTF-8

Lay = Callable[[Path], None]


def written(folder: Path, text: str = LEAST, name: str = "announcement.toml") -> None:
    (folder / name).write_text(text, encoding="utf-8")


def with_picture(name: str, lay: Lay | None = None) -> Lay:
    def laid(folder: Path) -> None:
        written(folder, LEAST + PHOTO.format(name))
        if lay:
            lay(folder)

    return laid


def with_translation(lay: Lay) -> Lay:
    def laid(folder: Path) -> None:
        written(folder)
        lay(folder / "announcement.en.toml")

    return laid


def linked_outside(file: Path) -> None:
    outside = file.parents[1] / "elsewhere.toml"
    outside.write_text(LEAST.replace('"sv"', '"en"'), encoding="utf-8")
    file.symlink_to(outside)


def looped(file: Path) -> None:
    file.symlink_to(file.name)


FOLDERS: dict[str, tuple[Lay, list[tuple[str, str, int, str]]]] = {
    "a picture's name of 300 bytes": (with_picture("x" * 300), [("announcement.toml", "picture-unreadable", 10, "ceremony.photo.file")]),
    "a pipe for a picture": (
        with_picture("p.svg", lambda folder: os.mkfifo(folder / "p.svg")),
        [("announcement.toml", "picture-unreadable", 10, "ceremony.photo.file")],
    ),
    "a folder for a picture": (
        with_picture("p.svg", lambda folder: (folder / "p.svg").mkdir()),
        [("announcement.toml", "picture-unreadable", 10, "ceremony.photo.file")],
    ),
    "a device for a picture": (
        with_picture("p.svg", lambda folder: (folder / "p.svg").symlink_to("/dev/zero")),
        [("announcement.toml", "path-leaves-folder", 10, "ceremony.photo.file")],
    ),
    "a loop of links for a picture": (
        with_picture("p.svg", lambda folder: looped(folder / "p.svg")),
        [("announcement.toml", "picture-unreadable", 10, "ceremony.photo.file")],
    ),
    "a pipe for the announcement": (lambda folder: os.mkfifo(folder / "announcement.toml"), [("announcement.toml", "unreadable", 0, "")]),
    "a device for the announcement": (
        lambda folder: (folder / "announcement.toml").symlink_to("/dev/zero"),
        [("announcement.toml", "unreadable", 0, "")],
    ),
    "a loop of links for the announcement": (
        lambda folder: looped(folder / "announcement.toml"),
        [("announcement.toml", "unreadable", 0, "")],
    ),
    "a translation that lies elsewhere": (with_translation(linked_outside), [("announcement.en.toml", "link-leaves-folder", 0, "")]),
    "a pipe for a translation": (with_translation(os.mkfifo), [("announcement.en.toml", "unreadable", 0, "")]),
    "a loop of links for a translation": (with_translation(looped), [("announcement.en.toml", "unreadable", 0, "")]),
    "a folder for a translation": (with_translation(Path.mkdir), [("announcement.en.toml", "is-folder", 0, "")]),
}


@pytest.mark.parametrize("what", FOLDERS)
def test_what_lies_there_is_told_once_with_file_key_and_line(environment: dict[str, str], tmp_path: Path, what: str) -> None:
    lay, expected = FOLDERS[what]
    folder = tmp_path / "folder"
    folder.mkdir()
    lay(folder)
    done = ended(environment, "check", folder, "--json")
    assert done.returncode in (0, 1), done.stderr
    problems = json.loads(done.stdout)["problems"]
    assert [(Path(one["file"]).name, one["kind"], one["line"], one["key"]) for one in problems] == expected


@pytest.mark.parametrize(
    "lay", [os.mkfifo, looped, Path.mkdir, lambda file: file.symlink_to("/dev/zero")], ids=["pipe", "loop", "folder", "device"]
)
def test_a_screen_file_that_is_none_is_a_warning(environment: dict[str, str], tmp_path: Path, lay: Lay) -> None:
    file = tmp_path / "screen.toml"
    lay(file)
    done = ended(environment, "check", "--screen-file", file)
    assert done.returncode == 0
    assert done.stderr.startswith(f"{file}:1: warning: ")


LOCALES = {
    "UTF-8": {"LC_ALL": "C.UTF-8"},
    "C": {"LC_ALL": "C"},
    "ASCII": {"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
    "Latin-1": {"PYTHONIOENCODING": "latin-1"},
    "Latin-1, strictly": {"PYTHONIOENCODING": "latin-1:strict"},
}


@pytest.mark.parametrize("locale", LOCALES)
def test_every_locale_can_be_read_and_written_in(environment: dict[str, str], tmp_path: Path, locale: str) -> None:
    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + MARK + " å☃".encode()))
    folder.mkdir()
    milestone = '[[timeline.milestones]]\nwhen = 1998\ntitle = "a"\npicture = { file = "there å☃.svg", alt = "a" }\n'
    written(folder, LEAST.replace("rubrik", "rubrik 字") + PHOTO.format("å☃.svg") + milestone)
    Path(os.fsdecode(os.fsencode(folder) + "/there å☃.svg".encode())).write_bytes((TOP / "resources" / "ceremony.svg").read_bytes())
    here = environment | LOCALES[locale] | {"LANGUAGE": "sv"}
    for command in (("check", folder), ("check", folder, "--json"), ("render", folder, "-o", tmp_path / "ut.png", "--size", "640x360")):
        done = subprocess.run(foaje(*command), cwd=TOP, env=here, capture_output=True, timeout=PATIENCE_S, check=False)
        assert done.returncode == 0, done.stderr
        assert b"fault:" not in done.stderr
        assert b"Traceback" not in done.stderr
        if "--json" in command:
            problems = json.loads(done.stdout.decode())["problems"]
            assert [problem["kind"] for problem in problems] == ["picture-missing", "glyph-missing"]
            assert os.fsencode(problems[0]["file"]) == os.fsencode(folder / "announcement.toml")
        elif command[0] == "check":
            assert done.stderr.count(b": warning: ") == 2


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is refused to root")
def test_a_folder_that_may_not_be_entered_is_told(environment: dict[str, str], tmp_path: Path) -> None:
    pictures = tmp_path / "bilder"
    pictures.mkdir(mode=0)
    written(tmp_path, LEAST + PHOTO.format("bilder/a.svg"))
    try:
        done = ended(environment, "check", tmp_path)
        assert done.returncode == 0
        assert done.stderr.startswith(f"{tmp_path / 'announcement.toml'}:10: warning: ceremony.photo.file: ")
        closed = ended(environment, "check", pictures)
        assert closed.returncode == 1
        assert "permission denied" in closed.stderr
    finally:
        pictures.chmod(0o700)
