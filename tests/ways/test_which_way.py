"""Which way a matter goes: each way against the article that opens it, and what excludes it."""

from __future__ import annotations

import pickle
from datetime import UTC, date, datetime
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keterbukaan import Verification
from keterbukaan.errors import ArgumentError, DataFileError, NotADayError
from keterbukaan.files._toml import shipped
from keterbukaan.information import PersonalDataLimit, personal_data_duty
from keterbukaan.law import Rulebook
from keterbukaan.law._shipped import national_regulations
from keterbukaan.ways import (
    About,
    Asker,
    Earlier,
    Fact,
    JudgedWay,
    MatterFacts,
    OfficialKind,
    Openness,
    Way,
    Ways,
    which_way,
)
from keterbukaan.ways import catalogue as module
from keterbukaan.ways.catalogue import read_ways

FILE = shipped(module.__file__, "ways.toml").decode()
WAYS = {way.name: way for way in Ways.national().ways}
NOTHING: frozenset[Earlier] = frozenset()
INFORMATION = MatterFacts(
    about=frozenset({About.INFORMATION}),
    asker=Asker.CITIZEN,
    came_first=NOTHING,
    held_by_public_body=True,
    elections=False,
    criminal=False,
)
"""A citizen asks a public body for a document; nothing was done before."""


def about(what: About, **facts: object) -> MatterFacts:
    return MatterFacts(about=frozenset({what}), **facts)  # type: ignore[arg-type]


def judged(matter: MatterFacts, name: str, on: date | None = None) -> JudgedWay:
    return next(each for each in which_way(matter, on=on).ways if each.way.name == name)


def after(*steps: Earlier) -> frozenset[Earlier]:
    return frozenset(steps)


# Information: UU 14/2008, and UU 30/2014 Pasal 51 beside it


def test_a_document_is_asked_for_under_the_act_and_then_as_an_administrative_document() -> None:
    found = which_way(INFORMATION)
    assert found.open == ("information_request", "administrative_documents")
    assert str(found.ways[0].way.citations[0]) == "UU 14/2008 Pasal 22 ayat (1)"
    assert found.ways[0].way.limits == ("request.response",)
    assert str(found.ways[1].way.citations[0]) == "UU 30/2014 Pasal 51 ayat (1)"
    assert found.missing == ()


@pytest.mark.parametrize(
    ("steps", "first"),
    [
        (after(), "information_request"),
        (after(Earlier.INFORMATION_REQUEST), "information_objection"),
        (
            after(Earlier.INFORMATION_REQUEST, Earlier.INFORMATION_OBJECTION),
            "information_dispute",
        ),
    ],
)
def test_after_a_step_comes_the_next(steps: frozenset[Earlier], first: str) -> None:
    """A request (22), an objection (35), a dispute after that (37 ayat (1))."""
    matter = about(
        About.INFORMATION,
        asker=Asker.CITIZEN,
        came_first=steps,
        held_by_public_body=True,
        elections=False,
    )
    assert which_way(matter).open[0] == first


def test_a_dispute_without_an_objection_is_not_open_yet() -> None:
    found = judged(INFORMATION, "information_dispute")
    assert found.openness is Openness.NOT_YET
    assert [str(gate.citation) for gate in found.against] == ["UU 14/2008 Pasal 37 ayat (1)"]


@pytest.mark.parametrize("asker", [Asker.RESIDENT, Asker.PUBLIC_BODY])
def test_an_applicant_is_an_indonesian_citizen_or_legal_entity(asker: Asker) -> None:
    """Pasal 1 angka 12."""
    found = judged(about(About.INFORMATION, asker=asker), "information_request")
    assert found.openness is Openness.CLOSED
    assert [str(gate.citation) for gate in found.against] == ["UU 14/2008 Pasal 1 angka 12"]


