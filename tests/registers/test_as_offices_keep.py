"""Registers as offices keep them: what is read of each, and what is said of the rest.

The files imitate layouts that were found; the days were read off them by hand.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from keterbukaan.errors import ArgumentError, TableFileError, UnknownNameError
from keterbukaan.files._vocabulary import Confidence
from keterbukaan.registers import Column, Register, RegisterRow, read_register
from keterbukaan.registers.columns import STEPS
from keterbukaan.registers.status import RowStatus

FILES = Path(__file__).parents[1] / "data" / "registers"
RECEIVED, ANSWERED = Column.REQUEST_RECEIVED, Column.REQUEST_ANSWERED
OBJECTION, REPLIED = Column.OBJECTION_RECEIVED, Column.OBJECTION_ANSWERED


def day(text: str) -> date:
    return date.fromisoformat(text)


def days_of(row: RegisterRow) -> Mapping[Column, str]:
    return {column: each.isoformat() for column, each in row.dates.items()}


def read(name: str, **columns: str) -> Register:
    (path,) = FILES.glob(f"{name}*")
    return read_register(path, columns=columns)


def requests(register: Register) -> list[tuple[str, str | None, str | None]]:
    found = [(row.number, days_of(row)) for row in register.rows]
    return [(number, days.get(RECEIVED), days.get(ANSWERED)) for number, days in found]


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        (
            "r01",
            [
                ("1", "2026-03-09", "2026-03-13"),
                ("2", "2026-03-10", "2026-04-30"),
                ("3", "2026-04-20", None),
            ],
        ),
        (
            "r02",
            [
                ("1", "2026-03-02", "2026-03-12"),
                ("2", "2026-03-03", None),
                ("3", "2026-03-05", "2026-04-28"),
            ],
        ),
        ("r09", [("1", "2024-01-05", "2024-01-12"), ("2", "2024-01-08", None)]),
        ("r13", [("1", "2026-01-05", "2026-01-12"), ("2", "2026-01-06", "2026-02-06")]),
        (
            "r22",
            [("REG-2026-001", "2026-01-05", "2026-01-12"), ("REG-2026-002", "2026-01-06", None)],
        ),
        ("r23", [("1", "2026-01-12", "2026-01-23")]),
        ("r29", [("1", "2026-01-05", "2026-01-12")]),
        (
            "r33",
            [
                ("001", "2026-01-05", "2026-01-12"),
                ("002", "2026-01-05", "2026-02-27"),
                ("003", "2026-01-06", None),
                ("004", "2026-01-07", "2026-03-20"),
            ],
        ),
        ("r34", [("001/PPID/2026", "2026-01-05", "2026-01-12")]),
    ],
)
def test_a_register_of_requests_is_read_row_by_row(
    name: str, rows: list[tuple[str, str | None, str | None]]
) -> None:
    register = read(name)
    assert requests(register) == rows
    assert register.unreadable == ()
    assert [row.unread for row in register.rows] == [frozenset()] * len(rows)
    assert (register.doubtful, register.untold, register.unread_sheets) == ((), (), ())


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        (
            "r17",
            [
                ("001/PPID/2026", "2026-02-02", "2026-03-16"),
                ("002/PPID/2026", "2026-02-02", "2026-04-10"),
            ],
        ),
        ("r25", [("K-01", "2026-02-02", "2026-03-16")]),
    ],
)
def test_a_register_of_objections_is_read_as_that(
    name: str, rows: list[tuple[str, str, str]]
) -> None:
    register = read(name)
    assert [
        (row.number, days_of(row)[OBJECTION], days_of(row)[REPLIED]) for row in register.rows
    ] == rows
    assert {column for row in register.rows for column in row.dates} == {OBJECTION, REPLIED}
    assert register.unreadable == ()


def test_every_monthly_sheet_is_read_and_its_furniture_is_named() -> None:
    register = read("r11")
    assert [(row.sheet, row.line, *days_of(row).values()) for row in register.rows] == [
        ("JANUARI", 6, "2026-01-05", "2026-01-12"),
        ("JANUARI", 7, "2026-01-14"),  # its day of receipt is merged with that of the row above
        ("JANUARI", 8, "2026-01-20"),
        ("FEBRUARI", 6, "2026-02-03", "2026-03-30"),
        ("MARET", 6, "2026-03-02", "2026-03-12"),
    ]
    assert days_of(register.rows[1]) == {ANSWERED: "2026-01-14"}
    assert [(each.sheet, each.line) for each in register.left_out if each.sheet == "MARET"] == [
        ("MARET", line) for line in (5, 7, 9, 10, 11, 12)
    ]
    assert len(register.columns) == 9
    assert len(register.mapping) == 3


def test_a_status_is_read_as_it_stands() -> None:
    assert [row.status for row in read("r20").rows] == [
        RowStatus.WITHDRAWN,
        RowStatus.JOINED,
        RowStatus.FINISHED,
        RowStatus.NOT_FOLLOWED_UP,
        RowStatus.FORWARDED,
        RowStatus.FINISHED,
    ]


def test_the_day_of_completion_is_a_day_of_its_own() -> None:
    (row,) = read("r21").rows
    assert days_of(row) == {
        RECEIVED: "2026-01-05",
        Column.REQUEST_COMPLETED: "2026-01-19",
        ANSWERED: "2026-01-30",
    }


def test_an_export_without_a_column_of_answers_cannot_tell_them() -> None:
    register = read("r15")
    assert requests(register) == [
        ("0361/PPID-Contoh/XII/2023", "2023-12-05", None),
        ("0362/PPID-Contoh/XII/2023", "2023-12-05", None),
    ]
    assert [row.unread for row in register.rows] == [{ANSWERED}, {ANSWERED}]
    assert register.untold == (ANSWERED,)


def test_the_day_of_giving_beside_that_of_the_notice_is_named_only_where_it_stands_alone(
    tmp_path: Path,
) -> None:
    assert (read("r01").unrecognised, read("r13").unrecognised) == ((), ())
    head = "No,Tanggal Permohonan,Tanggal Pemberitahuan Tertulis,Tanggal Pemberian Informasi"
    path = written(tmp_path, head, "1,05/01/2026,12/01/2026,14/01/2026", "2,05/01/2026,,")
    assert read_register(path).unrecognised == ()
    path = written(tmp_path, head, "1,05/01/2026,12/01/2026,14/01/2026", "2,05/01/2026,,14/01/2026")
    register = read_register(path)
    assert register.unrecognised == ("Tanggal Pemberian Informasi",)
    assert [row.unread for row in register.rows] == [frozenset(), {ANSWERED}]


def test_further_items_of_one_request_are_no_rows_and_leave_its_answer_open() -> None:
    register = read("r26")
    assert requests(register) == [("1", "2026-01-05", None), ("2", "2026-01-06", None)]
    assert [row.unread for row in register.rows] == [{ANSWERED}, set()]
    (problem,) = register.unreadable
    assert (problem.line, problem.number, problem.code, problem.column) == (
        *(3, "1", "KB-R07"),
        "Tanggal Jawaban",
    )
    assert "baris lanjutan dari baris 2" in problem.reason("id")
    assert [(each.line, each.why.en) for each in register.left_out] == [
        (4, "it goes on with the row above it")
    ]


def test_two_days_in_a_cell_are_shown_and_nothing_around_them() -> None:
    register = read("two_answers")
    assert register.rows == ()
    second = register.unreadable[1]
    assert second.column == "Tanggal Jawaban"
    assert "'12/01/2026'; '14/01/2026'" in second.reason("id")
    assert "tulis satu tanggal saja" in second.reason("id")
    assert "email" not in second.reason("en")


def test_a_day_without_its_year_is_shown_and_named_for_what_it_is() -> None:
    register = read("year_missing")
    assert [row.line for row in register.rows] == [5]
    said = [bad.reason("id") for bad in register.unreadable]
    assert all("tanggal tanpa tahun" in each for each in said)
    assert [shown in each for shown, each in zip(("'5 januari'", "'05/01'", "'5-jan'"), said,
                                                 strict=True)] == [True] * 3  # fmt: skip


def test_a_serial_number_is_shown_with_the_day_that_it_usually_is() -> None:
    bad = next(each for each in read("date_spellings").unreadable if each.line == 16)
    assert "'45296'" in bad.reason("id")
    assert "2024-01-05" in bad.reason("id")
    assert bad.column == "Tanggal Permohonan"


def test_columns_of_month_first_are_named() -> None:
    register = read("month_first")
    assert register.month_first == ("Tanggal Permohonan", "Tanggal Jawaban")
    assert read("r29").month_first == ()


@pytest.mark.parametrize(
    ("answers", "received", "month_first"),
    [
        (("1/13/2026", "1/14/2026"), "2026-01-05", True),  # no column has the day first
        (("13/5/2026", "14/5/2026"), "2026-05-01", False),
        (("12/5/2026", "12/6/2026"), "2026-05-01", False),  # as Indonesian offices write
    ],
)
def test_one_column_of_month_first_settles_it_for_the_others(
    tmp_path: Path, answers: tuple[str, str], received: str, *, month_first: bool
) -> None:
    rows = [f"{n},1/5/2026,{answer}" for n, answer in enumerate(answers)]
    register = read_register(written(tmp_path, "No,Tanggal Permohonan,Tanggal Jawaban", *rows))
    assert [days_of(row)[RECEIVED] for row in register.rows] == [received] * 2
    assert bool(register.month_first) is month_first


def test_columns_of_either_order_keep_their_own(tmp_path: Path) -> None:
    head = "No,Tanggal Permohonan,Tanggal Perpanjangan,Tanggal Jawaban"
    register = read_register(written(tmp_path, head, "1,1/5/2026,13/5/2026,5/14/2026"))
    assert [*days_of(register.rows[0]).values()] == ["2026-05-01", "2026-05-13", "2026-05-14"]
    assert register.month_first == ("Tanggal Jawaban",)


def test_a_list_of_published_documents_is_no_register() -> None:
    with pytest.raises(TableFileError) as refused:
        read("r16")
    assert "bukan register permohonan" in refused.value.text("id")
    assert "'keterbukaan list'" in refused.value.text("id")
    assert "Judul Dokumen; OPD" in refused.value.text("id")


@pytest.mark.parametrize(
    ("header", "command"),
    [
        ("Nomor,Tanggal diterima,Kanal,Isi aduan\n1,2025-03-24,surat,x", "keterbukaan complaints"),
        ("Informasi,Alasan Pengecualian,Jangka Waktu\na,b,c", "keterbukaan exemptions"),
        ("Nama,Warna\na,b", '--column request_received="header"'),
    ],
)
def test_a_refusal_points_to_what_to_do(tmp_path: Path, header: str, command: str) -> None:
    path = written(tmp_path, header)
    with pytest.raises(TableFileError) as refused:
        read_register(path)
    assert command in refused.value.text("en")
    assert header.split(",", maxsplit=1)[0] in refused.value.text("id")


def written(tmp_path: Path, *lines: str) -> Path:
    path = tmp_path / "register.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_what_could_start_the_clock_asks_before_anything_is_judged(tmp_path: Path) -> None:
    path = written(tmp_path, "No,Tanggal Surat,Tgl Kirim", "1,02/01/2026,12/01/2026")
    with pytest.raises(TableFileError) as refused:
        read_register(path)
    assert '--column request_received="Tanggal Surat"' in refused.value.text("id")
    register = read_register(
        path, columns={"request_received": "tanggal surat", "request answered": "TGL KIRIM"}
    )
    assert requests(register) == [("1", "2026-01-02", "2026-01-12")]
    given = {each.header for each in register.columns if each.confidence is Confidence.GIVEN}
    assert given == {"Tanggal Surat", "Tgl Kirim"}


def test_a_table_that_starts_no_clock_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, "No,Tanggal Jawaban", "1,12/01/2026")
    with pytest.raises(TableFileError) as refused:
        read_register(path)
    assert "judul yang ada: No; Tanggal Jawaban" in refused.value.text("id")


def test_a_field_may_be_told_by_its_indonesian_label(tmp_path: Path) -> None:
    path = written(tmp_path, "No,Tanggal Permohonan,Tgl X", "1,05/01/2026,12/01/2026")
    register = read_register(path, columns={"Tanggal Jawaban Permohonan": "Tgl X"})
    assert requests(register) == [("1", "2026-01-05", "2026-01-12")]


def test_what_is_told_must_be_there(tmp_path: Path) -> None:
    path = written(tmp_path, "No,Tanggal Permohonan", "1,05/01/2026")
    with pytest.raises(TableFileError) as refused:
        read_register(path, columns={"request_answered": "Tgl Jwb"})
    assert "'Tgl Jwb'; judul yang ada: No; Tanggal Permohonan" in refused.value.text("id")
    with pytest.raises(UnknownNameError) as unknown:
        read_register(path, columns={"request_answer": "Tanggal Permohonan"})
    assert "request_answered" in unknown.value.text("en")


@pytest.mark.parametrize(
    "columns",
    [
        {"request_received": "Tgl", "request_answered": "TGL"},
        {"request_received": "Tgl", "tanggal permohonan diterima": "Tgl X"},
    ],
)
def test_one_column_settles_one_field(tmp_path: Path, columns: dict[str, str]) -> None:
    path = written(tmp_path, "No,Tgl,Tgl X", "1,05/01/2026,12/01/2026")
    with pytest.raises(ArgumentError, match="one column a field"):
        read_register(path, columns=columns)


def test_a_header_that_stands_twice_settles_nothing(tmp_path: Path) -> None:
    path = written(tmp_path, "No,Tgl,Jawab,JAWAB,jawab", "1,05/01/2026,x,12/01/2026,y")
    with pytest.raises(TableFileError) as refused:
        read_register(path, columns={"request_answered": "JAwab"})
    assert "beberapa kolom berjudul 'JAwab'; sebutkan salah satu" in refused.value.text("id")
    register = read_register(path, columns={"request_answered": "JAWAB"})
    assert requests(register) == [("1", "2026-01-05", "2026-01-12")]


def test_columns_of_one_header_or_none_are_told_apart_by_their_letters(tmp_path: Path) -> None:
    head = "No,Tanggal,Nama,Tanggal,"
    path = written(tmp_path, head, "1,05/01/2026,A,12/01/2026,09/01/2026")
    with pytest.raises(TableFileError) as refused:
        read_register(path)
    assert '--column request_received="Tanggal (B)"' in refused.value.text("id")
    with pytest.raises(TableFileError) as again:
        read_register(path, columns={"request_received": "Tanggal"})
    assert "Tanggal (B); Tanggal (D)" in again.value.text("id")
    register = read_register(path, columns={"request_received": "Tanggal (B)"})
    assert register.unrecognised == ("Tanggal (D)", "(E)")
    told = {"request_received": "Tanggal (B)", "request_answered": "Tanggal (D)"}
    assert requests(read_register(path, columns=told)) == [("1", "2026-01-05", "2026-01-12")]
    told["extension_notified"] = "(E)"
    (row,) = read_register(path, columns=told).rows
    assert days_of(row)[Column.EXTENSION_NOTIFIED] == "2026-01-09"


def test_a_doubtful_column_weakens_the_rows_where_it_is_filled(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "No,Tanggal Permohonan,Tanggal Perpanjangan,Tanggal Jawaban,Tanggal Dijawab",
        "1,05/01/2026,,12/01/2026,13/01/2026",
        "2,05/01/2026,,,-",
    )
    register = read_register(path)
    assert [each.header for each in register.doubtful] == ["Tanggal Jawaban", "Tanggal Dijawab"]
    assert register.doubtful[0].meanings == (ANSWERED,)
    assert [ANSWERED in row.unread for row in register.rows] == [True, True]  # no column is settled
    settled = read_register(path, columns={"request_answered": "Tanggal Dijawab"})
    assert [row.unread for row in settled.rows] == [set(), set()]
    assert days_of(settled.rows[0])[ANSWERED] == "2026-01-13"


def test_an_unknown_day_weakens_every_step_of_the_row_where_it_stands(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "No,Tanggal Permohonan,Tanggal Verifikasi,Tanggal Jawaban",
        "1,05/01/2026,12/01/2026,",
        "2,05/01/2026,,",
    )
    one, other = read_register(path).rows
    assert one.unread == STEPS - {RECEIVED}
    assert other.unread == set()


@pytest.mark.parametrize(
    ("header", "cell", "weakens"),
    [
        ("Keterangan", "diberikan tgl 12/01/2026 lewat surel", True),
        ("Keterangan", "dokumen tahun 2024", False),
        ("Tindak Lanjut", "surat keluar 12 Januari 2026", True),
        ("Informasi yang diminta", "APBD per 31 Desember 2025", False),
        ("Keterangan", "sudah dijawab lisan", True),
        ("Tindak Lanjut", "dicabut pemohon", True),
        ("Tindak Lanjut", "masih diproses", False),
        ("Jawaban", "Dikabulkan", True),
        ("Jawaban", "belum", False),
    ],
)
def test_a_day_in_words_may_be_that_of_a_step(
    tmp_path: Path, header: str, cell: str, *, weakens: bool
) -> None:
    head = f"No,Tanggal Permohonan,Status,{header},Tanggal Jawaban"
    path = written(tmp_path, head, f"1,05/01/2026,proses,{cell},", "2,06/01/2026,proses,,")
    one, other = read_register(path).rows
    assert (ANSWERED in one.unread) is weakens
    assert other.unread == set()


def test_an_unknown_status_is_told_and_an_unknown_remark_is_none(tmp_path: Path) -> None:
    path = written(tmp_path, "No,Tanggal Permohonan,Status", "1,05/01/2026,hijau")
    assert read_register(path).rows[0].status is RowStatus.UNKNOWN
    path = written(tmp_path, "No,Tanggal Permohonan,Keterangan", "1,05/01/2026,hijau")
    assert read_register(path).rows[0].status is None
    path = written(tmp_path, "No,Tanggal Permohonan,Keterangan", "1,05/01/2026,dicabut")
    assert read_register(path).rows[0].status is RowStatus.WITHDRAWN


def test_an_answer_to_an_objection_needs_an_objection(tmp_path: Path) -> None:
    head = "No,Tanggal Permohonan,Tanggal Keberatan,Tanggal Tanggapan atas Keberatan"
    path = written(tmp_path, head, "1,05/01/2026,,12/03/2026", "2,05/01/2026,01/02/2026,12/03/2026")
    register = read_register(path)
    assert [row.number for row in register.rows] == ["2"]
    (problem,) = register.unreadable
    assert (problem.code, problem.column) == ("KB-R04", "Tanggal Tanggapan atas Keberatan")
    assert "tanggal keberatannya tidak ada" in problem.reason("id")


def test_lines_with_their_own_number_or_receipt_are_rows(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "No,Tanggal Permohonan,Nama,Informasi,Tanggal Jawaban",
        "1,05/01/2026,A,a,12/01/2026",
        ",06/01/2026,B,b,13/01/2026",
        ",,C,c,",
        "4,,D,d,14/01/2026",
    )
    register = read_register(path)
    assert [row.line for row in register.rows] == [2, 3, 5]
    assert [(bad.line, bad.code) for bad in register.unreadable] == [(4, "KB-R02")]


def test_a_line_that_fills_all_but_number_and_receipt_is_a_bad_row(tmp_path: Path) -> None:
    path = written(tmp_path, "No,Tanggal Permohonan,Nama", "1,05/01/2026,A", ",,B")
    register = read_register(path)
    assert [(bad.line, bad.code) for bad in register.unreadable] == [(3, "KB-R02")]
    assert register.left_out == ()


def test_a_bad_row_keeps_its_further_lines(tmp_path: Path) -> None:
    head = "No,Tanggal Permohonan,Nama,Informasi,Tanggal Jawaban"
    path = written(tmp_path, head, "1,besok,A,a,", ",,,b,12/01/2026", "2,05/01/2026,B,c,")
    register = read_register(path)
    assert [row.number for row in register.rows] == ["2"]
    assert [(bad.line, bad.code) for bad in register.unreadable] == [(2, "KB-R03"), (3, "KB-R07")]


def test_a_second_table_without_a_start_is_counted_and_weakens(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "No,Tanggal Permohonan,Tanggal Jawaban",
        "1,05/01/2026,",
        "",
        "Nomor,Tanggal Jawaban,Tanggal Keputusan PPID",
        "1,12/01/2026,x",
        "2,13/01/2026,x",
    )
    register = read_register(path)
    assert [row.unread for row in register.rows] == [{ANSWERED}]
    assert (register.unread_sheets, register.unread_lines) == ((), 3)
    assert register.is_partly_unread


@pytest.mark.parametrize(
    ("lines", "hides"),
    [
        ([["Bulan", "Jumlah", "Dijawab"], ["Januari", 2, 2], ["Februari", 1, 0]], False),
        ([["Bulan", "Diterima", "Selesai", "Rata-rata"], ["Januari", 2, 2, 7.5]], False),
        ([["No", "Bulan", "Dijawab"], [1, "Januari", 2], [2, "Februari", "-"]], False),
        ([["Unit", "Dijawab"], ["Dinas A", "2 hari"], ["Dinas B", "100 %"]], False),
        ([["No Register", "Dijawab"], ["1", "ya"]], True),
        ([["No", "Status"], [1, "Selesai"]], True),
        ([["No Register", "Tgl Jawab"], ["1", 16]], True),  # of a month that stands elsewhere
        ([["No Register", "Dijawab"], ["1", 46027]], True),  # a spreadsheet's own number of a day
    ],
)
def test_a_sheet_of_counts_hides_no_step(
    tmp_path: Path, lines: list[list[str | float]], *, hides: bool
) -> None:
    from openpyxl import Workbook

    workbook = Workbook()
    register = workbook.create_sheet("Register", 0)
    for line in (["No", "Tanggal Permohonan", "Tanggal Jawaban"], ["1", "2026-01-05", ""]):
        register.append(line)
    summary = workbook["Sheet"]
    summary.append(["REKAPITULASI TAHUN 2026"])
    for row, cells in enumerate(lines, start=3):
        for column, cell in enumerate(cells, start=1):
            summary.cell(row, column, cell)
    path = tmp_path / "r.xlsx"
    workbook.save(path)
    read = read_register(path)
    assert [row.unread != frozenset() for row in read.rows] == [hides]
    assert read.is_partly_unread is hides
    assert read.unread_sheets == ("Sheet",)


def test_a_sheet_that_speaks_of_steps_weakens_and_one_of_hints_does_not(tmp_path: Path) -> None:
    from openpyxl import Workbook

    workbook = Workbook()
    register = workbook.create_sheet("Register")
    for line in (["No", "Tanggal Permohonan", "Tanggal Jawaban"], ["1", "2026-01-05", ""]):
        register.append(line)
    hints = workbook.create_sheet("Petunjuk")
    for line in (["Kolom", "Isi"], ["Nama", "pemohon"], ["No", "urut"]):
        hints.append(line)
    off = workbook.create_sheet("Libur")
    for line in (["Tanggal", "Hari libur", "SKB"], ["2026-01-01", "Tahun Baru", "1/2026"]):
        off.append(line)
    del workbook["Sheet"]
    path = tmp_path / "r.xlsx"
    workbook.save(path)
    read = read_register(path)
    assert [row.unread for row in read.rows] == [set()]
    assert (read.unread_sheets, read.unread_lines) == (("Petunjuk", "Libur"), 5)
    assert not read.is_partly_unread
    answers = workbook.create_sheet("Jawaban")
    for line in (["Nomor urut", "Sudah dijawab"], ["1", "ya"]):
        answers.append(line)
    workbook.save(path)
    read = read_register(path)
    assert [row.unread for row in read.rows] == [STEPS - {RECEIVED}]
    assert read.is_partly_unread


def test_a_column_without_a_header_is_named_by_its_letter(tmp_path: Path) -> None:
    path = written(tmp_path, "No,Tanggal Permohonan,", "1,05/01/2026,12/01/2026")
    register = read_register(path)
    assert register.unrecognised == ("(C)",)
    assert ANSWERED in register.rows[0].unread
    wide = "No,Tanggal Permohonan," + "," * 25
    register = read_register(written(tmp_path, wide, "1,05/01/2026" + "," * 26 + "12/01/2026"))
    assert register.unrecognised == ("(AB)",)


def test_every_remark_of_a_long_register_is_read(tmp_path: Path) -> None:
    rows = [f"{n},05/01/2026,surat {n}" for n in range(1, 1_101)]
    head = "No,Tanggal Permohonan,Keterangan"
    register = read_register(written(tmp_path, head, *rows, "1101,05/01/2026,dicabut"))
    assert len(register.rows) == 1_101
    assert {row.status for row in register.rows[:-1]} == {None}
    assert register.rows[-1].status is RowStatus.WITHDRAWN


def test_a_diary_beside_a_register_is_none(tmp_path: Path) -> None:
    register = ["No,Tanggal Permohonan,Tanggal Jawaban", "1,05/01/2026,12/01/2026", ""]
    diary = ["No,Tanggal,Kegiatan", "1,07/01/2026,rapat", "2,08/01/2026,sosialisasi"]
    read = read_register(written(tmp_path, *register, *diary))
    assert requests(read) == [("1", "2026-01-05", "2026-01-12")]
    assert (read.unread_lines, read.is_partly_unread) == (3, True)
    alone = read_register(written(tmp_path, *diary))
    assert [row.number for row in alone.rows] == ["1", "2"]


@pytest.mark.parametrize("cell", ["belum", "Belum dijawab", "proses", "NULL", "N/A", "-", "nihil"])
def test_a_step_that_was_not_taken_is_said_in_words(tmp_path: Path, cell: str) -> None:
    head = "No,Tanggal Permohonan,Tanggal Jawaban"
    (row,) = read_register(written(tmp_path, head, f"1,05/01/2026,{cell}")).rows
    assert days_of(row) == {RECEIVED: "2026-01-05"}
    assert row.unread == set()
    register = read_register(written(tmp_path, head, f"1,{cell},12/01/2026", "2,05/01/2026,"))
    assert [each.number for each in register.rows if RECEIVED in each.dates] == ["2"]


def test_what_became_of_a_request_may_stand_under_other_words(tmp_path: Path) -> None:
    for header in ("Hasil", "Tahapan", "Hasil Keputusan", "Outcome"):
        path = written(tmp_path, f"No,Tanggal Permohonan,{header}", "1,05/01/2026,dicabut")
        assert read_register(path).rows[0].status is RowStatus.WITHDRAWN


def test_a_refusal_that_has_a_day_is_no_missing_answer(tmp_path: Path) -> None:
    head = "No,Tanggal Permohonan,Tanggal Diberikan,Tanggal Ditolak"
    path = written(tmp_path, head, "1,05/01/2026,12/01/2026,", "2,05/01/2026,,13/01/2026")
    one, other = read_register(path).rows
    assert ANSWERED in one.dates
    assert one.unread == set()
    assert other.unread == {ANSWERED}
