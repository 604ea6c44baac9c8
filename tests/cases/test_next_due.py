"""What the office must do next, and how urgent it is on each day around its limits.

Counted by hand on the calendar of 2025: a request of 24 March is due on 16 April (28 March to 7
April are off). Where 24 March counts and collective leave is worked, ten days end on 8 April. July
has no day off but its weekends, so that one of 4 July is due on Friday 18 July.
"""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keterbukaan.cases import NextDue, Urgency
from keterbukaan.cases.case import Case
from keterbukaan.cases.complaint.complaint import Complaint
from keterbukaan.cases.complaint.events import Forwarded
from keterbukaan.cases.complaint.record import ComplaintChannel
from keterbukaan.cases.dispute.dispute import Dispute
from keterbukaan.cases.dossier import Dossier
from keterbukaan.cases.event import Event
from keterbukaan.cases.next_due import in_order, next_due_of
from keterbukaan.cases.objection.events import (
    ObjectionAnswered,
    ObjectionOutcome,
    ObjectionRegistered,
)
from keterbukaan.cases.objection.objection import InformationObjection
from keterbukaan.cases.objection.record import GroundClaim, ObjectionGround
from keterbukaan.cases.outcomes import Obligation
from keterbukaan.cases.request.events import (
    Answered,
    DeclaredComplete,
    DeclaredIncomplete,
    ItemAnswer,
    ItemOutcome,
    Registered,
)
from keterbukaan.cases.request.record import RequestItem
from keterbukaan.cases.request.request import InformationRequest
from keterbukaan.errors import ArgumentError, NotADayError
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.actor import Actor
from keterbukaan.testing import complaints, disputes, objections, ombudsman_reports, requests

RECEIVED, ANSWER_BY = date(2025, 3, 24), date(2025, 4, 16)
IN_JULY = date(2025, 7, 4)
ANSWER = "request.response"
ACTIVE = Urgency.CAREFUL_DAY


def day(month: int, number: int) -> date:
    return date(2025, month, number)


def request(*events: Event, received: date = RECEIVED) -> InformationRequest:
    case = InformationRequest(received=received, items=(RequestItem(number=1, details="APBD"),))
    for event in (Registered(on=received, number="017"), *events):
        case = case.record(event)
    return case


def checked_at_once(received: date = RECEIVED) -> InformationRequest:
    """Return a request that was found complete at once, so that its answer is owed alone."""
    return request(DeclaredComplete(on=received), received=received)


def granted(ready_on: date | None = None) -> Answered:
    answer = ItemAnswer(
        item=1, outcome=ItemOutcome.GRANTED, material="salinan", form="pdf", ready_on=ready_on
    )
    return Answered(on=day(4, 10), items=(answer,))


def objection(*events: Event) -> InformationObjection:
    claims = (GroundClaim(ground=ObjectionGround.NOT_ANSWERED),)
    case = InformationObjection(received=day(4, 28), claims=claims)
    for event in (ObjectionRegistered(on=day(4, 28), number="K-3"), *events):
        case = case.record(event)
    return case


def answer_of(case: InformationRequest, on: date) -> NextDue:
    return next(each for each in case.next_due(on=on) if each.step == ANSWER)


# ---------------------------------------------------------------- how urgent


@pytest.mark.parametrize(
    ("on", "urgency", "left", "to_careful", "late_by"),
    [
        (day(3, 24), Urgency.NEXT, 10, 4, None),
        (day(4, 7), Urgency.NEXT, 7, 1, None),  # the day before the careful one, and a day off
        (day(4, 8), ACTIVE, 6, 0, None),
        (day(4, 9), ACTIVE, 5, None, None),
        (day(4, 12), ACTIVE, 3, None, None),  # a Saturday
        (day(4, 15), ACTIVE, 1, None, None),
        (day(4, 16), Urgency.DUE_TODAY, 0, None, None),
        (day(4, 17), Urgency.LATE, None, None, 1),
        (day(4, 18), Urgency.LATE, None, None, 1),  # Good Friday
        (day(4, 21), Urgency.LATE, None, None, 2),
    ],
)
def test_each_day_around_the_limit(
    on: date, urgency: Urgency, left: int | None, to_careful: int | None, late_by: int | None
) -> None:
    found = answer_of(checked_at_once(), on)
    assert (found.due, found.earliest) == (ANSWER_BY, day(4, 8))
    assert found.urgency is urgency
    assert (found.days_left, found.days_to_careful, found.late_by) == (left, to_careful, late_by)
    assert (found.who, found.citation) == (Actor.PPID, "UU 14/2008 Pasal 22 ayat (7)")


def test_late_by_days_off_alone_is_late_by_no_working_day() -> None:
    found = answer_of(checked_at_once(IN_JULY), day(7, 19))
    assert (found.due, found.urgency, found.late_by) == (day(7, 18), Urgency.LATE, 0)
    assert found.todo("id").startswith("Batas 18 Juli 2025 sudah lewat: PPID harus segera menjawab")
    assert found.todo("en").startswith("The last day, 18 July 2025, has passed: the PPID must at")


