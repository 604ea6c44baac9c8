"""The record of a request: what each channel asks for, its items, its number, JSON."""

from __future__ import annotations

import json
from datetime import date

import pytest
from pydantic import ValidationError

from keterbukaan.cases.case import Case
from keterbukaan.cases.outcomes import Irregularity, Nature
from keterbukaan.cases.people import Applicant, ApplicantKind, Document, Proxy
from keterbukaan.cases.progress import Progress
from keterbukaan.cases.request.events import DeclaredIncomplete, Registered
from keterbukaan.cases.request.record import RequestChannel, RequestItem
from keterbukaan.cases.request.request import InformationRequest
from keterbukaan.law.actor import Actor
from keterbukaan.records.finding import Weight, is_sufficient
from keterbukaan.records.record import problems_of
from tests.people import APPLICANT as PERSON
from tests.people import NIK

RECEIVED = date(2025, 3, 24)
BEFORE_PERKI = date(2021, 6, 29)  # Perki 1/2021 Pasal 64: in force from 30 June 2021
BEFORE_THE_ACT = date(2010, 4, 29)  # UU 14/2008 Pasal 64 ayat (1): from 30 April 2010
ITEMS = (RequestItem(number=1, details="Laporan keuangan"), RequestItem(number=2, details="RKA"))

FORM: dict[str, object] = {
    "applicant": PERSON,
    "purpose": "penelitian",
    "way_to_obtain": "salinan",
    "way_to_send": "surel",
    "written_down": True,
}


def request(
    channel: RequestChannel = RequestChannel.IN_PERSON, **more: object
) -> InformationRequest:
    return InformationRequest.model_validate(
        {"received": RECEIVED, "items": ITEMS, "channel": channel, **FORM, **more}
    )


def lacks(channel: RequestChannel, **more: object) -> set[tuple[str, str]]:
    return {(each.field, each.citation) for each in request(channel, **more).completeness()}


def without(field: str) -> dict[str, object]:
    """Leave one field of the form out."""
    if field in Applicant.model_fields:
        return {"applicant": PERSON.model_copy(update={field: None})}
    return {field: None}


@pytest.mark.parametrize("channel", list(RequestChannel))
def test_a_full_form_lacks_nothing(channel: RequestChannel) -> None:
    assert lacks(channel) == set()


@pytest.mark.parametrize(
    ("field", "in_person", "by_email"),
    [
        ("identity", "c", "b"),
        ("address", "d", "c"),
        ("purpose", "h", "g"),
        ("way_to_obtain", "i", "h"),
        ("way_to_send", "j", "i"),
    ],
)
def test_the_two_forms_ask_for_the_fields_of_their_articles(
    field: str, in_person: str, by_email: str
) -> None:
    assert lacks(RequestChannel.IN_PERSON, **without(field)) == {
        (field, f"Perki 1/2021 Pasal 29 ayat (5) huruf {in_person}")
    }
    assert lacks(RequestChannel.EMAIL, **without(field)) == {
        (field, f"Perki 1/2021 Pasal 30 ayat (1) huruf {by_email}")
    }


def test_in_person_a_telephone_or_an_email_is_enough_and_by_email_the_telephone_is_wanted() -> None:
    neither = PERSON.model_copy(update={"telephone": None, "email": None})
    article = ("telephone", "Perki 1/2021 Pasal 29 ayat (5) huruf e")

    assert lacks(RequestChannel.IN_PERSON, applicant=neither) == {article}
    assert lacks(RequestChannel.IN_PERSON, **without("telephone")) == set()
    assert lacks(RequestChannel.IN_PERSON, **without("email")) == set()
    assert lacks(RequestChannel.EMAIL, **without("telephone")) == {
        ("telephone", "Perki 1/2021 Pasal 30 ayat (1) huruf d")
    }


@pytest.mark.parametrize("channel", [RequestChannel.POST, RequestChannel.ORAL])
def test_oral_and_postal_requests_need_what_the_act_has_written_down(
    channel: RequestChannel,
) -> None:
    second = "UU 14/2008 Pasal 22 ayat (2)"

    assert lacks(channel, **without("address")) == {("address", second)}
    assert lacks(channel, **without("way_to_send")) == {("way_to_send", second)}
    assert lacks(channel, **without("way_to_obtain")) == {("way_to_obtain", second)}  # its format
    for field in ("identity", "purpose", "telephone", "occupation"):
        assert lacks(channel, **without(field)) == set()


@pytest.mark.parametrize("channel", [RequestChannel.POST, RequestChannel.ORAL])
def test_what_the_body_has_to_note_is_not_what_the_applicant_lacks(channel: RequestChannel) -> None:
    nobody = PERSON.model_copy(update={"address": None, "documents": frozenset()})
    found = request(
        channel, applicant=nobody, way_to_send=None, way_to_obtain=None, written_down=False
    ).completeness()
    by_field = {each.field: each for each in found}
    noted = {"address", "way_to_send", "way_to_obtain"}
    noted |= {"written_down"} if channel is RequestChannel.ORAL else set()

    assert set(by_field) == noted | {"documents"}
    assert {each.field for each in found if each.who is Actor.PUBLIC_BODY} == noted
    assert by_field["documents"].who is Actor.APPLICANT  # Perki 27(2): whoever asks, by any way
    for field in noted:
        assert by_field[field].text_id.endswith("belum dicatat oleh Badan Publik")
        assert by_field[field].to_dict()["who"] == "public_body"


