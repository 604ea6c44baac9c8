"""Registers in layouts that no example holds: what must be read, and what must not be misread.

The days were counted by hand on the calendar of 2026: a request of 5 January is due on 20 January
(16 January is a holiday), one of 2 February on 18 February (16 and 17 February are days off), an
objection of 2 February on 25 March (18 to 24 March are days off or a weekend).
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from calling import answer, run

ON = "2026-04-30"
_CANNOT_TELL = 3

READ: dict[str, tuple[str, dict[int, dict[str, tuple[str, str]]]]] = {
    "an agenda of letters": (
        (
            "No. Agenda;Tgl. Masuk;Pemohon Informasi;Uraian Informasi;Tgl. Balas\n"
            "12/PPID;05/01/2026;Pemohon A;Data A;20/01/2026\n"
            "13/PPID;05/01/2026;Pemohon B;Data B;21/01/2026\n"
        ),
        {
            2: {"request.response": ("in_time", "2026-01-20")},
            3: {"request.response": ("late", "2026-01-20")},
        },
    ),
    "in English": (
        (
            "Ref,Date received,Requester,Information requested,Date of reply\n"
            "R-1,2026-01-05,A,x,2026-01-20\nR-2,2026-02-02,B,y,2026-02-19\n"
        ),
        {
            2: {"request.response": ("in_time", "2026-01-20")},
            3: {"request.response": ("late", "2026-02-18")},
        },
    ),
    "groups over three lines": (
        (
            "REGISTER PERMOHONAN INFORMASI\n"
            "No,Permohonan,,,Tindak Lanjut,,\n"
            ",Pemohon,,Diterima,Perpanjangan,Pemberitahuan Tertulis,\n"
            ",Nama,Alamat,Tanggal,Tanggal,Nomor,Tanggal\n"
            "1,A,Jl. X,05/01/2026,,005/J,20/01/2026\n"
            "2,B,Jl. Y,05/01/2026,20/01/2026,006/J,29/01/2026\n"
        ),
        {
            5: {"request.response": ("in_time", "2026-01-20")},
            # the seven days more: 21, 22, 23, 26, 27, 28, 29 January
            6: {"request.extension": ("in_time", "2026-01-29")},
        },
    ),
    "a request and its objection in one row": (
        (
            "Nomor,Tgl Permohonan Masuk,Tgl Jawaban PPID,Tgl Pengajuan Keberatan,"
            "Tgl Tanggapan Atasan PPID\n"
            "1,05/01/2026,20/01/2026,02/02/2026,25/03/2026\n"
            "2,05/01/2026,20/01/2026,02/02/2026,26/03/2026\n"
        ),
        {
            2: {
                "request.response": ("in_time", "2026-01-20"),
                "objection.response": ("in_time", "2026-03-25"),
            },
            3: {"objection.response": ("late", "2026-03-25")},
        },
    ),
    "moments of a form on the web": (
        (
            "ID Tiket,Waktu Pengajuan Permohonan,Nama,Waktu Dijawab\n"
            "T1,05/01/2026 09:12 WIB,A,20/01/2026 16:45 WIB\n"
        ),
        {2: {"request.response": ("in_time", "2026-01-20")}},
    ),
    "capitals and line breaks": (
        (
            'NO,"TANGGAL\nDITERIMA\nPERMOHONAN","NAMA\nPEMOHON","TANGGAL\nDIJAWAB"\n'
            "1,05-01-2026,A,21-01-2026\n"
        ),
        {6: {"request.response": ("late", "2026-01-20")}},
    ),
    "the export of a database": (
        (
            "id,no_register,nama_pemohon,tgl_permohonan,tgl_jawaban,created_at,updated_at\n"
            '4,"P-4","A",2026-01-05 08:00:00,2026-01-20 15:00:00,2026-01-05 08:00:00,'
            "2026-04-01 10:00:00\n"
        ),
        {2: {"request.response": ("in_time", "2026-01-20")}},
    ),
    "day and date with a slash": (
        (
            "No,Hari/Tanggal Permohonan,Nama,Hari/Tgl. Diberikan Jawaban\n"
            '1,"Senin/ 5 Januari 2026",A,"Selasa/ 20 Januari 2026"\n'
        ),
        {2: {"request.response": ("in_time", "2026-01-20")}},
    ),
    "columns that count": (
        (
            "No,Tanggal Terima Permohonan,Pemohon,Batas Waktu,Tanggal Penyampaian Jawaban,"
            "Lama (hari kerja),Sisa Hari\n"
            "1,05/01/2026,A,20/01/2026,20/01/2026,10,0\n"
        ),
        {2: {"request.response": ("in_time", "2026-01-20")}},
    ),
    "a register of objections below one of requests": (
        (
            "REGISTER PERMOHONAN,,,\nNo,Tanggal Permohonan,Nama,Tanggal Jawaban\n"
            "1,05/01/2026,A,20/01/2026\n,,,\nREGISTER KEBERATAN,,,\n"
            "No,Tanggal Keberatan,Nama,Tanggal Tanggapan Keberatan\n1,02/02/2026,A,26/03/2026\n"
        ),
        {
            3: {"request.response": ("in_time", "2026-01-20")},
            7: {"objection.response": ("late", "2026-03-25")},
        },
    ),
    "signed at its end": (
        (
            "No,Tanggal Permohonan,Nama,Tanggal Jawaban\n1,05/01/2026,A,20/01/2026\n"
            'JUMLAH,,1,\n,,,\n,,,"Sampit, 30 April 2026"\n,,,Kepala Dinas\n,,,NIP 19700101\n'
        ),
        {2: {"request.response": ("in_time", "2026-01-20")}},
    ),
    "the months of a year one below the other": (
        (
            "No,Tanggal Permohonan,Nama,Tanggal Jawaban\nJANUARI 2026,,,\n"
            "1,05/01/2026,A,20/01/2026\n"
            "FEBRUARI 2026,,,\n1,02/02/2026,B,19/02/2026\n"
        ),
        {
            3: {"request.response": ("in_time", "2026-01-20")},
            5: {"request.response": ("late", "2026-02-18")},
        },
    ),
}


@pytest.mark.parametrize("name", READ)
def test_a_layout_is_read_right(name: str, tmp_path: Path) -> None:
    text, expected = READ[name]
    found = audited(text, tmp_path)
    assert not found["unreadable"]
    steps = {
        row["line"]: {step["step"]: (step["outcome"], step["date"]) for step in row["steps"]}
        for row in found["rows"]
    }
    assert steps.keys() == expected.keys()
    for line, wanted in expected.items():
        assert wanted.items() <= steps[line].items()


JUDGING_NOTHING = {
    "the day of a letter is not that of its receipt": (
        "No,Tanggal Surat,Nama Pemohon,Tanggal Jawaban\n1,05/01/2026,A,30/03/2026\n"
    ),
    "letters that went out": (
        "No,Tanggal,Nomor Surat,Tujuan,Perihal\n1,05/01/2026,005/X,Bupati,Undangan rapat\n"
    ),
    "projects": (
        "No,Nama Kegiatan,Tanggal Mulai,Tanggal Selesai,Anggaran\n1,Jalan,05/01/2026,30/03/2026,5\n"
    ),
    "guests": "No,Tanggal,Nama,Instansi,Keperluan\n1,05/01/2026,A,Dinas,Rapat\n",
    "complaints": (
        "Tracking ID,Tanggal Laporan Masuk,Klasifikasi Laporan,Tanggal Selesai\n"
        "900,05/01/2026,Pengaduan,30/03/2026\n"
    ),
    "people": "No,Nama,NIK,Tanggal Lahir,Tanggal Masuk Kerja\n1,A,-,05/01/1990,05/01/2026\n",
}


@pytest.mark.parametrize("name", JUDGING_NOTHING)
def test_what_is_no_register_gets_no_verdict(name: str, tmp_path: Path) -> None:
    path = tmp_path / "berkas.csv"
    path.write_text(JUDGING_NOTHING[name], encoding="utf-8")
    result = run("audit", path, "--on", ON, "--json")
    assert result.exit_code in {2, _CANNOT_TELL}
    assert '"late"' not in result.stdout.split('"totals"')[0]
    assert '"missing"' not in result.stdout.split('"totals"')[0]


WEAKENED = {
    "only a last day for the answer": (
        "No,Tanggal Permohonan,Nama,Batas Waktu Jawaban,Status\n1,05/01/2026,A,20/01/2026,Selesai\n"
    ),
    "two answers side by side": (
        "No,Tanggal Permohonan,Nama,Tanggal Jawaban 1,Tanggal Jawaban 2\n"
        "1,05/01/2026,A,,30/03/2026\n"
    ),
    "a day whose meaning nobody knows": (
        "No,Tanggal Permohonan,Nama,Tgl TTE\n1,05/01/2026,A,19/01/2026\n"
    ),
    "sent to another body": (
        "No,Tanggal Permohonan,Nama,Tanggal Jawaban,Keterangan\n"
        "1,05/01/2026,A,,Dilimpahkan ke PPID Dinas Pendidikan\n"
    ),
    "an answer in words": (
        "No,Tanggal Permohonan,Nama,Tanggal Jawaban\n1,05/01/2026,A,sudah dijawab lisan\n"
    ),
}


@pytest.mark.parametrize("name", WEAKENED)
def test_what_was_not_read_is_no_lateness(name: str, tmp_path: Path) -> None:
    path = tmp_path / "register.csv"
    path.write_text(WEAKENED[name], encoding="utf-8")
    result = run("audit", path, "--on", ON, "--json")
    assert result.exit_code == _CANNOT_TELL
    found = audited(WEAKENED[name], tmp_path)
    outcomes = {step["outcome"] for row in found["rows"] for step in row["steps"]}
    assert outcomes <= {"cannot_tell"}


def test_a_row_that_looks_like_furniture_is_a_row(tmp_path: Path) -> None:
    found = audited(
        "No,Tanggal Permohonan,Nama,Tanggal Jawaban\n1,05/01/2026,A,20/01/2026\n"
        "JUMLAH-3,05/01/2026,Total Energi,21/01/2026\n1,2,,\n,05/01/2026,,\n",
        tmp_path,
    )
    outcomes = {row["line"]: row["steps"][0]["outcome"] for row in found["rows"]}
    assert outcomes == {2: "in_time", 3: "late", 5: "missing"}
    assert [problem["line"] for problem in found["unreadable"]] == [4]


def audited(text: str, folder: Path) -> dict[str, Any]:
    path = folder / "register.csv"
    path.write_text(text, encoding="utf-8")
    return answer("audit", path, "--on", ON)
