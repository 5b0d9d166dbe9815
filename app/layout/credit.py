"""What is told of a picture: whose it is, after the program's word for it where the file does not say that, and what it shows."""

import re

from app.announcement.model import Photo
from app.layout.material import Locale
from app.layout.text.type_scale import REGULAR
from app.layout.text.wording import Piece
from app.layout.translatable import QT_TRANSLATE_NOOP

ILLUSTRATION = QT_TRANSLATE_NOOP("words", "Illustration")
PHOTO_BY = QT_TRANSLATE_NOOP("words", "Photo: {name}")
ILLUSTRATION_BY = QT_TRANSLATE_NOOP("words", "Illustration: {name}")

# "Photo" and "picture" before a colon or a preposition, and "photographer" before a name, as they are written in Europe and beside it.
PICTURE = (
    "foto|photo|fotó|fot\\.|valokuva|kuva|kép|grafik|graphi|bild|billede|bilde|image|imagen|immagine|imagem|afbeelding|beeld|obraz|zdjęcie"
    "|snímek|nuotrauka|slika|illustra|ilustra|teckning|tegning|zeichnung|drawing|picture|φωτο|εικόν|εικον|фото|снимка|изображ|зображення"
    "|иллюстрац|ілюстрац|צילום|תמונה|איור|תצלום|تصوير|الصورة|صورة|رسم|عکس|تصویر|ảnh|fotoğraf|写真|撮影|摄影|攝影|图|사진"
)
BY = "av|by|von|vom|par|di|da|de|del|door|af|van|od|autor|من|بقلم"
PHOTOGRAPHER = "fotograf(?:en|in|er|o|ka)?|photograph(?:er|e)|fotógraf[oa]|valokuvaaja|kuvaaja|φωτογράφος|фотограф|צלמת?|المصورة?|تصوير"
SAYS_SO = re.compile(rf"\s*(?:(?:{PICTURE})[^\s:：]*(?:\s*[:：©]|\s+(?:{BY})\b)|(?:{PHOTOGRAPHER})\s)", re.IGNORECASE)


def credit_of(photo: Photo, key: str, locale: Locale) -> tuple[Piece, ...]:
    """Set the credit of a picture that stands under `key` in the file; nothing where it has none."""
    if not photo.credit:
        return ()
    return credit_pieces(photo.credit, locale.word(ILLUSTRATION_BY if photo.illustration else PHOTO_BY), f"{key}.credit")


def description_of(photo: Photo, locale: Locale) -> str:
    """Tell what a picture shows; that it is an illustration is said where the description does not say so itself."""
    word = locale.word(ILLUSTRATION)
    told = not photo.illustration or photo.alt.casefold().startswith(word.casefold())
    return photo.alt if told else f"{word}: {photo.alt}"


def credit_pieces(credit: str, written: str, key: str) -> tuple[Piece, ...]:
    """Set a credit as it is `written` with {name}, or as it stands in the file, under `key`, where that says already what it is."""
    before, _, after = written.partition("{name}")
    own, word = Piece(credit, REGULAR, key), before.strip().casefold()
    if SAYS_SO.match(credit) or (word and credit.casefold().startswith(word)):
        return (own,)
    return tuple(piece for piece in (Piece(before, REGULAR), own, Piece(after, REGULAR)) if piece.text)
