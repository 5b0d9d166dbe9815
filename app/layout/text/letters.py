"""The proportions of a typeface's letters, on which it depends how legible they are."""

from collections.abc import Mapping
from types import MappingProxyType

from app.value import value


@value
class Proportions:
    """Of one weight: the thickness of an I's stroke and the width of an O, as shares of the height of an I."""

    stroke: float
    o_width: float


@value
class Letters:
    """A typeface: the heights of its capitals and of its x in em (of the weight in which the x is lowest), and what each weight is like."""

    cap_height: float
    x_height: float
    proportions: Mapping[int, Proportions] = MappingProxyType({})
