"""Commands about what must be open and what may be closed."""
