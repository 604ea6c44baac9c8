"""Both clocks of a complaint, who owes what, and what the complainant may do.

The days are counted by the naive loop of the shared fixture: plain days one by one, working days on
the raw list of days off, which shares nothing with the library's calendar.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keterbukaan.cases.complaint.classes import ArchiveGround, ComplaintClass
from keterbukaan.cases.complaint.complaint import Complaint
from keterbukaan.cases.complaint.events import (
    Archived,
    Classified,
    Closed,
    ComplaintCompleted,
    ComplaintDecided,
    ComplaintDeclaredComplete,
    ComplaintDeclaredIncomplete,
    ComplaintWithdrawn,
    Delivered,
    EnteredInPortal,
    ExaminationOpened,
    FollowedUp,
    Forwarded,
    PassedOn,
    ReceiptGiven,
    Reopened,
    Replied,
    Responded,
    TurnedIntoRequest,
)
from keterbukaan.cases.complaint.record import ComplaintChannel
from keterbukaan.cases.event import Event
from keterbukaan.cases.outcomes import CaseDeadline, LegalBasis
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.actor import Actor
from keterbukaan.law.verification import Verification
from tests.people import EMAIL, NAME, NIK

Nth = Callable[..., date]
START = date(2025, 3, 3)
PORTAL = ComplaintChannel.SP4N_LAPOR
RESOLUTIONS = {
    ComplaintClass.ASPIRATION: ("complaint.resolution.aspiration", 5),
    ComplaintClass.INFORMATION_REQUEST: ("complaint.resolution.information_request", 5),
    ComplaintClass.NOT_SUPERVISORY: ("complaint.resolution.not_supervisory", 14),
    ComplaintClass.SUPERVISORY: ("complaint.resolution.supervisory", 60),
}


def day(month: int, number: int) -> date:
    return date(2025, month, number)


def complaint(*events: Event, received: date = START, **fields: object) -> Complaint:
    case = Complaint.model_validate({"received": received, **fields})
    for event in events:
        case = case.record(event)
    return case


def by_limit(case: Complaint, under: Jurisdiction | None = None) -> dict[str, CaseDeadline]:
    return {each.limit: each for each in case.deadlines(under=under)}


# ---------------------------------------------------------------- both clocks, day by day


@given(
    received=st.dates(date(2021, 7, 1), date(2026, 2, 28)),
    gaps=st.lists(st.integers(0, 9), min_size=6, max_size=6),
    known=st.sampled_from(ComplaintClass),
)
def test_both_clocks_end_where_the_naive_loop_does(
    received: date, gaps: list[int], known: ComplaintClass, nth_working_day: Nth
) -> None:
    days = [received]
    for gap in gaps:
        days.append(days[-1] + timedelta(gap))
    _, complete, forwarded, replied, opened, decided, delivered = days
    case = complaint(
        Classified(on=received, complaint_class=known),
        ComplaintDeclaredComplete(on=complete),
        Forwarded(on=forwarded, to_unit="Dinas A"),
        Replied(on=replied),
        ExaminationOpened(on=opened, by=Actor.INSPECTORATE),
        ComplaintDecided(on=decided),
        Delivered(on=delivered),
        received=received,
        channel=PORTAL,
    )
    limit, length = RESOLUTIONS[known]
    plain = {
        "complaint.first_response": (received + timedelta(14), complete),
        "complaint.decision": (complete + timedelta(60), decided),
        "complaint.decision_delivery": (decided + timedelta(14), delivered),
    }
    wanted = {
        "complaint.verification": (nth_working_day(received, 3), complete),
        "complaint.first_follow_up": (forwarded + timedelta(5), replied),
        "complaint.reporter_reply": (replied + timedelta(10), None),
        limit: (nth_working_day(received, length), replied),
    }
    if known in {ComplaintClass.NOT_SUPERVISORY, ComplaintClass.SUPERVISORY}:
        wanted |= plain
    if known is ComplaintClass.SUPERVISORY:  # PP 48/2016 Pasal 37
        wanted["complaint.inspection"] = (nth_working_day(opened, 45), decided)
    if known is ComplaintClass.INFORMATION_REQUEST:
        wanted["request.response"] = (nth_working_day(received, 10), replied)

    found = by_limit(case)
    assert {n: (e.deadline.date, e.done_on) for n, e in found.items()} == wanted
    for name, (last, done) in wanted.items():
        late = found[name].late_by(on=date(2027, 6, 1))
        is_late = name != "complaint.reporter_reply" and done is not None and done > last
        assert (late is not None) == is_late


def test_plain_days_as_working_days_move_the_acts_clock_alone(nth_working_day: Nth) -> None:
    case = complaint(ComplaintDeclaredComplete(on=day(3, 5)), channel=PORTAL)
    as_working = Jurisdiction.national().choosing("plain-hari=working")
    calendar, working = by_limit(case), by_limit(case, as_working)

    assert calendar["complaint.first_response"].deadline.date == day(3, 17)
    assert working["complaint.first_response"].deadline.date == nth_working_day(START, 14)
    assert working["complaint.decision"].deadline.date == nth_working_day(day(3, 5), 60)
    assert (
        calendar["complaint.decision"].deadline.latest
        >= working["complaint.decision"].deadline.date
    )
    assert (
        calendar["complaint.verification"].deadline.date
        == working["complaint.verification"].deadline.date
        == nth_working_day(START, 3)
    )


def test_each_deadline_says_on_what_it_rests() -> None:
    known = Classified(on=START, complaint_class=ComplaintClass.NOT_SUPERVISORY)
    old = by_limit(complaint(known, channel=PORTAL))
    new = by_limit(
        complaint(known.model_copy(update={"on": day(6, 2)}), received=day(6, 2), channel=PORTAL)
    )
    resolution = "complaint.resolution.not_supervisory"

    assert old["complaint.first_response"].legal_basis is LegalBasis.LAW
    assert old["complaint.verification"].legal_basis is LegalBasis.PRACTICE
    # PermenPANRB 62/2018 until the end of May 2025, the portal's practice after it
    assert old[resolution].legal_basis is LegalBasis.NOT_READ
    assert str(old[resolution].deadline.citations[0]) == "PermenPANRB 62/2018"
    assert new[resolution].legal_basis is LegalBasis.PRACTICE
    assert (
        len({force.label("id") for force in LegalBasis})
        == len({f.label("en") for f in LegalBasis})
        == 4
    )


# ---------------------------------------------------------------- which clock runs


FOLLOW_UP = """schema = 1
name = "x"
[[limit]]
limit = "complaint.first_follow_up"
amount = 3
unit = "working_days"
citations = ["Perbup Contoh 8/2024 Pasal 12"]
in_force_from = 2024-03-01
"""


def test_the_portals_clock_runs_for_what_is_in_the_portal() -> None:
    case = complaint(channel=ComplaintChannel.COUNTER)
    assert by_limit(case).keys() == {"complaint.first_response"}
    entered = case.record(EnteredInPortal(on=day(3, 6), tracking="1234"))

    verification = by_limit(entered)["complaint.verification"]
    assert verification.deadline.since == day(3, 6)
    assert verification.deadline.date == day(3, 11)


@pytest.mark.parametrize("channel", [c for c in ComplaintChannel if c is not PORTAL])
def test_no_practice_of_the_portal_runs_for_what_is_not_in_it(channel: ComplaintChannel) -> None:
    case = complaint(
        Classified(on=START, complaint_class=ComplaintClass.NOT_SUPERVISORY),
        ComplaintDeclaredComplete(on=START),
        Forwarded(on=START, to_unit="A"),
        Replied(on=START),
        channel=channel,
    )
    assert by_limit(case).keys() == {"complaint.first_response", "complaint.decision"}
    body = Jurisdiction.loads(FOLLOW_UP)
    assert "complaint.first_follow_up" in by_limit(case, body)


def test_what_was_checked_before_it_was_entered_was_checked_at_once() -> None:
    case = complaint(ComplaintDeclaredComplete(on=day(3, 4)), EnteredInPortal(on=day(3, 6)))
    assert by_limit(case)["complaint.verification"].done_on == day(3, 6)
    assert case.irregularities() == ()


def test_the_acts_clock_runs_until_somebody_says_that_no_service_is_complained_of() -> None:
    act = {"complaint.first_response", "complaint.decision"}
    done = ComplaintDeclaredComplete(on=day(3, 4))

    def limits(known: ComplaintClass, *, service: bool = True) -> set[str]:
        said = Classified(on=START, complaint_class=known, complains_of_service=service)
        return set(by_limit(complaint(said, done)))

    assert limits(ComplaintClass.NOT_SUPERVISORY) == act
    assert limits(ComplaintClass.SUPERVISORY) == act
    assert set(by_limit(complaint(done))) == act
    assert limits(ComplaintClass.NOT_SUPERVISORY, service=False) == set()
    assert limits(ComplaintClass.ASPIRATION) == set()
    assert limits(ComplaintClass.INFORMATION_REQUEST) == {"request.response"}


def test_a_reply_that_settles_nothing_keeps_the_follow_up_and_not_the_settlement() -> None:
    known = Classified(on=START, complaint_class=ComplaintClass.NOT_SUPERVISORY)
    steps = (known, ComplaintDeclaredComplete(on=START), Forwarded(on=START, to_unit="A"))
    interim = complaint(*steps, Replied(on=day(3, 5), settles=False), channel=PORTAL)
    final = interim.record(Replied(on=day(3, 7)))
    resolution = "complaint.resolution.not_supervisory"

    assert by_limit(interim)["complaint.first_follow_up"].done_on == day(3, 5)
    assert by_limit(interim)[resolution].done_on is None
    assert by_limit(final)[resolution].done_on == day(3, 7)
    assert by_limit(final)["complaint.first_follow_up"].done_on == day(3, 5)


def test_the_reporter_may_respond_to_each_reply_anew() -> None:
    steps = (ComplaintDeclaredComplete(on=START), Replied(on=day(3, 4)), Responded(on=day(3, 5)))
    case = complaint(*steps, channel=PORTAL)
    assert by_limit(case)["complaint.reporter_reply"].done_on == day(3, 5)
    again = by_limit(case.record(Replied(on=day(3, 6))))["complaint.reporter_reply"]
    assert (again.deadline.date, again.done_on) == (day(3, 16), None)


def test_forwarding_to_another_unit_begins_no_new_time() -> None:
    case = complaint(
        ComplaintDeclaredComplete(on=START),
        Forwarded(on=START, to_unit="Dinas A"),
        Forwarded(on=day(3, 7), to_unit="Dinas B"),
        channel=PORTAL,
    )
    follow_up = by_limit(case)["complaint.first_follow_up"]

    assert (case.unit(), follow_up.deadline.since) == ("Dinas B", START)
    assert follow_up.is_open
    kept = case.record(FollowedUp(on=day(3, 9)))
    assert (
        by_limit(kept)["complaint.first_follow_up"].late_by(on=day(3, 30)) == 0
    )  # a weekend later


def test_a_decision_that_is_delivered_is_a_follow_up_too() -> None:
    case = complaint(
        ComplaintDeclaredComplete(on=START),
        Forwarded(on=START, to_unit="A"),
        ExaminationOpened(on=START),
        ComplaintDecided(on=day(3, 5)),
        Delivered(on=day(3, 6)),
        channel=PORTAL,
    )
    assert by_limit(case)["complaint.first_follow_up"].done_on == day(3, 6)


def test_a_reply_before_the_forwarding_is_not_the_units() -> None:
    case = complaint(
        ComplaintDeclaredComplete(on=START),
        Replied(on=START),
        Forwarded(on=day(3, 4), to_unit="A"),
        channel=PORTAL,
    )
    assert by_limit(case)["complaint.first_follow_up"].is_open


@pytest.mark.parametrize(
    "event",
    [
        PassedOn(on=day(3, 4), to_body="B"),
        ComplaintDeclaredIncomplete(on=day(3, 4), lacking=("x",)),
        ComplaintDeclaredComplete(on=day(3, 4)),
    ],
    ids=lambda event: event.kind_name,
)
def test_the_check_in_the_portal_is_kept_by_each_of_its_ends(event: Event) -> None:
    case = complaint(event, channel=PORTAL)
    assert by_limit(case)["complaint.verification"].done_on == day(3, 4)


# ---------------------------------------------------------------- what ends it


def test_what_was_withdrawn_owes_nothing_and_keeps_what_was_late() -> None:
    case = complaint(ComplaintDeclaredComplete(on=day(3, 20)), ComplaintWithdrawn(on=day(3, 21)))
    found = by_limit(case)

    assert found.keys() == {"complaint.first_response"}
    assert found["complaint.first_response"].late_by(on=day(5, 1)) == 3
    assert case.obligations(on=day(12, 1)) == ()


def test_what_was_missed_before_it_was_withdrawn_stays_missed() -> None:
    case = complaint(ComplaintWithdrawn(on=day(3, 21)))
    assert by_limit(case)["complaint.first_response"].is_open
    assert by_limit(complaint(ComplaintWithdrawn(on=day(3, 10)))) == {}


def test_what_is_withdrawn_on_the_last_day_was_not_missed() -> None:
    # 44(3): fourteen days since 3 March end with 17 March, and that whole day was still left.
    last = complaint(ComplaintWithdrawn(on=day(3, 17)))
    assert by_limit(last) == {}
    assert last.obligations(on=day(3, 17)) == ()
    after = by_limit(complaint(ComplaintWithdrawn(on=day(3, 18))))
    assert after.keys() == {"complaint.first_response"}
    assert after["complaint.first_response"].deadline.date == day(3, 17)
    assert after["complaint.first_response"].is_open


def test_what_became_a_request_is_answered_as_one() -> None:
    case = complaint(
        Classified(on=START, complaint_class=ComplaintClass.INFORMATION_REQUEST),
        TurnedIntoRequest(on=day(3, 4), request_number="9/PPID"),
        channel=PORTAL,
        wanted="APBD 2025",
        complainant={"name": NAME, "identity": NIK, "email": EMAIL},
    )
    request = case.as_request()

    assert case.obligations(on=day(4, 30)) == ()
    assert request.received == START
    (answer,) = [e for e in request.deadlines() if e.limit == "request.response"]
    # 3 March and ten working days: 4 to 7, 10 to 14 and 17 March
    assert answer.deadline.date == day(3, 17)
    assert [item.details for item in request.items] == ["APBD 2025"]
    assert request.applicant is not None
    assert (request.applicant.name, request.applicant.identity) == (NAME, NIK)


def test_closing_in_the_portal_ends_the_portals_duties_alone() -> None:
    case = complaint(
        Classified(on=START, complaint_class=ComplaintClass.NOT_SUPERVISORY),
        ComplaintDeclaredComplete(on=START),
        Replied(on=day(3, 4), settles=False),
        Closed(on=day(3, 20)),
        channel=PORTAL,
    )
    owed = case.obligations(on=day(6, 2))
    assert {(o.citation, o.late) for o in owed} == {
        ("UU 25/2009 Pasal 50 ayat (1)", True),
        ("UU 25/2009 Pasal 44 ayat (1)", False),
        ("UU 25/2009 Pasal 47 ayat (1)", False),
    }
    assert all(o.read is Verification.OWN_TEXT for o in owed)


def test_archived_before_it_was_answered_it_still_has_to_be_decided() -> None:
    case = complaint(
        ComplaintDeclaredComplete(on=START),
        Archived(on=START, ground=ArchiveGround.REPEATED),
        channel=PORTAL,
    )
    assert "UU 25/2009 Pasal 50 ayat (1)" in {o.citation for o in case.obligations(on=day(3, 4))}


# ---------------------------------------------------------------- obligations


def test_what_is_owed_when_it_comes_in() -> None:
    case = complaint(channel=PORTAL)
    assert [(o.who, o.rule("en"), o.by_day, o.late) for o in case.obligations(on=day(3, 10))] == [
        (Actor.PROVIDER, "UU 25/2009 Pasal 44 ayat (3)", day(3, 17), False),
        (
            Actor.PORTAL_ADMIN,
            "Praktik SP4N-LAPOR!: FAQ resmi blog.lapor.go.id no. 3; restated",
            day(3, 6),
            True,
        ),
        (Actor.PROVIDER, "UU 25/2009 Pasal 44 ayat (1)", None, False),
    ]
    assert case.obligations(on=day(3, 2)) == ()
    for owed in case.obligations(on=day(3, 10)):
        assert owed.text("id") != owed.text("en")


def test_each_duty_leaves_the_list_with_its_step() -> None:
    case = complaint(
        ReceiptGiven(on=START, place="L", officer="R", signed=True),
        ComplaintDeclaredComplete(on=START),
    )
    owed = {o.text("en") for o in case.obligations(on=START)}
    assert owed == {"decide the result of the examination", "examine the complaint"}
    decided = case.record(ExaminationOpened(on=START)).record(ComplaintDecided(on=START, damages=7))
    assert {o.text("en") for o in decided.obligations(on=START)} == {
        "deliver the decision to the complainant",
        "carry out the outcome of the complaint",
        "pay the damages",
    }
    (damages,) = [o for o in decided.obligations(on=START) if o.text("en") == "pay the damages"]
    assert (damages.by_day, damages.late) == (None, False)


@pytest.mark.parametrize(
    ("known", "said"),
    [
        (ComplaintClass.INFORMATION_REQUEST, "answer it as a request for information"),
        (ComplaintClass.ASPIRATION, "resolve the report in the portal"),
    ],
)
def test_the_class_decides_how_it_is_to_be_settled(known: ComplaintClass, said: str) -> None:
    case = complaint(Classified(on=START, complaint_class=known), channel=PORTAL)
    assert said in {o.text("en") for o in case.obligations(on=START)}


# ---------------------------------------------------------------- remedies


def test_the_complainant_may_always_go_elsewhere() -> None:
    ways = complaint().remedies(on=day(3, 4))
    assert [(w.to, w.citation, w.last) for w in ways] == [
        (Actor.OMBUDSMAN, "UU 25/2009 Pasal 46 ayat (2)", None),
        (Actor.OMBUDSMAN, "UU 25/2009 Pasal 46 ayat (5)", None),
        (Actor.LEGISLATURE, "UU 25/2009 Pasal 40 ayat (1)", None),
        (Actor.COURT, "UU 25/2009 Pasal 51", None),
        (Actor.COURT, "UU 25/2009 Pasal 52 ayat (1)", None),
        (Actor.LAW_ENFORCEMENT, "UU 25/2009 Pasal 53 ayat (1)", None),
    ]
    assert all(way.text("id") != way.text("en") and way.rule("id") == way.citation for way in ways)
    wish = complaint(Classified(on=START, complaint_class=ComplaintClass.ASPIRATION))
    assert wish.remedies(on=day(3, 4)) == ways
    asks = complaint(Classified(on=START, complaint_class=ComplaintClass.INFORMATION_REQUEST))
    assert asks.record(TurnedIntoRequest(on=START)).remedies(on=day(3, 4)) == ()


@pytest.mark.parametrize(
    ("place", "condition_id", "condition_en"),
    [
        # "apabila pengadu menghendaki penyelesaian pengaduan tidak dilakukan oleh penyelenggara"
        ("46 ayat (2)", "apabila pengadu tidak menghendaki", "does not want the provider to"),
        ("46 ayat (5)", "atas permintaan para pihak", "where the parties ask for it"),
        (
            "51",
            "apabila pelayanan yang diberikan menimbulkan kerugian di bidang tata usaha negara",
            "caused a loss in the field of state administration",
        ),
        (
            "52 ayat (1)",
            "dalam hal Penyelenggara melakukan perbuatan melawan hukum",
            "where it committed an unlawful act",
        ),
        ("53 ayat (1)", "diduga melakukan tindak pidana", "is suspected of a crime"),
    ],
)
def test_a_way_that_is_open_on_a_condition_says_it(
    place: str, condition_id: str, condition_en: str
) -> None:
    (way,) = (
        each
        for each in complaint().remedies(on=day(3, 4))
        if each.citation == f"UU 25/2009 Pasal {place}"
    )
    assert condition_id in way.text("id")
    assert condition_en in way.text("en")


@pytest.mark.parametrize(("on", "told"), [(date(2022, 12, 30), False), (date(2023, 1, 2), True)])
def test_the_way_to_the_ombudsman_says_that_its_procedure_was_not_read(
    on: date, *, told: bool
) -> None:
    """By 46(7) a regulation of the Ombudsman has it: 58/2023, of which only the year is known."""
    ways = complaint(received=date(2022, 12, 1)).remedies(on=on)
    ombudsman = [each for each in ways if each.to is Actor.OMBUDSMAN]
    others = [each for each in ways if each.to is not Actor.OMBUDSMAN]

    assert len(ombudsman) == 2
    for way in ombudsman:
        assert ("Peraturan Ombudsman 58/2023, yang tidak dibaca" in way.text("id")) is told
        assert ("Peraturan Ombudsman 58/2023, which was not read" in way.text("en")) is told
    assert not [each for each in others if "58/2023" in each.text("id")]


def test_special_adjudication_comes_after_mediation_and_conciliation() -> None:
    """By the elucidation of 50(5), only where they do not settle it; the Ombudsman "dapat"."""
    steps = (
        ComplaintDeclaredComplete(on=START),
        ExaminationOpened(on=START),
        ComplaintDecided(on=START, damages=500_000),
    )
    ways = complaint(*steps).remedies(on=START)
    (found,) = (each for each in ways if each.citation == "UU 25/2009 Pasal 50 ayat (5)")
    assert "ajudikasi khusus apabila tidak dapat diselesaikan" in found.text("id")
    assert "Ombudsman dapat melakukannya" in found.text("id")


def test_about_damages_the_ombudsman_may_mediate() -> None:
    steps = (
        ComplaintDeclaredComplete(on=START),
        ExaminationOpened(on=START),
        ComplaintDecided(on=START, damages=0),
    )
    names = {w.name for w in complaint(*steps).remedies(on=START)}
    assert "complaint.damages" in names
    assert "complaint.damages" not in {w.name for w in complaint().remedies(on=START)}


@pytest.mark.parametrize(
    ("claimed", "awarded", "may"),
    [
        pytest.param(500_000, None, True, id="claimed-and-not-awarded"),
        pytest.param(None, 500_000, True, id="awarded"),
        pytest.param(None, None, False, id="neither"),
    ],
)
def test_the_ombudsman_mediates_where_damages_are_claimed_or_awarded(
    claimed: int | None, awarded: int | None, *, may: bool
) -> None:
    # 50(5): "dalam hal penyelesaian ganti rugi"; it waits for no decision.
    case = complaint(
        ComplaintDeclaredComplete(on=START),
        ExaminationOpened(on=START),
        damages=claimed,
    )
    before = {way.name for way in case.remedies(on=START)}
    assert ("complaint.damages" in before) is (claimed is not None)
    decided = case.record(ComplaintDecided(on=START, damages=awarded))
    found = [way for way in decided.remedies(on=START) if way.name == "complaint.damages"]
    assert [way.citation for way in found] == ["UU 25/2009 Pasal 50 ayat (5)"] * may


def test_a_reply_may_be_responded_to_until_no_reading_allows_it(nth_working_day: Nth) -> None:
    case = complaint(ComplaintDeclaredComplete(on=START), Replied(on=day(3, 4)), channel=PORTAL)
    (remedy,) = [r for r in case.remedies(on=day(3, 5)) if r.name == "complaint.reporter_reply"]

    assert remedy.last == nth_working_day(day(3, 4), 10) == day(3, 18)
    assert remedy.rule("en").endswith("; restated")
    assert next(r.name for r in case.remedies(on=day(3, 18))) == "complaint.reporter_reply"
    assert "complaint.reporter_reply" not in {r.name for r in case.remedies(on=day(3, 19))}
    responded = case.record(Responded(on=day(3, 5)))
    assert "complaint.reporter_reply" not in {r.name for r in responded.remedies(on=day(3, 5))}


def test_what_lacks_something_may_be_completed_and_then_no_more() -> None:
    case = complaint(ComplaintDeclaredIncomplete(on=START, lacking=("alamat",)))
    assert next(r.name for r in case.remedies(on=day(3, 5))) == "complaint.completion"
    completed = case.record(ComplaintCompleted(on=day(3, 5)))
    assert "complaint.completion" not in {r.name for r in completed.remedies(on=day(3, 5))}


# ---------------------------------------------------------------- a body's own file


REGENCY = """schema = 1
name = "Kabupaten Contoh"

