"""A problem's sentence: one line in either language, whatever the values are."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.announcement.expected import Expected
from app.announcement.problem import Kind, Level, Problem
from app.announcement.reading import read_announcement
from app.announcement.screen_reading import read_screen_file
from app.decoding import refusal
from app.resources import resources
from app.source.pictures import decoder_run
from app.stage.language.sentences import line_of_problem, sentence
from app.stage.language.words import Words
from app.value import replace

TOP = Path(__file__).parents[3]
WORDS = {tag: Words(tag, resources() / "translations") for tag in ("en", "sv")}
BOTH = pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)

VALUES: dict[Kind, dict[str, str]] = {
    Kind.NOT_FOUND: {},
    Kind.IS_FOLDER: {"name": "announcement.toml"},
    Kind.UNREADABLE: {"reason": "Permission denied"},
    Kind.TOO_LARGE: {"bytes": "1048577", "limit": "1048576"},
    Kind.EMPTY: {},
    Kind.BINARY: {},
    Kind.NAMED_OTHERWISE: {"found": "announcement.toml.txt", "name": "announcement.toml"},
    Kind.ENCODING: {"byte": "0xe5", "encoding": "Windows-1252"},
    Kind.SYNTAX: {"reason": "end-mark", "example": 'title = "Rubrik"'},
    Kind.MISSING_KEY: {"key": "title"},
    Kind.WRONG_TYPE: {"wanted": Expected.TEXT, "found": Expected.INTEGER},
    Kind.BAD_VALUE: {"value": "700", "wanted": Expected.RANGE, "least": "3", "greatest": "500"},
    Kind.UNKNOWN_KEY: {"key": "titel", "nearest": "title"},
    Kind.PATH_LEAVES_FOLDER: {"path": "../x.png"},
    Kind.LINK_LEAVES_FOLDER: {},
    Kind.BAD_URL: {"value": "ftp://x"},
    Kind.EMPTY_TEXT: {},
    Kind.TEXT_LONG: {"count": "10001", "limit": "10000"},
    Kind.WORD_LONG: {"count": "1001", "limit": "1000"},
    Kind.TEXTS_LONG: {"count": "50001", "limit": "50000"},
    Kind.TOO_MANY: {"count": "1001", "limit": "1000"},
    Kind.MORE_PROBLEMS: {"count": "17"},
    Kind.HIDDEN_CHARACTER: {"code_points": "U+202E, U+200B"},
    Kind.PICTURE_MISSING: {"path": "x.png"},
    Kind.PICTURE_BACKSLASH: {"path": "a\\x.png", "example": "a/x.png"},
    Kind.PICTURE_UNREADABLE: {"path": "x.png", "reason": "Too many pixels: 30000 × 30000"},
    Kind.PICTURE_PARTS: {"path": "x.svg", "count": "3"},
    Kind.PICTURE_SMALL: {"path": "x.png", "width": "10", "height": "20", "wanted_width": "300", "wanted_height": "600"},
    Kind.LOGO_VANISHES: {"path": "logo.png", "ground": "deep"},
    Kind.CONTRAST: {"colour": "accent", "ground": "paper", "ratio": "4.51", "wanted": "7", "nearest": "#0d5c4d"},
    Kind.GLYPH_MISSING: {"character": "字", "code_point": "U+5B57", "font": "Foaje Sans"},
    Kind.MILESTONE_ORDER: {"when": "1998", "before": "2008"},
    Kind.SPAN_ORDER: {"until": "1998", "when": "2008"},
    Kind.LONG_QUOTE: {"words": "60", "limit": "45"},
    Kind.NOT_YET: {"key": "height_m"},
    Kind.CODE_LARGE: {"characters": "180"},
    Kind.UNKNOWN_OUTPUT: {"name": "HDMI-A-9", "known": "HDMI-A-1, DP-1"},
    Kind.TOO_FAR: {"distance": "9.5", "greatest": "6"},
}

DECODER_S = (
    *(refusal.COMPRESSED, refusal.BROKEN, refusal.UNKNOWN, refusal.NOTHING_DRAWN, refusal.other_format("GIF")),
    *(refusal.too_large(3, 4), refusal.too_unlike(3, 4), refusal.not_well_formed("syntax error")),
    *(why.reason for why in (decoder_run.OUT_OF_MEMORY, decoder_run.OUT_OF_TIME, decoder_run.TOO_SLOW)),
    *("Decoder ended with -9", "No decoder: No such file", "Outside the announcement's folder", "More than 64 MB", "Not a regular file"),
)
"""Why a picture is not shown, as the decoder and whoever starts it say it."""

UNTRANSLATED = {"wanted", "found", "reason", "byte"}
"""Values that a sentence says in its own words."""


def problem(kind: Kind, values: dict[str, str] | None = None, level: Level = Level.ERROR) -> Problem:
    given_values = VALUES[kind] if values is None else values
    return Problem(kind, level, "/lobby/announcement.toml", 12, "headline.title", tuple(given_values.items()))


@BOTH
@pytest.mark.parametrize("kind", Kind)
def test_every_kind_says_where_how_bad_and_all_its_values(kind: Kind, words: Words) -> None:
    for level in Level:
        line = line_of_problem(problem(kind, level=level), words)
        start = f"/lobby/announcement.toml:12: {level}: headline.title: "
        assert line.startswith(start)
        said = line.removeprefix(start)
        assert said == sentence(problem(kind), words)
        assert "; " in said, "what is wrong, and what to do"
        assert not re.search(r"[{}\n]", line)
        for name, value in VALUES[kind].items():
            if name not in UNTRANSLATED or (kind is Kind.NAMED_OTHERWISE and name == "found"):
                assert words.number(value) in said or value in said


@pytest.mark.parametrize("reason", DECODER_S)
def test_every_reason_of_the_decoder_s_is_told_in_both_languages(reason: str) -> None:
    told = {tag: sentence(problem(Kind.PICTURE_UNREADABLE, {"path": "x", "reason": reason}), words) for tag, words in WORDS.items()}
    assert f"({reason})" not in told["sv"]
    assert told["sv"].partition("(")[2].partition(")")[0] != told["en"].partition("(")[2].partition(")")[0] or "PNG" in told["sv"]


@pytest.mark.parametrize("kind", Kind)
def test_the_two_languages_differ(kind: Kind) -> None:
    assert sentence(problem(kind), WORDS["en"]) != sentence(problem(kind), WORDS["sv"])


@BOTH
@pytest.mark.parametrize("wanted", Expected)
def test_every_type_is_told(wanted: Expected, words: Words) -> None:
    line = sentence(problem(Kind.WRONG_TYPE, {"wanted": wanted, "found": wanted}), words)
    assert not re.search(r"[{}]|\.\.", line.replace("{least}", "").replace("{greatest}", ""))
    bad = sentence(problem(Kind.BAD_VALUE, {"value": "x", "wanted": wanted, "least": "1", "greatest": "2"}), words)
    assert not re.search(r"[{}]", bad)


def test_the_lines_read_as_the_contract_says() -> None:
    found = Problem(Kind.UNKNOWN_KEY, Level.ERROR, "a.toml", 3, "headline.titel", (("key", "titel"), ("nearest", "title")))
    assert line_of_problem(found, WORDS["en"]) == (
        "a.toml:3: error: headline.titel: there is no key titel; write title if that is what is meant, or remove it"
    )
    assert line_of_problem(found, WORDS["sv"]) == (
        "a.toml:3: error: headline.titel: nyckeln titel finns inte; skriv title om det är den som avses, eller ta bort den"
    )


@BOTH
def test_without_line_and_key_it_stands_on_the_first_line(words: Words) -> None:
    line = line_of_problem(Problem(Kind.NOT_FOUND, Level.WARNING, "a.toml"), words)
    assert re.fullmatch(r"a\.toml:1: warning: [^:]+; [^:]+", line)


def test_nothing_near_and_nothing_connected_are_said_otherwise() -> None:
    unknown = problem(Kind.UNKNOWN_KEY, {"key": "qqq", "nearest": ""})
    assert sentence(unknown, WORDS["en"]) == "there is no key qqq; correct its spelling, or remove it"
    output = problem(Kind.UNKNOWN_OUTPUT, {"name": "DP-1", "known": ""})
    assert sentence(output, WORDS["sv"]) == "ingen skärm heter ”DP-1”, och ingen är ansluten; anslut en, eller rätta namnet"


def test_numbers_are_written_in_the_language_but_for_those_of_the_file() -> None:
    assert "4,51:1" in sentence(problem(Kind.CONTRAST), WORDS["sv"])
    assert "4.51:1" in sentence(problem(Kind.CONTRAST), WORDS["en"])
    bounds = {"value": "0.1", "wanted": Expected.RANGE, "least": "0.2", "greatest": "100"}
    assert sentence(problem(Kind.BAD_VALUE, bounds), WORDS["sv"]) == "”0.1” går inte att använda här; skriv ett tal från 0.2 till 100"


HOSTILE = (
    "{", "}", "{}", "{0}", "{key}", "{value.__class__}", "%s %n %1", "a\nb", "a\r\nerror: x", "\x1b[31m", "\x85\u2028\u2029", "\0",
    "\u202eabc", "\udcff", "x" * 100_000, "", "\\1 \\g<0>",
)  # fmt: skip


@BOTH
@pytest.mark.parametrize("kind", Kind)
def test_hostile_values_stay_on_the_line(kind: Kind, words: Words) -> None:
    for hostile in HOSTILE:
        line = line_of_problem(
            Problem(kind, Level.ERROR, f"{hostile[:99]}.toml", 1, hostile[:99], tuple(dict.fromkeys(VALUES[kind], hostile).items())), words
        )
        check(line)


@given(st.sampled_from(Kind), st.dictionaries(st.text(st.characters(), max_size=9), st.text(st.characters())), st.text(st.characters()))
def test_any_value_at_all(kind: Kind, values: dict[str, str], name: str) -> None:
    for words in WORDS.values():
        check(
            line_of_problem(
                Problem(kind, Level.ERROR, name, 0, name, tuple({**dict.fromkeys(VALUES[kind], name), **values}.items())), words
            )
        )


def check(line: str) -> None:
    assert len(line.splitlines()) == 1
    assert len(line) < 2000
    assert line.encode()
    assert not set(line) & {"\x1b", "\0", "\u202e", "\x07"}


def test_a_value_with_braces_is_its_own() -> None:
    line = sentence(problem(Kind.PICTURE_MISSING, {"path": "{path} {key}.png"}), WORDS["en"])
    assert "“{path} {key}.png”" in line


def test_a_value_that_is_not_there_leaves_a_gap() -> None:
    assert sentence(problem(Kind.MISSING_KEY, {}), WORDS["en"]) == "the required key … is missing; add a line “… = …”"


UNMENDED = {
    "x = [1 2": "a comma, or the bracket ] that ends the list, is missing",
    "x = {a = 1 b": "a comma, or the brace that ends the table, is missing",
    "x = {a = 1, a = 2}": "the key 'a' is there already",
    "x = [a, b]": "the value is missing, or a text without quotation marks",
    "x." * 300 + "y = 1": "a key of too many parts",
    "x = " + "[" * 100_000: "nested too deeply",
}
"""What nobody can mend for the writer, and what the parser says of it."""


@pytest.mark.parametrize("text", UNMENDED, ids=lambda text: text[:20])
def test_toml_that_nothing_mends_is_told_in_the_reader_s_words(text: str, tmp_path: Path) -> None:
    file = tmp_path / "announcement.toml"
    file.write_text(text, encoding="utf-8")
    (found,) = (each for each in read_announcement(file).problems if each.kind is Kind.SYNTAX)
    assert f": {UNMENDED[text]}; " in sentence(found, WORDS["en"])
    assert sentence(found, WORDS["sv"]) != sentence(found, WORDS["en"])


def test_another_reason_is_told_as_it_came() -> None:
    line = sentence(replace(problem(Kind.SYNTAX, {"reason": "Something {new}"}), column=3), WORDS["sv"])
    assert line == "ogiltig TOML i kolumn 3: Something {new}; rätta där, eller strax före"


def test_whole_files_of_faults_are_told(tmp_path: Path) -> None:
    announcement = tmp_path / "announcement.toml"
    announcement.write_text('language = "??"\n[headline]\ntitle = 3\ntitel = "x"\n[web]\nurl = "x"\n', encoding="utf-8")
    screen = tmp_path / "screen.toml"
    screen.write_text('[hours]\non = "25"\ndays = "x"\n[kiosk]\nexit_keys = "Q"\nreturn_s = 1\n[panel]\ndistance_m = 0\n', encoding="utf-8")
    problems = (*read_announcement(announcement).problems, *read_screen_file(screen).problems)
    assert len(problems) == 10
    for words in WORDS.values():
        for found in problems:
            line = line_of_problem(found, words)
            assert not re.search(r"[{}]", line), line


def test_sentences_need_no_gui() -> None:
    code = "import sys, app.stage.language.sentences; sys.exit(any(name in sys.modules for name in ('PySide6.QtGui', 'PySide6.QtWidgets')))"
    assert subprocess.run([sys.executable, "-c", code], cwd=TOP, check=False, timeout=60).returncode == 0


def test_the_examples_in_the_words_are_toml() -> None:
    for example in ("2.5", '["…", "…"]', "2019-02-21", "06:30:00", "2030-01-15T08:00:00+01:00", '"#0d5c4d"'):
        assert tomllib.loads(f"x = {example}")
