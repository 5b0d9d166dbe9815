"""`check`: problems first, then the table, for people and for programs."""

import json
import os
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from tests.decoding.made_pictures import encoded, nested_layers, noise, svg

TOP = Path(__file__).resolve().parent.parent.parent
LEAST = 'language = "sv"\n[publisher]\nname = "P"\n[headline]\ntitle = "En rubrik"\n'


def check(*arguments: str | Path, language: str = "C.UTF-8") -> subprocess.CompletedProcess[str]:
    return run("check", *arguments, language=language)


def run(command: str, *arguments: str | Path, language: str = "C.UTF-8") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "app", command, *map(str, arguments)],
        capture_output=True,
        text=True,
        cwd=TOP,
        env={"PATH": "/usr/bin:/bin", "HOME": os.environ["HOME"], "LC_ALL": language},
        timeout=60,
        check=False,
    )


def write(folder: Path, text: str) -> Path:
    file = folder / "announcement.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_the_bundled_announcement_is_fine_and_readable_from_its_distance() -> None:
    done = check("--json")
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["problems"] == []
    assert {row["what"] for row in told["legibility"]} >= {"headline", "lead", "years", "quotes", "caption", "story"}
    for row in told["legibility"]:
        assert row.keys() >= {"what", "px", "mm", "arcmin", "contrast", "readable_to_m"}
        assert row["readable_to_m"] >= 2.5
        assert row["contrast"] >= 7
        assert row["arcmin"] >= 16


def test_a_farther_screen_needs_larger_type_and_scenes() -> None:
    near, far = (json.loads(check("--json", "--distance", distance).stdout)["legibility"] for distance in ("2.5", "5"))
    headline = [next(row["px"] for row in rows if row["what"] == "headline") for rows in (near, far)]
    assert headline[1] > headline[0]
    assert "Shown alone" in check("--distance", "5").stdout
    assert "Everything has room" in check().stdout


def test_each_text_is_called_what_it_is_however_little_room_there_is(tmp_path: Path) -> None:
    """Here the publisher's long name once was called the headline, since it is as large."""
    name = "Kommunalförbundet Räddningstjänsten i Sjuhärad och Västra Götalands län"
    file = write(tmp_path, LEAST.replace('name = "P"', f'name = "{name}"'))
    done = check(file, "--json", "--size", "800x600", "--diagonal", "24", "--distance", "4.77")
    assert done.returncode == 0, done.stderr
    rows = {row["what"]: row for row in json.loads(done.stdout)["legibility"]}
    assert {"publisher", "headline"} <= rows.keys()
    assert rows["headline"]["arcmin"] >= 42
    assert 20 <= rows["publisher"]["arcmin"] < 42
    assert rows["headline"]["px"] > rows["publisher"]["px"]


def test_every_pair_of_the_theme_is_told_with_its_contrast() -> None:
    told = check().stdout
    for pair in ("ink on paper 14.5:1", "white on deep ", "sun on deep ", "line on paper ", "on_sun on sun "):
        assert pair in told


def test_eyes_are_told_where_the_screen_file_says_how_high_the_display_hangs(tmp_path: Path) -> None:
    screen = tmp_path / "screen.toml"
    told = {}
    for height in ("1.3", "2.6"):
        screen.write_text(f"[panel]\nheight_m = {height}\n", encoding="utf-8")
        told[height] = " ".join(check("--screen-file", screen).stdout.split())
    assert "Eyes at 1.015 m see the least text" in told["1.3"]
    assert told["1.3"].count(": legible.") == 2
    assert "not legible, 16 is the least" in told["2.6"]
    assert "Eyes at" not in check().stdout
    rows = json.loads(check("--screen-file", screen, "--json").stdout)["legibility"]
    assert all(0 < row["seated_arcmin"] < row["standing_arcmin"] for row in rows)
    screen.write_text("[panel]\nheight_m = 16\n", encoding="utf-8")
    done = check("--screen-file", screen)
    assert done.returncode == 0
    assert done.stderr.startswith(f"{screen}:2: warning: panel.height_m: ")
    assert "Eyes at" not in done.stdout


def test_seated_eyes_can_read_the_bundled_announcement_up_to_the_height_that_the_clauses_tell(tmp_path: Path) -> None:
    """EN 301 549 V3.2.1, 8.3.5."""
    screen = tmp_path / "screen.toml"
    least = []
    for height in ("1.6", "1.7"):
        screen.write_text(f"[panel]\nheight_m = {height}\n", encoding="utf-8")
        least.append(min(row["seated_arcmin"] for row in json.loads(check("--screen-file", screen, "--json").stdout)["legibility"]))
    assert least[0] >= 16 > least[1]


