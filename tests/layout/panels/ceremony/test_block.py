"""The ceremony's picture in the overview: how it fills its box, and where its tag stands."""

from hypothesis import given
from hypothesis import strategies as st

from app.layout.cropping import MOST_FROM_SIDES, WHOLE
from app.layout.display import Display
from app.layout.drawings import Box, PictureBox
from app.layout.margins import margins_of
from app.layout.panels.ceremony.block import BESIDE_GAP_EM, CeremonyBlock, lay_out_ceremony
from app.layout.panels.ceremony.texts import CeremonyTexts
from app.layout.panels.panel import Wish
from app.layout.picture import Picture, drawn_rect, placed_picture
from app.layout.rect import Rect
from app.layout.signs.word_sign import WordSign
from app.layout.text.paragraph import Typesetter
from app.layout.text.type_scale import REGULAR, Role, TypeScale
from app.value import replace
from tests.layout.fake_type import FakeType

TYPE = FakeType()
SETTER = Typesetter(TYPE)
TAG = SETTER.paragraph("Illustration", REGULAR, Role.TAG)
WIDTH = 600.0


def block(aspect: float, *, illustration: bool, focus: tuple[float, float] | None = None) -> CeremonyBlock:
    texts = CeremonyTexts(SETTER.paragraph("Från vänster.", REGULAR, Role.CAPTION), Picture(aspect, illustration, focus), (), TAG)
    margins = margins_of(TypeScale(Display(1920, 1080), TYPE.cap_height))
    found = lay_out_ceremony(texts, Wish(margins, WIDTH, 0.5, picture=250))
    assert found is not None
    return found


@given(st.floats(0.2, 8), st.floats(100, 900), st.floats(60, 900))
def test_the_tag_stands_on_the_picture_that_it_tags(aspect: float, width: float, height: float) -> None:
    tag, box = WordSign(TAG, 20), Rect(40, 60, width, height).snapped()
    picture = Picture(aspect, illustration=True)
    _, (shown, sign) = placed_picture(box, picture, tag)
    assert isinstance(shown, PictureBox)
    assert isinstance(sign, Box)
    assert shown.part == WHOLE
    drawn = drawn_rect(box, picture)
    if drawn.width >= tag.width + 30 and drawn.height >= tag.height + 30:
        assert drawn.holds(sign.rect)
    assert box.holds(sign.rect) or tag.width > width - 30 or tag.height > height - 30


def test_a_photo_grows_into_the_height_that_is_left_over_and_is_cropped_at_its_sides() -> None:
    photo, drawing = block(1.5, illustration=False), block(1.5, illustration=True)
    width, height = photo.picture_size(1000)
    assert width == WIDTH
    assert WIDTH / 1.5 * 1.08 < height <= WIDTH / 1.5 / (1 - MOST_FROM_SIDES)
    assert drawing.picture_size(1000) == (WIDTH, WIDTH / 1.5)
    assert photo.picture_size(100)[1] == 350


def test_with_a_focus_it_may_grow_further() -> None:
    assert block(1.5, illustration=False, focus=(0.3, 0.5)).picture_size(1000)[1] > block(1.5, illustration=False).picture_size(1000)[1]


@given(st.floats(0.2, 6), st.floats(0, 800), st.none() | st.just((0.2, 0.9)))
def test_a_photo_that_has_grown_fills_its_box_on_whole_pixels(aspect: float, spare: float, focus: tuple[float, float] | None) -> None:
    photo = block(aspect, illustration=False, focus=focus)
    width, height = photo.picture_size(spare)
    box = Rect(33.3, 71.7, width, height).snapped()
    if height > WIDTH / aspect + 1 and height > photo.least_picture:
        _, (shown,) = placed_picture(box, Picture(aspect, illustration=False, focus=focus))
        assert isinstance(shown, PictureBox)
        assert shown.part != WHOLE


def test_what_is_worth_something_is_the_picture_and_not_the_ground_around_it() -> None:
    square, wide = block(1.0, illustration=False), block(2.4, illustration=False)
    assert square.picture_area(0) == 250 * 250
    assert wide.picture_area(0) == 250 * WIDTH


def beside(*, strip: bool) -> CeremonyBlock:
    caption = SETTER.paragraph("Kommunalrådet tar emot diplomet i stadshusets trapphall.", REGULAR, Role.CAPTION)
    texts = CeremonyTexts(caption, Picture(1.5, illustration=False), (), TAG, strip)
    margins = margins_of(TypeScale(Display(1920, 1080), TYPE.cap_height))
    found = lay_out_ceremony(texts, Wish(margins, 1400, 0.5, picture=216, caption_beside=True))
    assert found is not None
    assert found.caption is not None
    return found


def test_as_a_strip_the_picture_leaves_its_caption_fewer_lines_and_takes_none_back_as_it_grows() -> None:
    whole, strip = beside(strip=False), beside(strip=True)
    assert whole.caption is not None
    assert strip.caption is not None
    assert strip.caption.lines < whole.caption.lines
    assert strip.picture_size(0) == whole.picture_size(0) == (324, 216)
    for spare in range(0, 600, 40):
        width, height = strip.picture_size(spare)
        assert width == 1.5 * height
        assert height <= 216 + spare
        left = 1400 - width - BESIDE_GAP_EM * strip.caption.px
        assert replace(strip.caption, width=left).lines == strip.caption.lines
    assert strip.picture_size(600)[1] > 216
