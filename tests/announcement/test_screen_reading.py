from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.announcement.problem import Level
from app.announcement.screen import (
    Hours,
    Kiosk,
    Language,
    LetterKeys,
    PublicWarnings,
    ScreenDisplay,
    ScreenFile,
    ScreenReading,
    ScreenSource,
)
from app.announcement.screen_reading import read_screen_file

Read = Callable[[str | bytes], ScreenReading]

WHOLE = """\
[panel]
diagonal_inches = 42
distance_m = 6
output = "HDMI-A-1"
[source]
announcement = "/srv/lobby"
refresh_s = 30
[hours]
on = "06:30"
off = "19:00"
days = "mon-fri"
power = "cec"
[kiosk]
exit_keys = "ctrl+shift+f4"
return_s = 90
letter_keys = "ctrl"
orbit = false
motion = false
[language]
order = ["sv", "en"]
rotate = true
[warnings]
feed = "https://vma.example.org/api/v3/alerts"
areas = ["1480"]
tests = true
"""


def test_a_whole_file_is_read_without_a_warning(read_screen: Read) -> None:
    assert read_screen(WHOLE) == ScreenReading(
        ScreenFile(
            ScreenDisplay(42, 6, "HDMI-A-1"),
            ScreenSource("/srv/lobby", 30),
            Hours("06:30", "19:00", "mon-fri", "cec"),
            Kiosk("Ctrl+Shift+F4", 90, LetterKeys.CTRL, orbit=False, motion=False),
            Language(("sv", "en"), rotate=True),
            PublicWarnings("https://vma.example.org/api/v3/alerts", ("1480",), tests=True),
        )
    )


def test_the_defaults(read_screen: Read) -> None:
    screen = read_screen("# nothing\n").screen
    assert screen == ScreenFile()
    assert (screen.panel.diagonal_inches, screen.panel.distance_m, screen.panel.output) == (None, None, None)
    assert screen.kiosk == Kiosk("Ctrl+Alt+Shift+Q", 60, LetterKeys.ON, orbit=True, motion=True)
    assert (screen.source.announcement, screen.source.refresh_s) == (None, 60)


def test_no_keys_may_leave(read_screen: Read) -> None:
    reading = read_screen('[kiosk]\nexit_keys = ""\n')
    assert (reading.screen.kiosk.exit_keys, reading.problems) == ("", ())


def test_a_screen_may_never_return(read_screen: Read) -> None:
    reading = read_screen("[kiosk]\nreturn_s = 0\n")
    assert (reading.screen.kiosk.return_s, reading.problems) == (0, ())


FAULTS = [
    ("panel.diagonal_inches = 2.9", "panel.diagonal_inches", "bad-value"),
    ("panel.diagonal_inches = 501", "panel.diagonal_inches", "bad-value"),
    ("panel.diagonal_inches = true", "panel.diagonal_inches", "wrong-type"),
    ("panel.distance_m = 0", "panel.distance_m", "bad-value"),
    ("panel.distance_m = inf", "panel.distance_m", "wrong-type"),
    ("panel.distance_m = 'near'", "panel.distance_m", "wrong-type"),
    ("panel.output = 1", "panel.output", "wrong-type"),
    ("panel.size = 1", "panel.size", "unknown-key"),
    ("panel = 3", "panel", "wrong-type"),
    ("panle.distance_m = 3", "panle", "unknown-key"),
    ("source.refresh_s = 4", "source.refresh_s", "bad-value"),
    ("source.refresh_s = 60.0", "source.refresh_s", "wrong-type"),
    ("source.announcement = ''", "source.announcement", "bad-value"),
    ("source.announcement = ' '", "source.announcement", "bad-value"),
    ("source.announcement = 3", "source.announcement", "wrong-type"),
    ("source.announcement = 'https:/example.org/lobby/'", "source.announcement", "bad-value"),
    ("source.announcement = 'htps://example.org/'", "source.announcement", "bad-value"),
    ("source.announcement = 'https://'", "source.announcement", "bad-value"),
    ("source.announcement = 'http:example.org'", "source.announcement", "bad-value"),
    ("hours.on = '24:00'", "hours.on", "bad-value"),
    ("hours.off = 06:30:00", "hours.off", "wrong-type"),
    ("hours.days = 'weekdays'", "hours.days", "bad-value"),
    ("hours.power = 'CEC'", "hours.power", "bad-value"),
    ("hours.power = false", "hours.power", "wrong-type"),
    ("kiosk.exit_keys = 'Q'", "kiosk.exit_keys", "bad-value"),
    ("kiosk.exit_keys = []", "kiosk.exit_keys", "wrong-type"),
    ("kiosk.return_s = 4", "kiosk.return_s", "bad-value"),
    ("kiosk.return_s = -1", "kiosk.return_s", "bad-value"),
    ("kiosk.return_s = 86401", "kiosk.return_s", "bad-value"),
    ("kiosk.letter_keys = 'Ctrl'", "kiosk.letter_keys", "bad-value"),
    ("kiosk.letter_keys = false", "kiosk.letter_keys", "wrong-type"),
    ("kiosk.orbit = 'no'", "kiosk.orbit", "wrong-type"),
    ("language.order = 'sv'", "language.order", "wrong-type"),
    ("language.order = ['sv', 3]", "language.order[1]", "wrong-type"),
    ("language.order = ['svenska']", "language.order", "bad-value"),
    ("warnings.feed = 'http://example.org/feed'", "warnings.feed", "bad-value"),
    ("warnings.feed = 'file:///srv/feed.xml'", "warnings.feed", "bad-value"),
    ("warnings.areas = '1490'", "warnings.areas", "wrong-type"),
    ("warnings.areas = [1490]", "warnings.areas[0]", "wrong-type"),
    ("warnings.tests = 1", "warnings.tests", "wrong-type"),
]


