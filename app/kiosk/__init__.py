"""What keeps it showing: displays, the keys that leave, signals."""
