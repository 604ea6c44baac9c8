"""Days as offices write them: what is certain is read, and nothing else is taken for a day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keterbukaan._words import month_name
from keterbukaan.files._days import DayOrder, UnreadDay, days_of, is_a_day, read_day
from keterbukaan.files.forms import read_records
from keterbukaan.information.exemption_rows import EXEMPTION_FORM
from keterbukaan.registers.columns import Column
from keterbukaan.registers.reading import Register, read_register

DATA = Path(__file__).parent.parent / "data" / "registers"
WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jum’at", "Sabtu", "Minggu")
TWO_DAYS = "more than one date"
SERIAL = "serial number"
NO_YEAR = "has no year"
SHORT_YEAR = "two digits"
EITHER = "cannot be told apart"
NOT_READ = "cannot be read"


def received(register: Register) -> dict[str, date]:
    return {row.number: row.dates[Column.REQUEST_RECEIVED] for row in register.rows}


def why(cell: str, *column: str) -> str:
    with pytest.raises(UnreadDay) as caught:
        read_day(cell, days_of([cell, *column]))
    assert caught.value.said.id != caught.value.said.en
    return caught.value.said.en


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("Jum’at, 5 Januari 2024", date(2024, 1, 5)),
        ("Jum'at, 5 Januari 2024", date(2024, 1, 5)),
        ("Jumat/ 5 Januari 2024", date(2024, 1, 5)),
        ("Hari Jumat tanggal 5 Januari 2024", date(2024, 1, 5)),
        ("10 Nopember 2023", date(2023, 11, 10)),
        ("5 PEBRUARI 2024", date(2024, 2, 5)),
        ("17 Agt 2023", date(2023, 8, 17)),
        ("17 Agust. 2023", date(2023, 8, 17)),
        ("5 Sept. 2023", date(2023, 9, 5)),
        ("Tgl. 5 Januari 2024", date(2024, 1, 5)),
        ("2024/01/05", date(2024, 1, 5)),
        ("2024.1.5", date(2024, 1, 5)),
        ("9.11.2026", date(2026, 11, 9)),
        ("09-11-2026", date(2026, 11, 9)),
        ("16/11/26", date(2026, 11, 16)),
        ("5-Jan-26", date(2026, 1, 5)),
        ("5Januari2024", date(2024, 1, 5)),
        ("4 Desember2025", date(2025, 12, 4)),
        ("31 Des '25", date(2025, 12, 31)),
        ("03 January 2024", date(2024, 1, 3)),
        ("Aug 3, 2023", date(2023, 8, 3)),
        ("5 - 1 - 2024", date(2024, 1, 5)),
        ("5 Januari 2024 Pukul 09.00 WIB", date(2024, 1, 5)),
        ("05/01/2024, 22:03", date(2024, 1, 5)),
        ("2024-01-05T22:03:48+07:00", date(2024, 1, 5)),
    ],
)
def test_what_is_certain_is_read(cell: str, day: date) -> None:
    assert read_day(cell, days_of([cell])) == day
    assert is_a_day(cell)


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("12/01/2026\n30/01/2026", TWO_DAYS),
        ("12/01/2026 (email), 14/01/2026 (surat)", TWO_DAYS),
        ("12/01/2026 dan 30/01/2026", TWO_DAYS),
        ("5 Januari 2024 s.d. 8 Januari 2024", TWO_DAYS),
        ("5-8 Januari 2024", TWO_DAYS),
        ("46027", SERIAL),
        ("46027.5", SERIAL),
        ("5 Januari", NO_YEAR),
        ("05/01", NO_YEAR),
        ("5-Jan", NO_YEAR),
        ("5/1/98", SHORT_YEAR),
        ("5 Jan 45", SHORT_YEAR),
        ("0000-00-00 00:00:00", NOT_READ),
        ("31/02/2025", NOT_READ),
        ("sebelum 24/03/2025", NOT_READ),
        ("Januari 2024", NOT_READ),
        ("belum dijawab", NOT_READ),
        ("001/12/2024", NOT_READ),
        ("9999-12-31T23:00:00Z", NOT_READ),
    ],
)
def test_what_is_not_certain_is_named_for_what_it_is(cell: str, said: str) -> None:
    assert said in why(cell)


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2024-01-05T09:10:11.000000Z", date(2024, 1, 5)),
        ("2024-01-05T14:59:00Z", date(2024, 1, 5)),
        ("2024-01-05T17:00:00.000000Z", date(2024, 1, 6)),  # midnight in Jakarta
    ],
)
def test_a_time_in_utc_is_the_day_that_it_was_in_indonesia(cell: str, day: date) -> None:
    assert read_day(cell) == day


@pytest.mark.parametrize("hour", [15, 16])
def test_nor_is_a_zone_chosen_where_it_decides_the_day(hour: int) -> None:
    """At 15.00 UTC it is 22.00 in Jakarta and midnight in Jayapura."""
    assert "time zone" in why(f"2024-01-05T{hour}:00:00Z")


@pytest.mark.parametrize(
    ("column", "order"),
    [
        (["1/5/2026", "1/13/2026"], DayOrder.MONTH_FIRST),
        (["1/5/2026", "13/1/2026"], DayOrder.DAY_FIRST),
        (["1/5/2026", "2/3/2026"], DayOrder.DAY_FIRST),
        (["1/5/2026", "13-1-2026", "1.13.2026"], DayOrder.BOTH),
        (["2026-01-13", "13 Januari 2026", "31/31/2026", "x"], DayOrder.DAY_FIRST),
    ],
)
def test_the_column_settles_which_part_stands_first(column: list[str], order: DayOrder) -> None:
    assert days_of(column).order is order


def test_where_both_orders_occur_only_what_is_a_day_in_one_is_read() -> None:
    column = ["1/5/2026", "13/1/2026", "1/13/2026", "4/4/2026"]
    written = days_of(column)
    assert EITHER in why("1/5/2026", *column)
    assert [read_day(cell, written) for cell in column[1:]] == [
        date(2026, 1, 13),
        date(2026, 1, 13),
        date(2026, 4, 4),
    ]


def test_the_number_of_an_account_makes_no_column_of_days() -> None:
    assert [is_a_day(cell) for cell in ("1.02.01", "5.2.02", "05.01.2024", "5/1/24")] == [
        False,
        False,
        True,
        True,
    ]
    assert is_a_day("") is False
    assert is_a_day("1/13/2026") is True


def test_two_digits_are_no_year_where_the_year_may_stand_first() -> None:
    """The last part changes from row to row, and the first does not: it may be 2026-01-05."""
    column = ["26/01/05", "26/01/12", "26/02/03"]
    assert SHORT_YEAR in why(column[0], *column)


def test_a_register_of_month_first_is_read_so(tmp_path: Path) -> None:
    register = read_register(DATA / "month_first.csv")
    assert register.unreadable == ()
    assert received(register) == {
        "001": date(2026, 1, 5),
        "002": date(2026, 1, 6),
        "003": date(2026, 1, 13),
        "004": date(2026, 2, 3),
        "005": date(2026, 2, 25),
    }
    mixed = (DATA / "month_first.csv").read_text() + "006,26/2/2026,\n"
    path = tmp_path / "mixed.csv"
    path.write_text(mixed, encoding="utf-8")
    register = read_register(path)
    assert set(received(register)) == {"003", "005", "006"}
    assert all(EITHER in bad.reason("en") for bad in register.unreadable)
    assert [bad.number for bad in register.unreadable] == ["001", "002", "004"]


def test_a_list_is_read_in_the_order_of_its_column(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    head = "Nomor,Informasi,Huruf,Dasar hukum,Ditetapkan\n"
    rows = "1,A,b,UU 30/2000,1/5/2026\n2,B,b,UU 30/2000,1/13/2026\n3,C,b,UU 30/2000,46027\n"
    path.write_text(head + rows, encoding="utf-8")
    read = read_records(path, EXEMPTION_FORM)
    assert [row.decided_on for row in read.records] == [date(2026, 1, 5), date(2026, 1, 13)]
    assert [SERIAL in bad.reason("en") for bad in read.problems] == [True]


def test_a_register_with_every_spelling() -> None:
    register = read_register(DATA / "date_spellings.csv")
    first, day_6 = date(2024, 1, 5), date(2024, 1, 6)
    days = dict.fromkeys((1, 2, 3, 4, 5, 6, 16, 17, 18, 20, 21, 22, 24, 30, 31), first)
    days |= {8: date(2023, 11, 10), 9: date(2023, 8, 17), 10: date(2023, 8, 3)}
    days |= {11: date(2023, 5, 5), 12: date(2023, 10, 5), 13: date(2023, 9, 5)}
    days |= {14: date(2024, 1, 3), 23: day_6}  # 22.03 UTC is 05.03 of the next day in Jakarta
    assert received(register) == {f"{n:03}/PPID/2024": day for n, day in days.items()}
    said = {bad.number[:3]: bad.reason("en") for bad in register.unreadable}
    assert said.keys() == {"007", "015", "019", "025", "026", "027", "028", "029"}
    assert "comes before" in said["007"]  # read as 5 February, and answered in January
    assert SERIAL in said["015"]
    assert TWO_DAYS in said["025"]
    assert TWO_DAYS in said["026"]


def test_two_answers_in_one_cell_are_not_judged() -> None:
    register = read_register(DATA / "two_answers_one_cell.csv")
    assert register.rows == ()
    assert [TWO_DAYS in bad.reason("en") for bad in register.unreadable] == [True] * 3


def test_a_day_without_a_year_is_not_judged() -> None:
    register = read_register(DATA / "year_missing.csv")
    assert received(register) == {"4": date(2026, 1, 5)}
    assert [NO_YEAR in bad.reason("en") for bad in register.unreadable] == [True] * 3


@given(st.dates(date(2000, 1, 1), date(2029, 12, 31)), st.sampled_from(["id", "en"]))
def test_every_spelling_of_a_day_is_read_back(day: date, lang: str) -> None:
    name = month_name(day.month, "en" if lang == "en" else "id")
    weekday = WEEKDAYS[day.weekday()]
    four = [f"{day:%d{by}%m{by}%Y}" for by in "/-."]
    spelt = [
        f"{day.day} {name} {day.year}",
        f"{day.day}-{name[:3]}-{day:%y}",
        f"{day.day}{name.upper()}{day.year}",
        f"Tgl. {day.day} {name} {day.year}",
        f"{weekday}, {day.day} {month_name(day.month, 'id')} {day.year}",
        f"{day:%Y/%m/%d}",
        f"{day:%d/%m/%y}",
        f"{weekday} {day:%d/%m/%Y} 08.15 WIB",
        f"{day}T09:10:11.000000Z",
    ]
    written = days_of(["31/12/2025"])
    assert {read_day(cell, written) for cell in (*four, *spelt)} == {day}


@given(st.lists(st.dates(date(2020, 1, 1), date(2029, 12, 31)), min_size=1, max_size=8))
def test_a_column_of_either_order_is_read_back_once_one_cell_settles_it(days: list[date]) -> None:
    for form, evidence in (("%m/%d/%Y", "12/31/2025"), ("%d/%m/%Y", "31/12/2025")):
        cells = [f"{day:{form}}" for day in days]
        written = days_of([*cells, evidence])
        assert [read_day(cell, written) for cell in cells] == days
