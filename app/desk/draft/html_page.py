"""A saved web page: its head, and the blocks of the article on it. Runs nothing of it and fetches nothing."""

import logging
import re
from typing import Any

from lxml import etree, html
from readability import Document
from readability.readability import Unparseable

from app.desk.draft.furniture import tells_publication
from app.desk.draft.html_walk import Walk
from app.desk.draft.page import Block, BlockKind, Page

_GOES_ON = (BlockKind.QUOTE, BlockKind.CITE, BlockKind.CAPTION, BlockKind.ROW)
_MOST_META = 300
_NUMBERED = re.compile(r'id="b(\d+)"')


def html_page(text: str) -> Page:
    """Read a page. Whatever it holds, this takes a time that grows with its length and no faster; an empty one has no blocks."""
    # Bytes, as a text may state an encoding that it no longer has.
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=False)
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError:
        return Page(())
    walk = Walk(root)
    first, last = _article(walk)
    return Page(
        tuple(walk.blocks[first:last]),
        root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or "",
        " ".join((root.findtext(".//title") or "").split()),
        (*_meta(root), *_times(walk, root)),
        tuple("".join(script.itertext()) for script in root.iterfind(".//script[@type='application/ld+json']")),
        tuple(picture for place, picture in walk.pictures if first <= place <= last),
        tuple(alt for alt in walk.logos if alt),
    )


def _meta(root: Any) -> tuple[tuple[str, str], ...]:  # noqa: ANN401 - lxml tells no types
    found: list[tuple[str, str]] = []
    for element in root.iter("meta", "link"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or element.get("rel")
        content = element.get("content") or element.get("href")
        if name and content and len(found) < _MOST_META:
            found.append((name.strip().lower(), " ".join(content.split())))
    return tuple(found)


def _times(walk: Walk, root: Any) -> tuple[tuple[str, str], ...]:  # noqa: ANN401 - as above
    """What may say when it was published, what says so in words first."""
    stated = [
        element.get("datetime") or "".join(element.itertext())
        for element in root.iter("time", "span")
        if element.get("itemprop") == "datePublished"
    ]
    # "Published" may stand in a block of its own, and the date in the next.
    following = (*(block.text for block in walk.blocks[1:]), "")
    said = [f"{block.text} {after[:40]}" for block, after in zip(walk.blocks, following, strict=False) if tells_publication(block.text)]
    dated = [block.text for block in walk.blocks if block.kind is BlockKind.DATE]
    return tuple(("time", text) for text in (*stated, *said, *walk.times, *dated))


def _article(walk: Walk) -> tuple[int, int]:
    """From which block until before which the article stands: what the library keeps, with its headline and what belongs to it."""
    blocks = walk.blocks
    kept = _kept_blocks("".join(walk.copy))
    if not kept:
        return 0, len(blocks)
    first, last = min(kept), max(kept) + 1
    title = _title_before(blocks, first)
    containers = {walk.containers[number] for number in kept}
    while last < len(blocks) and (blocks[last].kind in _GOES_ON or walk.containers[last] in containers):
        last += 1
    return title, last


def _title_before(blocks: list[Block], first: int) -> int:
    titles = [number for number, block in enumerate(blocks) if block.kind is BlockKind.TITLE]
    before = [number for number in titles if number <= first]
    return before[-1] if before else first


def _kept_blocks(copy: str) -> list[int]:
    """The numbers of the blocks that the library takes for the article; none where it finds no article."""
    logging.getLogger("readability.readability").setLevel(logging.CRITICAL)  # what it can't make out is told by us
    try:
        return [int(number) for number in _NUMBERED.findall(Document(f"<html><body>{copy}</body></html>").summary(html_partial=True))]
    except Unparseable:
        return []
