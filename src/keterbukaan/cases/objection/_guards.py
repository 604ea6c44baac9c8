"""What is irregular about an objection's filing, and about an event that its stage allows.

UU 14/2008 Pasal 35 and 36, Perki 1/2021 Pasal 41 to 44.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from keterbukaan._words import said_day
from keterbukaan.cases._clocks import deadline_of, lateness
from keterbukaan.cases._guards import Guards
from keterbukaan.cases._in_force import ruled
from keterbukaan.cases._silence import days_of_silence
from keterbukaan.cases.event import Event
from keterbukaan.cases.objection.events import (
    CarriedOut,
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
from keterbukaan.cases.outcomes import Irregularity, Nature, after_words, irregular, received_before
from keterbukaan.cases.withheld import WithheldBecause
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law._earlier import in_force

__all__ = [
    "filing_deadline",
    "filing_irregularities",
    "irregularities_of",
    "is_defective",
    "surely_in_time",
]

_GUARDS = Guards()
_EXTENSION_ENDED = "request.extension.ended"


def irregularities_of(event: Event, scene: ObjectionScene) -> tuple[Irregularity, ...]:
    """Return what is irregular about an event that its stage allows: its content, then its day."""
    return (*_GUARDS.found(event, scene), *lateness(event, scene))


def filing_deadline(
    case: ObjectionRecord, claim: GroundClaim, body: Jurisdiction
) -> Deadline | None:
    """Return the time to claim a ground; None where its days are not known (UU 36(1))."""
    return _time_to_file(case, case.days_of(claim), body)


def _time_to_file(
    case: ObjectionRecord, days: Mapping[str, date], body: Jurisdiction
) -> Deadline | None:
    if not days:
        return None
    # The request's day says which rules govern (Perki 62); without it, the first day that is known.
    opened = case.request_received or min(days.values())
    known = days_of_silence(case.request_received, case.request_corrected, None)
    extended = deadline_of("request.extension", known, body, opened) if known else None
    if extended is not None and extended.date == days.get(_EXTENSION_ENDED):
        # Its end is not only a day: by the nation's days and rules it is another.
        return deadline_of("objection.filing", {_EXTENSION_ENDED: extended}, body, opened)
    return deadline_of("objection.filing", days, body, opened)


def filing_irregularities(
    case: ObjectionRecord, claim: GroundClaim, body: Jurisdiction
) -> Iterator[Irregularity]:
    """Yield that a ground was claimed before it was found, or after its time (UU 36(1))."""
    deadline = filing_deadline(case, claim, body)
    found_on = claim.found_on or (deadline.exercisable_from if deadline else None)
    if found_on is not None and case.received < found_on:
        yield Irregularity(
            "filed",
            case.received,
            Nature.PREMATURE,
            f"diajukan sebelum alasan huruf {claim.ground.value} ditemukan "
            f"({said_day(found_on, 'id')})",
            f"filed before ground {claim.ground.value} was found ({said_day(found_on, 'en')})",
            "UU 14/2008 Pasal 36 ayat (1)",
        )
    elif deadline is not None and case.received > (last := _lost_after(deadline)).date:
        after_id, after_en = after_words(last)
        yield Irregularity(
            "filed",
            case.received,
            Nature.TOO_LATE,
            f"alasan huruf {claim.ground.value}: diajukan {after_id}",
            f"ground {claim.ground.value}: filed {after_en}",
            "UU 14/2008 Pasal 36 ayat (1)",
        )


def _lost_after(deadline: Deadline) -> Deadline:
    """Return the deadline after which the right is lost: no body's own file makes it shorter."""
    outside = deadline.outside
    return deadline if outside is None or outside.date < deadline.date else outside


def surely_in_time(case: ObjectionRecord, body: Jurisdiction) -> bool | None:
    """Return whether each ground was claimed in time under every reading; None if not known."""
    told = [_surely_claimed_in_time(case, claim, body) for claim in case.claims]
    if False in told:
        return False
    return None if None in told or not told else True


def _surely_claimed_in_time(
    case: ObjectionRecord, claim: GroundClaim, body: Jurisdiction
) -> bool | None:
    # Where silence was found depends on the readings itself, so it is counted from its start.
    days = case.days_of(claim.model_copy(update={"found_on": None})) or case.days_of(claim)
    deadline = _time_to_file(case, days, body)
    if deadline is None:
        return None
    opens = deadline.exercisable_latest or claim.found_on
    premature = opens is not None and case.received < opens
    return case.received <= deadline.earliest and not premature


@_GUARDS.of(ObjectionRegistered)
def _registration(event: ObjectionRegistered, scene: ObjectionScene) -> Iterator[Irregularity]:
    if event.kind_name in scene.progress.done:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "keberatan sudah dicatat",
            "the objection is already registered",
            ruled(scene, "Perki 1/2021 Pasal 43 ayat (1)", "UU 14/2008 Pasal 36 ayat (2)"),
        )
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
            ruled(scene, "Perki 1/2013 Pasal 5 huruf b", "UU 14/2008 Pasal 36 ayat (2)"),
        )


