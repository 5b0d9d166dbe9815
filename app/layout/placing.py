"""A composition on the screen: what is left over is handed out, then every panel is placed from the top down."""

from dataclasses import dataclass, replace

from app.layout.ceremony_panel import placed_ceremony
from app.layout.composition import Band, Composition, Gaps, top_of
from app.layout.content import Content
from app.layout.frame import Frame
from app.layout.masthead import lay_out_masthead
from app.layout.notice_sign import NOTICE_INDENT_EM, notice_sign
from app.layout.pages import PageShape, text_pages
from app.layout.paragraph import Paragraph
from app.layout.plan import Page, PanelName, PanelPlan, ScreenPlan
from app.layout.quote_panel import QuoteShape, quote_pages
from app.layout.rect import Rect
from app.layout.timeline_panel import placed_timeline
from app.layout.type_scale import Role

TITLE_SHARE = 0.6  # of what is left over, at most, for a larger headline
PICTURE_SHARE = 0.7  # of what is left over, for a picture below the timeline; the gaps take the rest


@dataclass(frozen=True)
class _Placing:
    """A composition about to be placed: `air` is what each gap grows by and `pad` what the focus's frame keeps from a panel, in px."""

    best: Composition
    shown: Content
    frame: Frame
    air: float
    pad: float

    @property
    def gaps(self) -> Gaps:
        """The gaps before they grow."""
        return self.best.gaps

    @property
    def quotes_top(self) -> float:
        """Where the quotes' ground begins, in px: it takes a part of what is left over."""
        if self.best.quotes is None:
            return float(self.frame.height)
        grown = min(self.air, 0.8 * self.gaps.unit)
        return round(self.frame.bottom - self.best.quotes.height - self.gaps.over_quote - grown)


def placed(best: Composition, shown: Content, frame: Frame) -> ScreenPlan:
    """Place the panels of `shown` as they were composed."""
    best = _with_larger_title(best, frame)
    it = _Placing(best, shown, frame, _air(best), min(0.3 * best.gaps.unit, 0.4 * frame.margin))
    panels: list[PanelPlan] = []
    if best.notice is not None:
        panels.append(_notice(best.notice, frame))
    masthead = _masthead(it)
    top = masthead.rect.bottom + it.gaps.after_masthead + it.air * 0.5
    text = _text_column(it, top)
    panels += [masthead, *text]
    if best.ceremony is not None:
        panels.append(_ceremony(it, top, text[-1].rect.bottom))
    if best.quotes is not None:
        panels.append(_quotes(it, best.quotes))
    place = next(panel for panel in reversed(text) if panel.name is not PanelName.TIMELINE)
    chosen = _chosen_texts(it, place.rect) if best.timeline else ()
    return ScreenPlan(
        frame.width,
        frame.height,
        tuple(panels),
        chosen_texts=chosen,
        chosen_place=place.name if chosen else None,
        focus_stroke=frame.focus_stroke,
        fill=best.terms.fill,
    )


def _with_larger_title(best: Composition, frame: Frame) -> Composition:
    """Give the headline of what is left over, as long as its lines stay as many and no word is broken for it."""
    low, high = best.title.px, frame.scale.ideal(Role.HEADLINE)
    while low < high:
        middle = (low + high + 1) // 2
        trial = replace(best.title, px=middle)
        fits = trial.height - best.title.height <= best.spare * TITLE_SHARE
        if fits and trial.lines <= best.title.lines and trial.breaks_words <= best.title.breaks_words:
            low = middle
        else:
            high = middle - 1
    title = replace(best.title, px=low)
    return replace(best, title=title, spare=best.spare - (title.height - best.title.height))


def _air(best: Composition) -> float:
    """Tell how much each gap grows by what is left over, in px; the picture and the quotes' ground take the rest."""
    below = best.ceremony is not None and not best.terms.arrangement.column
    shares = 1.0 + (0.4 if best.lead else 0.0) + (1.0 if best.timeline else 0.0) + (1.5 if below else 0.0) + (1.5 if best.quotes else 0.0)
    spare = best.spare * (1 - PICTURE_SHARE) if below else best.spare
    return max(0.0, min(0.9 * best.gaps.unit, spare / shares))


