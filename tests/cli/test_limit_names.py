"""A limit is known by its name, by its title in either language, and by the words of its title."""

from __future__ import annotations

import pytest
from calling import answer, flat, run

from keterbukaan.law.rulebook import Rulebook
from keterbukaan.law.titles import title

DAY = "24/03/2025"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("jawaban permohonan", "request.response"),
        ("Jawaban atas permohonan", "request.response"),
        ("  JAWABAN   Permohonan! ", "request.response"),
        ("Request.Response", "request.response"),
        ("answer to the request", "request.response"),
        ("tenggat jawaban", "request.response"),
        ("tanggapan keberatan", "objection.response"),
        ("pengajuan  kasasi", "cassation.filing"),
        ("laporan kepada Ombudsman", "ombudsman.report"),
    ],
)
def test_a_limit_is_known_by_words(words: str, name: str) -> None:
    assert answer("due", words, DAY)["limit"] == name
    assert list(answer("rules", "show", words)["limits"]) == [name]


def test_every_title_of_either_language_means_its_limit() -> None:
    from keterbukaan.cli.limit_names import limit_named

    book = Rulebook.national()
    for name in book.limits:
        assert limit_named(name, book) == name
        assert limit_named(title(name, "id"), book) == name
        assert limit_named(title(name, "en"), book) == name


def test_every_synonym_means_a_limit_that_there_is() -> None:
    from keterbukaan.cli import limit_names

    book = Rulebook.national()
    for words, name in limit_names._SYNONYMS.items():
        assert name in book.limits
        assert limit_names.limit_named(words, book) == name


def test_an_event_is_known_by_words_too() -> None:
    by_name = answer("due", "dispute.filing", "objection.received=2025-04-28")
    by_words = answer("due", "pengajuan permohonan sengketa", "keberatan diterima=28/04/2025")
    assert by_words == by_name
    assert answer("due", "dispute.filing", "Objection.Received=2025-04-28") == by_name
    twice = ("keberatan diterima=2025-04-28", "objection.received=2025-04-29")
    told = run("due", "dispute.filing", *twice)
    assert told.exit_code == 2
    assert "keberatan diterima (objection.received): disebut dua kali" in told.stderr


def test_an_event_that_there_is_not_is_answered_with_those_that_are_near_in_words() -> None:
    told = run("due", "objection.response", "keberatan masuk=2025-04-28").stderr
    assert "keberatan diterima (objection.received)" in told
    mistyped = run("due", "objection.response", "objection.recieved=2025-04-28").stderr
    assert "objection.received" in mistyped
    for nothing in ("=2025-04-28", "  =2025-04-28"):
        assert run("due", "objection.response", nothing).exit_code == 2


def test_words_that_fit_several_limits_choose_none_and_list_them_by_title() -> None:
    told = run("due", "keberatan", DAY)
    assert told.exit_code == 2
    assert "pengajuan keberatan (objection.filing)" in told.stderr
    assert "tanggapan atas keberatan (objection.response)" in told.stderr
    assert "filing an objection" not in told.stderr
    extended = run("due", "perpanjangan", DAY).stderr
    assert "(request.extension)" in extended
    assert "(dispute.mediation_extension)" in extended
    english = run("due", "keberatan", DAY, "--lang", "en").stderr
    assert "answer to the objection (objection.response)" in english
    assert "tanggapan atas" not in english


@pytest.mark.parametrize(
    ("words", "near"),
    [
        ("response", "complaint.first_response"),
        ("penolakan", "ombudsman.refusal_notice"),
        ("dispute decision", "administration.revocation"),
        ("keputusan pengadilan", "court.decision"),
        ("it's", ""),
        ("serta", "disclosure.immediate"),
    ],
)
def test_what_says_less_than_a_title_chooses_no_limit(words: str, near: str) -> None:
    """A title that has the words may be of another limit than the one that is meant."""
    for command in (("due", words, DAY), ("rules", "show", words)):
        told = run(*command)
        assert told.exit_code == 2
        assert f"({near})" in told.stderr or not near


def test_words_of_no_title_are_answered_with_titles_that_are_near() -> None:
    told = run("due", "jawaban permintaan", DAY)
    assert told.exit_code == 2
    assert "jawaban atas permohonan (request.response)" in told.stderr
    mistyped = run("due", "request.respons", DAY).stderr
    assert "request.response" in mistyped
    assert run("due", "x" * 5_000, DAY).exit_code == 2


def test_a_limit_is_headed_by_its_title() -> None:
    first, second, *_ = run("due", "request.response", DAY, "--on", "2025-04-09").stdout.split("\n")
    assert first == "Jawaban atas permohonan (request.response)"
    assert second.startswith("Batas waktu: Rabu, 16 April 2025.")
    shown = run("rules", "show", "request.response", "--lang", "en").stdout
    assert shown.startswith("Answer to the request (request.response)\n")
    listed = run("rules", "list").stdout
    assert "jawaban atas permohonan" in listed
    assert "request.response" in listed
    assert "answer to the request" in flat(run("rules", "list", "--lang", "en").stdout)
