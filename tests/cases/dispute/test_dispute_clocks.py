"""From which day a party's time runs, until when it is alive, and what is said where it is past.

PERMA 2/2011 Pasal 9 ayat (2), UU 14/2008 Pasal 50, Perki 1/2013 Pasal 13. Days were counted by
hand: 5 September, 25 and 26 December 2025, 1 and 16 January 2026 are no working days.
"""

from __future__ import annotations

from datetime import date

import pytest

from keterbukaan import Deadline, due
from keterbukaan.cases.dispute.court_events import (
    CassationFiled,
    Challenged,
    CourtDecided,
    CourtNotified,
    CourtPanelAppointed,
)
from keterbukaan.cases.dispute.dispute import Dispute
from keterbukaan.cases.dispute.events import (
    CopyDelivered,
    Decided,
    DisputeRegistered,
    HearingHeld,
    MeritsOpened,
    PanelAppointed,
    Summoned,
    Withdrawn,
)
from keterbukaan.cases.dispute.terms import CourtOrder, Order
from keterbukaan.cases.dossier import Dossier
from keterbukaan.cases.event import Event
from keterbukaan.cases.objection.events import ObjectionRegistered
from keterbukaan.cases.objection.objection import InformationObjection
from keterbukaan.cases.objection.record import GroundClaim, ObjectionGround
from keterbukaan.cases.outcomes import CaseDeadline, DeadlineStanding, Nature
from keterbukaan.cases.request import RequestItem
from keterbukaan.cases.request.request import InformationRequest
from keterbukaan.errors import ContradictionError
from keterbukaan.information.category import BodyKind
from keterbukaan.law.actor import Actor

JUDGED = date(2025, 12, 1)
TO_COURT: tuple[Event, ...] = (
    DisputeRegistered(on=date(2025, 7, 1), number="1"),
    PanelAppointed(on=date(2025, 7, 2), members=3),
    HearingHeld(on=date(2025, 7, 14)),
    MeritsOpened(on=date(2025, 7, 14)),
    Decided(on=date(2025, 8, 26), orders=frozenset({Order.NOT_ADMITTED})),
    CopyDelivered(on=date(2025, 8, 27)),
    Challenged(on=date(2025, 9, 3), by=Actor.RESPONDENT),
    CourtPanelAppointed(on=date(2025, 10, 27)),
)


def dispute(*events: Event, kind: BodyKind | None = BodyKind.STATE_BODY) -> Dispute:
    found = Dispute(filed=date(2025, 6, 30), grounds=frozenset("a"), body_kind=kind)
    for event in (*TO_COURT, *events):
        found = found.record(event, strict=False)
    return found


def judged(notice: CourtNotified | None = None, kind: BodyKind | None = None) -> Dispute:
    told = () if notice is None else (notice,)
    return dispute(CourtDecided(on=JUDGED, order=CourtOrder.CONFIRM_AND_DISCLOSE), *told, kind=kind)


def cassation(case: Dispute, who: Actor = Actor.APPLICANT) -> Deadline:
    (found,) = (
        each.deadline
        for each in case.deadlines()
        if each.limit == "cassation.filing" and each.who is who
    )
    return found


# ---------------------------------------------------------------- cassation (PERMA 9(2))
# Sent on 2 December, received on the 9th. From the 2nd: 3 to 5, 8 to 12, 15 to 19, 22 December.
# From the 9th: 10 to 12, 15 to 19, 22 to 24, 29 to 31 December. From the judgment of the 1st it is
# the 19th.
SENT = CourtNotified(on=date(2025, 12, 2), applicant_on=date(2025, 12, 9))
FROM_POST, FROM_RECEIPT = date(2025, 12, 22), date(2025, 12, 31)


def test_before_an_administrative_court_the_time_runs_from_the_posting() -> None:
    found = cassation(judged(SENT, BodyKind.STATE_BODY))

    assert found.event == "court.decision_posted"
    assert (found.since, found.date) == (date(2025, 12, 2), FROM_POST)
    # The Act counts from the receipt, in days of the calendar (UU 50): to 23 December.
    assert dict(found.given)["court.decision_received"] == date(2025, 12, 9)


