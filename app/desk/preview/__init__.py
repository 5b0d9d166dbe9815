"""The editor's window: the picture of the wall, live, with what is wrong beside it."""
