"""Characters that nobody sees and that change what is read: they turn digits round, or carry a text within the text.

What a script, an emoji or a text from right to left needs stays; all else is taken out where a text enters the model.
"""

import re
import unicodedata

# No text of the common ones is looked at twice: controls, and what lies among or beyond these.
_SUSPECT = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u034f\u061c\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
# The patterns below are compiled for a text that is suspect: altogether they take some milliseconds.
_FLAG_OF_A_REGION = "\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{3,6}\U000e007f"  # Scotland's: an emoji
_MARKS = frozenset("\u061c\u200e\u200f")  # say which way a neighbour goes, and turn nothing round
_OPENING, _CLOSING = frozenset("\u2066\u2067\u2068"), "\u2069"
_AS_PICTURE = "\ufe0f"
_PICTURED = frozenset((_AS_PICTURE, "♀", "♂", "⚕"))  # what emoji are joined of besides symbols
_JOINERS = frozenset("\u200c\u200d")
_SPACE_OF_NO_WIDTH, _ORDER_KEEPER, _SKIN_TONES = "\u200b", "\u034f", ("\U0001f3fb", "\U0001f3ff")
# Letters that change with their neighbours: Arabic's and Syriac's, India's and those of its neighbours, Mongolian.
_JOINING = "[\u0600-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u18af\ufb50-\ufdff\ufe70-\ufefc]"
_MONGOLIAN = "[\u1800-\u18af]"
_WITHOUT_SPACES = "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]"  # Thai, Lao, Burmese, Khmer


def hidden_characters(text: str) -> tuple[int, ...]:
    """Find where in a text they stand, in order."""
    if not _SUSPECT.search(text):
        return ()
    flags = {place for flag in re.finditer(_FLAG_OF_A_REGION, text) for place in range(*flag.span())}
    balanced = _balanced_isolates(text)
    stays = flags | balanced
    hidden: list[int] = []
    before = -1
    for found in _SUSPECT.finditer(text):
        place = found.start()
        if place in stays:
            continue
        if not hidden or hidden[-1] != place - 1:  # what is taken out is no neighbour
            before = place - 1
        if not _is_needed(text[place], text[before : before + 1] if before >= 0 else "", text[place + 1 : place + 2]):
            hidden.append(place)
    return tuple(hidden)


def without_hidden(text: str) -> str:
    """Return the text without them."""
    hidden = hidden_characters(text)
    if not hidden:
        return text
    starts = (0, *(place + 1 for place in hidden))
    return "".join(text[start:stop] for start, stop in zip(starts, (*hidden, len(text)), strict=True))


def code_points(text: str) -> tuple[str, ...]:
    """Name the hidden characters of a text, each once, such as "U+202E"."""
    return tuple(dict.fromkeys(f"U+{ord(text[place]):04X}" for place in hidden_characters(text)))


def _balanced_isolates(text: str) -> frozenset[int]:
    """Find the isolates that are closed, and what closes them."""
    opened: list[int] = []
    balanced: set[int] = set()
    for place, character in enumerate(text):
        if character in _OPENING:
            opened.append(place)
        elif character == _CLOSING and opened:
            balanced |= {opened.pop(), place}
    return frozenset(balanced)


def _is_needed(character: str, before: str, after: str) -> bool:
    """Tell whether a character belongs to what stands before or after it."""
    if character in _MARKS:
        return True
    if character in _JOINERS:
        return bool(re.match(_JOINING, before)) or (
            character == "\u200d" and after != _AS_PICTURE and _is_pictured(before) and _is_pictured(after)
        )
    if character == _SPACE_OF_NO_WIDTH:
        return bool(re.match(_WITHOUT_SPACES, before) and re.match(_WITHOUT_SPACES, after))
    if character == _ORDER_KEEPER:
        return _is_base(before) and unicodedata.category(after or " ")[0] == "M" and not _SUSPECT.match(after)
    if "\u180b" <= character <= "\u180f":
        return bool(re.match(_MONGOLIAN, before))
    if "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef":
        return _is_base(before)
    return False


def _is_base(character: str) -> bool:
    """Tell whether a character is one that a variant can be chosen of: one that can be seen, and no variant already."""
    return bool(character) and unicodedata.category(character)[0] not in "ZC" and not _SUSPECT.match(character)


def _is_pictured(character: str) -> bool:
    """Tell whether a character may be a part of an emoji that is joined of several."""
    least, greatest = _SKIN_TONES
    return bool(character) and (unicodedata.category(character) == "So" or character in _PICTURED or least <= character <= greatest)
