"""What the oversight of officials owes without a number of days, and where a reporter may turn.

PP 48/2016 Pasal 13, 18 and PP 12/2017 Pasal 22, 25, 27. A superior who stays silent opens no remedy
by itself: the text gives the next step to the official who sanctions (17(3), 18(1)).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from keterbukaan.cases._clocks import deadline_for
from keterbukaan.cases.complaint._elements import has_its_elements
from keterbukaan.cases.complaint.addressee import (
    OF_THE_REGION,
    ComplaintAddressee,
    OversightTrack,
)
from keterbukaan.cases.complaint.oversight_events import ResultReceived
from keterbukaan.cases.complaint.progress import ComplaintProgress
from keterbukaan.cases.complaint.record import ComplaintRecord, ComplaintScene
from keterbukaan.cases.outcomes import Obligation, Remedy
from keterbukaan.law._earlier import in_force
from keterbukaan.law.actor import Actor

__all__ = ["oversight_owed", "oversight_remedies"]

_SANCTIONS = "PP 48/2016 Pasal"
_REGIONS = "PP 12/2017 Pasal"


def oversight_owed(scene: ComplaintScene, on: date) -> Iterator[Obligation]:
    """Yield what is owed on a day within no number of days, by the regulations in force."""
    for each in (*_administrative(scene, on), *_regional(scene), *_result_with_a_claim(scene)):
        if in_force(each.citation, scene.case.law_day_of(on, each.citation, scene)):
            yield each


def _administrative(scene: ComplaintScene, on: date) -> Iterator[Obligation]:
    progress = scene.progress
    follow_up = deadline_for("complaint.superior_follow_up", scene)
    was_taken_up = (
        "complaint.superior_follow_up" in progress.kept
        or "handed_to_inspectorate" in progress.done
        or progress.inspected_since is not None
    )
    if follow_up is not None and on > follow_up.date and not was_taken_up:
        yield Obligation(
            Actor.SANCTIONING_OFFICIAL,
            "menyerahkan pengaduan kepada APIP untuk diperiksa, kecuali atasan pejabat mempunyai "
            "alasan yang sah",
            "hand the complaint to the oversight office to be examined, unless the superior has a "
            "lawful reason",
            f"{_SANCTIONS} 18 ayat (1)",
            event="handed_to_inspectorate",
        )
    is_sanctioned = "sanction_decided" in progress.done
    if progress.is_at_fault and progress.is_an_administrative_matter and not is_sanctioned:
        yield Obligation(
            Actor.SANCTIONING_OFFICIAL,
            "mengenakan sanksi administratif dengan mempertimbangkan hasil pemeriksaan",
            "impose an administrative sanction, considering the result of the examination",
            f"{_SANCTIONS} 13 ayat (1)",
            event="sanction_decided",
        )


def _regional(scene: ComplaintScene) -> Iterator[Obligation]:
    """Yield the duty to examine, once the four elements are there (25(1), (3), (4))."""
    progress = scene.progress
    if OversightTrack.REGIONAL not in progress.tracks:
        return
    is_whole = has_its_elements(scene.case, progress, OversightTrack.REGIONAL)
    done = progress.done.keys()
    to_inspectorate = ComplaintAddressee.INSPECTORATE in progress.addressed
    is_elsewhere = "handed_to_law_enforcement" in done
    if to_inspectorate and is_whole and progress.inspected_since is None and not is_elsewhere:
        yield Obligation(
            Actor.INSPECTORATE,
            "memeriksa dugaan penyimpangan yang dilaporkan, berkoordinasi dengan aparat penegak "
            "hukum; jangka waktunya tidak ditentukan",
            "examine the irregularity that was reported, in coordination with law enforcement; no "
            "time is set for it",
            f"{_REGIONS} 25 ayat (1)",
            event="examination_opened",
        )
    to_law_enforcement = ComplaintAddressee.LAW_ENFORCEMENT in progress.addressed
    was_investigated = "investigation_opened" in done or progress.was_handed_back
    if to_law_enforcement and is_whole and not was_investigated:
        yield Obligation(
            Actor.LAW_ENFORCEMENT,
            "memeriksa laporan menurut tata caranya sendiri, setelah berkoordinasi dengan APIP; "
            "jangka waktunya tidak ditentukan",
            "examine the report by its own procedure, after coordination with the oversight "
            "office; no time is set for it",
            f"{_REGIONS} 25 ayat (3)",
            event="investigation_opened",
        )
    has_a_time = progress.is_an_administrative_matter  # that of PP 48/2016 19(1)
    if progress.is_a_crime_to_hand_over and not is_elsewhere and not has_a_time:
        yield Obligation(
            Actor.INSPECTORATE,
            "menyerahkan proses lebih lanjut kepada aparat penegak hukum; jangka waktunya tidak "
            "ditentukan",
            "hand what follows to law enforcement; no time is set for it",
            f"{_REGIONS} 25 ayat (10)",
            event="handed_to_law_enforcement",
        )


def _result_with_a_claim(scene: ComplaintScene) -> Iterator[Obligation]:
    done = scene.progress.done
    received = done.get("result_received")
    claims = isinstance(received, ResultReceived) and received.claims_money
    if claims and "result_followed_up" not in done:
        yield Obligation(
            Actor.HEAD_OF_REGION,
            "memproses tuntutan perbendaharaan dan/atau tuntutan ganti rugi dari hasil "
            "pengawasan; jangka waktunya diatur peraturan lain, yang tidak dibaca di sini",
            "pursue the claim of the treasury or of compensation that the result leads to; its "
            "time is set by other rules, which were not read here",
            f"{_REGIONS} 27 ayat (4)",
            event="result_followed_up",
        )


def oversight_remedies(scene: ComplaintScene, on: date) -> Iterator[Remedy]:
    """Yield to whom a report about an official may go on a day besides those who received it."""
    progress = scene.progress
    if not (progress.tracks or progress.is_supervisory):
        return
    ways = [
        (
            "complaint.to_superior",
            ComplaintAddressee.SUPERIOR,
            "melaporkan pelanggaran administratif secara tertulis kepada atasan pejabat",
            "report the administrative violation in writing to the official's superior",
            Actor.OFFICIAL_SUPERIOR,
            f"{_SANCTIONS} 15 ayat (2)",
        ),
        (
            "complaint.to_inspectorate",
            ComplaintAddressee.INSPECTORATE,
            (
                "melaporkan penyimpangan secara tertulis kepada APIP, yang wajib memeriksanya "
                "sesudah keempat unsur laporan ada"
            ),
            (
                "report the irregularity in writing to the oversight office, which must examine it "
                "once the four elements of a report are there"
            ),
            Actor.INSPECTORATE,
            f"{_REGIONS} 22 ayat (1)",
        ),
        (
            "complaint.to_law_enforcement",
            ComplaintAddressee.LAW_ENFORCEMENT,
            (
                "melaporkannya kepada aparat penegak hukum, yang memeriksanya setelah "
                "berkoordinasi dengan APIP"
            ),
            (
                "report it to law enforcement, which examines it after coordination with the "
                "oversight office"
            ),
            Actor.LAW_ENFORCEMENT,
            f"{_REGIONS} 22 ayat (1)"
            if progress.official in OF_THE_REGION
            else f"{_SANCTIONS} 20 ayat (1)",
        ),
    ]
    for name, addressee, said_id, said_en, to, citation in ways:
        if addressee in progress.addressed or not _is_open_to(progress, addressee):
            continue
        # A report to another is a new one, of the day on which it is made.
        is_new = citation.startswith(_REGIONS)
        if in_force(citation, on if is_new else scene.case.law_day_of(on, citation, scene)):
            who = ComplaintRecord.filed_by
            yield Remedy(name, None, said_id, said_en, to, citation, None, None, who=who)


def _is_open_to(progress: ComplaintProgress, addressee: ComplaintAddressee) -> bool:
    """Return whether a report about such an official can be addressed so; of one untold, it can."""
    official = progress.official
    if official is None or addressee is ComplaintAddressee.LAW_ENFORCEMENT:
        return True
    if addressee is ComplaintAddressee.INSPECTORATE:
        return official in OF_THE_REGION
    return progress.is_of_an_official
