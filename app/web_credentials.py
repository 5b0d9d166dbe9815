"""Web addresses without what may be a secret in them."""

import re

HIDDEN = "?…"
# A name and a password; the second form is of somebody who forgot that a slash in a password must be written %2F.
_USER = r"(?:[^\s/?#]*@|[^\s/?#:@]*:(?!\d+(?:[/?#\s]|$))\S*@)?"
# The query reaches to the punctuation of the sentence that the address stands in.
_QUERY = r"(?P<query>\?\S*?(?=[”’\"'>),.;:]*(?:\s|$)))?"
_ADDRESS = re.compile(rf"(?P<scheme>https?://){_USER}(?P<rest>[^\s?]*){_QUERY}", re.IGNORECASE)


def without_credentials(text: str) -> str:
    """Give a text in which no http(s) address has a name, a password or a query any more."""
    return _ADDRESS.sub(_told, text) if "://" in text else text


def _told(found: "re.Match[str]") -> str:
    return found["scheme"] + found["rest"] + (HIDDEN if found["query"] else "")
