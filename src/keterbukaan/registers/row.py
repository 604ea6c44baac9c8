"""One row of a register that could be read."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from attrs import field, frozen

from keterbukaan._answers import Answer, AnswerForm
from keterbukaan._arguments import checked_fields
from keterbukaan._frozen import frozen_map
from keterbukaan.files._labels import label
from keterbukaan.registers.columns import Column
from keterbukaan.registers.status import RowStatus

__all__ = ["RegisterRow"]


@checked_fields
@frozen
class RegisterRow(Answer):
    """One row that could be read: where it stands, its number, its dates, and its status.

    `sheet` is "" for a CSV. `status` is what its column of status says. `unread` are the steps
    without a date of which a column, a cell or a sheet that was not read may hold the day: of these
    nobody can say that they were not taken.

    Nothing that identifies a person is kept: the number is without what has the form of personal
    data, short, and does not show in `repr`.
    """

    answer_form = AnswerForm("register_row")

    line: int
    number: str = field(repr=False, converter=label)
    dates: Mapping[Column, date] = field(converter=frozen_map)
    sheet: str = ""
    status: RowStatus | None = None
    unread: frozenset[Column] = frozenset()
