"""The rules know no Qt, no files and no network; only the reading of HTML knows the libraries for it."""

from pathlib import Path

import pytest

from app.desk import draft
from tests.test_borders import imported

MODULES = sorted(Path(draft.__file__).parent.glob("*.py"))
READ_HTML = {"html_page.py", "html_walk.py"}
OUTSIDE = ("PySide6", "pathlib", "os", "io", "socket", "urllib", "subprocess", "app.stage", "app.source", "app.resources", "app.log")


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.name)
def test_a_rule_knows_nothing_outside(module: Path) -> None:
    for name in imported(module):
        assert not name.startswith(OUTSIDE), name
        assert module.name in READ_HTML or not name.startswith(("lxml", "readability")), name
