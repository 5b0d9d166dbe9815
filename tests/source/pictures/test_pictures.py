"""Pictures go through real decoders one after the other, and nobody waits for them who does not want to."""

import os
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.source.pictures.decoded_picture import DecodedPicture, RefusedPicture
from app.source.pictures.kept_pictures import KeptPictures
from app.source.pictures.pictures import Pictures
from tests.decoding.made_pictures import blurred, encoded, halves, nested_layers, svg

SIZE = (640, 360)
PATIENCE_MS = 60_000
Made = Callable[..., Pictures]


@pytest.fixture
def made(qapp: object, tmp_path: Path) -> Iterator[Made]:
    """Makes what decodes; what still runs ends with the test."""
    all_of_them: list[Pictures] = []

    def make(most_ms: int = PATIENCE_MS, kept: KeptPictures | None = None) -> Pictures:
        pictures = Pictures(kept or KeptPictures(tmp_path / "cache"), most_ms=most_ms)
        pictures.begin(SIZE)
        all_of_them.append(pictures)
        return pictures

    yield make
    for pictures in all_of_them:
        pictures.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An announcement's folder with pictures in it."""
    path = tmp_path / "announcement"
    path.mkdir()
    (path / "a.png").write_bytes(encoded(halves(1280, 720), "png"))
    (path / "b.jpg").write_bytes(encoded(halves(64, 36), "jpeg"))
    (path / "bomb.svg").write_bytes(blurred())
    (path / "cut.png").write_bytes(encoded(halves(), "png")[:-40])
    return path


def child_of(pictures: Pictures) -> int:
    assert pictures._run is not None
    return pictures._run._process.pid


def test_who_asks_never_waits_and_is_told_when_all_are_there(made: Made, folder: Path, qtbot: QtBot) -> None:
    pictures = made()
    began = time.monotonic()
    assert [pictures.ask(folder / name, folder) for name in ("a.png", "b.jpg", "cut.png")] == [None] * 3
    assert pictures.waits
    assert time.monotonic() - began < 5
    with qtbot.waitSignal(pictures.all_there, timeout=PATIENCE_MS):
        pass
    a, b, cut = (pictures.ask(folder / name, folder) for name in ("a.png", "b.jpg", "cut.png"))
    assert isinstance(a, DecodedPicture)
    assert (a.facts.width, a.facts.height, a.facts.pixels) == (1280, 720, (640, 360))
    assert isinstance(b, DecodedPicture)
    assert b.facts.pixels == (64, 36)
    assert cut == RefusedPicture("Cut short, or broken in the middle")
    first = bytearray(4 * 640 * 360)
    assert a.read_pixels(memoryview(first))
    assert first[:4] == bytes((0x20, 0x20, 0xA0, 0xFF))


def test_those_who_have_nothing_to_show_can_wait(made: Made, folder: Path) -> None:
    pictures = made()
    pictures.ask(folder / "a.png", folder)
    pictures.ask(folder / "b.jpg", folder)
    pictures.wait()
    assert isinstance(pictures.ask(folder / "a.png", folder), DecodedPicture)
    assert isinstance(pictures.ask(folder / "b.jpg", folder), DecodedPicture)


def test_the_next_start_has_them_at_once(made: Made, folder: Path) -> None:
    before = made()
    for name in ("a.png", "cut.png"):
        before.ask(folder / name, folder)
    before.wait()
    after = made()
    assert isinstance(after.ask(folder / "a.png", folder), DecodedPicture)
    assert isinstance(after.ask(folder / "cut.png", folder), RefusedPicture)
    assert not after.waits
    after.begin((320, 180))
    assert after.ask(folder / "a.png", folder) is None, "of another size it is another picture"


def test_one_is_asked_for_twice_and_decoded_once(made: Made, folder: Path) -> None:
    (folder / "same.png").write_bytes((folder / "a.png").read_bytes())
    pictures = made()
    for name in ("a.png", "same.png", "a.png"):
        assert pictures.ask(folder / name, folder) is None
    assert len(pictures._waiting) == 1
    pictures.wait()
    assert pictures.ask(folder / "a.png", folder) is pictures.ask(folder / "same.png", folder)


def test_one_that_is_swapped_after_it_was_looked_at_is_shown_as_it_was(made: Made, folder: Path) -> None:
    pictures = made()
    pictures.ask(folder / "a.png", folder)
    (folder / "b.jpg").replace(folder / "a.png")
    pictures.wait()
    found = pictures.ask(folder / "a.png", folder)
    assert isinstance(found, DecodedPicture)
    assert found.facts.width == 1280
    pictures.begin(SIZE)
    assert pictures.ask(folder / "a.png", folder) is None


def test_what_is_written_to_while_it_is_decoded_is_not_kept(made: Made, folder: Path, tmp_path: Path) -> None:
    pictures = made()
    pictures.ask(folder / "a.png", folder)
    os.utime(folder / "a.png", (1, 1))
    pictures.wait()
    assert isinstance(pictures.ask(folder / "a.png", folder), DecodedPicture)
    assert list((tmp_path / "cache").iterdir()) == []


