"""Why a row could not be used, with the header of its cell and without the name of any code."""

from __future__ import annotations

from keterbukaan.errors import Language
from keterbukaan.files.tables import RowProblem
from keterbukaan.registers.columns import Column

__all__ = ["problem_words"]

_FIELDS = frozenset(each.value for each in Column)
_AFTER_THE_DAY = "KB-R06"
"""Of a register, its column is the name of the field, and the reason says that in words."""


def problem_words(problem: RowProblem, lang: Language) -> str:
    """Return why a row could not be used, after the header where the reason does not name it."""
    reason, column = problem.reason(lang), problem.column
    is_field = problem.code == _AFTER_THE_DAY and column in _FIELDS
    is_named = is_field or column == "-" or reason.startswith(column)
    return reason if is_named else f"{column}: {reason}"
