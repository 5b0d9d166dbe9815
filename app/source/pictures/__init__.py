"""The pictures that an announcement names: opened once, decoded by a process of their own, and kept."""
