"""A picture is what its content says, whatever it is called."""

import pytest

from app.decoding.content import Content, content_of
from app.decoding.refusal import RefusedError
from tests.decoding.made_pictures import encoded, halves, svg

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp"])
def test_a_raster_is_told_by_its_first_bytes(kind: str) -> None:
    assert content_of(encoded(halves(), kind)) == Content(kind)


@pytest.mark.parametrize(
    "data",
    [
        svg(""),
        b"\xef\xbb\xbf" + svg(""),
        b"  \r\n\t" + svg(""),
        b'<?xml version="1.0"?><!-- x -->' + svg(""),
        svg("").decode().encode("utf-16"),
        b"\xfe\xff" + svg("").decode().encode("utf-16-be"),
    ],
)
def test_a_drawing_begins_like_xml(data: bytes) -> None:
    assert content_of(data) is Content.SVG


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"GIF89a", "A picture of the format GIF"),
        (b"BM\x36\0\0\0", "A picture of the format BMP"),
        (b"II*\0\x08\0", "A picture of the format TIFF"),
        (b"\0\0\0\x18ftypheic\0\0", "A picture of the format HEIC"),
        (b"\0\0\0\x20ftypavif\0\0", "A picture of the format AVIF"),
        (b"%PDF-1.7", "A picture of the format PDF"),
        (b"\x1f\x8b\x08", "A compressed SVG"),
        (b"", "No picture that is known"),
        (b"hello", "No picture that is known"),
        (b"RIFF\0\0\0\0WAVE", "No picture that is known"),
        (b"\0" * 600, "No picture that is known"),
    ],
)
def test_everything_else_is_refused_by_its_name(data: bytes, reason: str) -> None:
    with pytest.raises(RefusedError) as refused:
        content_of(data)
    assert str(refused.value) == reason
