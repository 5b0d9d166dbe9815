"""The sheet of the keys."""

from itertools import pairwise

from app.layout.content import lay_out_sheet
from app.layout.display import Display
from app.layout.panels.sheet import sheet_of
from app.layout.plan import PanelPlan
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


def test_on_the_smallest_screen_the_same_words_are_running_text() -> None:
    panel = sheet(Display(720, 1280, 24, 2.2), large=True)
    shown = drawn(line for page in panel.pages for line in page.lines)
    for row in ROWS:
        assert all(letters(part) in shown for part in row)


def test_the_sheet_of_an_announcement_that_knows_no_keys_is_its_title() -> None:
    (page,) = sheet(Display(1920, 1080), []).pages
    assert [line.text for line in page.lines] == ["Tangenter"]
