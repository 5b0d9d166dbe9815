"""The lobby under a real Wayland compositor: on the output of that name, whatever becomes of it, until the compositor dies."""

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.end_to_end.program import Program, clean_environment, until

NOBODY = 65534  # sway refuses root
CONFIGURATION = "output HEADLESS-1 mode 800x600\noutput HEADLESS-2 mode 700x800\nxwayland disable\n"


class Sway:
    """A sway whose two outputs are nobody's to see."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        (folder / "config").write_text(CONFIGURATION, encoding="utf-8")
        (folder / "config").chmod(0o644)
        as_nobody: tuple[str, ...] = ()
        if os.geteuid() == 0:
            os.chown(folder, NOBODY, NOBODY)
            as_nobody = ("setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups")
        environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "XDG_RUNTIME_DIR": str(folder)}
        environment |= {"WLR_BACKENDS": "headless", "WLR_HEADLESS_OUTPUTS": "2", "WLR_RENDERER": "pixman", "WLR_LIBINPUT_NO_DEVICES": "1"}
        self._process = subprocess.Popen(
            (*as_nobody, "sway", "-c", str(folder / "config")), env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        until(lambda: bool(self._sockets("sway-ipc") and self._sockets("wayland-")), "sway")

    @property
    def display(self) -> str:
        """What WAYLAND_DISPLAY is to say."""
        return str(self._sockets("wayland-")[0])

    def run(self, *words: str) -> Any:  # noqa: ANN401 - JSON
        """Runs a command of swaymsg's and returns its answer."""
        command = ("swaymsg", "-s", str(self._sockets("sway-ipc")[0]), "-r", *words)
        return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)

    def window(self) -> tuple[Any, ...]:
        """The output that the lobby's window is on, its size there, and whether it is full screen; () while it is nowhere."""
        for output in self.run("-t", "get_tree")["nodes"]:
            for workspace in output["nodes"]:
                for node in workspace["nodes"]:
                    if node["app_id"] == "foaje":
                        rect = node["rect"]
                        return output["name"], rect["width"], rect["height"], bool(node["fullscreen_mode"])
        return ()

    def die(self) -> None:
        """Is gone from one moment to the next."""
        self._process.kill()
        self._process.wait()

    def _sockets(self, begin: str) -> list[Path]:
        return [path for path in self._folder.iterdir() if path.name.startswith(begin) and path.is_socket()]


@pytest.fixture
def sway() -> Iterator[Sway]:
    folder = Path(tempfile.mkdtemp(prefix="foaje-sway-"))  # nobody may not enter pytest's own
    compositor = Sway(folder)
    yield compositor
    compositor.die()
    shutil.rmtree(folder)


def test_the_named_output_its_changes_and_the_compositor_s_end(sway: Sway, tmp_path: Path) -> None:
    screen_file = tmp_path / "screen.toml"
    screen_file.write_text('[panel]\noutput = "HEADLESS-2"\n', encoding="utf-8")
    environment = clean_environment(tmp_path / "home", WAYLAND_DISPLAY=sway.display, WAYLAND_DEBUG="client")
    program = Program(environment, tmp_path / "errors.txt", "show", "resources", "--screen-file", screen_file)
    try:
        until(lambda: sway.window() == ("HEADLESS-2", 700, 800, True), "the window on its output")
        # Without millimetres Qt makes up 100 dpi: that is no diagonal.
        until(lambda: "foaje: HEADLESS-2, 700×800 px: 55 inches (the default, " in program.said, "the diagonal")
        until(lambda: "foaje: nothing here keeps the display awake" in program.said, "that nothing keeps it awake")
        sway.run("output", "HEADLESS-2", "mode", "1000x500")
        until(lambda: sway.window() == ("HEADLESS-2", 1000, 500, True), "the window in the new size")
        until(lambda: "foaje: HEADLESS-2, 1000×500 px: " in program.said, "the new size in the log")
        sway.run("output", "HEADLESS-2", "scale", "2")
        until(lambda: "foaje: HEADLESS-2, 1000×500 px at scale 2: " in program.said, "the new scale in the log")
        # As Qt tells it: by a whole scale, or where the compositor knows broken ones by the size that the picture takes.
        until(
            lambda: any(sign in program.said for sign in ("set_buffer_scale(2)", "set_destination(500, 250)")),
            "the picture in the new scale",
        )
        until(lambda: sway.window() == ("HEADLESS-2", 500, 250, True), "the window in the new scale")
        sway.run("[app_id=foaje]", "fullscreen", "disable")
        until(lambda: "foaje: the screen was not on its display and is seen again" in program.said, "that it is put right")
        until(lambda: sway.window() == ("HEADLESS-2", 500, 250, True), "the window full screen again")
        sway.die()
        assert program.exit_code() == 69
        assert "foaje: the display is gone (The Wayland connection broke" in program.said.splitlines()[-1]
    finally:
        program.kill()
