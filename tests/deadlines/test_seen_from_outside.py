"""A local rule that gives a citizen more time binds its body; others keep the national one."""

from __future__ import annotations

from datetime import date

import pytest

from keterbukaan import Deadline, Jurisdiction, due
from keterbukaan.cases.dispute import Dispute
from keterbukaan.cases.objection import GroundClaim, InformationObjection, ObjectionGround

NATIONAL = Jurisdiction.national()
# Monday, 7 April 2025, a day of collective leave; the next working day is Tuesday, 8 April.
FOUND = date(2025, 4, 7)


def _body(limit: str, amount: int, unit: str, since: str = "2020-01-01") -> Jurisdiction:
    return Jurisdiction.loads(
        f'schema = 1\nname = "Kota"\n[[limit]]\nlimit = "{limit}"\namount = {amount}\n'
        f'unit = "{unit}"\nin_force_from = {since}\ncitations = ["Perda Kota 1/2020 Pasal 3"]\n'
    )


def _due(limit: str, since: object, body: Jurisdiction) -> Deadline:
    found = due(limit, since, under=body)  # type: ignore[call-overload]
    assert isinstance(found, Deadline)
    return found


LONGER = _body("objection.filing", 45, "working_days")


def test_the_day_is_the_bodys_and_the_earliest_the_acts() -> None:
    mine, acts = _due("objection.filing", FOUND, LONGER), _due("objection.filing", FOUND, NATIONAL)
    assert acts.date < mine.date
    assert (mine.earliest, mine.latest) == (acts.earliest, mine.date)
    assert mine.outside is not None
    assert (mine.outside.date, mine.outside.citations) == (acts.date, acts.citations)


def test_both_are_cited_and_told() -> None:
    mine = _due("objection.filing", FOUND, LONGER)
    assert [str(each) for each in mine.citations] == [
        "Perda Kota 1/2020 Pasal 3",
        "UU 14/2008 Pasal 36 ayat (1)",
    ]
    # thirty working days from 8 April 2025: 18 April, 1, 12, 13, 29 and 30 May are off
    assert (
        "hanya mengikat Badan Publik ini: Komisi Informasi dan pengadilan berpegang pada "
        "UU 14/2008 Pasal 36 ayat (1), yaitu sampai Jumat, 23 Mei 2025." in mine.explain("id")
    )
    assert (
        "binds this body only: the commission and the courts keep to UU 14/2008 Pasal 36 ayat (1), "
        "that is until Friday, 23 May 2025." in mine.explain("en")
    )


def test_after_silence_too() -> None:
    given = {"request.received": date(2025, 3, 3)}
    mine, acts = _due("objection.filing", given, LONGER), _due("objection.filing", given, NATIONAL)
    assert mine.earliest == acts.earliest
    assert mine.outside is not None
    assert mine.outside.date == acts.date
    # silence is ripe for those outside, too, only after the national time to answer
    assert mine.exercisable_latest == acts.exercisable_latest


def test_a_complaint_is_seen_by_the_ombudsman() -> None:
    mine = _due("complaint.filing", date(2025, 3, 3), _body("complaint.filing", 90, "days"))
    # thirty calendar days after 3 March
    assert mine.outside is not None
    assert mine.outside.date == date(2025, 4, 2)
    assert "Ombudsman dan pengadilan berpegang pada UU 25/2009 Pasal 42 ayat (2)" in mine.explain()
    assert "an Ombudsman and the courts keep to UU 25/2009" in mine.explain("en")


@pytest.mark.parametrize(
    ("limit", "since", "body"),
    [
        pytest.param("objection.filing", FOUND, NATIONAL, id="no-own-rule"),
        pytest.param(
            "objection.filing", FOUND, _body("objection.filing", 30, "working_days"), id="the-same"
        ),
        pytest.param(
            "request.response", FOUND, _body("request.response", 5, "working_days"), id="a-duty"
        ),
        pytest.param(
            "complaint.reporter_reply",
            FOUND,
            _body("complaint.reporter_reply", 30, "days"),
            id="not-read-in-its-own-text",
        ),
        pytest.param(
            "request.correction",
            date(2020, 3, 2),
            _body("request.correction", 9, "working_days"),
            id="before-the-national-rule",
        ),
    ],
)
def test_where_nobody_keeps_another_rule_nothing_is_said(
    limit: str, since: date, body: Jurisdiction
) -> None:
    mine = _due(limit, since, body)
    assert mine.outside is None
    assert "binds this body only" not in mine.explain("en")


# ------------------------------------------------------------ where the body gives itself less time

REQUESTED, OBJECTED = (
    {"request.received": date(2025, 2, 3)},
    {"objection.received": date(2025, 6, 2)},
)
SEVEN = _body("request.response", 7, "working_days")
TWENTY = _body("objection.response", 20, "working_days")


