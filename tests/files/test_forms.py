"""Records in files: CSV, XLSX and JSON, in and out; every bad row is listed and none is lost."""

from __future__ import annotations

import csv
import gc
import json
import sys
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from pydantic import ValidationError

from keterbukaan.errors import ArgumentError, Language, TableFileError
from keterbukaan.files.forms import RecordFile, TableForm, read_records, write_records
from keterbukaan.files.tables import RowProblem
from keterbukaan.information.category import Accessibility, Category, Channel
from keterbukaan.information.exemption import Extent
from keterbukaan.information.exemption_rows import EXEMPTION_FORM, ExemptionRow
from keterbukaan.information.grounds import Letter
from keterbukaan.information.public_list import LIST_FORM, ListRow
from keterbukaan.information.publications import PUBLICATION_FORM, Publication
from keterbukaan.records.record import Record, problems_of
from tests.people import NIK

ENDINGS = (".csv", ".xlsx", ".json")

PUBLICATION = Publication(
    item="perki.15.9.b.2",
    title="HPS pembangunan jembatan",
    announced_on=date(2026, 3, 24),
    channels=frozenset({Channel.WEBSITE, Channel.NOTICE_BOARD}),
    accessibility=frozenset({Accessibility.VISUAL}),
    url="https://ppid.example.go.id/hps.pdf",
    whole=True,
)
ROW = ListRow(
    number="1",
    summary="Profil Dinas Kesehatan",
    holder="Dinas Kesehatan",
    responsible="Sekretaris Dinas",
    made="2024, Sampit",
    form="softcopy; hardcopy",
    retention="5 tahun",
    archive_code="900.1.2",
    archive_location="Depo 2, rak 4",
    category=Category.PERIODIC,
    item="perki.14.2.a",
    url="https://ppid.example.go.id/profil",
)
EXEMPT = ExemptionRow(
    number="3/2020",
    information="Rekam medis pasien",
    document="Berkas rawat inap",
    holder="RSUD",
    extent=Extent.PART,
    letter=Letter.H,
    item=2,
    act="UU 17/2023 Pasal 177",
    consequence="Rahasia pribadi pasien terbuka",
    decided_on=date(2024, 1, 2),
    expires_on=date(2030, 1, 1),
    period="enam tahun",
)
KINDS: list[tuple[TableForm[Any], Record]] = [
    (PUBLICATION_FORM, PUBLICATION),
    (LIST_FORM, ROW),
    (EXEMPTION_FORM, EXEMPT),
]
LEAST: list[tuple[TableForm[Any], Record]] = [
    (PUBLICATION_FORM, Publication(item="uu.12.a", title="Angka")),
    (
        LIST_FORM,
        ListRow.model_validate({name: getattr(ROW, name) for name in list(LIST_FORM.headers)[:7]}),
    ),
    (
        EXEMPTION_FORM,
        ExemptionRow(
            number="1",
            information="x",
            letter=Letter.J,
            act="UU 43/2009 Pasal 44",
            decided_on=date(2024, 1, 2),
        ),
    ),
]


def put(tmp_path: Path, text: str, name: str = "berkas.csv") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def table(tmp_path: Path, *rows: Sequence[str], delimiter: str = ",") -> Path:
    path = tmp_path / "berkas.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows(rows)
    return path


def cells(form: TableForm[Any], values: Mapping[str, str]) -> tuple[list[str], list[str]]:
    """Return a header and one row, with the official headers of the fields given."""
    return [form.heading(name, "id") for name in values], list(values.values())


def plain(record: Record) -> dict[str, Any]:
    return record.model_dump(mode="json", exclude_none=True)


# In and out


@pytest.mark.parametrize(("form", "record"), KINDS + LEAST)
@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("lang", ["id", "en"])
def test_what_is_written_is_read_back(
    tmp_path: Path, form: TableForm[Any], record: Record, ending: str, lang: Language
) -> None:
    path = tmp_path / f"berkas{ending}"
    write_records(path, [record, record], form, lang=lang)

    found = read_records(path, form)

    assert found.records == (record, record)
    assert found.lines == ((1, 2) if ending == ".json" else (2, 3))
    assert (found.file, found.problems, found.unrecognised) == (path.name, (), ())
    assert found.unread_sheets == ()
    assert [name for name, _ in found.mapping] == list(form.headers)


