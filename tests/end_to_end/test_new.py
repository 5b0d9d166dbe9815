"""From nothing to a picture, through the command line: new, check, render; and how `new` ends."""

import os
import shlex
import subprocess
from pathlib import Path

import pytest

from tests.end_to_end.program import TOP, ended, foaje

PAGE = TOP / "tests" / "desk" / "draft" / "pages" / "wordpress_sv.html"


@pytest.mark.parametrize("article", [(), ("--from", PAGE)], ids=["blank", "draft"])
def test_what_it_makes_is_checked_and_drawn_at_once(environment: dict[str, str], tmp_path: Path, article: tuple[str | Path, ...]) -> None:
    folder, picture = tmp_path / "lobby", tmp_path / "lobby.png"
    made = ended(environment, "new", folder, *article)
    assert (made.returncode, made.stdout) == (0, "")
    assert f"foaje check {folder}" in made.stderr
    checked = ended(environment, "check", folder)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert "no problems" in checked.stdout
    drawn = ended(environment, "render", folder, "-o", picture, "--size", "1280x720")
    assert (drawn.returncode, drawn.stderr) == (0, "")
    assert picture.stat().st_size > 10_000


def test_the_commands_it_names_can_be_typed(environment: dict[str, str], tmp_path: Path) -> None:
    folder = tmp_path / "our lobby's"
    made = ended(environment, "new", folder)
    told = made.stderr.strip().split("then: ")[1].split(", ")
    assert [shlex.split(command) for command in told] == [["foaje", name, str(folder)] for name in ("check", "preview")]


def test_an_article_comes_through_a_pipe(environment: dict[str, str], tmp_path: Path) -> None:
    with PAGE.open("rb") as page:
        done = subprocess.run(
            foaje("new", tmp_path / "lobby", "--from", "-"),
            cwd=TOP,
            env=environment,
            stdin=page,
            capture_output=True,
            timeout=60,
            check=False,
        )
    assert done.returncode == 0, done.stderr
    assert "Norrhamns kommun" in (tmp_path / "lobby" / "announcement.toml").read_text(encoding="utf-8")


def test_the_writer_is_answered_in_his_language(environment: dict[str, str], tmp_path: Path) -> None:
    swedish = environment | {"LANGUAGE": "sv", "LC_ALL": "sv_SE.UTF-8", "LANG": "sv_SE.UTF-8"}
    assert "skriv i" in ended(swedish, "new", tmp_path / "a").stderr
    assert "Ett meddelande" in (tmp_path / "a" / "announcement.toml").read_text(encoding="utf-8")
    assert ended(swedish, "new", tmp_path / "b", "--from", PAGE).returncode == 0
    assert "\n# Ur: " in (tmp_path / "b" / "announcement.toml").read_text(encoding="utf-8")


def test_what_is_larger_than_any_page(environment: dict[str, str], tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    with file.open("wb") as opened:
        opened.truncate(9 * 1024 * 1024)
    done = ended(environment, "new", tmp_path / "lobby", "--from", file)
    assert (done.returncode, len(done.stderr.splitlines())) == (65, 1)
    assert "page.html: more than 8 megabytes" in done.stderr


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [("missing.html", None, 66), ("empty.html", "", 65), ("blank.txt", " \n", 65), ("markup.html", "<p></p>", 65)],
)
def test_what_is_no_article_is_told(environment: dict[str, str], tmp_path: Path, name: str, content: str | None, code: int) -> None:
    if content is not None:
        (tmp_path / name).write_text(content, encoding="utf-8")
    done = ended(environment, "new", tmp_path / "lobby", "--from", tmp_path / name)
    assert done.returncode == code
    (line,) = done.stderr.splitlines()
    assert name in line
    assert not (tmp_path / "lobby").exists()


def test_nothing_is_written_over(environment: dict[str, str], tmp_path: Path) -> None:
    assert ended(environment, "new", tmp_path / "lobby").returncode == 0
    file = tmp_path / "lobby" / "announcement.toml"
    file.write_text("mine", encoding="utf-8")
    done = ended(environment, "new", tmp_path / "lobby", "--from", PAGE)
    assert done.returncode == 73
    (line,) = done.stderr.splitlines()
    assert str(file) in line
    assert file.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("folder", ["/proc/lobby", "/dev/null/lobby", "x" * 300])
def test_a_folder_that_cannot_be_made(environment: dict[str, str], tmp_path: Path, folder: str) -> None:
    done = ended(environment, "new", os.path.join(tmp_path, folder))  # noqa: PTH118 - a name that begins with / replaces the folder
    assert done.returncode == 73
    assert len(done.stderr.splitlines()) == 1


def test_without_the_library_it_says_how_to_install_it(environment: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "readability.py").write_text("raise ModuleNotFoundError('no readability')", encoding="utf-8")
    done = ended(environment | {"PYTHONPATH": str(tmp_path)}, "new", tmp_path / "lobby", "--from", PAGE)
    assert done.returncode == 69
    (line,) = done.stderr.splitlines()
    assert "pip install readability-lxml" in line
    assert not (tmp_path / "lobby").exists()
