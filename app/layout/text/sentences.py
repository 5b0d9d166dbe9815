"""Where the sentences of a text begin and end: for its pages, for reading aloud, and for a draft made of somebody's page.

Marks alone do not tell: "bl.a. i maj", "kl. 19:00", "A. Finch" and "– Kul! hälsar Eva" end none. What can be taken either
way is taken as an end where the next word begins with a capital, but after a title or an initial.
"""

import re
from functools import lru_cache

CLOSING = "\"'”’»›)\\]"
# After these a space follows where a sentence ends; a mark of a quote may stand apart from it, as in French.
SPACED_END = rf"[.!?…؟۔।॥։።\u037e]+(?:[\u00a0\u202f]?[{CLOSING}])*(?:[ ][»”](?=\s|$))?(?=\s|$)"
# These have their space in themselves.
WIDE_END = r"[。！？．｡။។]+[」』）】〉》”’\"]*"
END = re.compile(f"{SPACED_END}|{WIDE_END}")
SPACE = re.compile(r"\s*")
WIDE_CLOSED = re.compile(r".*[」』）】〉》”’\"]$", re.DOTALL)
HIRAGANA = re.compile("[\u3041-\u309f]")  # what goes on after a quote: 「行け！」と言った。
WORD_BEFORE = re.compile(r"(\S*)$")
OPENING = "(\"'“”„»«›‹‘’[¿¡"
AFTER_DASH = re.compile(r"[–—-]\s+")
INITIALS = re.compile(r"(?:[^\W\d_]\.-?)*[^\W\d_]")
LOOK_BACK = 40  # characters: no abbreviation is longer

# Always go on with what follows them.
LEADING = frozenset(
    re.split(
        " ",
        "bl.a t.ex ex dvs d.v.s kl ca cirka nr st resp f.d s.k fr.o.m t.o.m tel e.g i.e mr mrs ms dr prof vs approx "  # sv, en
        "esim mm ns nro klo puh ks vrt tri rva hra f.eks pga ifm jf ung "  # fi, da, nb
        "z.b d.h bzw bspw ggf inkl evtl vgl u.a hr fr str mme mlle p.ex env ste sr sra srta dra p.ej m.in np ul bijv o.a dhr mevr",
    )
)
# Go on with a number alone: "No. 5" and "12 jan. 2019", but "No. It is not."
BEFORE_NUMBER = frozenset(re.split(" ", "no art kap sid s p pp vol fig jan feb mar apr jun jul aug sep sept okt oct nov dec"))
# Go on, but where a capital follows.
TRAILING = frozenset(re.split(" ", "m.m m.fl o.s.v osv etc m.v mv ym yms jne usw itd enz a.m p.m"))
# A German ordinal stands before these as a number does at the end of a sentence: "am 3. Mai".
MONTHS = re.compile("Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember")
ORDINAL_DIGITS = 2
SHORTEST_END = 5  # letters of a last word before a sentence that begins in lower case: shorter ones are abbreviations
MOST_KNOWN = 256  # texts


@lru_cache(maxsize=MOST_KNOWN)
def sentence_bounds(text: str) -> tuple[tuple[int, int], ...]:
    """Find the first character of each sentence and the one after its last; the white space between them belongs to none."""
    bounds: list[tuple[int, int]] = []
    start = _after_space(text, 0)
    for end in END.finditer(text):
        if end.start() >= start and _ends(text, start, end):
            bounds.append((start, end.end()))
            start = _after_space(text, end.end())
    last = len(text.rstrip())
    return (*bounds, (start, last)) if start < last else tuple(bounds)


def _after_space(text: str, place: int) -> int:
    found = SPACE.match(text, place)
    return found.end() if found else place


def _ends(text: str, start: int, end: re.Match[str]) -> bool:
    """Tell whether a sentence that begins at `start` ends with these marks."""
    following = _following(text, end.end())
    marks = end.group()
    if marks[0] not in ".!?…":
        return not (WIDE_CLOSED.match(marks) and HIRAGANA.match(text, end.end()))
    if not following:
        return True
    if marks[0] != "." or marks.startswith(".."):
        return not following[0].islower()
    return _ends_with_stop(text, start, end, following)


def _ends_with_stop(text: str, start: int, end: re.Match[str], following: str) -> bool:
    """Tell whether a sentence ends with a full stop, which abbreviations, initials and ordinals have too."""
    found = WORD_BEFORE.search(text[max(start, end.start() - LOOK_BACK) : end.start()])
    written = found.group(1) if found else ""
    word = written.lstrip(OPENING)
    name = word.lower().replace("\u00ad", "")
    if end.group() == ".":  # one with a closing mark after it ends what was said
        if name in LEADING or (word[:1].isupper() and INITIALS.fullmatch(word)):
            return False
        if name in BEFORE_NUMBER and following[0].isdigit():
            return False
        if word.isdigit() and len(word) <= ORDINAL_DIGITS:
            begins = not text[start : end.start() - len(written)].strip()  # the number of a list's item
            return not begins and following[0].isupper() and not MONTHS.match(following)
    if following[0].islower():
        return name not in TRAILING and len(word) >= SHORTEST_END and word.isalpha()
    return True


def _following(text: str, place: int) -> str:
    """Give what stands after a mark from its first letter or figure on, at least so much that a month's name can be told."""
    place = _after_space(text, place)
    dash = AFTER_DASH.match(text, place)
    ahead = text[dash.end() if dash else place :][: LOOK_BACK // 2]
    return ahead if dash else ahead.lstrip(OPENING) or ahead
