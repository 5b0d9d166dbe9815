"""What stands on one display in every edition: plans and canvases, made when they are first asked for and kept until something changes."""

from datetime import datetime
from functools import lru_cache

from app.announcement.problem import Problem
from app.announcement.texts import texts
from app.layout.content import Content, lay_out_sheet
from app.layout.display import Display, greatest_distance_m, within_bound
from app.layout.margins import margins_of
from app.layout.material import AlertText
from app.layout.panels.sheet import SheetPanel
from app.layout.plan import ScreenPlan
from app.layout.text.paragraph import Paragraph, Typesetter
from app.layout.text.type_scale import HEADLINE_ARC_MINUTES, SEMIBOLD, Role, TypeScale
from app.layout.touch_row import RowLabel, TouchRow, lay_out_row
from app.stage.alerts_in_force import AlertsInForce
from app.stage.behaviour import Behaviour
from app.stage.drawing.canvas import Canvas
from app.stage.drawing.measurer import LanguageMeasurer
from app.stage.drawing.picture import Decoder
from app.stage.drawing.typeface import Typeface
from app.stage.edition import Edition
from app.stage.key_sheet import key_sheet
from app.stage.language.row_words import row_word
from app.stage.language.sign_sentences import sign_sentences
from app.stage.readers import Readers
from app.stage.state.carrying import carried
from app.stage.state.event import Sign
from app.stage.state.layouts import Layouts
from app.stage.state.state import State
from app.stage.state.touch import TOGGLES, RowKey, row_keys
from app.stage.state.update import settled
from app.value import replace

PAINTINGS = 24  # a photo, a logo and some milestones' pictures, on the overview and alone, in normal and in large text