@pytest.mark.parametrize("ending", ENDINGS)
def test_an_empty_list_is_written_and_read(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"kosong{ending}"
    write_records(path, [], LIST_FORM)

    assert read_records(path, LIST_FORM).records == ()


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize(("form", "record"), KINDS)
def test_the_delimiter_of_a_table_is_found(
    tmp_path: Path, form: TableForm[Any], record: Record, delimiter: str
) -> None:
    write_records(tmp_path / "asal.csv", [record], form)
    rows = list(csv.reader((tmp_path / "asal.csv").read_text("utf-8-sig").splitlines()))

    assert read_records(table(tmp_path, *rows, delimiter=delimiter), form).records == (record,)


def test_cells_full_of_semicolons_do_not_hide_the_commas(tmp_path: Path) -> None:
    full = ROW.model_copy(update={"summary": "; ".join(["RKA"] * 30)})
    path = tmp_path / "daftar.csv"
    write_records(path, [full], LIST_FORM)

    assert read_records(path, LIST_FORM).records == (full,)


def test_a_sheet_has_the_name_asked_for_and_text_cells(tmp_path: Path) -> None:
    path = tmp_path / "daftar.xlsx"
    write_records(path, [ROW], LIST_FORM, sheet="DIP 2026")

    book = load_workbook(path)

    assert book.sheetnames == ["DIP 2026"]
    assert [cell.value for cell in book["DIP 2026"][1]][:3] == [
        "No.",
        "Ringkasan isi informasi",
        "Pejabat/Unit/Satker yang menguasai informasi",
    ]
    assert all(cell.data_type in {"s", "n"} for row in book["DIP 2026"] for cell in row)


def test_a_text_too_long_for_a_cell_is_not_cut_silently(tmp_path: Path) -> None:
    path = tmp_path / "daftar.xlsx"
    long = ROW.model_copy(update={"summary": "x" * 32_768})
    try:
        write_records(path, [long], LIST_FORM)
    except TableFileError:
        return

    assert read_records(path, LIST_FORM).records == (long,)


def test_a_sheet_with_true_dates_numbers_and_yes_is_read(tmp_path: Path) -> None:
    book = Workbook()
    page = book.active
    assert page is not None
    page.append(["Kode butir", "Judul", "Tanggal", "Mencakup semua rincian"])
    page.append(["perki.16.a", 2026, datetime(2026, 3, 24), True])  # noqa: DTZ001 - as a sheet has it
    book.create_sheet("catatan").append(["lain"])
    book.create_sheet("kosong")
    path = tmp_path / "p.xlsx"
    book.save(path)

    found = read_records(path, PUBLICATION_FORM)

    assert found.records == (
        Publication(item="perki.16.a", title="2026", announced_on=date(2026, 3, 24), whole=True),
    )
    assert found.unread_sheets == ("catatan",)


def test_the_sheet_that_has_the_columns_is_read_wherever_it_stands(tmp_path: Path) -> None:
    book = Workbook()
    page = book.active
    assert page is not None
    page.append(["Sampul"])
    data = book.create_sheet("data")
    data.append(["Butir", "Judul"])
    data.append(["perki.16.a", "Profil"])
    path = tmp_path / "p.xlsx"
    book.save(path)

    found = read_records(path, PUBLICATION_FORM)

    assert [each.title for each in found.records] == ["Profil"]
    assert found.unread_sheets == ("Sheet",)


def test_a_json_file_may_begin_with_a_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "p.json"
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps([plain(PUBLICATION)]).encode())

    assert read_records(path, PUBLICATION_FORM).records == (PUBLICATION,)


def test_a_publication_may_name_its_item_by_citation(tmp_path: Path) -> None:
    path = table(
        tmp_path, ["Pasal", "Judul"], ["Perki 1/2021 Pasal 15 ayat (9) huruf b angka 2", "HPS"]
    )

    assert [each.item for each in read_records(path, PUBLICATION_FORM).records] == [
        "perki.15.9.b.2"
    ]


@pytest.mark.parametrize(
    ("cell", "whole"),
    [
        *((cell, True) for cell in ("ya", "Y", "TRUE", "1")),
        *((cell, False) for cell in ("tidak", "T", "no", "0", "", "-")),
    ],
)
def test_yes_and_no_are_read_in_both_languages(tmp_path: Path, cell: str, whole: bool) -> None:  # noqa: FBT001
    path = table(
        tmp_path, *cells(PUBLICATION_FORM, {"item": "uu.12.a", "title": "x", "whole": cell})
    )

    assert [each.whole for each in read_records(path, PUBLICATION_FORM).records] == [whole]


