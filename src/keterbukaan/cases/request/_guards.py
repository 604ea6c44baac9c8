"""What is irregular about an event of a request that its stage allows.

UU 14/2008 Pasal 22, Perki 1/2021 Pasal 31 to 38.
"""

from __future__ import annotations

from collections.abc import Iterator

from keterbukaan._words import said_day
from keterbukaan.cases._clocks import deadline_for, first_step, lateness
from keterbukaan.cases._guards import Guards
from keterbukaan.cases._in_force import ruled
from keterbukaan.cases.event import Event
from keterbukaan.cases.outcomes import (
    Irregularity,
    Nature,
    irregular,
    late,
    received_before,
)
from keterbukaan.cases.request._answer_guards import ANSWER_GUARDS, given_by
from keterbukaan.cases.request.events import (
    CopyRequested,
    Corrected,
    DeclaredComplete,
    DeclaredIncomplete,
    Extended,
    Given,
    Joined,
    Narrowed,
    NoCorrectionNoted,
    Paid,
    Payment,
    Registered,
)
from keterbukaan.cases.request.record import (
    RequestProgress,
    RequestScene,
    answer_by,
    correct_by,
    has_lapsed,
    numbered_by,
)

__all__ = ["irregularities_of"]

_GUARDS = Guards(ANSWER_GUARDS)


def irregularities_of(event: Event, scene: RequestScene) -> tuple[Irregularity, ...]:
    """Return what is irregular about an event that its stage allows: its content, then its day.

    What the body takes up after its duty ended is not late (Perki 33(4)); what it gives keeps the
    time to answer only where no notice came before.
    """
    found = tuple(_GUARDS.found(event, scene))
    if has_lapsed(scene, scene.progress.state, event.on):
        return found
    if isinstance(event, Given) and not _answers_by_giving(event, scene.progress):
        return found
    return (*found, *lateness(event, scene))


def _answers_by_giving(event: Given, progress: RequestProgress) -> bool:
    """Return whether something is given that was neither answered nor given before."""
    waiting = progress.asked - progress.answers.keys() - progress.given_on.keys()
    return not waiting.isdisjoint(given_by(event, progress))


@_GUARDS.of(Registered)
def _registration(event: Registered, scene: RequestScene) -> Iterator[Irregularity]:
    if event.kind_name in scene.progress.done:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "permohonan sudah dicatat",
            "the request is already registered",
            ruled(scene, "Perki 1/2021 Pasal 31 ayat (1)", "UU 14/2008 Pasal 22 ayat (4)"),
        )
        return
    number_by = numbered_by(scene)
    if number_by is not None and event.on > number_by:
        yield irregular(
            event,
            Nature.LATE,
            "nomor pendaftaran seharusnya diberikan pada saat permohonan diterima "
            f"({said_day(number_by, 'id')})",
            "the number should have been given when the request was received "
            f"({said_day(number_by, 'en')})",
            "UU 14/2008 Pasal 22 ayat (4)",
        )


@_GUARDS.of(Corrected)
def _late_correction(event: Event, scene: RequestScene) -> Iterator[Irregularity]:
    deadline = correct_by(scene)
    if deadline is not None and event.on > deadline.date:
        yield irregular(
            event,
            Nature.TOO_LATE,
            f"diserahkan sesudah batas {said_day(deadline.date, 'id')}; Badan Publik boleh "
            "tetap memprosesnya",
            f"handed in after the last day, {said_day(deadline.date, 'en')}; the body may "
            "still process it",
            "Perki 1/2021 Pasal 33 ayat (3)",
        )


