"""Registers by chance are read as they say: their rows, and the code of each other line."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import Phase, find, given, settings

from keterbukaan.registers import Column, Register, read_register
from keterbukaan.testing import RegisterFile, register_files
from keterbukaan.testing._files import _HEADERS

FIRST_FOUND = settings(phases=[Phase.generate], max_examples=400)


def _read(file: RegisterFile) -> Register:
    with TemporaryDirectory() as folder:
        path = Path(folder, "register.csv")
        path.write_text(file.text, "utf-8", newline="")
        return read_register(path)


@given(register_files())
def test_a_register_with_faults_is_read_as_it_says(file: RegisterFile) -> None:
    found = _read(file)

    assert [(row.number, row.dates) for row in found.rows] == [*file.rows]
    assert {each.line: each.code for each in found.unreadable} == file.refused


@given(register_files(faults=False))
def test_a_register_without_faults_loses_nothing(file: RegisterFile) -> None:
    found = _read(file)

    assert found.unreadable == ()
    assert len(found.rows) == len(file.rows)
    assert {column for _, dates in file.rows for column in dates} <= {
        each.column for each in found.columns
    }


@pytest.mark.parametrize("code", ["KB-R02", "KB-R03", "KB-R07"])
def test_every_fault_takes_part(code: str) -> None:
    found = find(register_files(), lambda file: code in file.refused.values(), settings=FIRST_FOUND)

    assert code in {each.code for each in _read(found).unreadable}


@pytest.mark.parametrize(
    ("column", "header"), [(column, each) for column, them in _HEADERS.items() for each in them]
)
def test_every_header_takes_part(column: Column, header: str) -> None:
    found = find(register_files(), lambda file: header in file.text, settings=FIRST_FOUND)

    assert (column, header) in _read(found).mapping
