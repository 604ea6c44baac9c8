"""The programs on the page about conformance run as they stand there."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from keterbukaan import due
from keterbukaan.errors import Language
from keterbukaan.testing.vectors import VectorKind, vector, vectors
from keterbukaan.testing.vectors._check import check
from scripts.pages.trees import LANGUAGES
from scripts.pages.write import by_hand

PAGES = {lang: by_hand(f"{lang}/how-to/conformance.md") for lang in LANGUAGES}
TITLED = re.compile(r'^```text title="(\S+)"\n(.*?)^```$', re.MULTILINE | re.DOTALL)
WHY_SKIPPED = {
    "id": {"belum", "panggil program Anda di sini"},
    "en": {"not yet", "call your own code here"},
}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("interpreter", "name"),
    [
        pytest.param("php", "answers.php", marks=pytest.mark.php),
        pytest.param("node", "answers.mjs", marks=pytest.mark.node),
    ],
)
def test_what_one_begins_with_reads_every_question(
    interpreter: str, name: str, lang: Language, tmp_path: Path
) -> None:
    programs = dict(TITLED.findall(PAGES[lang]))
    (tmp_path / name).write_text(programs[name], encoding="utf-8")
    asked = vectors(VectorKind.DATE)

    report = check([interpreter, str(tmp_path / name)], asked)

    assert (report.missing, report.others, report.ended, report.last_words) == ((), (), None, "")
    assert {*report.skipped} == WHY_SKIPPED[lang]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_its_lines_are_lines_of_the_wire_and_its_answer_is_right(lang: Language) -> None:
    schema = Path(vector.__file__).with_name("wire.schema.json").read_text("utf-8")
    wire = Draft202012Validator(json.loads(schema))
    blocks = re.findall(r"^```json\n(.*?)^```$", PAGES[lang], re.MULTILINE | re.DOTALL)
    asked, answered, skipped = map(json.loads, blocks)

    assert all([*wire.iter_errors(each)] == [] for each in (asked, answered, skipped))
    ((event, day),) = asked["given"].items()
    found = due("request.response", {event: date.fromisoformat(day)})
    days = {"date": found.date, "earliest": found.earliest, "latest": found.latest}
    assert answered == {"id": asked["id"], **{name: str(day) for name, day in days.items()}}
