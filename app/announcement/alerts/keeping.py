"""What a feed has said as a file, so that a restart without a network drops nothing; in the form of the VMA service's JSON."""

import json
from collections.abc import Iterable
from datetime import datetime, timedelta

from app.announcement.alerts.alert import Alert, Info, Reference, Status
from app.announcement.alerts.fields import STATUSES, Fields, to_alert, to_moment
from app.announcement.alerts.in_force import Ended, Kept, Known

FORM = 1


def written(known: Known, feed: str) -> bytes:
    """Write what a feed, named by its address, has said; the times at which it was seen only to the hour, so that little is written."""
    document = {
        "form": FORM,
        "feed": feed,
        "alerts": [{"seen": _moment(_hour(each.seen)), **_alert(each.alert)} for each in known.kept],
        "ended": [{**_reference(each.reference), "status": each.status.name, "sent": _moment(each.sent)} for each in known.ended],
    }
    return json.dumps(document, ensure_ascii=True, indent=1).encode()


def read_back(content: bytes, feed: str) -> Known:
    """Read what was written; nothing where it is another feed's, or is no such file at all."""
    try:
        document = json.loads(content)
    except (ValueError, RecursionError):
        return Known()
    if not isinstance(document, dict) or document.get("form") != FORM or document.get("feed") != feed:
        return Known()
    kept = (_kept(each) for each in _tables(document.get("alerts")))
    ended = (_ended(each) for each in _tables(document.get("ended")))
    return Known(tuple(each for each in kept if each), tuple(each for each in ended if each))


def _tables(found: object) -> Iterable[Fields]:
    return (each for each in found if isinstance(each, dict)) if isinstance(found, list) else ()


def _kept(fields: Fields) -> Kept | None:
    alert, seen = to_alert(fields), to_moment(fields.get("seen"))
    return Kept(alert, seen) if alert and seen else None


def _ended(fields: Fields) -> Ended | None:
    sender, identifier = fields.get("sender"), fields.get("identifier")
    status = STATUSES.get(str(fields.get("status")).lower())
    if not isinstance(sender, str) or not isinstance(identifier, str) or status is None:
        return None
    return Ended(Reference(sender, identifier), status, to_moment(fields.get("sent")))


def _alert(alert: Alert) -> dict[str, object]:
    return {
        **_reference(alert.reference),
        "sent": _moment(alert.sent),
        "status": _status(alert.status),
        "msgType": alert.message_type.name.capitalize(),
        "references": [f"{each.sender},{each.identifier}" if each.sender else each.identifier for each in alert.references],
        "info": [_info(each) for each in alert.infos],
    }


def _info(info: Info) -> dict[str, object]:
    areas: list[object] = [{"areaDesc": "", "geocode": [{"value": code} for code in info.codes]}] if info.codes else []
    return {
        "language": info.language,
        "event": info.event,
        "headline": info.headline,
        "description": list(info.description),
        "instruction": list(info.instruction),
        "senderName": info.sender_name,
        "severity": info.severity.name.capitalize(),
        "urgency": info.urgency,
        "certainty": info.certainty,
        "effective": _moment(info.effective),
        "onset": _moment(info.onset),
        "expires": _moment(info.expires),
        "area": areas + [{"areaDesc": place} for place in info.places],
    }


def _reference(reference: Reference) -> dict[str, object]:
    return {"sender": reference.sender, "identifier": reference.identifier}


def _status(status: Status) -> str:
    return status.name.capitalize()


def _moment(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _hour(moment: datetime) -> datetime:
    return moment - timedelta(minutes=moment.minute, seconds=moment.second, microseconds=moment.microsecond)
