"""Which years a calendar of given days off covers."""

from __future__ import annotations

from datetime import date

from keterbukaan.errors import ArgumentError

__all__ = ["years_given"]

_AS = "range(2024, 2026)"


def years_given(given: range | None, days: frozenset[date]) -> range:
    """Return the years that a calendar covers: those given, or else those of its days off.

    Raises:
        ArgumentError: there are neither, or what was given is not one year after another.
    """
    if given is None and days:
        return range(min(days).year, max(days).year + 1)
    if given is None:
        raise ArgumentError.of(
            "years",
            given,
            f"tanpa hari libur, sebutkan tahunnya: years={_AS}",
            f"without days off, say which years are covered: years={_AS}",
        )
    if given.step == 1 and date.min.year < given.start < given.stop <= date.max.year + 1:
        return given
    raise ArgumentError(
        argument="years",
        problem_id=f"harus rentang tahun seperti {_AS}",
        problem_en=f"must be a range of years such as {_AS}",
        given=str(given),
    )
