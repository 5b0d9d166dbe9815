"""Every text of an announcement that is drawn, with the key under which it stands in the file."""

from collections.abc import Iterator

from app.announcement.model import Announcement
from app.value import field_names

NOT_DRAWN = frozenset({"language", "logo", "file", "url", "colours"})


def texts(announcement: Announcement) -> Iterator[tuple[str, str]]:
    """Key and text of each, in the order of the model; descriptions for screen readers are among them."""
    return _texts("", announcement)


def _texts(key: str, value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, tuple):
        for place, item in enumerate(value):
            yield from _texts(f"{key}[{place}]", item)
    else:
        for name in field_names(value):
            if name not in NOT_DRAWN:
                yield from _texts(f"{key}.{name}" if key else name, getattr(value, name))
