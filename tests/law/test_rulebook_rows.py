"""The rulebook against the limits as they were handed over, row by row."""

import json
import re
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from keterbukaan.law.actor import Actor
from keterbukaan.law.citation import Citation
from keterbukaan.law.limit import Direction, Kind, LimitNature, TimeLimit, Unit
from keterbukaan.law.rulebook import Rulebook
from keterbukaan.law.verification import Confidence, Verification

DATA = Path(__file__).parents[1] / "data"
ROWS: list[dict[str, Any]] = [
    row
    for row in json.loads((DATA / "limits.json").read_text("utf-8"))
    if row["limit"] not in {None, "monitoring.band"}  # a band of points is no time limit
]
LATER_ROWS: list[dict[str, Any]] = json.loads((DATA / "limits_part_10.json").read_text("utf-8"))
UNITS = {
    "hari kerja": Unit.WORKING_DAYS,
    "hari": Unit.DAYS,
    "hari (tidak didefinisikan)": Unit.DAYS,
    "hari (kerja)": Unit.DAYS,  # the portal's own page says plain days
    "bulan": Unit.MONTHS,
    "tahun": Unit.YEARS,
    "jam (3 x 24 jam)": Unit.HOURS,
}
KINDS = {
    "at once (no number in the text)": Kind.AT_ONCE,
    "selama dibutuhkan": Kind.AS_LONG_AS_NEEDED,
    "sesuai peraturan perundang-undangan": Kind.AS_OTHER_LAW_PROVIDES,
    None: Kind.NOT_REGULATED,
}
NAMES = {
    "Peraturan Bapanas 25/2023": "Perbapanas 25/2023",
    "SP4N-LAPOR! (praktik portal)": "SP4N-LAPOR!",
    "PermenPANRB 62/2018 (dicabut/diganti PermenPANRB 5/2025)": "PermenPANRB 62/2018",
}
READ = {
    "own_text": Verification.OWN_TEXT,
    "restatement": Verification.RESTATED,
    "restated": Verification.RESTATED,
    "unverified": Verification.UNVERIFIED,
}
# The portal still works by the classes of the regulation that was replaced in May 2025.
CARRIED_ON_IN_PRACTICE = {
    ("complaint.resolution.information_request", 5),
    ("complaint.resolution.not_supervisory", 14),
    ("complaint.resolution.supervisory", 60),
    ("complaint.resolution.aspiration", 5),
}

# Times that a regulation may set whose articles were not read: named, and without a number.
NOT_READ = {
    ("complaint.forwarding", "Permendagri 8/2023"),
    ("complaint.handling_report", "Permendagri 8/2023"),
    ("complaint.reopening", "PermenPANRB 5/2025"),
    ("information_list.submission", "Permendagri 2/2026"),
}

# Found in the texts after the rows were handed over: the number of a request is due at once, and
# so is a decision on the commission's site.
FOUND_SINCE = {
    ("request.registration", "UU 14/2008", Kind.AT_ONCE),
    ("dispute.publication", "Perki 1/2013", Kind.AT_ONCE),
}

Key = tuple[str, str, Kind, int | None, Unit | None, Verification, Confidence]


def _of_row(row: dict[str, Any]) -> Key:
    number = row.get("number")
    return (
        row["limit"],
        NAMES.get(row["regulation"], row["regulation"]),
        KINDS[row.get("unit")] if number is None else Kind.NUMBER,
        number,
        None if number is None else UNITS[row["unit"]],
        READ[row["read_in"]],
        Confidence(row["confidence"]),
    )


def _of_provision(each: TimeLimit) -> Key:
    return (
        each.name,
        each.regulation.name,
        each.kind,
        each.amount,
        each.unit,
        each.read,
        each.confidence,
    )


Later = tuple[str, str, int | None, Verification]


def _read_later(each: TimeLimit) -> Later:
    return (each.name, each.regulation.name, each.amount, each.read)


def _later_row(row: dict[str, Any]) -> Later:
    return (row["limit"], row["regulation"], row["number"], READ[row["read_in"]])


LATER = Counter(map(_later_row, LATER_ROWS))


def _carried_on(each: TimeLimit) -> bool:
    return (
        each.regulation.name == "SP4N-LAPOR!" and (each.name, each.amount) in CARRIED_ON_IN_PRACTICE
    )


