"""Every door of the library: what is no day, no language and no body is refused by our own error.

The doors are read from the faces, so that a new function, method or record is asked, too.
"""

from __future__ import annotations

import ast
import builtins
import inspect
import sys
import typing
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from keterbukaan import Jurisdiction, due, problems_of
from keterbukaan.errors import (
    CODES,
    ArgumentError,
    Code,
    KeterbukaanError,
    NotADayError,
    UnknownNameError,
)
from tests.fuzz.doors import Door, Taken, every_door, parts_of
from tests.fuzz.odd import ODD
from tests.fuzz.valid import examples

MIDNIGHTS = (datetime(2025, 3, 24), datetime(2025, 3, 24, tzinfo=UTC))  # noqa: DTZ001 - naive
ANSWERS = frozenset(
    {
        "AuditedRow",
        "Bar",
        "CaseDeadline",
        "CalendarTable",
        "Checklist",
        "ComplaintProgress",
        "CountingMethod",
        "Coverage",
        "DayChange",
        "DayOff",
        "DayReason",
        "DayTable",
        "DisputeProgress",
        "Dot",
        "ExemptionStatus",
        "Irregularity",
        "Measures",
        "ObjectionProgress",
        "Obligation",
        "OmbudsmanProgress",
        "Owed",
        "Progress",
        "Remedy",
        "RequestProgress",
        "Sheet",
        "Step",
        "Timeline",
        "YearOfDays",
    }
)
"""Values that the library makes and a caller reads: their parts are not looked at once more."""


def doors_taking(*hints: object) -> Iterator[Any]:
    for name, door in every_door().items():
        if _class_of(name) in ANSWERS:
            continue
        for taken in door.takes:
            if taken.hint in hints:
                yield pytest.param(door, taken, id=f"{name}-{taken.name}")


def _class_of(name: str) -> str:
    return name.removesuffix("()").rpartition(".")[2] if name.endswith("()") else ""


def called(door: Door, taken: Taken, given: object) -> object:
    """Call a door with valid arguments but for one."""
    values = {
        each.name: examples(each.hint)[0]
        for each in door.takes
        if not each.optional and not each.further
    }
    own = () if door.owner is None else (examples(door.owner)[0],)
    return door.call(*own, **(values | {taken.name: given}))


def _is_record(door: Door) -> bool:
    return isinstance(door.call, type) and issubclass(door.call, BaseModel)


def test_every_answer_that_is_left_out_is_there() -> None:
    assert {*map(_class_of, every_door())} >= ANSWERS


@pytest.mark.parametrize(("door", "taken"), [*doors_taking(date, date | None)])
def test_a_moment_is_never_taken_for_a_day(door: Door, taken: Taken) -> None:
    for midnight in MIDNIGHTS:
        with pytest.raises(NotADayError) as refused:
            called(door, taken, midnight)
        assert "Jurisdiction.local_day" in refused.value.text("en")


def days_of_records() -> Iterator[Any]:
    for name, door in every_door().items():
        for taken in door.takes if _is_record(door) else ():
            forms = (taken.hint, *typing.get_args(taken.hint))
            in_a_row = any(typing.get_origin(each) is tuple for each in forms)
            if date in parts_of(taken.hint) and not in_a_row:
                yield pytest.param(door, taken, id=f"{name}-{taken.name}")


@pytest.mark.parametrize(("door", "taken"), [*days_of_records()])
@pytest.mark.parametrize("moment", [*MIDNIGHTS, "2025-03-24T00:00:00Z", "2025-03-24 08:00"])
def test_no_record_takes_a_moment_for_a_day(door: Door, taken: Taken, moment: object) -> None:
    with pytest.raises(ValidationError) as refused:
        called(door, taken, moment)
    problem = next(each for each in problems_of(refused.value) if each.field == taken.name)
    assert problem.code == "KB-K03"
    assert "jam Badan Publik" in problem.text("id")
    assert "the body's own clock" in problem.text("en")


def kinds_of_records(kind: type) -> Iterator[Any]:
    for name, door in every_door().items():
        for taken in door.takes if _is_record(door) else ():
            if {kind} == {each for each in parts_of(taken.hint) if each in {int, bool, str, date}}:
                yield pytest.param(door, taken, id=f"{name}-{taken.name}")


@pytest.mark.parametrize(("door", "taken"), [*kinds_of_records(int)])
@pytest.mark.parametrize("given", [True, False, [True], 1.5])
def test_no_record_takes_yes_for_a_number(door: Door, taken: Taken, given: object) -> None:
    with pytest.raises(ValidationError):
        called(door, taken, given)


