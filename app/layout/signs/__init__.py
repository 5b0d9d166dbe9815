"""Small signs that several panels bear: a word on a ground, the mark of progress, the exclamation mark."""
