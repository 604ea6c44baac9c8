"""What a stored case is read into, with what could not be recorded and why."""

from __future__ import annotations

from typing import Generic, TypeVar

from attrs import frozen
from pydantic import TypeAdapter, ValidationError

from keterbukaan.cases.event import Event
from keterbukaan.cases.outcomes import Irregularity
from keterbukaan.errors import RecordError
from keterbukaan.records.record import FieldProblem, Record, problems_of

__all__ = ["Loaded", "malformed", "no_record", "read_event"]

C = TypeVar("C", bound="Record")


@frozen
class Loaded(Generic[C]):
    """A case as it was loaded: the case, what is irregular in it, and what could not be recorded.

    `refused` holds the place of each event that is malformed or contradicts the others. The case
    keeps these as they are (`case.unread_events`), and the keys that it does not know
    (`case.unknown_keys`), and writes them back.
    """

    case: C
    irregularities: tuple[Irregularity, ...]
    refused: tuple[tuple[int, FieldProblem], ...]


def read_event(
    kinds: TypeAdapter[Event], data: object
) -> tuple[Event | None, tuple[FieldProblem, ...]]:
    """Return an event, or its problems; pydantic's error is dropped, since it repeats the input."""
    try:
        return kinds.validate_python(data), ()
    except ValidationError as error:
        return None, problems_of(error)


def no_record(citation: str) -> RecordError:
    """Return that a stored case is no object."""
    return RecordError(
        field="(record)",
        problem_id="harus berupa objek; teks JSON dibaca dulu dengan json.loads",
        problem_en="must be an object; read a JSON text with json.loads first",
        citation=citation,
    )


def malformed(place: int | None, problem: FieldProblem, citation: str) -> RecordError:
    """Return why an event could not be read, and where it stands in a case, if in one."""
    where = () if place is None else ("events", str(place))
    return RecordError(
        field=".".join((*where, *filter(None, [problem.field]))) or "kind",
        problem_id=problem.reason_id,
        problem_en=problem.reason_en,
        citation=citation,
    )
