"""`st.from_type` finds an example of every record, event and choice, and costs nothing at start."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, time
from enum import Enum
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.internal.reflection import nicerepr
from pydantic import BaseModel

from keterbukaan import InformationRequest, Jurisdiction, OfficeHours, _made, due
from keterbukaan.cases import Case, Event
from keterbukaan.cases.request import RequestEvent
from keterbukaan.records import Record
from keterbukaan.registers import RegisterRow
from keterbukaan.testing._types import register
from scripts.faces import faces
from tests.testing.installed import environment, write_entry_points

register()


def _public(kind: type) -> list[type]:
    """Return the public classes of a kind, as the faces show them."""
    shown = (
        getattr(import_module(package), name)
        for package, names in faces().items()
        for name in names
    )
    found = {each for each in shown if isinstance(each, type) and issubclass(each, kind)}
    return sorted(found, key=lambda each: each.__qualname__)


RECORDS = [each for each in _public(Record) if each is not Record]
CHOICES = [each for each in _public(Enum) if len(each)]  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", RECORDS, ids=lambda kind: kind.__qualname__)
@settings(max_examples=12)  # Hypothesis complains of what is drawn in vain up to the tenth
@given(data=st.data())
def test_every_record_has_examples_that_can_be_stored(
    kind: type[Record], data: st.DataObject
) -> None:
    made = data.draw(st.from_type(kind))

    assert isinstance(made, kind)
    assert type(made).model_validate_json(made.model_dump_json()) == made


@pytest.mark.parametrize("kind", CHOICES, ids=lambda kind: kind.__qualname__)
@settings(max_examples=2)
@given(data=st.data())
def test_every_choice_has_examples(kind: type[Enum], data: st.DataObject) -> None:
    assert data.draw(st.from_type(kind)) in list(kind)


@given(
    st.from_type(Event),
    st.from_type(Case),  # type: ignore[type-abstract]
    st.from_type(RegisterRow),
    st.from_type(Jurisdiction),
)
def test_the_base_of_several_is_any_of_them_and_values_are_found_too(
    event: Event, case: Case[Any], row: RegisterRow, body: Jurisdiction
) -> None:
    assert body.name == "Kabupaten Contoh"
    assert event.kind_name
    assert type(case).opened_by
    assert isinstance(row, RegisterRow)


def test_models_of_a_caller_and_unions_of_events_are_found_through_their_parts() -> None:
    class Filed(BaseModel):
        request: InformationRequest
        next: RequestEvent

    @settings(max_examples=10)
    @given(st.from_type(Filed), st.from_type(RequestEvent))  # type: ignore[arg-type]
    def filed(found: Filed, event: Event) -> None:
        assert found.request.items
        assert {type(found.next), type(event)} <= {*InformationRequest.event_classes}

    filed()


@given(st.from_type(OfficeHours))
def test_a_value_that_the_kit_does_not_know_is_built_from_its_fields(hours: OfficeHours) -> None:
    assert isinstance(hours.closes, time)


def test_numbers_of_items_are_never_the_same_twice() -> None:
    @settings(max_examples=50)
    @given(st.from_type(InformationRequest))
    def numbers(request: InformationRequest) -> None:
        assert len({each.number for each in request.items}) == len(request.items)

    numbers()


def test_a_record_of_a_caller_is_the_callers(monkeypatch: pytest.MonkeyPatch) -> None:
    class Receipt(Record):
        number: int

    @settings(max_examples=5)
    @given(st.from_type(Receipt))
    def receipts(receipt: Receipt) -> None:
        assert isinstance(receipt.number, int)

    receipts()
    heard: list[type] = []
    monkeypatch.setattr(_made, "_listeners", [heard.append])
    type("Other", (Record,), {})
    assert heard == []


def test_who_listens_twice_hears_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_made, "_listeners", [])
    monkeypatch.setattr(_made, "_made", [InformationRequest])
    heard: list[type] = []

    def hears(made: type) -> None:
        heard.append(made)

    _made.listen(hears)
    _made.listen(hears)

    assert heard == [InformationRequest]


def _printed(code: str, folder: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env=environment(folder),
    )
    return done.stdout


FOUND = """
@hypothesis.settings(database=None)
@hypothesis.given(hypothesis.strategies.from_type(InformationRequest))
def look(request):
    assert request.items
look()
"""


MINE, THEIRS = "from keterbukaan import InformationRequest\n", "import hypothesis\n"


@pytest.mark.parametrize("imports", [MINE + THEIRS, THEIRS + MINE], ids=["library", "hypothesis"])
def test_whoever_installed_it_needs_no_import_for_it(imports: str, tmp_path: Path) -> None:
    _printed(imports + FOUND, write_entry_points(tmp_path))


def test_importing_hypothesis_loads_nothing_of_the_library_but_the_hook(tmp_path: Path) -> None:
    told = "import sys, hypothesis; print(*sorted(m for m in sys.modules if m[:5] in HEADS))"
    # Hypothesis itself loaded attrs until lately.
    heads = "('keter', 'pydan', 'holid', 'dateu')"
    loaded = _printed(told.replace("HEADS", heads), write_entry_points(tmp_path)).split()

    assert loaded == [
        "keterbukaan",
        "keterbukaan._face",
        "keterbukaan._made",
        "keterbukaan.testing",
        "keterbukaan.testing._types",
    ]


def test_a_failing_example_is_short_where_a_body_stands_in_it() -> None:
    assert len(nicerepr(Jurisdiction.national())) < 200
    assert len(nicerepr(due("request.response", date(2025, 3, 24)))) < 30_000
