"""Composes what keeps a lobby's public warnings; only a screen whose file names a feed loads it, and with it the network."""

from random import random

from PySide6.QtCore import QObject

from app.announcement.alerts.in_force import Here
from app.announcement.web_address import shown_address
from app.clockwork import Alarms, QtAlarm
from app.kiosk.alert_watch import AlertWatch
from app.source.alert_feed import AlertFeed
from app.source.alert_store import AlertStore
from app.source.state_folder import state_folder
from app.stage.lobby_screen import LobbyScreen
from app.wishes import Wishes


def public_warnings_of(screen: LobbyScreen, wishes: Wishes, address: str, parent: QObject, alarms: Alarms = QtAlarm) -> AlertWatch:
    """What shows the warnings of the feed at an address on a lobby's screen."""
    warnings = wishes.screen.warnings
    return AlertWatch(
        AlertFeed(address, parent),
        AlertStore(state_folder(), address),
        Here(warnings.areas, warnings.tests),
        screen.set_alerts,
        parent,
        languages=wishes.languages,
        named=shown_address(address),
        clock=wishes.clock(),
        chance=random,
        alarms=alarms,
    )