def test_before_a_district_court_the_time_runs_from_the_bailiffs_notice() -> None:
    notice = SENT.model_copy(update={"by": Actor.BAILIFF})
    found = cassation(judged(notice, BodyKind.ENTERPRISE))

    assert found.event == "court.decision_notified"
    assert (found.since, found.date) == (date(2025, 12, 9), FROM_RECEIPT)


def test_where_the_court_is_not_known_both_starts_are_told() -> None:
    found = cassation(judged(SENT))

    # Under the Act's calendar days, or with the day itself counted, it can be sooner still.
    assert found.earliest <= cassation(judged(SENT, BodyKind.STATE_BODY)).earliest
    assert found.latest >= FROM_RECEIPT


@pytest.mark.parametrize("kind", [BodyKind.STATE_BODY, None])
def test_where_the_posting_is_not_on_record_it_may_be_as_old_as_the_judgment(
    kind: BodyKind | None,
) -> None:
    received = CourtNotified(on=date(2025, 12, 9), applicant_on=date(2025, 12, 9))
    found = cassation(judged(received, kind))

    from_judgment = due("cassation.filing", {"court.decision_posted": JUDGED})
    assert isinstance(from_judgment, Deadline)
    assert from_judgment.date == date(2025, 12, 19)
    assert found.earliest <= from_judgment.earliest
    assert found.date == FROM_RECEIPT
    assert found.latest >= FROM_RECEIPT


def test_a_posting_that_is_recorded_by_itself_is_the_start() -> None:
    notice = CourtNotified(
        on=date(2025, 12, 9), posted_on=date(2025, 12, 2), applicant_on=date(2025, 12, 9)
    )
    with pytest.raises(ContradictionError):  # it cannot have come before it was sent
        judged().record(notice.model_copy(update={"posted_on": date(2025, 12, 10)}))
    with pytest.raises(ContradictionError):  # nor been sent before there was a judgment
        judged().record(notice.model_copy(update={"posted_on": date(2025, 11, 28)}))
    assert cassation(judged(notice, BodyKind.STATE_BODY)).date == FROM_POST
    at_once = notice.model_copy(update={"posted_on": date(2025, 12, 9)})
    assert judged().record(at_once).irregularities() == judged().irregularities()


def test_a_notice_without_any_partys_day_was_sent_on_its_own() -> None:
    found = cassation(judged(CourtNotified(on=date(2025, 12, 2)), BodyKind.STATE_BODY))

    assert (found.event, found.date) == ("court.decision_posted", FROM_POST)


def test_each_party_has_its_own_posting() -> None:
    case = judged(SENT, BodyKind.STATE_BODY).record(
        CourtNotified(on=date(2025, 12, 9), respondent_on=date(2025, 12, 10))
    )

    assert cassation(case).date == FROM_POST
    assert cassation(case, Actor.RESPONDENT).date == FROM_RECEIPT


# ---------------------------------------------------------------- too late, under every reading


def silent(filed: date) -> Dossier:
    """A request of 24 March, an objection received on 28 April and registered on 2 May: silence."""
    objection = InformationObjection(
        received=date(2025, 4, 28),
        claims=(GroundClaim(ground=ObjectionGround.NOT_ANSWERED),),
    ).record(ObjectionRegistered(on=date(2025, 5, 2), number="1", receipt=True))
    return Dossier(
        request=InformationRequest(
            received=date(2025, 3, 24), items=(RequestItem(number=1, details="APBD"),)
        ),
        objection=objection,
        dispute=Dispute(filed=filed, grounds=frozenset("c")),
    )


def test_a_filing_that_the_remedy_still_allows_is_not_simply_too_late() -> None:
    earlier = silent(date(2025, 7, 10)).model_copy(update={"dispute": None})
    open_then = {each.name: each.last for each in earlier.remedies(on=date(2025, 7, 10))}
    assert open_then["dispute.filing"] == date(2025, 7, 14)

    (found,) = (
        each
        for each in silent(date(2025, 7, 10)).irregularities()
        if each.nature is Nature.TOO_LATE
    )
    assert "(under other readings after 14 July 2025)" in found.text_en
    assert "(menurut penafsiran lain sesudah 14 Juli 2025)" in found.text_id


