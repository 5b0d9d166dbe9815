"""A person and what they are, as they stand after a verb of saying or before it."""

import re

from app.value import value

_PARTICLES = frozenset(("von", "af", "de", "van", "der", "den", "la", "bin", "al"))
_PREPOSITIONS = frozenset(
    re.split(
        " ",
        "på i vid för från till hos om med of at from for in to and och",
    )
)
_PARTY = re.compile(r"\([A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,3}\)")
_PRONOUNS = frozenset(("hon", "han", "hen", "she", "he", "they"))
_NO_ROLE = re.compile(r",\s+(?:och|and|som|who|när|when|efter|after|där|where|samt|while|medan)\b|\s+(?:och fortsätter|i ett pressmed)")
_LONGEST_ROLE = 120
_MOST_OF_ROLE = 4  # words


@value
class Person:
    """Who speaks; `pronoun` where only "she" or the like is said, and the name is empty."""

    name: str
    role: str | None = None
    pronoun: bool = False


def person_after(text: str) -> Person | None:
    """Whom a text begins with, after a verb: "Anna Berg (S), rektor", "kommunalrådet Anna Berg", "hon"; to its first sentence's end."""
    words = text.split()
    if words and words[0].strip(".,:;").lower() in _PRONOUNS:
        return Person("", None, pronoun=True)
    first = _first_run(words, 0)
    if first is None:
        return None
    start, end = first
    if start > 0 and not _all_lower(words[:start]):
        return None
    second = _first_run(words, end) if end < len(words) and not words[end - 1].endswith((",", ")")) else None
    if second and second[1] - second[0] > 1 and 0 < second[0] - end <= 3 and not _PREPOSITIONS & set(words[end : second[0]]):
        start, end = second
    before = " ".join(words[:start])
    return _person(words, start, end, before)


def person_before(text: str) -> Person | None:
    """Whom a sentence tells before its verb: "Jane Smith, Leader of the Council,", "Speaking at the hall, Jane Smith"."""
    words = text.rstrip(" :").split()
    place = 0
    while (run := _first_run(words, place)) is not None:
        start, end = run
        if end - start > 1 and words[start - 1 : start] not in (["the"], ["The"]) and words[start] not in ("The", "At", "In"):
            return _person(words, start, end, _role_at_beginning(words[:start]))
        place = end
    single = _first_run(words, 0)
    if single is not None and single == (len(words) - 1, len(words)):
        return _person(words, *single, "")
    return Person("", None, pronoun=True) if words and words[-1].lower() in _PRONOUNS else None


def people_of(text: str) -> tuple[Person, ...]:
    """Everybody whom a paragraph names with two names or more; a place or a house of such a name is taken for one too."""
    words = text.split()
    found: list[Person] = []
    place = 0
    while (run := _first_run(words, place)) is not None:
        start, place = run
        if place - start > 1:
            name = _person(words[:place], start, place, "").name
            role = _role_at_beginning(words[:start])
            if not any(person.name == name for person in found):
                found.append(Person(name, role or None))
    return tuple(found)


def _role_at_beginning(words: list[str]) -> str:
    """What a sentence begins with, "Head teacher" or "The head teacher"; "" where that tells something else."""
    words = words[1:] if words[:1] == ["The"] else words
    if not 0 < len(words) <= _MOST_OF_ROLE or not _all_lower(words[1:]) or _PREPOSITIONS & {word.lower() for word in words}:
        return ""
    return "" if any(word.endswith((",", ".")) for word in words) else " ".join(words)


def _first_run(words: list[str], place: int) -> tuple[int, int] | None:
    """From where until where the first name stands: words with a capital, particles between them, a party in brackets."""
    start = next((number for number in range(place, len(words)) if _is_name(words[number])), None)
    if start is None:
        return None
    end = start
    while end < len(words) and (_is_name(words[end]) or (words[end] in _PARTICLES and end + 1 < len(words) and _is_name(words[end + 1]))):
        end += 1
        if words[end - 1].endswith((",", ".", ";", ":")) and len(words[end - 1]) > 2:
            return start, end
    if end < len(words) and _PARTY.match(words[end]):
        end += 1
    return start, end


def _is_name(word: str) -> bool:
    return word[0].isupper() and word.strip(".,:;'’-").replace("-", "").replace("'", "").replace("’", "").replace(".", "").isalpha()


def _all_lower(words: list[str]) -> bool:
    return all(word[0].islower() for word in words)


def _person(words: list[str], start: int, end: int, before: str) -> Person:
    name = " ".join(words[start:end])
    role: str | None = None
    if name.endswith(","):
        rest = " ".join(words[end:])
        role = _NO_ROLE.split(rest)[0].strip(" ,.:;") or None
        if role is not None and (len(role) > _LONGEST_ROLE or rest.startswith(("och ", "and ", "som ", "who "))):
            role = None
    name = name.rstrip(",;:")
    if not (name[-2:-1] == "." or len(name) < 3):
        name = name.rstrip(".")
    return Person(name, role or before or None)
