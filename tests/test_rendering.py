"""What a render is asked for, and what its files are called."""

from pathlib import Path

import pytest

from app.desk.paper import Paper
from app.rendering import Order, fault_in


@pytest.mark.parametrize(
    ("order", "paper"),
    [
        (Order(Path("out.png")), None),
        (Order(Path("-")), None),
        (Order(Path("out.pdf")), Paper.A4),
        (Order(Path("OUT.PDF"), asked_paper=Paper.A3), Paper.A3),
        (Order(Path("-"), asked_paper=Paper.A4), Paper.A4),
    ],
)
def test_the_name_or_the_paper_makes_a_pdf(order: Order, paper: Paper | None) -> None:
    assert order.paper is paper
    assert fault_in(order) == ""


@pytest.mark.parametrize(
    ("order", "told"),
    [(Order(Path("out.png"), asked_paper=Paper.A4), "must end with .pdf"), (Order(Path("-"), everything=True), "name a file")],
)
def test_what_cannot_be_done_is_told(order: Order, told: str) -> None:
    assert told in fault_in(order)
