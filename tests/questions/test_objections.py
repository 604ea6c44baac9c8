"""Questions 38 to 48: objections, from the day on which a ground is found to the commission.

Each answer was read in its article first and its day counted on the decreed days off. Off in 2025:
28 March to 7 April, 18 April, 1, 12, 13, 29 and 30 May, 6, 9 and 27 June; in 2024: 1, 9, 10, 23 and
24 May, 17 and 18 June; in 2026: 18 to 24 March, 3 April, 1, 14, 15, 27 and 28 May, 1 June; besides
weekends.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

import pytest
from pydantic import ValidationError

from keterbukaan import Jurisdiction, due
from keterbukaan._words import said_day
from keterbukaan.cases import Dossier, Irregularity, Remedy
from keterbukaan.cases.objection import (
    CarriedOut,
    GroundClaim,
    InformationObjection,
    ObjectionAnswered,
    ObjectionEvent,
    ObjectionGround,
    ObjectionOutcome,
    ObjectionRegistered,
    Settled,
)
from keterbukaan.cases.request import (
    Answered,
    Extended,
    ExtensionGround,
    InformationRequest,
    ItemAnswer,
    ItemOutcome,
    Registered,
    RequestEvent,
    RequestItem,
)
from keterbukaan.errors import NotInForceError
from keterbukaan.law import Actor
from keterbukaan.records import Finding, problems_of
from keterbukaan.registers import AuditedRow, Column, Outcome, RegisterRow, audit_row
from tests.people import APPLICANT

ONE_DAY = timedelta(days=1)
MARCH_3, MARCH_24, APRIL_4 = date(2025, 3, 3), date(2025, 3, 24), date(2024, 4, 4)
OF_FORM = frozenset({"incomplete", "defect"})
"""The natures of what is wrong with a step that nevertheless happened."""
SILENCE, PERIODIC = ObjectionGround.NOT_ANSWERED, ObjectionGround.PERIODIC_NOT_PROVIDED
GRANTED, UPHELD = ObjectionOutcome.GRANTED, ObjectionOutcome.UPHELD_OTHERWISE
STILL_EXEMPT = ObjectionOutcome.UPHELD_EXEMPTION


def request(received: date, *events: RequestEvent) -> InformationRequest:
    case = InformationRequest(
        received=received, items=(RequestItem(number=1, details="Kontrak jalan"),)
    )
    for event in events:
        case = case.record(event)
    return case


def refusal(on: date, *, exempt: bool = False) -> Answered:
    """Return a notice that refuses all, whole in its form."""
    if exempt:
        refused = ItemAnswer(
            item=1,
            outcome=ItemOutcome.REFUSED_AS_EXEMPT,
            reason="Pasal 17 huruf h",
            exemption_letter="3/2024",
        )
        return Answered(on=on, items=(refused,), consented_by=Actor.SUPERIOR)
    refused = ItemAnswer(
        item=1, outcome=ItemOutcome.REFUSED_OTHERWISE, reason="tidak sesuai Pasal 6 ayat (2)"
    )
    return Answered(on=on, items=(refused,))


def objection(
    received: date, *grounds: ObjectionGround, found_on: date | None = None, **known: date
) -> InformationObjection:
    claims = tuple(
        GroundClaim(ground=ground, found_on=found_on)
        for ground in grounds or (ObjectionGround.NOT_AS_ASKED,)
    )
    return InformationObjection.model_validate(
        {"received": received, "claims": claims, "applicant": APPLICANT, **known}
    )


def recorded(case: InformationObjection, *events: ObjectionEvent) -> InformationObjection:
    for event in events:
        case = case.record(event)
    return case


def decision(
    on: date, outcome: ObjectionOutcome, *, by: Actor = Actor.SUPERIOR, **said: object
) -> ObjectionAnswered:
    """Return the superior's answer with its number and reasons, changed as `said` says."""
    whole = {"number": "5/AP/2025", "reasons": "alasan tertulis"}
    return ObjectionAnswered.model_validate(
        {"on": on, "by": by, "outcome": outcome, **whole, **said}
    )


def cited(found: Iterable[Irregularity | Finding]) -> set[str]:
    return {each.citation for each in found}


def rights(
    case: InformationRequest | Dossier, on: date, under: Jurisdiction | None = None
) -> dict[str, Remedy]:
    found = case.remedies(on=on, under=under)
    return {each.ground: each for each in found if each.ground is not None}


