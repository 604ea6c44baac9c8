"""ODS: what its cells show, what is repeated or merged in it, and what of it is refused."""

from __future__ import annotations

import pytest

from keterbukaan.files._ods import read_ods
from keterbukaan.files._sheets import Area, Sheet
from keterbukaan.files.limits import DEFAULT, UnreadError
from tests.files.workbooks import ods, ods_row


def only(data: bytes) -> Sheet:
    (sheet,) = read_ods(data, DEFAULT)
    return sheet


def refused(data: bytes) -> str:
    with pytest.raises(UnreadError) as caught:
        read_ods(data, DEFAULT)
    return str(caught.value.args[1])


def in_a_row(cells: str) -> str:
    return f"<table:table-row>{cells}</table:table-row>"


def ods_cell(attributes: str, inside: str = "") -> str:
    cell = f"<table:table-cell {attributes}>{inside}</table:table-cell>"
    lines = only(ods(in_a_row(cell))).lines
    return lines[0][1][0] if lines else ""


def said(text: str) -> str:
    return f"<text:p>{text}</text:p>"


@pytest.mark.parametrize(
    ("attributes", "inside", "shown"),
    [
        ('office:value-type="float" office:value="46027"', said("46.027"), "46027"),
        ('office:value-type="float" office:value="46027.0"', "", "46027"),
        (
            'office:value-type="float" office:value="198503302010011234"',
            said("1,98E+17"),
            "198503302010011234",
        ),
        ('office:value-type="float" office:value="1E-7"', "", "0.0000001"),
        ('office:value-type="float" office:value="x"', said("y"), "x"),
        ('office:value-type="percentage" office:value="0.5"', said("50%"), "0.5"),
        ('office:value-type="currency" office:value="7"', said("Rp7"), "7"),
        ('office:value-type="date" office:date-value="2025-03-24"', said("24/03/25"), "2025-03-24"),
        (
            'office:value-type="date" office:date-value="2025-03-24T09:10:11"',
            said("x"),
            "2025-03-24 09:10:11",
        ),
        ('office:value-type="date" office:date-value="2025-03-24T00:00:00"', "", "2025-03-24"),
        ('office:value-type="date" office:date-value="kapan"', "", "kapan"),
        ('office:value-type="time" office:time-value="PT09H10M00S"', "", "09:10:00"),
        ('office:value-type="time" office:time-value="PT36H00M00.5S"', "", "1 day, 12:00:00"),
        ('office:value-type="time" office:time-value="P1D"', "", "P1D"),
        ('office:value-type="boolean" office:boolean-value="true"', "", "True"),
        ('office:value-type="boolean" office:boolean-value="false"', "", "False"),
        ('office:value-type="string"', said("0012"), "0012"),
        ('office:value-type="string" office:string-value="isi"', "", "isi"),
        ('office:value-type="string"', said("a") + said("b"), "a\nb"),
        ('office:value-type="string"', said("a<text:s/>b<text:s text:c='2'/>c"), "a b  c"),
        ('office:value-type="string"', said("a<text:tab/>b<text:line-break/>c"), "a\tb\nc"),
        ('office:value-type="string"', said("a<text:span>b</text:span>"), "ab"),
        (
            'office:value-type="string"',
            f"{said('a')}<office:annotation>{said('z')}</office:annotation>",
            "a",
        ),
        ('office:value-type="string"', f"<draw:frame>{said('z')}<draw:frame/></draw:frame>", ""),
        ("", said("tanpa jenis"), "tanpa jenis"),
        ('calcext:value-type="error" office:value-type="string"', said("#N/A"), "#N/A"),
        ('calcext:value-type="error" office:value-type="string"', "", "#VALUE!"),
        (
            'table:formula="of:=NA()" office:value-type="float" office:value="0"',
            said("#N/A"),
            "#N/A",
        ),
        (
            'table:formula="of:=1/0" office:value-type="float" office:value="0"',
            said("Err:502"),
            "Err:502",
        ),
        ('table:formula="of:=[.A1]+1" office:value-type="float" office:value="7"', said("7"), "7"),
        ('table:formula="of:=[.A1]+1"', "", "=[.A1]+1"),
        ('table:formula="of:=[.A1]+1" office:value-type="float"', "", "=[.A1]+1"),
        ('table:formula="of:=IF(1;&quot;&quot;)" office:value-type="string"', said(""), ""),
    ],
)  # fmt: skip
def test_a_cell_of_an_ods_shows_what_it_holds(attributes: str, inside: str, shown: str) -> None:
    assert ods_cell(attributes, inside) == shown


def test_what_stands_there_several_times_is_written_once() -> None:
    cell = '<table:table-cell table:number-columns-repeated="{}">{}</table:table-cell>'
    cells = cell.format(2, "") + cell.format(3, said("b")) + cell.format(16_000, "")
    rows = (ods_row("a", times=2), ods_row(times=1_048_000), in_a_row(cells))
    assert only(ods("".join(rows))).lines == [
        (1, ["a"]),
        (2, ["a"]),
        (1_048_003, ["", "", "b", "b", "b"]),
    ]
    wide = in_a_row(cell.format(999_999_999, said("b")))
    assert "limit columns (1000)" in refused(ods(wide))
    assert "limit cells (5000000)" in refused(ods(ods_row("a", times=999_999_999)))


@pytest.mark.parametrize("times", ["0", "-1", "x", "9" * 10, "1.5"])
def test_a_number_of_times_that_is_none_is_refused(times: str) -> None:
    row = f'<table:table-row table:number-rows-repeated="{times}"/>'
    assert refused(ods(row)) == "is not a valid ODS file"


def test_what_a_merged_cell_of_an_ods_covers_is_not_read() -> None:
    span = 'table:number-columns-spanned="2" table:number-rows-spanned="2"'
    covered = f"<table:covered-table-cell>{said('z')}</table:covered-table-cell>"
    merged = f"<table:table-cell {span}>{said('a')}</table:table-cell>"
    rows = (
        in_a_row(f"<table:table-cell/>{merged}{covered}"),
        in_a_row(covered * 3),
        ods_row("c"),
    )
    found = only(ods("".join(rows)))
    assert found.lines == [(1, ["", "a"]), (3, ["c"])]
    assert found.merged == (Area(1, 1, 2, 2),)


def test_a_table_within_a_cell_and_rows_in_groups_disturb_nothing() -> None:
    within = f'<table:table table:name="x">{ods_row("z")}</table:table>'
    cell = f"<table:table-cell>{said('{}')}{within}</table:table-cell>"
    rows = (
        f"<table:table-header-rows>{ods_row('a')}</table:table-header-rows>",
        in_a_row(cell.format("b")),
        f"<table:table-row-group>{in_a_row(cell.format('c'))}</table:table-row-group>",
    )
    assert only(ods("".join(rows))).lines == [(1, ["a"]), (2, ["b"]), (3, ["c"])]


def test_an_ods_with_a_password_says_so() -> None:
    manifest = "<manifest><file-entry><encryption-data/></file-entry></manifest>"
    assert "without a password" in refused(ods("", manifest=manifest))
