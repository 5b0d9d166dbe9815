"""PySide reads no source of ours while it is imported."""

import subprocess
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent


def test_no_module_s_source_is_read_at_its_import() -> None:
    code = (
        "import linecache\nfrom app.cli import prepare_environment\nprepare_environment(wants_display=False)\n"
        "import app.stage.lobby_screen\nprint([name for name in linecache.cache if 'stage' in name])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=TOP, timeout=60)
    assert done.stdout.strip() == "[]"
