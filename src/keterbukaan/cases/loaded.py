"""What a stored case is read into, with what could not be recorded and why."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

from attrs import frozen
from pydantic import TypeAdapter, ValidationError

from keterbukaan._answers import Answer, AnswerForm, AnswerPart
from keterbukaan.cases.event import Event
from keterbukaan.cases.outcomes import Irregularity
from keterbukaan.errors import RecordError
from keterbukaan.records.record import FieldProblem, Record, problems_of

__all__ = ["Loaded", "malformed", "no_record", "read_event"]

C = TypeVar("C", bound="Record")


@frozen
class RefusedEvent(AnswerPart):
    """An event that could not be recorded: its place in what was loaded, and why."""

    answer_form = AnswerForm("refused_event")

    place: int
    problem: FieldProblem


def _case(loaded: Loaded[Any]) -> dict[str, Any]:
    held: dict[str, Any] = loaded.case.model_dump(mode="json")
    return held


def _refused(loaded: Loaded[Any]) -> list[RefusedEvent]:
    return [RefusedEvent(*each) for each in loaded.refused]


@frozen
class Loaded(Answer, Generic[C]):
    """A case as it was loaded: the case, what is irregular in it, and what could not be recorded.

    `refused` holds the place of each event that is malformed or contradicts the others.
    """

    answer_form = AnswerForm("loaded", own={"case": _case, "refused": _refused})

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


def malformed(place: int, problem: FieldProblem, citation: str) -> RecordError:
    """Return why one of the events of a stored case could not be read, and where it stands."""
    where = f".{problem.field}" if problem.field else ""
    return RecordError(
        field=f"events.{place}{where}",
        problem_id=problem.reason_id,
        problem_en=problem.reason_en,
        citation=citation,
    )
