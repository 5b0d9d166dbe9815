"""What a saved page or text says, block by block, before anybody has judged which of it is news."""

from enum import Enum

from app.value import value


class BlockKind(Enum):
    """What a block of text was on its page."""

    TITLE = "title"
    HEADING = "heading"
    LEAD = "lead"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"
    QUOTE = "quote"
    CITE = "cite"
    CAPTION = "caption"
    DATE = "date"


@value
class Block:
    """One paragraph, heading, table row or the like, as one line; a row's cells are parted by a tab."""

    kind: BlockKind
    text: str


@value
class PagePicture:
    """A picture of the page: its address as written, the words for those who do not see it, what stands below it, and whose it is."""

    source: str
    alt: str = ""
    caption: str = ""
    credit: str = ""


@value
class Page:
    """A page with what its head says: `meta` in the order of the file, each name in small letters."""

    blocks: tuple[Block, ...]
    language: str = ""
    window_title: str = ""
    meta: tuple[tuple[str, str], ...] = ()
    linked_data: tuple[str, ...] = ()
    pictures: tuple[PagePicture, ...] = ()
    logos: tuple[str, ...] = ()

    def meta_of(self, *names: str) -> str:
        """The first of these names that says something, or ""."""
        for name in names:
            for known, content in self.meta:
                if known == name and content:
                    return content
        return ""
