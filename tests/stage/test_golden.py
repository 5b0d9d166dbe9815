"""The bundled announcement's picture, as it was once looked at and found good; `tests/run golden` draws it anew."""

import struct
import zlib
from collections.abc import Iterable
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from app.layout.plan import PanelName
from app.layout.rect import Rect
from app.layout.text.line import PlacedLine
from app.resources import resources
from app.stage.drawing.canvas import Canvas
from app.stage.drawing.typeface import Typeface
from app.stage.edition import Edition
from app.stage.state.event import Action
from tests.stage.conftest import Shown
from tests.stage.likeness import difference, opaque, unlikeness
from tests.stage.screens import edition_from, picture

GOLDEN = Path(__file__).parent / "golden"
FAILURES = Path(__file__).resolve().parents[2] / ".golden-failures"
SIZES = ((1920, 1080), (1080, 1920), (1280, 720), (1024, 768), (3840, 2160))
TOGETHER_BYTES = 2_000_000
CACHED_PX = 64  # up to here every version of Qt takes glyphs from its cache


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_screen_looks_as_it_was_found_good(shown: Shown, size: tuple[int, int], pytestconfig: pytest.Config) -> None:
    now = picture(shown(size=size))
    file = GOLDEN / f"{size[0]}x{size[1]}.png"
    if pytestconfig.getoption("--renew-golden"):
        write(now, file)
        return
    good = QImage(str(file))
    assert not good.isNull(), f"{file} is missing; draw it with: tests/run golden"
    fault = unlikeness(now, good)
    if fault is not None:
        pytest.fail(f"{fault}; look at {left_behind(now, good, file.stem)}; if it is meant so: tests/run golden")


def test_the_pictures_stay_small() -> None:
    assert sum(file.stat().st_size for file in GOLDEN.glob("*.png")) <= TOGETHER_BYTES


# The comparison itself: what it must see, and what it must not.


@pytest.fixture(params=[(1280, 720), (1920, 1080)], ids=["720", "1080"])
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    assert isinstance(request.param, tuple)
    return request.param


def test_the_same_picture_is_alike(shown: Shown, size: tuple[int, int]) -> None:
    assert unlikeness(picture(shown(size=size)), picture(shown(size=size))) is None


@pytest.mark.parametrize("by", [(2, 0), (0, 2)])
@pytest.mark.parametrize(
    "name", [PanelName.NOTICE, PanelName.HEADLINE, PanelName.LEAD, PanelName.TIMELINE, PanelName.CEREMONY, PanelName.QUOTES]
)
def test_a_line_that_moved_by_two_pixels_is_seen(shown: Shown, size: tuple[int, int], name: PanelName, by: tuple[int, int]) -> None:
    screen = shown(size=size)
    panel = screen.plan.panel(name) if screen.plan else None
    assert panel is not None
    line = panel.pages[0].lines[-1].rect
    before = picture(screen)
    assert unlikeness(moved(before, QRect(int(line.x), int(line.y), int(line.width), int(line.height)), by), before)


def test_a_panel_that_moved_by_two_pixels_is_seen(shown: Shown, size: tuple[int, int]) -> None:
    screen = shown(size=size)
    before = picture(screen)
    for name in (PanelName.MASTHEAD, PanelName.TIMELINE, PanelName.CEREMONY):
        assert unlikeness(moved(before, screen.widget(name).geometry(), (0, 2)), before), name


@pytest.mark.parametrize(
    ("token", "colour"),
    [
        ("paper", "#f4f1ea"),
        ("ink", "#171f26"),
        ("muted", "#3e4f58"),
        ("accent", "#0b594a"),
        ("deep", "#084035"),
        ("on_deep", "#ffffff"),
        ("sun", "#f2b92f"),
    ],
)
def test_a_colour_that_changed_is_seen(shown: Shown, size: tuple[int, int], token: str, colour: str, tmp_path: Path) -> None:
    assert unlikeness(picture(shown(recoloured(token, colour, tmp_path), size=size)), picture(shown(size=size)))


@pytest.mark.parametrize(("meant", "drawn"), [(400, 600), (600, 400), (800, 600)])
def test_a_weight_that_changed_is_seen(
    shown: Shown, size: tuple[int, int], typeface: Typeface, monkeypatch: pytest.MonkeyPatch, meant: int, drawn: int
) -> None:
    before = picture(shown(size=size))
    fonts = typeface.font

    def wrong(px: int, weight: int) -> QFont:
        return fonts(px, drawn if weight == meant else weight)

    screen = shown(size=size)
    monkeypatch.setattr(typeface, "font", wrong)  # only now: the layout has measured the right one
    assert unlikeness(picture(screen), before)


