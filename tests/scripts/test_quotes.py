"""The quotations are held against the texts by a script, whoever has the texts."""

from __future__ import annotations

from pathlib import Path

import pytest

from keterbukaan.law import Citation, Practice
from scripts.quotes import Quoted, every, faults_of, folded, main

SCAN = """
    (7) Paling lambat 10 (sepuluh) hari
    kerja sejak diterima-
  si
    nya permintaan,
                    - 17 -
    Badan Publik wajib menyampai-kan lnformasi.
"""


TEXT = """
Pasal 22
(1) Paling lambat 10 (sepuluh) hari kerja sebagaimana dimaksud dalam Pasal 23 ayat (1)
dan sejak diterimanya permintaan.
Pasal 22A
Badan Publik wajib menyampaikan.
Pasal 23
(1) Informasi Publik bersifat terbuka.
"""
ELSEWHERE = "is in the text, but not in its article"


def quoting(quote: str, *, corrected: bool = False, place: str = "Pasal 22 ayat (7)") -> Quoted:
    return Quoted(Citation.parse(f"UU 14/2008 {place}"), "request.response", quote, corrected)


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
    ids=lambda each: each.quote if isinstance(each, Quoted) else "",
)
def test_a_quotation_is_held_against_the_text(rule: Quoted, why: str | None, texts: Path) -> None:
    assert list(faults_of([rule], texts)) == ([] if why is None else [(rule, why)])


@pytest.mark.parametrize(
    ("rule", "why"),
    [
        (quoting("10 (sepuluh) hari kerja … sejak diterimanya permintaan"), None),
        (quoting("wajib menyampaikan", place="Pasal 22A"), None),
        (quoting("bersifat terbuka", place="Pasal 23 ayat (1)"), None),
        (quoting("bersifat terbuka"), ELSEWHERE),
        (quoting("10 (sepuluh) hari kerja", place="Pasal 23 ayat (1)"), ELSEWHERE),
        (quoting("10 (sepuluh) hari kerja", place="Pasal 7"), None),  # its heading is illegible
        (quoting("10 (sepuluh) hari kerja", place="Lampiran VI butir V"), None),
    ],
    ids=lambda each: str(each.citation) if isinstance(each, Quoted) else "",
)
def test_a_quotation_stands_in_the_article_that_is_cited(
    rule: Quoted, why: str | None, tmp_path: Path
) -> None:
    (tmp_path / "uu-14-2008.txt").write_text(TEXT, encoding="utf-8")
    assert list(faults_of([rule], tmp_path)) == ([] if why is None else [(rule, why)])


def test_in_a_scan_the_order_of_the_paragraphs_may_be_lost(tmp_path: Path) -> None:
    (tmp_path / "uu-14-2008-ocr.txt").write_text(TEXT, encoding="utf-8")
    assert not list(faults_of([quoting("bersifat terbuka")], tmp_path))


def test_a_practice_has_no_text(tmp_path: Path) -> None:
    rule = Quoted(Practice("PPID", "menjawab"), "request.response", "menjawab")
    assert list(faults_of([rule], tmp_path)) == [(rule, "no text of its regulation is there")]


def test_the_secrecy_clauses_are_held_too() -> None:
    assert "UU 27/2022 Pasal 36" in {str(each.citation) for each in every()}


def test_a_text_that_is_not_there_is_said(tmp_path: Path) -> None:
    rule = quoting("10 (sepuluh) hari kerja")
    assert list(faults_of([rule], tmp_path)) == [(rule, "no text of its regulation is there")]


def test_what_stands_on_a_page_beside_the_text_is_left_out() -> None:
    page = "(7) Paling\n  om\n lam-\nbat 10\n - 17 -\n  90\n hari"
    assert folded(page) == "(7)Palinglambat10hari"


def test_all_of_it_is_counted(texts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    quoted = every()
    wrong = main(texts)
    said = capsys.readouterr().out.splitlines()
    assert said[-1].startswith(f"{len(quoted)} quotations: ")
    assert len(said) == wrong + 1
    places = (each.citation for each in quoted)
    held = {each.regulation for each in places if isinstance(each, Citation)}
    assert wrong >= len(held) - 1  # of one there is a text
