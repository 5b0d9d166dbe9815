"""The screen as a visitor has it: keys in, plans and painted colours out."""

from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.announcement.colour import contrast
from app.announcement.theme import HOUSE
from app.layout.drawings import Ring
from app.layout.plan import PanelName
from app.layout.rect import Rect
from app.stage.behaviour import Behaviour
from app.stage.drawing.panel_drawing import PROGRESS_STEPS
from app.stage.edition import Edition
from app.stage.keys import KEY_ROWS
from app.stage.known_display import KnownDisplay
from app.stage.lobby_screen import LobbyScreen
from app.stage.panel_widget import PanelWidget
from app.stage.state.state import OnOverview, State
from app.stage.turning_widget import TurningWidget
from tests.hand_clock import HandClock
from tests.stage.conftest import Shown
from tests.stage.screens import LEAST, colours_in, edition_from, goes_on, let_turn, picture, press, scene_at, scene_of, sheet_page

KEY = Qt.Key
SIZES = [(1920, 1080), (1080, 1920), (1280, 720), (1024, 768), (2560, 1080), (3840, 2160)]


def tap(screen: LobbyScreen, x: float, y: float) -> None:
    QTest.mouseClick(screen, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(int(x), int(y)))


@pytest.mark.parametrize("size", SIZES)
def test_the_bundled_announcement_has_room_for_every_panel(shown: Shown, size: tuple[int, int]) -> None:
    screen = shown(size=size)
    plan = screen.plan
    assert plan is not None
    assert not plan.left_out
    names = {panel.name for panel in plan.panels}
    assert names == {*PanelName} - {PanelName.STORY, PanelName.SHEET, PanelName.WEB, PanelName.ALERT}  # it has no address


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
        seen.append(screen.state.overview.focus)
    assert seen == [
        PanelName.NOTICE,
        PanelName.HEADLINE,
        PanelName.TIMELINE,
        PanelName.CEREMONY,
        PanelName.QUOTES,
        PanelName.NOTICE,
    ]
    press(screen, KEY.Key_Up, KEY.Key_Up)
    assert screen.state.overview.focus is PanelName.CEREMONY


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
    arc_minutes = screen.layouts.scale.display.arc_minutes(thickness)
    assert arc_minutes > 3
    assert HOUSE.accent not in colours_in(before, panel.focus._replace(height=thickness))


def test_a_chosen_milestone_is_ringed_and_its_text_takes_the_leads_place(shown: Shown) -> None:
    screen = shown()
    lead_before = screen.widget(PanelName.LEAD).page.lines[0].text
    press(screen, KEY.Key_Tab, KEY.Key_Tab, KEY.Key_Tab)
    texts, announcement = [], screen.edition.announcement
    assert announcement.timeline is not None
    for milestone in announcement.timeline.milestones:
        texts.append("")
        plan = screen.plan
        assert plan is not None
        timeline = plan.panel(PanelName.TIMELINE)
        assert timeline is not None
        ring = next(drawing for drawing in timeline.overlays[screen.state.overview.item] if isinstance(drawing, Ring))
        assert screen.layouts.scale.display.arc_minutes(ring.stroke) >= 4
        inked = picture(screen).pixelColor(int(ring.x + ring.radius - ring.stroke / 2), int(ring.y))
        assert contrast(inked.name(), HOUSE.paper) >= 7
        for _ in plan.chosen_texts[screen.state.overview.item]:  # its text may have several pages
            texts[-1] = " ".join((texts[-1], *(line.text for line in screen.widget(PanelName.LEAD).page.lines))).strip()
            press(screen, KEY.Key_Right)
        assert milestone.text == texts[-1]
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
    assert [panel.name for panel in plan.panels] == [PanelName.MASTHEAD, PanelName.STORY]
    words: list[str] = []
    for _ in plan.panels[-1].pages:
        words += [word for line in screen.widget(PanelName.STORY).page.lines for word in line.text.split()]
        press(screen, KEY.Key_PageDown)
    told = " ".join(words).replace("\u00a0", " ")
    for paragraph in screen.edition.announcement.story.paragraphs:
        assert paragraph in told
    assert "Publicerad 21 februari 2019" in told or "Published 21 februari 2019" in told
    press(screen, KEY.Key_Escape)
    assert screen.state.place == OnOverview(PanelName.HEADLINE)


