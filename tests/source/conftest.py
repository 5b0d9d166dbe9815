"""Web servers on this machine."""

from collections.abc import Iterator

import pytest

from tests.source.feed_server import FeedServer


@pytest.fixture
def web() -> Iterator[FeedServer]:
    server = FeedServer()
    yield server
    server.close()


@pytest.fixture
def secure_web() -> Iterator[FeedServer]:
    server = FeedServer(tls=True)
    yield server
    server.close()
