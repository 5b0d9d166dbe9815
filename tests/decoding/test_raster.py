"""Rasters are decoded at the size that is wanted, upright, in sRGB; what is broken is refused."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QColorSpace, QImage

from app.decoding.refusal import RefusedError
from tests.decoding.made_pictures import LEFT, RIGHT, encoded, halves, in_display_p3, noise, png_bomb, with_orientation
from tests.pictures import decoded_here

KINDS = pytest.mark.parametrize("kind", ["png", "jpeg", "webp"])

pytestmark = pytest.mark.usefixtures("qapp")


def written(folder: Path, data: bytes) -> Path:
    path = folder / "picture"
    path.write_bytes(data)
    return path


def near(colour: QColor, wanted: QColor | str, most: int = 6) -> bool:
    """Whether two colours are the same but for what JPEG and WebP leave of them."""
    wanted = QColor(wanted)
    pairs = (
        (colour.red(), wanted.red()),
        (colour.green(), wanted.green()),
        (colour.blue(), wanted.blue()),
        (colour.alpha(), wanted.alpha()),
    )
    return all(abs(a - b) <= most for a, b in pairs)


@KINDS
def test_it_is_no_larger_than_wanted_and_never_blown_up(tmp_path: Path, kind: str) -> None:
    path = written(tmp_path, encoded(halves(600, 400), kind))
    small = decoded_here(path, 300, 300)
    assert (small.image.width(), small.image.height()) == (300, 200)
    assert (small.width, small.height) == (600, 400)
    assert near(small.image.pixelColor(20, 100), LEFT)
    assert near(small.image.pixelColor(280, 100), RIGHT)
    whole = decoded_here(path, 3000, 3000)
    assert (whole.image.width(), whole.image.height()) == (600, 400)


CORNERS = {1: ("left", (2, 20)), 2: ("right", (2, 20)), 3: ("right", (2, 20)), 4: ("left", (2, 20))}
CORNERS |= {5: ("left", (20, 2)), 6: ("left", (20, 2)), 7: ("right", (20, 2)), 8: ("right", (20, 2))}


@KINDS
@pytest.mark.parametrize("orientation", CORNERS)
def test_a_picture_taken_on_its_side_stands_upright(tmp_path: Path, kind: str, orientation: int) -> None:
    """What is at the left, or for the turned ones at the top, of a picture whose left half is red."""
    path = written(tmp_path, with_orientation(encoded(halves(), kind), kind, orientation))
    decoded = decoded_here(path)
    assert (decoded.width, decoded.height) == ((60, 40) if orientation < 5 else (40, 60))
    assert (decoded.image.width(), decoded.image.height()) == (decoded.width, decoded.height)
    half, place = CORNERS[orientation]
    assert near(decoded.image.pixelColor(*place), LEFT if half == "left" else RIGHT, 12)
    small = decoded_here(path, 30, 30).image
    assert (small.width(), small.height()) == ((30, 20) if orientation < 5 else (20, 30))


def test_a_turn_is_not_taken_for_a_mirror(tmp_path: Path) -> None:
    image = halves()
    image.setPixelColor(0, 0, QColor("white"))
    places = {1: (0, 0), 2: (59, 0), 3: (59, 39), 4: (0, 39), 5: (0, 0), 6: (39, 0), 7: (39, 59), 8: (0, 59)}
    for orientation, place in places.items():
        decoded = decoded_here(written(tmp_path, with_orientation(encoded(image, "png"), "png", orientation)))
        assert decoded.image.pixelColor(*place) == QColor("white"), orientation


@KINDS
def test_the_colours_of_a_telephone_are_turned_into_the_screen_s(tmp_path: Path, kind: str) -> None:
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(QColor(40, 180, 60))
    space = QColorSpace(QColorSpace.NamedColorSpace.DisplayP3)
    meant = space.transformationToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb)).map(QColor(40, 180, 60))
    assert not near(meant, QColor(40, 180, 60), 12)
    decoded = decoded_here(written(tmp_path, encoded(in_display_p3(image), kind)))
    assert near(decoded.image.pixelColor(20, 20), meant, 4)


def test_what_shows_through_stays_so(tmp_path: Path) -> None:
    image = QImage(20, 20, QImage.Format.Format_ARGB32)
    image.fill(QColor(200, 100, 50, 128))
    decoded = decoded_here(written(tmp_path, encoded(image, "png")))
    assert decoded.image.format() is QImage.Format.Format_ARGB32_Premultiplied
    assert near(decoded.image.pixelColor(3, 3), QColor(200, 100, 50, 128), 2)


@KINDS
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_what_is_cut_short_is_refused(tmp_path: Path, kind: str, share: float) -> None:
    data = encoded(noise(), kind)
    with pytest.raises(RefusedError, match="Cut short"):
        decoded_here(written(tmp_path, data[: int(len(data) * share)]))


def test_a_photo_that_ends_in_grey_is_refused_though_it_has_its_end(tmp_path: Path) -> None:
    data = encoded(noise(), "jpeg")
    with pytest.raises(RefusedError, match="Cut short"):
        decoded_here(written(tmp_path, data[: len(data) // 2] + b"\xff\xd9"))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (png_bomb(30_000, 30_000, 1), "Too many pixels: 30000 × 30000"),
        (png_bomb(20_000, 10), "Far too long for its breadth: 20000 × 10"),
        (b"\x89PNG\r\n\x1a\n", "Cut short, or broken in the middle"),
    ],
)
def test_what_has_too_many_pixels_is_not_begun(tmp_path: Path, data: bytes, reason: str) -> None:
    with pytest.raises(RefusedError) as refused:
        decoded_here(written(tmp_path, data))
    assert str(refused.value) == reason
