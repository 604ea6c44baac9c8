"""The words of a period are read whole: what follows a length may put its end beyond the list.

At its end closed information is public by itself (PP 61/2010 11(3), Perki 1/2021 52(2)).
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keterbukaan._words import month_name
from keterbukaan.files.forms import read_records
from keterbukaan.information._period import stated_end, unknown_end
from keterbukaan.information._period_words import PeriodEnd, read_period
from keterbukaan.information.consequence import ConsequenceTest
from keterbukaan.information.exemption import ExemptionClaim, ExemptionState
from keterbukaan.information.exemption_rows import EXEMPTION_FORM, ExemptionRow
from keterbukaan.information.grounds import Letter

DATA = Path(__file__).parent.parent / "data" / "registers"
DECIDED = date(2020, 6, 1)


def rows(name: str) -> dict[str, ExemptionRow]:
    return {each.information: each for each in read_records(DATA / name, EXEMPTION_FORM).records}


def said(row: ExemptionRow) -> list[str]:
    return [each.text("en") for each in row.findings()]


@pytest.mark.parametrize(
    ("period", "end"),
    [
        ("5 (lima) tahun", date(2025, 6, 1)),
        ("Selama 3 (tiga) tahun", date(2023, 6, 1)),
        ("Paling lama 5 tahun", date(2025, 6, 1)),
        ("selama-lamanya 5 (lima) tahun", date(2025, 6, 1)),  # at most, and not for ever
        ("lima tahun", date(2025, 6, 1)),
        ("sebelas tahun.", date(2031, 6, 1)),
        ("15 (lima belas) tahun", date(2035, 6, 1)),
        ("20 (dua puluh) tahun", date(2040, 6, 1)),
        ("dua puluh lima tahun", date(2045, 6, 1)),
        ("18 bln", date(2021, 12, 1)),
        ("5 tahun sejak ditetapkan", date(2025, 6, 1)),
        ("5 tahun terhitung sejak tanggal penetapan keputusan ini", date(2025, 6, 1)),
        ("5 tahun sejak keputusan ini", date(2025, 6, 1)),
        ("Sampai dengan 31 Desember 2024", date(2024, 12, 31)),
        ("s.d. 31-12-2024", date(2024, 12, 31)),
        ("berlaku sampai 31/12/2024", date(2024, 12, 31)),
        ("31 Desember 2024", date(2024, 12, 31)),
        ("sampai tahun 2024", date(2024, 12, 31)),
        ("hingga akhir tahun 2024", date(2024, 12, 31)),
        ("2020 s/d 2024", date(2024, 12, 31)),
        ("1 Juni 2020 s.d. 31 Desember 2024", date(2024, 12, 31)),
    ],
)
def test_a_day_a_year_or_a_length_is_the_end(period: str, end: date) -> None:
    assert stated_end(period, DECIDED) == end
    assert list(unknown_end(None, period, DECIDED)) == []


@pytest.mark.parametrize(
    "period",
    [
        "1 (satu) tahun setelah kontrak berakhir",
        "2 tahun setelah kegiatan selesai",
        "5 tahun atau sampai berkekuatan hukum tetap",
        "5 tahun sejak kontrak ditandatangani",
        "1 tahun sejak penetapan pemenang",
        "5 tahun setelah keputusan inkracht",
        "Sampai memperoleh persetujuan",
        "hingga ditetapkannya hasil audit",
        "sampai dengan selesai",
        "until the audit is closed",
    ],
)
def test_an_event_to_come_is_an_unknown_end(period: str) -> None:
    assert stated_end(period, DECIDED) is None
    assert read_period(period).end is PeriodEnd.EVENT
    (found,) = unknown_end(None, period, DECIDED)
    assert "depends on an event" in found.text("en")


@pytest.mark.parametrize(
    "period",
    [
        "1 tahun 6 bulan",
        "5 (enam) tahun",
        "beberapa tahun",
        "0 tahun",
        "5-10 tahun",
        "5 tahun, dapat diperpanjang",
        "30 hari",
        "2024",
        "sampai awal tahun 2024",
        "5 tahun sejak 1 Januari 2018",
        "sampai Pemilu 2024 usai",
        "berkas lama s.d. 2024",
        "tidak permanen",
        "lihat lampiran",
    ],
)
def test_anything_else_is_said_not_to_be_read(period: str) -> None:
    assert stated_end(period, DECIDED) is None
    (found,) = unknown_end(None, period, DECIDED)
    assert "was not read" in found.text("en")
    assert "tidak terbaca" in found.text("id")


@pytest.mark.parametrize(
    "period",
    ["selama masih berlaku", "sampai dengan tidak dibutuhkan lagi", "sampai ditentukan lain"],
)
def test_nor_does_as_long_as_name_an_end(period: str) -> None:
    assert stated_end(period, DECIDED) is None
    (found,) = unknown_end(None, period, DECIDED)
    assert "neither a last day nor a length" in found.text("en")


def test_words_that_were_not_read_are_told_of_every_ground() -> None:
    row = {"number": "1", "information": "Peta", "letter": "b", "act": "UU 30/2000"}
    for decided in (date(2025, 3, 3), date(2010, 5, 3)):  # under PP 61/2010, and the Act alone
        made = ExemptionRow.model_validate({**row, "decided_on": decided, "period": "30 hari"})
        assert ["was not read" in each for each in said(made)] == [True]
    test = ConsequenceTest(
        claims=(ExemptionClaim(letter=Letter.B, act="UU 30/2000 Pasal 3"),),
        information="Peta",
        period="1 tahun 6 bulan",
    )
    assert any("was not read" in each.text("en") for each in test.findings())


def test_a_day_beside_the_words_is_the_end() -> None:
    assert list(unknown_end(date(2024, 1, 1), "lihat lampiran", DECIDED)) == []
    assert list(unknown_end(None, None, DECIDED)) == []


def test_what_waits_for_an_event_is_not_open_by_itself() -> None:
    """Decided on 1 June 2020: a year later a contract need not have ended."""
    found = rows("exempt_until_an_event.csv")
    for name in ("Dokumen penawaran", "Proposal penelitian", "Berkas perkara"):
        status = found[name].exemption().status(on=date(2026, 1, 5))
        assert status.state is ExemptionState.EXEMPT
        assert "depends on an event" in said(found[name])[0]
    audit = found["Hasil audit"].exemption()
    assert audit.status(on=date(2024, 12, 31)).is_open is False
    assert audit.status(on=date(2025, 1, 1)).state is ExemptionState.OPEN_BY_LAPSE


def test_a_day_in_words_opens_what_it_closed() -> None:
    found = rows("exempt_period_text.csv")
    assert found["Memorandum antarunit"].exemption().ends_on == date(2020, 2, 3)
    file = found["Berkas penyidikan"].exemption()
    assert file.status(on=date(2021, 1, 1)).state is ExemptionState.OPEN_BY_LAPSE
    assert file.status(on=date(2021, 1, 1)).open_from == date(2021, 1, 1)


def test_a_row_says_once_that_its_end_is_unknown() -> None:
    found = rows("exempt_decree.csv")["LHP Inspektorat"]
    assert found.exemption().ends_on is None
    assert ["neither a last day nor a length" in each for each in said(found)] == [True]
    row = {"number": "1", "information": "Peta", "letter": "d", "act": "UU 17/2011 Pasal 25"}
    made = ExemptionRow.model_validate(
        {**row, "decided_on": date(2025, 3, 3), "period": "selama diperlukan"}
    )
    assert len(made.findings()) == 1


@given(st.dates(date(2011, 1, 1), date(2099, 12, 31)))
def test_a_day_named_as_the_end_is_read_back(day: date) -> None:
    for words in (
        f"sampai dengan {day.day} {month_name(day.month, 'id')} {day.year}",
        f"s.d. {day:%d-%m-%Y}",
    ):
        assert stated_end(words, DECIDED) == day


@given(st.integers(1, 99), st.sampled_from(["", "sejak ditetapkan", "setelah proyek selesai"]))
def test_only_a_length_from_the_decision_has_an_end(years: int, after: str) -> None:
    end = stated_end(f"{years} tahun {after}", DECIDED)
    expected = None if "proyek" in after else date(2020 + years, 6, 1)
    assert end == expected
