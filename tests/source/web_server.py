"""A real web server for the tests: nginx with a folder of its own, over http and, with a certificate of its own, over https."""

import shutil
import socket
import subprocess
import time
from pathlib import Path
from typing import Self

PATIENCE_S = 30.0
SBIN = "/usr/sbin:/usr/local/sbin:/sbin"  # not in every user's PATH

CONFIGURATION = """\
daemon off;
master_process off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 64; }}
http {{
    log_format asked '$scheme $status $request_uri $http_if_none_match|$http_if_modified_since';
    access_log {folder}/access.log asked;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    keepalive_timeout 1;
    types {{ image/svg+xml svg; text/plain toml; }}
    root {root};
    {more}
    server {{
        listen 127.0.0.1:{port};
        location /to-https/ {{ rewrite ^/to-https/(.*)$ {https}/lobby/$1 redirect; }}
        location /round/ {{ rewrite ^ /round/ redirect; }}
        location /timed/ {{ alias {root}/lobby/; etag off; }}
        location /newer/ {{ alias {root}/lobby/; etag off; if_modified_since before; }}
        location /untold/ {{ alias {root}/lobby/; etag off; if_modified_since off; add_header Last-Modified ""; }}
        location /portal/ {{ default_type text/html; return 200 "<html>Please log in</html>"; }}
        location /busy/ {{ add_header Retry-After 120 always; return 503; }}
        location /slow/ {{ alias {root}/lobby/; limit_rate 20; }}
        location /private/ {{ alias {root}/lobby/; auth_basic hall; auth_basic_user_file {folder}/users; }}
        location /pictures-fail/ {{ alias {root}/lobby/; location ~ svg$ {{ return 500; }} }}
    }}
    server {{
        listen 127.0.0.1:{https_port} ssl;
        ssl_certificate {folder}/certificate.pem;
        ssl_certificate_key {folder}/key.pem;
        location /to-http/ {{ rewrite ^/to-http/(.*)$ {http}/lobby/$1 redirect; }}
    }}
}}
"""


class WebServer:
    """Runs while it is entered; `root` is what it serves, `certificate` what speaks for it to who trusts it."""

    def __init__(self, folder: Path, name: str = "IP:127.0.0.1") -> None:
        self.root = folder / "www"
        (self.root / "lobby").mkdir(parents=True)
        self.certificate = folder / "certificate.pem"
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None
        ports = _free_ports(2)
        self.http, self.https = f"http://127.0.0.1:{ports[0]}", f"https://127.0.0.1:{ports[1]}"
        text = CONFIGURATION.format(
            folder=folder, root=self.root, port=ports[0], https_port=ports[1], http=self.http, https=self.https, more=""
        )
        (folder / "nginx.conf").write_text(text, encoding="utf-8")
        (folder / "users").write_text("hall:{PLAIN}secret\n", encoding="utf-8")
        _make_certificate(folder, name)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def start(self) -> None:
        """Begins to answer."""
        program = shutil.which("nginx") or shutil.which("nginx", path=SBIN)
        assert program is not None
        self._process = subprocess.Popen(
            [program, "-p", self._folder, "-e", self._folder / "error.log", "-c", self._folder / "nginx.conf"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        deadline = time.monotonic() + PATIENCE_S
        port = int(self.https.rpartition(":")[2])
        while True:
            with socket.socket() as asking:
                if asking.connect_ex(("127.0.0.1", port)) == 0:
                    return
            if self._process.poll() is not None or time.monotonic() > deadline:
                raise TimeoutError((self._folder / "error.log").read_text(encoding="utf-8"))
            time.sleep(0.01)

    def stop(self) -> None:
        """Answers no more; its ports refuse."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait(PATIENCE_S)
            self._process = None

    def asked(self) -> list[str]:
        """What it was asked for since it was last asked this: `200 /lobby/a.toml` and the conditions, a line each."""
        log = self._folder / "access.log"
        lines = log.read_text(encoding="utf-8").splitlines() if log.exists() else []
        log.write_bytes(b"")
        return [line.partition(" ")[2] for line in lines]


def _free_ports(count: int) -> list[int]:
    sockets = [socket.socket() for _ in range(count)]
    try:
        for each in sockets:
            each.bind(("127.0.0.1", 0))
        return [each.getsockname()[1] for each in sockets]
    finally:
        for each in sockets:
            each.close()


def _make_certificate(folder: Path, name: str) -> None:
    command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"]
    more = ["-subj", "/CN=test", "-addext", f"subjectAltName={name}"]
    files = ["-keyout", str(folder / "key.pem"), "-out", str(folder / "certificate.pem")]
    subprocess.run([*command, *more, *files], check=True, capture_output=True, timeout=PATIENCE_S)
