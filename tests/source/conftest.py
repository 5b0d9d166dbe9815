"""Web servers on this machine."""

from collections.abc import Iterator

import pytest

from tests.source.web_server import WebServer


@pytest.fixture
def web() -> Iterator[WebServer]:
    server = WebServer()
    yield server
    server.close()


@pytest.fixture
def secure_web() -> Iterator[WebServer]:
    server = WebServer(tls=True)
    yield server
    server.close()
