"""Whose the picture is: the name after the program's word for it, which is not said again where the file says it."""

import re

from app.layout.text.type_scale import REGULAR
from app.layout.text.wording import Piece

# "Photo" and "picture" before a colon or a preposition, and "photographer" before a name, as they are written in Europe and beside it.
PICTURE = (
    "foto|photo|fotó|fot\\.|valokuva|kuva|kép|grafik|graphi|bild|billede|bilde|image|imagen|immagine|imagem|afbeelding|beeld|obraz|zdjęcie"
    "|snímek|nuotrauka|slika|illustra|ilustra|teckning|tegning|zeichnung|drawing|picture|φωτο|εικόν|εικον|фото|снимка|изображ|зображення"
    "|иллюстрац|ілюстрац|צילום|תמונה|איור|תצלום|تصوير|الصورة|صورة|رسم|عکس|تصویر|ảnh|fotoğraf|写真|撮影|摄影|攝影|图|사진"
)
BY = "av|by|von|vom|par|di|da|de|del|door|af|van|od|autor|من|بقلم"
PHOTOGRAPHER = "fotograf(?:en|in|er|o|ka)?|photograph(?:er|e)|fotógraf[oa]|valokuvaaja|kuvaaja|φωτογράφος|фотограф|צלמת?|المصورة?|تصوير"
SAYS_SO = re.compile(rf"\s*(?:(?:{PICTURE})[^\s:：]*(?:\s*[:：©]|\s+(?:{BY})\b)|(?:{PHOTOGRAPHER})\s)", re.IGNORECASE)


def credit_pieces(credit: str, written: str) -> tuple[Piece, ...]:
    """Set a credit as it is `written` with {name}, or as it stands in the file where that says already what it is."""
    before, _, after = written.partition("{name}")
    own, word = Piece(credit, REGULAR, "ceremony.photo.credit"), before.strip().casefold()
    if SAYS_SO.match(credit) or (word and credit.casefold().startswith(word)):
        return (own,)
    return tuple(piece for piece in (Piece(before, REGULAR), own, Piece(after, REGULAR)) if piece.text)
