"""The quotes alone on the screen."""

from app.announcement.model import Quote
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
