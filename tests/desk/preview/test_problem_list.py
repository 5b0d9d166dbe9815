"""The list of what is wrong: in words, in place, and steady while it changes."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.announcement.problem import Kind, Level, Problem
from app.desk.preview.problem_list import ProblemList
from app.resources import resources
from app.stage.language.sentences import sentence
from app.stage.language.words import Words

FOLDER = resources() / "translations"


def problem(file: Path, line: int, key: str, level: Level = Level.WARNING) -> Problem:
    return Problem(Kind.PICTURE_MISSING, level, str(file), line, key, (("path", "x.png"),))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "announcement.toml"
    file.write_text("one\ntwo\nthree\nfour\nfive\nsix\n", encoding="utf-8")
    return file


@pytest.fixture
def listed(qtbot: QtBot) -> ProblemList:
    made = ProblemList(Words("en", FOLDER), lambda each: each)
    qtbot.addWidget(made)
    made.show()
    return made


def test_nothing_wrong_is_said(listed: ProblemList) -> None:
    assert listed.count.text() == "No problems."
    assert listed.items.count() == 0
    assert not listed.lines.isVisible()


def test_a_problem_says_where_what_and_for_a_screen_reader_how_bad(listed: ProblemList, file: Path) -> None:
    error = problem(file, 3, "ceremony.photo.file", Level.ERROR)
    listed.show_problems((error, problem(file, 5, "")))
    assert listed.count.text() == "Errors: 1. Warnings: 1."
    item = listed.items.item(0)
    assert item.text() == f"announcement.toml:3: ceremony.photo.file\n{sentence(error, Words('en', FOLDER))}"
    heard = item.data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard.startswith("Error: announcement.toml:3: ceremony.photo.file: ")
    assert listed.items.item(1).text().startswith("announcement.toml:5\n")


def test_choosing_one_shows_its_line(listed: ProblemList, file: Path) -> None:
    listed.show_problems((problem(file, 1, "a"), problem(file, 4, "b")))
    told: list[Problem | None] = []
    listed.chosen.connect(told.append)
    listed.items.setCurrentRow(0)
    QTest.keyClick(listed.items, Qt.Key.Key_Down)
    assert told[-1] == problem(file, 4, "b")
    assert listed.lines.isVisible()
    assert listed.lines.toPlainText().splitlines() == ["2  two", "3  three", "4  four", "5  five", "6  six"]
    assert listed.lines.textCursor().blockNumber() == 2
    assert listed.lines.extraSelections()


@pytest.mark.parametrize("act", ["enter", "double click"])
def test_enter_and_a_double_click_open_its_file(listed: ProblemList, file: Path, qtbot: QtBot, act: str) -> None:
    listed.show_problems((problem(file, 1, "a"), problem(file, 4, "b")))
    listed.items.setCurrentRow(1)
    place = listed.items.visualItemRect(listed.items.item(1)).center()
    with qtbot.waitSignal(listed.opened) as opened:
        if act == "enter":
            QTest.keyClick(listed.items, Qt.Key.Key_Return)
        else:
            QTest.mouseClick(listed.items.viewport(), Qt.MouseButton.LeftButton, pos=place)
            QTest.mouseDClick(listed.items.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.args == [problem(file, 4, "b")]


def test_the_chosen_one_stays_chosen_where_it_has_moved_and_nobody_is_told_again(listed: ProblemList, file: Path) -> None:
    listed.show_problems((problem(file, 1, "a"), problem(file, 4, "b")))
    listed.items.setCurrentRow(1)
    told: list[Problem | None] = []
    listed.chosen.connect(told.append)
    listed.show_problems((problem(file, 2, "new"), problem(file, 3, "c"), problem(file, 5, "b")))
    assert [each for each in (listed.current,) if each] == [problem(file, 5, "b")]
    assert "5  five" in listed.lines.toPlainText()
    assert told == []
    listed.show_problems((problem(file, 3, "c"),))
    assert listed.current is None
    assert told == [None]
    assert not listed.lines.isVisible()


def test_an_earlier_one_that_nobody_chose_is_not_chosen(listed: ProblemList, file: Path) -> None:
    listed.show_problems((problem(file, 1, "a"),))
    assert listed.current is None


def test_markup_in_a_file_is_text(listed: ProblemList, file: Path) -> None:
    file.write_text("<b>one</b>\n", encoding="utf-8")
    listed.show_problems((problem(file, 1, "<i>a</i>"),))
    listed.items.setCurrentRow(0)
    assert listed.lines.toPlainText() == "1  <b>one</b>\n2  "
    assert "<i>a</i>" in listed.items.item(0).text()
