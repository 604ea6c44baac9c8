"""The programs on the page about conformance run as they stand there."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from keterbukaan import due
from keterbukaan.testing.vectors import VectorKind, vector, vectors
from keterbukaan.testing.vectors._check import check
from scripts.pages.write import by_hand

PAGE = by_hand("en/how-to/conformance.md")
PROGRAMS = dict(re.findall(r'^```text title="(\S+)"\n(.*?)^```$', PAGE, re.MULTILINE | re.DOTALL))


@pytest.mark.parametrize(
    ("interpreter", "name"),
    [
        pytest.param("php", "answers.php", marks=pytest.mark.php),
        pytest.param("node", "answers.mjs", marks=pytest.mark.node),
    ],
)
def test_what_one_begins_with_reads_every_question(
    interpreter: str, name: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_text(PROGRAMS[name], encoding="utf-8")
    asked = vectors(VectorKind.DATE)

    report = check([interpreter, str(tmp_path / name)], asked)

    assert (report.missing, report.others, report.ended, report.last_words) == ((), (), None, "")
    assert {*report.skipped} == {"not yet", "call your own code here"}


def test_its_lines_are_lines_of_the_wire_and_its_answer_is_right() -> None:
    schema = Path(vector.__file__).with_name("wire.schema.json").read_text("utf-8")
    wire = Draft202012Validator(json.loads(schema))
    blocks = re.findall(r"^```json\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    asked, answered, skipped = map(json.loads, blocks)

    assert all([*wire.iter_errors(each)] == [] for each in (asked, answered, skipped))
    ((event, day),) = asked["given"].items()
    found = due("request.response", {event: date.fromisoformat(day)})
    days = {"date": found.date, "earliest": found.earliest, "latest": found.latest}
    assert answered == {"id": asked["id"], **{name: str(day) for name, day in days.items()}}
