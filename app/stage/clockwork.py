"""Time as the stage takes it: see app/clockwork.py."""

from app.clockwork import Alarm, Alarms, Clock, QtAlarm

__all__ = ["Alarm", "Alarms", "Clock", "QtAlarm"]
