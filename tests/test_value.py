"""Immutable values: like frozen dataclasses, with shared methods."""

from functools import cached_property

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.value import field_names, replace, value


@value
class Spot:
    """A place with a name."""

    x: int
    y: int = 2
    name: str = "spot"

    @cached_property
    def total(self) -> int:
        return self.x + self.y


@value
class Twin:
    """The same fields as a spot's."""

    x: int
    y: int = 2
    name: str = "spot"


@value
class Measured:
    """A text with what it was measured by."""

    text: str
    measurer: object
    constant = 7

    uncompared = ("measurer",)


@value
class Pair:
    """Two, none of which may be left out, shown in a way of their own."""

    one: int
    other: int

    def __repr__(self) -> str:
        return f"{self.one} and {self.other}"


SPOTS = st.builds(Spot, st.integers(0, 3), st.integers(0, 3), st.sampled_from(("a", "b")))


@given(SPOTS, SPOTS)
def test_two_with_equal_fields_are_equal_and_have_one_hash(one: Spot, other: Spot) -> None:
    same = (one.x, one.y, one.name) == (other.x, other.y, other.name)
    assert (one == other) is same
    assert (one != other) is not same
    assert not same or hash(one) == hash(other)
    assert len({one, other}) == (1 if same else 2)


def test_values_of_two_kinds_are_never_equal() -> None:
    spot: object = Spot(1)
    assert spot != Twin(1)
    assert spot != (1, 2, "spot")


def test_no_field_can_be_changed_added_or_deleted() -> None:
    spot = Spot(1)
    for name in ("x", "name", "other"):
        with pytest.raises(AttributeError, match=rf"Spot\.{name}"):
            setattr(spot, name, 5)
        with pytest.raises(AttributeError, match=rf"Spot\.{name}"):
            delattr(spot, name)
    assert spot == Spot(1)
    assert not hasattr(spot, "other")


def test_a_field_with_a_default_may_be_left_out() -> None:
    assert Spot(1) == Spot(1, 2) == Spot(1, 2, "spot") == Spot(x=1, name="spot") == Spot(1, name="spot", y=2)
    assert Spot(1, name="other").y == 2
    assert Spot(1, 5).name == "spot"


@pytest.mark.parametrize(
    ("given_", "named"),
    [
        ((), {}),
        ((), {"y": 1}),
        ((1, 2, "a", 4), {}),
        ((1,), {"x": 1}),
        ((1, 2, "a"), {"name": "b"}),
        ((1,), {"colour": "red"}),
        ((), {"colour": "red", "y": 3}),
        ((1, 2, "a"), {"colour": "red"}),
    ],
)
def test_fields_that_are_missing_doubled_or_unknown_raise(given_: tuple[int, ...], named: dict[str, int]) -> None:
    with pytest.raises(TypeError, match="Spot takes x, y, name"):
        Spot(*given_, **named)  # type: ignore[arg-type] # what is wrong with them


@pytest.mark.parametrize("named", [{"one": 1, "another": 2}, {"another": 2, "third": 3}])
def test_an_unknown_field_in_a_missing_one_s_place_raises(named: dict[str, int]) -> None:
    with pytest.raises(TypeError, match="Pair takes one, other"):
        Pair(**named)


@given(SPOTS, st.integers(0, 3))
def test_a_replaced_field_leaves_the_others_and_the_first_value(spot: Spot, x: int) -> None:
    before = (spot.x, spot.y, spot.name)
    changed = replace(spot, x=x)
    assert (changed.x, changed.y, changed.name) == (x, spot.y, spot.name)
    assert (spot.x, spot.y, spot.name) == before
    assert replace(spot) == spot


def test_what_a_value_does_not_have_can_t_be_replaced() -> None:
    with pytest.raises(TypeError, match="colour"):
        replace(Spot(1), colour="red")


def test_what_is_not_compared_makes_no_difference_and_is_kept() -> None:
    one, other = Measured("a", object()), Measured("a", object())
    assert one == other
    assert hash(one) == hash(other)
    assert one != Measured("b", one.measurer)
    assert replace(one, text="b").measurer is one.measurer


def test_what_is_not_annotated_is_no_field() -> None:
    assert field_names(Measured) == field_names(Measured("a", 1)) == ("text", "measurer")
    assert Measured.constant == 7
    assert field_names(3) == field_names("text") == ()


def test_a_value_is_shown_with_its_fields() -> None:
    assert repr(Spot(1, name="a")) == "Spot(x=1, y=2, name='a')"


def test_a_class_s_own_methods_stay() -> None:
    assert repr(Pair(1, 4)) == "1 and 4"


def test_what_is_found_once_is_remembered_and_is_no_field() -> None:
    spot = Spot(1)
    assert spot.total == 3
    assert vars(spot)["total"] == 3
    assert spot == Spot(1)
    assert hash(spot) == hash(Spot(1))
    assert repr(spot) == repr(Spot(1))
    assert replace(spot, x=5).total == 7


def test_a_value_is_matched_by_its_fields() -> None:
    match Spot(1, 5):
        case Spot(x, y, name):
            assert (x, y, name) == (1, 5, "spot")
