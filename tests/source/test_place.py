"""Which place a text names, and how it is told."""

from pathlib import Path

import pytest

from app.source.place import WebPlace, place_of

FOLDER = Path("/etc/xdg/foaje")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("/srv/lobby", Path("/srv/lobby")),
        ("lobby", FOLDER / "lobby"),
        ("../lobby", FOLDER / "../lobby"),
        ("~/lobby", Path("/home/hall/lobby")),
        ("~", Path("/home/hall")),
        ("~nobody-of-this-name/lobby", FOLDER / "~nobody-of-this-name/lobby"),
        ("https://example.org/lobby/", WebPlace("https://example.org/lobby/")),
        ("http://example.org/a.toml", WebPlace("http://example.org/a.toml")),
    ],
)
def test_a_place_begins_at_home_or_in_its_folder(text: str, place: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/hall")
    assert place_of(text, FOLDER) == place


def test_an_address_is_told_without_what_may_be_secret() -> None:
    assert str(WebPlace("https://hall:secret@example.org:8443/lobby/?token=secret#x")) == "https://example.org:8443/lobby/"
