"""The ceremony: its picture, its caption, and who was there."""
