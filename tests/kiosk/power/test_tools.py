"""What the answers of the switching programs mean."""

import pytest

from app.kiosk.power.tools import CEC, DDC, Power, Tool

ON = """
Transmit from Playback Device 1 to TV (4 to 0):
CEC_MSG_GIVE_DEVICE_POWER_STATUS (0x8f)
\tSequence: 12 Tx Timestamp: 12345.678s Rx Timestamp: 12345.912s
\tReceived from TV (0):
CEC_MSG_REPORT_POWER_STATUS (0x90):
\tpwr-state: {state} (0x0{number})
"""
NO_REPLY = """
Transmit from Playback Device 1 to TV (4 to 0):
CEC_MSG_GIVE_DEVICE_POWER_STATUS (0x8f)
\tSequence: 13 Tx Timestamp: 12350.101s Rx Timestamp: -
\tTimeout waiting for reply
"""


@pytest.mark.parametrize(
    ("tool", "answer", "power"),
    [
        (CEC, ON.format(state="on", number=0), Power.ON),
        (CEC, ON.format(state="to-on", number=2), Power.ON),
        (CEC, ON.format(state="standby", number=1), Power.OFF),
        (CEC, ON.format(state="to-standby", number=3), Power.OFF),
        (CEC, ON.format(state="something", number=9), Power.UNKNOWN),
        (CEC, NO_REPLY, Power.UNKNOWN),
        (CEC, "", Power.UNKNOWN),
        (DDC, "VCP D6 SNC x01\n", Power.ON),
        (DDC, "VCP D6 SNC x04\n", Power.OFF),
        (DDC, "VCP D6 SNC x02\n", Power.OFF),
        (DDC, "VCP D6 ERR\n", Power.UNKNOWN),
        (DDC, "Display not found\n", Power.UNKNOWN),
    ],
)
def test_an_answer_is_a_state_or_unknown(tool: Tool, answer: str, power: Power) -> None:
    assert tool.power(answer) is power


def test_on_off_and_asking_are_three_commands_of_one_program() -> None:
    for tool in (CEC, DDC):
        assert {command[0] for command in (tool.on, tool.off, tool.ask)} == {tool.ask[0]}
        assert len({tool.on, tool.off, tool.ask}) == 3
        assert (tool.switch(on=True), tool.switch(on=False)) == (tool.on, tool.off)