def test_a_body_that_answers_sooner_takes_no_day_of_the_objection() -> None:
    mine = _due("objection.filing", REQUESTED, SEVEN)
    # by the body's own file silence is there after 4 to 7 and 10 to 12 February; by the Act after
    # the 17th, and for the right to be lost under any reading seven more days have to pass (C7)
    assert (mine.exercisable_from, mine.exercisable_latest) == (
        date(2025, 2, 13),
        date(2025, 2, 27),
    )
    assert mine.latest == _due("objection.filing", REQUESTED, NATIONAL).latest == date(2025, 4, 21)


def test_the_commission_counts_the_superiors_time_by_the_act() -> None:
    mine = _due("dispute.filing", OBJECTED, TWENTY)
    # thirty working days after 2 June end on 17 July (6, 9 and 27 June are off): until then an
    # application is premature (Perki 1/2013 Pasal 5 huruf b), whatever a file says
    assert mine.exercisable_from == mine.exercisable_latest == date(2025, 7, 18)
    # fourteen after it: 18, 21 to 25 and 28 to 31 July, 1 and 4 to 6 August
    assert mine.latest == date(2025, 8, 6)


def test_an_answer_late_by_the_file_alone_opens_no_way_before_it_came() -> None:
    given = {**OBJECTED, "objection.response_received": date(2025, 7, 10)}
    mine = _due("dispute.filing", given, TWENTY)
    assert mine.exercisable_from == mine.exercisable_latest == date(2025, 7, 10)


@pytest.mark.parametrize(
    ("limit", "given", "body"),
    [
        pytest.param("objection.filing", REQUESTED, SEVEN, id="objection"),
        pytest.param("dispute.filing", OBJECTED, TWENTY, id="dispute"),
    ],
)
def test_it_is_told_whose_time_ends_the_silence(
    limit: str, given: dict[str, date], body: Jurisdiction
) -> None:
    mine, acts = _due(limit, given, body), _due(limit, given, NATIONAL)
    assert "bagi Komisi Informasi dan pengadilan waktu menjawab berakhir" in mine.explain("id")
    assert "to the commission and the courts the time to answer ended on" in mine.explain("en")
    assert "the time to answer ended on" not in acts.explain("en")


@pytest.mark.parametrize(
    ("limit", "given", "body"),
    [
        pytest.param("dispute.filing", OBJECTED, SEVEN, id="of-another-limit"),
        pytest.param(
            "dispute.filing",
            {"objection.response_received": date(2025, 7, 10)},
            TWENTY,
            id="answered",
        ),
        pytest.param("objection.filing", FOUND, SEVEN, id="no-silence"),
    ],
)
def test_a_shorter_time_behind_no_silence_moves_nothing(
    limit: str, given: object, body: Jurisdiction
) -> None:
    mine, acts = _due(limit, given, body), _due(limit, given, NATIONAL)
    names = ("date", "earliest", "latest", "exercisable_from", "exercisable_latest")
    assert [getattr(mine, name) for name in names] == [getattr(acts, name) for name in names]
    assert mine.outside is None


@pytest.mark.parametrize(
    ("limit", "given", "body", "last", "mine"),
    [
        pytest.param(
            "objection.filing",
            REQUESTED,
            SEVEN,
            date(2025, 4, 9),
            date(2025, 3, 26),
            id="objection",
        ),
        pytest.param(
            "dispute.filing", OBJECTED, TWENTY, date(2025, 8, 6), date(2025, 7, 23), id="dispute"
        ),
    ],
)
def test_others_keep_the_time_that_follows_the_acts_silence(
    limit: str, given: dict[str, date], body: Jurisdiction, last: date, mine: date
) -> None:
    found = _due(limit, given, body)
    assert found.date == mine
    assert found.outside is not None
    assert found.outside.date == last
    assert found.outside.outside is None


def test_a_dispute_is_not_too_late_for_what_the_body_promised() -> None:
    def filed(day: int, month: int) -> list[str]:
        case = Dispute(
            filed=date(2025, month, day), objection_received=date(2025, 6, 2), unanswered=True
        )
        return [each.nature.value for each in case.irregularities(under=TWENTY)]

    assert filed(17, 7) == ["premature"]
    assert filed(18, 7) == filed(6, 8) == []
    assert filed(7, 8) == ["too_late"]


def test_an_objection_is_too_late_only_by_the_acts_time() -> None:
    def filed(day: int, month: int) -> list[str]:
        claim = GroundClaim(ground=ObjectionGround.NOT_ANSWERED)
        case = InformationObjection(
            received=date(2025, month, day),
            request_number="1",
            request_received=date(2025, 2, 3),
            claims=(claim,),
        )
        return [each.nature.value for each in case.filing(under=SEVEN)]

    assert filed(12, 2) == ["premature"]
    assert filed(13, 2) == filed(9, 4) == []
    assert filed(10, 4) == ["too_late"]
