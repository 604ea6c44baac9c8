"""What identifies a person never leaves a dispute or a dossier unasked."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from keterbukaan.cases.dispute.dispute import Dispute
from keterbukaan.cases.dispute.events import (
    Complied,
    DisputeRegistered,
    MediationMet,
    PanelAppointed,
    RecusalRequested,
    UnservedStatement,
)
from keterbukaan.cases.dossier import Dossier
from keterbukaan.cases.objection.objection import InformationObjection
from keterbukaan.cases.objection.record import GroundClaim, ObjectionGround
from keterbukaan.cases.request.events import Registered
from keterbukaan.cases.request.record import RequestItem
from keterbukaan.cases.request.request import InformationRequest
from keterbukaan.errors import KeterbukaanError, Language, RecordError
from keterbukaan.law.actor import Actor
from keterbukaan.records.record import problems_of
from tests.property.secrets import (
    Person,
    assert_silent,
    assert_unseen,
    mentions,
    people,
    people_of_many_words,
    raised,
    shown,
)

LANGUAGES: tuple[Language, Language] = ("id", "en")
DAY = date(2025, 6, 30)


def disputed(person: Person) -> Dispute:
    case = Dispute(filed=DAY, grounds=frozenset("c"), applicant=person.applicant)
    return case.record(DisputeRegistered(on=DAY, number="001"))


def matter(person: Person) -> Dossier:
    request = InformationRequest(
        received=date(2025, 3, 24),
        items=(RequestItem(number=1, details=f"Data {person.numbers}"),),
        applicant=person.applicant,
        purpose=f"untuk {person.name}",
    )
    objection = InformationObjection(
        received=date(2025, 6, 10),
        claims=(GroundClaim(ground=ObjectionGround.NOT_ANSWERED),),
        applicant=person.applicant,
        purpose=f"untuk {person.name}",
    )
    return Dossier(request=request, objection=objection, dispute=disputed(person))


@given(people())
def test_disputes_and_dossiers_do_not_show_their_applicant(person: Person) -> None:
    for each in (disputed(person), matter(person), matter(person).resolved()):
        assert_silent(shown(each), person.secrets)
        assert_silent(shown((each, [each], {"case": each})), person.secrets)


@given(people())
def test_what_they_answer_shows_no_applicant(person: Person) -> None:
    for each in (disputed(person), matter(person)):
        drawn = each.timeline(on=DAY)
        answers = (
            each.deadlines(),
            each.obligations(on=DAY),
            each.remedies(on=DAY),
            each.irregularities(),
            drawn,
        )
        for found in answers:
            assert_silent(shown(found), person.secrets)
        written = (drawn.text(), drawn.mermaid(), drawn.svg(), json.dumps(drawn.to_dict()))
        assert_silent(iter(written), person.secrets)
    case = disputed(person)
    for answer in (case.progress(), case.findings(), case.would_allow(Complied(on=DAY))):
        assert_silent(shown(answer), person.secrets)


@given(people())
def test_the_public_view_holds_no_applicant(person: Person) -> None:
    assert_silent(iter([json.dumps(matter(person).public_view())]), person.secrets)
    told = disputed(person)
    for event in (
        PanelAppointed(on=DAY, members=3, mediator="M"),
        RecusalRequested(by=Actor.APPLICANT, on=DAY, reason=person.numbers),
    ):
        told = told.record(event)
    assert_silent(iter([json.dumps(told.public_view())]), person.secrets)


@given(people_of_many_words(), people_of_many_words(), st.data())
def test_whatever_says_who_asks_is_masked_in_a_dispute_and_all_of_a_dossier(
    person: Person, other: Person, data: st.DataObject
) -> None:
    told = disputed(person).record(
        RecusalRequested(by=Actor.APPLICANT, on=DAY, reason=data.draw(mentions(person))),
        strict=False,
    )
    assert_unseen(told.public_view(), person)

    said = data.draw(mentions(other))
    request = InformationRequest(
        received=date(2025, 3, 24), items=(RequestItem(number=1, details=said),)
    )
    objection = InformationObjection(
        received=date(2025, 6, 10),
        claims=(GroundClaim(ground=ObjectionGround.NOT_ANSWERED),),
        applicant=other.applicant,
    )
    whole = Dossier(request=request, objection=objection, dispute=told)
    for each in (person, other):
        assert_unseen(whole.public_view(), each)


@given(people_of_many_words(), st.data())
def test_a_timeline_is_headed_by_no_name(person: Person, data: st.DataObject) -> None:
    request = InformationRequest(
        received=date(2025, 3, 24),
        items=(RequestItem(number=1, details="APBD"),),
        applicant=person.applicant,
    ).record(Registered(on=date(2025, 3, 24), number=data.draw(mentions(person))))
    drawn = request.timeline(on=DAY)
    for text in (drawn.text(), drawn.mermaid(), drawn.svg(), drawn.to_dict(), repr(drawn)):
        assert_unseen(text, person)


@given(people())
def test_events_do_not_show_what_was_written_about_a_person(person: Person) -> None:
    for event in (
        RecusalRequested(by=Actor.APPLICANT, on=DAY, reason=f"{person.name}, {person.numbers}"),
        UnservedStatement(on=DAY, reason=f"{person.name}, {person.numbers}"),
    ):
        assert_silent(shown(event), person.secrets)


@given(people())
def test_what_is_refused_shows_no_applicant(person: Person) -> None:
    refused: list[Callable[[], object]] = [
        lambda: disputed(person).record(
            RecusalRequested(by=Actor.APPLICANT, on=date(2025, 6, 1), reason=person.name)
        ),
        lambda: disputed(person).record(MediationMet(on=DAY)),
        lambda: disputed(person).record(PanelAppointed(on=DAY, members=2, mediator=person.name)),
    ]
    for step in refused:
        with pytest.raises(KeterbukaanError) as caught:
            step()
        assert_silent(raised(caught.value), person.secrets)


def wrong_disputes(person: Person) -> Iterator[dict[str, object]]:
    """Yield what other systems may send: something of a person in the wrong place."""
    good = json.loads(disputed(person).model_copy(update={"events": ()}).model_dump_json())
    for field in ("grounds", "asks_for", "documents", "body_level", "unanswered", "commission"):
        for secret in person.secrets:
            yield {**good, field: [secret] if field in {"grounds", "documents"} else secret}
    yield {**good, "filed": person.name}
    yield {**good, "applicant": {**good["applicant"], "kind": person.name}}
    yield {**good, "applicant": {**good["applicant"], "identity": f"{person.nik}{person.nik}"}}
    yield {**good, "remark": person.numbers}


@given(people())
def test_what_validation_refuses_does_not_repeat_it(person: Person) -> None:
    for data in wrong_disputes(person):
        for refused in (
            lambda data=data: Dispute.model_validate(data),
            lambda data=data: Dispute.load(data),  # leniently an unknown key is kept, not refused
            lambda data=data: Dossier.model_validate({"dispute": data}),
        ):
            with pytest.raises((ValidationError, RecordError)) as caught:
                refused()
            assert_silent(raised(caught.value), person.secrets)


def wrong_events(person: Person) -> Iterator[object]:
    yield person.name
    yield {"kind": person.name}
    yield {"kind": person.nik}
    yield {"on": "2025-06-30", "reason": person.numbers}
    yield {"kind": "recusal_requested", "on": "2025-06-30", "reason": [person.nik]}
    yield {"kind": "recusal_requested", "on": person.name}
    yield {"kind": "found_incomplete", "on": "2025-06-30", "lacking": [person.address]}


@given(people())
def test_events_that_cannot_be_read_are_listed_without_what_they_held(person: Person) -> None:
    data = json.loads(disputed(person).model_dump_json())
    for event in wrong_events(person):
        loaded = Dispute.load({**data, "events": [*data["events"], event]}, strict=False)
        assert {place for place, _ in loaded.refused} == {1}
        assert_silent(shown(loaded), person.secrets)
        for _, problem in loaded.refused:
            assert_silent(iter((problem.text("id"), problem.text("en"))), person.secrets)


@given(people())
def test_events_that_load_refuses_are_not_repeated(person: Person) -> None:
    data = json.loads(disputed(person).model_dump_json())
    for event in wrong_events(person):
        with pytest.raises((ValidationError, KeterbukaanError)) as caught:
            Dispute.load({**data, "events": [event]})
        assert_silent(raised(caught.value), person.secrets)


@given(people())
def test_events_that_validation_refuses_are_not_repeated(person: Person) -> None:
    data = json.loads(disputed(person).model_dump_json())
    for event in wrong_events(person):
        with pytest.raises(ValidationError) as caught:
            Dossier.model_validate({"dispute": {**data, "events": [event]}})
        assert_silent(raised(caught.value), person.secrets)


@given(people())
def test_what_is_said_of_unknown_events_does_not_repeat_them(person: Person) -> None:
    data = json.loads(disputed(person).model_dump_json())
    for event in wrong_events(person):
        with pytest.raises(ValidationError) as caught:
            Dossier.model_validate({"dispute": {**data, "events": [event]}})
        problems = problems_of(caught.value)
        said = (each.text(lang) for each in problems for lang in LANGUAGES)
        assert_silent(said, person.secrets)


@given(people())
def test_a_link_that_is_refused_shows_no_applicant(person: Person) -> None:
    other = matter(person)
    assert other.dispute is not None
    linked = other.dispute.model_copy(update={"request_number": "x"})
    assert other.request is not None
    request = other.request.record(Registered(on=date(2025, 3, 24), number="y"))
    with pytest.raises(ValidationError) as caught:
        Dossier(request=request, dispute=linked)
    assert_silent(raised(caught.value), person.secrets)
