"""The quotations are held against the texts by a script, whoever has the texts."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve

from keterbukaan.law.limit import TimeLimit
from keterbukaan.law.rulebook import Rulebook
from scripts.quotes import faults_of, folded, main

RESPONSE = Rulebook.national().governing("request.response")
SCAN = """
    (7) Paling lambat 10 (sepuluh) hari
    kerja sejak diterima-
  si
    nya permintaan,
                    - 17 -
    Badan Publik wajib menyampai-kan lnformasi.
"""


def quoting(quote: str, *, corrected: bool = False) -> TimeLimit:
    return evolve(RESPONSE, quote=quote, quote_corrected=corrected)


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    (tmp_path / "uu-14-2008-ocr.txt").write_text(SCAN, encoding="utf-8")
    # Of another regulation, though the name begins alike.
    other = "sejak diterimanya pengaduan"
    (tmp_path / "uu-14-20080.txt").write_text(other, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("rule", "why"),
    [
        (quoting("10 (sepuluh) hari kerja sejak diterimanya permintaan, Badan Publik"), None),
        (quoting("Paling lambat 10 (sepuluh) hari kerja … wajib menyampaikan"), None),
        (quoting("wajib menyampaikan Informasi", corrected=True), None),
        (quoting("wajib menyampaikan Informasi"), "is not in the text"),
        (quoting("wajib menyampaikan … 10 (sepuluh) hari kerja"), "is not in the text"),
        (quoting("7 (tujuh) hari kerja"), "is not in the text"),
        (quoting("sejak diterimanya pengaduan"), "is not in the text"),
        (quoting("10 (sepuluh) hari", corrected=True), "was not corrected: the text says the same"),
        (
            quoting("Putusan diucapkan terbuka", corrected=True),
            "is not even nearly in the text",
        ),
    ],
    ids=lambda each: each.quote if isinstance(each, TimeLimit) else "",
)
def test_a_quotation_is_held_against_the_text(
    rule: TimeLimit, why: str | None, texts: Path
) -> None:
    assert list(faults_of([rule], texts)) == ([] if why is None else [(rule, why)])


def test_a_text_that_is_not_there_is_said(tmp_path: Path) -> None:
    rule = quoting("10 (sepuluh) hari kerja")
    assert list(faults_of([rule], tmp_path)) == [(rule, "no text of its regulation is there")]


def test_what_stands_on_a_page_beside_the_text_is_left_out() -> None:
    page = "(7) Paling\n  om\n lam-\nbat 10\n - 17 -\n  90\n hari"
    assert folded(page) == "(7)Palinglambat10hari"


def test_all_of_it_is_counted(texts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book = Rulebook.national()
    quoted = [each for each in (*book.provisions, *book.numbers) if each.quote]
    wrong = main(texts)
    said = capsys.readouterr().out.splitlines()
    assert said[-1].startswith(f"{len(quoted)} quotations: ")
    assert len(said) == wrong + 1
    assert wrong >= len({each.regulation.name for each in quoted}) - 1  # of one there is a text
