"""A connection after its end."""

from app.speech.connection import Connection
from tests.speech.conftest import Hall


def test_what_it_was_about_to_tell_when_it_was_closed_is_not_told(hall: Hall) -> None:
    hall.service.listen()
    connection = Connection(hall.service.path, hall.parent)
    told: list[str] = []
    connection.fell.connect(told.append)
    connection.open()
    hall.qtbot.waitUntil(lambda: hall.service.clients == 1)
    hall.service.send(b"no reply\r\n")
    assert connection._socket.waitForReadyRead(10_000)
    connection.close()
    hall.settle()
    assert told == []


def test_a_start_that_ends_after_it_opens_nothing(hall: Hall) -> None:
    connection = Connection(hall.service.path, hall.parent)
    connection.open()
    hall.service.listen()
    connection.close()
    assert connection._start is not None
    connection._start.ended.emit("")
    hall.settle()
    assert (hall.service.clients, connection.is_open) == (0, False)
