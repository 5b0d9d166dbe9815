"""The code of an address, as a phone reads it."""

import pytest

from app.layout.code import QUIET_ZONE
from app.stage.web_code import in_ascii, web_code

FINDER = ("#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######")


def test_its_corners_are_a_qr_code_s_and_bear_no_quiet_zone() -> None:
    code = web_code("https://example.org/trygg")
    assert code is not None
    rows = ["".join("#" if dark else "." for dark in row) for row in code.modules]
    assert tuple(row[:7] for row in rows[:7]) == tuple(row[-7:] for row in rows[:7]) == tuple(row[:7] for row in rows[-7:]) == FINDER
    assert code.side == len(rows) + 2 * QUIET_ZONE


def test_it_can_lose_fifteen_per_cent() -> None:
    import segno

    assert segno.make("https://example.org/trygg", error="m").error in "MQH"
    assert web_code("https://example.org/" + "a" * 50) == web_code("https://example.org/" + "a" * 50)
    long = web_code("a" * 200)
    assert long is not None
    assert len(long.modules) == segno.make("a" * 200, error="m", boost_error=False).symbol_size(border=0)[0]


def test_what_is_longer_than_any_code_has_none() -> None:
    assert web_code("https://example.org/" + "a" * 2400) is None


@pytest.mark.parametrize(
    ("url", "wire"),
    [
        ("https://example.org/a?b=c%20d#e", "https://example.org/a?b=c%20d#e"),
        ("https://borås.example/öppet", "https://xn--bors-soa.example/%C3%B6ppet"),
        ("https://example.org:8080/å%20ä?q=ö", "https://example.org:8080/%C3%A5%20%C3%A4?q=%C3%B6"),
        (f"https://{'å' * 70}.example/", f"https://{'å' * 70}.example/"),
    ],
)
def test_beyond_ascii_it_says_what_goes_over_the_wire(url: str, wire: str) -> None:
    assert in_ascii(url) == wire