def test_choices_are_read_as_they_are_said(tmp_path: Path) -> None:
    values = {"item": "uu.12.a", "title": "x", "channels": "Laman resmi;Papan Pengumuman; "}
    path = table(tmp_path, *cells(PUBLICATION_FORM, values))

    (found,) = read_records(path, PUBLICATION_FORM).records

    assert found.channels == {Channel.WEBSITE, Channel.NOTICE_BOARD}


# Headers


def test_a_header_may_stand_on_a_later_line_among_other_columns(tmp_path: Path) -> None:
    path = table(
        tmp_path,
        ["DAFTAR PENGUMUMAN"],
        [],
        ["Kode  butir*", "Warna", "JUDUL", "Judul", "", "Tanggal Pengumuman"],
        ["perki.16.a", "merah", "Profil", "Ganda", "x", "24/03/2026"],
        [],
        ["perki.16.b", "biru"],
    )

    found = read_records(path, PUBLICATION_FORM)

    assert found.unrecognised == ("Warna", "Judul")
    assert found.mapping == (
        ("item", "Kode butir*"),
        ("title", "JUDUL"),
        ("announced_on", "Tanggal Pengumuman"),
    )
    assert found.lines == (4,)
    assert found.records[0].announced_on == date(2026, 3, 24)
    (problem,) = found.problems
    assert (problem.line, problem.number, problem.column) == (6, "perki.16.b", "JUDUL")
    assert problem.reason("id") == "wajib diisi"
    assert problem.reason("en") == "is required"


@pytest.mark.parametrize(
    ("form", "looked_for"),
    [
        (PUBLICATION_FORM, ("Butir", "Judul")),
        (
            LIST_FORM,
            ("No.", "Ringkasan isi informasi", "Pejabat/Unit/Satker yang menguasai informasi"),
        ),
        (
            EXEMPTION_FORM,
            (
                "Informasi yang dikecualikan",
                "Dasar hukum",
                "Tanggal penetapan",
            ),
        ),
    ],
)
def test_a_missing_column_is_refused_with_the_headers_looked_for(
    tmp_path: Path, form: TableForm[Any], looked_for: tuple[str, ...]
) -> None:
    for gone in looked_for:
        path = table(tmp_path, [words for words in looked_for if words != gone] + ["Lain"])
        with pytest.raises(TableFileError) as caught:
            read_records(path, form)
        said = caught.value.text("id")
        kept = [words for words in looked_for if words != gone]
        assert f"tidak ditemukan: {gone}; judul yang ada: {'; '.join(kept)}; Lain; " in said
        assert all(f"{words} = {words}" in said for words in kept)  # what was recognised, as what
        assert "tentukan dengan --column" in said
        assert "required columns are missing: " in caught.value.text("en")


@pytest.mark.parametrize(("form", "record"), KINDS)
def test_every_header_named_is_understood(
    tmp_path: Path, form: TableForm[Any], record: Record
) -> None:
    write_records(tmp_path / "asal.csv", [record], form)
    (_, row) = csv.reader((tmp_path / "asal.csv").read_text("utf-8-sig").splitlines())
    for place, (name, words) in enumerate(form.headers.items()):
        for word in words:
            header = [every[0] for every in form.headers.values()]
            header[place] = word
            found = read_records(table(tmp_path, header, row), form)
            assert (name, word) in found.mapping
            assert found.records == (record,)


@pytest.mark.parametrize("form", [PUBLICATION_FORM, LIST_FORM, EXEMPTION_FORM])
def test_a_form_speaks_of_every_field_and_of_no_other(form: TableForm[Any]) -> None:
    assert set(form.headers) == set(form.model.model_fields)
    assert form.required | form.lists | form.codes | form.days | form.flags <= set(form.headers)
    assert form.named_by in form.headers
    every = [" ".join(words.lower().split()) for names in form.headers.values() for words in names]
    assert len(every) == len(set(every))


# Bad rows


