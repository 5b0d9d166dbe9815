"""Public warnings on the screen: in the notice's place at once, over any page, and gone as they came."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.announcement.colour import contrast
from app.announcement.model import Announcement, Headline, Publisher
from app.announcement.theme import HOUSE
from app.layout.plan import PanelName
from app.resources import resources
from app.stage.alerts_in_force import AlertsInForce
from app.stage.behaviour import Behaviour
from app.stage.edition import Edition, make_edition
from app.stage.lobby_screen import LobbyScreen
from app.stage.state.state import OnOverview, State
from app.value import replace
from tests.hand_clock import HandClock
from tests.stage.alerts import EXERCISES, NONE, in_force
from tests.stage.conftest import Shown
from tests.stage.screens import LEAST, colours_in, edition_from, goes_on, let_turn, picture, press, scene_of

KEY = Qt.Key


def texts(screen: LobbyScreen, name: PanelName = PanelName.ALERT) -> str:
    panel = screen.plan.panel(name) if screen.plan else None
    return " ".join(line.text for page in (panel.pages if panel else ()) for line in page.lines)


def test_it_takes_the_notice_s_place_and_gives_it_back(shown: Shown) -> None:
    screen = shown()
    before = screen.plan
    screen.set_alerts(in_force("alert.xml"))
    assert texts(screen).startswith("Giftig rök i centrala Borås Det brinner")
    assert "Gå inomhus. Stäng dörrar, fönster och ventilation." in texts(screen)
    assert screen.widget(PanelName.ALERT).isVisible()
    assert not screen.widget(PanelName.NOTICE).isVisible()
    assert screen.plan is not None
    panel = screen.plan.panel(PanelName.ALERT)
    assert panel is not None
    assert {HOUSE.sun, HOUSE.ink} <= colours_in(picture(screen), panel.rect)
    assert contrast(HOUSE.sun, HOUSE.ink) >= 7
    screen.set_alerts(NONE)
    assert screen.plan == before
    assert screen.widget(PanelName.NOTICE).isVisible()
    assert not screen.widget(PanelName.ALERT).isVisible()


def test_it_stands_over_the_quiet_page_and_over_an_announcement_without_a_notice(shown: Shown, tmp_path: Path) -> None:
    announcement = Announcement("sv", Publisher(""), Headline("Onsdag 25 november"))
    quiet = replace(make_edition(announcement, tmp_path, tmp_path, resources() / "translations"), quiet=True)
    for edition in (quiet, edition_from(LEAST, tmp_path)):
        screen = shown(edition)
        screen.set_alerts(in_force("alert.xml"))
        assert texts(screen).startswith("Giftig rök")
        screen.hide()


def test_it_stays_when_the_announcement_changes_and_when_the_minute_does(shown: Shown, clock: HandClock, tmp_path: Path) -> None:
    screen = shown()
    screen.set_alerts(in_force("alert.xml"))
    screen.set_editions((edition_from(LEAST, tmp_path),))
    assert texts(screen).startswith("Giftig rök")
    clock.pass_s(120)
    assert texts(screen).startswith("Giftig rök")


def test_one_that_was_there_before_the_screen_is_in_its_first_picture(shown: Shown) -> None:
    screen = shown()
    screen.hide()
    screen.set_alerts(in_force("alert.xml"))
    screen.show()
    assert texts(screen).startswith("Giftig rök")


@pytest.mark.parametrize("keys", [(KEY.Key_Tab, KEY.Key_Tab, KEY.Key_Return), (KEY.Key_F1,), (KEY.Key_Plus, KEY.Key_Space)])
def test_a_grave_one_takes_a_visitor_back_to_the_overview(shown: Shown, keys: tuple[Qt.Key, ...]) -> None:
    screen = shown()
    press(screen, *keys)
    assert screen.state != State()
    screen.set_alerts(in_force("alert.xml"))
    assert screen.state == State()
    assert texts(screen)
    press(screen, *keys)
    visited = screen.state
    assert visited != State()
    screen.set_alerts(in_force("update.xml", moment="11:31"))  # it is moderate now
    assert screen.state == visited


def test_one_that_only_ends_or_stays_disturbs_nobody(shown: Shown) -> None:
    screen = shown()
    screen.set_alerts(in_force("vma-two.json"))
    press(screen, KEY.Key_Tab, KEY.Key_Tab, KEY.Key_Return)
    assert scene_of(screen) is PanelName.STORY
    screen.set_alerts(in_force("vma.json"))
    assert scene_of(screen) is PanelName.STORY
    screen.set_alerts(NONE)
    assert scene_of(screen) is PanelName.STORY


def test_a_visitor_chooses_it_and_has_it_alone(shown: Shown) -> None:
    screen = shown()
    screen.set_alerts(in_force("alert.xml"))
    press(screen, KEY.Key_Tab)
    assert screen.state.place == OnOverview(PanelName.ALERT)
    press(screen, KEY.Key_Return)
    assert scene_of(screen) is PanelName.ALERT
    screen.set_alerts(NONE)
    assert screen.state.place == OnOverview()


def test_where_it_has_no_room_it_takes_turns_with_the_overview(shown: Shown, clock: HandClock) -> None:
    screen = shown(size=(1280, 720))
    (alert,) = in_force("alert-extreme.xml").alerts
    long = replace(alert.infos[0], description=tuple(f"Stycke {number} om vad som har hänt och var." for number in range(12)))
    screen.set_alerts(AlertsInForce((replace(alert, infos=(long,)),)))
    assert "Stycke 0" in texts(screen), "it begins with the warning, alone on the screen"
    scenes, told = [], set()
    for _ in range(12):
        assert goes_on(screen, clock, within_s=90)
        scenes.append(screen.layouts.stop(screen.state.stop).scene)
        if scenes[-1] is None:
            told.add(texts(screen))
    assert set(scenes) == {PanelName.ALERT, None}
    assert told == {alert.infos[0].title}


def test_a_visitor_goes_through_the_overview_s_stops_beside_it(shown: Shown, clock: HandClock) -> None:
    screen = shown(size=(1280, 720), behaviour=Behaviour(motion=False, return_s=None))
    (alert,) = in_force("alert-extreme.xml").alerts
    long = replace(alert.infos[0], description=tuple(f"Stycke {number} om vad som har hänt och var." for number in range(12)))
    screen.set_alerts(AlertsInForce((replace(alert, infos=(long,)),)))
    press(screen, KEY.Key_Tab, KEY.Key_Tab)
    assert screen.state.place == OnOverview(PanelName.HEADLINE)
    stops, seen = screen.layouts.overview_stops, [screen.state.stop]
    for _ in range(len(stops)):
        let_turn(screen, clock)
        seen.append(screen.state.stop)
    assert seen == [*stops, stops[0]]


def test_each_edition_has_it_in_its_own_language(shown: Shown, bundled: Edition, tmp_path: Path) -> None:
    english = edition_from(LEAST.replace('"sv"', '"en"'), tmp_path)
    screen = shown(bundled, english)
    screen.set_alerts(in_force("two-languages.xml"))
    assert texts(screen).startswith("Giftig rök")
    press(screen, KEY.Key_L)
    assert texts(screen).startswith("Toxic smoke")


def test_where_the_edition_s_language_is_not_there_the_screen_s_order_counts(shown: Shown, tmp_path: Path) -> None:
    screen = shown(edition_from(LEAST.replace('"sv"', '"fi"'), tmp_path))
    screen.set_alerts(in_force("two-languages.xml", "de", "en"))
    assert texts(screen).startswith("Toxic smoke")
    screen.set_alerts(in_force("two-languages.xml"))
    assert texts(screen).startswith("Giftig rök")


def test_an_exercise_and_a_test_say_so_in_the_warning_s_language(shown: Shown, tmp_path: Path) -> None:
    screen = shown(edition_from(LEAST.replace('"sv"', '"en"'), tmp_path))
    screen.set_alerts(in_force("exercise.xml", here=EXERCISES))
    assert texts(screen).startswith("ÖVNING: Giftig rök")
    screen.set_alerts(in_force("test.xml", here=EXERCISES))
    assert texts(screen).startswith("TEST: Giftig rök")


def test_a_script_that_the_announcement_has_not_is_covered(shown: Shown) -> None:
    screen = shown()
    (alert,) = in_force("alert.xml").alerts
    arabic = replace(alert.infos[0], language="ar", headline="دخان سام")
    screen.set_alerts(AlertsInForce((replace(alert, infos=(arabic,)),)))
    assert not any(screen.typeface.lacks(letter) for letter in "دخان سام")


def test_the_same_again_lays_nothing_out(shown: Shown) -> None:
    screen = shown()
    screen.set_alerts(in_force("alert.xml"))
    plan = screen.plan
    screen.set_alerts(in_force("alert.xml", moment="10:40"))
    assert screen.plan is plan
