"""Draws what stands on the screen, without a display: the overview, one panel alone, or all there is."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter

from app.announcement.problem import Problem
from app.layout.plan import PanelName
from app.stage.drawing.canvas import Canvas, scaled
from app.stage.drawing.panel_drawing import draw_panel, draw_progress
from app.stage.edition_screens import EditionScreens
from app.stage.state.event import Action, Alone
from app.stage.state.state import State
from app.stage.state.update import update
from app.stage.state.view import View, view_of
from app.value import value

Tell = Callable[[Sequence[Problem]], None]
OVERVIEW = "overview"


@value
class Sight:
    """One picture: what it shows, by the panel's name, and which page of how many."""

    name: str
    page: int
    pages: int
    view: View


def sights_of(screens: EditionScreens, panel: PanelName | None, tell: Tell, *, everything: bool = False) -> tuple[Sight, ...]:
    """The first edition's overview, or one panel alone, or `everything`: the overview, then every page of every panel.

    None where the announcement has nothing for the panel. A picture that can't be decoded is told, and does not stand on it.
    """
    names: list[PanelName | None] = [panel]
    if everything:
        names += [each.name for each in screens.layouts(0, large=False).content.panels]
    found = [sight for name in names for sight in _sights(screens, name, everything=everything)]
    for sight in found:
        failed = screens.decode_pictures(sight.view.plan, sight.view.state.language, 1.0)
        if failed:
            tell(failed)
            return sights_of(screens, panel, tell, everything=everything)
    return tuple(found)


def _sights(screens: EditionScreens, panel: PanelName | None, *, everything: bool) -> Iterator[Sight]:
    state = State()
    if panel is None:
        yield Sight(OVERVIEW, 0, 1, view_of(state, screens))
        return
    pages = len(screens.layouts(state.language, large=state.large).scene_pages(panel))
    state = update(state, Alone(panel), screens) if pages else state
    for page in range(pages if everything else min(pages, 1)):
        yield Sight(panel, page, pages, view_of(state, screens))
        state = update(state, Action.NEXT_ITEM, screens)


def drawn(view: View, canvas: Canvas) -> QImage:
    """What stands on the screen, a px of the display a px of the picture. Needs no widgets."""
    image = QImage(QSize(view.plan.width, view.plan.height), QImage.Format.Format_RGB32)
    image.fill(canvas.colour("paper"))
    with QPainter(image) as painter:
        draw(painter, view, canvas)
    return image


def draw(painter: QPainter, view: View, canvas: Canvas, *, printed: bool = False) -> None:
    """Draws it on its paper; what is printed has no marks of a quote that goes on, but the numbers of pages."""
    for shown in view.panels:
        if shown.plan.ground != "paper":
            painter.fillRect(scaled(shown.plan.rect, 1.0), canvas.colour(shown.plan.ground))
        draw_panel(painter, shown, canvas)
        if not (printed and shown.plan.progress and shown.plan.progress[0].places):
            draw_progress(painter, shown, canvas)
