"""What is irregular about a dispute: its filing, its registration, its end without a decision.

UU 14/2008 Pasal 38 to 50, Perki 1/2013, PERMA 2/2011. A late step is kept and found late; only
what the law gives no effect is refused.
"""

from __future__ import annotations

from collections.abc import Iterator

from keterbukaan.cases._clocks import deadline_for, lateness
from keterbukaan.cases._guards import Guards
from keterbukaan.cases._in_force import ruled
from keterbukaan.cases.dispute._court_guards import COURT
from keterbukaan.cases.dispute._earlier import unread_of
from keterbukaan.cases.dispute._form import identifies, lacks
from keterbukaan.cases.dispute._found import incomplete, unlawful
from keterbukaan.cases.dispute._hearing_guards import HEARING
from keterbukaan.cases.dispute._mediation_guards import MEDIATION
from keterbukaan.cases.dispute._times import filing
from keterbukaan.cases.dispute.events import (
    DisputeRegistered,
    FoundIncomplete,
    Lapsed,
    NotInGoodFaith,
    NotRegistered,
    StruckOff,
    Withdrawn,
)
from keterbukaan.cases.dispute.record import DisputeRecord, DisputeScene
from keterbukaan.cases.dispute.terms import DisputeDocument
from keterbukaan.cases.event import Event
from keterbukaan.cases.outcomes import Irregularity, Nature, after_words, irregular
from keterbukaan.law.actor import Actor
from keterbukaan.law.rulebook import Rulebook
from keterbukaan.law.verification import Verification

__all__ = ["filing_irregularities", "irregularities_of"]

_REQUEST = frozenset({DisputeDocument.REQUEST, DisputeDocument.REQUEST_NOTICE})
_GUARDS = Guards(HEARING, MEDIATION, COURT)


def filing_irregularities(scene: DisputeScene) -> Iterator[Irregularity]:
    """Yield that the application came too early or too late (Perki 1/2013 Pasal 5, 13).

    It is registered all the same; the initial examination then decides (36(1)d, 36(2)).
    """
    deadline, filed = filing(scene), scene.case.filed
    if deadline is None:
        yield from _unread_filing(scene.case)
        return
    opens = deadline.exercisable_from
    if opens is not None and filed < opens:
        yield Irregularity(
            "filed",
            filed,
            Nature.PREMATURE,
            f"diajukan sebelum waktu atasan PPID untuk menanggapi berakhir; terbuka sejak {opens}",
            f"filed before the superior's time to answer ended; open from {opens}",
            "Perki 1/2013 Pasal 5 huruf b",
        )
    elif filed > deadline.date:
        letter = "a" if deadline.event == "objection.response_received" else "b"
        after_id, after_en = after_words(deadline)
        yield Irregularity(
            "filed",
            filed,
            Nature.TOO_LATE,
            f"diajukan {after_id}",
            f"filed {after_en}",
            ruled(scene, f"Perki 1/2013 Pasal 13 huruf {letter}", "UU 14/2008 Pasal 37 ayat (2)"),
        )


def _unread_filing(case: DisputeRecord) -> Iterator[Irregularity]:
    """Yield that after silence the rule of that time was not read; it says nothing against it."""
    older = unread_of(case)
    if older is not None and case.objection_received is not None and case.unanswered:
        yield Irregularity(
            "filed",
            case.filed,
            Nature.NOT_READ,
            f"ketika itu berlaku {older}, yang teksnya tidak dibaca, sehingga waktu pengajuan "
            "sesudah keberatan tidak ditanggapi tidak dinilai",
            f"{older} governed then; its text was not read, so the time to file after the "
            "objection was left unanswered is not judged",
            older,
            Verification.UNVERIFIED,
        )


def irregularities_of(event: Event, scene: DisputeScene) -> Iterator[Irregularity]:
    """Yield what is irregular about an event: its proxy, its day, and its content."""
    if event.by is Actor.PROXY and not scene.case.has_proxy:
        yield irregular(
            event,
            Nature.NO_EFFECT,
            "kuasa bertindak tanpa surat kuasa khusus dari pemohon",
            "a proxy acts without a special power of attorney from the applicant",
            "UU 14/2008 Pasal 44 ayat (4)",
        )
        return
    yield from lateness(event, scene)
    yield from _GUARDS.found(event, scene)


