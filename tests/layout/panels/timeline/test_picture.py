"""A milestone's own picture: cropped by the rule that holds for every photo, and with the credit that every photo has."""

import pytest

from app.announcement.model import Photo
from app.layout.cropping import FROM_TOP, WHOLE
from app.layout.display import Display
from app.layout.drawings import PictureBox, milestone_picture
from app.layout.panels.timeline.picture import CREDIT_GAP_EM, picture_texts, shown_picture
from app.layout.panels.timeline.texts import MilestonePicture
from app.layout.plan import Page
from app.layout.rect import Rect
from app.layout.text.type_scale import Role, TypeScale
from app.value import replace
from tests.layout.announcements import lobby, material_of
from tests.layout.fake_type import FakeType

SCALE = TypeScale(Display(1920, 1080), FakeType().cap_height)
PHOTO = Photo("bild.jpg", "Torget", credit="Anna Ek")
BOX = Rect(100, 200, 601, 451)  # 600 by 400 px are left of it, above the credit
WHICH = milestone_picture(2)


def texts_of(aspect: float, photo: Photo = PHOTO) -> MilestonePicture:
    found = picture_texts(photo, WHICH, replace(material_of(lobby()), aspects={WHICH: aspect}))
    assert found is not None
    return found


def shown(aspect: float, photo: Photo = PHOTO, *, framed: bool = True, box: Rect = BOX) -> tuple[Page, PictureBox]:
    page = shown_picture(texts_of(aspect, photo), box, SCALE, framed=framed)
    assert page is not None
    (picture,) = (drawing for drawing in page.drawings if isinstance(drawing, PictureBox))
    assert picture.which == WHICH
    return page, picture


def box_above_credit() -> Rect:
    page, picture = shown(1.5)
    assert page.lines
    return picture.rect


@pytest.mark.parametrize("framed", [True, False])
def test_what_a_crop_takes_in_height_goes_from_the_bottom_but_for_a_fifth(framed: bool) -> None:
    rect = box_above_credit()
    _, picture = shown(rect.width / rect.height * 0.9, framed=framed)
    assert picture.rect == rect
    assert picture.part.height == pytest.approx(0.9, abs=0.01)
    assert picture.part.y == pytest.approx(FROM_TOP * (1 - picture.part.height))


@pytest.mark.parametrize("framed", [True, False])
@pytest.mark.parametrize("focus", [(0.5, 0.1), (0.5, 0.9)])
def test_the_focus_overrules_it(framed: bool, focus: tuple[float, float]) -> None:
    rect = box_above_credit()
    _, picture = shown(rect.width / rect.height * 0.85, replace(PHOTO, focus=focus), framed=framed)
    kept = (0.0, picture.part.height) if focus[1] < 0.5 else (1 - picture.part.height, 1.0)
    assert picture.part.height < 0.9
    assert (picture.part.y, picture.part.bottom) == pytest.approx(kept)


def test_a_focus_lets_more_go_at_the_sides() -> None:
    rect = box_above_credit()
    wide = rect.width / rect.height * 1.15
    assert shown(wide)[1].part == WHOLE
    assert shown(wide, replace(PHOTO, focus=(1.0, 0.5)))[1].part.right == pytest.approx(1.0)


@pytest.mark.parametrize("aspect", [0.6, 4.0])
def test_what_would_lose_too_much_is_shown_whole_on_a_ground_and_alone_without_one(aspect: float) -> None:
    rect = box_above_credit()
    _, framed = shown(aspect)
    assert (framed.rect, framed.part) == (rect, WHOLE)
    _, alone = shown(aspect, framed=False)
    assert alone.rect.width / alone.rect.height == pytest.approx(aspect, rel=0.02)
    assert alone.part.width == pytest.approx(1.0, abs=0.02)
    assert alone.part.height == pytest.approx(1.0, abs=0.02)


def test_an_illustration_is_whole_with_its_tag_on_it() -> None:
    rect = box_above_credit()
    page, picture = shown(rect.width / rect.height * 0.9, replace(PHOTO, illustration=True))
    assert picture.part == WHOLE
    (tag,) = (line for line in page.lines if line.role is Role.TAG)
    assert rect.x < tag.rect.x
    assert tag.rect.bottom < rect.bottom


@pytest.mark.parametrize(("credit", "said"), [("Anna Ek", "Foto: Anna Ek"), ("Fotograf Anna Ek", "Fotograf Anna Ek")])
def test_the_credit_stands_below_it_and_is_not_said_twice(credit: str, said: str) -> None:
    page, picture = shown(1.5, replace(PHOTO, credit=credit))
    (line,) = page.lines
    assert line.text == said
    assert line.rect.y == pytest.approx(picture.rect.bottom + CREDIT_GAP_EM * line.px)
    assert line.wording is not None
    assert [source.key for source in line.wording.within(0, 99)][-1] == f"{WHICH}.credit"


def test_it_is_not_shown_where_it_would_show_nothing() -> None:
    assert shown_picture(texts_of(1.5), Rect(0, 0, 600, 150), SCALE, framed=False) is None
