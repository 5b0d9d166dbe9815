import io
import sys
from pathlib import Path

import pytest

from app.desk.article_source import STANDARD_INPUT, NoImporterError, TooLargeError, picture_beside, read_page
from app.desk.draft.page import PagePicture

PAGE = '<html lang="sv"><head>{head}</head><body><h1>Ny bro över ån</h1><p>Bron är färdig.</p></body></html>'


def title(path: Path) -> str:
    return read_page(path).blocks[0].text


@pytest.mark.parametrize(
    ("encoding", "head"),
    [
        ("utf-8", ""),
        ("utf-8-sig", ""),
        ("utf-16", ""),
        ("windows-1252", ""),
        ("windows-1252", '<meta charset="windows-1252">'),
        ("iso8859-15", '<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-15">'),
        ("utf-8", '<meta charset="no-such-code">'),
    ],
)
def test_every_usual_encoding_is_read(tmp_path: Path, encoding: str, head: str) -> None:
    file = tmp_path / "page.html"
    file.write_bytes(PAGE.format(head=head).encode(encoding))
    assert title(file) == "Ny bro över ån"


def test_a_text_is_told_from_a_page_by_its_name_and_else_by_its_beginning(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, content, first in (
        ("a.txt", "<h1>Rubriken</h1>", "<h1>Rubriken</h1>"),
        ("a.htm", "Rubriken utan märken", "Rubriken utan märken"),
        ("a", PAGE.format(head=""), "Ny bro över ån"),
        ("b", "Rubriken utan märken", "Rubriken utan märken"),
    ):
        (tmp_path / name).write_text(content, encoding="utf-8")
        assert title(tmp_path / name) == first
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content.encode())))
        if name in ("a", "b"):
            assert title(STANDARD_INPUT) == first


def test_a_page_without_measure_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    with file.open("wb") as opened:
        opened.truncate(9 * 1024 * 1024)
    with pytest.raises(TooLargeError):
        read_page(file)


def test_only_a_page_needs_the_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "app.desk.draft.html_page", raising=False)
    monkeypatch.setitem(sys.modules, "readability", None)
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "page.txt").write_text("Rubriken", encoding="utf-8")
    with pytest.raises(NoImporterError):
        read_page(tmp_path / "page.html")
    assert title(tmp_path / "page.txt") == "Rubriken"


def test_a_picture_beside_the_page_is_taken(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    (tmp_path / "page_files").mkdir()
    (tmp_path / "page_files" / "Foto på torget.JPG").write_bytes(b"picture")
    copied = picture_beside(page, PagePicture("./page_files/Foto%20p%C3%A5%20torget.JPG?w=800"))
    assert copied is not None
    assert (copied.name, copied.content) == ("Foto-p-torget.jpg", b"picture")


@pytest.mark.parametrize(
    "source",
    [
        "https://example.invalid/a.jpg",
        "//example.invalid/a.jpg",
        "file:///etc/passwd",
        "/etc/passwd",
        "../secret.jpg",
        "page_files/../../secret.jpg",
        "link.jpg",
        "page.html",
        "folder.jpg",
        "data:image/png;base64,AAAA",
        "http://[",
        "a" * 3000 + ".jpg",
        "a\0b.jpg",
        "missing.jpg",
        "",
    ],
)
def test_nothing_from_elsewhere_is_taken(tmp_path: Path, source: str) -> None:
    folder = tmp_path / "saved"
    (folder / "folder.jpg").mkdir(parents=True)
    (folder / "page.html").write_text("page", encoding="utf-8")
    (tmp_path / "secret.jpg").write_bytes(b"secret")
    (folder / "link.jpg").symlink_to(tmp_path / "secret.jpg")
    assert picture_beside(folder / "page.html", PagePicture(source)) is None


def test_from_standard_input_there_is_no_picture_beside() -> None:
    assert picture_beside(STANDARD_INPUT, PagePicture("resources/ceremony.svg")) is None


@pytest.mark.parametrize(
    "content", [b"%PDF-1.7\nRubriken", b"PK\x03\x04word", b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n\r\nRubriken"]
)
@pytest.mark.parametrize("name", ["page.html", "page.pdf"])
def test_what_is_no_page_has_nothing_on_it(tmp_path: Path, content: bytes, name: str) -> None:
    (tmp_path / name).write_bytes(content)
    assert read_page(tmp_path / name).blocks == ()
