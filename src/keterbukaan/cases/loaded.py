"""What a stored case is read into, with what could not be recorded and why."""

from __future__ import annotations

from typing import Any, Generic, TypeAlias, TypeVar

from attrs import evolve, frozen
from pydantic import TypeAdapter, ValidationError

from keterbukaan._answers import Answer, AnswerForm, AnswerPart
from keterbukaan.cases.event import Event
from keterbukaan.cases.outcomes import Irregularity
from keterbukaan.errors import RecordError
from keterbukaan.records.record import FieldProblem, Record, misshapen, problems_of, refusal_of

__all__ = ["Loaded", "Read", "at_its_place", "no_record", "read_event"]

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

    `refused` holds the place of each event that is malformed or contradicts the others. The case
    keeps these as they are (`case.unread_events`), and the keys that it does not know
    (`case.unknown_keys`), and writes them back.
    """

    answer_form = AnswerForm("loaded", own={"case": _case, "refused": _refused})

    case: C
    irregularities: tuple[Irregularity, ...]
    refused: tuple[tuple[int, FieldProblem], ...]


Read: TypeAlias = tuple[Event | None, tuple[FieldProblem, ...]]
"""An event that was read; None with its problems where it is malformed."""


def read_event(kinds: TypeAdapter[Event], data: object) -> Read:
    """Return an event, or its problems; pydantic's error is dropped, since it repeats the input."""
    try:
        return kinds.validate_python(data), ()
    except ValidationError as error:
        return None, problems_of(error)


def no_record() -> RecordError:
    """Return that a stored case is no object."""
    return refusal_of(
        [
            misshapen(
                "",
                "harus berupa objek; teks JSON dibaca dulu dengan json.loads",
                "must be an object; read a JSON text with json.loads first",
            )
        ]
    )


def at_its_place(place: int, problem: FieldProblem) -> FieldProblem:
    """Return what is wrong with an event as a problem of the case: where its field stands."""
    field = f"events.{place}.{problem.field}" if problem.field else f"events.{place}"
    return evolve(problem, field=field)
