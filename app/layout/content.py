"""Everything that a screen can show of one announcement at one moment: its panels, their texts measured."""

from collections.abc import Collection
from typing import TypeVar

from app.layout.margins import margins_of
from app.layout.material import Locale, Material
from app.layout.panels.masthead import PAUSED
from app.layout.panels.order import PANELS
from app.layout.panels.panel import Panel
from app.layout.panels.sheet import SheetPanel
from app.layout.plan import PanelName, ScreenPlan
from app.layout.scene_area import PAGE_OF, SceneArea
from app.layout.text.paragraph import Paragraph, Typesetter
from app.layout.text.type_scale import SEMIBOLD, Role, TypeScale
from app.value import replace, value

Kind = TypeVar("Kind", bound=Panel)


@value
class Content:
    """The panels that the announcement has something for, in reading order, and what all scenes share."""

    panels: tuple[Panel, ...]
    page_of: str
    paused: Paragraph
    locale: Locale
    setter: Typesetter

    uncompared = ("locale", "setter")

    def panel(self, name: PanelName) -> Panel | None:
        """Give the panel of that name, if there is one."""
        return next((panel for panel in self.panels if panel.name is name), None)

    def of_kind(self, kind: type[Kind]) -> Kind | None:
        """Give the panel of that kind, if there is one."""
        return next((panel for panel in self.panels if isinstance(panel, kind)), None)

    def only(self, names: Collection[PanelName]) -> "Content":
        """Give the content with these panels alone."""
        return replace(self, panels=tuple(panel for panel in self.panels if panel.name in names))

    def differs_from(self, other: "Content") -> frozenset[PanelName]:
        """Name the panels that one of the two has otherwise, or alone."""
        mine, theirs = ({panel.name: panel for panel in content.panels} for content in (self, other))
        return frozenset(name for name in mine.keys() | theirs.keys() if mine.get(name) != theirs.get(name))


def measured_content(material: Material) -> Content:
    """Measure the announcement's texts for layout."""
    panels = tuple(panel for kind in PANELS if (panel := kind.of(material)) is not None)
    paused = material.setter.paragraph(material.locale.word(PAUSED), SEMIBOLD, Role.PAUSED)
    return Content(panels, material.locale.word(PAGE_OF), paused, material.locale, material.setter)


def lay_out_scene(name: PanelName, content: Content, scale: TypeScale) -> ScreenPlan | None:
    """Lay a panel out alone on the screen, in as few pages as its least size allows, at the largest size for that.

    None where the announcement has nothing for it.
    """
    panel = content.panel(name)
    return _alone(panel, scene_area(content, scale)) if panel else None


def lay_out_sheet(sheet: SheetPanel, content: Content, scale: TypeScale) -> ScreenPlan:
    """Lay the keys' sheet out alone on the screen; it says nothing of a pause."""
    plan = _alone(sheet, replace(scene_area(content, scale), paused=None))
    if plan is None:
        raise ValueError(sheet)
    return plan


def scene_area(content: Content, scale: TypeScale) -> SceneArea:
    """Give the area of a scene on a display."""
    return SceneArea(margins_of(scale), content.setter, content.page_of, content.paused)


def _alone(panel: Panel, area: SceneArea) -> ScreenPlan | None:
    scene = panel.scene(area)
    return area.plan(area.panel(panel.name, scene.pages, scene.ground, scene.targets)) if scene else None
