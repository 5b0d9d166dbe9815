"""An arrangement on the screen: what is left over is handed out, then every panel is placed from the top down."""

from app.layout.content import Content
from app.layout.margins import Margins
from app.layout.overview.arrange import Arrangement, Standing, content_width, deck_inset, deck_width
from app.layout.panels.headline import HeadlinePanel
from app.layout.panels.panel import Spot
from app.layout.panels.timeline.panel import TimelinePanel
from app.layout.plan import Page, PanelName, PanelPlan, ScreenPlan
from app.layout.rect import Rect
from app.layout.scene_area import OPTICAL_MIDDLE
from app.layout.text.pages import PageShape, text_pages
from app.layout.text.paragraph import Paragraph
from app.layout.text.type_scale import Role
from app.value import replace, value

HEADLINE_SHARE = 0.6  # of what is left over, at most, for a larger headline
PICTURE_SHARE = 0.7  # of what is left over, for a picture below the timeline; the gaps take the rest
MOST_AIR = 0.9  # of the lead's type size
MOST_FOOT_AIR = 0.8


@value
class _Placing:
    """An arrangement about to be placed: `air` is what each gap grows by and `pad` what the focus's frame keeps from a panel, in px."""

    best: Arrangement
    shown: Content
    margins: Margins
    air: float
    pad: float

    @property
    def band_bottom(self) -> int:
        """Where the band at the top ends, in px."""
        return round(self.best.band.measured.height) if self.best.band else 0

    @property
    def deck(self) -> Rect:
        """The deck, from below the band to the bottom edge; nothing wide where there is none."""
        width, top = deck_width(self.best.attempt.scheme, self.margins), self.band_bottom
        return Rect(self.margins.width - width, top, width, self.margins.height - top)

    @property
    def foot_top(self) -> float:
        """Where the foot's ground begins, in px: it takes a part of what is left over."""
        best = self.best
        if best.foot is None:
            return float(self.margins.height)
        if best.attempt.scheme.deck and (best.side is None or not best.attempt.scheme.side_in_deck):
            return float(self.band_bottom)
        grown = min(self.air, MOST_FOOT_AIR * best.unit)
        return round(self.margins.bottom - best.foot.measured.height - grown)

    def spot(self, x: float, y: float, width: float, height: float, inset: float = 0.0) -> Spot:
        """Give a place on the screen."""
        return Spot(Rect(x, y, width, height), self.margins, self.pad, inset)


def placed(best: Arrangement, shown: Content, margins: Margins) -> ScreenPlan:
    """Place the panels of `shown` as they were arranged."""
    best = _with_larger_headline(best)
    it = _Placing(best, shown, margins, _air(best), min(0.3 * best.unit, 0.4 * margins.margin))
    panels: list[PanelPlan] = []
    if best.band is not None:
        panels.append(best.band.measured.placed(it.spot(0, 0, margins.width, best.band.measured.height)))
    head = _head(it)
    lift = best.column_spare * OPTICAL_MIDDLE if best.is_poster else it.air * HeadlinePanel.stretch
    top = head.rect.bottom + best.gap(HeadlinePanel) + lift
    column = _column(it, top)
    panels += [head, *column]
    if best.side is not None:
        panels.append(_side(it, best.side, top, column[-1].rect.bottom))
    if best.foot is not None:
        panels.append(_foot(it, best.foot))
    chosen, host = _chosen_texts(it, column)
    timeline, ceremony = shown.of_kind(TimelinePanel), next((panel for panel in panels if panel.name is PanelName.CEREMONY), None)
    pictures = timeline.pictures(ceremony, margins.scale) if timeline else ()
    return ScreenPlan(
        margins.width,
        margins.height,
        tuple(panels),
        chosen_texts=chosen,
        chosen_place=host if chosen else None,
        chosen_pictures=pictures,
        picture_place=PanelName.CEREMONY if pictures else None,
        focus_stroke=margins.focus_stroke,
        growth=best.attempt.growth,
    )


def _with_larger_headline(best: Arrangement) -> Arrangement:
    """Give the headline of what is left over; where nothing else stands below the publisher it takes all that it can."""
    grown = best.headline.as_poster(best.spare) if best.is_poster else best.headline.grown(best.column_spare * HEADLINE_SHARE)
    return replace(best, headline=grown, column_spare=best.column_spare - (grown.height - best.headline.height))


