"""Texts that are no citation, however long or strange: refused, and never an error later."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from keterbukaan.errors import ArgumentError, CitationError
from keterbukaan.law.citation import LONGEST, Citation, Practice, RegulationId, parse_source

MANY = "9" * 5_000
NONE = [
    f"UU 14/2008 Pasal {MANY}",
    f"UU 14/2008 Pasal 22 ayat ({MANY})",
    f"UU 14/2008 Pasal 17 huruf h angka {MANY}",
    f"UU 14/{MANY}",
    f"UU {MANY}/2008",
    f"Perki 1/2021 Lampiran VI butir {MANY}",
    "UU 14/2008 Pasal 12345",
    "UU 14/2008 Pasal 22 ayat (1234)",
    "UU 14/2008 Pasal 17 huruf h angka 1234",
    "UU 14/0000 Pasal 1",
    "UU 14/9999 Pasal 1",
    "UU 14/20080 Pasal 1",
    "UU 14/٢٠٠٨ Pasal 22",
    "UU ١٤/2008 Pasal 22",
    "UU 14/2008 Pasal ٢٢",
    "UU 14/2008 Pasal 22 ayat (٧)",
    "UU 14/2008 Pasal 17 huruf h angka ２",
    "UU 14/2008 Pasal 2²",
    "Perki 1/2021 Lampiran VI butir ٥",
    *(
        f"Perki 1/2021 Lampiran {annex}"
        for annex in ("IIIIIIII", "IIII", "VV", "VX", "IL", "LL", "XXXX", "XXL", "Ⅵ", "i", "M", "0")
    ),
    "Perki 1/2021 Lampiran VI butir IIII",
]


@pytest.mark.parametrize("text", NONE, ids=lambda text: text[:40])
def test_what_no_regulation_holds_is_no_citation(text: str) -> None:
    with pytest.raises(CitationError):
        Citation.parse(text)
    with pytest.raises(CitationError):
        parse_source(text)


PIECES = ["x", "A", "A ", "A.", "A-", "A' ", "1", "1/", "/", "a.", " ", ":", "I", "٢", "\x00"]
PIECES += ["\ud800", "UU 14/2008 ", "UU 14/2008 Pasal 1", "Praktik ", "Praktik a: "]


@pytest.mark.parametrize("piece", PIECES, ids=ascii)
@pytest.mark.parametrize("before", ["", "UU ", "UU 14/", "Praktik ", "UU 14/2008 Lampiran "])
def test_a_million_letters_are_refused_in_few_words(before: str, piece: str) -> None:
    text = before + piece * (1_000_000 // len(piece))
    for read in (Citation.parse, Practice.parse, parse_source):
        with pytest.raises(CitationError) as caught:
            read(text)
        assert len(caught.value.text("id")) < 500


def test_the_longest_citation_and_practice_are_read() -> None:
    kind = "Perda Kab. " + "A" * (LONGEST - len("Perda Kab.  1/2021"))
    assert Citation.parse(f"{kind} 1/2021").regulation.kind == kind
    with pytest.raises(CitationError):
        Citation.parse(f"{kind}A 1/2021")
    assert Practice.parse("Praktik a: ".ljust(LONGEST, "x")).who == "a"
    with pytest.raises(CitationError):
        Practice.parse("Praktik a: ".ljust(LONGEST + 1, "x"))


def test_every_numeral_up_to_the_greatest_is_read_and_ordered() -> None:
    tens = ("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX")
    ones = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    numerals = [ten + one for ten in tens for one in ones][1:]
    annexes = [Citation.parse(f"Perki 1/2021 Lampiran {each}") for each in numerals]

    assert [each.annex for each in annexes] == numerals
    assert all(one < other for one, other in pairwise(annexes))


def test_what_was_built_by_hand_is_compared_all_the_same() -> None:
    """Nothing checks a citation that no text was read for; it must still sort, hash and print."""
    act = RegulationId("UU", "14", 2008)
    odd = [
        Citation(act, article=article, paragraph=article, item=article, annex=annex, point=annex)
        for article in (None, "", "0", "1", "007", "10", "9" * 5_000, "9" * 5_001, "٢", "²", "x")
        for annex in (None, "", "I", "IIII", "1", "9" * 5_000, "ab", "VIM")
    ]
    odd.append(Citation(RegulationId("UU", "9" * 5_000, 2008)))
    ordered = sorted(odd)

    assert len(ordered) == len(odd)
    assert all(isinstance(hash(each), int) and str(each) for each in odd)
    numbers = ("1", "2", "9", "10", "10A", "99", "9" * 5_000, "1" + "0" * 5_000)
    articles = [Citation(act, article=number) for number in reversed(numbers)]
    assert tuple(each.article for each in sorted(articles)) == numbers


@pytest.mark.parametrize(
    "parts",
    [
        {"article": "22__para_7"},
        {"article": "x y"},
        {"paragraph": "3"},
        {"article": "5", "annex": "I"},
        {"article": "22", "letter": "a", "point": "2"},
        {"annex": "IIII"},
    ],
)
def test_what_is_no_place_has_not_the_stable_name_of_another(parts: dict[str, str]) -> None:
    with pytest.raises(CitationError):
        _ = Citation(RegulationId("UU", "14", 2008), **parts).uri


@pytest.mark.parametrize("parts", [("", "", 0), ("UU", "14", 99_999), ("UU", "1 2", 2008)])
def test_what_is_no_regulation_has_no_stable_name(parts: tuple[str, str, int]) -> None:
    with pytest.raises(CitationError):
        _ = RegulationId(*parts).uri


def test_a_part_of_another_kind_is_refused() -> None:
    number: Any = 14
    for make in (
        lambda: RegulationId("UU", number, 2008),
        lambda: Citation(RegulationId("UU", "14", 2008), number),
        lambda: Citation(number),
    ):
        with pytest.raises(ArgumentError):
            make()
