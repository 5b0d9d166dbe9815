"""Bytes of a service as replies, in whatever pieces they come."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.speech.replies import LONGEST_LINE, MOST_LINES, BrokenReplyError, Reply, Unread, read

words = st.text(st.characters(blacklist_categories=("Cc", "Cs", "Zl", "Zp")), max_size=30)
codes = st.integers(100, 799)


@st.composite
def replies(draw: st.DrawFn) -> Reply:
    return Reply(draw(codes), draw(words), tuple(draw(st.lists(words, max_size=5))))


def written(reply: Reply) -> bytes:
    return b"".join(f"{reply.code}-{line}\r\n".encode() for line in reply.before) + f"{reply.code} {reply.text}\r\n".encode()


def in_pieces(content: bytes, cuts: list[int]) -> list[bytes]:
    places = sorted({0, len(content), *(cut % (len(content) + 1) for cut in cuts)})
    return [content[begin:end] for begin, end in pairwise(places)]


def read_all(pieces: list[bytes]) -> tuple[Unread, list[Reply]]:
    unread, found = Unread(), list[Reply]()
    for piece in pieces:
        unread, more = read(unread, piece)
        found += more
    return unread, found


@given(st.lists(replies(), max_size=8), st.lists(st.integers(0, 10_000), max_size=20))
def test_however_they_are_cut_they_are_the_same(wanted: list[Reply], cuts: list[int]) -> None:
    assert read_all(in_pieces(b"".join(map(written, wanted)), cuts)) == (Unread(), wanted)


@given(st.binary(max_size=200), st.lists(st.integers(0, 200), max_size=8))
def test_any_bytes_are_replies_or_broken_and_cutting_changes_nothing(content: bytes, cuts: list[int]) -> None:
    def outcome(pieces: list[bytes]) -> tuple[Unread, list[Reply]] | str:
        try:
            return read_all(pieces)
        except BrokenReplyError as error:
            return str(error)

    assert outcome([content]) == outcome(in_pieces(content, cuts))


def test_a_rest_waits_for_its_end() -> None:
    unread, none = read(Unread(), b"225-21\r\n225 OK MES")
    assert none == ()
    unread, (reply,) = read(unread, b"SAGE QUEUED\r\n")
    assert (unread, reply) == (Unread(), Reply(225, "OK MESSAGE QUEUED", ("21",)))
    assert (reply.first, reply.is_good, reply.is_event) == ("21", True, False)


def test_what_a_code_means() -> None:
    assert [Reply(code, "").is_good for code in (100, 299, 300, 413, 500, 702)] == [True, True, False, False, False, False]
    assert [Reply(code, "").is_event for code in (299, 599, 700, 705)] == [False, False, True, True]
    assert Reply(702, "END").first == ""


@pytest.mark.parametrize(
    "content",
    [
        b"HTTP/1.1 200 OK\r\n",
        b"\r\n",
        b"20 OK\r\n",
        b"2000 OK\r\n",
        b"800 OK\r\n",
        b"200+OK\r\n",
        b"x" * (LONGEST_LINE + 1),
        b"200 " + b"x" * LONGEST_LINE + b"\r\n",
        b"200-again\r\n" * (MOST_LINES + 1),
    ],
)
def test_what_is_no_reply_or_does_not_end_is_broken(content: bytes) -> None:
    with pytest.raises(BrokenReplyError):
        read(Unread(), content)


def test_the_longest_that_is_taken() -> None:
    content = b"200-again\r\n" * MOST_LINES + b"200 " + b"x" * (LONGEST_LINE - 5) + b"\r\n"
    _, (reply,) = read(Unread(), content)
    assert len(reply.before) == MOST_LINES
