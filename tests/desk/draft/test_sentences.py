import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.desk.draft.sentences import sentences


@pytest.mark.parametrize(
    ("paragraph", "parts"),
    [
        ("Ett. Två! Tre?", ("Ett.", "Två!", "Tre?")),
        ("Det gäller bl.a. skolor, t.ex. i Åby. Mer sedan.", ("Det gäller bl.a. skolor, t.ex. i Åby.", "Mer sedan.")),
        ("Klart med frågorna. i gruppen sitter De.", ("Klart med frågorna.", "i gruppen sitter De.")),
        ("“We won.” She smiled.", ("“We won.”", "She smiled.")),
        ("Mr. A. Finch spoke. 1925 came.", ("Mr. A. Finch spoke.", "1925 came.")),
        ("– Kul! hälsar Eva.", ("– Kul! hälsar Eva.",)),
        ("", ()),
    ],
)
def test_a_paragraph_is_parted_where_its_sentences_end(paragraph: str, parts: tuple[str, ...]) -> None:
    assert sentences(paragraph) == parts


@given(st.text('ab. !?A1"”', max_size=80))
def test_nothing_is_lost(paragraph: str) -> None:
    assert " ".join(" ".join(sentences(paragraph)).split()) == " ".join(paragraph.split())
