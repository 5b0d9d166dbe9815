"""The help of each command: every example in it is one that the program takes."""

import shlex

import pytest

from app.cli import COMMANDS, _asked_for
from app.examples import EXAMPLES


def test_every_command_has_one_or_two() -> None:
    assert tuple(EXAMPLES) == COMMANDS
    assert all(1 <= len(examples) <= 2 for examples in EXAMPLES.values())


@pytest.mark.parametrize(("command", "example"), [(command, example) for command in EXAMPLES for example in EXAMPLES[command]])
def test_an_example_is_understood(command: str, example: str) -> None:
    program, *arguments = shlex.split(example)
    assert program == "foaje"
    assert _asked_for(arguments or ["show"]).command == command


@pytest.mark.parametrize("command", [None, *COMMANDS])
def test_help_ends_with_them(command: str | None, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        _asked_for([*([command] if command else []), "--help"])
    assert ended.value.code == 0
    told = capsys.readouterr().out
    for example in EXAMPLES[command] if command else ("foaje new lobby",):
        assert f"\n  {example}\n" in told
