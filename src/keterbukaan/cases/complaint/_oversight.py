"""What is irregular about a step of the oversight of officials that its stage allows.

PP 48/2016 Pasal 15 to 41, PP 12/2017 Pasal 22 to 27. What favours who reports is found, never
barred; what protects the official who is sanctioned bars what passes it over.
"""

from __future__ import annotations

from collections.abc import Iterator

from keterbukaan._words import said_day
from keterbukaan.cases._clocks import deadline_for, deadline_from
from keterbukaan.cases._guards import Guards
from keterbukaan.cases.complaint._elements import has_its_elements
from keterbukaan.cases.complaint._oversight_clocks import TRANSITION
from keterbukaan.cases.complaint.addressee import ComplaintAddressee, OversightTrack
from keterbukaan.cases.complaint.classes import Official
from keterbukaan.cases.complaint.oversight_events import (
    CrimeFound,
    HandedToInspectorate,
    HandedToLawEnforcement,
    InspectionAssigned,
    InspectionConcluded,
    InspectionResult,
    InvestigationOpened,
    OfficialMissed,
    OfficialSummoned,
    OfficialSummonedAgain,
    ReachedAddressee,
    ResultFollowedUp,
    SanctionDecided,
    SanctionDelivered,
    SanctionLevel,
    SuperiorFollowedUp,
)
from keterbukaan.cases.complaint.progress import ComplaintProgress
from keterbukaan.cases.complaint.record import ComplaintScene
from keterbukaan.cases.event import Event
from keterbukaan.cases.outcomes import Irregularity, Nature, irregular, late, received_before
from keterbukaan.law._earlier import in_force
from keterbukaan.law.actor import Actor

__all__ = ["OVERSIGHT", "refuse_to_drop"]

OVERSIGHT = Guards()
_SANCTIONS = "PP 48/2016 Pasal"
_REGIONS = "PP 12/2017 Pasal"
_ASSIGNED = frozenset({Official.HEAD_OF_REGION, Official.DEPUTY_HEAD, Official.COUNCIL_MEMBER})


def refuse_to_drop(event: Event, scene: ComplaintScene) -> Iterator[Irregularity]:
    """Refuse to set aside a report that is to be followed up and of which nobody took care.

    No text lets one lapse or be archived before (PP 48/2016 17(1), 20(2), PP 12/2017 25(1), (3)).
    Of what is under UU 25/2009 as well, that Act's own refusals say when.
    """
    progress = scene.progress
    if progress.is_under_the_act or _was_taken_up(progress):
        return
    for is_so, citation in (
        (progress.is_followed_up_by_the_superior, f"{_SANCTIONS} 17 ayat (1)"),
        (progress.is_before_law_enforcement, f"{_SANCTIONS} 20 ayat (2)"),
        (ComplaintAddressee.INSPECTORATE in progress.addressed, f"{_REGIONS} 25 ayat (1)"),
        (progress.is_before_law_enforcement_of_a_region, f"{_REGIONS} 25 ayat (3)"),
    ):
        if is_so:
            yield irregular(
                event,
                Nature.UNLAWFUL,
                "laporan tentang pejabat wajib ditindaklanjuti atau diperiksa; tidak ada teks yang "
                "membolehkannya dikesampingkan",
                "a report about an official must be followed up or examined; no text lets it be "
                "set aside",
                citation,
            )


def _was_taken_up(progress: ComplaintProgress) -> bool:
    """Return whether somebody whom the two regulations name took it up, or sent it on."""
    taken_up = {
        "superior_followed_up",
        "official_summoned",
        "handed_to_inspectorate",
        "investigation_opened",
        "handed_to_law_enforcement",
    }
    return progress.inspected_since is not None or bool(taken_up & progress.done.keys())


@OVERSIGHT.of(ReachedAddressee)
def _reaching(event: ReachedAddressee, scene: ComplaintScene) -> Iterator[Irregularity]:
    if event.to in scene.progress.addressed:
        day = scene.progress.addressed[event.to]
        yield irregular(
            event,
            Nature.NO_EFFECT,
            f"sudah diterima olehnya pada {said_day(day, 'id')}",
            f"it was received there on {said_day(day, 'en')} already",
            event.to.citation,
        )


@OVERSIGHT.of(SuperiorFollowedUp)
def _following_up(event: SuperiorFollowedUp, scene: ComplaintScene) -> Iterator[Irregularity]:
    if ComplaintAddressee.SUPERIOR not in scene.progress.addressed:
        yield _not_received(event, "atasan pejabat", "the superior", f"{_SANCTIONS} 15 ayat (2)")
    if not event.coordinated:
        yield _uncoordinated(event, f"{_SANCTIONS} 17 ayat (2)")


