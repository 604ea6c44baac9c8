"""What is irregular about the examination of a complaint, its decision and what comes of it.

UU 25/2009 Pasal 36, 45, 47, 48 and 50; what comes before stands in `_guards`.
"""

from __future__ import annotations

from collections.abc import Iterator

from keterbukaan.cases._guards import Guards
from keterbukaan.cases.complaint.classes import ComplaintClass
from keterbukaan.cases.complaint.events import (
    Compensated,
    ComplaintCarriedOut,
    ComplaintDecided,
    Delivered,
    ExaminationOpened,
    Heard,
)
from keterbukaan.cases.complaint.record import ComplaintScene
from keterbukaan.cases.event import Event
from keterbukaan.cases.outcomes import Irregularity, Nature, irregular
from keterbukaan.law.actor import Actor
from keterbukaan.law.verification import Verification

__all__ = ["EXAMINATION", "refuse_own_case"]

_ACT = "UU 25/2009 Pasal"
EXAMINATION = Guards()


def refuse_own_case(
    event: Event, scene: ComplaintScene, office: str | None
) -> Iterator[Irregularity]:
    """Refuse an office that judges a complaint against itself (45, 48(1))."""
    if scene.case.concerns(office):
        to_id, to_en = (scene.case.against.addressee(lang) for lang in ("id", "en"))
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "teradu tidak boleh menangani pengaduan atas dirinya; menurut "
            f"{scene.case.against.citation} pengaduan ini ditujukan kepada {to_id}",
            "nobody may handle a complaint against themselves; under "
            f"{scene.case.against.citation} it is addressed to {to_en}",
            f"{_ACT} 48 ayat (1)",
        )


@EXAMINATION.of(ExaminationOpened)
def _examination(event: ExaminationOpened, scene: ComplaintScene) -> Iterator[Irregularity]:
    yield from refuse_own_case(event, scene, event.office)
    if "complaint.file_complete" not in scene.progress.days:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "berkas pengaduan belum dinyatakan lengkap",
            "the file is not yet declared complete",
            f"{_ACT} 50 ayat (1)",
        )
    if scene.progress.decision is not None and scene.progress.state == "closed":
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "hasil pemeriksaannya sudah diputuskan; buka kembali lebih dahulu",
            "the result of its examination is decided; reopen it first",
            f"{_ACT} 50 ayat (1)",
        )
    is_supervisory = scene.progress.complaint_class is ComplaintClass.SUPERVISORY
    if is_supervisory and event.by is not Actor.INSPECTORATE:
        yield irregular(
            event,
            Nature.INCOMPLETE,
            "pengaduan berkadar pengawasan diperiksa tanpa APIP",
            "an oversight complaint, examined without the internal oversight office (APIP)",
            "Permendagri 8/2023 Pasal 1",
            # its definitions name APIP; that it must examine was not read
            read=Verification.UNVERIFIED,
        )


@EXAMINATION.of(Heard)
def _hearing(event: Heard, scene: ComplaintScene) -> Iterator[Irregularity]:
    yield from refuse_own_case(event, scene, event.office)
    if scene.progress.asks_separate_hearing and not event.separately:
        yield irregular(
            event,
            Nature.INCOMPLETE,
            "pengadu keberatan dipertemukan dengan teradu, tetapi tidak didengar terpisah",
            "the complainant objected to meeting the other side and was not heard separately",
            f"{_ACT} 48 ayat (3)",
        )


@EXAMINATION.of(ComplaintDecided)
def _decision(event: ComplaintDecided, scene: ComplaintScene) -> Iterator[Irregularity]:
    yield from refuse_own_case(event, scene, event.office)
    if scene.case.damages is not None and event.damages is None:
        yield irregular(
            event,
            Nature.INCOMPLETE,
            "ganti rugi dituntut, dan keputusan tidak memuat jumlahnya",
            "damages were claimed, and the decision does not state their amount",
            f"{_ACT} 50 ayat (3)",
        )
    if event.damages and event.damages_due_on is None:
        yield irregular(
            event,
            Nature.INCOMPLETE,
            "batas waktu pembayaran ganti rugi tidak dimuat",
            "the decision does not say by when the damages must be paid",
            f"{_ACT} 50 ayat (3)",
        )
    if event.damages_due_on is not None and event.damages_due_on < event.on:
        yield irregular(
            event,
            Nature.INCOMPLETE,
            "batas waktu pembayaran ganti rugi mendahului keputusannya",
            "the last day to pay the damages is before the decision",
            f"{_ACT} 50 ayat (3)",
        )


@EXAMINATION.of(Delivered)
def _delivery(event: Delivered, scene: ComplaintScene) -> Iterator[Irregularity]:
    del scene
    if not event.copy_given:
        yield irregular(
            event,
            Nature.INCOMPLETE,
            "pengadu tidak diberi tembusan keputusan",
            "the complainant was not given a copy of the decision",
            f"{_ACT} 50 ayat (9)",
        )


@EXAMINATION.of(ComplaintCarriedOut)
def _carrying_out(event: ComplaintCarriedOut, scene: ComplaintScene) -> Iterator[Irregularity]:
    if scene.progress.decision is None:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "belum ada hasil yang dilaksanakan",
            "there is no outcome to carry out",
            f"{_ACT} 36 ayat (3)",
        )


@EXAMINATION.of(Compensated)
def _payment(event: Compensated, scene: ComplaintScene) -> Iterator[Irregularity]:
    decision = scene.progress.decision
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
