"""A limit, an event and a body give a day with its reasons."""
