"""Service measures over many cases, against an oracle that counts each case and each day by hand.

The oracle knows the numbers of the law and of the portal as figures, adds days one by one, and
asks the calendar nothing but whether a day is worked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import pytest
from attrs import evolve, frozen
from hypothesis import given
from hypothesis import strategies as st

from keterbukaan.calendar.working import WorkingCalendar
from keterbukaan.cases.complaint.classes import ComplaintClass
from keterbukaan.cases.complaint.complaint import Complaint
from keterbukaan.cases.complaint.events import (
    Classified,
    Closed,
    ComplaintDeclaredComplete,
    ComplaintDeclaredIncomplete,
    ComplaintEvent,
    ComplaintWithdrawn,
    Forwarded,
    Reopened,
    Replied,
)
from keterbukaan.cases.complaint.record import ComplaintChannel
from keterbukaan.cases.objection.events import (
    CarriedOut,
    ObjectionAnswered,
    ObjectionEvent,
    ObjectionOutcome,
    ObjectionRegistered,
)
from keterbukaan.cases.objection.objection import InformationObjection
from keterbukaan.cases.objection.record import GroundClaim, ObjectionGround
from keterbukaan.cases.outcomes import LegalBasis
from keterbukaan.cases.request.events import (
    Answered,
    Given,
    ItemAnswer,
    ItemOutcome,
    NoCorrectionNoted,
    Registered,
    RequestEvent,
)
from keterbukaan.cases.request.events import DeclaredComplete as RequestComplete
from keterbukaan.cases.request.events import DeclaredIncomplete as RequestIncomplete
from keterbukaan.cases.request.record import RequestItem
from keterbukaan.cases.request.request import InformationRequest
from keterbukaan.errors import NotADayError
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.registers.measures import AGES, Backlog, Measures, Timeliness, measure

AnyCase = Complaint | InformationRequest | InformationObjection
ONE_DAY = timedelta(days=1)
MONDAY = date(2025, 6, 2)


# The oracle


@cache
def is_worked(day: date) -> bool:
    return WorkingCalendar.national().is_working_day(day)


def working_days(after: date, until: date) -> int:
    """Count the working days after a day up to and with another, one by one."""
    count, day = 0, after
    while day < until:
        day += ONE_DAY
        count += is_worked(day)
    return count


def nth_working_day(after: date, n: int) -> date:
    day = after
    while n:
        day += ONE_DAY
        n -= is_worked(day)
    return day


@frozen
class Duty:
    """What somebody had to do: since when, until when, and when it was done."""

    limit: str
    legal_basis: LegalBasis
    since: date
    last: date
    done: date | None = None
    doubted_until: date | None = None

    def stands(self, on: date) -> str:
        """Say how it stands, by hand: until the Act's day a notice is late by one copy alone."""
        day = self.done or on
        if day <= self.last:
            return "in_time" if self.done else "running"
        if self.doubted_until is not None and day <= self.doubted_until:
            return "arguable"
        return "late" if self.done else "overdue"


@frozen
class Told:
    """A case as it was made up: the case itself, and its days for the oracle.

    `ends` is when it came to rest, `again` when it was opened again.
    """

    case: AnyCase
    group: str
    opened: date
    duties: tuple[Duty, ...]
    ends: date | None = None
    again: date | None = None


def expected(tales: Sequence[Told], on: date) -> Measures:
    """Measure cases the long way."""
    there = [tale for tale in tales if tale.opened <= on]
    timeliness: list[Timeliness] = []
    backlogs: list[Backlog] = []
    for group in sorted({tale.group for tale in there}):
        mine = [tale for tale in there if tale.group == group]
        begun = [duty for tale in mine for duty in _as_of(tale, on)]
        for limit, force in sorted({(duty.limit, duty.legal_basis.value) for duty in begun}):
            duties = [d for d in begun if (d.limit, d.legal_basis.value) == (limit, force)]
            kept = [(duty, duty.done) for duty in duties if duty.done is not None]
            stands = Counter(duty.stands(on) for duty in duties)
            days = [working_days(duty.since, done) for duty, done in kept]
            timeliness.append(
                Timeliness(
                    group=group,
                    limit=limit,
                    legal_basis=LegalBasis(force),
                    in_time=stands["in_time"],
                    late=stands["late"],
                    overdue=stands["overdue"],
                    running=stands["running"],
                    arguable=stands["arguable"],
                    median_days=middle(days),
                    ninetieth_days=nine_in_ten(days),
                )
            )
        backlogs.append(_backlog(group, mine, on))
    return Measures(on, tuple(timeliness), tuple(backlogs))


