"""Asks the desktop for its wish and prints it; run by a test on a D-Bus of its own."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from app.cli import prepare_environment
from app.stage.calm import Calm

prepare_environment(wants_display=False)
application = QGuiApplication(["asker"])
calm = Calm(application)


def tell(calm_wished: bool) -> None:
    sys.stdout.write(f"{calm_wished}\n")
    application.quit()


calm.wished.connect(tell)
QTimer.singleShot(0, calm, calm.ask)
QTimer.singleShot(int(sys.argv[1]), application, application.quit)
application.exec()