def csv_problem(tmp_path: Path, form: TableForm[Any], name: str, cell: str) -> RowProblem:
    record = next(each for known, each in KINDS if known is form)
    write_records(tmp_path / "asal.csv", [record], form)
    header, row = csv.reader((tmp_path / "asal.csv").read_text("utf-8-sig").splitlines())
    bad = list(row)
    bad[header.index(form.heading(name, "id"))] = cell
    found = read_records(table(tmp_path, header, row, bad, row), form)
    assert found.lines == (2, 4)
    (problem,) = found.problems
    assert problem.line == 3
    assert problem.reason("id") != problem.reason("en")
    return problem


@pytest.mark.parametrize(
    ("form", "name", "cell", "code", "said"),
    [
        (PUBLICATION_FORM, "item", "perki.99", "KB-I01", "butir informasi"),
        (PUBLICATION_FORM, "title", "", "KB-I05", "wajib diisi"),
        (PUBLICATION_FORM, "title", "–", "KB-I05", "wajib diisi"),
        (PUBLICATION_FORM, "announced_on", "kemarin", "KB-R03", "tanggal tidak terbaca"),
        (PUBLICATION_FORM, "announced_on", "31/02/2026", "KB-R03", "tanggal tidak terbaca"),
        (PUBLICATION_FORM, "channels", "radio", "KB-I05", "'papan_pengumuman'"),
        (PUBLICATION_FORM, "channels", "!!", "KB-I05", "bukan pilihan yang dikenal"),
        (PUBLICATION_FORM, "accessibility", "besar", "KB-I05", "'audio', 'visual' atau 'braille'"),
        (PUBLICATION_FORM, "whole", "mungkin", "KB-I05", "harus ya atau tidak"),
        (LIST_FORM, "holder", "", "KB-I05", "wajib diisi"),
        (LIST_FORM, "summary", "-", "KB-I05", "wajib diisi"),
        (LIST_FORM, "made", "entah kapan", "KB-I05", ""),
        (LIST_FORM, "category", "dikecualikan", "KB-I01", "Pasal 11 ayat (1) huruf a"),
        (LIST_FORM, "category", "rahasia", "KB-I05", "'berkala'"),
        (EXEMPTION_FORM, "letter", "z", "KB-I05", "bukan pilihan yang dikenal"),
        (EXEMPTION_FORM, "item", "99", "KB-I01", "UU 14/2008 Pasal 17 huruf h"),
        (EXEMPTION_FORM, "item", "dua", "KB-I05", "harus bilangan bulat"),
        (EXEMPTION_FORM, "act", "Perbup 5/2021", "KB-I01", "Pasal 2 ayat (4)"),
        (EXEMPTION_FORM, "act", "", "KB-I05", "wajib diisi"),
        (EXEMPTION_FORM, "extent", "separuh", "KB-I05", "'seluruhnya' atau 'sebagian'"),
        (EXEMPTION_FORM, "kind", "court_decision", "KB-I02", "UU 14/2008 Pasal 18"),
        (EXEMPTION_FORM, "decided_on", "", "KB-I05", "wajib diisi"),
        (EXEMPTION_FORM, "expires_on", "2023-12-31", "KB-I03", "PP 61/2010"),
    ],
)
def test_a_bad_cell_is_listed_with_line_code_and_column(  # noqa: PLR0913, PLR0917
    tmp_path: Path, form: TableForm[Any], name: str, cell: str, code: str, said: str
) -> None:
    problem = csv_problem(tmp_path, form, name, cell)

    assert (problem.code, problem.column) == (code, form.heading(name, "id"))
    assert said in problem.reason("id")


def test_an_unknown_item_of_the_list_is_refused(tmp_path: Path) -> None:
    problem = csv_problem(tmp_path, LIST_FORM, "item", "perki.99")

    assert problem.column == "Butir"


def test_a_year_that_is_not_told_is_said_in_plain_indonesian(tmp_path: Path) -> None:
    problem = csv_problem(tmp_path, LIST_FORM, "made", "entah kapan")

    assert "String should match" not in problem.reason("id")
    assert "\\d" not in problem.reason("en")


def test_all_that_is_wrong_with_a_row_is_said_of_its_columns(tmp_path: Path) -> None:
    path = table(
        tmp_path,
        ["No", "Ringkasan", "Unit", "Kategori"],
        ["7", "", "", "rahasia"],
    )

    (problem,) = read_records(path, LIST_FORM).problems

    assert (problem.number, problem.column) == ("7", "Ringkasan")
    said = problem.reason("id")
    assert said.startswith("wajib diisi; Unit: wajib diisi")
    assert "Kategori: bukan pilihan yang dikenal" in said
    # Columns that are not there are called by their official names.
    assert "Bentuk informasi yang tersedia: wajib diisi" in said


