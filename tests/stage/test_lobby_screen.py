"""The screen as a visitor has it: keys in, plans and painted colours out."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.announcement.colour import contrast
from app.announcement.theme import HOUSE
from app.layout.plan import PanelName, Ring
from app.layout.rect import Rect
from app.stage.edition import Edition
from app.stage.keys import KEY_ROWS, Action
from app.stage.lobby_screen import LobbyScreen
from app.stage.manner import Glass, Manner
from app.stage.panel_widget import PanelWidget
from app.stage.turning_widget import PROGRESS_STEPS, TurningWidget
from app.stage.visit import Visit
from tests.hand_clock import HandClock
from tests.stage.conftest import Shown
from tests.stage.screens import LEAST, colours_in, edition_from, goes_on, let_turn, picture

KEY = Qt.Key
SIZES = [(1920, 1080), (1080, 1920), (1280, 720), (1024, 768), (2560, 1080), (3840, 2160)]


def press(screen: LobbyScreen, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(screen, key)


def tap(screen: LobbyScreen, x: float, y: float) -> None:
    QTest.mouseClick(screen, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(int(x), int(y)))


@pytest.mark.parametrize("size", SIZES)
def test_the_bundled_announcement_has_room_for_every_panel(shown: Shown, size: tuple[int, int]) -> None:
    screen = shown(size=size)
    plan = screen.plan
    assert plan is not None
    assert not plan.left_out
    names = {panel.name for panel in plan.panels}
    assert names == {*PanelName} - {PanelName.STORY, PanelName.SHEET}


def test_grounds_are_painted_where_the_plan_says(shown: Shown) -> None:
    screen = shown()
    image, plan = picture(screen), screen.plan
    assert plan is not None
    for name, colour in ((PanelName.NOTICE, HOUSE.sun), (PanelName.QUOTES, HOUSE.deep)):
        panel = plan.panel(name)
        assert panel is not None
        assert image.pixelColor(int(panel.rect.x) + 3, int(panel.rect.bottom) - 3).name() == colour
    assert image.pixelColor(3, int(screen.height() / 3)).name() == HOUSE.paper


def test_every_line_of_text_is_painted_in_its_colour(shown: Shown) -> None:
    screen = shown()
    image, plan = picture(screen), screen.plan
    assert plan is not None
    for panel in plan.panels:
        for line in panel.pages[0].lines:
            assert getattr(HOUSE, line.spans[0].colour) in colours_in(image, line.rect), line.text


def test_tab_goes_through_the_panels_and_round(shown: Shown) -> None:
    screen = shown()
    seen = []
    for _ in range(6):
        press(screen, KEY.Key_Tab)
        seen.append(screen.visit.focus)
    assert seen == [
        PanelName.NOTICE,
        PanelName.HEADLINE,
        PanelName.TIMELINE,
        PanelName.CEREMONY,
        PanelName.QUOTES,
        PanelName.NOTICE,
    ]
    press(screen, KEY.Key_Up, KEY.Key_Up)
    assert screen.visit.focus is PanelName.CEREMONY


def test_the_focus_is_seen_from_afar(shown: Shown) -> None:
    screen = shown()
    before = picture(screen)
    press(screen, KEY.Key_Tab, KEY.Key_Tab)
    after, plan = picture(screen), screen.plan
    assert plan is not None
    panel = plan.panel(PanelName.HEADLINE)
    assert panel is not None
    assert panel.focus is not None
    x, y = int(panel.focus.centre[0]), int(panel.focus.y)
    thickness = sum(after.pixelColor(x, y + i).name() == HOUSE.accent for i in range(20))
    arc_minutes = screen.layouts.scale.panel.arc_minutes(thickness)
    assert arc_minutes > 3
    assert HOUSE.accent not in colours_in(before, replace(panel.focus, height=thickness))


def test_a_chosen_milestone_is_ringed_and_its_text_takes_the_leads_place(shown: Shown) -> None:
    screen = shown()
    lead_before = screen.widget(PanelName.LEAD).page.lines[0].text
    press(screen, KEY.Key_Tab, KEY.Key_Tab, KEY.Key_Tab)
    texts, announcement = [], screen.edition.announcement
    assert announcement.timeline is not None
    for milestone in announcement.timeline.milestones:
        lines = screen.widget(PanelName.LEAD).page.lines
        texts.append(" ".join(line.text for line in lines))
        plan = screen.plan
        assert plan is not None
        timeline = plan.panel(PanelName.TIMELINE)
        assert timeline is not None
        ring = next(shape for shape in timeline.overlays[screen.visit.item] if isinstance(shape, Ring))
        assert screen.layouts.scale.panel.arc_minutes(ring.stroke) >= 4
        inked = picture(screen).pixelColor(int(ring.x + ring.radius - ring.stroke / 2), int(ring.y))
        assert contrast(inked.name(), HOUSE.paper) >= 7
        assert milestone.text == texts[-1]
        press(screen, KEY.Key_Right)
    press(screen, KEY.Key_Tab)
    assert screen.widget(PanelName.LEAD).page.lines[0].text == lead_before


def test_choosing_moves_nothing(shown: Shown) -> None:
    screen = shown()
    before = {name: screen.widget(name).geometry() for name in PanelName}
    press(screen, KEY.Key_Tab, KEY.Key_Tab, KEY.Key_Tab, KEY.Key_Right, KEY.Key_End)
    assert {name: screen.widget(name).geometry() for name in PanelName} == before


def test_enter_opens_the_whole_story_and_escape_leaves_it(shown: Shown) -> None:
    screen = shown()
    press(screen, KEY.Key_Tab, KEY.Key_Tab, KEY.Key_Return)
    plan = screen.plan
    assert plan is not None
    assert [panel.name for panel in plan.panels] == [PanelName.STORY]
    words: list[str] = []
    for _ in plan.panels[0].pages:
        words += [word for line in screen.widget(PanelName.STORY).page.lines for word in line.text.split()]
        press(screen, KEY.Key_PageDown)
    told = " ".join(words).replace("\u00a0", " ")
    for paragraph in screen.edition.announcement.story.paragraphs:
        assert paragraph in told
    assert "Publicerad 21 februari 2019" in told or "Published 21 februari 2019" in told
    press(screen, KEY.Key_Escape)
    assert screen.visit == Visit(focus=PanelName.HEADLINE)


@pytest.mark.parametrize(("tabs", "name"), [(1, PanelName.NOTICE), (3, PanelName.TIMELINE), (4, PanelName.CEREMONY), (5, PanelName.QUOTES)])
def test_enter_shows_a_panel_alone(shown: Shown, tabs: int, name: PanelName) -> None:
    screen = shown()
    press(screen, *[KEY.Key_Tab] * tabs, KEY.Key_Enter)
    assert screen.plan is not None
    assert [panel.name for panel in screen.plan.panels] == [name]
    press(screen, KEY.Key_Backspace)
    assert screen.visit.scene is None
    assert screen.visit.focus is name


def test_the_ceremony_alone_tells_when_where_and_who(shown: Shown) -> None:
    screen = shown()
    press(screen, *[KEY.Key_Tab] * 4, KEY.Key_Return)
    text = " ".join(line.text for line in screen.widget(PanelName.CEREMONY).page.lines)
    ceremony = screen.edition.announcement.ceremony
    assert ceremony is not None
    assert "21 februari 2019" in text
    assert "Stadshushallen" in text
    for person in ceremony.people:
        assert person.name in text
        assert (person.role or "") in text


def test_quotes_turn_by_key_and_by_time(shown: Shown, clock: HandClock) -> None:
    screen = shown()
    quotes = screen.widget(PanelName.QUOTES)
    assert quotes.page_number == 0
    clock.pass_s(7.9)  # no quote stays less than eight seconds
    assert quotes.page_number == 0
    let_turn(screen, clock)
    assert quotes.page_number == 1
    press(screen, KEY.Key_Backtab, KEY.Key_Left)
    assert quotes.page_number == 0
    press(screen, KEY.Key_End)
    assert quotes.page_number == 1
    press(screen, KEY.Key_Right)
    assert quotes.page_number == 1


def test_a_paused_screen_says_so_and_rests(shown: Shown, clock: HandClock) -> None:
    screen = shown()
    assert goes_on(screen, clock)
    press(screen, KEY.Key_Space)
    masthead = screen.widget(PanelName.MASTHEAD)
    say = screen.edition.words.word("Paused")
    assert say in " ".join(line.text for line in masthead.page.lines)
    quotes = screen.widget(PanelName.QUOTES)
    assert isinstance(quotes, TurningWidget)
    place, step = quotes.page_number, quotes.progress_step
    assert not goes_on(screen, clock)
    assert (quotes.page_number, quotes.progress_step) == (place, step)
    press(screen, KEY.Key_Space)
    assert goes_on(screen, clock)
    assert say not in " ".join(line.text for line in masthead.page.lines)


def test_the_sheet_lists_every_key_of_the_table(shown: Shown) -> None:
    for manner in (Manner(motion=False), Manner(preview=True, return_s=None, motion=False)):
        screen = shown(manner=manner)
        press(screen, KEY.Key_F1)
        plan = screen.plan
        assert plan is not None
        text = " ".join(line.text for page in plan.panels[0].pages for line in page.lines)
        for row in KEY_ROWS:
            assert (row.shown in text) is (manner.preview or not row.preview)
        press(screen, KEY.Key_F1)
        assert screen.visit.sheet is None


def test_a_question_mark_shows_the_sheet_and_the_chord_is_told(shown: Shown) -> None:
    screen = shown(manner=Manner(motion=False, staff_chord="Ctrl+Alt+Shift+Q"))
    QTest.keyClick(screen, KEY.Key_Question, Qt.KeyboardModifier.ShiftModifier)
    plan = screen.plan
    assert plan is not None
    assert "Ctrl+Alt+Shift+Q" in " ".join(line.text for page in plan.panels[0].pages for line in page.lines)


def test_the_visitor_is_forgotten_after_a_while(shown: Shown, clock: HandClock) -> None:
    screen = shown(manner=Manner(motion=False, return_s=60))
    press(screen, KEY.Key_Tab, KEY.Key_Tab, KEY.Key_Return, KEY.Key_Space)
    clock.pass_s(59)
    press(screen, KEY.Key_Space, KEY.Key_Space)
    clock.pass_s(59)
    assert (screen.visit.scene, screen.visit.paused) == (PanelName.STORY, True)
    clock.pass_s(1)
    assert screen.visit == Visit()
    assert goes_on(screen, clock)


def test_the_preview_never_returns_by_itself(shown: Shown, clock: HandClock) -> None:
    screen = shown(manner=Manner(preview=True, return_s=None, motion=False))
    press(screen, KEY.Key_Tab, KEY.Key_Tab, KEY.Key_Return)
    clock.pass_s(600)
    assert screen.visit.scene is PanelName.STORY


def test_the_lobby_takes_no_key_of_the_preview(shown: Shown, qtbot: QtBot) -> None:
    screen = shown()
    with qtbot.assertNotEmitted(screen.quit_wanted, wait=10), qtbot.assertNotEmitted(screen.full_screen_wanted):
        press(screen, KEY.Key_F11)
        QTest.keyClick(screen, KEY.Key_Q, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(screen, KEY.Key_W, Qt.KeyboardModifier.ControlModifier)
    preview = shown(manner=Manner(preview=True, return_s=None, motion=False))
    with qtbot.waitSignal(preview.quit_wanted):
        QTest.keyClick(preview, KEY.Key_W, Qt.KeyboardModifier.ControlModifier)


def test_a_tap_focuses_a_second_one_opens_and_thirds_turn_pages(shown: Shown) -> None:
    screen = shown()
    plan = screen.plan
    assert plan is not None
    timeline = plan.panel(PanelName.TIMELINE)
    assert timeline is not None
    x, y = timeline.targets[2].centre
    tap(screen, x, y)
    assert (screen.visit.focus, screen.visit.item) == (PanelName.TIMELINE, 2)
    tap(screen, x, y)
    assert (screen.visit.scene, screen.visit.scene_page) == (PanelName.TIMELINE, 2)
    tap(screen, screen.width() - 20, 300)
    assert screen.visit.scene_page == 3
    tap(screen, 20, 300)
    assert screen.visit.scene_page == 2


@pytest.mark.parametrize(("share", "page"), [(0.32, 1), (0.345, None), (0.5, None), (0.655, None), (0.68, 3)])
def test_in_a_scene_the_middle_third_leads_back(shown: Shown, share: float, page: int | None) -> None:
    screen = shown()
    press(screen, *[KEY.Key_Tab] * 3, KEY.Key_Right, KEY.Key_Right, KEY.Key_Return)
    assert (screen.visit.scene, screen.visit.scene_page) == (PanelName.TIMELINE, 2)
    tap(screen, share * screen.width(), 300)
    if page is None:
        assert screen.visit == Visit(focus=PanelName.TIMELINE, item=2)
    else:
        assert (screen.visit.scene, screen.visit.scene_page) == (PanelName.TIMELINE, page)


def test_quotes_fade_in_the_lobby_and_jump_without_motion(shown: Shown, clock: HandClock, qtbot: QtBot) -> None:
    moving = shown(manner=Manner())
    quotes = moving.widget(PanelName.QUOTES)
    assert isinstance(quotes, TurningWidget)
    assert quotes.fade_ms == 600
    quotes.fade_ms = 40
    let_turn(moving, clock)
    assert quotes.fading
    qtbot.waitUntil(lambda: isinstance(quotes, TurningWidget) and not quotes.fading)
    still = shown(manner=Manner(motion=False))
    let_turn(still, clock)
    unmoved = still.widget(PanelName.QUOTES)
    assert isinstance(unmoved, TurningWidget)
    assert not unmoved.fading


def test_a_quote_that_turns_paints_nothing_else(shown: Shown, clock: HandClock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = shown()
    qtbot.waitExposed(screen)
    qtbot.wait(20)
    painted: set[PanelName] = set()
    draw = PanelWidget.draw

    def recorded(widget: PanelWidget, painter: QPainter, seen: Rect) -> None:
        if widget.plan is not None:
            painted.add(widget.plan.name)
        draw(widget, painter, seen)

    monkeypatch.setattr(PanelWidget, "draw", recorded)
    let_turn(screen, clock)
    qtbot.waitUntil(lambda: PanelName.QUOTES in painted)
    qtbot.wait(20)
    assert painted == {PanelName.QUOTES}


def test_the_progress_fills_while_a_quote_stays_and_moves_at_most_twice_a_second(shown: Shown, clock: HandClock) -> None:
    quotes = shown().widget(PanelName.QUOTES)
    assert isinstance(quotes, TurningWidget)
    steps = [quotes.progress_step]
    while quotes.page_number == 0:
        clock.pass_s(0.5)
        steps.append(quotes.progress_step)
    *seen, begun = steps
    assert all(0 <= after - before <= 1 for before, after in pairwise(seen))
    assert (seen[0], begun) == (0, 0)
    assert seen[-1] >= PROGRESS_STEPS - 1  # the last step comes just before the quote goes


def test_the_least_announcement_fills_the_screen(shown: Shown, clock: HandClock, tmp_path: Path) -> None:
    screen = shown(edition_from(LEAST, tmp_path))
    plan = screen.plan
    assert plan is not None
    assert {panel.name for panel in plan.panels} == {PanelName.MASTHEAD, PanelName.HEADLINE}
    assert not goes_on(screen, clock)


def test_a_broken_picture_leaves_no_hole(shown: Shown, tmp_path: Path) -> None:
    (tmp_path / "bad.png").write_bytes(b"\x89PNG\r\n\x1a\n broken")
    text = LEAST + '[ceremony]\ncaption = "Bildtext"\n[ceremony.photo]\nfile = "bad.png"\nalt = "x"\n'
    edition = edition_from(text, tmp_path)
    assert [problem.kind for problem in edition.problems] == ["picture-unreadable"]
    screen = shown(edition)
    plan = screen.plan
    assert plan is not None
    assert plan.panel(PanelName.CEREMONY) is not None


def test_a_far_screen_turns_to_scenes(shown: Shown, clock: HandClock) -> None:
    screen = shown(glass=Glass(distance_m=6.0))
    assert screen.plan is not None
    left = set(screen.plan.left_out)
    assert left
    seen = set()
    for _ in screen.layouts.round:
        let_turn(screen, clock)
        seen |= {panel.name for panel in screen.plan.panels}
    assert left <= seen


def shown_in_the_round(screen: LobbyScreen) -> list[PanelName]:
    return [panel.name for panel in screen.plan.panels] if screen.plan else []


def on_the_timelines_second_page(shown: Shown, clock: HandClock) -> LobbyScreen:
    """A screen read from so far that its round shows the timeline alone."""
    screen = shown(glass=Glass(distance_m=6.0))
    clock.pass_until(lambda: shown_in_the_round(screen) == [PanelName.TIMELINE])
    let_turn(screen, clock)
    assert screen.widget(PanelName.TIMELINE).page_number == 1
    return screen


def test_enter_stays_in_the_scene_of_the_round_that_is_on(shown: Shown, clock: HandClock) -> None:
    screen = on_the_timelines_second_page(shown, clock)
    press(screen, KEY.Key_Return)
    assert not goes_on(screen, clock)
    assert shown_in_the_round(screen) == [PanelName.TIMELINE]
    assert screen.widget(PanelName.TIMELINE).page_number == 1
    press(screen, KEY.Key_Right)
    assert shown_in_the_round(screen) == [PanelName.TIMELINE]
    assert screen.widget(PanelName.TIMELINE).page_number == 2


def test_a_visitor_takes_over_the_scene_of_the_round_that_is_on(shown: Shown, clock: HandClock) -> None:
    screen = on_the_timelines_second_page(shown, clock)
    page = screen.widget(PanelName.TIMELINE).page_number
    tap(screen, screen.width() - 20, 300)
    assert (screen.visit.scene, screen.visit.scene_page) == (PanelName.TIMELINE, page + 1)
    press(screen, KEY.Key_Escape)
    assert screen.visit.focus is None
    assert screen.visit.scene is None


def test_the_sheet_has_no_page_beyond_its_last_and_no_pause(shown: Shown) -> None:
    screen = shown()
    press(screen, KEY.Key_Plus, KEY.Key_F1, KEY.Key_End, KEY.Key_Space)
    assert screen.visit.sheet
    assert not screen.visit.paused
    press(screen, KEY.Key_Minus)
    assert screen.visit.sheet == 0


def test_a_screen_that_was_hidden_still_forgets_its_visitor(shown: Shown, clock: HandClock) -> None:
    screen = shown(manner=Manner(motion=False, return_s=60))
    press(screen, KEY.Key_Tab, KEY.Key_Return)
    screen.hide()
    clock.pass_s(600)
    assert screen.visit.scene is PanelName.NOTICE
    screen.show()
    clock.pass_s(59)
    assert screen.visit.scene is PanelName.NOTICE
    clock.pass_s(1)
    assert screen.visit == Visit()


def test_large_text_is_all_of_seven_tenths_of_a_degree(shown: Shown, clock: HandClock) -> None:
    screen = shown(manner=Manner(motion=False, return_s=None))
    press(screen, KEY.Key_Plus)
    scale = screen.layouts.scale
    for _ in screen.layouts.round:
        assert screen.plan is not None
        for panel in screen.plan.panels:
            for page in panel.pages:
                for line in page.lines:
                    assert scale.panel.arc_minutes(line.px * scale.cap_height) >= 42 - 1e-6
        let_turn(screen, clock)
    press(screen, KEY.Key_Minus)
    assert screen.visit.large is False


def test_every_action_has_a_key() -> None:
    assert {action for row in KEY_ROWS for _, _, action in row.keys} == set(Action)


def test_languages_alternate_round_by_round_where_asked_for(shown: Shown, clock: HandClock, bundled: Edition, tmp_path: Path) -> None:
    english = edition_from(LEAST.replace('"sv"', '"en"'), tmp_path)
    screen = shown(bundled, english, manner=Manner(motion=False, rotate_languages=True))
    seen = []
    for _ in range(6):
        seen.append(screen.visit.language)
        let_turn(screen, clock)
    assert seen == [0, 0, 1, 0, 0, 1]
    assert goes_on(screen, clock)
    still = shown(bundled, english)
    let_turn(still, clock, 6)
    assert still.visit.language == 0


def test_a_language_is_switched_in_its_place(shown: Shown, bundled: Edition, tmp_path: Path) -> None:
    english = edition_from(LEAST.replace('"sv"', '"en"').replace("En rubrik", "A headline"), tmp_path)
    screen = shown(bundled, english)
    press(screen, KEY.Key_Tab, KEY.Key_Tab, KEY.Key_L)
    assert screen.visit.language == 1
    assert screen.visit.focus is PanelName.HEADLINE
    assert "headline" in screen.widget(PanelName.HEADLINE).page.lines[0].text
    press(screen, KEY.Key_L)
    assert screen.visit.language == 0


def test_a_reload_with_fewer_languages_comes_back_to_those_there_are(shown: Shown, bundled: Edition, tmp_path: Path) -> None:
    english = edition_from(LEAST.replace('"sv"', '"en"').replace("En rubrik", "A headline"), tmp_path)
    screen = shown(bundled, english)
    press(screen, KEY.Key_L)
    assert screen.edition is english
    screen.set_editions((bundled,))
    assert screen.edition is bundled
    assert screen.plan is not None
    assert screen.widget(PanelName.HEADLINE).page.lines[0].text in bundled.announcement.headline.title
    screen.set_editions((bundled, english))
    press(screen, KEY.Key_L)
    screen.set_editions((english, bundled))
    assert screen.edition is bundled  # the place is kept while it is there
