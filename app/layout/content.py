"""Everything that a screen can show of one announcement at one moment: its panels, their texts measured."""

from collections.abc import Collection, Mapping
from typing import TypeVar

from app.layout.margins import margins_of
from app.layout.material import Locale, Material
from app.layout.panels.headline import HeadlinePanel
from app.layout.panels.masthead import PAUSED, MastheadPanel
from app.layout.panels.order import PANELS, READING_ORDER
from app.layout.panels.panel import Panel
from app.layout.panels.sender import Sender
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

    def with_forms(self, panels: Collection[Panel]) -> "Content":
        """Give the content with these panels, some of them in other forms, in reading order."""
        return replace(self, panels=tuple(sorted(panels, key=lambda panel: READING_ORDER.index(panel.name))))

    def differs_from(self, other: "Content") -> frozenset[PanelName]:
        """Name the panels that one of the two has otherwise, or alone."""
        mine, theirs = ({panel.name: panel for panel in content.panels} for content in (self, other))
        return frozenset(name for name in mine.keys() | theirs.keys() if mine.get(name) != theirs.get(name))


def measured_content(material: Material) -> Content:
    """Measure the announcement's texts for layout."""
    panels = tuple(panel for kind in PANELS if (panel := kind.of(material)) is not None)
    paused = material.setter.paragraph(material.locale.word(PAUSED), SEMIBOLD, Role.PAUSED)
    return Content(panels, material.locale.word(PAGE_OF), paused, material.locale, material.setter)


def lay_out_scene(name: PanelName, content: Content, scale: TypeScale, sizes: Mapping[Role, int] | None = None) -> ScreenPlan | None:
    """Lay a panel out alone on the screen, in as few pages as its least size allows, at the largest size for that.

    `sizes` are those of its texts on the overview: alone they are never smaller. None where the announcement has nothing for it.
    """
    panel = content.panel(name)
    if panel is None:
        return None
    for least in (scale.not_below(sizes), scale) if sizes else (scale,):
        plan = _alone(panel, content, least)
        # Where a timeline has no room at the size of the overview, its own least size is better than its words as text.
        if plan is not None and (least is scale or plan.panels[-1].targets or not sizes_matter(panel)):
            return plan
    return None


def sizes_matter(panel: Panel) -> bool:
    """Tell whether a panel that is too large for the screen would be told in words alone."""
    return panel.name is PanelName.TIMELINE


def lay_out_sheet(sheet: SheetPanel, content: Content, scale: TypeScale) -> ScreenPlan:
    """Lay the keys' sheet out alone on the screen; it says nothing of a pause, and everybody knows who speaks."""
    area = replace(scene_area(content, scale), paused=None)
    scene = sheet.scene(area)
    if scene is None:
        raise ValueError(sheet)
    return area.plan(area.panel(sheet.name, scene.pages, sheet.alone_on, scene.targets))


def scene_area(content: Content, scale: TypeScale, sender: Sender | None = None) -> SceneArea:
    """Give the area of a scene on a display, below its sender."""
    area = SceneArea(margins_of(scale), content.setter, content.page_of, content.paused, sender.height if sender else 0.0)
    if sender is None or not sender.parted:
        return area
    return replace(area, ground_top=sender.row_bottom(area.margins), headed_top=sender.height_untitled(area.margins))


def sender_of(panel: Panel, content: Content, scale: TypeScale) -> Sender | None:
    """Set who speaks above a panel that is alone, where there is room for both."""
    masthead, headline = content.of_kind(MastheadPanel), content.of_kind(HeadlinePanel)
    if masthead is None:
        return None
    shown, parted = None if panel.name is PanelName.HEADLINE else headline, panel.name is PanelName.STORY
    return Sender.of(masthead, shown, margins_of(scale), panel.alone_on, parted=parted)


def _alone(panel: Panel, content: Content, scale: TypeScale) -> ScreenPlan | None:
    sender = sender_of(panel, content, scale)
    area = scene_area(content, scale, sender)
    scene = panel.scene(area)
    if scene is None:
        return None
    pages = scene.pages
    if sender is not None and sender.parted:
        pages = tuple(sender.above(page, area.margins, panel.alone_on) for page in pages)
    plan = area.panel(panel.name, pages, panel.alone_on, scene.targets)
    return area.plan(plan, sender.placed(area.margins, panel.alone_on)) if sender else area.plan(plan)