@pytest.mark.parametrize("channel", [RequestChannel.IN_PERSON, RequestChannel.EMAIL])
def test_what_the_form_asks_for_is_filled_in_by_the_applicant(channel: RequestChannel) -> None:
    found = request(
        channel, applicant=None, purpose=None, way_to_obtain=None, way_to_send=None
    ).completeness()

    assert {each.who for each in found} == {Actor.APPLICANT}


def test_an_oral_request_is_written_down_by_the_body() -> None:
    assert lacks(RequestChannel.ORAL, written_down=False) == {
        ("written_down", "UU 14/2008 Pasal 22 ayat (3)")
    }
    assert lacks(RequestChannel.POST, written_down=False) == set()


@pytest.mark.parametrize("channel", list(RequestChannel))
def test_without_an_applicant_the_name_is_missing(channel: RequestChannel) -> None:
    fields = {field for field, _ in lacks(channel, applicant=None)}

    assert {"name", "address"} <= fields


@pytest.mark.parametrize("channel", list(RequestChannel))
def test_without_an_applicant_no_identity_is_attached(channel: RequestChannel) -> None:
    found = lacks(channel, applicant=None)

    assert ("documents", "Perki 1/2021 Pasal 27 ayat (2)") in found


@pytest.mark.parametrize(
    ("kind", "paper", "said"),
    [
        (ApplicantKind.PERSON, Document.IDENTITY_CARD, "NIK belum diisi"),
        (
            ApplicantKind.LEGAL_ENTITY,
            Document.DEED,
            "nomor surat keputusan pengesahan badan hukum belum diisi",
        ),
        # A group has no number of its own: the card is that of those who gave the power (27(5)).
        (ApplicantKind.GROUP, Document.IDENTITY_CARD, "NIK pemberi kuasa belum diisi"),
    ],
)
def test_each_kind_of_applicant_is_asked_for_the_number_that_it_has(
    kind: ApplicantKind, paper: Document, said: str
) -> None:
    papers = frozenset({paper, Document.POWER_OF_ATTORNEY})
    who = PERSON.model_copy(update={"kind": kind, "identity": None, "documents": papers})
    (found,) = request(applicant=who).completeness()

    assert found.text_id == said
    assert found.citation == "Perki 1/2021 Pasal 29 ayat (5) huruf c"


def test_a_foreigner_is_told_so_and_is_asked_for_no_nik() -> None:
    who = PERSON.model_copy(
        update={"indonesian": False, "identity": None, "documents": frozenset()}
    )
    for channel in RequestChannel:
        one = request(channel, applicant=who)
        (found,) = one.completeness()

        assert found.citation == "UU 14/2008 Pasal 1 angka 12"
        assert one.record(Registered(on=RECEIVED, number="17")).number == "17"


def test_the_form_asks_for_the_occupation_beyond_the_least_of_its_article() -> None:
    (found,) = request(RequestChannel.IN_PERSON, **without("occupation")).completeness()

    assert (found.field, found.citation) == ("occupation", "Perki 1/2021 Lampiran VI")
    assert found.weight is Weight.ADVISED
    assert is_sufficient([found])  # Perki 33(1) knows only Pasal 27, 29 and 30
    company = PERSON.model_copy(
        update={
            "kind": ApplicantKind.LEGAL_ENTITY,
            "occupation": None,
            "documents": frozenset({Document.DEED}),
        }
    )
    assert lacks(RequestChannel.IN_PERSON, applicant=company) == set()
    assert lacks(RequestChannel.EMAIL, **without("occupation")) == set()


@pytest.mark.parametrize("channel", list(RequestChannel))
def test_before_the_regulation_the_act_alone_asks_and_what_was_not_read_is_said(
    channel: RequestChannel,
) -> None:
    bare = {"applicant": None, "purpose": None, "way_to_obtain": None, "way_to_send": None}
    found = request(channel, received=BEFORE_PERKI, **bare).completeness()
    second = "UU 14/2008 Pasal 22 ayat (2)"

    assert {(each.field, each.citation, each.who) for each in found} == {
        ("name", second, Actor.PUBLIC_BODY),
        ("address", second, Actor.PUBLIC_BODY),
        ("way_to_obtain", second, Actor.PUBLIC_BODY),
        ("way_to_send", second, Actor.PUBLIC_BODY),
        ("received", "Perki 1/2010", None),
    }
    (unread,) = (each for each in found if each.citation == "Perki 1/2010")
    assert unread.weight is Weight.ADVISED
    assert "tidak dibaca" in unread.text_id
    assert unread.to_dict()["who"] is None


