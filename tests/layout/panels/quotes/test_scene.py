"""The quotes alone on the screen."""

from app.announcement.model import Quote
from app.layout.drawings import Glyph
from app.layout.plan import PanelName
from app.value import replace
from tests.layout.announcements import lobby, text
from tests.layout.promises import drawn, letters
from tests.layout.scenes import LARGEST, scene


def test_every_page_of_a_quote_names_its_speaker() -> None:
    long = replace(lobby(), quotes=(Quote("ord " * 140, "Kerstin Hermansson", "kommunalråd"),))
    pages = scene(PanelName.QUOTES, long, LARGEST).pages
    assert len(pages) > 1
    assert all(letters("Kerstin Hermansson, kommunalråd") in drawn(page.lines) for page in pages)
    assert all(page.words <= 70 for page in pages)


def test_a_speaker_with_too_long_a_name_stands_after_the_quote() -> None:
    name = text(6, 60, 12)
    pages = scene(PanelName.QUOTES, replace(lobby(), quotes=(Quote("Kort.", name),))).pages
    assert letters(name) in drawn(line for page in pages for line in page.lines)
    assert all(page.words <= 70 for page in pages)


def test_each_quote_is_set_in_the_largest_type_that_it_has_room_for() -> None:
    short, *long = scene(PanelName.QUOTES, replace(lobby(), quotes=(Quote("Kort.", "A"), Quote(text(1, 45, 12), "B")))).pages
    sizes = [max(line.px for line in page.lines) for page in (short, *long)]
    assert sizes[0] > sizes[1]


def test_the_mark_grows_no_further_than_on_the_overview() -> None:
    pages = scene(PanelName.QUOTES, replace(lobby(), quotes=(Quote("Kort.", "A"), Quote(text(1, 45, 12), "B")))).pages
    marks = [drawing for page in pages for drawing in page.drawings if isinstance(drawing, Glyph)]
    assert len(marks) == len(pages)
    assert len({mark.px for mark in marks}) == 1
    assert all(mark.rect.right < page.lines[0].rect.x for mark, page in zip(marks, pages, strict=True))
