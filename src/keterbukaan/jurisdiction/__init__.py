"""One public body's law, calendar, readings and zone."""
