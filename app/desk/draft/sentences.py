"""Sentences of a paragraph."""

import re

_END = re.compile(r"[.!?…]+[\"”»’)\]]*\s+")
_ABBREVIATIONS = frozenset(
    re.split(
        " ",
        "bl.a t.ex dvs d.v.s m.m m.fl o.s.v osv kl ca nr st resp f.d s.k fr.o.m t.o.m tel e.g i.e etc mr mrs ms dr prof no vs "
        "approx jan feb mar apr jun jul aug sep sept okt oct nov dec",
    )
)
_SHORTEST_END = 5  # letters of a last word before a sentence that begins in lower case: shorter ones are abbreviations


def sentences(paragraph: str) -> tuple[str, ...]:
    """The sentences in order, joined by single spaces the paragraph; "bl.a. i maj" ends none."""
    found: list[str] = []
    start = 0
    for end in _END.finditer(paragraph):
        if _ends(paragraph, end):
            found.append(paragraph[start : end.end()].strip())
            start = end.end()
    return tuple(text for text in (*found, paragraph[start:].strip()) if text)


def _ends(paragraph: str, end: re.Match[str]) -> bool:
    following = paragraph[end.end() : end.end() + 1]
    if end.group().strip() != ".":
        return not following.islower()
    before = paragraph[max(0, end.start() - 40) : end.start()]
    word = before[before.rfind(" ") + 1 :].lstrip('("”“»')
    if word.lower() in _ABBREVIATIONS or (len(word) == 1 and word.isupper()):
        return False
    if following.islower():
        return len(word) >= _SHORTEST_END and word.isalpha()
    return not (word.isdigit() and len(word) < 3 and not following.isupper())  # "den 3. maj"
