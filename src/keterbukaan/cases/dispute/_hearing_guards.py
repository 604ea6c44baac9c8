"""What is irregular about the panel, its hearings, its tests and its decision.

UU 14/2008 Pasal 43 to 46, Perki 1/2013 Pasal 20 to 36, 48 to 59.
"""

from __future__ import annotations

from collections.abc import Iterator

from keterbukaan.cases._clocks import deadline_for, deadline_from
from keterbukaan.cases._guards import Guards
from keterbukaan.cases.dispute._found import incomplete, letters, overrun, unlawful
from keterbukaan.cases.dispute._postponement import postponed
from keterbukaan.cases.dispute._times import filing
from keterbukaan.cases.dispute.events import (
    ConsequenceTestAssessed,
    Decided,
    HearingHeld,
    InterlocutoryDecision,
    LocalInspection,
    MeritsOpened,
    PanelAppointed,
    PanelReplaced,
    PublicInterestTested,
    Summoned,
)
from keterbukaan.cases.dispute.record import DisputeScene
from keterbukaan.cases.dispute.terms import Attendance, HearingMatter, InitialMatter, Order
from keterbukaan.cases.outcomes import Irregularity, Nature, irregular, late
from keterbukaan.law.rulebook import Rulebook

__all__ = ["HEARING"]

_OF_B_TO_G = frozenset({Order.PERFORM_DUTY, Order.KEEP_TIME, Order.FIX_COST})
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
            f"panggilan untuk sidang {event.hearing_on}, yang sudah lewat",
            f"a summons to a hearing on {event.hearing_on}, which has passed",
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


@HEARING.of(InterlocutoryDecision)
def _interlocutory(event: InterlocutoryDecision, scene: DisputeScene) -> Iterator[Irregularity]:
    yield from postponed(event, scene)
    if not event.examined:
        yield unlawful(
            event,
            "putusan sela tidak menyebut hal pemeriksaan awal yang mendasarinya",
            "the interlocutory decision names no matter of the initial examination",
            "Perki 1/2013 Pasal 36 ayat (2)",
        )
    if event.accepted:
        return
    if event.examined == {InitialMatter.TIME_LIMIT} and _surely_in_time(scene):
        yield unlawful(
            event,
            "ditolak karena batas waktu, padahal diajukan tepat waktu menurut setiap penafsiran",
            "rejected as out of time, though filed in time under every reading",
            "Perki 1/2013 Pasal 36 ayat (1) huruf d",
        )
    yield from overrun(event, scene)


def _surely_in_time(scene: DisputeScene) -> bool:
    deadline, filed = filing(scene), scene.case.filed
    if deadline is None or filed > deadline.earliest:
        return False
    return deadline.exercisable_latest is None or filed >= deadline.exercisable_latest


@HEARING.of(MeritsOpened)
def _merits(event: MeritsOpened, scene: DisputeScene) -> Iterator[Irregularity]:
    hearing = scene.progress.done.get("hearing_held")
    came = isinstance(hearing, HearingHeld) and hearing.respondent is Attendance.PRESENT
    if scene.case.may_be_mediated and came:
        yield unlawful(
            event,
            "alasan huruf b sampai g wajib dimediasi lebih dahulu",
            "grounds b to g must be mediated first",
            "UU 14/2008 Pasal 42",
        )


@HEARING.of(ConsequenceTestAssessed)
def _consequence_test(
    event: ConsequenceTestAssessed, scene: DisputeScene
) -> Iterator[Irregularity]:
    if scene.case.grounds and "a" not in scene.case.grounds:
        yield unlawful(
            event,
            "permohonan tidak ditolak karena pengecualian",
            "the request was not refused as exempt",
            "Perki 1/2013 Pasal 34 ayat (1)",
        )


@HEARING.of(PublicInterestTested)
def _public_interest(event: PublicInterestTested, scene: DisputeScene) -> Iterator[Irregularity]:
    if not scene.progress.found_exempt:
        yield unlawful(
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


@HEARING.of(Decided)
def _decision(event: Decided, scene: DisputeScene) -> Iterator[Irregularity]:
    grounds, done = scene.case.grounds, scene.progress.done
    if not event.orders:
        yield unlawful(
            event,
            "putusan tidak berisi salah satu perintah",
            "the decision contains none of the orders",
            "UU 14/2008 Pasal 46 ayat (1)",
        )
    if scene.case.is_only_about_exemption and event.orders & _OF_B_TO_G:
        yield unlawful(
            event,
            "perintah ini hanya untuk alasan huruf b sampai g",
            "this order is only for grounds b to g",
            "UU 14/2008 Pasal 46 ayat (2)",
        )
    if "a" in grounds and Order.NOT_ADMITTED not in event.orders:
        if "consequence_test_assessed" not in done:
            yield unlawful(
                event,
                "hasil uji konsekuensi belum dinilai",
                "the consequence test has not been assessed",
                "Perki 1/2013 Pasal 34 ayat (1)",
            )
        elif scene.progress.found_exempt and "public_interest_tested" not in done:
            yield unlawful(
                event,
                "uji kepentingan publik belum dilakukan",
                "the public-interest test has not been carried out",
                "Perki 1/2013 Pasal 34 ayat (2)",
            )
    if event.closed and grounds and "a" not in grounds:
        yield unlawful(
            event,
            "putusan dibacakan tertutup, padahal tidak menyangkut informasi yang dikecualikan",
            "read out in closed session, though it concerns no exempt information",
            "UU 14/2008 Pasal 46 ayat (3)",
        )
    yield from _time_to_comply(event)
    yield from letters(event, event.contents, "abcdef", "Perki 1/2013 Pasal 59 ayat (2)")


def _time_to_comply(event: Decided) -> Iterator[Irregularity]:
    article = "Perki 1/2013 Pasal 59 ayat (2) huruf f angka 4"
    if event.comply_by is not None and event.comply_by < event.on:
        yield irregular(
            event,
            Nature.CONTRADICTION,
            f"waktu pelaksanaan {event.comply_by} mendahului putusan",
            f"the time to comply, {event.comply_by}, is before the decision",
            article,
        )
    if event.comply_by is None and any(order.binds_body for order in event.orders):
        yield incomplete(
            event,
            "putusan tidak menetapkan jangka waktu pelaksanaan",
            "the decision sets no time to comply",
            article,
        )
