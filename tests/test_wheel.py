"""The wheel: what is in it, and that it draws in an environment where nothing else of ours is."""

import os
import struct
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    # The build backend is a development dependency, so that building needs no network.
    build: list[str | Path] = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-index",
        "--no-deps",
        "--no-build-isolation",
        "--wheel-dir",
        folder,
        TOP,
    ]
    subprocess.run(build, check=True, timeout=120)
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def names(wheel: Path) -> list[str]:
    return zipfile.ZipFile(wheel).namelist()


def test_everything_lies_under_the_package_or_its_metadata(names: list[str]) -> None:
    tops = {name.split("/")[0] for name in names}
    assert "app" in tops
    assert all(top == "app" or (top.startswith("foaje-") and top.endswith(".dist-info")) for top in tops), tops


def test_every_resource_is_in_it(names: list[str]) -> None:
    resources = [path.relative_to(TOP).as_posix() for path in (TOP / "resources").rglob("*") if path.is_file()]
    assert resources
    assert {f"app/{resource}" for resource in resources} <= set(names)


def test_every_module_is_in_it_and_the_checkout_s_scripts_are_not(names: list[str]) -> None:
    modules = {path.relative_to(TOP).as_posix() for path in (TOP / "app").rglob("*.py")}
    assert modules <= set(names)
    assert {"app/run", "app/set-up.sh"}.isdisjoint(names)
    assert not [name for name in names if "__pycache__" in name]


def test_it_draws_in_an_environment_of_its_own(wheel: Path, tmp_path: Path) -> None:
    environment = tmp_path / "environment"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", environment], check=True, timeout=60)
    python = environment / "bin" / "python"
    install: list[str | Path] = [sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-index", "--no-deps", wheel]
    subprocess.run(install, check=True, timeout=60)
    # The dependencies are lent by a path instead of 200 MB downloaded a run. A folder named in a .pth file is searched, but
    # its own .pth files are not read: the one that leads to the checkout stays without effect.
    purelib = f"lib/python{sys.version_info.major}.{sys.version_info.minor}/site-packages"
    (environment / purelib / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    home = tmp_path / "home"
    home.mkdir()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    clean = {"HOME": str(home), "PATH": os.defpath, "LC_ALL": "C.UTF-8"}

    where = subprocess.run(
        [python, "-c", "import app; print(app.__file__)"], cwd=elsewhere, env=clean, capture_output=True, text=True, timeout=60, check=True
    )
    assert Path(where.stdout.strip()).is_relative_to(environment)

    command: list[str | Path] = [environment / "bin" / "foaje", "render", "-o", "out.png", "--size", "1280x720"]
    run = subprocess.run(command, cwd=elsewhere, env=clean, capture_output=True, text=True, timeout=120, check=False)
    assert run.returncode == 0, run.stderr
    assert "Traceback" not in run.stdout + run.stderr
    header = (elsewhere / "out.png").read_bytes()[:24]
    assert header[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", header[16:24]) == (1280, 720)
