"""Commands about deadlines, rules and registers."""
