"""A saved text: what a browser copies or saves of a page, a line or a block of lines a paragraph."""

import re

from app.desk.draft.dates import is_date_alone
from app.desk.draft.furniture import is_furniture, tells_publication
from app.desk.draft.page import Block, BlockKind, Page, PagePicture

_CAPTION = re.compile(
    r"^(?:från vänster|fr\.? v|på bilden|bild(?:text)?:|i bild|from (?:the )?left|left to right|pictured|picture:|caption:|image:)",
    re.IGNORECASE,
)
_LOGO = re.compile(
    r"^(?:logotyp|logga|logo)\b|^(?:pressmeddelande|nyhet(?:er)?) från |^(?:press release|news) from |\blogo(?:typ|type)?$"
    r"|^(?:[^\W\d_]+ ){1,3}(?:kommun|stad|region|council|borough)$",
    re.IGNORECASE,
)
_FULL_STOP = (".", "!", "?", "…", "”", '"', ":")
_MOST_CHARACTERS, _MOST_LINES = 200_000, 3_000  # twelve times the longest news
_LONGEST_TITLE = 200
_SHORTEST_TITLE = 8
_SHORTEST_PARAGRAPH = 60
_SAME_WORDS = 0.6  # share of a caption's words that a picture's description has too


def text_page(text: str) -> Page:
    """Read a text. Its headline is the line that is said again further down, else the last short one before the news begins."""
    lines = _paragraphs(text[:_MOST_CHARACTERS])[:_MOST_LINES]
    logos = tuple(dict.fromkeys(line for line in lines if len(line) <= _LONGEST_TITLE and _LOGO.search(line)))
    dates = tuple(
        ("time", line)
        for line in lines
        if tells_publication(line) or is_date_alone(line) or (len(line) <= _LONGEST_TITLE and "[" in line[:20])
    )
    title = _title(lines)
    rest = lines[title + 1 :] if title is not None else lines
    blocks = [Block(BlockKind.TITLE, lines[title])] if title is not None else []
    caption = next((number for number, line in enumerate(rest) if _CAPTION.match(line)), None)
    picture = None
    if caption is not None:
        alt = caption - 1 if caption and _describes(rest[caption - 1], rest[caption]) else None
        picture = PagePicture("", rest[alt] if alt is not None else "", rest[caption])
        rest = [line for number, line in enumerate(rest) if number not in (caption, alt)]
    said_again = len(lines[title]) * 2 + 60 if title is not None else 0  # characters: a line that holds the headline and little else
    news = (
        line
        for line in rest
        if not is_furniture(line) and not is_date_alone(line) and not (len(line) < said_again and blocks[0].text in line)
    )
    blocks += [Block(_kind(line), line) for line in news]
    return Page(tuple(blocks), meta=dates, pictures=(picture,) if picture else (), logos=logos)


def _paragraphs(text: str) -> list[str]:
    """Lines, or where lines were broken at a width, the blocks between empty lines."""
    blocks = [block for block in re.split(r"\n[ \t]*\n", text.replace("\r\n", "\n").replace("\r", "\n")) if block.strip()]
    found: list[str] = []
    for block in blocks:
        lines = [" ".join(line.split()) for line in block.split("\n") if line.strip()]
        broken = (
            len(lines) > 1
            and all(50 <= len(line) <= 130 for line in lines[:-1])
            and not all(line.endswith(_FULL_STOP) for line in lines[:-1])
        )
        found += [" ".join(lines)] if broken else lines
    return found


def _title(lines: list[str]) -> int | None:
    seen: dict[str, int] = {}
    for number, line in enumerate(lines):
        of_length = _SHORTEST_TITLE <= len(line) <= _LONGEST_TITLE and not line.endswith(_FULL_STOP)
        if of_length and not is_furniture(line) and not is_date_alone(line) and not _LOGO.search(line):
            seen.setdefault(line, number)
    begins = next((number for number, line in enumerate(lines) if _is_prose(line)), len(lines))
    before = [number for line, number in seen.items() if number < begins]
    for number in before:
        if any(
            lines[number] in other and (other != lines[number] or at != number) for at, other in enumerate(lines[number + 1 :], number + 1)
        ):
            return number
    return before[-1] if before else (0 if lines else None)


def _is_prose(line: str) -> bool:
    return len(line) >= _SHORTEST_PARAGRAPH and line.endswith(_FULL_STOP) and not is_furniture(line)


def _kind(line: str) -> BlockKind:
    return (
        BlockKind.HEADING
        if len(line) < _SHORTEST_PARAGRAPH and not line.endswith(_FULL_STOP) and not re.search(r"\d{4}", line)
        else BlockKind.PARAGRAPH
    )


def _describes(description: str, caption: str) -> bool:
    words = set(re.findall(r"\w+", caption.lower()))
    return len(words & set(re.findall(r"\w+", description.lower()))) >= _SAME_WORDS * len(words)
