"""Public information lists as bodies keep them, each as another office lays it out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook

from keterbukaan.errors import UnknownNameError
from keterbukaan.files import RecordFile, read_records
from keterbukaan.information._list_form import category_in
from keterbukaan.information.category import Category
from keterbukaan.information.public_list import LIST_FORM, ListRow, duplicates_in

DATA = Path(__file__).parent.parent / "data" / "registers"


def read(path: Path) -> RecordFile[ListRow]:
    return read_records(path, LIST_FORM)


def book(tmp_path: Path, **sheets: Sequence[Sequence[object]]) -> Path:
    workbook = Workbook()
    for name, rows in sheets.items():
        page = workbook.create_sheet(name.replace("_", " "))
        for row in rows:
            page.append(list(row))
    del workbook["Sheet"]
    path = tmp_path / "daftar.xlsx"
    workbook.save(path)
    return path


def csv(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "daftar.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_list_with_a_header_for_each_section() -> None:
    """The category stands in the title of each section, the form in two columns of ticks."""
    found = read(DATA / "r04_dip_sections.xlsx")

    assert [(each.number, each.summary, each.category, each.form) for each in found.records] == [
        ("1", "Profil unit", Category.PERIODIC, "daring"),
        ("2", "Laporan kinerja", Category.PERIODIC, "cetak; daring"),
        ("1", "Peringatan keadaan darurat laboratorium", Category.IMMEDIATE, "daring"),
    ]
    (problem,) = found.problems  # its retention is a dash, and 21(2)g asks for it
    assert (problem.line, problem.number, problem.code) == (13, "1", "KB-I05")
    assert problem.column == "Jangka Waktu Penyimpanan atau Retensi Arsip"
    assert found.unrecognised == ()
    assert [each.retention for each in found.records] == ["Selama berlaku", "5 tahun", "1 tahun"]


def test_a_list_with_its_header_over_two_lines() -> None:
    found = read(DATA / "r05_dip_two_line_header.xlsx")

    assert [(each.number, each.form, each.made, each.responsible) for each in found.records] == [
        ("1", "cetak; daring", "Contoh, 2026", "Kepala"),
        ("2", "daring", "Contoh, 2025", "Kabid"),
    ]
    assert found.problems == ()


def test_numbers_that_begin_again_in_each_category_are_no_doubles() -> None:
    values = {
        "number": "1",
        "summary": "x",
        "holder": "Bagian Umum",
        "responsible": "Sekretaris",
        "made": "2026",
        "form": "daring",
        "retention": "1 tahun",
    }
    periodic = ListRow.model_validate({**values, "category": "berkala"})
    any_time = ListRow.model_validate({**values, "category": "setiap_saat"})

    assert duplicates_in([periodic, any_time]) == ()
    assert len(duplicates_in([periodic, any_time, periodic])) == 1


@pytest.mark.parametrize(
    ("titles", "category"),
    [
        ("B. Informasi Publik yang Wajib Tersedia Setiap Saat", Category.ANY_TIME),
        ("Informasi serta-merta", Category.IMMEDIATE),
        ("INFORMASI BERKALA / 1. Profil", Category.PERIODIC),
        ("Berkala / Setiap saat", Category.ANY_TIME),  # the sheet is wider than its section
        ("Informasi berkala dan setiap saat", None),
        ("Daftar Informasi Publik", None),
        ("", None),
    ],
)
def test_the_category_that_titles_say(titles: str, category: Category | None) -> None:
    assert category_in(titles) is category


# Five layouts of other offices


def test_a_regency_in_the_words_of_the_old_annex(tmp_path: Path) -> None:
    found = read(
        csv(
            tmp_path,
            "No;Ringkasan Isi Informasi;Pejabat yang Menguasai;Penanggung Jawab;"
            "Waktu dan Tempat Pembuatan;Bentuk Informasi (Cetak, Rekaman);"
            "Jangka Waktu Penyimpanan\n"
            "1;APBD;Kepala BPKAD;Kabid Anggaran;2026, Sampit;Cetak;5 tahun\n",
        )
    )
    (row,) = found.records
    assert (row.summary, row.holder, row.responsible) == ("APBD", "Kepala BPKAD", "Kabid Anggaran")
    assert (row.made, row.form, row.retention) == ("2026, Sampit", "Cetak", "5 tahun")


def test_a_ministry_with_a_sheet_for_each_category(tmp_path: Path) -> None:
    head = [
        "No.",
        "Judul Informasi",
        "Unit Kerja",
        "PJ Pembuatan/Penerbitan Informasi",
        "Tahun Pembuatan",
        "Format",
        "Masa Retensi",
        "Link",
    ]
    row = [1, "Renstra", "Biro Perencanaan", "Kepala Biro", 2025, "PDF", "5 tahun", ""]
    found = read(book(tmp_path, Berkala=[head, row], Setiap_Saat=[head, row]))

    assert [each.category for each in found.records] == [Category.PERIODIC, Category.ANY_TIME]
    assert found.sheets == ("Berkala", "Setiap Saat")
    assert [each.made for each in found.records] == ["2025", "2025"]


def test_a_village_ticks_hard_and_soft_copy(tmp_path: Path) -> None:
    found = read(
        book(
            tmp_path,
            DIP=[
                ["DAFTAR INFORMASI PUBLIK", *[None] * 8],
                [
                    "No",
                    "Nama Dokumen",
                    "Satuan Kerja",
                    "Penanggungjawab",
                    "Waktu Pembuatan",
                    "Bentuk Informasi",
                    None,
                    "Retensi",
                    "Kategori Informasi",
                ],
                [None, None, None, None, None, "Hardcopy", "Softcopy", None, None],
                [
                    1,
                    "APBDes",
                    "Kaur Keuangan",
                    "Kades",
                    "Januari 2026",
                    "√",
                    "√",
                    "5 th",
                    "Informasi Berkala",
                ],
                [
                    2,
                    "Perdes",
                    "Sekdes",
                    "Kades",
                    "2024",
                    "ya",
                    "tidak",
                    "permanen",
                    "Informasi yang wajib tersedia setiap saat",
                ],
            ],
        )
    )
    assert [(each.form, each.category) for each in found.records] == [
        ("cetak; salinan lunak", Category.PERIODIC),
        ("cetak", Category.ANY_TIME),
    ]


def test_a_hospital_with_group_titles_between_its_rows(tmp_path: Path) -> None:
    text = (
        "No,Uraian Informasi,Unit Penguasa Informasi,Pejabat Penanggung Jawab,"
        "Tempat dan Waktu Pembuatan Informasi,Bentuk,Jadwal Retensi Arsip\n"
        "A. Informasi Berkala,,,,,,\n1,Tarif,Keuangan,Direktur,2026,daring,2 tahun\n"
        "B. Informasi Serta Merta,,,,,,\n1,Wabah,Humas,Direktur,2026,daring,1 tahun\n"
    )
    found = read(csv(tmp_path, text))

    assert [(each.holder, each.category) for each in found.records] == [
        ("Keuangan", Category.PERIODIC),
        ("Humas", Category.IMMEDIATE),
    ]
    assert found.problems == ()


def test_a_university_in_english(tmp_path: Path) -> None:
    text = (
        "No,Title of the information,Unit holding the information,Responsible,Place and time made,"
        "Form available,Retention\n1,Statutes,Secretariat,Rector,2024,printed,5 years\n"
    )
    (row,) = read(csv(tmp_path, text)).records
    assert (row.summary, row.holder, row.made) == ("Statutes", "Secretariat", "2024")


def test_a_column_of_ticks_is_called_by_its_field_and_its_word() -> None:
    assert LIST_FORM.heading("form.soft", "id") == "Bentuk informasi yang tersedia: salinan lunak"
    with pytest.raises(UnknownNameError):
        LIST_FORM.heading("form.audio", "id")


@pytest.mark.parametrize(
    ("header", "cell"),
    [
        ("Tanggal Upload", "05/01/2020"),
        ("Tanggal SK", "05/01/2020"),
        ("Tahun Anggaran", "2020"),
        ("Status", "Published"),
        ("Jumlah Unduh", "12"),
        ("Nomor Dokumen", "12/2020"),
        ("Keterangan", "lengkap"),
        ("Pejabat Penandatangan", "Bupati"),
        ("Masa Berlaku", "2020"),
        ("Kontak", "021"),
        ("Sifat", "terbuka"),  # that it is open says nothing of its category
    ],
)
def test_what_must_not_be_misread_in_a_public_list(tmp_path: Path, header: str, cell: str) -> None:
    text = (
        "No;Ringkasan Isi Informasi;Pejabat yang Menguasai;Penanggung Jawab;"
        f"Waktu Pembuatan;Bentuk Informasi;Retensi;{header}\n"
        f"1;APBD;BPKAD;Kabid;2026;cetak;5 tahun;{cell}\n"
    )
    found = read(csv(tmp_path, text))
    assert found.unread_days == ()  # a public list asks for no day
    assert [each.model_dump(exclude_none=True) for each in found.records] == [
        {
            "number": "1",
            "summary": "APBD",
            "holder": "BPKAD",
            "responsible": "Kabid",
            "made": "2026",
            "form": "cetak",
            "retention": "5 tahun",
        }
    ]