def to_the_commission(case: InformationObjection, on: date) -> list[tuple[date | None, date]]:
    """Return the first and last days of the ways to the commission, by the readings in use."""
    return [
        (each.first, each.deadline.date)
        for each in case.remedies(on=on)
        if each.name == "dispute.filing" and each.deadline is not None
    ]


def is_owed_to_be_carried_out(case: InformationObjection, on: date) -> bool:
    owed = {each.citation for each in case.obligations(on=on) if each.who is Actor.PPID}
    return "Perki 1/2021 Pasal 8 ayat (2) huruf c" in owed


# ------------------------------------------------------------------ when it may be filed


@pytest.mark.parametrize(
    ("received", "last_to_answer", "last_to_object"),
    [
        # thirty from 18 March: eight until 27, sixteen from 8 to 30 April, 2 and 5 to 9 May
        (MARCH_3, date(2025, 3, 17), date(2025, 5, 9)),
        # thirty from 17 April: 17, 21 to 25, 28 to 30; 2, 5 to 9, 14 to 16, 19 to 23, 26 to 28 May;
        # 2 to 5 June
        (MARCH_24, date(2025, 4, 16), date(2025, 6, 5)),
        # thirty from 29 April 2024: 29, 30; 2, 3; 6 to 8; 13 to 17; 20 to 22; 27 to 31; 3 to 7 and
        # 10 to 14 June
        (APRIL_4, date(2024, 4, 26), date(2024, 6, 14)),
    ],
)
def test_q38_silence_opens_ground_c_on_the_day_after_the_tenth(
    received: date, last_to_answer: date, last_to_object: date
) -> None:
    """UU 14/2008 Pasal 22 ayat (7), 35 ayat (1) huruf c, 36 ayat (1)."""
    case = request(received)

    assert "c" not in rights(case, last_to_answer)
    right = rights(case, last_to_answer + ONE_DAY)["c"]
    assert right.deadline is not None
    assert (right.first, right.deadline.date) == (last_to_answer + ONE_DAY, last_to_object)


@pytest.mark.parametrize(
    ("received", "told", "last_to_answer", "last_to_object"),
    [
        # seven more from 18 March end on the 26th; thirty from 27 March: 27; sixteen until 30
        # April; 2, 5 to 9, 14 to 16, 19 to 22 May
        (MARCH_3, date(2025, 3, 17), date(2025, 3, 26), date(2025, 5, 22)),
        # seven more from 29 April 2024 end on 8 May; thirty from 13 May: 13 to 17, 20 to 22, 27 to
        # 31; 3 to 7, 10 to 14, 19 to 21, 24 to 27 June
        (APRIL_4, date(2024, 4, 16), date(2024, 5, 8), date(2024, 6, 27)),
    ],
)
def test_q38_with_an_extension_it_opens_after_the_seventeenth(
    received: date, told: date, last_to_answer: date, last_to_object: date
) -> None:
    """UU 14/2008 Pasal 22 ayat (8): until the seven further days are over nobody is silent."""
    told_why = Extended(on=told, ground=ExtensionGround.STATUS_UNDECIDED, reason="masih diuji")
    case = request(received, told_why)

    assert "c" not in rights(case, last_to_answer)
    right = rights(case, last_to_answer + ONE_DAY)["c"]
    assert right.deadline is not None
    assert (right.first, right.deadline.date) == (last_to_answer + ONE_DAY, last_to_object)


def test_q38_whichever_day_is_the_first_nobody_is_silent_on_the_last() -> None:
    """UU 14/2008 Pasal 35 ayat (1) huruf c: not answered, and so only once the last day has passed.

    With the day of receipt counted, 3 to 7 and 10 to 14 March are the ten.
    """
    body = Jurisdiction.national().choosing("day-one=included")
    case = request(MARCH_3)
    friday, saturday = date(2025, 3, 14), date(2025, 3, 15)

    assert "c" not in rights(case, friday, body)
    assert rights(case, saturday, body)["c"].first == saturday
    early = objection(friday, SILENCE, request_received=MARCH_3).filing(under=body)
    assert [each.nature.value for each in early] == ["premature"]


