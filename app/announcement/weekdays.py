"""Days of the week, written "mon-fri" or "mon,wed"."""

DAY_NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def parse_days(text: str) -> frozenset[int]:
    """Read the days by number, 0 for Monday as in `date.weekday`; a range may run past Sunday. Raises ValueError."""
    days: set[int] = set()
    for part in text.lower().split(","):
        first, dash, last = part.partition("-")
        start = _day(first)
        length = (_day(last) - start) % 7 if dash else 0
        days.update((start + step) % 7 for step in range(length + 1))
    return frozenset(days)


def _day(name: str) -> int:
    if name.strip() not in DAY_NAMES:
        raise ValueError(f"not a day: {name!r}")
    return DAY_NAMES.index(name.strip())
