"""The table of EN 301 549's clauses: each that the standard has, once, in its order; and what it names is there."""

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.desk.clauses.clause import VERSION, Clause, Verdict
from app.desk.clauses.table import CLAUSES, COLUMNS, INDENT, lines

TOP = Path(__file__).resolve().parents[3]

# EN 301 549 V3.2.1 (2021-03), its table of contents; "n-m" are all from n to m, "!" is a void clause.
CONTENTS = {
    "5.1": "1 2.1-2.2 3.1-3.16 4 5 6.1-6.2 7",
    "5.5": "1-2",
    "5.6": "1-2",
    "5": "7-9",
    "8.2": "1.1-1.2 2.1-2.2",
    "8.3": "4.1-4.2 4.3.1-4.3.3 5",
    "11.1": (
        "1.1.1-1.1.2 2.1.1 2.1.2.1-2.1.2.2 2.2 2.3.1-2.3.2 2.4-2.5 3.1.1-3.1.2 3.2.1-3.2.2 3.3-3.4 3.5.1-3.5.2 "
        "4.1-4.3 4.4.1-4.4.2 4.5.1-4.5.2 !4.6-4.9 4.10-4.13"
    ),
    "11.2": "1.1.1-1.1.2 1.2 !1.3 1.4.1-1.4.2 2.1-2.2 3.1 !4.1-4.2 4.3-4.4 !4.5 4.6-4.7 5.1-5.2 5.3.1-5.3.2 5.4",
    "11.3": "1.1.1-1.1.2 !1.2 2.1-2.2 !2.3-2.4 3.1.1-3.1.2 3.2-3.4",
    "11.4": "1.1.1-1.1.2 1.2.1-1.2.2 1.3.1-1.3.2",
    "11.5": "1 2.1-2.17",
}


def clauses_of_the_standard() -> Iterator[str]:
    """The numbers of its clauses that ask for something, in its order."""
    for chapter, contents in CONTENTS.items():
        for part in contents.split():
            if part.startswith("!"):
                continue
            first, _, last = part.partition("-")
            stem, _, begin = f"{chapter}.{first}".rpartition(".")
            for number in range(int(begin), int((last or first).rpartition(".")[2]) + 1):
                yield f"{stem}.{number}"


def test_every_clause_is_there_once_and_in_order() -> None:
    assert [clause.number for clause in CLAUSES] == list(clauses_of_the_standard())


@pytest.mark.parametrize("clause", CLAUSES, ids=lambda clause: clause.number)
def test_what_it_says_is_whole(clause: Clause) -> None:
    assert clause.title
    assert "|" not in clause.title + clause.why
    assert clause.why.endswith(".")
    assert bool(clause.test) or clause.verdict is not Verdict.MET, "what is met is shown by a test"


@pytest.mark.parametrize("clause", [clause for clause in CLAUSES if clause.test], ids=lambda clause: clause.number)
def test_the_test_that_it_names_is_there(clause: Clause) -> None:
    file, _, name = clause.test.partition("::")
    tree = ast.parse((TOP / file).read_text(encoding="utf-8"))
    assert name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def check(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "app", "check", "--clauses", *arguments],
        capture_output=True,
        text=True,
        cwd=TOP,
        env={"PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "PYTHONIOENCODING": "utf-8"},
        timeout=60,
        check=False,
    )


def test_it_is_told_without_a_source_and_never_ends_as_an_error() -> None:
    done = check()
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == lines()
    assert VERSION in done.stdout
    for line in done.stdout.splitlines():
        assert len(line) <= COLUMNS or line.startswith(f"{INDENT}tests/")


def test_it_is_told_as_json_too() -> None:
    told = json.loads(check("--json").stdout)
    assert told["version"] == VERSION
    assert [clause["number"] for clause in told["clauses"]] == [clause.number for clause in CLAUSES]
    assert {clause["verdict"] for clause in told["clauses"]} == {"met", "not met", "not applicable"}


def test_it_takes_no_source() -> None:
    done = check("resources")
    assert done.returncode == 2
    assert "takes no SOURCE" in done.stderr


def test_what_is_not_met_is_said_at_the_head() -> None:
    counted = sum(clause.verdict is Verdict.NOT_MET for clause in CLAUSES)
    assert counted
    assert f"{counted} not met" in lines()[2]
