"""The editor's window: its commands by key, what is wrong in place, and the picture that stays the lobby's."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QSize, Qt, QUrl
from PySide6.QtGui import QAction, QColor, QImage, QKeySequence, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QInputDialog, QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from app.announcement.colour import contrast
from app.announcement.problem import Kind, Level, Problem
from app.desk.preview.commands import ROWS, Command
from app.desk.preview.display_choice import DisplayChoice
from app.desk.preview.moment_dialog import MomentDialog
from app.desk.preview.to_the_eye import letterboxed, size_to_the_eye
from app.layout.plan import PanelName
from app.resources import resources
from app.stage.edition import Edition
from app.stage.known_display import KnownDisplay
from app.stage.language.words import Words
from app.stage.state.event import Action
from app.stage.state.state import InScene, OnOverview, OnSheet, State
from app.value import replace
from tests.desk.preview.conftest import SIZE, Desk, Made
from tests.hand_clock import HandClock

CONTROL = Qt.KeyboardModifier.ControlModifier
KEY = Qt.Key
ORIGINAL, ENGLISH = resources() / "announcement.toml", resources() / "announcement.en.toml"


def press(desk: Desk, keys: str) -> None:
    """Keys go where the keyboard is."""
    QTest.keySequence(QApplication.focusWidget() or desk.window, QKeySequence(keys))


def wrong(key: str, file: Path = ORIGINAL, level: Level = Level.WARNING, line: int = 1) -> Problem:
    return Problem(Kind.EMPTY_TEXT, level, str(file), line, key)


def choose(desk: Desk, row: int) -> None:
    desk.window.problem_list.items.setCurrentRow(row)


# Commands


def test_no_key_is_a_visitor_s_and_a_command_s_at_once_but_for_those_that_mean_the_same() -> None:
    keys = [key for row in ROWS for key in row.keys]
    assert len(set(keys)) == len(keys)
    assert {key for key in keys if not key.startswith("Ctrl+")} == {"F1", "F6", "F11"}


def test_every_command_is_in_a_menu_and_names_its_key(desk: Desk) -> None:
    there = {action for menu in desk.window.menuBar().findChildren(QMenu) for action in menu.actions()}
    for row in ROWS:
        action = desk.window.controls.of(row.command)
        assert action in there, row.command
        assert [key.toString() for key in action.shortcuts()] == list(row.keys)


@pytest.mark.parametrize("language", ["en", "sv"])
def test_no_two_entries_of_a_menu_have_the_same_mnemonic(language: str) -> None:
    from app.desk.preview.commands import BY_COMMAND, CONTEXT, MENUS

    words = Words(language, resources() / "translations")

    def letters(texts: list[str]) -> list[str]:
        translated = [words.word(text, CONTEXT) for text in texts]
        return [text[text.index("&") + 1].lower() for text in translated]

    menus = letters([name for name, _ in MENUS])
    assert len(set(menus)) == len(menus), menus
    for name, commands in MENUS:
        entries = letters([BY_COMMAND[command].text for command in commands if command is not None])
        assert len(set(entries)) == len(entries), (name, entries)


def test_the_visitor_s_keys_work_in_the_picture(desk: Desk) -> None:
    press(desk, "Tab")
    assert desk.screen.state.place == OnOverview(PanelName.NOTICE)
    press(desk, "Space")
    assert desk.screen.state.paused
    assert desk.window.controls.of(Command.PAUSE).isChecked()
    press(desk, "+")
    assert desk.window.controls.of(Command.LARGE).isChecked()


def test_pause_step_large_text_language_and_keys(desk: Desk) -> None:
    def state() -> State:
        return desk.screen.state

    press(desk, "Ctrl+P")
    assert state().paused
    press(desk, "Ctrl+Right")
    assert state().stop == 1
    press(desk, "Ctrl+Left")
    assert state().stop == 0
    press(desk, "Ctrl+T")
    assert state().large
    press(desk, "Ctrl+T")
    assert not state().large
    press(desk, "Ctrl+L")
    assert desk.screen.edition.words.language == "en"
    press(desk, "F1")
    assert isinstance(state().place, OnSheet)
    press(desk, "Ctrl+Home")
    assert state().untouched


def test_a_language_of_the_menu(desk: Desk) -> None:
    names = [action.text() for action in desk.window.controls._groups["&Language"].actions()]
    assert names == ["svenska", "English"] or names[1].endswith("English"), names
    desk.window.controls._groups["&Language"].actions()[1].trigger()
    assert desk.screen.edition.words.language == "en"
    assert desk.window.controls._groups["&Language"].actions()[1].isChecked()


def test_the_displays(desk: Desk) -> None:
    for keys, size in (("Ctrl+4", (1080, 1920)), ("Ctrl+7", (2560, 1080)), ("Ctrl+1", SIZE)):
        press(desk, keys)
        assert (desk.screen.display.width_px, desk.screen.display.height_px) == size
        assert desk.screen.geometry() == letterboxed(size, desk.window.frame.size())
    assert "1280 × 720" in desk.window.told.text()


def test_as_seen_by_its_readers_and_from_farther_away(desk: Desk, qtbot: QtBot) -> None:
    fitted = desk.screen.size()
    press(desk, "Ctrl+R")
    assert desk.screen.size() == size_to_the_eye(desk.screen.display, 2.5, 96 / 25.4)
    press(desk, "Ctrl+Shift+R")
    dialog = desk.window.findChild(QInputDialog)
    assert dialog is not None
    dialog.setDoubleValue(1.0)
    dialog.accept()
    near = desk.screen.size()
    assert near == size_to_the_eye(desk.screen.display, 1.0, 96 / 25.4)
    assert near.width() > desk.window.width(), "and is scrolled"
    assert desk.window.controls.of(Command.OTHER_DISTANCE).isChecked()
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    press(desk, "Ctrl+0")
    qtbot.waitUntil(lambda: desk.screen.size() == fitted)


def test_a_distance_that_nobody_chose_leaves_the_one_that_is_on(desk: Desk) -> None:
    press(desk, "Ctrl+Shift+R")
    dialog = desk.window.findChild(QInputDialog)
    assert dialog is not None
    dialog.reject()
    assert desk.window.controls.of(Command.FIT).isChecked()


def test_the_safe_area(desk: Desk) -> None:
    guides = desk.window.frame.safe_area
    assert not guides.isVisible()
    press(desk, "Ctrl+G")
    assert guides.isVisible()
    assert guides.geometry() == desk.screen.geometry()
    press(desk, "Ctrl+G")
    assert not guides.isVisible()


def test_a_date_and_time(desk: Desk, qtbot: QtBot) -> None:
    press(desk, "Ctrl+D")
    dialog = desk.window.findChild(MomentDialog)
    assert dialog is not None
    edit = dialog.edit
    assert edit.dateTime().toPython() == datetime(2026, 11, 23, 13, 7)
    edit.setDateTime(edit.dateTime().addDays(40))
    accept = next(b for b in dialog.buttons.buttons() if dialog.buttons.buttonRole(b) is QDialogButtonBox.ButtonRole.AcceptRole)
    with qtbot.waitSignal(desk.window.moment_chosen) as chosen:
        accept.click()
    assert chosen.args == [datetime(2026, 11, 23, 13, 7) + timedelta(days=40)]
    desk.window.show_moment(chosen.args[0])
    assert desk.window.controls.of(Command.MOMENT).isChecked()
    with qtbot.waitSignal(desk.window.moment_chosen) as now:
        press(desk, "Ctrl+Shift+D")
    assert now.args == [None]


def test_full_screen_is_the_picture_alone_and_the_window_comes_back(desk: Desk) -> None:
    press(desk, "F11")
    assert desk.window.isFullScreen()
    assert not any(part.isVisible() for part in (desk.window.menuBar(), desk.window.dock, desk.window.statusBar()))
    press(desk, "Ctrl+P")
    assert desk.screen.state.paused, "its keys work there too"
    press(desk, "F11")
    assert not desk.window.isFullScreen()
    assert all(part.isVisible() for part in (desk.window.menuBar(), desk.window.dock, desk.window.statusBar()))


@pytest.mark.parametrize("keys", ["Ctrl+Q", "Ctrl+W"])
def test_quit(desk: Desk, keys: str) -> None:
    press(desk, keys)
    assert not desk.window.isVisible()


# Files


def test_the_picture_is_saved_in_the_display_s_own_pixels(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "seen.png"
    press(desk, "Ctrl+L")
    desk.window.files.save(str(file))
    image = QImage(str(file))
    assert (image.width(), image.height()) == SIZE
    assert desk.window.statusBar().currentMessage() == f"Saved: {file}"
    desk.window.files.save(str(tmp_path / "nowhere" / "seen.png"))
    assert desk.window.statusBar().currentMessage().startswith("Not saved: ")


def test_edit_opens_the_file_of_the_language_that_is_on(desk: Desk) -> None:
    press(desk, "Ctrl+E")
    press(desk, "Ctrl+L")
    press(desk, "Ctrl+E")
    assert desk.opened == [QUrl.fromLocalFile(str(file)).toString() for file in (ORIGINAL, ENGLISH)]
    desk.opens = False
    press(desk, "Ctrl+E")
    assert "no program" in desk.window.statusBar().currentMessage()


def test_open_asks_for_another_announcement(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    from PySide6.QtWidgets import QFileDialog

    other = tmp_path / "announcement.toml"
    other.write_text("", encoding="utf-8")
    press(desk, "Ctrl+O")
    dialog = desk.window.findChild(QFileDialog)
    assert dialog is not None
    dialog.selectFile(str(other))
    with qtbot.waitSignal(desk.window.open_wanted) as wanted:
        dialog.accept()
    assert wanted.args == [other]


# What is wrong


def test_errors_come_first(desk: Desk) -> None:
    desk.window.show_problems((wrong("quotes"), wrong("notice", level=Level.ERROR)))
    assert [each.key for each in desk.window.problem_list.problems] == ["notice", "quotes"]


def test_choosing_a_problem_rings_its_panel_and_leaves_the_keyboard_in_the_list(desk: Desk) -> None:
    desk.window.show_problems((wrong("ceremony.caption"), wrong("publisher.colours.ink")))
    desk.window.problem_list.setFocus()
    choose(desk, 0)
    mark = desk.window.frame.mark
    panel = desk.screen.plan.panel(PanelName.CEREMONY) if desk.screen.plan else None
    assert mark.isVisible()
    assert panel is not None
    assert mark.place is not None
    rect = panel.focus or panel.rect
    assert abs(mark.place.x - rect.x * desk.screen.scale) < 1
    assert abs(mark.place.width - rect.width * desk.screen.scale) < 1
    assert desk.window.problem_list.items.hasFocus()
    choose(desk, 1)
    assert not mark.isVisible(), "colours are everywhere"


def test_a_milestone_s_problem_chooses_the_milestone(desk: Desk) -> None:
    desk.window.show_problems((wrong("timeline.milestones[2].title"),))
    choose(desk, 0)
    assert desk.screen.state.place == OnOverview(PanelName.TIMELINE, 2)


def test_a_problem_of_what_is_not_on_the_overview_brings_it_up_and_another_one_back(desk: Desk) -> None:
    desk.window.show_problems((wrong("story.paragraphs[0]"), wrong("headline.lead"), wrong("notice.text")))
    choose(desk, 0)
    assert desk.screen.state.place == InScene(PanelName.STORY)
    choose(desk, 1)
    assert desk.screen.plan is not None
    assert desk.screen.plan.panel(PanelName.LEAD) is not None
    assert desk.window.frame.mark.isVisible()


def test_a_problem_of_a_translation_brings_up_its_language(desk: Desk) -> None:
    desk.window.show_problems((wrong("headline.title", ENGLISH), wrong("headline.title", Path("/elsewhere/announcement.toml"))))
    choose(desk, 0)
    assert desk.screen.edition.words.language == "en"
    assert desk.window.frame.mark.isVisible()
    choose(desk, 1)
    assert not desk.window.frame.mark.isVisible()


def test_a_line_without_a_key_belongs_to_the_table_above_it(desk: Desk) -> None:
    lines = ORIGINAL.read_text(encoding="utf-8").splitlines()
    line = next(number for number, text in enumerate(lines, 1) if text.startswith("[ceremony]")) + 1
    desk.window.show_problems((wrong("", level=Level.ERROR, line=line),))
    choose(desk, 0)
    assert desk.window.frame.mark.isVisible()
    assert desk.window.frame._marked is not None
    assert desk.window.frame._marked.panel is PanelName.CEREMONY


def test_the_picture_goes_on_turning_and_does_not_take_the_keyboard(desk: Desk, clock: HandClock) -> None:
    desk.window.problem_list.setFocus()
    clock.pass_s(30)
    assert desk.screen.state.stop > 0
    assert desk.window.problem_list.items.hasFocus()


def test_while_it_is_broken_the_picture_is_dimmed_and_says_since_when(desk: Desk, clock: HandClock) -> None:
    veil = desk.window.frame.veil
    before = picture(desk)
    desk.window.show_stale(True)
    assert veil.words.text() == "Broken since 13:07: shown is the last good one"
    assert desk.window.broken.text() == veil.words.text(), "also where the picture is scrolled"
    assert picture(desk).lightnessF() < before.lightnessF() - 0.1
    clock.pass_s(600)
    desk.window.show_stale(True)
    assert "13:07" in veil.words.text(), "since then, and not since the last look"
    desk.window.show_stale(False)
    assert not veil.isVisible()
    assert desk.window.broken.text() == ""
    assert picture(desk) == before


def picture(desk: Desk) -> QColor:
    """The colour of the picture's paper, beside the headline."""
    image = desk.window.frame.grab().toImage()
    at = desk.screen.geometry()
    return image.pixelColor(at.left() + 4, at.center().y())


