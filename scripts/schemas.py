"""Write docs/schemas: the JSON Schema of what each command prints and of each kind of record.

`python scripts/schemas.py` writes them anew, from the models alone. Other systems read these files:
where one changes, say so in the changelog.
"""

from __future__ import annotations

import json
from pathlib import Path

from keterbukaan.cases.complaint.complaint import Complaint
from keterbukaan.cases.dispute.dispute import Dispute
from keterbukaan.cases.dossier import Dossier
from keterbukaan.cases.objection.objection import InformationObjection
from keterbukaan.cases.request.request import InformationRequest
from keterbukaan.cli.schemas import published, schema_of
from keterbukaan.records.record import Record
from keterbukaan.web.problem import PROBLEM_SCHEMA

SCHEMAS = Path(__file__).parents[1] / "docs" / "schemas"
RECORDS: dict[str, type[Record]] = {
    "request": InformationRequest,
    "objection": InformationObjection,
    "dispute": Dispute,
    "dossier": Dossier,
    "complaint": Complaint,
}


def schemas() -> dict[str, str]:
    """Return the text of every published schema, by its name."""
    # The keys of an answer's schema keep the order in which the command prints them.
    printed = {name: _text(schema_of(answer)) for name, answer in published().items()}
    stored = {
        name: _text(model.model_json_schema(), sort_keys=True) for name, model in RECORDS.items()
    }
    return printed | stored | {"problem": _text(dict(PROBLEM_SCHEMA))}


def _text(schema: dict[str, object], *, sort_keys: bool = False) -> str:
    return json.dumps(schema, indent=2, sort_keys=sort_keys) + "\n"


def main() -> None:
    """Write every schema, and remove those of commands and records that are gone."""
    written = schemas()
    for name, text in written.items():
        (SCHEMAS / f"{name}.json").write_text(text, encoding="utf-8")
    for file in SCHEMAS.glob("*.json"):
        if file.stem not in written:
            file.unlink()


if __name__ == "__main__":
    main()
