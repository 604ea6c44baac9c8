"""What tests ask of the rules instead of writing it down: since when a limit can be counted."""

from __future__ import annotations

from datetime import date, timedelta

from keterbukaan.law.rulebook import Rulebook


def first_day(limit: str) -> date:
    """Return the first day on which some national provision about a limit is in force."""
    provisions = Rulebook.national().about(limit)
    begun = (each.in_force_from or each.regulation.begins for each in provisions)
    return min(day or date.min for day in begun)


def not_before(limit: str, days: list[date]) -> list[date]:
    """Return days in order, moved by whole weeks where the limit did not yet exist on the first."""
    late = (first_day(limit) - days[0]).days
    weeks = max(0, -(-late // 7))
    return [day + timedelta(weeks=weeks) for day in days]
