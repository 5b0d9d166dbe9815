"""From where warnings may come."""

import pytest

from app.announcement.alerts.address import is_feed_address


@pytest.mark.parametrize(
    ("address", "may"),
    [
        ("https://vma.example/api/v3/alerts", True),
        ("https://vma.example:8443/x?y=1", True),
        ("http://localhost:8000/feed.xml", True),
        ("http://127.0.0.1/feed.xml", True),
        ("http://[::1]:8000/", True),
        ("http://vma.example/feed", False),
        ("http://localhost.example/feed", False),
        ("http://localhost@example.org/feed", False),
        ("ftp://localhost/feed", False),
        ("https://", False),
        ("https://vma.example:port/", False),
        ("https://[vma/", False),
        ("https://vma.example/a b", False),
        ("vma.example", False),
    ],
)
def test_only_what_nobody_on_the_way_can_change(address: str, may: bool) -> None:
    assert is_feed_address(address) is may
