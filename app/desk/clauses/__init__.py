"""How the screen stands to the clauses of EN 301 549: data, a file a part of the standard, and its table."""
