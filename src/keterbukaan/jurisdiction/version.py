"""The version of the law that is installed here: of the rules, their readings and the calendar."""

from __future__ import annotations

from typing import Final

from keterbukaan._canonical import digest
from keterbukaan.calendar.decree import decrees
from keterbukaan.law.rulebook import rules

__all__ = ["law_version"]

law_version: Final = digest({**rules(), "calendar": decrees()})
"""The first 12 hexadecimal digits of a SHA-256 over the canonical JSON of the law and its calendar.

Two installations of one version give the same days for every day that has its decree. Years
without one are an estimate of the package `holidays` and no part of it, nor are titles, summaries
and notes, nor the day on which a rule was last checked: no better wording and no check moves a day.
"""
