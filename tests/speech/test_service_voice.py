"""The voice with a service that is as it should be, hangs, lies, floods or goes."""

import socket
import stat
import sys
from contextlib import ExitStack, suppress
from pathlib import Path

import pytest

from app.announcement.screen import Speech
from app.speech.service_voice import MOST_REPLIES, REST_MS
from tests.speech.conftest import Hall
from tests.speech.fake_service import as_usual

AGES_S = 3600


@pytest.fixture
def there(hall: Hall) -> Hall:
    hall.service.listen()
    return hall


def test_a_sentence_is_said_and_its_end_is_told(there: Hall) -> None:
    there.voice.say(3, "Hej & <b>hå</b>.", "sv")
    there.until("Hej & <b>hå</b>.")
    assert there.service.settings("LANGUAGE") == ["sv"]
    assert there.service.settings("VOLUME") == ["60"]
    assert there.service.settings("SYNTHESIS_VOICE") == []
    there.service.tell(701)
    there.settle()
    assert there.said == []
    there.service.tell(702)
    there.settle()
    assert (there.said, there.lost) == ([3], 0)


def test_without_a_wish_there_is_no_connection(there: Hall) -> None:
    there.voice.stop()
    there.voice.louder()
    there.settle()
    assert there.service.clients == 0
    assert there.voice._connection is None


def test_each_sentence_has_its_language_over_one_connection(there: Hall) -> None:
    for number, (text, language) in enumerate((("Ett.", "sv"), ("Two.", "en-GB"), ("Tre.", "sv"))):
        there.voice.say(number, text, language)
        there.qtbot.waitUntil(lambda number=number: there.service.number == number + 1)  # type: ignore[misc] # mypy takes no defaults here
        there.service.tell(702)
        there.settle()
    assert (there.said, there.service.clients) == ([0, 1, 2], 1)
    assert there.service.settings("LANGUAGE") == ["sv", "en-GB", "sv"]
    assert "CANCEL SELF" not in there.service.lines


def test_another_sentence_stops_the_one_before_and_its_end_is_none(there: Hall) -> None:
    there.voice.say(1, "Ett.", "sv")
    there.until("Ett.")
    there.voice.say(2, "Två.", "sv")
    there.until("Ett.", "Två.")
    assert there.service.lines.index("CANCEL SELF") < there.service.lines.index("Två.")
    there.service.tell(703, 1)
    there.service.tell(702, 1)
    there.settle()
    assert there.said == []
    there.service.tell(702, 2)
    there.settle()
    assert there.said == [2]


def test_to_stop_is_sent_before_the_call_returns(there: Hall) -> None:
    there.voice.say(1, "Ett.", "sv")
    there.until("Ett.")
    socket = there.service.socket
    assert socket is not None
    there.voice.stop()
    assert socket.waitForReadyRead(5000)
    assert there.service.lines[-1] == "CANCEL SELF"
    there.service.tell(703)
    there.settle()
    assert (there.said, there.lost) == ([], 0)


def test_to_stop_before_there_is_a_connection_says_nothing(there: Hall) -> None:
    there.voice.say(1, "Ett.", "sv")
    there.voice.stop()
    there.settle()
    assert (there.service.texts, there.lost) == ([], 0)
    there.voice.say(2, "Två.", "sv")
    there.until("Två.")


def test_a_voice_for_a_language_is_found_as_languages_are(hall: Hall) -> None:
    hall.service.listen()
    hall.make(Speech(rate=-20, volume=100, voice=(("sv", "Swedish+Annie"), ("en", "English"), ("en-GB", "English (Great Britain)"))))
    wanted = {"sv-FI": "Swedish+Annie", "en-gb": "English (Great Britain)", "en-US": "English", "fi": "NULL"}
    for number, language in enumerate(wanted):
        hall.voice.say(number, "Hej", language)
        hall.settle()
    assert hall.service.settings("SYNTHESIS_VOICE") == list(wanted.values())
    assert set(hall.service.settings("VOLUME")) == {"100"}
    assert hall.service.settings("RATE") == ["-20"]


def test_a_key_for_the_volume_says_the_sentence_anew_at_once(there: Hall) -> None:
    there.voice.say(4, "Ett.", "sv")
    there.until("Ett.")
    there.voice.softer()
    there.until("Ett.", "Ett.")
    there.service.tell(702, 1)
    there.settle()
    assert there.said == []
    there.service.tell(702, 2)
    there.settle()
    assert there.said == [4]
    assert there.service.settings("VOLUME") == ["60", "13"]  # 80 and 80 / 1.41


