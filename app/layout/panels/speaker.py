"""How a person is named: who in weight 600, the role after the language's comma."""

from app.layout.text.type_scale import REGULAR, SEMIBOLD
from app.layout.text.wording import Piece


def speaker_pieces(speaker: str, role: str | None, speaker_key: str, role_key: str, comma: str) -> tuple[Piece, ...]:
    """Set a person's name, on one line where it can be, and role, which stand under these keys."""
    name = Piece(speaker, SEMIBOLD, speaker_key, whole=True)
    return (name, Piece(comma, REGULAR), Piece(role, REGULAR, role_key)) if role else (name,)
