"""Asks the desktop what its readers need and prints each answer; run by a test on a D-Bus of its own."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from app.cli import prepare_environment
from app.stage.readers import Readers
from app.stage.readers_wishes import ReadersWishes

prepare_environment(wants_display=False)
application = QGuiApplication(["asker"])
wishes = ReadersWishes(application)
wished = Readers(sys.argv[2] == "high", float(sys.argv[3]))


def tell(readers: Readers) -> None:
    if readers == wished:
        sys.stdout.write(f"{readers}\n")
        application.quit()


wishes.stated.connect(tell)
QTimer.singleShot(0, wishes, wishes.ask)
QTimer.singleShot(int(sys.argv[1]), application, application.quit)
application.exec()