def test_what_no_public_body_holds_is_not_asked_for_under_the_act() -> None:
    matter = about(About.INFORMATION, asker=Asker.CITIZEN, held_by_public_body=False)
    found = judged(matter, "information_request")
    assert found.openness is Openness.CLOSED
    assert [str(gate.citation) for gate in found.against] == ["UU 14/2008 Pasal 1 angka 3"]


def test_a_matter_of_elections_begins_with_the_rule_that_was_not_read() -> None:
    matter = about(About.INFORMATION, asker=Asker.CITIZEN, held_by_public_body=True, elections=True)
    first = which_way(matter).ways[0]
    assert first.way.regulation == "Perki 1/2019"
    assert first.way.unread
    assert first.way.limits == ()
    assert "tidak dibaca" in first.way.note()
    assert "were not read" in first.way.note("en")
    assert judged(matter, "information_request").openness is Openness.OPEN


def test_whether_it_is_about_elections_is_asked() -> None:
    matter = about(About.INFORMATION, asker=Asker.CITIZEN, held_by_public_body=True)
    found = which_way(matter)
    assert Fact.ELECTIONS in found.missing
    assert judged(matter, "election_information").openness is Openness.UNTOLD


def test_a_request_tells_that_elections_have_shorter_times() -> None:
    cited = [str(each.citation) for each in WAYS["information_request"].conditions]
    assert "Perki 1/2019" in cited


def test_an_offence_of_the_act_is_prosecuted_on_complaint() -> None:
    """Pasal 57."""
    matter = about(About.INFORMATION, criminal=True)
    found = judged(matter, "information_offence")
    assert found.openness is Openness.OPEN
    assert str(found.way.citations[0]) == "UU 14/2008 Pasal 57"
    assert judged(INFORMATION, "information_offence").openness is Openness.CLOSED


# Another decision: UU 30/2014


def test_a_permit_is_applied_for_and_silence_grants_it() -> None:
    found = which_way(about(About.DECISION, asker=Asker.LEGAL_ENTITY, came_first=NOTHING))
    assert found.open == ("administrative_application",)
    way = found.ways[0].way
    assert way.limits == ("administration.decision",)
    assert "UU 30/2014 Pasal 53 ayat (3)" in map(str, way.citations)
    assert "UU 30/2014 Pasal 39 ayat (5)" in [str(each.citation) for each in way.conditions]


@pytest.mark.parametrize(
    ("steps", "first", "article"),
    [
        (after(), "administrative_objection", "75"),
        (after(Earlier.ADMINISTRATIVE_OBJECTION), "administrative_appeal", "76"),
        (
            after(Earlier.ADMINISTRATIVE_OBJECTION, Earlier.ADMINISTRATIVE_APPEAL),
            "administrative_court",
            "76",
        ),
    ],
)
def test_a_decision_is_objected_to_then_appealed_then_sued(
    steps: frozenset[Earlier], first: str, article: str
) -> None:
    found = which_way(about(About.OBJECTION, asker=Asker.CITIZEN, came_first=steps))
    assert found.open[0] == first
    assert found.ways[0].way.citations[0].article == article


@pytest.mark.parametrize("name", ["administrative_appeal", "administrative_court"])
def test_who_appeals_and_sues_is_a_citizen_of_the_act(name: str) -> None:
    """UU 30/2014 Pasal 76 ayat (2) and (3) speak of Warga Masyarakat, as 75 does (1 angka 15)."""
    steps = after(Earlier.ADMINISTRATIVE_OBJECTION, Earlier.ADMINISTRATIVE_APPEAL)
    body = judged(about(About.OBJECTION, asker=Asker.PUBLIC_BODY, came_first=steps), name)
    assert [str(gate.citation) for gate in body.against] == ["UU 30/2014 Pasal 1 angka 15"]
    for asker in (Asker.CITIZEN, Asker.RESIDENT, Asker.LEGAL_ENTITY):
        found = judged(about(About.OBJECTION, asker=asker, came_first=steps), name)
        assert found.openness is Openness.OPEN


def test_the_time_to_sue_was_not_read() -> None:
    way = WAYS["administrative_court"]
    assert way.limits == ()
    assert "UU 5/1986" in way.note("en")


