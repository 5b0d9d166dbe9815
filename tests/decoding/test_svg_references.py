"""Nothing stays in an SVG that leads out of it, however it is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.decoding.svg_references import kept_reference, without_references
from tests.decoding.made_pictures import encoded, halves

PNG = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


@pytest.mark.parametrize(
    "reference",
    [
        "x.png", "/etc/passwd", "file:///etc/passwd", "https://example.org/x.svg#a", "x.svg#a", "", "data:image/svg+xml;base64,PHN2Zy8+",
        "data:image/png,x", "data:image/png;base64,R0lGODlhAQABAAAAACw=", "data:image/png;base64,PHN2Zz48L3N2Zz48L3N2Zz4=",
        "data:image/gif;base64,R0lGODlhAQABAAAAACw=", "data:image/png;base64,H4sIAAAAAAAAA7MpLlMoSy0qzszPs1Wy", "javascript:x",
        "data:text/html;base64,iVBORw0KGgo", "data:image/png;base64,é",
    ],
)  # fmt: skip
def test_references_outside_are_not_kept(reference: str) -> None:
    assert kept_reference(reference) is None


def test_a_part_of_the_file_and_a_raster_in_it_are_kept(qapp: object) -> None:
    import base64

    assert kept_reference(" #a ") == "#a"
    assert kept_reference(PNG) == PNG
    jpeg = base64.b64encode(encoded(halves(), "jpeg")).decode()
    assert kept_reference(f"data:image/png;base64,{jpeg[:20]}\n  {jpeg[20:]}") == f"data:image/jpeg;base64,{jpeg}"


@pytest.mark.parametrize(
    ("style", "kept", "count"),
    [
        ("fill:url(#a)", "fill:url(#a)", 0),
        ("fill: url( '#a' ) red", "fill: url(#a) red", 0),
        ("fill:url(x.svg#a)", "fill:none", 1),
        ('fill:URL ("/etc/passwd")', "fill:none", 1),
        ("a{fill:url(x)}b{fill:url('y');stroke:url(#z)}", "a{fill:none}b{fill:none;stroke:url(#z)}", 2),
        ("@import 'x.css'; a{fill:red}", " a{fill:red}", 1),
        ("@import url(x.css);a{}", "a{}", 1),
        ("fill:u\\rl(x)", "fill:none", 1),
        ("fill:url/**/(x)", "fill:none", 1),
        ("fill:url(x", "fill:none", 1),
        ("matrix(1 0 0 1 0 0)", "matrix(1 0 0 1 0 0)", 0),
        ("fill:image(x.png)", "none", 1),
    ],
)  # fmt: skip
def test_styles_lose_what_leads_outside(style: str, kept: str, count: int) -> None:
    assert without_references(style) == (kept, count)


@given(st.text(alphabet="urlURL()#'\"\\/* x@import;:{}", max_size=40))
def test_no_style_keeps_a_reference(style: str) -> None:
    kept, _ = without_references(style)
    squeezed = "".join(kept.lower().split())
    assert "url(" not in squeezed.replace("url(#", "")
    assert "@import" not in kept.lower()
