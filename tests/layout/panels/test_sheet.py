"""The sheet of the keys."""

from itertools import pairwise

import pytest

from app.layout.content import lay_out_sheet
from app.layout.display import Display
from app.layout.panels.sheet import sheet_of
from app.layout.plan import PanelPlan
from app.layout.rect import Rect
from app.layout.text.type_scale import Role, TypeScale
from tests.layout.announcements import content_of, lobby
from tests.layout.fake_type import FakeType
from tests.layout.promises import drawn, letters

ROWS = [("Tab, ↓ / Shift+Tab, ↑", "nästa / föregående panel"), ("Enter", "panelen för sig"), ("F1, ?", "de här tangenterna")]


def sheet(display: Display, rows: list[tuple[str, str]] = ROWS, footer: str = "", *, large: bool = False) -> PanelPlan:
    content = content_of(lobby())
    plan = lay_out_sheet(sheet_of("Tangenter", rows, footer, content.setter), content, TypeScale(display, FakeType().cap_height, large))
    (panel,) = plan.panels
    assert panel.paused is None, "the sheet says nothing of a pause"
    assert all(line.role is Role.KEY for page in panel.pages for line in page.lines)
    return panel


def overlap(one: Rect, other: Rect) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom


def test_a_few_keys_stand_on_one_page_what_they_do_beside_them() -> None:
    (page,) = sheet(Display(1920, 1080)).pages
    title, *rows = page.lines
    assert title.text == "Tangenter"
    for shown, does in zip(rows[::2], rows[1::2], strict=True):
        assert shown.baseline == does.baseline
        assert shown.rect.right < does.rect.x
    assert len({line.rect.x for line in rows[1::2]}) == 1


def test_on_a_narrow_screen_what_a_key_does_stands_below_it() -> None:
    lines = [line for page in sheet(Display(720, 1280, distance_m=4.0, diagonal_inches=32)).pages for line in page.lines]
    assert all(above.rect.x == below.rect.x for above, below in pairwise(lines))


def test_many_keys_take_pages_each_with_the_title_and_a_number() -> None:
    panel = sheet(Display(1280, 720), [(f"F{i}", f"gör {i}") for i in range(40)], "Personal: håll Ctrl+Q.")
    assert len(panel.pages) > 1
    assert len(panel.progress) == len(panel.pages)
    assert all(page.lines[0].text == "Tangenter" for page in panel.pages)
    shown = drawn(line for page in panel.pages for line in page.lines)
    assert all(letters(f"gör {i}") in shown for i in range(40))
    assert letters("Personal: håll Ctrl+Q.") in shown


@pytest.mark.parametrize("display", [Display(1920, 1080), Display(720, 1280, distance_m=4.0, diagonal_inches=32), Display(1280, 720)])
@pytest.mark.parametrize("large", [False, True])
def test_a_frame_holds_its_row_and_touches_no_other(display: Display, large: bool) -> None:
    rows = [(f"F{number}", "gör samma sak") for number in range(20)]
    made = sheet_of("Tangenter", rows, "Personal: håll", content_of(lobby()).setter)
    panel = sheet(display, rows, "Personal: håll", large=large)
    assert len(panel.targets) == len(rows) + 1
    standing = made.lines_by_row(panel.pages)
    for number, frame in enumerate(panel.targets):
        page = standing[number][0][0]
        own = [line for place, line in standing[number] if place == page]
        assert all(frame.holds(line.rect) for line in own)
        assert not any(overlap(frame, line.rect) for line in panel.pages[page].lines if line not in own)
        assert 0 <= frame.x < own[0].rect.x
        assert frame.right <= display.width_px
    assert len({(frame.x, frame.width) for frame in panel.targets}) == 1


def test_each_line_belongs_to_its_row_though_two_say_the_same() -> None:
    rows = [("F1", "gör samma sak"), ("F2", "gör samma sak"), ("", "")]
    panel = sheet(Display(1920, 1080), rows)
    made = sheet_of("Tangenter", rows, "", content_of(lobby()).setter)
    assert [[line.text for _, line in lines] for lines in made.lines_by_row(panel.pages)] == [
        ["F1", "gör samma sak"],
        ["F2", "gör samma sak"],
    ]
    assert made.pages_of_rows(panel.pages) == {0: 0, 1: 0}
    assert made.pages_of_rows(()) == {}


def test_rows_that_say_the_same_in_both_columns_have_each_their_own_lines() -> None:
    rows = [("F1", "x"), ("F1", "x"), ("x", "x"), ("F1", "y")]
    content = content_of(lobby())
    made = sheet_of("Tangenter", rows, "", content.setter)
    plan = lay_out_sheet(made, content, TypeScale(Display(1920, 1080), FakeType().cap_height))
    (panel,) = plan.panels
    assert [[line.text for _, line in lines] for lines in made.lines_by_row(panel.pages)] == [list(row) for row in rows]
    assert len({frame.y for frame in panel.targets}) == len(rows)


def test_on_the_smallest_screen_the_same_words_are_running_text() -> None:
    panel = sheet(Display(720, 1280, 24, 2.2), large=True)
    shown = drawn(line for page in panel.pages for line in page.lines)
    for row in ROWS:
        assert all(letters(part) in shown for part in row)
    made = sheet_of("Tangenter", ROWS, "", content_of(lobby()).setter)
    assert [*made.pages_of_rows(panel.pages)] == [*range(len(ROWS))]


def test_the_sheet_of_an_announcement_that_knows_no_keys_is_its_title() -> None:
    (page,) = sheet(Display(1920, 1080), []).pages
    assert [line.text for line in page.lines] == ["Tangenter"]