# A service: UU 25/2009, and the Ombudsman


def test_a_service_is_complained_of_to_its_provider() -> None:
    found = which_way(about(About.SERVICE, asker=Asker.RESIDENT, came_first=NOTHING))
    assert found.open == ("service_complaint",)
    assert str(found.ways[0].way.citations[0]) == "UU 25/2009 Pasal 40 ayat (1)"
    assert found.ways[0].way.limits == ("complaint.filing",)


def test_the_ombudsman_comes_after_a_complaint_to_the_body() -> None:
    """UU 37/2008 Pasal 24 ayat (1) huruf c."""
    matter = about(About.SERVICE, asker=Asker.CITIZEN, came_first=NOTHING)
    found = judged(matter, "ombudsman_report")
    assert found.openness is Openness.NOT_YET
    assert [str(gate.citation) for gate in found.against] == [
        "UU 37/2008 Pasal 24 ayat (1) huruf c"
    ]
    later = about(About.SERVICE, asker=Asker.CITIZEN, came_first=after(Earlier.COMPLAINT))
    assert judged(later, "ombudsman_report").openness is Openness.OPEN


@pytest.mark.parametrize(
    "step", [Earlier.COMPLAINT, Earlier.ADMINISTRATIVE_OBJECTION, Earlier.ADMINISTRATIVE_APPEAL]
)
def test_what_was_put_to_whoever_decided_or_its_superior_opens_it(step: Earlier) -> None:
    """24(1)c: "kepada pihak Terlapor atau atasannya"; an appeal goes to the superior (78(2))."""
    matter = about(About.OBJECTION, asker=Asker.CITIZEN, came_first=after(step))
    assert judged(matter, "ombudsman_report").openness is Openness.OPEN


def test_another_act_opens_the_ombudsman_without_a_complaint_to_the_provider() -> None:
    """UU 25/2009 46(2) against UU 37/2008 24(1)c: both are said, and neither is chosen."""
    for lang in ("id", "en"):
        note = WAYS["ombudsman_report"].note(lang)
        assert "UU 25/2009 Pasal 40 ayat (1)" in note
        assert "Pasal 46 ayat (2)" in note
        assert "Pasal 1 angka 6" in note  # legal entities are of the public there


def test_what_a_court_examined_the_ombudsman_refuses() -> None:
    """UU 37/2008 Pasal 36 ayat (1) huruf b; it does not open again by waiting."""
    steps = after(Earlier.COURT)
    matter = about(About.SERVICE, asker=Asker.CITIZEN, came_first=steps)
    found = judged(matter, "ombudsman_report")
    assert found.openness is Openness.CLOSED
    assert "UU 37/2008 Pasal 36 ayat (1) huruf b" in [str(gate.citation) for gate in found.against]


@pytest.mark.parametrize("asker", [Asker.LEGAL_ENTITY, Asker.PUBLIC_BODY])
def test_a_reporter_is_a_citizen_or_resident(asker: Asker) -> None:
    """UU 37/2008 Pasal 1 angka 5."""
    matter = about(About.SERVICE, asker=asker, came_first=after(Earlier.COMPLAINT))
    assert judged(matter, "ombudsman_report").openness is Openness.CLOSED


# An official's conduct: the two tracks


@pytest.mark.parametrize(
    ("official", "ways"),
    [
        (
            OfficialKind.HEAD_OF_REGION,
            ("conduct_inspectorate", "conduct_superior", "conduct_law_enforcement"),
        ),
        (OfficialKind.COUNCIL_MEMBER, ("conduct_inspectorate",)),
        (
            OfficialKind.CIVIL_SERVANT,
            ("conduct_inspectorate", "conduct_superior", "conduct_law_enforcement"),
        ),
        (
            OfficialKind.VILLAGE_OFFICIAL,
            ("conduct_inspectorate", "conduct_superior", "conduct_law_enforcement"),
        ),
        (OfficialKind.OTHER, ("conduct_superior", "conduct_law_enforcement")),
    ],
)
def test_the_tracks_follow_the_kind_of_official(
    official: OfficialKind, ways: tuple[str, ...]
) -> None:
    """PP 12/2017 Pasal 22 ayat (1) names four kinds; PP 48/2016 is for government officials."""
    matter = about(
        About.CONDUCT,
        asker=Asker.CITIZEN,
        came_first=NOTHING,
        official=official,
        criminal=False,
    )
    assert which_way(matter).open == ways


