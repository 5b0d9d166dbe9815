"""From what the clock on the wall shows to the moment itself, also where that clock is set forward or back."""

import math
from datetime import MINYEAR, datetime, tzinfo


def first_moment(wall: datetime, zone: tzinfo | None) -> float:
    """Give the first moment at which a wall clock shows `wall` or more, in seconds since 1970.

    The zone None is the system's own. A time that the clock jumps over is that of the jump. Before the year 1 and after the
    year 9999 it is minus or plus infinity.
    """
    early, late = _both(wall, zone)
    return early if early <= late else _jump(wall, zone, late, early)


def last_moment(wall: datetime, zone: tzinfo | None) -> float:
    """Give the first moment from which on a wall clock never again shows less than `wall`; otherwise as `first_moment`."""
    early, late = _both(wall, zone)
    return late if early <= late else _jump(wall, zone, late, early)


def wall_clock(moment: float, zone: tzinfo | None) -> datetime:
    """Give what a wall clock shows at a moment, in seconds since 1970; without a zone. Raises ValueError beyond the calendar."""
    try:
        return datetime.fromtimestamp(moment, zone).replace(tzinfo=None)
    except (OverflowError, ValueError, OSError):
        raise ValueError(f"beyond the calendar: {moment}") from None


def _both(wall: datetime, zone: tzinfo | None) -> tuple[float, float]:
    """Give the moments of a wall clock before and after a change of its offset; the same but in the hours around one."""
    try:
        return wall.replace(tzinfo=zone, fold=0).timestamp(), wall.replace(tzinfo=zone, fold=1).timestamp()
    except (OverflowError, ValueError, OSError):
        end = -math.inf if wall.year == MINYEAR else math.inf
        return end, end


def _jump(wall: datetime, zone: tzinfo | None, before: float, after: float) -> float:
    """Find, between two moments and to the second, the one at which the clock jumps over `wall`."""
    least, most = math.floor(before), math.ceil(after)
    while most - least > 1:
        middle = (least + most) // 2
        if wall_clock(middle, zone) < wall:
            least = middle
        else:
            most = middle
    return most
