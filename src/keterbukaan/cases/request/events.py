"""What can happen to a request for information: one event class for each, with what is recorded.

Perki 1/2021 Pasal 29 to 38 and UU 14/2008 Pasal 22. Each is a frozen record with a constant
`kind`, so that a history is plain JSON.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal, Self, TypeAlias

from pydantic import Field, model_validator

from keterbukaan._arguments import checked
from keterbukaan._words import LabelledEnum
from keterbukaan.cases.event import Event
from keterbukaan.cases.withheld import WithheldBecause, WithheldPart
from keterbukaan.errors import RecordError
from keterbukaan.law.actor import Actor
from keterbukaan.records.record import (
    Count,
    Day,
    MaybePrivate,
    Record,
    Rupiah,
    SetOf,
    Text,
)

__all__ = [
    "Answered",
    "CopyRequested",
    "Corrected",
    "DeclaredComplete",
    "DeclaredIncomplete",
    "Extended",
    "ExtensionGround",
    "Given",
    "InformationStatus",
    "ItemAnswer",
    "ItemOutcome",
    "Joined",
    "Narrowed",
    "NoCorrectionNoted",
    "Paid",
    "Payment",
    "Registered",
    "RequestEvent",
    "RequestWithdrawn",
]


INCOMPLETENESS_RECEIVED = "request.incompleteness_received"
"""What starts the time to correct a request (Perki 1/2021 Pasal 33 ayat (3))."""


class ExtensionGround(LabelledEnum):
    """Why the time to answer is extended (Perki 1/2021 Pasal 36 ayat (1) huruf a and b)."""

    NOT_HELD_OR_DOCUMENTED = (
        "belum_dikuasai_atau_didokumentasikan",
        "informasi belum dikuasai atau didokumentasikan",
        "information not yet held or documented",
    )
    STATUS_UNDECIDED = (
        "status_belum_dapat_diputuskan",
        "status informasi belum dapat diputuskan",
        "status of the information not yet decided",
    )


class ItemOutcome(LabelledEnum):
    """What is decided about one item of a request (keputusan per rincian)."""

    __hash__ = object.__hash__  # a member is one object, and sets of outcomes are asked often

    GRANTED = ("dikabulkan_seluruhnya", "dikabulkan seluruhnya", "granted in full")
    GRANTED_PARTLY = ("dikabulkan_sebagian", "dikabulkan sebagian", "granted in part")
    REFUSED_AS_EXEMPT = ("ditolak_dikecualikan", "ditolak karena dikecualikan", "refused as exempt")
    REFUSED_OTHERWISE = (
        "ditolak_alasan_lain",
        "ditolak dengan alasan lain",
        "refused for another reason",
    )
    NOT_HELD = ("tidak_dikuasai", "tidak dikuasai", "not held")
    NOT_DOCUMENTED = ("belum_didokumentasikan", "belum didokumentasikan", "not yet documented")

    @property
    def is_granted(self) -> bool:
        """Whether the applicant gets at least a part."""
        return self in {ItemOutcome.GRANTED, ItemOutcome.GRANTED_PARTLY}


class InformationStatus(LabelledEnum):
    """Whether the body holds what is asked for (status informasi; Perki 32(1)j, Lampiran VIII)."""

    HELD = ("dikuasai", "dikuasai", "held")
    NOT_HELD = ("tidak_dikuasai", "tidak dikuasai", "not held")
    NOT_DOCUMENTED = ("belum_didokumentasikan", "belum didokumentasikan", "not yet documented")


class Payment(LabelledEnum):
    """How a copy is paid for (Perki 1/2021 Pasal 38 ayat (3))."""

    CASH = ("tunai", "tunai", "cash")
    TRANSFER = (
        "rekening_resmi",
        "dikirim ke rekening resmi Badan Publik",
        "sent to the body's official account",
    )
    ELECTRONIC = ("uang_elektronik", "uang elektronik", "electronic money")


class Registered(Event):
    """The body enters the request in its register and gives it a number (Perki 31(1))."""

    kind: Literal["registered"] = "registered"
    by: Actor = Actor.PPID
    number: Text


class DeclaredComplete(Event):
    """The PPID finds the request complete (Perki 31(2))."""

    kind: Literal["declared_complete"] = "declared_complete"
    by: Actor = Actor.PPID


class DeclaredIncomplete(Event):
    """The PPID issues a certificate of what is missing (surat keterangan; Perki 33(2)).

    `received_on` is when the applicant got it; without it, the day of the event.
    """

    kind: Literal["declared_incomplete"] = "declared_incomplete"
    by: Actor = Actor.PPID
    lacking: tuple[Text, ...]
    received_on: Day | None = None


class Corrected(Event):
    """The applicant hands in a correction (perbaikan; Perki 33(3))."""

    kind: Literal["corrected"] = "corrected"
    by: Actor = Actor.APPLICANT


class NoCorrectionNoted(Event):
    """The PPID notes in the register that no correction came (Perki 33(4))."""

    kind: Literal["no_correction_noted"] = "no_correction_noted"
    by: Actor = Actor.PPID


class Extended(Event):
    """The PPID extends the time to answer, with reasons (perpanjangan; UU 22(8), Perki 36)."""

    kind: Literal["extended"] = "extended"
    by: Actor = Actor.PPID
    ground: ExtensionGround | None = None
    reason: Text | None = None


class ItemAnswer(Record):
    """What the notice says about one item: everything that UU 22(7) and Perki 31(4) ask for.

    `withheld` names each part that is not given with its own cause. Where it is left out, a whole
    refusal is one such part, and so is what was blacked out in a partial grant.
    `material` is what of the information will be given (materi informasi; UU 22(7)d), `form` the
    format available, which is that held in the register (Perki 31(4)d, 32(1)k), `means_of_delivery`
    by what it is sent (alat penyampai; UU 22(7)f), `cost_details` how the cost is made up.
    """

    item: Count
    outcome: ItemOutcome
    withheld: tuple[WithheldPart, ...] = ()
    reason: Text | None = None
    held_by: Text | None = None
    exemption_letter: Text | None = None
    redaction: Text | None = None
    material: Text | None = None
    form: Text | None = None
    means_of_delivery: Text | None = None
    cost: Rupiah | None = None
    cost_details: Text | None = None
    how_to_pay: Payment | None = None
    ready_on: Day | None = None

    @model_validator(mode="after")
    def _withholds_nothing_of_a_whole_grant(self) -> Self:
        if self.withheld and self.outcome is ItemOutcome.GRANTED:
            raise RecordError(
                field="withheld",
                problem_id="dikabulkan seluruhnya, padahal ada bagian yang tidak diberikan",
                problem_en="granted in whole, but a part of it is withheld",
                citation="UU 14/2008 Pasal 22 ayat (7) huruf d",
            )
        return self

    @property
    def parts_withheld(self) -> tuple[WithheldPart, ...]:
        """What is not given of the item, each part with its cause; empty where none is told."""
        cause = _CAUSES.get(self.outcome)
        if self.withheld or self.outcome is ItemOutcome.GRANTED:
            return self.withheld
        if cause is None and (self.redaction or self.exemption_letter):
            cause = WithheldBecause.EXEMPT  # nothing else may be blacked out (UU 22(7)e)
        if cause is None:
            return ()
        return (
            WithheldPart(
                because=cause,
                reason=self.reason,
                exemption_letter=self.exemption_letter,
                redaction=self.redaction,
                held_by=self.held_by,
            ),
        )

    @property
    def is_exempt_in_part(self) -> bool:
        """Whether at least a part is refused because it is exempt (ground a of UU 35(1))."""
        return any(each.because is WithheldBecause.EXEMPT for each in self.parts_withheld)

    @property
    def is_promised(self) -> bool:
        """Whether it is to be provided on a day that was stated (Perki 31(4)f; Lampiran VII B)."""
        later = self.outcome is ItemOutcome.NOT_DOCUMENTED and self.ready_on is not None
        return later or self.outcome.is_granted

    @checked
    def grants_more_than(self, other: ItemAnswer) -> bool:
        """Return whether the applicant gets more by it than by another answer.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        return self._measure > other._measure

    @property
    def _measure(self) -> tuple[bool, bool, bool, int]:
        grants, is_whole = self.outcome.is_granted, self.outcome is ItemOutcome.GRANTED
        withheld = len(self.parts_withheld) if grants else 0
        return (grants, is_whole, self.is_promised, -withheld)

    @property
    def status(self) -> InformationStatus | None:
        """Whether the body holds it, by what it decided; None where a refusal leaves that open."""
        if self.outcome.is_granted:
            return InformationStatus.HELD  # what another body holds is then a part of it
        if self.outcome is ItemOutcome.NOT_DOCUMENTED:
            return InformationStatus.NOT_DOCUMENTED
        if self.outcome is ItemOutcome.NOT_HELD or self.held_by is not None:
            return InformationStatus.NOT_HELD
        is_exempt = self.outcome is ItemOutcome.REFUSED_AS_EXEMPT
        return InformationStatus.HELD if is_exempt else None

    def __repr_args__(self) -> Iterator[tuple[str | None, object]]:
        """Show the item and its outcome alone: what is written freely may name a person."""
        yield "item", self.item
        yield "outcome", self.outcome


