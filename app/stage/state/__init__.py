"""What stands on the screen, as data: one state, one update, one view. Knows no Qt."""
