"""Information: what must be open, what may be closed, for how long, and who says so."""
