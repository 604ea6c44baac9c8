"""What falls due again, year by year, and as a calendar file."""
