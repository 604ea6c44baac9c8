"""Questions 61 to 69: complaints about public services (UU 25/2009), and a region's own rule.

Each answer was read in its article first. The Act writes plain "hari": calendar days by default,
working days as the other reading. Working days were counted on the decreed days off.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

import pytest

from keterbukaan import Deadline, Jurisdiction, due
from keterbukaan._words import said_day
from keterbukaan.cases import CaseDeadline, Complainant, Irregularity
from keterbukaan.cases.complaint import (
    Archived,
    ArchiveGround,
    Classified,
    Closed,
    Complaint,
    ComplaintChannel,
    ComplaintClass,
    ComplaintCompleted,
    ComplaintDecided,
    ComplaintDeclaredComplete,
    ComplaintDeclaredIncomplete,
    ComplaintEvent,
    ComplaintOutcome,
    DeemedWithdrawn,
    Delivered,
    ExaminationOpened,
    Secrecy,
    TurnedIntoRequest,
)
from keterbukaan.errors import DataFileError, LooserThanNationalError, UnlawfulEvent
from keterbukaan.files import RecordFile
from keterbukaan.records import Finding
from keterbukaan.registers import ComplaintRow, judge_complaints
from tests.people import ADDRESS, EMAIL, NAME, TELEPHONE

ONE_DAY = timedelta(days=1)
MARCH_3, MARCH_10, APRIL_4 = date(2025, 3, 3), date(2025, 3, 10), date(2024, 4, 4)
WHO = Complainant(name=NAME, address=ADDRESS, telephone=TELEPHONE, email=EMAIL)


def complaint(*events: ComplaintEvent, received: date = MARCH_3, **said: object) -> Complaint:
    case = Complaint.model_validate({"received": received, "channel": "loket", **said})
    for event in events:
        case = case.record(event)
    return case


def of(limit: str, case: Complaint) -> CaseDeadline:
    (found,) = [each for each in case.deadlines() if each.limit == limit]
    return found


def cited(found: Iterable[Irregularity | Finding]) -> set[str]:
    return {each.citation for each in found}


def incomplete(on: date, received_on: date | None = None) -> ComplaintDeclaredIncomplete:
    return ComplaintDeclaredIncomplete(on=on, lacking=("tanda tangan",), received_on=received_on)


def decided(on: date, **said: object) -> ComplaintDecided:
    return ComplaintDecided.model_validate({"on": on, "outcome": ComplaintOutcome.UPHELD, **said})


# ------------------------------------------------------------------ the Act's days


@pytest.mark.parametrize(
    ("served", "last", "by_working_days"),
    [
        (MARCH_3, date(2025, 4, 2), date(2025, 4, 24)),
        (APRIL_4, date(2024, 5, 4), date(2024, 5, 31)),
    ],
)
def test_q61_a_complaint_on_the_thirty_first_day_is_late_and_still_answered(
    served: date, last: date, by_working_days: date
) -> None:
    """UU 25/2009 Pasal 42 ayat (2), 48 ayat (2): the provider must accept and respond to it."""
    late = complaint(received=last + ONE_DAY, service_received=served)

    (found,) = late.irregularities()

    assert (found.nature.value, found.citation) == ("too_late", "UU 25/2009 Pasal 42 ayat (2)")
    assert said_day(last, "id") in found.text_id
    assert said_day(by_working_days, "id") in found.text_id
    answer = of("complaint.first_response", late)
    assert answer.deadline.date == last + timedelta(days=15)
    assert late.would_allow(ComplaintDeclaredComplete(on=last + ONE_DAY)).irregularities == ()
    assert complaint(received=last, service_received=served).irregularities() == ()


def test_q61_a_register_knows_it_as_well() -> None:
    """UU 25/2009 Pasal 42 ayat (2): the day of the service stands in a column."""
    rows = tuple(
        ComplaintRow(number=str(day.day), received=day, service_received=MARCH_3)
        for day in (date(2025, 4, 2), date(2025, 4, 3))
    )

    in_time, late = judge_complaints(
        RecordFile("daftar.csv", (2, 3), rows, (), (), (), ()), on=date(2025, 4, 3)
    )[0]

    assert in_time.complaint.irregularities() == ()
    assert cited(late.complaint.irregularities()) == {"UU 25/2009 Pasal 42 ayat (2)"}


@pytest.mark.parametrize(
    ("received", "answered", "complete", "decided_by", "delivered_by"),
    [
        # 14 days from 3 March; 60 from 10 March: 21, 30 and 9 days; 14 from 9 May
        (MARCH_3, date(2025, 3, 17), MARCH_10, date(2025, 5, 9), date(2025, 5, 23)),
        # 14 from 4 April; 60 from 18 April: 12, 31 and 17 days; 14 from 17 June
        (APRIL_4, date(2024, 4, 18), date(2024, 4, 18), date(2024, 6, 17), date(2024, 7, 1)),
    ],
)
def test_q62_fourteen_to_answer_sixty_to_decide_fourteen_to_deliver(
    received: date, answered: date, complete: date, decided_by: date, delivered_by: date
) -> None:
    """UU 25/2009 Pasal 44 ayat (3), 50 ayat (1) from the complete file, 50 ayat (2)."""
    case = complaint(
        ComplaintDeclaredComplete(on=complete),
        ExaminationOpened(on=complete),
        decided(decided_by),
        received=received,
    )

    assert of("complaint.first_response", case).deadline.date == answered
    assert of("complaint.decision", case).deadline.date == decided_by
    assert of("complaint.decision_delivery", case).deadline.date == delivered_by
    assert case.irregularities() == ()
    late = case.would_allow(Delivered(on=delivered_by + ONE_DAY)).irregularities
    assert [(each.nature.value, each.citation) for each in late] == [
        ("late", "UU 25/2009 Pasal 50 ayat (2)")
    ]


@pytest.mark.parametrize(
    ("first", "completed", "second", "got", "last"),
    [
        (MARCH_10, date(2025, 3, 20), date(2025, 3, 25), None, date(2025, 4, 24)),
        (MARCH_10, date(2025, 4, 9), date(2025, 4, 10), date(2025, 4, 14), date(2025, 5, 14)),
    ],
)
def test_q63_a_second_certificate_gives_thirty_days_anew(
    first: date, completed: date, second: date, got: date | None, last: date
) -> None:
    """UU 25/2009 Pasal 44 ayat (4): thirty days from receiving each answer."""
    case = complaint(incomplete(first), ComplaintCompleted(on=completed), incomplete(second, got))

    assert of("complaint.completion", case).deadline.date == last
    assert case.would_allow(ComplaintCompleted(on=last)).irregularities == ()


@pytest.mark.parametrize(
    ("received", "told", "last", "by_working_days"),
    [
        (MARCH_3, MARCH_10, date(2025, 4, 9), date(2025, 5, 2)),
        (APRIL_4, date(2024, 4, 17), date(2024, 5, 17), date(2024, 6, 5)),
    ],
)
def test_q64_what_nobody_completes_counts_as_withdrawn(
    received: date, told: date, last: date, by_working_days: date
) -> None:
    """UU 25/2009 Pasal 44 ayat (4)-(5); by working days it may be completed for longer."""
    case = complaint(incomplete(told), received=received)

    with pytest.raises(UnlawfulEvent, match="44 ayat \\(4\\)"):
        case.record(DeemedWithdrawn(on=last))
    early = case.would_allow(DeemedWithdrawn(on=last + ONE_DAY))
    assert early.allowed
    assert [each.nature.value for each in early.irregularities] == ["premature"]
    assert said_day(by_working_days, "id") in early.irregularities[0].text_id
    assert case.would_allow(DeemedWithdrawn(on=by_working_days + ONE_DAY)).irregularities == ()
    assert not case.is_over(on=by_working_days)
    assert case.is_over(on=by_working_days + ONE_DAY)
    assert case.obligations(on=by_working_days + ONE_DAY) == ()


@pytest.mark.parametrize(
    "events",
    [(), (ComplaintDeclaredComplete(on=MARCH_10),), (incomplete(MARCH_10),)],
    ids=["received", "complete", "incomplete"],
)
def test_q65_nothing_is_decided_unexamined(events: tuple[ComplaintEvent, ...]) -> None:
    """UU 25/2009 Pasal 47 ayat (1), 50 ayat (1): what is decided is "hasil pemeriksaan"."""
    case = complaint(*events)
    against = decided(date(2025, 3, 17), outcome=ComplaintOutcome.NOT_UPHELD)

    with pytest.raises(UnlawfulEvent, match="UU 25/2009 Pasal"):
        case.record(against)
    assert case.would_allow(decided(date(2025, 3, 17))).irregularities != ()
    examined = complaint(
        ComplaintDeclaredComplete(on=MARCH_10), ExaminationOpened(on=date(2025, 3, 12))
    )
    assert examined.would_allow(against).irregularities == ()


@pytest.mark.parametrize("ground", list(ArchiveGround))
def test_q65_nothing_is_archived_unanswered(ground: ArchiveGround) -> None:
    """UU 25/2009 Pasal 48 ayat (2): it must be accepted and responded to, whatever it is."""
    archived = Archived(on=MARCH_10, ground=ground)

    with pytest.raises(UnlawfulEvent, match="48 ayat \\(2\\)"):
        complaint().record(archived)
    with pytest.raises(UnlawfulEvent, match="44 ayat \\(4\\)"):
        complaint(incomplete(date(2025, 3, 7))).record(archived)


@pytest.mark.parametrize(
    ("said", "missing"),
    [
        ({}, 1),
        ({"damages": 2_500_000}, 1),
        ({"damages": 2_500_000, "damages_due_on": date(2025, 5, 30)}, 0),
        ({"damages": 2_500_000, "damages_due_on": date(2025, 5, 8)}, 1),  # before it was decided
    ],
)
def test_q66_a_claim_for_damages_is_decided_with_amount_and_day(
    said: dict[str, object], missing: int
) -> None:
    """UU 25/2009 Pasal 50 ayat (3): "memuat jumlah ganti rugi dan batas waktu pembayarannya"."""
    case = complaint(
        ComplaintDeclaredComplete(on=MARCH_10),
        ExaminationOpened(on=MARCH_10),
        damages=5_000_000,
        loss="sepeda motor rusak",
    )

    found = case.would_allow(decided(date(2025, 5, 9), **said)).irregularities

    assert [each.citation for each in found] == ["UU 25/2009 Pasal 50 ayat (3)"] * missing


def test_q66_a_claim_says_what_the_loss_is() -> None:
    """UU 25/2009 Pasal 48 ayat (4); who claims nothing need not."""
    claimed = cited(complaint(damages=5_000_000).completeness())
    not_claimed = cited(complaint().completeness())

    assert "UU 25/2009 Pasal 48 ayat (4)" in claimed
    assert "UU 25/2009 Pasal 48 ayat (4)" not in not_claimed


# ------------------------------------------------------------------ who complains


def test_q67_an_anonymous_complaint_lacks_name_and_address() -> None:
    """UU 25/2009 Pasal 42 ayat (3) huruf a: "nama dan alamat lengkap"."""
    of_a = "UU 25/2009 Pasal 42 ayat (3) huruf a"
    nobody = [each for each in complaint().completeness() if each.citation == of_a]
    without_address = complaint(complainant=Complainant(name=NAME)).completeness()

    assert [each.field for each in nobody] == ["complainant", "complainant.address"]
    assert [each.field for each in without_address if each.citation == of_a] == [
        "complainant.address"
    ]
    assert of_a not in cited(complaint(complainant=WHO).completeness())


@pytest.mark.parametrize("secrecy", [Secrecy.IDENTITY, Secrecy.ANONYMOUS])
def test_q67_a_hidden_identity_is_hidden_from_the_unit(secrecy: Secrecy) -> None:
    """UU 25/2009 Pasal 42 ayat (5), 49: name and identity can be kept secret."""
    hidden = complaint(
        complainant=WHO,
        secrecy=frozenset({secrecy}),
        service=f"KTP saya ({NAME}, {TELEPHONE}) tidak terbit",
    )

    seen = str(hidden.unit_view())

    assert not [each for each in (NAME, ADDRESS, TELEPHONE, EMAIL) if each in seen]
    assert hidden.unit_view()["identity_hidden"] is True
    shown = complaint(complainant=WHO).unit_view()
    assert shown["complainant"] == {"name": NAME}


# ------------------------------------------------------------------ a request inside it


@pytest.mark.parametrize(
    ("received", "last"), [(MARCH_3, date(2025, 3, 17)), (APRIL_4, date(2024, 4, 26))]
)
@pytest.mark.parametrize("channel", [ComplaintChannel.COUNTER, ComplaintChannel.SP4N_LAPOR])
def test_q68_a_request_inside_a_complaint_is_answered_within_ten_working_days(
    received: date, last: date, channel: ComplaintChannel
) -> None:
    """UU 14/2008 Pasal 22 ayat (1), (7), 35 ayat (1) huruf c: whatever it is called."""
    asks = Classified(on=received, complaint_class=ComplaintClass.INFORMATION_REQUEST)
    case = complaint(asks, received=received, channel=channel, wanted="APBD 2024")

    found = of("request.response", case)

    assert found.deadline.date == last
    assert not [each for each in case.remedies(on=last) if each.ground == "c"]
    (way,) = [each for each in case.remedies(on=last + ONE_DAY) if each.ground == "c"]
    assert way.first == last + ONE_DAY
    turned = case.record(TurnedIntoRequest(on=received + ONE_DAY)).as_request()
    answer_by = turned.answer_deadline()
    assert answer_by is not None
    assert (turned.received, answer_by.deadline.date) == (received, last)


def test_q68_it_is_not_set_aside_unanswered() -> None:
    """UU 14/2008 Pasal 22 ayat (7): the notice is owed; the portal's archive answers nobody."""
    asks = Classified(on=MARCH_3, complaint_class=ComplaintClass.INFORMATION_REQUEST)
    case = complaint(asks, wanted="APBD 2024")

    with pytest.raises(UnlawfulEvent, match="UU 14/2008 Pasal 22 ayat \\(7\\)"):
        case.record(Archived(on=MARCH_10, ground=ArchiveGround.NO_REPORT))
    with pytest.raises(UnlawfulEvent):
        case.record(Closed(on=MARCH_10))