def test_at_an_end_of_the_volume_nothing_is_said_anew(hall: Hall) -> None:
    hall.service.listen()
    hall.make(Speech(volume=100))
    hall.voice.say(1, "Ett.", "sv")
    hall.until("Ett.")
    hall.voice.louder()
    hall.settle()
    assert hall.service.texts == ["Ett."]


def test_after_a_while_it_takes_its_leave_and_the_next_begins_as_the_file_says(there: Hall) -> None:
    there.voice.say(1, "Ett.", "sv")
    there.until("Ett.")
    there.voice.softer()
    there.until("Ett.", "Ett.")
    there.service.tell(702)
    there.settle()
    there.clock.pass_s(REST_MS / 1000 - 1)
    there.settle()
    assert there.service.gone == 0
    there.clock.pass_s(1)
    there.settle()
    assert (there.service.gone, there.service.lines[-1], there.lost) == (1, "QUIT", 0)
    there.voice.say(2, "Två.", "sv")
    there.until("Ett.", "Ett.", "Två.")
    assert (there.service.clients, there.service.settings("VOLUME")[-1]) == (2, "60")


def test_at_rest_no_alarm_is_set(there: Hall) -> None:
    there.voice.say(1, "Ett.", "sv")
    there.until("Ett.")
    there.voice.stop()
    there.clock.pass_s(REST_MS / 1000)
    assert not there.voice._limit.running
    assert not there.voice._rest.running


def test_who_goes_on_listening_keeps_the_connection(there: Hall) -> None:
    there.voice.say(1, "Ett.", "sv")
    there.until("Ett.")
    there.service.tell(702)
    there.settle()
    there.clock.pass_s(REST_MS / 1000 - 1)
    there.voice.say(2, "Två.", "sv")
    there.until("Ett.", "Två.")
    there.service.tell(701)
    there.settle()
    there.clock.pass_s(5)
    there.settle()
    assert (there.service.gone, there.lost) == (0, 0)


def test_at_the_end_of_the_program_it_is_silent(there: Hall) -> None:
    there.voice.say(1, "Ett.", "sv")
    there.until("Ett.")
    there.voice.end()
    there.settle()
    assert there.service.lines[-2:] == ["CANCEL SELF", "QUIT"]


@pytest.mark.parametrize("text", ["", " \u00ad\n"])
def test_nothing_to_say_is_said_at_once_and_not_within_the_call(there: Hall, text: str) -> None:
    there.voice.say(5, text, "sv")
    assert there.said == []
    there.settle()
    assert (there.said, there.service.clients) == ([5], 0)
    there.voice.say(6, text, "sv")
    there.voice.stop()
    there.settle()
    assert there.said == [5]


# What can go wrong


def test_no_service_is_told_and_not_within_the_call(hall: Hall, capsys: pytest.CaptureFixture[str]) -> None:
    hall.voice.say(1, "Ett.", "sv")
    assert hall.lost == 0
    hall.until_lost()
    assert hall.lost == 1
    assert capsys.readouterr().err == "foaje: nothing can be read aloud: speech-dispatcher is not installed\n"
    hall.voice.say(2, "Två.", "sv")
    hall.qtbot.waitUntil(lambda: hall.lost == 2)
    assert capsys.readouterr().err == ""  # the same is told once
    hall.service.listen()
    hall.voice.say(3, "Tre.", "sv")
    hall.until("Tre.")


def test_an_address_that_is_not_asked_is_told(hall: Hall, capsys: pytest.CaptureFixture[str]) -> None:
    hall.make(SPEECHD_ADDRESS="inet_socket:192.168.0.34")
    hall.voice.say(1, "Ett.", "sv")
    assert hall.lost == 0
    hall.until_lost()
    assert "SPEECHD_ADDRESS=inet_socket: only a unix_socket is asked" in capsys.readouterr().err


def test_a_path_that_no_socket_can_have_is_told(hall: Hall) -> None:
    hall.make(SPEECHD_ADDRESS="unix_socket:/" + "long/" * 100)
    hall.voice.say(1, "Ett.", "sv")
    hall.until_lost()


@pytest.mark.parametrize("last", ["SET SELF CLIENT_NAME foaje:foaje:aloud", "SPEAK", "."])
def test_a_service_that_hangs_is_lost_within_a_bound(there: Hall, last: str) -> None:
    hung = False

    def answer(line: str) -> bytes | None:
        nonlocal hung
        hung = hung or line == last
        return b"" if hung else None

    there.service.answer = answer
    there.voice.say(1, "Ett.", "sv")
    there.qtbot.waitUntil(lambda: hung)
    there.settle()
    there.clock.pass_s(4)
    assert there.lost == 0
    there.clock.pass_s(2)
    assert there.lost == 1
    there.clock.pass_s(AGES_S)
    assert there.lost == 1


