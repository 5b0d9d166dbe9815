"""A walk through a page's elements, once and without recursion, that gathers its blocks of text and its pictures."""

import re
from html import escape
from typing import Any

from lxml import etree

from app.desk.draft.html_cleaning import is_no_news
from app.desk.draft.page import Block, BlockKind, PagePicture

_BLOCKS = frozenset(
    re.split(
        " ",
        "address article aside blockquote body caption center cite dd div dl dt fieldset figcaption figure footer form h1 h2 h3 "
        "h4 h5 h6 header hr html li main ol p pre section table tbody td tfoot th thead tr ul summary details",
    )
)
_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6", "caption", "summary"))
_CONTAINERS = frozenset(("article", "body", "div", "form", "main", "section", "td"))
_LEAD = re.compile(r"(?:^|[\s_-])(?:ingress|lead|preamble|preface|intro|introduction|excerpt|standfirst|deck)(?=$|[\s_-])", re.IGNORECASE)
_DATE = re.compile(
    r"(?:^|[\s_-])(?:date|datum|published|publicerad|byline|meta|posted-on|metadata|timestamp|pubdate)(?=$|[\s_-])", re.IGNORECASE
)
_CAPTION = re.compile(r"(?:^|[\s_-])(?:caption|bildtext|caption-text|imagetext|image-text)(?=$|[\s_-])", re.IGNORECASE)
_CITE = re.compile(r"(?:^|[\s_-])(?:quote-author|citat-avsandare|author|cite|source)(?=$|[\s_-])", re.IGNORECASE)
_LOGO = re.compile(r"logo", re.IGNORECASE)
_MOST_DEEP = 30  # containers told to the library, whose time grows with the depth: deeper ones tell nothing
_MOST_CHARACTERS = 200_000  # of all blocks: twelve times the longest news
_MOST_BLOCKS = 3_000
_MOST_LINKED = 0.8  # share of a block's letters that are links: above it is a menu


