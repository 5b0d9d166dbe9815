from collections.abc import Callable
from pathlib import Path

import pytest

from app.announcement.problem import Level
from app.announcement.reading import Reading

Read = Callable[[str], Reading]


@pytest.mark.parametrize(
    "name",
    [
        "../a.svg",
        "pictures/../../a.svg",
        "/etc/hostname",
        "..",
        "C:\\\\a.svg",
        "C:a.svg",
        "..\\\\a.svg",
        "\\\\a.svg",
        "\\\\\\\\host\\\\a.svg",
        "//host/a.svg",
    ],
)
def test_a_picture_outside_the_folder_is_an_error(read: Read, least: str, name: str) -> None:
    reading = read(f'{least}[ceremony.photo]\nalt = "a"\nfile = "{name}"\n')
    assert [(problem.kind, problem.line, problem.key) for problem in reading.problems] == [("path-leaves-folder", 8, "ceremony.photo.file")]
    assert reading.announcement is None


def test_a_link_out_of_the_folder_is_an_error(read: Read, least: str, tmp_path: Path) -> None:
    folder = tmp_path / "announcement.toml"
    outside = tmp_path.parent / f"{tmp_path.name}-outside.svg"
    outside.write_text("<svg/>")
    (tmp_path / "a.svg").symlink_to(outside)
    assert not folder.exists()
    (problem,) = read(least.replace("[headline]", 'logo = "a.svg"\n[headline]')).problems
    assert (problem.kind, problem.line, problem.details) == ("path-leaves-folder", 4, {"path": "a.svg"})


def test_links_within_the_folder_are_followed(read: Read, least: str, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "a.svg").write_text("<svg/>")
    (tmp_path / "b.svg").symlink_to("data/a.svg")
    reading = read(f'{least}[ceremony.photo]\nalt = "a"\nfile = "b.svg"\n')
    assert reading.problems == ()


@pytest.mark.parametrize("name", ["gone.svg", "announcement.toml/a.svg", "http://example.org/a.svg"])
def test_a_missing_picture_is_a_warning_and_the_photo_stays(read: Read, least: str, tmp_path: Path, name: str) -> None:
    reading = read(f'{least}[ceremony.photo]\nalt = "a"\nfile = "{name}"\n')
    (problem,) = reading.problems
    assert (problem.kind, problem.level, problem.line) == ("picture-missing", Level.WARNING, 8)
    assert reading.announcement is not None
    assert reading.announcement.ceremony is not None
    assert reading.announcement.ceremony.photo is not None
    assert reading.announcement.ceremony.photo.file == name


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("x" * 256, "File name too long"),
        ("a/" + "å" * 128 + ".svg", "File name too long"),
        ("loop.svg", "Too many levels of symbolic links"),
    ],
)
def test_a_picture_the_system_refuses_to_look_for_is_a_warning_with_its_reason(
    read: Read, least: str, tmp_path: Path, name: str, reason: str
) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "loop.svg").symlink_to("loop.svg")
    reading = read(f'{least}[ceremony.photo]\nalt = "a"\nfile = "{name}"\n')
    (problem,) = reading.problems
    assert (problem.kind, problem.level, problem.line, problem.details["reason"]) == ("picture-unreadable", Level.WARNING, 8, reason)
    assert reading.announcement is not None


@pytest.mark.parametrize("url", ["http://example.org", "HTTPS://example.org:8080/a?b#c", "https://räksmörgås.se/", "https://[::1]/"])
def test_web_addresses_are_taken(read: Read, least: str, url: str) -> None:
    assert read(f'{least}[web]\nurl = "{url}"\n').problems == ()


@pytest.mark.parametrize(
    "url",
    [
        "example.org",
        "ftp://example.org",
        "https://",
        "https:///a",
        "javascript:alert(1)",
        "https://a b",
        "https://a:port",
        "https://[::1",
        "https://.",
    ],
)
def test_other_addresses_are_errors(read: Read, least: str, url: str) -> None:
    reading = read(f'{least}[web]\nurl = "{url}"\n')
    assert [(problem.kind, problem.line, problem.details) for problem in reading.problems] == [("bad-url", 7, {"value": url})]
    assert reading.announcement is None


