"""Public warnings, as the Common Alerting Protocol (CAP 1.2) says them: reading a feed, and which of its alerts are in force here."""
