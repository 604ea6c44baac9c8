"""What is irregular about an event of a complaint that its stage allows.

UU 25/2009 Pasal 42 to 50; where a guard rests on what was not read in its own text, it says so.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from keterbukaan.cases.case import (
    Event,
    Irregularity,
    Nature,
    deadline_of,
    irregular,
    received_before,
)
from keterbukaan.cases.complaint.classes import ComplaintClass
from keterbukaan.cases.complaint.clocks import (
    CLOCKS,
    COMPLETION,
    REPLY,
    clocks_kept_by,
    completion_of,
    deadline_on,
    reply_of,
)
from keterbukaan.cases.complaint.events import (
    Archived,
    Classified,
    Closed,
    Completed,
    DeclaredComplete,
    DeclaredIncomplete,
    DeemedWithdrawn,
    DocumentsGiven,
    EnteredInPortal,
    ReceiptGiven,
    Replied,
    TurnedIntoRequest,
    Withdrawn,
)
from keterbukaan.cases.complaint.examination import EXAMINATION, Guard, refuse_own_case
from keterbukaan.cases.complaint.record import SUBMITTED, ComplaintProgress, ComplaintRecord
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law import limit as law
from keterbukaan.law.titles import title

__all__ = ["filing_irregularities", "irregularities_of"]

_ACT = "UU 25/2009 Pasal"


def irregularities_of(
    case: ComplaintRecord, progress: ComplaintProgress, event: Event, body: Jurisdiction
) -> Iterator[Irregularity]:
    """Yield what is irregular about an event: what it lacks, who made it, whether it is late."""
    guard = _GUARDS.get(type(event))
    if guard is not None:
        yield from guard(case, progress, event, body)
    yield from _lateness(case, progress, event, body)


def filing_irregularities(case: ComplaintRecord, body: Jurisdiction) -> Iterator[Irregularity]:
    """Yield that it was filed too late, where the day of the service is known (42(2))."""
    if case.service_received is None:
        return
    days = {"complaint.service_received": case.service_received}
    deadline = deadline_of("complaint.filing", days, body, case.service_received)
    if deadline is not None and case.received > deadline.date:
        yield Irregularity(
            "filed",
            case.received,
            Nature.TOO_LATE,
            f"diajukan sesudah {deadline.date} (menurut pembacaan lain sesudah {deadline.latest})",
            f"filed after {deadline.date} (under other readings after {deadline.latest})",
            f"{_ACT} 42 ayat (2)",
        )


def _lateness(
    case: ComplaintRecord, progress: ComplaintProgress, event: Event, body: Jurisdiction
) -> Iterator[Irregularity]:
    for clock in clocks_kept_by(event, progress):
        deadline = deadline_on(clock, case, progress, body)
        if deadline is not None and event.on > deadline.date and clock.name != COMPLETION:
            is_right = deadline.provision.nature is law.Nature.RIGHT
            yield irregular(
                event,
                Nature.TOO_LATE if is_right else Nature.LATE,
                f"sesudah {deadline.date}",
                f"after {deadline.date}",
                deadline.citations[0],
                read=deadline.verification,
            )


def _receipt(
    case: ComplaintRecord, progress: ComplaintProgress, event: ReceiptGiven, body: Jurisdiction
) -> Iterator[Irregularity]:
    del body
    if _has_whole_receipt(progress):
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "tanda terima sudah diberikan",
            "the receipt is already given",
            f"{_ACT} 44 ayat (1)",
        )
    for letter, held, said_id, said_en in (
        ("a", case.complainant is not None, "identitas pengadu", "the complainant's identity"),
        ("b", case.service is not None, "uraian pelayanan", "what the service was"),
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
                f"the receipt does not hold {said_en}",
                f"{_ACT} 44 ayat (2) huruf {letter}",
            )


def _has_whole_receipt(progress: ComplaintProgress) -> bool:
    """Tell whether a receipt was given that lacks nothing: one that does may be mended (44(2))."""
    kept = (step for step in progress.steps if isinstance(step.event, ReceiptGiven))
    return any(not step.irregularities for step in kept)


def _entry(
    case: ComplaintRecord, progress: ComplaintProgress, event: EnteredInPortal, body: Jurisdiction
) -> Iterator[Irregularity]:
    del case
    if SUBMITTED in progress.days:
        move = body.complaint_roles.steps[event.kind_name]
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "laporan sudah ada di portal",
            "the report is already in the portal",
            move.sources[0],
            read=move.read,
        )


def _class(
    case: ComplaintRecord, progress: ComplaintProgress, event: Classified, body: Jurisdiction
) -> Iterator[Irregularity]:
    """Refuse to take from under the Act what was examined, or to change what was decided.

    What leaves it after a time of the Act has run out was late all the same, and that is kept.
    """
    leaves = not (event.complaint_class.rule.under_the_act and event.complains_of_service)
    was_examined = "complaint.examination_opened" in progress.days
    if progress.decision is not None or (leaves and was_examined):
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "sudah diperiksa sebagai pengaduan; hasil pemeriksaannya yang diputuskan",
            "it was examined as a complaint; what follows is the decision on that",
            f"{_ACT} 50 ayat (1)",
        )
    for clock in CLOCKS if leaves else ():
        is_open = clock.act and clock.name not in progress.kept
        deadline = deadline_on(clock, case, progress, body) if is_open else None
        if deadline is not None and event.on > deadline.date:
            yield irregular(
                event,
                Nature.LATE,
                f"sebagai pengaduan sudah terlambat sejak {deadline.date}: "
                f"{title(clock.name, 'id')}",
                f"as a complaint it was late since {deadline.date}: {title(clock.name, 'en')}",
                str(deadline.citations[0]),
            )


def _withdrawal(
    case: ComplaintRecord, progress: ComplaintProgress, event: Withdrawn, body: Jurisdiction
) -> Iterator[Irregularity]:
    del case, body
    if progress.decision is not None:
        yield irregular(
            event,
            Nature.NO_EFFECT,
            "hasil pemeriksaannya sudah diputuskan",
            "the result of its examination is decided",
            f"{_ACT} 50 ayat (1)",
        )


def _request(
    case: ComplaintRecord, progress: ComplaintProgress, event: TurnedIntoRequest, body: Jurisdiction
) -> Iterator[Irregularity]:
    del case, body
    if progress.decision is not None:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "sudah diputuskan sebagai pengaduan",
            "it was decided as a complaint",
            f"{_ACT} 50 ayat (1)",
        )
    if progress.complaint_class is not ComplaintClass.INFORMATION_REQUEST:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "golongannya belum ditetapkan sebagai permintaan informasi",
            "it is not classified as a request for information",
            f"{_ACT} 48 ayat (2)",
        )


def _complete(
    case: ComplaintRecord, progress: ComplaintProgress, event: DeclaredComplete, body: Jurisdiction
) -> Iterator[Irregularity]:
    del body
    yield from refuse_own_case(case, event, event.office)
    yield from _again(progress, event)


def _incomplete(
    case: ComplaintRecord,
    progress: ComplaintProgress,
    event: DeclaredIncomplete,
    body: Jurisdiction,
) -> Iterator[Irregularity]:
    del body
    yield from refuse_own_case(case, event, event.office)
    if not event.lacking:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "tidak disebut apa yang kurang",
            "it does not say what is lacking",
            f"{_ACT} 44 ayat (3)",
        )
    yield from _again(progress, event)
    for each in received_before(event, event.received_on):
        yield evolve(each, citation=f"{_ACT} 44 ayat (4)")


def _again(progress: ComplaintProgress, event: Event) -> Iterator[Irregularity]:
    """Refuse to judge the completeness of an archived file that was declared complete before."""
    if "complaint.file_complete" in progress.days:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "berkas pengaduan sudah dinyatakan lengkap",
            "the file is already declared complete",
            f"{_ACT} 44 ayat (3)",
        )


def _late_completion(
    case: ComplaintRecord, progress: ComplaintProgress, event: Completed, body: Jurisdiction
) -> Iterator[Irregularity]:
    """Say what a late completion means: the complaint counts as withdrawn, or is taken up still.

    What was taken as withdrawn may be completed while any reading lets it.
    """
    deadline = completion_of(case, progress, body)
    is_late = deadline is None or event.on > deadline.latest
    if progress.state == "withdrawn" and (is_late or not progress.was_deemed_withdrawn):
        yield irregular(
            event,
            Nature.NO_EFFECT,
            "pengaduan sudah dicabut",
            "the complaint is withdrawn",
            f"{_ACT} 44 ayat (5)",
        )
        return
    if deadline is not None and event.on > deadline.date:
        yield irregular(
            event,
            Nature.TOO_LATE,
            f"dilengkapi sesudah {deadline.date} (menurut pembacaan lain sesudah "
            f"{deadline.latest}); pengaduan dianggap dicabut, kecuali penyelenggara memprosesnya",
            f"completed after {deadline.date} (under other readings after {deadline.latest}); the "
            "complaint counts as withdrawn, unless the provider takes it up",
            f"{_ACT} 44 ayat (5)",
        )


def _deemed(
    case: ComplaintRecord, progress: ComplaintProgress, event: DeemedWithdrawn, body: Jurisdiction
) -> Iterator[Irregularity]:
    yield from refuse_own_case(case, event, event.office)
    yield from _unanswered(progress, event)
    deadline = completion_of(case, progress, body)
    if deadline is None:
        return
    completed = progress.done.get("completed") if progress.state == "completed" else None
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
            f"pengadu masih dapat melengkapinya sampai {deadline.date}",
            f"the complainant may still complete it until {deadline.date}",
            f"{_ACT} 44 ayat (4)",
        )
    elif (event if completed is None else completed).on <= deadline.latest:
        yield irregular(
            event,
            Nature.PREMATURE,
            f"menurut pembacaan lain pengadu dapat melengkapinya sampai {deadline.latest}",
            f"under other readings the complainant can complete it until {deadline.latest}",
            f"{_ACT} 44 ayat (4)",
        )


def _documents(
    case: ComplaintRecord, progress: ComplaintProgress, event: DocumentsGiven, body: Jurisdiction
) -> Iterator[Irregularity]:
    del case, body
    if progress.documents_open is None:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "tidak ada dokumen yang diminta pengadu",
            "the complainant asked for no documents",
            f"{_ACT} 43 ayat (2)",
        )


def _closing(
    case: ComplaintRecord, progress: ComplaintProgress, event: Closed, body: Jurisdiction
) -> Iterator[Irregularity]:
    """Note a report closed while its reporter may still respond, or without a last answer."""
    last = progress.done.get("replied")
    if progress.state == "answered" and isinstance(last, Replied) and not last.settles:
        step = body.complaint_roles.steps["replied"]
        yield irregular(
            event,
            Nature.INCOMPLETE,
            "jawaban terakhirnya tidak menyelesaikan laporan",
            "its last answer did not settle the report",
            step.sources[0],
            read=step.read,
        )
    waits = progress.state == "answered" and REPLY not in progress.kept
    deadline = reply_of(case, progress, body) if waits else None
    if deadline is not None and event.on <= deadline.date:
        yield irregular(
            event,
            Nature.PREMATURE,
            f"pelapor masih dapat menanggapi sampai {deadline.date}",
            f"the reporter may still respond until {deadline.date}",
            deadline.citations[0],
            read=deadline.verification,
        )


def _archiving(
    case: ComplaintRecord, progress: ComplaintProgress, event: Archived, body: Jurisdiction
) -> Iterator[Irregularity]:
    """Refuse to archive what nobody responded to, or what may still be completed or answered.

    The Act knows no ground on which a complaint is laid aside, and UU 14/2008 none for a request.
    """
    deadline = completion_of(case, progress, body) if progress.state == "incomplete" else None
    if deadline is not None and event.on <= deadline.latest:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            f"pengadu masih dapat melengkapinya sampai {deadline.latest}",
            f"the complainant may still complete it until {deadline.latest}",
            f"{_ACT} 44 ayat (4)",
        )
    yield from _unanswered(progress, event)
    was_answered = {"declared_complete", "declared_incomplete", "replied"} & progress.done.keys()
    if progress.is_under_the_act and (not was_answered or progress.state == "completed"):
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "pengaduan wajib diterima dan direspons; tidak ada dasar pengarsipan dalam teks yang "
            "dibaca",
            "a complaint must be accepted and responded to; no text that was read lets it be "
            "archived",
            f"{_ACT} 48 ayat (2)",
        )


def _unanswered(progress: ComplaintProgress, event: Event) -> Iterator[Irregularity]:
    """Refuse to lay aside a request for information that nobody answered."""
    asks = progress.complaint_class is ComplaintClass.INFORMATION_REQUEST
    if asks and "request.response" not in progress.kept:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "permintaan informasi dijawab, tidak dikesampingkan",
            "a request for information is answered, not laid aside",
            "UU 14/2008 Pasal 22 ayat (7)",
        )


_GUARDS: dict[type[Event], Guard] = {
    **EXAMINATION,
    Archived: _archiving,
    Classified: _class,
    Closed: _closing,
    Completed: _late_completion,
    DeclaredComplete: _complete,
    DeclaredIncomplete: _incomplete,
    DeemedWithdrawn: _deemed,
    DocumentsGiven: _documents,
    EnteredInPortal: _entry,
    ReceiptGiven: _receipt,
    TurnedIntoRequest: _request,
    Withdrawn: _withdrawal,
}
