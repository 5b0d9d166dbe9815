"""The bare systems: made by debootstrap once a month, kept as tar files, unpacked anew for every trial."""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from tests.fresh.house import House

DEBIAN = os.environ.get("FOAJE_DEBIAN_MIRROR", "http://deb.debian.org/debian")
UBUNTU = os.environ.get("FOAJE_UBUNTU_MIRROR", "http://archive.ubuntu.com/ubuntu")
KEPT_S = 30 * 24 * 3600.0  # an older base would be no fresh machine's
# Debian has no package of Ubuntu's keys. Ubuntu's own is taken where its checksum, as the signed lists of 24.04 have it, is right.
UBUNTU_KEYS = "pool/main/u/ubuntu-keyring/ubuntu-keyring_2023.11.28.1_all.deb"
UBUNTU_KEYS_SHA256 = "36de43b15853ccae0028e9a767613770c704833f82586f28eb262f0311adb8a8"
UBUNTU_SCRIPT = "/usr/share/debootstrap/scripts/gutsy"  # what every Ubuntu is made by, also where debootstrap is older than it
APT_HELPER = "/usr/lib/apt/apt-helper"
VISITOR = "visitor"
VISITOR_ID = 1000


@dataclass(frozen=True)
class System:
    """One release to try: its code name, and how the README calls it."""

    name: str
    title: str

    @property
    def is_ubuntu(self) -> bool:
        return self.title.startswith("Ubuntu")


SYSTEMS = (System("bookworm", "Debian 12"), System("trixie", "Debian 13"), System("noble", "Ubuntu 24.04"))


@contextmanager
def unpack_base(system: System, house: House, cache: Path, log: IO[bytes]) -> Iterator[Path]:
    """A bare system in a folder of its own, which is gone afterwards. What is mounted in it ends with the process that did so."""
    base = _base(system, house, cache, log)
    # Not /tmp, where many a system forbids devices.
    folder = Path(tempfile.mkdtemp(prefix=f"foaje-{system.name}-", dir=os.environ.get("TMPDIR", "/var/tmp")))  # noqa: S108 - mkdtemp makes the name
    try:
        folder.chmod(0o755)
        subprocess.run(["tar", "-C", folder, "--numeric-owner", "-xpf", base], check=True, stdout=log, stderr=log)
        yield folder
    finally:
        shutil.rmtree(folder)


def _base(system: System, house: House, cache: Path, log: IO[bytes]) -> Path:
    base = cache / f"{system.name}.tar"
    if base.exists() and time.time() - base.stat().st_mtime < KEPT_S:
        return base
    with tempfile.TemporaryDirectory(prefix=f"foaje-{system.name}-", dir=os.environ.get("TMPDIR", "/var/tmp")) as name:  # noqa: S108 - it makes the name
        root = Path(name) / "root"
        # Without its keys debootstrap would go on with a warning; like this it ends.
        command: list[str | Path] = ["debootstrap", "--variant=minbase", "--force-check-gpg"]
        if system.is_ubuntu:
            keys = _ubuntu_keys(Path(name), log)
            command += [f"--keyring={keys}", "--components=main,universe", system.name, root, UBUNTU, UBUNTU_SCRIPT]
        else:
            command += [system.name, root, DEBIAN]
        subprocess.run(command, check=True, stdout=log, stderr=log)
        add: list[str | Path] = ["chroot", root, "useradd", f"--uid={VISITOR_ID}", "--home-dir=/nonexistent", "--no-create-home", VISITOR]
        subprocess.run(add, check=True, stdout=log, stderr=log)
        # A fresh machine has no package lists.
        shutil.rmtree(root / "var/lib/apt/lists")
        shutil.rmtree(root / "var/cache/apt/archives")
        house.settle(root)
        half = base.with_suffix(".half")
        subprocess.run(["tar", "-C", root, "--numeric-owner", "-cf", half, "."], check=True, stdout=log, stderr=log)
        half.rename(base)
    return base


def _ubuntu_keys(folder: Path, log: IO[bytes]) -> Path:
    package = folder / "keys.deb"
    fetch: list[str | Path] = [APT_HELPER, "download-file", f"{UBUNTU}/{UBUNTU_KEYS}", package, f"SHA256:{UBUNTU_KEYS_SHA256}"]
    subprocess.run(fetch, check=True, stdout=log, stderr=log)
    subprocess.run(["dpkg-deb", "-x", package, folder / "keys"], check=True, stdout=log, stderr=log)
    return folder / "keys/usr/share/keyrings/ubuntu-archive-keyring.gpg"