def test_rulebook_holds_the_rows_and_the_carried_on_practice_and_nothing_else() -> None:
    provisions = Rulebook.national().provisions
    carried_on = [each for each in provisions if _carried_on(each)]
    not_read = [each for each in provisions if each.kind is Kind.NOT_READ]
    since = [each for each in provisions if _of_provision(each)[:3] in FOUND_SINCE]
    others = [
        each
        for each in provisions
        if not _carried_on(each) and each not in not_read and each not in since
        if _read_later(each) not in LATER
    ]

    assert len(since) == len(FOUND_SINCE)
    assert {(each.amount, each.read) for each in since} == {(None, Verification.OWN_TEXT)}
    assert Counter(map(_of_provision, others)) == Counter(map(_of_row, ROWS))
    assert {(each.name, each.regulation.name) for each in not_read} == NOT_READ
    assert len(not_read) == len(NOT_READ)
    assert {(each.amount, each.read) for each in not_read} == {(None, Verification.UNVERIFIED)}
    assert {(each.name, each.amount) for each in carried_on} == CARRIED_ON_IN_PRACTICE
    assert len(carried_on) == len(CARRIED_ON_IN_PRACTICE)
    assert {each.unit for each in carried_on} == {Unit.WORKING_DAYS}
    assert {each.read for each in carried_on} == {Verification.RESTATED}


def _places(row: dict[str, Any]) -> set[tuple[str | None, str | None, str | None]]:
    """Read the article, paragraph and letter that a row cites; "ayat (1)-(2)" cites either."""
    article = re.search(r"Pasal (\d+)", row["citation"])
    letter = re.search(r"huruf ([a-z])", row["citation"])
    place = row["citation"].split(";")[0].split(" jo. ")[0]
    return {
        (article and article[1], paragraph, letter and letter[1])
        for paragraph in re.findall(r"\((\d+)\)", place) or [None]
    }


@pytest.mark.parametrize(
    "row", [row for row in ROWS if "Pasal" in row.get("citation", "")], ids=lambda row: row["row"]
)
def test_each_row_is_cited_by_its_article_and_paragraph(row: dict[str, Any]) -> None:
    cited = {
        (source.article, source.paragraph, source.letter)
        for each in Rulebook.national().about(row["limit"])
        if each.regulation.name == NAMES.get(row["regulation"], row["regulation"])
        and isinstance(source := each.citation, Citation)
    }

    assert _places(row) & cited


@pytest.mark.parametrize(
    "row",
    [row for row in ROWS if row.get("citation", "").startswith("Lampiran")],
    ids=lambda row: row["row"],
)
def test_rows_of_the_annex_are_cited_by_annex_and_point(row: dict[str, Any]) -> None:
    provisions = [
        str(each.citation)
        for each in Rulebook.national().about(row["limit"])
        if each.regulation.name == row["regulation"]
    ]

    assert provisions == [f"{row['regulation']} {row['citation']}"]


@pytest.mark.parametrize(
    "row",
    [row for row in ROWS if "tidak terbaca" in row.get("citation", "")],
    ids=lambda row: row["row"],
)
def test_unread_articles_are_not_cited(row: dict[str, Any]) -> None:
    name = NAMES.get(row["regulation"], row["regulation"])
    cited = [
        str(each.citation)
        for each in Rulebook.national().about(row["limit"])
        if each.regulation.name == name
    ]

    assert cited == [name]


def test_each_limit_that_was_read_later_is_held_once() -> None:
    found = Counter(
        key for each in Rulebook.national().provisions if (key := _read_later(each)) in LATER
    )
    assert found == LATER
    assert set(LATER.values()) == {1}


@pytest.mark.parametrize("row", LATER_ROWS, ids=lambda row: row["row"])
def test_each_later_row_is_held_as_it_was_read(row: dict[str, Any]) -> None:
    (found,) = [
        each
        for each in Rulebook.national().about(row["limit"])
        if _read_later(each) == _later_row(row)
    ]
    days = {(True, False): "national", (True, True): "national, own too", (False, False): "own"}

    assert found.unit is UNITS[row["unit"]]
    assert list(found.starts_from) == row["starts_from"]
    assert found.actor is Actor(row["actor"])
    assert str(found.citation) == f"{row['regulation']} {row['citation']}"
    assert found.nature is LimitNature(row.get("nature", "duty"))
    assert found.direction is Direction(row.get("direction", "after"))
    assert found.recurring is row.get("recurring", False)
    assert days[found.national_days, found.own_days_too] == row.get("days", "own")
    assert (found.begins, found.ends) == _validity(row)


# By their own closing articles and the days of promulgation printed under them.
FIRST_DAYS = {
    "PP 48/2016": "2016-10-31",
    "PP 12/2017": "2017-04-07",
    "UU 37/2008": "2008-10-07",
    "UU 27/2022": "2022-10-17",
    "UU 30/2014": "2014-10-17",
    "UU 51/2009": "2009-10-29",
    "PP 96/2012": "2012-10-30",
    "UU 43/2009": "2009-10-23",
}


def _validity(row: dict[str, Any]) -> tuple[date, date | None]:
    since = row.get("since", FIRST_DAYS[row["regulation"]])
    until = row.get("until")
    return date.fromisoformat(since), date.fromisoformat(until) if until else None
