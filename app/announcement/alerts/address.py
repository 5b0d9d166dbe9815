"""The address of a feed of warnings: what may be one."""

SECURE, PLAIN = "https", "http"
OWN_MACHINE = frozenset({"localhost", "127.0.0.1", "::1"})


def is_feed_address(address: str) -> bool:
    """Tell whether warnings may come from there: https:// anywhere, http:// only on this machine, where nobody can change them."""
    from urllib.parse import urlsplit  # most displays have no feed

    if any(character.isspace() for character in address):
        return False
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname, parts.port  # raises ValueError for a port that is none
    except ValueError:
        return False
    return bool(host) and (parts.scheme == SECURE or (parts.scheme == PLAIN and host in OWN_MACHINE))
