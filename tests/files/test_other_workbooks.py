"""XLS, XLSB and ODS: read as XLSX is, and refused where they lie or are bombs."""

from __future__ import annotations

import struct
import sys
from datetime import date, datetime, time
from io import BytesIO
from pathlib import Path

import pytest
import xlwt  # type: ignore[import-untyped]
from attrs import frozen
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineError

from keterbukaan.errors import TableFileError
from keterbukaan.files import Limits, _calamine
from keterbukaan.files._calamine import read_xls, read_xlsb
from keterbukaan.files._ods import read_ods
from keterbukaan.files._ole import file_of, stream_of
from keterbukaan.files._records import Seen, look_through_xls
from keterbukaan.files._sheets import Area, Sheet
from keterbukaan.files.limits import DEFAULT, UnreadError
from keterbukaan.registers import read_register
from tests.files.workbooks import binary, ods, ods_row, old_office, packed, wide_text

HEADER = ("No", "Tanggal permohonan", "Tanggal jawaban")
LINES = [(1, [*HEADER]), (2, ["1", "2025-03-24", "2025-04-16"])]
REAL, TEXT, ERROR, FORMULA_ERROR = 5, 6, 3, 11
PART = "xl/worksheets/sheet1.bin"
DAY = xlwt.easyxf(num_format_str="DD/MM/YYYY")


@frozen
class Wrong:
    """A cell that holds an error."""

    code: int


def xls(*rows: tuple[object, ...], counts_from_1904: bool = False) -> bytes:
    book = xlwt.Workbook()
    book.dates_1904 = counts_from_1904
    page = book.add_sheet("Data")
    for line, row in enumerate(rows):
        for place, value in enumerate(row):
            if isinstance(value, Wrong):
                page.row(line).set_cell_error(place, value.code)
            elif isinstance(value, date):
                page.write(line, place, value, DAY)
            else:
                page.write(line, place, value)
    held = BytesIO()
    book.save(held)
    return held.getvalue()


def good_xls() -> bytes:
    return xls(HEADER, (1, date(2025, 3, 24), datetime(2025, 4, 16)))  # noqa: DTZ001


def good_xlsb() -> dict[str, str | bytes]:
    heads = [(0, place, TEXT, wide_text(text)) for place, text in enumerate(HEADER)]
    days = [
        (1, place, TEXT, wide_text(text))
        for place, text in enumerate(("2025-03-24", "2025-04-16"), start=1)
    ]
    return binary(*heads, (1, 0, REAL, struct.pack("<d", 1)), *days)


GOOD = {
    "xls": good_xls(),
    "xlsb": packed(good_xlsb()),
    "ods": ods(ods_row(*HEADER) + ods_row("1", "2025-03-24", "2025-04-16")),
}
READ = {"xls": read_xls, "xlsb": read_xlsb, "ods": read_ods}


def only(sheets: list[Sheet]) -> Sheet:
    (sheet,) = sheets
    return sheet


def refused(kind: str, data: bytes, limits: Limits = DEFAULT) -> str:
    with pytest.raises(UnreadError) as caught:
        READ[kind](data, limits)
    said_id, said_en = caught.value.args
    assert said_id != said_en
    return str(said_en)


@pytest.mark.parametrize("kind", GOOD)
@pytest.mark.parametrize("ending", [".{}", ".xlsx", ".csv", ""])
def test_it_is_read_as_xlsx_is_under_whatever_name(tmp_path: Path, kind: str, ending: str) -> None:
    assert READ[kind](GOOD[kind], DEFAULT) == [Sheet("Data", LINES)]
    path = tmp_path / f"register{ending.format(kind)}"
    path.write_bytes(GOOD[kind])
    (row,) = read_register(path).rows
    assert sorted(map(str, row.dates.values())) == ["2025-03-24", "2025-04-16"]


