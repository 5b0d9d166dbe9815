"""A web server on this machine: documents with their tags, answers of any kind, and what was asked; plain or by TLS."""

import ssl
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread
from typing import NamedTuple

LOCALHOST = Path(__file__).with_name("localhost.pem")
"""A key and the certificate that it has signed for itself, for localhost alone, valid until 2126."""


class Answer(NamedTuple):
    """What the server says to a path; `held` waits for `FeedServer.let_go` before it says anything, `cut` ends in the middle."""

    content: bytes = b""
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    held: bool = False
    cut: bool = False


class Request(NamedTuple):
    """What was asked."""

    path: str
    headers: Mapping[str, str]


class FeedServer:
    """Serves `answers` by their path; a document with an ETag is answered 304 where that is what was asked for."""

    def __init__(self, *, tls: bool = False) -> None:
        self.answers: dict[str, Answer] = {}
        self.requests: list[Request] = []
        self.let_go = Event()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                outer.requests.append(Request(self.path, dict(self.headers)))
                answer = outer.answers.get(self.path, Answer(status=404))
                if answer.held:
                    outer.let_go.wait(60)
                tag = dict(answer.headers).get("ETag")
                same = tag is not None and self.headers.get("If-None-Match") == tag
                self.send_response(304 if same else answer.status)
                for name, text in answer.headers:
                    self.send_header(name, text)
                if not same:
                    self.send_header("Content-Length", str(len(answer.content)))
                self.end_headers()
                if not same:
                    self.wfile.write(answer.content[: len(answer.content) // 2] if answer.cut else answer.content)

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
                del format, args

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._server.handle_error = lambda *_: None  # type: ignore[method-assign] # a client that hangs up is no fault of a test's
        if tls:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(LOCALHOST)
            self._server.socket = context.wrap_socket(self._server.socket, server_side=True, do_handshake_on_connect=False)
        self._scheme = "https" if tls else "http"
        self._thread = Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        self._thread.start()

    def address(self, path: str = "/feed") -> str:
        """The address of a path here."""
        return f"{self._scheme}://localhost:{self._server.server_port}{path}"

    def serve(self, path: str, content: bytes, tag: str | None = None, **more: object) -> None:
        """Puts a document there."""
        headers = (("ETag", f'"{tag}"'),) if tag else ()
        self.answers[path] = Answer(content, headers=headers, held=bool(more.get("held")))

    def close(self) -> None:
        """Ends it; nobody is answered any more."""
        self.let_go.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
