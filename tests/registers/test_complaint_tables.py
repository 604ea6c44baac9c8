"""Registers of complaints as offices keep them, and the export of the portal as it comes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from keterbukaan.cases.complaint.classes import ComplaintClass
from keterbukaan.cases.complaint.record import ComplaintChannel, Secrecy
from keterbukaan.errors import TableFileError
from keterbukaan.files import RecordFile, read_records
from keterbukaan.registers import (
    COMPLAINT_FORM,
    ComplaintRow,
    judge_complaints,
    measure_units,
)
from keterbukaan.registers.complaints import JudgedComplaint
from keterbukaan.registers.report_status import ReportStatus

DATA = Path(__file__).parent.parent / "data" / "registers"
ON = date(2026, 3, 9)


def read(path: Path, **columns: str) -> RecordFile[ComplaintRow]:
    return read_records(path, COMPLAINT_FORM, columns=columns)


def csv(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "aduan.csv"
    path.write_text(text, encoding="utf-8")
    return path


def book(tmp_path: Path, **sheets: Sequence[Sequence[object]]) -> Path:
    workbook = Workbook()
    for name, rows in sheets.items():
        page = workbook.create_sheet(name)
        for row in rows:
            page.append(list(row))
    del workbook["Sheet"]
    path = tmp_path / "aduan.xlsx"
    workbook.save(path)
    return path


def judged(found: RecordFile[ComplaintRow], on: date = ON) -> dict[str, JudgedComplaint]:
    rows, problems = judge_complaints(found, on=on)
    assert problems == found.problems
    return {each.number: each for each in rows}


def late(found: JudgedComplaint) -> set[str]:
    return {each.limit for each in found.late}


def untold(found: JudgedComplaint) -> set[str]:
    return {each.limit for each in found.cannot_tell}


# The portal's own export


def test_the_portals_export_is_read_as_it_comes() -> None:
    found = read(DATA / "r03_lapor_export.xlsx")

    assert found.problems == ()
    assert [each.received for each in found.records] == [
        date(2026, 1, 3),
        date(2026, 1, 6),
        date(2026, 2, 17),
        date(2026, 2, 20),
    ]
    assert {each.channel for each in found.records} == {ComplaintChannel.SP4N_LAPOR}
    assert [each.complaint_class for each in found.records] == [
        ComplaintClass.NOT_SUPERVISORY,
        ComplaintClass.SUPERVISORY,
        ComplaintClass.ASPIRATION,
        ComplaintClass.INFORMATION_REQUEST,
    ]
    assert [each.secrecy for each in found.records] == [
        frozenset(),
        {Secrecy.CONTENT},
        {Secrecy.ANONYMOUS},
        {Secrecy.ANONYMOUS, Secrecy.CONTENT},
    ]
    assert [each.unit for each in found.records] == [
        "Dinas PU Contoh",
        "Inspektorat Contoh",
        "Dinas Kesehatan Contoh",
        None,
    ]
    assert found.unread_days == ()  # hours, places and letters hold no step
    assert "Pelapor 01" not in repr(found)


def test_the_portals_export_says_no_days_and_so_what_ended_is_not_called_late() -> None:
    """UU 14/2008 22(7): asked on 20 February 2026, ten working days end on 6 March."""
    rows = judged(read(DATA / "r03_lapor_export.xlsx"))

    assert [each.row.status for each in rows.values()] == [
        ReportStatus.FINISHED,
        ReportStatus.VERIFIED,
        ReportStatus.ARCHIVED,
        ReportStatus.NOT_VERIFIED,
    ]
    assert [late(rows[f"900000{number}"]) for number in (1, 2, 3)] == [set(), set(), set()]
    assert untold(rows["9000002"]) == {"complaint.first_response", "complaint.verification"}
    asked = rows["9000004"]  # not verified, and so neither answered
    assert {each.limit: each.deadline.date for each in asked.late}["request.response"] == date(
        2026, 3, 6
    )
    assert untold(asked) == set()


def test_an_export_with_statuses_alone_makes_nothing_late() -> None:
    rows = judged(read(DATA / "r18_lapor_status_only.xlsx"), on=date(2026, 11, 30))

    assert list(rows) == ["9000001", "9000007", "9000008"]
    assert {limit for each in rows.values() for limit in late(each)} == set()
    assert all(untold(each) for each in rows.values())


# Five layouts of other offices


def test_a_book_of_a_department(tmp_path: Path) -> None:
    found = read(
        csv(
            tmp_path,
            "BUKU PENGADUAN MASYARAKAT DINAS CONTOH TAHUN 2026;;;;;;;\n;;;;;;;\n"
            "No;Hari/Tanggal Pengaduan;Nama Pengadu;Alamat;Isi Aduan;Media;"
            "Tindak Lanjut;Tgl Selesai\n"
            "1;Senin, 5 Januari 2026;Sari Contoh;Jl. Contoh;Jalan;Datang langsung;diperbaiki;"
            "12/01/2026\n",
        )
    )
    (row,) = found.records
    assert (row.received, row.closed) == (date(2026, 1, 5), date(2026, 1, 12))
    assert (row.channel, row.report) == (ComplaintChannel.COUNTER, "Jalan")


def test_a_desk_of_social_media(tmp_path: Path) -> None:
    found = read(
        csv(
            tmp_path,
            "No. Tiket,Waktu Masuk,Akun,Platform,Sumber Aduan,Keluhan,OPD Tujuan,Tgl Disposisi,"
            "Tgl Respon Awal,Tgl Respon,Status\n"
            "T-01,2026-01-05 08:10,@warga,X,Instagram,Lampu,Dishub,2026-01-06,2026-01-07,,Proses\n",
        )
    )
    (row,) = found.records
    assert (row.number, row.received) == ("T-01", date(2026, 1, 5))
    assert (row.channel, row.unit) == (ComplaintChannel.SOCIAL_MEDIA, "Dishub")
    assert (row.forwarded, row.followed_up, row.replied) == (
        date(2026, 1, 6),
        date(2026, 1, 7),
        None,
    )
    assert row.status is ReportStatus.IN_PROCESS


def test_a_hospital_with_months_in_sheets_and_two_lines_of_headers(tmp_path: Path) -> None:
    head = [
        ["No Register", "Pengaduan", None, "Unit Terkait", "Tanggapan", None],
        [None, "Tanggal", "Uraian", None, "Tanggal", "Isi"],
    ]
    found = read(
        book(
            tmp_path,
            JAN=[*head, ["R1", date(2026, 1, 5), "Antre", "IGD", date(2026, 1, 8), "ok"]],
            FEB=[*head, ["R2", date(2026, 2, 2), "Obat", "Farmasi", None, None]],
        )
    )
    assert [(each.number, each.received, each.replied) for each in found.records] == [
        ("R1", date(2026, 1, 5), date(2026, 1, 8)),
        ("R2", date(2026, 2, 2), None),
    ]
    assert found.sheets == ("JAN", "FEB")


def test_an_inspectorate_with_its_own_steps(tmp_path: Path) -> None:
    found = read(
        csv(
            tmp_path,
            "Nomor Pengaduan;Tgl Diterima;Terlapor;Klasifikasi Pengaduan;Tgl Validasi;"
            "Tgl Pemeriksaan;Tgl Keputusan;Tgl Penyampaian Keputusan;Tgl Rapat\n"
            "7;05/01/2026;Kecamatan Contoh;Berkadar pengawasan;06/01/2026;12/01/2026;20/02/2026;"
            "24/02/2026;10/01/2026\n",
        )
    )
    (row,) = found.records
    assert (row.verified, row.examined, row.decided, row.delivered) == (
        date(2026, 1, 6),
        date(2026, 1, 12),
        date(2026, 2, 20),
        date(2026, 2, 24),
    )
    assert (row.against_unit, row.complaint_class) == (
        "Kecamatan Contoh",
        ComplaintClass.SUPERVISORY,
    )
    assert found.unread_days == ()  # a meeting is no step


def test_an_english_log(tmp_path: Path) -> None:
    found = read(
        csv(
            tmp_path,
            "Ticket no,Date received,Source,Complaint,Assigned unit,Response date,"
            "Date closed,Status\n"
            "1,2026-01-05,Email,Road,Works,2026-01-08,2026-01-09,Closed\n",
        )
    )
    (row,) = found.records
    assert (row.received, row.replied, row.closed) == (
        date(2026, 1, 5),
        date(2026, 1, 8),
        date(2026, 1, 9),
    )
    assert row.channel is ComplaintChannel.EMAIL


# What must not be misread


@pytest.mark.parametrize(
    "header",
    [
        "Tanggal Lahir",
        "Tgl Cetak",
        "Tanggal Update",
        "Tanggal Rapat",
        "Batas Waktu",
        "Tenggat Tindak Lanjut",
        "Tanggal Ekspor",
        "Tanggal Kejadian",
        "Lama Penyelesaian",
        "Jumlah Hari",
    ],
)
def test_what_is_no_step_is_neither_read_nor_weakens(tmp_path: Path, header: str) -> None:
    found = read(
        csv(tmp_path, f"Nomor,Tgl diterima,Tgl Jawab,{header}\n1,05/01/2026,,01/02/2026\n")
    )

    assert found.unread_days == ()
    assert found.unread == (frozenset(),)
    assert "complaint.first_follow_up" not in untold(judged(found)["1"])


@pytest.mark.parametrize("header", ["Tgl Koordinasi", "Tanggal Kunjungan", "Tanggal Surat", "Hal"])
def test_what_may_be_a_step_weakens_what_it_may_hold(tmp_path: Path, header: str) -> None:
    text = f"Nomor,Tgl diterima,Golongan,Tgl Jawab,{header}\n1,05/01/2026,aspirasi,,01/02/2026\n"
    found = read(csv(tmp_path, text))

    assert found.unread_days == (header,)
    assert "replied" not in found.unread[0]
    assert {"verified", "closed"} <= found.unread[0]
    (row,) = judged(found).values()
    assert (late(row), bool(untold(row))) == (set(), True)


def test_a_column_that_is_named_is_read_and_weakens_no_more(tmp_path: Path) -> None:
    text = "Nomor,Tgl diterima,Golongan,Tgl X\n1,05/01/2026,aspirasi,06/01/2026\n"
    found = read(csv(tmp_path, text), replied="Tgl X")

    assert [each.replied for each in found.records] == [date(2026, 1, 6)]
    assert found.unread == (frozenset(),)


def test_two_columns_for_one_step_are_asked_for_and_not_chosen(tmp_path: Path) -> None:
    text = (
        "Nomor,Tgl diterima,Golongan,Tgl Balasan,Tgl Tanggapan\n"
        "1,05/01/2026,aspirasi,06/01/2026,01/03/2026\n"
    )
    found = read(csv(tmp_path, text))

    assert [each.replied for each in found.records] == [None]
    assert {each.header for each in found.doubtful} == {"Tgl Balasan", "Tgl Tanggapan"}
    (row,) = judged(found).values()
    assert (late(row), "complaint.resolution.aspiration" in untold(row)) == (set(), True)


def test_a_sheet_that_was_not_read_and_speaks_of_days_weakens_the_others(tmp_path: Path) -> None:
    path = book(
        tmp_path,
        Masuk=[["Nomor", "Tgl diterima", "Golongan"], ["1", "05/01/2026", "aspirasi"]],
        Jawaban=[["Kode berkas", "Tgl Jawab", "Isi"], ["1", "06/01/2026", "ok"]],
    )
    found = read(path)
    assert found.unread_sheets == ("Jawaban",)
    (row,) = judged(found).values()
    assert late(row) == set()


def test_a_register_without_any_step_says_nothing_of_them(tmp_path: Path) -> None:
    found = read(csv(tmp_path, "Nomor,Tgl diterima,Isi\n1,05/01/2026,x\n2,06/01/2026,y\n"))
    rows = judged(found)

    assert {limit for each in rows.values() for limit in late(each)} == set()
    assert all(untold(each) for each in rows.values())


def test_a_limit_without_a_column_is_neither_late_nor_measured(tmp_path: Path) -> None:
    """Answered on 2 March after 26 January: late. When it was verified no column says."""
    text = (
        "Nomor,Tgl diterima,Golongan,Tgl Jawab\n"
        "1,05/01/2026,tidak berkadar pengawasan,02/03/2026\n"
        "2,05/01/2026,tidak berkadar pengawasan,\n"
    )
    rows = judged(read(csv(tmp_path, text)))

    resolution = "complaint.resolution.not_supervisory"
    assert [resolution in late(each) for each in rows.values()] == [True, True]
    for row in rows.values():
        assert {"complaint.first_response", "complaint.verification"} <= untold(row)
    measured = {each.limit for each in measure_units(rows.values(), on=ON).timeliness}
    assert resolution in measured
    assert "complaint.verification" not in measured


def test_a_file_of_which_a_needed_column_is_doubtful_is_refused_with_the_way_out(
    tmp_path: Path,
) -> None:
    path = csv(
        tmp_path,
        "Nomor,Tgl Laporan Masuk,Tgl Aduan Diterima,Isi\n1,05/01/2026,07/01/2026,x\n",
    )
    with pytest.raises(TableFileError) as caught:
        read(path)
    said = caught.value.text("id")
    assert "tidak ditemukan: Tanggal diterima; " in said
    assert "yang artinya tidak pasti: Tgl Laporan Masuk; Tgl Aduan Diterima" in said
    assert '--column received="Tgl' in said
    assert [each.received for each in read(path, received="Tgl Aduan Diterima").records] == [
        date(2026, 1, 7)
    ]


def test_an_empty_cell_hides_nothing(tmp_path: Path) -> None:
    """The column was not read, but in the second row nothing stands in it."""
    text = (
        "Nomor,Tgl diterima,Golongan,Tgl Verifikasi,Tgl Jawab,Tgl Koordinasi\n"
        "1,05/01/2026,aspirasi,,,07/01/2026\n2,05/01/2026,aspirasi,,,-\n"
    )
    found = read(csv(tmp_path, text))
    hidden, empty = judged(found).values()

    assert (late(hidden), bool(untold(hidden))) == (set(), True)
    assert late(empty) == {"complaint.verification", "complaint.resolution.aspiration"}
    assert untold(empty) == set()


def test_a_sheet_that_only_sums_up_is_named_and_changes_nothing(tmp_path: Path) -> None:
    path = book(
        tmp_path,
        Masuk=[["Nomor", "Tgl diterima", "Tgl Jawab"], ["1", "05/01/2026", "06/01/2026"]],
        Rekap=[["Bulan", "Jumlah", "Persentase"], ["Januari", 1, 100], ["Februari", 0, 0]],
        Bidang=[["Nomor", "Isi"], ["2", "x"]],
    )
    found = read(path)
    assert found.unread_sheets == ("Rekap", "Bidang")
    assert found.unread == (frozenset(),)
    assert found.unread_rows == 1  # the last may be a complaint, without the day of its receipt


def test_a_summary_that_speaks_of_steps_changes_nothing(tmp_path: Path) -> None:
    path = book(
        tmp_path,
        Masuk=[["Nomor", "Tgl diterima", "Tgl Jawab"], ["1", "05/01/2026", "06/01/2026"]],
        Rekap=[["No", "Bulan", "Diterima", "Selesai"], [1, "Januari", 1, 1]],
    )
    found = read(path)
    assert (found.unread_sheets, found.unread, found.unread_rows) == (
        ("Rekap",),
        (frozenset(),),
        0,
    )


@pytest.mark.parametrize(
    ("source", "channel"),
    [
        ("WhatsApp Center", ComplaintChannel.MESSAGING),
        ("Media sosial Instagram", ComplaintChannel.SOCIAL_MEDIA),
        ("Kotak Pengaduan kantor", ComplaintChannel.BOX),
        ("SP4N-LAPOR!", ComplaintChannel.SP4N_LAPOR),
        ("Aplikasi LAPOR Android", ComplaintChannel.SP4N_LAPOR),
        ("SMS 1708", ComplaintChannel.SP4N_LAPOR),
    ],
)
def test_the_words_of_a_channel(tmp_path: Path, source: str, channel: ComplaintChannel) -> None:
    found = read(csv(tmp_path, f"Nomor,Tgl diterima,Sumber\n1,05/01/2026,{source}\n"))
    assert [each.channel for each in found.records] == [channel]


@pytest.mark.parametrize("source", ["Website dan WhatsApp", "bukan website", "Kelurahan"])
def test_a_channel_that_is_not_certain_is_listed(tmp_path: Path, source: str) -> None:
    found = read(csv(tmp_path, f"Nomor,Tgl diterima,Sumber\n1,05/01/2026,{source}\n"))
    assert [(each.line, each.column) for each in found.problems] == [(2, "Sumber")]


def test_what_came_after_the_export_was_drawn_is_not_told() -> None:
    """Drawn on 9 March 2026. What was due before is late; what was due later may have been done."""
    found = read(DATA / "r03_lapor_export.xlsx")
    assert found.drawn_on is not None
    assert (found.drawn_on.day, found.drawn_on.where) == (ON, "Tanggal Generate 9 Mar 2026 10:15")
    rows = judged(found, on=date(2026, 11, 30))
    assert "request.response" in late(rows["9000004"])
    resolution = "complaint.resolution.supervisory"
    due = {each.limit: each.deadline.date for each in rows["9000002"].cannot_tell}
    assert due[resolution] > ON
    assert resolution not in late(rows["9000002"])
    on_that_day = judged(found, on=ON)  # nothing came later: what still runs is told
    assert on_that_day["9000004"].is_told


@pytest.mark.parametrize(
    "line",
    [
        "Periode: 1 Januari 2026 - 28 Februari 2026",
        "Buku pengaduan 9 Maret 2026",
        "Dicetak 31 Februari 2026",
        "Dicetak 9 Maret 2026 dan 10 Maret 2026",
        "Dicetak oleh petugas",
    ],
)
def test_another_day_above_a_register_is_not_that_of_its_drawing(tmp_path: Path, line: str) -> None:
    text = f"{line}\nNomor,Tgl diterima,Tgl Jawab\n1,05/01/2026,06/01/2026\n"
    assert read(csv(tmp_path, text)).drawn_on is None
