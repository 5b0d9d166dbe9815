"""The timeline standing: a row a milestone, like a departure board, with the dates before the axis and the titles after it."""

from functools import cached_property
from itertools import pairwise
from statistics import median

from app.layout.drawings import Drawing, Towards, Wedge
from app.layout.panels.panel import Spot, Wish
from app.layout.panels.timeline.axis import GOES_ON_RADII, TimelineSizes
from app.layout.panels.timeline.block import SMALL_ROLES, WEDGE_LINE_STROKES, ring_px, timeline_title, title_height
from app.layout.panels.timeline.marks import Line, Piece, drawn_break, drawn_choice, drawn_end, drawn_going_on, drawn_mark, drawn_pieces
from app.layout.panels.timeline.texts import Course, MilestoneText
from app.layout.plan import Page, PanelName, PanelPlan
from app.layout.rect import Rect
from app.layout.text.block import ASCENT, BALANCED, CAPITALS, LINE, TextBlock
from app.layout.text.line import Align, PlacedLine
from app.layout.text.paragraph import Paragraph
from app.layout.text.type_scale import Role, TypeScale
from app.value import replace, value

LARGER = 1.2  # the prominent milestone's type, of the others'
MOST_DATES = 0.42  # of the width, for the dates
LEAST_TITLE_EM = 6.0
AXIS_PAD_EM = 0.3  # between the axis's lane and the texts beside it
LONG_TIME = 4.0  # of the median time between two milestones: a longer one breaks the axis
LEAST_OF_LONGEST = 0.5  # and of the longest time, so that few breaks tell of it
BREAK_EM = 0.7  # the height that a break adds
MOST_GAP_EM = 0.9  # between two rows, of spare height
LINE_PITCH = 1.24


@value
class Row:
    """A row of the board: a milestone, or today, or what is left out; its place from the top of the board in px.

    `y` is the middle of its capitals, where its mark stands on the axis; its texts begin `down` px below its top.
    """

    top: float
    height: float
    y: float
    date: TextBlock
    down: float = 0.0
    text: MilestoneText | None = None
    title: TextBlock | None = None
    countdown: TextBlock | None = None


