"""What is owed without a limit of its own stands in the timeline: by which day, late since when.

A day is promised by a notice, an answer or an agreement, or set by the text as "at once"; the rest
has no day in any text, and is never late.
"""

from __future__ import annotations

import json
from datetime import date
from xml.etree import ElementTree as ET

import pytest

from keterbukaan.cases.complaint.complaint import Complaint
from keterbukaan.cases.dossier import Dossier
from keterbukaan.cases.event import Event
from keterbukaan.cases.objection.events import (
    ObjectionAnswered,
    ObjectionOutcome,
    ObjectionRegistered,
    Settled,
)
from keterbukaan.cases.objection.objection import InformationObjection
from keterbukaan.cases.objection.record import GroundClaim, ObjectionGround
from keterbukaan.cases.request.events import Answered, Given, ItemAnswer, ItemOutcome, Registered
from keterbukaan.cases.request.record import RequestItem
from keterbukaan.cases.request.request import InformationRequest
from keterbukaan.cases.timeline.timeline import Timeline
from keterbukaan.errors import Language
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.actor import Actor

SVG = "{http://www.w3.org/2000/svg}"
RED = "#c0392b"
TO_GIVE = "PPID  memberikan informasi rincian 1 (Perki 1/2021 Pasal 35 ayat (1))"
PROMISED = date(2025, 4, 28)


def on(day: int, month: int = 4) -> date:
    return date(2025, month, day)


def granted(ready: date | None = PROMISED) -> InformationRequest:
    answer = ItemAnswer(item=1, outcome=ItemOutcome.GRANTED, ready_on=ready)
    return (
        InformationRequest(received=on(24, 3), items=(RequestItem(number=1, details="APBD"),))
        .record(Registered(on=on(24, 3), number="017"))
        .record(Answered(on=on(10), items=(answer,)))
    )


def objection(*events: Event) -> InformationObjection:
    case = InformationObjection(
        received=on(28),
        claims=(GroundClaim(ground=ObjectionGround.NOT_GRANTED, found_on=on(16)),),
    )
    for event in (ObjectionRegistered(on=on(28), number="K-1"), *events):
        case = case.record(event)
    return case


SETTLED = Settled(on=on(5, 5), agreement="diberikan 14 Mei", carry_out_by=on(14, 5))
GRANTED = ObjectionAnswered(
    on=on(5, 5),
    outcome=ObjectionOutcome.GRANTED,
    number="T-1",
    reasons="benar",
    carry_out_by=on(14, 5),
)


def owed(timeline: Timeline) -> list[tuple[str, str, date | None, date | None]]:
    return [(e.label("id"), e.citation, e.by_day, e.late_since) for e in timeline.owed]


# ---------------------------------------------------------------- which day


@pytest.mark.parametrize(("day", "since"), [(on(28), None), (on(29), on(29)), (on(1, 8), on(29))])
def test_a_promised_delivery_is_late_from_the_day_after(day: date, since: date | None) -> None:
    """Perki 35(1): what is granted is given; the notice says by when (31(4)f)."""
    given, cited = "memberikan informasi rincian 1", "Perki 1/2021 Pasal 35 ayat (1)"
    assert owed(granted().timeline(on=day)) == [(given, cited, on(28), since)]


def test_what_was_given_is_owed_no_more() -> None:
    given = granted().record(Given(on=on(30)))
    assert len(given.timeline(on=on(29)).owed) == 1
    assert given.timeline(on=on(30)).owed == ()


def test_without_a_promised_day_nothing_is_ever_late() -> None:
    (each,) = granted(ready=None).timeline(on=on(1, 12)).owed
    assert (each.by_day, each.late_since) == (None, None)
    assert (each.when("id"), each.when("en")) == ("tanpa batas hari", "without a day")


