"""How the commands end: what a script or a service manager reads off them."""

from enum import IntEnum


class ExitCode(IntEnum):
    """The numbers are the design's; those from 64 on are sysexits.h's."""

    OK = 0
    PROBLEMS = 1  # `check` found errors
    USAGE = 2
    UNUSABLE = 65  # `render` cannot use the announcement, `preview` finds none that could be mended
    NO_SOURCE = 66  # a SOURCE on the command line does not exist
    NO_DISPLAY = 69
    FAULT = 70  # a fault of ours
    CANNOT_WRITE = 73
