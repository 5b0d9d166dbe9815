"""How much of a screen is one plain rectangle: what a passer-by sees as an empty wall."""

from collections.abc import Iterator, Sequence

from app.layout.drawings import bounds
from app.layout.plan import ScreenPlan
from app.layout.rect import Rect
from app.layout.text.block import ASCENT, CAPITALS

CELLS = 44  # on the longer side: enough to rank arrangements by, in a millisecond
PAPER = 0
TAKEN = -1


def largest_void(plan: ScreenPlan, cells: int = CELLS) -> float:
    """Give the share of the screen (0 to 1) that its largest plain rectangle takes, measured on a grid of `cells` on the longer side."""
    step = max(plan.width, plan.height) / cells
    columns, rows = max(1, round(plan.width / step)), max(1, round(plan.height / step))
    grid = [[PAPER] * columns for _ in range(rows)]
    for number, panel in enumerate(plan.panels, 1):
        if panel.ground != "paper":
            _fill(grid, panel.rect, step, number, whole=True)
    for ink in _ink(plan):
        _fill(grid, ink, step, TAKEN, whole=False)
    grounds = {cell for row in grid for cell in row} - {TAKEN}
    return max((_largest(grid, ground) for ground in grounds), default=0) / (columns * rows)


def _ink(plan: ScreenPlan) -> Iterator[Rect]:
    """Give the places of all that is drawn of the first page of each panel."""
    for panel in plan.panels:
        for line in panel.pages[0].lines if panel.pages else ():
            top = line.baseline - CAPITALS * line.px
            yield Rect(line.rect.x, top, line.rect.width, line.rect.bottom - top - (1 - ASCENT) * line.px)
        for drawing in panel.pages[0].drawings if panel.pages else ():
            yield bounds(drawing)
        for progress in panel.progress[:1]:
            yield progress.rect


def _fill(grid: list[list[int]], rect: Rect, step: float, mark: int, *, whole: bool) -> None:
    """Mark the cells that a rectangle touches, or, as a `whole`, those whose middle lies in it."""
    shift = 0.5 if whole else 0.0
    left, top = int(rect.x / step + shift), int(rect.y / step + shift)
    right, bottom = int(rect.right / step + (shift if whole else 0.999)), int(rect.bottom / step + (shift if whole else 0.999))
    for row in grid[max(0, top) : max(0, bottom)]:
        for column in range(max(0, left), min(len(row), right)):
            row[column] = mark


def _largest(grid: Sequence[Sequence[int]], ground: int) -> int:
    """Count the cells of the largest rectangle of one ground (the largest rectangle under a histogram, row by row)."""
    best = 0
    heights = [0] * len(grid[0])
    for row in grid:
        heights = [height + 1 if cell == ground else 0 for height, cell in zip(heights, row, strict=True)]
        stack: list[tuple[int, int]] = []
        for column, height in enumerate((*heights, 0)):
            start = column
            while stack and stack[-1][1] >= height:
                start, tall = stack.pop()
                best = max(best, tall * (column - start))
            stack.append((start, height))
    return best
