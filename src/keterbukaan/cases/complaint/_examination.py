"""What is irregular about the examination of a complaint, its decision and what comes of it.

UU 25/2009 Pasal 36, 45, 47, 48 and 50; what comes before stands in `_guards`.
"""

from __future__ import annotations

from collections.abc import Iterator

from keterbukaan._words import said_day
from keterbukaan.cases._guards import Guards
from keterbukaan.cases.complaint._elements import has_its_elements
from keterbukaan.cases.complaint._favour import favours, gives_more
from keterbukaan.cases.complaint.addressee import OversightTrack
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

__all__ = ["EXAMINATION", "refuse_against_will", "refuse_own_case"]

_ACT = "UU 25/2009 Pasal"
EXAMINATION = Guards()


def refuse_own_case(
    event: Event, scene: ComplaintScene, office: str | None, *, gives: bool = False
) -> Iterator[Irregularity]:
    """Refuse an office that judges a complaint against itself (45, 48(1)).

    What it gives the complainant it gives against itself: that is found, and has its effect.
    """
    if scene.case.concerns(office):
        to_id, to_en = (scene.case.against.addressee(lang) for lang in ("id", "en"))
        yield irregular(
            event,
            Nature.DEFECT if gives else Nature.UNLAWFUL,
            "teradu tidak boleh menangani pengaduan atas dirinya; menurut "
            f"{scene.case.against.citation} pengaduan ini ditujukan kepada {to_id}",
            "nobody may handle a complaint against themselves; under "
            f"{scene.case.against.citation} it is addressed to {to_en}",
            f"{_ACT} 48 ayat (1)",
        )


def refuse_against_will(event: Event, scene: ComplaintScene) -> Iterator[Irregularity]:
    """Refuse to take up what its complainant withdrew; what lapsed by silence may be taken up."""
    if scene.progress.state == "withdrawn" and not scene.progress.was_deemed_withdrawn:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "pengaduan sudah dicabut",
            "the complaint is withdrawn",
            f"{_ACT} 44 ayat (5)",
        )


@EXAMINATION.of(ExaminationOpened)
def _examination(event: ExaminationOpened, scene: ComplaintScene) -> Iterator[Irregularity]:
    yield from refuse_own_case(event, scene, event.office)
    yield from _begun_already(event, scene)
    against = tuple(refuse_against_will(event, scene))
    yield from against
    progress = scene.progress
    is_undeclared = "complaint.file_complete" not in progress.days
    if not against and is_undeclared and progress.is_under_the_act:
        yield irregular(
            event,
            Nature.DEFECT,
            "diperiksa tanpa pernyataan lengkap; dihitung lengkap sejak pemeriksaan dimulai",
            "examined without being declared complete; it counts as complete from this day",
            f"{_ACT} 44 ayat (3)",
        )
    if scene.progress.decision is not None and scene.progress.state == "closed":
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "hasil pemeriksaannya sudah diputuskan; buka kembali lebih dahulu",
            "the result of its examination is decided; reopen it first",
            f"{_ACT} 50 ayat (1)",
        )
    known = progress.complaint_class
    is_no_complaint = known is not None and not known.rule.under_the_act and not progress.tracks
    if known is not None and is_no_complaint and event.by is not Actor.INSPECTORATE:
        yield irregular(
            event,
            Nature.DEFECT,
            f"diperiksa sebagai pengaduan, padahal golongannya {known.label('id')}; tetapkan "
            "golongannya kembali",
            f"examined as a complaint, though its class is {known.label('en')}; decide its class "
            "anew",
            f"{_ACT} 47 ayat (1)",
        )
    track = OversightTrack.REGIONAL
    if track in progress.tracks and not has_its_elements(scene.case, progress, track):
        yield irregular(
            event,
            Nature.DEFECT,
            "diperiksa sebelum semua unsur laporan terpenuhi; dengan ini dianggap terpenuhi",
            "examined before all elements of the report were there; they count as there from now",
            "PP 12/2017 Pasal 25 ayat (4)",
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


def _begun_already(event: ExaminationOpened, scene: ComplaintScene) -> Iterator[Irregularity]:
    """Refuse to begin the same examination twice.

    The oversight office's is another than the provider's, and must be held all the same (PP 48/2016
    18(2), PP 12/2017 25(1)).
    """
    progress = scene.progress
    is_its_own = event.by is Actor.INSPECTORATE and progress.inspected_since is None
    if progress.state == "in_examination" and not is_its_own:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "pemeriksaan sudah dimulai",
            "the examination has begun",
            f"{_ACT} 47 ayat (1)",
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
    yield from refuse_own_case(event, scene, event.office, gives=favours(event))
    yield from _unexamined(event, scene)
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


def _unexamined(event: ComplaintDecided, scene: ComplaintScene) -> Iterator[Irregularity]:
    """Yield that nothing was examined for a decision, or that it takes the place of a better one.

    A body may mend its own decision; what is not better takes nothing away.
    """
    progress = scene.progress
    if progress.state == "in_examination":
        return
    if "examination_opened" not in progress.done:
        yield irregular(
            event,
            Nature.DEFECT if favours(event) else Nature.UNLAWFUL,
            "diputuskan tanpa diperiksa lebih dahulu",
            "decided without an examination before it",
            f"{_ACT} 47 ayat (1)",
        )
    if progress.decision is not None and not gives_more(event, progress.decision):
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "hasil pemeriksaannya sudah diputuskan, dan keputusan ini tidak memberi lebih banyak",
            "the result of its examination is decided, and this decision gives no more",
            f"{_ACT} 50 ayat (1)",
        )


@EXAMINATION.of(Delivered)
def _delivery(event: Delivered, scene: ComplaintScene) -> Iterator[Irregularity]:
    if scene.progress.decision is None:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "tidak ada keputusan yang menunggu disampaikan",
            "no decision waits to be delivered",
            f"{_ACT} 50 ayat (2)",
        )
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
            Nature.DEFECT,
            "dilaksanakan sebelum hasil pemeriksaannya diputuskan",
            "carried out before the result of the examination was decided",
            f"{_ACT} 50 ayat (1)",
        )


@EXAMINATION.of(Compensated)
def _payment(event: Compensated, scene: ComplaintScene) -> Iterator[Irregularity]:
    decision = scene.progress.decision
    if decision is None or not decision.damages:
        yield irregular(
            event,
            Nature.DEFECT,
            "tidak ada keputusan yang memuat ganti rugi",
            "no decision awards damages",
            f"{_ACT} 50 ayat (3)",
        )
    elif decision.damages_due_on is not None and event.on > decision.damages_due_on:
        yield irregular(
            event,
            Nature.LATE,
            f"dibayar sesudah hari yang ditetapkan, {said_day(decision.damages_due_on, 'id')}",
            f"paid after the day that was set, {said_day(decision.damages_due_on, 'en')}",
            f"{_ACT} 50 ayat (3)",
        )