@pytest.mark.parametrize(
    ("event", "label", "article"),
    [
        (SETTLED, "melaksanakan yang disepakati", "UU 14/2008 Pasal 35 ayat (2)"),
        (GRANTED, "melaksanakan tanggapan Atasan PPID", "Perki 1/2021 Pasal 8 ayat (2) huruf c"),
    ],
    ids=["settled", "granted"],
)
def test_what_was_agreed_or_granted_is_late_once_its_day_has_passed(
    event: Event, label: str, article: str
) -> None:
    case = objection(event)
    assert owed(case.timeline(on=on(14, 5))) == [(label, article, on(14, 5), None)]
    assert owed(case.timeline(on=on(15, 5))) == [(label, article, on(14, 5), on(15, 5))]
    (each,) = case.timeline(on=on(20, 5)).owed
    assert each.when("id") == "terlambat sejak 15 Mei 2025"
    assert each.when("en") == "late since 15 May 2025"
    (waits,) = case.timeline(on=on(13, 5)).owed
    assert (waits.when("id"), waits.when("en")) == ("sampai 14 Mei 2025", "by 14 May 2025")


def test_a_number_that_is_not_given_is_late_the_day_after_receipt() -> None:
    """UU 22(4): when the request is received; Monday 24 March is a working day."""
    bare = InformationRequest(received=on(24, 3), items=(RequestItem(number=1, details="APBD"),))
    (number,) = bare.timeline(on=on(25, 3)).owed
    assert number.citation == "UU 14/2008 Pasal 22 ayat (4)"
    assert (number.who, number.by_day, number.late_since) == (Actor.PPID, on(24, 3), on(25, 3))
    assert bare.timeline(on=on(23, 3)).owed == ()


def test_what_has_a_day_comes_first() -> None:
    """The Act sets no day for the receipt of a complaint (44(1)), nor for examining it (47(1))."""
    case = Complaint.model_validate({"received": on(2, 6)})
    articles = [each.citation for each in case.timeline(on=on(1, 9)).owed]
    assert "UU 25/2009 Pasal 44 ayat (1)" in articles
    days = (None, on(5, 5), on(28))
    asked = tuple(RequestItem(number=number, details="APBD") for number in (1, 2, 3))
    told = tuple(
        ItemAnswer(item=number, outcome=ItemOutcome.GRANTED, ready_on=ready)
        for number, ready in zip((1, 2, 3), days, strict=True)
    )
    answered = InformationRequest(received=on(24, 3), items=asked).record(
        Answered(on=on(10), items=told)
    )
    owed_days = [each.by_day for each in answered.timeline(on=on(30)).owed]
    assert owed_days == [on(28), on(5, 5), None]


def test_in_a_matter_the_superiors_answer_takes_the_place_of_what_the_request_owed() -> None:
    matter = Dossier(request=granted(), objection=objection(GRANTED))
    assert [each.by_day for each in matter.timeline(on=on(4, 5)).owed] == [on(28)]
    assert [each.by_day for each in matter.timeline(on=on(20, 5)).owed] == [on(14, 5)]


def test_a_matter_calls_its_people_as_the_body_does() -> None:
    body = Jurisdiction.loads('schema = 1\nname = "Contoh"\nzone = "WIT"\n')
    assert Dossier(request=granted()).timeline(on=on(20, 5), under=body).under is body


# ---------------------------------------------------------------- in every form


def late(ready: date | None = PROMISED) -> Timeline:
    return granted(ready).timeline(on=on(30))


def test_it_is_data() -> None:
    data = late().to_dict()
    assert json.loads(json.dumps(data))["owed"] == [
        {
            "who": "ppid",
            "label": {
                "id": "memberikan informasi rincian 1",
                "en": "give the information of item 1",
            },
            "by_day": "2025-04-28",
            "late_since": "2025-04-29",
            "citation": "Perki 1/2021 Pasal 35 ayat (1)",
            "read": "own_text",
        }
    ]
    waiting = late(ready=None).to_dict()["owed"]
    assert isinstance(waiting, list)
    assert (waiting[0]["by_day"], waiting[0]["late_since"]) == (None, None)