@pytest.mark.parametrize(
    ("form", "name"),
    [
        pytest.param(
            form,
            name,
            id=f"{form.model.__name__}-{name}",
        )
        for form, names in (
            (
                PUBLICATION_FORM,
                ("item", "announced_on", "channels", "accessibility", "whole"),
            ),
            (LIST_FORM, ("category",)),
            (
                EXEMPTION_FORM,
                ("letter", "item", "extent", "kind", "decided_on", "expires_on"),
            ),
        )
        for name in names
    ],
)
def test_a_bad_cell_is_never_repeated_in_the_problem(
    tmp_path: Path, form: TableForm[Any], name: str
) -> None:
    problem = csv_problem(tmp_path, form, name, NIK)

    assert NIK not in repr(problem)
    assert NIK not in problem.reason("id") + problem.reason("en")


def test_a_name_that_tells_a_row_stays_out_of_its_repr(tmp_path: Path) -> None:
    path = table(tmp_path, *cells(LIST_FORM, {"number": NIK, "summary": "", "holder": "Dinas"}))

    found = read_records(path, LIST_FORM)

    assert found.problems[0].number == "[disamarkan]"
    assert NIK not in repr(found)


def test_the_records_of_a_file_stay_out_of_its_repr(tmp_path: Path) -> None:
    path = tmp_path / "daftar.csv"
    write_records(path, [ROW.model_copy(update={"summary": f"NIK {NIK}"})], LIST_FORM)

    assert NIK not in repr(read_records(path, LIST_FORM))


def test_an_error_of_a_record_never_repeats_its_input() -> None:
    with pytest.raises(ValidationError) as caught:
        ListRow.model_validate({"number": 1, "summary": "", "made": NIK, "category": NIK})

    assert NIK not in str(caught.value)
    assert NIK not in "".join(
        each.text("id") + each.text("en") for each in problems_of(caught.value)
    )


# JSON


def read_json(tmp_path: Path, held: object, form: TableForm[Any]) -> RecordFile[Any]:
    return read_records(put(tmp_path, json.dumps(held), "berkas.json"), form)


@pytest.mark.parametrize(
    ("text", "said_id", "said_en"),
    [
        (
            "[\n{",
            "bukan JSON yang utuh (baris 2, kolom 2)",
            "is not valid JSON (line 2, column 2)",
        ),
        ("", "bukan JSON yang utuh (baris 1, kolom 1)", "is not valid JSON (line 1, column 1)"),
        (
            "[" * 200_000,
            "bukan JSON yang utuh (terlalu dalam bersarang)",
            "is not valid JSON (it is nested too deeply)",
        ),
        (
            "[" + "9" * 5_000 + "]",
            "bukan JSON yang utuh (ada bilangan yang terlalu panjang)",
            "is not valid JSON (it holds a number that is too long)",
        ),
        ("{}", "harus berupa daftar objek", "must be a list of objects"),
        ('"x"', "harus berupa daftar objek", "must be a list of objects"),
        ("null", "harus berupa daftar objek", "must be a list of objects"),
    ],
    ids=["broken", "empty", "too deep", "a number", "an object", "a text", "nothing"],
)
def test_json_that_is_no_list_is_refused_as_a_whole(
    tmp_path: Path, text: str, said_id: str, said_en: str
) -> None:
    with pytest.raises(TableFileError) as caught:
        read_records(put(tmp_path, text, "berkas.json"), LIST_FORM)

    assert caught.value.text("id") == f"berkas.json: {said_id}"
    assert caught.value.text("en") == f"berkas.json: {said_en}"


def test_json_that_is_no_utf8_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "berkas.json"
    path.write_bytes(b'["\xff"]')

    with pytest.raises(TableFileError, match="is not valid JSON"):
        read_records(path, LIST_FORM)


def test_an_element_that_is_no_object_is_listed(tmp_path: Path) -> None:
    found = read_json(tmp_path, [NIK, plain(ROW), None, []], LIST_FORM)

    assert (found.lines, found.records) == ((2,), (ROW,))
    assert [each.line for each in found.problems] == [1, 3, 4]
    assert {(each.code, each.number, each.column) for each in found.problems} == {
        ("KB-I05", "", "-")
    }
    assert {each.reason("id") for each in found.problems} == {"bukan objek"}
    assert NIK not in repr(found)


