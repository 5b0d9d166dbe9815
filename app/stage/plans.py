"""The plans and canvases of every edition on one panel, made when they are first asked for and kept until something changes."""

from datetime import datetime

from app.announcement.texts import texts
from app.layout.panel import Panel, within_bound
from app.layout.paragraph import Typesetter
from app.layout.type_scale import HEADLINE_ARC_MINUTES, TypeScale
from app.stage.canvas import Canvas
from app.stage.edition import Edition
from app.stage.layouts import Layouts
from app.stage.typeface import Typeface


class Plans:
    """What the screen draws from; `now` is the moment whose date and time stand on it."""

    def __init__(self, typeface: Typeface, now: datetime) -> None:
        self.typeface = typeface
        self.editions: tuple[Edition, ...] = ()
        self.panel = Panel(1, 1)
        self.setter = Typesetter(typeface)
        self.now = now
        self._layouts: dict[tuple[int, bool], Layouts] = {}
        self._canvases: dict[int, Canvas] = {}

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
            self._canvases[language] = Canvas(edition.theme, self.typeface, right_to_left=edition.words.right_to_left)
        return self._canvases[language]

    def forget(self) -> None:
        """Makes everything anew when it is next asked for."""
        self._layouts.clear()
        self._canvases.clear()
