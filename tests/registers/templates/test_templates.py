"""What the templates hold: sheets, headers of the annexes, choices, days off, formulas."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from keterbukaan import Jurisdiction
from keterbukaan.cases.annex_registers import objection_register_row, request_register_row
from keterbukaan.cases.objection import InformationObjection
from keterbukaan.cases.objection.record import GroundClaim, ObjectionGround
from keterbukaan.cases.request import InformationRequest, RequestItem
from keterbukaan.errors import TableFileError
from keterbukaan.information import LIST_FORM
from keterbukaan.registers import COMPLAINT_FORM
from keterbukaan.registers.templates import TemplateKind, write_template
from keterbukaan.registers.templates._complaints import complaints
from keterbukaan.registers.templates._limits import Calendar
from keterbukaan.registers.templates._parts import Column, TemplateSheet
from keterbukaan.registers.templates._registers import requests
from tests.registers.templates.filling import headers_of

DAY = date(2026, 6, 15)
REQUEST = InformationRequest(received=DAY, items=(RequestItem(number=1, details="APBD"),))
OBJECTION = InformationObjection(
    received=DAY, claims=(GroundClaim(ground=ObjectionGround.NOT_ANSWERED),)
)
SIX_DAYS = """
schema = 1
name = "=Kabupaten"
[[week]]
from = 2010-01-01
days = 5
[[week]]
from = 2024-01-01
days = 6
[[day_off]]
date = 2026-07-06
name = "=Libur setempat"
"""


@pytest.fixture(scope="module")
def books(templates: dict[TemplateKind, Path]) -> dict[TemplateKind, Any]:
    return {kind: load_workbook(path) for kind, path in templates.items()}


def header_words(page: Any) -> list[str]:
    """Return each header as one text, with its group before it; as the annexes' rows have them."""
    words, group = [], ""
    for upper, lower in zip(page[4], page[5], strict=True):
        group = upper.value or group
        words.append(f"{group}: {lower.value}" if lower.value else str(upper.value))
    return words


def test_the_register_has_every_column_of_annex_viii_in_its_order(
    books: dict[TemplateKind, Any],
) -> None:
    found = list(headers_of(books[TemplateKind.REGISTER]["Register"]))
    annex = list(request_register_row(REQUEST))
    assert found[: len(annex)] == annex
    assert header_words(books[TemplateKind.REGISTER]["Register"])[17] == (
        "Hari dan Tanggal: Pemberitahuan Tertulis"
    )


def test_the_register_of_objections_has_every_column_of_annex_xi_in_its_order(
    books: dict[TemplateKind, Any],
) -> None:
    found = list(headers_of(books[TemplateKind.OBJECTIONS]["Register Keberatan"]))
    annex = list(objection_register_row(OBJECTION))
    assert found[: len(annex)] == annex


def test_the_lists_begin_with_the_columns_of_their_annexes(books: dict[TemplateKind, Any]) -> None:
    assert header_words(books[TemplateKind.LIST]["Daftar Informasi Publik"])[:7] == [
        "No.",
        "Ringkasan isi informasi",
        "Pejabat/Unit/Satker yang menguasai informasi",
        "Penanggungjawab pembuatan atau penerbitan informasi",
        "Waktu dan tempat pembuatan informasi",
        "Bentuk informasi yang tersedia",
        "Jangka Waktu Penyimpanan atau Retensi Arsip",
    ]
    for kind in (TemplateKind.EXEMPTIONS, TemplateKind.DUTIES):
        assert header_words(books[kind]["Informasi Dikecualikan"])[1:6] == [
            "Informasi",
            "Dasar Hukum Pengecualian Informasi",
            "Konsekuensi/Pertimbangan Bagi Publik: Dibuka",
            "Konsekuensi/Pertimbangan Bagi Publik: Ditutup",
            "Jangka Waktu",
        ]


