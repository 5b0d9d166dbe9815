"""What this machine's house sets for its network, taken along into a bare system: mirrors, proxies, certificates."""

import ast
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

INSIDE = Path("/srv/house")  # where the house's files and folders stand in the bare system
# Of pip's settings those that say where packages come from, and none that say what becomes of them.
WHENCE = frozenset(
    {
        "cert",
        "client-cert",
        "constraint",
        "extra-index-url",
        "find-links",
        "index-url",
        "no-index",
        "proxy",
        "retries",
        "timeout",
        "trusted-host",
    }
)
BUNDLES = ("REQUESTS_CA_BUNDLE", "SSL_CERT_FILE")
SYSTEM_BUNDLE = "/etc/ssl/certs/ca-certificates.crt"
PROXIES = ("http_proxy", "https_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY")


@dataclass(frozen=True)
class House:
    """pip's and apt's configuration for the bare system, and which of this machine's files and folders they mean."""

    pip: str
    apt: str
    lent: tuple[tuple[Path, Path], ...]  # here, there
    environment: tuple[tuple[str, str], ...]

    @classmethod
    def of_this_machine(cls) -> "House":
        """As pip and apt themselves tell it here."""
        command = [sys.executable, "-I", "-m", "pip", "config", "list"]
        settings = _settings(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        bundles = [path for path in (*(os.environ.get(name, "") for name in BUNDLES), SYSTEM_BUNDLE) if Path(path).is_file()]
        if bundles:
            settings.setdefault("cert", bundles[0])
        lent: dict[Path, Path] = {}
        lines = [f"{key} = {' '.join(_moved(word, lent) for word in value.split())}\n" for key, value in settings.items()]
        dump = subprocess.run(["apt-config", "dump"], check=True, capture_output=True, text=True).stdout.splitlines()
        apt = [f"{line}\n" for line in dump if line.startswith(("Acquire::http::Proxy", "Acquire::https::Proxy"))]
        environment = tuple((name, os.environ[name]) for name in PROXIES if name in os.environ)
        return cls("".join(["[global]\n", *lines]), "".join(apt), tuple(lent.items()), environment)

    def settle(self, root: Path) -> None:
        """Puts the configuration and the house's files into a bare system; its folders are mounted later, for they may be large."""
        if not (root / "etc/hosts").exists():  # an installer writes it, debootstrap does not
            (root / "etc/hosts").write_text("127.0.0.1 localhost\n::1 localhost\n", encoding="utf-8")
        (root / "etc/pip.conf").write_text(self.pip, encoding="utf-8")
        (root / "etc/apt/apt.conf.d/90house").write_text(self.apt, encoding="utf-8")
        for here, there in self.lent:
            inside = root / there.relative_to("/")
            if here.is_file():
                inside.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(here, inside)
            else:
                inside.mkdir(parents=True, exist_ok=True)

    @property
    def folders(self) -> tuple[tuple[Path, Path], ...]:
        return tuple((here, there) for here, there in self.lent if here.is_dir())


def _settings(listed: str) -> dict[str, str]:
    """pip's list, `global.timeout='60'` a line, as it counts: a variable of the environment before a file."""
    found: dict[str, str] = {}
    for line in sorted(listed.splitlines(), key=lambda line: line.startswith(":env:")):
        name, _, value = line.partition("=")
        key = name.rpartition(".")[2]
        if key in WHENCE:
            found[key] = str(ast.literal_eval(value))
    return found


def _moved(word: str, lent: dict[Path, Path]) -> str:
    """A word of a setting with the place in the bare system of what it names, where that lies on this machine."""
    is_url = word.startswith("file:")
    path = Path(unquote(urlsplit(word).path)) if is_url else Path(word)
    if not path.is_absolute() or not path.exists():
        return word
    # An index's pages lead to files beside it.
    shared, rest = (path.parent, path.name) if is_url else (path, "")
    there = lent.setdefault(shared, INSIDE / str(len(lent)) if shared.is_dir() else INSIDE / f"{len(lent)}-{shared.name}") / rest
    return f"file://{there}" if is_url else str(there)