_CAUSES = {
    ItemOutcome.REFUSED_AS_EXEMPT: WithheldBecause.EXEMPT,
    ItemOutcome.REFUSED_OTHERWISE: WithheldBecause.OTHER,
    ItemOutcome.NOT_HELD: WithheldBecause.NOT_HELD,
    ItemOutcome.NOT_DOCUMENTED: WithheldBecause.NOT_DOCUMENTED,
}


class Answered(Event):
    """The written notice (pemberitahuan tertulis; UU 22(7), Perki 31(4), 34).

    `consented_by` is who consented to a refusal of exempt information; `received_on` is when the
    applicant got the notice.
    """

    kind: Literal["answered"] = "answered"
    by: Actor = Actor.PPID
    items: tuple[ItemAnswer, ...]
    number: Text | None = None
    consented_by: Actor | None = None
    received_on: Day | None = None


class CopyRequested(Event):
    """The applicant fills in the form for a copy (permintaan salinan; Perki 35(3)a)."""

    kind: Literal["copy_requested"] = "copy_requested"
    by: Actor = Actor.APPLICANT


class Paid(Event):
    """The cost is paid; for cash a receipt is owed (biaya salinan; Perki 38(3)-(4))."""

    kind: Literal["paid"] = "paid"
    by: Actor = Actor.SERVICE_OFFICER
    amount: Rupiah
    how: Payment
    receipt: Text | None = None


