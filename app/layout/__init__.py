"""How large, where, how long: panel, fit, timeline, pages, dwell. Knows no Qt."""
