from hypothesis import given
from hypothesis import strategies as st

from app.announcement.language_tag import same_language

tags = st.sampled_from(["sv", "SV", "en", "en-GB", "EN-gb", "en-US", "zh-Hant-TW", "fi", "fil"])


def test_a_region_is_of_its_language_and_not_of_another_region() -> None:
    assert same_language("en", "en-GB")
    assert same_language("EN-gb", "en-GB")
    assert not same_language("en-GB", "en-US")
    assert not same_language("fi", "fil")


@given(tags, tags)
def test_both_ways_it_is_the_same(one: str, other: str) -> None:
    assert same_language(one, other) is same_language(other, one)
    assert same_language(one, one)
