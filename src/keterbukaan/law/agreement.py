"""How the provisions about one limit agree: in what each differs from the one that governs."""

from __future__ import annotations

from attrs import frozen

from keterbukaan._answers import Answer, AnswerForm
from keterbukaan._words import LabelledEnum
from keterbukaan.law.limit import TimeLimit, Unit

__all__ = ["Agreement", "Difference", "differences"]


class Difference(LabelledEnum):
    """In what a provision differs from the one that governs."""

    KIND = ("kind", "jenis", "kind")
    AMOUNT = ("amount", "angka", "amount")
    UNIT = ("unit", "satuan", "unit")
    START = ("start", "peristiwa awal", "starting event")


@frozen
class Agreement(Answer):
    """A provision beside the one that governs; it agrees where nothing differs."""

    answer_form = AnswerForm("agreement", also=("agrees",))

    limit: TimeLimit
    governs: bool
    differences: tuple[Difference, ...]

    @property
    def agrees(self) -> bool:
        """Whether it says the same as the provision that governs."""
        return not self.differences


def differences(governing: TimeLimit, other: TimeLimit) -> tuple[Difference, ...]:
    """Return in what a provision differs from the one that governs.

    A plain "hari" of the same number agrees with working days: the text leaves it open.
    """
    units = {governing.unit, other.unit}
    found = {
        Difference.KIND: governing.kind is not other.kind,
        Difference.AMOUNT: governing.amount != other.amount,
        Difference.UNIT: len(units) > 1 and units != {Unit.WORKING_DAYS, Unit.DAYS},
        Difference.START: not set(governing.starts_from) & set(other.starts_from),
    }
    return tuple(difference for difference, differs in found.items() if differs)