class Walk:
    """The blocks of a page in order, each with its container's number; and a plain copy, where a block's `id` is "b12"."""

    def __init__(self, root: Any) -> None:  # noqa: ANN401 - lxml tells no types
        self.blocks: list[Block] = []
        self.containers: list[int] = []
        self.pictures: list[tuple[int, PagePicture]] = []
        self.logos: list[str] = []
        self.times: list[str] = []
        self.copy: list[str] = []
        self._open: list[tuple[str, str]] = []
        self._containers: list[int] = []
        self._run: list[str] = []
        self._linked = self._links = self._characters = self._opened = 0
        self._cells: list[str] = []
        self._told = False
        walk = etree.iterwalk(root, events=("start", "end"))
        left_out = 0
        for event, element in walk:
            if event == "start" and not left_out and self._is_left_out(element):
                left_out = 1
                walk.skip_subtree()
            elif event == "start" and not left_out:
                self._begin(element)
            elif event == "end":
                if not left_out:
                    self._finish(element)
                left_out = 0
                self._say(element.tail)
            if self._characters > _MOST_CHARACTERS or len(self.blocks) > _MOST_BLOCKS:
                break
        self._flush()

    def _is_left_out(self, element: Any) -> bool:  # noqa: ANN401
        in_article = any(tag in ("article", "main", "blockquote") for tag, _ in self._open)
        return is_no_news(element.tag, element.attrib, in_article=in_article)

    def _begin(self, element: Any) -> None:  # noqa: ANN401
        tag, names = element.tag, f"{element.get('class', '')} {element.get('id', '')}"[:500]
        if tag in _BLOCKS:
            self._flush()
            self._open.append((tag, names))
            self._opened += 1
            # A paragraph, heading or picture stands in the same container as its neighbours.
            self._containers.append(self._opened if tag in _CONTAINERS or not self._containers else self._containers[-1])
            if len(self._open) <= _MOST_DEEP:
                self.copy.append(f'<{_copied(tag)} class="{escape(names)}">')
        elif tag == "a":
            self._links += 1
        elif tag == "br":
            self._run.append("\n")
        elif tag == "img":
            self._picture(element, names)
        elif tag == "time" and not re.search("updated|modified", names):
            self.times.append(element.get("datetime") or "".join(element.itertext()))
        self._say(element.text)

    def _finish(self, element: Any) -> None:  # noqa: ANN401
        tag = element.tag
        if tag in _BLOCKS and self._open:
            self._flush()
            if tag == "tr":
                self._end_row()
            if len(self._open) <= _MOST_DEEP:
                self.copy.append(f"</{_copied(tag)}>")
            self._open.pop()
            self._containers.pop()
        elif tag == "a":
            self._links -= 1

    def _say(self, text: str | None) -> None:
        if text:
            self._run.append(text.replace("\n", " "))
            self._characters += len(text)
            if self._links:
                self._linked += len(text.strip())

    def _flush(self) -> None:
        """End the block that is being gathered; an empty line within parts it in two."""
        run, linked = "".join(self._run), self._linked
        self._run, self._linked = [], 0
        whole = " ".join(run.split())
        if not whole:
            return
        kind = self._kind()
        if linked > _MOST_LINKED * len(whole) and kind in (BlockKind.ITEM, BlockKind.PARAGRAPH):
            return
        parts = [text for text in (" ".join(part.split()) for part in re.split(r"\n\s*\n", run)) if text]
        if kind is BlockKind.ROW and len(parts) > 1:  # a cell that lays out the page
            kind = BlockKind.PARAGRAPH
        if kind is BlockKind.ROW:
            self._cells.append(whole)
            self._told = self._told or self._open[-1][0] == "td"
            return
        if kind is BlockKind.CAPTION and self.pictures and not self.pictures[-1][1].caption:
            place, picture = self.pictures[-1]
            self.pictures[-1] = (place, PagePicture(picture.source, picture.alt, whole))
        for text in parts:
            self._add(Block(kind, text))

    def _end_row(self) -> None:
        cells, self._cells = self._cells, []
        told, self._told = self._told, False
        if not told:  # a row of headings alone
            return
        if len(cells) > 1:
            self._add(Block(BlockKind.ROW, "\t".join(cells)))
        elif cells:
            self._add(Block(BlockKind.PARAGRAPH, cells[0]))

    def _add(self, block: Block) -> None:
        self.copy.append(f'<p id="b{len(self.blocks)}">{escape(block.text)}</p>')
        self.blocks.append(block)
        self.containers.append(self._containers[-1] if self._containers else 0)

    def _kind(self) -> BlockKind:
        tag, names = self._open[-1] if self._open else ("", "")
        around = {outer for outer, _ in self._open[-6:]}
        if tag == "h1":
            return BlockKind.TITLE
        if tag in _HEADINGS:
            return BlockKind.HEADING
        if tag == "figcaption" or "figcaption" in around or any(_CAPTION.search(outer) for _, outer in self._open[-2:]):
            return BlockKind.CAPTION
        if "blockquote" in around:
            return BlockKind.CITE if tag in ("cite", "footer") or "cite" in around or _CITE.search(names) else BlockKind.QUOTE
        return self._plain_kind(tag)

    def _plain_kind(self, tag: str) -> BlockKind:
        if any(_DATE.search(outer) for _, outer in self._open[-2:]):
            return BlockKind.DATE
        if any(_LEAD.search(outer) for _, outer in self._open[-3:]) and tag != "li":
            return BlockKind.LEAD
        if tag in ("td", "th"):
            return BlockKind.ROW
        return BlockKind.ITEM if tag in ("li", "dd", "dt") else BlockKind.PARAGRAPH

    def _picture(self, element: Any, names: str) -> None:  # noqa: ANN401
        source, alt = element.get("src", "").strip(), " ".join(element.get("alt", "").split())
        if _LOGO.search(f"{names} {alt} {source.rsplit('/', 1)[-1][:200]}"):
            self.logos.append(alt)
        elif source or alt:
            self.pictures.append((len(self.blocks), PagePicture(source, alt)))


def _copied(tag: str) -> str:
    return tag if tag in ("article", "main", "section", "ul", "ol", "table", "blockquote") else "div"
