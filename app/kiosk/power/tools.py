"""The programs that switch a panel, and what their answers mean."""

import re
from enum import StrEnum

from app.value import value


class Power(StrEnum):
    """A panel's power, as it says itself; a panel that does not answer may be either."""

    ON = "on"
    OFF = "off"
    UNKNOWN = "unknown"


@value
class Tool:
    """How a panel is switched on and off and asked, each as a command; `answers` finds in what comes back a word of `meanings`."""

    on: tuple[str, ...]
    off: tuple[str, ...]
    ask: tuple[str, ...]
    answers: str
    meanings: tuple[tuple[str, Power], ...]

    def switch(self, *, on: bool) -> tuple[str, ...]:
        """Give the command that switches it."""
        return self.on if on else self.off

    def power(self, answer: str) -> Power:
        """Tell what an answer says: the last word that means something, if there is one."""
        found: list[str] = re.findall(self.answers, answer, re.IGNORECASE)
        known = dict(self.meanings)
        return next((known[word.lower()] for word in reversed(found) if word.lower() in known), Power.UNKNOWN)


_CEC = ("cec-ctl", "--playback", "--to", "0")
# On its way counts as there: some televisions say "to-on" for as long as they are on.
CEC = Tool(
    (*_CEC, "--image-view-on"),
    (*_CEC, "--standby"),
    (*_CEC, "--give-device-power-status"),
    r"pwr-state:\s*([a-z-]+)",
    (("on", Power.ON), ("to-on", Power.ON), ("standby", Power.OFF), ("to-standby", Power.OFF)),
)
"""HDMI's own remote control, by v4l-utils: the television is the address 0."""

# Feature D6 of MCCS: 1 is on, 2 standby, 3 suspended, 4 off, 5 off as by its button, from which not every panel comes back.
DDC = Tool(
    ("ddcutil", "--noverify", "setvcp", "d6", "1"),
    ("ddcutil", "--noverify", "setvcp", "d6", "4"),
    ("ddcutil", "--brief", "getvcp", "d6"),
    r"VCP D6 \S+ x(\d\d)",
    (("01", Power.ON), ("02", Power.OFF), ("03", Power.OFF), ("04", Power.OFF), ("05", Power.OFF)),
)
"""A monitor's settings over its cable, by ddcutil."""

TOOLS = {"cec": CEC, "ddc": DDC}
"""By what a screen file names them."""