def test_each_figure_says_where_it_is_from_and_no_line_is_wider_than_a_terminal() -> None:
    told = check()
    for source in ("ISO 9241-3", "EN 301 549 V3.2.1, 5.1.4", "WCAG 2.2, 1.4.6", "Legge and Bigelow 2011", "703.5.7", "703.5.4", "1.4.8"):
        assert source in " ".join(told.stdout.split())
    assert max(map(len, told.stdout.splitlines())) <= 100
    figures = json.loads(check("--json").stdout)
    assert figures["sources"].keys() == {"arcmin", "contrast", "x_height", "stroke", "o_width", "characters"}
    for row in figures["legibility"]:
        assert row["x_height_degrees"] >= 0.2
        assert 10 <= row["stroke_least_percent"] <= row["stroke_most_percent"] <= 30
        assert 55 <= row["o_least_percent"] <= row["o_most_percent"] <= 110
        assert row["characters"] <= 80 or row["what"] == "notice"


def test_every_problem_is_told_with_its_place(tmp_path: Path) -> None:
    file = write(tmp_path, LEAST.replace('name = "P"', "name = 3") + "titel = 1\n")
    done = check(file)
    assert done.returncode == 1
    lines = done.stderr.splitlines()
    assert [line.split(" ")[0] for line in lines] == [f"{file}:3:", f"{file}:6:"]
    assert all(": error: " in line for line in lines)
    assert "Traceback" not in done.stderr
    kinds = {problem["kind"] for problem in json.loads(check(file, "--json").stdout)["problems"]}
    assert kinds == {"wrong-type", "unknown-key"}


def test_broken_toml_is_1_with_line_and_column(tmp_path: Path) -> None:
    done = check(write(tmp_path, "language = \n"))
    assert done.returncode == 1
    assert ":1: error: " in done.stderr


def test_missing_glyphs_and_a_small_picture_are_warnings(tmp_path: Path) -> None:
    rows = zlib.compress((b"\0" + b"\x55" * 30) * 10)
    chunks = ((b"IHDR", struct.pack(">IIBBBBB", 10, 10, 8, 2, 0, 0, 0)), (b"IDAT", rows), (b"IEND", b""))
    png = b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )
    (tmp_path / "small.png").write_bytes(png)
    text = LEAST.replace("En rubrik", "En 字 rubrik") + '[ceremony]\ncaption = "x"\n[ceremony.photo]\nfile = "small.png"\nalt = "y"\n'
    done = check(write(tmp_path, text), "--json")
    assert done.returncode == 0
    problems = {problem["kind"]: problem for problem in json.loads(done.stdout)["problems"]}
    assert problems["glyph-missing"]["line"] == 5
    assert "U+5B57" in problems["glyph-missing"]["message"]
    assert problems["picture-small"]["line"] == 9
    assert {problem["level"] for problem in problems.values()} == {"warning"}


@pytest.mark.parametrize("command", ["check", "render"])
def test_a_picture_that_is_cut_short_is_a_warning(tmp_path: Path, command: str) -> None:
    chunks = ((b"IHDR", struct.pack(">IIBBBBB", 2000, 1200, 8, 2, 0, 0, 0)), (b"IDAT", zlib.compress(b"\0" * 6001 * 1200)[:2000]))
    png = b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )
    (tmp_path / "cut.png").write_bytes(png)
    file = write(tmp_path, LEAST + '[ceremony]\ncaption = "x"\n[ceremony.photo]\nfile = "cut.png"\nalt = "y"\n')
    output = ("-o", str(tmp_path / "out.png")) if command == "render" else ()
    done = run(command, file, *output)
    assert done.returncode == 0, done.stderr
    (line,) = [line for line in done.stderr.splitlines() if "libpng" not in line]
    assert line.startswith(f"{file}:9: warning: ceremony.photo.file: ")


