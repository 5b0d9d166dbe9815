"""The screen for those who do not see it: what a screen reader is told, and when."""
