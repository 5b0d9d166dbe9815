"""`check --clauses`: clause by clause of EN 301 549, whether it is met and what shows it. Needs nothing of Qt."""

import json
from collections import Counter
from textwrap import wrap

from app.desk.clauses import (
    closed_functionality,
    hardware,
    interoperability,
    operable,
    operation,
    perceivable,
    robust,
    understandable,
)
from app.desk.clauses.clause import SCOPE, VERSION, Clause, Verdict
from app.value import field_names

CLAUSES: tuple[Clause, ...] = (
    *closed_functionality.CLAUSES,
    *operation.CLAUSES,
    *hardware.CLAUSES,
    *perceivable.CLAUSES,
    *operable.CLAUSES,
    *understandable.CLAUSES,
    *robust.CLAUSES,
    *interoperability.CLAUSES,
)
"""In the standard's order: 5.1, 5.5 to 5.9, 8.2, 8.3.4 and 8.3.5, 11.1 to 11.5, without headings and void clauses."""

COLUMNS = 100
INDENT = "    "


def run_clauses(*, as_json: bool) -> int:
    """Prints the table; there is nothing in it that could be in error."""
    print(_json() if as_json else "\n".join(lines()))  # noqa: T201 - what the command is for
    return 0


def lines() -> list[str]:
    """The table for people: no line is wider than COLUMNS but one that names a test."""
    told = [*wrap(heading(), COLUMNS), summary()]
    for clause in CLAUSES:
        told += ["", *wrap(f"{clause.number} {clause.title}: {clause.verdict}", COLUMNS, subsequent_indent=INDENT, break_on_hyphens=False)]
        told += wrap(clause.why, COLUMNS, initial_indent=INDENT, subsequent_indent=INDENT, break_on_hyphens=False)
        if clause.test:
            told.append(INDENT + clause.test)
    return told


def markdown() -> str:
    """The table for the README."""
    rows = ["| clause | | | what shows it |", "|---|---|---|---|"]
    for clause in CLAUSES:
        verdict = f"**{clause.verdict}**" if clause.verdict is Verdict.NOT_MET else clause.verdict
        shown = f"{clause.why} `{clause.test}`" if clause.test else clause.why
        rows.append(f"| {clause.number} | {clause.title} | {verdict} | {shown} |")
    return "\n".join((heading(), summary(), "", *rows))


def heading() -> str:
    """What was read, and of what."""
    return f"{VERSION}: {SCOPE}."


def summary() -> str:
    """How many clauses are met, not met and not applicable."""
    counted = Counter(clause.verdict for clause in CLAUSES)
    return f"Of {len(CLAUSES)} clauses {', '.join(f'{counted[verdict]} {verdict}' for verdict in Verdict)}."


def _json() -> str:
    clauses = [{name: getattr(clause, name) for name in field_names(clause)} for clause in CLAUSES]
    return json.dumps({"version": VERSION, "scope": SCOPE, "clauses": clauses}, indent=2)
