"""The least that a PySide6 program can do and still fill a display with text: what every figure is compared with."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

TEXT = "Borås Stad säker och trygg-certifierad för fjärde gången"


def main() -> int:
    """Shows the headline in white on green until it is killed."""
    application = QApplication(sys.argv)
    window = QLabel(TEXT)
    window.setTextFormat(Qt.TextFormat.PlainText)
    window.setStyleSheet("background: #0a4337; color: white; font-size: 64px")
    window.setWordWrap(True)
    # Without a window manager full screen alone would stay small.
    window.setGeometry(application.primaryScreen().geometry())
    window.showFullScreen()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
