"""The quotes as a panel: one page a quote, which fade into each other, and a mark of progress."""

from typing import Self

from app.layout.aloud import Reading, one_sentence, sentences_of
from app.layout.material import Locale, Material
from app.layout.panels.hearing import place_of, turns
from app.layout.panels.panel import Scene, Slot, Wish
from app.layout.panels.place_aloud import QUOTE, place_aloud
from app.layout.panels.quotes.block import QuotesBlock, lay_out_quotes
from app.layout.panels.quotes.mark import LargeMark
from app.layout.panels.quotes.scene import quote_scene
from app.layout.panels.quotes.texts import QuoteTexts, quote_paragraphs
from app.layout.panels.speaker import speaker_pieces
from app.layout.plan import PanelName
from app.layout.scene_area import PAGE_OF, SceneArea
from app.layout.shown import Shown
from app.layout.spoken import Part, Spoken, said, sentences
from app.layout.text.paragraph import Typesetter
from app.layout.text.type_scale import Role
from app.layout.translatable import QT_TRANSLATE_NOOP
from app.value import replace, value

SPEAKERS = frozenset({Role.SPEAKER})
LINES_AT_A_TIME = (6, 5, 4, 3)


@value
class QuotesPanel:
    """The quotes in the order of the file, their large mark, and how a number beside them is written.

    With `most_lines` no more lines of a quote stand there at a time, 0 for all.
    """

    quotes: tuple[QuoteTexts, ...]
    mark: LargeMark
    page_of: str
    setter: Typesetter
    most_lines: int = 0

    uncompared = ("setter",)

    name = PanelName.QUOTES
    label = QT_TRANSLATE_NOOP("panels", "quotes")
    takes_focus = True
    on_command_line = True
    keys = frozenset({"quotes"})
    leaves = 3
    slot = Slot.FOOT
    gap = 0.55
    stretch = 1.5
    fades = True
    alone_on = "deep"

    @classmethod
    def of(cls, material: Material) -> Self | None:
        """Measure the quotes; None where there are none."""
        setter = material.setter
        marks = material.locale.quotation_marks
        quotes = tuple(
            QuoteTexts(
                *quote_paragraphs(quote.text, f"quotes[{place}].text", marks, setter),
                setter.pieces(
                    speaker_pieces(quote.speaker, quote.role, f"quotes[{place}].speaker", f"quotes[{place}].role", material.locale.comma),
                    Role.SPEAKER,
                ),
            )
            for place, quote in enumerate(material.announcement.quotes)
        )
        return cls(quotes, LargeMark.of(marks, setter.measurer), material.locale.word(PAGE_OF), setter) if quotes else None

    def measured(self, wish: Wish) -> QuotesBlock:
        """Set them in a band that is high enough for the longest."""
        return lay_out_quotes(self.quotes, self.mark, wish, self.setter, self.page_of, self.most_lines)

    def smaller(self) -> tuple[Self, ...]:
        """Fewer lines of a quote at a time, in pages."""
        return tuple(replace(self, most_lines=lines) for lines in LINES_AT_A_TIME)

    def scene(self, area: SceneArea) -> Scene | None:
        """Set each quote with its speaker over the whole screen."""
        pages = quote_scene(self.quotes, self.mark, area)
        return Scene(pages) if pages else None

    def spoken(self, shown: Shown, locale: Locale) -> Spoken:
        """It is the quote that is on, or the part of it that has room on its page, with its speaker: one text, as one hears it."""
        name = self.heard(shown, locale) or sentences(self.quotes[shown.page.item].text.said, self._speaker(shown, locale))
        return Spoken(Part.QUOTE, name, lines=shown.page.lines)

    def aloud(self, item: int | None, locale: Locale, *, alone: bool) -> Reading:
        """A quote, its speaker, and which of how many it is; alone on the screen all of them."""
        del alone
        chosen = range(len(self.quotes)) if item is None else range(item, item + 1)
        return tuple(sentence for number in chosen for sentence in self._quote_aloud(number, locale))

    def _quote_aloud(self, number: int, locale: Locale) -> Reading:
        quote = self.quotes[number]
        said, speaker = sentences_of(quote.text, locale.language, number), one_sentence((quote.speaker,), locale.language, number)
        return (*said, *speaker, *place_aloud(locale, QUOTE, number, len(self.quotes)))

    def heard(self, shown: Shown, locale: Locale) -> str:
        """The quote that is on, or the part of it that has room on its page."""
        if not turns(shown):
            return ""
        return sentences(*said(shown.page.lines, without=SPEAKERS), self._speaker(shown, locale))

    def _speaker(self, shown: Shown, locale: Locale) -> str:
        number = shown.page.item
        place = place_of(locale, number, len(self.quotes)) if len(self.quotes) > 1 else ""
        return sentences(self.quotes[number].speaker.said, place)
