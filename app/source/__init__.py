"""Where it comes from: files, folders, the screen file. Knows QtCore and QtNetwork only."""
