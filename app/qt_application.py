"""The QApplication, and what Qt and our own faults have to say, each in one line."""

import os
import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.exit_code import ExitCode
from app.platforms import VARIABLE, tried_platforms, unanswered_platforms
from app.report import report
from app.stage.reading_aloud.readable import make_screens_readable

HARMLESS = (
    "This plugin does not support",  # of some platforms, and never needed
    "GetApplicationBusAddress",  # a screen reader asks for what Qt does not have
)
UNKNOWN = "Could not find the Qt platform plugin"
WHAT_TO_DO = "look at DISPLAY, WAYLAND_DISPLAY and QT_QPA_PLATFORM, or use foaje render"


def make_windowless_application() -> QGuiApplication:
    """The application of a command that shows no window."""
    application = QGuiApplication(["foaje"])
    _prepare(application)
    return application


def make_application() -> QApplication | None:
    """The application, or None (said in one line) where there is no display to be had."""
    # What Qt says of a display that does not answer is said by us, in one line.
    looking = _Looking()
    qInstallMessageHandler(looking.on_message)
    application = QApplication(["foaje"])
    _prepare(application)
    application.setQuitOnLastWindowClosed(True)
    make_screens_readable()
    platform = application.platformName()
    tried = unanswered_platforms(os.environ.get(VARIABLE, ""), platform)
    if tried:
        from app.system_libraries import why_not_platform

        lacking = why_not_platform(os.environ.get(VARIABLE, ""))
        if lacking:
            report(f"foaje: {lacking}")
            return None
        missing = f", and Qt knows no {', '.join(looking.unknown)}" if looking.unknown else ""
        report(f"foaje: no display answers (tried {', '.join(tried)}{missing}); {WHAT_TO_DO}")
        return None
    if not application.screens():
        # So Qt's frame buffer platform ends its search.
        report(f"foaje: {platform} has no display; {WHAT_TO_DO}")
        return None
    return application


def _prepare(application: QGuiApplication) -> None:
    qInstallMessageHandler(_on_message)
    application.setApplicationName("foaje")
    application.setApplicationDisplayName("Foajé")
    sys.excepthook = _on_fault


class _Looking:
    """Takes no notice while a platform is looked for, but of those that Qt does not know, and of an end by Qt itself."""

    def __init__(self) -> None:
        self.unknown: list[str] = []

    def on_message(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        """What Qt says; after a fatal message it would abort."""
        del context
        if message.startswith(UNKNOWN):
            self.unknown.append(message.split('"')[1])
        elif kind is QtMsgType.QtFatalMsg:
            tried = ", ".join(tried_platforms(os.environ.get(VARIABLE, "")))
            report(f"foaje: no display answers (tried {tried}: {message}); {WHAT_TO_DO}")
            os._exit(ExitCode.NO_DISPLAY)


def _on_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """What Qt has to say; what only some platforms cannot do is left out."""
    del context
    if kind is not QtMsgType.QtDebugMsg and not any(known in message for known in HARMLESS):
        report(f"foaje: Qt: {message}")


def _on_fault(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """A fault of ours in a slot: the program ends so that its service starts it anew."""
    place = trace
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    where = f"{Path(place.tb_frame.f_code.co_filename).name}:{place.tb_lineno}" if place else "?"
    report(f"foaje: fault: {kind.__name__}: {error} ({where})")
    QCoreApplication.exit(ExitCode.FAULT)
