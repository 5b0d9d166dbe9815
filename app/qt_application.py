"""The QApplication, and what Qt has to say, each in one line."""

import logging
import os
import sys

from PySide6 import __version__ as qt_version
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app import __version__
from app.exit_code import ExitCode
from app.log import log
from app.platforms import VARIABLE, tried_platforms, unanswered_platforms
from app.stage.reading_aloud.readable import make_screens_readable

HARMLESS = (
    "This plugin does not support",  # of some platforms, and never needed
    "Trying to disable",  # a text input under Wayland, of which a lobby has none
    "GetApplicationBusAddress",  # a screen reader asks for what Qt does not have
    "register with host portal",  # a desktop knows no foaje.desktop, which only icon and menu need
)
LOST = ("The X11 connection broke", "The Wayland connection broke", "The Wayland connection experienced a fatal error")
LEVELS = {QtMsgType.QtDebugMsg: logging.DEBUG, QtMsgType.QtInfoMsg: logging.INFO, QtMsgType.QtWarningMsg: logging.WARNING}
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
            log.error("foaje: %s", lacking)
            return None
        missing = f", and Qt knows no {', '.join(looking.unknown)}" if looking.unknown else ""
        log.error("foaje: no display answers (tried %s%s); %s", ", ".join(tried), missing, WHAT_TO_DO)
        return None
    if not application.screens():
        # So Qt's frame buffer platform ends its search.
        log.error("foaje: %s has no display; %s", platform, WHAT_TO_DO)
        return None
    return application


def _prepare(application: QGuiApplication) -> None:
    qInstallMessageHandler(_on_message)
    application.setApplicationName("foaje")
    application.setApplicationDisplayName("Foajé")
    application.setDesktopFileName("foaje")  # Wayland's app id, and the name by which a desktop finds the icon
    python = ".".join(str(number) for number in sys.version_info[:3])
    log.debug("foaje: %s; Python %s, PySide6 %s, Qt platform %s", __version__, python, qt_version, application.platformName())


class _Looking:
    """Takes no notice while a platform is looked for, but of those that Qt does not know, and of an end by Qt itself."""

    def __init__(self) -> None:
        self.unknown: list[str] = []

    def on_message(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        """What Qt says; after a fatal message it would abort."""
        del context
        if message.startswith(UNKNOWN):
            self.unknown.append(message.split('"')[1])
        elif kind is QtMsgType.QtFatalMsg or message.startswith(LOST):
            tried = ", ".join(tried_platforms(os.environ.get(VARIABLE, "")))
            log.error("foaje: no display answers (tried %s: %s); %s", tried, message, WHAT_TO_DO)
            os._exit(ExitCode.NO_DISPLAY)


def _on_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """What Qt has to say; what only some platforms cannot do is of no interest but to whoever looks for a fault.

    After a display that went Qt would end the program with a code of its own, and after a fatal message abort it.
    """
    del context
    if message.startswith(LOST):
        log.error("foaje: the display is gone (%s)", message)
        os._exit(ExitCode.NO_DISPLAY)
    if kind is QtMsgType.QtFatalMsg:
        log.error("foaje: Qt: %s", message)
        os._exit(ExitCode.FAULT)
    harmless = any(known in message for known in HARMLESS)
    log.log(logging.DEBUG if harmless else LEVELS.get(kind, logging.ERROR), "foaje: Qt: %s", message)