@pytest.mark.parametrize(
    ("received", "tenth"), [(MARCH_3, date(2025, 3, 17)), (APRIL_4, date(2024, 4, 26))]
)
def test_q39_an_objection_to_silence_on_the_tenth_day_is_premature(
    received: date, tenth: date
) -> None:
    """UU 14/2008 Pasal 36 ayat (1): after the ground was found; on day ten the body may answer."""
    (found,) = objection(tenth, SILENCE, request_received=received).filing()
    in_dossier = Dossier(request=request(received), objection=objection(tenth, SILENCE))

    assert (found.nature.value, found.citation) == ("premature", "UU 14/2008 Pasal 36 ayat (1)")
    assert in_dossier.supported() == {SILENCE: False}
    assert objection(tenth + ONE_DAY, SILENCE, request_received=received).filing() == ()


@pytest.mark.parametrize(
    ("found_on", "last", "late"),
    [
        # 7, 10 to 14, 17 to 21, 24 to 27 March fifteen; 8 to 11, 14 to 17, 21 to 25, 28, 29 April
        (date(2025, 3, 6), date(2025, 4, 29), date(2025, 4, 30)),
        # 23 to 26, 29, 30 April; 2, 3, 6 to 8, 13 to 17, 20 to 22, 27 to 31 May; 3 to 7, 10 June
        (date(2024, 4, 22), date(2024, 6, 10), date(2024, 6, 11)),
    ],
)
def test_q40_an_objection_on_the_thirty_first_day_is_too_late_and_registered(
    found_on: date, last: date, late: date
) -> None:
    """UU 14/2008 Pasal 36 ayat (1); Perki 1/2021 Pasal 43 ayat (1): the body must register it."""
    filed = objection(late, ObjectionGround.NOT_GRANTED, found_on=found_on)

    (found,) = filed.filing()

    assert (found.nature.value, found.citation) == ("too_late", "UU 14/2008 Pasal 36 ayat (1)")
    assert said_day(last, "id") in found.text_id
    assert filed.would_allow(ObjectionRegistered(on=late, number="9")).allowed
    assert objection(last, ObjectionGround.NOT_GRANTED, found_on=found_on).filing() == ()


@pytest.mark.parametrize(
    ("grounds", "needs_number"),
    [
        ((PERIODIC,), False),
        ((PERIODIC, SILENCE), True),
        ((PERIODIC, ObjectionGround.TOO_LATE), True),
        ((SILENCE,), True),
    ],
)
def test_q41_ground_b_alone_needs_no_number_of_a_request(
    grounds: tuple[ObjectionGround, ...], *, needs_number: bool
) -> None:
    """Perki 1/2021 Pasal 41 ayat (5) huruf b; Lampiran XI: for ground b it is left empty."""
    found = objection(date(2025, 4, 28), *grounds).completeness()

    assert ("Perki 1/2021 Pasal 41 ayat (5) huruf b" in cited(found)) is needs_number


@pytest.mark.parametrize("ground", list(ObjectionGround))
def test_q42_the_same_ground_twice_is_refused(ground: ObjectionGround) -> None:
    """UU 14/2008 Pasal 35 ayat (1): seven grounds; one is claimed or it is not."""
    with pytest.raises(ValidationError) as caught:
        objection(date(2025, 4, 28), ground, ground)

    (problem,) = problems_of(caught.value)
    assert "UU 14/2008 Pasal 35 ayat (1)" in problem.reason_id


@pytest.mark.parametrize(
    ("received", "objected", "answered", "exempt", "open_grounds"),
    [
        (MARCH_3, date(2025, 3, 20), date(2025, 3, 24), True, {"a", "d", "e", "g"}),
        (MARCH_3, date(2025, 3, 18), date(2025, 4, 9), False, {"d", "e", "g"}),
        (APRIL_4, date(2024, 4, 29), date(2024, 5, 2), True, {"a", "d", "e", "g"}),
    ],
)
def test_q43_a_late_refusal_after_an_objection_to_silence_opens_new_grounds(
    received: date, objected: date, answered: date, open_grounds: set[str], *, exempt: bool
) -> None:
    """UU 14/2008 Pasal 35 ayat (1) huruf a, d, e, g; 36 ayat (1): each from its own day."""
    dossier = Dossier(
        request=request(received, refusal(answered, exempt=exempt)),
        objection=objection(objected, SILENCE),
    )

    found = rights(dossier, answered)

    assert found.keys() == open_grounds
    assert {each.first for each in found.values()} == {answered}
    assert dossier.supported() == {SILENCE: True}


# ------------------------------------------------------------------ the superior's answer


