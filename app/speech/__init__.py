"""Reading aloud: the system's speech service, asked for by nobody but the wish to hear."""
