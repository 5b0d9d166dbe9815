"""The lines of a page as running text again: a word that was broken at a line's end is one word when it is read aloud."""

from collections.abc import Iterable, Sequence

from app.layout.paragraph import Paragraph

HYPHEN = "-"
SENTENCE_ENDS = ".!?…:;,"


def running_text(paragraph: Paragraph | None) -> str:
    """Give a whole text in ordinary spaces, "" for none."""
    return " ".join(paragraph.text.split()) if paragraph else ""


def sentences(*parts: str) -> str:
    """Join texts so that a voice rests between them."""
    told = [part for part in parts if part]
    return " ".join(part if part[-1] in SENTENCE_ENDS or i == len(told) - 1 else f"{part}." for i, part in enumerate(told))


def with_rests(joined: str, texts: Iterable[str]) -> str:
    """Give running text in which a voice rests after each of these whole texts, in the order in which they stand in it."""
    parts: list[str] = []
    for text in texts:
        before, found, after = joined.partition(text) if text else (joined, "", "")
        if found:
            parts += [before.strip(), text]
            joined = after
    return sentences(*parts, joined.strip())


def rejoined(lines: Sequence[str], texts: Iterable[str]) -> str:
    """Join lines into running text; `texts` are the whole texts that they come from, and tell which words were broken."""
    known = {word for text in texts for word in text.split()}
    rows = [line.split() for line in lines]
    words: list[str] = []
    row = 0
    while row < len(rows):
        last, whole = _broken_word(rows, row, known)
        if whole:
            words += [*rows[row][:-1], whole]
            # what follows the broken word's last piece is read as the rest of that piece's line
            rows[last] = rows[last][1:]
            row = last
        else:
            words += rows[row]
            row += 1
    return " ".join(words)


def _broken_word(rows: Sequence[Sequence[str]], row: int, known: set[str]) -> tuple[int, str]:
    """Find the word that begins at the end of a row and goes on in the next ones: its last row and the word, or ""."""
    if not rows[row]:
        return row, ""
    head = rows[row][-1]
    for last in range(row + 1, len(rows)):
        if not rows[last]:
            return row, ""
        tail = rows[last][0]
        for joined in (head + tail, head.removesuffix(HYPHEN) + tail):
            if joined in known and not (head in known and tail in known):
                return last, joined
        if len(rows[last]) > 1:
            return row, ""
        head = _grown(head, tail, known)
    return row, ""


def _grown(head: str, tail: str, known: set[str]) -> str:
    """Join two pieces of a word that is not whole yet; its own hyphen stays, the one that a break has made goes."""
    kept = head + tail
    return kept if any(word.startswith(kept.removesuffix(HYPHEN)) for word in known) else head.removesuffix(HYPHEN) + tail
