"""A picture is written whole or not at all."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from app.desk.output import STANDARD_OUTPUT, CannotWriteError, png_of, write


def picture() -> QImage:
    image = QImage(8, 4, QImage.Format.Format_RGB32)
    image.fill(0xFF336699)
    return image


def test_it_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    write(png_of(picture()), tmp_path / "out.png")
    assert QImage(str(tmp_path / "out.png")).pixelColor(7, 3).name() == "#336699"
    with pytest.raises(CannotWriteError, match=r"out\.png"):
        write(b"", tmp_path / "nowhere" / "out.png")
    assert [file.name for file in tmp_path.iterdir()] == ["out.png"]


def test_it_goes_to_standard_output(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    data = png_of(picture())
    write(data, STANDARD_OUTPUT)
    assert capfdbinary.readouterr().out == data


def test_a_picture_of_nothing_is_no_picture() -> None:
    with pytest.raises(CannotWriteError):
        png_of(QImage())
