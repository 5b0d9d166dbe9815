"""The certification timeline."""
