"""How the commands end, and that each fault is told in one line that helps."""

import subprocess
from pathlib import Path

import pytest

from tests.end_to_end.program import TOP, ended, foaje

BROKEN = 'language = "sv"\n[publisher]\nname = "Borås Stad"\n[headline]\ntitel = "En rubrik"\n'
NO_SUCH_DISPLAY = ":59321"


def test_a_source_that_is_not_there(environment: dict[str, str], tmp_path: Path) -> None:
    for command in ("show", "preview", "check"):
        done = ended(environment | {"DISPLAY": NO_SUCH_DISPLAY}, command, tmp_path / "nowhere")
        assert done.returncode == 66
        assert "nowhere" in done.stderr
        assert len(done.stderr.splitlines()) == 1


def test_a_source_with_a_hidden_end_is_told_its_name(environment: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "announcement.toml.txt").write_text(BROKEN, encoding="utf-8")
    done = ended(environment, "check", tmp_path / "announcement.toml")
    assert done.returncode == 66
    assert "announcement.toml.txt" in done.stderr.removeprefix(f"foaje: {tmp_path}/announcement.toml: ")
    assert len(done.stderr.splitlines()) == 1


def test_a_broken_announcement_is_not_drawn(environment: dict[str, str], tmp_path: Path) -> None:
    file = tmp_path / "announcement.toml"
    file.write_text(BROKEN, encoding="utf-8")
    output = tmp_path / "out.png"
    done = ended(environment | {"DISPLAY": NO_SUCH_DISPLAY}, "render", file, "-o", output)
    assert done.returncode == 65
    assert not output.exists()
    lines = done.stderr.splitlines()
    assert len(lines) == 2  # what is missing, and what is unknown
    assert all(line.startswith(f"{file}:") for line in lines)
    assert any(line.startswith(f"{file}:5: error: ") and "titel" in line and "title" in line for line in lines), lines
    assert any(": error: headline.title: " in line for line in lines), lines


def test_a_preview_opens_no_window_for_what_no_editor_can_mend(environment: dict[str, str], tmp_path: Path) -> None:
    folder, picture = tmp_path / "empty", tmp_path / "photo.toml"
    folder.mkdir()
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    for source in (folder, picture):
        done = ended(environment | {"DISPLAY": NO_SUCH_DISPLAY}, "preview", source)
        assert done.returncode == 65
        (line,) = done.stderr.splitlines()
        assert line.startswith(str(source))
    file = tmp_path / "announcement.toml"
    file.write_text(BROKEN, encoding="utf-8")
    assert ended(environment | {"DISPLAY": NO_SUCH_DISPLAY}, "preview", file).returncode == 69, "there a window is wanted"


@pytest.mark.parametrize("command", ["show", "preview"])
@pytest.mark.parametrize("display", [None, NO_SUCH_DISPLAY], ids=["none", "dead"])
def test_no_display(environment: dict[str, str], command: str, display: str | None) -> None:
    done = ended(environment | ({"DISPLAY": display} if display else {}), command)
    assert done.returncode == 69
    (line,) = done.stderr.splitlines()
    assert "display" in line
    assert "foaje render" in line


@pytest.mark.parametrize("platform", ["xcb", "xcbb", "wayland", "wayland;xcb:x", "linuxfb:fb=/nowhere", "eglfs", ":", "XCB"])
def test_a_platform_that_cannot_be_used_is_told_and_nothing_aborts(environment: dict[str, str], platform: str) -> None:
    done = ended(environment | {"DISPLAY": NO_SUCH_DISPLAY, "QT_QPA_PLATFORM": platform}, "show")
    assert done.returncode == 69
    (line,) = done.stderr.splitlines()
    assert "display" in line
    for name in platform.strip(":").split(";"):
        assert name.partition("=")[0].partition(":")[0] in line
    assert "foaje render" in line
    assert ("Qt knows no xcbb" in line) is (platform == "xcbb")


def test_usage_on_a_full_disk_is_usage_all_the_same(environment: dict[str, str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(foaje("show", "--distance", "0"), cwd=TOP, env=environment, stderr=full, timeout=60, check=False)
    assert done.returncode == 2


def test_an_output_that_cannot_be_written(environment: dict[str, str], tmp_path: Path) -> None:
    folder = tmp_path / "folder.png"
    folder.mkdir()
    for output in (tmp_path / "no folder" / "out.png", folder):
        done = ended(environment, "render", "-o", output, "--size", "1280x720")
        assert done.returncode == 73
        (line,) = done.stderr.splitlines()
        assert str(output) in line


@pytest.mark.parametrize("arguments", [("--size", "large"), ("render",), ("dance",), ("--distance", "0")])
def test_a_command_that_cannot_be_understood(environment: dict[str, str], arguments: tuple[str, ...]) -> None:
    done = ended(environment, *arguments)
    assert done.returncode == 2
    assert "usage: foaje" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_panel_that_is_not_drawn_alone_is_answered_with_those_that_are(environment: dict[str, str], tmp_path: Path) -> None:
    done = ended(environment, "render", "--panel", "lead", "-o", tmp_path / "out.png")
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1].endswith("lead: write one of notice, headline, timeline, ceremony, quotes, web, story")
    assert not (tmp_path / "out.png").exists()


def test_a_name_that_no_file_can_have_is_not_there(environment: dict[str, str]) -> None:
    assert ended(environment, "check", "x" * 300).returncode == 66


def test_only_pictures_and_papers_are_rendered(environment: dict[str, str], tmp_path: Path) -> None:
    for name in ("out.jpg", "out.pdf.txt", "out"):
        done = ended(environment, "render", "-o", tmp_path / name)
        assert done.returncode == 2
        assert not (tmp_path / name).exists()


def test_a_language_that_is_not_there_is_told(environment: dict[str, str], tmp_path: Path) -> None:
    done = ended(environment, "render", "--language", "fi", "-o", tmp_path / "out.png")
    assert (done.returncode, done.stderr) == (0, "foaje: no fi here, only sv, en\n")
