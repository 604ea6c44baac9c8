"""What a complaint says when it comes in: what is missing, to whom it goes, what is refused."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from keterbukaan.cases.complaint.classes import ArchiveGround, ComplaintClass
from keterbukaan.cases.complaint.complaint import Complaint
from keterbukaan.cases.complaint.events import (
    Archived,
    Classified,
    Closed,
    ComplaintDeclaredComplete,
    ComplaintDeclaredIncomplete,
    ExaminationOpened,
    FollowedUp,
    Forwarded,
    Heard,
    PassedOn,
    Replied,
    Responded,
    TurnedIntoRequest,
)
from keterbukaan.cases.complaint.record import ComplainedOf, ComplaintChannel, Secrecy
from keterbukaan.cases.people import Complainant
from keterbukaan.cases.request.record import RequestChannel
from keterbukaan.errors import RecordError
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.records.finding import Weight
from keterbukaan.records.record import problems_of
from tests.people import ADDRESS, NAME

START = date(2025, 3, 3)
ACT = "UU 25/2009 Pasal"
WHOLE: dict[str, object] = {
    "received": START,
    "complainant": {"name": NAME, "address": ADDRESS},
    "service": "KTP terlambat",
    "loss": "tidak dapat melamar kerja",
    "wanted": "KTP diterbitkan",
    "place": "Sampit",
    "written_on": START,
    "signed": True,
}


def complaint(**fields: object) -> Complaint:
    return Complaint.model_validate({"received": START, **fields})


def test_a_whole_complaint_lacks_nothing() -> None:
    assert Complaint.model_validate(WHOLE).completeness() == ()


@pytest.mark.parametrize(
    ("left_out", "field", "letter"),
    [
        ("service", "service", "b"),
        ("loss", "loss", "b"),
        ("wanted", "wanted", "c"),
        ("place", "place", "d"),
        ("written_on", "written_on", "d"),
        ("signed", "signed", "d"),
    ],
)
def test_each_thing_that_42_3_wants_is_missed(left_out: str, field: str, letter: str) -> None:
    fields = {name: value for name, value in WHOLE.items() if name != left_out}
    (finding,) = Complaint.model_validate(fields).completeness()

    assert (finding.field, finding.weight) == (field, Weight.REQUIRED)
    assert finding.citation == f"{ACT} 42 ayat (3) huruf {letter}"
    assert finding.text("id") != finding.text("en")


@pytest.mark.parametrize("channel", ComplaintChannel)
def test_a_complaint_is_made_in_writing(channel: ComplaintChannel) -> None:
    """42(3): "disampaikan secara tertulis"; a telephone call is not, a counter may hear or take."""
    either = ("loket", "meja_bantuan", "lainnya", "rekomendasi_ombudsman", "dpr_dprd")
    weights = {"telepon": [Weight.REQUIRED], **{each: [Weight.ADVISED] for each in either}}
    unwritten = {**WHOLE, "channel": channel.value, "signed": False, "written_on": None}
    found = [f for f in Complaint.model_validate(unwritten).completeness() if f.field == "channel"]

    assert [each.weight for each in found] == weights.get(channel.value, [])
    assert {each.citation for each in found} <= {f"{ACT} 42 ayat (3)"}
    for paper in ({"signed": True}, {"written_on": START}):
        held = Complaint.model_validate({**unwritten, **paper})
        assert "channel" not in {each.field for each in held.completeness()}


def test_a_complainant_needs_a_name_and_an_address() -> None:
    nobody = {name: value for name, value in WHOLE.items() if name != "complainant"}
    fields = [f.field for f in Complaint.model_validate(nobody).completeness()]
    assert fields == ["complainant", "complainant.address"]
    nowhere = Complaint.model_validate({**WHOLE, "complainant": {"name": NAME}})
    assert [f.field for f in nowhere.completeness()] == ["complainant.address"]


def test_damages_are_claimed_with_what_the_loss_is() -> None:
    fields = {**WHOLE, "damages": 100}
    assert Complaint.model_validate(fields).completeness() == ()
    del fields["loss"]
    found = {f.field: f.citation for f in Complaint.model_validate(fields).completeness()}
    assert found["damages"] == f"{ACT} 48 ayat (4)"


def test_a_secret_identity_wants_its_circumstances() -> None:
    fields = {**WHOLE, "secrecy": ["identitas"]}
    (finding,) = Complaint.model_validate(fields).completeness()
    assert (finding.weight, finding.citation) == (Weight.ADVISED, f"{ACT} 42 ayat (5)")
    assert Complaint.model_validate({**fields, "secrecy_reason": "diancam"}).completeness() == ()


def test_secrecy_says_where_it_stands() -> None:
    assert Secrecy.IDENTITY.rule("id") == f"{ACT} 42 ayat (5)"
    for offered in (Secrecy.ANONYMOUS, Secrecy.CONTENT):
        assert offered.rule("id").startswith("Praktik SP4N-LAPOR!")
        assert offered.rule("id").endswith("; dari kutipan")
        assert offered.rule("en").endswith("; restated")


@pytest.mark.parametrize(
    ("against", "paragraph", "said"),
    [
        (ComplainedOf.EXECUTOR, 1, "atasan pelaksana"),
        (ComplainedOf.PROVIDER, 2, "atasan satuan kerja penyelenggara"),
        (ComplainedOf.CORPORATION, 3, "pejabat yang bertanggung jawab"),
    ],
)
def test_a_complaint_goes_to_whom_45_names(
    against: ComplainedOf, paragraph: int, said: str
) -> None:
    assert against.citation == f"{ACT} 45 ayat ({paragraph})"
    assert against.addressee("id").startswith(said)
    assert against.addressee("en") != against.addressee("id")


@pytest.mark.parametrize("field", ["service_received", "written_on"])
def test_it_does_not_come_before_what_it_complains_of(field: str) -> None:
    with pytest.raises(ValidationError) as caught:
        complaint(**{field: date(2025, 3, 4)})
    (problem,) = problems_of(caught.value)
    assert (problem.field, problem.code) == (field, "KB-I01")
    assert complaint(**{field: START}).received == START


@pytest.mark.parametrize(
    ("received", "late"),
    [(date(2025, 4, 2), False), (date(2025, 4, 3), True)],
)
def test_it_is_filed_within_thirty_days_of_the_service(received: date, *, late: bool) -> None:
    case = complaint(received=received, service_received=START)
    found = case.irregularities()
    assert [each.citation for each in found] == ([f"{ACT} 42 ayat (2)"] if late else [])
    if late:
        assert "2 April 2025" in found[0].text("id")
        as_working = Jurisdiction.national().choosing("plain-hari=working")
        assert case.irregularities(under=as_working) == ()


def test_an_office_is_the_one_complained_of_however_it_is_written() -> None:
    case = complaint(against_unit="Dinas  Pekerjaan Umum", against_office="Kepala Bidang")
    assert case.concerns("dinas pekerjaan umum")
    assert case.concerns(" KEPALA  bidang ")
    assert not case.concerns("Dinas Kesehatan")
    assert not case.concerns(None)
    assert not complaint().concerns("Dinas Kesehatan")


def test_it_has_no_number_before_its_receipt() -> None:
    assert complaint().number is None


# ---------------------------------------------------------------- views


def test_everybody_sees_what_is_open_and_no_more() -> None:
    case = Complaint.model_validate(
        {**WHOLE, "against_unit": "Dinas A", "against_person": "Tono", "evidence": ["foto"]}
    )
    for event in (
        Classified(on=START, complaint_class=ComplaintClass.NOT_SUPERVISORY),
        ComplaintDeclaredComplete(on=START),
        Forwarded(on=START, to_unit="Dinas A"),
        Replied(on=START, answer=f"Sudah selesai, {NAME}"),
        FollowedUp(on=START, what="ditambal"),
    ):
        case = case.record(event)

    assert case.public_view() == {
        "received": "2025-03-03",
        "channel": "loket",
        "against": "pelaksana",
        "against_unit": "Dinas A",
        "service": "KTP terlambat",
        "wanted": "KTP diterbitkan",
        "events": [
            {
                "on": "2025-03-03",
                "by": "provider",
                "kind": "classified",
                "complaint_class": "tidak_berkadar_pengawasan",
                "complains_of_service": True,
            },
            {"on": "2025-03-03", "by": "provider", "kind": "declared_complete"},
            {
                "on": "2025-03-03",
                "by": "institution_admin",
                "kind": "forwarded",
                "to_unit": "Dinas A",
            },
            {
                "on": "2025-03-03",
                "by": "implementing_unit",
                "kind": "replied",
                "settles": True,
                "answer": "Sudah selesai, [disamarkan]",
            },
            {
                "on": "2025-03-03",
                "by": "implementing_unit",
                "kind": "followed_up",
                "what": "ditambal",
            },
        ],
    }


def test_what_nobody_has_classified_is_not_shown_in_public() -> None:
    assert "service" not in Complaint.model_validate(WHOLE).public_view()


def test_the_unit_sees_what_it_is_to_answer() -> None:
    case = Complaint.model_validate({**WHOLE, "against_person": "Tono", "damages": 5})
    case = case.record(ComplaintDeclaredIncomplete(on=START, lacking=("KTP",)))
    view = case.unit_view()

    assert view["complainant"] == {"name": NAME}
    assert view["against_person"] == "Tono"
    assert (view["loss"], view["damages"]) == ("tidak dapat melamar kerja", 5)
    assert "identity_hidden" not in view
    nobody = complaint(service="x").unit_view()
    assert "complainant" not in nobody


def test_a_hearing_is_there_without_what_was_said() -> None:
    case = Complaint.model_validate(WHOLE)
    for event in (
        ComplaintDeclaredComplete(on=START),
        ExaminationOpened(on=START, office="Inspektorat"),
        Heard(on=START, notes="rahasia"),
    ):
        case = case.record(event)
    for view in (case.public_view(), case.unit_view()):
        events = view["events"]
        assert isinstance(events, list)
        assert events[-1] == {"on": "2025-03-03", "by": "provider", "kind": "heard"}


# ---------------------------------------------------------------- becoming a request


def asking(**fields: object) -> Complaint:
    case = complaint(**fields)
    for event in (
        Classified(on=START, complaint_class=ComplaintClass.INFORMATION_REQUEST),
        TurnedIntoRequest(on=START),
    ):
        case = case.record(event)
    return case


@pytest.mark.parametrize(
    ("channel", "wanted"),
    [
        (ComplaintChannel.SP4N_LAPOR, RequestChannel.EMAIL),
        (ComplaintChannel.COUNTER, RequestChannel.IN_PERSON),
        (ComplaintChannel.HELPDESK, RequestChannel.IN_PERSON),
        (ComplaintChannel.LETTER, RequestChannel.POST),
        (ComplaintChannel.BOX, RequestChannel.POST),
        (ComplaintChannel.TELEPHONE, RequestChannel.ORAL),
    ],
)
def test_its_request_comes_the_way_it_came(
    channel: ComplaintChannel, wanted: RequestChannel
) -> None:
    request = asking(channel=channel, service="Minta APBD").as_request()
    assert (request.channel, request.received, request.applicant) == (wanted, START, None)


def test_its_request_is_written_down_where_it_was() -> None:
    by_telephone = asking(channel=ComplaintChannel.TELEPHONE, service="Minta APBD")
    assert not by_telephone.as_request().written_down
    written = by_telephone.model_copy(update={"written_on": START})
    assert written.as_request().written_down


def test_its_request_takes_over_no_number_that_is_none() -> None:
    who = Complainant(name=NAME, identity="12", telephone="0812")
    request = asking(service="APBD", complainant=who.model_dump()).as_request()
    assert request.applicant is not None
    assert (request.applicant.identity, request.applicant.telephone) == (None, "0812")


def test_what_was_turned_into_no_request_is_none() -> None:
    with pytest.raises(RecordError) as caught:
        complaint(service="APBD").as_request()
    assert caught.value.fields["field"] == "events"
    with pytest.raises(RecordError) as caught:
        asking().as_request()
    assert caught.value.fields["field"] == "wanted"


# ---------------------------------------------------------------- messy histories, timeline


def test_a_messy_history_loses_nothing() -> None:
    loaded = Complaint.load(
        {
            "received": "2025-03-03",
            "channel": "sp4n_lapor",
            "events": [
                {"kind": "forwarded", "on": "2025-03-04", "to_unit": "Dinas A"},
                {"kind": "declared_complete", "on": "2025-03-05", "by": "provider"},
                {"kind": "archived", "on": "2025-03-02", "ground": "berulang"},
                {"kind": "telepon", "on": "2025-03-06"},
                {"kind": "archived", "on": "2025-03-06", "ground": "malas"},
            ],
        },
        strict=False,
    )
    assert [(place, problem.code) for place, problem in loaded.refused] == [
        (2, "KB-C02"),
        (3, "KB-I05"),
        (4, "KB-I05"),
    ]
    assert [each.read.value for each in loaded.irregularities] == ["restated"]
    assert loaded.case.state().name == "complete"


def test_the_timeline_says_what_is_practice_in_every_form() -> None:
    case = complaint(channel="sp4n_lapor")
    for event in (
        PassedOn(on=date(2025, 3, 7), to_body="B"),
        ComplaintDeclaredComplete(on=date(2025, 3, 10)),
        Replied(on=date(2025, 3, 11)),
        Responded(on=date(2025, 3, 11)),
        Closed(on=date(2025, 3, 11)),
    ):
        case = case.record(event)
    timeline = case.timeline(on=date(2025, 4, 1))
    said = timeline.to_dict()
    events, limits = said["dots"], said["bars"]
    assert isinstance(events, list)
    assert isinstance(limits, list)

    assert [each["read"] for each in events] == [
        "own_text",
        "restated",
        "own_text",
        "restated",
        "restated",
        "restated",
    ]
    assert [each["read"] for e in events for each in e["irregularities"]] == ["restated"]
    assert {each["limit"]: each["read"] for each in limits} == {
        "complaint.first_response": "own_text",
        "complaint.decision": "own_text",
        "complaint.verification": "restated",
        "complaint.reporter_reply": "restated",
    }
    assert timeline.heading("id") == "Pengaduan"
    text, mermaid, svg = timeline.text("id"), timeline.mermaid("en"), timeline.svg("id")
    assert "pengaduan diterima" in text
    assert text.count("; dari kutipan") == 7
    assert mermaid.count("[restated]") == 6
    assert svg.count("[dari kutipan]") == 6
    archived = complaint().record(ComplaintDeclaredComplete(on=START))
    archived = archived.record(Archived(on=START, ground=ArchiveGround.UNCLEAR))
    assert "; unverified" in archived.timeline(on=START).text("en")


def test_the_timeline_calls_a_role_as_the_body_does() -> None:
    body = Jurisdiction.loads(
        'schema = 1\nname = "x"\n[[complaint_role]]\nname = "institution_admin"\n'
        'id = "admin kabupaten"\nen = "regency administrator"\n'
        'citations = ["Keputusan Bupati Contoh 12/2024"]\n'
    )
    case = complaint().record(ComplaintDeclaredComplete(on=START))
    case = case.record(Forwarded(on=START, to_unit="A"))
    assert "admin kabupaten" in case.timeline(on=START, under=body).text("id")
    assert "regency administrator" in case.timeline(on=START, under=body).svg("en")
    assert "admin instansi" in case.timeline(on=START).text("id")
