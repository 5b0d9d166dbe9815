"""The panel's own power, outside the hours: asked for and verified."""
