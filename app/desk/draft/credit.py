"""Whose a picture is, where its caption ends with that."""

import re

from app.desk.draft.page import PagePicture
from app.value import replace

_CREDIT = re.compile(
    r"(?:^|[\s(])(?P<credit>(?:foto(?:graf)?|bild|photo(?:graph)?(?: by)?|picture|image)\s?:\s*[^.:]{2,60}?)\)?\.?$", re.IGNORECASE
)


def with_credit(picture: PagePicture) -> PagePicture:
    """The picture with its credit apart from its caption."""
    found = _CREDIT.search(picture.caption)
    # A caption that is nothing else may as well say what is to be seen: "Picture: the tower".
    if found is None or not picture.caption[: found.start()].strip():
        return picture
    return replace(picture, caption=picture.caption[: found.start()].strip(" ,;–—|/"), credit=found["credit"].strip())
