"""A headline that takes what is left over of the wall."""

import pytest

from app.layout.panels.headline import NEW_LINE_GAIN, HeadlineBlock
from app.layout.text.block import BALANCED, TextBlock
from app.layout.text.paragraph import Typesetter
from app.layout.text.type_scale import HEAVY, Role
from tests.layout.fake_type import FakeType

TITLE = Typesetter(FakeType()).paragraph("To all who wait", HEAVY, Role.HEADLINE)
SPARES = range(0, 1000, 20)  # px


def headline(width: float = 2400) -> HeadlineBlock:
    return HeadlineBlock(TextBlock(TITLE, 200, width, 1.08, BALANCED), 1080)


@pytest.mark.parametrize("spare", SPARES)
def test_as_a_poster_it_takes_more_lines_only_where_these_make_it_much_larger(spare: float) -> None:
    whole = headline()
    kept, poster = whole.grown(spare), whole.as_poster(spare)
    assert poster.height <= whole.height + spare
    assert not poster.block.breaks_words
    assert kept.block.lines == whole.block.lines
    if poster.block.lines > kept.block.lines:
        assert poster.block.px >= NEW_LINE_GAIN * kept.block.px
    else:
        assert poster == kept


def test_with_much_room_a_poster_has_more_lines() -> None:
    assert {headline().as_poster(spare).block.lines for spare in SPARES} == {1, 2}
