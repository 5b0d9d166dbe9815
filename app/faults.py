"""Faults of ours in what Qt calls: each is told, and the program ends so that its service starts it anew."""

import sys
from types import TracebackType

from PySide6.QtCore import QCoreApplication

from app.exit_code import ExitCode
from app.log import log_fault


class Faults:
    """Ends the event loop at a fault, and remembers it where no loop runs yet: Qt forgets an exit that is wanted before."""

    def __init__(self) -> None:
        self._happened = False

    def watch(self) -> None:
        """Hears of every fault from now on, where Qt calls Python and nobody could catch it."""
        sys.excepthook = self._on_fault

    def code(self, code: ExitCode | int) -> int:
        """The exit code of a program that would else end with `code`."""
        return ExitCode.FAULT if self._happened else code

    @property
    def happened(self) -> bool:
        """Whether there was one."""
        return self._happened

    def _on_fault(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        del kind
        self._happened = True
        log_fault(error.with_traceback(trace))
        QCoreApplication.exit(ExitCode.FAULT)
