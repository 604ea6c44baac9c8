"""A local rule that gives a citizen more time binds its body; others keep the national one."""

from __future__ import annotations

from datetime import date

import pytest

from keterbukaan import Deadline, Jurisdiction, due

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
