"""What counts as an address on the web, what was meant to be one, and how one is written where others read it."""

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


def shown_address(address: str) -> str:
    """Write an address for a log: without the name, the password and the query that may stand in it, and may be secrets.

    `?` where it is none. In a text that holds addresses `web_credentials` does as much.
    """
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return "?"
    host = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{host}{f':{port}' if port else ''}{parts.path}"
