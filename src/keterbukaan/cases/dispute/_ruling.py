"""A decision that may order something, and until when it is to be carried out.

Perki 1/2013 Pasal 47 ayat (3) huruf f and Pasal 59 ayat (2) huruf f angka 4: the law leaves the
time to the decision. Some name a day, most name days from finality or from receipt of the copy.
"""

from __future__ import annotations

from typing import Self

from pydantic import model_validator

from keterbukaan.cases.dispute.terms import ComplyWithin
from keterbukaan.cases.event import Event
from keterbukaan.errors import RecordError
from keterbukaan.records.record import Day

__all__ = ["Ruling"]


class Ruling(Event):
    """A decision on the merits: of the commission, a court or the Supreme Court (putusan).

    The time to comply that it sets is a last day in `comply_by`, or days from an event in
    `comply_within`.
    """

    comply_by: Day | None = None
    comply_within: ComplyWithin | None = None

    @property
    def sets_time(self) -> bool:
        """Whether it sets a time to comply, as a day or from an event."""
        return self.comply_by is not None or self.comply_within is not None

    @model_validator(mode="after")
    def _sets_one_time(self) -> Self:
        if self.comply_by is not None and self.comply_within is not None:
            raise RecordError(
                field="comply_within",
                problem_id="waktu pelaksanaan berupa hari atau jangka, bukan keduanya",
                problem_en="the time to comply is a day or counted from an event, not both",
                citation="Perki 1/2013 Pasal 59 ayat (2) huruf f angka 4",
            )
        return self