@pytest.mark.parametrize(
    ("change", "column", "said"),
    [
        ({"holder": None}, "Pejabat/Unit/Satker yang menguasai informasi", "harus berupa teks"),
        ({"number": 7}, "No.", "harus berupa teks"),
        ({"warna": "merah"}, "warna", "kunci ini tidak dikenal"),
        ({"category": "dikecualikan"}, "Kategori", "tidak masuk Daftar Informasi Publik"),
    ],
)
def test_a_bad_object_is_listed(
    tmp_path: Path, change: dict[str, object], column: str, said: str
) -> None:
    found = read_json(tmp_path, [{**plain(ROW), **change}, plain(ROW)], LIST_FORM)

    assert found.lines == (2,)
    (problem,) = found.problems
    assert (problem.line, problem.column) == (1, column)
    assert said in problem.reason("id")


@pytest.mark.parametrize("gone", ["number", "summary", "holder", "made", "retention"])
def test_a_list_row_without_one_of_its_columns_is_refused(tmp_path: Path, gone: str) -> None:
    values = {name: value for name, value in plain(ROW).items() if name != gone}

    (problem,) = read_json(tmp_path, [values], LIST_FORM).problems

    assert (problem.column, problem.reason("id")) == (LIST_FORM.heading(gone, "id"), "wajib diisi")


@pytest.mark.parametrize(
    "day",
    [
        "kemarin",
        "24/03/2026",
        True,
        "2026-03-24T10:00:00",
        pytest.param(
            1735689600,
        ),
        pytest.param(
            "1735689600",
        ),
    ],
)
def test_only_an_iso_day_is_a_day_in_json(tmp_path: Path, day: object) -> None:
    held = [{"item": "uu.12.a", "title": "x", "announced_on": day}]

    (problem,) = read_json(tmp_path, held, PUBLICATION_FORM).problems

    assert problem.column == "Tanggal pengumuman"


def test_a_key_that_would_steer_a_terminal_is_made_harmless(tmp_path: Path) -> None:
    (problem,) = read_json(tmp_path, [{**plain(ROW), "\x1b[2J": 1}], LIST_FORM).problems

    assert "\x1b" not in problem.column + problem.reason("id") + problem.reason("en")


# Cells that would be dangerous to open


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
@pytest.mark.parametrize("text", ["=1+1", "+62 812", "-1", "@SUM(A1)", '=HYPERLINK("http://x")'])
def test_no_text_is_a_formula_and_none_is_changed(tmp_path: Path, ending: str, text: str) -> None:
    row = ROW.model_copy(update={"summary": text})
    path = tmp_path / f"daftar{ending}"
    write_records(path, [row], LIST_FORM)

    if ending == ".csv":
        (_, held) = csv.reader(path.read_text("utf-8-sig").splitlines())
        cell: object = held[1]
    else:
        page = load_workbook(path).active
        assert page is not None
        assert page.cell(2, 2).data_type == "s"
        cell = page.cell(2, 2).value
    assert cell == f"'{text}"
    assert read_records(path, LIST_FORM).records == (row,)


@pytest.mark.parametrize("text", ["'tis", "5 > 3", "a=b", "''"])
def test_a_text_that_is_no_formula_is_written_as_it_is(tmp_path: Path, text: str) -> None:
    row = ROW.model_copy(update={"summary": text})
    path = tmp_path / "daftar.csv"
    write_records(path, [row], LIST_FORM)

    assert read_records(path, LIST_FORM).records == (row,)


def test_a_text_that_begins_with_an_apostrophe_and_a_sign_is_kept(tmp_path: Path) -> None:
    row = ROW.model_copy(update={"summary": "'=1+1"})
    path = tmp_path / "daftar.csv"
    write_records(path, [row], LIST_FORM)

    assert read_records(path, LIST_FORM).records == (row,)


# Files that cannot be used


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_file_that_cannot_be_opened_is_named(tmp_path: Path, ending: str) -> None:
    with pytest.raises(TableFileError) as caught:
        read_records(tmp_path / f"hilang{ending}", LIST_FORM)

    assert caught.value.text("id").endswith(
        f"hilang{ending}: tidak dapat dibuka (berkas atau foldernya tidak ada; periksa namanya)"
    )
    assert caught.value.text("en").startswith(f"hilang{ending}: cannot be opened (")


