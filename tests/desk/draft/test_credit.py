import pytest

from app.desk.draft.credit import with_credit
from app.desk.draft.page import PagePicture


@pytest.mark.parametrize(
    ("caption", "rest", "credit"),
    [
        ("Torget i kväll. Foto: Sara Lind", "Torget i kväll.", "Foto: Sara Lind"),
        ("Torget i kväll (Foto: Sara Lind)", "Torget i kväll", "Foto: Sara Lind"),
        ("The square. Photo by: S. Lind.", "The square. Photo by: S. Lind.", ""),
        ("The square. Photograph: Sally Lind.", "The square.", "Photograph: Sally Lind"),
        ("Picture: The square at night", "Picture: The square at night", ""),
        ("Torget i kväll.", "Torget i kväll.", ""),
        ("", "", ""),
    ],
)
def test_a_credit_is_what_a_caption_ends_with(caption: str, rest: str, credit: str) -> None:
    picture = with_credit(PagePicture("a.jpg", "", caption))
    assert (picture.caption, picture.credit) == (rest, credit)
