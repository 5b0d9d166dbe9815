"""A picture is found by its name, in whichever of the two ways its letters with marks are written."""

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from app.announcement.picture_path import picture_path
from app.announcement.reading import Reading

Read = Callable[[str], Reading]
NAME = "bilder/Rådhuset é ñ.svg"
NFC, NFD = (unicodedata.normalize(form, NAME) for form in ("NFC", "NFD"))
MIXED = NFD.split("/", maxsplit=1)[0] + "/" + unicodedata.normalize("NFD", "Råd") + "huset é ñ.svg"


@pytest.mark.parametrize(("written", "on_disk"), [(NFC, NFD), (NFD, NFC), (NFC, NFC), (NFD, NFD), (MIXED, NFC), (MIXED, NFD)])
def test_a_name_is_found_in_either_way_of_writing(read: Read, least: str, tmp_path: Path, written: str, on_disk: str) -> None:
    file = tmp_path / on_disk
    file.parent.mkdir()
    file.write_text("<svg/>")
    assert picture_path(tmp_path, written) == file
    assert read(f'{least}[ceremony.photo]\nalt = "a"\nfile = "{written}"\n').problems == ()


def test_a_folder_is_found_in_its_way_and_the_file_in_its_own(tmp_path: Path) -> None:
    folder = tmp_path / unicodedata.normalize("NFD", "åäö")
    folder.mkdir()
    file = folder / unicodedata.normalize("NFC", "é.svg")
    file.touch()
    assert picture_path(tmp_path, unicodedata.normalize("NFC", "åäö/é.svg")) == file
    assert picture_path(tmp_path, unicodedata.normalize("NFD", "åäö/é.svg")) == file


def test_where_both_are_the_one_as_written_is_meant(tmp_path: Path) -> None:
    names = unicodedata.normalize("NFC", "å.svg"), unicodedata.normalize("NFD", "å.svg")
    for name in names:
        (tmp_path / name).touch()
    assert [picture_path(tmp_path, name) for name in names] == [tmp_path / name for name in names]


@pytest.mark.parametrize("name", ["å" * 300, "å/" * 3000, "\x00å", "å.svg"])
def test_what_is_nowhere_has_the_path_it_is_written_with(tmp_path: Path, name: str) -> None:
    assert picture_path(tmp_path, name) == tmp_path / name


def test_a_link_out_of_the_folder_is_found_in_either_way_and_refused(read: Read, least: str, tmp_path: Path) -> None:
    outside = tmp_path.parent / f"{tmp_path.name}-outside.svg"
    outside.write_text("<svg/>")
    (tmp_path / unicodedata.normalize("NFD", "å.svg")).symlink_to(outside)
    (problem,) = read(f'{least}[ceremony.photo]\nalt = "a"\nfile = "{unicodedata.normalize("NFC", "å.svg")}"\n').problems
    assert problem.kind == "path-leaves-folder"
