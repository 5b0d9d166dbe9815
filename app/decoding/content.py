"""What a picture is by its content: a name says nothing."""

from enum import StrEnum

from app.decoding.refusal import COMPRESSED, UNKNOWN, RefusedError, other_format

HEAD_BYTES = 4096
UTF_16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
OTHERS = (
    (b"GIF8", "GIF"),
    (b"BM", "BMP"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"%PDF", "PDF"),
    (b"%!PS", "PostScript"),
    (b"\0\0\1\0", "ICO"),
    (b"8BPS", "Photoshop"),
    (b"\xff\x0a", "JPEG XL"),
    (b"\0\0\0\x0cJXL ", "JPEG XL"),
    (b"\0\0\0\x0cjP  ", "JPEG 2000"),
)
BRANDS = {b"avif": "AVIF", b"avis": "AVIF", b"heic": "HEIC", b"heix": "HEIC", b"hevc": "HEIC", b"mif1": "HEIC", b"msf1": "HEIC"}


class Content(StrEnum):
    """The formats that are shown; a raster's name is the one that Qt has for it."""

    PNG = "png"
    JPEG = "jpeg"
    WEBP = "webp"
    SVG = "svg"


def content_of(head: bytes) -> Content:
    """The format of a picture that begins with `head`, of which HEAD_BYTES are enough. Raises RefusedError for any other."""
    raster = raster_of(head)
    if raster is not None:
        return raster
    if head[:2] == b"\x1f\x8b":
        raise RefusedError(COMPRESSED)
    for signature, name in OTHERS:
        if head.startswith(signature):
            raise RefusedError(other_format(name))
    if head[4:8] == b"ftyp" and head[8:12] in BRANDS:
        raise RefusedError(other_format(BRANDS[head[8:12]]))
    if _begins_like_xml(head):
        return Content.SVG
    raise RefusedError(UNKNOWN)


def raster_of(head: bytes) -> Content | None:
    """The format of a raster that is shown, by its first twelve bytes."""
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return Content.PNG
    if head.startswith(b"\xff\xd8\xff"):
        return Content.JPEG
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return Content.WEBP
    return None


def _begins_like_xml(head: bytes) -> bool:
    encoding = UTF_16.get(head[:2], "utf-8-sig")
    return head.decode(encoding, "replace").lstrip("\ufeff \t\r\n").startswith("<")
