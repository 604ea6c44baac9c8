"""What is irregular about an objection's filing, and about an event that its stage allows.

UU 14/2008 Pasal 35 and 36, Perki 1/2021 Pasal 41 to 44.
"""

from __future__ import annotations

from collections.abc import Iterator

from keterbukaan.cases._clocks import deadline_of, lateness
from keterbukaan.cases._guards import Guards
from keterbukaan.cases.event import Event
from keterbukaan.cases.objection.events import (
    ObjectionAnswered,
    ObjectionOutcome,
    ObjectionRegistered,
    ReceivedBySuperior,
    Settled,
)
from keterbukaan.cases.objection.record import (
    GroundClaim,
    ObjectionGround,
    ObjectionRecord,
    ObjectionScene,
)
from keterbukaan.cases.outcomes import Irregularity, Nature, irregular, received_before
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction

__all__ = ["filing_irregularities", "irregularities_of"]

_GUARDS = Guards()


def irregularities_of(event: Event, scene: ObjectionScene) -> tuple[Irregularity, ...]:
    """Return what is irregular about an event that its stage allows: its content, then its day."""
    return (*_GUARDS.found(event, scene), *lateness(event, scene))


def filing_irregularities(
    case: ObjectionRecord, claim: GroundClaim, body: Jurisdiction
) -> Iterator[Irregularity]:
    """Yield that a ground was claimed before it was found, or after its time (UU 36(1))."""
    days = case.days_of(claim)
    if not days:
        return
    # The request's day says which rules govern (Perki 62); without it, the first day that is known.
    opened = case.request_received or min(days.values())
    deadline = deadline_of("objection.filing", days, body, opened)
    found_on = claim.found_on or (deadline.exercisable_from if deadline else None)
    if found_on is not None and case.received < found_on:
        yield Irregularity(
            "filed",
            case.received,
            Nature.PREMATURE,
            f"diajukan sebelum alasan huruf {claim.ground.value} ditemukan ({found_on})",
            f"filed before ground {claim.ground.value} was found ({found_on})",
            "UU 14/2008 Pasal 36 ayat (1)",
        )
    elif deadline is not None and case.received > deadline.date:
        yield Irregularity(
            "filed",
            case.received,
            Nature.TOO_LATE,
            f"alasan huruf {claim.ground.value}: diajukan sesudah {deadline.date}"
            f" (menurut penafsiran lain sesudah {deadline.latest})",
            f"ground {claim.ground.value}: filed after {deadline.date}"
            f" (under other readings after {deadline.latest})",
            "UU 14/2008 Pasal 36 ayat (1)",
        )


@_GUARDS.of(ObjectionRegistered)
def _registration(event: ObjectionRegistered, scene: ObjectionScene) -> Iterator[Irregularity]:
    del scene
    if not event.receipt:
        yield irregular(
            event,
            Nature.INCOMPLETE,
            "pemohon tidak diberi tanda bukti penerimaan keberatan",
            "the applicant was not given a receipt for the objection",
            "Perki 1/2021 Pasal 41 ayat (6)",
        )


@_GUARDS.of(ReceivedBySuperior)
def _second_receipt(event: ReceivedBySuperior, scene: ObjectionScene) -> Iterator[Irregularity]:
    if event.kind_name in scene.progress.done:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "keberatan sudah diterima Atasan PPID",
            "the superior has already received the objection",
            "Perki 1/2013 Pasal 5 huruf b",
        )


@_GUARDS.of(Settled)
def _settlement(event: Settled, scene: ObjectionScene) -> Iterator[Irregularity]:
    if scene.case.grounds == {ObjectionGround.EXEMPTION}:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "penolakan karena dikecualikan tidak dapat diselesaikan secara musyawarah",
            "a refusal on the ground of exemption cannot be settled by agreement",
            "UU 14/2008 Pasal 35 ayat (2)",
        )


@_GUARDS.of(ObjectionAnswered)
def _answer(event: ObjectionAnswered, scene: ObjectionScene) -> Iterator[Irregularity]:
    del scene
    yield from received_before(event, event.received_on)
    if event.outcome.upholds and event.reasons is None:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "putusan bawahan dikuatkan tanpa alasan tertulis",
            "the PPID's decision is upheld without written reasons",
            "UU 14/2008 Pasal 36 ayat (3)",
        )
    if event.outcome is ObjectionOutcome.UPHELD_EXEMPTION and event.exemption_letter is None:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "ditolak karena dikecualikan tanpa surat keputusan pengecualian",
            "refused as exempt without the exemption decision letter",
            "Perki 1/2021 Pasal 44 ayat (3)",
        )
    if event.number is None:
        yield irregular(
            event,
            Nature.INCOMPLETE,
            "nomor surat tanggapan tidak disebut",
            "the number of the answer is not stated",
            "Perki 1/2021 Pasal 44 ayat (2) huruf b",
        )
    if not event.outcome.upholds and event.reasons is None:
        yield irregular(
            event,
            Nature.INCOMPLETE,
            "uraian atas alasan keberatan tidak disebut",
            "the answer does not deal with the grounds of the objection",
            "Perki 1/2021 Pasal 44 ayat (2) huruf c",
        )
