"""What tells one content from another, on this screen and on others."""

import hashlib
from collections.abc import Iterable

from app.stage.edition import Edition


def content_sha256(editions: Iterable[Edition]) -> str:
    """Give the SHA-256 of texts and pictures, in hexadecimal digits: the same wherever the same is shown."""
    digest = hashlib.sha256()
    for edition in editions:
        digest.update(repr(edition.announcement).encode("utf-8", "surrogatepass"))
        for name, picture in sorted(edition.pictures.items()):
            digest.update(name.encode() + hashlib.sha256(picture.data).digest())
    return digest.hexdigest()
