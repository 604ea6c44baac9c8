"""The library as a program that is checked: one question a line in, one answer a line out."""

from __future__ import annotations

import json
import sys
from datetime import date
from typing import Any

from keterbukaan import Deadline, Jurisdiction, due
from keterbukaan.cases.case import Case
from keterbukaan.cases.complaint import Complaint
from keterbukaan.cases.dispute import Dispute
from keterbukaan.cases.dossier import Dossier
from keterbukaan.cases.objection import InformationObjection
from keterbukaan.cases.request import InformationRequest

CASES: dict[str, type[Case[Any]]] = {
    "request": InformationRequest,
    "objection": InformationObjection,
    "dispute": Dispute,
    "complaint": Complaint,
}


def main() -> None:
    for line in sys.stdin.buffer:
        asked = json.loads(line)
        found = _due_date(asked) if asked["kind"] == "date" else history(asked)
        sys.stdout.write(json.dumps({"id": asked["id"], **found}) + "\n")


def _due_date(asked: dict[str, Any]) -> dict[str, object]:
    given = {event: date.fromisoformat(day) for event, day in asked["given"].items()}
    found = due(asked["limit"], given, under=_body(asked))
    assert isinstance(found, Deadline)
    return {
        "date": str(found.date),
        "earliest": str(found.earliest),
        "latest": str(found.latest),
    }


def history(asked: dict[str, Any]) -> dict[str, Any]:
    """Return what the library says of a case, or of a dossier, on its day."""
    body, on = _body(asked), date.fromisoformat(asked["on"])
    case: Case[Any] | Dossier
    state: object
    if asked["case"] == "dossier":
        parts = {kind: _case(kind, held, body, on) for kind, held in asked["record"].items()}
        states = {kind: each.state(under=body).name for kind, each in parts.items()}
        case = Dossier.model_validate(parts)
        objections = [states["objection"]] if "objection" in states else []
        state = {**dict.fromkeys(("request", "dispute")), **states, "objections": objections}
        state.pop("objection", None)
    else:
        case = _case(asked["case"], asked["record"], body, on)
        state = case.state(under=body).name
    return {
        "state": state,
        "obligations": [
            {"step": e.step, "who": e.who.value, "by_day": _iso(e.by_day), "late": e.late}
            for e in case.obligations(on=on, under=body)
        ],
        "remedies": [
            {"name": each.name, "first": _iso(each.first), "last": _iso(each.last)}
            for each in case.remedies(on=on, under=body)
        ],
        "irregularities": [
            {"event": each.event, "on": str(each.on), "nature": each.nature.value}
            for each in case.irregularities(under=body)
        ],
    }


def _case(kind: str, record: dict[str, Any], body: Jurisdiction, on: date) -> Case[Any]:
    """Return a stored case as it was on a day; nothing of it may be lost in reading it."""
    loaded = CASES[kind].load(record, under=body, strict=False)
    assert loaded.refused == ()
    return loaded.case.as_of(on=on)


def _body(asked: dict[str, Any]) -> Jurisdiction:
    body = Jurisdiction.national() if asked["body"] is None else Jurisdiction.loads(asked["body"])
    body = body.choosing(*(f"{name}={value}" for name, value in asked["readings"].items()))
    known_on = asked["known_on"]
    return body if known_on is None else body.as_known_on(date.fromisoformat(known_on))


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


if __name__ == "__main__":
    main()
