"""Years and dates that a sentence tells something of: points of a timeline."""

import re
from itertools import pairwise

from app.announcement.model import PartialDate
from app.desk.draft.dates import written_dates
from app.value import value

_YEAR = re.compile(r"(?<![\w.,:/§-])(?:1[0-9]{3}|20[0-9]{2})(?![\w/§]|[.,:]\d|-\d)")
_SPAN = re.compile(r"(?<![\w.,:/§-])(?P<first>1[0-9]{3}|20[0-9]{2})\s?[–-]\s?(?P<last>1[0-9]{3}|20[0-9]{2})(?![\w/§])")
_NO_YEAR_BEFORE = re.compile(r"(?:\b(?:ISO|SFS|nr|nummer|no|number|dnr|paragraf|tel|telefon|phone|EN|SS)\.?\s*|[£$€]\s?)$", re.IGNORECASE)
_NO_YEAR_AFTER = re.compile(
    r"\s?(?:kr\b|kronor|kvadrat|m²|m2\b|meter|metres|km\b|kg\b|ton\b|%|procent|per ?cent|personer|people|invånare|inhabitants|residents"
    r"|bostäder|homes|platser|places|besökare|visitors|elever|pupils|medlemmar|members|anställda|employees|euro|pounds|timmar|hours|stycken)",
    re.IGNORECASE,
)
_IN_TIME = re.compile(
    r"(?:^|\b(?:år|året|sedan|från|till|före|efter|och|and|hösten|våren|sommaren|vintern|in|since|from|until|by|year|during|under|mellan"
    r"|between|autumn|spring|summer|winter|of|i|around|omkring|ca|circa|runt|än|or|eller|blev|kom|men|but|så)\s|[,(]\s?)$",
    re.IGNORECASE,
)
_IN_TIME_SURELY = re.compile(r"\b(?:år|året|sedan|in|since|and|och)\s$", re.IGNORECASE)
_TIME_ENDS = re.compile(
    r"\s?(?:[.,;:)!?–—]|$)|\s(?:och|and|av|i|på|som|för|by|when|då|men|but|with|med|under|to)\b|\s(?:\w+(?:des|de|te|ts|tes|ed)|blev|var|kom|fick|was|were|är|is)\b",
    re.IGNORECASE,
)
_HEAD = re.compile(r"^[^:–—]{0,24}?\d{4}(?:\s?[–-]\s?\d{4}|-\d{2}-\d{2})?(?:\s*:\s+|\s+[–—-]\s+)(?P<title>[^\d\s].*)$")
_OPENING = re.compile(
    r"^(?:(?:År|Åren|I|In|Since|Sedan|Under|Från|By|Hösten|Våren|Sommaren|Vintern|Den|On|The year|During)\s+)*[\d–\- ]+[,:]?\s*",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,;:](?=\s)|\s[–—](?=\s)")
_JOINING = re.compile(r"^(?:och|and|men|but|samt)\s+", re.IGNORECASE)
_FEWEST_LETTERS = 5
_NEAR = 40  # characters before and after a number that tell whether it is a year
_EARLIEST_SURE = 1600
_LONGEST_TITLE = 90


@value
class FoundYear:
    """A point of time, a title taken from the sentence, and the sentence; not `sure` where it may be no year at all."""

    when: PartialDate
    title: str
    sentence: str
    until: PartialDate | None = None
    sure: bool = True


def years_of(sentence: str) -> tuple[FoundYear, ...]:
    """Every date and year of a sentence, in its order; what counts crowns or inhabitants is none."""
    found: list[tuple[int, PartialDate, PartialDate | None, bool]] = []
    rest = sentence
    for written in written_dates(sentence):
        found.append((written.start, written.when, None, True))
        rest = _blanked(rest, written.start, written.end)
    for span in _SPAN.finditer(rest):
        first, last = PartialDate(int(span["first"])), PartialDate(int(span["last"]))
        if first.year < last.year:
            found.append((span.start(), first, last, True))
        rest = _blanked(rest, span.start(), span.end())
    for match in _YEAR.finditer(rest):
        before, after = rest[max(0, match.start() - _NEAR) : match.start()], rest[match.end() : match.end() + _NEAR]
        if not _NO_YEAR_BEFORE.search(before) and not _NO_YEAR_AFTER.match(after):
            year = int(match.group())
            found.append((match.start(), PartialDate(year), None, _is_sure(year, before, after)))
    return tuple(
        FoundYear(when, title_at(sentence, start), sentence, until, sure) for start, when, until, sure in sorted(found, key=_place)
    )


def _is_sure(year: int, before: str, after: str) -> bool:
    """Whether a number is surely a year: one of the last four centuries needs one sign of it, an earlier one two."""
    if year >= _EARLIEST_SURE:
        return bool(_IN_TIME.search(before) or _TIME_ENDS.match(after))
    return bool(_IN_TIME_SURELY.search(before) and _TIME_ENDS.match(after))


def title_at(sentence: str, place: int) -> str:
    """The part of a sentence that tells what was then: its clause, or a neighbour where that says no more than the year.

    A row "1998: certified" has its title after the mark. A title of more than 90 characters ends after a word.
    """
    if head := _HEAD.match(sentence):
        return _short(head["title"])
    cuts = [0, *(match.end() for match in _CLAUSE.finditer(sentence)), len(sentence)]
    clauses = [(start, sentence[start:end].strip(" ,;:–—.")) for start, end in pairwise(cuts)]
    own = max(number for number, (start, _) in enumerate(clauses) if start <= place)
    # A date may hold a comma itself: "February 21, 2019".
    order = (own, *range(own + 1, len(clauses)), *range(own - 1, -1, -1)) if own == 0 else (own, *range(own - 1, -1, -1))
    for number in order:
        clause = clauses[number][1]
        if sum(letter.isalpha() for letter in _OPENING.sub("", _without_dates(clause))) >= _FEWEST_LETTERS:
            return _short(clause)
    return _short(sentence)


def _without_dates(clause: str) -> str:
    for written in written_dates(clause):
        clause = _blanked(clause, written.start, written.end)
    return " ".join(word for word in re.sub(r"\d{4}", " ", clause).split() if word.lower() not in ("och", "and", "samt", "in", "i", "år"))


def _short(title: str) -> str:
    title = _JOINING.sub("", title.strip(" ,;:–—"))
    if len(title) > _LONGEST_TITLE:
        title = title[:_LONGEST_TITLE].rsplit(" ", 1)[0].rstrip(" ,;:–—")
    return f"{title[:1].upper()}{title[1:]}".rstrip(".")


def _blanked(text: str, start: int, end: int) -> str:
    return f"{text[:start]}{' ' * (end - start)}{text[end:]}"


def _place(found: tuple[int, PartialDate, PartialDate | None, bool]) -> int:
    return found[0]
