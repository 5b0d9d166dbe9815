"""The marks around a quote, and the comma before a role."""

from pathlib import Path

import pytest

from app.stage.language.words import Words

MARKS = {
    "sv": "”…”",
    "fi": "”…”",
    "en": "“…”",
    "en-US": "“…”",
    "de": "„…“",
    "de-CH": "«…»",
    "fr": "«\u202f…\u202f»",
    "fr-CH": "«…»",
    "el": "«…»",
    "da": "»…«",
    "nb": "«…»",
    "nn": "«…»",
    "pl": "„…”",
    "cs": "„…“",
    "ar": "”…“",
    "he": "”…”",
    "vi": "“…”",
    "es": "«…»",
    "it": "«…»",
    "nl": "“…”",
    "ru": "«…»",
    "uk": "«…»",
    "zh": "“…”",
    "ja": "「…」",
}
COMMAS = {
    "sv": ", ",
    "en": ", ",
    "he": ", ",
    "el": ", ",
    "ar": "، ",
    "fa": "، ",
    "ur": "، ",
    "ckb": "، ",
    "zh": "、",
    "ja": "、",
    "ko": ", ",
}


@pytest.mark.parametrize("language", MARKS)
def test_a_quote_has_the_marks_of_its_language(language: str, tmp_path: Path) -> None:
    assert "…".join(Words(language, tmp_path).quotation_marks) == MARKS[language]


@pytest.mark.parametrize("language", COMMAS)
def test_a_role_follows_the_comma_of_its_language(language: str, tmp_path: Path) -> None:
    assert Words(language, tmp_path).comma == COMMAS[language]
