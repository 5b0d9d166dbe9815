"""The state of a screen: everything that a visitor and the time have made of it."""

from app.layout.plan import PanelName
from app.stage.state.event import Sign
from app.value import replace, value


@value
class OnOverview:
    """The overview; with a focus a visitor is there, at an item of that panel, and at a page of the item's text."""

    focus: PanelName | None = None
    item: int = 0
    item_page: int = 0


@value
class InScene:
    """A panel that a visitor has alone on the screen, at one of its pages; `behind` is where it was opened."""

    panel: PanelName
    page: int = 0
    behind: OnOverview = OnOverview()


@value
class OnSheet:
    """The sheet of the keys, at one of its pages, and at a row of it that a visitor has gone to; `behind` is what it covers."""

    page: int = 0
    behind: OnOverview | InScene = OnOverview()
    row: int | None = None


Place = OnOverview | InScene | OnSheet


@value
class Aloud:
    """What is read aloud now: the sentence of that number of what is read at its place, and its text.

    `begun` counts the sentences since it began, those that are said again too: as long as it is the same, the voice goes on.
    """

    number: int
    text: str
    begun: int = 0


@value
class State:
    """As just started: the overview without a focus, first language, normal text, rotation running.

    `stop` is the place in the round; `language` is the place of an edition among all. `met` says whether a visitor is there who
    was told what the keys do, or was shortly ago, `by_touch` whether by touch, so that the row of buttons is there; `sign` is what
    is told now, `aloud` what is read aloud.
    """

    place: Place = OnOverview()
    stop: int = 0
    paused: bool = False
    language: int = 0
    large: bool = False
    met: bool = False
    by_touch: bool = False
    sign: Sign | None = None
    aloud: Aloud | None = None

    @property
    def untouched(self) -> bool:
        """Whether it is as just started, wherever the round is."""
        return replace(self, stop=0) == State()

    @property
    def at_start(self) -> bool:
        """Whether going back to the start would change nothing that a visitor has made of it."""
        return replace(self, met=False, by_touch=False, sign=None).untouched

    @property
    def overview(self) -> OnOverview:
        """Where on the overview a visitor is, or would be back."""
        place = self.place.behind if isinstance(self.place, OnSheet) else self.place
        return place.behind if isinstance(place, InScene) else place

    @property
    def holder(self) -> PanelName | None:
        """The panel that has the focus: the sheet, else the one alone on the screen, else the chosen one; None for the screen."""
        match self.place:
            case OnSheet():
                return PanelName.SHEET
            case InScene(panel=panel):
                return panel
            case _:
                return self.place.focus
