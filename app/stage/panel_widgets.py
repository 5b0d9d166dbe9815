"""A widget for each panel: of the kind that shows what the panel does."""

from PySide6.QtWidgets import QWidget

from app.clockwork import Alarms
from app.layout.panels.order import PANELS, READING_ORDER
from app.layout.plan import PanelName
from app.stage.panel_widget import PanelWidget
from app.stage.timeline_widget import TimelineWidget
from app.stage.turning_widget import FADE_MS, TurningWidget

FADING = frozenset(panel.name for panel in PANELS if panel.fades)


def panel_widgets(screen: QWidget, alarms: Alarms, *, motion: bool) -> dict[PanelName, PanelWidget]:
    """The widgets of a screen's panels, hidden, in the order of reading; without `motion` none fades."""
    return {name: _widget(name, screen, alarms, motion=motion) for name in READING_ORDER}


def _widget(name: PanelName, screen: QWidget, alarms: Alarms, *, motion: bool) -> PanelWidget:
    widget: PanelWidget
    if name is PanelName.MASTHEAD:
        widget = PanelWidget(screen)
    elif name is PanelName.TIMELINE:
        widget = TimelineWidget(alarms, screen, 0)
    else:
        widget = TurningWidget(alarms, screen, FADE_MS if name in FADING and motion else 0)
    widget.hide()
    return widget
