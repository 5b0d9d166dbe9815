"""What somebody said, as newspapers and authorities mark it: by a dash, by quotation marks, or by nothing but "says she"."""

import re

from app.desk.draft.person import Person, person_after, person_before
from app.desk.draft.sentences import sentences
from app.value import value

_VERBS = (
    "säger|sade|sa|berättar|menar|förklarar|konstaterar|skriver|uppger|tycker|betonar|påpekar|framhåller|understryker|kommenterar|hälsar"
    "|avslutar|fortsätter|tillägger|lovar|minns|svarar|förtydligar|sammanfattar|poängterar|anser|beskriver|uttrycker|tror|hoppas|undrar"
    "|said|says|added|adds|explained|explains|commented|comments|continued|recalled|recalls|remembers|noted|notes|stated|concluded|replied"
    "|insisted|warned|wrote|writes|told|admitted"
)
_DASH = re.compile(r"^[–—―‒-]\s*(?=\S)")
_SAYS_AFTER = re.compile(rf"(?<=[,!?…”\"“»’.])\s*[–—-]?\s*\b(?:{_VERBS})\s+", re.IGNORECASE)
_SAYS_AFTER_TEXT = re.compile(rf"(?<=[,!?…])\s+(?:{_VERBS})\s+")
_SAYS_AT_ONCE = re.compile(rf"[,.]?\s*(?:{_VERBS})\s+")
_SAYS_LAST = re.compile(rf"\s*(?P<who>[^.!?]{{3,200}}?),?\s+(?:{_VERBS})\s*[.,:]?(?=\s|$)")
_SAYS_BEFORE = re.compile(rf"(?:^|(?<=[.!?]\s))(?P<who>[^.!?:“”\"]{{2,200}}?),?\s+(?:{_VERBS})\s*[:,]?\s*$")
_MARKED = re.compile('[“”„]([^“”„]+)[”“]|»([^«»]+)[«»]|«([^«»]+)»|‘([^‘]{8,}?[,.!?])’(?!\\w)|"([^"]+)"')
# "laughs Anki Moberg, head of traffic": after a dash any verb may tell who speaks, where a whole name follows.
_DOES_LAST = re.compile(r"(?<=[,!?…])\s+[a-zåäö]{3,}(?:r|s|de|te)\s+(?=(?:[a-zåäö]+ ){0,3}[A-ZÅÄÖ][\w-]+ [A-ZÅÄÖ][^.!?]*\.?$)")
_FIRST_PERSON = re.compile(r"\b(?:jag|mig|vi|oss|vår|vårt|våra|min|mitt|mina|i|we|us|our|my)\b", re.IGNORECASE)
_STARTS_ANEW = re.compile(r"\b(?:De|Det|Den|Vi|Jag|Nu|När|Detta|Här|Men|Och|We|The|This|It)\b")
_FEWEST_WORDS = 2  # of what stands in marks


@value
class FoundQuote:
    """What was said and by whom, and the sentence that tells it.

    It is `sure` where the speaker is named, and the quote is marked or in the first person.
    """

    text: str
    speaker: Person | None
    sentence: str
    sure: bool = True


@value
class Spoken:
    """A paragraph parted into what somebody said in it and what else it says."""

    quotes: tuple[FoundQuote, ...]
    rest: str


def spoken(paragraph: str) -> Spoken:
    """Part a paragraph; one in which nobody speaks is all rest."""
    if dash := _DASH.match(paragraph):
        return _after_dash(paragraph, paragraph[dash.end() :])
    found = _in_marks(paragraph)
    return found if found.quotes else _unmarked(paragraph)


def complete_sentence(text: str) -> str:
    """End what the newspaper ended with a comma before "says she" with a full stop."""
    text = text.strip().rstrip(",").rstrip()
    return text if not text or text[-1] in '.!?…”"’»:;' else f"{text}."


def _after_dash(paragraph: str, said: str) -> Spoken:
    says = _SAYS_AFTER.search(said) or _DOES_LAST.search(said)
    if says is None:
        return Spoken((FoundQuote(complete_sentence(said), None, paragraph, sure=False),), "")
    told = sentences(said[says.end() :])
    text = complete_sentence(said[: says.start()].strip('“”" –—'))
    going_on = " ".join(told[1:]).lstrip("–—- ")
    if going_on and (_FIRST_PERSON.search(going_on) or told[1].startswith(("–", "—", "-"))):
        text, going_on = f"{text} {going_on}", ""
    return Spoken((FoundQuote(text, person_after(told[0]) if told else None, paragraph),), going_on)


def _in_marks(paragraph: str) -> Spoken:
    marked = [match for match in _MARKED.finditer(paragraph) if len(match.group().split()) >= _FEWEST_WORDS]
    quotes: list[FoundQuote] = []
    place, kept = 0, ""
    for number, match in enumerate(marked):
        if match.start() < place:
            continue
        following = marked[number + 1].start() if number + 1 < len(marked) else len(paragraph)
        said = next(part for part in match.groups() if part)
        before, after = paragraph[place : match.start()], paragraph[match.end() : following]
        who, used_before, used_after = _speaker(before, after)
        if who is None:
            if quotes and not before.strip():  # the quote goes on after "said she."
                last = quotes.pop()
                quotes.append(FoundQuote(f"{last.text} {complete_sentence(said)}", last.speaker, last.sentence))
                place = match.end()
            continue
        sentence = paragraph[match.start() - used_before : match.end() + used_after].strip()
        quotes.append(FoundQuote(complete_sentence(said), who, sentence))
        kept += f" {before[: len(before) - used_before]}"
        place = match.end() + used_after
    return Spoken(tuple(quotes), " ".join(f"{kept} {paragraph[place:]}".split())) if quotes else Spoken((), paragraph)


def _speaker(before: str, after: str) -> tuple[Person | None, int, int]:
    """Who speaks, and how many characters before and after the quote say so."""
    if says := _SAYS_AT_ONCE.match(after):
        told = sentences(after[says.end() :])
        if told and (who := person_after(told[0])):
            return who, 0, after.index(told[0], says.end()) + len(told[0])
    if (says := _SAYS_LAST.match(after)) and (who := person_before(says["who"])):
        return who, 0, says.end()
    if (says := _SAYS_BEFORE.search(before)) and (who := person_before(says["who"])):
        return who, len(before) - says.start("who"), 0
    return None, 0, 0


def _unmarked(paragraph: str) -> Spoken:
    """A quote that only ", says Anna Berg" tells: its sentence, and those before it in the first person."""
    told = sentences(paragraph)
    for number, sentence in enumerate(told):
        says = _SAYS_AFTER_TEXT.search(sentence)
        who = person_after(sentence[says.end() :]) if says else None
        if says is None or who is None:
            continue
        first = number
        while first > 0 and _FIRST_PERSON.search(told[first - 1]):
            first -= 1
        text = " ".join((*told[first:number], complete_sentence(sentence[: says.start()])))
        anew = _STARTS_ANEW.search(text) if text[:1].islower() else None
        text = text[anew.start() :] if anew else text
        quote = FoundQuote(text, who, sentence, sure=bool(_FIRST_PERSON.search(text)))
        return Spoken((quote,), " ".join((*told[:first], *told[number + 1 :])))
    return Spoken((), paragraph)
