"""How far the drawings are from librsvg's, and which files are opened for them."""

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

SIDE = 64  # px to which both are shrunk: where lines lie by half a px is no difference
MOST = 0.02  # of the range of a colour, on average, at which two drawings are alike
GROUNDS = ("white", "black")
PROGRAM_S = ("/proc/", "/sys/", "/dev/null", "/etc/ld.so", "/etc/localtime", "/usr/", "/lib", "/opt/")
_OPENED = re.compile(r'open(?:at2?)?\((?:AT_FDCWD, )?"([^"]+)".*\) = \d+')


def librsvg(path: Path, width: int, height: int, picture: Path) -> bool:
    """Draws a file with librsvg within a size in px; whether it could."""
    size = ("--width", str(width), "--height", str(height), "--keep-aspect-ratio")
    done = subprocess.run(["rsvg-convert", *size, "-o", picture, path], capture_output=True, check=False, timeout=60)
    return done.returncode == 0 and picture.is_file()


def has_librsvg() -> bool:
    """Whether there is anything to compare with."""
    return shutil.which("rsvg-convert") is not None


def unlikeness(one: Path, other: Path) -> float:
    """The mean difference of two pictures on two grounds, from 0 to 1; 1 for other shapes."""
    pictures = [QImage(str(path)) for path in (one, other)]
    if any(picture.isNull() for picture in pictures):
        return 1.0
    if abs(pictures[0].width() - pictures[1].width()) > 2 or abs(pictures[0].height() - pictures[1].height()) > 2:
        return 1.0
    return max(_difference(*(_on(picture, ground) for picture in pictures)) for ground in GROUNDS)


def opened_outside(files: Sequence[Path]) -> set[str]:
    """What is opened while files are drawn, but for them and what the program itself is made of."""
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder, "strace.log")
        traced = ("strace", "-f", "-qq", "-e", "trace=open,openat,openat2", "-o", str(log))
        command = [*traced, sys.executable, "-m", "tests.logos.drawing", *(str(file) for file in files)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        opened = {found[1] for line in log.read_text(errors="replace").splitlines() if (found := _OPENED.search(line))}
    known = (*PROGRAM_S, sys.prefix, sys.base_prefix, str(Path(__file__).resolve().parents[2]))
    return {name for name in opened if name.startswith("/") and not name.startswith(known)} - {str(file) for file in files}


def _on(picture: QImage, ground: str) -> QImage:
    small = picture.scaled(QSize(SIDE, SIDE), Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB888)
    image.fill(QColor(ground))
    with QPainter(image) as painter:
        painter.drawImage(0, 0, small)
    return image


def _difference(one: QImage, other: QImage) -> float:
    a, b = bytes(one.constBits()), bytes(other.constBits())
    return sum(abs(x - y) for x, y in zip(a, b, strict=True)) / len(a) / 255