@pytest.mark.parametrize(("line", "key", "kind"), FAULTS)
def test_a_fault_is_a_warning_and_just_its_key_takes_the_default(read_screen: Read, line: str, key: str, kind: str) -> None:
    others = 'hours.on = "07:00"\n' if not key.startswith("hours") else 'panel.output = "DP-1"\n'
    reading = read_screen(f"{others}{line}\n")
    (problem,) = reading.problems
    assert (problem.key, problem.kind, problem.level, problem.line) == (key, kind, Level.WARNING, 2)
    assert reading.screen == read_screen(others).screen


def test_all_faults_are_told_and_all_other_keys_keep_their_values(read_screen: Read) -> None:
    text = WHOLE.replace("42", "'big'").replace("90", "1").replace('["sv", "en"]', "[1, 2]").replace('"19:00"', '"evening"') + "more = 1\n"
    reading = read_screen(text)
    assert [(problem.line, problem.key) for problem in reading.problems] == [
        (2, "panel.diagonal_inches"),
        (10, "hours.off"),
        (15, "kiosk.return_s"),
        (20, "language.order[0]"),
        (20, "language.order[1]"),
        (26, "warnings.more"),
    ]
    assert reading.screen == ScreenFile(
        ScreenDisplay(None, 6, "HDMI-A-1"),
        ScreenSource("/srv/lobby", 30),
        Hours("06:30", None, "mon-fri", "cec"),
        Kiosk("Ctrl+Shift+F4", 60, LetterKeys.CTRL, orbit=False, motion=False),
        Language((), rotate=True),
        PublicWarnings("https://vma.example.org/api/v3/alerts", ("1480",), tests=True),
    )


@pytest.mark.parametrize("line", ["panel.height_m = 1.6", "speech.on = true"])
def test_a_key_that_nothing_is_done_for_yet_is_no_slip(read_screen: Read, line: str) -> None:
    reading = read_screen(f"{line}\n")
    (problem,) = reading.problems
    assert (problem.kind, problem.line, problem.level) == ("not-yet", 1, Level.WARNING)
    assert reading.screen == ScreenFile()


@pytest.mark.parametrize(
    "source", ["/srv/lobby", "~/lobby", "lobby", "C:\\lobby", "a:b/lobby", "https://example.org/lobby/", "HTTP://[::1]:8080/a.toml"]
)
def test_a_source_is_kept_as_it_stands(read_screen: Read, source: str) -> None:
    reading = read_screen(f"source.announcement = '{source}'\n")
    assert (reading.screen.source.announcement, reading.problems) == (source, ())


def test_a_range_is_told_with_its_ends(read_screen: Read) -> None:
    (problem,) = read_screen("panel.distance_m = 101\n").problems
    assert problem.details == {"value": "101", "wanted": "range", "least": "0.2", "greatest": "100"}


@pytest.mark.parametrize(
    ("content", "kind"),
    [(b"", "empty"), (b"\0", "binary"), (b"\xff\xff", "encoding"), (b"[panel", "syntax"), (b"#" * (1 << 21), "too-large")],
)
def test_a_broken_file_is_a_warning_and_gives_the_defaults(read_screen: Read, content: bytes, kind: str) -> None:
    reading = read_screen(content)
    assert [(problem.kind, problem.level) for problem in reading.problems] == [(kind, Level.WARNING)]
    assert reading.screen == ScreenFile()


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    (missing,) = read_screen_file(tmp_path / "screen.toml").problems
    (folder,) = read_screen_file(tmp_path).problems
    assert (missing.kind, missing.level) == ("not-found", Level.WARNING)
    assert (folder.kind, folder.level, folder.details) == ("is-folder", Level.WARNING, {"name": "screen.toml"})


def test_whatever_faults_come_together_every_one_is_told(tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.mktemp("any") / "screen.toml"

    @settings(deadline=None, max_examples=60)
    @given(st.lists(st.sampled_from(FAULTS), unique_by=lambda fault: fault[1].partition("[")[0]))
    def any_faults(faults: list[tuple[str, str, str]]) -> None:
        # a table cannot be opened by a dotted key and be a number as well
        chosen = [fault for fault in faults if fault[1] != "panel"]
        file.write_text("#\n" + "".join(f"{line}\n" for line, _, _ in chosen))
        reading = read_screen_file(file)
        assert [(problem.key, problem.kind) for problem in reading.problems] == [(key, kind) for _, key, kind in chosen]
        assert reading.screen == ScreenFile()

    any_faults()


def test_of_a_file_that_is_no_toml_nothing_is_acted_on_and_all_is_told(read_screen: Callable[[str], ScreenReading]) -> None:
    reading = read_screen('[panel]\ndiagonal_inches = 55\ndistance_m = 2,5\n[source]\nannouncement = "/srv/lobby\n[kiosk]\nmotion = "no"\n')
    assert reading.screen == ScreenFile(), "a mended file is a guess"
    assert [(problem.line, problem.key, problem.kind) for problem in reading.problems] == [
        (3, "panel.distance_m", "syntax"),
        (5, "source.announcement", "syntax"),
        (7, "kiosk.motion", "wrong-type"),
    ]
    assert {problem.level for problem in reading.problems} == {Level.WARNING}
    assert reading.problems[0].details["example"] == "distance_m = 2.5"
