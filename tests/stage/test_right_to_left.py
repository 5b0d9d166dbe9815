"""A right-to-left announcement is the mirror of a left-to-right one, its letters excepted."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.layout.plan import PanelName
from app.stage.drawing.canvas import scaled
from app.stage.drawing.scripts import SCRIPTS, scripts_in
from app.stage.drawing.typeface import FAMILY, Typeface
from app.stage.focus_ring import FocusRing
from app.stage.lobby_screen import LobbyScreen
from tests.stage.conftest import Shown
from tests.stage.screens import edition_from

ARABIC = """language = "ar"
[publisher]
name = "مدينة بوراس"
[headline]
title = "اعتماد مدينة بوراس مدينة آمنة للمرة الرابعة"
[[timeline.milestones]]
when = 1998
title = "اعتمدت"
[[timeline.milestones]]
when = 2008
title = "أعيد اعتمادها"
[[timeline.milestones]]
when = 2019
title = "المرة الرابعة"
[[quotes]]
text = "עיר בטוחה לכולם."
speaker = "Marie"
[[quotes]]
text = "أود أن أؤكد"
speaker = "Kerstin"
"""


def arabic(shown: Shown, folder: Path) -> LobbyScreen:
    return shown(edition_from(ARABIC, folder))


def test_the_headline_begins_at_the_right_margin_and_the_oldest_year_too(shown: Shown, tmp_path: Path) -> None:
    plan = arabic(shown, tmp_path).plan
    assert plan is not None
    headline, timeline = plan.panel(PanelName.HEADLINE), plan.panel(PanelName.TIMELINE)
    assert headline is not None
    assert timeline is not None
    rights = {round(line.rect.right) for line in headline.pages[0].lines}
    assert len(rights) == 1
    assert rights.pop() > plan.width * 0.9
    centres = [target.centre[0] for target in timeline.targets]
    assert centres == sorted(centres, reverse=True)


def test_the_chosen_row_of_the_keys_is_framed_at_the_right(shown: Shown, tmp_path: Path) -> None:
    screen = arabic(shown, tmp_path)
    QTest.keyClick(screen, Qt.Key.Key_F1)
    QTest.keyClick(screen, Qt.Key.Key_Down)
    assert screen.view is not None
    frame = screen.view.frame
    assert frame is not None
    (sheet,) = screen.view.panels
    title, keys, *_ = sheet.page.lines
    assert frame.rect.holds(keys.rect)
    assert screen.view.plan.width > frame.rect.right > title.rect.right
    (ring,) = (ring for ring in screen.findChildren(FocusRing) if ring.isVisible())
    assert ring.geometry().contains(scaled(keys.rect, screen.scale))


def test_the_arrows_are_mirrored(shown: Shown, tmp_path: Path) -> None:
    screen = arabic(shown, tmp_path)
    QTest.keyClick(screen, Qt.Key.Key_Tab)
    QTest.keyClick(screen, Qt.Key.Key_Tab)
    assert screen.state.overview.focus is PanelName.TIMELINE
    QTest.keyClick(screen, Qt.Key.Key_Left)
    assert screen.state.overview.item == 1
    QTest.keyClick(screen, Qt.Key.Key_Right)
    assert screen.state.overview.item == 0
    QTest.keyClick(screen, Qt.Key.Key_PageDown)
    assert screen.state.overview.item == 1
    QTest.keyClick(screen, Qt.Key.Key_F1)
    assert screen.plan is not None
    text = " ".join(line.text for page in screen.plan.panels[0].pages for line in page.lines)
    assert "←, Page Down" in text.replace("\u2068", "").replace("\u2069", "")


def test_glyphs_come_from_the_optional_typefaces(shown: Shown, tmp_path: Path, typeface: Typeface) -> None:
    arabic(shown, tmp_path)
    assert not typeface.lacks("م")
    assert not typeface.lacks("ש")
    assert typeface.lacks("字")
    widths = [typeface.advance("اعتماد مدينة", weight) for weight in (400, 600, 800)]
    assert widths[0] < widths[1] < widths[2]


def test_scripts_are_known_by_their_letters() -> None:
    assert scripts_in(["Borås", "säker"]) == ()
    assert [script.name for script in scripts_in(["שלום", "مدينة"])] == ["Arabic", "Hebrew"]
    assert all(script.family.startswith(FAMILY) for script in SCRIPTS)
