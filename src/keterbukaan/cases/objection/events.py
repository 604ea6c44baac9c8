"""What can happen to an objection: one event class for each, with what is recorded.

UU 14/2008 Pasal 35 and 36, Perki 1/2021 Pasal 41 to 44.
"""

from __future__ import annotations

from enum import Enum
from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from keterbukaan.cases.event import Event
from keterbukaan.law.actor import Actor
from keterbukaan.records.record import KIND_UNQUOTED, Day, Text, Truth

__all__ = [
    "CarriedOut",
    "ObjectionAnswered",
    "ObjectionEvent",
    "ObjectionOutcome",
    "ObjectionRegistered",
    "ReceivedBySuperior",
    "Settled",
]


class ObjectionOutcome(Enum):
    """What the superior decides (isi tanggapan)."""

    GRANTED = "dikabulkan"
    GRANTED_PARTLY = "dikabulkan_sebagian"
    UPHELD_EXEMPTION = "menguatkan_pengecualian"
    UPHELD_OTHERWISE = "menguatkan_alasan_lain"

    @property
    def upholds(self) -> bool:
        """Whether it confirms, in whole or in part, what the PPID decided."""
        return self is not ObjectionOutcome.GRANTED


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
    """Both sides settle grounds b to g by agreement (musyawarah; UU 35(2))."""

    kind: Literal["settled"] = "settled"
    by: Actor = Actor.SUPERIOR
    agreement: Text | None = None


class ObjectionAnswered(Event):
    """The superior answers in writing (tanggapan tertulis; UU 36(2)-(3), Perki 44).

    `reasons` answers the grounds; `exemption_letter` is what a refusal as exempt attaches;
    `received_on` is when the applicant got the answer. `superior_name` and `superior_position` are
    those of the register: of the superior, or of the official who stands in (Perki Lampiran XI).
    """

    kind: Literal["answered"] = "answered"
    by: Actor = Actor.SUPERIOR
    outcome: ObjectionOutcome
    number: Text | None = None
    reasons: Text | None = None
    exemption_letter: Text | None = None
    superior_name: Text | None = None
    superior_position: Text | None = None
    received_on: Day | None = None


class CarriedOut(Event):
    """The PPID carries out the superior's answer (Perki 8(2)c)."""

    kind: Literal["carried_out"] = "carried_out"
    by: Actor = Actor.PPID


ObjectionEvent: TypeAlias = Annotated[
    ObjectionRegistered | ReceivedBySuperior | Settled | ObjectionAnswered | CarriedOut,
    Field(discriminator="kind"),
    KIND_UNQUOTED,
]
"""Everything that can happen to an objection."""