@pytest.mark.parametrize(("door", "taken"), [*kinds_of_records(bool)])
@pytest.mark.parametrize("given", [0, 1, 1.0])
def test_no_record_takes_a_number_for_yes(door: Door, taken: Taken, given: object) -> None:
    with pytest.raises(ValidationError) as refused:
        called(door, taken, given)
    problem = next(each for each in problems_of(refused.value) if each.field == taken.name)
    assert problem.text("id") == f"{taken.name}: harus ya atau tidak"


@pytest.mark.parametrize(("door", "taken"), [*kinds_of_records(bool)])
def test_the_text_of_yes_stays_yes(door: Door, taken: Taken) -> None:
    assert taken.name not in refused_fields(door, taken, "true")


def refused_fields(door: Door, taken: Taken, given: object) -> set[str]:
    """Return the fields that a record refuses; it may want more than the one that is tried."""
    try:
        called(door, taken, given)
    except ValidationError as refused:
        return {each.field for each in problems_of(refused)}
    return set()


def languages_of_doors() -> Iterator[Any]:
    for name, door in every_door().items():
        for taken in door.takes:
            if taken.name == "lang":
                yield pytest.param(door, id=name)


@pytest.mark.parametrize("door", [*languages_of_doors()])
def test_what_is_asked_in_no_language_is_said_in_indonesian(door: Door) -> None:
    """A template prints a method that is called without arguments; officers read it."""
    assert inspect.signature(door.call).parameters["lang"].default == "id"


@pytest.mark.parametrize("name", [each.__name__ for each in (KeterbukaanError, Code)])
def test_errors_and_codes_speak_indonesian_unless_asked(name: str) -> None:
    error = ArgumentError.of("n", 1.5, "harus bilangan bulat", "must be a whole number")
    said = {"KeterbukaanError": error.text, "Code": CODES["KB-A01"].meaning}[name]
    assert said() == said("id") != said("en")
    for lang in ("fr", "EN", None):
        with pytest.raises(ArgumentError, match="must be 'id' or 'en'"):
            said(lang)  # type: ignore[arg-type]


@pytest.mark.parametrize(("door", "taken"), [*doors_taking(typing.Literal["id", "en"])])
@pytest.mark.parametrize("lang", ["fr", "", "ID", None, 3, ["id"]])
def test_there_are_two_languages(door: Door, taken: Taken, lang: object) -> None:
    with pytest.raises(ArgumentError) as refused:
        called(door, taken, lang)
    assert refused.value.fields["argument"] == taken.name


@pytest.mark.parametrize(("door", "taken"), [*doors_taking(Jurisdiction, Jurisdiction | None)])
@pytest.mark.parametrize("under", ["x", "", 0, 3, [], Jurisdiction])
def test_what_is_not_a_body_is_refused(door: Door, taken: Taken, under: object) -> None:
    with pytest.raises(ArgumentError) as refused:
        called(door, taken, under)
    assert refused.value.fields["argument"] == taken.name


@pytest.mark.parametrize(
    "name",
    [
        "nothing",
        "zero",
        "a number of 5001 digits",
        "bytes",
        "a text",
        "a lone surrogate",
        "an empty list",
        "a mapping of itself",
        "an array",
    ],
)
def test_what_names_no_limit_is_refused(name: str) -> None:
    limit: Any = ODD[name]()
    with pytest.raises((ArgumentError, UnknownNameError)) as refused:
        due(limit, date(2025, 3, 24))
    assert refused.value.code in {"KB-A01", "KB-L03"}
    assert refused.value.text("id")


@pytest.mark.parametrize("under", ["x", "", 0, []])
@pytest.mark.parametrize(
    "since", [date(2025, 3, 24), {"request.received": date(2025, 3, 24)}, MIDNIGHTS[1]]
)
def test_a_limit_is_asked_of_a_body(since: Any, under: Any) -> None:
    with pytest.raises(ArgumentError, match="under: must be a Jurisdiction"):
        due("request.response", since, under=under)


def wrapped() -> Iterator[Any]:
    for name, door in every_door().items():
        held = inspect.getattr_static(door.call, "__func__", door.call)
        asked = getattr(held, "__wrapped__", None)
        if asked is not None and asked.__module__.startswith("keterbukaan."):  # not pydantic's own
            yield pytest.param(asked, id=name)


@pytest.mark.parametrize("function", [*wrapped()])
def test_a_type_that_a_door_asks_for_is_known_when_it_is_called(function: Any) -> None:
    known = {*vars(sys.modules[function.__module__]), *dir(builtins)}
    for said in function.__annotations__.values():
        names = (each for each in ast.walk(ast.parse(said)) if isinstance(each, ast.Name))
        if said is not function.__annotations__.get("return"):
            assert {each.id for each in names} <= known, "imported for type checkers alone"