@pytest.mark.parametrize("begun", [False, True])
def test_a_sentence_that_never_ends_is_lost_within_a_bound(there: Hall, begun: bool) -> None:
    there.voice.say(1, "x" * 100, "sv")
    there.until("x" * 100)
    if begun:
        there.service.tell(701)
        there.settle()
    there.clock.pass_s(24 if begun else 9)
    assert there.lost == 0
    there.clock.pass_s(2)
    assert (there.lost, there.said) == (1, [])


def test_a_service_that_takes_its_time_is_no_fault(there: Hall) -> None:
    there.voice.say(1, "Ett.", "sv")
    there.until("Ett.")
    there.clock.pass_s(9)
    there.service.tell(701)
    there.settle()
    there.clock.pass_s(9)
    there.service.tell(702)
    there.settle()
    assert (there.lost, there.said) == (0, [1])


@pytest.mark.parametrize(
    "lie",
    [
        b"HTTP/1.1 400 Bad Request\r\n",
        b"\x00\xff" * 100 + b"\r\n",
        b"200 OK\r\n" * 100,
        b"200-and\r\n" * 1000,
        b"2" * 1_000_000,
        b"701-9\r\n701-1\r\n701 BEGIN\r\n" * (MOST_REPLIES + 1),
    ],
)
def test_a_service_that_lies_or_floods_is_lost(there: Hall, lie: bytes) -> None:
    there.voice.say(1, "Ett.", "sv")
    there.until("Ett.")
    there.service.send(lie)
    there.until_lost()
    assert (there.lost, there.said) == (1, [])
    there.service.lines.clear()
    there.voice.say(2, "Två.", "sv")
    there.until("Ett.", "Två.")


def test_a_text_that_is_refused_is_not_sent_as_commands(there: Hall) -> None:
    there.service.answer = lambda line: b"300 ERR INTERNAL\r\n" if line == "SPEAK" else None
    there.voice.say(1, "SET ALL VOLUME -100", "sv")
    there.until_lost()
    there.settle()
    assert "SET ALL VOLUME -100" not in there.service.lines


def test_a_voice_that_is_not_there_is_no_reason_for_silence(hall: Hall) -> None:
    hall.service.listen()
    hall.make(Speech(voice=(("sv", "Nobody"),)))
    hall.service.answer = lambda line: b"409 ERR COULDNT SET VOICE\r\n" if "SYNTHESIS_VOICE" in line else None
    hall.voice.say(1, "Ett.", "sv")
    hall.until("Ett.")
    assert hall.lost == 0


def test_a_connection_that_breaks_off_in_a_sentence_is_lost(there: Hall) -> None:
    there.voice.say(1, "Ett.", "sv")
    there.until("Ett.")
    there.service.cut()
    there.until_lost()
    assert there.lost == 1


def test_one_that_breaks_off_in_silence_is_opened_again_at_the_next_wish(there: Hall) -> None:
    there.voice.say(1, "Ett.", "sv")
    there.until("Ett.")
    there.service.tell(702)
    there.settle()
    there.service.cut()
    there.settle()
    assert there.lost == 0
    there.voice.say(2, "Två.", "sv")
    there.until("Ett.", "Två.")
    assert there.service.clients == 2


def test_silence_from_another_program_ends_it(there: Hall) -> None:
    there.voice.say(1, "Ett.", "sv")
    there.until("Ett.")
    there.service.tell(703)
    there.until_lost()


def test_who_hears_that_it_is_lost_may_wish_again(there: Hall) -> None:
    there.voice.lost.connect(lambda: there.voice.say(2, "Två.", "sv"))
    there.voice.say(1, "Ett.", "sv")
    there.until("Ett.")
    there.service.send(b"200 OK\r\n" * 3)  # the second belongs to nobody any more
    there.until("Ett.", "Två.")
    assert there.lost == 1


def test_after_a_loss_no_alarm_is_set(there: Hall) -> None:
    there.voice.say(1, "Ett.", "sv")
    there.until("Ett.")
    there.voice.stop()
    there.service.cut()
    there.settle()
    assert there.voice._connection is None
    assert not there.voice._limit.running
    assert not there.voice._rest.running


