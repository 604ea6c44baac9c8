"""Who may do what in a body: roles, consents, decrees."""
