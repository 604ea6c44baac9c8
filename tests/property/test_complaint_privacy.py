"""Who complains, and what is examined, never leaves a complaint unasked.

Every secret holds the letters "zqx" or is a long number, so that finding it is no coincidence. Two
views are tried: that of everybody, and that of the unit complained of.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from keterbukaan.cases.complaint.classes import ComplaintClass
from keterbukaan.cases.complaint.complaint import Complaint
from keterbukaan.cases.complaint.events import (
    Classified,
    Decided,
    DeclaredComplete,
    DeclaredIncomplete,
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
from keterbukaan.cases.people import Complainant, Proxy
from keterbukaan.errors import KeterbukaanError
from keterbukaan.records.record import problems_of
from keterbukaan.registers.complaints import ComplaintRow

DAY = date(2025, 3, 3)
WORDS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=3, max_size=9)
HIDDEN = (Secrecy.IDENTITY, Secrecy.ANONYMOUS)


@frozen
class Person:
    """Somebody with everything that may identify a person."""

    name: str
    address: str
    telephone: str
    email: str
    nik: str
    proxy: str

    @property
    def secrets(self) -> tuple[str, ...]:
        whole = (self.name, self.address, self.telephone, self.email, self.nik, self.proxy)
        return (*whole, "zqxnama", "zqxkuasa")  # a part of a name tells as much

    @property
    def said(self) -> str:
        """What a report says of its own reporter."""
        return (
            f"Saya {self.name}, {self.address}, telepon {self.telephone}, surel {self.email}, "
            f"NIK {self.nik}, lewat kuasa {self.proxy}, mengadukan pelayanan; panggil saya "
            "zqxnama atau Pak zqxkuasa"
        )

    @property
    def complainant(self) -> Complainant:
        return Complainant(
            name=self.name,
            address=self.address,
            identity=self.nik,
            telephone=self.telephone,
            email=self.email,
            proxy=Proxy(name=self.proxy, contact=self.email),
        )


def digits(count: int) -> st.SearchStrategy[str]:
    return st.text("0123456789", min_size=count, max_size=count)


@st.composite
def people(draw: st.DrawFn) -> Person:
    word = draw(WORDS)
    day = draw(st.integers(1, 31)) + draw(st.sampled_from([0, 40]))
    return Person(
        name=f"{word} zqxnama",
        address=f"Jalan {draw(WORDS)} zqxalamat {draw(st.integers(1, 99))}",
        telephone=f"08{draw(st.integers(11, 99))}{draw(digits(8))}",
        email=f"{word}.zqxsurel@example.org",
        nik=f"{draw(digits(6))}{day:02}{draw(st.integers(1, 12)):02}{draw(digits(6))}",
        proxy=f"{draw(WORDS)} zqxkuasa",
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
        secrecy_reason=person.said,
        against_unit="Dinas A",
        against_office="Kepala Dinas A",
        against_person="teradu zqxteradu",
        service=person.said,
        loss=person.said,
        wanted=person.said,
        place=person.address,
        evidence=(person.said,),
    )
    events: list[Event] = [
        Classified(on=DAY, complaint_class=known, reason=person.said),
        PassedOn(on=DAY, to_body="Kabupaten B", reason=person.said),
        DeclaredComplete(on=DAY),
        Forwarded(on=DAY, to_unit="Dinas A"),
        DocumentsAsked(on=DAY, which=person.said),
        Replied(on=DAY, answer=f"Kepada {person.name}: {person.said}"),
        Responded(on=DAY, response=person.said),
        SeparateHearingAsked(on=DAY, reason=person.said),
    ]
    if examined:
        events += [
            ExaminationOpened(on=DAY, office="zqxpemeriksa"),
            Heard(on=DAY, separately=True, notes=f"zqxrahasia {person.said}"),
            Decided(on=DAY, reasons=f"zqxrahasia {person.said}"),
        ]
    for event in events:
        case = case.record(event)
    return case


def assert_silent(texts: Iterator[str], secrets: tuple[str, ...]) -> None:
    for text in texts:
        for secret in secrets:
            assert secret not in text


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

    assert_silent(iter([view]), (*person.secrets, *EXAMINATION, "zqx"))
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

    assert_silent(iter([text]), (*person.secrets, *EXAMINATION))
    assert view["identity_hidden"] is True
    assert "complainant" not in view
    assert "mengadukan pelayanan" in text  # what it is to answer
    assert "separate_hearing_asked" not in text


@given(people(), KINDS)
def test_the_unit_learns_a_name_alone_where_nobody_wants_it_secret(
    person: Person, known: ComplaintClass
) -> None:
    view = complaint(person, frozenset({Secrecy.CONTENT}), known).unit_view()

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
    assert_silent(iter(texts), (*person.secrets, *EXAMINATION, "zqxteradu"))


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
        report=person.said,
    )
    loaded = row.case()
    assert_silent(iter([repr(row), str(row), repr(loaded)]), person.secrets)
    assert loaded.case.complainant is not None
    assert loaded.case.complainant.name == person.name


def wrong_records(person: Person) -> Iterator[dict[str, object]]:
    good = json.loads(Complaint(received=DAY, complainant=person.complainant).model_dump_json())
    for field in ("received", "channel", "secrecy", "against", "damages", "signed", "events"):
        for secret in (person.name, person.email):
            yield {**good, field: secret}
    yield {**good, "complainant": {**good["complainant"], "name": [person.name]}}
    yield {**good, "complainant": person.said}
    yield {**good, "remark": person.said}


@given(people())
def test_what_validation_refuses_does_not_repeat_it(person: Person) -> None:
    for data in wrong_records(person):
        with pytest.raises(ValidationError) as caught:
            Complaint.model_validate(data)
        said = [str(caught.value), repr(caught.value)]
        said += [p.text(lang) for p in problems_of(caught.value) for lang in ("id", "en")]
        assert_silent(iter(said), person.secrets)


@given(people())
def test_what_record_refuses_shows_nobody(person: Person) -> None:
    case = complaint(person, frozenset(), ComplaintClass.NOT_SUPERVISORY)
    for event in (
        Heard(on=date(2025, 3, 2), notes=person.said),
        DeclaredIncomplete(on=DAY, lacking=(person.said,)),
        Forwarded(on=DAY, to_unit="Dinas B"),
    ):
        with pytest.raises(KeterbukaanError) as caught:
            case.record(event)
        said = (repr(caught.value), caught.value.text("id"), caught.value.text("en"))
        assert_silent(iter(said), person.secrets)
