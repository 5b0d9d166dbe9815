import tomllib

from hypothesis import given
from hypothesis import strategies as st

from app.desk.draft.toml_text import toml_comment, toml_string

ANY = st.text(st.characters(exclude_categories=["Cs"]))


@given(ANY)
def test_a_reader_gets_back_what_was_written(text: str) -> None:
    assert tomllib.loads(f"a = {toml_string(text)}") == {"a": text}


def test_the_characters_that_toml_is_strict_about() -> None:
    every = "".join(map(chr, range(0xA0))) + "\u2028\u2029\ufeff\U0010ffff"
    assert tomllib.loads(f"a = {toml_string(every)}") == {"a": every}
    assert toml_string('"\\\x7f\n') == '"\\"\\\\\\u007F\\n"'


def test_half_a_pair_of_surrogates_can_be_written() -> None:
    written = toml_string("a\ud800b")
    assert tomllib.loads(f"a = {written}".encode().decode()) == {"a": "a\ufffdb"}


@given(st.text())
def test_a_comment_is_one_line_and_says_nothing_to_toml(text: str) -> None:
    comment = toml_comment(text)
    assert comment.startswith("# ")
    assert len(comment.splitlines()) == 1
    assert tomllib.loads(f"{comment}\na = 1".encode().decode()) == {"a": 1}


def test_a_long_comment_keeps_both_ends() -> None:
    comment = toml_comment(f"first {'and so on ' * 100}last")
    assert comment.startswith("# first and")
    assert comment.endswith(" last")
    assert " … " in comment
    assert len(comment) < 310
