"""Where announcements lie: a path of this system's, or an address on the web."""

from pathlib import Path

from app.announcement.web_address import is_web_address, shown_address
from app.value import value


@value
class WebPlace:
    """An http or https address of an announcement's file, or of the folder that holds it where it ends with a slash."""

    url: str

    def __str__(self) -> str:
        """The address as it may be told."""
        return shown_address(self.url)


Place = Path | WebPlace


def place_of(text: str, folder: Path) -> Place:
    """The place that a text names; `~` is the home, and a path that begins nowhere begins in `folder`."""
    if is_web_address(text):
        return WebPlace(text)
    path = Path(text)
    try:
        path = path.expanduser()
    except RuntimeError:  # whose home it should be is not known: then it is a name like any other
        return folder / path
    return folder / path
