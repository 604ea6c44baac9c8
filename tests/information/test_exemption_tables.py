"""Lists of exempt information as bodies keep them, each as another office lays it out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from keterbukaan.errors import TableFileError, UnknownNameError
from keterbukaan.files import RecordFile, read_records, write_records
from keterbukaan.information.exemption import ExemptionState
from keterbukaan.information.exemption_rows import EXEMPTION_FORM, ExemptionRow
from keterbukaan.information.grounds import Letter

DATA = Path(__file__).parent.parent / "data" / "registers"
DAY = date(2025, 2, 3)


def read(path: Path, once: Mapping[str, date] | None = None) -> RecordFile[ExemptionRow]:
    return read_records(path, EXEMPTION_FORM, once=once)


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "daftar.csv"
    path.write_text(text, encoding="utf-8")
    return path


def sheet(tmp_path: Path, rows: Sequence[Sequence[object]]) -> Path:
    book = Workbook()
    page = book.active
    assert page is not None
    for row in rows:
        page.append(list(row))
    path = tmp_path / "daftar.xlsx"
    book.save(path)
    return path


def grounds(row: ExemptionRow) -> list[tuple[str, int | None]]:
    return [(each.letter.value, each.item) for each in row.claims]


# The form of Lampiran II: letter and item inside the legal basis, the day once for all


def test_the_sheet_of_a_consequence_test_is_read_with_the_day_that_is_told() -> None:
    found = read(DATA / "r06_dikecualikan_lampiran.xlsx", once={"decided_on": DAY})

    assert [(each.number, grounds(each)) for each in found.records] == [
        ("1", [("h", 5)]),
        ("2", [("b", None), ("i", None)]),
        ("3", [("j", None)]),
    ]
    assert {each.decided_on for each in found.records} == {DAY}
    assert found.records[1].consequence == "Dibuka setelah pengumuman"
    (problem,) = found.problems  # Pasal 17 alone names no letter
    assert (problem.line, problem.number, problem.column) == (6, "4", "Huruf Pasal 17")
    assert [(each.field, each.day, each.where) for each in found.said_once] == [
        ("decided_on", DAY, None)
    ]


def test_the_ends_of_that_sheet_are_unknown_and_said_so() -> None:
    """Until a consent, until an announcement, and no end: none of them is a day."""
    found = read(DATA / "r06_dikecualikan_lampiran.xlsx", once={"decided_on": DAY})
    consent, announcement, never = found.records

    for row in (consent, announcement):
        assert [each.field for each in row.findings()] == ["period"]
    states = [each.exemption().status(on=date(2026, 1, 5)).state for each in found.records]
    assert set(states) == {ExemptionState.EXEMPT}
    assert never.exemption().status(on=date(2026, 1, 5)).ends != DAY


def test_without_the_day_the_sheet_is_refused_and_told_how() -> None:
    with pytest.raises(TableFileError) as caught:
        read(DATA / "r06_dikecualikan_lampiran.xlsx")
    said = caught.value.text("id")
    assert "tidak ditemukan: Tanggal penetapan; " in said
    assert "--decided-on" in said
    assert "Informasi = Informasi yang dikecualikan" in said


def test_a_day_is_told_only_of_what_a_file_says_once() -> None:
    with pytest.raises(UnknownNameError):
        read(DATA / "r06_dikecualikan_lampiran.xlsx", once={"expires_on": DAY})


def test_two_letters_in_one_row_are_two_grounds_that_end_together() -> None:
    """PP 61/2010 5 and 8: under b and i for five years from 3 February 2025."""
    found = read(DATA / "exempt_decree.csv")
    rows = {each.number: each for each in found.records}

    assert sorted(rows) == ["1", "2", "4"]
    assert grounds(rows["1"]) == [("h", 5)]  # the item stands in the basis alone
    assert grounds(rows["2"]) == [("b", None), ("i", None)]
    assert rows["2"].exemption().status(on=date(2026, 1, 5)).ends == date(2030, 2, 3)
    # a Perpres is no act, and letter h has items of which one must be named
    assert [(each.number, each.column) for each in found.problems] == [
        ("3", "Dasar Hukum Pengecualian"),
        ("5", "Angka"),
    ]


# Where the day stands in the head or foot of the file


@pytest.mark.parametrize(
    "head",
    [
        ["Keputusan PPID Nomor 188.45/12/2025 tanggal 3 Februari 2025"],
        ["DAFTAR INFORMASI YANG DIKECUALIKAN", "Tanggal penetapan;3 Februari 2025"],
        ["Keputusan PPID", "Nomor 3 Tahun 2025", "Tanggal 3 Februari 2025"],
        ["SK Nomor 3/2025, 03/02/2025", "Dicetak 5 Maret 2026"],
        ["Ditetapkan: 2025-02-03", "mencabut Keputusan Nomor 1/2020 tanggal 5 Mei 2020"],
    ],
)
def test_the_day_in_the_head_of_a_file_is_taken_and_said(tmp_path: Path, head: list[str]) -> None:
    rows = "No;Informasi;Dasar Hukum;Jangka Waktu\n1;Soal ujian;UU 14/2008 Pasal 17 huruf b;2 tahun"
    found = read(written(tmp_path, "\n".join([*head, rows])))

    assert [each.decided_on for each in found.records] == [DAY]
    ((name, day, where),) = [(each.field, each.day, each.where) for each in found.said_once]
    assert (name, day) == ("decided_on", DAY)
    assert where is not None
    assert "2025" in where


def test_the_day_below_the_table_is_taken_too(tmp_path: Path) -> None:
    text = (
        "No;Informasi;Dasar Hukum\n1;Soal ujian;UU 14/2008 Pasal 17 huruf b\n"
        "\n;;Ditetapkan di Sampit\n;;pada tanggal 3 Februari 2025\n;;Kepala Dinas Contoh\n"
        ";;NIP 19700101 199001 1 001\n"
    )
    found = read(written(tmp_path, text))

    assert [each.decided_on for each in found.records] == [DAY]


@pytest.mark.parametrize(
    "head",
    [
        "Tanggal ekspor: 3 Februari 2025",
        "Tahun penetapan: 2025",
        "Hasil pengujian konsekuensi tanggal 3 Februari 2025",
        "Peraturan Bupati tanggal 3 Februari 2025",
        "Keputusan tanggal 3 Februari 2025\nDitetapkan 4 Februari 2025",
        "Keputusan tanggal 31 Februari 2025",
    ],
)
def test_another_day_or_two_days_are_not_taken(tmp_path: Path, head: str) -> None:
    rows = "No;Informasi;Dasar Hukum\n1;Soal ujian;UU 14/2008 Pasal 17 huruf b"
    with pytest.raises(TableFileError, match="Decided on"):
        read(written(tmp_path, f"{head}\n{rows}"))


def test_a_row_with_a_day_of_its_own_keeps_it(tmp_path: Path) -> None:
    text = (
        "No;Informasi;Dasar Hukum;Tgl Penetapan\n"
        "1;Soal;UU 14/2008 Pasal 17 huruf b;05/01/2026\n2;Naskah;UU KIP Pasal 17 huruf i;\n"
    )
    found = read(written(tmp_path, text), once={"decided_on": DAY})

    assert [each.decided_on for each in found.records] == [date(2026, 1, 5), DAY]


# Five layouts of other offices


def test_a_ministry_names_its_columns_in_full(tmp_path: Path) -> None:
    found = read(
        sheet(
            tmp_path,
            [
                ["DAFTAR INFORMASI YANG DIKECUALIKAN KEMENTERIAN CONTOH"],
                [],
                [
                    "Nomor",
                    "Jenis Informasi yang Dikecualikan",
                    "Dasar Hukum Pengecualian Informasi",
                    "Konsekuensi Apabila Informasi Dibuka",
                    "Jangka Waktu Pengecualian",
                    "Tanggal Penetapan Pengecualian",
                ],
                [
                    1,
                    "Rencana operasi",
                    "Pasal 17 huruf c angka 1 UU 14/2008",
                    "Bocor",
                    "2 tahun",
                    "3/2/2025",
                ],
            ],
        )
    )
    (row,) = found.records
    assert (row.letter, row.item, row.decided_on) == (Letter.C, 1, DAY)
    assert (row.consequence, row.period) == ("Bocor", "2 tahun")
    assert found.unrecognised == ()


def test_a_university_has_the_sheet_of_lampiran_two_without_numbers(tmp_path: Path) -> None:
    """Lampiran II has no column of numbers, so a row is named by its line."""
    found = read(
        sheet(
            tmp_path,
            [
                ["PENETAPAN PPID UNIVERSITAS CONTOH NOMOR 3 TAHUN 2025 TANGGAL 3 FEBRUARI 2025"],
                [
                    "Informasi",
                    "Dasar Hukum",
                    "Konsekuensi/Pertimbangan Bagi Publik",
                    None,
                    "Jangka Waktu",
                ],
                [None, "Pengecualian Informasi", "Dibuka", "Ditutup", None],
                [
                    "Soal ujian",
                    "UU KIP Pasal 17 huruf b",
                    "x",
                    "y",
                    "Sampai dengan 31 Desember 2026",
                ],
            ],
        )
    )
    (row,) = found.records
    assert (row.number, row.information, row.decided_on) == ("baris 4", "Soal ujian", DAY)
    assert row.exemption().status(on=date(2026, 1, 5)).ends == date(2026, 12, 31)


def test_a_regency_names_the_unit_and_the_article(tmp_path: Path) -> None:
    text = (
        "No,Nama Informasi,Perangkat Daerah,Alasan Pengecualian (Pasal 17),Dasar Hukum,"
        "Masa Berlaku,Tgl Ditetapkan\n"
        "1,Data pasien,RSUD Contoh,huruf h angka 2,UU 17/2023 Pasal 177,Selama 5 tahun,3-2-2025\n"
    )
    (row,) = read(written(tmp_path, text)).records
    assert (row.holder, row.letter, row.item) == ("RSUD Contoh", Letter.H, 2)
    assert row.exemption().status(on=date(2026, 1, 5)).ends == date(2030, 2, 3)


def test_an_agency_keeps_a_sheet_for_each_letter(tmp_path: Path) -> None:
    book = Workbook()
    for letter in ("b", "i"):
        page = book.create_sheet(f"Huruf {letter.upper()}")
        page.append(["No", "Informasi", "Huruf", "Dasar Hukum", "Tanggal Penetapan"])
        page.append([1, f"Dokumen {letter}", letter, "UU 43/2009 Pasal 44", DAY])
    del book["Sheet"]
    path = tmp_path / "huruf.xlsx"
    book.save(path)

    found = read(path)

    assert [(each.letter.value, each.number) for each in found.records] == [("b", "1"), ("i", "1")]
    assert found.sheets == ("Huruf B", "Huruf I")


def test_an_english_list_is_read(tmp_path: Path) -> None:
    text = (
        "No,Exempted information,Legal basis,Date of decision,Duration\n"
        "1,Tender papers,Law 5/1999; UU 14/2008 Pasal 17 huruf b,2025-02-03,2 years\n"
    )
    (row,) = read(written(tmp_path, text)).records
    assert (row.letter, row.decided_on, row.period) == (Letter.B, DAY, "2 years")


def test_a_column_may_be_named_by_whoever_knows_it(tmp_path: Path) -> None:
    text = "No,Rahasia apa,Landasan,Hari\n1,Soal,UU KIP Pasal 17 huruf b,03/02/2025\n"
    found = read_records(
        written(tmp_path, text),
        EXEMPTION_FORM,
        columns={"information": "Rahasia apa", "Dasar hukum": "landasan", "decided_on": "Hari"},
    )
    assert [each.information for each in found.records] == ["Soal"]
    with pytest.raises(TableFileError, match=r"no column is headed .Tgl."):
        read_records(
            written(tmp_path, text.replace("Hari", "Tanggal penetapan")),
            EXEMPTION_FORM,
            columns={"information": "Rahasia apa", "act": "Landasan", "period": "Tgl"},
        )
    with pytest.raises(UnknownNameError):
        read_records(written(tmp_path, text), EXEMPTION_FORM, columns={"umur": "Hari"})


def test_further_letters_must_be_letters() -> None:
    values = {"number": "1", "information": "x", "letter": "b", "act": "UU 30/2000"}
    row = ExemptionRow.model_validate({**values, "also": ["h angka 5"], "decided_on": DAY})
    assert grounds(row) == [("b", None), ("h", 5)]
    with pytest.raises(ValueError, match="UU 14/2008 Pasal 17"):
        ExemptionRow.model_validate({**values, "also": ["k"], "decided_on": DAY})


def test_further_letters_are_written_and_read_again(tmp_path: Path) -> None:
    values = {"number": "1", "information": "x", "letter": "b", "act": "UU 30/2000"}
    row = ExemptionRow.model_validate(
        {**values, "also": ["i", "h angka 5"], "decided_on": DAY, "period": "2 tahun"}
    )
    for name in ("daftar.csv", "daftar.xlsx", "daftar.json"):
        write_records(tmp_path / name, [row], EXEMPTION_FORM)
        assert read(tmp_path / name).records == (row,)


@pytest.mark.parametrize(
    "header",
    [
        "Retensi",
        "Masa Retensi",
        "Jangka Waktu Penyimpanan",
        "Tanggal Uji Konsekuensi",
        "Tanggal Berlaku",
        "Tanggal Rapat",
        "Nomor Surat",
        "Pasal",
        "Keterangan",
        "Ditutup",
    ],
)
def test_what_must_not_be_misread_in_a_list_of_exempt_information(
    tmp_path: Path, header: str
) -> None:
    """How long an archive is kept, or when it was tested, is no end of the exemption."""
    text = (
        f"No;Informasi;Dasar Hukum;Tgl Penetapan;{header}\n"
        "1;Soal;UU 14/2008 Pasal 17 huruf b;03/02/2025;05/01/2020\n"
    )
    found = read(written(tmp_path, text))
    (row,) = found.records
    assert (row.decided_on, row.expires_on, row.period, row.consequence) == (DAY, None, None, None)
    assert (row.number, row.letter) == ("1", Letter.B)
    assert found.unrecognised == (header,)
