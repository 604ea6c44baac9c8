"""Letter and item inside the cell of the legal basis, as Lampiran II of Perki 1/2021 has it."""

from __future__ import annotations

import pytest

from keterbukaan.information._legal_basis import letters_in_basis, letters_in_column


@pytest.mark.parametrize(
    ("cell", "letters"),
    [
        ("Pasal 17 huruf h angka 5 Undang-Undang Nomor 14 Tahun 2008", ["h angka 5"]),
        ("Pasal 17 huruf b dan i Undang-Undang Nomor 14 Tahun 2008 tentang KIP", ["b", "i"]),
        ("UU 14/2008 Pasal 17 huruf b; UU 30/2000 Pasal 3", ["b"]),
        ("UU No. 14 Tahun 2008 Pasal 17 huruf i; UU 43/2009 Pasal 44", ["i"]),
        ("UU KIP pasal 17 hrf. b", ["b"]),
        (
            "UU KIP Pasal 17 huruf a angka 1, angka 2 dan huruf h angka 2",
            ["a angka 1", "a angka 2", "h angka 2"],
        ),
        ("Pasal 17 huruf c angka 3 dan 4 UU 14/2008", ["c angka 3", "c angka 4"]),
        ("Pasal 17 huruf h angka (3) UU KIP", ["h angka 3"]),
        ("UU 14/2008: Pasal 17 huruf a, b, dan c", ["a", "b", "c"]),
        # an article of its own source that names no act, where the cell names the Act
        ("Pasal 17 huruf b; UU Nomor 14 Tahun 2008", ["b"]),
        ("1. UU 14/2008 tentang KIP\n2. Pasal 17 huruf i", ["i"]),
        # the letters of other articles and of other acts are no grounds
        (
            (
                "1. Pasal 17 huruf j Undang-Undang Nomor 14 Tahun 2008;\n"
                "2. Peraturan Presiden Nomor 54 Tahun 2010;\n"
                "3. Pasal 44 ayat (1) huruf h Undang-Undang Nomor 43 Tahun 2009"
            ),
            ["j"],
        ),
        ("UU 14/2008 Pasal 6 ayat (3) huruf a dan Pasal 17 huruf c angka 3", ["c angka 3"]),
        ("UU 14/2008 Pasal 17 huruf b, UU 5/1999 Pasal 17 huruf a", ["b"]),
        ("Pasal 17 huruf a UU 5/1999, Pasal 17 huruf b UU 14/2008", ["b"]),
        ("UU 14 Tahun 2008 Pasal 17 huruf c, UU 17/2011 Pasal 25 huruf b", ["c"]),
        ("UU 30/2000 Pasal 17 huruf b", []),
        ("Pasal 17 huruf b", []),  # of which act?
        ("Pasal 17 Undang-Undang Nomor 14 Tahun 2008", []),
        ("PP 61/2010 Pasal 17 huruf a", []),
        ("UU 14/2008", []),
    ],
)
def test_the_letters_of_a_legal_basis(cell: str, letters: list[str]) -> None:
    assert letters_in_basis(cell) == letters


@pytest.mark.parametrize(
    ("cell", "letters"),
    [
        ("b", ["b"]),
        ("B", ["b"]),
        ("b, i", ["b", "i"]),
        ("b dan i", ["b", "i"]),
        ("huruf h", ["h"]),
        ("Pasal 17 huruf h angka 5", ["h angka 5"]),
        ("h.5", ["h angka 5"]),
        ("h (5)", ["h angka 5"]),
        ("a1; a2", ["a angka 1", "a angka 2"]),
        ("h angka 5 (rahasia pribadi)", ["h angka 5"]),
        ("k", []),
        ("b, k", []),  # one that Pasal 17 does not have is not dropped
        ("rahasia", []),
    ],
)
def test_the_letters_of_a_column_of_letters(cell: str, letters: list[str]) -> None:
    assert letters_in_column(cell) == letters