class Given(Event):
    """The information is shown, or a copy given (Perki 35(1)-(2)).

    No items means all that was granted or promised, or all that was asked where nothing was.
    """

    kind: Literal["given"] = "given"
    by: Actor = Actor.SERVICE_OFFICER
    items: SetOf[Count] = frozenset()


class RequestWithdrawn(Event):
    """The applicant withdraws the request (pencabutan permohonan); no text regulates it."""

    kind: Literal["withdrawn"] = "withdrawn"
    by: Actor = Actor.APPLICANT
    reason: MaybePrivate = None


class Joined(Event):
    """The applicant lets it go on within another request, by its number; no text regulates it."""

    kind: Literal["joined"] = "joined"
    by: Actor = Actor.APPLICANT
    to_number: Text


class Narrowed(Event):
    """The applicant asks for some of the items only (pembatasan); no text regulates it.

    `items` are those still asked for.
    """

    kind: Literal["narrowed"] = "narrowed"
    by: Actor = Actor.APPLICANT
    items: SetOf[Count]


RequestEvent: TypeAlias = Annotated[
    Registered
    | DeclaredComplete
    | DeclaredIncomplete
    | Corrected
    | NoCorrectionNoted
    | Extended
    | Answered
    | CopyRequested
    | Paid
    | Given
    | RequestWithdrawn
    | Joined
    | Narrowed,
    Field(discriminator="kind"),
]
"""Everything that can happen to a request."""