@_GUARDS.of(FoundIncomplete)
def _documents_lacking(event: FoundIncomplete, scene: DisputeScene) -> Iterator[Irregularity]:
    if not event.lacking:
        yield unlawful(
            event,
            "surat pemberitahuan tidak menyebut dokumen yang kurang",
            "the letter does not name any missing document",
            "Perki 1/2013 Pasal 17 ayat (1)",
        )
    elif event.lacking <= _REQUEST and scene.case.grounds == {"b"}:
        yield unlawful(
            event,
            "dokumen permohonan informasi tidak perlu disertakan bila alasannya informasi berkala",
            "the request need not be attached where the ground is periodic information",
            "Perki 1/2013 Pasal 11 ayat (3)",
        )


@_GUARDS.of(NotRegistered)
def _not_registered(event: NotRegistered, scene: DisputeScene) -> Iterator[Irregularity]:
    documents = scene.progress.documents
    if documents is not None and identifies(scene.case, documents):
        yield unlawful(
            event,
            "identitas yang sah sudah diserahkan; kekurangan lain tidak menghalangi registrasi",
            "a valid identity document was filed; nothing else that is missing bars registration",
            "Perki 1/2013 Pasal 17 ayat (3)",
        )
    deadline = deadline_for("dispute.completion", scene)
    waiting = scene.progress.state == "incomplete"
    if waiting and deadline is not None and event.on <= deadline.date:
        yield unlawful(
            event,
            f"pemohon masih dapat melengkapi sampai {deadline.date}",
            f"the applicant may still complete the documents until {deadline.date}",
            "Perki 1/2013 Pasal 17 ayat (2)",
        )


@_GUARDS.of(DisputeRegistered)
def _registered(event: DisputeRegistered, scene: DisputeScene) -> Iterator[Irregularity]:
    documents = scene.progress.documents
    if documents is None:
        return
    if not identifies(scene.case, documents):
        yield unlawful(
            event,
            "identitas pemohon yang sah belum disertakan",
            "a valid identity document of the applicant is not attached",
            "Perki 1/2013 Pasal 17 ayat (3)",
        )
    elif "unserved_statement" not in scene.progress.done and lacks(scene.case, documents):
        yield incomplete(
            event,
            "diregistrasi walaupun dokumen belum lengkap dan tidak ada alasan tertulis",
            "registered although documents are missing and no written reason was given",
            "Perki 1/2013 Pasal 16 ayat (2)",
        )


@_GUARDS.of(NotInGoodFaith)
def _not_in_good_faith(event: NotInGoodFaith, scene: DisputeScene) -> Iterator[Irregularity]:
    del scene
    if event.ground is None:
        yield unlawful(
            event,
            "penghentian tanpa salah satu alasan yang diperbolehkan",
            "ended without one of the grounds that are allowed",
            "Perki 1/2013 Pasal 4 ayat (4)",
        )


@_GUARDS.of(Withdrawn)
def _withdrawal(event: Withdrawn, scene: DisputeScene) -> Iterator[Irregularity]:
    del scene
    if not event.in_writing:
        yield irregular(
            event,
            Nature.NO_EFFECT,
            "pencabutan harus dilakukan secara tertulis",
            "a withdrawal must be made in writing",
            "Perki 1/2013 Pasal 14 ayat (2)",
        )


@_GUARDS.of(StruckOff)
def _striking_off(event: StruckOff, scene: DisputeScene) -> Iterator[Irregularity]:
    by_panel = event.by is Actor.COMMISSION
    if scene.progress.withdrawn_in_adjudication and not by_panel:
        yield unlawful(
            event,
            "pencabutan dalam proses ajudikasi ditetapkan Majelis Komisioner",
            "the panel determines a withdrawal during adjudication",
            "Perki 1/2013 Pasal 15 ayat (2)",
        )
    if by_panel and not scene.progress.withdrawn_in_adjudication:
        yield unlawful(
            event,
            "pencabutan sebelum ajudikasi dibuatkan akta pembatalan registrasi oleh Panitera",
            "on a withdrawal before adjudication the registrar issues the certificate that "
            "cancels the registration",
            "Perki 1/2013 Pasal 15 ayat (1)",
        )


@_GUARDS.of(Lapsed)
def _lapse(event: Lapsed, scene: DisputeScene) -> Iterator[Irregularity]:
    mediation = scene.progress.state == "in_mediation"
    absences = scene.progress.absences(Actor.APPLICANT, mediation=mediation)
    name = "dispute.mediation_absences" if mediation else "dispute.hearing_absences"
    enough = Rulebook.national().number(name)
    if absences < enough.value:
        yield unlawful(
            event,
            f"pemohon baru {absences} kali tidak hadir tanpa alasan yang jelas",
            f"the applicant stayed away without clear reason {absences} times so far",
            str(enough.citation),
        )
