"""Faults of ours in what Qt calls: the first is told, and the program ends at once, so that its service starts it anew."""

import os
import sys
from types import TracebackType

from app.exit_code import ExitCode
from app.log import log_fault


def end_at_faults() -> None:
    """From now on ends the program with 70 at a fault where Qt calls Python and nobody could catch it.

    At once, and not by way of the event loop: what Qt was about, a paint or a window half made, is not gone on with.
    """
    sys.excepthook = _on_fault
    sys.unraisablehook = _on_unraisable


def _on_fault(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    del kind
    if trace is not None and sys.stderr is not None and _begins_a_line(trace):
        sys.stderr.write("\n")
    log_fault(error.with_traceback(trace))
    os._exit(ExitCode.FAULT)


def _on_unraisable(unraisable: "sys.UnraisableHookArgs") -> None:
    """What Python cannot raise: in a `__del__`, or at the end of the program."""
    error = unraisable.exc_value or RuntimeError(unraisable.err_msg)
    _on_fault(type(error), error, unraisable.exc_traceback)


def _begins_a_line(trace: TracebackType) -> bool:
    """Whether Qt's binding has begun a line with a remark of its own, and not ended it.

    It does so for a method of C++'s that Python overrides, and not for a slot.
    """
    frame = trace.tb_frame
    name, owner = frame.f_code.co_name, frame.f_locals.get("self")
    return any(name in vars(kind) for kind in type(owner).__mro__ if kind.__module__.startswith("PySide6"))