def test_a_suspected_crime_goes_first_to_law_enforcement() -> None:
    matter = about(
        About.CONDUCT, official=OfficialKind.CIVIL_SERVANT, criminal=True, came_first=NOTHING
    )
    found = which_way(matter)
    assert found.open[0] == "crime_report"
    assert str(found.ways[0].way.citations[0]) == "PP 12/2017 Pasal 22 ayat (1)"


def test_each_track_names_its_addressee_and_first_limit() -> None:
    assert [each.value for each in WAYS["conduct_superior"].to] == ["official_superior"]
    assert WAYS["conduct_superior"].limits == ("complaint.superior_follow_up",)
    assert [each.value for each in WAYS["conduct_inspectorate"].to] == ["inspectorate"]
    assert WAYS["conduct_inspectorate"].limits == ()


def test_without_the_kind_of_official_no_track_is_told() -> None:
    found = which_way(about(About.CONDUCT, asker=Asker.CITIZEN, came_first=NOTHING))
    assert found.open == ()
    assert found.missing == (Fact.OFFICIAL, Fact.CRIMINAL)


# Personal data: UU 27/2022


def test_personal_data_of_oneself_is_asked_of_the_controller() -> None:
    found = which_way(about(About.OWN_DATA, asker=Asker.RESIDENT))
    assert found.open == ("data_of_oneself",)
    assert found.ways[0].way.limits[0] == "personal_data.access"


@pytest.mark.parametrize("limit", get_args(PersonalDataLimit))
def test_what_may_end_a_duty_of_the_way_stands_among_its_conditions(limit: str) -> None:
    """Pasal 15, 33, 41 (2) and 50: whatever may end one of its duties is told with the way."""
    way = next(each for each in Ways.national().ways if each.name == "data_of_oneself")
    told = [str(each.citation) for each in way.conditions]
    found = personal_data_duty(limit, datetime(2026, 3, 6, 8, tzinfo=UTC))  # type: ignore[arg-type]
    for each in found.exceptions if limit in way.limits else ():
        assert any(str(each.citation).startswith(place) for place in told), each.citation


def test_a_data_subject_is_a_natural_person() -> None:
    """Pasal 1 angka 6."""
    found = judged(about(About.OWN_DATA, asker=Asker.LEGAL_ENTITY), "data_of_oneself")
    assert found.openness is Openness.CLOSED


def test_before_the_act_on_personal_data_the_way_was_not_there() -> None:
    """In force since 17 October 2022 (Pasal 76)."""
    matter = about(About.OWN_DATA, asker=Asker.CITIZEN)
    before, after_it = date(2022, 10, 16), date(2022, 10, 17)
    assert judged(matter, "data_of_oneself", before).openness is Openness.NOT_IN_FORCE
    assert judged(matter, "data_of_oneself", after_it).openness is Openness.OPEN


# All of it


def test_a_matter_of_two_things_has_the_ways_of_both() -> None:
    matter = MatterFacts(
        about=frozenset({About.INFORMATION, About.SERVICE}),
        asker=Asker.CITIZEN,
        came_first=NOTHING,
        held_by_public_body=True,
    )
    found = which_way(matter).open
    assert {"information_request", "service_complaint"} <= {*found}


def test_a_person_decides() -> None:
    found = which_way(INFORMATION)
    assert found.decides() == "Yang memutuskan tetap manusia; lebih dari satu jalan dapat tepat."
    assert found.decides("en").startswith("A person decides")