def _air(best: Arrangement) -> float:
    """Tell how much each gap grows by what is left over, in px; the picture and the foot's ground take the rest."""
    below = [best.side] if best.is_side_below else []
    foot = [best.foot] if best.foot and not best.attempt.scheme.deck else []
    shares = 1.0 + sum(each.panel.stretch for each in (*best.column, *below, *foot) if each)
    spare = best.column_spare * (1 - PICTURE_SHARE) if below else best.column_spare
    return max(0.0, min(MOST_AIR * best.unit, spare / shares))


def _head(it: _Placing) -> PanelPlan:
    margins, head = it.margins, it.best.head
    y = it.best.top(margins) + (it.air * head.panel.stretch if it.best.band else 0.0)
    return head.measured.placed(it.spot(margins.side, y, content_width(it.best.attempt.scheme, margins), head.measured.height))


def _column(it: _Placing, top: float) -> list[PanelPlan]:
    """Place the headline and the panels of its column one below the other."""
    best, x, width = it.best, it.margins.side, it.best.headline.block.width
    panels: list[PanelPlan] = []
    bottom = belongs = top + best.headline.height
    for each in best.column:
        y = bottom + best.gap(each.panel) + it.air * each.panel.stretch
        panels.append(each.measured.placed(it.spot(x, y, width, each.measured.height)))
        bottom = panels[-1].rect.bottom
        if each.panel.name is PanelName.LEAD:
            belongs = bottom
    return [best.headline.placed(it.spot(x, top, width, belongs - top)), *panels]


def _side(it: _Placing, side: Standing, top: float, bottom: float) -> PanelPlan:
    """Place the panel beside the column that runs from `top` to `bottom`, or below it."""
    best, margins = it.best, it.margins
    scheme = best.attempt.scheme
    if scheme.side_in_deck:
        deck = it.deck
        return side.measured.placed(it.spot(deck.x, deck.y, deck.width, it.foot_top - deck.y, deck_inset(margins)))
    above_foot = best.foot if not scheme.deck else None
    limit = it.foot_top - best.gap(above_foot.panel) if above_foot else float(margins.bottom)
    if best.is_side_below:
        x, y = float(margins.side), bottom + best.gap(side.panel) + it.air
        limit -= it.air * 0.5 if above_foot else 0.0
        width = float(margins.content_width)
    else:
        across = content_width(scheme, margins)
        width = scheme.side * across
        x, y = margins.side + across - width, top + best.capitals_inset
    return side.measured.placed(it.spot(x, y, width, limit - y))


def _foot(it: _Placing, foot: Standing) -> PanelPlan:
    """Place the panel that runs across the bottom, or that takes the rest of the deck."""
    margins, top = it.margins, it.foot_top
    if it.best.attempt.scheme.deck:
        return foot.measured.placed(it.spot(it.deck.x, top, it.deck.width, margins.height - top, deck_inset(margins)))
    return foot.measured.placed(it.spot(0, top, margins.width, margins.height - top, margins.side))


def _chosen_texts(it: _Placing, column: list[PanelPlan]) -> tuple[tuple[tuple[Page, ...], ...], PanelName]:
    """Set for each milestone the pages of its longer text in the lead's place, without a lead in the headline's, and name that."""
    host = next(panel for name in (PanelName.LEAD, PanelName.HEADLINE) for panel in column if panel.name is name)
    timeline = it.shown.of_kind(TimelinePanel)
    if timeline is None:
        return (), host.name
    scale, rect = it.margins.scale, host.rect
    own = [line.px for line in host.pages[0].lines] if host.name is PanelName.LEAD else []
    px = own[0] if own else scale.size(Role.MILESTONE_TEXT, it.best.attempt.growth)

    def pages(number: int, text: Paragraph | None) -> tuple[Page, ...]:
        if text is None:
            return ()
        shape = PageShape(rect.width, rect.height, px, Role.MILESTONE_TEXT.style.pitch)
        found = text_pages((text,), shape)
        if found is None or len(found) > 1:
            found = text_pages((text,), replace(shape, px=scale.least(Role.MILESTONE_TEXT))) or ()
        return tuple(Page(page.placed(rect.x, rect.y, "ink"), words=page.words, item=number) for page in found)

    return tuple(pages(number, text) for number, text in enumerate(timeline.guests)), host.name
