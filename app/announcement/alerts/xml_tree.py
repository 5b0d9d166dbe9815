"""XML from strangers as a small tree: no DTD, no entities of its own, nothing fetched, bounded in depth and number."""

from xml.parsers import expat

MOST_DEPTH = 40
MOST_ELEMENTS = 200_000


class BadXmlError(ValueError):
    """It is not well-formed, or has what no feed needs."""


class Element:
    """An element with its namespace, its name without prefix, its attributes and what stands in it; it is built, then only read."""

    def __init__(self, namespace: str, name: str, attributes: dict[str, str]) -> None:
        self.namespace = namespace
        self.name = name
        self.attributes = attributes
        self.children: list[Element] = []
        self.pieces: list[str] = []

    @property
    def text(self) -> str:
        """The text that stands directly in it."""
        return "".join(self.pieces)

    def child(self, name: str) -> "Element | None":
        """Give the first element of that name in it."""
        return next((child for child in self.children if child.name == name), None)

    def text_of(self, name: str) -> str:
        """Give the text of the first element of that name in it, "" without one."""
        child = self.child(name)
        return child.text.strip() if child else ""


def parse_xml(content: bytes) -> Element:
    """Read a document. Raises BadXmlError."""
    builder = _Builder()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.characters
    parser.StartDoctypeDeclHandler = builder.doctype
    try:
        parser.Parse(content, True)  # noqa: FBT003 - expat takes it by position
    except expat.ExpatError as error:
        raise BadXmlError(str(error)) from None
    except (LookupError, ValueError) as error:  # an encoding that Python lacks
        raise BadXmlError(str(error)) from None
    if builder.root is None:
        raise BadXmlError("empty")
    return builder.root


class _Builder:
    def __init__(self) -> None:
        self.root: Element | None = None
        self._open: list[Element] = []
        self._count = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if len(self._open) >= MOST_DEPTH or self._count > MOST_ELEMENTS:
            raise BadXmlError("nested too deeply, or too long")
        namespace, _, local = name.rpartition(" ")
        element = Element(namespace, local, attributes)
        if self._open:
            self._open[-1].children.append(element)
        else:
            self.root = element
        self._open.append(element)

    def end(self, _: str) -> None:
        self._open.pop()

    def characters(self, text: str) -> None:
        self._open[-1].pieces.append(text)

    def doctype(self, *_: object) -> None:
        raise BadXmlError("a document type, which no feed needs")
