"""Who published a page."""

import re

from app.desk.draft.linked_data import LinkedArticle
from app.desk.draft.page import Page

_LOGOS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"^(?:logotypen|logotyp|logga|logo|logotype) (?:för|till|of|for)\s+(?P<name>.+)$",
        r"^(?:pressmeddelande från|nyhet(?:er)? från|press release from|news from)\s+(?P<name>.+)$",
        r"^(?P<name>.+?)(?:s|’s|'s)? (?:logotyp|logga|logo|logotype)$",
        r"^(?P<name>(?:[^\W\d_]+ ){1,3}(?:kommun|stad|region|council|borough))$",
    )
)
_BODY = re.compile(
    r"\b(?:kommun|stad|stads|region|landsting|myndighet\w*|förvaltning\w*|council|city|town|borough|county|district|department)\b",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s+[|–—·•-]\s+")
_LONGEST = 80


def publisher_of(page: Page, linked: LinkedArticle) -> tuple[str, str]:
    """The name, and the words of the page that tell it; both "" where nothing does."""
    for told in (
        page.meta_of("og:site_name"),
        linked.publisher,
        page.meta_of("application-name", "dc.publisher", "dcterms.publisher", "publisher"),
    ):
        if told and len(told) <= _LONGEST:
            return told, told
    for logo in page.logos:
        for form in _LOGOS:
            if match := form.match(logo):
                return match["name"].strip(), logo
    author = page.meta_of("author", "dc.creator")
    if _BODY.search(author) and len(author) <= _LONGEST:
        return author, author
    parts = _PARTS.split(page.window_title)
    if len(parts) > 1 and len(parts[-1]) <= _LONGEST:
        return parts[-1], page.window_title
    return "", ""


def without_publisher(title: str, publisher: str) -> str:
    """A window's title without the publisher's name that it ends with, or its last part where no publisher is known."""
    cut = max((match.start() for match in _PARTS.finditer(title)), default=0)
    if not cut:
        return title
    return title[:cut] if not publisher or publisher.lower() in title[cut:].lower() else title
