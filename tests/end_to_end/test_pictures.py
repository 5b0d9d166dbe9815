"""Pictures from strangers on a real display: nothing waits for them, they come when they are there, and the next start has them."""

import os
import signal
from pathlib import Path

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from tests.decoding.made_pictures import blurred, encoded
from tests.end_to_end.conftest import QUICK, Start
from tests.end_to_end.program import Program, until
from tests.end_to_end.sight import is_blank, seen
from tests.end_to_end.x_server import XServer

PHOTO = QColor("#b03060")
CEREMONY = '[ceremony]\ncaption = "Bildtext"\n[ceremony.photo]\nfile = "photo.png"\nalt = "x"\nillustration = true\n'


def announcement(folder: Path, *, bomb: bool = False) -> Path:
    folder.mkdir()
    photo = QImage(1600, 1000, QImage.Format.Format_RGB32)
    photo.fill(PHOTO)
    (folder / "photo.png").write_bytes(encoded(photo, "png"))
    (folder / "logo.svg").write_bytes(blurred())
    text = QUICK + CEREMONY
    if bomb:
        text = text.replace('name = "Borås Stad"', 'name = "Borås Stad"\nlogo = "logo.svg"')
    (folder / "announcement.toml").write_text(text, encoding="utf-8")
    return folder


def shows_photo(server: XServer) -> bool:
    image = seen(server).scaled(192, 108)
    return sum(image.pixelColor(x, y) == PHOTO for x in range(192) for y in range(108)) > 300


def decoders(program: Program) -> list[int]:
    children = Path(f"/proc/{program._process.pid}/task/{program._process.pid}/children")
    return [int(child) for child in children.read_text().split()]


def test_a_photo_comes_after_the_first_picture_and_is_in_it_at_the_next_start(
    server: XServer, start: Start, tmp_path: Path, qapp: QApplication
) -> None:
    folder = announcement(tmp_path / "announcement")
    program = start("show", folder)
    until(lambda: not is_blank(server), "the first picture")
    until(lambda: shows_photo(server), "the photo")
    assert not decoders(program)
    assert "warning" not in program.said
    program.kill()
    until(lambda: is_blank(server), "the end")
    start("show", folder)
    until(lambda: not is_blank(server), "the first picture")
    until(lambda: shows_photo(server), "the photo", every_s=0.001)
    assert len(list((tmp_path / "home" / "cache" / "foaje" / "pictures").iterdir())) == 1


def test_a_decoder_that_is_killed_leaves_the_screen_as_it_is(server: XServer, start: Start, tmp_path: Path, qapp: QApplication) -> None:
    program = start("show", announcement(tmp_path / "announcement", bomb=True))
    until(lambda: not is_blank(server), "the first picture")
    until(lambda: bool(decoders(program)), "the bomb's decoder")
    assert not shows_photo(server)
    os.kill(decoders(program)[0], signal.SIGKILL)
    until(lambda: shows_photo(server), "the photo")
    assert program.lives
    (line,) = [line for line in program.said.splitlines() if "warning" in line]
    assert "publisher.logo" in line
    assert "the decoder ended with -9" in line


def test_no_decoder_outlives_the_program(server: XServer, start: Start, tmp_path: Path, qapp: QApplication) -> None:
    folder = announcement(tmp_path / "announcement", bomb=True)
    for number in (signal.SIGTERM, signal.SIGKILL):
        program = start("show", folder)
        until(lambda: not is_blank(server), "the first picture")
        until(lambda program=program: bool(decoders(program)), "the bomb's decoder")  # type: ignore[misc] # mypy cannot tell the default's type
        (decoder,) = decoders(program)
        program.signal(number)
        program.exit_code()
        until(lambda decoder=decoder: not Path(f"/proc/{decoder}/exe").exists(), "the decoder's end")  # type: ignore[misc] # the same
