"""Finnish words in parts."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.layout.text.finnish import LEAST_LETTERS, VOWELS, finnish_syllable_ends


def parted(word: str) -> str:
    ends = (0, *finnish_syllable_ends(word), len(word))
    return "-".join(word[start:stop] for start, stop in pairwise(ends))


@pytest.mark.parametrize(
    "shown",
    [
        "mekaa-nik-ko-kou-lu-tuk-sen",
        "pelas-tus-lai-tok-sen",
        "yhteis-har-joit-te-lu-ra-ken-nus",
        "len-to-ko-ne-suih-ku-tur-bii-ni-moot-tori",
        "kau-pun-ki-lais-ten",
        "Hämeen-lin-nan-väy-län",
        "HÄMEEN-LINNA",
        "hel-sin-ki-läi-nen",
        "sai-raala",
        "markka",
        "mar-ras-kuuta",
        "kala",
        "maa",
        "a",
        "",
    ],
)
def test_a_syllable_begins_before_a_consonant_that_a_vowel_follows(shown: str) -> None:
    assert parted(shown.replace("-", "")) == shown


@given(st.text(alphabet="aeiouyäökstplmnrhvjd", max_size=40))
def test_no_part_is_too_short_nor_begins_with_two_consonants(word: str) -> None:
    for end in finnish_syllable_ends(word):
        assert LEAST_LETTERS <= end <= len(word) - LEAST_LETTERS
        assert word[end] not in VOWELS
        assert word[end + 1] in VOWELS
