"""The age of a rule: when it was last held against a source, and what came after it.

How long a check holds stands in `ages.toml`.
"""

from __future__ import annotations

from datetime import date
from functools import cache

from attrs import frozen
from dateutil.relativedelta import relativedelta

from keterbukaan._answers import Answer, AnswerForm
from keterbukaan._arguments import checked, checked_fields
from keterbukaan.files._toml import Entry, read_toml, shipped

__all__ = [
    "UNCHECKED",
    "Age",
    "Checked",
    "months_that_a_check_holds",
    "months_until_a_check_is_stale",
]


@checked_fields
@frozen
class Age(Answer):
    """When a rule was last held against a source, and what came after it (umur ketentuan).

    `checked_on` is the last day on which its text or its standing was; None for what was not
    checked here, such as a body's own rule. `replaced_by` and `amended_by` name what came after,
    where that is known. `may_be_replaced_from` is the first day on which it may have been
    replaced, where the last day in force is only the last that is possible.
    """

    answer_form = AnswerForm("age")

    checked_on: date | None = None
    replaced_by: str | None = None
    amended_by: tuple[str, ...] = ()
    may_be_replaced_from: date | None = None


UNCHECKED = Age()
"""The age of what was not checked here, such as a body's own rule."""


class Checked:
    """What has an age: a regulation, or what it sets."""

    __slots__ = ()
    name: str
    in_force_from: date | None
    in_force_until: date | None
    age: Age

    @property
    def checked_on(self) -> date | None:
        """The day on which its text or standing was last held against a source; else None."""
        return self.age.checked_on

    @property
    def replaced_by(self) -> str | None:
        """What replaced it, where that is known."""
        return self.age.replaced_by

    @property
    def amended_by(self) -> tuple[str, ...]:
        """What amended it, as far as that is known."""
        return self.age.amended_by

    @checked
    def was_checked_long_before(self, day: date) -> bool:
        """Return whether its last check lies more than a year before a day.

        False where it was not checked here.

        Raises:
            NotADayError: `day` is not a plain day.
        """
        return _is_older(self.checked_on, _holds().told, day)

    @checked
    def is_stale_on(self, day: date) -> bool:
        """Return whether it should have been checked again: 18 months had passed by a day.

        False where it was not checked here.

        Raises:
            NotADayError: `day` is not a plain day.
        """
        return _is_older(self.checked_on, _holds().stale, day)


def months_that_a_check_holds() -> int:
    """Return after how many months an answer tells of a check."""
    return _holds().told


def months_until_a_check_is_stale() -> int:
    """Return after how many months a rule has to be held against its source again."""
    return _holds().stale


@frozen
class _Holds:
    """After how many months an answer tells of a check, and after how many the check is stale."""

    told: int
    stale: int


@cache
def _holds() -> _Holds:
    return read_ages(shipped(__file__, "ages.toml"), "ages.toml")


def read_ages(data: bytes, file: str) -> _Holds:
    """Read the file of how long a check holds.

    Raises:
        DataFileError: the file is not valid.
    """
    top = read_toml(data, file)
    top.schema()
    found = _Holds(_months(top, "told"), _months(top, "stale"))
    top.finish()
    return found


def _months(top: Entry, name: str) -> int:
    entry = top.table(name)
    if entry is None:
        top.fail(name, "tabel ini wajib ada", "this table is required")
    months = entry.take("months", int)
    if months < 1:
        entry.fail("months", "harus 1 atau lebih", "must be 1 or more")
    entry.finish()
    return months


def _is_older(checked_on: date | None, months: int, day: date) -> bool:
    """Return whether a check lies more than so many months before a day.

    A check of 29 November 2026 is a year old on 29 November 2027, and older than that from the
    next day on.
    """
    return checked_on is not None and checked_on + relativedelta(months=months) < day
