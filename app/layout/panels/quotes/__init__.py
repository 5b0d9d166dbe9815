"""The quotes with their speakers."""
