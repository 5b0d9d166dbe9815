"""What is wrong with a text that is not TOML, and how it reads when it is mended; loaded only for such a text."""
