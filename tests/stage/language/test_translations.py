"""The translations: complete, as new as the sources, compiled; and which words a language tag gets."""

import datetime as dt
import gc
import importlib.util
import re
import shutil
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QLocale, QTranslator

from app.announcement.expected import Expected, found
from app.announcement.problem import Kind
from app.layout.panels.timeline.panel import TIMELINE
from app.resources import resources
from app.stage.language import sentences
from app.stage.language.language_names import CONTEXT as LANGUAGES
from app.stage.language.language_names import LANGUAGE_NAMES
from app.stage.language.words import Words
from app.stage.reading_aloud.news import PAUSED

FOLDER = resources() / "translations"
FILES = sorted(FOLDER.glob("*.ts"))


@dataclass(frozen=True, slots=True)
class Message:
    context: str
    source: str
    translation: str
    state: str | None
    forms: tuple[str, ...] = ()  # of a text with a number, for one and for more


def messages(file: Path) -> list[Message]:
    found_there = []
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314 # our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = tuple(form.text or "" for form in translation.iter("numerusform"))
            text = forms[-1] if forms else translation.text or ""
            found_there.append(Message(context.findtext("name", ""), message.findtext("source", ""), text, translation.get("type"), forms))
    return found_there


@pytest.fixture(scope="module")
def tools() -> ModuleType:
    """The script, which is run as a program: tests are no package to import from."""
    script = Path(__file__).parents[1] / "renew_translations.py"
    spec = importlib.util.spec_from_file_location("renew_translations", script)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_swedish_is_there() -> None:
    assert "foaje_sv.ts" in {file.name for file in FILES}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
class TestFile:
    def test_it_is_as_new_as_the_sources(self, file: Path, tools: ModuleType, tmp_path: Path) -> None:
        renewed = tmp_path / file.name
        shutil.copy(file, renewed)
        tools.update(renewed)
        key = lambda message: (message.context, message.source)  # noqa: E731 # said once, used twice
        assert sorted(messages(renewed), key=key) == sorted(messages(file), key=key), "run tests/stage/renew_translations.py"

    def test_everything_is_translated_and_nothing_vanished(self, file: Path) -> None:
        assert [message for message in messages(file) if message.state or not message.translation.strip()] == []
        assert [message for message in messages(file) if not all(form.strip() for form in message.forms)] == []

    def test_no_text_stands_there_twice(self, file: Path) -> None:
        keys = [(message.context, message.source) for message in messages(file)]
        assert len(set(keys)) == len(keys)

    def test_the_placeholders_are_the_source_s(self, file: Path) -> None:
        for message in messages(file):
            assert sorted(re.findall(r"\{.*?\}", message.source)) == sorted(re.findall(r"\{.*?\}", message.translation)), message

    def test_what_is_written_into_a_file_stays_as_it_is(self, file: Path) -> None:
        for message in messages(file):
            assert re.findall(r'"[^"]*"', message.source) == re.findall(r'"[^"]*"', message.translation), message

    def test_the_compiled_one_says_the_same(self, file: Path, tools: ModuleType, tmp_path: Path) -> None:
        fresh = tmp_path / "fresh.qm"
        tools.release(file, fresh)
        translators = [QTranslator(), QTranslator()]
        assert translators[0].load(str(fresh))
        assert translators[1].load(str(file.with_suffix(".qm")))
        for message in messages(file):
            for translator in translators:
                if message.forms:
                    assert tuple(translator.translate(message.context, message.source, None, number) for number in (1, 7)) == message.forms
                else:
                    assert translator.translate(message.context, message.source) == message.translation, (
                        "run tests/stage/renew_translations.py"
                    )


def test_no_compiled_one_is_left_over() -> None:
    assert {file.stem for file in FOLDER.glob("*.qm")} == {file.stem for file in FILES}


def test_every_kind_has_a_sentence_and_every_type_a_word() -> None:
    assert set(sentences.SENTENCES) == set(Kind)
    assert set(sentences.EXPECTED) == set(Expected)
    day, clock = dt.date(2019, 2, 21), dt.time(6, 30)
    values: list[object] = [True, 1, 1.5, "", {}, [], dt.datetime.combine(day, clock), day, clock]
    assert set(sentences.FOUND) == {found(value) for value in values}


def test_the_languages_are_called_as_qt_calls_them() -> None:
    assert set(LANGUAGE_NAMES) <= {QLocale.languageToString(language) for language in QLocale.Language}
    assert len(set(LANGUAGE_NAMES)) == len(LANGUAGE_NAMES)


@pytest.mark.parametrize("tag", ["sv", "sv-SE", "sv-FI", "SV-fi", "sv-Latn-SE", "sv-x-borås"])
def test_every_swedish_gets_swedish_words(tag: str) -> None:
    swedish = Words(tag, FOLDER)
    assert (swedish.word(PAUSED), swedish.word(TIMELINE)) == ("Pausad", "Tidslinje")
    assert swedish.word("Norwegian Bokmål", LANGUAGES) == "norskt bokmål"
    assert swedish.number("1048576") == "1\u00a0048\u00a0576"
    assert swedish.number("4.50") == "4,50"


@pytest.mark.parametrize("tag", ["en", "en-GB", "en-SE", "fi", "ar", "fit", "tlh", "zh-Hant-TW", "xx", "x", "", "../sv"])
def test_every_other_language_gets_english_words(tag: str) -> None:
    english = Words(tag, FOLDER)
    assert english.word(PAUSED) == "Paused"
    assert english.word("Swedish", LANGUAGES) == "Swedish"
    assert (english.number("1048576"), english.number("4.50"), english.number("#0d5c4d")) == ("1,048,576", "4.50", "#0d5c4d")


def test_without_the_folder_the_words_are_english(tmp_path: Path) -> None:
    assert Words("sv", tmp_path / "nothing").word(PAUSED) == "Paused"


def test_a_text_or_context_that_nobody_knows_stays_as_it_is() -> None:
    swedish = Words("sv", FOLDER)
    assert (swedish.word("Nobody's text"), swedish.word(PAUSED, "nobody")) == ("Nobody's text", "Paused")


def test_languages_stand_side_by_side_and_outlive_a_collection() -> None:
    swedish, english = Words("sv", FOLDER), Words("en", FOLDER)
    for _ in range(3):
        Words("sv", FOLDER)
        gc.collect()
        assert (swedish.word(PAUSED), english.word(PAUSED)) == ("Pausad", "Paused")