def unwritable(tmp_path: Path, ending: str) -> TableFileError:
    with pytest.raises(TableFileError) as caught:
        write_records(tmp_path / "tiada" / f"d{ending}", [ROW], LIST_FORM)
    return caught.value.with_traceback(None)


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_file_that_cannot_be_written_is_named(
    tmp_path: Path, ending: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "unraisablehook", lambda _: None)  # shown by the next test
    error = unwritable(tmp_path, ending)

    assert error.text("id").startswith(f"d{ending}: tidak dapat ditulis (")
    assert error.text("en").startswith(f"d{ending}: cannot be written (")
    error.__cause__ = None
    del error
    gc.collect()


def test_a_sheet_that_cannot_be_written_leaves_nothing_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", lambda found: left.append(str(found.exc_value)))
    unwritable(tmp_path, ".xlsx").__cause__ = None
    gc.collect()

    assert left == []


def test_a_broken_sheet_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TableFileError, match="not a valid XLSX"):
        read_records(put(tmp_path, "bukan", "d.xlsx"), LIST_FORM)


# None is lost

CELL = st.sampled_from(
    ["", "-", "2024", "berkala", "dikecualikan", "'=1", "a;b", 'kata "petik"', NIK]
)
TEXTS = CELL | st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=8)


@given(st.lists(st.lists(TEXTS, max_size=14), max_size=20), st.sampled_from([",", "\t"]))
def test_as_many_rows_come_out_of_a_table_as_went_in(rows: list[list[str]], delimiter: str) -> None:
    header = [words[0] for words in LIST_FORM.headers.values()]
    with TemporaryDirectory() as folder:
        path = table(Path(folder), header, *rows, delimiter=delimiter)
        text = path.read_text("utf-8")
        head = "\n".join(text.splitlines()[:15])
        if max(",;\t", key=head.count) != delimiter:  # shown by a test of its own
            return
        found = read_records(path, LIST_FORM)

    filled = [line for line, row in enumerate(rows, start=2) if any(cell.strip() for cell in row)]
    bad = [each.line for each in found.problems]
    left_out = [each.line for each in found.left_out]  # a lone "I" is the number of a section
    assert sorted([*found.lines, *bad, *left_out]) == filled
    assert len(found.records) == len(found.lines)
    assert list(found.lines) == sorted(found.lines)
    for problem in found.problems:
        assert problem.column
        assert problem.reason("id")
        assert problem.reason("en")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from([*LIST_FORM.headers, "lain"]), inner, max_size=9)
    ),
    max_leaves=12,
)


@given(st.lists(JSON | st.just(plain(ROW)), max_size=12))
def test_as_many_elements_come_out_of_json_as_went_in(held: list[object]) -> None:
    with TemporaryDirectory() as folder:
        found = read_json(Path(folder), held, LIST_FORM)

    places = sorted((*found.lines, *(each.line for each in found.problems)))
    assert places == list(range(1, len(held) + 1))
    assert len(found.records) >= sum(each == plain(ROW) for each in held)


@pytest.mark.parametrize("name", ["x.json", "x.csv"])
def test_a_record_of_another_kind_is_not_written(tmp_path: Path, name: str) -> None:
    one: Any = Publication(item="perki.16.a", title="Profil", announced_on=date(2026, 1, 5))
    with pytest.raises(ArgumentError, match=r"records\[0\]: must be a ListRow, not Publication"):
        write_records(tmp_path / name, [one], LIST_FORM)
    assert not [*tmp_path.iterdir()]


@pytest.mark.parametrize("sheet", ["a\x00", "\ud800", "a/b", "a:b", "[a]", "x" * 32, "", "'a", "?"])
def test_a_name_that_no_sheet_may_have_is_refused_and_the_old_file_stays(
    tmp_path: Path, sheet: str
) -> None:
    path = tmp_path / "a.xlsx"
    one = Publication(item="perki.16.a", title="Profil")
    write_records(path, [one], PUBLICATION_FORM, sheet="Daftar 2026")
    before = path.read_bytes()
    with pytest.raises(ArgumentError, match="sheet: must be 1 to 31 letters"):
        write_records(path, [one], PUBLICATION_FORM, sheet=sheet)
    assert path.read_bytes() == before
