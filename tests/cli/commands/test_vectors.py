"""`vectors`: what is asked, and how a program answered."""

from __future__ import annotations

import json
import shlex
import sys
from pathlib import Path
from typing import Any

import pytest
from calling import ROOT, answer, flat, run

from keterbukaan.testing.vectors import VectorKind, vectors

DATES = vectors(VectorKind.DATE)
FIRST, SECOND, *REST = DATES
LIBRARY = shlex.join([sys.executable, str(ROOT / "tests" / "testing" / "responder.py")])
CHECK = ("vectors", "check", "--kind", "date", "--command")


@pytest.fixture
def stored() -> list[Any]:
    """The right answers to the first two, all others skipped."""
    right = [{"id": each.id, **each.expected} for each in (FIRST, SECOND)]
    return [*right, *({"id": each.id, "skip": "not yet"} for each in REST)]


def showing(folder: Path, lines: list[Any]) -> str:
    file = folder / "jawaban kami.jsonl"
    texts = (each if isinstance(each, str) else json.dumps(each) for each in lines)
    file.write_text("".join(f"{each}\n" for each in texts), encoding="utf-8")
    return f"cat {shlex.quote(str(file))}"


def test_the_library_itself_answers_every_vector() -> None:
    ran = run("vectors", "check", "--command", LIBRARY, "--lang", "en")

    assert flat(ran.stdout) == (
        f"{len(vectors())} equal 0 different 0 skipped 0 missing 0 unknown ids 0 answered twice "
        "0 lines that are no answer"
    )
    assert ran.exit_code == 0


def test_stored_answers_are_judged_as_well(stored: list[Any], tmp_path: Path) -> None:
    ran = run(*CHECK, showing(tmp_path, stored))

    assert ran.exit_code == 0
    assert f"2 sama 0 berbeda {len(REST)} dilewati 0 tidak dijawab" in flat(ran.stdout)
    assert f"{len(REST)} dilewati: not yet" in flat(ran.stdout)


def test_a_difference_is_shown_with_its_article_and_its_reason(
    stored: list[Any], tmp_path: Path
) -> None:
    stored[1] = {**stored[1], "date": "2025-01-01"}
    command = showing(tmp_path, stored)

    ran = run(*CHECK, command)

    assert ran.exit_code == 3
    shown = flat(ran.stdout)
    assert f"{SECOND.id} {SECOND.asked['limit']}" in shown
    assert f"benar: {json.dumps(SECOND.expected)}" in shown
    assert 'dijawab: {"date": "2025-01-01"' in shown
    assert f"- {SECOND.article[0]}. {SECOND.reason.id}" in shown
    assert SECOND.reason.en in flat(run(*CHECK, command, "--lang", "en").stdout)
    found = answer(*CHECK, command)
    assert found["counts"]["different"] == len(found["different"]) == 1
    assert found["different"][0]["expected"] == SECOND.expected
    assert found["faultless"] is False


def test_what_is_missing_or_no_answer_is_a_fault(stored: list[Any], tmp_path: Path) -> None:
    stored[-1:] = [stored[0], {"id": "date/none", "skip": "-"}, "selesai\x1b[31m"]

    ran = run(*CHECK, showing(tmp_path, stored), "--lang", "en")

    assert ran.exit_code == 3
    shown = flat(ran.stdout)
    assert "1 missing 1 unknown ids 1 answered twice 1 lines that are no answer" in shown
    assert f"Missing (1) {REST[-1].id}" in shown
    assert "lines that are no answer: selesai" in shown
    assert "\x1b" not in ran.stdout


def test_a_program_that_answers_nothing_cannot_be_used(tmp_path: Path) -> None:
    ended = shlex.join([sys.executable, "-c", "import sys; sys.exit('tanpa kalender')"])

    ran = run(*CHECK, ended)

    assert ran.exit_code == 2
    assert "Program itu berakhir dengan status 1. tanpa kalender" in flat(ran.stdout)
    assert run(*CHECK, showing(tmp_path, [])).exit_code == 2
    assert run(*CHECK, showing(tmp_path, []), "--json").exit_code == 2


@pytest.mark.parametrize("command", ["/tiada/di/sini", "", "'satu", ".", "satu\0dua"])
def test_one_that_cannot_be_started_is_said(command: str) -> None:
    ran = run(*CHECK, command)

    assert ran.exit_code == 2
    assert "--command: tidak dapat dijalankan: " in ran.stderr
    assert "it cannot be started: " in run(*CHECK, command, "--lang", "en").stderr
    assert "Permission" not in ran.stderr
    assert "No such" not in ran.stderr
    assert "No closing" not in ran.stderr
    assert ran.stdout == ""


def test_the_questions_are_written_without_their_answers(tmp_path: Path) -> None:
    file = tmp_path / "soal.jsonl"

    shown = run("vectors", "export", "--kind", "date").stdout
    assert run("vectors", "export", "--kind", "date", "-o", file).exit_code == 0

    assert file.read_text(encoding="utf-8") == shown
    lines = [json.loads(line) for line in shown.splitlines()]
    assert [line["id"] for line in lines] == [each.id for each in DATES]
    asked = {"v", "id", "kind", "limit", "given", "known_on", "readings", "body"}
    assert {key for line in lines for key in line} == asked
    assert {str(line["body"])[:10] for line in lines} == {"None", "schema = 1"}
    every = run("vectors", "export").stdout.splitlines()
    assert len(every) == len(vectors())


def test_a_folder_cannot_be_written_over(tmp_path: Path) -> None:
    ran = run("vectors", "export", "-o", tmp_path)

    assert ran.exit_code == 2
    assert "KB-R01" in ran.stderr


def test_the_list_counts_them_by_limit() -> None:
    shown = flat(run("vectors", "list", "--kind", "date", "--lang", "en").stdout)

    count = sum(each.asked["limit"] == "request.response" for each in DATES)
    assert "date: a due date" in shown
    assert f"{count} request.response" in shown
    assert shown.endswith(f"{len(DATES)} vectors")
    assert flat(run("vectors", "list").stdout).endswith(f"{len(vectors())} soal")
