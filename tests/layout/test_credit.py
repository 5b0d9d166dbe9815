"""Whose the picture is, said once."""

import pytest

from app.layout.credit import credit_pieces
from app.layout.text.type_scale import REGULAR
from app.layout.text.wording import Piece

KEY = "ceremony.photo.credit"


@pytest.mark.parametrize(
    "credit",
    [
        "Foto: Anna Ek",
        "foto:Anna Ek",
        "FOTO: ANNA EK",
        "Photo : Anne Dupont",
        "Photo\u202f: Anne Dupont",
        "Photo by Ann Oak",
        "Fotó: Kovács Anna",
        "Φωτογραφία: Άννα",
        "Fotograf Anna Ek",
        "Fotograf: Anna Ek",
        "Photographe Anne Dupont",
        "Kuva: Anna Tammi",
        "Zdjęcie: Anna Dąb",
        "تصوير: ليلى",
        "写真：山田",
        "Bild: Anna Ek",
        "Illustration: Anna Ek",
    ],
)
def test_a_credit_that_says_so_itself_is_shown_as_it_is(credit: str) -> None:
    assert credit_pieces(credit, "Foto: {name}", KEY) == (Piece(credit, REGULAR, KEY),)


@pytest.mark.parametrize("credit", ["Anna Ek", "Fotografiska", "Photographic Society", "Bo Foto", "NASA", "Bildarkivet", "Foto AB Ek"])
def test_any_other_comes_after_the_program_s_word(credit: str) -> None:
    assert credit_pieces(credit, "Foto: {name}", KEY) == (Piece("Foto: ", REGULAR), Piece(credit, REGULAR, KEY))


def test_the_program_s_own_word_is_known_in_any_language() -> None:
    assert credit_pieces("Argazkia: Ane", "Argazkia: {name}", KEY) == (Piece("Argazkia: Ane", REGULAR, KEY),)
    assert credit_pieces("Ane", "{name} fecit", KEY) == (Piece("Ane", REGULAR, KEY), Piece(" fecit", REGULAR))