def test_a_milestone_out_of_order_is_a_warning(read: Read, least: str) -> None:
    whens = ["1998", '"2019-02"', "2008", "2008", "2008-01-01", "2013"]
    reading = read(least + "".join(f'[[timeline.milestones]]\nwhen = {when}\ntitle = "a"\n' for when in whens))
    (problem,) = reading.problems
    assert (problem.kind, problem.level, problem.line) == ("milestone-order", Level.WARNING, 13)
    assert problem.key == "timeline.milestones[2].when"
    assert problem.details == {"when": "2008", "before": "2019-02"}
    assert reading.announcement is not None


def test_a_span_that_ends_before_it_begins_is_a_warning(read: Read, least: str) -> None:
    spans = [("1998", "1998"), ("2019-02-21", '"2019-02"'), ('"2019-03"', "2018"), ("2019-04-02", "2019-04-01")]
    reading = read(least + "".join(f'[[timeline.milestones]]\nwhen = {when}\nuntil = {until}\ntitle = "a"\n' for when, until in spans))
    assert [(problem.kind, problem.level, problem.key, problem.line, problem.details) for problem in reading.problems] == [
        ("span-order", Level.WARNING, "timeline.milestones[2].until", 16, {"until": "2018", "when": "2019-03"}),
        ("span-order", Level.WARNING, "timeline.milestones[3].until", 20, {"until": "2019-04-01", "when": "2019-04-02"}),
    ]
    assert reading.announcement is not None


def test_the_milestones_pictures_are_looked_for(read: Read, least: str) -> None:
    milestone = '[[timeline.milestones]]\nwhen = 1998\ntitle = "a"\n[timeline.milestones.picture]\nalt = "a"\nfile = "{}"\n'
    reading = read(least + milestone.format("gone.jpg") + milestone.format("../a.jpg"))
    assert [(problem.kind, problem.key, problem.line) for problem in reading.problems] == [
        ("picture-missing", "timeline.milestones[0].picture.file", 11),
        ("path-leaves-folder", "timeline.milestones[1].picture.file", 17),
    ]
    assert reading.announcement is None


@pytest.mark.parametrize(("words", "told"), [(45, []), (46, ["long-quote"])])
def test_a_quote_over_45_words_is_a_warning(read: Read, least: str, words: int, told: list[str]) -> None:
    reading = read(f'{least}[[quotes]]\nspeaker = "s"\ntext = "{"ord " * words}"\n')
    assert [problem.kind for problem in reading.problems] == told
    assert reading.announcement is not None


def test_a_colour_short_of_its_contrast_is_a_warning(read: Read, least: str) -> None:
    reading = read(f'{least}[publisher.colours]\nmuted = "#767676"\nline = "#868b86"\n')
    (problem,) = reading.problems
    assert (problem.kind, problem.level, problem.line, problem.key) == ("contrast", Level.WARNING, 7, "publisher.colours.muted")
    assert problem.details["colour"] == "muted"
    assert problem.details["ground"] == "paper"
    assert problem.details["ratio"] == "4.09"
    assert problem.details["wanted"] == "7"
    assert problem.details["nearest"].startswith("#")
    assert reading.announcement is not None


def test_checks_are_told_beside_errors_elsewhere(read: Read) -> None:
    reading = read(
        '[web]\nurl = "gopher://a"\n[publisher]\nlogo = "../a"\ncolours = 3\n[ceremony.photo]\nfile = "gone.svg"\n'
        "[[timeline.milestones]]\nwhen = 2019\n[[timeline.milestones]]\nwhen = []\n[[timeline.milestones]]\nwhen = 2008\n"
    )
    assert {problem.kind for problem in reading.problems} == {
        "bad-url",
        "path-leaves-folder",
        "picture-missing",
        "milestone-order",
        "missing-key",
        "wrong-type",
    }
