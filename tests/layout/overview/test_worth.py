"""What an overview is worth: what decides between two arrangements that differ in one thing."""

import pytest

from app.announcement.model import Announcement, Headline
from app.layout.display import Display
from app.layout.drawings import Box
from app.layout.margins import margins_of
from app.layout.overview.arrange import Arrangement, Attempt, Measures, Scheme, arranged
from app.layout.overview.place import placed
from app.layout.overview.void import largest_void
from app.layout.overview.worth import CALM_VOID, OFF_CENTRE_WORTH, VOID_WORTH, worth
from app.layout.plan import Page, PanelName, PanelPlan, ScreenPlan
from app.layout.rect import Rect
from app.layout.text.type_scale import TypeScale
from app.value import replace
from tests.layout.announcements import content_of, lobby
from tests.layout.fake_type import FakeType

MARGINS = margins_of(TypeScale(Display(1920, 1080), FakeType().cap_height))
SMALL = replace(lobby(), notice=None, timeline=None, ceremony=None, headline=Headline("Borås Stad säker och trygg"))


def arrangement_of(announcement: Announcement = SMALL, growth: float = 1.0) -> Arrangement:
    """One that nobody has searched for."""
    found = arranged(Measures(), content_of(announcement), MARGINS, Attempt(Scheme(), growth, 0.2, guests_whole=False))
    assert found is not None
    return found


def empty_by(share: float) -> ScreenPlan:
    """A wall whose largest plain rectangle is so much of it, from the top."""
    full = Box(Rect(0, share * MARGINS.height, MARGINS.width, (1 - share) * MARGINS.height), "ink")
    panel = PanelPlan(PanelName.HEADLINE, Rect(0, 0, MARGINS.width, MARGINS.height), (Page(drawings=(full,)),))
    return ScreenPlan(MARGINS.width, MARGINS.height, (panel,))


def asked(arrangement: Arrangement, *, growth: float = 1.0, scheme: Scheme = Scheme()) -> Arrangement:  # noqa: B008 - frozen
    """The same, but for what it is said to have been asked for."""
    return replace(arrangement, attempt=replace(arrangement.attempt, growth=growth, scheme=scheme))


def worth_of(arrangement: Arrangement, plan: ScreenPlan) -> float:
    return worth(arrangement, plan)


def test_the_emptier_of_two_is_worth_less() -> None:
    arrangement = arrangement_of()
    worths = [worth_of(arrangement, empty_by(share)) for share in (0.2, 0.4, 0.6, 0.8, 1.0)]
    assert worths == sorted(set(worths), reverse=True)


def test_a_wall_that_lacks_a_panel_is_worth_less() -> None:
    arrangement = arrangement_of()
    plan = placed(arrangement, content_of(SMALL), MARGINS)
    bare = replace(plan, panels=tuple(panel for panel in plan.panels if panel.name is not PanelName.HEADLINE))
    assert largest_void(bare) > max(CALM_VOID, largest_void(plan))
    assert worth_of(arrangement, bare) < worth_of(arrangement, plan)


def test_breathing_space_costs_nothing() -> None:
    arrangement = arrangement_of()
    assert worth_of(arrangement, empty_by(0.04)) == worth_of(arrangement, empty_by(0.1))
    assert worth_of(arrangement, empty_by(0.1)) > worth_of(arrangement, empty_by(0.2))


@pytest.mark.parametrize(("small", "large"), [(0.0, 0.1), (0.5, 1.0), (1.0, 1.1), (1.0, 2.0), (4.0, 8.0)])
def test_larger_type_is_worth_more(small: float, large: float) -> None:
    arrangement, plan = arrangement_of(), empty_by(0.3)
    assert worth_of(asked(arrangement, growth=small), plan) < worth_of(asked(arrangement, growth=large), plan)


def test_up_to_its_ideal_type_gains_more_than_beyond() -> None:
    arrangement, plan = arrangement_of(), empty_by(0.0)
    least, ideal, twice, four = (worth_of(asked(arrangement, growth=growth), plan) for growth in (0.0, 1.0, 2.0, 4.0))
    assert ideal - least > twice - ideal
    assert four - twice == pytest.approx(twice - ideal), "each doubling gains the same"


def test_large_type_does_not_make_up_for_half_an_empty_wall() -> None:
    arrangement = arrangement_of()
    assert worth_of(asked(arrangement, growth=8.0), empty_by(0.5)) < worth_of(asked(arrangement, growth=1.0), empty_by(CALM_VOID))


def test_a_deck_must_earn_itself() -> None:
    arrangement, deck = arrangement_of(), Scheme(deck=0.3)
    beside = asked(arrangement, scheme=deck)
    assert worth_of(beside, empty_by(0.3)) < worth_of(arrangement, empty_by(0.3))
    needed = OFF_CENTRE_WORTH / VOID_WORTH
    assert 0 < needed < 0.1, "a deck that fills a tenth of the wall has earned itself"
    assert worth_of(beside, empty_by(0.3 - needed - 0.03)) > worth_of(arrangement, empty_by(0.3))
    assert worth_of(asked(arrangement, growth=2.0, scheme=deck), empty_by(0.1)) > worth_of(arrangement, empty_by(0.1))


def test_what_a_panel_is_worth_by_itself_counts() -> None:
    endless = replace(SMALL, headline=Headline("Lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas" * 2))
    whole, broken = arrangement_of(), arrangement_of(endless)
    assert broken.headline.block.breaks_words
    assert not whole.headline.block.breaks_words
    lost = sum(measured.worth(broken.side_spare) for measured in broken.standing)
    assert lost < 0
    assert worth_of(broken, empty_by(0.3)) == pytest.approx(worth_of(whole, empty_by(0.3)) + lost)
