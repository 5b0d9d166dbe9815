"""Composes one render: what is loaded, laid out for a screen or for paper, drawn, and written."""

from pathlib import Path

from PySide6.QtCore import QObject

from app.application import DEFAULT_SIZE, pictured, problems_of, tell
from app.desk.output import STANDARD_OUTPUT, CannotWriteError, png_of, write
from app.desk.paper import Paper, display_of
from app.desk.progress_bar import with_bar
from app.desk.render import Sight, drawn, sights_of
from app.exit_code import ExitCode
from app.faults import end_at_faults
from app.layout.display import Display
from app.layout.plan import PanelName
from app.log import log
from app.qt_application import make_windowless_application
from app.resources import resources
from app.source.holding import read_holding
from app.source.loading import Loaded
from app.stage.behaviour import Behaviour
from app.stage.drawing.picture import decoded
from app.stage.drawing.typeface import Typeface, load_typeface
from app.stage.edition import Edition
from app.stage.edition_screens import EditionScreens
from app.value import replace, value
from app.wishes import Wishes

PDF = ".pdf"


@value
class Order:
    """What is to be drawn: one panel or the overview, `everything`, or a sheet of every shape of screen; and where it goes."""

    output: Path
    panel: PanelName | None = None
    everything: bool = False
    sheet: bool = False
    asked_paper: Paper | None = None

    @property
    def paper(self) -> Paper | None:
        """The paper of a PDF, None for pictures of the screen."""
        return self.asked_paper or (Paper.A4 if self.output.suffix.lower() == PDF else None)


def run_render(wishes: Wishes, order: Order) -> int:
    """Draws the announcement into pictures or a PDF; returns the exit code."""
    holding = read_holding(wishes.source if isinstance(wishes.source, Path) else resources())
    tell(holding.problems)
    if not holding.usable:
        return ExitCode.UNUSABLE
    now = wishes.clock()()
    found = next((loaded for loaded in holding.announcements if loaded.is_due(now)), holding.announcements[0])
    end_at_faults()
    application = make_windowless_application()
    try:
        return _Run(wishes, order, found, application).write()
    except CannotWriteError as error:
        log.error("foaje: %s", error)
        return ExitCode.CANNOT_WRITE
    finally:
        del application


class _Run:
    """One render of what was loaded."""

    def __init__(self, wishes: Wishes, order: Order, found: Loaded, parent: QObject) -> None:
        self._wishes = wishes
        self._order = order
        self._found = found
        self._parent = parent
        self._typeface: Typeface = load_typeface(printed=order.paper is not None)

    def write(self) -> int:
        """Draws and writes all of it. Raises CannotWriteError."""
        return self._write_sheet() if self._order.sheet else self._write_sights()

    def _write_sights(self) -> int:
        order, paper = self._order, self._order.paper
        screens = self._on_screen() if paper is None else self._on_paper(paper)
        sights = sights_of(screens, order.panel, tell, everything=order.everything)
        if not sights:
            log.error("foaje: the announcement has nothing for the panel %s", order.panel)
            return ExitCode.UNUSABLE
        if paper is not None:
            from app.desk.pdf import Document, pdf_of

            views = with_bar([sight.view for sight in sights])
            document = Document.of(screens.editions[0].announcement)
            write(pdf_of(views, screens.canvas(0), paper, document, lying=self._lying), order.output)
            return ExitCode.OK
        for sight in with_bar(sights):
            output = file_of(sight, order.output) if order.everything else order.output
            write(png_of(drawn(sight.view, screens.canvas(0))), output)
        return ExitCode.OK

    def _on_screen(self) -> EditionScreens:
        """What stands on the display on the wall."""
        size = self._wishes.size or DEFAULT_SIZE
        return self._screens(self._editions(size), self._wishes.known_display().of_size(*size))

    def _on_paper(self, paper: Paper) -> EditionScreens:
        """What stands on a sheet of paper; of panels without room on its overview it is told, unless they are printed too."""
        asked = self._wishes.distance_m
        displays = [display_of(paper, metres, lying=self._lying) for metres in ((asked,) if asked else paper.distances_m)]
        editions = self._editions((displays[0].width_px, displays[0].height_px))
        sheets = [self._screens(editions, display) for display in displays[:1]]
        while left_out(sheets[-1]) and len(sheets) < len(displays):
            sheets.append(self._screens(editions, displays[len(sheets)]))
        best = min(sheets, key=lambda screens: len(left_out(screens)))
        if left_out(best) and self._order.panel is None and not self._order.everything:
            log.warning("foaje: no room on the sheet for %s; --all prints them on pages of their own", ", ".join(left_out(best)))
        return best

    def _write_sheet(self) -> int:
        from app.desk.shapes_sheet import SHAPES, Print, sheet_image, sheet_of

        largest = max(width for width, _ in SHAPES), max(height for _, height in SHAPES)
        editions = self._editions(largest)
        prints = []
        for width, height in with_bar(SHAPES):
            screens = self._screens(editions, self._wishes.known_display().of_size(width, height))
            (sight,) = sights_of(screens, None, tell)
            prints.append(Print(sight.view, screens.canvas(0)))
        sheet = sheet_of(prints)
        if self._order.paper is None:
            data = png_of(sheet_image(sheet, self._typeface))
        else:
            from app.desk.pdf import Document, sheet_pdf

            document = Document.of(editions[0].announcement)
            data = sheet_pdf(sheet, self._typeface, self._order.paper, document)
        write(data, self._order.output)
        return ExitCode.OK

    @property
    def _lying(self) -> bool:
        """Whether paper lies: it stands, as notices do, unless a screen was asked for that is wider than high."""
        size = self._wishes.size
        return size is not None and size[0] > size[1]

    def _editions(self, size: tuple[int, int]) -> tuple[Edition, ...]:
        """The editions, with pictures for a display of so many px; their problems are told."""
        editions = pictured(self._wishes, size, self._parent).all_of(self._found)
        tell(problems_of(editions))
        return tuple(replace(edition, printed=self._order.paper is not None and not self._order.sheet) for edition in editions)

    def _screens(self, editions: tuple[Edition, ...], display: Display) -> EditionScreens:
        screens = EditionScreens(self._typeface, Behaviour(motion=False), self._wishes.clock()(), decoded)
        screens.take_editions(editions)
        screens.take_display(display)
        return screens


def left_out(screens: EditionScreens) -> tuple[PanelName, ...]:
    """Name the panels that have no room on the overview."""
    return screens.layouts(0, large=False).overview.left_out


def file_of(sight: Sight, output: Path) -> Path:
    """The file of one of several pictures: the name that was given with the panel's, and the page's number where there are several."""
    page = f"-{sight.page + 1}" if sight.pages > 1 else ""
    return output.with_name(f"{output.stem}-{sight.name}{page}{output.suffix}")


def fault_in(order: Order) -> str:
    """Tell why an order can't be carried out, "" where it can."""
    is_pipe = order.output == STANDARD_OUTPUT
    if order.asked_paper is not None and not is_pipe and order.output.suffix.lower() != PDF:
        return f"--paper makes a PDF: {order.output}: the name must end with .pdf"
    if order.everything and is_pipe and order.paper is None:
        return "--all makes several pictures: name a file with -o, or one PDF of them with --paper"
    return ""
