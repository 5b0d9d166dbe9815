"""What is said: the announcement, reading a file into it, its problems as data. Knows no Qt."""
