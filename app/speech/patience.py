"""How long a text may take before its end is given up: longer than any voice takes, for a sentence that is cut off is no sentence.

Measured with espeak-ng 1.51 at the slowest rate, 80 words a minute, in Swedish, German and English: 150 ms a character, and for a
digit or a sign, which is said as a word, up to 1.4 s; at the usual rate, 170, half of that.
"""

AT_ALL_MS = 10_000
CHARACTER_MS, WORDY_MS = 300, 1_500


def longest_ms(text: str, rate: int) -> int:
    """Give the time after its beginning within which a text has been said at a rate from -100 to 100."""
    wordy = sum(not (character.isalpha() or character.isspace()) for character in text)
    slowest = CHARACTER_MS * (len(text) - wordy) + WORDY_MS * wordy
    return AT_ALL_MS + (slowest if rate < 0 else slowest // 2)
