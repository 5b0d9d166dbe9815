"""An Atom index of CAP messages: what stands in its entries, and where the messages themselves lie."""

from collections.abc import Iterator

from app.announcement.alerts.alert import Alert
from app.announcement.alerts.cap_xml import alert_of, alert_of_loose
from app.announcement.alerts.xml_tree import Element
from app.value import value

CAP_TYPE = "application/cap+xml"


@value
class Entry:
    """One entry: the address of its message, "" for none, and when it was changed; `alert` is what the entry itself tells of it."""

    address: str
    updated: str
    alert: Alert | None


def entries_of(feed: Element) -> Iterator[Entry]:
    """Give the entries of an index; those that lead nowhere and say nothing are left out."""
    for element in feed.children:
        if element.name != "entry":
            continue
        whole = _embedded(element)
        entry = Entry("" if whole else _address(element), element.text_of("updated"), whole or _inline(element))
        if entry.address or entry.alert:
            yield entry


def _embedded(entry: Element) -> Alert | None:
    content = entry.child("content")
    alert = content.child("alert") if content else None
    return alert_of(alert) if alert else None


def _inline(entry: Element) -> Alert | None:
    summary = entry.text_of("summary")
    return alert_of_loose(entry.children, entry.text_of("id"), entry.text_of("updated"), entry.text_of("title"), summary)


def _address(entry: Element) -> str:
    """Give the address of the message in CAP; a page for people is none."""
    links = [child.attributes for child in entry.children if child.name in ("link", "content") and ("href" in child.attributes)]
    links += [child.attributes | {"href": child.attributes["src"]} for child in entry.children if "src" in child.attributes]
    for wanted in ((CAP_TYPE,), ("application/xml", "text/xml", "")):
        for link in links:
            if link.get("type", "").partition(";")[0].strip() in wanted and link.get("rel", "alternate") == "alternate":
                return link["href"].strip()
    return ""