PHOTO = '[ceremony]\ncaption = "x"\n[ceremony.photo]\nfile = "{}"\nalt = "y"\nillustration = true\n'


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("photo.png", b"GIF89a", 'has the format GIF, which is not shown; save it as PNG, and write: file = "photo.png"'),
        ("foto.heic", b"\0\0\0\x18ftypheic", 'has the format HEIC, which is not shown; save it as JPEG, and write: file = "foto.jpg"'),
    ],
)
def test_a_picture_of_another_format_is_told_what_to_be_saved_as(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(data)
    file = write(tmp_path, LEAST + PHOTO.format(name))
    assert check(file).stderr == f"{file}:9: warning: ceremony.photo.file: the picture “{name}” {said}\n"


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("grey.jpg", encoded(noise(), "jpeg")[:20_000] + b"\xff\xd9", "it is cut short, or broken in the middle"),
        ("logo.svg", nested_layers(), "it takes more than 256 MB of memory"),
        ("empty.svg", svg(""), "nothing of it can be seen"),
    ],
)
def test_what_cannot_be_shown_is_told_with_its_reason(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(data)
    file = write(tmp_path, LEAST + PHOTO.format(name))
    done = check(file)
    assert done.returncode == 0
    assert done.stderr == (
        f"{file}:9: warning: ceremony.photo.file: the picture “{name}” cannot be shown ({said}); save it anew as PNG, JPEG, WebP or SVG\n"
    )


def test_a_drawing_that_loses_what_lies_outside_it_is_a_warning(tmp_path: Path) -> None:
    (tmp_path / "x.svg").write_bytes(svg('<image xlink:href="photo.png"/><rect width="9" height="9"/>'))
    done = check(write(tmp_path, LEAST + PHOTO.format("x.svg")))
    assert "“x.svg” names 1 parts outside itself, and is drawn without them" in done.stderr


def test_no_tag_stands_on_a_hole(tmp_path: Path) -> None:
    (tmp_path / "cut.jpg").write_bytes(encoded(noise(), "jpeg")[:20_000])
    pictures = []
    for number, text in enumerate((LEAST + PHOTO.format("cut.jpg"), LEAST + '[ceremony]\ncaption = "x"\n')):
        output = tmp_path / f"{number}.png"
        done = run("render", write(tmp_path, text), "--at", "2026-11-23T13:07", "-o", str(output))
        assert done.returncode == 0, done.stderr
        pictures.append(output.read_bytes())
    assert pictures[0] == pictures[1]


def test_a_text_of_which_nothing_can_be_shown_is_an_error(tmp_path: Path) -> None:
    done = check(write(tmp_path, LEAST.replace("En rubrik", "字 字")), "--json")
    assert done.returncode == 1
    (problem,) = json.loads(done.stdout)["problems"]
    assert (problem["kind"], problem["level"], problem["line"]) == ("glyph-missing", "error", 5)


def test_a_panel_too_far_is_an_error_that_names_the_distance_that_works() -> None:
    done = check("--size", "1280x720", "--diagonal", "24", "--distance", "12")
    assert done.returncode == 1
    assert "--distance" in done.stderr
    metres = done.stderr.split("up to ")[1].split(" m")[0]
    assert check("--size", "1280x720", "--diagonal", "24", "--distance", metres).returncode == 0


def test_contrast_of_a_theme_that_falls_short_is_a_warning(tmp_path: Path) -> None:
    text = LEAST.replace("[headline]", '[publisher.colours]\nink = "#999999"\n[headline]')
    done = check(write(tmp_path, text))
    assert done.returncode == 0
    assert ":5: warning: publisher.colours.ink: " in done.stderr


def test_a_distance_of_the_screen_file_is_told_with_its_line(tmp_path: Path) -> None:
    screen = tmp_path / "screen.toml"
    screen.write_text("[panel]\ndiagonal_inches = 24\ndistance_m = 12\n", encoding="utf-8")
    done = check("--screen-file", screen)
    assert done.returncode == 1
    assert done.stderr.startswith(f"{screen}:3: error: panel.distance_m: ")


@pytest.mark.parametrize(
    "arguments",
    [["--size", "big"], ["--distance", "-1"], ["--at", "soon"], ["--diagonal", "0.001"], ["a", "b"]],
)
def test_wrong_usage_is_2(arguments: list[str]) -> None:
    assert check(*arguments).returncode == 2


def test_an_address_whose_code_has_no_room_is_told(tmp_path: Path) -> None:
    web = f'{LEAST}[web]\nurl = "https://example.org/{{path}}"\n'
    done = check(write(tmp_path, web.replace("{path}", "a")))
    assert (done.returncode, done.stderr) == (0, "")
    done = check(write(tmp_path, web.replace("{path}", "a" * 180)))
    assert done.returncode == 0
    assert "announcement.toml:7: warning: web.url: an address of 200 characters makes a QR code that has no room" in done.stderr
    assert "web.url" in check(write(tmp_path, web.replace("{path}", "a")), "--distance", "6").stderr