@_GUARDS.of(NoCorrectionNoted)
def _note_of_no_correction(event: Event, scene: RequestScene) -> Iterator[Irregularity]:
    deadline = correct_by(scene)
    corrected = first_step(scene.progress, {"corrected"}, after="declared_incomplete")
    if deadline is None:
        return
    if corrected is not None and corrected <= deadline.date:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            f"perbaikan sudah diserahkan pada {said_day(corrected, 'id')}, dalam waktunya",
            f"a correction was handed in on {said_day(corrected, 'en')}, in time",
            "Perki 1/2021 Pasal 33 ayat (4)",
        )
    elif event.on <= deadline.date:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            f"pemohon masih dapat menyerahkan perbaikan sampai {said_day(deadline.date, 'id')}",
            f"the applicant may still hand in a correction until {said_day(deadline.date, 'en')}",
            "Perki 1/2021 Pasal 33 ayat (3)",
        )


@_GUARDS.of(DeclaredComplete, DeclaredIncomplete)
def _late_check(event: Event, scene: RequestScene) -> Iterator[Irregularity]:
    if isinstance(event, DeclaredIncomplete):
        yield from received_before(event, event.received_on, "Perki 1/2021 Pasal 33 ayat (2)")
    if isinstance(event, DeclaredIncomplete) and not event.lacking:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "surat keterangan tidak menyebut apa yang kurang",
            "the certificate does not say what is missing",
            "Perki 1/2021 Pasal 33 ayat (2)",
        )
    if scene.progress.state == "received":
        yield irregular(
            event,
            Nature.DEFECT,
            "kelengkapan diperiksa sesudah permohonan dicatat dalam register",
            "completeness is checked once the request is registered",
            "Perki 1/2021 Pasal 31 ayat (2)",
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
            ruled(scene, "Perki 1/2021 Pasal 36 ayat (2)", "UU 14/2008 Pasal 22 ayat (8)"),
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
            f"waktu untuk menjawab sudah berakhir pada {said_day(deadline.date, 'id')}",
            f"the time to answer ended on {said_day(deadline.date, 'en')}",
            "UU 14/2008 Pasal 22 ayat (8)",
        )


@_GUARDS.of(CopyRequested)
def _copy(event: CopyRequested, scene: RequestScene) -> Iterator[Irregularity]:
    if not scene.progress.granted:
        yield irregular(
            event,
            Nature.NO_EFFECT,
            "tidak ada yang dikabulkan untuk disalin",
            "nothing was granted that could be copied",
            ruled(scene, "Perki 1/2021 Pasal 35 ayat (2)", "UU 14/2008 Pasal 22 ayat (7)"),
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
            ruled(
                scene,
                "Perki 1/2021 Pasal 31 ayat (4) huruf e",
                "UU 14/2008 Pasal 22 ayat (7) huruf g",
            ),
        )
    if event.how is Payment.CASH and event.receipt is None:
        yield irregular(
            event,
            Nature.INCOMPLETE,
            "dibayar tunai tanpa tanda bukti penerimaan",
            "paid in cash without a receipt",
            "Perki 1/2021 Pasal 38 ayat (4)",
        )


@_GUARDS.of(Joined)
def _joining(event: Joined, scene: RequestScene) -> Iterator[Irregularity]:
    registered = scene.progress.done.get("registered")
    if isinstance(registered, Registered) and registered.number == event.to_number:
        yield irregular(
            event,
            Nature.CONTRADICTION,
            "permohonan tidak dapat digabungkan dengan dirinya sendiri",
            "a request cannot be joined to itself",
            "UU 14/2008 Pasal 22 ayat (1)",
        )


@_GUARDS.of(Narrowed)
def _narrowing(event: Narrowed, scene: RequestScene) -> Iterator[Irregularity]:
    if unknown := sorted(event.items - scene.progress.asked):
        listed = ", ".join(map(str, unknown))
        yield irregular(
            event,
            Nature.CONTRADICTION,
            f"rincian {listed} tidak diminta",
            f"item {listed} was not asked for",
            "UU 14/2008 Pasal 22 ayat (1)",
        )
    if not event.items:
        yield irregular(
            event,
            Nature.CONTRADICTION,
            "tidak ada rincian yang tetap diminta; permohonan yang tidak dikehendaki lagi dicabut",
            "no item is still asked for; a request that is no longer wanted is withdrawn",
            "UU 14/2008 Pasal 22 ayat (1)",
        )
