"""Draws a page of a plan with a painter: every drawing, then every line of text."""

from collections.abc import Iterable, Iterator, Mapping

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from app.announcement.colour import contrast
from app.announcement.model import COLOUR_NAMES
from app.announcement.theme import TEXT_RATIO, Theme
from app.layout.cropping import WHOLE
from app.layout.drawings import Box, CodeBox, Disc, Drawing, Glyph, PictureBox, Ring, Stroke, Towards, Wedge
from app.layout.plan import Page, ScreenPlan
from app.layout.rect import Rect, fitted
from app.layout.text.line import PlacedLine
from app.stage.drawing.code import draw_code
from app.stage.drawing.large_text import LARGE_PX
from app.stage.drawing.picture import Decoder, Painting, PictureError, PictureFile
from app.stage.drawing.typeface import Typeface

DASH_GAP = 0.7  # of a dash, between two


class Canvas:
    """The tools of the painter: colours by their names, fonts, and the pictures by their place in the plan."""

    def __init__(self, theme: Theme, typeface: Typeface, decode: Decoder, *, right_to_left: bool = False) -> None:
        self.colours = {name: QColor(theme.colour(name)) for name in (*COLOUR_NAMES, "white", "on_sun")}
        self.dark = QColor(theme.ink if contrast(theme.ink, theme.colour("white")) >= TEXT_RATIO else "black")
        self.typeface = typeface
        self.pictures: dict[str, Painting] = {}
        self._decode = decode
        self.direction = Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight

    def colour(self, name: str) -> QColor:
        """A colour of the theme."""
        return self.colours[name]

    def decode_pictures(self, plan: ScreenPlan, files: Mapping[str, PictureFile], pixels: float) -> dict[str, PictureError]:
        """Has the pictures of a screen ready at the size at which they are shown, and gives those that can't be.

        `pixels` are device px to a px of the plan.
        """
        failed: dict[str, PictureError] = {}
        for box in self.picture_boxes(plan):
            if box.which not in files:
                continue
            try:
                self.pictures[box.which] = self._decode(files[box.which], round(box.rect.width * pixels), round(box.rect.height * pixels))
            except PictureError as error:
                self.pictures.pop(box.which, None)
                failed[box.which] = error
        return failed

    @staticmethod
    def picture_boxes(plan: ScreenPlan) -> Iterator[PictureBox]:
        """Where pictures stand on a screen, the largest place of each."""
        largest: dict[str, PictureBox] = {}
        pages = (*(page for panel in plan.panels for page in panel.pages), *(page for page in plan.chosen_pictures if page))
        for drawing in (drawing for page in pages for drawing in page.drawings):
            if isinstance(drawing, PictureBox):
                known = largest.get(drawing.which)
                if known is None or drawing.rect.width * drawing.rect.height > known.rect.width * known.rect.height:
                    largest[drawing.which] = drawing
        return iter(largest.values())

    def draw_page(self, painter: QPainter, page: Page, seen: Rect | None = None) -> None:
        """One page in the panel's own pixels; lines outside `seen` are left out."""
        self.draw_drawings(painter, page.drawings, seen)
        self.draw_lines(painter, page.lines, seen)

    def draw_lines(self, painter: QPainter, lines: Iterable[PlacedLine], seen: Rect | None = None) -> None:
        """Lines of text, those that touch `seen`."""
        painter.setLayoutDirection(self.direction)
        is_whole = self.direction is Qt.LayoutDirection.RightToLeft
        for line in lines:
            if seen is not None and not line.rect.inset(-0.3 * line.px).overlaps(seen):
                continue
            for span in line.spans:
                painter.setFont(self.typeface.font(line.px, span.weight))
                painter.setPen(self.colours[span.colour])
                row = _on_a_row(painter, line.baseline)
                if is_whole or line.px * painter.deviceTransform().m22() <= LARGE_PX:
                    painter.drawText(QPointF(span.x, row), span.text)
                    continue
                for begin, piece in self.typeface.pieces(span.text, line.px, span.weight):
                    painter.drawText(QPointF(span.x + begin, row), piece)

    def draw_drawings(self, painter: QPainter, drawings: Iterable[Drawing], seen: Rect | None = None) -> None:
        """Everything that is not running text; pictures and large signs only where they touch `seen`."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.direction)
        for drawing in drawings:
            if (
                seen is not None
                and isinstance(drawing, Glyph | PictureBox)
                and not drawing.rect.inset(-0.3 * drawing.rect.height).overlaps(seen)
            ):
                continue
            self._draw(painter, drawing)

    def _draw(self, painter: QPainter, drawing: Drawing) -> None:
        match drawing:
            case Box():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self.colours[drawing.colour])
                painter.drawRoundedRect(rectf(drawing.rect), drawing.radius, drawing.radius)
            case Disc():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self.colours[drawing.colour])
                painter.drawEllipse(QPointF(drawing.x, drawing.y), drawing.radius, drawing.radius)
            case Ring():
                painter.setPen(QPen(self.colours[drawing.colour], drawing.stroke))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                radius = drawing.radius - drawing.stroke / 2
                painter.drawEllipse(QPointF(drawing.x, drawing.y), radius, radius)
            case Stroke():
                pen = QPen(self.colours[drawing.colour], drawing.width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
                if drawing.dash:
                    pen.setDashPattern([drawing.dash / drawing.width, DASH_GAP * drawing.dash / drawing.width])
                painter.setPen(pen)
                painter.drawLine(QPointF(drawing.x0, drawing.y0), QPointF(drawing.x1, drawing.y1))
            case Wedge():
                painter.setPen(QPen(self.colours[drawing.line], drawing.stroke))
                painter.setBrush(self.colours[drawing.colour])
                painter.drawPolygon(_triangle(drawing))
            case Glyph():
                painter.setFont(self.typeface.font(drawing.px, drawing.weight))
                painter.setPen(self.colours[drawing.colour])
                painter.drawText(QPointF(drawing.x, _on_a_row(painter, drawing.baseline)), drawing.text)
            case PictureBox():
                self._draw_picture(painter, drawing)
            case CodeBox():
                draw_code(painter, drawing, self.colours["white"], self.dark)

    def _draw_picture(self, painter: QPainter, box: PictureBox) -> None:
        painting = self.pictures.get(box.which)
        if painting is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if box.radius:
            path = QPainterPath()
            path.addRoundedRect(rectf(box.rect), box.radius, box.radius)
            painter.setClipPath(path)
        target = fitted(painting.aspect, box.rect) if box.part == WHOLE else box.rect
        if painting.edge is not None and target != box.rect:
            painting.edge.paint(painter, rectf(box.rect), rectf(target))
        width, height, part = painting.pixmap.width(), painting.pixmap.height(), box.part
        shown = QRectF(part.x * width, part.y * height, part.width * width, part.height * height)
        painter.drawPixmap(rectf(target), painting.pixmap, shown)
        painter.restore()


def _triangle(wedge: Wedge) -> QPolygonF:
    rect = rectf(wedge.rect.inset(wedge.stroke / 2))
    match wedge.towards:
        case Towards.DOWN:
            tip, base = QPointF(rect.center().x(), rect.bottom()), (rect.topLeft(), rect.topRight())
        case Towards.LEFT:
            tip, base = QPointF(rect.left(), rect.center().y()), (rect.topRight(), rect.bottomRight())
        case _:
            tip, base = QPointF(rect.right(), rect.center().y()), (rect.topLeft(), rect.bottomLeft())
    return QPolygonF([tip, *base])


def rectf(rect: Rect) -> QRectF:
    """A rectangle as Qt takes it."""
    return QRectF(rect.x, rect.y, rect.width, rect.height)


def scaled(rect: Rect, scale: float) -> QRect:
    """The whole logical px that a rectangle of the display touches."""
    left, top = int(rect.x * scale), int(rect.y * scale)
    right, bottom = -int(-rect.right * scale // 1), -int(-rect.bottom * scale // 1)
    return QRect(left, top, right - left, bottom - top)


def _on_a_row(painter: QPainter, baseline: float) -> float:
    """The nearest baseline that lies between two rows of the device's pixels, where letters stand sharp.

    Qt puts small text there by itself, and large text too where it takes its glyphs from the cache (since 6.12).
    """
    device = painter.deviceTransform()
    return (round(device.m22() * baseline + device.dy()) - device.dy()) / device.m22()