@pytest.mark.parametrize(
    ("on", "said_id", "said_en"),
    [
        (
            day(4, 7),
            "Sebaiknya paling lambat 8 April 2025, batasnya 16 April 2025: PPID harus menjawab",
            "By 8 April 2025 to be careful, and by 16 April 2025 at the latest: the PPID must",
        ),
        (
            day(4, 8),
            "Sebaiknya hari ini, dan paling lambat 16 April 2025: PPID harus menjawab permohonan",
            "Today to be careful, and by 16 April 2025 at the latest: the PPID must answer",
        ),
        (
            day(4, 9),
            "Sebaiknya sudah selesai 8 April 2025, dan paling lambat 16 April 2025: PPID harus",
            "To be careful it was to be done by 8 April 2025, and by 16 April 2025 at the latest:",
        ),
        (
            day(4, 16),
            "Hari ini hari terakhirnya: PPID harus menjawab",
            "Today is the last day: the",
        ),
        (
            day(4, 17),
            "Terlambat 1 hari kerja, batasnya 16 April 2025: PPID harus segera menjawab",
            "Late by 1 working day, the last day was 16 April 2025: the PPID must at once answer",
        ),
        (
            day(4, 21),
            "Terlambat 2 hari kerja, batasnya 16 April 2025:",
            "Late by 2 working days, the last day was 16 April 2025:",
        ),
    ],
)
def test_one_sentence_says_what_to_do(on: date, said_id: str, said_en: str) -> None:
    found = answer_of(checked_at_once(), on)
    assert found.todo("id").startswith(said_id)
    assert found.todo("en").startswith(said_en)
    assert found.text("id") == "menjawab permohonan secara tertulis"
    assert found.todo("en").endswith(f"{found.text('en')}.")


def owed(by_day: date | None, *, late: bool = False) -> Obligation:
    return Obligation(Actor.PPID, "a", "b", "UU 14/2008 Pasal 7 ayat (1)", by_day, None, late)


def test_what_has_no_day_comes_last_and_says_so() -> None:
    found = next_due_of([owed(None), owed(day(7, 9)), owed(day(7, 8))], day(7, 7), None)
    assert [each.due for each in found] == [day(7, 8), day(7, 9), None]
    assert found[0].todo("id") == "Paling lambat 8 Juli 2025: PPID harus a."
    assert found[0].todo("en") == "By 8 July 2025 at the latest: the PPID must b."
    assert found[2].urgency is Urgency.NEXT
    assert (found[2].step, found[2].days_left, found[2].late_by) == (None, None, None)
    assert found[2].todo("id") == "Tanpa batas hari dalam peraturan: PPID harus a."
    assert found[2].todo("en") == "No text sets a day for it: the PPID must b."


def test_what_is_past_but_not_surely_late_is_never_called_late() -> None:
    (found,) = next_due_of([owed(day(7, 4))], day(7, 7), None)
    assert (found.urgency, found.days_left, found.late_by) == (ACTIVE, None, None)
    assert found.todo("id").startswith(
        "Batas 4 Juli 2025 sudah lewat, tetapi keterlambatannya tidak pasti: PPID harus a"
    )
    assert "though it is not certain that this is late" in found.todo("en")


def test_the_longest_late_comes_first() -> None:
    days = [owed(day(7, 8)), owed(day(7, 3), late=True), owed(day(7, 1), late=True)]
    found = next_due_of([*days, owed(day(7, 7)), owed(day(7, 4))], day(7, 7), None)
    assert [each.due for each in found] == [day(7, n) for n in (1, 3, 7, 4, 8)]
    assert [each.late_by for each in found] == [4, 2, None, None, None]
    backwards = [*found]
    backwards.reverse()
    assert sorted(backwards, key=in_order) == [*found]


@pytest.mark.parametrize(
    ("who", "is_of_the_office"),
    [
        (Actor.PPID, True),
        (Actor.SUPERIOR, True),
        (Actor.RESPONDENT, True),
        (Actor.AGENCY, True),
        (Actor.PROVIDER, True),
        # A public body is a controller of personal data (UU 27/2022 Pasal 1 angka 4).
        (Actor.DATA_CONTROLLER, True),
        (Actor.APPLICANT, False),
        (Actor.COMPLAINANT, False),
        (Actor.PORTAL_ADMIN, False),
        (Actor.COMMISSION, False),
        (Actor.REGISTRAR, False),
        (Actor.MEDIATOR, False),
        (Actor.COURT, False),
        (Actor.OMBUDSMAN, False),
        (Actor.REPORTED_PARTY, True),
        (Actor.OFFICIAL_SUPERIOR, True),
    ],
)
def test_only_what_the_office_owes_is_its_work(who: Actor, *, is_of_the_office: bool) -> None:
    duty = Obligation(who, "a", "b", "UU 14/2008 Pasal 7 ayat (1)", day(7, 8))
    assert bool(next_due_of([duty], day(7, 7), None)) is is_of_the_office


# ---------------------------------------------------------------- each kind of case


def test_a_request_that_waits_for_its_correction_asks_nothing_of_the_applicant() -> None:
    case = request(DeclaredIncomplete(on=RECEIVED, lacking=("KTP",)))
    assert {each.who for each in case.next_due(on=day(3, 25))} == {Actor.PPID}
    assert "request.correction" not in {each.step for each in case.next_due(on=day(3, 25))}