@pytest.mark.parametrize(("tabs", "name"), [(1, PanelName.NOTICE), (3, PanelName.TIMELINE), (4, PanelName.CEREMONY), (5, PanelName.QUOTES)])
def test_enter_shows_a_panel_alone(shown: Shown, tabs: int, name: PanelName) -> None:
    screen = shown()
    press(screen, *[KEY.Key_Tab] * tabs, KEY.Key_Enter)
    assert screen.plan is not None
    assert [panel.name for panel in screen.plan.panels] == [PanelName.MASTHEAD, name]
    press(screen, KEY.Key_Backspace)
    assert scene_of(screen) is None
    assert screen.state.overview.focus is name


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
    for behaviour in (Behaviour(motion=False), Behaviour(preview=True, return_s=None, motion=False)):
        screen = shown(behaviour=behaviour)
        press(screen, KEY.Key_F1)
        plan = screen.plan
        assert plan is not None
        text = " ".join(line.text for page in plan.panels[0].pages for line in page.lines)
        for row in KEY_ROWS:
            assert (row.shown in text) is (behaviour.preview or not row.preview)
        press(screen, KEY.Key_F1)
        assert sheet_page(screen) is None


def test_a_question_mark_shows_the_sheet_and_the_chord_is_told(shown: Shown) -> None:
    screen = shown(behaviour=Behaviour(motion=False, staff_chord="Ctrl+Alt+Shift+Q"))
    QTest.keyClick(screen, KEY.Key_Question, Qt.KeyboardModifier.ShiftModifier)
    plan = screen.plan
    assert plan is not None
    assert "Ctrl+Alt+Shift+Q" in " ".join(line.text for page in plan.panels[0].pages for line in page.lines)


def test_the_visitor_is_forgotten_after_a_while(shown: Shown, clock: HandClock) -> None:
    screen = shown(behaviour=Behaviour(motion=False, return_s=60))
    press(screen, KEY.Key_Tab, KEY.Key_Tab, KEY.Key_Return, KEY.Key_Space)
    clock.pass_s(59)
    press(screen, KEY.Key_Space, KEY.Key_Space)
    clock.pass_s(59)
    assert (scene_of(screen), screen.state.paused) == (PanelName.STORY, True)
    clock.pass_s(1)
    assert screen.state == State()
    assert goes_on(screen, clock)


def test_the_preview_never_returns_by_itself(shown: Shown, clock: HandClock) -> None:
    screen = shown(behaviour=Behaviour(preview=True, return_s=None, motion=False))
    press(screen, KEY.Key_Tab, KEY.Key_Tab, KEY.Key_Return)
    clock.pass_s(600)
    assert scene_of(screen) is PanelName.STORY


