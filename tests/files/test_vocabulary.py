"""What a column means: by its words, by what else stands there, and by what it holds."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from keterbukaan.files._headers import same_words
from keterbukaan.files._vocabulary import (
    Beside,
    Columns,
    Confidence,
    Found,
    Sense,
    Unread,
    Vocabulary,
)


def _has_objections(beside: Beside[str]) -> bool:
    return beside.says("objection")


def _has_none(beside: Beside[str]) -> bool:
    return not _has_objections(beside)


WORDS = Vocabulary(
    senses=(
        Sense("number", "number register"),
        Sense("number", "number", 1),
        Sense("received", "day received"),
        Sense("received", "day request", 1),
        Sense("received", "day letter", 2, asks=True),
        Sense("answered", "day answer ?written", confidence=Confidence.LIKELY),
        Sense("answered", "day reply", when=_has_none),
        Sense("objection", "day objection"),
        Sense("objection answered", "day reply", when=_has_objections),
        Sense("sent", "day sent"),
        Sense("arrived", "day sent"),
        Sense("colour", "colour"),
        Sense(None, "information request"),
    ),
    days=frozenset({"received", "answered", "objection", "objection answered", "sent", "arrived"}),
    is_table=lambda fields: "received" in fields or "answered" in fields,
    words={"colour": "warna color warna_utama"},
    other_things="pejabat",
)


def read(headers: str, *rows: Sequence[str], given: dict[str, str] | None = None) -> Columns[str]:
    lines = [(line, list(row)) for line, row in enumerate(rows, start=2)]
    return WORDS.columns([header.strip() for header in headers.split("|")], lines, given)


def meant(columns: Columns[str]) -> dict[str, str]:
    return {each.header: each.field for each in columns.found}


def unread(columns: Columns[str]) -> dict[str, tuple[str, ...]]:
    return {each.header: each.meanings for each in columns.unread_days}


@pytest.mark.parametrize(
    "header",
    [
        "Tanggal Jawaban",
        "Tgl. Jawab",
        "TGL JAWABAN",
        "tglJawab",
        "tgl_jawaban",
        "tgljawaban",
        "Hari/Tanggal Jawaban",
        "Hari, Tanggal dan Jam Jawaban",
        "Tanggal dijawabnya",
        "Tanggal\nJawaban",
        "Tanggal\u00a0Jawaban (dd/mm/yyyy)",
        "Tanggal Jawaban (5)",
        "Date answered",
        "Tanggal jawaban tertulis",
        "Tanggal\u2010Jawaban",
        "Tanggal Jawaban kepada Pemohon",
    ],
)
def test_a_header_is_read_by_its_words_however_they_are_written(header: str) -> None:
    assert meant(read(header)) == {header: "answered"}


@pytest.mark.parametrize(
    "header", ["Tanggal Verifikasi Jawaban", "Tanggal Jawaban 2", "Tanggal Jawaban Dinas"]
)
def test_a_word_that_is_not_known_makes_it_another_day(header: str) -> None:
    columns = read(f"Tanggal Diterima|{header}")
    assert meant(columns) == {"Tanggal Diterima": "received"}
    assert unread(columns) == {header: ()}


@pytest.mark.parametrize(
    "header",
    ["Tanggal Lahir", "Tenggat Jawaban", "Batas Waktu Jawaban", "Tgl Cetak", "Jatuh Tempo"],
)
def test_a_day_of_another_matter_is_known_to_be_that(header: str) -> None:
    columns = read(f"Tanggal Diterima|{header}", ["2026-01-05", "2026-01-12"])
    assert meant(columns) == {"Tanggal Diterima": "received"}
    assert columns.unread_days == ()
    assert columns.unread == (Unread(header, 1),)


def test_what_else_stands_there_says_what_a_word_means() -> None:
    assert meant(read("Tanggal Diterima|Tanggal Tanggapan"))["Tanggal Tanggapan"] == "answered"
    columns = read("Tanggal Diterima|Tanggal Keberatan|Tanggal Tanggapan")
    assert meant(columns)["Tanggal Tanggapan"] == "objection answered"


def test_the_better_word_is_taken_and_the_other_may_still_hold_the_day() -> None:
    columns = read("No|No. Register|Tanggal Permohonan|Tanggal Diterima")
    assert meant(columns) == {"No. Register": "number", "Tanggal Diterima": "received"}
    assert unread(columns) == {"Tanggal Permohonan": ("received",)}
    assert [each.header for each in columns.unread] == ["No", "Tanggal Permohonan"]


def test_of_two_equal_columns_none_is_chosen_but_one_that_is_filled() -> None:
    head = "Tanggal Jawaban|Tanggal Dijawab"
    both = (
        Unread("Tanggal Jawaban", 0, ("answered",)),
        Unread("Tanggal Dijawab", 1, ("answered",)),
    )
    assert read(head).doubtful == both
    assert read(head, ["2026-01-12", "2026-01-13"]).doubtful == both
    assert read(head, ["2026-01-12", "2026-01-13"]).found == ()
    assert meant(read(head, ["", "2026-01-13"])) == {"Tanggal Dijawab": "answered"}


def test_of_two_equal_columns_that_are_no_days_the_first_is_taken() -> None:
    columns = read("Warna|Warna utama")
    assert meant(columns) == {"Warna": "colour"}
    assert columns.unread == (Unread("Warna utama", 1),)


def test_a_header_of_two_meanings_asks_unless_the_other_is_elsewhere() -> None:
    columns = read("Tanggal Dikirim")
    assert columns.doubtful == (Unread("Tanggal Dikirim", 0, ("sent", "arrived")),)
    columns = read("Tanggal Dikirim", given={"sent": "x"})
    assert columns.found == ()
    columns = read("Tanggal Dikirim|Tgl kirim asli", given={"sent": "Tgl kirim asli"})
    assert columns.found == (
        Found("arrived", "Tanggal Dikirim", 0, Confidence.LIKELY),
        Found("sent", "Tgl kirim asli", 1, Confidence.GIVEN),
    )


def test_what_only_may_mean_it_asks_and_may_still_hold_it_where_it_is_elsewhere() -> None:
    assert read("Tanggal Surat").doubtful == (Unread("Tanggal Surat", 0, ("received",)),)
    columns = read("Tanggal Surat|Tanggal Diterima")
    assert meant(columns) == {"Tanggal Diterima": "received"}
    assert columns.doubtful == ()
    assert columns.unread == columns.unread_days == (Unread("Tanggal Surat", 0, ("received",)),)


def test_cells_of_days_make_a_header_of_days() -> None:
    columns = read("Diterima|Jawaban", ["5 Januari 2026", "-"], ["06/01/2026", "12/01/2026"])
    assert columns.found == (
        Found("received", "Diterima", 0, Confidence.LIKELY),
        Found("answered", "Jawaban", 1, Confidence.LIKELY),
    )


def test_cells_of_words_do_not_but_say_that_there_is_something() -> None:
    columns = read("Tanggal Diterima|Jawaban", ["05/01/2026", "Dikabulkan"])
    assert meant(columns) == {"Tanggal Diterima": "received"}
    assert unread(columns) == {"Jawaban": ("answered",)}
    assert unread(read("Tanggal Diterima|Jawaban", ["05/01/2026", "-"])) == {}


def test_a_number_of_days_is_no_day() -> None:
    columns = read("Tanggal Diterima|Waktu Jawaban (Hari)", ["05/01/2026", "10"])
    assert columns.unread_days == ()
    assert meant(read("Waktu Jawaban", ["2026-01-05 10:11"])) == {"Waktu Jawaban": "answered"}


def test_an_empty_column_is_taken_at_its_word_where_it_says_enough() -> None:
    assert meant(read("Jawaban tertulis|Jawaban")) == {"Jawaban tertulis": "answered"}
    assert meant(read("Informasi yang diminta|Diterima", ["", ""])) == {}


def test_days_below_a_header_of_other_words_or_none_are_told() -> None:
    columns = read("Tanggal Diterima|Catatan||", ["05/01/2026", "06/01/2026", "07/01/2026", ""])
    assert [(each.place, each.meanings) for each in columns.unread_days] == [(1, ()), (2, ())]
    assert [each.header for each in columns.unread] == ["Catatan"]


def test_what_holds_names_is_no_day_whatever_stands_in_it() -> None:
    columns = read("Tanggal Diterima|Nama Pejabat|Nama", ["05/01/2026", "06/01/2026", "Budi"])
    assert columns.unread_days == ()


def test_whoever_asks_settles_it() -> None:
    columns = read("No|Tgl Surat|Tgl Kirim", given={"received": "tgl. surat", "colour": "NO"})
    assert columns.found[0] == Found("colour", "No", 0, Confidence.GIVEN)
    assert columns.found[1] == Found("received", "Tgl Surat", 1, Confidence.GIVEN)
    assert columns.place("received") == 1
    assert columns.place("answered") is None


def test_what_is_settled_takes_the_field_from_every_other_column() -> None:
    columns = read("Tanggal Jawaban|Tgl X", given={"answered": "Tgl X"})
    assert meant(columns) == {"Tgl X": "answered"}
    assert unread(columns) == {"Tanggal Jawaban": ("answered",)}


def test_a_header_that_stands_twice_settles_nothing_unless_one_is_the_very_same() -> None:
    twice = read("Tgl X|TGL X", given={"received": "tgl x"})
    assert twice.found == ()
    assert [each.meanings for each in twice.doubtful] == [("received",), ("received",)]
    assert meant(read("Tgl X|TGL X", given={"received": "TGL X"})) == {"TGL X": "received"}


def test_a_line_of_headers_is_told_from_titles_and_rows() -> None:
    assert WORDS.score(["No", "Tanggal Diterima", "Tgl Jawab", "Warna"]) == 8
    assert WORDS.score(["No", "Diterima", "Jawaban"]) == 4
    assert WORDS.score(["Diterima", "", "Jawaban"]) == 2
    assert WORDS.score(["Tanggal Tanggapan"]) == 2
    assert WORDS.score(["Diterima"]) == 0
    assert WORDS.score(["REGISTER PERMOHONAN INFORMASI PUBLIK", "", ""]) == 0
    assert WORDS.score(["No", "Warna"]) == 0
    assert WORDS.score(["", " "]) == 0
    assert WORDS.score(["Tanggal Diterima", "05/01/2026"]) == 0
    assert WORDS.score(["Tanggal diterima" + " sekali" * 40]) == 0
    assert WORDS.score(["Kirim"], {"received": "kirim"}) == 2


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Tgl. Jawab", "tgl jawab", True),
        ("Tgl Jawab", "Tanggal Jawab", False),
        ("(1)", "(2)", False),
        ("(1)", "(1)", True),
    ],
)
def test_two_headers_are_one_but_for_case_and_signs(one: str, other: str, *, same: bool) -> None:
    assert same_words(one, other) is same
