"""What is irregular about an event of a complaint that its stage allows.

UU 25/2009 Pasal 42 to 50; where a guard rests on what was not read in its own text, it says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from attrs import evolve

from keterbukaan.cases.complaint_class import ComplaintClass
from keterbukaan.cases.complaint_clocks import (
    CLOCKS,
    COMPLETION,
    REPLY,
    clocks_kept_by,
    completion_of,
    deadline_on,
)
from keterbukaan.cases.complaint_events import (
    Archived,
    CarriedOut,
    Closed,
    Compensated,
    Completed,
    Decided,
    DeclaredComplete,
    DeclaredIncomplete,
    DeemedWithdrawn,
    Delivered,
    DocumentsGiven,
    EnteredInPortal,
    ExaminationOpened,
    Heard,
    ReceiptGiven,
    Replied,
    TurnedIntoRequest,
)
from keterbukaan.cases.complaint_record import SUBMITTED, ComplaintProgress, ComplaintRecord
from keterbukaan.cases.history import (
    Event,
    Irregularity,
    Nature,
    deadline_of,
    irregular,
    received_before,
)
from keterbukaan.jurisdiction import Jurisdiction
from keterbukaan.law import limit as law
from keterbukaan.law.limit import Actor, Verification

__all__ = ["filing_irregularities", "irregularities_of"]

_BY_NAME = {clock.name: clock for clock in CLOCKS}
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
            found = irregular(
                event,
                Nature.TOO_LATE if is_right else Nature.LATE,
                f"sesudah {deadline.date}",
                f"after {deadline.date}",
                deadline.citations[0],
            )
            yield evolve(found, read=deadline.verification)


def _receipt(
    case: ComplaintRecord, progress: ComplaintProgress, event: ReceiptGiven, body: Jurisdiction
) -> Iterator[Irregularity]:
    del body
    if event.kind_name in progress.done:
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


def _entry(
    case: ComplaintRecord, progress: ComplaintProgress, event: EnteredInPortal, body: Jurisdiction
) -> Iterator[Irregularity]:
    del case
    if SUBMITTED in progress.days:
        move = body.handling.steps[event.kind_name]
        found = irregular(
            event,
            Nature.UNLAWFUL,
            "laporan sudah ada di portal",
            "the report is already in the portal",
            move.sources[0],
        )
        yield evolve(found, read=move.read)


def _request(
    case: ComplaintRecord, progress: ComplaintProgress, event: TurnedIntoRequest, body: Jurisdiction
) -> Iterator[Irregularity]:
    del case, body
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
    yield from _own_case(case, event, event.office)
    yield from _again(progress, event)


def _incomplete(
    case: ComplaintRecord,
    progress: ComplaintProgress,
    event: DeclaredIncomplete,
    body: Jurisdiction,
) -> Iterator[Irregularity]:
    del case, body
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


def _own_case(case: ComplaintRecord, event: Event, office: str | None) -> Iterator[Irregularity]:
    """Refuse that anybody judges a complaint against themselves (45, 48(1))."""
    if case.concerns(office):
        to_id, to_en = (case.against.addressee(lang) for lang in ("id", "en"))
        yield irregular(
            event,
            Nature.UNLAWFUL,
            f"dilakukan teradu sendiri; pengaduan ini ditujukan kepada {to_id} "
            f"({case.against.citation})",
            f"done by the party complained of; it is addressed to {to_en} "
            f"({case.against.citation})",
            f"{_ACT} 48 ayat (1)",
        )


def _late_completion(
    case: ComplaintRecord, progress: ComplaintProgress, event: Completed, body: Jurisdiction
) -> Iterator[Irregularity]:
    """Say what a late completion means: the complaint counts as withdrawn, or is taken up still."""
    deadline = completion_of(case, progress, body)
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


def _was_completed_late(progress: ComplaintProgress) -> bool:
    steps = [step for step in progress.steps if step.event is progress.done["completed"]]
    return any(each.nature is Nature.TOO_LATE for step in steps for each in step.irregularities)


def _deemed(
    case: ComplaintRecord, progress: ComplaintProgress, event: DeemedWithdrawn, body: Jurisdiction
) -> Iterator[Irregularity]:
    deadline = completion_of(case, progress, body)
    if progress.state == "completed":
        if not _was_completed_late(progress):
            yield irregular(
                event,
                Nature.UNLAWFUL,
                "pengadu sudah melengkapinya pada waktunya",
                "the complainant has completed it in time",
                f"{_ACT} 44 ayat (4)",
            )
    elif deadline is not None and event.on <= deadline.date:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            f"pengadu masih dapat melengkapinya sampai {deadline.date}",
            f"the complainant may still complete it until {deadline.date}",
            f"{_ACT} 44 ayat (4)",
        )
    elif deadline is not None and event.on <= deadline.latest:
        yield irregular(
            event,
            Nature.PREMATURE,
            f"menurut pembacaan lain pengadu masih dapat melengkapinya sampai {deadline.latest}",
            f"under other readings the complainant may still complete it until {deadline.latest}",
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


def _examination(
    case: ComplaintRecord, progress: ComplaintProgress, event: ExaminationOpened, body: Jurisdiction
) -> Iterator[Irregularity]:
    del body
    yield from _own_case(case, event, event.office)
    if "complaint.file_complete" not in progress.days:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "berkas pengaduan belum dinyatakan lengkap",
            "the file is not yet declared complete",
            f"{_ACT} 50 ayat (1)",
        )
    if progress.decision is not None and progress.state == "closed":
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "hasil pemeriksaannya sudah diputuskan; buka kembali lebih dahulu",
            "the result of its examination is decided; reopen it first",
            f"{_ACT} 50 ayat (1)",
        )
    is_supervisory = progress.complaint_class is ComplaintClass.SUPERVISORY
    if is_supervisory and event.by is not Actor.INSPECTORATE:
        found = irregular(
            event,
            Nature.INCOMPLETE,
            "berkadar pengawasan, dan diperiksa tanpa APIP",
            "with supervisory content, and examined without the oversight office (APIP)",
            "Permendagri 8/2023 Pasal 1",
        )
        yield evolve(found, read=Verification.RESTATED)


def _hearing(
    case: ComplaintRecord, progress: ComplaintProgress, event: Heard, body: Jurisdiction
) -> Iterator[Irregularity]:
    del body
    yield from _own_case(case, event, event.office)
    if progress.asks_separate_hearing and not event.separately:
        yield irregular(
            event,
            Nature.INCOMPLETE,
            "pengadu keberatan dipertemukan dengan teradu, tetapi tidak didengar terpisah",
            "the complainant objected to meeting the other side and was not heard separately",
            f"{_ACT} 48 ayat (3)",
        )


def _decision(
    case: ComplaintRecord, progress: ComplaintProgress, event: Decided, body: Jurisdiction
) -> Iterator[Irregularity]:
    del progress, body
    yield from _own_case(case, event, event.office)
    if case.damages is not None and event.damages is None:
        yield irregular(
            event,
            Nature.INCOMPLETE,
            "ganti rugi dituntut, dan keputusan tidak memuat jumlahnya",
            "damages were claimed, and the decision does not hold their amount",
            f"{_ACT} 50 ayat (3)",
        )
    if event.damages and event.damages_due_on is None:
        yield irregular(
            event,
            Nature.INCOMPLETE,
            "batas waktu pembayaran ganti rugi tidak dimuat",
            "the decision does not say by when the damages are paid",
            f"{_ACT} 50 ayat (3)",
        )


def _delivery(
    case: ComplaintRecord, progress: ComplaintProgress, event: Delivered, body: Jurisdiction
) -> Iterator[Irregularity]:
    del case, progress, body
    if not event.copy_given:
        yield irregular(
            event,
            Nature.INCOMPLETE,
            "pengadu tidak diberi tembusan keputusan",
            "the complainant was given no copy of the decision",
            f"{_ACT} 50 ayat (9)",
        )


def _carrying_out(
    case: ComplaintRecord, progress: ComplaintProgress, event: CarriedOut, body: Jurisdiction
) -> Iterator[Irregularity]:
    del case, body
    if progress.decision is None:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "belum ada hasil yang dilaksanakan",
            "there is no outcome to carry out",
            f"{_ACT} 36 ayat (3)",
        )


def _payment(
    case: ComplaintRecord, progress: ComplaintProgress, event: Compensated, body: Jurisdiction
) -> Iterator[Irregularity]:
    del case, body
    decision = progress.decision
    if decision is None or not decision.damages:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "keputusan tidak memuat ganti rugi",
            "the decision awards no damages",
            f"{_ACT} 50 ayat (3)",
        )
    elif decision.damages_due_on is not None and event.on > decision.damages_due_on:
        yield irregular(
            event,
            Nature.LATE,
            f"dibayar sesudah {decision.damages_due_on}",
            f"paid after {decision.damages_due_on}",
            f"{_ACT} 50 ayat (3)",
        )


def _closing(
    case: ComplaintRecord, progress: ComplaintProgress, event: Closed, body: Jurisdiction
) -> Iterator[Irregularity]:
    """Note a report closed while its reporter may still respond, or without a last answer."""
    last = progress.done.get("replied")
    if progress.state == "answered" and isinstance(last, Replied) and not last.settles:
        step = body.handling.steps["replied"]
        found = irregular(
            event,
            Nature.INCOMPLETE,
            "jawaban terakhirnya tidak menyelesaikan laporan",
            "its last answer did not settle the report",
            step.sources[0],
        )
        yield evolve(found, read=step.read)
    deadline = deadline_on(_BY_NAME[REPLY], case, progress, body)
    waits = deadline is not None and REPLY not in progress.kept and progress.state == "answered"
    if deadline is not None and waits and event.on <= deadline.date:
        found = irregular(
            event,
            Nature.PREMATURE,
            f"pelapor masih dapat menanggapi sampai {deadline.date}",
            f"the reporter may still respond until {deadline.date}",
            deadline.citations[0],
        )
        yield evolve(found, read=deadline.verification)


def _archiving(
    case: ComplaintRecord, progress: ComplaintProgress, event: Archived, body: Jurisdiction
) -> Iterator[Irregularity]:
    """Refuse to archive a complaint that nobody responded to: the Act knows no such ground."""
    del case, body
    was_answered = {"declared_complete", "declared_incomplete", "replied"} & progress.done.keys()
    if progress.is_under_the_act and not was_answered:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "pengaduan wajib diterima dan direspons; tidak ada alasan pengarsipan yang terbaca",
            "a complaint must be accepted and responded to; no text that was read lets it be "
            "archived",
            f"{_ACT} 48 ayat (2)",
        )


_Guard = Callable[..., Iterable[Irregularity]]
_GUARDS: dict[type[Event], _Guard] = {
    Archived: _archiving,
    CarriedOut: _carrying_out,
    Closed: _closing,
    Compensated: _payment,
    Completed: _late_completion,
    Decided: _decision,
    DeclaredComplete: _complete,
    DeclaredIncomplete: _incomplete,
    DeemedWithdrawn: _deemed,
    Delivered: _delivery,
    DocumentsGiven: _documents,
    EnteredInPortal: _entry,
    ExaminationOpened: _examination,
    Heard: _hearing,
    ReceiptGiven: _receipt,
    TurnedIntoRequest: _request,
}
