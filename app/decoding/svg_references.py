"""Which references of an SVG stay in it: to a part of itself, and to a raster that it brings along. All others are taken out.

The renderer would open the files that they name.
"""

import base64
import re

from app.decoding.content import raster_of

NOTHING = "none"
_URL = re.compile(r"""url\s*\(\s*("[^"]*"|'[^']*'|[^)]*)\s*\)?""", re.IGNORECASE)
_OPENS_URL = re.compile(r"(?:url|image|image-set|cross-fade|element|src)\s*\(", re.IGNORECASE)
_IMPORT = re.compile(r"@import\b[^;}]*;?", re.IGNORECASE)
_COMMENT = re.compile(r"/\*.*?(?:\*/|$)", re.DOTALL)
_EMBEDDED = re.compile(r"data:image/(?:png|jpe?g|webp);base64,", re.IGNORECASE)
_SIGNATURE_LETTERS = 16  # in base64, of the twelve bytes that tell a raster


def kept_reference(reference: str) -> str | None:
    """The reference as it may stand; None where it leads out of the file, or to what is no PNG, JPEG or WebP by its content."""
    reference = reference.strip()
    if reference.startswith("#"):
        return reference
    opening = _EMBEDDED.match(reference)
    if opening is None:
        return None
    letters = "".join(reference[opening.end() :].split())
    try:
        raster = raster_of(base64.b64decode(letters[:_SIGNATURE_LETTERS]))
    except ValueError:  # no base64
        return None
    return f"data:image/{raster.value};base64,{letters}" if raster is not None else None


def without_references(style: str) -> tuple[str, int]:
    """A style, or any other value, with nothing in it that leads out of the file; and how many references were taken out."""
    if "\\" in style:  # an escape may spell what is looked for here
        style = style.replace("\\", "")
    if "/*" in style:
        style = _COMMENT.sub("", style)
    style, taken_out = _IMPORT.subn("", style)
    if "(" not in style:
        return style, taken_out

    def kept(found: re.Match[str]) -> str:
        nonlocal taken_out
        inside = found[1].strip().strip("\"'")
        if inside.strip().startswith("#"):
            return f"url({inside.strip()})"
        taken_out += 1
        return NOTHING

    style = _URL.sub(kept, style)
    if any(not style[opening.start() :].lower().startswith("url(#") for opening in _OPENS_URL.finditer(style)):
        return NOTHING, taken_out + 1  # `image(…)` and the like, or nested so that something is left
    return style, taken_out
