"""The plans and canvases of every edition on one panel, made when they are first asked for and kept until something changes."""

from datetime import datetime
from functools import lru_cache

from app.announcement.problem import Problem
from app.announcement.texts import texts
from app.layout.panel import Panel, within_bound
from app.layout.paragraph import Typesetter
from app.layout.plan import ScreenPlan
from app.layout.type_scale import HEADLINE_ARC_MINUTES, TypeScale
from app.stage.canvas import Canvas
from app.stage.edition import Edition
from app.stage.layouts import Layouts
from app.stage.picture import Decoder
from app.stage.typeface import Typeface

PAINTINGS = 8  # a photo and a logo, on the overview and alone, in normal and in large text


class Plans:
    """What the screen draws from; `now` is the moment whose date and time stand on it."""

    def __init__(self, typeface: Typeface, now: datetime, decode: Decoder) -> None:
        self.typeface = typeface
        self.editions: tuple[Edition, ...] = ()
        self.panel = Panel(1, 1)
        self.setter = Typesetter(typeface)
        self.now = now
        self._layouts: dict[tuple[int, bool], Layouts] = {}
        self._canvases: dict[int, Canvas] = {}
        # Plans are new every minute, the sizes of the pictures on them are not; a large photo takes a tenth of a second.
        self._decode = lru_cache(maxsize=PAINTINGS)(decode)

    def take_editions(self, editions: tuple[Edition, ...]) -> None:
        """Other texts from now on, in the typefaces that their scripts need."""
        self.editions = editions
        self.typeface.cover(text for edition in editions for _, text in texts(edition.announcement))
        self.setter = Typesetter(self.typeface)
        self.forget()

    def take_panel(self, panel: Panel) -> bool:
        """Another panel from now on, seen from no farther than its size allows; whether it is another one."""
        panel = within_bound(panel, HEADLINE_ARC_MINUTES, self.typeface.cap_height)
        if panel == self.panel:
            return False
        self.panel = panel
        self.forget()
        return True

    def take_moment(self, now: datetime) -> None:
        """Another minute: only what the clock changes is laid out anew."""
        self.now = now
        for (language, large), layouts in self._layouts.items():
            self._layouts[language, large] = layouts.at_another_time(self.editions[language].content(self.setter, now))

    def layouts(self, language: int, *, large: bool) -> Layouts:
        """The plans of an edition, in normal or in large text."""
        key = (language, large)
        if key not in self._layouts:
            content = self.editions[language].content(self.setter, self.now)
            self._layouts[key] = Layouts(content, TypeScale(self.panel, self.typeface.cap_height, large=large), self.setter)
        return self._layouts[key]

    def canvas(self, language: int) -> Canvas:
        """The tools that draw an edition."""
        if language not in self._canvases:
            edition = self.editions[language]
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
        self._layouts = {key: layouts for key, layouts in self._layouts.items() if key[0] != language}
        return edition.problems[-len(failed) :]

    def forget(self) -> None:
        """Makes everything anew when it is next asked for."""
        self._layouts.clear()
        self._canvases.clear()
        self._decode.cache_clear()
