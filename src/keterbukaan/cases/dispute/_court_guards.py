"""What is irregular before the courts and in carrying a decision out.

UU 14/2008 Pasal 47 to 50, Perki 1/2013 Pasal 59 and 60, PERMA 2/2011.
"""

from __future__ import annotations

from collections.abc import Iterator

from keterbukaan.cases._guards import Guards
from keterbukaan.cases.dispute._found import after, incomplete, unlawful
from keterbukaan.cases.dispute._times import cassation, challenge, final_since
from keterbukaan.cases.dispute.court_events import (
    CassationFiled,
    Challenged,
    CourtAnswered,
    CourtDecided,
    CourtNotified,
    ExecutionDecided,
    ExecutionRequested,
)
from keterbukaan.cases.dispute.events import Complied
from keterbukaan.cases.dispute.record import DisputeScene, side
from keterbukaan.cases.dispute.terms import CourtOrder
from keterbukaan.cases.event import Event
from keterbukaan.cases.outcomes import Irregularity, Nature, irregular, late

__all__ = ["COURT"]

_COURT_OF_B_TO_G = frozenset({CourtOrder.PERFORM_DUTY, CourtOrder.REJECT, CourtOrder.FIX_COST})
COURT = Guards()


@COURT.of(Challenged)
def _challenge(event: Challenged, scene: DisputeScene) -> Iterator[Irregularity]:
    party = side(event.by)
    if party in scene.progress.challengers:
        yield _again(event, "UU 14/2008 Pasal 48 ayat (1)")
    deadline = challenge(party, scene)
    if deadline is not None and event.on > deadline.date:
        yield late(event, deadline)


@COURT.of(CourtAnswered)
def _court_answer(event: CourtAnswered, scene: DisputeScene) -> Iterator[Irregularity]:
    if scene.progress.challengers.keys() == {side(event.by)}:
        yield irregular(
            event,
            Nature.NO_EFFECT,
            "yang menjawab adalah pihak lain, bukan yang mengajukan keberatan",
            "the other party answers, not the one that objected",
            "PERMA 2/2011 Pasal 6 ayat (3)",
        )


@COURT.of(CourtDecided)
def _judgment(event: CourtDecided, scene: DisputeScene) -> Iterator[Irregularity]:
    if event.order is None:
        yield incomplete(
            event,
            "perintah dalam putusan pengadilan tidak tercatat",
            "the order of the judgment is not recorded",
            "UU 14/2008 Pasal 49 ayat (1)",
        )
    elif scene.case.is_only_about_exemption and event.order in _COURT_OF_B_TO_G:
        yield unlawful(
            event,
            "perintah ini hanya untuk alasan huruf b sampai g",
            "this order is only for grounds b to g",
            "UU 14/2008 Pasal 49 ayat (2)",
        )


@COURT.of(CourtNotified)
def _notice(event: CourtNotified, scene: DisputeScene) -> Iterator[Irregularity]:
    """Yield that the notice was posted before the judgment, or after it had come."""
    decided, posted = scene.progress.done.get("court_decided"), event.posted_on
    if posted is None:
        return
    days = (event.on, event.applicant_on, event.respondent_on)
    reached = min(day for day in days if day is not None)
    if posted > reached or (decided is not None and posted < decided.on):
        yield irregular(
            event,
            Nature.CONTRADICTION,
            f"pemberitahuan dikirim {posted}, sesudah diterima atau sebelum putusan diucapkan",
            f"the notice was posted on {posted}, after it had come or before the judgment",
            "PERMA 2/2011 Pasal 9 ayat (2)",
        )


@COURT.of(CassationFiled)
def _cassation(event: CassationFiled, scene: DisputeScene) -> Iterator[Irregularity]:
    party = side(event.by)
    if party in scene.progress.appellants:
        yield _again(event, "UU 14/2008 Pasal 50")
    deadline = cassation(party, scene)
    if deadline is not None and event.on > deadline.date:
        yield late(event, deadline)


def _again(event: Event, citation: str) -> Irregularity:
    return irregular(
        event,
        Nature.NO_EFFECT,
        "pihak ini sudah mengajukannya",
        "this party has already done so",
        citation,
    )


@COURT.of(Complied)
def _compliance(event: Complied, scene: DisputeScene) -> Iterator[Irregularity]:
    article = "Perki 1/2013 Pasal 59 ayat (2) huruf f angka 4"
    if scene.progress.binds_body is False:
        yield unlawful(
            event,
            "putusan tidak memerintahkan apa pun kepada Badan Publik",
            "the decision does not order the public body to do anything",
            article,
        )
    comply_by = scene.progress.comply_by
    if comply_by is not None and event.on > comply_by:
        yield after(event, comply_by, article)


@COURT.of(ExecutionRequested)
def _execution_request(event: ExecutionRequested, scene: DisputeScene) -> Iterator[Irregularity]:
    if not _is_final(event, scene):
        yield irregular(
            event,
            Nature.PREMATURE,
            "putusan belum berkekuatan hukum tetap",
            "the decision is not final yet",
            "Perki 1/2013 Pasal 60 ayat (4)",
        )
    if not event.copy_attached:
        yield incomplete(
            event,
            "salinan resmi putusan tidak dilampirkan",
            "the official copy of the decision is not attached",
            "Perki 1/2013 Pasal 60 ayat (5)",
        )


@COURT.of(ExecutionDecided)
def _execution_order(event: ExecutionDecided, scene: DisputeScene) -> Iterator[Irregularity]:
    if event.granted and not _is_final(event, scene):
        yield unlawful(
            event,
            "putusan belum berkekuatan hukum tetap",
            "the decision is not final yet",
            "PERMA 2/2011 Pasal 12 ayat (1)",
        )


def _is_final(event: Event, scene: DisputeScene) -> bool:
    since = final_since(scene)
    return since is not None and event.on >= since
