"""What a lenient load cannot read stays with the case, and weakens what is said of it."""

from __future__ import annotations

import copy
import pickle
from datetime import date
from typing import Any

import pytest

from keterbukaan.cases import Case, Dossier, Event
from keterbukaan.cases.complaint import Complaint
from keterbukaan.cases.dispute import Dispute
from keterbukaan.cases.objection import InformationObjection
from keterbukaan.cases.ombudsman import OmbudsmanReport
from keterbukaan.cases.outcomes import DeadlineStanding, Nature, Obligation, Remedy
from keterbukaan.cases.request import Given, InformationRequest, Registered
from keterbukaan.errors import NewerRecordError, RecordError
from tests.people import NAME, NIK

LATER_KIND = {"kind": "mediated_online", "on": "2025-03-26", "by": "ppid", "with": f"{NAME} {NIK}"}
LATER_KEY = {"kind": "extended", "on": "2025-04-09", "channel": ["e-PPID", 1, 2.5, None]}
AGAINST_THE_HISTORY = {"kind": "corrected", "on": "2025-03-20", "by": "applicant"}
REGISTERED = {"kind": "registered", "on": "2025-03-24", "by": "ppid", "number": "017/PPID/2025"}
COMPLETE = {"kind": "declared_complete", "on": "2025-03-25", "by": "ppid"}
STORED: dict[str, Any] = {
    "schema": 1,
    "received": "2025-03-24",
    "items": [{"number": 1, "details": "APBD"}],
    "events": [LATER_KIND, REGISTERED, LATER_KEY, COMPLETE, AGAINST_THE_HISTORY, "no event"],
}
PLAIN: dict[str, Any] = {"exclude_unset": True}
DUE = date(2025, 4, 16)
"""Ten working days from Monday 24 March 2025: Nyepi and Idul Fitri lie between (UU 22(7))."""


def loaded() -> InformationRequest:
    return InformationRequest.load(STORED, strict=False).case


def without(*unread: object) -> InformationRequest:
    events = [each for each in STORED["events"] if each not in unread]
    return InformationRequest.load({**STORED, "events": events}, strict=False).case


def test_what_could_not_be_taken_is_written_back_where_it_stood() -> None:
    read = InformationRequest.load(STORED, strict=False)
    assert [event.kind_name for event in read.case.events] == ["registered", "declared_complete"]
    assert {place for place, _ in read.refused} == {0, 2, 4, 5}
    assert read.case.unread_events == (LATER_KIND, LATER_KEY, AGAINST_THE_HISTORY, "no event")
    assert read.case.model_dump(mode="json", **PLAIN) == STORED
    again = InformationRequest.load(read.case.model_dump(mode="json"), strict=False)
    assert again == read


@pytest.mark.parametrize("options", [{"exclude_unset": True}, {"exclude_defaults": True}])
def test_it_is_written_back_also_where_no_event_was_read(options: dict[str, Any]) -> None:
    stored = {**STORED, "events": [LATER_KIND]}
    case = InformationRequest.load(stored, strict=False).case
    assert case.model_dump(mode="json", **options) == stored
    assert "events" not in case.model_dump(exclude={"events"})
    assert "events" not in case.model_dump(include={"received"})


def test_it_is_not_written_where_only_some_events_are_asked_for() -> None:
    case = InformationRequest.load(
        {**STORED, "events": [LATER_KIND, REGISTERED]}, strict=False
    ).case
    assert case.model_dump(mode="json", include={"events": {0}}) == {"events": [REGISTERED]}
    assert case.model_dump(mode="json", include={"events"})["events"] == [LATER_KIND, REGISTERED]


def test_it_stays_in_its_place_while_the_case_goes_on() -> None:
    stored = {**STORED, "events": [REGISTERED, LATER_KIND]}
    case = InformationRequest.load(stored, strict=False).case
    case = case.record(Given(on=date(2025, 4, 2)))
    assert [each["kind"] for each in case.model_dump(mode="json")["events"]] == [
        "registered",
        "mediated_online",
        "given",
    ]
    earlier = case.as_of(on=date(2025, 3, 1))
    assert earlier.model_dump(mode="json")["events"] == [LATER_KIND]
    for copied in (copy.deepcopy(case), pickle.loads(pickle.dumps(case))):  # noqa: S301 - our own
        assert copied == case
        assert copied.unread_events == (LATER_KIND,)
    assert case != without(LATER_KIND).record(Given(on=date(2025, 4, 2)))