def test_what_is_broken_from_the_start_is_said_on_the_quiet_page(made: Made, bundled: tuple[Edition, ...]) -> None:
    desk = made(replace(bundled[0], quiet=True))
    desk.window.show_problems((wrong("", level=Level.ERROR),))
    desk.window.show_stale(False)
    assert desk.window.frame.veil.words.text().startswith("Broken: ")
    choose(desk, 0)
    assert not desk.window.frame.mark.isVisible()


def test_what_shows_only_on_the_display_comes_when_the_picture_rests(made: Made, bundled: tuple[Edition, ...], clock: HandClock) -> None:
    headline = replace(bundled[0].announcement.headline, title="Borås ꙮ")
    desk = made(
        replace(bundled[0], announcement=replace(bundled[0].announcement, headline=headline)), known=KnownDisplay(32, 60, (1280, 720))
    )
    desk.window.show_problems((wrong("notice.text"),))
    assert [each.kind for each in desk.window.problem_list.problems] == [Kind.EMPTY_TEXT]
    clock.pass_s(2)
    assert {each.kind for each in desk.window.problem_list.problems} == {Kind.EMPTY_TEXT, Kind.TOO_FAR, Kind.GLYPH_MISSING}
    desk.window.show_problems(())
    assert desk.window.problem_list.problems == ()
    clock.pass_s(2)
    assert len(desk.window.problem_list.problems) == 2


