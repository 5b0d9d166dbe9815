"""What the README says is what the program does."""

import re
from pathlib import Path

from app.announcement.file_text import LIMIT
from app.announcement.limits import DEEPEST, LONGEST_WORD, MOST_CHARACTERS, MOST_IN_ALL, MOST_ITEMS, MOST_MILESTONES
from app.cli import COMMANDS
from app.exit_code import ExitCode
from app.stage.keys import KEY_ROWS
from tests.readme_clauses import told_in
from tests.readme_pictures import FOLDER, MOST_BYTES

TOP = Path(__file__).resolve().parent.parent
README = (TOP / "README.md").read_text(encoding="utf-8")


def test_the_keys_are_the_tables() -> None:
    told = re.findall(r"^\| (\S.*?) \| (.*?) \|$", README.split("## Keys")[1].split("## ")[0], re.MULTILINE)[1:]
    assert told == [(row.shown, row.does + (" (preview)" if row.preview else "")) for row in KEY_ROWS]


def test_every_command_and_exit_code_is_told() -> None:
    for command in COMMANDS:
        assert f"foaje {command}" in README
    for code in ExitCode:
        assert f"| {code.value} |" in README


def test_every_limit_is_told() -> None:
    limits = " ".join(README.split("More than a lobby shows")[1].split("\n\n")[0].split())
    for limit, what in (
        (LIMIT, "bytes"),
        (MOST_CHARACTERS, "characters"),
        (LONGEST_WORD, ", all"),
        (MOST_IN_ALL, "(of Thai"),
        (MOST_MILESTONES, "milestones"),
        (MOST_ITEMS, "items"),
        (DEEPEST - 1, "deep"),
    ):
        assert f" {limit:,}{'' if what.startswith(',') else ' '}{what}" in limits


def test_every_file_it_names_is_there() -> None:
    for link in re.findall(r"\]\((?!http)([^)#]+)\)", README) + re.findall(r'src="([^"]+)"', README):
        assert (TOP / link).is_file(), link


def test_every_picture_is_named_and_none_is_large() -> None:
    named = set(re.findall(r"\]\(\.pictures/([^)]+)\)", README) + re.findall(r'src="\.pictures/([^"]+)"', README))
    assert named == {file.name for file in FOLDER.iterdir()}
    for file in FOLDER.iterdir():
        assert file.stat().st_size <= MOST_BYTES, file.name


def test_every_heading_it_leads_to_is_there() -> None:
    headings = [line.lstrip("#").strip() for line in re.findall("^#+ .*", README, re.MULTILINE)]
    anchors = {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}
    assert set(re.findall(r"\]\(#([^)]+)\)", README)) <= anchors


def test_its_example_is_a_fine_announcement(tmp_path: Path) -> None:
    from app.announcement.problem import Level
    from app.announcement.reading import read_announcement

    example = README.split("```toml")[1].split("```")[0]
    file = tmp_path / "announcement.toml"
    file.write_text(example, encoding="utf-8")
    reading = read_announcement(file)
    assert reading.announcement is not None
    assert all(problem.level is Level.WARNING for problem in reading.problems)


def test_its_screen_file_has_no_fault(tmp_path: Path) -> None:
    from app.announcement.screen_reading import read_screen_file

    example = README.split("```toml")[2].split("```")[0]
    file = tmp_path / "screen.toml"
    file.write_text(example, encoding="utf-8")
    assert read_screen_file(file).problems == ()


def test_the_problem_it_shows_is_the_programs(tmp_path: Path) -> None:
    from app.announcement.reading import read_announcement
    from app.resources import resources
    from app.stage.language.sentences import line_of_problem
    from app.stage.language.words import Words

    file = tmp_path / "lobby" / "announcement.toml"
    file.parent.mkdir()
    (file.parent / "ceremony.svg").write_text("<svg/>", encoding="utf-8")
    example = README.split("```toml")[1].split("```")[0].removeprefix("\n")
    file.write_text(example.replace("lead =", "leed ="), encoding="utf-8")
    words = Words("en", resources() / "translations")
    told = [line_of_problem(problem, words).replace(str(tmp_path) + "/", "") for problem in read_announcement(file).problems]
    shown = README.split("```console")[1].split("```")[0].strip().splitlines()[1:]
    assert told == shown


def test_the_mistake_it_shows_is_told_so_on_a_terminal(tmp_path: Path) -> None:
    from app.announcement.reading import read_announcement
    from app.desk.problem_lines import problem_lines
    from app.desk.terminal import Terminal
    from app.resources import resources
    from app.stage.language.words import Words

    (tmp_path / "ceremony.svg").write_text("<svg/>", encoding="utf-8")
    example = README.split("```toml")[1].split("```")[0].removeprefix("\n")
    file = tmp_path / "announcement.toml"
    file.write_text(re.sub("^title = .*", "title = ”Ett nytt bibliotek”", example, count=1, flags=re.MULTILINE), encoding="utf-8")
    problems = read_announcement(file).problems
    told = problem_lines(problems, Words("en", resources() / "translations"), Terminal(80, colours=False), "utf-8")
    shown = README.split("```console")[2].split("```")[0].strip().splitlines()[1:]
    assert [line.replace(f"{tmp_path}/", "lobby/") for line in told] == shown


def test_its_clauses_are_the_program_s() -> None:
    from app.desk.clauses.table import markdown

    assert told_in(README) == markdown()


def test_the_window_s_keys_are_those_that_its_menus_name() -> None:
    """Each row of the window's commands stands there as it is called in English."""
    from app.desk.preview.commands import ROWS

    table = README.partition("| in the window | does |")[2].partition("\n\n")[0].splitlines()[2:]
    told = [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in table]
    assert told == [(", ".join(row.keys), row.text.replace("&", "").rstrip("…")) for row in ROWS]