def test_another_smoothing_of_the_edges_is_not_seen(shown: Shown, size: tuple[int, int]) -> None:
    before = picture(shown(size=size))
    for across, down in ((1, 0), (0, 1), (-1, -1)):
        smoothed = opaque(before)
        with QPainter(smoothed) as painter:
            painter.setOpacity(0.05)
            painter.drawImage(across, down, before)
        assert unlikeness(smoothed, before) is None, str(unlikeness(smoothed, before))


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=["landscape", "portrait"])
def test_large_letters_at_the_next_quarter_of_a_pixel_are_not_seen(
    shown: Shown, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    # So Qt 6.12 places them and Qt 6.11 does not.
    screen = shown(size=size)
    before = picture(screen)
    draw_lines = Canvas.draw_lines

    def moved_lines(canvas: Canvas, painter: QPainter, lines: Iterable[PlacedLine], seen: Rect | None = None) -> None:
        spans = {line: tuple(span._replace(x=span.x - 0.25) for span in line.spans) for line in lines if line.px > CACHED_PX}
        draw_lines(canvas, painter, [line._replace(spans=spans.get(line, line.spans)) for line in lines], seen)

    monkeypatch.setattr(Canvas, "draw_lines", moved_lines)
    after = picture(screen)
    assert after != before
    assert unlikeness(after, before) is None, str(unlikeness(after, before))


def test_a_second_drawing_is_alike(shown: Shown, size: tuple[int, int]) -> None:
    screen = shown(size=size)
    before = picture(screen)
    for _ in range(2):
        screen.act(Action.SHEET)
        picture(screen)
    assert unlikeness(picture(screen), before) is None


def test_a_rounding_of_the_colours_is_not_seen(shown: Shown, size: tuple[int, int]) -> None:
    before = picture(shown(size=size))
    rounded = opaque(before)
    with QPainter(rounded) as painter:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Plus)
        painter.fillRect(rounded.rect(), QColor(1, 1, 1))
    assert unlikeness(rounded, before) is None


def test_a_failure_leaves_three_pictures(tmp_path: Path) -> None:
    white, grey = QImage(8, 4, QImage.Format.Format_RGB32), QImage(8, 4, QImage.Format.Format_RGB32)
    white.fill(QColor("white"))
    grey.fill(QColor("grey"))
    assert unlikeness(white, grey)
    left_behind(white, grey, "8x4", tmp_path)
    assert QImage(str(tmp_path / "8x4-difference.png")).pixelColor(7, 3) == QColor(127, 127, 127)
    assert sorted(file.name for file in tmp_path.glob("*.png")) == ["8x4-difference.png", "8x4-is.png", "8x4-should-be.png"]


def write(image: QImage, file: Path) -> None:
    """Writes a PNG without the filters that Qt's writer tries: on flat colours they cost a quarter of the size."""
    rgb = image.convertToFormat(QImage.Format.Format_RGB888)
    width, height, line, data = rgb.width(), rgb.height(), rgb.bytesPerLine(), bytes(rgb.constBits())
    rows = b"".join(b"\0" + data[y * line : y * line + 3 * width] for y in range(height))
    packer = zlib.compressobj(zlib.Z_BEST_COMPRESSION, memLevel=zlib.DEF_MEM_LEVEL + 1)
    chunks = (
        (b"IHDR", struct.pack(">2I5B", width, height, 8, 2, 0, 0, 0)),
        (b"IDAT", packer.compress(rows) + packer.flush()),
        (b"IEND", b""),
    )
    parts = (struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body)) for name, body in chunks)
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(parts))


def left_behind(now: QImage, good: QImage, name: str, folder: Path = FAILURES) -> str:
    """Writes the three pictures and returns where they are."""
    files = {
        folder / f"{name}-{what}.png": image for what, image in (("is", now), ("should-be", good), ("difference", difference(now, good)))
    }
    for file, image in files.items():
        write(image, file)
    return ", ".join(str(file) for file in files)


def moved(image: QImage, place: QRect, by: tuple[int, int]) -> QImage:
    """The picture with one part of it elsewhere."""
    changed = opaque(image)
    with QPainter(changed) as painter:
        painter.drawImage(
            place.topLeft().x() + by[0], place.topLeft().y() + by[1], image, place.x(), place.y(), place.width(), place.height()
        )
    return changed


def recoloured(token: str, colour: str, folder: Path) -> Edition:
    """The bundled announcement with one colour of its theme changed."""
    text = (resources() / "announcement.toml").read_text(encoding="utf-8")
    (folder / "ceremony.svg").write_bytes((resources() / "ceremony.svg").read_bytes())
    return edition_from(f'{text}\n[publisher.colours]\n{token} = "{colour}"\n', folder)
