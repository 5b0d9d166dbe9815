"""Where a value stands in a TOML document: a path of keys and list places, and its dotted spelling."""

import re

KeyPath = tuple[str | int, ...]
"""Keys as they are, list places from 0: `("timeline", "milestones", 2, "when")`."""

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_STEP = r"""\.?(?:(?P<bare>[A-Za-z0-9_-]+)|"(?P<quoted>(?:[^"\\]|\\.)*)")|\[(?P<place>[0-9]+)\]"""
_ESCAPE = r"\\(u[0-9a-f]{4}|.)"


def key_spelling(key: str) -> str:
    """Spell the key as TOML writes it: bare where it can be, else quoted, so that it always stays on one line."""
    if _BARE.fullmatch(key):
        return key
    inner = "".join(
        rf"\u{ord(character):04x}" if not character.isprintable() and ord(character) < 0x10000 else character for character in _escaped(key)
    )
    return f'"{inner}"'


def _escaped(key: str) -> str:
    return key.replace("\\", "\\\\").replace('"', '\\"')


def dotted(path: KeyPath) -> str:
    """Spell the path, such as `timeline.milestones[2].when`; "" for the whole document."""
    spelling = ""
    for step in path:
        if isinstance(step, int):
            spelling += f"[{step}]"
        else:
            spelling += f".{key_spelling(step)}" if spelling else key_spelling(step)
    return spelling


def parse_dotted(spelling: str) -> KeyPath:
    """Return the path that `dotted` spelled. Raises ValueError for any other text."""
    steps: list[str | int] = []
    position = 0
    pattern = re.compile(_STEP)
    while position < len(spelling):
        step = pattern.match(spelling, position)
        if step is None:
            raise ValueError(f"not a dotted key: {spelling!r}")
        if step["place"] is not None:
            steps.append(int(step["place"]))
        elif step["bare"] is not None:
            steps.append(step["bare"])
        else:
            steps.append(re.sub(_ESCAPE, _unescaped, step["quoted"]))
        position = step.end()
    return tuple(steps)


def _unescaped(escape: re.Match[str]) -> str:
    code = escape[1]
    return chr(int(code[1:], 16)) if len(code) > 1 else code
