"""The ceremony as a panel: its picture with the caption, and alone also when, where, who and the credit."""

from collections.abc import Sequence
from typing import Self

from app.layout.aloud import Reading, one_sentence, sentences_of, words_told
from app.layout.credit import ILLUSTRATION, credit_of, description_of
from app.layout.drawings import PictureBox
from app.layout.material import Locale, Material
from app.layout.panels.ceremony.block import CeremonyBlock, lay_out_ceremony
from app.layout.panels.ceremony.scene import ceremony_scene
from app.layout.panels.ceremony.texts import CeremonyTexts
from app.layout.panels.hearing import page_heard, turns
from app.layout.panels.panel import Scene, Slot, Wish
from app.layout.panels.speaker import speaker_pieces
from app.layout.picture import Picture
from app.layout.plan import Page, PanelName
from app.layout.rect import Rect
from app.layout.scene_area import SceneArea
from app.layout.shown import Shown
from app.layout.spoken import Part, Spoken, lines_of, said, sentences
from app.layout.text.paragraph import Paragraph
from app.layout.text.type_scale import REGULAR, SEMIBOLD, Role
from app.layout.text.wording import Piece
from app.layout.translatable import QT_TRANSLATE_NOOP
from app.value import replace, value

CEREMONY = QT_TRANSLATE_NOOP("words", "The ceremony")
SEPARATOR = "  ·  "
TAGS = frozenset({Role.TAG})


@value
class CeremonyPanel:
    """Its texts; `alt` describes the picture to those who do not see it."""

    texts: CeremonyTexts
    alt: str

    name = PanelName.CEREMONY
    label = QT_TRANSLATE_NOOP("panels", "ceremony")
    takes_focus = True
    on_command_line = True
    keys = frozenset({"ceremony"})
    leaves = 2
    slot = Slot.SIDE
    gap = 0.7
    stretch = 1.5
    fades = False
    alone_on = "paper"

    @classmethod
    def of(cls, material: Material) -> Self | None:
        """Measure its texts; None where nothing is known of a ceremony. A picture that can't be shown leaves its caption."""
        ceremony, setter, locale = material.announcement.ceremony, material.setter, material.locale
        if ceremony is None:
            return None
        photo, aspect = ceremony.photo, material.aspects.get("ceremony")
        names = [person.name for person in ceremony.people]
        caption = setter.pieces(caption_pieces(ceremony.caption, names), Role.CAPTION) if ceremony.caption else None
        picture = Picture(aspect, photo.illustration, photo.focus) if photo and aspect else None
        details = _details(material)
        if caption is None and picture is None and not details:
            return None
        tag = setter.paragraph(locale.word(ILLUSTRATION), REGULAR, Role.TAG)
        return cls(CeremonyTexts(caption, picture, details, tag), description_of(photo, locale) if photo else "")

    def measured(self, wish: Wish) -> CeremonyBlock | None:
        """Set picture and caption, or None where they have no room in the width."""
        return lay_out_ceremony(self.texts, wish)

    def smaller(self) -> tuple[Self, ...]:
        """The picture as a strip beside its caption, then without the caption, which the scene has."""
        texts = self.texts
        if texts.picture is None or texts.caption is None:
            return ()
        return tuple(replace(self, texts=smaller) for smaller in (replace(texts, strip=True), replace(texts, caption=None)))

    def scene(self, area: SceneArea) -> Scene | None:
        """Set the picture as large as can be, with everything that is known."""
        pages = ceremony_scene(self.texts, area)
        return Scene(pages) if pages else None

    def spoken(self, shown: Shown, locale: Locale) -> Spoken:
        """It is a group: the picture by its description, then the texts that can be read."""
        items: list[Spoken] = []
        if self.texts.picture:
            items.append(Spoken(Part.PICTURE, self.alt, rect=_picture_rect(shown.page)))
        texts = [self.texts.caption, *self.texts.details] if shown.alone else [self.texts.in_overview]
        items += [Spoken(Part.PARAGRAPH, text.said, lines=lines_of(shown.page.lines, text)) for text in texts if text]
        heard = self.heard(shown, locale) or sentences(*(item.name for item in items))
        return Spoken(Part.GROUP, locale.word(CEREMONY), heard, items=tuple(items), language=locale.language_of(CEREMONY))

    def aloud(self, item: int | None, locale: Locale, *, alone: bool) -> Reading:
        """The picture by its description, the caption, and alone on the screen when and where, who, and whose picture it is."""
        del item
        texts, language = self.texts, locale.language
        picture = words_told(self.alt, language, picture="ceremony") if texts.picture else ()
        shown = (texts.caption,) if alone else (texts.in_overview,)
        caption = tuple(sentence for text in shown for sentence in sentences_of(text, language))
        details = tuple(sentence for text in texts.details for sentence in one_sentence((text,), language)) if alone else ()
        return (*picture, *caption, *details)

    def heard(self, shown: Shown, locale: Locale) -> str:
        """The picture that is on by its description, and the texts."""
        if not turns(shown):
            return ""
        picture = self.alt if _picture_rect(shown.page) else ""
        return page_heard(shown, locale, picture, *said(shown.page.lines, without=TAGS))


def caption_pieces(caption: str, names: Sequence[str]) -> tuple[Piece, ...]:
    """Set the caption with the names of the people who were there in weight 600 and whole, the longest name first where two fit."""
    key = "ceremony.caption"
    pieces: list[Piece] = []
    rest = caption
    wanted = sorted((name for name in names if name), key=len, reverse=True)
    while rest:
        found = min(((rest.find(name), -len(name), name) for name in wanted if name in rest), default=None)
        if found is None:
            pieces.append(Piece(rest, REGULAR, key))
            break
        place, _, name = found
        if place:
            pieces.append(Piece(rest[:place], REGULAR, key))
        pieces.append(Piece(name, SEMIBOLD, key, whole=True))
        rest = rest[place + len(name) :]
    return tuple(pieces)


def _details(material: Material) -> tuple[Paragraph, ...]:
    """Measure when and where, who, and the credit."""
    ceremony, setter, locale = material.announcement.ceremony, material.setter, material.locale
    if ceremony is None:
        return ()
    day = locale.full_date(ceremony.when) if ceremony.when else ""
    where = (Piece(day, SEMIBOLD), Piece(SEPARATOR if day and ceremony.place else "", SEMIBOLD))
    place = (*where, Piece(ceremony.place or "", SEMIBOLD, "ceremony.place"))
    details = [setter.pieces(tuple(piece for piece in place if piece.text), Role.DETAIL)] if day or ceremony.place else []
    for number, person in enumerate(ceremony.people):
        key = f"ceremony.people[{number}]"
        details.append(setter.pieces(speaker_pieces(person.name, person.role, f"{key}.name", f"{key}.role", locale.comma), Role.DETAIL))
    credit = credit_of(ceremony.photo, "ceremony.photo", locale) if ceremony.photo else ()
    if credit:
        details.append(setter.pieces(credit, Role.DETAIL))
    return tuple(details)


def _picture_rect(page: Page) -> Rect | None:
    return next((drawing.rect for drawing in page.drawings if isinstance(drawing, PictureBox)), None)
