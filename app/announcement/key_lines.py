"""The line of each key of a TOML text, which Python's own parser does not tell."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app.announcement.file_text import read_text
from app.announcement.keypath import KeyPath, parse_dotted
from app.announcement.problem import Level, Problem
from app.value import value

if TYPE_CHECKING:
    from tree_sitter import Node

_DEEPEST = 12  # steps of a path: no key that is known has more, and what stands deeper has the line of what it stands in
_KEYS = ("bare_key", "quoted_key", "dotted_key")


@value
class KeyLines:
    """The lines of a document's keys, from 1, and where on them keys and values begin: in bytes of UTF-8, from 0."""

    by_path: Mapping[KeyPath, int]
    bytes_before: Mapping[KeyPath, tuple[int, int]]
    written: Sequence[bytes]

    def line(self, path: KeyPath) -> int:
        """Return the line of the key; of the table it would stand in where it is absent; else 1."""
        while path:
            if path in self.by_path:
                return self.by_path[path]
            path = path[:-1]
        return 1

    def column(self, path: KeyPath, *, of_value: bool) -> int:
        """Return the column, from 1, of the key or of its value; of what stands in its place where `line` does so; 0 without any."""
        while path and path not in self.by_path:
            path, of_value = path[:-1], False
        if path not in self.bytes_before:
            return 0
        line = self.written[self.by_path[path] - 1]
        return len(line[: self.bytes_before[path][of_value]].decode(errors="replace")) + 1

    def path_at(self, line: int, column: int) -> KeyPath:
        """Return the path of what stands at a place, both from 1: of the last key or item that begins there or before; () without any.

        Before the first of the line it is the first.
        """
        before = len(self.written[line - 1].decode(errors="replace")[:column].encode()) if line <= len(self.written) else 0
        there = [path for path, at in self.by_path.items() if at == line]
        first = min((self.bytes_before[path][0] for path in there), default=0)
        begun = [path for path in there if self.bytes_before[path][0] <= max(first, before)]
        return max(begun, key=lambda path: (self.bytes_before[path][0], len(path)), default=())


def key_lines(text: str) -> KeyLines:
    """Find the lines of the keys of a valid TOML text; of a broken one, those that can be made out."""
    # 18 ms that a file without problems does not pay
    import tree_sitter
    import tree_sitter_toml

    parser = tree_sitter.Parser(tree_sitter.Language(tree_sitter_toml.language()))
    walk = _Walk()
    content = text.encode()
    for node in parser.parse(content).root_node.named_children:
        walk.visit(node)
    return KeyLines(walk.lines, walk.bytes_before, content.split(b"\n"))


def line_of(file: Path, key: str) -> int:
    """Find the line of a dotted key in a file, for those who find a problem after the reading; 0 if the file has gone."""
    text = read_text(file, Level.WARNING, file.name)
    return 0 if isinstance(text, Problem) else key_lines(text).line(parse_dotted(key))


class _Walk:
    """Goes through the statements in their order, for `[[a]]` counts and `[a.b]` means the newest `a`."""

    def __init__(self) -> None:
        self.lines: dict[KeyPath, int] = {}
        self.bytes_before: dict[KeyPath, tuple[int, int]] = {}
        self._lengths: dict[KeyPath, int] = {}
        self._table: KeyPath = ()

    def visit(self, node: "Node") -> None:
        if node.type == "pair":
            self._pair(node, self._table)
        elif node.type in ("table", "table_array_element"):
            header, *rest = [child for child in node.named_children if child.type != "comment"]
            self._table = self._header(_keys(header), header, is_element=node.type == "table_array_element")
            for child in rest:
                if child.type == "pair":
                    self._pair(child, self._table)

    def _header(self, keys: tuple[str, ...], node: "Node", *, is_element: bool) -> KeyPath:
        path: KeyPath = ()
        for place, key in enumerate(keys):
            if len(path) >= _DEEPEST:
                break
            path = (*path, key)
            self._begins(path, node)
            if is_element and place == len(keys) - 1:
                self._lengths[path] = self._lengths.get(path, 0) + 1
            if path in self._lengths:
                path = (*path, self._lengths[path] - 1)
                self._begins(path, node)
        return path

    def _begins(self, path: KeyPath, node: "Node", value: "Node | None" = None) -> None:
        """Note where it stands, unless it has stood before."""
        if path not in self.lines:
            self.lines[path] = _line(node)
            self.bytes_before[path] = (node.start_point[1], (value or node).start_point[1])

    def _pair(self, pair: "Node", table: KeyPath) -> None:
        # a list of what is still to do, for values may be nested deeper than Python may call
        waiting = [(pair, table)]
        while waiting:
            node, path = waiting.pop()
            if len(path) >= _DEEPEST:
                continue
            children = [child for child in node.named_children if child.type != "comment"]
            if node.type == "pair":
                for key in _keys(children[0])[: _DEEPEST - len(path)]:
                    path = (*path, key)
                    self._begins(path, node, children[-1])
                waiting += [(child, path) for child in children[1:]]
            elif node.type == "inline_table":
                waiting += [(child, path) for child in children]
            elif node.type == "array":
                for place, child in enumerate(children):
                    self._begins((*path, place), child)
                    waiting.append((child, (*path, place)))


def _line(node: "Node") -> int:
    return node.start_point[0] + 1


def _keys(node: "Node") -> tuple[str, ...]:
    """Return the parts of a key from left to right; the grammar nests a dotted key's parts to the left."""
    waiting, parts = [node], list[str]()
    while waiting:
        part = waiting.pop()
        if part.type == "dotted_key":
            waiting += [child for child in part.named_children if child.type in _KEYS]
        else:
            parts.append(_name(part))
    return tuple(reversed(parts))


def _name(node: "Node") -> str:
    spelling = (node.text or b"").decode()
    if node.type != "quoted_key":
        return spelling
    if "\\" not in spelling or spelling.startswith("'"):
        return spelling[1:-1]
    import tomllib

    return next(iter(tomllib.loads(f"{spelling} = 1")))
