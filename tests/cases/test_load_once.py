"""A stored case is judged once while it is loaded, and keeps what was folded."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from hypothesis import given

from keterbukaan import testing
from keterbukaan.cases import Case
from keterbukaan.cases.complaint import Complaint
from keterbukaan.cases.complaint.record import ComplaintChannel
from keterbukaan.cases.event import Event
from keterbukaan.cases.outcomes import Irregularity

if TYPE_CHECKING:
    import pytest

STORED = {
    "received": "2026-01-05",
    "channel": ComplaintChannel.SP4N_LAPOR,
    "events": [
        {"kind": "declared_complete", "on": "2026-01-06"},
        {"kind": "forwarded", "on": "2026-01-07", "to_unit": "Dinas 1"},
        {"kind": "replied", "on": "2026-02-20"},
    ],
}


def test_each_event_of_a_stored_case_is_judged_once(monkeypatch: pytest.MonkeyPatch) -> None:
    judged: list[str] = []
    guard: Callable[[Any, Event, Any], Iterable[Irregularity]] = Complaint.guard

    def counted(self: Complaint, event: Event, scene: Any) -> Iterable[Irregularity]:
        judged.append(event.kind_name)
        return guard(self, event, scene)

    monkeypatch.setattr(Complaint, "guard", counted)
    loaded = Complaint.load(STORED, strict=False)
    assert judged == ["declared_complete", "forwarded", "replied"]
    assert loaded.irregularities == loaded.case.irregularities()


@given(
    testing.complaints(lawful=None)
    | testing.requests(lawful=None)
    | testing.objections(lawful=None)
    | testing.disputes(lawful=None)
)
def test_what_is_found_while_loading_is_what_is_found_afterwards(case: Case[Any]) -> None:
    stored = case.model_dump(mode="json")
    loaded = type(case).load(stored, strict=False)
    assert loaded.irregularities == loaded.case.irregularities()
    assert loaded.case.progress() == case.progress()


def test_a_loaded_case_goes_on_as_one_that_was_recorded() -> None:
    loaded = Complaint.load(STORED, strict=False).case
    again = Complaint.model_validate(loaded.model_dump())
    event = type(again).event_type.validate_python({"kind": "reopened", "on": date(2026, 2, 25)})
    assert loaded.would_allow(event) == again.would_allow(event)
    assert loaded.record(event, strict=False) == again.record(event, strict=False)