@OVERSIGHT.of(InvestigationOpened)
def _investigation(event: InvestigationOpened, scene: ComplaintScene) -> Iterator[Irregularity]:
    is_regional = OversightTrack.REGIONAL in scene.progress.tracks
    if not event.coordinated:
        place = f"{_REGIONS} 25 ayat (3)" if is_regional else f"{_SANCTIONS} 20 ayat (2)"
        yield _uncoordinated(event, place)
    if is_regional and not has_its_elements(scene.case, scene.progress, OversightTrack.REGIONAL):
        yield irregular(
            event,
            Nature.DEFECT,
            "diperiksa sebelum semua unsur laporan terpenuhi",
            "examined before all elements of the report were there",
            f"{_REGIONS} 25 ayat (4)",
        )


def _not_received(event: Event, who_id: str, who_en: str, citation: str) -> Irregularity:
    return irregular(
        event,
        Nature.DEFECT,
        f"tidak tercatat bahwa {who_id} menerima laporan ini",
        f"it is not recorded that {who_en} received this report",
        citation,
    )


def _uncoordinated(event: Event, citation: str) -> Irregularity:
    return irregular(
        event,
        Nature.INCOMPLETE,
        "tanpa berkoordinasi dengan aparat pengawasan intern pemerintah (APIP)",
        "without coordination with the internal oversight office (APIP)",
        citation,
    )


@OVERSIGHT.of(HandedToInspectorate)
def _handing_over(event: HandedToInspectorate, scene: ComplaintScene) -> Iterator[Irregularity]:
    """Yield that it was handed over while the superior may still follow it up (18(1))."""
    yield from received_before(event, event.received_on, f"{_SANCTIONS} 18 ayat (2)")
    if event.by is Actor.LAW_ENFORCEMENT:
        return
    deadline = deadline_for("complaint.superior_follow_up", scene)
    is_kept = "complaint.superior_follow_up" in scene.progress.kept
    if deadline is not None and event.on <= deadline.date and not is_kept:
        yield irregular(
            event,
            Nature.PREMATURE,
            f"atasan pejabat masih dapat menindaklanjutinya sampai {said_day(deadline.date, 'id')}",
            f"the superior may still follow it up until {said_day(deadline.date, 'en')}",
            f"{_SANCTIONS} 18 ayat (1)",
        )


@OVERSIGHT.of(InspectionAssigned)
def _assignment(event: InspectionAssigned, scene: ComplaintScene) -> Iterator[Irregularity]:
    official = scene.progress.official
    if official is not None and official not in _ASSIGNED:
        yield irregular(
            event,
            Nature.DEFECT,
            "pemeriksaan hanya ditugaskan atas kepala daerah, wakilnya, atau anggota DPRD",
            "an examination is assigned only of a head or deputy head of a region or a council "
            "member",
            f"{_REGIONS} 38 ayat (17)",
        )


# ------------------------------------------------------------ the summons


@OVERSIGHT.of(OfficialSummoned)
def _summons(event: OfficialSummoned, scene: ComplaintScene) -> Iterator[Irregularity]:
    yield from _summoned_for_the_past(event)
    days = {"complaint.examination_day": event.examination_day}
    deadline = deadline_from("complaint.inspection_summons", days, scene)
    if deadline is not None and scene.progress.is_of_an_official and event.on > deadline.date:
        yield late(event, deadline)


@OVERSIGHT.of(OfficialSummonedAgain)
def _second_summons(event: OfficialSummonedAgain, scene: ComplaintScene) -> Iterator[Irregularity]:
    yield from _summoned_for_the_past(event)
    if "official_missed" not in scene.progress.done:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "pejabat belum tercatat tidak hadir pada panggilan pertama",
            "the official is not recorded as absent after a first summons",
            f"{_SANCTIONS} 21 ayat (3)",
        )


def _summoned_for_the_past(
    event: OfficialSummoned | OfficialSummonedAgain,
) -> Iterator[Irregularity]:
    if event.examination_day <= event.on:
        yield irregular(
            event,
            Nature.CONTRADICTION,
            f"dipanggil untuk {said_day(event.examination_day, 'id')}, yang tidak sesudah "
            "panggilannya",
            f"summoned for {said_day(event.examination_day, 'en')}, which is not after the summons",
            f"{_SANCTIONS} 21 ayat (2)",
        )


@OVERSIGHT.of(OfficialMissed)
def _absence(event: OfficialMissed, scene: ComplaintScene) -> Iterator[Irregularity]:
    day = scene.progress.next_examination
    if day is None:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "pejabat tidak sedang dipanggil untuk suatu hari pemeriksaan",
            "the official is not summoned for any day of examination",
            f"{_SANCTIONS} 21 ayat (3)",
        )
    elif event.on < day:
        yield irregular(
            event,
            Nature.CONTRADICTION,
            f"hari pemeriksaan baru {said_day(day, 'id')}",
            f"the day of the examination is only on {said_day(day, 'en')}",
            f"{_SANCTIONS} 21 ayat (3)",
        )


# ------------------------------------------------------------ what was found, and what follows


