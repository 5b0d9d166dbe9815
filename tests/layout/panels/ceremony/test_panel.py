"""The ceremony's texts."""

from hypothesis import given
from hypothesis import strategies as st

from app.announcement.model import Ceremony, Person
from app.layout.panels.ceremony.panel import CeremonyPanel, caption_pieces
from app.layout.text.wording import Source, wording_of
from app.value import replace
from tests.layout.announcements import content_of, lobby


def test_names_in_a_caption_are_semibold_the_longest_first() -> None:
    pieces = caption_pieces("Från vänster Anna Berg-Ek och Anna Berg.", ["Anna Berg", "Anna Berg-Ek"])
    assert [piece.text for piece in pieces if piece.weight == 600] == ["Anna Berg-Ek", "Anna Berg"]
    assert all(piece.whole == (piece.weight == 600) for piece in pieces)


@given(st.text(max_size=60), st.lists(st.text(max_size=5), max_size=4))
def test_a_caption_keeps_its_words(caption: str, names: list[str]) -> None:
    pieces = caption_pieces(caption, names)
    assert "".join(piece.text for piece in pieces) == caption
    assert all(piece.weight == 400 or piece.text in names for piece in pieces)
    assert wording_of(pieces).sources == (((0, Source("ceremony.caption", 0, len(caption))),) if caption else ())


def test_a_ceremony_of_which_nothing_is_known_is_none() -> None:
    assert content_of(replace(lobby(), ceremony=Ceremony())).of_kind(CeremonyPanel) is None
    known = content_of(replace(lobby(), ceremony=Ceremony(people=(Person("Anna"),)))).of_kind(CeremonyPanel)
    assert known is not None
    assert [text.text for text in known.texts.details] == ["Anna"]


def test_a_picture_that_can_t_be_shown_leaves_the_caption() -> None:
    panel = content_of(lobby(), picture_aspect=None).of_kind(CeremonyPanel)
    assert panel is not None
    assert panel.texts.picture is None
    assert panel.texts.in_overview is panel.texts.caption
