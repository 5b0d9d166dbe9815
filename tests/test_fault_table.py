"""The fault table: what goes wrong, what the wall shows after it and at the next start, and what the log tells of it.

Each row runs the lobby as the program composes it, and reads the wall from its picture. Under each heading, which the README's
table has too, stand the rows; what only the real program on a real display can show is told in ELSEWHERE.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.faults_of_sources import FILE_FAULTS, NEVER_GOOD, PICTURES, SCREEN_FILE, SEVERAL, SHOW, STORE, WEB
from tests.faults_of_the_hall import CLOCK, DISPLAY, WARNINGS
from tests.faulty_hall import LATER_S, Fault, FaultyHall

TOP = Path(__file__).resolve().parent.parent

FAULTS = {
    "Its file is misspelt, cut off, unreadable or gone": FILE_FAULTS,
    "Its file was never good": NEVER_GOOD,
    "One of several announcements is bad, or gone": SEVERAL,
    "Its `[show]` is over, or yet to come": SHOW,
    "The screen file has a slip, or is gone": SCREEN_FILE,
    "The web server is lost, fails, or sends something else": WEB,
    "A picture is a bomb, cut off or missing": PICTURES,
    "The last good copy is spoilt, or nothing can be written": STORE,
    "The clock is set, or summer time begins or ends": CLOCK,
    "The display goes, comes back, or is another": DISPLAY,
    "A public warning comes, or its feed is lost": WARNINGS,
}

# What is seen elsewhere, by the file and the name of its test.
ELSEWHERE = (
    (
        "killed at any moment while the copy is written",
        "source/test_last_good.py",
        "test_killed_at_any_moment_the_older_or_the_newer_comes_back",
    ),
    ("a full disk under the copy", "source/test_last_good.py", "test_a_full_disk_says_so_and_leaves_nothing_behind"),
    (
        "a mount that ceases to answer",
        "source/test_file_source.py",
        "test_another_machine_that_ceases_to_answer_changes_nothing_and_is_asked_again",
    ),
    ("a bad file is one paint, of the mark", "kiosk/test_keeper.py", "test_a_bad_file_changes_nothing_but_the_mark_s_own_rectangle"),
    (
        "the wall over slips and kills",
        "end_to_end/test_sources.py",
        "test_a_save_is_shown_a_broken_one_is_marked_and_after_a_kill_the_last_good_comes_up",
    ),
    ("the decoder is killed", "end_to_end/test_pictures.py", "test_a_decoder_that_is_killed_leaves_the_screen_as_it_is"),
    ("a display that is off at the start", "end_to_end/test_displays.py", "test_a_display_that_is_off_at_the_start"),
    ("the X server dies", "end_to_end/test_display_gone.py", "test_an_x_server_that_dies"),
    ("minimised, moved, covered", "end_to_end/test_foreground.py", "test_what_is_done_to_the_window_is_undone"),
    ("a screen saver", "end_to_end/test_awake.py", "test_the_x_server_s_own_screen_saver_is_off_until_the_end"),
    ("a full disk behind standard error", "end_to_end/test_signals.py", "test_a_full_disk_for_its_errors_keeps_no_picture_back"),
    ("a fault of ours", "end_to_end/test_faults.py", "test_a_fault_is_told_in_one_line_and_ends_the_program_with_70"),
    ("a frozen picture", "kiosk/test_watchdog.py", "test_a_frozen_picture_paints_no_pixel"),
    ("a panel that cannot be switched", "kiosk/power/test_panel_power.py", "test_a_panel_that_does_not_answer_is_unknown_and_not_off"),
)
ROWS = [pytest.param(fault, id=f"{heading}: {fault.what}") for heading, faults in FAULTS.items() for fault in faults]


@pytest.fixture
def hall(qapp: QApplication, tmp_path: Path) -> Iterator[FaultyHall]:
    hall = FaultyHall(tmp_path)
    yield hall
    hall.leave()


@pytest.mark.parametrize("fault", ROWS)
def test_the_wall_after_it(hall: FaultyHall, fault: Fault, capsys: pytest.CaptureFixture[str]) -> None:
    if fault.before is not None:
        fault.before(hall)
    if fault.does is not None:
        hall.start()
        hall.pass_s(2)
        capsys.readouterr()
        on_the_way = fault.does(hall)
    else:
        hall.start()
        on_the_way = None
    hall.pass_s(LATER_S)
    seen = " → ".join([*([on_the_way] if on_the_way else []), hall.wall])
    told = "\n".join(line for line in capsys.readouterr().err.splitlines() if fault.does is not None or " inches (" not in line)
    hall.end()
    hall.start()
    hall.pass_s(2)
    assert (seen, hall.wall) == (fault.wall, fault.wall.rpartition(" → ")[2] if fault.restarted is None else fault.restarted)
    assert fault.told in told if fault.told else told == "", told


def test_there_is_a_row_for_each_and_each_in_the_readme() -> None:
    assert len(ROWS) >= 30
    table = (TOP / "README.md").read_text(encoding="utf-8").split("### Never black")[1].split("\n## ")[0]
    assert re.findall(r"^\| (.*?) \| ", table, re.MULTILINE)[1:] == list(FAULTS)


def test_what_is_seen_elsewhere_is() -> None:
    for what, file, name in ELSEWHERE:
        assert f"def {name}(" in (TOP / "tests" / file).read_text(encoding="utf-8"), what
