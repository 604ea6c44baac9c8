"""What is irregular about an event of a complaint that its stage allows.

UU 25/2009 Pasal 42 to 50; where a guard rests on what was not read in its own text, it says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy

from keterbukaan._words import said_day
from keterbukaan.cases._clocks import deadline_of, deadline_on
from keterbukaan.cases._guards import Guards
from keterbukaan.cases.complaint._examination import (
    EXAMINATION,
    refuse_against_will,
    refuse_own_case,
)
from keterbukaan.cases.complaint._kept import clocks_kept_by
from keterbukaan.cases.complaint._oversight import OVERSIGHT, refuse_to_drop
from keterbukaan.cases.complaint._portal import PORTAL
from keterbukaan.cases.complaint.classes import ComplaintClass
from keterbukaan.cases.complaint.events import (
    Archived,
    Classified,
    ComplaintCompleted,
    ComplaintDeclaredComplete,
    ComplaintDeclaredIncomplete,
    ComplaintWithdrawn,
    DeemedWithdrawn,
    OmbudsmanMatter,
    ReceiptGiven,
    TakenToOmbudsman,
    TurnedIntoRequest,
)
from keterbukaan.cases.complaint.progress import ComplaintProgress
from keterbukaan.cases.complaint.record import (
    ComplaintScene,
    completion_of,
)
from keterbukaan.cases.event import Event
from keterbukaan.cases.outcomes import (
    CaseDeadline,
    Irregularity,
    Nature,
    after_words,
    irregular,
    late,
    received_before,
)
from keterbukaan.law.actor import Actor
from keterbukaan.law.titles import title

__all__ = ["filing_irregularities", "irregularities_of"]

_ACT = "UU 25/2009 Pasal"
_GUARDS = Guards(EXAMINATION, PORTAL, OVERSIGHT)


def irregularities_of(event: Event, scene: ComplaintScene) -> Iterator[Irregularity]:
    """Yield what is irregular about an event: what is missing, who did it, whether it is late."""
    yield from _GUARDS.found(event, scene)
    yield from _lateness(event, scene)


def filing_irregularities(scene: ComplaintScene) -> Iterator[Irregularity]:
    """Yield that it was filed too late, where the day of the service is known (42(2)).

    So only of a complaint under the Act, addressed to the provider from the first.
    """
    case = scene.case
    is_of_the_act = scene.progress.is_under_the_act
    is_of_the_act = is_of_the_act and case.initial_progress().is_filed_with_the_provider
    if case.service_received is None or not is_of_the_act:
        return
    days = {"complaint.service_received": case.service_received}
    deadline = deadline_of("complaint.filing", days, scene.body, case.service_received)
    if deadline is not None and case.received > deadline.date:
        after_id, after_en = after_words(deadline)
        yield Irregularity(
            "filed",
            case.received,
            Nature.TOO_LATE,
            f"diajukan {after_id}",
            f"filed {after_en}",
            f"{_ACT} 42 ayat (2)",
        )


def _lateness(event: Event, scene: ComplaintScene) -> Iterator[Irregularity]:
    """Yield that an event came too late for a limit that nothing kept before it."""
    for clock in clocks_kept_by(event, scene.progress):
        deadline = deadline_on(clock, scene) if event.kind_name in clock.late else None
        if deadline is None or event.on <= deadline.date:
            continue
        kept = CaseDeadline(clock.limit, event.by, deadline, event.on)
        if not scene.case.is_overtaken(clock, kept, scene):
            yield late(event, deadline)


@_GUARDS.of(ReceiptGiven)
def _receipt(event: ReceiptGiven, scene: ComplaintScene) -> Iterator[Irregularity]:
    if not scene.progress.is_under_the_act:
        return
    for letter, held, said_id, said_en in (
        (
            "a",
            scene.case.complainant is not None,
            "identitas pengadu",
            "the complainant's identity",
        ),
        ("b", scene.case.service is not None, "uraian pelayanan", "what the service was"),
        ("c", event.place is not None, "tempat penerimaan", "the place of receipt"),
        (
            "d",
            event.officer is not None and event.signed,
            "nama dan tanda tangan penerima",
            "the name and signature of who received it",
        ),
    ):
        if not held:
            yield irregular(
                event,
                Nature.INCOMPLETE,
                f"tanda terima tidak memuat {said_id}",
                f"the receipt does not contain {said_en}",
                f"{_ACT} 44 ayat (2) huruf {letter}",
            )


@_GUARDS.of(Classified)
def _class(event: Classified, scene: ComplaintScene) -> Iterator[Irregularity]:
    """Refuse to take an examined complaint out of the Act, or to classify a decided one anew.

    What no longer runs for its new class and was late by then was late all the same: that is kept.
    """
    leaves = not (event.complaint_class.rule.under_the_act and event.complains_of_service)
    was_examined = "complaint.examination_opened" in scene.progress.days
    if scene.progress.decision is not None or (leaves and was_examined):
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "sudah diperiksa sebagai pengaduan; hasil pemeriksaannya harus diputuskan",
            "it was examined as a complaint; the result of that examination must be decided",
            f"{_ACT} 50 ayat (1)",
        )
    if event.on > scene.case.received:  # nothing is late on the day of the receipt
        anew = copy(scene.progress)
        anew.complaint_class = event.complaint_class
        anew.complains_of_service = event.complains_of_service
        yield from _left_late(event, anew, scene)


def _left_late(
    event: Event, anew: ComplaintProgress, scene: ComplaintScene
) -> Iterator[Irregularity]:
    """Yield each duty that is late by then, and runs for the new class no more."""
    for clock in scene.life.clocks:
        is_kept = clock.limit in scene.progress.kept or event.kind_name in clock.kept_by
        if not clock.late or is_kept or all(getattr(anew, each) for each in clock.when):
            continue
        deadline = deadline_on(clock, scene)
        if deadline is None or event.on <= deadline.date:
            continue
        found = CaseDeadline(clock.limit, deadline.provision.actor, deadline)
        if not scene.case.is_overtaken(clock, found, scene):
            yield irregular(
                event,
                Nature.LATE,
                "menurut golongan sebelumnya sudah lewat batas "
                f"{said_day(deadline.date, 'id')}: {title(clock.limit, 'id')}",
                "by its class until then it came after the last day, "
                f"{said_day(deadline.date, 'en')}: {title(clock.limit, 'en')}",
                deadline.citations[0],
                read=deadline.verification,
            )


@_GUARDS.of(ComplaintWithdrawn)
def _withdrawal(event: ComplaintWithdrawn, scene: ComplaintScene) -> Iterator[Irregularity]:
    if scene.progress.decision is not None:
        yield irregular(
            event,
            Nature.NO_EFFECT,
            "hasil pemeriksaannya sudah diputuskan",
            "the result of its examination is decided",
            f"{_ACT} 50 ayat (1)",
        )


@_GUARDS.of(TurnedIntoRequest)
def _request(event: TurnedIntoRequest, scene: ComplaintScene) -> Iterator[Irregularity]:
    if scene.progress.decision is not None:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "sudah diputuskan sebagai pengaduan",
            "it was decided as a complaint",
            f"{_ACT} 50 ayat (1)",
        )
    known = scene.progress.complaint_class
    if known is None:
        yield irregular(
            event,
            Nature.DEFECT,
            "golongannya tidak ditetapkan lebih dahulu",
            "its class was not decided first",
            f"{_ACT} 36 ayat (2)",
        )
        anew = copy(scene.progress)
        anew.complaint_class = ComplaintClass.INFORMATION_REQUEST
        yield from _left_late(event, anew, scene)
    elif known is not ComplaintClass.INFORMATION_REQUEST:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "golongannya ditetapkan lain, bukan permintaan informasi",
            "its class was decided to be another than a request for information",
            f"{_ACT} 48 ayat (2)",
        )


@_GUARDS.of(ComplaintDeclaredComplete)
def _complete(event: ComplaintDeclaredComplete, scene: ComplaintScene) -> Iterator[Irregularity]:
    yield from refuse_own_case(event, scene, event.office, gives=True)
    yield from refuse_against_will(event, scene)
    yield from _again(event, scene)


@_GUARDS.of(ComplaintDeclaredIncomplete)
def _incomplete(
    event: ComplaintDeclaredIncomplete, scene: ComplaintScene
) -> Iterator[Irregularity]:
    yield from refuse_own_case(event, scene, event.office)
    yield from refuse_against_will(event, scene)
    if not event.lacking and scene.progress.is_under_the_act:
        yield irregular(
            event,
            Nature.INCOMPLETE,
            "tidak disebut apa yang kurang",
            "it does not say what is missing",
            f"{_ACT} 44 ayat (4)",
        )
    yield from _again(event, scene)
    yield from received_before(event, event.received_on, f"{_ACT} 44 ayat (4)")


def _again(event: Event, scene: ComplaintScene) -> Iterator[Irregularity]:
    """Refuse to judge the completeness of an archived file that was declared complete before."""
    if "complaint.file_complete" in scene.progress.days:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "berkas pengaduan sudah dinyatakan lengkap",
            "the file is already declared complete",
            f"{_ACT} 44 ayat (3)",
        )


@_GUARDS.of(ComplaintCompleted)
def _late_completion(event: ComplaintCompleted, scene: ComplaintScene) -> Iterator[Irregularity]:
    """Yield what a late completion means: the complaint counts as withdrawn, or is still processed.

    What was taken as withdrawn may be completed while any reading lets it.
    """
    deadline = completion_of(scene)
    is_late = deadline is None or event.on > deadline.latest
    if scene.progress.state == "withdrawn" and (is_late or not scene.progress.was_deemed_withdrawn):
        yield irregular(
            event,
            Nature.NO_EFFECT,
            "pengaduan sudah dicabut",
            "the complaint is withdrawn",
            f"{_ACT} 44 ayat (5)",
        )
        return
    if deadline is not None and scene.progress.names_what_is_missing and event.on > deadline.date:
        after_id, after_en = after_words(deadline)
        yield irregular(
            event,
            Nature.TOO_LATE,
            f"dilengkapi {after_id}; pengaduan dianggap dicabut, kecuali Penyelenggara "
            "memprosesnya",
            f"completed {after_en}; the complaint counts as withdrawn, unless the provider "
            "processes it",
            f"{_ACT} 44 ayat (5)",
        )


@_GUARDS.of(DeemedWithdrawn)
def _deemed(event: DeemedWithdrawn, scene: ComplaintScene) -> Iterator[Irregularity]:
    yield from refuse_own_case(event, scene, event.office)
    unanswered = tuple(_unanswered(event, scene))
    yield from unanswered
    yield from refuse_to_drop(event, scene)
    if not scene.progress.is_under_the_act:
        if not unanswered:  # one reason is enough
            yield irregular(
                event,
                Nature.UNLAWFUL,
                "hanya pengaduan menurut undang-undang ini yang dianggap dicabut bila tidak "
                "dilengkapi",
                "only a complaint under this Act is taken as withdrawn where nobody completes it",
                f"{_ACT} 44 ayat (5)",
            )
        return
    deadline = completion_of(scene)
    if deadline is None:
        return
    if not scene.progress.names_what_is_missing:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "pengadu tidak diberi tahu apa yang harus dilengkapi",
            "the complainant was not informed of what to complete",
            f"{_ACT} 44 ayat (4)",
        )
        return
    completed = (
        scene.progress.done.get("completed") if scene.progress.state == "completed" else None
    )
    if completed is not None and completed.on <= deadline.date:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "pengadu sudah melengkapinya pada waktunya",
            "the complainant has completed it in time",
            f"{_ACT} 44 ayat (4)",
        )
    elif completed is None and event.on <= deadline.date:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            f"pengadu masih dapat melengkapinya sampai {said_day(deadline.date, 'id')}",
            f"the complainant may still complete it until {said_day(deadline.date, 'en')}",
            f"{_ACT} 44 ayat (4)",
        )
    elif (event if completed is None else completed).on <= deadline.latest:
        yield irregular(
            event,
            Nature.PREMATURE,
            "menurut penafsiran lain pengadu dapat melengkapinya sampai "
            f"{said_day(deadline.latest, 'id')}",
            "under other readings the complainant can complete it until "
            f"{said_day(deadline.latest, 'en')}",
            f"{_ACT} 44 ayat (4)",
        )


@_GUARDS.of(TakenToOmbudsman)
def _to_the_ombudsman(event: TakenToOmbudsman, scene: ComplaintScene) -> Iterator[Irregularity]:
    """Refuse that the other side chooses the Ombudsman in the complainant's place (46(2))."""
    del scene
    if event.by is Actor.PROVIDER and event.matter is OmbudsmanMatter.SETTLEMENT:
        yield irregular(
            event,
            Nature.CONTRADICTION,
            "hanya pengadu yang dapat menghendaki penyelesaian oleh Ombudsman",
            "only the complainant can choose that the Ombudsman resolves it",
            f"{_ACT} 46 ayat (2)",
        )


