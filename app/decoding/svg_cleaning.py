"""An SVG written anew with what may be drawn of it: no references outside, no DOCTYPE, no scripts, nothing of other languages.

Read by expat as a stream. Entities are expanded only where they are short texts without entities of their own, as the programs
that draw write them for the addresses of their namespaces; so nothing grows.
"""

from typing import BinaryIO
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from app.decoding.refusal import RefusedError, not_well_formed
from app.decoding.svg_references import kept_reference, without_references
from app.decoding.svg_size import SvgSize, size_of

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
XML = "http://www.w3.org/XML/1998/namespace"
SEPARATOR = " "
DROPPED = frozenset({"script", "foreignObject", "metadata", "handler", "listener", "audio", "video", "iframe"})
REFERENCES = frozenset({"href", "src"})
XML_KEPT = frozenset({"space", "lang"})
MOST_DEPTH = 512
MOST_ENTITIES = 64
LONGEST_ENTITY = 256
PIECE_BYTES = 1 << 16


class CleanSvg:
    """An SVG that was read: `text_at` writes it for a size; `taken_out` counts the references that were taken out."""

    def __init__(self, file: BinaryIO) -> None:
        self.size: SvgSize | None = None
        self.taken_out = 0
        self.has_text = False
        self._root: dict[str, str] = {}
        self._body: list[str] = []
        self._depth = 0
        self._dropped_from = 0
        self._entities = 0
        self._style: list[str] | None = None
        self._read(file)

    def text_at(self, width: int | None, height: int | None) -> str:
        """The SVG so that it is drawn at a size in px, or at its own."""
        root = dict(self._root)
        if width is not None and height is not None:
            root |= {"width": str(width), "height": str(height)}
            if self.size is not None:
                root.setdefault("viewBox", f"0 0 {self.size.width:g} {self.size.height:g}")
        attributes = "".join(f" {name}={quoteattr(value)}" for name, value in root.items())
        return f'<svg xmlns="{SVG}" xmlns:xlink="{XLINK}"{attributes}>{"".join(self._body)}</svg>'

    def _read(self, file: BinaryIO) -> None:
        parser = expat.ParserCreate(namespace_separator=SEPARATOR)
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.EntityDeclHandler = self._entity
        try:
            while piece := file.read(PIECE_BYTES):
                parser.Parse(piece, False)  # noqa: FBT003 - expat takes its "final" by position
            parser.Parse(b"", True)  # noqa: FBT003 - the same
        except RefusedError:
            raise
        except MemoryError:
            raise
        except Exception as error:  # noqa: BLE001 - the border to expat: besides its own it raises what an encoding's name makes Python raise
            raise RefusedError(not_well_formed(str(error) or type(error).__name__)) from None

    def _entity(self, name: str, parameter: int, value: str | None, *external: object) -> None:
        """One that is declared in the file: a text; those that lie elsewhere are not looked for."""
        del parameter, external
        self._entities += 1
        if value is not None and ("&" in value or "%" in value or "<" in value or len(value) > LONGEST_ENTITY):
            raise RefusedError(not_well_formed(f"ENTITY {name[:40]}"))
        if self._entities > MOST_ENTITIES:
            raise RefusedError(not_well_formed("ENTITY"))

    def _start(self, qualified: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > MOST_DEPTH:
            raise RefusedError(not_well_formed("nested too deeply"))
        if self._dropped_from:
            return
        namespace, _, name = qualified.rpartition(SEPARATOR)
        if self._depth == 1:
            if name != "svg" or namespace not in (SVG, ""):
                raise RefusedError(not_well_formed(f"<{name[:40]}>"))
            self.size = size_of(attributes)
            self._root = self._kept(attributes)
            return
        if namespace not in (SVG, "") or name in DROPPED:
            self._dropped_from = self._depth
            return
        self.has_text = self.has_text or name == "text"
        written = "".join(f" {key}={quoteattr(value)}" for key, value in self._kept(attributes).items())
        self._body.append(f"<{name}{written}>")
        if name == "style":
            self._style = []

    def _end(self, qualified: str) -> None:
        if self._dropped_from:
            if self._dropped_from == self._depth:
                self._dropped_from = 0
        elif self._depth > 1:
            if self._style is not None:
                style, taken_out = without_references("".join(self._style))
                self.taken_out += taken_out
                self._body.append(escape(style))
                self._style = None
            self._body.append(f"</{qualified.rpartition(SEPARATOR)[2]}>")
        self._depth -= 1

    def _text(self, text: str) -> None:
        if self._dropped_from:
            return
        if self._style is not None:
            self._style.append(text)
        else:
            self._body.append(escape(text))

    def _kept(self, attributes: dict[str, str]) -> dict[str, str]:
        """The attributes that may stand, by the names under which they are written."""
        kept: dict[str, str] = {}
        for qualified, value in attributes.items():
            namespace, _, name = qualified.rpartition(SEPARATOR)
            if name.lower() in REFERENCES and namespace in ("", XLINK, SVG):
                reference = kept_reference(value)
                if reference is None:
                    self.taken_out += 1
                else:
                    kept["xlink:href" if namespace == XLINK else name] = reference
            elif namespace == XML and name in XML_KEPT:
                kept[f"xml:{name}"] = value
            elif namespace == "" and not name.lower().startswith("on"):
                kept[name], taken_out = without_references(value)
                self.taken_out += taken_out
        return kept
