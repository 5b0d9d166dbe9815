"""How the program speaks: its words in other languages, dates, and the sentences of problems."""
