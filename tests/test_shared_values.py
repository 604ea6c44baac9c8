"""What a whole process shares cannot be changed by one of those who use it."""

from __future__ import annotations

import copy
import operator
import pickle
from array import array
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from enum import Enum
from importlib import import_module
from pathlib import Path
from typing import Any

import attrs
import pytest
from pydantic import BaseModel

from keterbukaan import Jurisdiction, Rulebook, WorkingCalendar, due
from keterbukaan._frozen import FrozenMap, fields_of
from keterbukaan.calendar.decree import decreed_year, decrees_of, fixed_days
from keterbukaan.cases.complaint.classes import classes
from keterbukaan.cases.lifecycle import lifecycle
from keterbukaan.errors import KeterbukaanError
from keterbukaan.information.grounds import Grounds
from keterbukaan.information.items import Items
from keterbukaan.information.secrecy import SecrecyClauses
from keterbukaan.law.reading import open_questions, reading_types
from keterbukaan.organization.complaint_roles import ComplaintRoles
from keterbukaan.organization.roles import Organization
from scripts.faces import faces

BODY = Path(__file__).parents[1] / "examples" / "kabupaten_contoh.toml"
KINDS = ("request", "objection", "dispute", "complaint", "ombudsman")
CHANGEABLE = (dict, list, set, bytearray, array)


def shared() -> dict[str, object]:
    """Return what is read once and handed out to everybody."""
    body = Jurisdiction.load(BODY)
    roots: dict[str, object] = {
        "national": Jurisdiction.national(),
        "body": body,
        "chosen": body.choosing("day-one=included").as_known_on(date(2025, 1, 1)),
        "rulebook": Rulebook.national(),
        "rulebook of a day": Rulebook.national().in_force_on(date(2025, 1, 1)),
        "calendar": WorkingCalendar.national(),
        "deadline": due("request.response", date(2025, 3, 24), under=body),
        "year": decreed_year(2025),
        "decrees": decrees_of(2025),
        "fixed days": fixed_days(2025),
        "readings": reading_types(),
        "questions": open_questions(),
        "roles": Organization.national(),
        "complaint roles": ComplaintRoles.national(),
        "items": Items.national(),
        "grounds": Grounds.national(),
        "secrecy": SecrecyClauses.national(),
        "classes": classes(),
    }
    roots |= {f"lifecycle {kind}": lifecycle(kind) for kind in KINDS}
    for names in faces().values():
        for name, home in names.items():
            value = getattr(import_module(home), name)
            if not isinstance(value, type) and not callable(value):
                roots[f"{home}.{name}"] = value
    return roots


def reached(value: object, path: str, seen: set[int]) -> Iterator[tuple[str, object]]:
    """Yield what a caller reaches from a value by its public names, and the items of mappings."""
    if id(value) in seen or isinstance(value, str | int | float | date | type(None) | type):
        return
    seen.add(id(value))
    yield path, value
    if isinstance(value, Mapping):
        for key, each in value.items():
            yield from reached(key, f"{path} key", seen)
            yield from reached(each, f"{path}[{key!r}]", seen)
    elif isinstance(value, tuple | frozenset | list | set):
        for place, each in enumerate(value):
            yield from reached(each, f"{path}[{place}]", seen)
    for name in _public(value):
        try:
            each = getattr(value, name)
        except (KeterbukaanError, AttributeError):  # a property that asks for more than there is
            continue
        if not callable(each) or fields_of(type(each)):
            yield from reached(each, f"{path}.{name}", seen)


def _public(value: object) -> list[str]:
    kind = type(value)
    if not fields_of(kind) and not isinstance(value, Enum):
        return []
    return [name for name in dir(kind) if not name.startswith("_")]


def test_nothing_shared_is_reached_that_can_be_changed() -> None:
    seen: set[int] = set()
    kept = list(shared().items())  # alive while `seen` holds where they stand
    found = [each for name, root in kept for each in reached(root, name, seen)]

    assert len(found) > 4_000
    open_to_change = [
        path
        for path, value in found
        if isinstance(value, CHANGEABLE)
        and not isinstance(value, FrozenMap)
        # made anew each time it is asked for
        and not path.endswith((".facts", "tzinfo"))
    ]
    assert open_to_change == []


def test_no_attribute_of_what_is_shared_can_be_set() -> None:
    for name, root in shared().items():
        kind = type(root)
        if fields := fields_of(kind):
            field = fields[0].name
            before = getattr(root, field)
            with pytest.raises(attrs.exceptions.FrozenInstanceError):
                setattr(root, field, "another")
            assert getattr(root, field) is before, name


SHARED: dict[str, Mapping[Any, Any]] = {
    "the events": Rulebook.national().events,
    "the readings under which a provision governs": Rulebook.national().provisions[0].under,
    "the moves": lifecycle("request").moves,
    "the stages of a move": lifecycle("request").moves["extended"].moves,
    "the stages": lifecycle("dispute").states,
    "the clocks": lifecycle("complaint").late,
    "the roles": ComplaintRoles.national().roles,
    "the steps": ComplaintRoles.national().steps,
    "the days off": decreed_year(2025).off,
    "the days taken away": decreed_year(2024).removed,
    "the readings": reading_types(),
    "the questions": open_questions(),
    "the classes": classes().rules,
}
CHANGES: dict[str, Callable[[Any], object]] = {
    "pop": lambda held: held.pop(next(iter(held), "a")),
    "popitem": lambda held: held.popitem(),
    "clear": lambda held: held.clear(),
    "update": lambda held: held.update({"a": "b"}),
    "setdefault": lambda held: held.setdefault("a", "b"),
    "set an item": lambda held: operator.setitem(held, "a", "b"),
    "delete an item": lambda held: operator.delitem(held, next(iter(held), "a")),
    "join in place": lambda held: held.__ior__({"a": "b"}),
}


@pytest.mark.parametrize("held", SHARED.values(), ids=SHARED)
@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_change_is_refused(held: Mapping[Any, Any], change: Callable[[Any], object]) -> None:
    before = dict(held)
    with pytest.raises(TypeError, match="cannot be changed"):
        change(held)
    assert held == before
    assert due("request.response", {"request.received": date(2025, 3, 24)}).date == date(
        2025, 4, 16
    )


def test_a_shared_mapping_cannot_be_made_anew() -> None:
    events = Rulebook.national().events
    before = dict(events)
    events.__init__({"x": 1})  # type: ignore[misc]
    assert events == before


def test_what_a_caller_gave_and_changes_afterwards_changes_nothing() -> None:
    national = Rulebook.national()
    events = dict(national.events)
    book = Rulebook(national.provisions, events, national.numbers)
    events.clear()

    assert book.events == national.events


def test_a_frozen_map_is_copied_pickled_hashed_and_compared_as_what_it_holds() -> None:
    frozen = FrozenMap({"a": 1, "b": 2})

    assert frozen == {"b": 2, "a": 1} == pickle.loads(pickle.dumps(frozen))  # noqa: S301
    assert copy.copy(frozen) is frozen
    assert copy.deepcopy(frozen) == frozen
    assert isinstance(copy.deepcopy(frozen), FrozenMap)
    assert hash(frozen) == hash(FrozenMap({"b": 2, "a": 1}))
    assert frozen | {"c": 3} == {"a": 1, "b": 2, "c": 3}


def test_the_models_of_the_face_are_frozen() -> None:
    for names in faces().values():
        for name, home in names.items():
            value = getattr(import_module(home), name)
            if isinstance(value, type) and issubclass(value, BaseModel):
                assert value.model_config.get("frozen"), name
