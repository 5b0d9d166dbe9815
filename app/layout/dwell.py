"""How long a quote or a page stays."""

WORDS_PER_MINUTE = 150  # well under silent reading (238) and reading aloud (183): Brysbaert 2019
ARRIVAL_S = 2.0
LEAST_S = 8.0


def dwell_s(words: int) -> float:
    """Give the seconds for so many words: two to arrive, then a slow reader's pace, at least eight."""
    return max(LEAST_S, ARRIVAL_S + 60.0 * words / WORDS_PER_MINUTE)
