import pytest

from app.announcement.chord import Chord, parse_chord


@pytest.mark.parametrize(
    ("text", "chord", "written"),
    [
        ("Ctrl+Alt+Shift+Q", Chord(frozenset({"Ctrl", "Alt", "Shift"}), "Q"), "Ctrl+Alt+Shift+Q"),
        (" shift + ctrl + f12 ", Chord(frozenset({"Ctrl", "Shift"}), "F12"), "Ctrl+Shift+F12"),
        ("META+ALT+delete", Chord(frozenset({"Alt", "Meta"}), "Delete"), "Alt+Meta+Delete"),
        ("Ctrl+Alt+7", Chord(frozenset({"Ctrl", "Alt"}), "7"), "Ctrl+Alt+7"),
    ],
)
def test_a_chord_is_read_and_written(text: str, chord: Chord, written: str) -> None:
    assert parse_chord(text) == chord
    assert str(chord) == written


@pytest.mark.parametrize("text", ["", "  "])
def test_an_empty_text_is_no_keys(text: str) -> None:
    assert parse_chord(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Q",
        "Ctrl+Q",
        "Ctrl+Ctrl+Q",
        "Ctrl+Alt",
        "Ctrl+Alt+Shift",
        "Ctrl+Alt+QQ",
        "Ctrl+Alt+F25",
        "Ctrl+Alt+å",
        "Q+Ctrl+Alt",
        "+",
        "Ctrl++Alt+Q",
    ],
)
def test_what_one_could_press_by_accident_or_not_at_all_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a chord"):
        parse_chord(text)