def test_of_an_abandoned_request_only_its_note_is_left() -> None:
    case = request(DeclaredIncomplete(on=RECEIVED, lacking=("KTP",)))
    (found,) = case.next_due(on=day(6, 2))  # three working days to correct it (Perki 33(3))
    assert (found.step, found.due) == ("no_correction_noted", None)
    assert found.citation == "Perki 1/2021 Pasal 33 ayat (4)"


def test_what_was_promised_is_due_on_the_day_that_was_told() -> None:
    case = request(DeclaredComplete(on=RECEIVED), granted(ready_on=day(4, 17)))
    (found,) = case.next_due(on=day(4, 16))
    assert (found.step, found.due, found.earliest) == ("given", day(4, 17), day(4, 17))
    assert (found.urgency, found.days_left, found.days_to_careful) == (Urgency.NEXT, 1, 1)
    (today,) = case.next_due(on=day(4, 17))
    assert today.urgency is Urgency.DUE_TODAY
    (late,) = case.next_due(on=day(4, 21))  # 18 April is Good Friday
    assert (late.urgency, late.late_by) == (Urgency.LATE, 1)


def test_an_objection_is_answered_by_the_superior_and_carried_out_by_the_ppid() -> None:
    (found,) = objection().next_due(on=day(6, 18))
    assert (found.step, found.who) == ("objection.response", Actor.SUPERIOR)
    assert (found.due, found.urgency) == (day(6, 18), Urgency.DUE_TODAY)
    answer = ObjectionAnswered(
        on=day(6, 2), outcome=ObjectionOutcome.GRANTED, reasons="ada", carry_out_by=day(6, 5)
    )
    (todo,) = objection(answer).next_due(on=day(6, 10))  # 6 and 9 June: Idul Adha and its leave
    assert (todo.step, todo.who, todo.late_by) == ("carried_out", Actor.PPID, 1)


def test_in_a_dispute_the_commission_s_own_limits_are_not_the_office_s() -> None:
    case = Dispute(filed=day(6, 30), grounds=frozenset("c"))
    assert Actor.COMMISSION in {each.who for each in case.obligations(on=day(7, 1))}
    assert case.next_due(on=day(7, 1)) == ()


def test_a_complaint_is_followed_up_by_the_agency() -> None:
    case = Complaint(received=day(7, 4), channel=ComplaintChannel.SP4N_LAPOR).record(
        Forwarded(on=day(7, 7), to_unit="Dinas A")
    )
    steps = {each.step: each for each in case.next_due(on=day(7, 8))}
    assert steps["complaint.first_follow_up"].who is Actor.AGENCY
    assert steps["complaint.first_response"].who is Actor.PROVIDER
    assert "complaint.verification" not in steps


def test_in_a_dossier_what_the_superior_granted_takes_the_place_of_the_answer() -> None:
    whole = Dossier(request=checked_at_once(), objection=objection())
    late = {each.step: each for each in whole.next_due(on=day(6, 18))}
    assert late.keys() == {ANSWER, "request.notice", "objection.response"}
    assert late[ANSWER].urgency is Urgency.LATE
    answer = ObjectionAnswered(
        on=day(6, 2), outcome=ObjectionOutcome.UPHELD_OTHERWISE, reasons="masih diperiksa"
    )
    done = Dossier(request=checked_at_once(), objection=objection(answer))
    assert done.next_due(on=day(6, 18)) == ()


def test_odd_arguments_are_refused() -> None:
    with pytest.raises(NotADayError):
        request().next_due(on="2025-04-16")  # type: ignore[arg-type]
    with pytest.raises(ArgumentError):
        request().next_due(on=ANSWER_BY, under="x")  # type: ignore[arg-type]


# ---------------------------------------------------------------- whatever happened


@pytest.mark.property
@given(
    case=st.one_of(requests(), objections(), disputes(), complaints(), ombudsman_reports()),
    on=st.dates(date(2022, 1, 1), date(2026, 12, 31)),
)
def test_each_duty_of_the_office_stands_in_it_once(case: Case, on: date) -> None:  # type: ignore[type-arg]
    found, owed_then = case.next_due(on=on), case.obligations(on=on)
    office = {each.who for each in found}
    mine = [(e.who, e.text_id, e.by_day) for e in owed_then if e.who in office]
    assert sorted(mine, key=str) == sorted(((e.who, e.text_id, e.due) for e in found), key=str)
    assert not office & {Actor.APPLICANT, Actor.COMPLAINANT, Actor.COMMISSION, Actor.COURT}
    places = [[*Urgency].index(each.urgency) for each in found]
    assert places == sorted(places)
    for each in found:
        assert (each.late_by is not None) == (each.urgency is Urgency.LATE)
        if each.urgency is Urgency.NEXT and each.earliest is not None:
            assert on < each.earliest
        if each.late_by is not None:
            assert each.due is not None
            assert each.due < on
            assert Jurisdiction.national().calendar.count(each.due, on) == each.late_by
