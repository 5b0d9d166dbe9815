"""Pages that mean harm, or are no pages at all: nothing of them runs, nothing is fetched, and a draft can be read whatever they hold."""

import socket
import tomllib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from app.announcement.reading import read_announcement
from app.desk.draft.draft import draft_of
from app.desk.draft.draft_file import draft_file
from app.desk.draft.html_page import html_page
from app.desk.draft.html_walk import Walk
from app.desk.draft.page import Page
from app.desk.draft.text_page import text_page

MEGABYTE = 1_000_000
HOSTILE = {
    "divs": "<div>",
    "spans": "<span>",
    "closed divs": "<div>text, with a comma</div>",
    "nested and closed": "<div>" * 200 + "Some text, with a comma" + "</div>" * 200,
    "paragraphs": "<p>Hello, world, this has commas and more than enough letters. ",
    "scripts": "<script>alert('1998')</script>",
    "links": "<a href='x'>link ",
    "breaks": "<br>\n ",
    "tables": "<table><tr><td>",
    "quotation marks": "“a b c d e f” said ",
    "says": "<p>– x, säger A B, säger ",
    "years": "1998 2013 ",
    "one word": "a",
    "entities": "&lt;b&gt;",
    "pictures": "<img src=x alt='Logo of y'>",
    "brackets": "<script type='application/ld+json'>[[[[",
    "titles": "<h1>A title</h1>",
    "blockquotes": "<blockquote><p>words of somebody",
}


def made(page: Page) -> str:
    return draft_file(draft_of(page), "page.html", "lobby", None, str)


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_a_megabyte_of_anything_is_read(piece: str) -> None:
    tomllib.loads(made(html_page(f"<h1>Title</h1>{piece * (MEGABYTE // len(piece))}")))
    tomllib.loads(made(text_page(piece * (MEGABYTE // len(piece)))))


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_what_the_library_is_given_grows_no_faster_than_the_page(piece: str) -> None:
    """Its time grows with length times depth: so both are bounded."""
    for size in (10_000, 100_000, MEGABYTE):
        text = piece * (size // len(piece))
        walk = Walk(html.document_fromstring(text))
        copy = "".join(walk.copy)
        assert len(copy) <= min(10 * len(text), 4 * MEGABYTE) + 1000
        depth = most = 0
        for tag in walk.copy:
            depth += (not tag.startswith(("</", "<p "))) - tag.startswith("</")
            most = max(most, depth)
        assert most <= 30


def test_nothing_is_fetched_and_nothing_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    page = html_page(
        "<!DOCTYPE html SYSTEM 'http://example.invalid/x.dtd'><html><head><base href='http://example.invalid/'>"
        "<link rel=stylesheet href='http://example.invalid/a.css'><script src='http://example.invalid/a.js'></script></head><body>"
        "<h1>Rubrik för nyheten</h1><img src='http://example.invalid/a.png' alt='En bild av torget'><iframe src='file:///etc/passwd'></iframe>"
        "<script>document.write('1066')</script><p onclick='x()'>Ett stycke, med många ord om torget i staden.</p></body></html>"
    )
    text = made(page)
    assert "Rubrik" in text
    assert "1066" not in text
    assert "root:" not in text


@given(st.text(st.characters(exclude_categories=[]), max_size=400), st.booleans())
@settings(max_examples=300, deadline=None)
def test_whatever_a_page_says_its_draft_is_an_announcement(tmp_path_factory: pytest.TempPathFactory, text: str, marked: bool) -> None:
    page = html_page(f"<h1>Rubrik</h1><p>{text}</p>") if marked else text_page(f"Rubriken här\n\n{text}")
    file = tmp_path_factory.getbasetemp() / "announcement.toml"
    file.write_text(made(page), encoding="utf-8")
    assert read_announcement(file).announcement is not None


def test_of_too_much_text_there_is_as_much_as_a_lobby_shows(tmp_path_factory: pytest.TempPathFactory) -> None:
    paragraphs = "".join(
        f"<p>År {1600 + number} hände sak nummer {number}, säger vi. – Ja.</p><p>– Så var det {number}, säger Anna Berg, rektor.</p>"
        for number in range(400)
    )
    file = tmp_path_factory.getbasetemp() / "long.toml"
    file.write_text(made(html_page(f"<h1>Rubrik</h1>{paragraphs}")), encoding="utf-8")
    reading = read_announcement(file)
    assert reading.announcement is not None
    assert reading.announcement.timeline is not None
    assert len(reading.announcement.timeline.milestones) > 50


def test_a_quote_that_never_closes_is_no_text_too_long(tmp_path_factory: pytest.TempPathFactory) -> None:
    paragraphs = "".join(f"<p>“Ett stycke med nummer {number} som ingen avslutar, {'och så vidare ' * 30}.</p>" for number in range(30))
    file = tmp_path_factory.getbasetemp() / "unclosed.toml"
    file.write_text(made(html_page(f"<h1>Rubrik</h1>{paragraphs}")), encoding="utf-8")
    assert read_announcement(file).announcement is not None


def test_characters_that_nobody_sees_are_left_on_the_page(tmp_path_factory: pytest.TempPathFactory) -> None:
    page = html_page("<h1>Ring \u202e111-21\u202c nu</h1><p>Ett stycke med \u200bosynliga\u2066 tecken, som är långt nog att visa.</p>")
    file = tmp_path_factory.getbasetemp() / "hidden.toml"
    file.write_text(made(page), encoding="utf-8")
    assert read_announcement(file).problems == ()
