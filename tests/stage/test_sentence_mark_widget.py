"""The mark of what is read aloud, as it is painted over its panel."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from app.announcement.theme import HOUSE
from app.layout.plan import PanelName
from app.layout.rect import Rect
from app.layout.signs.sentence_mark import SentenceMark
from app.stage.behaviour import Behaviour
from app.stage.lobby_screen import LobbyScreen
from tests.stage.conftest import Shown
from tests.stage.screens import LEAST, colours_in, edition_from, picture, press

KEY = Qt.Key
SPEAKS = Behaviour(motion=False, preview=True, speaks=True)
ARABIC = LEAST.replace('"sv"', '"ar"') + 'lead = "أود أن أؤكد. المدينة آمنة."\n'


def mark(screen: LobbyScreen) -> SentenceMark:
    assert screen.view is not None
    assert screen.view.mark is not None
    return screen.view.mark


def corner(rect: Rect) -> Rect:
    """A few px of a box that no letter reaches: at the end of its upper edge."""
    return Rect(rect.right - 3, rect.y + 2, 2, 2)


def changed(before: QImage, after: QImage) -> list[tuple[int, int]]:
    return [(x, y) for x in range(0, before.width(), 3) for y in range(0, before.height(), 3) if before.pixel(x, y) != after.pixel(x, y)]


@pytest.mark.parametrize("size", [(1280, 720), (720, 1280)])
def test_it_stands_on_its_words_alone_and_goes_with_the_voice(shown: Shown, size: tuple[int, int]) -> None:
    screen = shown(behaviour=SPEAKS, size=size)
    before = picture(screen)
    press(screen, KEY.Key_S)
    found = mark(screen)
    image = picture(screen)
    for box in found.boxes:
        assert colours_in(image, corner(box)) == {HOUSE.sun}
    for bar in found.bars:
        middle = Rect(bar.x + bar.width / 2, bar.y + bar.height / 2, 1, 1)
        assert HOUSE.accent in colours_in(image, Rect(bar.x + 1, middle.y, bar.width - 2, 1))
    around = [rect.inset(-2) for rect in found.rects]
    assert changed(before, image)
    assert all(any(rect.contains(x, y) for rect in around) for x, y in changed(before, image))
    press(screen, KEY.Key_S)
    assert picture(screen) == before


@pytest.mark.parametrize("panels", [1, 2, 3, 4, 5])
def test_nothing_beside_a_mark_changes(shown: Shown, panels: int) -> None:
    screen = shown(behaviour=SPEAKS)
    press(screen, *[KEY.Key_Tab] * panels)
    before = picture(screen)
    press(screen, KEY.Key_S)
    while screen.view and screen.view.sentence:
        around = [rect.inset(-2) for rect in screen.view.mark.rects] if screen.view.mark else []
        assert all(any(rect.contains(x, y) for rect in around) for x, y in changed(before, picture(screen)))
        press(screen, KEY.Key_Right)


def test_the_layout_does_not_move(shown: Shown) -> None:
    screen = shown(behaviour=SPEAKS)
    plan = screen.plan
    press(screen, KEY.Key_S, KEY.Key_Right, KEY.Key_Right)
    assert screen.plan is plan


def test_on_the_notice_its_colours_are_the_other_way_about(shown: Shown) -> None:
    screen = shown(behaviour=SPEAKS)
    press(screen, KEY.Key_Tab, KEY.Key_S)
    found = mark(screen)
    assert found.panel is PanelName.NOTICE
    assert colours_in(picture(screen), corner(found.boxes[0])) == {HOUSE.on_sun}
    assert {HOUSE.sun, HOUSE.on_sun} <= colours_in(picture(screen), found.boxes[0])


def test_on_the_quotes_it_is_the_sun_without_a_bar(shown: Shown) -> None:
    screen = shown(behaviour=SPEAKS)
    press(screen, *[KEY.Key_Tab] * 5, KEY.Key_S)
    found = mark(screen)
    assert found.panel is PanelName.QUOTES
    assert found.bars == ()
    assert colours_in(picture(screen), corner(found.boxes[0])) == {HOUSE.sun}


def test_a_picture_is_framed_while_it_is_described(shown: Shown) -> None:
    screen = shown(behaviour=SPEAKS)
    press(screen, *[KEY.Key_Tab] * 4, KEY.Key_S)
    frame = mark(screen).picture
    assert frame is not None
    edge = Rect(frame.x, frame.y + frame.height / 2, 3 * mark(screen).stroke, 1)
    assert {HOUSE.accent, HOUSE.sun} <= colours_in(picture(screen), edge)


def test_read_from_right_to_left_the_first_sentence_is_at_the_right(shown: Shown, tmp_path: Path) -> None:
    screen = shown(edition_from(ARABIC, tmp_path), behaviour=SPEAKS)
    press(screen, KEY.Key_S, KEY.Key_Left)  # the arrow that points on
    first = mark(screen)
    press(screen, KEY.Key_Left)
    second = mark(screen)
    assert first.panel is second.panel is PanelName.LEAD
    assert second.words[0].text == first.words[0].text
    assert second.boxes[0].right < first.boxes[0].right
