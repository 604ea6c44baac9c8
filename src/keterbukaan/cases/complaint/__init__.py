"""Complaints about public services (pengaduan)."""