def test_from_its_first_day_the_regulation_asks() -> None:
    first = date(2021, 6, 30)

    assert lacks(RequestChannel.IN_PERSON, received=first, purpose=None) == {
        ("purpose", "Perki 1/2021 Pasal 29 ayat (5) huruf h")
    }


def test_a_whole_request_of_that_time_lacks_nothing_that_was_read() -> None:
    found = request(received=BEFORE_PERKI).completeness()

    assert [each.citation for each in found] == ["Perki 1/2010"]
    assert is_sufficient(found)


@pytest.mark.parametrize("channel", list(RequestChannel))
def test_before_the_act_nothing_is_asked(channel: RequestChannel) -> None:
    bare = {"applicant": None, "purpose": None, "way_to_obtain": None, "way_to_send": None}

    assert lacks(channel, received=BEFORE_THE_ACT, written_down=False, **bare) == set()


def test_what_the_applicant_did_not_attach_is_missing_too() -> None:
    proxy = PERSON.model_copy(update={"documents": frozenset(), "proxy": Proxy(name="Rini")})

    assert lacks(RequestChannel.EMAIL, applicant=proxy) == {
        ("documents", "Perki 1/2021 Pasal 27 ayat (3)"),
        ("documents", "Perki 1/2021 Pasal 27 ayat (7)"),
    }


def test_an_item_has_a_number_of_its_own() -> None:
    with pytest.raises(ValidationError) as caught:
        request(items=[{"number": 1, "details": "a"}, {"number": 1, "details": "b"}])
    (problem,) = problems_of(caught.value)

    # The numbers are of our own form: no article asks for them.
    assert problem.text("id") == "items: nomor rincian ganda"
    assert (problem.code, problem.citation) == ("KB-I01", None)


@pytest.mark.parametrize(
    "items", [[], [{"number": 0, "details": "a"}], [{"number": 1, "details": " "}]]
)
def test_something_is_asked_for(items: list[dict[str, object]]) -> None:
    with pytest.raises(ValidationError):
        request(items=items)


def test_the_number_is_that_of_the_register() -> None:
    one = request()
    numbered = one.record(Registered(on=RECEIVED, number="017/PPID/2025"))

    assert one.number is None
    assert numbered.number == "017/PPID/2025"
    assert numbered.state().label("id") == "tercatat"
    assert numbered.state().label("en") == "registered"


def history() -> InformationRequest:
    return (
        request()
        .record(Registered(on=RECEIVED, number="017"))
        .record(DeclaredIncomplete(on=date(2025, 3, 26), lacking=("KTP",)))
    )


def test_it_goes_to_json_and_back() -> None:
    one = history()

    assert InformationRequest.model_validate_json(one.model_dump_json()) == one
    loaded = InformationRequest.load(json.loads(one.model_dump_json()))
    assert loaded.case == one
    assert loaded.refused == ()
    assert loaded.irregularities == one.irregularities() == ()


def test_its_schema_tells_the_events_apart_by_their_kind() -> None:
    schema = InformationRequest.model_json_schema()

    assert schema["properties"]["events"]["items"].keys() == {"oneOf"}
    assert "kind" in schema["$defs"]["Registered"]["required"]


def test_it_never_changes() -> None:
    one = history()
    with pytest.raises(ValidationError):
        one.received = date(2025, 1, 1)
    with pytest.raises(ValidationError):
        one.events[0].on = date(2025, 1, 1)
    with pytest.raises(ValidationError):
        request(colour="red")


@pytest.mark.parametrize("day", [1742774400, "1742774400"])
def test_a_day_is_no_number(day: object) -> None:
    with pytest.raises(ValidationError):
        request(received=day)


def test_the_day_of_an_event_is_no_number() -> None:
    with pytest.raises(ValidationError):
        Registered.model_validate({"on": 1742774400, "number": "1"})


def test_the_public_view_leaves_the_applicant_and_the_purpose_out() -> None:
    details = [{"number": 1, "details": f"Data milik {NIK}, 0812-3456-7890"}]
    view = request(items=details).public_view()
    text = json.dumps(view)

    assert "applicant" not in view
    assert "purpose" not in view
    assert NIK not in text
    assert "0812" not in text
    assert view["received"] == "2025-03-24"
    assert view["written_down"] is True


def test_the_timeline_is_of_the_case() -> None:
    assert history().timeline(on=date(2025, 3, 27)) is not None


def test_the_base_knows_no_case_and_says_what_each_kind_must_give() -> None:
    wanted = {"available_remedies", "ended_on", "guard", "initial_progress", "law_day", "owed"}
    assert Case.__abstractmethods__ == wanted
    with pytest.raises(TypeError, match="initial_progress"):
        Case[Progress]()  # type: ignore[abstract]


def test_an_irregularity_says_its_article_in_both_languages() -> None:
    one = Irregularity("x", RECEIVED, Nature.LATE, "terlambat", "late", "UU 14/2008 Pasal 22")

    assert one.text("id") == "terlambat (UU 14/2008 Pasal 22)"
    assert one.text("en") == "late (UU 14/2008 Pasal 22)"