@OVERSIGHT.of(CrimeFound)
def _crime(event: CrimeFound, scene: ComplaintScene) -> Iterator[Irregularity]:
    looked = {"superior_followed_up", "investigation_opened"} & scene.progress.done.keys()
    if not looked and scene.progress.inspected_since is None:
        yield irregular(
            event,
            Nature.DEFECT,
            "ditemukan tanpa pemeriksaan yang tercatat",
            "found without an examination that is on record",
            f"{_SANCTIONS} 19 ayat (1)",
        )


@OVERSIGHT.of(HandedToLawEnforcement)
def _crime_handed_over(
    event: HandedToLawEnforcement, scene: ComplaintScene
) -> Iterator[Irregularity]:
    if "crime_found" not in scene.progress.done:
        yield irregular(
            event,
            Nature.DEFECT,
            "diserahkan tanpa unsur pidana yang tercatat ditemukan",
            "handed over without an element of crime that is recorded as found",
            f"{_SANCTIONS} 19 ayat (1)",
        )


@OVERSIGHT.of(InspectionConcluded)
def _result(event: InspectionConcluded, scene: ComplaintScene) -> Iterator[Irregularity]:
    if scene.progress.inspected_since is None:
        is_unexamined = "examination_opened" not in scene.progress.done
        yield irregular(
            event,
            Nature.UNLAWFUL if is_unexamined else Nature.DEFECT,
            "pemeriksaan oleh APIP belum dimulai",
            "the oversight office has not begun its examination",
            f"{_SANCTIONS} 32 ayat (4)",
        )


@OVERSIGHT.of(SanctionDecided)
def _sanction(event: SanctionDecided, scene: ComplaintScene) -> Iterator[Irregularity]:
    """Refuse a medium or heavy sanction without an examination; find what contradicts its result.

    After a second absence it is decided on the evidence at hand, without one. A council member is
    sanctioned by PP 12/2017 37, which asks none of this.
    """
    progress = scene.progress
    if not progress.is_of_an_official:
        return
    rule = f"{_SANCTIONS} 11"
    is_of_the_act_alone = not in_force(rule, scene.case.law_day_of(event.on, rule, scene))
    if is_of_the_act_alone:
        rule = "UU 30/2014 Pasal 83 ayat (2)"
        yield irregular(
            event,
            Nature.NOT_READ,
            "pelanggaran ini diproses menurut ketentuan yang berlaku sebelum PP 48/2016, yang "
            "teksnya tidak dibaca, sehingga tidak dinilai menurutnya",
            "this violation is dealt with by what was before PP 48/2016, whose text was not read, "
            "so it is not judged by it",
            TRANSITION,
        )
    is_concluded = "inspection_concluded" in progress.done
    is_beyond_light = event.level in {SanctionLevel.MEDIUM, SanctionLevel.HEAVY}
    is_excused = progress.missed_again and not is_of_the_act_alone
    if is_beyond_light and not is_concluded and not is_excused:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "sanksi sedang atau berat hanya dapat dijatuhkan setelah pemeriksaan internal",
            "a medium or heavy sanction may be imposed only after the internal examination",
            rule,
        )
    if progress.inspection_result is InspectionResult.NO_FAULT:
        yield irregular(
            event,
            Nature.DEFECT,
            "hasil pemeriksaan, yang menjadi pertimbangannya, tidak menemukan kesalahan",
            "the result of the examination, which it is to consider, found no fault",
            f"{_SANCTIONS} 39",
        )
    if not event.says_why:
        yield irregular(
            event,
            Nature.INCOMPLETE,
            "keputusan tidak menyebut jenis pelanggaran dan sanksinya",
            "the decision does not name the violation and the sanction",
            f"{_SANCTIONS} 39",
        )


@OVERSIGHT.of(SanctionDelivered)
def _sanction_delivered(event: SanctionDelivered, scene: ComplaintScene) -> Iterator[Irregularity]:
    if "sanction_decided" not in scene.progress.done:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "tidak ada keputusan sanksi yang menunggu disampaikan",
            "no decision on a sanction waits to be delivered",
            f"{_SANCTIONS} 41 ayat (1)",
        )
    if not event.in_private and scene.progress.is_of_an_official:
        yield irregular(
            event,
            Nature.INCOMPLETE,
            "keputusan sanksi tidak disampaikan secara tertutup",
            "the decision on the sanction was not delivered in private",
            f"{_SANCTIONS} 41 ayat (2)",
        )


@OVERSIGHT.of(ResultFollowedUp)
def _carried_out(event: ResultFollowedUp, scene: ComplaintScene) -> Iterator[Irregularity]:
    if "result_received" not in scene.progress.done:
        yield irregular(
            event,
            Nature.DEFECT,
            "tidak tercatat kapan hasil pengawasan diterima",
            "it is not recorded when the result of the oversight was received",
            f"{_REGIONS} 27 ayat (5)",
        )
