"""Pictures as the pages of a PDF: vectors, text that can be selected and searched, a title and a language."""

from collections.abc import Callable, Iterable
from io import BytesIO

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRect
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from app import __version__
from app.announcement.model import Announcement
from app.desk.paper import DPI, Paper
from app.desk.render import draw
from app.desk.shapes_sheet import GROUND, Sheet, draw_sheet
from app.stage.drawing.canvas import Canvas
from app.stage.drawing.typeface import Typeface
from app.stage.state.view import View
from app.value import value

CREATOR = f"Foajé {__version__}"
VERSION = "%PDF-1.7"
PAGE_SIZES = {Paper.A4: QPageSize.PageSizeId.A4, Paper.A3: QPageSize.PageSizeId.A3}


@value
class Document:
    """What a PDF tells of itself."""

    title: str
    author: str
    language: str

    @classmethod
    def of(cls, announcement: Announcement) -> "Document":
        """The announcement's headline, its publisher and its language."""
        return cls(announcement.headline.title, announcement.publisher.name, announcement.language)


def pdf_of(views: Iterable[View], canvas: Canvas, paper: Paper, document: Document, *, lying: bool) -> bytes:
    """A page for each view, which was laid out for that paper."""

    def pages(painter: QPainter, writer: QPdfWriter) -> None:
        for number, view in enumerate(views):
            if number:
                writer.newPage()
            # A page is not whole px large: the paper's colour runs over its edge.
            painter.fillRect(QRect(0, 0, view.plan.width + 1, view.plan.height + 1), canvas.colour("paper"))
            draw(painter, view, canvas, printed=True)

    return _pdf(pages, paper, document, lying=lying)


def sheet_pdf(sheet: Sheet, typeface: Typeface, paper: Paper, document: Document) -> bytes:
    """A contact sheet on one page that lies."""

    def page(painter: QPainter, writer: QPdfWriter) -> None:
        scale = min(writer.width() / sheet.size.width(), writer.height() / sheet.size.height())
        painter.fillRect(QRect(0, 0, writer.width() + 1, writer.height() + 1), GROUND)
        painter.translate((writer.width() - scale * sheet.size.width()) / 2, (writer.height() - scale * sheet.size.height()) / 2)
        painter.scale(scale, scale)
        draw_sheet(painter, sheet, typeface)

    return _pdf(page, paper, document, lying=True)


def _pdf(pages: Callable[[QPainter, QPdfWriter], None], paper: Paper, document: Document, *, lying: bool) -> bytes:
    """What draws on its pages in a PDF of that paper, without margins."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    way = QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait
    writer.setPageLayout(QPageLayout(QPageSize(PAGE_SIZES[paper]), way, QMarginsF()))
    writer.setResolution(DPI)
    writer.setTitle(document.title)
    writer.setCreator(CREATOR)
    with QPainter(writer) as painter:
        painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        pages(painter, writer)
    return _told(bytes(buffer.data().data()), document)


def _told(data: bytes, document: Document) -> bytes:
    """The same with its language, which a screen reader needs and Qt does not write."""
    from pypdf import PdfReader, PdfWriter
    from pypdf.generic import BooleanObject, DictionaryObject, NameObject, TextStringObject

    writer = PdfWriter(clone_from=PdfReader(BytesIO(data)))
    writer.pdf_header = VERSION
    writer.root_object[NameObject("/Lang")] = TextStringObject(document.language)
    shown = DictionaryObject({NameObject("/DisplayDocTitle"): BooleanObject(True)})  # noqa: FBT003 - pypdf's own
    writer.root_object[NameObject("/ViewerPreferences")] = shown
    writer.add_metadata({"/Title": document.title, "/Author": document.author, "/Creator": CREATOR})
    told = BytesIO()
    writer.write(told)
    return told.getvalue()
