"""Where sentences end, in the languages and the habits of those who write announcements."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.layout.text.sentences import sentence_bounds


def parts(text: str) -> list[str]:
    return [text[start:stop] for start, stop in sentence_bounds(text)]


@pytest.mark.parametrize(
    "sentences",
    [
        # marks and quotes
        ["Ett.", "Två!", "Tre?", "Fyra…", "Fem."],
        ["“We won.”", "She smiled."],
        ['Hon sa: "Vi vann."', "Sedan gick hon."],
        ["– Kul! hälsar Eva.", "Vi ses!"],
        ["Kom! – ropade han.", "Ingen kom."],
        ["« Bonjour. »", "Puis elle partit."],
        ["«\u202fBonjour.\u202f»", "Puis elle partit."],
        ["»Ett.", "»Två.»", "Tre."],
        ["Är det sant?!", "Ja."],
        ["Vänta ... och se.", "Nu."],
        # abbreviations, times, numbers, initials
        ["Det gäller bl.a. skolor, t.ex. i Åby.", "Mer sedan."],
        ["Det gäller t.ex. Borås.", "Mer sedan."],
        ["Vi öppnar kl. 19:00 den 3. maj.", "Välkommen!"],
        ["Vi ses klockan 19:00.", "Ta med fika."],
        ["Vi ses klockan 19.00.", "Ta med fika."],
        ["Skolor, förskolor m.m. är stängda.", "Bibliotek, badhus m.m.", "Resten är öppet."],
        ["Mr. A. Finch spoke.", "1925 came."],
        ["J.R.R. Tolkien skrev.", "Vi läste."],
        ["Svaret från Kerstin Hermansson (C).", "Sedan kom frågorna."],
        ["Is it open?", "No.", "It is not.", "See No. 5."],
        ["Vi var 12.", "Sedan gick vi."],
        ["1. Öppna dörren.", "2. Stäng den."],
        ["Das Fest ist am 3. Mai 2019.", "Kommen Sie!"],
        ["Klart med frågorna.", "i gruppen sitter De."],
        ["Avoinna mm. Helsingissä klo 9.00.", "Tervetuloa!"],
        ["Läs mer på www.boras.se.", "Adressen står nedan."],
        # other scripts
        ["هل المكتبة مفتوحة؟", "نعم، حتى المساء.", "أهلا بكم."],
        ["图书馆今天开放。", "请从东门进入！"],
        ["「行け！」と彼は言った。", "皆が笑った。"],
        ["पुस्तकालय खुला है।", "स्वागत है।"],
    ],
)
def test_a_text_is_parted_where_its_sentences_end(sentences: list[str]) -> None:
    wide = all(mark in "。！？" for mark in sentences[0][-1:])
    assert parts(("" if wide else " ").join(sentences)) == sentences


def test_an_abbreviation_may_end_the_last_sentence() -> None:
    assert parts("  Skolor, badhus m.m.  ") == ["Skolor, badhus m.m."]
    assert parts(" \n ") == []


@given(st.text(alphabet='ab. !?…:A1"”»«。！」の’)\n\u00a0\u00ad؟', max_size=80))
def test_every_character_but_space_is_in_one_sentence(text: str) -> None:
    bounds = sentence_bounds(text)
    place = 0
    for start, stop in bounds:
        assert start < stop
        assert not text[place:start].strip()
        assert text[start:stop] == text[start:stop].strip()
        place = stop
    assert not text[place:].strip()
