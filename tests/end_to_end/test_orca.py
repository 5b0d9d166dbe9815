"""The screen as people hear it who use Orca, the screen reader of Debian's desktop, with its keys and its own words."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.stage.edition import Edition
from tests.end_to_end.display_for_readers import display_for_readers
from tests.end_to_end.orca import Heard, Orca, missing_here
from tests.end_to_end.program import Program

SIZE = (1920, 1080)

pytestmark = pytest.mark.skipif(bool(missing_here()), reason=f"not installed: {missing_here()}")


class Listener:
    """Presses keys at the program, and hears what Orca says of it."""

    def __init__(self, orca: Orca, program: Program) -> None:
        self._orca = orca
        self._program = program

    def starts(self) -> str:
        """What is heard of the program's start."""
        return self._joined(self._orca.until_heard((self._program.process,)))

    def after(self, *keys: str) -> str:
        """What is heard of keys until it is quiet, in one line."""
        print("::", *keys)  # noqa: T201 - pytest shows it of a test that fails
        return self._joined(self._orca.after(*keys, processes=(self._program.process,)))

    @staticmethod
    def _joined(heard: list[Heard]) -> str:
        for one in heard:
            print(f"{one.at:.2f} {one.text}")  # noqa: T201 - the same
        return " | ".join(one.text for one in heard)


@pytest.fixture
def listener(tmp_path: Path) -> Iterator[Listener]:
    with display_for_readers(tmp_path / "home", SIZE) as environment, Orca(environment, tmp_path / "orca") as orca:
        assert [one.text for one in orca.until_heard()] == ["Screen reader on."]
        program = Program(environment, tmp_path / "errors.txt", "show", "resources")
        yield Listener(orca, program)
        program.kill()
        assert "foaje: fault:" not in program.said
        assert "Traceback" not in program.said


def test_a_walk_is_heard(listener: Listener, bundled: Edition) -> None:
    announcement = bundled.announcement
    title, lead = announcement.headline.title, announcement.headline.lead
    assert announcement.notice is not None
    assert announcement.timeline is not None
    assert listener.starts().count(title) == 1

    assert listener.after("Tab").count(announcement.notice.text) == 1
    heard = listener.after("Tab")
    assert lead is not None
    assert heard.count(lead) == 1
    assert heard.index(title) < heard.index(lead)
    heard = listener.after("Tab")
    assert "Tidslinje" in heard
    assert "1998, Certifierad, som nummer 39 i världen" in heard
    heard = listener.after("Right")
    milestone = announcement.timeline.milestones[1]
    assert heard.count("2008, Återcertifierad") == 1
    assert heard.count(f"2 av 4. {milestone.text}") == 1