[[limit]]
limit = "complaint.decision"
amount = 30
unit = "days"
citations = ["Perbup Contoh 8/2024 Pasal 14 ayat (2)"]
in_force_from = 2024-03-01

[[limit]]
limit = "complaint.inspection"
amount = 20
unit = "working_days"
citations = ["Perbup Contoh 8/2024 Pasal 15"]
in_force_from = 2024-03-01
read = "own_text"

[[limit]]
limit = "complaint.forwarding"
amount = 1
unit = "working_days"
starts_from = ["complaint.received"]
citations = ["Perbup Contoh 8/2024 Pasal 10"]
in_force_from = 2024-03-01

[[limit]]
limit = "complaint.reopening"
amount = 30
unit = "calendar_days"
citations = ["Perbup Contoh 8/2024 Pasal 19"]
in_force_from = 2024-03-01

[[complaint_step]]
name = "forwarded"
who = ["liaison_officer"]
citations = ["Perbup Contoh 8/2024 Pasal 10"]
read = "own_text"
"""


def test_what_was_not_read_runs_once_a_bodys_file_fills_it_in(nth_working_day: Nth) -> None:
    body = Jurisdiction.loads(REGENCY)
    case = complaint(
        Classified(on=START, complaint_class=ComplaintClass.SUPERVISORY),
        ComplaintDeclaredComplete(on=day(3, 5)),
        ExaminationOpened(on=day(3, 5), by=Actor.INSPECTORATE),
        channel=PORTAL,
    )
    national, own = by_limit(case), by_limit(case, body)

    assert national["complaint.inspection"].deadline.date == nth_working_day(day(3, 5), 45)
    assert "complaint.forwarding" not in national
    assert own["complaint.inspection"].deadline.date == nth_working_day(day(3, 5), 20)
    assert own["complaint.forwarding"].deadline.date == day(3, 4)
    assert (
        own["complaint.inspection"].legal_basis
        is own["complaint.decision"].legal_basis
        is LegalBasis.LOCAL
    )
    assert own["complaint.decision"].deadline.date == day(4, 4)
    assert {o.text("en") for o in case.obligations(on=day(3, 5), under=body)} >= {
        "examination by the oversight office",
        "passing the complaint on",
    }


def test_the_inspection_is_for_what_alleges_the_wrong_of_an_official() -> None:
    body = Jurisdiction.loads(REGENCY)
    case = complaint(
        Classified(on=START, complaint_class=ComplaintClass.NOT_SUPERVISORY),
        ComplaintDeclaredComplete(on=day(3, 5)),
        ExaminationOpened(on=day(3, 5)),
    )
    assert "complaint.inspection" not in by_limit(case, body)


def test_a_bodys_own_rule_runs_from_the_event_that_it_names() -> None:
    # The portal counts five days from the forwarding; this body three working days from receipt.
    body = Jurisdiction.loads(FOLLOW_UP + 'starts_from = ["complaint.received"]\n')
    case = complaint(ComplaintDeclaredComplete(on=START), channel=PORTAL)
    own = by_limit(case, body)["complaint.first_follow_up"]
    assert (own.deadline.since, own.deadline.date) == (START, day(3, 6))  # 4, 5, 6 March
    assert own.legal_basis is LegalBasis.LOCAL
    assert "complaint.first_follow_up" not in by_limit(case)
    forwarded = case.record(Forwarded(on=day(3, 7), to_unit="A"))
    assert by_limit(forwarded, body)["complaint.first_follow_up"].deadline.date == day(3, 6)
    assert by_limit(forwarded)["complaint.first_follow_up"].deadline.date == day(3, 12)


def test_a_bodys_own_rule_counts_no_complaint_that_came_before_it() -> None:
    # In force from 1 March 2024: one of 29 February runs as the portal says, from the forwarding.
    body = Jurisdiction.loads(FOLLOW_UP + 'starts_from = ["complaint.received"]\n')
    before, since = date(2024, 2, 29), date(2024, 3, 1)
    older = complaint(ComplaintDeclaredComplete(on=before), received=before, channel=PORTAL)
    newer = complaint(ComplaintDeclaredComplete(on=since), received=since, channel=PORTAL)
    assert "complaint.first_follow_up" not in by_limit(older, body)
    forwarded = older.record(Forwarded(on=date(2024, 3, 4), to_unit="A"))
    portal = by_limit(forwarded, body)["complaint.first_follow_up"]
    assert portal.deadline.date == date(2024, 3, 9)
    assert by_limit(newer, body)["complaint.first_follow_up"].deadline.date == date(2024, 3, 6)


def test_reopening_may_be_asked_for_as_long_as_a_file_says() -> None:
    body = Jurisdiction.loads(REGENCY)
    case = complaint(
        ComplaintDeclaredComplete(on=START),
        Replied(on=START),
        Responded(on=START),
        Closed(on=day(3, 20)),
    )
    (remedy,) = [
        r for r in case.remedies(on=day(4, 1), under=body) if r.name == "complaint.reopening"
    ]
    assert (remedy.deadline is not None and remedy.deadline.date) == day(4, 19)
    # of all the times that run it is the only one of the reporter, whose right it is
    timed = [r.name for r in case.remedies(on=day(4, 1), under=body) if r.deadline is not None]
    assert timed == ["complaint.reopening"]
    again = case.record(Reopened(on=day(4, 1)))
    assert "complaint.reopening" not in {r.name for r in again.remedies(on=day(4, 1), under=body)}
    assert "complaint.reopening" not in {r.name for r in case.remedies(on=day(4, 1))}


def test_who_may_do_a_step_is_as_the_file_says() -> None:
    body = Jurisdiction.loads(REGENCY)
    case = complaint(ComplaintDeclaredComplete(on=START))
    theirs = Forwarded(on=START, to_unit="A", by=Actor.LIAISON_OFFICER)
    usual = Forwarded(on=START, to_unit="A")

    assert not case.would_allow(theirs).allowed
    assert case.would_allow(theirs, under=body).allowed
    assert case.would_allow(usual).allowed
    (refused,) = case.would_allow(usual, under=body).irregularities
    assert refused.text("en").endswith("(Perbup Contoh 8/2024 Pasal 10)")
    assert case.would_allow(usual.model_copy(update={"by": Actor.PROVIDER}), under=body).allowed
    assert case.lifecycle(under=body) is case.lifecycle(under=body)
    assert case.record(theirs, under=body).unit(under=body) == "A"


def test_what_a_step_rests_on_is_the_first_article_that_the_file_names() -> None:
    step = """[[complaint_step]]
name = "{}"
who = ["provider"]
citations = ["Perbup Contoh 8/2024 Pasal 11", "Perbup Contoh 8/2024 Pasal 12"]
"""
    body = Jurisdiction.loads(
        'schema = 1\nname = "Kabupaten Contoh"\n'
        + "".join(map(step.format, ("entered_in_portal", "replied", "reopened")))
    )
    by = {"by": Actor.PROVIDER}
    case = complaint(
        ComplaintDeclaredComplete(on=START),
        Replied(on=START, settles=False, by=Actor.PROVIDER),
        Responded(on=START),
        channel=PORTAL,
    )
    entered = EnteredInPortal(on=START).model_copy(update=by)
    (twice,) = complaint(channel=PORTAL).would_allow(entered, under=body).irregularities
    (interim,) = case.would_allow(Closed(on=START), under=body).irregularities
    again = case.record(Closed(on=START)).record(
        Reopened(on=START).model_copy(update=by), under=body
    )
    settle = "resolve the report that was reopened"
    (owed,) = [o for o in again.obligations(on=START, under=body) if o.text("en") == settle]
    first = "Perbup Contoh 8/2024 Pasal 11"
    assert [str(each.citation) for each in (twice, interim, owed)] == [first] * 3