@pytest.mark.parametrize(
    ("ready", "said"),
    [
        (
            on(28),
            f"terlambat sejak 29 April 2025  {TO_GIVE}",
        ),
        (
            None,
            f"tanpa batas hari  {TO_GIVE}",
        ),
    ],
    ids=["promised", "without a day"],
)
def test_it_is_a_line_of_the_text(ready: date | None, said: str) -> None:
    *_, blank, last = late(ready).text("id").splitlines()
    assert (blank, last) == ("", said)
    assert "late since 29 April 2025  PPID  give the information" in late().text("en")


@pytest.mark.parametrize(
    ("ready", "day", "line"),
    [
        (on(28), on(30), "memberikan informasi rincian 1 :crit, 2025-04-28, 2025-04-30"),
        (on(28), on(28), "memberikan informasi rincian 1 :active, milestone, 2025-04-28, 0d"),
        (
            None,
            on(30),
            "memberikan informasi rincian 1, tanpa batas hari :active, milestone, 2025-04-30, 0d",
        ),
    ],
    ids=["late", "not yet late", "without a day"],
)
def test_it_is_a_line_of_mermaid(ready: date | None, day: date, line: str) -> None:
    lines = granted(ready).timeline(on=day).mermaid("id").splitlines()
    assert lines[-2:] == ["    section Yang terutang", f"    {line}"]
    assert "    section Owed\n" in late().mermaid("en")


def drawn(timeline: Timeline, lang: Language = "id") -> ET.Element:
    return ET.fromstring(timeline.svg(lang))  # noqa: S314 - our own drawing


def row(timeline: Timeline, lang: Language = "id") -> ET.Element:
    return drawn(timeline, lang).findall(f"{SVG}g")[-1]


def marks(group: ET.Element) -> list[ET.Element]:
    """Return the marks of a promised day, the ground of the row left out."""
    return [each for each in group.iter(f"{SVG}rect") if each.get("class") in {"f-red", "f-blue"}]


def words(group: ET.Element) -> list[str]:
    return [each.text or "" for each in group.iter(f"{SVG}text")]


def test_it_is_a_row_of_the_picture_and_red_where_it_is_late() -> None:
    group = row(late())
    assert words(group) == [
        "memberikan informasi rincian 1 (PPID)",
        "terlambat sejak 29 April 2025",
    ]
    assert next(each.get("fill") for each in group.iter(f"{SVG}text")) == RED
    red = [each for each in group.iter(f"{SVG}rect") if each.get("fill") == RED]
    a_day = 376 / ((on(30) - on(24, 3)).days + 2)
    assert [round(float(each.get("width", "0")) / a_day) for each in red] == [2]
    hover = group.findtext(f"{SVG}title") or ""
    assert "terlambat sejak 29 April 2025" in hover
    assert hover.endswith("Perki 1/2021 Pasal 35 ayat (1)")


def test_what_is_not_late_is_not_red() -> None:
    for ready, said in ((on(2, 5), "sampai 2 Mei 2025"), (None, "tanpa batas hari")):
        group = row(late(ready))
        assert any(said in each for each in words(group))
        assert RED not in {each.get("fill") for each in group.iter()}
    assert any("without a day" in each for each in words(row(late(ready=None), "en")))


def test_a_promised_day_after_the_limits_is_still_on_the_sheet() -> None:
    timeline = late(ready=on(1, 12))
    assert timeline.last == on(1, 12)
    (mark,) = marks(row(timeline))
    assert 12 <= float(mark.get("x", "0")) < 388


@pytest.mark.parametrize("years", [1, 9, 16])
def test_since_when_it_is_late_stands_above_its_row(years: int) -> None:
    """Whatever share of the sheet the lateness fills, its words are not on it."""
    for ready in (on(10), on(28), on(30, 12)):
        timeline = granted(ready).timeline(on=date(2025 + years, 1, 31))
        group = row(timeline)
        said = group.findall(f"{SVG}text")[-1]
        (mark,) = marks(group)
        assert said.get("x") == "12"
        assert float(said.get("y", "0")) < float(mark.get("y", "0"))
