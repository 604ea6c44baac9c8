"""What a calendar is given: days, years, weeks and whole numbers, refused where they are none."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from operator import index
from typing import SupportsIndex, cast

from keterbukaan.calendar.days import Week
from keterbukaan.calendar.moment import plain_day
from keterbukaan.errors import ArgumentError

__all__ = ["days_given", "week_given", "whole", "years_given"]

_AS = "range(2024, 2026)"


def whole(argument: str, given: object) -> int:
    """Return a whole number, refusing a fraction, a truth value, a text.

    Raises:
        ArgumentError: it is not a whole number.
    """
    try:
        if not isinstance(given, bool):
            return index(cast("SupportsIndex", given))
    except TypeError:
        pass
    raise ArgumentError.of(argument, given, "harus bilangan bulat", "must be a whole number")


def week_given(given: object) -> Week:
    """Return a working week.

    Raises:
        ArgumentError: it is neither of five days nor of six.
    """
    if isinstance(given, int) and given in [*Week]:
        return Week(given)
    raise ArgumentError.of("week", given, "harus Week dari 5 atau 6 hari", "must be a Week")


def days_given(given: object) -> frozenset[date]:
    """Return days, each a plain one.

    Raises:
        NotADayError: one of them is not a plain day.
        ArgumentError: they are not several things at all.
    """
    if isinstance(given, Iterable):
        return frozenset(map(plain_day, given))
    raise ArgumentError.of("days", given, "harus berupa hari-hari", "must be days")


def years_given(given: object, days: frozenset[date]) -> range:
    """Return the years that a calendar covers: those given, or else those of its days off.

    Raises:
        ArgumentError: there are neither, or what was given is not one year after another.
    """
    if given is None:
        if days:
            return range(min(days).year, max(days).year + 1)
        raise ArgumentError.of(
            "years",
            given,
            f"tanpa hari libur, sebutkan tahunnya: years={_AS}",
            f"without days off, say which years are covered: years={_AS}",
        )
    if (
        isinstance(given, range)
        and given.step == 1
        and date.min.year < given.start < given.stop <= date.max.year + 1
    ):
        return given
    raise ArgumentError(
        argument="years",
        problem_id=f"harus rentang tahun seperti {_AS}",
        problem_en=f"must be a range of years such as {_AS}",
        given=str(given) if isinstance(given, range) else type(given).__name__,
    )
