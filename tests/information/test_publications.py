"""The checklist: what is there, what is stale, what is missing, and how it was announced."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Collection, Iterable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keterbukaan.errors import NotADayError, TableFileError
from keterbukaan.files import read_records
from keterbukaan.information.category import Accessibility, BodyKind, Channel, Condition, Part
from keterbukaan.information.publications import (
    PUBLICATION_FORM,
    Check,
    Checklist,
    Publication,
    Standing,
    checklist,
)
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.records.finding import Weight

ON = date(2026, 11, 2)
PERKI_FROM = date(2021, 6, 30)
WELL = {"channels": {Channel.WEBSITE}, "accessibility": {Accessibility.VISUAL}}


def shown(item: str, announced_on: date | None = None, **more: object) -> Publication:
    values = {"item": item, "title": "Profil", "announced_on": announced_on, **WELL, **more}
    return Publication.model_validate(values)


def checked(
    item: str,
    *published: Publication,
    on: date = ON,
    kind: BodyKind = BodyKind.ENTERPRISE,
    conditions: Collection[Condition] = frozenset(),
    under: Jurisdiction | None = None,
) -> Check:
    found = checklist(kind, published, on=on, conditions=conditions, under=under)
    (check,) = (each for each in found.checks if each.item.key == item)
    return check


def keys(checks: Iterable[Check]) -> set[str]:
    return {check.item.key for check in checks}


# How an item stands


@pytest.mark.parametrize(
    ("announced_on", "until"),
    [
        (date(2025, 8, 31), date(2026, 2, 28)),  # February has no 31st
        (date(2023, 8, 31), date(2024, 2, 29)),  # and a 29th in a leap year
        (date(2025, 8, 28), date(2026, 2, 28)),
        (date(2025, 3, 24), date(2025, 9, 24)),
        (date(2025, 12, 31), date(2026, 6, 30)),
        (date(2024, 2, 29), date(2024, 8, 29)),
        (date(2021, 6, 30), date(2021, 12, 30)),
    ],
)
def test_an_announcement_holds_for_six_months_to_the_day(announced_on: date, until: date) -> None:
    last = checked("perki.16.a", shown("perki.16.a", announced_on), on=until)
    after = checked("perki.16.a", shown("perki.16.a", announced_on), on=until + timedelta(days=1))

    assert last.standing is Standing.CURRENT
    assert after.standing is Standing.STALE
    assert last.deadline is not None
    assert after.deadline is not None
    assert last.deadline.date == after.deadline.date == until
    assert str(after.item.citation) == "Perki 1/2021 Pasal 16 huruf a"
    assert "Perki 1/2021 Pasal 18" in {str(each) for each in after.deadline.citations}


@pytest.mark.parametrize(
    ("announced_on", "until"),
    [(date(2024, 2, 29), date(2025, 2, 28)), (date(2025, 1, 15), date(2026, 1, 15))],
)
def test_the_yearly_figures_hold_for_a_year(announced_on: date, until: date) -> None:
    figures = shown("uu.12.a", announced_on)

    last = checked("uu.12.a", figures, on=until)
    assert last.deadline is not None
    assert (last.standing, last.deadline.date) == (Standing.CURRENT, until)
    after = checked("uu.12.a", figures, on=until + timedelta(days=1))
    assert after.standing is Standing.STALE


@pytest.mark.parametrize(
    ("announced_on", "last_day"),
    [
        # Any fiscal year after the one reported on is over a year later; three months are left.
        (date(2025, 3, 27), date(2026, 6, 27)),
        (date(2024, 2, 29), date(2025, 5, 28)),
        (date(2024, 11, 30), date(2026, 2, 28)),
    ],
)
def test_a_report_is_stale_once_the_next_is_due_whatever_the_fiscal_year(
    announced_on: date, last_day: date
) -> None:
    report = shown("perki.56.2", announced_on)

    last = checked("perki.56.2", report, on=last_day)
    assert (last.standing, last.deadline) == (Standing.CURRENT, None)
    after = checked("perki.56.2", report, on=last_day + timedelta(days=1))
    assert after.standing is Standing.STALE
    assert after.deadline is not None
    assert after.deadline.date == last_day
    assert "Perki 1/2021 Pasal 56 ayat (1)" in {str(each) for each in after.deadline.citations}


def test_what_was_announced_as_the_calendar_ends_is_not_stale() -> None:
    on = Jurisdiction.national().calendar.coverage.last

    for item in ("perki.16.a", "perki.56.2"):
        check = checked(item, shown(item, on), on=on)
        assert (check.standing, check.deadline) == (Standing.CURRENT, None)


def test_a_body_is_warned_by_the_earliest_reading_even_where_its_own_is_later() -> None:
    rolls = Jurisdiction.loads(
        'schema = 1\nname = "Kabupaten"\n[readings]\nroll-over = "next_working_day"\n', "k.toml"
    )
    profile = shown("perki.16.a", date(2025, 8, 31))  # 28 February 2026 is a Saturday

    check = checked("perki.16.a", profile, on=date(2026, 3, 1), under=rolls)

    assert check.standing is Standing.STALE
    assert check.deadline is not None
    assert check.deadline.date == date(2026, 3, 2)
    assert check.deadline.earliest == date(2026, 2, 28)


def test_a_local_rule_may_ask_for_it_more_often() -> None:
    local = Jurisdiction.loads(
        'schema = 1\nname = "Kabupaten"\n[[limit]]\nlimit = "disclosure.periodic"\namount = 3\n'
        'unit = "months"\nin_force_from = 2022-01-01\n'
        'citations = ["Perbup Kabupaten 5/2021 Pasal 12 ayat (1)"]\n',
        "k.toml",
    )
    profile = shown("perki.16.a", date(2026, 1, 31))

    assert checked("perki.16.a", profile, on=date(2026, 5, 1)).standing is Standing.CURRENT
    check = checked("perki.16.a", profile, on=date(2026, 5, 1), under=local)
    assert check.standing is Standing.STALE
    assert check.deadline is not None
    assert check.deadline.date == date(2026, 4, 30)


def test_the_latest_of_several_announcements_counts() -> None:
    old, new = (shown("perki.16.a", day) for day in (date(2025, 1, 2), date(2026, 10, 1)))

    check = checked("perki.16.a", new, old)

    assert check.standing is Standing.CURRENT
    assert check.publications == (new, old)
    assert check.deadline is not None
    assert check.deadline.date == date(2027, 4, 1)


def test_what_is_there_without_a_date_is_neither_current_nor_stale() -> None:
    check = checked("perki.16.a", shown("perki.16.a"))

    assert (check.standing, check.deadline) == (Standing.UNDATED, None)


def test_a_dated_announcement_speaks_for_an_undated_one() -> None:
    both = (shown("perki.16.a"), shown("perki.16.a", date(2026, 10, 1)))

    assert checked("perki.16.a", *both).standing is Standing.CURRENT


def test_what_nothing_is_published_of_is_missing() -> None:
    check = checked("perki.16.a", shown("perki.16.b", date(2026, 10, 1)))

    assert (check.standing, check.publications, check.deadline) == (Standing.MISSING, (), None)


def test_immediate_information_is_announced_when_it_happens() -> None:
    assert checked("perki.19.2.a").standing is Standing.ON_EVENT
    event = shown("perki.19.2.a", date(2020, 1, 2))
    check = checked("perki.19.2.a", event)
    assert (check.standing, check.publications) == (Standing.ON_EVENT, (event,))


@pytest.mark.parametrize("item", ["perki.21.1.a", "uu.11.1.g", "perki.47.2.a", "perki.23.2.a"])
def test_where_the_text_sets_no_interval_nothing_grows_stale(item: str) -> None:
    check = checked(item, shown(item, date(2021, 7, 1)))

    assert check.item.interval is None
    assert (check.standing, check.deadline) == (Standing.CURRENT, None)


def test_an_announcement_of_today_counts_and_one_of_tomorrow_does_not() -> None:
    assert checked("perki.16.a", shown("perki.16.a", ON)).standing is Standing.CURRENT

    tomorrow = shown("perki.16.a", ON + timedelta(days=1))
    check = checked("perki.16.a", tomorrow)
    assert check.standing is Standing.MISSING
    assert check.publications == (tomorrow,)
    (finding,) = check.findings
    assert finding.field == "announced_on"
    assert finding.citation == "Perki 1/2021 Pasal 16 huruf a"
    assert "2026-11-03" in finding.text("id")
    assert "2026-11-02" in finding.text("en")


def test_an_announcement_to_come_does_not_hide_a_stale_one() -> None:
    both = (shown("perki.16.a", date(2025, 1, 2)), shown("perki.16.a", date(2027, 1, 2)))

    check = checked("perki.16.a", *both)

    assert check.standing is Standing.STALE
    assert [finding.field for finding in check.findings] == ["announced_on"]


def test_what_the_body_does_not_have_is_shown_apart_with_its_reason() -> None:
    nil = shown("perki.16.i", nil_because="tidak menerbitkan efek bersifat utang")

    check = checked("perki.16.i", nil)

    assert (check.standing, check.publications) == (Standing.NIL, (nil,))
    found = checklist(BodyKind.ENTERPRISE, [nil], on=ON)
    assert "perki.16.i" not in keys(found.missing)
    assert keys(found.standing(Standing.NIL)) == {"perki.16.i"}


def test_what_is_shown_goes_before_what_is_said_to_be_nil() -> None:
    nil = shown("perki.16.i", nil_because="nihil")
    real = shown("perki.16.i", date(2026, 10, 1))

    check = checked("perki.16.i", nil, real)

    assert (check.standing, check.publications) == (Standing.CURRENT, (real,))


def test_a_nil_owes_neither_channel_nor_accessibility() -> None:
    nil = Publication(item="perki.16.i", title="Efek", nil_because="nihil")

    assert checked("perki.16.i", nil).findings == ()


def test_every_standing_is_said_in_both_languages() -> None:
    assert Standing.STALE.label("id") == "perlu dimutakhirkan"
    assert Standing.STALE.label("en") == "stale"
    assert all(each.label("id") != each.label("en") for each in Standing)


def test_an_announcement_older_than_the_act_is_stale() -> None:
    assert checked("perki.16.a", shown("perki.16.a", date(2010, 4, 29))).standing is Standing.STALE


# Headings


def test_a_publication_under_a_heading_counts_for_no_part_of_it() -> None:
    heading = shown("perki.14.2.a", date(2026, 10, 1))

    check = checked("perki.15.1.a", heading)

    assert check.standing is Standing.MISSING


def test_a_publication_under_a_heading_is_noted_with_what_to_do() -> None:
    found = checklist(BodyKind.STATE_BODY, [shown("perki.14.2.a", ON)], on=ON)

    (note,) = found.notes
    assert note.field == "whole"
    assert note.text("id").startswith(
        "Profil: berada di bawah judul perki.14.2.a, yang terdiri atas 4 rincian; "
    )
    assert "which has 4 parts" in note.text("en")
    assert note.citation == "Perki 1/2021 Pasal 15 ayat (1) huruf a"
    assert note in found.findings


@pytest.mark.parametrize(
    "published",
    [
        shown("perki.14.2.a", ON, whole=True),
        shown("perki.16.a", ON),
        shown("perki.21.1.a", ON),  # its columns are no parts of it
        shown("perki.21.1.r", ON),  # nor is the content of the standard
    ],
    ids=lambda each: each.item,
)
def test_what_stands_at_its_place_is_not_noted(published: Publication) -> None:
    assert checklist(BodyKind.ENTERPRISE, [published], on=ON).notes == ()


def test_an_item_of_the_act_stands_for_the_one_that_says_it_exactly() -> None:
    found = checklist(BodyKind.ENTERPRISE, [shown("uu.14.a", ON)], on=ON)

    assert [check.item.key for check in found.checks if check.publications] == ["perki.16.a"]
    assert found.notes == ()


def test_a_note_stands_in_the_plain_values_too() -> None:
    found = checklist(BodyKind.STATE_BODY, [shown("perki.14.2.a", ON)], on=ON)

    assert found.notes[0].text_id in json.dumps(found.to_dict(), ensure_ascii=False)


@pytest.mark.parametrize("item", ["perki.17.a", "perki.21.1.p", "perki.15.2.i"])
def test_a_publication_that_stands_for_no_item_owed_is_noted(item: str) -> None:
    found = checklist(BodyKind.ENTERPRISE, [shown(item, ON)], on=ON)

    assert not [check for check in found.checks if check.publications]
    assert len(found.notes) == 1


def test_to_have_nothing_of_what_is_not_asked_is_no_fault() -> None:
    statutes = shown("perki.15.1.b", nil_because="dibentuk dengan undang-undang")

    assert checklist(BodyKind.STATE_BODY, [statutes], on=ON).notes == ()
    assert checked("perki.15.1.b", statutes, kind=BodyKind.NGO).standing is Standing.NIL


def test_a_publication_that_has_the_whole_counts_for_every_part() -> None:
    heading = shown("perki.14.2.i", date(2026, 10, 1), whole=True)

    found = checklist(BodyKind.STATE_BODY, [heading], on=ON)

    current = keys(found.standing(Standing.CURRENT))
    assert current == {
        "perki.15.9.a",
        *(f"perki.15.9.b.{number}" for number in range(1, 24)),
        *(f"perki.15.9.c.{number}" for number in range(1, 16)),
    }


def test_whole_of_one_stage_says_nothing_of_the_other() -> None:
    stage = shown("perki.15.9.c", date(2026, 10, 1), whole=True)

    found = checklist(BodyKind.STATE_BODY, [stage], on=ON)

    assert keys(found.standing(Standing.CURRENT)) == {
        f"perki.15.9.c.{number}" for number in range(1, 16)
    }


def test_an_item_without_parts_is_the_same_with_and_without_whole() -> None:
    for whole in (False, True):
        profile = shown("perki.16.a", date(2026, 10, 1), whole=whole)
        assert checked("perki.16.a", profile).standing is Standing.CURRENT


# Conditions


@pytest.mark.parametrize(
    ("condition", "items"),
    [
        (Condition.STATE_OFFICIALS, {"perki.15.1.d"}),
        (Condition.EDUCATION, {"perki.15.2.i"}),
        (Condition.LICENSING, {f"perki.20.2.{letter}" for letter in "abcdefgh"}),
        (Condition.LEGISLATION, {"perki.21.1.n"}),
    ],
)
def test_an_item_that_only_some_bodies_owe_is_asked_of_those(
    condition: Condition, items: set[str]
) -> None:
    without = keys(checklist(BodyKind.STATE_BODY, [], on=ON).checks)
    with_it = keys(checklist(BodyKind.STATE_BODY, [], on=ON, conditions=[condition]).checks)

    assert with_it - without == items
    assert without <= with_it


def test_a_regency_is_not_told_that_statutes_and_acts_are_missing() -> None:
    missing = keys(checklist(BodyKind.STATE_BODY, [], on=ON).missing)

    assert not {"perki.15.1.b", "perki.21.1.n"} & missing
    assert {"perki.15.1.a", "perki.21.1.o"} <= missing


@pytest.mark.parametrize("kind", [BodyKind.PARTY, BodyKind.NGO])
def test_who_is_no_government_is_asked_how_it_procures_and_not_for_each_document(
    kind: BodyKind,
) -> None:
    missing = keys(checklist(kind, [], on=ON).missing)
    assert [key for key in missing if key.startswith(("perki.14.2.i", "perki.15.9"))] == [
        "perki.14.2.i"
    ]
    assert "perki.15.1.b" in missing

    estimate = checklist(kind, [shown("perki.15.9.b.2", ON)], on=ON)
    (note,) = estimate.notes
    assert note.citation == "Perki 1/2021 Pasal 15 ayat (9) huruf b angka 2"


@pytest.mark.parametrize("kind", BodyKind)
def test_the_annual_report_and_the_cost_are_asked_for(kind: BodyKind) -> None:
    missing = keys(checklist(kind, [], on=ON).missing)
    assert {"perki.56.2", "perki.38.2"} <= missing
    assert not [key for key in missing if key.startswith(("perki.56.4", "perki.57", "perki.58"))]

    # The report is public information, announced by Pasal 24; for the cost no way is prescribed.
    bare = {"channels": (), "accessibility": ()}
    report = checked("perki.56.2", shown("uu.11.1.h", ON, **bare), kind=kind)
    assert {finding.field for finding in report.findings} == {"channels", "accessibility"}
    cost = checked("perki.38.2", shown("perki.38.2", ON, **bare), kind=kind)
    assert (cost.standing, cost.findings) == (Standing.CURRENT, ())


def test_columns_conduct_and_what_a_report_holds_are_judged_elsewhere() -> None:
    found = checklist(BodyKind.STATE_BODY, [], on=ON, conditions=list(Condition))

    assert {check.item.part for check in found.checks} == {
        Part.INFORMATION,
        Part.STANDARD,
        Part.MAKLUMAT,
        Part.SERVICE_STANDARD,
        Part.COST,
    }


# How it was announced


def test_periodic_information_without_channel_and_accessibility_is_found() -> None:
    bare = Publication(item="perki.16.a", title="Profil", announced_on=date(2026, 10, 1))

    check = checked("perki.16.a", bare)

    assert check.standing is Standing.CURRENT
    assert [(each.field, each.citation) for each in check.findings] == [
        ("channels", "Perki 1/2021 Pasal 24 ayat (3)"),
        ("accessibility", "Perki 1/2021 Pasal 24 ayat (5)"),
    ]
    assert all(each.weight is Weight.REQUIRED for each in check.findings)
    assert check.findings[0].text("id") == (
        "Profil: kanal pengumuman tidak disebut (Perki 1/2021 Pasal 24 ayat (3))"
    )
    assert check.findings[1].text("en") == (
        "Profil: without audio, visual or braille (Perki 1/2021 Pasal 24 ayat (5))"
    )


@pytest.mark.parametrize("channel", Channel)
@pytest.mark.parametrize("accessibility", Accessibility)
def test_one_channel_and_one_form_of_accessibility_will_do(
    channel: Channel, accessibility: Accessibility
) -> None:
    one = shown("perki.16.a", ON, channels={channel}, accessibility={accessibility})

    assert checked("perki.16.a", one).findings == ()


def test_a_maklumat_without_accessibility_is_found() -> None:
    bare = Publication(item="perki.47.2.a", title="Maklumat", announced_on=ON)

    fields = [each.field for each in checked("perki.47.2.a", bare).findings]

    assert fields == ["channels", "accessibility"]


def test_the_findings_of_the_list_name_each_fault_once() -> None:
    bare = Publication(item="perki.14.2.i", title="Pengadaan", announced_on=ON, whole=True)

    found = checklist(BodyKind.STATE_BODY, [bare], on=ON)

    assert len(found.standing(Standing.CURRENT)) == 39
    assert [each.field for each in found.findings] == ["channels", "accessibility"]


# As values


def test_as_plain_values_it_goes_into_json() -> None:
    published = [
        shown("perki.16.a", date(2026, 1, 5)),
        shown("perki.16.b"),
        shown("perki.21.1.a"),
        Publication(item="perki.16.c", title="Laporan", announced_on=date(2026, 10, 1)),
    ]
    found = checklist(BodyKind.ENTERPRISE, published, on=ON)

    values = json.loads(json.dumps(found.to_dict()))

    assert (values["kind"], values["on"]) == ("bumn_bumd", "2026-11-02")
    assert set(values["totals"]) == {each.value for each in Standing}
    assert values["totals"]["stale"] == len(found.stale) == 1
    assert values["totals"]["undated"] == 1
    assert values["totals"]["missing"] == len(found.missing)
    assert sum(values["totals"].values()) == len(values["checks"]) == len(found.checks)
    rows = {row["item"]["key"]: row for row in values["checks"]}
    profile = rows["perki.16.a"]
    assert profile["item"]["citation"] == "Perki 1/2021 Pasal 16 huruf a"
    assert profile["item"]["label"].keys() == {"id", "en"}
    assert profile["standing"] == "stale"
    assert profile["deadline"]["earliest"] == "2026-07-05"
    assert [each["title"] for each in profile["publications"]] == ["Profil"]
    assert profile["findings"] == []
    assert rows["perki.16.b"]["deadline"] is None
    assert [each["field"] for each in rows["perki.16.c"]["findings"]] == [
        "channels",
        "accessibility",
    ]


def test_before_the_act_a_checklist_is_empty() -> None:
    found = checklist(BodyKind.STATE_BODY, [], on=date(2010, 4, 29))

    assert (found.checks, found.missing, found.stale) == ((), (), ())
    (note,) = found.findings  # UU 14/2008 Pasal 64 ayat (1): in force two years after 30 April 2008
    assert note.citation == "UU 14/2008 Pasal 64 ayat (1)"
    assert note.weight is Weight.ADVISED


@pytest.mark.parametrize("on", [datetime(2026, 1, 2), "2026-01-02", None])  # noqa: DTZ001
def test_a_checklist_is_of_a_plain_day(on: date) -> None:
    with pytest.raises(NotADayError):
        checklist(BodyKind.STATE_BODY, [], on=on)


# Against a second reading of the lists, written without this library

_FILES = Path(__file__).parents[2] / "src" / "keterbukaan" / "information" / "items"
_STEPS = re.compile(r"Pasal (\d+)(?: ayat \((\d+)\))?(?: huruf ([a-z]))?(?: angka (\d+))?")
_BOOKS = [
    (date(2010, 4, 30), tomllib.loads((_FILES / "uu_14_2008.toml").read_text("utf-8"))),
    (PERKI_FROM, tomllib.loads((_FILES / "perki_1_2021.toml").read_text("utf-8"))),
]


def _rows() -> dict[str, dict[str, Any]]:
    rows: dict[str, dict[str, Any]] = {}
    for since, book in _BOOKS:
        for each in book["list"]:
            for item in each["item"]:
                steps = _STEPS.fullmatch(f"{each['at']} {item['at']}".strip())
                assert steps is not None
                key = ".".join([book["prefix"], *filter(None, steps.groups())])
                above = key.rsplit(".", 1)[0]
                rows[key] = {
                    "since": since,
                    "kinds": item.get("owed_by", each["owed_by"]),
                    "part": each["part"],
                    "category": each.get("category"),
                    "parent": above if above in rows else each.get("details"),
                    "only_if": item.get("only_if"),
                    "asked": item.get("asked", True),
                    "elaborated_by": item.get("elaborated_by", []),
                }
    return rows


ROWS = _rows()


def _ancestors(key: str) -> set[str]:
    parent = ROWS[key]["parent"]
    return set() if parent is None else {parent, *_ancestors(parent)}


def naive_missing(
    kind: str, published: list[Publication], on: date, conditions: set[str]
) -> set[str]:
    valid = {key for key, row in ROWS.items() if kind in row["kinds"] and row["since"] <= on}
    seen = [each for each in published if each.announced_on is None or each.announced_on <= on]
    asked_of_it = {key for key in valid if _is_asked(key, valid, conditions)}
    exact = {_meant(each.item, asked_of_it) for each in seen}
    wholes = {_meant(each.item, asked_of_it) for each in seen if each.whole}
    return {
        key
        for key in asked_of_it
        if ROWS[key]["category"] != "serta_merta"
        and key not in exact
        and not wholes & {key, *_ancestors(key)}
    }


def _meant(key: str, asked: set[str]) -> str:
    """An item of the Act that is said more exactly in just one place stands for that place."""
    exact = ROWS[key]["elaborated_by"]
    return str(exact[0]) if key not in asked and len(exact) == 1 else key


def _is_asked(key: str, valid: set[str], conditions: set[str]) -> bool:
    row = ROWS[key]
    has_parts = any(
        ROWS[other]["parent"] == key and ROWS[other]["part"] == row["part"] for other in valid
    )
    return bool(
        row["asked"]
        and not has_parts
        and not valid.intersection(row["elaborated_by"])
        and row["part"] not in {"column", "conduct", "report"}
        and (row["only_if"] is None or row["only_if"] in conditions)
    )


@st.composite
def publications(draw: st.DrawFn) -> Publication:
    day = st.none() | st.dates(date(2022, 1, 1), date(2027, 12, 31))
    return Publication(
        item=draw(st.sampled_from(sorted(ROWS))),
        title="Judul",
        announced_on=draw(day),
        whole=draw(st.booleans()),
    )


@given(
    st.sampled_from(BodyKind),
    st.lists(publications(), max_size=40),
    st.sampled_from([date(2010, 4, 30), PERKI_FROM - timedelta(days=1), PERKI_FROM, ON]),
    st.sets(st.sampled_from(Condition)),
)
def test_missing_is_what_a_second_reading_of_the_lists_finds_missing(
    kind: BodyKind, published: list[Publication], on: date, conditions: set[Condition]
) -> None:
    dated = [each for each in published if on >= PERKI_FROM or each.announced_on is None]
    found = checklist(kind, dated, on=on, conditions=conditions)

    names = {each.value for each in conditions}
    assert keys(found.missing) == naive_missing(kind.value, dated, on, names)


@given(st.sampled_from(BodyKind), st.lists(publications(), max_size=20))
def test_every_item_stands_in_exactly_one_way(kind: BodyKind, published: list[Publication]) -> None:
    found: Checklist = checklist(kind, published, on=ON)

    assert sum(len(found.standing(each)) for each in Standing) == len(found.checks)
    assert found.standing(*Standing) == found.checks


@pytest.mark.parametrize(
    "header",
    [
        "Kode Butir;Nama Dokumen;Tanggal Upload;Media Pengumuman;Link Dokumen",
        "No;Pasal;Judul Informasi;Tgl Publikasi;Saluran;Tautan",
        "Butir Informasi;Uraian;Diumumkan pada tanggal;Kanal;URL",
    ],
)
def test_a_list_of_publications_in_the_words_of_several_offices(
    header: str, tmp_path: Path
) -> None:
    cells = ["perki.16.a", "Profil", "05/01/2026", "Website", "https://ppid.example.go.id/p"]
    if header.startswith("No;"):
        cells = ["1", *cells]
    path = tmp_path / "p.csv"
    path.write_text(f"{header}\n{';'.join(cells)}\n", encoding="utf-8")

    (found,) = read_records(path, PUBLICATION_FORM).records

    assert (found.item, found.title, found.announced_on) == (
        "perki.16.a",
        "Profil",
        date(2026, 1, 5),
    )
    assert found.channels == {Channel.WEBSITE}
    assert found.url is not None


def test_a_number_of_the_line_is_no_item(tmp_path: Path) -> None:
    """A list of published documents has no column that says of which item each is one."""
    path = tmp_path / "p.csv"
    path.write_text("No,Judul Dokumen,Tanggal Upload\n1,Profil,05/01/2026\n", encoding="utf-8")

    with pytest.raises(TableFileError, match="missing: Item"):
        read_records(path, PUBLICATION_FORM)


def test_the_channels_may_stand_in_columns_of_ticks(tmp_path: Path) -> None:
    path = tmp_path / "p.csv"
    path.write_text(
        "Butir;Judul;Media Pengumuman;;\n;;Website;Media Sosial;Papan\n"
        "perki.16.a;Profil;v;;✓\nperki.16.b;Laporan;-;x;tidak\n",
        encoding="utf-8",
    )
    found = read_records(path, PUBLICATION_FORM)
    assert [each.channels for each in found.records] == [
        {Channel.WEBSITE, Channel.NOTICE_BOARD},
        {Channel.SOCIAL_MEDIA},
    ]