def test_the_lobby_takes_no_key_of_the_preview(shown: Shown, qtbot: QtBot) -> None:
    screen = shown()
    with qtbot.assertNotEmitted(screen.quit_wanted, wait=10), qtbot.assertNotEmitted(screen.full_screen_wanted):
        press(screen, KEY.Key_F11)
        QTest.keyClick(screen, KEY.Key_Q, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(screen, KEY.Key_W, Qt.KeyboardModifier.ControlModifier)
    preview = shown(behaviour=Behaviour(preview=True, return_s=None, motion=False))
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
    assert (screen.state.overview.focus, screen.state.overview.item) == (PanelName.TIMELINE, 2)
    tap(screen, x, y)
    assert scene_at(screen) == (PanelName.TIMELINE, 2)
    tap(screen, screen.width() - 20, 300)
    assert scene_at(screen) == (PanelName.TIMELINE, 3)
    tap(screen, 20, 300)
    assert scene_at(screen) == (PanelName.TIMELINE, 2)


@pytest.mark.parametrize(("share", "page"), [(0.32, 1), (0.345, None), (0.5, None), (0.655, None), (0.68, 3)])
def test_in_a_scene_the_middle_third_leads_back(shown: Shown, share: float, page: int | None) -> None:
    screen = shown()
    press(screen, *[KEY.Key_Tab] * 3, KEY.Key_Right, KEY.Key_Right, KEY.Key_Return)
    assert scene_at(screen) == (PanelName.TIMELINE, 2)
    tap(screen, share * screen.width(), 300)
    if page is None:
        assert screen.state.place == OnOverview(PanelName.TIMELINE, 2)
    else:
        assert scene_at(screen) == (PanelName.TIMELINE, page)


def test_quotes_fade_in_the_lobby_and_jump_without_motion(shown: Shown, clock: HandClock, qtbot: QtBot) -> None:
    moving = shown(behaviour=Behaviour())
    quotes = moving.widget(PanelName.QUOTES)
    assert isinstance(quotes, TurningWidget)
    assert quotes.fade_ms == 600
    quotes.fade_ms = 40
    let_turn(moving, clock)
    assert quotes.fading
    qtbot.waitUntil(lambda: isinstance(quotes, TurningWidget) and not quotes.fading)
    still = shown(behaviour=Behaviour(motion=False))
    let_turn(still, clock)
    unmoved = still.widget(PanelName.QUOTES)
    assert isinstance(unmoved, TurningWidget)
    assert not unmoved.fading


def test_a_quote_that_turns_paints_itself_and_the_tour_alone(
    shown: Shown, clock: HandClock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
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
    assert painted == {PanelName.QUOTES, PanelName.LEAD, PanelName.TIMELINE}  # the tour goes on with the quotes


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
    screen = shown(display=KnownDisplay(distance_m=6.0))
    assert screen.plan is not None
    left = set(screen.plan.left_out)
    assert left
    seen = set()
    for _ in screen.layouts.round:
        let_turn(screen, clock)
        seen |= {panel.name for panel in screen.plan.panels}
    assert left <= seen


def shown_in_the_round(screen: LobbyScreen) -> list[PanelName]:
    """The panels on it, but for who speaks above them."""
    return [panel.name for panel in screen.plan.panels if panel.name is not PanelName.MASTHEAD] if screen.plan else []


def on_the_timelines_second_page(shown: Shown, clock: HandClock) -> LobbyScreen:
    """A screen read from so far that its round shows the timeline alone."""
    screen = shown(display=KnownDisplay(distance_m=6.0))
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
    following = screen.layouts.scene_pages(PanelName.TIMELINE)[screen.widget(PanelName.TIMELINE).page_number + 1]
    tap(screen, screen.width() - 20, 300)
    assert scene_of(screen) is PanelName.TIMELINE
    page = screen.widget(PanelName.TIMELINE).page  # of another number, where the row of buttons leaves less room
    assert (page.item, page.lines[0].text.split()[:3]) == (following.item, following.lines[0].text.split()[:3])
    press(screen, KEY.Key_Escape)
    assert screen.state.overview.focus is None
    assert scene_of(screen) is None


def test_in_large_text_the_focus_is_never_on_a_panel_that_is_not_seen(shown: Shown, clock: HandClock) -> None:
    """The round is at the lead's scene, which takes no focus: with the first Tab the overview comes, and the ring on it."""
    screen = shown(behaviour=Behaviour(motion=False, return_s=None), size=(1920, 1080))
    press(screen, KEY.Key_Plus)
    lead = [PanelName.LEAD]
    for tabs in range(1, 4):
        clock.pass_until(lambda: shown_in_the_round(screen) == lead)
        assert screen._shown.ring.isHidden()
        for _ in range(tabs):
            press(screen, KEY.Key_Tab)
            holder = screen.state.holder
            assert holder is not None
            assert holder in shown_in_the_round(screen)
            assert screen.widget(holder).isVisible()
            assert screen._shown.ring.isVisible() is (screen.plan is screen.layouts.overview)
            assert shown_in_the_round(screen) != lead
        press(screen, KEY.Key_Escape)
    press(screen, KEY.Key_Tab)
    while screen.plan is not screen.layouts.overview:
        press(screen, KEY.Key_Tab)
    assert screen.view is not None
    assert screen.view.frame is not None
    colour = screen._shown.ring.colour.name()
    assert colour in colours_in(picture(screen), screen.view.frame.rect.inset(-1))


def test_the_sheet_has_no_page_beyond_its_last_and_no_pause(shown: Shown) -> None:
    screen = shown()
    press(screen, KEY.Key_Plus, KEY.Key_F1, KEY.Key_End, KEY.Key_Space)
    assert sheet_page(screen)
    assert not screen.state.paused
    press(screen, KEY.Key_Minus)
    assert sheet_page(screen) == 0


def test_a_screen_that_was_hidden_still_forgets_its_visitor(shown: Shown, clock: HandClock) -> None:
    screen = shown(behaviour=Behaviour(motion=False, return_s=60))
    press(screen, KEY.Key_Tab, KEY.Key_Return)
    screen.hide()
    clock.pass_s(600)
    assert scene_of(screen) is PanelName.NOTICE
    screen.show()
    clock.pass_s(59)
    assert scene_of(screen) is PanelName.NOTICE
    clock.pass_s(1)
    assert screen.state == State()


def test_large_text_is_all_of_seven_tenths_of_a_degree(shown: Shown, clock: HandClock) -> None:
    screen = shown(behaviour=Behaviour(motion=False, return_s=None))
    press(screen, KEY.Key_Plus)
    scale = screen.layouts.scale
    for _ in screen.layouts.round:
        assert screen.plan is not None
        for panel in screen.plan.panels:
            for page in panel.pages:
                for line in page.lines:
                    assert scale.display.arc_minutes(line.px * scale.cap_height) >= 42 - 1e-6
        let_turn(screen, clock)
    press(screen, KEY.Key_Minus)
    assert screen.state.large is False


def test_languages_alternate_round_by_round_where_asked_for(shown: Shown, clock: HandClock, bundled: Edition, tmp_path: Path) -> None:
    english = edition_from(LEAST.replace('"sv"', '"en"'), tmp_path)
    screen = shown(bundled, english, behaviour=Behaviour(motion=False, rotate_languages=True))
    stops = len(screen.layouts.round)
    seen = []
    for _ in range(2 * (stops + 1)):
        seen.append(screen.state.language)
        let_turn(screen, clock)
    assert seen == ([0] * stops + [1]) * 2
    assert goes_on(screen, clock)
    still = shown(bundled, english)
    let_turn(still, clock, 6)
    assert still.state.language == 0


def test_a_language_is_switched_in_its_place(shown: Shown, bundled: Edition, tmp_path: Path) -> None:
    english = edition_from(LEAST.replace('"sv"', '"en"').replace("En rubrik", "A headline"), tmp_path)
    screen = shown(bundled, english)
    press(screen, KEY.Key_Tab, KEY.Key_Tab, KEY.Key_L)
    assert screen.state.language == 1
    assert screen.state.overview.focus is PanelName.HEADLINE
    assert "headline" in screen.widget(PanelName.HEADLINE).page.lines[0].text
    press(screen, KEY.Key_L)
    assert screen.state.language == 0


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
    assert screen.edition is english  # the place is kept, wherever it stands now


def test_a_clock_that_is_set_is_shown_at_once_and_not_while_nobody_sees_it(shown: Shown, clock: HandClock) -> None:
    screen = shown()
    before = screen.plan
    clock.set_on(timedelta(hours=3))
    screen.look_at_clock()
    assert screen.plan != before
    screen.hide()
    screen.look_at_clock()
    assert screen.view is None
