"""Keys of so many parts that reading them would take hours: Python's parser needs time that grows with the square of their number."""

import re

_ENDLESS = re.compile(r"""(?<![A-Za-z0-9_.-])(?:(?:[A-Za-z0-9_-]++|"(?:[^"\\\n]|\\.)*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+){100}""")


def endless_key(text: str) -> int:
    """Return where the first key of a hundred parts begins, -1 without any; what stands within a text or a remark is none."""
    found = _ENDLESS.search(text)
    if found is None:
        return -1
    from app.announcement.toml_places import first_outside  # only for what seems to be wrong

    return first_outside(text, (each.start() for each in _ENDLESS.finditer(text, found.start())))
