"""A text from its words to its pages: measuring, breaking, placing."""
