"""The mark that shows which quote or page is on: dots, over eight of them "3 / 12", or "3" where that has no room."""

from app.layout.plan import Progress
from app.layout.rect import Rect
from app.layout.text.block import LINE, TextBlock
from app.layout.text.line import Align
from app.layout.text.paragraph import Paragraph, Typesetter
from app.layout.text.type_scale import REGULAR, Role
from app.value import value

MOST_DOTS = 8
DOT_EM, PILL_EM, GAP_EM = 0.55, 1.6, 0.4  # the pill is the dot of the one that is on


@value
class ProgressForm:
    """The marks of `count` items at a type size in px; without `numbers` they are dots."""

    count: int
    px: int
    numbers: tuple[Paragraph, ...] = ()

    @property
    def width(self) -> float:
        """The room in px that the widest mark takes."""
        if self.count < 2:
            return 0.0
        if self.numbers:
            return max(number.width for number in self.numbers) * self.px
        return dots_width(self.count, self.px)

    @property
    def height(self) -> float:
        """The height in px of its line."""
        return LINE * self.px if self.count > 1 else 0.0

    def placed(self, right: float, bottom: float, colour: str, *, on_dark: bool) -> tuple[Progress, ...]:
        """Place the mark of each item so that it ends at `right` and stands on `bottom`."""
        if self.count < 2:
            return ()
        if not self.numbers:
            return tuple(self._dots(on, right, bottom, on_dark=on_dark) for on in range(self.count))
        marks: list[Progress] = []
        for number in self.numbers:
            block = TextBlock(number, self.px, number.width * self.px, 1.0)
            line = block.placed(right - block.width, bottom - self.height, colour, Align.END)
            marks.append(Progress(line[0].rect, (), line, on_dark))
        return tuple(marks)

    def _dots(self, on: int, right: float, bottom: float, *, on_dark: bool) -> Progress:
        dot, px = DOT_EM * self.px, self.px
        top = bottom - self.height / 2 - dot / 2
        x, places = right - self.width, []
        for number in range(self.count):
            places.append(Rect(x, top, PILL_EM * px if number == on else dot, dot))
            x = places[-1].right + GAP_EM * px
        return Progress(Rect(right - self.width, top, self.width, dot), tuple(places), (), on_dark)


def dots_width(count: int, px: int) -> float:
    """Give the room in px that so many dots take."""
    return (PILL_EM + (count - 1) * (DOT_EM + GAP_EM)) * px


def dots_or_numbers(count: int, px: int, most: float, setter: Typesetter, page_of: str) -> ProgressForm:
    """Choose the marks of `count` items that go into `most` px."""
    if count <= MOST_DOTS and dots_width(count, px) <= most:
        return ProgressForm(count, px)
    return numbers(count, px, most, setter, page_of)


def numbers(count: int, px: int, most: float, setter: Typesetter, page_of: str) -> ProgressForm:
    """Choose the numbers of `count` items that go into `most` px; `page_of` is a text with {page} and {pages}."""
    if count < 2:
        return ProgressForm(count, px)
    full = ProgressForm(
        count, px, tuple(setter.paragraph(page_of.format(page=i + 1, pages=count), REGULAR, Role.PAGE_NUMBER) for i in range(count))
    )
    if full.width <= most:
        return full
    return ProgressForm(count, px, tuple(setter.paragraph(str(i + 1), REGULAR, Role.PAGE_NUMBER) for i in range(count)))