@value
class StandingTimeline:
    """A standing timeline; `date_width` is the width of its dates, `gap` what is added between two rows, in px.

    Of spare height that becomes `most_gap` at most. `window` says of which part of it this is, where it is not the whole.
    """

    course: Course
    sizes: TimelineSizes
    width: float
    date_width: float
    title: TextBlock | None = None
    gap: float = 0.0
    most_gap: float | None = None
    window: TextBlock | None = None

    unrest = (False, 0)

    @property
    def axis_x(self) -> float:
        """Where the axis stands, from the left edge."""
        sizes = self.sizes
        lane = AXIS_PAD_EM * sizes.title + sizes.focus_radius
        if self.course.today is not None:
            lane = max(lane, 2 * sizes.wedge + sizes.stroke + 0.5 * self._wedge_line)  # its word is a date like the others
        return self.date_width + lane

    @property
    def title_x(self) -> float:
        """Where the titles begin, from the left edge."""
        return self.axis_x + self.sizes.focus_radius + AXIS_PAD_EM * self.sizes.title

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """The rows from the top down, without the title above them."""
        rows: list[Row] = []
        top = self._going_on if self.course.goes_on[0] else 0.0
        for text in self._entries:
            row = self._row(text, top + (self._break_height if self._is_long_before(rows, text) else 0.0))
            rows.append(row)
            top = row.top + row.height + self.gap
        return tuple(rows)

    @property
    def height(self) -> float:
        """Its height in px."""
        return self._top + self.rows[-1].top + self.rows[-1].height + (self._going_on if self.course.goes_on[1] else 0.0)

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of its milestones, in the order of time."""
        return tuple(text.number for text in self.course.texts)

    @property
    def words(self) -> int:
        """How many words its title and rows have."""
        return sum(text.words for text in self.course.texts) + (len(self.title.paragraph.words) if self.title else 0)

    @property
    def breaks_words(self) -> bool:
        """Whether a word of a date or a title is wider than its line."""
        return any(block.breaks_words for row in self.rows for block in (row.date, row.title) if block)

    def worth(self, spare: float) -> float:
        """It adds nothing."""
        del spare
        return 0.0

    def grown(self, spare: float) -> "StandingTimeline":
        """Spare height goes between its rows, up to a limit."""
        gaps = len(self.rows) - 1
        most = MOST_GAP_EM * self.sizes.title if self.most_gap is None else self.most_gap
        return replace(self, gap=max(self.gap, min(most, self.gap + spare / gaps))) if gaps else self

    def placed(self, spot: Spot) -> PanelPlan:
        """Place it as a panel, grown into the box's height, with a ring and a target a milestone in the order of the file."""
        grown = self.grown(spot.box.height - self.height)
        if grown.gap > self.gap:
            return grown.placed(spot)
        x, y = spot.box.x, spot.box.y
        rect = Rect(x, y, self.width, self.height)
        places = sorted(range(len(self.numbers)), key=lambda place: self.numbers[place])
        return PanelPlan(
            PanelName.TIMELINE,
            rect,
            (Page(self.lines(x, y), self.drawings(x, y), sum(text.words for text in self.course.texts)),),
            focus=spot.margins.focus(rect, spot.pad),
            overlays=tuple(self.chosen(place, x, y) for place in places),
            targets=tuple(self.target(place, x, y) for place in places),
            items=tuple(self.numbers[place] for place in places),
        )

    def target(self, place: int, x: float, y: float) -> Rect:
        """Tell where a milestone's row stands, the timeline's top left corner at x, y."""
        row = self._milestones[place]
        return Rect(x, y + self._top + row.top, self.width, row.height)

    def chosen(self, place: int, x: float, y: float) -> tuple[Drawing, ...]:
        """Place the ring of a chosen milestone, the timeline's top left corner at x, y."""
        return drawn_choice(x + self.axis_x, y + self._top + self._milestones[place].y, self.sizes)

    def lines(self, x: float, y: float) -> tuple[PlacedLine, ...]:
        """Place its title and rows, its top left corner at x, y."""
        lines = list(self.title.placed(x, y, "muted")) if self.title else []
        lines += self.window.placed(x, y + title_height(self.title), "muted") if self.window else ()
        y += self._top
        for row in self.rows:
            prominent = row.text is not None and row.text.prominent
            colour, top = "accent" if prominent else "ink", y + row.top + row.down
            lines += row.date.placed(x, top, colour, Align.END)
            if row.title is not None:
                lines += row.title.placed(x + self.title_x, top, colour)
                top += row.title.height
            if row.countdown is not None:
                lines += row.countdown.placed(x + self.title_x, top, "accent")
        return tuple(lines)

    def drawings(self, x: float, y: float) -> tuple[Drawing, ...]:
        """Place its axis and marks, its top left corner at x, y."""
        return self._drawings(x, y + self._top)

    @property
    def _top(self) -> float:
        """What stands above its rows takes, in px."""
        return title_height(self.title) + title_height(self.window)

    @property
    def _wedge_line(self) -> float:
        """The thickness in px of the line around today's wedge."""
        return max(1.0, WEDGE_LINE_STROKES * self.sizes.stroke)

    @property
    def _going_on(self) -> float:
        """The length in px of an end that goes on beyond this part of the timeline."""
        return GOES_ON_RADII * self.sizes.radius

    @property
    def _milestones(self) -> tuple[Row, ...]:
        return tuple(row for row in self.rows if row.text)

    @property
    def _entries(self) -> list[MilestoneText | Paragraph]:
        """What has a row: the milestones, today before the first that is ahead, and what is left out."""
        course = self.course
        entries: list[MilestoneText | Paragraph] = []
        today = course.today.word if course.today else None
        ahead = [text.ahead for text in course.texts]
        if (course.goes_on[0] and ahead[0]) or (course.goes_on[1] and not ahead[-1]):
            today = None  # it is in another part
        for place, text in enumerate(course.texts):
            if text.ahead and today is not None:
                entries.append(today)
                today = None
            entries.append(text)
            if course.more is not None and place == course.more_after:
                entries.append(course.more)
        return [*entries, today] if today is not None else entries

    @cached_property
    def _long_time(self) -> float:
        days = [(right.first_day - left.first_day).days for left, right in pairwise(self.course.texts)]
        return max(LONG_TIME * median(days), LEAST_OF_LONGEST * max(days)) if len(days) > 1 else float("inf")

    @property
    def _break_height(self) -> float:
        return BREAK_EM * self.sizes.title

    def _is_long_before(self, rows: list[Row], text: MilestoneText | Paragraph) -> bool:
        """Whether the time between this row and the one before it breaks the axis."""
        before = rows[-1].text if rows else None
        if before is None or not isinstance(text, MilestoneText):
            return False
        return (text.first_day - before.first_day).days > self._long_time

    def _row(self, text: MilestoneText | Paragraph, top: float) -> Row:
        sizes = self.sizes
        px = sizes.year_px(text) if isinstance(text, MilestoneText) else sizes.year
        date = TextBlock(text.year if isinstance(text, MilestoneText) else text, px, self.date_width, LINE_PITCH, BALANCED)
        title = countdown = None
        height = date.height
        if isinstance(text, MilestoneText):
            width = self.width - self.title_x
            title = TextBlock(text.heavy_title or text.title, px, width, LINE_PITCH, BALANCED)
            countdown = TextBlock(text.countdown, sizes.year, width, LINE_PITCH, BALANCED) if text.countdown else None
            height = max(height, title.height + (countdown.height if countdown else 0.0))
        own = text if isinstance(text, MilestoneText) else None
        middle, reach = (ASCENT - CAPITALS / 2) * px, sizes.focus_radius + 0.5 * sizes.stroke
        down = max(0.0, reach - middle)  # where type is so small that a mark would reach above its row
        return Row(top, max(height, middle + reach, 2 * reach) + down, top + middle + down, date, down, own, title, countdown)

    def _drawings(self, x: float, y: float) -> tuple[Drawing, ...]:
        """Draw the axis, its breaks, the marks and today's."""
        sizes, course = self.sizes, self.course
        line = Line(x + self.axis_x, standing=True)
        rows = [row for row in self.rows if row.text]
        today = next((row for row in self.rows if course.today and row.date.paragraph is course.today.word), None)
        reached = y + (today.y if today else rows[0].y if course.texts[0].ahead else rows[-1].y)
        more = [row for row in self.rows if course.more and row.date.paragraph is course.more]
        half = 0.5 * LINE * sizes.title
        gaps = [(y + row.y - half, y + row.y + half) for row in more]
        ends = [row.y for row in (*rows, *((today,) if today else ()))]
        pieces = [Piece(y + min(ends), y + max(ends), sizes.stroke, reached)]
        pieces += [
            Piece(y + row.y, y + self._place_of(row.text.last_day.toordinal()), sizes.span_stroke, reached)
            for row in rows
            if row.text and row.text.last_day
        ]
        drawings = drawn_pieces(line, pieces, sizes, gaps)
        drawings += [drawn_end(line, at, sizes) for gap in gaps for at in gap]
        if course.goes_on[0]:
            drawings += drawn_going_on(line, y + rows[0].y, y, sizes, ahead=course.texts[0].ahead)
        if course.goes_on[1]:
            bottom = y + self.height - self._top
            drawings += drawn_going_on(line, y + rows[-1].y, bottom, sizes, ahead=course.texts[-1].ahead)
        for before, after in pairwise(self.rows):
            if before.text and after.text and (after.text.first_day - before.text.first_day).days > self._long_time:
                drawings += drawn_break(line, y + (before.y + after.y) / 2, sizes)
        solid = course.today is not None
        for row in rows:
            if row.text:
                reach = row.text.reach
                drawings += drawn_mark(line.across, y + row.y, sizes.radius_of(row.text), reach, sizes, solid=solid and not row.text.ahead)
        if today is not None:
            half = sizes.wedge
            left = x + self.axis_x - 2 * half - sizes.stroke
            wedge = Rect(left, y + today.y - half, 2 * half, 2 * half)
            drawings.append(Wedge(wedge, Towards.RIGHT, "sun", "ink", self._wedge_line))
        return tuple(drawings)

    def _place_of(self, day: int) -> float:
        """Give the y of a day on the axis; the last row's for days beyond."""
        knots = [(row.text.first_day.toordinal(), row.y) for row in self.rows if row.text]
        for (first, upper), (last, lower) in pairwise(knots):
            if first <= day < last:
                return upper + (lower - upper) * (day - first) / (last - first)
        return self.rows[-1].y


