"""What on a web page nobody reads as its news: scripts, menus, banners for cookies, what is hidden."""

import re
from collections.abc import Mapping

_NEVER = frozenset(
    re.split(
        " ",
        "script style noscript template svg math iframe object embed applet canvas audio video select option datalist textarea "
        "button input label nav dialog menu head",
    )
)
_ROLES = frozenset(
    ("navigation", "banner", "contentinfo", "dialog", "alertdialog", "search", "complementary", "menu", "menubar", "toolbar", "alert")
)
_NAMED = re.compile(
    r"(?:^|[\s_-])(?:cookies?|cookie\w+|consent|gdpr|breadcrumbs?|brodsmul\w*|meny|huvudmeny|menu|navbar|navigation|nav|share|sharing|social|dela"
    r"|related|relaterat|sidebar|newsletter|comments?|search|sok|skip\w*|footer|sidfot|toolbar|widget|modal|popup|visually-?hidden|sr-only"
    r"|screen-reader-text|hidden|print-only|tags|pagination)(?=$|[\s_-])",
    re.IGNORECASE,
)
_UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])|opacity\s*:\s*0(?![.\d])", re.IGNORECASE)
_KEPT = frozenset(("html", "body", "main", "article", "h1"))
_LONGEST_NAME = 500


def is_no_news(tag: str, attributes: Mapping[str, str], *, in_article: bool) -> bool:
    """Whether an element is left out with all that is in it; a header or footer of the article itself is not."""
    if tag in _NEVER:
        return True
    if "hidden" in attributes or attributes.get("aria-hidden") == "true" or _UNSEEN.search(attributes.get("style", "")[:_LONGEST_NAME]):
        return True
    if tag in _KEPT:
        return False
    if attributes.get("role", "").strip().lower() in _ROLES:
        return True
    if tag in ("footer", "aside") and not in_article:
        return True
    named = f"{attributes.get('class', '')[:_LONGEST_NAME]} {attributes.get('id', '')[:_LONGEST_NAME]}"
    return bool(_NAMED.search(named))
