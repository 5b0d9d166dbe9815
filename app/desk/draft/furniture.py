"""Lines that stand on every page and are no news: dates, shares, contacts, who wrote it."""

import re

_LINE = re.compile(
    r"^(?:artikeln publicerades|publicera[dt]\b|published\b|posted\b|uppdatera[dt]\b|updated\b|senast (?:ändrad|uppdaterad|granskad)"
    r"|sidan (?:är )?(?:uppdaterad|publicerad|granskad|ändrad)|last (?:updated|modified|reviewed)|ändrad av|dela(?: |:|$)|share\b|tweet\b"
    r"|skriv ut|print(?: |$)|lyssna(?:$| på sidan)|listen(?:$| to)|kontakt|contact|presskontakt|mediakontakt"
    r"|media (?:contact|enquiries)|läs mer|read more|läs också|relatera|related|facebook|twitter|linkedin|tagg|tags?:"
    r"|etikett|kategori|categor|logotyp|skip to|hoppa till|till toppen"
    r"|back to top|vi använder (?:kakor|cookies)|we use cookies|den här webbplatsen använder|this (?:web)?site uses|text:|av:|by:"
    r"|hjälpte|hittade du|did you find|was this page|notes to editors|e-post|e-mail|telefon:|phone:|tel:|du är här|you are here"
    r"|foto(?:graf)?:|photo(?:graph)?(?: by)?:|sök$|search$|meny$|menu$|startsida$|home$|hem$)",
    re.IGNORECASE,
)
_TOLD = re.compile(r"\b(?:publicera|published|posted)", re.IGNORECASE)
_BARE = re.compile(r"^[\W\d_]*$")
_LONGEST = 200  # characters: what is longer is a paragraph that only begins like such a line


def is_furniture(line: str) -> bool:
    """Whether a line belongs to the page and not to its news."""
    return len(line) <= _LONGEST and bool(_LINE.match(line) or _BARE.match(line))


def tells_publication(line: str) -> bool:
    """Whether a line of a page says when it was published."""
    return len(line) <= _LONGEST and bool(_TOLD.search(line))