@pytest.mark.parametrize("kind", GOOD)
def test_columns_cells_and_the_text_of_a_cell_are_limited(kind: str) -> None:
    data = GOOD[kind]
    assert "row 1 holds more columns" in refused(kind, data, Limits(columns=2))
    assert "up to row 2 there are more cells" in refused(kind, data, Limits(cells=5))
    assert "one cell holds more characters" in refused(kind, data, Limits(cell_characters=17))
    within = Limits(columns=3, cells=6, cell_characters=18)
    assert only(READ[kind](data, within)).lines == LINES
    assert "all cells together hold more bytes" in refused(
        "xls", xls(("x" * 99,)), Limits(unpacked_bytes=98)
    )


@pytest.mark.parametrize("kind", ["xlsb", "ods"])
def test_what_a_file_unpacks_to_is_counted(kind: str) -> None:
    said = refused(kind, GOOD[kind], Limits(unpacked_bytes=200))
    assert "once unpacked the file holds more bytes than the limit unpacked_bytes (200)" in said


@pytest.mark.parametrize("kind", GOOD)
def test_a_file_that_was_cut_off_is_refused(kind: str) -> None:
    for share in (0.3, 0.6, 0.9):
        data = GOOD[kind][: int(len(GOOD[kind]) * share)]
        assert refused(kind, data) == f"is not a valid {kind.upper()} file"


@pytest.mark.parametrize("package", ["python_calamine", "openpyxl"])
def test_what_is_missing_is_said_at_once_with_what_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, package: str
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    for kind, data in GOOD.items():
        is_needed = package == "python_calamine" and kind != "ods"
        path = tmp_path / f"a.{kind}"
        if is_needed:  # before the file is opened
            with pytest.raises(TableFileError, match=r"pip install openpyxl .* CSV and ODS"):
                read_register(path)
        path = tmp_path / "a.csv"
        path.write_bytes(data)
        if is_needed:
            with pytest.raises(TableFileError, match="pip install openpyxl python-calamine"):
                read_register(path)
        else:
            assert len(read_register(path).rows) == 1


# ------------------------------------------------------------ what stands in the cells


def test_the_cells_of_an_xls_show_what_a_spreadsheet_shows() -> None:
    row = (
        1.5,
        True,
        "0012",
        3201010101010001,
        1985033020100112e2,
        1e-9,
        datetime(2025, 3, 24, 9, 10, 11),  # noqa: DTZ001
        date(2025, 3, 24),
        46027.0,
    )
    assert only(read_xls(xls(row), DEFAULT)).lines[0][1] == [
        "1.5",
        "True",
        "0012",
        "3201010101010001",
        "198503302010011200",
        "0.000000001",
        "2025-03-24 09:10:11",
        "2025-03-24",
        "46027",
    ]
    counted_from_1904 = xls((date(2025, 3, 24),), counts_from_1904=True)
    assert only(read_xls(counted_from_1904, DEFAULT)).lines == [(1, ["2025-03-24"])]


def test_a_time_of_day_and_a_number_that_is_none_are_shown() -> None:
    book = xlwt.Workbook()
    page = book.add_sheet("Data")
    page.write(0, 0, time(9, 10), xlwt.easyxf(num_format_str="hh:mm"))
    held = BytesIO()
    book.save(held)
    assert only(read_xls(held.getvalue(), DEFAULT)).lines == [(1, ["09:10:00"])]
    infinite = packed(binary((0, 0, REAL, struct.pack("<d", float("inf")))))
    assert only(read_xlsb(infinite, DEFAULT)).lines == [(1, ["#NUM!"])]


def test_an_error_in_a_cell_is_no_empty_cell() -> None:
    found = only(read_xls(xls(("No", Wrong(0x2A)), (Wrong(0x07),), ("", Wrong(0x1D))), DEFAULT))
    assert found.lines == [(1, ["No", "#N/A"]), (2, ["#DIV/0!"]), (3, ["", "#NAME?"])]
    found = only(
        read_xlsb(
            packed(
                binary(
                    (3, 0, TEXT, wide_text("No")),
                    (3, 1, ERROR, b"\x2a"),
                    (5, 2, FORMULA_ERROR, b"\x17" + bytes(8)),
                )
            ),
            DEFAULT,
        )
    )
    assert found.lines == [(4, ["No", "#N/A"]), (6, ["", "", "#REF!"])]


