"""The files of decrees: each mistake is an error that names the file, the entry and the key."""

from datetime import date
from pathlib import Path

import pytest

from keterbukaan.calendar import DayKind, Decree, decree
from keterbukaan.calendar.decree import (
    FIRST_YEAR,
    LAST_DECREED_YEAR,
    decreed_year,
    decrees,
    decrees_of,
    fixed_days,
    read_year,
)
from keterbukaan.errors import DataFileError

HEAD = "schema = 1\nyear = 2030\n"
FIRST = """
[[decree]]
name = "SKB 1/2029"
signed = 2029-09-01
annual = true
add = [
    [2030-01-01, "public_holiday", "Tahun Baru"],
    [2030-04-01, "collective_leave", "Cuti", "medium"],
]
"""


def _read(text: str) -> tuple[list[DayKind], list[Decree]]:
    changes = read_year(text.encode(), "skb/2030.toml", 2030)
    days = [day.kind for change in changes for day in change.added]
    return days, [change.decree for change in changes]


def test_year_is_read() -> None:
    later = '[[decree]]\nname = "Keppres 2/2030"\nsigned_not_later_than = 2030-02-01\n'
    days, read = _read(HEAD + FIRST + later + "remove = [2030-04-01]\n")

    assert days == [DayKind.PUBLIC_HOLIDAY, DayKind.COLLECTIVE_LEAVE]
    assert read == [
        Decree(date(2029, 9, 1), "SKB 1/2029"),
        Decree(date(2030, 2, 1), "Keppres 2/2030", exact=False),
    ]


def test_decrees_sort_by_their_signature() -> None:
    assert Decree(date(2029, 9, 1), "Z") < Decree(date(2029, 9, 2), "A")


LATER = '[[decree]]\nname = "SKB 2/2030"\nsigned = 2030-01-05\n'
BROKEN = {
    "no schema": ("year = 2030\n", "schema"),
    "other schema": ("schema = 2\nyear = 2030\n", "schema"),
    "other year": ("schema = 1\nyear = 2031\n", "year"),
    "year as text": ('schema = 1\nyear = "2030"\n', "year"),
    "unknown key at the top": (HEAD + "note = 1\n" + FIRST, "note"),
    "unknown key in a decree": (HEAD + FIRST + "note = 1\n", "note"),
    "no name": (HEAD + "[[decree]]\nsigned = 2029-01-01\nannual = true\n", "name"),
    "no signature": (HEAD + '[[decree]]\nname = "SKB"\nannual = true\n', "signed"),
    "two signatures": (HEAD + FIRST + "signed_not_later_than = 2029-10-01\n", "signed"),
    "moment of signature": (
        HEAD + FIRST.replace("signed = 2029-09-01", "signed = 2029-09-01T10:00:00"),
        "signed",
    ),
    "first decree is not annual": (HEAD + LATER, "annual"),
    "second decree is annual": (HEAD + FIRST + LATER + "annual = true\n", "annual"),
    "out of order": (HEAD + FIRST + LATER.replace("2030-01-05", "2029-08-31"), "signed"),
    "out of order after the first": (
        HEAD + FIRST + LATER + LATER.replace("2/2030", "1/2030").replace("01-05", "01-04"),
        "signed",
    ),
    "removes what was not there": (HEAD + FIRST + LATER + "remove = [2030-05-01]\n", "remove"),
    "removes a text": (HEAD + FIRST + LATER + 'remove = ["2030-01-01"]\n', "remove"),
    "removes a list": (HEAD + FIRST + LATER + "remove = [[2030-01-01]]\n", "remove"),
    "removes a single day": (HEAD + FIRST + LATER + "remove = 2030-01-01\n", "remove"),
    "adds twice": (
        HEAD + FIRST + LATER + 'add = [[2030-01-01, "public_holiday", "Tahun Baru"]]\n',
        "add",
    ),
    "adds a day of another year": (
        HEAD + FIRST + LATER + 'add = [[2031-01-01, "public_holiday", "Tahun Baru"]]\n',
        "add",
    ),
    "adds an unknown kind": (HEAD + FIRST + LATER + 'add = [[2030-02-01, "libur", "X"]]\n', "add"),
    "adds a kind of no decree": (
        HEAD + FIRST + LATER + 'add = [[2030-02-01, "weekend", "X"]]\n',
        "add",
    ),
    "adds a bare day": (HEAD + FIRST + LATER + "add = [2030-02-01]\n", "add"),
    "adds no name": (HEAD + FIRST + LATER + 'add = [[2030-02-01, "public_holiday"]]\n', "add"),
    "adds a text for a day": (
        HEAD + FIRST + LATER + 'add = [["2030-02-01", "public_holiday", "X"]]\n',
        "add",
    ),
    "adds a moment for a day": (
        HEAD + FIRST + LATER + 'add = [[2030-02-01T08:00:00, "public_holiday", "X"]]\n',
        "add",
    ),
    "adds an unknown confidence": (
        HEAD + FIRST + LATER + 'add = [[2030-02-01, "public_holiday", "X", "low"]]\n',
        "add",
    ),
    "adds too much": (
        HEAD + FIRST + LATER + 'add = [[2030-02-01, "public_holiday", "X", "medium", 1]]\n',
        "add",
    ),
    "decree is no table": (HEAD + "decree = [1]\n", "decree"),
}


@pytest.mark.parametrize(("text", "key"), BROKEN.values(), ids=BROKEN)
def test_broken_year_names_file_and_key_in_both_languages(text: str, key: str) -> None:
    with pytest.raises(DataFileError) as caught:
        _read(text)

    for said in (caught.value.text("id"), caught.value.text("en")):
        assert said.startswith("skb/2030.toml, ")
        assert repr(key) in said
    assert caught.value.text("id") != caught.value.text("en")


def test_broken_entry_is_named() -> None:
    with pytest.raises(DataFileError, match=r"\[\[decree\]\] 2 \(SKB 2/2030\)"):
        _read(HEAD + FIRST + LATER + "note = 1\n")


def test_years_beyond_the_table_have_no_decrees() -> None:
    after = LAST_DECREED_YEAR + 1
    assert decrees_of(FIRST_YEAR - 1) == decrees_of(after) == ()
    assert decreed_year(after).off == fixed_days(after)


@pytest.mark.parametrize("year", range(FIRST_YEAR, LAST_DECREED_YEAR + 1))
def test_each_year_has_one_first_decree_and_then_changes(year: int) -> None:
    changes = decrees_of(year)

    assert [change.annual for change in changes] == [True] + [False] * (len(changes) - 1)
    assert sorted(changes, key=lambda change: change.decree.signed) == list(changes)


def test_the_version_of_the_calendar_is_made_over_every_file_of_decrees() -> None:
    files = Path(decree.__file__).with_name("skb").glob("*.toml")
    assert decrees().keys() == {"law", *(file.stem for file in files)}
