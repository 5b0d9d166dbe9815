"""Pictures and papers by the real program, looked at by programs that know nothing of us."""

import re
import subprocess
from pathlib import Path

import pytest

from app.announcement.reading import read_announcement
from app.announcement.texts import texts
from app.resources import resources
from tests.end_to_end.program import TOP, ended, foaje
from tests.layout.promises import letters

PICTURES = {"notice", "headline", "lead", "overview", "ceremony"}
SEVERAL = {"timeline": 4, "quotes": 2}


def told_by(*command: str | Path) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout


def facts_of(pdf: Path) -> dict[str, str]:
    """What pdfinfo tells, by its names."""
    return {name: rest.strip() for name, _, rest in (line.partition(":") for line in told_by("pdfinfo", pdf).splitlines())}


def rendered(environment: dict[str, str], output: Path, *arguments: str | Path) -> Path:
    done = ended(environment, "render", "-o", output, *arguments)
    assert (done.returncode, done.stderr) == (0, "")
    return output


def test_every_word_can_be_copied_from_the_paper(environment: dict[str, str], tmp_path: Path) -> None:
    told = told_by("pdftotext", "-raw", rendered(environment, tmp_path / "all.pdf", "--all"), "-")
    there, words = letters(told), set(told.split())
    announcement = read_announcement(resources()).announcement
    assert announcement is not None
    said = [text for key, text in texts(announcement) if not key.endswith("alt")]
    assert len(said) > 25
    for sentence in (sentence for text in said for sentence in re.split(r"(?<=[.!?]) ", text)):  # pages end at sentences
        assert letters(sentence) in there
    assert {"certifierad", "Återcertifierad", "certifierare,", "officiella"} <= words, "each letter is a character of its own"


def test_no_letter_is_printed_twice(environment: dict[str, str], tmp_path: Path) -> None:
    from pypdf import PdfReader

    page = PdfReader(rendered(environment, tmp_path / "out.pdf", "--panel", "headline")).pages[0].get_contents()
    assert page is not None
    shown, title = page.get_data().count(b" Tj"), "Borås Stad säker och trygg-certifierad för fjärde gången"
    assert len(title) < shown < 1.6 * len(title), "the headline, the publisher and the day"


def test_it_tells_its_title_its_language_and_its_fonts(environment: dict[str, str], tmp_path: Path) -> None:
    from pypdf import PdfReader

    swedish, english = (rendered(environment, tmp_path / f"{tag}.pdf", "--language", tag) for tag in ("sv", "en"))
    facts = facts_of(swedish)
    assert facts["Title"] == "Borås Stad säker och trygg-certifierad för fjärde gången"
    assert facts["Author"] == "Borås Stad"
    assert facts["Pages"] == "1"
    assert [str(PdfReader(file).root_object["/Lang"]) for file in (swedish, english)] == ["sv", "en"]
    fonts = told_by("pdffonts", swedish).splitlines()[2:]
    assert {line.split()[0] for line in fonts} == {"FoajeSans-Regular", "FoajeSans-SemiBold", "FoajeSans-ExtraBold"}
    assert all(line.split()[-5:-2] == ["yes", "no", "yes"] for line in fonts), "embedded, and each letter known by its character"


@pytest.mark.parametrize(
    ("arguments", "size"),
    [
        ((), "595 x 842 pts (A4)"),
        (("--paper", "A3"), "842 x 1191 pts (A3)"),
        (("--size", "1920x1080"), "842 x 595 pts (A4)"),
        (("--paper", "a3", "--size", "1920x1080"), "1191 x 842 pts (A3)"),
    ],
)
def test_the_paper_is_that_which_was_asked_for(environment: dict[str, str], tmp_path: Path, arguments: tuple[str, ...], size: str) -> None:
    assert facts_of(rendered(environment, tmp_path / "out.pdf", *arguments))["Page size"] == size


def test_the_paper_tells_the_day_with_its_year_and_no_time(environment: dict[str, str], tmp_path: Path) -> None:
    there = told_by("pdftotext", rendered(environment, tmp_path / "out.pdf", "--at", "2026-11-23T13:07"), "-")
    assert "23 november 2026" in there
    assert "13:07" not in there


def test_what_has_no_room_on_the_paper_is_told(environment: dict[str, str], tmp_path: Path) -> None:
    done = ended(environment, "render", "-o", tmp_path / "out.pdf", "--distance", "1.5")
    assert done.returncode == 0
    assert "foaje: no room on the sheet for" in done.stderr
    assert "quotes" in done.stderr


def test_all_of_it_is_files_named_by_panel_and_page(environment: dict[str, str], tmp_path: Path) -> None:
    rendered(environment, tmp_path / "out.png", "--all", "--size", "1280x720")
    names = {file.stem.removeprefix("out-") for file in tmp_path.glob("out-*.png")}
    story = {name for name in names if name.startswith("story-")}
    assert len(story) > 1
    assert names - story == PICTURES | {f"{name}-{page + 1}" for name, pages in SEVERAL.items() for page in range(pages)}
    assert not (tmp_path / "out.png").exists()


@pytest.mark.parametrize("name", ["out.png", "out.pdf"])
def test_every_shape_stands_on_one_sheet(environment: dict[str, str], tmp_path: Path, name: str) -> None:
    sheet = rendered(environment, tmp_path / name, "--sheet")
    if name == "out.pdf":
        there = told_by("pdftotext", sheet, "-")
        assert all(f"{size} ×" in there for size in ("1920", "1080", "1280"))
        assert facts_of(sheet)["Page size"] == "842 x 595 pts (A4)"
    else:
        assert sheet.read_bytes()[:4] == b"\x89PNG"


@pytest.mark.parametrize(("arguments", "begins"), [((), b"\x89PNG"), (("--paper", "A4"), b"%PDF-1.7"), (("--sheet",), b"\x89PNG")])
def test_standard_output_gets_the_picture_and_nothing_else(environment: dict[str, str], arguments: tuple[str, ...], begins: bytes) -> None:
    done = subprocess.run(foaje("render", "-o", "-", *arguments), cwd=TOP, env=environment, capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(begins)


@pytest.mark.parametrize(
    "arguments",
    [("-o", "-", "--all"), ("-o", "out.png", "--paper", "A4"), ("-o", "out.pdf", "--paper", "A5"), ("-o", "out.png", "--all", "--sheet")],
)
def test_what_makes_no_sense_together_is_refused(environment: dict[str, str], arguments: tuple[str, ...]) -> None:
    done = ended(environment, "render", *arguments)
    assert done.returncode == 2
    assert "usage: foaje render" in done.stderr


@pytest.mark.parametrize("arguments", [("--all",), ("--sheet",), ("--paper", "A4")])
def test_what_cannot_be_written_is_told_in_one_line(environment: dict[str, str], tmp_path: Path, arguments: tuple[str, ...]) -> None:
    output = tmp_path / "nowhere" / ("out.pdf" if "--paper" in arguments else "out.png")
    done = ended(environment, "render", "-o", output, *arguments)
    assert done.returncode == 73
    (line,) = done.stderr.splitlines()
    assert "nowhere" in line


def test_a_full_disk_behind_standard_output_is_told(environment: dict[str, str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            foaje("render", "-o", "-"), cwd=TOP, env=environment, stdout=full, stderr=subprocess.PIPE, timeout=60, check=False
        )
    assert done.returncode == 73
    assert done.stderr.decode().splitlines() == ["foaje: standard output: No space left on device"]