@pytest.mark.parametrize(
    ("kind", "sheet", "form"),
    [
        (TemplateKind.COMPLAINTS, "Register Pengaduan", COMPLAINT_FORM),
        (TemplateKind.LIST, "Daftar Informasi Publik", LIST_FORM),
    ],
)
def test_every_header_that_is_filled_in_is_one_that_the_reader_knows(
    kind: TemplateKind, sheet: str, form: Any, books: dict[TemplateKind, Any]
) -> None:
    known = {words.lower().rstrip(".") for every in form.headers.values() for words in every}
    found = {words.lower().rstrip(".") for words in headers_of(books[kind][sheet])}
    assert {words for words in found if not words.startswith("tenggat")} <= known


def test_each_workbook_has_its_guide_and_no_day_off_where_nothing_is_counted(
    books: dict[TemplateKind, Any],
) -> None:
    counted = {TemplateKind.REGISTER, TemplateKind.OBJECTIONS, TemplateKind.COMPLAINTS}
    for kind, book in books.items():
        assert "Petunjuk" in book.sheetnames
        assert ("Libur" in book.sheetnames) is (kind in counted)
        assert book["Pilihan"].sheet_state == "hidden"
        assert book.sheetnames[0] not in {"Petunjuk", "Libur", "Pilihan"}


def test_every_day_off_is_listed_with_its_decree(books: dict[TemplateKind, Any]) -> None:
    page = books[TemplateKind.REGISTER]["Libur"]
    listed = {
        row[0].date(): row[1:] for row in page.iter_rows(min_row=4, values_only=True) if row[0]
    }
    calendar = Jurisdiction.national().calendar
    decreed = {each.day for year in range(2010, 2028) for each in calendar.days_off(year)}
    assert listed.keys() == decreed
    assert listed[date(2025, 3, 29)] == (
        *("Sabtu", "libur nasional", "Nyepi 1947"),
        "SKB 1017/2024, 2/2024, 2/2024 (ditandatangani 14 Oktober 2024)",
    )
    assert "Rumus sendiri melewati hari Sabtu dan Minggu." in page["A2"].value


def test_a_week_that_changed_is_said_by_listing_the_saturdays_before(tmp_path: Path) -> None:
    write_template(tmp_path / "r.xlsx", TemplateKind.OBJECTIONS, under=Jurisdiction.loads(SIX_DAYS))
    book: Any = load_workbook(tmp_path / "r.xlsx")
    listed = {
        row[0].date(): row[2:4]
        for row in book["Libur"].iter_rows(min_row=4, values_only=True)
        if row[0]
    }
    assert listed[date(2023, 12, 30)] == ("akhir pekan", None)
    assert date(2024, 1, 6) not in listed
    page = book["Register Keberatan"]
    assert '"0000001"' in page[f"{headers_of(page)['Tenggat tanggapan keberatan']}6"].value
    assert book["Libur"]["A2"].value.startswith("'=Kabupaten")
    assert listed[date(2026, 7, 6)] == ("libur setempat", "'=Libur setempat")


def formulas(page: Any) -> Iterator[str]:
    for row in page.iter_rows(min_row=6):
        for cell in row:
            if isinstance(cell.value, str) and cell.value.startswith("="):
                yield cell.value


def test_formulas_stand_in_five_hundred_rows_and_are_written_as_excel_stores_them(
    books: dict[TemplateKind, Any],
) -> None:
    found = list(formulas(books[TemplateKind.REGISTER]["Register"]))
    assert len(found) == 5 * 500
    assert all("_xlfn" not in each and ";" not in each for each in found)
    assert 'WORKDAY.INTL(B505,10,"0000011",Libur!$A$4:' in found[-5]


def columns_of(sheet: TemplateSheet) -> dict[str, Column]:
    return {each.key: each for each in sheet.columns}


def formula_of(column: Column) -> str:
    """Return a formula in which the key of each column stands for its cell."""
    assert column.formula is not None
    return column.formula(lambda key: key)


def test_the_numbers_of_a_formula_are_those_of_the_body() -> None:
    own = """
        schema = 1
        name = "Kabupaten Contoh"
        [[limit]]
        limit = "request.response"
        amount = 7
        unit = "working_days"
        in_force_from = 2022-03-01
        citations = ["Perbup Contoh 12/2022 Pasal 8"]
    """
    found = columns_of(requests(Calendar.of(Jurisdiction.loads(own), 4)))["response"]
    assert "WORKDAY.INTL(received,IF(received>=DATE(2022,3,1),7,10)," in formula_of(found)
    assert "Rumus: 7 hari kerja (Perbup Contoh 12/2022 Pasal 8; belum" in found.hint.id
    national = columns_of(requests(Calendar.of(Jurisdiction.national(), 4)))["response"]
    assert "WORKDAY.INTL(received,10," in formula_of(national)
    assert "Formula: 10 working days (UU 14/2008 Pasal 22 ayat (7))." in national.hint.en