def test_nobody_is_shown_what_nobody_read() -> None:
    case = loaded()
    for said in (repr(case), str(case), str(case.public_view())):
        assert NIK not in said
        assert "mediated_online" not in said
    assert "schema" not in case.public_view()
    assert loaded().without_unread().unread_events == ()


def test_a_strict_load_refuses_it() -> None:
    with pytest.raises(RecordError, match=r"events\.0"):
        InformationRequest.load(STORED)
    with pytest.raises(RecordError):
        InformationRequest.read(STORED)


def test_no_lateness_is_said_where_what_was_not_read_may_have_kept_the_limit() -> None:
    """Decision of the register of late answers: an unread notice may be the answer (UU 22(7))."""
    on = date(2025, 5, 20)
    known = without(LATER_KIND, LATER_KEY, AGAINST_THE_HISTORY, "no event")
    answer = known.answer_deadline()
    assert answer is not None
    assert (answer.deadline.date, answer.standing(on=on)) == (DUE, DeadlineStanding.MISSED)
    assert known.is_silent(on=on)
    assert any(each.late for each in known.obligations(on=on))

    case = loaded()
    unsure = case.answer_deadline()
    assert unsure is not None
    assert (unsure.deadline.date, unsure.standing(on=on)) == (DUE, DeadlineStanding.ARGUABLE)
    assert unsure.late_by(on=on) is None
    assert unsure.caution is not None
    assert not case.is_silent(on=on)
    said_id = "4 peristiwa yang tersimpan tidak dapat dibaca dan tidak diperhitungkan"
    told: list[Obligation | Remedy] = [*case.obligations(on=on), *case.remedies(on=on)]
    for each in told:
        assert each.text("id").count(said_id) == 1
        assert "4 event(s) in store could not be read" in each.text("en")
    assert not any(each.late for each in case.obligations(on=on))
    assert len(case.obligations(on=on)) == len(known.obligations(on=on)) > 0
    assert all(each.caution is not None for each in case.deadlines())


def test_what_is_irregular_is_said_with_the_same_caution() -> None:
    late = {"kind": "given", "on": "2025-03-25", "by": "applicant", "items": []}
    read = InformationRequest.load({**STORED, "events": [late, LATER_KIND]}, strict=False)
    (found,) = read.irregularities
    assert read.irregularities == read.case.irregularities()
    assert "1 event(s) in store could not be read" in found.text("en")


@pytest.mark.parametrize("kind", [Complaint, OmbudsmanReport])
def test_an_unread_completion_is_no_withdrawal(kind: type[Complaint | OmbudsmanReport]) -> None:
    """What nobody completed in time lapses (UU 25/2009 44(5), UU 37/2008 25(4)), if nobody did."""
    asked = {"kind": "declared_incomplete", "on": "2025-01-07", "lacking": ["alamat"]}
    asked["received_on"] = "2025-01-08"
    unread = {"kind": "completed_online", "on": "2025-01-20"}
    on = date(2025, 6, 2)
    for events, is_over in (([asked], True), ([asked, unread], False)):
        stored = {"received": "2025-01-06", "events": events}
        case = kind.load(stored, strict=False).case
        row = case.columns(on=on)
        assert (row.closed_on is not None) is is_over


def test_what_came_late_is_arguable_where_what_was_not_read_may_excuse_it() -> None:
    """An answer on the day after the last one (UU 22(7)); a notice unread may have extended it."""
    answered = {
        "kind": "answered",
        "on": "2025-04-17",
        "by": "ppid",
        "items": [{"item": 1, "outcome": "dikabulkan_seluruhnya"}],
    }
    natures = []
    for unread in ([], [LATER_KIND]):
        events = [REGISTERED, COMPLETE, *unread, answered]
        case = InformationRequest.load({**STORED, "events": events}, strict=False).case
        told = [each for each in case.irregularities() if each.event == "answered"]
        natures.append(
            {each.nature for each in told if each.citation == "UU 14/2008 Pasal 22 ayat (7)"}
        )
    assert natures == [{Nature.LATE}, {Nature.ARGUABLY_LATE}]


