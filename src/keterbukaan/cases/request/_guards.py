"""What is irregular about an event of a request that its stage allows.

UU 14/2008 Pasal 22, Perki 1/2021 Pasal 31 to 38.
"""

from __future__ import annotations

from collections.abc import Iterator

from keterbukaan.cases._clocks import deadline_for, lateness
from keterbukaan.cases._guards import Guards
from keterbukaan.cases.event import Event
from keterbukaan.cases.outcomes import (
    Irregularity,
    Nature,
    irregular,
    late,
    received_before,
)
from keterbukaan.cases.request.events import (
    Answered,
    CopyRequested,
    Corrected,
    DeclaredComplete,
    DeclaredIncomplete,
    Extended,
    Given,
    ItemAnswer,
    ItemOutcome,
    NoCorrectionNoted,
    Paid,
    Payment,
)
from keterbukaan.cases.request.record import RequestScene, answer_by, correct_by
from keterbukaan.law.actor import Actor

__all__ = ["irregularities_of"]

_GUARDS = Guards()


def irregularities_of(event: Event, scene: RequestScene) -> tuple[Irregularity, ...]:
    """Return what is irregular about an event that its stage allows: its content, then its day."""
    return (*_GUARDS.found(event, scene), *lateness(event, scene))


@_GUARDS.of(Corrected)
def _late_correction(event: Event, scene: RequestScene) -> Iterator[Irregularity]:
    deadline = correct_by(scene)
    if deadline is not None and event.on > deadline.date:
        yield irregular(
            event,
            Nature.TOO_LATE,
            f"diserahkan sesudah {deadline.date}; Badan Publik boleh tetap memprosesnya",
            f"handed in after {deadline.date}; the body may still process it",
            "Perki 1/2021 Pasal 33 ayat (3)",
        )


@_GUARDS.of(NoCorrectionNoted)
def _too_early_note(event: Event, scene: RequestScene) -> Iterator[Irregularity]:
    deadline = correct_by(scene)
    if deadline is not None and event.on <= deadline.date:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            f"pemohon masih dapat menyerahkan perbaikan sampai {deadline.date}",
            f"the applicant may still hand in a correction until {deadline.date}",
            "Perki 1/2021 Pasal 33 ayat (3)",
        )


@_GUARDS.of(DeclaredComplete, DeclaredIncomplete)
def _late_check(event: Event, scene: RequestScene) -> Iterator[Irregularity]:
    if isinstance(event, DeclaredIncomplete):
        yield from received_before(event, event.received_on)
    if isinstance(event, DeclaredIncomplete) and not event.lacking:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "surat keterangan tidak menyebut apa yang kurang",
            "the certificate does not say what is missing",
            "Perki 1/2021 Pasal 33 ayat (2)",
        )
    if scene.progress.state != "registered":
        return
    deadline = deadline_for("request.completeness_check", scene)
    if deadline is not None and event.on > deadline.date:
        yield late(event, deadline)


@_GUARDS.of(Extended)
def _extension(event: Extended, scene: RequestScene) -> Iterator[Irregularity]:
    if scene.progress.extended:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "waktu hanya dapat diperpanjang satu kali",
            "the time can be extended only once",
            "Perki 1/2021 Pasal 36 ayat (2)",
        )
        return
    if event.reason is None:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "perpanjangan tanpa alasan tertulis",
            "an extension without written reasons",
            "UU 14/2008 Pasal 22 ayat (8)",
        )
    if event.ground is None:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "perpanjangan tanpa salah satu alasan yang diperbolehkan",
            "an extension without one of the grounds that are allowed",
            "Perki 1/2021 Pasal 36 ayat (1)",
        )
    deadline = answer_by(scene)
    if deadline is not None and event.on > deadline.date:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            f"waktu untuk menjawab sudah berakhir pada {deadline.date}",
            f"the time to answer ended on {deadline.date}",
            "UU 14/2008 Pasal 22 ayat (8)",
        )


@_GUARDS.of(Answered)
def _answer(event: Answered, scene: RequestScene) -> Iterator[Irregularity]:
    progress = scene.progress
    seen: set[int] = set()
    for answer in event.items:
        if answer.item not in progress.asked:
            yield irregular(
                event,
                Nature.CONTRADICTION,
                f"rincian {answer.item} tidak diminta",
                f"item {answer.item} was not asked for",
                "UU 14/2008 Pasal 22 ayat (7)",
            )
        elif answer.item in seen or answer.item in progress.answers:
            yield irregular(
                event,
                Nature.UNLAWFUL,
                f"rincian {answer.item} sudah dijawab",
                f"item {answer.item} is already answered",
                "UU 14/2008 Pasal 22 ayat (7)",
            )
        seen.add(answer.item)
        yield from _item_answer(event, answer)
    yield from received_before(event, event.received_on)
    if not event.items:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "pemberitahuan tidak menjawab satu rincian pun",
            "the notice answers no item",
            "UU 14/2008 Pasal 22 ayat (7)",
        )


