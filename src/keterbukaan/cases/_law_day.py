"""Which day's rules govern a step: those of the opening, or later ones that took the case up."""

from __future__ import annotations

from datetime import date
from typing import Protocol

__all__ = ["law_on"]


class _UnderARule(Protocol):
    @property
    def law_day(self) -> date: ...

    @property
    def taken_up_on(self) -> tuple[date, ...]: ...


def law_on(case: _UnderARule, day: date) -> date:
    """Return the day whose rules govern what happens or begins on a day."""
    return max((each for each in case.taken_up_on if each <= day), default=case.law_day)
