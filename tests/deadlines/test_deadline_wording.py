"""How days, units, kinds and decrees are said."""

from __future__ import annotations

from datetime import date
from typing import Literal

import pytest

from keterbukaan import Certainty, Unit, Verification
from keterbukaan._words import listed, long_day, month_day, month_name
from keterbukaan.calendar import DayKind, Decree
from keterbukaan.calendar.days import DayReason
from keterbukaan.law import Kind, LimitNature
from keterbukaan.law.agreement import Difference

Lang = Literal["id", "en"]
LEAVE = Decree(date(2024, 10, 14), "SKB 1017/2024")
REMOVED = Decree(date(2025, 2, 1), "SKB 9/2025", exact=False)


def _reason(
    kind: DayKind, name: str = "", decree: Decree | None = None, removed: Decree | None = None
) -> DayReason:
    return DayReason(date(2025, 4, 7), False, kind, name, decree, removed, Certainty.DECREED)


@pytest.mark.parametrize(
    ("day", "indonesian", "english"),
    [
        (date(2025, 8, 17), "Minggu, 17 Agustus 2025", "Sunday, 17 August 2025"),
        (date(2024, 2, 29), "Kamis, 29 Februari 2024", "Thursday, 29 February 2024"),
        (date(2026, 5, 1), "Jumat, 1 Mei 2026", "Friday, 1 May 2026"),
    ],
)
def test_a_day(day: date, indonesian: str, english: str) -> None:
    assert (long_day(day, "id"), long_day(day, "en")) == (indonesian, english)
    assert indonesian.endswith(f"{month_day(day, 'id')} {day.year}")
    assert month_name(day.month, "id") in indonesian
    assert month_name(day.month, "en") in english


@pytest.mark.parametrize(
    ("parts", "indonesian", "english"),
    [
        (["a"], "a", "a"),
        (["a", "b"], "a dan b", "a and b"),
        (["a", "b", "c"], "a, b, dan c", "a, b, and c"),
    ],
)
def test_a_list(parts: list[str], indonesian: str, english: str) -> None:
    assert (listed(parts, "id"), listed(iter(parts), "en")) == (indonesian, english)


@pytest.mark.parametrize(
    ("unit", "indonesian", "one", "many"),
    [
        (Unit.WORKING_DAYS, "hari kerja", "working day", "working days"),
        (Unit.CALENDAR_DAYS, "hari kalender", "calendar day", "calendar days"),
        (Unit.DAYS, "hari", "day", "days"),
        (Unit.HOURS, "jam", "hour", "hours"),
        (Unit.MONTHS, "bulan", "month", "months"),
        (Unit.YEARS, "tahun", "year", "years"),
    ],
)
def test_a_number_of_units(unit: Unit, indonesian: str, one: str, many: str) -> None:
    assert [unit.counted(n, "id") for n in (1, 2)] == [f"1 {indonesian}", f"2 {indonesian}"]
    said = [unit.counted(n, "en") for n in (0, 1, 2)]
    assert said == [f"0 {many}", f"1 {one}", f"2 {many}"]


@pytest.mark.parametrize(
    ("kind", "indonesian", "english"),
    [
        (Kind.NUMBER, "dengan angka", "a number"),
        (Kind.AT_ONCE, "seketika, tanpa menunda", "at once, without delay"),
        (Kind.AS_LONG_AS_NEEDED, "selama dibutuhkan", "as long as needed"),
        (
            Kind.AS_OTHER_LAW_PROVIDES,
            "menurut peraturan perundang-undangan lain",
            "as other law provides",
        ),
        (Kind.NOT_REGULATED, "tidak diatur", "not regulated"),
        (Kind.NOT_READ, "belum dibaca", "not read"),
    ],
)
def test_what_stands_instead_of_a_number(kind: Kind, indonesian: str, english: str) -> None:
    assert (kind.label("id"), kind.label("en")) == (indonesian, english)


def test_natures_verifications_and_certainties() -> None:
    assert [each.label("id") for each in LimitNature] == [
        "kewajiban",
        "hak",
        "batas tertinggi",
        "kewenangan",
    ]
    assert [each.label("en") for each in LimitNature] == [
        "a duty",
        "a right",
        "a maximum",
        "a permission",
    ]
    assert Verification.UNVERIFIED.label("id") == "belum terverifikasi"
    assert Verification.UNVERIFIED.label("en") == "not verified"
    assert [each.label("id") for each in Certainty] == ["pasti", "perkiraan"]
    assert [each.label("en") for each in Certainty] == ["certain", "an estimate"]


def test_in_what_a_provision_differs() -> None:
    assert Difference.UNIT.label("id") == "satuan"
    assert Difference.UNIT.label("en") == "unit"
    assert Difference.START.label("id") == "peristiwa awal"
    assert Difference.START.label("en") == "starting event"


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_kind_of_day_has_its_own_words(lang: Lang) -> None:
    said = [kind.label(lang) for kind in DayKind]
    assert len(set(said)) == len(said)
    assert all(said)


def test_a_decree_says_when_it_was_signed_as_far_as_known() -> None:
    assert LEAVE.text("id") == "SKB 1017/2024 (ditandatangani 14 Oktober 2024)"
    assert LEAVE.text("en") == "SKB 1017/2024 (signed 14 October 2024)"
    assert REMOVED.text("id") == ("SKB 9/2025 (ditandatangani paling lambat 1 Februari 2025)")
    assert REMOVED.text("en") == "SKB 9/2025 (signed not later than 1 February 2025)"


@pytest.mark.parametrize(
    ("reason", "indonesian", "english"),
    [
        pytest.param(_reason(DayKind.WEEKEND), "akhir pekan", "weekend", id="no-name"),
        pytest.param(
            _reason(DayKind.COLLECTIVE_LEAVE, "Cuti bersama Nyepi"),
            "Cuti bersama Nyepi",
            "collective leave Cuti bersama Nyepi",
            id="named-by-its-kind",
        ),
        pytest.param(
            _reason(DayKind.PUBLIC_HOLIDAY, "Waisak 2569"),
            "libur nasional Waisak 2569",
            "public holiday Waisak 2569",
            id="named",
        ),
    ],
)
def test_a_day_off_by_name(reason: DayReason, indonesian: str, english: str) -> None:
    assert reason.short_text("id") == indonesian
    assert reason.short_text("en") == english
    assert reason.text("en") == english


def test_a_day_off_with_its_decree() -> None:
    reason = _reason(DayKind.PUBLIC_HOLIDAY, "Waisak 2569", LEAVE)
    assert reason.text("id") == (
        "libur nasional Waisak 2569, menurut SKB 1017/2024 (ditandatangani 14 Oktober 2024)"
    )
    assert reason.text("en") == (
        "public holiday Waisak 2569, by SKB 1017/2024 (signed 14 October 2024)"
    )


def test_a_day_off_that_was_taken_away() -> None:
    reason = _reason(DayKind.WORKING_DAY, "Cuti bersama", LEAVE, REMOVED)
    assert reason.text("id") == (
        "hari kerja; semula Cuti bersama, menurut SKB 1017/2024 (ditandatangani 14 Oktober 2024), "
        "dihapus oleh SKB 9/2025 (ditandatangani paling lambat 1 Februari 2025)"
    )
    assert reason.text("en") == (
        "working day; was Cuti bersama, by SKB 1017/2024 (signed 14 October 2024), taken away by "
        "SKB 9/2025 (signed not later than 1 February 2025)"
    )
