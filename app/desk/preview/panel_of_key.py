"""To which part of the screen a key of the announcement belongs."""

import re

from app.layout.plan import PanelName
from app.value import value

BY_KEY = {
    "notice": PanelName.NOTICE,
    "publisher.colours": None,  # they are everywhere
    "publisher": PanelName.MASTHEAD,
    "headline.lead": PanelName.LEAD,
    "headline.published": PanelName.STORY,
    "headline": PanelName.HEADLINE,
    "story": PanelName.STORY,
    "timeline": PanelName.TIMELINE,
    "ceremony": PanelName.CEREMONY,
    "quotes": PanelName.QUOTES,
    "web": PanelName.WEB,
}
"""The most exact ones first."""

_ITEM = re.compile(r"(?:timeline\.milestones|quotes)\[([0-9]{1,6})\]")
_TABLE = re.compile(r"\s*\[\[?\s*([A-Za-z0-9_.\-\s]+?)\s*\]\]?\s*(?:#.*)?$")


@value
class Spot:
    """A panel, and which of its items where the key is of one."""

    panel: PanelName
    item: int | None = None


def spot_of_key(key: str) -> Spot | None:
    """Where on the screen a dotted key stands, such as `timeline.milestones[2].when`; None where it is nowhere, or everywhere."""
    for known, panel in BY_KEY.items():
        if key == known or key.startswith((f"{known}.", f"{known}[")):
            item = _ITEM.match(key)
            return Spot(panel, int(item[1]) if item else None) if panel else None
    return None


def key_of_line(text: str, line: int) -> str:
    """The key of the table in which a line of a TOML text stands, from 1, with its place in a list of tables; "" before the first.

    The text may be broken, so that only its tables' names are looked at.
    """
    key, seen = "", dict[str, int]()
    for each in text.split("\n")[:line]:
        table = _TABLE.match(each)
        if table is None:
            continue
        key = re.sub(r"\s", "", table[1])
        if each.lstrip().startswith("[["):
            seen[key] = seen.get(key, -1) + 1
            key = f"{key}[{seen[key]}]"
        else:
            above = next((known for known in seen if key.startswith(f"{known}.")), None)
            key = f"{above}[{seen[above]}]{key[len(above) :]}" if above else key
    return key
