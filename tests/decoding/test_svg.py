"""SVGs as the programs that draw save them are drawn; what leads outside, grows or draws nothing is not."""

import base64
import gzip
from io import BytesIO
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from app.decoding.refusal import RefusedError
from app.decoding.svg_cleaning import CleanSvg
from tests.decoding.made_pictures import billion_laughs, encoded, halves, nested_uses, svg
from tests.pictures import decoded_here

RED = '<rect width="100" height="100" fill="#f00"/>'

pytestmark = pytest.mark.usefixtures("qapp")


def colours(folder: Path, data: bytes, side: int = 100) -> set[str]:
    """The colours that are drawn, but for those through which the ground shows."""
    path = folder / "x.svg"
    path.write_bytes(data)
    image = decoded_here(path, side, side).image
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize(
    "inside",
    [
        RED,
        '<style>.a{fill:#f00}</style><rect class="a" width="100" height="100"/>',
        '<style><![CDATA[rect{fill:#f00}]]></style><rect width="100" height="100"/>',
        f'<defs><g id="a">{RED}</g></defs><use xlink:href="#a"/>',
        f'<defs><g id="a">{RED}</g></defs><use href="#a"/>',
        f'<clipPath id="c"><rect width="50" height="50"/></clipPath><g clip-path="url(#c)">{RED}</g>',
        f'<mask id="m"><rect width="50" height="50" fill="#fff"/></mask><g mask="url(#m)">{RED}</g>',
        f'<pattern id="p" width="1" height="1">{RED}</pattern><rect width="100" height="100" style="fill:url(#p)"/>',
        f'<switch><foreignObject requiredExtensions="x"><p/></foreignObject><g>{RED}</g></switch>',
        f'<metadata><x:y xmlns:x="urn:x"><svg xmlns="http://www.w3.org/2000/svg"/></x:y></metadata><z:n xmlns:z="urn:z"/>{RED}',
        f'<a xlink:href="https://example.org/">{RED}</a>',
        f"<script>alert(1)</script>{RED}",
    ],
)
def test_what_programs_save_is_drawn(tmp_path: Path, inside: str) -> None:
    assert colours(tmp_path, svg(inside)) == {"#ff0000"}


ILLUSTRATOR = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
  <!ENTITY ns_svg "http://www.w3.org/2000/svg"> <!ENTITY ns_xlink "http://www.w3.org/1999/xlink">
  <!ENTITY ns_extend "http://ns.adobe.com/Extensibility/1.0/">]>
<svg xmlns="&ns_svg;" xmlns:xlink="&ns_xlink;" xmlns:x="&ns_extend;" viewBox="0 0 100 100" x:a="b" xml:base="file:///etc/">
<rect width="100" height="100" fill="#f00"/></svg>"""


@pytest.mark.parametrize(
    "data",
    [
        ILLUSTRATOR.encode(),
        svg(RED).decode().encode("utf-16"),
        b'<?xml version="1.0" encoding="ISO-8859-1"?>' + svg(f"<title>\xe5</title>{RED}").decode().encode("latin-1"),
        b'<?xml-stylesheet href="/etc/passwd"?>' + svg(RED),
        b'<svg viewBox="0 0 100 100"><rect width="100" height="100" fill="#f00"/></svg>',
        b'<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><s:rect width="9" height="9" fill="#f00"/></s:svg>',
        b'<svg xmlns="http://www.w3.org/2000/svg"><rect width="10" height="10" fill="#f00"/></svg>',
    ],
    ids=["illustrator", "utf-16", "latin-1", "stylesheet", "no-namespace", "prefix", "no-size"],
)
def test_any_frame_around_it_is_understood(tmp_path: Path, data: bytes) -> None:
    assert "#ff0000" in colours(tmp_path, data)


def test_it_is_drawn_as_large_as_it_can_be(tmp_path: Path) -> None:
    path = tmp_path / "x.svg"
    path.write_bytes(b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24.5 17"><rect width="24.5" height="17"/></svg>')
    decoded = decoded_here(path, 1000, 1000)
    assert (decoded.width, decoded.height, decoded.vector) == (1000, 694, True)
    assert decoded.image.pixelColor(999, 693).alpha() == 255, "and to its edges"


def test_texts_are_set_in_the_house_s_typeface(tmp_path: Path) -> None:
    text = '<text y="80" x="5" font-size="90" font-family="{}">{}</text>'
    shown = [decoded_here(written(tmp_path, svg(text.format(family, "gå")))).image for family in ("Arial", "Foaje Sans", "monospace")]
    assert shown[0] == shown[1] == shown[2]


def written(folder: Path, data: bytes) -> Path:
    path = folder / "x.svg"
    path.write_bytes(data)
    return path


def test_a_raster_that_it_brings_along_is_drawn_and_no_other(tmp_path: Path) -> None:
    embedded = '<image width="100" height="100" preserveAspectRatio="none" xlink:href="data:image/png;base64,{}"/>'
    assert {QColor("#a02020").name(), QColor("#2040a0").name()} <= colours(
        tmp_path, svg(embedded.format(base64.b64encode(encoded(halves(), "png")).decode()))
    )
    for inner in (svg(RED), gzip.compress(svg(RED)), b"GIF89a"):
        clean = CleanSvg(BytesIO(svg(embedded.format(base64.b64encode(inner).decode()) + RED)))
        assert clean.taken_out == 1
        assert "data:" not in clean.text_at(9, 9)


def test_what_leads_outside_is_taken_out_and_counted(tmp_path: Path) -> None:
    outside = tmp_path / "outside.png"
    outside.write_bytes(encoded(halves(), "png"))
    name = str(outside)
    inside = (
        f'<image width="9" height="9" xlink:href="{name}"/><image width="9" height="9" href="outside.png"/>'
        f'<use href="{name}#a"/><rect fill="url({name}#b)" width="9" height="9"/><rect style="fill:url(\'{name}\')" width="9" height="9"/>'
        f'<style>@import "{name}"; rect{{stroke:url({name})}}</style><filter id="f"><feImage href="{name}"/></filter>'
    )
    clean = CleanSvg(BytesIO(svg(inside + RED)))
    assert clean.taken_out == 8
    assert "outside" not in clean.text_at(100, 100)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (billion_laughs(), "Faulty SVG: ENTITY a1"),
        (b'<!DOCTYPE svg [<!ENTITY a SYSTEM "/etc/passwd">]>' + svg("<text>&a;</text>"), "An SVG that draws nothing"),
        (b'<!DOCTYPE svg [<!ENTITY a "' + b"x" * 300 + b'">]>' + svg(""), "Faulty SVG: ENTITY a"),
        (svg("<g>" * 600 + "</g>" * 600), "Faulty SVG: nested too deeply"),
        (svg("<g>"), "Faulty SVG: mismatched tag"),
        (b"<svg", "Faulty SVG: unclosed token"),
        (b"<html/>", "Faulty SVG: <html>"),
        (b'<?xml version="1.0" encoding="shift_jis"?><svg/>', "Faulty SVG: "),
        (svg(""), "An SVG that draws nothing"),
        (b'<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="1"/>', "Far too long for its breadth: 1000 × 1"),
        (nested_uses(), "Faulty SVG: "),
        (gzip.compress(svg(RED)), "A compressed SVG"),
    ],
)
def test_what_grows_or_draws_nothing_is_refused(tmp_path: Path, data: bytes, reason: str) -> None:
    with pytest.raises(RefusedError) as refused:
        decoded_here(written(tmp_path, data))
    assert str(refused.value).startswith(reason)
