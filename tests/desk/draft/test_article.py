"""Who speaks, where the quote itself does not name them."""

import re
import tomllib

import pytest

from app.desk.draft.draft import Draft, draft_of
from app.desk.draft.draft_file import draft_file
from app.desk.draft.html_page import html_page
from app.desk.draft.quotes import FoundQuote


def draft(*paragraphs: str) -> Draft:
    first = "Ett första stycke som är långt nog för att vara en ingress på en nyhet."
    return draft_of(html_page(f"<h1>Rubriken på nyheten</h1><p>{first}</p>{''.join(f'<p>{text}</p>' for text in paragraphs)}"))


def told(quote: FoundQuote) -> tuple[str | None, bool]:
    return (quote.speaker.name if quote.speaker else None), quote.sure


SHE = "– Det är mycket bra, säger hon."


@pytest.mark.parametrize(
    ("paragraphs", "speaker"),
    [
        (("Hanna Rosén är barnmorska.", SHE), ("Hanna Rosén", True)),
        (("Hanna Rosén har efterträtt Dag Wester.", SHE), (None, False)),
        ((SHE,), (None, False)),
        (("– Vi är glada, säger Eva Ek, rektor.", SHE), ("Eva Ek", True)),
        (("– Vi är glada, säger Eva Ek, rektor.", "Dag Wester är nöjd.", SHE), ("Dag Wester", True)),
        (("– Vi är glada, säger Eva Ek, rektor, och fortsätter:", "– Det är mycket bra."), ("Eva Ek", True)),
        (("– Vi är glada, säger Eva Ek, rektor.", "– Det är mycket bra."), (None, False)),
        (("– Vi är glada, säger Eva Ek, rektor.", "– Det är mycket bra, säger Eva."), ("Eva Ek", True)),
    ],
)
def test_who_is_meant(paragraphs: tuple[str, ...], speaker: tuple[str | None, bool]) -> None:
    assert told(draft(*paragraphs).quotes[-1]) == speaker


def test_nobody_is_quoted_on_the_wall_whom_the_page_does_not_name() -> None:
    text = draft_file(draft(SHE), "page.html", "lobby", None, str)
    assert "quotes" not in tomllib.loads(text)
    (quote,) = tomllib.loads(re.sub(r"^#(?=[\[a-z])", "", text, flags=re.MULTILINE))["quotes"]
    assert quote == {"text": "Det är mycket bra.", "speaker": "…"}


def test_what_is_set_apart_a_second_time_is_quoted_once() -> None:
    quote = "– Vi är glada över det nya huset, säger Eva Ek, rektor."
    made = draft(quote).quotes
    again = draft_of(html_page(f"<h1>Rubriken på nyheten</h1><p>{quote}</p><blockquote>Vi är glada över det nya huset</blockquote>")).quotes
    assert [told(one) for one in again] == [told(one) for one in made] == [("Eva Ek", True)]
