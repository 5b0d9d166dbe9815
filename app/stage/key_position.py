"""Which key is meant on a keyboard that has no Latin letters: the one that stands in its place on a US keyboard."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

SCAN_CODE_OFFSET = 8  # Qt's platforms on Linux give the kernel's codes as X11 does, shifted by so many
FIRST_CODES = {"1234567890": 2, "QWERTYUIOP": 16, "ASDFGHJKL": 30, "ZXCVBNM": 44}  # of the rows, from linux/input-event-codes.h
US_KEYS = {
    SCAN_CODE_OFFSET + first + place: int(Qt.Key[f"Key_{letter}"]) for row, first in FIRST_CODES.items() for place, letter in enumerate(row)
}


def key_meant(event: QKeyEvent) -> int:
    """The key as Qt numbers it: a Latin letter, a digit or a key without a character as it is, wherever it stands; any other by its place.

    So on a French keyboard the letter Q counts, and on a Russian, a Greek or an Arabic one what stands where Q does elsewhere.
    """
    key = event.key()
    if key >= int(Qt.Key.Key_Escape) or (key < 0x80 and chr(key).isalnum()):
        return key
    return US_KEYS.get(event.nativeScanCode(), key) if sys.platform.startswith("linux") else key
