"""The SVGs that people have: those of packages that anybody can fetch, or those in folders of one's own."""

import re
import subprocess
import tarfile
from enum import StrEnum
from pathlib import Path

NPM = ("simple-icons", "devicon", "flag-icons")
DEBIAN = ("desktop-base", "openclipart-svg")
FIGMA = re.compile(rb'<svg width="[\d.]+" height="[\d.]+" viewBox="[\d. ]+" fill="none" xmlns="http://www\.w3\.org/2000/svg"')


class MadeWith(StrEnum):
    """The program that has saved a file, as the file tells it."""

    INKSCAPE = "Inkscape"
    ILLUSTRATOR = "Illustrator"
    FIGMA = "Figma"
    OTHER = "others"


def made_with(data: bytes) -> MadeWith:
    """What has saved an SVG; of Figma's only the form of the first element tells."""
    if b"Adobe Illustrator" in data or b"ns.adobe.com/" in data:
        return MadeWith.ILLUSTRATOR
    if b"inkscape.org/namespaces" in data or b"inkscape.sourceforge.net" in data:
        return MadeWith.INKSCAPE
    return MadeWith.FIGMA if FIGMA.search(data) else MadeWith.OTHER


def fetched(into: Path) -> dict[str, list[Path]]:
    """The SVGs of every package that can be had, by its name and version; what cannot be fetched is left out and told."""
    found: dict[str, list[Path]] = {}
    for name in (*NPM, *DEBIAN):
        folder = into / name
        if not folder.is_dir():
            folder.mkdir(parents=True)
            try:
                (_unpack_npm if name in NPM else _unpack_debian)(name, folder)
            except (OSError, subprocess.CalledProcessError) as error:
                print(f"{name}: cannot be fetched: {error}")
        files = svgs_in(folder)
        if files:
            found[f"{name} {_version(folder)}".strip()] = files
    return found


def svgs_in(folder: Path) -> list[Path]:
    """All SVGs in a folder and below, each content once."""
    seen: dict[bytes, Path] = {}
    for path in sorted(folder.rglob("*.svg")):
        if path.is_file():
            seen.setdefault(path.read_bytes(), path)
    return list(seen.values())


def _unpack_npm(name: str, folder: Path) -> None:
    subprocess.run(["npm", "pack", "--silent", "--pack-destination", folder, name], check=True, stdout=subprocess.DEVNULL)
    for archive in folder.glob("*.tgz"):
        (folder / "version").write_text(archive.stem.removeprefix(f"{name}-"))
        with tarfile.open(archive) as files:
            files.extractall(folder, filter="data")
        archive.unlink()


def _unpack_debian(name: str, folder: Path) -> None:
    subprocess.run(["apt-get", "-q", "download", name], check=True, cwd=folder, stdout=subprocess.DEVNULL)
    for archive in folder.glob("*.deb"):
        (folder / "version").write_text(archive.stem.split("_")[1].replace("%3a", ":"))
        subprocess.run(["dpkg-deb", "-x", archive, folder], check=True)
        archive.unlink()


def _version(folder: Path) -> str:
    version = folder / "version"
    return version.read_text() if version.is_file() else ""
