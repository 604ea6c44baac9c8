"""What is irregular before the courts and in carrying a decision out.

UU 14/2008 Pasal 47 to 50, Perki 1/2013 Pasal 59 and 60, PERMA 2/2011. What a court decides keeps
its effect, whatever is found about it.
"""

from __future__ import annotations

from collections.abc import Iterator

from keterbukaan.cases._guards import Guards
from keterbukaan.cases.dispute._found import after, defect, incomplete, time_to_comply
from keterbukaan.cases.dispute._times import (
    answer,
    binding_day,
    cassation,
    challenge,
    final_since,
)
from keterbukaan.cases.dispute.court_events import (
    CassationDecided,
    CassationFiled,
    CassationWithdrawn,
    Challenged,
    ChallengeWithdrawn,
    CourtAnswered,
    CourtDecided,
    CourtNotified,
    ExecutionDecided,
    ExecutionRequested,
)
from keterbukaan.cases.dispute.events import Complied, Decided
from keterbukaan.cases.dispute.record import DisputeScene, carried_out_by, orders_body, side
from keterbukaan.cases.dispute.terms import CourtOrder, Order
from keterbukaan.cases.event import Event
from keterbukaan.cases.outcomes import Irregularity, Nature, irregular, late
from keterbukaan.law._earlier import first_in_force

__all__ = ["COURT"]

_COURT_OF_B_TO_G = frozenset({CourtOrder.PERFORM_DUTY, CourtOrder.REJECT, CourtOrder.FIX_COST})
_BEYOND_COURT = frozenset({"mediated", "court_decided", "cassation_decided"})
COURT = Guards()


@COURT.of(Challenged)
def _challenge(event: Challenged, scene: DisputeScene) -> Iterator[Irregularity]:
    party, rests_on = side(event.by), scene.progress.rests_on
    if rests_on in _BEYOND_COURT:  # carried out, or execution asked for: the stage does not tell
        yield _refused(event, rests_on, scene)
    if party in scene.progress.challengers:
        yield _again(event, "UU 14/2008 Pasal 48 ayat (1)")
    deadline = challenge(party, scene)
    if deadline is not None and event.on > deadline.date:
        yield late(event, deadline)


@COURT.of(CourtAnswered)
def _court_answer(event: CourtAnswered, scene: DisputeScene) -> Iterator[Irregularity]:
    party = side(event.by)
    deadline = answer(party, scene)
    is_first = party not in scene.progress.answered_in_court
    if deadline is not None and is_first and event.on > deadline.date:
        yield late(event, deadline)
    if scene.progress.challengers.keys() == {party}:
        yield irregular(
            event,
            Nature.NO_EFFECT,
            "yang menjawab adalah pihak lain, bukan yang mengajukan keberatan",
            "the other party answers, not the one that objected",
            "PERMA 2/2011 Pasal 6 ayat (3)",
        )


@COURT.of(ChallengeWithdrawn)
def _challenge_withdrawn(event: ChallengeWithdrawn, scene: DisputeScene) -> Iterator[Irregularity]:
    if side(event.by) not in scene.progress.challengers:
        yield _not_there(event, "UU 14/2008 Pasal 48 ayat (1)")


@COURT.of(CassationWithdrawn)
def _cassation_withdrawn(event: CassationWithdrawn, scene: DisputeScene) -> Iterator[Irregularity]:
    if side(event.by) not in scene.progress.appellants:
        yield _not_there(event, "UU 14/2008 Pasal 50")


def _not_there(event: Event, by_the_act: str) -> Irregularity:
    # Before the court's own rule it was the Act alone that let a party go there.
    article = first_in_force(event.on, "PERMA 2/2011 Pasal 14") or by_the_act
    return irregular(
        event,
        Nature.NO_EFFECT,
        "pihak ini tidak mengajukannya, jadi tidak ada yang dicabut",
        "this party has not filed it, so there is nothing to withdraw",
        article,
    )


@COURT.of(CourtDecided)
def _judgment(event: CourtDecided, scene: DisputeScene) -> Iterator[Irregularity]:
    if scene.progress.state in {"court_decided", "in_cassation"}:
        yield defect(
            event,
            "pengadilan sudah memutus; yang terakhir yang berlaku",
            "the court has already decided; the last judgment governs",
            "PERMA 2/2011 Pasal 9 ayat (1)",
        )
    leaves = event.order is not None and event.order.leaves_decision
    if scene.progress.state == "challenge_withdrawn" and not leaves:
        yield defect(
            event,
            "keberatan sudah dicabut",
            "the objection is withdrawn",
            "PERMA 2/2011 Pasal 14",
        )
    if event.order is None:
        yield _without_order(event)
    else:
        yield from _for_other_grounds(event, event.order, scene)
        yield from _not_what_was_ordered(event, event.order, scene)
    yield from time_to_comply(event)


