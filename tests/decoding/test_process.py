"""The decoder as a process: real bombs end within its limits, and it has nothing but its picture."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.decoding.made_pictures import blurred, encoded, halves, nested_layers, png_bomb, svg

SIZE = (3840, 2160)


def ended(path: Path, parent: int | None = None) -> tuple[dict[str, object], int, bytes, int]:
    """What it answers, with which code it ends, the pixels, and how much memory it took at most, in bytes."""
    picture, pixels = os.open(path, os.O_RDONLY), os.memfd_create("pixels")
    reading, answer = os.pipe()
    numbers = (*SIZE, os.getpid() if parent is None else parent)
    try:
        process = subprocess.Popen(
            [sys.executable, "-I", "-m", "app.decoding", *(str(number) for number in numbers)],
            stdin=picture,
            stdout=pixels,
            stderr=answer,
            cwd="/",
            env={},
        )
        os.close(answer)
        with os.fdopen(reading, "rb") as told:
            said = told.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        written = os.pread(pixels, os.fstat(pixels).st_size, 0)
    finally:
        os.close(picture)
        os.close(pixels)
    return json.loads(said or "{}"), process.returncode, written, usage.ru_maxrss * 1024


def written(folder: Path, data: bytes) -> Path:
    path = folder / "picture"
    path.write_bytes(data)
    return path


def test_it_answers_with_what_it_has_written(qapp: object, tmp_path: Path) -> None:
    answer, code, pixels, _ = ended(written(tmp_path, encoded(halves(600, 400), "png")))
    assert code == 0
    assert (answer["width"], answer["height"], answer["pixels"], answer["miniature"]) == (600, 400, [600, 400], [128, 85])
    assert (answer["vector"], answer["opaque"], answer["taken_out"]) == (False, True, 0)
    assert len(pixels) == 4 * (600 * 400 + 128 * 85)
    assert pixels[:4] == bytes((0x20, 0x20, 0xA0, 0xFF))


@pytest.mark.parametrize(
    ("data", "exceeded", "codes"),
    [
        (blurred(), None, {-signal.SIGXCPU}),
        (nested_layers(), None, {-signal.SIGABRT}),
        (b'<!DOCTYPE svg [<!ENTITY a "' + b"x" * 250 + b'">]>' + svg("<text>" + "&a;" * 700_000 + "</text>"), "memory", {0}),
    ],
    ids=["time", "memory", "entities"],
)
def test_a_bomb_ends_within_the_limits(tmp_path: Path, data: bytes, exceeded: str | None, codes: set[int]) -> None:
    began = os.times().children_user
    answer, code, _, memory = ended(written(tmp_path, data))
    assert code in codes
    assert answer.get("exceeded") == exceeded
    assert "pixels" not in answer
    assert memory < 450 << 20
    assert os.times().children_user - began < 8


def test_a_raster_in_a_drawing_is_a_bomb_too(tmp_path: Path) -> None:
    import base64

    inner = base64.b64encode(png_bomb(12_000, 10_000)).decode()
    data = svg(f'<image width="100" height="100" xlink:href="data:image/png;base64,{inner}"/>')
    _, code, pixels, memory = ended(written(tmp_path, data))
    assert (code, pixels) == (-signal.SIGABRT, b"")
    assert memory < 450 << 20


def test_without_its_parent_it_does_nothing(tmp_path: Path) -> None:
    answer, _, pixels, _ = ended(written(tmp_path, svg('<rect width="9" height="9"/>')), parent=1)
    assert (answer, pixels) == ({}, b"")


def test_it_ends_with_its_parent(tmp_path: Path) -> None:
    path = written(tmp_path, blurred())
    code = (
        "import os, subprocess, sys, time\n"
        "child = subprocess.Popen([sys.executable, '-I', '-m', 'app.decoding', '3840', '2160', str(os.getpid())],"
        f" stdin=open({str(path)!r}), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd='/', start_new_session=True)\n"
        "print(child.pid, flush=True)\ntime.sleep(60)"
    )
    parent = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    child = int(parent.stdout.readline())
    parent.stdout.close()
    deadline = time.monotonic() + 30
    while "Max open files 32 32 files" not in " ".join(Path(f"/proc/{child}/limits").read_text().split()):
        assert time.monotonic() < deadline
        time.sleep(0.02)
    parent.kill()
    parent.wait()
    while _runs(child) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not _runs(child)


def _runs(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state != "Z"