def test_what_went_wrong_before_does_not_reach_the_next_wish(hall: Hall) -> None:
    hall.voice.say(1, "Ett.", "sv")  # nobody is there, which is known when the event loop goes on
    hall.voice.end()
    hall.service.listen()
    hall.voice.say(2, "Två.", "sv")
    hall.until("Två.")
    assert hall.lost == 0


def test_a_socket_that_takes_nobody_is_lost_within_a_bound(hall: Hall) -> None:
    with socket.socket(socket.AF_UNIX) as listening, ExitStack() as crowd:
        listening.bind(hall.service.path)
        listening.listen(0)
        for _ in range(2):  # as many as may wait
            one = crowd.enter_context(socket.socket(socket.AF_UNIX))
            one.setblocking(False)
            with suppress(BlockingIOError):
                one.connect(hall.service.path)
        hall.voice.say(1, "Ett.", "sv")
        hall.settle()
        assert hall.voice._connection is not None
        assert not hall.voice._connection.is_open
        hall.voice.stop()
        hall.voice.say(2, "Två.", "sv")
        hall.clock.pass_s(7)
        assert hall.lost == 0
        hall.clock.pass_s(2)
        assert hall.lost == 1


# The service's start


def program(hall: Hall, text: str) -> Path:
    """The program that starts the service, as a script of the test's."""
    path = hall.folder / "speech-dispatcher"
    path.write_text(f"#!{sys.executable} -IS\nimport os, sys, time\n{text}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def test_a_service_that_is_not_there_is_started_as_its_library_does(hall: Hall) -> None:
    program(hall, f"open({str(hall.folder / 'asked')!r}, 'w').write(' '.join(sys.argv[1:]))")
    hall.voice.say(1, "Ett.", "sv")
    connection = hall.voice._connection
    assert connection is not None
    assert connection._start is not None
    hall.service.listen()  # while its start goes on
    hall.until("Ett.")
    assert (hall.folder / "asked").read_text() == f"--spawn --communication-method unix_socket --socket-path {hall.folder / 's'}"


def test_one_that_has_just_gone_is_started_again(hall: Hall) -> None:
    program(hall, "")
    hall.service.listen()

    def cut_once(line: str) -> bytes:
        hall.service.answer = as_usual
        hall.service.cut()
        return b""

    hall.service.answer = cut_once
    hall.voice.say(1, "Ett.", "sv")
    hall.until("Ett.")
    assert (hall.lost, hall.service.clients) == (0, 2)
    hall.service.tell(702)
    hall.settle()
    assert hall.said == [1]


def test_one_that_always_goes_is_lost(hall: Hall) -> None:
    program(hall, "")
    hall.service.listen()

    def cut(line: str) -> bytes:
        hall.service.cut()
        return b""

    hall.service.answer = cut
    hall.voice.say(1, "Ett.", "sv")
    hall.until_lost()
    assert hall.service.clients == 2


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("sys.exit(1)", "speech-dispatcher does not start (it ends with 1)"),
        ("pass", "the connection is broken"),  # it says that it runs, and does not
    ],
)
def test_one_that_does_not_start_is_lost(hall: Hall, text: str, why: str, capsys: pytest.CaptureFixture[str]) -> None:
    program(hall, text)
    hall.voice.say(1, "Ett.", "sv")
    hall.until_lost()
    assert why in capsys.readouterr().err


def test_one_that_cannot_be_run_is_lost(hall: Hall, capsys: pytest.CaptureFixture[str]) -> None:
    program(hall, "").write_text("#!/nowhere\n")
    hall.voice.say(1, "Ett.", "sv")
    hall.until_lost()
    assert "speech-dispatcher cannot be started" in capsys.readouterr().err


def test_one_that_does_not_come_up_is_lost_within_a_bound(hall: Hall, capsys: pytest.CaptureFixture[str]) -> None:
    program(hall, "time.sleep(600)")
    hall.voice.say(1, "Ett.", "sv")
    hall.settle()
    hall.clock.pass_s(6)
    hall.until_lost()
    assert "takes longer than 5 s to start" in capsys.readouterr().err


def test_an_end_while_it_starts_leaves_nothing_running(hall: Hall) -> None:
    number = hall.folder / "number"
    program(hall, f"print(os.getpid(), file=open({str(number)!r}, 'w'), flush=True)\ntime.sleep(600)")
    hall.voice.say(1, "Ett.", "sv")
    hall.qtbot.waitUntil(lambda: number.exists() and number.read_text().endswith("\n"), timeout=10_000)
    hall.voice.end()
    assert (hall.lost, hall.voice._connection) == (0, None)
    assert not Path(f"/proc/{number.read_text().strip()}").exists()
