"""What was decoded is found again, and only if it is whole; where nothing can be kept, nothing is lost but time."""

import os
from pathlib import Path
from zlib import crc32

import pytest

from app.source.pictures import kept_pictures
from app.source.pictures.decoded_picture import DecodedPicture, PictureFacts, RefusedPicture
from app.source.pictures.kept_pictures import KeptPictures

PIXELS, MINIATURE = b"abcdefgh" * 3, b"wxyz"
FACTS = PictureFacts(30, 20, False, 1, True, (3, 2), (1, 1), crc32(PIXELS + MINIATURE))


def keep(kept: KeptPictures, key: str, told: PictureFacts | RefusedPicture = FACTS) -> None:
    descriptor = kept.new_file(key)
    os.write(descriptor, PIXELS + MINIATURE)
    kept.keep(key, descriptor, told)
    os.close(descriptor)


def found(kept: KeptPictures, key: str) -> tuple[PictureFacts, bytes, bytes]:
    picture = kept.find(key)
    assert isinstance(picture, DecodedPicture)
    pixels, miniature = bytearray(len(PIXELS)), bytearray(len(MINIATURE))
    assert picture.read_pixels(memoryview(pixels))
    assert picture.read_miniature(memoryview(miniature))
    return picture.facts, bytes(pixels), bytes(miniature)


def test_pixels_and_what_is_known_of_them_come_back(tmp_path: Path) -> None:
    keep(KeptPictures(tmp_path / "new" / "folder"), "key")
    kept = KeptPictures(tmp_path / "new" / "folder")
    assert found(kept, "key") == (FACTS, PIXELS, MINIATURE)
    assert kept.find("other") is None
    assert [path.name for path in (tmp_path / "new" / "folder").iterdir()] == ["key.picture"]


def test_a_refusal_comes_back_unless_it_was_of_its_time(tmp_path: Path) -> None:
    kept = KeptPictures(tmp_path)
    keep(kept, "key", RefusedPicture("A compressed SVG"))
    assert kept.find("key") == RefusedPicture("A compressed SVG")
    assert (tmp_path / "key.picture").stat().st_size < 100
    keep(kept, "other", RefusedPicture("Not decoded in time", lasting=False))
    assert kept.find("other") is None
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("place", [0, 10, 25, 28, 40, -20, -8, -3, -1])
def test_one_changed_byte_is_seen(tmp_path: Path, place: int) -> None:
    kept = KeptPictures(tmp_path)
    keep(kept, "key")
    path = tmp_path / "key.picture"
    data = bytearray(path.read_bytes())
    data[place] ^= 0x04
    path.write_bytes(data)
    assert not isinstance(kept.find("key"), DecodedPicture) or found(kept, "key")[1:] == (PIXELS, MINIATURE)


@pytest.mark.parametrize("length", [0, 1, 9, 27, 28, 100])
def test_what_is_cut_short_is_none(tmp_path: Path, length: int) -> None:
    kept = KeptPictures(tmp_path)
    keep(kept, "key")
    os.truncate(tmp_path / "key.picture", length)
    assert kept.find("key") is None
    keep(kept, "key")
    assert found(kept, "key")[0] == FACTS


def test_pixels_that_are_lost_later_are_told(tmp_path: Path) -> None:
    kept = KeptPictures(tmp_path)
    keep(kept, "key")
    picture = kept.find("key")
    assert isinstance(picture, DecodedPicture)
    os.truncate(tmp_path / "key.picture", 5)
    assert not picture.read_pixels(memoryview(bytearray(len(PIXELS))))


def test_what_was_not_used_for_longest_goes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = KeptPictures(tmp_path)
    for number, key in enumerate(("a", "b", "c")):
        keep(kept, key)
        os.utime(tmp_path / f"{key}.picture", (number, number))
    size = (tmp_path / "a.picture").stat().st_size
    monkeypatch.setattr(kept_pictures, "MOST_BYTES", 2 * size)
    assert kept.find("a") is not None  # now used last
    keep(kept, "d")
    assert {path.name for path in tmp_path.iterdir()} == {"a.picture", "d.picture"}


def test_what_a_start_that_was_ended_has_left_goes(tmp_path: Path) -> None:
    left, new = tmp_path / ".key.4242", tmp_path / ".key.4243"
    for path in (left, new):
        path.write_bytes(b"x")
    os.utime(left, (1, 1))
    keep(KeptPictures(tmp_path), "key")
    assert {path.name for path in tmp_path.iterdir()} == {".key.4243", "key.picture"}


def test_without_a_folder_to_write_to_it_says_so_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_bytes(b"x")
    kept = KeptPictures(tmp_path / "file" / "folder")
    for key in ("a", "b"):
        keep(kept, key)
        assert kept.find(key) is None
    (line,) = capsys.readouterr().err.splitlines()
    assert line == f"foaje: decoded pictures are not kept: {os.strerror(20)}"


def test_no_link_is_followed(tmp_path: Path) -> None:
    kept = KeptPictures(tmp_path / "kept")
    keep(kept, "key")
    (tmp_path / "kept" / "key.picture").rename(tmp_path / "elsewhere")
    (tmp_path / "kept" / "key.picture").symlink_to(tmp_path / "elsewhere")
    assert kept.find("key") is None
