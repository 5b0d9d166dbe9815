"""How large an SVG says that it is."""

import pytest

from app.decoding.svg_size import size_of


@pytest.mark.parametrize(
    ("root", "size"),
    [
        ({"width": "100", "height": "50px"}, (100, 50)),
        ({"width": "25.4mm", "height": "2.54cm"}, (96, 96)),
        ({"width": "72pt", "height": "1in"}, (96, 96)),
        ({"viewBox": "0 0 24.5 17"}, (24.5, 17)),
        ({"viewBox": "-5,-5, 1e2 ,50"}, (100, 50)),
        ({"width": "100%", "height": "100%", "viewBox": "0 0 30 10"}, (30, 10)),
        ({"width": "60", "viewBox": "0 0 30 10"}, (60, 20)),
        ({"height": "60", "viewBox": "0 0 30 10"}, (180, 60)),
        ({}, None),
        ({"width": "100"}, None),
        ({"width": "0", "height": "0"}, None),
        ({"width": "-5", "height": "1e400"}, None),
        ({"width": "x", "height": "5 5", "viewBox": "0 0 nan 10"}, None),
        ({"viewBox": "0 0 0 10"}, None),
        ({"viewBox": "0 0 10"}, None),
    ],
)
def test_its_own_size_or_its_view_box_s(root: dict[str, str], size: tuple[float, float] | None) -> None:
    found = size_of(root)
    if size is None:
        assert found is None
    else:
        assert found is not None
        assert (found.width, found.height) == pytest.approx(size)
