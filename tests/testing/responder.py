"""The library as a program that is checked: one question a line in, one answer a line out."""

from __future__ import annotations

import json
import sys
from datetime import date
from typing import Any

from keterbukaan import Deadline, Jurisdiction, due
from keterbukaan.errors import KeterbukaanError


def main() -> None:
    for line in sys.stdin.buffer:
        asked = json.loads(line)
        sys.stdout.write(json.dumps({"id": asked["id"], **_answer(asked)}) + "\n")


def _answer(asked: dict[str, Any]) -> dict[str, str]:
    if asked["kind"] != "date":
        return {"skip": "only due dates"}
    body = Jurisdiction.national() if asked["body"] is None else Jurisdiction.loads(asked["body"])
    body = body.choosing(*(f"{name}={value}" for name, value in asked["readings"].items()))
    if asked["known_on"] is not None:
        body = body.as_known_on(date.fromisoformat(asked["known_on"]))
    given = {event: date.fromisoformat(day) for event, day in asked["given"].items()}
    try:
        found = due(asked["limit"], given, under=body)
    except KeterbukaanError as problem:
        return {"skip": problem.code}
    assert isinstance(found, Deadline)
    return {
        "date": str(found.date),
        "earliest": str(found.earliest),
        "latest": str(found.latest),
    }


if __name__ == "__main__":
    main()