def _notice(band: Band, frame: Frame) -> PanelPlan:
    block, px = band.block, band.block.px
    rect = Rect(0, 0, frame.width, round(band.height))
    y = (band.height - block.height) / 2
    lines = block.placed(frame.side + NOTICE_INDENT_EM * px, y, "on_sun")
    page = Page(lines, notice_sign(frame.side, y, px), len(block.paragraph.words))
    return PanelPlan(PanelName.NOTICE, rect, (page,), "sun", focus=rect.inset(0.08 * px))


def _masthead(it: _Placing) -> PanelPlan:
    frame = it.frame
    y = top_of(it.best, frame) + (it.air * 0.5 if it.best.notice else 0.0)
    at = Rect(frame.side, y, frame.content_width, it.best.masthead.height)
    pages = lay_out_masthead(it.shown, at, frame.scale, it.best.terms.fill).pages
    return PanelPlan(PanelName.MASTHEAD, at, pages)


def _text_column(it: _Placing, top: float) -> list[PanelPlan]:
    """Place headline, lead and timeline one below the other."""
    best, frame, gaps = it.best, it.frame, it.gaps
    x, title = frame.side, best.title
    headline = Rect(x, top, title.width, title.height)
    panels = [PanelPlan(PanelName.HEADLINE, headline, (Page(title.placed(x, top, "ink"), words=len(title.paragraph.words)),))]
    if best.lead is not None:
        block = best.lead.block
        rect = Rect(x, headline.bottom + gaps.after_headline + it.air * 0.4, title.width, best.lead.height)
        panels.append(PanelPlan(PanelName.LEAD, rect, (Page(block.placed(x, rect.y, "muted"), words=len(block.paragraph.words)),)))
    bottom = panels[-1].rect.bottom
    around = Rect(x, top, title.width, bottom - top)
    panels[0] = replace(panels[0], focus=frame.focus(around, it.pad))
    if best.timeline is not None:
        panels.append(placed_timeline(best.timeline, frame, x, bottom + gaps.before_timeline + it.air, it.pad))
    return panels


def _ceremony(it: _Placing, top: float, bottom: float) -> PanelPlan:
    """Place the ceremony beside the text that runs from `top` to `bottom`, or below it."""
    best, frame, gaps = it.best, it.frame, it.gaps
    shape = best.ceremony
    if shape is None:
        raise ValueError(best)
    limit = it.quotes_top - gaps.before_quotes if best.quotes else float(frame.bottom)
    if best.terms.arrangement.column:
        x, y = frame.width - frame.side - shape.width, top + best.cap_gap
    else:
        x, y = frame.side, bottom + gaps.before_ceremony + it.air
        limit -= it.air * 0.5 if best.quotes else 0.0
    return placed_ceremony(shape, frame, Rect(x, y, shape.width, limit - y), it.pad)


def _quotes(it: _Placing, shape: QuoteShape) -> PanelPlan:
    """Place the quotes in the middle of what their ground has above the margin."""
    frame, top = it.frame, it.quotes_top
    rect = Rect(0, top, frame.width, frame.height - top)
    y = top + (frame.bottom - top - shape.height + it.gaps.over_quote) / 2
    y = max(top, min(y, frame.bottom - shape.height))
    marks = shape.progress.placed(frame.width - frame.side, y + shape.height, "on_deep", on_dark=True)
    return PanelPlan(
        PanelName.QUOTES, rect, quote_pages(shape, frame.side, y), "deep", focus=frame.focus(rect, 0.35 * it.pad), progress=marks
    )


def _chosen_texts(it: _Placing, rect: Rect) -> tuple[tuple[Page, ...], ...]:
    """Set for each milestone the pages of its longer text in the place `rect`; empty where no milestone has one."""
    scale, best = it.frame.scale, it.best
    px = best.lead.block.px if best.lead else scale.size(Role.LEAD, best.terms.fill)

    def pages(number: int, text: Paragraph | None) -> tuple[Page, ...]:
        if text is None:
            return ()
        shape = PageShape(rect.width, rect.height, px, Role.LEAD.style.pitch)
        found = text_pages((text,), shape)
        if found is None or len(found) > 1:
            found = text_pages((text,), replace(shape, px=scale.least(Role.LEAD))) or ()
        return tuple(Page(page.placed(rect.x, rect.y, "ink"), words=page.words, item=number) for page in found)

    return tuple(pages(number, text) for number, text in enumerate(it.shown.milestone_texts))