def test_what_a_party_does_late_says_until_when_other_readings_let_it() -> None:
    # The copy came on 27 August: 28, 29 August, 1 to 4, 8 to 12, 15 to 17 September; no reading of
    # 48(1) is later.
    decided = Dispute(filed=date(2025, 6, 30), grounds=frozenset("a"))
    for event in TO_COURT[:-2]:
        decided = decided.record(event, strict=False)
    challenged = decided.record(Challenged(on=date(2025, 9, 18), by=Actor.APPLICANT))
    found = challenged.irregularities()[-1]
    assert found.nature is Nature.TOO_LATE
    assert found.text_en.endswith(": after the last day, 17 September 2025")

    # Sent on 2 December; the Act counts from the 9th, and in working days to the 31st.
    filed = judged(SENT, BodyKind.STATE_BODY).record(
        CassationFiled(on=date(2025, 12, 24), by=Actor.APPLICANT)
    )
    found = filed.irregularities()[-1]
    assert found.nature is Nature.TOO_LATE
    assert found.text_en.endswith("22 December 2025 (under other readings after 31 December 2025)")


def test_a_right_runs_until_its_latest_day_and_is_not_used_only_after_it() -> None:
    case = judged(SENT, BodyKind.STATE_BODY)
    (mine,) = (each for each in case.deadlines() if each.limit == "cassation.filing")
    assert mine.deadline.date < date(2025, 12, 23) <= mine.deadline.latest

    assert mine.standing(on=date(2025, 12, 23)) is DeadlineStanding.RUNNING
    assert mine.standing(on=date(2026, 2, 2)) is DeadlineStanding.UNUSED
    filed = case.record(CassationFiled(on=date(2025, 12, 23), by=Actor.APPLICANT))
    (used,) = (each for each in filed.deadlines() if each.limit == "cassation.filing")
    assert used.standing(on=date(2026, 2, 2)) is DeadlineStanding.ARGUABLE


# ---------------------------------------------------------------- duties that ended with a stage


def the_deadline(case: Dispute, limit: str) -> CaseDeadline:
    (found,) = (each for each in case.deadlines() if each.limit == limit)
    return found


def test_a_duty_ends_with_the_stages_in_which_it_is_owed() -> None:
    # Proof of registration is owed for three days: from 1 July 2025 to the 4th (Perki 18(3)).
    case = Dispute(filed=date(2025, 6, 30), grounds=frozenset("a")).record(
        DisputeRegistered(on=date(2025, 7, 1), number="1")
    )
    early = the_deadline(case.record(Withdrawn(on=date(2025, 7, 3))), "dispute.registration_proof")
    late = the_deadline(case.record(Withdrawn(on=date(2025, 7, 9))), "dispute.registration_proof")
    waiting = the_deadline(case, "dispute.registration_proof")

    on = date(2025, 8, 1)
    assert (early.ended_on, early.standing(on=on)) == (date(2025, 7, 2), DeadlineStanding.ENDED)
    assert (late.ended_on, late.standing(on=on)) == (date(2025, 7, 8), DeadlineStanding.LATE)
    assert late.late_by(on=on) == 2  # the 7th and the 8th
    assert (waiting.ended_on, waiting.standing(on=on)) == (None, DeadlineStanding.MISSED)


@pytest.mark.parametrize("for_mediation", [False, True])
@pytest.mark.parametrize(
    ("received", "standing"),
    [
        (None, DeadlineStanding.ARGUABLE),
        # Three working days before Monday, 14 July: the 9th at the latest (24(2)).
        (date(2025, 7, 9), DeadlineStanding.KEPT),
        (date(2025, 7, 10), DeadlineStanding.LATE),
    ],
)
def test_a_summons_is_called_late_only_where_its_receipt_is_on_record(
    received: date | None, standing: DeadlineStanding, *, for_mediation: bool
) -> None:
    one = Dispute(filed=date(2025, 6, 30), grounds=frozenset("c"))
    for event in (
        *TO_COURT[:2],
        Summoned(
            on=date(2025, 7, 7),
            hearing_on=date(2025, 7, 14),
            for_mediation=for_mediation,
            applicant_received_on=received,
            respondent_received_on=received,
        ),
    ):
        one = one.record(event, strict=False)
    (summons,) = (each for each in one.deadlines() if each.limit == "dispute.summons")

    assert summons.standing(on=date(2025, 7, 14)) is standing
    late = [each.deadline for each in one.obligations(on=date(2025, 7, 14)) if each.late]
    assert "dispute.summons" not in {each.limit for each in late if each is not None}
