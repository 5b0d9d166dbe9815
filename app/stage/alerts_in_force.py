"""The public warnings that a screen is to show."""

from app.announcement.alerts.alert import Alert
from app.value import value


@value
class AlertsInForce:
    """The alerts in force here, the gravest first, and the languages in which they are wanted where the screen's own is not there."""

    alerts: tuple[Alert, ...] = ()
    languages: tuple[str, ...] = ()

    def brings_urgent(self, before: "AlertsInForce") -> bool:
        """Whether there is one that interrupts a visitor, and was not there before."""
        return any(alert.is_urgent for alert in self.since(before))

    def since(self, before: "AlertsInForce") -> tuple[Alert, ...]:
        """Those that were not there before, or said something else."""
        return tuple(alert for alert in self.alerts if alert not in before.alerts)
