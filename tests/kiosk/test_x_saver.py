"""What is asked of an X server that can save power, which those of the other tests cannot; and of one that does not answer."""

import struct

from PySide6.QtCore import QObject

from app.kiosk.x_saver import DPMS, DPMS_DISABLE, DPMS_ENABLE, DPMS_FORCE_LEVEL, DPMS_INFO, GET_SAVER, SET_SAVER, XSaver


class FakeConnection(QObject):
    """A server whose screen saver waits for 300 s; it writes down what it is told."""

    def __init__(self, *, saves_power: bool | None, answers: bool = True) -> None:
        super().__init__()
        self.saves_power, self.answers = saves_power, answers
        self.told: list[tuple[str | None, int]] = []
        self.timeouts: list[int] = []

    def has(self, extension: str) -> bool:
        return extension == DPMS and self.saves_power is not None

    def tell(self, opcode: int, detail: int, body: bytes, extension: str | None = None) -> None:
        del detail
        self.told.append((extension, opcode))
        if (extension, opcode) == (None, SET_SAVER):
            self.timeouts.append(struct.unpack_from("=h", body)[0])

    def ask(self, opcode: int, detail: int, body: bytes, extension: str | None = None) -> bytes | None:
        del detail, body
        if not self.answers:
            return None
        if (extension, opcode) == (DPMS, DPMS_INFO):
            return bytes(10) + bytes([bool(self.saves_power)]) + bytes(21)
        assert (extension, opcode) == (None, GET_SAVER)
        return bytes(8) + struct.pack("=2H2B", 300, 60, 1, 1) + bytes(18)


def power(connection: FakeConnection) -> list[int]:
    told = [opcode for extension, opcode in connection.told if extension == DPMS]
    connection.told.clear()
    return told


def test_power_saving_is_woken_held_off_and_put_back() -> None:
    server = FakeConnection(saves_power=True)
    saver = XSaver(server)  # type: ignore[arg-type] # what is asked of it here is there
    assert saver.hold_off()
    assert power(server) == [DPMS_FORCE_LEVEL, DPMS_DISABLE]
    assert saver.hold_off()  # again, when a session's service has gone
    saver.put_back()
    assert power(server)[-1] == DPMS_ENABLE
    saver.put_back()
    assert power(server) == []
    assert server.timeouts == [0, 0, 300]


def test_power_saving_that_was_off_stays_off() -> None:
    for saves_power in (False, None):
        server = FakeConnection(saves_power=saves_power)
        saver = XSaver(server)  # type: ignore[arg-type] # what is asked of it here is there
        assert saver.hold_off()
        saver.put_back()
        assert not {DPMS_ENABLE, DPMS_FORCE_LEVEL} & set(power(server))
        assert server.timeouts == [0, 300]


def test_a_server_that_does_not_answer_is_left_as_it_is() -> None:
    server = FakeConnection(saves_power=True, answers=False)
    saver = XSaver(server)  # type: ignore[arg-type] # what is asked of it here is there
    assert not saver.hold_off()
    saver.put_back()
    assert server.told == []
