"""Pictures are drawn at their size on the screen from what was decoded; what can't be is told."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from app.resources import resources
from app.stage.drawing.picture import PictureError, PictureFile, decoded, miniature, own_drawing, picture_of
from tests.pictures import PixelsInMemory, read_picture

pytestmark = pytest.mark.usefixtures("qapp")


def png(folder: Path, width: int, height: int, colour: str = "#336699") -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    path = folder / "picture.png"
    assert image.save(str(path))
    return path


def test_a_large_picture_is_drawn_small(tmp_path: Path) -> None:
    picture = read_picture(png(tmp_path, 1200, 800))
    painting = decoded(picture, 300, 200)
    assert (painting.pixmap.width(), painting.pixmap.height()) == (300, 200)
    assert painting.aspect == 1.5
    assert painting.edge is not None
    assert {colour.name() for colour in (*painting.edge.left, *painting.edge.top)} == {"#336699"}


def test_a_picture_is_not_blown_up_in_memory(tmp_path: Path) -> None:
    assert decoded(read_picture(png(tmp_path, 30, 20)), 3000, 2000).pixmap.width() == 30
    assert decoded(read_picture(png(tmp_path, 1200, 800), 300, 300), 3000, 2000).pixmap.width() == 300


def test_one_that_was_decoded_smaller_than_it_is_keeps_its_own_size(tmp_path: Path) -> None:
    picture = read_picture(png(tmp_path, 1200, 800), 300, 300)
    assert (picture.width, picture.height, picture.aspect) == (1200, 800, 1.5)


def test_its_miniature_is_it(tmp_path: Path) -> None:
    for picture in (read_picture(png(tmp_path, 1200, 800)), own_drawing(resources() / "ceremony.svg")):
        small = miniature(picture)
        assert max(small.width(), small.height()) == 128
        assert abs(small.width() / small.height() - picture.aspect) < 0.02


class Lost(PixelsInMemory):
    """Pixels whose file is gone."""

    def read_pixels(self, into: memoryview) -> bool:
        del into
        return False

    read_miniature = read_pixels


def test_pixels_that_are_lost_are_told(tmp_path: Path) -> None:
    there = read_picture(png(tmp_path, 30, 20)).pixels
    assert isinstance(there, PixelsInMemory)
    picture = picture_of(Lost(there.facts, there.image, there.small))
    for use in (lambda lost: decoded(lost, 10, 10), miniature):
        with pytest.raises(PictureError, match="lost"):
            use(picture)


def test_the_program_s_own_drawing_is_drawn_at_any_size() -> None:
    picture = own_drawing(resources() / "ceremony.svg")
    assert picture.vector
    assert decoded(picture, 2400, 1600).pixmap.width() == 2400


def test_what_is_none_of_its_own_drawings_is_told(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "missing.svg", png(tmp_path, 3, 3)):
        with pytest.raises(PictureError, match=r"."):
            own_drawing(path)
    with pytest.raises(PictureError):
        decoded(PictureFile(9, 9, vector=True, data=b"no drawing"), 9, 9)