def test_an_unread_correction_is_not_an_unused_right() -> None:
    """A right of the applicant that nobody is told was not used: to correct (Perki 33(3))."""
    events = [
        REGISTERED,
        {"kind": "declared_incomplete", "on": "2025-03-25", "by": "ppid", "lacking": ["KTP"]},
    ]
    on = date(2025, 5, 20)
    for unread, standing in (
        ([], DeadlineStanding.UNUSED),
        ([LATER_KIND], DeadlineStanding.ARGUABLE),
    ):
        case = InformationRequest.load({**STORED, "events": events + unread}, strict=False).case
        (right,) = [each for each in case.deadlines() if each.limit == "request.correction"]
        assert right.standing(on=on) is standing
        assert case.is_over(on=on) is not bool(unread)


@pytest.mark.parametrize(
    ("kind", "opened"),
    [
        (InformationRequest, {"received": "2025-03-24", "items": [{"number": 1, "details": "x"}]}),
        (InformationObjection, {"received": "2025-03-24", "claims": [{"ground": "c"}]}),
        (Dispute, {"filed": "2025-03-24"}),
        (Complaint, {"received": "2025-03-24"}),
        (OmbudsmanReport, {"received": "2025-03-24"}),
    ],
)
def test_each_kind_of_case_keeps_keys_and_events_of_a_newer_version(
    kind: type[Case[Any]], opened: dict[str, Any]
) -> None:
    newer = {"schema": 2, **opened, "events": [LATER_KIND], "portal": {"id": 7}}
    with pytest.raises(NewerRecordError):
        kind.read(newer)
    with pytest.raises(NewerRecordError):
        kind.load({**opened, "schema": 2})
    for case in (kind.load(newer, strict=False).case, kind.read(newer, strict=False)):
        assert (case.unread_events, case.unknown_keys) == ((LATER_KIND,), ("portal",))
        assert case.model_dump(mode="json", **PLAIN) == newer
        assert case.unread_caution is not None
        assert case.unread_caution.text_id.startswith("1 peristiwa dan 1 isian yang tersimpan")


def test_a_dossier_keeps_what_its_cases_could_not_read() -> None:
    stored = {
        "schema": 2,
        "request": STORED,
        "objection": {"schema": 1, "received": "2025-05-02", "claims": [{"ground": "c"}]},
        "folder": "A-1",
    }
    dossier = Dossier.load(stored, strict=False)
    assert dossier.model_dump(mode="json", **PLAIN) == stored
    assert dossier.unknown_keys == ("folder",)
    on = date(2025, 5, 20)
    said = "4 peristiwa dan 1 isian yang tersimpan tidak dapat dibaca"
    assert dossier.obligations(on=on)
    told: list[Obligation | Remedy] = [*dossier.obligations(on=on), *dossier.remedies(on=on)]
    for each in told:
        assert said in each.text("id") or "4 peristiwa yang tersimpan" in each.text("id")
    assert all(each.caution is not None for each in dossier.deadlines())
    assert "mediated_online" not in str(dossier.public_view())
    with pytest.raises(RecordError):
        Dossier.load("berkas", strict=False)


def test_one_event_is_read_by_its_kind() -> None:
    event: Event = InformationRequest.read_event(REGISTERED)
    assert event == Registered(on=date(2025, 3, 24), number="017/PPID/2025")
    for wrong, where in (
        ({"kind": "upheld", "on": "2025-03-24"}, "is not an allowed kind"),
        ({"on": "2025-03-24", "number": "1"}, "its kind is required"),
        ({**REGISTERED, "number": " "}, r"number: is required"),
    ):
        with pytest.raises(RecordError, match=where):
            InformationRequest.read_event(wrong)