def _item_answer(event: Answered, answer: ItemAnswer) -> Iterator[Irregularity]:
    """Yield what is missing from one answer; without its basis a refusal has no effect."""
    where = f"rincian {answer.item}: ", f"item {answer.item}: "
    if answer.outcome is ItemOutcome.REFUSED_AS_EXEMPT:
        if answer.exemption_letter is None:
            yield irregular(
                event,
                Nature.UNLAWFUL,
                f"{where[0]}ditolak sebagai dikecualikan tanpa surat keputusan pengecualian",
                f"{where[1]}refused as exempt without the exemption decision letter",
                "Perki 1/2021 Pasal 34 ayat (2)",
            )
        if event.consented_by is not Actor.SUPERIOR:
            yield irregular(
                event,
                Nature.UNLAWFUL,
                f"{where[0]}ditolak sebagai dikecualikan tanpa persetujuan Atasan PPID",
                f"{where[1]}refused as exempt without the superior's consent",
                "Perki 1/2021 Pasal 10 ayat (2) huruf f",
            )
    elif answer.outcome is ItemOutcome.REFUSED_OTHERWISE and answer.reason is None:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            f"{where[0]}ditolak tanpa alasan",
            f"{where[1]}refused without a reason",
            "Perki 1/2021 Pasal 34 ayat (1)",
        )
    for name, letter, said_id, said_en in _contents_wanted(answer):
        if getattr(answer, name) is None:
            yield irregular(
                event,
                Nature.INCOMPLETE,
                f"{where[0]}{said_id} tidak disebut",
                f"{where[1]}{said_en} is not stated",
                f"Perki 1/2021 Pasal 31 ayat (4) huruf {letter}",
            )


def _contents_wanted(answer: ItemAnswer) -> Iterator[tuple[str, str, str, str]]:
    """Yield what the notice must say about an item with this outcome (Perki 31(4))."""
    if answer.outcome.is_granted:
        yield "form", "d", "bentuk informasi", "the form of the information"
        yield "cost", "e", "biaya", "the cost"
        yield "ready_on", "f", "waktu penyediaan", "when it will be ready"
    if answer.cost:
        yield "how_to_pay", "e", "cara pembayaran", "how to pay"
    if answer.outcome is ItemOutcome.GRANTED_PARTLY:
        yield "redaction", "g", "penjelasan penghitaman", "the explanation of the redaction"
    if answer.outcome in {ItemOutcome.NOT_HELD, ItemOutcome.NOT_DOCUMENTED}:
        yield "reason", "i", "penjelasan mengapa tidak dapat diberikan", "why it cannot be given"


@_GUARDS.of(CopyRequested)
def _copy(event: CopyRequested, scene: RequestScene) -> Iterator[Irregularity]:
    if not scene.progress.granted:
        yield irregular(
            event,
            Nature.NO_EFFECT,
            "tidak ada yang dikabulkan untuk disalin",
            "nothing was granted that could be copied",
            "Perki 1/2021 Pasal 35 ayat (2)",
        )


@_GUARDS.of(Paid)
def _payment(event: Paid, scene: RequestScene) -> Iterator[Irregularity]:
    if not scene.progress.granted:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "biaya baru dapat dipungut sesudah permohonan dikabulkan dan biayanya diberitahukan",
            "a cost is due only once the request is granted and the applicant was informed of "
            "the cost",
            "Perki 1/2021 Pasal 31 ayat (4) huruf e",
        )
    if event.how is Payment.CASH and event.receipt is None:
        yield irregular(
            event,
            Nature.INCOMPLETE,
            "dibayar tunai tanpa tanda bukti penerimaan",
            "paid in cash without a receipt",
            "Perki 1/2021 Pasal 38 ayat (4)",
        )


@_GUARDS.of(Given)
def _delivery(event: Given, scene: RequestScene) -> Iterator[Irregularity]:
    granted = scene.progress.granted
    if not granted or event.items - granted:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "yang diberikan tidak termasuk yang dikabulkan",
            "what was given was not granted",
            "Perki 1/2021 Pasal 35 ayat (1)",
        )
        return
    for number in sorted(event.items or granted - scene.progress.given_on.keys()):
        ready = scene.progress.answers[number].ready_on
        if ready is not None and event.on > ready:
            yield irregular(
                event,
                Nature.LATE,
                f"rincian {number} diberikan sesudah {ready}, hari yang dijanjikan Badan Publik; "
                "undang-undang tidak menetapkan harinya",
                f"item {number} given after {ready}, the day the body stated; the law sets no day",
                "Perki 1/2021 Pasal 31 ayat (4) huruf f",
            )
