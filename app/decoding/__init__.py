"""The decoder of pictures from strangers: a process of its own, which the program starts for one picture and never imports."""
