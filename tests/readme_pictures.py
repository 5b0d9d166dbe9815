"""Makes the README's pictures anew, each by the program itself: `tests/run pictures`.

The renders are those of `foaje render`, the sheet of paper one page of its PDF, drawn by poppler's pdftoppm. The window is the real one of
`foaje preview`, on an X server of its own under openbox, with a copy of the bundled announcement in which one picture is missing;
keys choose the problem in its list. No picture is larger than MOST_BYTES, so that a clone of the project stays small.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from app.resources import resources
from tests.end_to_end.program import TOP, Program, clean_environment, ended, until
from tests.end_to_end.sight import seen
from tests.end_to_end.x_server import XServer

FOLDER = TOP / ".pictures"
MOST_BYTES = 150_000
AT = ("--at", "2026-11-23T10:00")  # a Monday in opening hours
LANDSCAPE, PORTRAIT = (1920, 1080), (1080, 1920)
LONGEST_PX = 960  # of a reduced render
PAPER_DPI = 72
DESKTOP, WINDOW, TITLE_BAR = (1180, 700), (1178, 670), 24  # px; the window with its frame fills the desktop
STILL_S = 1.5  # a window that has not changed for so long is drawn
FAULT = '\n[[timeline.milestones]]\nwhen = 2024\ntitle = "Lysande"\npicture = { file = "bilder/torget.jpg", alt = "Torget i kvällsljus" }\n'


def main() -> int:
    """Makes them all; returns the exit code."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="foaje-pictures-") as name:
        work = Path(name)
        made = {
            "landscape.png": _rendered(work, LANDSCAPE),
            "portrait.png": _rendered(work, PORTRAIT),
            "notice.png": _on_paper(work),
            "preview.png": _window(work),
        }
    for file, image in made.items():
        # Five or six bits a colour are enough to see what is meant, and a third smaller.
        few = image.convertToFormat(QImage.Format.Format_RGB16, Qt.ImageConversionFlag.ThresholdDither)
        if not few.convertToFormat(QImage.Format.Format_RGB32).save(str(FOLDER / file), quality=0):  # 0: as small as it goes
            raise OSError(file)
        size = (FOLDER / file).stat().st_size
        sys.stdout.write(f"{size:7} bytes  {image.width()}×{image.height()}  {FOLDER / file}\n")
        if size > MOST_BYTES:
            raise ValueError(file)
    return 0


def _render(work: Path, output: Path, *arguments: str) -> None:
    result = ended(clean_environment(work), "render", "-o", output, *AT, *arguments)
    if result.returncode != 0:
        raise ChildProcessError(result.stderr)


def _rendered(work: Path, size: tuple[int, int]) -> QImage:
    file = work / "render.png"
    _render(work, file, "--size", f"{size[0]}x{size[1]}")
    image = QImage(str(file)).convertToFormat(QImage.Format.Format_RGB32)
    smooth = Qt.TransformationMode.SmoothTransformation
    return image.scaled(LONGEST_PX, LONGEST_PX, Qt.AspectRatioMode.KeepAspectRatio, smooth)


def _on_paper(work: Path) -> QImage:
    file = work / "notice.pdf"
    _render(work, file)
    subprocess.run(["pdftoppm", "-r", str(PAPER_DPI), "-png", "-singlefile", str(file), str(work / "notice")], check=True)
    return QImage(str(work / "notice.png"))


def _window(work: Path) -> QImage:
    lobby = work / "lobby"
    shutil.copytree(resources(), lobby, ignore=shutil.ignore_patterns("typeface", "translations"))
    (lobby / "announcement.en.toml").unlink()
    file = lobby / "announcement.toml"
    file.write_text(file.read_text(encoding="utf-8") + FAULT, encoding="utf-8")
    with XServer(*DESKTOP) as server:
        environment = clean_environment(work, server.name)
        manager = subprocess.Popen(["openbox"], env=environment, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        program = Program(environment, work / "errors", "preview", str(lobby), *AT)
        try:
            until(lambda: _is_there(server), "the window")
            window = _windows(server)[-1]
            server.run("xdotool", "windowsize", window, *map(str, WINDOW), "windowmove", window, "1", str(TITLE_BAR))
            server.run("xdotool", "windowfocus", "--sync", window)
            _still(server)
            server.run("xdotool", "key", "F6")
            server.run("xdotool", "key", "Home")
            _still(server)
            return seen(server).copy().convertToFormat(QImage.Format.Format_RGB32)
        finally:
            program.kill()
            manager.terminate()
            manager.wait()


def _windows(server: XServer) -> list[str]:
    return server.run("sh", "-c", "xdotool search --onlyvisible --name 'announcement.toml' || true").split()


def _is_there(server: XServer) -> bool:
    return bool(_windows(server))


def _still(server: XServer, clock: Callable[[], float] = time.monotonic) -> None:
    last, since = b"", clock()

    def unchanged() -> bool:
        nonlocal last, since
        now = server.pixels()
        if now != last:
            last, since = now, clock()
        return clock() - since > STILL_S

    until(unchanged, "a window that stands still")


if __name__ == "__main__":
    sys.exit(main())
