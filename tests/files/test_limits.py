"""Files that would fill a machine's memory: read up to a limit, refused with its name, or read."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Timer
from typing import Any
from zipfile import ZIP_DEFLATED

import pytest
import xlwt  # type: ignore[import-untyped]

from keterbukaan.errors import ArgumentError, TableFileError
from keterbukaan.files import Limits, RecordFile, limits, read_records
from keterbukaan.files._json import doubled_in, read_json
from keterbukaan.files.limits import DEFAULT, UnreadError, read_within
from keterbukaan.registers import read_register
from keterbukaan.registers.complaints import COMPLAINT_FORM
from tests.files.workbooks import HEADER, binary, ods, ods_row, packed, saved, wide_text

REGISTER = "No,Tanggal permohonan,Tanggal jawaban\n1,2025-03-24,2025-04-16\n"
MIB = 2**20
needs_pipes = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")


def written(folder: Path, text: str | bytes, name: str = "register.csv") -> Path:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def opened(path: Path, most: Limits) -> object:
    if path.suffix == ".json":
        return read_records(path, COMPLAINT_FORM, limits=most)
    return read_register(path, limits=most)


def refused(path: Path, most: Limits = DEFAULT) -> str:
    with pytest.raises(TableFileError) as caught:
        opened(path, most)
    assert caught.value.code == "KB-R01"
    assert caught.value.text("id") != caught.value.text("en")
    assert len(caught.value.text("id")) < 600
    return caught.value.text("en")


# ------------------------------------------------------------ the limits themselves


@pytest.mark.parametrize("wrong", [0, -1, 1.5, True, "9", None])
def test_a_limit_is_a_whole_number_from_one_up(wrong: Any) -> None:
    with pytest.raises(ArgumentError, match=r"cells: must be from 1 to 2\*\*31 - 1"):
        Limits(cells=wrong)


def test_every_limit_is_named_where_the_files_are_described() -> None:
    page = (Path(__file__).parents[2] / "docs/en/reference/files.md").read_text(encoding="utf-8")
    for name in Limits.__annotations__:
        assert f"| `{name}` | {getattr(DEFAULT, name):,} |" in page


# ------------------------------------------------------------ reading no further


@pytest.mark.parametrize("size", [0, 1, 99, 100, 101, 200_000])
def test_a_file_is_read_up_to_its_limit(tmp_path: Path, size: int) -> None:
    path = written(tmp_path, b"x" * size)
    assert read_within(path, 100) == (b"x" * size if size <= 100 else None)
    assert read_within(path, max(size, 1)) == b"x" * size


@pytest.mark.parametrize("name", ["register.csv", "register.xlsx", "daftar.json"])
def test_a_file_over_the_limit_is_refused_unless_it_is_raised(tmp_path: Path, name: str) -> None:
    path = written(tmp_path, "x" * 1_001, name)
    said = refused(path, Limits(table_bytes=1_000))
    assert "the file holds more bytes than the limit table_bytes (1000)" in said
    assert "limits=Limits(table_bytes=...)" in said
    assert "table_bytes" not in refused(path, Limits(table_bytes=1_001))


@pytest.mark.parametrize("ending", [".csv", ".xlsx", ".json"])
@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no endless file here")
def test_an_endless_file_is_refused(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"endless{ending}"
    path.symlink_to("/dev/zero")
    assert "table_bytes" in refused(path)


@needs_pipes
@pytest.mark.parametrize("ending", [".csv", ".xlsx", ".json"])
def test_a_pipe_into_which_nobody_writes_is_empty(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"pipe{ending}"
    os.mkfifo(path)
    refused(path)


def write_and_close(place: int, data: bytes) -> None:
    os.write(place, data)
    os.close(place)


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="pipes have no path here")
def test_a_pipe_is_read_to_its_end_and_no_further_than_the_limit() -> None:
    content = REGISTER.encode() * 20
    for data, most in ((content, DEFAULT), (b"x" * 20_000, Limits(table_bytes=1_000))):
        reading, writing = os.pipe()
        slow = Timer(0.05, write_and_close, (writing, data))
        slow.start()
        path = Path(f"/dev/fd/{reading}")
        if most is DEFAULT:
            assert len(read_register(path).rows) == 20
        else:
            assert "table_bytes" in refused(path, most)
        slow.join()
        os.close(reading)


@needs_pipes
def test_a_pipe_that_stays_silent_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "_PATIENCE", 0.01)
    path = tmp_path / "pipe.csv"
    os.mkfifo(path)
    held = os.open(path, os.O_RDWR)
    try:
        assert "cannot be opened" in refused(path)
    finally:
        os.close(held)


# ------------------------------------------------------------ CSV


def test_columns_cells_and_the_text_of_a_cell_are_limited(tmp_path: Path) -> None:
    wide = written(tmp_path, REGISTER + "2" + ",x" * 1_000_000 + "\n")
    assert "line 3 holds more columns than the limit columns (1000)" in refused(wide)
    for sign in ",;\t":
        header = written(tmp_path, sign.join(["Tanggal permohonan", *["Ket"] * 1_000]))
        assert "line 1 holds more columns" in refused(header)
        assert read_register(header, limits=Limits(columns=1_001)).rows == ()
    empty = written(tmp_path, REGISTER.replace("\n", "," * 5_000 + "\n"))
    assert len(read_register(empty).rows) == 1

    path = written(tmp_path, REGISTER + "\n" * 5)
    assert len(read_register(path, limits=Limits(cells=11)).rows) == 1
    said = refused(path, Limits(cells=10))
    assert "up to line 7 there are more cells or values than the limit cells (10)" in said

    for text in ("x" * 31, '"' + "x\n" * 16 + '"'):
        path = written(tmp_path, f"{REGISTER}{text},2025-03-24,\n")
        said = refused(path, Limits(cell_characters=30))
        assert "holds more characters than the limit cell_characters (30)" in said
    header = written(tmp_path, "x" * MIB + "\n" + REGISTER)
    assert "cell_characters (131072)" in refused(header)


def test_the_limit_of_the_module_csv_is_raised_while_reading_and_put_back(tmp_path: Path) -> None:
    path = written(tmp_path, f"{REGISTER}{'x' * 200_000},2025-03-24,\n")
    most, before = Limits(cell_characters=200_000), csv.field_size_limit()

    def rows(_: int) -> int:
        return len(read_register(path, limits=most).rows)

    try:
        for own in (before, 50, 10**6):
            csv.field_size_limit(own)
            assert "cell_characters" in refused(path)
            with ThreadPoolExecutor(4) as pool:
                assert list(pool.map(rows, range(8))) == [2] * 8
            assert "cell_characters" in refused(path, Limits(cell_characters=199_999))
            assert csv.field_size_limit() == own
    finally:
        csv.field_size_limit(before)


@pytest.mark.parametrize(
    "text",
    [
        REGISTER + "\x00,\x00,\x00\n",
        REGISTER + "2,2025-03-24\x00,\n",
        REGISTER + f"2,{'9' * 5_000},\n",
        REGISTER + "2,9999-12-31,0001-01-01\n",
        REGISTER + "2,٢٠٢٥-٠٣-٢٤,\n",
        REGISTER + "2,\x1b[31m,nan\n",
        REGISTER + "2," + "'" * 10_000 + ",\n",
        REGISTER + "2," + "1/" * 50_000 + ",\n",
    ],
    ids=[
        "nul",
        "nul in a day",
        "number",
        "far days",
        "other figures",
        "escape",
        "signs",
        "slashes",
    ],
)
def test_a_strange_row_is_a_row_or_a_problem(tmp_path: Path, text: str) -> None:
    found = read_register(written(tmp_path, text))
    assert found.rows[0].line == 2
    assert len(found.rows) + len(found.unreadable) == 2


def test_the_headers_of_a_refused_file_are_shown_in_few_words(tmp_path: Path) -> None:
    path = written(tmp_path, ",".join(["x" * 100_000] * 20))
    with pytest.raises(TableFileError) as caught:
        read_records(path, COMPLAINT_FORM)
    assert len(caught.value.text("id")) < 2_000


# ------------------------------------------------------------ JSON

ONE = '{"number": "1", "received": "2025-03-24"}'


def read(folder: Path, text: str | bytes, most: Limits = DEFAULT) -> RecordFile[Any]:
    return read_records(written(folder, text, "a.json"), COMPLAINT_FORM, limits=most)


@pytest.mark.parametrize(
    "bad",
    [
        '{"number": "1", "number": "2", "received": "2025-03-24"}',
        '{"number": {"a": 1, "a": 2}, "received": "2025-03-24"}',
        '{"number": [{"a": 1}, [[{"b": {"a": 1, "a": 2}}]]], "received": "2025-03-24"}',
        '{"number": {"x": [{"a": 1, "a": 1}]}, "received": "2025-03-24"}',
        '[{"a": 1, "a": 1}]',
    ],
)
def test_a_duplicate_key_at_any_level_is_a_problem_of_its_row(tmp_path: Path, bad: str) -> None:
    found = read(tmp_path, f"[{ONE}, {bad}, {ONE}]")
    assert found.lines == (1, 3)
    assert [(each.line, each.code, each.reason_en) for each in found.problems] == [
        (2, "KB-I05", "duplicate key")
    ]


@pytest.mark.parametrize(
    "value",
    [
        "NaN",
        "-Infinity",
        "1e999",
        "9" * 4_000,
        '"\\ud800"',
        '"\\udc00\\ud800"',
        '{"\\ud800": 1}',
        "[" * 100 + "]" * 100,
        "{}",
        "true",
        "null",
        '"' + "9" * 5_000 + '"',
    ],
    ids=lambda value: value[:20],
)
@pytest.mark.parametrize("key", ["received", "channel", "secrecy", "\\ud800", "x"])
def test_a_strange_value_is_a_problem_of_its_row(tmp_path: Path, key: str, value: str) -> None:
    one = f'{{"number": "1", "received": "2025-03-24", "{key}": {value}}}'
    found = read(tmp_path, f"[{one}, {ONE}]")
    assert (*found.lines, *(each.line for each in found.problems)) in {(1, 2), (2, 1)}
    for each in found.problems:
        assert max(len(each.reason_id), len(each.reason_en)) < 2_000
        assert each.reason_en.isprintable()


def test_a_text_with_a_nul_or_a_surrogate_names_its_row_in_plain_letters(tmp_path: Path) -> None:
    for number in ("\\u0000", "\\ud800", "a\\u001b[31mb"):
        found = read(tmp_path, f'[{{"number": "{number}", "received": "x"}}]')
        (problem,) = found.problems
        assert problem.number.isprintable()
        problem.number.encode()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[" * 400_000, "it is nested too deeply"),
        ('{"a":' * 400_000, "it is nested too deeply"),
        ("[" + "9" * 5_000 + "]", "a number that is too long"),
        ("[-" + "9" * 5_000 + "]", "a number that is too long"),
        ('["\ud800"]', "it is not UTF-8"),
        ("[\x00]", "line 1, column 2"),
        ('["a\nb"]', "line 1, column 4"),
        (f"[{ONE},\n]", "line 2, column 1"),
        (f"[{ONE}] x", "line 1, column"),
    ],
    ids=lambda text: ascii(text)[:20],
)
def test_what_is_not_json_is_refused_with_the_reason(tmp_path: Path, text: str, said: str) -> None:
    path = written(tmp_path, text.encode(errors="surrogatepass"), "a.json")
    assert f"is not valid JSON ({said}" in refused(path) or said in refused(path)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "latin-1"])
def test_other_encodings_are_refused(tmp_path: Path, encoding: str) -> None:
    text = json.dumps([{"number": "é"}], ensure_ascii=False)
    refused(written(tmp_path, text.encode(encoding), "a.json"))


def test_the_values_of_a_json_file_are_limited_before_they_are_made(tmp_path: Path) -> None:
    for many in ("[],", "{},", "0,", '"",', "[[]],"):
        path = written(tmp_path, f"[{many * 4}{many[:-1]}]", "a.json")
        assert "limit cells (5)" in refused(path, Limits(cells=5))
    assert len(read(tmp_path, "[0,0,0]", Limits(cells=4)).problems) == 3


def test_doubled_keys_are_found_in_whatever_was_parsed() -> None:
    for text in ('{"a": 1, "a": 2}', '[[{"a": [{"a": 1, "a": 2}]}]]'):
        found = doubled_in(read_json(text.encode(), DEFAULT))
        assert found is not None
        assert found.key == "a"
    assert doubled_in(read_json(b'[{"a": {"b": [1, {"a": 1}]}}]', DEFAULT)) is None
    with pytest.raises(UnreadError):
        read_json(b"", DEFAULT)


# ------------------------------------------------------------ memory, measured

OPENED, CLOSED = b"<worksheet><sheetData>", b"</sheetData></worksheet>"
CELL = b'<c t="inlineStr"><is><t>'


def pieces(piece: bytes, many: int, first: bytes = b"", last: bytes = b"") -> Iterator[bytes]:
    yield OPENED + HEADER.encode() + first
    for _ in range(many):
        yield piece
    yield last + CLOSED


def xls_of_far_cells(path: Path) -> None:
    book = xlwt.Workbook()
    page = book.add_sheet("Data")
    for line, place in ((0, 0), (65_535, 255)):
        page.write(line, place, "x")
    book.save(str(path))


def xlsb_of_far_cells(path: Path) -> None:
    far = ((0, 0, 6, wide_text("x")), (1_048_575, 16_383, 6, wide_text("y")))
    path.write_bytes(packed(binary(*far)))


def xlsb_of_nothing(path: Path) -> None:
    members = binary()
    part = members["xl/worksheets/sheet1.bin"]
    assert isinstance(part, bytes)
    path.write_bytes(packed({**members, "xl/worksheets/sheet1.bin": part + bytes(300 * MIB)}))


BOMBS: dict[str, tuple[str, Callable[[Path], object], str]] = {
    "a cell of 300 MB": (
        "a.xlsx",
        lambda path: saved(path, pieces(b"x" * MIB, 300, b"<row>" + CELL, b"</t></is></c></row>")),
        "cell_characters",
    ),
    "a sheet of 300 MB": (
        "a.xlsx",
        lambda path: saved(path, pieces(b" " * MIB, 300)),
        "unpacked_bytes",
    ),
    "rows of nothing": (
        "a.xlsx",
        lambda path: saved(path, pieces(b"<row/>" * 100_000, 200)),
        "",
    ),
    "texts that no cell shows": (
        "a.xlsx",
        lambda path: saved(path, pieces(b"", 0), strings=f"<sst>{'<si/>' * 6_000_000}</sst>"),
        "cells",
    ),
    "elements in elements": ("a.xlsx", lambda path: saved(path, pieces(b"<a>" * 10**6, 20)), ""),
    "an endless tag": (
        "a.xlsx",
        lambda path: saved(path, pieces(b"x" * MIB, 100, b'<row x="', b'"/>')),
        "",
    ),
    "cells far apart": ("a.xls", xls_of_far_cells, "cells"),
    "cells far apart in XLSB": ("a.xlsb", xlsb_of_far_cells, "cells"),
    "a part of 300 MB": ("a.xlsb", xlsb_of_nothing, "unpacked_bytes"),
    "rows written once": (
        "a.ods",
        lambda path: path.write_bytes(ods(ods_row("x" * 1_000, times=999_999_999))),
        "cells",
    ),
    "a part of 300 MB in ODS": (
        "a.ods",
        lambda path: path.write_bytes(ods(" " * (300 * MIB), compression=ZIP_DEFLATED)),
        "unpacked_bytes",
    ),
    "columns": ("a.csv", lambda path: path.write_bytes(b"," * (30 * MIB)), ""),
    "an endless cell": ("a.csv", lambda path: path.write_bytes(b'"' + b"x" * (30 * MIB)), "cell_"),
    "lists": ("a.json", lambda path: path.write_bytes(b"[" + b"[]," * 10 * MIB), "cells"),
}
READ = """
import resource, sys
from keterbukaan.errors import TableFileError
from keterbukaan.files import read_records
from keterbukaan.registers import read_register
from keterbukaan.registers.complaints import COMPLAINT_FORM
import openpyxl
resource.setrlimit(resource.RLIMIT_AS, (2**30, 2**30))
path = sys.argv[1]
try:
    read_records(path, COMPLAINT_FORM) if path.endswith("json") else read_register(path)
except TableFileError as problem:
    print(problem)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the limit on memory is that of Linux")
@pytest.mark.parametrize(("name", "make", "limit"), BOMBS.values(), ids=BOMBS)
def test_a_bomb_is_refused_within_a_gigabyte(
    tmp_path: Path, name: str, make: Callable[[Path], object], limit: str
) -> None:
    path = tmp_path / name
    make(path)
    done = subprocess.run(
        [sys.executable, "-c", READ, path], capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    assert done.stdout.startswith(f"KB-R01: {name}: ")
    assert limit in done.stdout


def test_threads_that_read_long_cells_at_once_disturb_no_other(tmp_path: Path) -> None:
    path = written(tmp_path, f"{REGISTER}{'x' * 150_000},2025-03-24,\n" + "2,2025-03-24,\n" * 50)
    most, before = Limits(cell_characters=200_000), csv.field_size_limit()
    switching = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(8) as threads:
            read = [*threads.map(lambda _: len(read_register(path, limits=most).rows), range(64))]
    finally:
        sys.setswitchinterval(switching)

    assert set(read) == {52}  # the one of REGISTER, the long one, and fifty
    assert csv.field_size_limit() == before