# ------------------------------------------------------------------ a region's own rule


def body(limit: str, amount: int, unit: str) -> Jurisdiction:
    return Jurisdiction.loads(
        f"""
schema = 1
name = "Kabupaten Contoh"
[[limit]]
limit = "{limit}"
amount = {amount}
unit = "{unit}"
in_force_from = 2024-01-01
citations = ["Perbup 8/2024 Pasal 12 ayat (1)"]
"""
    )


@pytest.mark.parametrize(
    ("limit", "amount", "unit", "since", "last"),
    [
        ("complaint.first_response", 7, "days", MARCH_3, date(2025, 3, 10)),
        ("complaint.decision", 30, "days", MARCH_10, date(2025, 4, 9)),
        ("request.response", 7, "working_days", MARCH_3, date(2025, 3, 12)),
        ("complaint.filing", 60, "days", MARCH_3, date(2025, 5, 2)),  # kinder to the citizen
        ("complaint.completion", 45, "days", MARCH_10, date(2025, 4, 24)),
    ],
)
def test_q69_a_region_may_be_stricter_on_itself_and_kinder_to_the_citizen(
    limit: str, amount: int, unit: str, since: date, last: date
) -> None:
    """UU 25/2009 Pasal 44 and 50, UU 14/2008 Pasal 22: a lower rule adds nothing to the burden."""
    found = due(limit, since, under=body(limit, amount, unit))

    assert isinstance(found, Deadline)
    assert found.date == last


