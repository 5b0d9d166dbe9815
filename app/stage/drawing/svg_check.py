"""Whether an SVG from a stranger is safe to hand to Qt: looked at by a streaming parser first.

Qt's renderer reads local files that an image element names, hangs on nested `use`, and unpacks small gzip files into
gigabytes. So only plain drawing elements pass, in bounded number and depth.
"""

from xml.parsers import expat

MOST_BYTES = 2 * 1024 * 1024
MOST_ELEMENTS = 20_000
MOST_DEPTH = 64
ELEMENTS = frozenset(
    {
        "svg", "title", "desc", "metadata", "g", "defs", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon",
        "linearGradient", "radialGradient", "stop", "text", "tspan", "image",
    }
)  # fmt: skip
EMBEDDED = ("data:image/png", "data:image/jpeg", "data:image/jpg")
SVG_NAMESPACE = "http://www.w3.org/2000/svg"
SEPARATOR = " "


class UnsafeSvgError(Exception):
    """What in the file is not allowed."""


def check_svg(data: bytes) -> None:
    """Raises UnsafeSvgError where the file holds anything but a bounded number of plain drawing elements."""
    if data[:2] == b"\x1f\x8b":
        raise UnsafeSvgError("gzip")
    if len(data) > MOST_BYTES:
        raise UnsafeSvgError(f"> {MOST_BYTES} bytes")
    _Check().run(data)


class _Check:
    """Counts elements and depth; everything inside `metadata` is text to nobody and passes."""

    def __init__(self) -> None:
        self.elements = 0
        self.depth = 0
        self.metadata_depth = 0

    def run(self, data: bytes) -> None:
        parser = expat.ParserCreate(namespace_separator=SEPARATOR)
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.StartDoctypeDeclHandler = self.doctype
        parser.EntityDeclHandler = self.doctype
        parser.ProcessingInstructionHandler = self.instruction
        try:
            parser.Parse(data, True)  # noqa: FBT003 - expat takes its "final" by position
        except UnsafeSvgError:
            raise
        except Exception as error:  # noqa: BLE001 - the border to expat: besides its own it raises what an encoding's name makes Python raise
            raise UnsafeSvgError(str(error) or type(error).__name__) from None

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.elements += 1
        self.depth += 1
        if self.elements > MOST_ELEMENTS or self.depth > MOST_DEPTH:
            raise UnsafeSvgError(f"> {MOST_ELEMENTS} elements, depth > {MOST_DEPTH}")
        namespace, _, local = name.rpartition(SEPARATOR)
        if self.metadata_depth:
            return
        if namespace not in (SVG_NAMESPACE, "") or local not in ELEMENTS:
            raise UnsafeSvgError(f"<{local}>")
        if self.depth == 1 and local != "svg":
            raise UnsafeSvgError(f"<{local}>")
        if local == "metadata":
            self.metadata_depth = self.depth
        for attribute, value in attributes.items():
            _check_attribute(local, attribute.rpartition(SEPARATOR)[2].lower(), value)

    def end(self, name: str) -> None:
        del name
        if self.depth == self.metadata_depth:
            self.metadata_depth = 0
        self.depth -= 1

    def doctype(self, *declaration: object) -> None:
        del declaration
        raise UnsafeSvgError("DOCTYPE")

    def instruction(self, target: str, data: str) -> None:
        del data
        raise UnsafeSvgError(f"<?{target}")


def _check_attribute(element: str, attribute: str, value: str) -> None:
    if attribute.startswith("on"):
        raise UnsafeSvgError(attribute)
    lowered = "".join(value.lower().split())
    if "url(" in lowered.replace("url(#", ""):
        raise UnsafeSvgError(f"{attribute}=url(…)")
    if attribute == "href" and element == "image" and not lowered.startswith(EMBEDDED):
        raise UnsafeSvgError("<image>")
    if attribute == "href" and element != "image" and not lowered.startswith("#"):
        raise UnsafeSvgError("href")
