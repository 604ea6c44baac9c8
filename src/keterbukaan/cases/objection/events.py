"""What can happen to an objection: one event class for each, with what is recorded.

UU 14/2008 Pasal 35 and 36, Perki 1/2021 Pasal 41 to 44.
"""

from __future__ import annotations

from typing import Annotated, Literal, Self, TypeAlias

from pydantic import Field, model_validator

from keterbukaan._arguments import checked
from keterbukaan._words import LabelledEnum
from keterbukaan.cases.event import Event
from keterbukaan.cases.withheld import WithheldBecause, WithheldPart
from keterbukaan.errors import RecordError
from keterbukaan.law.actor import Actor
from keterbukaan.records.record import Day, MaybePrivate, Text, Truth

__all__ = [
    "CarriedOut",
    "ObjectionAnswered",
    "ObjectionEvent",
    "ObjectionOutcome",
    "ObjectionRegistered",
    "ObjectionWithdrawn",
    "ReceivedBySuperior",
    "Settled",
]


class ObjectionOutcome(LabelledEnum):
    """What the superior decides (isi tanggapan)."""

    GRANTED = ("dikabulkan", "dikabulkan", "granted")
    GRANTED_PARTLY = ("dikabulkan_sebagian", "dikabulkan sebagian", "granted in part")
    UPHELD_EXEMPTION = (
        "menguatkan_pengecualian",
        "menguatkan pengecualian",
        "upholds the exemption",
    )
    UPHELD_OTHERWISE = (
        "menguatkan_alasan_lain",
        "menguatkan penolakan dengan alasan lain",
        "upholds the refusal for another reason",
    )

    @property
    def upholds(self) -> bool:
        """Whether it confirms, in whole or in part, what the PPID decided."""
        return self is not ObjectionOutcome.GRANTED

    @property
    def grants(self) -> bool:
        """Whether the applicant gets at least a part."""
        return self in {ObjectionOutcome.GRANTED, ObjectionOutcome.GRANTED_PARTLY}

    @checked
    def grants_more_than(self, other: ObjectionOutcome) -> bool:
        """Return whether the applicant gets more by it than by another outcome.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        return self.grants and (other.upholds and self is not other)


_CAUSES = {
    ObjectionOutcome.UPHELD_EXEMPTION: WithheldBecause.EXEMPT,
    ObjectionOutcome.UPHELD_OTHERWISE: WithheldBecause.OTHER,
}


class ObjectionRegistered(Event):
    """The PPID registers the objection and gives it a number and a receipt (Perki 41, 43)."""

    kind: Literal["registered"] = "registered"
    by: Actor = Actor.PPID
    number: Text
    receipt: Truth = True


class ReceivedBySuperior(Event):
    """The objection reaches the superior (Perki 1/2013 Pasal 5 huruf b; C2)."""

    kind: Literal["received_by_superior"] = "received_by_superior"
    by: Actor = Actor.SUPERIOR


class Settled(Event):
    """Both sides settle grounds b to g by agreement (musyawarah; UU 35(2)).

    `carry_out_by` is the day on which what was agreed is to be done.
    """

    kind: Literal["settled"] = "settled"
    by: Actor = Actor.SUPERIOR
    agreement: Text | None = None
    carry_out_by: Day | None = None


class ObjectionAnswered(Event):
    """The superior answers in writing (tanggapan tertulis; UU 36(2)-(3), Perki 44).

    `reasons` answers the grounds; `exemption_letter` is what a refusal as exempt attaches;
    `withheld` names each part that is not given with its own cause, and where it is left out, a
    whole refusal is one such part. `received_on` is when the applicant got the answer,
    `carry_out_by` the day by which the PPID is to carry it out. `superior_name` and
    `superior_position` are those of the register: of the superior, or of the official who stands in
    (Perki Lampiran XI).
    """

    kind: Literal["answered"] = "answered"
    by: Actor = Actor.SUPERIOR
    outcome: ObjectionOutcome
    number: Text | None = None
    reasons: Text | None = None
    exemption_letter: Text | None = None
    withheld: tuple[WithheldPart, ...] = ()
    superior_name: Text | None = None
    superior_position: Text | None = None
    received_on: Day | None = None
    carry_out_by: Day | None = None

    @model_validator(mode="after")
    def _withholds_nothing_of_a_whole_grant(self) -> Self:
        if self.withheld and self.outcome is ObjectionOutcome.GRANTED:
            raise RecordError(
                field="withheld",
                problem_id="dikabulkan, padahal ada bagian yang tidak diberikan",
                problem_en="granted, but a part is withheld",
                citation="UU 14/2008 Pasal 36 ayat (3)",
            )
        return self

    @property
    def parts_withheld(self) -> tuple[WithheldPart, ...]:
        """What is not given, each part with its cause; empty where none is told."""
        cause = _CAUSES.get(self.outcome)
        if self.outcome is ObjectionOutcome.GRANTED_PARTLY and self.exemption_letter:
            cause = WithheldBecause.EXEMPT  # the letter of a decision on nothing else
        if self.withheld or cause is None:
            return self.withheld
        letter = self.exemption_letter
        return (WithheldPart(because=cause, reason=self.reasons, exemption_letter=letter),)


class CarriedOut(Event):
    """The PPID carries out the superior's answer (Perki 8(2)c)."""

    kind: Literal["carried_out"] = "carried_out"
    by: Actor = Actor.PPID


class ObjectionWithdrawn(Event):
    """The applicant withdraws the objection (pencabutan keberatan); no text regulates it."""

    kind: Literal["withdrawn"] = "withdrawn"
    by: Actor = Actor.APPLICANT
    reason: MaybePrivate = None


ObjectionEvent: TypeAlias = Annotated[
    ObjectionRegistered
    | ReceivedBySuperior
    | Settled
    | ObjectionAnswered
    | CarriedOut
    | ObjectionWithdrawn,
    Field(discriminator="kind"),
]
"""Everything that can happen to an objection."""
