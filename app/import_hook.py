"""Python's import as it was before PySide was loaded."""

import builtins


def remove_import_hook() -> None:
    """Takes out what PySide has put before Python's import; does nothing where a version of it has put nothing there.

    It reads the source of every module that is imported, in search of PySide's name, so that each may choose between its
    spellings of Qt's names (`from __feature__ import …`). None of ours does; for the start that is 6 ms and 2 MB.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