@pytest.mark.parametrize(
    ("received", "last", "last_to_file"),
    [
        # 29, 30 April; 2, 5 to 9, 14 to 16, 19 to 23, 26 to 28 May; 2 to 5, 10 to 13, 16 to 18 June
        # fourteen more: 19, 20, 23 to 26, 30 June; 1 to 4, 7 to 9 July
        (date(2025, 4, 28), date(2025, 6, 18), date(2025, 7, 9)),
        # 17, 25 to 27, 30, 31 March; 1, 2, 6 to 10, 13 to 17, 20 to 24, 27 to 30 April; 4 to 6 May
        # fourteen more: 7, 8, 11 to 13, 18 to 22, 25, 26, 29 May; 2 June
        (date(2026, 3, 16), date(2026, 5, 6), date(2026, 6, 2)),
    ],
)
def test_q44_a_superior_silent_for_thirty_days_opens_the_commission_for_fourteen(
    received: date, last: date, last_to_file: date
) -> None:
    """UU 14/2008 Pasal 36 ayat (2), 37 ayat (2); Perki 1/2013 Pasal 5 huruf b, 13 huruf b."""
    case = objection(received)

    assert not case.is_silent(on=last)
    assert to_the_commission(case, last) == []
    assert case.is_silent(on=last + ONE_DAY)
    assert to_the_commission(case, last + ONE_DAY) == [(last + ONE_DAY, last_to_file)]


@pytest.mark.parametrize("clock", ["registered", "received_by_superior"])
def test_q44_a_body_that_does_not_register_it_is_not_freed(clock: str) -> None:
    """UU 14/2008 Pasal 36 ayat (2): from the receipt in writing, whatever the body notes.

    From 20 March 2025: 21, 24 to 27; 8 to 11, 14 to 17, 21 to 25, 28 to 30 April; 2, 5 to 9, 14 to
    16 May. Fourteen more: 19 to 23, 26 to 28 May; 2 to 5, 10, 11 June.
    """
    body = Jurisdiction.national().choosing(f"superior-clock={clock}")
    case = objection(date(2025, 3, 20))

    assert not case.is_silent(on=date(2025, 5, 16), under=body)
    assert case.is_silent(on=date(2025, 5, 17), under=body)
    (way,) = case.remedies(on=date(2025, 5, 17), under=body)
    assert way.deadline is not None
    assert (way.first, way.deadline.date) == (date(2025, 5, 17), date(2025, 6, 11))


@pytest.mark.parametrize("clock", ["received", "registered", "received_by_superior"])
def test_q44_the_official_register_holds_one_date_and_is_judged_by_it(clock: str) -> None:
    """Perki 1/2021 Lampiran XI has "tanggal diterimanya keberatan" (43(2)b) and no other start."""
    body = Jurisdiction.national().choosing(f"superior-clock={clock}")
    row = RegisterRow(2, "9", {Column.OBJECTION_RECEIVED: date(2025, 3, 20)})

    late = audit_row(row, on=date(2025, 5, 19), under=body)
    in_time = audit_row(row, on=date(2025, 5, 16), under=body)

    assert isinstance(late, AuditedRow)
    assert isinstance(in_time, AuditedRow)
    (step,) = late.steps
    assert (step.deadline.date, step.outcome, step.late_by) == (
        date(2025, 5, 16),
        Outcome.MISSING,
        1,
    )
    assert not in_time.is_overdue


@pytest.mark.parametrize(
    ("received", "made", "got", "last_to_file"),
    [
        # 3 to 5, 10 to 13, 16 to 20, 23, 24 June
        (date(2025, 4, 28), date(2025, 6, 2), None, date(2025, 6, 24)),
        # one day later: the 25th
        (date(2025, 4, 28), date(2025, 6, 2), date(2025, 6, 3), date(2025, 6, 25)),
        # 9 to 12, 15 to 19, 22 to 26 July
        (date(2024, 6, 10), date(2024, 7, 8), None, date(2024, 7, 26)),
    ],
)
@pytest.mark.parametrize(
    ("outcome", "without", "citation"),
    [
        (UPHELD, {"reasons": None}, "UU 14/2008 Pasal 36 ayat (3)"),
        (STILL_EXEMPT, {"exemption_letter": None}, "Perki 1/2021 Pasal 44 ayat (3)"),
        (UPHELD, {"number": None}, "Perki 1/2021 Pasal 44 ayat (2) huruf b"),
    ],
    ids=["reasons", "letter", "number"],
)
def test_q45_what_an_answer_lacks_is_found_and_its_days_run(  # noqa: PLR0913, PLR0917 - a table
    received: date,
    made: date,
    got: date | None,
    last_to_file: date,
    outcome: ObjectionOutcome,
    without: dict[str, None],
    citation: str,
) -> None:
    """UU 14/2008 Pasal 36 ayat (3), 37 ayat (2); Perki 1/2021 Pasal 44 ayat (2)-(3).

    No text calls such an answer void. It was given, so the fourteen days run from its receipt.
    """
    step = decision(made, outcome, exemption_letter="3/2024", received_on=got)
    step = step.model_copy(update=without)
    case = objection(received)

    verdict = case.would_allow(step)

    assert cited(verdict.irregularities) == {citation}
    assert {each.nature.value for each in verdict.irregularities} <= OF_FORM
    assert (verdict.allowed, verdict.has_effect) == (True, True)
    first = got or made
    assert (first, last_to_file) in to_the_commission(case.record(step), first)