@pytest.mark.parametrize(
    ("limit", "amount", "unit"),
    [
        ("complaint.first_response", 15, "days"),
        ("complaint.decision", 61, "days"),
        ("complaint.decision_delivery", 15, "days"),
        ("request.response", 11, "working_days"),
        ("objection.response", 31, "working_days"),
        ("complaint.filing", 29, "days"),
        ("complaint.completion", 14, "days"),
        ("objection.filing", 29, "working_days"),
    ],
)
def test_q69_a_region_may_not_take_from_the_citizen(limit: str, amount: int, unit: str) -> None:
    """UU 25/2009 Pasal 42, 44, 50; UU 14/2008 Pasal 22, 36, 37: the Act stands above."""
    with pytest.raises(LooserThanNationalError):
        body(limit, amount, unit)


@pytest.mark.parametrize("limit", ["dispute.filing", "dispute.resolution"])
def test_q69_what_the_commission_applies_is_no_regions_to_set(limit: str) -> None:
    """UU 14/2008 Pasal 37 ayat (2), 38 ayat (2): not even longer for the citizen."""
    with pytest.raises(DataFileError, match=limit):
        body(limit, 30, "working_days")


def test_q69_a_longer_time_to_object_is_the_bodys_own_and_not_the_commissions() -> None:
    """UU 14/2008 Pasal 36 ayat (1): the commission keeps the Act's thirty days.

    Thirty from 7 April 2025: 8 to 11, 14 to 17, 21 to 25, 28 to 30 April; 2, 5 to 9, 14 to 16, 19
    to 23 May. Fifteen more: 26 to 28 May; 2 to 5, 10 to 13, 16 to 19 June.
    """
    found = due(
        "objection.filing",
        {"objection.ground_found": date(2025, 4, 7)},
        under=body("objection.filing", 45, "working_days"),
    )

    assert isinstance(found, Deadline)
    assert found.date == date(2025, 6, 19)
    assert found.outside is not None
    assert found.outside.date == date(2025, 5, 23)
    assert found.earliest <= date(2025, 5, 23)
    assert "UU 14/2008 Pasal 36 ayat (1)" in {str(each) for each in found.citations}
