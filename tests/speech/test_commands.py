"""What is sent is one line a command, and a text can be nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.speech.commands import END, NO_TEXT, command, manner, one_line, opening, whole_text

any_text = st.text(st.characters(), max_size=80)


@given(any_text)
def test_whatever_a_text_holds_it_ends_where_it_should(text: str) -> None:
    line, end, rest = whole_text(text).partition(END)
    assert (end, rest) == (END, NO_TEXT)
    assert b"\n" not in line
    assert b"\r" not in line
    assert line != b"."
    assert not line.startswith(b".") or line.startswith(b"..")


@given(any_text)
def test_a_command_is_one_line_whatever_stands_in_it(text: str) -> None:
    assert command("SET", text).count(b"\n") == 1
    assert command("SET", text).endswith(END)


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("Hej & <b>hå</b>.", "Hej & <b>hå</b>."),
        (".", ".."),
        ("...och så", "....och så"),
        ("ett\r\n.\r\nQUIT", "ett . QUIT"),
        ("säker\u00adhet\u2028 i\tdag ", "säkerhet i dag"),
        ("\0\x1b\x85", ""),
    ],
)
def test_a_text_is_sent_as_it_is_heard(text: str, sent: str) -> None:
    assert whole_text(text) == sent.encode() + END + NO_TEXT


def test_what_no_utf_8_can_hold_is_no_fault() -> None:
    assert whole_text("a\ud800b") == b"a?b" + END + NO_TEXT


def test_a_text_of_nothing_to_say_is_known() -> None:
    assert one_line(" \u00ad\n\x07 ") == ""


def test_the_opening_names_us_and_takes_texts_as_plain() -> None:
    lines = b"".join(opening(-20)).decode().split("\r\n")
    assert lines[0] == "SET SELF CLIENT_NAME foaje:foaje:aloud"
    assert {"SET SELF SSML_MODE off", "SET SELF NOTIFICATION ALL on", "SET SELF RATE -20"} <= set(lines)


def test_how_a_text_is_said() -> None:
    assert manner("sv", None, 80) == (b"SET SELF LANGUAGE sv\r\n", b"SET SELF VOLUME 60\r\n")
    assert manner("en-GB", "English (Great Britain)", 0)[1:] == (
        b"SET SELF SYNTHESIS_VOICE English (Great Britain)\r\n",
        b"SET SELF VOLUME -100\r\n",
    )
    assert manner("en", "", 100)[1:] == (b"SET SELF SYNTHESIS_VOICE NULL\r\n", b"SET SELF VOLUME 100\r\n")
