"""What counts as an address on the web, and what was meant to be one."""

import re

_MEANT = re.compile("[A-Za-z][A-Za-z0-9+.-]+:/|[Hh][Tt][Tt][Pp][Ss]?:")


def is_web_address(text: str) -> bool:
    """Whether a text is an http or https address with a host."""
    if not text[:4].lower().startswith("http") or any(character.isspace() for character in text):
        return False
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError:  # a port that is no number, a bracket that does not close
        return False
    return parts.scheme in {"http", "https"} and any(character.isalnum() for character in parts.hostname or "")


def is_broken_web_address(text: str) -> bool:
    """Whether a text begins as an address does and is none, such as `https:/example.org`, and no path that somebody means."""
    return bool(_MEANT.match(text)) and not is_web_address(text)