def test_an_error_that_nobody_knows_is_not_guessed() -> None:
    assert refused("xlsb", packed(binary((5, 3, ERROR, b"\x63")))) == "is not a valid XLSB file"


def test_what_is_merged_is_known() -> None:
    book = xlwt.Workbook()
    page = book.add_sheet("Data")
    page.write_merge(1, 2, 3, 5, "x")
    held = BytesIO()
    book.save(held)
    assert only(read_xls(held.getvalue(), DEFAULT)).merged == (Area(2, 3, 3, 5),)
    data = packed(binary((1, 3, TEXT, wide_text("x")), merged=[(1, 2, 3, 5)]))
    assert only(read_xlsb(data, DEFAULT)).merged == (Area(2, 3, 3, 5),)


def test_every_sheet_is_read_hidden_ones_too() -> None:
    book = xlwt.Workbook()
    for number in range(3):
        page = book.add_sheet(f"Lembar {number}")
        page.visibility = number
        page.write(number, 0, "x")
    held = BytesIO()
    book.save(held)
    assert [(each.name, each.lines) for each in read_xls(held.getvalue(), DEFAULT)] == [
        (f"Lembar {number}", [(number + 1, ["x"])]) for number in range(3)
    ]


# ------------------------------------------------------------ what lies


def test_cells_far_apart_are_refused_before_there_is_room_for_all_between_them() -> None:
    book = xlwt.Workbook()
    page = book.add_sheet("Data")
    page.write(0, 0, "x")
    page.write(65_535, 255, "y")
    held = BytesIO()
    book.save(held)
    said = refused("xls", held.getvalue())
    assert said.startswith("from the first to the last cell of a sheet there are more cells")
    far = packed(binary((0, 0, TEXT, wide_text("x")), (2**31, 2**20, TEXT, wide_text("y"))))
    assert "from the first to the last cell" in refused("xlsb", far)
    near = packed(binary((2**20 - 1, 9, TEXT, wide_text("x")), (2**20 - 1, 10, 1, b"")))
    assert only(read_xlsb(near, DEFAULT)).lines == [(2**20, [*[""] * 9, "x"])]


def test_an_xls_with_a_password_says_so() -> None:
    data = bytearray(good_xls())
    place = data.index(struct.pack("<HH", 0x0042, 2))  # the record of the letters
    data[place : place + 2] = struct.pack("<H", 0x002F)
    assert "without a password" in refused("xls", bytes(data))


# ------------------------------------------------------------ XLS, record by record


def stream() -> bytearray:
    return bytearray(stream_of(good_xls(), "Workbook"))


def place_of(records: bytes | bytearray, kind: int) -> int:
    """Return where the content of the first record of a kind begins."""
    place = 0
    while True:
        found, length = struct.unpack_from("<HH", records, place)
        if found == kind:
            return place + 4
        place += 4 + length


def biff(kind: int, content: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(content)) + content


BEGIN, END, SHEET, NUMBERS, SIZE, TEXTS = 0x809, 0x0A, 0x85, 0xBD, 0x200, 0xFC


def of_one_sheet(*records: bytes) -> bytes:
    """Return the records of a workbook of one sheet."""
    begins = biff(BEGIN, struct.pack("<HH", 0x600, 5) + bytes(12))
    named = bytes([4, 0]) + b"Data"
    sheet = biff(BEGIN, struct.pack("<HH", 0x600, 0x10) + bytes(12)) + b"".join(records)
    first = len(begins) + len(biff(SHEET, bytes(6) + named)) + len(biff(END))
    return begins + biff(SHEET, struct.pack("<IH", first, 0) + named) + biff(END) + sheet


