"""Write the published schemas: what each answer, record, event and command gives as JSON.

`python -m scripts.schemas` writes them anew, from the types alone. Other systems read these files:
where one changes, say so in the changelog.
"""

from __future__ import annotations

import inspect
import json
import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import Any

from pydantic import TypeAdapter

from keterbukaan._answers import VERSION, Answer
from keterbukaan.cases.case import Case
from keterbukaan.cases.complaint.complaint import Complaint
from keterbukaan.cases.dispute.dispute import Dispute
from keterbukaan.cases.dossier import Dossier
from keterbukaan.cases.event import Event
from keterbukaan.cases.objection.objection import InformationObjection
from keterbukaan.cases.ombudsman.report import OmbudsmanReport
from keterbukaan.cases.request.request import InformationRequest
from keterbukaan.cli.schemas import published as printed
from keterbukaan.cli.schemas import schema_of as schema_of_printed
from keterbukaan.records.record import PlainSchema, Record
from keterbukaan.records.stored import Stored
from keterbukaan.web.problem import problem_schema
from scripts.faces import faces
from scripts.floors import SOURCE
from scripts.public_views import of_case, of_dossier

SCHEMAS = SOURCE / "schemas"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
CASES: dict[str, type[Case[Any]]] = {
    "request": InformationRequest,
    "objection": InformationObjection,
    "dispute": Dispute,
    "complaint": Complaint,
    "ombudsman": OmbudsmanReport,
}
_OF_THE_ANSWER = ["schema", "law"]
"""What an answer says of itself where it travels alone, and not within another."""


def schemas() -> dict[str, str]:
    """Return the text of every published schema, by its name."""
    made: dict[str, str] = {}
    for name, schema in every_schema():
        made[name] = json.dumps(published(name, schema), indent=2, ensure_ascii=False) + "\n"
    return made


def every_schema() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the name and the schema of each command, answer, record and kind of events."""
    for name, command in printed().items():
        yield name, schema_of_printed(command)
    for name, answer in answers().items():
        yield name, _of_answer(answer)
    for name, record in records().items():
        yield name, record.model_json_schema()
    for name, case in CASES.items():
        said = f"One event of the history of a case of the kind `{name}`."
        yield (
            f"{name}_event",
            {"title": f"{case.__name__}Event", "description": said}
            | case.event_type.json_schema(schema_generator=PlainSchema),
        )
    views = {name: of_case(case) for name, case in CASES.items()}
    for name, view in views.items():
        yield f"{name}_public_view", view
    yield "problem", problem_schema()
    yield "dossier_public_view", of_dossier({name: views[name] for name in Dossier.model_fields})


def published(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    """Return a schema as it is published: with its dialect, its name and its version."""
    identity = {"$schema": DIALECT, "$id": f"urn:keterbukaan:schema:{name}:{VERSION}"}
    return identity | _unfolded(schema)


def answers() -> dict[str, type[Answer]]:
    """Return every class of answers that a face shows, by the name of its form.

    A class below another one that has a form travels in the same.
    """
    found = [each for each in _shown() if issubclass(each, Answer)]
    return {each.answer_form.name: each for each in found if "answer_form" in vars(each)}


def records() -> dict[str, type[Record]]:
    """Return every kind of record that a face shows, by its name."""
    named: dict[type[Record], str] = {case: name for name, case in CASES.items()}
    return {
        named.get(each) or re.sub(r"(?<!^)(?=[A-Z])", "_", each.__name__).lower(): each
        for each in _shown()
        if issubclass(each, Record)
        and each not in {Record, Stored, Case}
        and not issubclass(each, Event)
    }


@cache
def _shown() -> tuple[type, ...]:
    homes = [(home, name) for face in faces().values() for name, home in face.items()]
    found = {
        each for home, name in homes if inspect.isclass(each := getattr(import_module(home), name))
    }
    return tuple(sorted(found, key=lambda each: (each.__module__, each.__name__)))


def _of_answer(answer: type[Answer]) -> dict[str, Any]:
    schema: dict[str, Any] = _unfolded(
        TypeAdapter(answer).json_schema(mode="serialization", schema_generator=PlainSchema)
    )
    return schema | {"required": [*_OF_THE_ANSWER, *schema.get("required", [])]}


def _unfolded(schema: dict[str, Any]) -> dict[str, Any]:
    """Return a schema whose own description stands at its root, and not only among its parts."""
    place = schema.get("$ref")
    if place is None:
        return schema
    parts = dict(schema["$defs"])
    root: dict[str, Any] = parts[place.rpartition("/")[2]]
    rest = {name: part for name, part in parts.items() if part is not root}
    if f'"{place}"' in json.dumps(parts):  # it refers to itself
        rest = parts
    return root | ({"$defs": rest} if rest else {})


def main() -> None:
    """Write every schema, and remove those of what is gone."""
    written = schemas()
    for name, text in written.items():
        (SCHEMAS / f"{name}.json").write_text(text, encoding="utf-8")
    for file in SCHEMAS.glob("*.json"):
        if file.stem not in written:
            file.unlink()


if __name__ == "__main__":
    main()
