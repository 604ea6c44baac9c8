"""Objections to the superior of the PPID (keberatan)."""
