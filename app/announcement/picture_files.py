"""The pictures that an announcement names."""

from app.announcement.model import Announcement


def picture_files(announcement: Announcement) -> tuple[str, ...]:
    """The paths of its pictures as they are written, relative to its folder, each once."""
    photo = announcement.ceremony.photo if announcement.ceremony else None
    pictures = [photo, *(milestone.picture for milestone in (announcement.timeline.milestones if announcement.timeline else ()))]
    named = (announcement.publisher.logo, *(picture.file for picture in pictures if picture is not None))
    return tuple(dict.fromkeys(name for name in named if name))