def test_a_decoder_that_is_killed_is_a_problem_and_not_for_ever(made: Made, folder: Path, qtbot: QtBot) -> None:
    pictures = made()
    pictures.ask(folder / "bomb.svg", folder)
    pictures.ask(folder / "b.jpg", folder)
    qtbot.waitUntil(lambda: pictures._run is not None, timeout=PATIENCE_MS)
    with qtbot.waitSignal(pictures.all_there, timeout=PATIENCE_MS):
        os.kill(child_of(pictures), signal.SIGKILL)
    assert pictures.ask(folder / "bomb.svg", folder) == RefusedPicture("Decoder ended with -9", lasting=False)
    assert isinstance(pictures.ask(folder / "b.jpg", folder), DecodedPicture)
    assert made().ask(folder / "bomb.svg", folder) is None


@pytest.mark.parametrize("waits", [True, False])
def test_one_that_does_not_come_in_time_is_a_problem(made: Made, folder: Path, qtbot: QtBot, *, waits: bool) -> None:
    pictures = made(most_ms=50)
    pictures.ask(folder / "bomb.svg", folder)
    if waits:
        pictures.wait()
    else:
        with qtbot.waitSignal(pictures.all_there, timeout=PATIENCE_MS):
            pass
    assert pictures.ask(folder / "bomb.svg", folder) == RefusedPicture("Not decoded in time", lasting=False)


def test_another_announcement_drops_what_waits(made: Made, folder: Path, qtbot: QtBot, tmp_path: Path) -> None:
    pictures = made()
    pictures.ask(folder / "bomb.svg", folder)
    qtbot.waitUntil(lambda: pictures._run is not None, timeout=PATIENCE_MS)
    child = child_of(pictures)
    with qtbot.assertNotEmitted(pictures.all_there, wait=50):
        pictures.begin(SIZE)
    assert not Path(f"/proc/{child}").exists()
    assert not pictures.waits
    assert list((tmp_path / "cache").iterdir()) == []


def test_a_bomb_is_decoded_once_and_told_for_ever(made: Made, folder: Path) -> None:
    (folder / "bomb.svg").write_bytes(nested_layers())
    pictures = made()
    pictures.begin((3840, 2160))
    pictures.ask(folder / "bomb.svg", folder)
    pictures.wait()
    refused = RefusedPicture("Needs more than 256 MB of memory")
    assert pictures.ask(folder / "bomb.svg", folder) == refused
    after = made()
    after.begin((3840, 2160))
    assert after.ask(folder / "bomb.svg", folder) == refused


def test_without_a_disk_everything_comes_from_memory(made: Made, folder: Path) -> None:
    pictures = made(kept=KeptPictures(None))
    pictures.ask(folder / "a.png", folder)
    pictures.wait()
    found = pictures.ask(folder / "a.png", folder)
    assert isinstance(found, DecodedPicture)
    assert found.read_pixels(memoryview(bytearray(4 * 640 * 360)))


def test_without_a_decoder_it_is_a_problem(made: Made, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    pictures = made()
    pictures.ask(folder / "a.png", folder)
    pictures.wait()
    assert pictures.ask(folder / "a.png", folder) == RefusedPicture(f"No decoder: {os.strerror(2)}", lasting=False)


def test_the_decoder_has_no_descriptor_of_the_program_s(made: Made, folder: Path, qtbot: QtBot) -> None:
    secret = os.open("/etc/hostname", os.O_RDONLY)
    os.set_inheritable(secret, True)
    pictures = made()
    pictures.ask(folder / "bomb.svg", folder)
    qtbot.waitUntil(lambda: pictures._run is not None, timeout=PATIENCE_MS)
    fds = Path(f"/proc/{child_of(pictures)}/fd")
    limits = Path(f"/proc/{child_of(pictures)}/limits")
    qtbot.waitUntil(lambda: "Max open files 32 32 files" in " ".join(limits.read_text().split()), timeout=PATIENCE_MS)
    opened = {str(fd.readlink()) for fd in fds.iterdir()}
    os.close(secret)
    assert "/etc/hostname" not in opened
    files = {name for name in opened if name.startswith("/") and not name.startswith(("/dev/null", "/memfd"))}
    assert {Path(name).name for name in files if str(folder) in name} == {"bomb.svg"}
    assert Path(f"/proc/{child_of(pictures)}/environ").read_bytes().count(b"HOME=") == 0


def test_nothing_that_an_svg_names_is_opened(made: Made, folder: Path, tmp_path: Path) -> None:
    """A FIFO tells whoever opens it: it would wait for a writer, and end by the clock."""
    outside = tmp_path / "outside.png"
    os.mkfifo(outside)
    names = (str(outside), f"file://{outside}", "../outside.png")
    images = "".join(f'<image width="9" height="9" xlink:href="{name}"/><rect fill="url({name})" width="9" height="9"/>' for name in names)
    (folder / "x.svg").write_bytes(svg(images + '<rect width="50" height="50"/>'))
    pictures = made()
    pictures.ask(folder / "x.svg", folder)
    pictures.wait()
    found = pictures.ask(folder / "x.svg", folder)
    assert isinstance(found, DecodedPicture)
    assert found.facts.taken_out == 6
