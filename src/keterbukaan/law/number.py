"""A number that a regulation sets beside the time limits, such as the size of a panel."""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from keterbukaan._answers import Answer, AnswerForm
from keterbukaan._arguments import checked_fields
from keterbukaan._words import Labelled
from keterbukaan.law.age import UNCHECKED, Age
from keterbukaan.law.citation import Source
from keterbukaan.law.regulation import Enacted, Regulation
from keterbukaan.law.verification import Confidence, Verification

__all__ = ["LegalNumber"]


@checked_fields
@frozen
class LegalNumber(Enacted, Labelled, Answer):
    """One number as one regulation sets it (bilangan): what it counts, and where it stands.

    `quote` and `quote_corrected` are as those of a `TimeLimit`.
    """

    answer_form = AnswerForm("legal_number", also=("citation", "uri", "begins", "ends"))

    name: str
    value: int
    label_id: str
    label_en: str
    regulation: Regulation
    sources: tuple[Source, ...]
    read: Verification
    confidence: Confidence
    in_force_from: date | None
    in_force_until: date | None
    note: str = field(default="", repr=False)
    age: Age = UNCHECKED
    quote: str = field(default="", repr=False)
    quote_corrected: bool = field(default=False, repr=False)