def _as_of(tale: Told, on: date) -> Iterator[Duty]:
    """Yield the duties that had begun, each as it stood on the day."""
    for duty in tale.duties:
        if duty.since <= on:
            is_kept = duty.done is not None and duty.done <= on
            yield evolve(duty, done=duty.done if is_kept else None)


def _backlog(group: str, mine: Sequence[Told], on: date) -> Backlog:
    again = [tale for tale in mine if tale.again is not None and tale.again <= on]
    resting = [t for t in mine if t.ends is not None and t.ends <= on and t not in again]
    ages = [working_days(tale.opened, on) for tale in mine if tale not in resting]
    bands = (
        len([age for age in ages if age <= 5]),
        len([age for age in ages if 6 <= age <= 10]),
        len([age for age in ages if 11 <= age <= 20]),
        len([age for age in ages if 21 <= age <= 60]),
        len([age for age in ages if age >= 61]),
    )
    return Backlog(group, len(mine), len(ages), bands, len(again))


def middle(days: Sequence[int]) -> float | None:
    """Return the value in the middle of the list, or between the two in the middle."""
    if not days:
        return None
    listed = sorted(days)
    return (listed[(len(listed) - 1) // 2] + listed[len(listed) // 2]) / 2


def nine_in_ten(days: Sequence[int]) -> int | None:
    """Return the smallest value that at least nine in ten of the list do not pass."""
    fits = [day for day in days if 10 * len([1 for each in days if each <= day]) >= 9 * len(days)]
    return min(fits, default=None)


# The cases


def steps(days: Sequence[date], many: int) -> list[date | None]:
    """Return the days of so many steps; None for those that were not taken."""
    return [*days, *[None] * (many - len(days))]


def request_of(
    received: date, *days: date, unit: str | None = None, is_granted: bool = True
) -> Told:
    """Make up a request: registered, found complete, answered and given, as far as days go."""
    outcome = ItemOutcome.GRANTED if is_granted else ItemOutcome.REFUSED_OTHERWISE
    answer = ItemAnswer(item=1, outcome=outcome, reason="bukan kewenangan")
    registered, complete, answered, given = steps(days, 4)
    events: list[RequestEvent] = []
    last = nth_working_day(received, 10)  # UU 14/2008 Pasal 22 ayat (7)
    duties = [Duty("request.response", LegalBasis.LAW, received, last, answered)]
    if registered is not None:
        events.append(Registered(on=registered, number="1/PPID/2025"))
        check = nth_working_day(registered, 3)  # Perki 1/2021 Pasal 31 ayat (2)
        duties.append(
            Duty("request.completeness_check", LegalBasis.LAW, registered, check, complete)
        )
    if complete is not None:
        events.append(RequestComplete(on=complete))
        # Perki 1/2021 Pasal 31 ayat (3), as the gazette has it, but never after the answer is due
        notice = min(nth_working_day(complete, 3), last)
        if notice >= complete:
            by_law = LegalBasis.LAW
            duties.append(Duty("request.notice", by_law, complete, notice, answered, last))
    if answered is not None:
        events.append(Answered(on=answered, items=(answer,)))
    if given is not None and is_granted:
        events.append(Given(on=given))
    case = InformationRequest(
        received=received,
        items=(RequestItem(number=1, details="APBD"),),
        purpose=unit,
        events=tuple(events),
    )
    return Told(case, unit or "", received, tuple(duties), ends=given if is_granted else answered)


def objection_of(
    received: date, *days: date, unit: str | None = None, is_granted: bool = True
) -> Told:
    """Make up an objection: registered, answered and carried out, as far as days go."""
    registered, answered, carried_out = steps(days, 3)
    events: list[ObjectionEvent] = []
    if registered is not None:
        events.append(ObjectionRegistered(on=registered, number="1/K/2025"))
    if answered is not None:
        outcome = ObjectionOutcome.GRANTED if is_granted else ObjectionOutcome.UPHELD_OTHERWISE
        said = ObjectionAnswered(on=answered, outcome=outcome, number="2/K", reasons="sesuai")
        events.append(said)
    if carried_out is not None and is_granted:
        events.append(CarriedOut(on=carried_out))
    claim = GroundClaim(ground=ObjectionGround.NOT_GRANTED, found_on=received)
    case = InformationObjection(
        received=received, claims=(claim,), purpose=unit, events=tuple(events)
    )
    # UU 14/2008 Pasal 36 ayat (2)
    last = nth_working_day(received, 30)
    duty = Duty("objection.response", LegalBasis.LAW, received, last, answered)
    return Told(case, unit or "", received, (duty,), ends=carried_out if is_granted else answered)


def complaint_of(
    received: date, *days: date, unit: str | None = None, is_in_portal: bool = True
) -> Told:
    """Make up a complaint: found complete, forwarded, replied to, closed and opened again."""
    complete, forwarded, replied, closed, again = steps(days, 5)
    not_supervisory = ComplaintClass.NOT_SUPERVISORY
    events: list[ComplaintEvent] = [Classified(on=received, complaint_class=not_supervisory)]
    fortnight = received + 14 * ONE_DAY  # UU 25/2009 Pasal 44 ayat (3), plain days
    duties = [Duty("complaint.first_response", LegalBasis.LAW, received, fortnight, complete)]
    if is_in_portal:  # the portal's practice: three and fourteen working days
        checked, settled = nth_working_day(received, 3), nth_working_day(received, 14)
        duties.append(
            Duty("complaint.verification", LegalBasis.PRACTICE, received, checked, complete)
        )
        resolution = "complaint.resolution.not_supervisory"
        # no text gives a report that is opened again a new time: that it was settled stays
        duties.append(Duty(resolution, LegalBasis.PRACTICE, received, settled, replied))
    if complete is not None:
        events.append(ComplaintDeclaredComplete(on=complete))
        sixty = complete + 60 * ONE_DAY  # UU 25/2009 Pasal 50 ayat (1); nobody decides here
        duties.append(Duty("complaint.decision", LegalBasis.LAW, complete, sixty))
    if forwarded is not None:
        events.append(Forwarded(on=forwarded, to_unit="Dinas 1"))
        five = forwarded + 5 * ONE_DAY  # the portal's front page, plain days
        if is_in_portal:
            limit = "complaint.first_follow_up"
            duties.append(Duty(limit, LegalBasis.PRACTICE, forwarded, five, replied))
    if replied is not None:
        events.append(Replied(on=replied))
    if closed is not None:
        events.append(Closed(on=closed))
    if again is not None:
        events.append(Reopened(on=again))
    case = Complaint(
        received=received,
        channel=ComplaintChannel.SP4N_LAPOR if is_in_portal else ComplaintChannel.LETTER,
        against_unit=unit,
        events=tuple(events),
    )
    return Told(case, unit or "", received, tuple(duties), ends=closed, again=again)


def unit_of(case: AnyCase) -> str | None:
    return case.against_unit if isinstance(case, Complaint) else case.purpose


def measures_of(tales: Sequence[Told], on: date) -> Measures:
    return measure([tale.case for tale in tales], on=on, by=unit_of)


def timely(tales: Sequence[Told], on: date, limit: str) -> Timeliness:
    (found,) = [each for each in measures_of(tales, on).timeliness if each.limit == limit]
    return found


def counts(found: Timeliness) -> tuple[int, int, int, int]:
    return (found.in_time, found.late, found.overdue, found.running)


# Against the oracle

FROM, TO = date(2025, 6, 2), date(2025, 9, 30)  # after the rule that the portal replaced ended


@st.composite
def tales(draw: st.DrawFn) -> Told:
    """Draw a case of any kind that went some of its way, with some days between its steps."""
    received = draw(st.dates(FROM, TO))
    gaps = draw(st.lists(st.integers(0, 25), max_size=5))
    days = [received + sum(gaps[: place + 1]) * ONE_DAY for place in range(len(gaps))]
    unit = draw(st.sampled_from([None, "Dinas A", "Dinas B"]))
    one_way = draw(st.booleans())
    match draw(st.sampled_from(["request", "objection", "complaint"])):
        case "request":
            return request_of(received, *days[:4], unit=unit, is_granted=one_way)
        case "objection":
            return objection_of(received, *days[:3], unit=unit, is_granted=one_way)
        case _:
            return complaint_of(received, *days, unit=unit, is_in_portal=one_way)


@given(st.lists(tales(), max_size=12), st.dates(FROM, date(2026, 1, 31)))
def test_many_cases_are_measured_as_counting_them_one_by_one_does(
    told: list[Told], on: date
) -> None:
    assert measures_of(told, on) == expected(told, on)


# By hand


@pytest.mark.parametrize(
    ("answered", "on", "found"),
    [
        # received on 24 March 2025, to be answered by 16 April: ten working days after holidays
        (None, date(2025, 4, 16), (0, 0, 0, 1)),
        (None, date(2025, 4, 17), (0, 0, 1, 0)),
        (date(2025, 4, 16), date(2025, 4, 16), (1, 0, 0, 0)),
        (date(2025, 4, 16), date(2025, 4, 30), (1, 0, 0, 0)),
        (date(2025, 4, 17), date(2025, 4, 17), (0, 1, 0, 0)),
        (date(2025, 4, 17), date(2025, 4, 16), (0, 0, 0, 1)),  # not answered yet
        (date(2025, 4, 22), date(2025, 4, 21), (0, 0, 1, 0)),  # not answered yet, and overdue
    ],
)
def test_in_time_late_overdue_and_running_turn_on_the_last_day(
    answered: date | None, on: date, found: tuple[int, int, int, int]
) -> None:
    received = date(2025, 3, 24)
    days = [received, received, answered] if answered else [received]

    assert counts(timely([request_of(received, *days)], on, "request.response")) == found


def test_what_was_judged_is_shared_and_what_still_runs_is_not() -> None:
    received, on = MONDAY, date(2025, 6, 25)
    in_time, late = nth_working_day(received, 10), nth_working_day(received, 11)
    found = timely(
        [
            request_of(received, received, received, in_time),
            request_of(received, received, received, late),
            request_of(received),
            request_of(on),
        ],
        on,
        "request.response",
    )

    assert counts(found) == (1, 1, 1, 1)
    assert found.judged == 3
    assert found.share_in_time == pytest.approx(1 / 3)
    assert (found.median_days, found.ninetieth_days) == (10.5, 11)


def test_where_nothing_was_judged_there_is_no_share_and_no_days() -> None:
    found = timely([request_of(MONDAY)], MONDAY, "request.response")

    assert (found.judged, found.running) == (0, 1)
    assert found.share_in_time is None
    assert found.median_days is None
    assert found.ninetieth_days is None


@pytest.mark.parametrize(
    ("days", "median", "ninetieth"),
    [
        ([0, 0], 0, 0),  # answered on the day itself
        ([4], 4, 4),
        ([3, 1, 2], 2, 3),  # two of three are less than nine in ten
        ([9, 1], 5, 9),
        ([20, 1, 2, 3, 4, 5, 6, 7, 8, 9], 5.5, 9),  # nine of ten do not pass 9
        ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 6, 10),  # ten of eleven; nine would be too few
        (list(range(20, 0, -1)), 10.5, 18),
        ([7] * 9 + [30], 7, 7),
        ([7] * 8 + [30, 31], 7, 30),
    ],
)
def test_the_median_and_the_ninetieth_of_a_hundred_are_those_of_the_list(
    days: list[int], median: float, ninetieth: int
) -> None:
    told = [request_of(MONDAY, MONDAY, MONDAY, nth_working_day(MONDAY, n)) for n in days]
    found = timely(told, date(2025, 9, 1), "request.response")

    assert (found.median_days, found.ninetieth_days) == (median, ninetieth)
    assert found.in_time == len([n for n in days if n <= 10])


@pytest.mark.parametrize(
    ("age", "band"),
    [
        *[(0, 0), (1, 0), (5, 0), (6, 1), (10, 1)],
        *[(11, 2), (20, 2), (21, 3), (60, 3), (61, 4), (90, 4)],
    ],
)
def test_what_waits_is_counted_in_its_band_of_working_days(age: int, band: int) -> None:
    on = nth_working_day(MONDAY, age)
    (backlog,) = measures_of([request_of(MONDAY)], on).backlogs

    assert AGES == (5, 10, 20, 60)
    assert backlog.ages == tuple(int(place == band) for place in range(5))
    assert (backlog.total, backlog.open) == (1, 1)


def test_weekends_and_holidays_make_nothing_older() -> None:
    # Thursday 27 March 2025 was the last day worked before Nyepi and Lebaran, 8 April the next
    told = [request_of(date(2025, 3, 20))]

    assert working_days(date(2025, 3, 20), date(2025, 3, 27)) == 5
    assert (
        measures_of(told, date(2025, 3, 27)).backlogs
        == measures_of(told, date(2025, 4, 7)).backlogs
    )
    assert measures_of(told, date(2025, 4, 7)).backlogs[0].ages == (1, 0, 0, 0, 0)
    assert measures_of(told, date(2025, 4, 8)).backlogs[0].ages == (0, 1, 0, 0, 0)


def test_days_are_those_of_the_bodys_own_calendar_and_readings() -> None:
    # 28 March and 2, 3, 4 and 7 April 2025 are collective leave: 9 April is the tenth working day
    # after 24 March where leave is worked, and the fifth where it is not
    received, answered = date(2025, 3, 24), date(2025, 4, 9)
    case = request_of(received, received, received, answered).case
    worked = Jurisdiction.national().choosing("collective-leave=worked")
    day_off = Jurisdiction.loads(
        'schema = 1\nname = "Kabupaten"\n[[day_off]]\ndate = 2025-04-08\nname = "Hari jadi"\n'
    )
    found = {
        name: next(
            each.median_days
            for each in measure([case], on=date(2025, 5, 1), under=body).timeliness
            if each.limit == "request.response"
        )
        for name, body in (("off", None), ("worked", worked), ("own day off", day_off))
    }

    assert found == {"off": 5, "worked": 10, "own day off": 4}
    (young,) = measure([case], on=answered).backlogs
    (older,) = measure([case], on=answered, under=worked).backlogs
    assert (young.ages, older.ages) == ((1, 0, 0, 0, 0), (0, 1, 0, 0, 0))


def test_an_answer_is_late_by_the_bodys_own_limit() -> None:
    own = Jurisdiction.loads(
        'schema = 1\nname = "Kabupaten"\n[[limit]]\nlimit = "request.response"\namount = 7\n'
        'unit = "working_days"\nin_force_from = 2024-01-01\n'
        'citations = ["Perbup Contoh 1/2024 Pasal 3"]\n'
    )
    case = request_of(MONDAY, MONDAY, MONDAY, nth_working_day(MONDAY, 8)).case
    (here,) = [
        each
        for each in measure([case], on=date(2025, 8, 1), under=own).timeliness
        if each.limit == "request.response"
    ]

    assert (here.legal_basis, here.late, here.in_time) == (LegalBasis.LOCAL, 1, 0)
    assert here.median_days == 8


def test_both_clocks_of_a_complaint_are_measured_with_their_force() -> None:
    told = [complaint_of(MONDAY, date(2025, 6, 10), date(2025, 6, 10), date(2025, 6, 18))]
    found = {each.limit: each for each in measures_of(told, date(2025, 9, 1)).timeliness}

    # 6 and 9 June 2025: Idul Adha and its leave
    assert {limit: (each.legal_basis, *counts(each)) for limit, each in found.items()} == {
        # within fourteen plain days, to 16 June
        "complaint.first_response": (LegalBasis.LAW, 1, 0, 0, 0),
        # sixty plain days from 10 June, to 9 August, and nobody decided
        "complaint.decision": (LegalBasis.LAW, 0, 0, 1, 0),
        # three working days, to 5 June
        "complaint.verification": (LegalBasis.PRACTICE, 0, 1, 0, 0),
        # five plain days from 10 June, to 15 June
        "complaint.first_follow_up": (LegalBasis.PRACTICE, 0, 1, 0, 0),
        # fourteen working days, to 24 June
        "complaint.resolution.not_supervisory": (LegalBasis.PRACTICE, 1, 0, 0, 0),
    }
    assert found["complaint.first_response"].median_days == 4  # 3, 4, 5 and 10 June
    assert found["complaint.first_follow_up"].median_days == 6  # 11 to 13, 16 to 18 June


def test_what_the_complainant_may_do_is_no_duty_and_not_measure() -> None:
    told = [complaint_of(MONDAY, MONDAY, MONDAY, MONDAY)]
    begun = {each.limit for each in told[0].case.deadlines()}

    assert "complaint.reporter_reply" in begun
    limits = {each.limit for each in measures_of(told, date(2025, 9, 1)).timeliness}
    assert limits == begun - {"complaint.reporter_reply"}


def test_a_complaint_that_was_withdrawn_waits_for_nobody() -> None:
    case = Complaint(received=MONDAY, events=(ComplaintWithdrawn(on=date(2025, 6, 4)),))
    before, after = (measure([case], on=day) for day in (date(2025, 6, 3), date(2025, 9, 1)))

    assert [counts(each) for each in before.timeliness] == [(0, 0, 0, 1)]
    assert after.timeliness == ()
    assert after.backlogs == (Backlog("", total=1, open=0, ages=(0, 0, 0, 0, 0), reopened=0),)


@pytest.mark.parametrize("make", [request_of, objection_of])
def test_what_was_granted_waits_until_it_is_given_and_what_was_refused_waits_for_nothing(
    make: Callable[..., Told],
) -> None:
    answered, given = date(2025, 6, 10), date(2025, 6, 20)
    days = [MONDAY, answered, given] if make is objection_of else [MONDAY, MONDAY, answered, given]
    granted, refused = make(MONDAY, *days), make(MONDAY, *days, is_granted=False)
    waiting = [
        [measures_of([told], day).backlogs[0].open for told in (granted, refused)]
        for day in (answered - ONE_DAY, answered, given - ONE_DAY, given)
    ]

    assert waiting == [[1, 1], [1, 0], [1, 0], [0, 0]]


def test_a_request_that_nobody_corrected_in_time_waits_for_nobody() -> None:
    lacking = RequestIncomplete(on=date(2025, 6, 3), lacking=("tujuan",))
    case = InformationRequest(
        received=MONDAY,
        items=(RequestItem(number=1, details="APBD"),),
        events=(Registered(on=MONDAY, number="1/PPID/2025"), lacking),
    )
    # three working days (Perki 1/2021 Pasal 33 ayat (3)): 4, 5 and 10 June
    waiting = [measure([case], on=date(2025, 6, day)).backlogs[0].open for day in (10, 11)]

    assert waiting == [1, 0]


def test_a_complaint_that_nobody_completed_waits_until_no_reading_lets_it_be_completed() -> None:
    told = date(2025, 6, 3)
    case = Complaint(
        received=MONDAY, events=(ComplaintDeclaredIncomplete(on=told, lacking=("alamat",)),)
    )
    # thirty plain days (UU 25/2009 Pasal 44 ayat (4)), which may be read as working days
    last = nth_working_day(told, 30)
    days = (told + 30 * ONE_DAY, told + 31 * ONE_DAY, last, last + ONE_DAY)

    assert [measure([case], on=day).backlogs[0].open for day in days] == [1, 1, 1, 0]


def test_what_the_portal_closed_no_longer_waits_though_the_act_still_asks_for_a_decision() -> None:
    told = [complaint_of(MONDAY, MONDAY, MONDAY, MONDAY, date(2025, 6, 20))]
    (open_still,) = measures_of(told, date(2025, 6, 19)).backlogs
    (closed,) = measures_of(told, date(2025, 9, 1)).backlogs

    assert (open_still.open, closed.open) == (1, 0)
    assert counts(timely(told, date(2025, 9, 1), "complaint.decision")) == (0, 0, 1, 0)


def test_a_case_that_was_opened_again_waits_again_and_is_counted_once() -> None:
    told = [
        complaint_of(MONDAY, MONDAY, MONDAY, MONDAY, date(2025, 6, 20), date(2025, 7, 1)),
        complaint_of(MONDAY, MONDAY, MONDAY, MONDAY, date(2025, 6, 20)),
    ]
    found = [measures_of(told, day).backlogs[0] for day in (date(2025, 6, 30), date(2025, 7, 1))]

    assert [(each.total, each.open, each.reopened) for each in found] == [(2, 0, 0), (2, 1, 1)]


def test_a_case_that_was_opened_again_and_closed_again_was_opened_again_all_the_same() -> None:
    told = complaint_of(MONDAY, MONDAY, MONDAY, MONDAY, date(2025, 6, 20), date(2025, 7, 1))
    once_more = (Replied(on=date(2025, 7, 2)), Closed(on=date(2025, 7, 20)))
    twice = (Reopened(on=date(2025, 7, 21)),)
    case = told.case.model_copy(update={"events": (*told.case.history, *once_more, *twice)})
    (found,) = measure([case], on=date(2025, 8, 1)).backlogs
    (closed,) = measure([case], on=date(2025, 7, 20)).backlogs

    assert (found.open, found.reopened) == (1, 1)
    assert (closed.open, closed.reopened) == (0, 1)


def test_a_reopening_that_has_no_effect_counts_for_nothing() -> None:
    # nothing was closed, so there is nothing to open again
    case = Complaint(received=MONDAY, events=(Reopened(on=MONDAY),))
    (found,) = measure([case], on=MONDAY).backlogs

    assert case.irregularities()
    assert found.reopened == 0


# Groups, and what is not there yet


def test_without_groups_all_stand_under_an_empty_name() -> None:
    cases = [request_of(MONDAY, unit="Dinas A").case, request_of(MONDAY, unit="Dinas B").case]
    found = measure(cases, on=MONDAY)

    assert [(each.group, each.total) for each in found.backlogs] == [("", 2)]
    assert {each.group for each in found.timeliness} == {""}


@pytest.mark.parametrize("nothing", [None, ""])
def test_a_case_without_a_group_stands_under_an_empty_name_first(nothing: str | None) -> None:
    units = ["Dinas B", nothing, "Dinas A", "Dinas B"]
    found = measures_of([request_of(MONDAY, unit=unit or None) for unit in units], MONDAY)

    assert [(each.group, each.total) for each in found.backlogs] == [
        ("", 1),
        ("Dinas A", 1),
        ("Dinas B", 2),
    ]
    assert [each.group for each in found.timeliness] == ["", "Dinas A", "Dinas B"]


def test_a_case_is_grouped_as_it_stood_on_the_day() -> None:
    case = complaint_of(MONDAY, date(2025, 6, 4), date(2025, 6, 5)).case
    assert isinstance(case, Complaint)
    groups = [
        measure([case], on=day, by=Complaint.unit).backlogs[0].group
        for day in (date(2025, 6, 4), date(2025, 6, 5))
    ]

    assert groups == ["", "Dinas 1"]


def test_what_came_later_is_not_counted_yet() -> None:
    told = [request_of(MONDAY, unit="Dinas A"), request_of(MONDAY + ONE_DAY, unit="Dinas B")]

    assert [each.group for each in measures_of(told, MONDAY).backlogs] == ["Dinas A"]
    assert measures_of(told, MONDAY - ONE_DAY) == Measures(MONDAY - ONE_DAY, (), ())
    assert measures_of([], MONDAY) == Measures(MONDAY, (), ())


def test_cases_of_every_kind_are_measured_together() -> None:
    told = [request_of(MONDAY), objection_of(MONDAY), complaint_of(MONDAY, is_in_portal=False)]
    found = measures_of(told, date(2025, 6, 16))

    # ten working days end on 18 June, fourteen plain days on 16 June, thirty in July
    assert [(each.limit, counts(each)) for each in found.timeliness] == [
        ("complaint.first_response", (0, 0, 0, 1)),
        ("objection.response", (0, 0, 0, 1)),
        ("request.response", (0, 0, 0, 1)),
    ]
    assert found.backlogs == (Backlog("", total=3, open=3, ages=(0, 3, 0, 0, 0), reopened=0),)


def test_a_moment_is_no_day_to_measure_on() -> None:
    with pytest.raises(NotADayError):
        measure([], on=datetime(2025, 6, 2, 9, tzinfo=ZoneInfo("Asia/Jakarta")))


def test_duties_of_one_limit_under_rules_of_different_force_are_told_apart() -> None:
    # PermenPANRB 62/2018 until the end of May 2025, the practice of the portal after it
    known = Classified(on=date(2025, 5, 5), complaint_class=ComplaintClass.NOT_SUPERVISORY)
    later = known.model_copy(update={"on": date(2025, 7, 7)})
    old = Complaint(received=date(2025, 5, 5), channel=ComplaintChannel.SP4N_LAPOR, events=(known,))
    new = Complaint(received=date(2025, 7, 7), channel=ComplaintChannel.SP4N_LAPOR, events=(later,))
    limit = "complaint.resolution.not_supervisory"
    for cases in ([old, new], [new, old]):
        found = measure(cases, on=date(2025, 9, 1)).timeliness
        assert [(e.legal_basis, counts(e)) for e in found if e.limit == limit] == [
            (LegalBasis.PRACTICE, (0, 0, 1, 0)),
            (LegalBasis.NOT_READ, (0, 0, 1, 0)),
        ]


def test_a_request_that_was_never_corrected_is_overdue_to_nobody() -> None:
    asked = InformationRequest(received=MONDAY, items=(RequestItem(number=1, details="APBD"),))
    for event in (
        Registered(on=MONDAY, number="1"),
        RequestIncomplete(on=date(2025, 6, 3), lacking=("KTP",)),
        NoCorrectionNoted(on=date(2025, 6, 20)),
    ):
        asked = asked.record(event)
    found = measure([asked], on=date(2025, 9, 1))

    assert "request.response" not in {each.limit for each in found.timeliness}
    assert found.backlogs[0].open == 0


def test_silence_before_a_request_was_found_incomplete_stays_late_and_is_owed_no_more() -> None:
    asked = InformationRequest(received=MONDAY, items=(RequestItem(number=1, details="APBD"),))
    for event in (
        Registered(on=MONDAY, number="1"),
        # ten working days from 2 June are over on 18 June; only then something is lacking
        RequestIncomplete(on=date(2025, 6, 23), lacking=("KTP",)),
        NoCorrectionNoted(on=date(2025, 7, 7)),
    ):
        asked = asked.record(event)
    found = {each.limit: counts(each) for each in measure([asked], on=date(2025, 9, 1)).timeliness}
    assert found["request.response"] == (0, 1, 0, 0)
    assert asked.obligations(on=date(2025, 9, 1)) == ()
