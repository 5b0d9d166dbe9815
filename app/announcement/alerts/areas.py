"""Whether a warning is for a display's place, by the codes of its areas."""

from app.announcement.alerts.alert import Info

WHOLE_COUNTRY = frozenset({"00", "SE"})
"""What Swedish services write for all of the country."""
LEAST_PREFIX = 2  # digits of a county, with which the codes of its municipalities begin


def is_for(info: Info, areas: tuple[str, ...]) -> bool:
    """Tell whether it is for one of these areas.

    One without a code is for everybody: nothing says where it does not hold, and a warning too many is better than one that is
    missed. Without areas a display takes all that its feed carries.
    """
    return not info.codes or not areas or any(_meet(code, area) for code in info.codes for area in areas)


def _meet(code: str, area: str) -> bool:
    """Tell whether one of the two lies in the other: a municipality ("1490") in its county ("14"), all in the country."""
    code, area = code.upper(), area.strip().upper()
    if code == area or code in WHOLE_COUNTRY or area in WHOLE_COUNTRY:
        return True
    shorter, longer = sorted((code, area), key=len)
    return shorter.isdigit() and longer.isdigit() and len(shorter) >= LEAST_PREFIX and longer.startswith(shorter)