def test_a_stream_is_found_in_whatever_way_it_is_kept() -> None:
    short, long = b"abc" * 99, bytes(range(250)) * 40
    very_long = bytes(7_300_000)  # whose tables stand in a chain of their own
    for held in (short, long, very_long):
        assert stream_of(old_office(held), "Workbook") == held
        assert stream_of(file_of("Workbook", held), "Workbook")[: len(held)] == held
    assert stream_of(old_office(long), "Book") == b""
    assert only(read_xls(old_office(bytes(stream())), DEFAULT)).lines == LINES
    small = of_one_sheet(biff(0x204, struct.pack("<4H", 0, 0, 0, 1) + b"\0x"), biff(END))
    assert len(small) < 4096
    assert only(read_xls(old_office(small), DEFAULT)).lines == [(1, ["x"])]


def test_chains_that_run_in_circles_and_tables_named_many_times_are_refused() -> None:
    data = bytearray(old_office(bytes(stream())))
    table = len(data) - 512
    circle = bytearray(data)
    struct.pack_into("<I", circle, table + 4, 0)  # after the second sector comes the first
    assert refused("xls", bytes(circle)) == "is not a valid XLS file"
    chained = bytearray(data)
    struct.pack_into("<I", chained, 68, 0)
    chained[512 : 2 * 512] = struct.pack("<128I", *[0xFFFFFFFF] * 127, 0)
    assert refused("xls", bytes(chained)) == "is not a valid XLS file"
    many = bytearray(data)
    struct.pack_into("<109I", many, 76, *[(table - 512) // 512] * 109)
    assert refused("xls", bytes(many)) == "is not a valid XLS file"
    odd = bytearray(data)
    struct.pack_into("<H", odd, 30, 20)
    assert refused("xls", bytes(odd)) == "is not a valid XLS file"


def test_what_a_sheet_says_of_its_size_is_not_believed() -> None:
    for first, last in ((0, 2**32 - 1), (254, 12), (5, 5)):
        held = stream()
        struct.pack_into("<II", held, place_of(held, SIZE), first, last)
        assert only(read_xls(old_office(bytes(held)), DEFAULT)).lines == LINES
    members = good_xlsb()
    part = members[PART]
    assert isinstance(part, bytes)
    said = b"\x94\x01\x10"
    assert part.count(said) == 1
    place = part.index(said) + len(said)
    huge = struct.pack("<4I", 0, 2**32 - 2, 0, 2**32 - 2)
    members[PART] = part[:place] + huge + part[place + 16 :]
    assert only(read_xlsb(packed(members), DEFAULT)).lines == LINES


def test_how_many_texts_there_should_be_is_not_believed() -> None:
    held = stream()
    struct.pack_into("<II", held, place_of(held, TEXTS), 2**32 - 1, 2**32 - 1)
    assert only(read_xls(old_office(bytes(held)), DEFAULT)).lines == LINES


def test_sheets_that_share_their_records_are_refused() -> None:
    alone = of_one_sheet(biff(END))
    begins, named, rest = alone[:20], alone[20:36], alone[36:]
    assert named[:2] == struct.pack("<H", SHEET)
    many = begins + 200 * (named[:4] + bytes(4) + named[8:]) + rest
    assert refused("xls", old_office(many)) == "is not a valid XLS file"


def test_numbers_in_a_row_may_stand_in_one_record() -> None:
    pair = struct.pack("<HI", 0, (7 << 2) | 2) + struct.pack("<HI", 0, (9 << 2) | 2)
    row = biff(NUMBERS, struct.pack("<HH", 3, 1) + pair + struct.pack("<H", 2))
    data = old_office(of_one_sheet(row, biff(END)))
    assert only(read_xls(data, DEFAULT)).lines == [(4, ["", "7", "9"])]
    far = biff(NUMBERS, struct.pack("<HH", 65_535, 0) + pair + struct.pack("<H", 65_535))
    said = refused("xls", old_office(of_one_sheet(row, far, biff(END))))
    assert "from the first to the last cell" in said


def test_a_formula_may_give_an_error_and_its_number_may_look_like_one() -> None:
    places = (struct.pack("<3H", 1, 2, 0), struct.pack("<3H", 1, 3, 0), struct.pack("<3H", 1, 4, 0))
    results = (b"\x02\0\x2a\0\0\0\xff\xff", b"\x00\0\0\0\0\0\xff\xff", struct.pack("<d", 2))
    records = [
        biff(6, place + result + bytes(8)) for place, result in zip(places, results, strict=True)
    ]
    found = look_through_xls(old_office(of_one_sheet(*records, biff(END))))[1]
    assert found == [Seen(errors={2: {3: "#N/A"}}, first=(2, 3), last=(2, 5))]
    assert look_through_xls(old_office(biff(BEGIN, bytes(16))))[1] == []  # without an end


def test_a_chart_that_stands_in_a_sheet_is_none_of_its_cells() -> None:
    number = biff(0x0203, struct.pack("<3Hd", 0, 0, 0, 7))
    chart = biff(BEGIN, bytes(16)) + biff(0x0205, struct.pack("<3HBB", 0, 0, 0, 7, 1)) + biff(END)
    found = look_through_xls(old_office(of_one_sheet(number, chart, biff(END))))[1]
    assert found == [Seen(first=(1, 1), last=(1, 1))]
    assert look_through_xls(old_office(of_one_sheet()))[1] == [Seen()]  # without an end
    assert Seen().area() == 0


def test_a_sheet_that_is_a_chart_is_left_out() -> None:
    book = xlwt.Workbook()
    for name in ("Data", "Grafik"):
        book.add_sheet(name).write(0, 0, "x")
    held = BytesIO()
    book.save(held)
    records = bytearray(stream_of(held.getvalue(), "Workbook"))
    second = place_of(records, SHEET)
    second += struct.unpack_from("<H", records, second - 2)[0] + 4
    records[second + 5] = 2
    assert [each.name for each in read_xls(old_office(bytes(records)), DEFAULT)] == ["Data"]


def test_a_fault_deep_in_the_reader_is_an_error_of_the_file(
    capfd: pytest.CaptureFixture[str],
) -> None:
    book = xlwt.Workbook()
    book.add_sheet("Data").write(0, 0, -1e300, DAY)
    held = BytesIO()
    book.save(held)
    assert refused("xls", held.getvalue()) == "is not a valid XLS file"
    capfd.readouterr()  # it writes where it happened


def test_numbers_longer_than_they_may_be_end_the_records_of_an_xlsb() -> None:
    members = good_xlsb()
    part = members[PART]
    assert isinstance(part, bytes)
    members[PART] = part + b"\xff" * 8
    assert only(read_xlsb(packed(members), DEFAULT)).lines == LINES


@pytest.mark.parametrize(
    ("raised", "shown"), [(CalamineError, UnreadError), (KeyboardInterrupt, KeyboardInterrupt)]
)
def test_only_what_the_reader_says_of_a_file_is_a_fault_of_the_file(
    monkeypatch: pytest.MonkeyPatch, raised: type[BaseException], shown: type[BaseException]
) -> None:
    def fails(_: object) -> None:
        raise raised

    monkeypatch.setattr(_calamine, "load_workbook", fails)
    with pytest.raises(shown):
        read_xls(good_xls(), DEFAULT)


@pytest.mark.parametrize("kind", GOOD)
@pytest.mark.property
@settings(deadline=None)
@given(data=st.data())
def test_bytes_changed_by_chance_are_read_or_refused(kind: str, data: st.DataObject) -> None:
    held = bytearray(GOOD[kind])
    for _ in range(data.draw(st.integers(1, 8))):
        held[data.draw(st.integers(0, len(held) - 1))] = data.draw(st.integers(0, 255))
    try:
        READ[kind](bytes(held), DEFAULT)
    except UnreadError as problem:
        assert len(problem.args) == 2  # noqa: PT017 - either is right
