"""The parts of the screen, one file or folder each: what a panel says, how it is set, shown alone and read aloud."""
