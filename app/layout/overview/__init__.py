"""The screen on which all panels stand that have room: the search for the best way, its measures, its places."""