@_GUARDS.of(Settled)
def _settlement(event: Settled, scene: ObjectionScene) -> Iterator[Irregularity]:
    if scene.case.is_about_exemption_alone:
        yield irregular(
            event,
            Nature.DEFECT,
            "penolakan karena dikecualikan tidak dapat diselesaikan secara musyawarah; yang "
            "diberikan dihitung sebagai tanggapan Atasan PPID yang mengabulkan",
            "a refusal on the ground of exemption cannot be settled by agreement; what is given "
            "counts as an answer of the superior that grants it",
            "UU 14/2008 Pasal 35 ayat (2)",
        )
    elif event.agreement is None and event.carry_out_by is None:
        yield irregular(
            event,
            Nature.INCOMPLETE,
            "apa yang disepakati tidak dicatat; yang disepakati tetap harus dilaksanakan",
            "what was agreed is not recorded; it is to be carried out all the same",
            "UU 14/2008 Pasal 35 ayat (2)",
        )


@_GUARDS.of(ObjectionAnswered)
def _answer(event: ObjectionAnswered, scene: ObjectionScene) -> Iterator[Irregularity]:
    yield from _again(event, scene)
    yield from received_before(event, event.received_on, "UU 14/2008 Pasal 36 ayat (2)")
    for said_id, said_en, citation in _missing_of(event):
        yield irregular(event, Nature.INCOMPLETE, said_id, said_en, citation)
    if event.outcome is ObjectionOutcome.GRANTED_PARTLY and not event.parts_withheld:
        yield irregular(
            event,
            Nature.INCOMPLETE,
            "bagian yang tidak diberikan dan sebabnya tidak disebut",
            "which part is withheld, and why, is not stated",
            "UU 14/2008 Pasal 36 ayat (3)",
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


def _again(event: ObjectionAnswered, scene: ObjectionScene) -> Iterator[Irregularity]:
    """Yield what is wrong with a second answer: it may grant more, and cannot grant less."""
    progress = scene.progress
    is_settled = progress.state == "settled" and not scene.case.settles_without_exemption
    earlier = ObjectionOutcome.GRANTED if is_settled else progress.outcome
    if earlier is None or event.outcome.grants_more_than(earlier):
        return
    confirms = is_settled and event.outcome is ObjectionOutcome.GRANTED
    if confirms or (_mends(event, scene) and not earlier.grants_more_than(event.outcome)):
        return
    if earlier.grants_more_than(event.outcome):
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "keberatan sudah dikabulkan atau disepakati; pencabutan hanya karena cacat wewenang, "
            "prosedur, atau substansi, dengan keputusan baru yang menyebut dasarnya, jadi tidak "
            "berakibat",
            "the objection is already granted or settled; a decision may be revoked only for a "
            "defect of power, procedure or substance, by a new decision that names its ground, so "
            "this has no effect",
            ruled(scene, "UU 30/2014 Pasal 64 ayat (1)", "UU 14/2008 Pasal 36 ayat (2)"),
        )
    else:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "keberatan sudah ditanggapi, dan tanggapan ini tidak memberi lebih banyak",
            "the objection is already answered, and this answer gives no more",
            "UU 14/2008 Pasal 36 ayat (2)",
        )


def _mends(event: ObjectionAnswered, scene: ObjectionScene) -> bool:
    """Return whether an answer has what an earlier one was without."""
    earlier = scene.progress.answer
    return earlier is not None and is_defective(earlier, scene) and not is_defective(event, scene)


def _missing_of(event: ObjectionAnswered) -> Iterator[tuple[str, str, str]]:
    """Yield what an answer that upholds must rest on and does not say."""
    parts = event.parts_withheld
    if event.outcome.upholds and event.reasons is None and not all(each.reason for each in parts):
        yield (
            "putusan bawahan dikuatkan tanpa alasan tertulis",
            "the PPID's decision is upheld without written reasons",
            "UU 14/2008 Pasal 36 ayat (3)",
        )
    letter = event.exemption_letter
    exempt = [each for each in parts if each.because is WithheldBecause.EXEMPT]
    if letter is None and any(each.exemption_letter is None for each in exempt):
        yield (
            "ditolak karena dikecualikan tanpa surat keputusan pengecualian",
            "refused as exempt without the exemption decision letter",
            "Perki 1/2021 Pasal 44 ayat (3)",
        )


def is_defective(event: ObjectionAnswered, scene: ObjectionScene) -> bool:
    """Return whether an answer is without what it must rest on, so that it may count as none."""
    day = scene.case.law_day
    return any(in_force(citation, day) for *_, citation in _missing_of(event))


@_GUARDS.of(CarriedOut)
def _carrying_out(event: CarriedOut, scene: ObjectionScene) -> Iterator[Irregularity]:
    progress = scene.progress
    is_agreed = progress.state == "settled"
    is_early = progress.state in {"received", "registered"}
    if is_early:
        yield irregular(
            event,
            Nature.INCOMPLETE,
            "diberikan sebelum ada tanggapan tertulis Atasan PPID, yang tetap harus diberikan",
            "given before there was a written answer of the superior, which is still owed",
            "UU 14/2008 Pasal 36 ayat (2)",
        )
    refused = progress.outcome is ObjectionOutcome.UPHELD_EXEMPTION and not is_agreed
    if refused or (is_early and ObjectionGround.EXEMPTION in scene.case.grounds):
        yield irregular(
            event,
            Nature.DEFECT,
            "diberikan padahal dinyatakan dikecualikan; statusnya diubah dahulu dengan pengujian "
            "konsekuensi dan persetujuan pimpinan Badan Publik",
            "given although it is said to be exempt; its status is changed first, by a consequence "
            "test and with the consent of the head of the public body",
            "Perki 1/2021 Pasal 53 ayat (2)",
        )
