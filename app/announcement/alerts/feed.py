"""What a warning service's address gives: a CAP message, an Atom index of them, or a list of them in JSON (Sveriges Radio's VMA)."""

import json
from itertools import islice

from app.announcement.alerts.alert import Alert
from app.announcement.alerts.atom import Entry, entries_of
from app.announcement.alerts.cap_xml import alert_of
from app.announcement.alerts.fields import to_alert
from app.announcement.alerts.xml_tree import BadXmlError, parse_xml
from app.value import value

LIMIT = 4 * 1024 * 1024
"""The greatest size of a feed in bytes."""
MOST_ALERTS = 1000


@value
class FeedReading:
    """What was read: messages, and entries whose messages lie elsewhere.

    A `whole` one, a list or an index, carries all that is in force: what it does not carry has ended. A message by itself tells
    only of itself and of what it refers to, and an index of which a part could not be fetched is no reason to drop anything.
    """

    alerts: tuple[Alert, ...] = ()
    entries: tuple[Entry, ...] = ()
    whole: bool = True


@value
class Unreadable:
    """It is no feed of warnings, for this reason; what was known before stays."""

    reason: str


def read_feed(content: bytes) -> FeedReading | Unreadable:
    """Read what an address gave; raises nothing, whatever that is."""
    if len(content) > LIMIT:
        return Unreadable(f"more than {LIMIT} bytes")
    begins = content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    if not begins:
        return Unreadable("empty")
    return _read_json(content) if begins in b"{[" else _read_xml(content)


def _read_json(content: bytes) -> FeedReading | Unreadable:
    try:
        document = json.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return Unreadable("not UTF-8")
    except (ValueError, RecursionError) as error:
        return Unreadable(f"not JSON: {error}")
    alone = isinstance(document, dict) and "alerts" not in document
    listed = document.get("alerts") if isinstance(document, dict) and not alone else document
    messages = [listed] if isinstance(listed, dict) else listed
    if not isinstance(messages, list) or (alone and "identifier" not in document):
        return Unreadable("JSON without a list of alerts")
    alerts = (to_alert(each) for each in messages[:MOST_ALERTS] if isinstance(each, dict))
    return FeedReading(tuple(alert for alert in alerts if alert), whole=not alone)


def _read_xml(content: bytes) -> FeedReading | Unreadable:
    try:
        root = parse_xml(content)
    except BadXmlError as error:
        return Unreadable(f"not XML that can be read: {error}")
    if root.name == "alert":
        alert = alert_of(root)
        return FeedReading((alert,) if alert else (), whole=False)
    if root.name == "feed":
        entries = tuple(islice(entries_of(root), MOST_ALERTS))
        there = tuple(entry.alert for entry in entries if entry.alert and not entry.address)
        return FeedReading(there, tuple(entry for entry in entries if entry.address))
    return Unreadable(f"neither a CAP message nor an Atom index, but <{root.name[:40]}>")
