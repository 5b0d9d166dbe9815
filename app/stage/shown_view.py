"""How a view becomes a picture: the widgets that stand on a screen."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from app.clockwork import Alarms
from app.stage.drawing.canvas import Canvas
from app.stage.focus_ring import FocusRing
from app.stage.panel_widgets import panel_widgets
from app.stage.sign_widget import SignWidget
from app.stage.staff_mark import StaffMark
from app.stage.state.view import View
from app.stage.touch_row_widget import TouchRowWidget
from app.stage.turning_widget import TurningWidget


class ShownView:
    """A widget for each panel, the focus's ring, the row of buttons, the sign over all and the mark for staff, as children of a screen."""

    def __init__(self, screen: QWidget, alarms: Alarms, *, motion: bool) -> None:
        self._screen = screen
        self.panels = panel_widgets(screen, alarms, motion=motion)
        self.ring = FocusRing(screen)
        self.row = TouchRowWidget(screen)
        self.sign = SignWidget(alarms, screen)
        self.staff_mark = StaffMark(screen)
        self._paper = QColor()

    @property
    def fades(self) -> bool:
        """Whether a panel is fading into another page."""
        return any(isinstance(widget, TurningWidget) and widget.fading for widget in self.panels.values())

    def show(self, view: View, canvas: Canvas, scale: float, *, jump: bool) -> None:
        """Shows a view, `scale` logical px to one of the plan's; where it is to `jump`, nothing fades."""
        if canvas.colour("paper") != self._paper:
            # Also where no panel stands: the panels see only to their own places.
            self._paper = canvas.colour("paper")
            self._screen.update()
        for name, widget in self.panels.items():
            shown = view.shown(name)
            if shown is None:
                widget.hide()
                continue
            widget.show_panel(shown, canvas, scale, jump=jump)
            widget.show()
        self.ring.show_frame(view.frame, canvas, scale)
        self.row.show_row(view.row, canvas, scale)
        self.sign.show_sign(view.sign, canvas, scale)
        self._give_keyboard(view)
        if self.staff_mark.isVisible():
            self.staff_mark.raise_()

    def mark(self, canvas: Canvas | None) -> None:
        """Stands the mark for staff in a canvas's colours, or takes it away."""
        if canvas is None:
            self.staff_mark.hide()
        else:
            self.staff_mark.stand(self._screen.size(), canvas.colour("ink"), canvas.colour("paper"))

    def _give_keyboard(self, view: View) -> None:
        # A panel that a visitor has alone on the screen has the focus, though nothing shows it: it is what is read aloud.
        screen, held = self._screen, view.holder
        target = self.panels[held] if held and view.plan.panel(held) else screen
        # In the editor's window other widgets take the keyboard too, and keep it when the picture turns by itself.
        has_it = screen.window().focusWidget()
        if has_it in (None, screen, screen.window()) or screen.isAncestorOf(has_it):
            target.setFocus(Qt.FocusReason.TabFocusReason)
