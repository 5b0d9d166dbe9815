"""Foajé: a lobby screen for public announcements."""

__version__ = "0.1.0"