@COURT.of(CassationDecided)
def _cassation_judgment(event: CassationDecided, scene: DisputeScene) -> Iterator[Irregularity]:
    if scene.progress.state == "cassation_decided":
        yield defect(
            event,
            "Mahkamah Agung sudah memutus; yang terakhir yang berlaku",
            "the Supreme Court has already decided; the last judgment governs",
            "PERMA 2/2011 Pasal 9 ayat (3)",
        )
    if scene.progress.state == "cassation_withdrawn" and event.granted:
        yield defect(
            event, "kasasi sudah dicabut", "the cassation is withdrawn", "PERMA 2/2011 Pasal 14"
        )
    if event.granted and event.order is None:
        yield _without_order(event)
    if event.order is not None:
        yield from _for_other_grounds(event, event.order, scene)
    yield from time_to_comply(event)


def _without_order(event: Event) -> Irregularity:
    return incomplete(
        event,
        "perintah dalam putusan pengadilan tidak tercatat",
        "the order of the judgment is not recorded",
        "UU 14/2008 Pasal 49 ayat (1)",
    )


def _for_other_grounds(
    event: Event, order: CourtOrder, scene: DisputeScene
) -> Iterator[Irregularity]:
    if scene.case.is_only_about_exemption and order in _COURT_OF_B_TO_G:
        yield defect(
            event,
            "perintah ini hanya untuk alasan huruf b sampai g",
            "this order is only for grounds b to g",
            "UU 14/2008 Pasal 49 ayat (2)",
        )


def _not_what_was_ordered(
    event: Event, order: CourtOrder, scene: DisputeScene
) -> Iterator[Irregularity]:
    """Yield that a court confirms what the commission's decision does not say."""
    ruling = scene.progress.ruling
    gives = isinstance(ruling, Decided) and all(each.binds_body for each in ruling.orders)
    nothing_given = orders_body(ruling) is False
    if (order is CourtOrder.CONFIRM_AND_DISCLOSE and nothing_given) or (
        order is CourtOrder.CONFIRM_AND_REFUSE and gives and orders_body(ruling)
    ):
        yield defect(
            event,
            "putusan Komisi Informasi dikuatkan dengan perintah yang tidak ada di dalamnya",
            "the commission's decision is confirmed with an order that it does not contain",
            "UU 14/2008 Pasal 49 ayat (1) huruf b",
        )


@COURT.of(CassationFiled)
def _cassation(event: CassationFiled, scene: DisputeScene) -> Iterator[Irregularity]:
    party, rests_on = side(event.by), scene.progress.rests_on
    if rests_on is not None and rests_on != "court_decided":
        yield _refused(event, rests_on, scene)
    if party in scene.progress.appellants:
        yield _again(event, "UU 14/2008 Pasal 50")
    deadline = cassation(party, scene)
    if deadline is not None and event.on > deadline.date:
        yield late(event, deadline)


@COURT.of(CourtNotified)
def _notice(event: CourtNotified, scene: DisputeScene) -> Iterator[Irregularity]:
    """Yield that the notice was posted before the judgment, or after it had come."""
    decided, posted = scene.progress.done.get("court_decided"), event.posted_on
    if decided is None:
        yield _refused(event, "decided", scene, Nature.UNLAWFUL)
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


def _refused(
    event: Event, stage: str, scene: DisputeScene, nature: Nature = Nature.NO_EFFECT
) -> Irregularity:
    """Return why an event is not possible where the decision of a stage stands."""
    refusal = scene.life.moves[event.kind_name].refusal(stage)
    words = refusal.text_id, refusal.text_en, str(refusal.citation)
    return irregular(event, nature, *words)


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
    ruling = scene.progress.last_ruling
    exempt = isinstance(ruling, Decided) and Order.UPHOLD_EXEMPTION in ruling.orders
    if orders_body(ruling) is False and exempt:
        yield defect(
            event,
            "informasi yang dikukuhkan pengecualiannya diberikan; statusnya diubah lebih dahulu",
            "what was upheld as exempt was given; its status is to be changed first",
            "Perki 1/2021 Pasal 53 ayat (2)",
        )
    elif orders_body(ruling) is False:
        yield defect(
            event,
            "putusan tidak memerintahkan apa pun kepada Badan Publik; yang diberikan tetap dicatat",
            "the decision does not order the public body to do anything; what was given is kept",
            article,
        )
    last = binding_day(scene)
    if last is not None and event.on > last:
        yield after(event, last, carried_out_by(ruling, article))


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
    if "execution_requested" not in scene.progress.done:
        yield _refused(event, "decided", scene, Nature.UNLAWFUL)
        return
    if scene.progress.state in {"execution_ordered", "execution_refused"}:
        yield defect(
            event,
            "permohonan eksekusi sudah diputus; yang terakhir yang berlaku",
            "the application for execution is already decided; the last decision governs",
            "PERMA 2/2011 Pasal 12 ayat (3)",
        )
    if event.granted and scene.progress.binds_body is False:
        yield defect(
            event,
            "putusan tidak memerintahkan apa pun yang dapat dieksekusi",
            "the decision orders nothing that could be executed",
            "PERMA 2/2011 Pasal 12 ayat (1)",
        )
    if event.granted and not _is_final(event, scene):
        yield defect(
            event,
            "putusan belum berkekuatan hukum tetap",
            "the decision is not final yet",
            "PERMA 2/2011 Pasal 12 ayat (1)",
        )


def _is_final(event: Event, scene: DisputeScene) -> bool:
    since = final_since(scene)
    return since is not None and event.on >= since
