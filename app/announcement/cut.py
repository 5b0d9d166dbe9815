"""Cutting a long line around the place in it that is meant."""

CUT = "…"


def around(text: str, place: int, most: int) -> str:
    """Return at most so many characters of the text, those around a place in it, with … where something is left out."""
    if len(text) <= most:
        return text
    start = min(max(0, place - most // 2), len(text) - most)
    end = start + most
    before, after = (CUT if start else ""), (CUT if end < len(text) else "")
    return before + text[start + len(before) : end - len(after)] + after
