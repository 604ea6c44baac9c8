"""What is irregular about the examination of a complaint, its decision and what comes of it.

UU 25/2009 Pasal 36, 45, 47, 48 and 50; what comes before stands in `complaint_guards`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from keterbukaan.cases.case import Event, Irregularity, Nature, irregular
from keterbukaan.cases.complaint.classes import ComplaintClass
from keterbukaan.cases.complaint.events import (
    CarriedOut,
    Compensated,
    Decided,
    Delivered,
    ExaminationOpened,
    Heard,
)
from keterbukaan.cases.complaint.record import ComplaintProgress, ComplaintRecord
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.actor import Actor
from keterbukaan.law.verification import Verification

__all__ = ["EXAMINATION", "Guard", "refuse_own_case"]

_ACT = "UU 25/2009 Pasal"


def refuse_own_case(
    case: ComplaintRecord, event: Event, office: str | None
) -> Iterator[Irregularity]:
    """Refuse that anybody judges a complaint against themselves (45, 48(1))."""
    if case.concerns(office):
        to_id, to_en = (case.against.addressee(lang) for lang in ("id", "en"))
        yield irregular(
            event,
            Nature.UNLAWFUL,
            f"teradu tidak menangani pengaduan atas dirinya; menurut {case.against.citation} "
            f"pengaduan ini ditujukan kepada {to_id}",
            f"nobody judges a complaint against themselves; by {case.against.citation} it is "
            f"addressed to {to_en}",
            f"{_ACT} 48 ayat (1)",
        )


def _examination(
    case: ComplaintRecord, progress: ComplaintProgress, event: ExaminationOpened, body: Jurisdiction
) -> Iterator[Irregularity]:
    del body
    yield from refuse_own_case(case, event, event.office)
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
        yield irregular(
            event,
            Nature.INCOMPLETE,
            "berkadar pengawasan, dan diperiksa tanpa APIP",
            "with supervisory content, and examined without the oversight office (APIP)",
            "Permendagri 8/2023 Pasal 1",
            # its definitions name APIP; that it must examine was not read
            read=Verification.UNVERIFIED,
        )


def _hearing(
    case: ComplaintRecord, progress: ComplaintProgress, event: Heard, body: Jurisdiction
) -> Iterator[Irregularity]:
    del body
    yield from refuse_own_case(case, event, event.office)
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
    yield from refuse_own_case(case, event, event.office)
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
    if event.damages_due_on is not None and event.damages_due_on < event.on:
        yield irregular(
            event,
            Nature.INCOMPLETE,
            "batas waktu pembayaran ganti rugi mendahului keputusannya",
            "the damages are to be paid by a day before the decision",
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


Guard = Callable[..., Iterable[Irregularity]]
EXAMINATION: dict[type[Event], Guard] = {
    CarriedOut: _carrying_out,
    Compensated: _payment,
    Decided: _decision,
    Delivered: _delivery,
    ExaminationOpened: _examination,
    Heard: _hearing,
}
