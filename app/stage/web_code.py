"""The QR code of a web address, as plain data for the layout. Loads the library that makes it."""

from urllib.parse import quote, urlsplit, urlunsplit

import segno

from app.layout.code import Code

CORRECTION = "m"  # 15 % of the code may be hidden by a reflection or a finger; more where the size stays the same
KEPT = "!#$%&'()*+,/:;=?@[]~"  # what an address is written with, and what is escaped already


def web_code(url: str) -> Code | None:
    """The code of an http(s) address; None where it is longer than any code is."""
    try:
        code = segno.make(in_ascii(url), error=CORRECTION, boost_error=True, micro=False)
    except segno.DataOverflowError:
        return None
    return Code(tuple(tuple(bool(module) for module in row) for row in code.matrix))


def in_ascii(url: str) -> str:
    """The address as it goes over the wire: what is beyond ASCII is read by one phone as Latin-1, by another as UTF-8."""
    if url.isascii():
        return url
    parts = urlsplit(url)
    return urlunsplit((parts.scheme, _host_in_ascii(parts.netloc), *(quote(part, safe=KEPT) for part in parts[2:])))


def _host_in_ascii(host: str) -> str:
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:  # a label that no name server knows: as it is
        return host