def test_q45_a_grant_that_does_not_deal_with_the_grounds_is_incomplete() -> None:
    """Perki 1/2021 Pasal 44 ayat (2) huruf c: "uraian mengenai bantahan atas alasan"."""
    step = decision(date(2025, 6, 2), GRANTED, reasons=None)
    case = objection(date(2025, 4, 28))

    (found,) = case.would_allow(step).irregularities

    assert (found.nature.value, found.citation) == (
        "incomplete",
        "Perki 1/2021 Pasal 44 ayat (2) huruf c",
    )
    assert is_owed_to_be_carried_out(case.record(step), date(2025, 6, 2))


@pytest.mark.parametrize("by", [Actor.SUPERIOR, Actor.PPID])
def test_q46_a_settlement_about_ground_a_is_the_superiors_grant(by: Actor) -> None:
    """UU 14/2008 Pasal 35 ayat (2): b to g alone are settled by musyawarah; 36 ayat (2).

    The citizen gets what was agreed; only its name is wrong.
    """
    case = objection(date(2025, 4, 28), ObjectionGround.EXEMPTION, found_on=date(2025, 4, 22))
    agreed = Settled(on=date(2025, 5, 14), by=by, agreement="diberikan 20 Mei 2025")

    verdict = case.would_allow(agreed)

    assert "UU 14/2008 Pasal 35 ayat (2)" in cited(verdict.irregularities)
    assert (verdict.allowed, verdict.has_effect) == (True, True)
    kept = case.record(agreed)
    assert is_owed_to_be_carried_out(kept, date(2025, 5, 14))
    assert not kept.is_silent(on=date(2025, 6, 19))
    assert kept.would_allow(CarriedOut(on=date(2025, 5, 20))).allowed


@pytest.mark.parametrize(
    "ground", [each for each in ObjectionGround if each is not ObjectionGround.EXEMPTION]
)
def test_q46_every_other_ground_is_settled_by_musyawarah(ground: ObjectionGround) -> None:
    """UU 14/2008 Pasal 35 ayat (2): "huruf b sampai dengan huruf g"."""
    case = objection(date(2025, 4, 28), ground, found_on=date(2025, 4, 22))
    agreed = Settled(on=date(2025, 5, 14), agreement="diberikan 20 Mei 2025")

    verdict = case.would_allow(agreed)

    assert (verdict.allowed, verdict.irregularities) == (True, ())


@pytest.mark.parametrize(
    "outcome", [GRANTED, ObjectionOutcome.GRANTED_PARTLY], ids=["all", "a part"]
)
def test_q47_a_grant_by_the_ppid_is_kept_and_its_maker_found(outcome: ObjectionOutcome) -> None:
    """UU 14/2008 Pasal 36 ayat (2), Perki 1/2021 Pasal 44 ayat (1): the superior answers."""
    case = objection(date(2025, 4, 28))
    by_the_ppid = decision(date(2025, 5, 14), outcome, by=Actor.PPID)

    verdict = case.would_allow(by_the_ppid)

    assert cited(verdict.irregularities) & {
        "UU 14/2008 Pasal 36 ayat (2)",
        "Perki 1/2021 Pasal 44 ayat (1)",
    }
    assert (verdict.allowed, verdict.has_effect) == (True, True)
    kept = case.record(by_the_ppid)
    assert is_owed_to_be_carried_out(kept, date(2025, 5, 14))
    assert kept.would_allow(CarriedOut(on=date(2025, 5, 20))).allowed