FROM_ANOTHER_EVENT = """\
"complaint.resolution.aspiration"
amount = 3
unit = "working_days"
starts_from = ["complaint.forwarded"]
"""


@pytest.mark.parametrize(
    ("limit", "key"),
    [
        ('"complaint.decision"\namount = 1\nunit = "months"', "decision_due"),
        (
            FROM_ANOTHER_EVENT,
            "portal_due",
        ),
    ],
    ids=["in months", "from another event"],
)
def test_a_limit_that_no_formula_can_say_is_left_to_the_command(limit: str, key: str) -> None:
    own = f"""
        schema = 1
        name = "Kabupaten Contoh"
        [[limit]]
        limit = {limit}
        in_force_from = 2010-01-01
        citations = ["Perbup Contoh 12/2022 Pasal 8"]
    """
    column = columns_of(complaints(Calendar.of(Jurisdiction.loads(own), 4)))[key]
    assert '"lihat keterbukaan due"' in formula_of(column)
    assert "Tidak dapat dinyatakan dengan rumus" in column.hint.id


def test_dates_are_dates_and_closed_sets_are_chosen_from_a_list(
    books: dict[TemplateKind, Any],
) -> None:
    page = books[TemplateKind.LIST]["Daftar Informasi Publik"]
    (rule,) = page.data_validations.dataValidation
    assert (str(rule.sqref), rule.type, rule.formula1) == ("H6:H505", "list", "Pilihan!$A$2:$A$4")
    offered = [cell.value for cell in books[TemplateKind.LIST]["Pilihan"]["A"]]
    assert offered[1:] == ["berkala", "serta merta", "setiap saat"]
    page = books[TemplateKind.REGISTER]["Register"]
    rules = {str(each.sqref): each for each in page.data_validations.dataValidation}
    assert rules["B6:B505"].type == "date"
    assert rules["B6:B505"].showErrorMessage
    assert page["B6"].number_format == "dd/mm/yyyy"
    assert rules["I6:I505"].type == "list"
    assert not rules["P6:P505"].showErrorMessage  # several items may be decided differently
    assert page["B3"].value == "=TODAY()"


def test_the_tables_are_frozen_and_printed_on_a4_turned_to_the_side(
    books: dict[TemplateKind, Any],
) -> None:
    for book in books.values():
        for page in book.worksheets:
            if page.title != "Pilihan":
                assert (page.page_setup.paperSize, page.page_setup.orientation) == (9, "landscape")
    page = books[TemplateKind.REGISTER]["Register"]
    assert page.freeze_panes == "C6"
    assert page.print_title_rows == "$4:$5"
    groups = [cell.value for cell in page[4]]
    assert all(groups[each.id] for each in page.col_breaks.brk)  # no group is parted
    assert len(page.col_breaks.brk) == 1
    for kind in (TemplateKind.LIST, TemplateKind.EXEMPTIONS):
        assert not books[kind].worksheets[0].col_breaks.brk
    assert page.conditional_formatting


@pytest.mark.parametrize("name", ["r.csv", "r.ods", "r.xls"])
def test_only_a_workbook_of_today_is_written(name: str, tmp_path: Path) -> None:
    with pytest.raises(TableFileError, match=r"only \.xlsx can be written"):
        write_template(tmp_path / name, TemplateKind.REGISTER)
    assert list(tmp_path.iterdir()) == []


def test_without_openpyxl_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("_packed", "_guide", "_workbook"):
        monkeypatch.setitem(
            __import__("sys").modules, f"keterbukaan.registers.templates.{name}", None
        )
    with pytest.raises(TableFileError, match="pip install openpyxl python-calamine"):
        write_template(tmp_path / "r.xlsx", TemplateKind.LIST)
    assert not (tmp_path / "r.xlsx").exists()
