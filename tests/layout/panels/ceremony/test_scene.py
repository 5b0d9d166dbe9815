"""The ceremony alone on the screen."""

import pytest

from app.announcement.model import Announcement, Ceremony, Photo
from app.layout.content import lay_out_scene
from app.layout.display import Display
from app.layout.drawings import PictureBox
from app.layout.margins import margins_of
from app.layout.plan import Page, PanelName
from app.layout.text.type_scale import TypeScale
from app.value import replace
from tests.layout.announcements import content_of, lobby, text
from tests.layout.fake_type import FakeType
from tests.layout.promises import drawn, letters
from tests.layout.scenes import LARGEST, LOBBY, at_the_bound, scene


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


def alone(aspect: float, announcement: Announcement | None = None, display: Display = LOBBY) -> tuple[Page, PictureBox]:
    """The first page of the scene with a picture of this shape, and where that stands."""
    scale = TypeScale(display, FakeType().cap_height)
    plan = lay_out_scene(PanelName.CEREMONY, content_of(announcement or lobby(), picture_aspect=aspect), scale)
    assert plan is not None
    page = plan.panels[-1].pages[0]
    return page, next(drawing for drawing in page.drawings if isinstance(drawing, PictureBox))


@pytest.mark.parametrize("display", [LOBBY, Display(1080, 1920), Display(2560, 1080)])
def test_a_panorama_fills_the_width(display: Display) -> None:
    _, box = alone(4.5, display=display)
    margins = margins_of(TypeScale(display, FakeType().cap_height))
    assert box.rect.width == pytest.approx(margins.width - 2 * margins.margin, abs=1)


@pytest.mark.parametrize("aspect", [0.5, 1.0, 1.5, 3.0])
@pytest.mark.parametrize("display", [LOBBY, Display(1080, 1920)])
def test_texts_align_with_the_left_edge_of_their_picture_or_stand_beside_it(aspect: float, display: Display) -> None:
    page, box = alone(aspect, display=display)
    assert box.rect.width / box.rect.height == pytest.approx(aspect, rel=0.01), "no ground around it"
    texts = [line for line in page.lines if line.text != "Illustration"]
    assert texts
    for line in texts:
        below = line.rect.y >= box.rect.bottom - 1
        assert line.rect.x == pytest.approx(box.rect.x, abs=1) if below else line.rect.x > box.rect.right


def test_a_picture_alone_stands_in_the_middle() -> None:
    _, box = alone(0.5, replace(lobby(), ceremony=Ceremony(photo=Photo("a.jpg", "alt"))))
    assert box.rect.centre[0] == pytest.approx(1920 / 2, abs=1)