@pytest.mark.parametrize("outcome", [UPHELD, STILL_EXEMPT])
def test_q47_a_refusal_by_the_ppid_is_kept_and_is_not_the_superiors(
    outcome: ObjectionOutcome,
) -> None:
    """UU 14/2008 Pasal 36 ayat (2): the superior's own thirty days, until 18 June, still run."""
    case = objection(date(2025, 4, 28))
    by_the_ppid = decision(date(2025, 5, 14), outcome, by=Actor.PPID, exemption_letter="3/2024")

    verdict = case.would_allow(by_the_ppid)

    assert verdict.allowed
    assert cited(verdict.irregularities) & {
        "UU 14/2008 Pasal 36 ayat (2)",
        "Perki 1/2021 Pasal 44 ayat (1)",
    }
    kept = case.record(by_the_ppid)
    assert by_the_ppid in kept.history
    assert kept.is_silent(on=date(2025, 6, 19))
    by_the_superior = decision(date(2025, 6, 2), GRANTED)
    assert kept.would_allow(by_the_superior).has_effect


# ------------------------------------------------------------------ which law


@pytest.mark.parametrize(
    ("asked", "objected", "answered"),
    [
        (date(2021, 6, 15), date(2021, 9, 1), date(2021, 9, 15)),
        (date(2021, 6, 29), date(2021, 7, 30), date(2021, 8, 31)),  # the last day before
        (date(2019, 3, 4), date(2019, 4, 1), date(2019, 4, 29)),
    ],
)
def test_q48_a_request_from_before_30_june_2021_keeps_the_old_rules(
    asked: date, objected: date, answered: date
) -> None:
    """Perki 1/2021 Pasal 62 and 64: what was in process stays under the rule before."""
    case = objection(objected, ObjectionGround.EXEMPTION, request_received=asked)
    upheld = decision(answered, STILL_EXEMPT)  # with reasons, as UU 14/2008 36(3) asks; no letter

    verdict = case.would_allow(upheld)

    found = {*cited(verdict.irregularities), *cited(case.completeness())}
    assert not [each for each in found if each.startswith("Perki 1/2021")]
    assert (verdict.allowed, verdict.has_effect) == (True, True)
    without = case.would_allow(decision(answered, UPHELD, reasons=None))
    assert "UU 14/2008 Pasal 36 ayat (3)" in cited(without.irregularities)


@pytest.mark.parametrize(
    ("asked", "entered", "clocks"),
    [
        (date(2021, 6, 29), date(2021, 6, 30), {"request.response"}),
        (date(2021, 6, 30), date(2021, 6, 30), {"request.response", "request.completeness_check"}),
        (date(2019, 3, 4), date(2019, 3, 4), {"request.response"}),
    ],
)
def test_q48_the_perkis_own_clocks_run_for_requests_from_its_first_day_on(
    asked: date, entered: date, clocks: set[str]
) -> None:
    """Perki 1/2021 Pasal 31 ayat (2), 62, 64: not for a request of the day before."""
    case = request(asked, Registered(on=entered, number="17"))

    assert {each.limit for each in case.deadlines()} & {
        "request.response",
        "request.completeness_check",
    } == clocks
    if len(clocks) == 1:
        with pytest.raises(NotInForceError):
            due("request.completeness_check", asked)


@pytest.mark.parametrize("asked", [date(2021, 6, 30), date(2021, 7, 1)])
def test_q48_from_its_first_day_on_perki_1_2021_asks_for_the_letter(asked: date) -> None:
    """Perki 1/2021 Pasal 44 ayat (3), 64: in force on the day of its promulgation."""
    case = objection(date(2021, 9, 1), ObjectionGround.EXEMPTION, request_received=asked)

    verdict = case.would_allow(decision(date(2021, 9, 15), STILL_EXEMPT))

    assert cited(verdict.irregularities) == {"Perki 1/2021 Pasal 44 ayat (3)"}


def test_q48_the_request_itself_is_judged_by_the_act_alone() -> None:
    """UU 14/2008 Pasal 22 ayat (7); Perki 1/2021 Pasal 10, 29 and 34 were not there in 2019."""
    case = request(date(2019, 3, 4))
    refused = ItemAnswer(
        item=1, outcome=ItemOutcome.REFUSED_AS_EXEMPT, reason="Pasal 17 huruf h angka 3"
    )

    verdict = case.would_allow(Answered(on=date(2019, 3, 18), items=(refused,)))

    found = {*cited(verdict.irregularities), *cited(case.completeness())}
    assert not [each for each in found if each.startswith("Perki 1/2021")]
    assert (verdict.allowed, verdict.has_effect) == (True, True)