class EditionScreens:
    """Answers the state's questions about the editions; `now` is the moment whose date and time stand on them."""

    def __init__(self, typeface: Typeface, behaviour: Behaviour, now: datetime, decode: Decoder) -> None:
        self.typeface = typeface
        self.behaviour = behaviour
        self.editions: tuple[Edition, ...] = ()
        self.one_of_several = False
        self.by_touch = False
        self.display = Display(1, 1)
        self._readers = Readers()
        self._in_high_contrast: dict[int, Edition] = {}
        self._setters: dict[str, Typesetter] = {}
        self.now = now
        self.alerts = AlertsInForce()
        self._layouts: dict[tuple[int, bool, bool], Layouts] = {}
        self._sheets: dict[tuple[int, bool, bool], ScreenPlan] = {}
        self._rows: dict[tuple[int, bool], TouchRow] = {}
        self._canvases: dict[int, Canvas] = {}
        # Plans are new every minute, the sizes of the pictures on them are not; a large photo takes a tenth of a second.
        self._decode = lru_cache(maxsize=PAINTINGS)(decode)

    def take_editions(self, editions: tuple[Edition, ...]) -> None:
        """Other texts from now on, in the typefaces that their scripts need."""
        self.editions = editions
        self.typeface.cover(text for edition in editions for _, text in texts(edition.announcement))
        self._setters.clear()
        self.forget()

    def take_display(self, display: Display) -> bool:
        """Another display from now on, seen from no farther than its size allows; whether it is another one."""
        display = within_bound(display, HEADLINE_ARC_MINUTES, self.typeface.cap_height)
        if display == self.display:
            return False
        self.display = display
        self.forget()
        return True

    def take_readers(self, readers: Readers) -> bool:
        """Other colours and sizes of text from now on, as far as the display can be read then; whether they are others."""
        if readers == self._readers:
            return False
        self._readers = readers
        self.forget()
        return True

    def take_alerts(self, alerts: AlertsInForce) -> None:
        """Other public warnings from now on; pictures stay decoded."""
        self.alerts = alerts
        families = self.typeface.families
        self.typeface.cover(text for alert in alerts.alerts for info in alert.infos for text in (info.title, *info.texts))
        if self.typeface.families != families:
            self._setters.clear()
        self._layouts.clear()
        self._sheets.clear()

    def take_moment(self, now: datetime) -> None:
        """Another minute: only what the clock changes is laid out anew."""
        self.now = now
        for key, layouts in self._layouts.items():
            self._layouts[key] = layouts.at_another_time(self._content(key[0]))

    @property
    def languages(self) -> int:
        """How many editions there are."""
        return len(self.editions)

    @property
    def rotates_languages(self) -> bool:
        """Whether every round is in the next language."""
        return self.behaviour.rotate_languages and len(self.editions) > 1

    @property
    def greets(self) -> bool:
        """Whether a visitor is told at the first touch what the keys do."""
        return not self.behaviour.preview

    @property
    def speaks(self) -> bool:
        """Whether it can read aloud."""
        return self.behaviour.speaks

    def layouts(self, language: int, *, large: bool) -> Layouts:
        """The plans of an edition, in normal or in large text."""
        key = (language, large, self.by_touch)
        if key not in self._layouts:
            foot = self.row(language, large=large).foot if self.by_touch else 0
            self._layouts[key] = Layouts(self._content(language), replace(self._scale(large=large), foot=foot))
        return self._layouts[key]

    def known_layouts(self, language: int, *, large: bool) -> Layouts | None:
        """The plans of an edition that were asked for before; None where none were."""
        return self._layouts.get((language, large, self.by_touch))

    def sheet_panel(self, language: int) -> SheetPanel:
        """The keys that work here, in the words of an edition."""
        return key_sheet(self.editions[language].words, self.behaviour, self._setter(language))

    def sheet(self, language: int, *, large: bool) -> ScreenPlan:
        """The sheet of the keys."""
        key = (language, large, self.by_touch)
        if key not in self._sheets:
            layouts = self.layouts(language, large=large)
            plan = lay_out_sheet(self.sheet_panel(language), layouts.content, layouts.scale)
            self._sheets[key] = plan.mirrored() if layouts.content.locale.right_to_left else plan
        return self._sheets[key]

    def row(self, language: int, *, large: bool) -> TouchRow:
        """The row of buttons, in the words of an edition."""
        key = (language, large)
        if key not in self._rows:
            words, following = self.editions[language].words, (language + 1) % len(self.editions)
            tag = self.editions[following].words.language
            labels = []
            for each in row_keys(languages=len(self.editions), speaks=self.speaks):
                setter = self._setter(following if each is RowKey.LANGUAGE else language)
                labels.append(RowLabel(setter.paragraph(row_word(each, words, tag), SEMIBOLD, Role.BUTTON), each in TOGGLES))
            row = lay_out_row(labels, margins_of(self._scale(large=large)))
            self._rows[key] = row.mirrored(self.display.width_px) if words.right_to_left else row
        return self._rows[key]

    def with_room(self, state: State) -> State:
        """The same place where the row of buttons takes its room from all else, or gives it back."""
        if state.by_touch == self.by_touch:
            return state
        before = self.layouts(state.language, large=state.large)
        self.by_touch = state.by_touch
        announcements = [edition.announcement for edition in self.editions]
        moved = carried(state, before, announcements[state.language], announcements, self)
        return settled(replace(moved, language=state.language), self)

    def _scale(self, *, large: bool) -> TypeScale:
        return TypeScale(self.display, self.typeface.cap_height, large=large, text_scale=self._text_scale)

    def sentences(self, sign: Sign, language: int) -> tuple[Paragraph, ...]:
        """What a sign says, in the words of an edition."""
        words, setter = self.editions[language].words, self._setter(language)
        return tuple(setter.pieces(sentence, Role.SIGN) for sentence in sign_sentences(sign, words, self.behaviour))

    def _setter(self, language: int) -> Typesetter:
        """What measures the texts of an edition, by the rules of its language."""
        return self._setter_of(self.editions[language].words.language)

    def _setter_of(self, tag: str) -> Typesetter:
        if tag not in self._setters:
            self._setters[tag] = Typesetter(LanguageMeasurer(self.typeface, tag))
        return self._setters[tag]

    def _content(self, language: int) -> Content:
        """The panels of an edition now."""
        return self._drawn(language).content(self._setter(language), self.now, self._alert_texts(language))

    def _drawn(self, language: int) -> Edition:
        """An edition in the colours in which it is drawn."""
        edition = self.editions[language]
        if not self._readers.high_contrast:
            return edition
        if language not in self._in_high_contrast:
            self._in_high_contrast[language] = edition.in_high_contrast()
        return self._in_high_contrast[language]

    @property
    def _text_scale(self) -> float:
        """How many times as large as it must be text is, at most as large as the display can bear."""
        if self._readers.text_scale == 1.0:
            return 1.0
        greatest = greatest_distance_m(self.display, HEADLINE_ARC_MINUTES, self.typeface.cap_height)
        return max(1.0, min(self._readers.text_scale, greatest / self.display.distance_m))

    def _alert_texts(self, language: int) -> tuple[AlertText, ...]:
        """The warnings in force as they stand in an edition."""
        if not self.alerts.alerts:
            return ()
        from app.stage.alert_texts import alert_texts  # most displays never have one

        edition = self.editions[language]
        own = () if edition.quiet else (edition.words.language,)
        others = tuple(each.words.language for each in self.editions)
        return alert_texts(self.alerts.alerts, (*own, *self.alerts.languages, *others), edition.words, self._setter_of)

    def canvas(self, language: int) -> Canvas:
        """The tools that draw an edition."""
        if language not in self._canvases:
            edition = self._drawn(language)
            self._canvases[language] = Canvas(edition.theme, self.typeface, self._decode, right_to_left=edition.words.right_to_left)
        return self._canvases[language]

    def decode_pictures(self, plan: ScreenPlan, language: int, pixels: float) -> tuple[Problem, ...]:
        """Has the pictures of a screen ready, `pixels` device px to each of its own.

        One that can't be decoded leaves its edition and is told, once; its plans are then to be asked for anew.
        """
        edition = self.editions[language]
        failed = self.canvas(language).decode_pictures(plan, edition.pictures, pixels)
        if not failed:
            return ()
        for which, error in failed.items():
            edition = edition.without(which, error)
        self.editions = (*self.editions[:language], edition, *self.editions[language + 1 :])
        self._in_high_contrast.pop(language, None)
        self._layouts = {key: layouts for key, layouts in self._layouts.items() if key[0] != language}
        return edition.problems[-len(failed) :]

    def forget(self) -> None:
        """Makes everything anew when it is next asked for."""
        self._layouts.clear()
        self._sheets.clear()
        self._rows.clear()
        self._canvases.clear()
        self._in_high_contrast.clear()
        self._decode.cache_clear()
