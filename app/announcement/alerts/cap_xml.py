"""CAP messages in XML: an `alert` element, and the loose elements of CAP that an index repeats."""

from collections.abc import Sequence

from app.announcement.alerts.alert import Alert
from app.announcement.alerts.fields import to_alert
from app.announcement.alerts.xml_tree import Element

CAP = "urn:oasis:names:tc:emergency:cap:"
"""How the namespaces of all versions of CAP begin."""

OF_THE_MESSAGE = frozenset({"identifier", "sender", "sent", "status", "msgType", "scope", "references"})
OF_AN_AREA = frozenset({"areaDesc", "geocode"})


def alert_of(element: Element) -> Alert | None:
    """Make a message of an `alert` element; None for one that is not for the public."""
    return to_alert(_fields(element.children))


def alert_of_loose(elements: Sequence[Element], identifier: str, sent: str, headline: str, description: str) -> Alert | None:
    """Make a message of the elements of CAP that an entry of an index has, and of what the entry says in its own; None without a status."""
    cap = [element for element in elements if element.namespace.startswith(CAP)]
    found = _fields(cap)
    message: dict[str, object] = {"identifier": identifier, "sent": sent}
    message |= {key: value for key, value in found.items() if key in OF_THE_MESSAGE}
    info: dict[str, object] = {"headline": headline, "description": description}
    info |= {key: value for key, value in found.items() if key not in OF_THE_MESSAGE | OF_AN_AREA}
    area = {key: value for key, value in found.items() if key in OF_AN_AREA}
    if area:
        info["area"] = area
    return to_alert(message | {"info": info})


def _fields(elements: Sequence[Element]) -> dict[str, object]:
    """Give elements as fields: a text or a table each, a list of them where a name occurs again."""
    fields: dict[str, object] = {}
    for element in elements:
        found: object = _fields(element.children) if element.children else element.text
        known = fields.get(element.name)
        if known is None:
            fields[element.name] = found
        elif isinstance(known, list):
            known.append(found)
        else:
            fields[element.name] = [known, found]
    return fields
