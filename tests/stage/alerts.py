"""Public warnings for a screen, from the feeds of the tests."""

from app.announcement.alerts.in_force import Here
from app.stage.alerts_in_force import AlertsInForce
from tests.announcement.alerts.test_cases import BORAS, shown


def in_force(feed: str, *languages: str, here: Here = BORAS, moment: str = "10:31") -> AlertsInForce:
    """What a feed has in force here on that morning."""
    return AlertsInForce(shown((feed, moment), here=here), languages)


NONE = AlertsInForce()
EXERCISES = Here(("1490",), tests=True)
