"""The certification timeline on the screen, by its own name."""

from pathlib import Path

from PySide6.QtCore import Qt

from app.layout.plan import PanelName
from app.stage.lobby_screen import LobbyScreen
from app.stage.timeline_widget import TimelineWidget
from tests.stage.conftest import Shown
from tests.stage.screens import LEAST, edition_from, press, scene_at

KEY = Qt.Key


def timeline(screen: LobbyScreen) -> TimelineWidget:
    widget = screen.widget(PanelName.TIMELINE)
    assert isinstance(widget, TimelineWidget)
    return widget


def test_it_is_the_timelines_widget_and_no_other_panels(shown: Shown) -> None:
    screen = shown()
    assert [name for name in PanelName if isinstance(screen.widget(name), TimelineWidget)] == [PanelName.TIMELINE]
    assert screen.findChildren(TimelineWidget) == [timeline(screen)]
    assert timeline(screen).isVisible()


def test_it_knows_which_milestone_is_chosen(shown: Shown) -> None:
    screen = shown()
    assert timeline(screen).chosen is None
    press(screen, KEY.Key_Tab, KEY.Key_Tab)
    assert timeline(screen).chosen is None
    press(screen, KEY.Key_Tab)
    for number in range(4):
        assert timeline(screen).chosen == number
        for _ in screen.layouts.overview.chosen_texts[number]:
            press(screen, KEY.Key_Right)
    press(screen, KEY.Key_Home)
    assert timeline(screen).chosen == 0
    press(screen, KEY.Key_Escape)
    assert timeline(screen).chosen is None


def test_it_knows_the_milestone_at_a_point(shown: Shown) -> None:
    screen = shown()
    widget, plan = timeline(screen), timeline(screen).plan
    assert plan is not None
    assert [widget.milestone_at(*target.centre) for target in plan.targets] == [0, 1, 2, 3]
    assert widget.milestone_at(plan.rect.x - 5, plan.rect.y) is None
    assert widget.milestone_at(plan.rect.centre[0], plan.rect.bottom + 50) is None


def test_alone_it_turns_a_page_a_milestone_and_keeps_the_chosen_one(shown: Shown) -> None:
    screen = shown()
    press(screen, KEY.Key_Tab, KEY.Key_Tab, KEY.Key_Tab, KEY.Key_Right, KEY.Key_Return)
    widget, plan = timeline(screen), timeline(screen).plan
    assert plan is not None
    assert scene_at(screen) == (PanelName.TIMELINE, 1)
    assert (widget.page.item, len(plan.pages)) == (1, 4)
    press(screen, KEY.Key_Right)
    assert widget.page.item == 2
    if plan.targets:
        assert [widget.milestone_at(*target.centre) for target in plan.targets] == [0, 1, 2, 3]
        assert widget.chosen == 2


def test_without_milestones_it_is_hidden_and_has_none(shown: Shown, tmp_path: Path) -> None:
    widget = timeline(shown(edition_from(LEAST, tmp_path)))
    assert widget.isHidden()
    assert (widget.chosen, widget.milestone_at(100, 100)) == (None, None)
