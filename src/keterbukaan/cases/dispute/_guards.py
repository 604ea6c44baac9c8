"""What is irregular about a dispute: its filing, its registration, its withdrawal.

UU 14/2008 Pasal 38 to 50, Perki 1/2013, PERMA 2/2011. A late step is kept and found late; only
what the law gives no effect is refused.
"""

from __future__ import annotations

from collections.abc import Iterator

from keterbukaan._words import said_day
from keterbukaan.cases._clocks import lateness
from keterbukaan.cases._guards import Guards
from keterbukaan.cases._in_force import ruled
from keterbukaan.cases.dispute._court_guards import COURT
from keterbukaan.cases.dispute._decision_guards import DECISIONS
from keterbukaan.cases.dispute._earlier import unread_of
from keterbukaan.cases.dispute._found import defect, incomplete
from keterbukaan.cases.dispute._hearing_guards import HEARING
from keterbukaan.cases.dispute._mediation_guards import MEDIATION
from keterbukaan.cases.dispute._registration import REGISTRATION
from keterbukaan.cases.dispute._times import filing
from keterbukaan.cases.dispute.events import (
    Completed,
    DecisionPublished,
    StruckOff,
    Withdrawn,
)
from keterbukaan.cases.dispute.record import PARTIES, DisputeRecord, DisputeScene, has_power
from keterbukaan.cases.event import Event
from keterbukaan.cases.outcomes import Irregularity, Nature, after_words, irregular
from keterbukaan.law.actor import Actor
from keterbukaan.law.verification import Verification

__all__ = ["filing_irregularities", "irregularities_of"]

_GUARDS = Guards(REGISTRATION, HEARING, MEDIATION, DECISIONS, COURT)


def filing_irregularities(scene: DisputeScene) -> Iterator[Irregularity]:
    """Yield that it came too early, too late or without any objection (Perki 1/2013 5, 13).

    It is registered all the same; the initial examination then decides (36(1)d, 36(2)).
    """
    deadline, filed = filing(scene), scene.case.filed
    if scene.case.no_objection:
        yield Irregularity(
            "filed",
            filed,
            Nature.PREMATURE,
            "diajukan tanpa keberatan kepada atasan PPID lebih dahulu (juga Perki 1/2013 Pasal 5)",
            "filed without an objection to the superior first (also Perki 1/2013 Pasal 5)",
            "UU 14/2008 Pasal 37 ayat (1)",
        )
    if deadline is None:
        yield from _unread_filing(scene.case)
        return
    opens = deadline.exercisable_from
    if opens is not None and filed < opens:
        yield Irregularity(
            "filed",
            filed,
            Nature.PREMATURE,
            "diajukan sebelum waktu atasan PPID untuk menanggapi berakhir; terbuka sejak "
            f"{said_day(opens, 'id')}",
            f"filed before the superior's time to answer ended; open from {said_day(opens, 'en')}",
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
    if event.by is Actor.PROXY and not _may_act(event, scene):
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


def _may_act(event: Event, scene: DisputeScene) -> bool:
    """Return whether a proxy has a power of attorney by now; one may hand it in as well."""
    attached = (scene.progress.documents or frozenset()) | scene.progress.handed_in
    if isinstance(event, Completed):
        attached |= event.documents
    return has_power(scene.case.applicant, attached)


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
    determined = "withdrawal_determined" in scene.progress.done
    if scene.progress.withdrawn_in_adjudication and not determined:
        yield incomplete(
            event,
            "penetapan Majelis Komisioner atas pencabutan dalam proses ajudikasi tidak tercatat",
            "the panel's determination of a withdrawal during adjudication is not recorded",
            "Perki 1/2013 Pasal 15 ayat (2)",
        )


@_GUARDS.of(DecisionPublished)
def _publication(event: DecisionPublished, scene: DisputeScene) -> Iterator[Irregularity]:
    if len(scene.progress.received) < len(PARTIES):
        yield defect(
            event,
            "dimuat sebelum salinan putusan diberikan kepada para pihak",
            "published before the parties were given their copies",
            "Perki 1/2013 Pasal 59 ayat (5)",
        )
