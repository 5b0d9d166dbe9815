"""The real program with one fault put into it, where Qt calls Python: the first argument says where, the rest is its command line."""

import sys

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication

import app.application
import app.preview_desk
import app.qt_application
from app.__main__ import main
from app.stage.lobby_screen import LobbyScreen
from app.stage.minute import Minute
from app.stage.panel_widget import PanelWidget
from app.stage.reading_aloud.widget_interface import WidgetInterface


class Broken(QObject):
    """What is to be raised, in methods that take the place of the program's own."""

    def slot(self) -> None:
        raise KeyError("slot")

    def paintEvent(self, _: QPaintEvent) -> None:
        raise KeyError("paint")

    def showEvent(self, _: QShowEvent) -> None:
        raise KeyError("show")

    def text(self, _: QAccessible.Text) -> str:
        raise KeyError("interface")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            raise KeyError("filter")
        return super().eventFilter(watched, event)


class Unfinished(LobbyScreen):
    """Its painter is still at work when it breaks."""

    def paintEvent(self, _: QPaintEvent) -> None:
        self.painter = QPainter(self)
        raise KeyError("painter")


class Frozen(LobbyScreen):
    """Soon after it is shown nothing of it is painted any more, though all else goes on."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(1000, self, self.freeze)

    def freeze(self) -> None:
        self.window().setUpdatesEnabled(False)


def soon(self: Minute) -> None:
    """Does not wait for the minute."""
    self._alarm.start(200)


def make_application() -> QApplication | None:
    """Puts the filter in."""
    application = made()
    if application is not None:
        application.installEventFilter(Broken(application))
    return application


where = sys.argv.pop(1)
made = app.qt_application.make_application
if where == "slot":
    Minute.start = soon  # type: ignore[method-assign]
    LobbyScreen._on_minute = Broken.slot  # type: ignore[method-assign, assignment]
elif where == "painter":
    app.application.LobbyScreen = app.preview_desk.LobbyScreen = Unfinished  # type: ignore[attr-defined]
elif where == "frozen":
    app.application.LobbyScreen = Frozen  # type: ignore[attr-defined]
elif where == "paint":
    PanelWidget.paintEvent = Broken.paintEvent  # type: ignore[method-assign, assignment]
elif where == "show":
    LobbyScreen.showEvent = Broken.showEvent  # type: ignore[method-assign, assignment]
elif where == "filter":
    app.application.make_application = make_application  # type: ignore[attr-defined]
elif where == "interface":
    WidgetInterface.text = Broken.text  # type: ignore[method-assign, assignment]
sys.argv[0] = "foaje"
sys.exit(main())
