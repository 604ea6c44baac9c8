"""The tests, a package so that they can share people and machines by import."""
