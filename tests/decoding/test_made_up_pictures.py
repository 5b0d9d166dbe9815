"""Pictures that a stranger may have made or damaged: shown within their size, or refused with a reason, and nothing else."""

from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.decoding.content import Content
from app.decoding.refusal import RefusedError
from app.decoding.svg_cleaning import CleanSvg
from tests.decoding.made_pictures import encoded, halves
from tests.pictures import decoded_here

pytestmark = [pytest.mark.usefixtures("qapp"), pytest.mark.no_qt_log]

MOST = 64
OUTSIDE = "outside/marker.png"
WHOLE = {content: encoded(halves(24, 16), content.value) for content in (Content.PNG, Content.JPEG, Content.WEBP)}
DAMAGES = st.lists(
    st.tuples(st.floats(0, 1, exclude_max=True), st.sampled_from(("flip", "cut", "put", "double")), st.integers(0, 255)), max_size=6
)
LENGTHS = st.sampled_from(("0", "-1", "1e9", "1e-9", "NaN", "10", "100%", "3em", "", "9" * 400)) | st.integers(-200, 200).map(str)
REFERENCES = st.sampled_from((f"/{OUTSIDE}", OUTSIDE, f"file:///{OUTSIDE}", f"https://{OUTSIDE}", "#a", "#b", "data:image/png;base64,AAAA"))
ATTRIBUTES = (
    st.tuples(st.sampled_from(("x", "y", "width", "height", "r", "cx", "d", "points", "opacity", "viewBox", "font-size")), LENGTHS)
    | st.tuples(st.sampled_from(("href", "xlink:href")), REFERENCES)
    | st.tuples(st.sampled_from(("fill", "clip-path", "mask")), REFERENCES.map("url({})".format))
    | st.tuples(st.just("style"), REFERENCES.map("fill:url('{}');stroke:red".format))
    | st.tuples(st.just("transform"), LENGTHS.map("rotate({}) scale(2)".format))
    | st.tuples(st.just("id"), st.sampled_from(("a", "b")))
)
NAMES = ("g", "rect", "circle", "path", "polygon", "text", "image", "use", "clipPath", "mask", "linearGradient", "script", "foreignObject")
TEXTS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Z")), max_size=12).map(
    lambda text: text.replace("&", "&amp;").replace("<", "&lt;")
)


def element(name: str, attributes: list[tuple[str, str]], inside: list[str]) -> str:
    """One element, whatever it is good for."""
    written = "".join(f' {key}="{value}"' for key, value in dict(attributes).items())
    return f"<{name}{written}>{''.join(inside)}</{name}>"


ELEMENTS = st.recursive(
    TEXTS,
    lambda inner: st.builds(element, st.sampled_from(NAMES), st.lists(ATTRIBUTES, max_size=4), st.lists(inner, max_size=3)),
    max_leaves=8,
)


def damaged(data: bytes, damages: list[tuple[float, str, int]]) -> bytes:
    """The same after bytes were turned, cut off, put in or doubled, each at its share of the length."""
    for place, kind, byte in damages:
        at = int(place * len(data))
        if kind == "flip":
            data = data[:at] + bytes([byte]) + data[at + 1 :]
        elif kind == "cut":
            data = data[:at]
        elif kind == "put":
            data = data[:at] + bytes([byte]) + data[at:]
        else:
            data = data[:at] + data[at : at + byte] + data[at:]
    return data


def assert_shown_or_refused(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    try:
        decoded = decoded_here(path, MOST, MOST)
    except (RefusedError, MemoryError):
        return
    assert 0 < decoded.image.width() <= MOST
    assert 0 < decoded.image.height() <= MOST


@pytest.mark.parametrize("content", WHOLE)
def test_a_damaged_raster(strangers: settings, tmp_path: Path, content: Content) -> None:
    @settings(strangers, max_examples=max(1, strangers.max_examples // len(WHOLE)))
    @given(DAMAGES)
    def holds(damages: list[tuple[float, str, int]]) -> None:
        assert_shown_or_refused(tmp_path / "picture", damaged(WHOLE[content], damages))

    holds()


def test_a_made_up_drawing(strangers: settings, tmp_path: Path) -> None:
    @strangers
    @given(st.lists(ELEMENTS, max_size=4), st.lists(ATTRIBUTES, max_size=3), DAMAGES)
    def holds(inside: list[str], attributes: list[tuple[str, str]], damages: list[tuple[float, str, int]]) -> None:
        root = [("xmlns", "http://www.w3.org/2000/svg"), ("xmlns:xlink", "http://www.w3.org/1999/xlink"), *attributes]
        data = element("svg", root, inside).encode()
        assert_shown_or_refused(tmp_path / "whole.svg", data)
        assert_shown_or_refused(tmp_path / "damaged.svg", damaged(data, damages))
        try:
            clean = CleanSvg(BytesIO(data))
        except RefusedError:
            return
        assert OUTSIDE not in clean.text_at(None, None)

    holds()
