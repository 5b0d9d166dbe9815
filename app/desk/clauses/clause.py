"""What a clause of EN 301 549 comes to on the screen in a lobby."""

from enum import StrEnum

from app.value import value

VERSION = "EN 301 549 V3.2.1 (2021-03)"
"""The version that the clauses are numbered and read by; its 8.3.5, Visibility, was 8.3.4 in V2.1.2."""

SCOPE = "the screen in a lobby, for whoever stands before it, on a machine with keyboard, loudspeaker and speech-dispatcher"
"""What is looked at; the writer's window is a desktop program of Qt's own widgets and is not."""


class Verdict(StrEnum):
    """Whether a clause is met."""

    MET = "met"
    NOT_MET = "not met"
    NOT_APPLICABLE = "not applicable"


@value
class Clause:
    """A clause by its number and title, whether it is met, why, with the figure where there is one, and the test that shows it.

    `test` is a node that pytest takes, "" where none can show it.
    """

    number: str
    title: str
    verdict: Verdict
    why: str
    test: str = ""


def met(number: str, title: str, why: str, test: str) -> Clause:
    """Give a clause that is met, as a test shows."""
    return Clause(number, title, Verdict.MET, why, test)


def not_met(number: str, title: str, why: str, test: str = "") -> Clause:
    """Give a clause that is not met, or of which nobody has shown that it is."""
    return Clause(number, title, Verdict.NOT_MET, why, test)


def not_applicable(number: str, title: str, why: str, test: str = "") -> Clause:
    """Give a clause whose condition does not hold, or that asks for nothing."""
    return Clause(number, title, Verdict.NOT_APPLICABLE, why, test)