# The window


def test_f6_takes_the_keyboard_round(desk: Desk) -> None:
    def part() -> str:
        has_it = QApplication.focusWidget()
        named = (("picture", desk.screen), ("problems", desk.window.problem_list), ("toolbar", desk.window.controls.toolbar))
        return next(name for name, widget in named if has_it and (widget is has_it or widget.isAncestorOf(has_it)))

    seen = [part()]
    for _ in range(3):
        press(desk, "F6")
        seen.append(part())
    assert seen == ["picture", "problems", "toolbar", "picture"]
    press(desk, "Ctrl+B")
    assert not desk.window.dock.isVisible()
    press(desk, "F6")
    assert part() == "toolbar"


def test_everything_says_what_it_is_to_a_screen_reader(desk: Desk) -> None:
    window = desk.window
    buttons = [button for button in window.controls.toolbar.findChildren(QToolButton) if button.objectName() != "qt_toolbar_ext_button"]
    assert len(buttons) == 12
    assert all(button.accessibleName() and button.focusPolicy() & Qt.FocusPolicy.TabFocus for button in buttons)
    named: tuple[QWidget, ...] = (window.frame, window.problem_list.items, window.problem_list.lines)
    assert all(widget.accessibleName() for widget in named)


def test_its_size_and_parts_are_remembered(made: Made, settings: QSettings) -> None:
    first = made()
    first.window.resize(900, 500)
    press(first, "Ctrl+B")
    first.window.close()
    assert Path(settings.fileName()).exists() or settings.allKeys()
    second = made()
    second.window.hide()
    second.window.open_up()
    assert second.window.size() == QSize(900, 500)
    assert not second.window.dock.isVisible()
    assert not second.window.controls.of(Command.PROBLEMS).isChecked()


