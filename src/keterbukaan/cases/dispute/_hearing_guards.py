"""What is irregular about the panel, its hearings and its tests.

UU 14/2008 Pasal 43, Perki 1/2013 Pasal 20 to 36 and 56.
"""

from __future__ import annotations

from collections.abc import Iterator

from keterbukaan._words import said_day
from keterbukaan.cases._clocks import deadline_for, deadline_from
from keterbukaan.cases._guards import Guards
from keterbukaan.cases.dispute._found import defect, incomplete, unlawful
from keterbukaan.cases.dispute._postponement import postponed
from keterbukaan.cases.dispute.events import (
    ConsequenceTestAssessed,
    HearingHeld,
    LocalInspection,
    PanelAppointed,
    PanelReplaced,
    PublicInterestTested,
    Summoned,
)
from keterbukaan.cases.dispute.record import DisputeScene
from keterbukaan.cases.dispute.terms import HearingMatter
from keterbukaan.cases.outcomes import Irregularity, Nature, irregular, late
from keterbukaan.law.rulebook import Rulebook

__all__ = ["HEARING"]

HEARING = Guards()


@HEARING.of(PanelAppointed, PanelReplaced)
def _panel(event: PanelAppointed | PanelReplaced, scene: DisputeScene) -> Iterator[Irregularity]:
    smallest = Rulebook.national().number("dispute.panel_members")
    if event.members < smallest.value or event.members % 2 == 0:
        yield unlawful(
            event,
            f"majelis beranggota {event.members}; paling sedikit {smallest.value} dan gasal",
            f"a panel of {event.members}; it must have at least {smallest.value}, an odd number",
            str(smallest.citation),
        )
    if (
        event.kind_name == "panel_appointed"
        and event.mediator is None
        and scene.case.may_be_mediated
    ):
        yield incomplete(
            event,
            "mediator belum ditetapkan",
            "no mediator is appointed",
            "Perki 1/2013 Pasal 20 ayat (1)",
        )


@HEARING.of(Summoned)
def _summons(event: Summoned, scene: DisputeScene) -> Iterator[Irregularity]:
    received = (event.applicant_received_on, event.respondent_received_on)
    days = [day for day in received if day is not None]
    if event.hearing_on < event.on:
        yield irregular(
            event,
            Nature.CONTRADICTION,
            f"panggilan untuk sidang {said_day(event.hearing_on, 'id')}, yang sudah lewat",
            f"a summons to a hearing on {said_day(event.hearing_on, 'en')}, which has passed",
            "Perki 1/2013 Pasal 24 ayat (2)",
        )
    if len(days) < len(received):
        yield incomplete(
            event,
            "hari penerimaan panggilan tidak tercatat untuk kedua pihak",
            "the day of receipt is not recorded for both parties",
            "Perki 1/2013 Pasal 24 ayat (3)",
        )
    starts = "dispute.first_mediation" if event.for_mediation else "dispute.first_hearing"
    deadline = deadline_from("dispute.summons", {starts: event.hearing_on}, scene)
    in_hearing = scene.progress.state == "in_hearing"
    first = scene.progress.state == "panel_appointed" or (event.for_mediation and in_hearing)
    if first and deadline is not None and any(day > deadline.date for day in days):
        yield late(event, deadline)


@HEARING.of(HearingHeld)
def _hearing(event: HearingHeld, scene: DisputeScene) -> Iterator[Irregularity]:
    yield from postponed(event, scene)
    exempt = event.about is HearingMatter.EXEMPT_DOCUMENTS
    if exempt and not event.closed:
        yield unlawful(
            event,
            "dokumen yang dikecualikan diperiksa dalam sidang terbuka",
            "exempt documents examined in an open hearing",
            "UU 14/2008 Pasal 43 ayat (3)",
        )
    if event.closed and not exempt:
        yield unlawful(
            event,
            "sidang tertutup tanpa pemeriksaan dokumen yang dikecualikan",
            "a closed hearing that examines no exempt documents",
            "UU 14/2008 Pasal 43 ayat (2)",
        )
    if scene.progress.state == "panel_appointed":
        deadline = deadline_for("dispute.commencement", scene)
        if deadline is not None and event.on > deadline.date:
            yield late(event, deadline)
        summons = scene.progress.done.get("summoned")
        if not isinstance(summons, Summoned) or summons.hearing_on != event.on:
            yield incomplete(
                event,
                "tidak tercatat panggilan untuk hari sidang ini",
                "no summons to a hearing on this day is recorded",
                "Perki 1/2013 Pasal 24 ayat (1)",
            )


@HEARING.of(ConsequenceTestAssessed)
def _consequence_test(
    event: ConsequenceTestAssessed, scene: DisputeScene
) -> Iterator[Irregularity]:
    if scene.case.grounds and "a" not in scene.case.grounds:
        yield defect(
            event,
            "permohonan tidak ditolak karena pengecualian",
            "the request was not refused as exempt",
            "Perki 1/2013 Pasal 34 ayat (1)",
        )


@HEARING.of(PublicInterestTested)
def _public_interest(event: PublicInterestTested, scene: DisputeScene) -> Iterator[Irregularity]:
    if not scene.progress.found_exempt:
        yield defect(
            event,
            "belum terbukti bahwa informasi termasuk yang dikecualikan",
            "it is not proved that the information is exempt",
            "Perki 1/2013 Pasal 34 ayat (2)",
        )


@HEARING.of(LocalInspection)
def _inspection(event: LocalInspection, scene: DisputeScene) -> Iterator[Irregularity]:
    del scene
    if event.exempt_documents and event.applicant_present:
        yield unlawful(
            event,
            "dokumen yang dikecualikan diperiksa dengan kehadiran pemohon",
            "exempt documents inspected in the presence of the applicant",
            "Perki 1/2013 Pasal 56 ayat (2)",
        )
