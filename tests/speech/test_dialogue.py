"""The talk with the service: a text is nothing but a text, and what is heard in the end is what was wanted last."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.speech.commands import opening
from app.speech.dialogue import Awaited, Dialogue, Happened, Turn, Utterance, begin, hear, say, stop
from app.speech.replies import Reply

ROOM, PLACE = Reply(230, "OK RECEIVING DATA"), Reply(225, "OK MESSAGE QUEUED", ("7",))
SET = Reply(220, "OK SET")
HELLO = Utterance("Hej.", (b"SET SELF LANGUAGE sv\r\n",))


def event(code: int, message: str = "7") -> Reply:
    return Reply(code, "EVENT", (message, "1"))


def after(*replies: Reply, of: Turn) -> Turn:
    for reply in replies:
        assert of.fault == ""
        of = hear(of.dialogue, reply)
    return of


def said(utterance: Utterance = HELLO) -> Turn:
    """As far as the service has a number for it."""
    return after(SET, ROOM, PLACE, of=say(Dialogue(), utterance))


class Service:
    """What the real service does with the bytes, without the time in between: its answers wait until they are fetched."""

    def __init__(self) -> None:
        self.answers: list[Reply] = []
        self.heard: str | None = None  # what is being said
        self.commands: list[str] = []
        self.texts: list[str] = []
        self.number = 0
        self._text: list[str] | None = None

    def take(self, content: bytes) -> None:
        for line in content.decode().split("\r\n")[:-1]:
            if self._text is not None:
                self._take_text(line)
            else:
                self._take_command(line)

    def _take_text(self, line: str) -> None:
        assert self._text is not None
        if line != ".":
            self._text.append(line.removeprefix(".") if line.startswith("..") else line)
            return
        text, self._text = "\n".join(self._text), None
        if not text:
            self.answers.append(Reply(227, "OK MESSAGE CANCELED"))
            return
        self.texts.append(text)
        self.number += 1
        self.answers.append(Reply(225, "OK MESSAGE QUEUED", (str(self.number),)))
        if self.heard is None:
            self.heard = text

    def _take_command(self, line: str) -> None:
        self.commands.append(line)
        if line == "SPEAK":
            self._text = []
            self.answers.append(ROOM)
        elif line == "CANCEL SELF":
            if self.heard is not None:
                self.answers.append(event(703, str(self.number)))
            self.heard = None
            self.answers.append(SET)
        else:
            self.answers.append(SET)


def test_a_text_goes_out_when_there_is_room_and_not_before() -> None:
    turn = say(begin(opening(0)).dialogue, HELLO)
    assert turn.send == b"SET SELF LANGUAGE sv\r\nSPEAK\r\n"
    turn = after(*(SET,) * len(turn.dialogue.awaited[:-1]), of=turn)
    assert turn.send == b""
    turn = hear(turn.dialogue, ROOM)
    assert turn.send == b"Hej.\r\n.\r\n"
    turn = hear(turn.dialogue, PLACE)
    assert turn.happened is Happened.TAKEN
    turn = hear(turn.dialogue, event(701))
    assert turn.happened is Happened.BEGAN
    assert hear(turn.dialogue, event(702)).happened is Happened.SAID


def test_the_next_cancels_what_is_being_said_and_nothing_that_was() -> None:
    assert say(said().dialogue, HELLO).send.startswith(b"CANCEL SELF\r\n")
    assert b"CANCEL" not in say(after(event(702), of=said()).dialogue, HELLO).send


def test_to_stop_is_one_command_and_only_where_something_may_be_heard() -> None:
    assert stop(said().dialogue).send == b"CANCEL SELF\r\n"
    assert stop(after(SET, ROOM, of=say(Dialogue(), HELLO)).dialogue).send == b"CANCEL SELF\r\n"
    assert stop(Dialogue()).send == b""
    assert stop(after(event(702), of=said()).dialogue).send == b""


def test_a_text_that_is_not_wanted_any_more_is_never_sent() -> None:
    stopped = stop(say(Dialogue(), HELLO).dialogue)
    assert stopped.send == b""
    turn = after(SET, ROOM, of=stopped)
    assert turn.send == b".\r\n"
    assert hear(turn.dialogue, Reply(227, "OK MESSAGE CANCELED")).fault == ""


def test_a_service_that_refuses_is_sent_no_text() -> None:
    turn = after(SET, Reply(300, "ERR INTERNAL"), of=say(Dialogue(), HELLO))
    assert (turn.send, turn.fault) == (b"", "it takes no text (300 ERR INTERNAL)")


@pytest.mark.parametrize("reply", [Reply(300, "ERR"), Reply(225, "OK"), Reply(227, "OK MESSAGE CANCELED")])
def test_a_text_that_gets_no_number_is_a_fault(reply: Reply) -> None:
    assert after(SET, ROOM, reply, of=say(Dialogue(), HELLO)).fault.startswith("it does not say the text")


def test_an_answer_to_nothing_is_a_fault() -> None:
    assert hear(Dialogue(), SET).fault == "it answers what it was not asked (220)"


def test_a_setting_may_be_refused() -> None:
    assert after(Reply(404, "ERR NO SUCH VOICE"), of=say(Dialogue(), HELLO)).fault == ""


def test_what_overtakes_its_number_is_not_lost() -> None:
    asked = after(SET, ROOM, of=say(Dialogue(), HELLO))
    assert after(event(701), PLACE, of=asked).happened is Happened.BEGAN
    assert after(event(701), event(704), PLACE, of=asked).happened is Happened.BEGAN
    assert after(event(701), event(702), PLACE, of=asked).happened is Happened.SAID
    assert after(event(702, "6"), PLACE, of=asked).happened is Happened.TAKEN


def test_a_flood_of_events_is_not_kept() -> None:
    asked = after(SET, ROOM, of=say(Dialogue(), HELLO))
    flooded = after(*(event(702, str(number)) for number in range(100, 300)), of=asked).dialogue
    assert len(flooded.early) < 20


def test_only_its_own_end_counts() -> None:
    turn = after(event(702, "6"), event(703, "6"), event(704), Reply(702, "END"), of=said())
    assert (turn.happened, turn.fault) == (None, "")
    stopped = stop(said().dialogue)
    assert after(event(703), event(702), of=stopped).happened is None


def test_one_that_somebody_else_cancels_is_told() -> None:
    assert after(event(703), of=said()).fault == "another program has made it silent"


steps = st.lists(st.sampled_from(["say", "stop", "answer", "answer", "answer", "end"]), max_size=60)


@given(steps, st.text(st.sampled_from("aåQUIT.\r\n "), min_size=1, max_size=12).filter(lambda text: text.strip() != ""))
def test_whatever_happens_in_whatever_order_the_last_wish_is_heard(steps: list[str], text: str) -> None:
    service, number = Service(), 0
    first = begin(opening(0))
    dialogue = first.dialogue
    service.take(first.send)
    wanted: str | None = None

    def take(turn: Turn) -> Turn:
        service.take(turn.send)
        assert turn.fault == ""
        return turn

    def answer() -> None:
        nonlocal dialogue, wanted
        turn = take(hear(dialogue, service.answers.pop(0)))
        dialogue = turn.dialogue
        if turn.happened is Happened.SAID:
            assert wanted is not None
            wanted = None

    for step in steps:
        if step == "say":
            number += 1
            wanted = " ".join(f"{text} {number}".split())
            dialogue = take(say(dialogue, Utterance(f"{text} {number}", HELLO.manner))).dialogue
        elif step == "stop":
            wanted = None
            dialogue = take(stop(dialogue)).dialogue
        elif step == "answer" and service.answers:
            answer()
        elif step == "end" and service.heard is not None:
            service.heard = None
            service.answers.append(event(702, str(service.number)))
    while service.answers:
        answer()
    assert service.heard == wanted
    assert dialogue.awaited == ()
    assert {command.split(" ")[0] for command in service.commands} <= {"SET", "SPEAK", "CANCEL"}
    assert all(text.split(" ")[-1].isdigit() for text in service.texts)


def test_what_is_awaited_is_in_the_order_of_the_answers() -> None:
    turn = say(said().dialogue, HELLO)
    assert turn.dialogue.awaited == (Awaited.SETTING, Awaited.SETTING, Awaited.ROOM)