@_GUARDS.of(Archived)
def _archiving(event: Archived, scene: ComplaintScene) -> Iterator[Irregularity]:
    """Refuse to archive what nobody responded to, or what may still be completed or answered.

    The Act has no ground on which a complaint is set aside, and UU 14/2008 none for a request.
    """
    deadline = completion_of(scene) if scene.progress.state == "incomplete" else None
    if deadline is not None and event.on <= deadline.latest:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            f"pengadu masih dapat melengkapinya sampai {said_day(deadline.latest, 'id')}",
            f"the complainant may still complete it until {said_day(deadline.latest, 'en')}",
            f"{_ACT} 44 ayat (4)",
        )
    yield from _unanswered(event, scene)
    yield from refuse_to_drop(event, scene)
    was_answered = {
        "declared_complete",
        "declared_incomplete",
        "replied",
    } & scene.progress.done.keys()
    if scene.progress.is_under_the_act and (
        not was_answered or scene.progress.state == "completed"
    ):
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "pengaduan wajib diterima dan direspons; tidak ada dasar pengarsipan dalam teks yang "
            "dibaca",
            "a complaint must be accepted and responded to; no text that was read lets it be "
            "archived",
            f"{_ACT} 48 ayat (2)",
        )


def _unanswered(event: Event, scene: ComplaintScene) -> Iterator[Irregularity]:
    """Refuse to set aside a request for information that nobody answered."""
    asks = scene.progress.complaint_class is ComplaintClass.INFORMATION_REQUEST
    if asks and "request.response" not in scene.progress.kept:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "permintaan informasi harus dijawab, tidak boleh dikesampingkan",
            "a request for information must be answered and not set aside",
            "UU 14/2008 Pasal 22 ayat (7)",
        )
