"""How a person is named."""

from app.layout.panels.speaker import speaker_pieces
from app.layout.text.wording import Piece


def test_a_speaker_is_semibold_and_the_role_is_not() -> None:
    assert speaker_pieces("Anna Berg", "chef", "who", "what", "، ") == (
        Piece("Anna Berg", 600, "who", whole=True),
        Piece("، ", 400),
        Piece("chef", 400, "what"),
    )
    assert speaker_pieces("Anna Berg", None, "who", "what", ", ") == (Piece("Anna Berg", 600, "who", whole=True),)