MATTERS = st.builds(
    MatterFacts,
    about=st.frozensets(st.sampled_from(About), min_size=1),
    asker=st.none() | st.sampled_from(Asker),
    came_first=st.none() | st.frozensets(st.sampled_from(Earlier)),
    held_by_public_body=st.none() | st.booleans(),
    elections=st.none() | st.booleans(),
    official=st.none() | st.sampled_from(OfficialKind),
    criminal=st.none() | st.booleans(),
)


@given(MATTERS)
def test_what_is_open_comes_first_and_every_closed_way_names_why(matter: MatterFacts) -> None:
    found = which_way(matter)
    order = [[*Openness].index(each.openness) for each in found.ways]
    assert order == sorted(order)
    for each in found.ways:
        assert each.way.about & matter.about
        assert bool(each.against) == (each.openness in {Openness.NOT_YET, Openness.CLOSED})


@given(MATTERS)
def test_an_untold_fact_closes_nothing(matter: MatterFacts) -> None:
    untold = which_way(MatterFacts(about=matter.about))
    assert {each.openness for each in untold.ways} <= {Openness.OPEN, Openness.UNTOLD}


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_the_first_deadline_of_a_way_rests_on_the_law_that_opens_it(way: Way) -> None:
    book = Rulebook.national()
    for limit in way.limits:
        assert way.regulation in {str(each.regulation.id) for each in book.about(limit)}


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_a_way_is_read_as_its_regulation_is(way: Way) -> None:
    known = {str(name): each.read for name, each in national_regulations().items()}
    assert way.read is known[way.regulation]
    assert way.unread is (way.read is not Verification.OWN_TEXT)
    assert way.step()
    assert way.step("en")
    assert way.to


def test_it_travels() -> None:
    told = which_way(INFORMATION).to_dict()
    assert told["schema"] == "keterbukaan/which_way/1"
    assert told["open"] == ["information_request", "administrative_documents"]
    assert pickle.loads(pickle.dumps(Ways.national())) is Ways.national()  # noqa: S301 - our own


def test_a_matter_is_about_something() -> None:
    with pytest.raises(ArgumentError, match="about"):
        MatterFacts(about=frozenset())
    with pytest.raises(ArgumentError):
        MatterFacts(about="information")  # type: ignore[arg-type]
    with pytest.raises(ArgumentError):
        which_way("information")  # type: ignore[arg-type]
    with pytest.raises(NotADayError):
        which_way(INFORMATION, on="2025-08-04")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('name = "information_dispute"', 'name = "election_information"', "name"),
        ('limits = ["dispute.filing"]', 'limits = ["dispute.fling"]', "limits"),
        ('needs = ["yes"]', 'needs = ["perhaps"]', "needs"),
        ('needs = ["yes"]', "", "needs"),
        ('bars = ["court"]', 'bars = ["judge"]', "bars"),
        ('to = ["commission"]', 'to = ["committee"]', "to"),
        ('about = ["service"]', 'about = ["services"]', "about"),
    ],
)
def test_a_file_with_something_wrong_is_refused(old: str, new: str, key: str) -> None:
    assert old in FILE
    with pytest.raises(DataFileError) as refused:
        read_ways(FILE.replace(old, new).encode(), "ways.toml")
    assert f"'{key}'" in refused.value.text("en")


@pytest.mark.parametrize("name", ["conduct_inspectorate", "crime_report"])
def test_of_a_village_head_it_is_said_that_the_article_does_not_name_one(name: str) -> None:
    """PP 12/2017 22(1) says "perangkat desa"; the elucidation of 6(1) names the head apart."""
    matter = about(About.CONDUCT, official=OfficialKind.OTHER, came_first=NOTHING, criminal=True)
    way = judged(matter, name).way
    assert "Kepala desa tidak disebut Pasal 22 ayat (1)" in way.note("id")
    assert "the elucidation of Pasal 6 ayat (1)" in way.note("en")
