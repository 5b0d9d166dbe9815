"""How the camera was held is read from all three formats, and no file is too odd for it."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.decoding.content import Content
from app.decoding.orientation import orientation_of
from tests.decoding.made_pictures import encoded, halves, with_orientation

KINDS = ("png", "jpeg", "webp")

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_it_is_found(kind: str, orientation: int) -> None:
    file = BytesIO(with_orientation(encoded(halves(), kind), kind, orientation))
    assert orientation_of(file, Content(kind)) == orientation
    assert file.tell() == 0


@pytest.mark.parametrize("kind", KINDS)
def test_without_it_a_picture_stands_as_it_is(kind: str) -> None:
    assert orientation_of(BytesIO(encoded(halves(), kind)), Content(kind)) == 1
    assert orientation_of(BytesIO(with_orientation(encoded(halves(), kind), kind, 9)), Content(kind)) == 1


@given(st.sampled_from(list(Content)), st.binary(max_size=200), st.integers(0, 120), st.binary(max_size=8))
def test_any_bytes_have_one(content: Content, noise: bytes, place: int, patch: bytes) -> None:
    whole = with_orientation(b"\x89PNG\r\n\x1a\n" + b"\0" * 25, "png", 6)
    for data in (noise, whole[:place] + patch + whole[place + len(patch) :]):
        assert orientation_of(BytesIO(data), content) in range(1, 9)
