import pytest

from app.desk.draft.quotes import spoken


@pytest.mark.parametrize(
    ("paragraph", "text", "name", "role"),
    [
        ("– Det är roligt, säger Anna Berg (S), rektor.", "Det är roligt.", "Anna Berg (S)", "rektor"),
        ("— Kul! hälsar kommunalrådet Per Ek.", "Kul!", "Per Ek", "kommunalrådet"),
        ("- Vi vann, säger Borås Stads kommunchef Svante Stomberg.", "Vi vann.", "Svante Stomberg", "Borås Stads kommunchef"),
        ("– Vi vann, säger Anna von Essen på Röda Korset.", "Vi vann.", "Anna von Essen", None),
        ("”Det är mycket bra för oss”, säger Jan Ek, chef.", "Det är mycket bra för oss.", "Jan Ek", "chef"),
        ("»Det är mycket bra«, säger Jan Ek.", "Det är mycket bra.", "Jan Ek", None),
        ("“We are proud of it,” said Jane Smith, Leader of the Council.", "We are proud of it.", "Jane Smith", "Leader of the Council"),
        ('"We are very proud," Jane Smith said.', "We are very proud.", "Jane Smith", None),
        ("Speaking at the Town Hall, Jane Smith, mayor, said: “We are very proud.”", "We are very proud.", "Jane Smith", "mayor"),
        ("Head teacher Tom Okafor said: “We are very proud.”", "We are very proud.", "Tom Okafor", "Head teacher"),
        ("– Det är bra, säger Anna Berg, som är rektor.", "Det är bra.", "Anna Berg", None),
    ],
)
def test_who_says_what(paragraph: str, text: str, name: str, role: str | None) -> None:
    parted = spoken(paragraph)
    (quote,) = parted.quotes
    assert quote.speaker is not None
    assert (quote.text, quote.speaker.name, quote.speaker.role, quote.sure) == (text, name, role, True)
    assert parted.rest == ""


def test_a_quote_goes_on_after_its_speaker() -> None:
    (quote,) = spoken("“It is ours,” said Jane Smith. “We keep it for ever.”").quotes
    assert quote.text == "It is ours. We keep it for ever."
    (quote,) = spoken("– Det är bra, säger Anna Berg, rektor. Vi har väntat länge.").quotes
    assert quote.text == "Det är bra. Vi har väntat länge."


def test_without_marks_it_begins_where_somebody_says_we() -> None:
    parted = spoken("Gruppen är omfattande. i den sitter Det senaste året har vi byggt. Det är en glädje, säger Nils Fors, planerare.")
    (quote,) = parted.quotes
    assert quote.text == "Det senaste året har vi byggt. Det är en glädje."
    assert parted.rest == "Gruppen är omfattande."


@pytest.mark.parametrize(
    "paragraph",
    ["Priset heter ”Årets mest cykelvänliga kommun” och delas ut i maj.", "Han säger ja till allt.", "Vi säger Hej Sverige till alla.", ""],
)
def test_what_stands_in_marks_is_no_quote_by_itself(paragraph: str) -> None:
    parted = spoken(paragraph)
    assert parted.quotes == ()
    assert parted.rest == paragraph


def test_a_dash_without_a_speaker_is_not_sure() -> None:
    (quote,) = spoken("– Det där sade någon.").quotes
    assert not quote.sure
    assert quote.speaker is None
