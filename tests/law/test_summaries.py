"""Summaries say what their paragraph says; the words here are those of the texts."""

from __future__ import annotations

import pytest

from keterbukaan import Rulebook
from keterbukaan.law import LimitNature
from keterbukaan.law.limit import TimeLimit

BOOK = Rulebook.national()


def _of(regulation: str, limit: str) -> TimeLimit:
    (found,) = (each for each in BOOK.of_regulation(regulation) if each.name == limit)
    return found


# regulation, limit, words of the paragraph, words that it does not have
SAID = [
    # the Act: dapat memperpanjang waktu, paling lambat 7 (tujuh) hari kerja berikutnya
    ("UU 14/2008", "request.extension", ["dapat memperpanjang", "7 hari kerja berikutnya"], []),
    # "dilakukan paling lambat 7 (tujuh) hari sejak jangka waktu pemberitahuan tertulis dan tidak
    # dapat diperpanjang lagi"; the notice itself must come before that time ends
    (
        "Perki 1/2021",
        "request.extension",
        [
            "paling lama 7 hari kerja, dihitung sejak batas waktu jawaban berakhir",
            "hanya satu kali",
            "disertai alasan tertulis",
            "belum dikuasai atau didokumentasikan",
            "belum dapat diputuskan",
        ],
        ["memperpanjang waktu jawaban paling lambat"],
    ),
    # "Atasan pejabat ... memberikan tanggapan": the Act does not write wajib here
    ("UU 14/2008", "objection.response", ["memberikan tanggapan", "secara tertulis"], ["wajib"]),
    # "paling lambat dapat diselesaikan dalam waktu 100 (seratus) hari kerja"; no start is named
    ("UU 14/2008", "dispute.resolution", ["paling lambat dapat diselesaikan"], ["sejak"]),
    # the limit is that of the statement, which opens the way to court
    (
        "UU 14/2008",
        "court.challenge",
        ["hanya dapat ditempuh apabila", "menyatakan secara tertulis tidak menerima putusan"],
        ["menggugat ke pengadilan paling lambat"],
    ),
    ("UU 14/2008", "disclosure.immediate", ["secara serta-merta"], []),
    ("UU 14/2008", "report.yearly_figures", ["Setahun sekali"], ["sekali setiap"]),
    # "dilakukan 1 (satu) kali dalam setahun", and "wajib" in paragraph 1
    ("Perki 1/2021", "monitoring.evaluation", ["wajib", "setahun sekali"], ["sekali setiap"]),
    # the paragraph names nobody
    ("Perki 1/2021", "information_list.update", ["dimutakhirkan"], ["PPID"]),
    ("UU 25/2009", "complaint.filing", ["dirugikan", "kuasanya"], []),
    ("UU 25/2009", "complaint.first_response", ["Penyelenggara dan/atau ombudsman"], []),
    # "dapat dibuka jika ... persetujuan tertulis; dan/atau ... posisi seseorang dalam
    # jabatan-jabatan publik sesuai dengan ketentuan peraturan perundang-undangan"
    *(
        (
            regulation,
            f"exemption.duration.{letter}",
            ["dan/atau", "jabatan publik sesuai dengan"],
            [],
        )
        for regulation in ("PP 61/2010", "Perki 1/2021")
        for letter in "gh"
    ),
    # "ditetapkan oleh pimpinan tertinggi Badan Publik yang bersangkutan"
    *(
        ("PP 61/2010", f"exemption.duration.{letter}", ["pimpinan tertinggi Badan Publik"], [])
        for letter in "cdef"
    ),
    # "pimpinan Badan Publik yang bersangkutan dengan mempertimbangkan ketentuan ..."
    *(
        (
            "Perki 1/2021",
            f"exemption.duration.{letter}",
            ["oleh pimpinan Badan Publik dengan mempertimbangkan"],
            ["tertinggi"],
        )
        for letter in "cdef"
    ),
    # no article says from when the exemption runs
    *(
        (regulation, f"exemption.duration.{letter}", [], ["sejak"])
        for regulation in ("PP 61/2010", "Perki 1/2021")
        for letter in "abcdefghi"
    ),
]


@pytest.mark.parametrize(("regulation", "limit", "words", "foreign"), SAID)
def test_a_summary_says_what_its_paragraph_says(
    regulation: str, limit: str, words: list[str], foreign: list[str]
) -> None:
    said = _of(regulation, limit).summary("id")
    assert [each for each in words if each not in said] == []
    assert [each for each in foreign if each in said] == []


@pytest.mark.parametrize("regulation", ["UU 14/2008", "Perki 1/2021"])
def test_an_extension_is_no_duty(regulation: str) -> None:
    """By "dapat" nobody has to extend; whoever does has so many days at the most."""
    extension = _of(regulation, "request.extension")
    assert extension.nature is LimitNature.MAXIMUM
    assert "may" in extension.summary("en")


def test_the_public_body_is_written_one_way() -> None:
    for each in BOOK.provisions:
        assert "adan publik" not in each.summary_id
