"""The ceremony alone on the screen."""

from app.announcement.model import Ceremony, Photo
from app.layout.drawings import PictureBox
from app.layout.plan import PanelName
from app.value import replace
from tests.layout.announcements import lobby, text
from tests.layout.promises import drawn, letters
from tests.layout.scenes import LARGEST, at_the_bound, scene


def test_the_ceremony_alone_names_when_where_who_and_the_credit() -> None:
    it = lobby()
    assert it.ceremony is not None
    credited = replace(it, ceremony=replace(it.ceremony, photo=Photo("a.jpg", "alt", "Anna Foto")))
    shown = drawn(line for page in scene(PanelName.CEREMONY, credited).pages for line in page.lines)
    for part in ("21 februari 2019", "Stadshushallen", "Svante Stomberg, kommunchef", "Kerstin Hermansson, kommunalråd", "Foto: Anna Foto"):
        assert letters(part) in shown


def test_an_illustration_is_credited_as_one() -> None:
    drawn_by = replace(lobby(), ceremony=Ceremony(photo=Photo("a.svg", "alt", "Anna Penna", illustration=True)))
    shown = drawn(line for page in scene(PanelName.CEREMONY, drawn_by).pages for line in page.lines)
    assert letters("Illustration: Anna Penna") in shown


def test_an_illustration_s_tag_is_kept_as_text_where_it_has_no_room_on_the_picture() -> None:
    pages = scene(PanelName.CEREMONY, display=at_the_bound(), large=True).pages
    assert any(isinstance(drawing, PictureBox) for page in pages for drawing in page.drawings)
    assert letters("Illustration") in drawn(line for page in pages for line in page.lines)


def test_too_many_words_for_one_page_put_the_details_after_the_picture() -> None:
    talkative = Ceremony(caption=text(3, 60, 12), place=text(4, 30, 12), photo=Photo("a.jpg", "alt"))
    pages = scene(PanelName.CEREMONY, replace(lobby(), ceremony=talkative), LARGEST).pages
    assert len(pages) > 1
    assert all(page.words <= 70 for page in pages)