def test_on_a_dark_desktop_words_stand_out_and_the_picture_is_the_same(made: Made, qapp: QApplication) -> None:
    light = made()
    pictures = [light.screen.grab().toImage()]
    light.window.close()
    before = qapp.palette()
    qapp.setPalette(QPalette(QColor("#2b2b2b")))
    try:
        desk = made()
        desk.window.show_problems((wrong("notice.text"),))
        choose(desk, 0)
        desk.window.mark_problem(None)
        pictures.append(desk.screen.grab().toImage())
        listed = desk.window.problem_list
        for widget in (listed.items, listed.lines, desk.window.told, desk.window.frame.veil.words):
            palette = widget.palette()
            ink, ground = palette.color(widget.foregroundRole()).name(), palette.color(widget.backgroundRole()).name()
            assert contrast(ink, ground) >= 4.5, widget
            assert contrast(ground, "#ffffff") > contrast(ground, "#000000"), widget
        desk.window.close()
    finally:
        qapp.setPalette(before)
    assert pictures[0] == pictures[1]


def test_the_shapes_first_one_is_the_wall_s_own(made: Made) -> None:
    desk = made(known=KnownDisplay(43, 3, (1366, 768)))
    assert (desk.screen.display.width_px, desk.screen.display.diagonal_inches) == (1366, 43)
    press(desk, "Ctrl+2")
    assert (desk.screen.display.width_px, desk.screen.display.diagonal_inches, desk.screen.display.distance_m) == (1920, 43, 3)
    press(desk, "Ctrl+1")
    assert desk.screen.display.width_px == 1366
    assert isinstance(desk.window.choice, DisplayChoice)
    assert isinstance(desk.window.controls.of(Command.OPEN), QAction)
    desk.screen.act(Action.PAUSE)