def stand_timeline(course: Course, title: Paragraph | None, wish: Wish) -> StandingTimeline | None:
    """Set a standing timeline for the overview, or None where the width has no room for dates and titles."""
    return standing_timeline(course, title, standing_sizes(wish.margins.scale, wish.margins.scale.size(Role.LEAD, wish.growth)), wish.width)


def standing_sizes(scale: TypeScale, px: int) -> TimelineSizes:
    """Give a standing timeline's sizes, all of one but the prominent milestone's: `px`, or what the least sizes ask for."""
    px = max(px, *(scale.least(role) for role in (Role.YEAR, *SMALL_ROLES)))
    return TimelineSizes(px, max(scale.least(Role.NEWEST_YEAR), round(LARGER * px)), px, ring_px(scale))


def standing_timeline(
    course: Course, title: Paragraph | None, sizes: TimelineSizes, width: float, window: TextBlock | None = None
) -> StandingTimeline | None:
    """Set a standing timeline in `width` px, or None where that has no room for dates and titles."""
    px = sizes.title
    dates = [(text.year, sizes.year_px(text)) for text in course.texts]
    dates += [(text, px) for text in (course.today.word if course.today else None, course.more) if text]
    date_width = min(max(text.width * size for text, size in dates) + 0.01, MOST_DATES * width)
    if any(text.widest * size > date_width for text, size in dates):
        return None
    found = StandingTimeline(course, sizes, width, date_width, timeline_title(title, sizes, width), window=window)
    return found if width - found.title_x >= LEAST_TITLE_EM * px else None
