"""Where a Finnish word may be parted: the language's own rule is so plain that it needs no patterns, and pyphen has none."""

import unicodedata

VOWELS = frozenset("aeiouyåäö")
LEAST_LETTERS = 3  # on either side of the hyphen: fewer read badly


def finnish_syllable_ends(letters: str) -> tuple[int, ...]:
    """Find the ends of the syllables of a run of letters: each begins before a consonant that a vowel follows.

    Where the parts of a compound meet can't be seen from its letters: "vesialue" is parted as if it were one word.
    """
    places = range(LEAST_LETTERS, len(letters) - LEAST_LETTERS + 1)
    return tuple(place for place in places if not _is_vowel(letters[place]) and _is_vowel(letters[place + 1]))


def _is_vowel(letter: str) -> bool:
    small = letter.lower()
    return small in VOWELS or unicodedata.normalize("NFD", small)[0] in VOWELS
