"""Where the program's own files are: inside the wheel beside the code, in a checkout beside `app`."""

from pathlib import Path


def resources() -> Path:
    """The folder with the bundled announcement, its picture, the schema and the translations."""
    inside = Path(__file__).resolve().parent / "resources"
    return inside if inside.is_dir() else inside.parent.parent / "resources"
