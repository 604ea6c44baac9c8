"""Who complains, and what is examined, never leaves a complaint unasked.

Two views are tried: that of everybody, and that of the unit complained of.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from keterbukaan.cases.complaint.classes import ComplaintClass
from keterbukaan.cases.complaint.complaint import Complaint
from keterbukaan.cases.complaint.events import (
    Classified,
    ComplaintDecided,
    ComplaintDeclaredComplete,
    ComplaintDeclaredIncomplete,
    DocumentsAsked,
    ExaminationOpened,
    Forwarded,
    Heard,
    PassedOn,
    Replied,
    Responded,
    SeparateHearingAsked,
)
from keterbukaan.cases.complaint.record import ComplaintChannel, Secrecy
from keterbukaan.cases.event import Event
from keterbukaan.errors import KeterbukaanError
from keterbukaan.records.record import problems_of
from keterbukaan.registers.complaints import ComplaintRow
from tests.property.secrets import (
    Person,
    assert_silent,
    assert_unseen,
    mentions,
    people,
    people_of_many_words,
)

DAY = date(2025, 3, 3)
HIDDEN = (Secrecy.IDENTITY, Secrecy.ANONYMOUS)


def secrets_of(person: Person) -> tuple[str, ...]:
    return (*person.secrets, "zqxnama", "zqxkuasa")  # a part of a name tells as much


def said_by(person: Person) -> str:
    """Return what a report says of its own reporter."""
    return (
        f"Saya {person.name}, {person.address}, {person.numbers}, lewat kuasa {person.proxy}, "
        "mengadukan pelayanan; panggil saya zqxnama atau Pak zqxkuasa"
    )


def complaint(
    person: Person,
    secrecy: frozenset[Secrecy],
    known: ComplaintClass,
    *,
    examined: bool = True,
) -> Complaint:
    """Return a complaint in which every free text names its complainant."""
    case = Complaint(
        received=DAY,
        channel=ComplaintChannel.SP4N_LAPOR,
        complainant=person.complainant,
        secrecy=secrecy,
        secrecy_reason=said_by(person),
        against_unit="Dinas A",
        against_office="Kepala Dinas A",
        against_person="teradu zqxteradu",
        service=said_by(person),
        loss=said_by(person),
        wanted=said_by(person),
        place=person.address,
        evidence=(said_by(person),),
    )
    events: list[Event] = [
        Classified(on=DAY, complaint_class=known, reason=said_by(person)),
        PassedOn(on=DAY, to_body="Kabupaten B", reason=said_by(person)),
        ComplaintDeclaredComplete(on=DAY),
        Forwarded(on=DAY, to_unit="Dinas A"),
        DocumentsAsked(on=DAY, which=said_by(person)),
        Replied(on=DAY, answer=f"Kepada {person.name}: {said_by(person)}"),
        Responded(on=DAY, response=said_by(person)),
        SeparateHearingAsked(on=DAY, reason=said_by(person)),
    ]
    if examined:
        events += [
            ExaminationOpened(on=DAY, office="zqxpemeriksa"),
            Heard(on=DAY, separately=True, notes=f"zqxrahasia {said_by(person)}"),
            ComplaintDecided(on=DAY, reasons=f"zqxrahasia {said_by(person)}"),
        ]
    for event in events:
        case = case.record(event)
    return case


KINDS = st.sampled_from(
    [ComplaintClass.NOT_SUPERVISORY, ComplaintClass.ASPIRATION, ComplaintClass.SUPERVISORY]
)
SECRECY = st.frozensets(st.sampled_from(Secrecy))
EXAMINATION = ("zqxrahasia", "zqxpemeriksa")


@given(person=people(), secrecy=SECRECY, known=KINDS, examined=st.booleans())
def test_the_public_view_shows_nobody_and_nothing_of_the_examination(
    person: Person, secrecy: frozenset[Secrecy], known: ComplaintClass, *, examined: bool
) -> None:
    case = complaint(person, secrecy, known, examined=examined)
    view = json.dumps(case.public_view())

    assert_silent(iter([view]), (*secrets_of(person), *EXAMINATION, "zqx"))
    assert "separate_hearing_asked" not in view
    open_ = "mengadukan pelayanan" in view
    hides = secrecy & {Secrecy.IDENTITY, Secrecy.CONTENT}
    assert open_ == (not hides and not examined and known is not ComplaintClass.SUPERVISORY)


@given(people(), st.sampled_from(HIDDEN), SECRECY, KINDS)
def test_the_unit_complained_of_does_not_learn_who_wants_to_be_secret(
    person: Person, hidden: Secrecy, others: frozenset[Secrecy], known: ComplaintClass
) -> None:
    view = complaint(person, others | {hidden}, known).unit_view()
    text = json.dumps(view)

    assert_silent(iter([text]), (*secrets_of(person), *EXAMINATION))
    assert view["identity_hidden"] is True
    assert "complainant" not in view
    assert "mengadukan pelayanan" in text  # what it is to answer
    assert "separate_hearing_asked" not in text


@given(people_of_many_words(), people_of_many_words(), st.data())
def test_whatever_says_who_complains_or_is_complained_of_is_masked_however_written(
    person: Person, other: Person, data: st.DataObject
) -> None:
    case = Complaint(
        received=DAY,
        complainant=person.complainant,
        secrecy=frozenset({Secrecy.ANONYMOUS}),
        against_person=other.name,
        service=data.draw(mentions(person)),
        wanted=f"Pak {other.name.upper()} menjelaskan",
    ).record(Classified(on=DAY, complaint_class=ComplaintClass.NOT_SUPERVISORY))
    case = case.record(ComplaintDeclaredComplete(on=DAY))
    case = case.record(Forwarded(on=DAY, to_unit="Dinas A"))
    case = case.record(Replied(on=DAY, answer=data.draw(mentions(person))))
    view = case.public_view()
    assert "service" in view
    assert_unseen(view, person)
    assert_unseen(view, evolve(other, address="", email="", proxy=""))
    assert_unseen({**case.unit_view(), "against_person": "", "wanted": ""}, person)


@given(people(), KINDS)
def test_the_unit_learns_a_name_alone_where_nobody_wants_it_secret(
    person: Person, known: ComplaintClass
) -> None:
    view = complaint(person, frozenset({Secrecy.CONTENT}), known).unit_view()

    if (
        known is ComplaintClass.SUPERVISORY
    ):  # who reports an official stays secret (PP 48/2016 15(5))
        assert "complainant" not in view
        assert_silent(iter([json.dumps(view)]), person.secrets)
    else:
        assert view["complainant"] == {"name": person.name}
    assert_silent(
        iter([json.dumps(view)]), (person.telephone, person.email, person.nik, *EXAMINATION)
    )


@given(people(), SECRECY, KINDS)
def test_a_complaint_does_not_show_its_people(
    person: Person, secrecy: frozenset[Secrecy], known: ComplaintClass
) -> None:
    case = complaint(person, secrecy, known)
    late = date(2026, 3, 3)
    shown = (
        case,
        [case],
        case.complainant,
        case.progress(),
        case.deadlines(),
        case.obligations(on=late),
        case.remedies(on=late),
        case.irregularities(),
        case.completeness(),
        case.timeline(on=late),
    )
    texts = [repr(each) for each in shown] + [str(case), f"{case}", f"{case.events!r}"]
    texts.append(case.timeline(on=late).text("id") + case.timeline(on=late).svg("id"))
    assert_silent(iter(texts), (*secrets_of(person), *EXAMINATION, "zqxteradu"))


@given(people())
def test_a_row_of_a_register_does_not_show_its_person(person: Person) -> None:
    row = ComplaintRow(
        number="7",
        received=DAY,
        name=person.name,
        address=person.address,
        identity=person.nik,
        telephone=person.telephone,
        email=person.email,
        report=said_by(person),
    )
    loaded = row.case()
    assert_silent(iter([repr(row), str(row), repr(loaded)]), secrets_of(person))
    assert loaded.case.complainant is not None
    assert loaded.case.complainant.name == person.name


def wrong_records(person: Person) -> Iterator[dict[str, object]]:
    good = json.loads(Complaint(received=DAY, complainant=person.complainant).model_dump_json())
    for field in ("received", "channel", "secrecy", "against", "damages", "signed", "events"):
        for secret in (person.name, person.email):
            yield {**good, field: secret}
    yield {**good, "complainant": {**good["complainant"], "name": [person.name]}}
    yield {**good, "complainant": said_by(person)}
    yield {**good, "remark": said_by(person)}


@given(people())
def test_what_validation_refuses_does_not_repeat_it(person: Person) -> None:
    for data in wrong_records(person):
        with pytest.raises(ValidationError) as caught:
            Complaint.model_validate(data)
        said = [str(caught.value), repr(caught.value)]
        said += [p.text(lang) for p in problems_of(caught.value) for lang in ("id", "en")]
        assert_silent(iter(said), secrets_of(person))


@given(people())
def test_what_record_refuses_shows_nobody(person: Person) -> None:
    case = complaint(person, frozenset(), ComplaintClass.NOT_SUPERVISORY)
    for event in (
        Heard(on=date(2025, 3, 2), notes=said_by(person)),
        ComplaintDeclaredIncomplete(on=DAY, lacking=(said_by(person),)),
        Forwarded(on=DAY, to_unit="Dinas B"),
    ):
        with pytest.raises(KeterbukaanError) as caught:
            case.record(event)
        said = (repr(caught.value), caught.value.text("id"), caught.value.text("en"))
        assert_silent(iter(said), secrets_of(person))
