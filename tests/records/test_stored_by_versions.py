"""What each version stored is read by this one, and means the same.

Each folder of `tests/data/stored` was written by the version of the form that it is named by, and
its files are never rewritten. Beside each record stands what follows from it, by the articles that
the other tests name. A new version of the form gets a folder of its own; a new kind of event is
added to that of the newest version.
"""

from __future__ import annotations

import json
from datetime import date
from operator import attrgetter
from pathlib import Path
from typing import Any

import pytest

from keterbukaan.cases import Case
from keterbukaan.cases.complaint import Complaint
from keterbukaan.cases.dispute import Dispute
from keterbukaan.cases.objection import InformationObjection
from keterbukaan.cases.ombudsman import OmbudsmanReport
from keterbukaan.cases.request import InformationRequest
from keterbukaan.information.exemption import Exemption
from tests.drawn_json import every_stored_kind

STORED = Path(__file__).parents[1] / "data" / "stored"
VERSIONS = sorted(STORED.iterdir())
KINDS = {kind.__name__: kind for kind in every_stored_kind()}
CASES: dict[str, type[Case[Any]]] = {
    "request": InformationRequest,
    "objection": InformationObjection,
    "dispute": Dispute,
    "complaint": Complaint,
    "ombudsman": OmbudsmanReport,
}


def rows(pattern: str) -> list[Any]:
    return [
        pytest.param(row, file.stem, id=f"{file.parent.name}-{file.stem}-{place}")
        for folder in VERSIONS
        for file in sorted(folder.glob(pattern))
        for place, row in enumerate(json.loads(file.read_text(encoding="utf-8")))
    ]


EVENTS = rows("*_events.json")
RECORDS = [row for row in rows("*.json") if not str(row.values[1]).endswith("_events")]


def holds(read: object, stored: object) -> bool:
    """Return whether what is written now holds all that was stored; a default may be added."""
    if isinstance(stored, dict) and isinstance(read, dict):
        return all(key in read and holds(read[key], each) for key, each in stored.items())
    if isinstance(stored, list) and isinstance(read, list):
        return len(read) == len(stored) and all(map(holds, read, stored))
    return read == stored


@pytest.mark.parametrize(("row", "name"), EVENTS)
def test_an_event_that_was_stored_is_read_as_what_it_was(row: dict[str, Any], name: str) -> None:
    case = CASES[name.removesuffix("_events")]
    event = case.read_event(row["stored"])
    assert type(event).__name__ == row["class"]
    assert (event.on.isoformat(), event.by.value) == (row["stored"]["on"], row["stored"]["by"])
    assert holds(event.model_dump(mode="json"), row["stored"])


@pytest.mark.parametrize("name", CASES)
def test_every_kind_of_event_is_stored(name: str) -> None:
    held = {
        row["stored"]["kind"]
        for folder in VERSIONS
        for row in json.loads((folder / f"{name}_events.json").read_text(encoding="utf-8"))
    }
    assert held == CASES[name].lifecycle().moves.keys()


@pytest.mark.parametrize(("row", "name"), RECORDS)
def test_a_record_that_was_stored_means_what_it_meant(row: dict[str, Any], name: str) -> None:
    kind = KINDS[row["class"]]
    read: Any = kind.read(row["stored"]) if issubclass(kind, Case) else kind.load(row["stored"])
    assert kind.model_validate_json(json.dumps(row["stored"])) == read
    assert holds(read.model_dump(mode="json"), {**row["stored"], "schema": kind.schema_version})
    for path, value in row.get("attributes", {}).items():
        found = attrgetter(path)(read)
        assert (found.isoformat() if isinstance(found, date) else found) == value, path
    if "findings" in row:
        assert set(row["findings"]) <= {each.citation for each in read.findings()}
    for day, state in row.get("states", {}).items():
        assert isinstance(read, Exemption)
        assert read.status(on=date.fromisoformat(day)).state.value == state
    if name in CASES:
        assert kind is CASES[name]
        assert read.state().name == row["state"]
        due = {each.limit: each.deadline.date.isoformat() for each in read.deadlines()}
        assert row["deadlines"].items() <= due.items()


def test_every_kind_of_record_is_stored() -> None:
    assert {row.values[0]["class"] for row in RECORDS} == KINDS.keys()
