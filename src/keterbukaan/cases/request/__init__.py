"""Requests for information (permohonan informasi)."""
