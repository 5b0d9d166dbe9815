"""What the speech service says: replies and events of SSIP out of the bytes that come, in whatever pieces they come.

A reply is lines of a code of three digits, a hyphen and a text, and a last one with a space for the hyphen. Its code's first
digit tells what it is: 1 and 2 for what went well, 3 to 5 for what did not, 7 for an event.
"""

import re

from app.value import value

LONGEST_LINE = 4096  # bytes; what is asked for is answered in fewer than a hundred
MOST_LINES = 64
_LINE = re.compile(r"([1-7][0-9]{2})([ -])(.*)")


class BrokenReplyError(ValueError):
    """What came is no reply."""


@value
class Reply:
    """A reply or an event: the code and text of its last line, and the texts of the lines before."""

    code: int
    text: str
    before: tuple[str, ...] = ()

    @property
    def is_event(self) -> bool:
        """Whether it tells what happened, and answers nothing."""
        return self.code >= 700

    @property
    def is_good(self) -> bool:
        """Whether what was asked is done."""
        return self.code < 300

    @property
    def first(self) -> str:
        """The first thing it tells before its last line: of an event and of a queued text the text's number; "" for nothing."""
        return self.before[0] if self.before else ""


@value
class Unread:
    """What has come and is not a whole reply yet: the rest of a line, and the lines before it."""

    rest: bytes = b""
    before: tuple[str, ...] = ()


def read(unread: Unread, chunk: bytes) -> tuple[Unread, tuple[Reply, ...]]:
    """Read on; gives what is left over and the replies that are whole now. Raises BrokenReplyError, also for what does not end."""
    *lines, rest = (unread.rest + chunk).split(b"\n")
    before, replies = unread.before, list[Reply]()
    for line in lines:
        code, is_last, text = _parts(line)
        if is_last:
            replies.append(Reply(code, text, before))
            before = ()
        elif len(before) == MOST_LINES:
            raise BrokenReplyError("a reply that does not end")
        else:
            before = (*before, text)
    if len(rest) > LONGEST_LINE:
        raise BrokenReplyError("a line that does not end")
    return Unread(rest, before), tuple(replies)


def _parts(line: bytes) -> tuple[int, bool, str]:
    """The code, whether it is the reply's last line, and the text."""
    found = _LINE.fullmatch(line.removesuffix(b"\r").decode("utf-8", "replace")) if len(line) <= LONGEST_LINE else None
    if found is None:
        raise BrokenReplyError("a line that is no reply")
    code, mark, text = found.groups()
    return int(code), mark == " ", text
