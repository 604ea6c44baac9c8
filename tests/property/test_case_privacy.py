"""What identifies a person never leaves a case unasked: not shown, logged, raised or published."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from keterbukaan.cases.event import Event
from keterbukaan.cases.objection.events import ObjectionAnswered, ObjectionOutcome, Settled
from keterbukaan.cases.objection.objection import InformationObjection
from keterbukaan.cases.objection.record import GroundClaim, ObjectionGround
from keterbukaan.cases.people import Applicant, ApplicantKind
from keterbukaan.cases.request.events import (
    Answered,
    DeclaredIncomplete,
    Extended,
    ItemAnswer,
    ItemOutcome,
    NoCorrectionNoted,
    Registered,
)
from keterbukaan.cases.request.record import RequestItem
from keterbukaan.cases.request.request import InformationRequest
from keterbukaan.errors import KeterbukaanError, RecordError
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

DAY = date(2025, 3, 24)


def request(person: Person, details: str = "Laporan") -> InformationRequest:
    return InformationRequest(
        received=DAY,
        items=(RequestItem(number=1, details=details),),
        applicant=person.applicant,
        purpose=f"untuk {person.name}",
        way_to_send="surel",
    )


def objection(person: Person) -> InformationObjection:
    return InformationObjection(
        received=DAY,
        claims=(GroundClaim(ground=ObjectionGround.EXEMPTION),),
        applicant=person.applicant,
        information=f"berkas {person.name}, {person.numbers}",
        purpose=f"untuk {person.name}",
        case_position=f"{person.name} meminta berkasnya, {person.numbers}",
        applicant_reaction=f"{person.name} tidak puas",
    )


def cases(person: Person) -> tuple[InformationRequest | InformationObjection, ...]:
    return (request(person), objection(person))


def events(text: str) -> tuple[Event, ...]:
    """Return events whose free text holds what somebody wrote there."""
    return (
        Registered(on=DAY, number="017"),
        DeclaredIncomplete(on=DAY, lacking=(text,)),
        Extended(on=DAY, reason=text),
        Answered(
            on=DAY,
            items=(
                ItemAnswer(
                    item=1, outcome=ItemOutcome.REFUSED_OTHERWISE, reason=text, redaction=text
                ),
            ),
        ),
    )


@given(people())
def test_a_case_does_not_show_its_applicant(person: Person) -> None:
    for case in cases(person):
        assert_silent(shown(case), person.secrets)
        assert_silent(shown((case, [case], {"case": case})), person.secrets)
    for part in (person.applicant, person.applicant.proxy):
        assert_silent(shown(part), person.secrets)


@given(people())
def test_a_case_does_not_show_what_is_asked_for(person: Person) -> None:
    case = request(person, f"Data {person.name}, {person.numbers}")

    assert_silent(shown(case), person.secrets)
    assert_silent(shown(case.items), person.secrets)


@given(people())
def test_what_a_case_answers_shows_no_applicant(person: Person) -> None:
    late = date(2025, 4, 30)
    for case in cases(person):
        for found in (
            case.progress(),
            case.deadlines(),
            case.obligations(on=late),
            case.remedies(on=late),
            case.irregularities(),
            case.completeness(),
            case.would_allow(NoCorrectionNoted(on=late))
            if isinstance(case, InformationRequest)
            else case.would_allow(Settled(on=late)),
        ):
            assert_silent(shown(found), person.secrets)


@given(people())
def test_the_public_view_holds_no_applicant_and_masks_numbers_in_any_text(person: Person) -> None:
    case = request(person, f"Data dengan {person.numbers}")
    for event in events(person.numbers)[:2]:
        case = case.record(event)
    numbers = (person.nik, person.telephone, person.email)

    assert_silent(iter([json.dumps(case.public_view())]), (*numbers, person.name, person.address))
    theirs = objection(person).record(
        ObjectionAnswered(on=DAY, outcome=ObjectionOutcome.GRANTED, reasons=person.numbers)
    )
    assert_silent(iter([json.dumps(theirs.public_view())]), person.secrets)


@given(people())
def test_the_public_view_masks_the_applicants_own_name_in_any_text(person: Person) -> None:
    case = request(person, f"Data milik {person.name} di {person.address}")

    assert_silent(iter([json.dumps(case.public_view())]), person.secrets)


@given(people_of_many_words(), st.data())
def test_the_public_view_masks_whatever_says_who_asks_however_written(
    person: Person, data: st.DataObject
) -> None:
    case = request(person, data.draw(mentions(person)))
    for event in events(data.draw(mentions(person)))[:3]:
        case = case.record(event, strict=False)
    answer = ObjectionAnswered(
        on=DAY, outcome=ObjectionOutcome.GRANTED, reasons=data.draw(mentions(person))
    )
    for view in (case.public_view(), objection(person).record(answer).public_view()):
        assert_unseen(view, person)


@given(people_of_many_words())
def test_the_public_view_leaves_a_text_that_says_nothing_of_anybody(person: Person) -> None:
    said = (
        "Dr. S.H. bin laporan di Sampit tanggal 24/03/2025 s.d. 2025-04-16, Rp 1.250.000.000, "
        "Nomor 017/PPID/2025, UU 14/2008 Pasal 17 huruf h angka 2"
    )
    (item,) = json.loads(json.dumps(request(person, said).public_view()))["items"]
    assert item["details"] == said


def test_an_occupation_is_left_out_and_is_masked_in_no_text() -> None:
    teacher = Applicant(kind=ApplicantKind.PERSON, name="Sari", occupation="guru")
    public = InformationRequest(
        received=DAY,
        items=(RequestItem(number=1, details="Tunjangan guru honorer"),),
        applicant=teacher,
    ).public_view()

    assert "applicant" not in public
    assert "Tunjangan guru honorer" in json.dumps(public)


@given(people())
def test_an_event_does_not_show_what_was_written_about_a_person(person: Person) -> None:
    for event in events(person.numbers):
        assert_silent(shown(event), person.secrets)


@given(people())
def test_what_record_refuses_shows_no_applicant(person: Person) -> None:
    before = date(2025, 3, 23)
    for event in (
        *events(person.numbers)[1:],
        Registered(on=before, number="1"),
        NoCorrectionNoted(on=DAY),
    ):
        try:
            request(person).record(event)
        except KeterbukaanError as error:
            assert_silent(raised(error), person.secrets)
    settled = objection(person).record(Settled(on=DAY, agreement=person.numbers))
    with pytest.raises(KeterbukaanError) as caught:
        settled.record(Settled(on=before, agreement=person.numbers))
    assert_silent(raised(caught.value), person.secrets)


def wrong_records(person: Person) -> Iterator[dict[str, object]]:
    """Yield what other systems may send: something of a person in the wrong place."""
    good = json.loads(request(person).model_dump_json())
    for field in ("received", "channel", "written_down", "items"):
        for secret in person.secrets:
            if field != "received" or not secret.isdigit():  # numbers as days: another test
                yield {**good, field: secret}
    for field in ("kind", "documents", "proxy"):
        yield {**good, "applicant": {**good["applicant"], field: person.name}}
    yield {**good, "applicant": {**good["applicant"], "identity": f"{person.nik}{person.nik}"}}
    yield {**good, "applicant": {**good["applicant"], "name": [person.name]}}
    yield {**good, "items": [{"number": person.nik + "x", "details": person.name}]}


@given(people())
def test_what_nobody_knows_is_refused_or_kept_in_silence(person: Person) -> None:
    data = {**json.loads(request(person).model_dump_json()), "remark": person.numbers}
    with pytest.raises(ValidationError) as caught:
        InformationRequest.model_validate(data)
    assert_silent(raised(caught.value), person.secrets)
    kept = InformationRequest.load(data, strict=False).case
    assert kept.model_dump(mode="json")["remark"] == person.numbers
    assert_silent(f"{kept!r} {kept.public_view()}", person.secrets)


@given(people())
def test_what_validation_refuses_does_not_repeat_it(person: Person) -> None:
    for data in wrong_records(person):
        with pytest.raises(ValidationError) as caught:
            InformationRequest.model_validate(data)
        assert_silent(raised(caught.value), person.secrets)
        with pytest.raises(RecordError) as refused:
            InformationRequest.load(data, strict=False)
        assert_silent(raised(refused.value), person.secrets)


def wrong_events(person: Person) -> Iterator[object]:
    yield person.name
    yield {"on": "2025-03-24", "reason": person.numbers}
    yield {"kind": "extended", "on": person.name}
    yield {"kind": "extended", "on": "2025-03-24", "reason": [person.nik]}
    yield {"kind": "registered", "on": "2025-03-24", "number": {"x": person.email}}
    yield {"kind": "answered", "on": "2025-03-24", "items": [{"item": person.name}]}
    yield {"kind": "answered", "on": "2025-03-24", "items": person.address}


@given(people())
def test_events_that_cannot_be_read_are_listed_without_what_they_held(person: Person) -> None:
    data = json.loads(request(person).model_dump_json())
    for event in (*wrong_events(person), {"kind": person.name}, {"kind": person.nik}):
        loaded = InformationRequest.load({**data, "events": [event]}, strict=False)

        assert {place for place, _ in loaded.refused} == {0}
        assert_silent(shown(loaded), person.secrets)
        for _, problem in loaded.refused:
            assert_silent(iter((problem.text("id"), problem.text("en"))), person.secrets)


@given(people())
def test_events_that_load_refuses_are_not_repeated(person: Person) -> None:
    data = json.loads(request(person).model_dump_json())
    for event in wrong_events(person):
        with pytest.raises(RecordError) as refused:
            InformationRequest.load({**data, "events": [event]})
        assert_silent(raised(refused.value), person.secrets)


@given(people())
def test_an_unknown_kind_of_event_is_not_repeated(person: Person) -> None:
    data = json.loads(request(person).model_dump_json())
    with pytest.raises(RecordError) as refused:
        InformationRequest.load({**data, "events": [{"kind": person.name}]})

    assert_silent(raised(refused.value), person.secrets)
