"""The code on the screen is read by a reader that knows nothing of us, from pictures of every size."""

import subprocess
from pathlib import Path

import pytest

from tests.end_to_end.conftest import Start
from tests.end_to_end.program import clean_environment, ended, until
from tests.end_to_end.sight import is_blank, seen
from tests.end_to_end.x_server import XServer

URL = "https://www.example.org/trygg-och-saker?fran=skarm"
FEW = f"""language = "sv"
[publisher]
name = "Borås Stad"
[headline]
title = "Öppet till 20"
[web]
url = "{URL}"
label = "Läs mer:"
"""
DARK = '[publisher.colours]\npaper = "#0a2030"\nink = "#f6f3ec"\n'
SIZES = pytest.mark.parametrize("size", ["1920x1080", "1080x1920", "3840x2160"])


def read_codes(picture: Path) -> list[str]:
    """What stands in the codes of a picture; it asks D-Bus, which is not there, and says so."""
    done = subprocess.run(["zbarimg", "-q", "--raw", picture], capture_output=True, text=True, check=False, timeout=60)
    return done.stdout.split()


def rendered(folder: Path, text: str, *arguments: str) -> Path:
    (folder / "announcement.toml").write_text(text, encoding="utf-8")
    picture = folder / "out.png"
    done = ended(clean_environment(folder / "home"), "render", folder, "-o", picture, *arguments)
    assert (done.returncode, done.stderr) == (0, "")
    return picture


@SIZES
@pytest.mark.parametrize("arguments", [(), ("--panel", "web")], ids=["overview", "alone"])
def test_it_is_read_from_the_picture(tmp_path: Path, size: str, arguments: tuple[str, ...]) -> None:
    assert read_codes(rendered(tmp_path, FEW, "--size", size, *arguments)) == [URL]


def test_it_is_read_on_a_dark_paper(tmp_path: Path) -> None:
    assert read_codes(rendered(tmp_path, FEW + DARK)) == [URL]


def test_it_is_read_from_paper(tmp_path: Path) -> None:
    (tmp_path / "announcement.toml").write_text(FEW, encoding="utf-8")
    assert ended(clean_environment(tmp_path / "home"), "render", tmp_path, "-o", tmp_path / "out.pdf").returncode == 0
    subprocess.run(["pdftoppm", "-r", "100", "-png", "-singlefile", tmp_path / "out.pdf", tmp_path / "page"], check=True, timeout=60)
    assert read_codes(tmp_path / "page.png") == [URL]


def test_without_an_address_there_is_none(tmp_path: Path) -> None:
    assert read_codes(rendered(tmp_path, FEW.split("[web]", maxsplit=1)[0])) == []


def test_it_is_read_from_a_real_display(server: XServer, start: Start, tmp_path: Path) -> None:
    (tmp_path / "announcement.toml").write_text(FEW, encoding="utf-8")
    start("show", tmp_path)
    until(lambda: not is_blank(server), "the first picture")

    def is_read() -> bool:
        assert seen(server).save(str(tmp_path / "seen.png"))
        return read_codes(tmp_path / "seen.png") == [URL]

    until(is_read, "the code")
