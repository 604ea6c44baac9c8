"""A request about elections is answered by the general rules, and told that a shorter one exists.

Perki 1/2019 (promulgated on 28 February 2019) sets shorter times for information on elections. Its
numbers were not read, so none is invented.
"""

from __future__ import annotations

from datetime import date

import pytest

from keterbukaan.cases.dossier import Dossier
from keterbukaan.cases.objection import GroundClaim, InformationObjection, ObjectionGround
from keterbukaan.cases.request import InformationRequest, Registered, RequestItem
from keterbukaan.errors import Language
from keterbukaan.law.actor import Actor

LANGUAGES: tuple[Language, ...] = ("id", "en")
SAID = {
    "id": "ada aturan dengan waktu yang lebih pendek, yang belum dibaca di sini, sehingga hari "
    "yang disebut mungkin terlalu lambat (Perki 1/2019)",
    "en": "there is a rule with shorter times, which was not read here, so that the day named may "
    "be too late (Perki 1/2019)",
}
RECEIVED = date(2025, 3, 24)


def _request(received: date = RECEIVED, *, concerns_elections: bool) -> InformationRequest:
    request = InformationRequest(
        received=received,
        items=(RequestItem(number=1, details="Daftar pemilih tetap"),),
        concerns_elections=concerns_elections,
    )
    return request.record(Registered(on=received, number="017/PPID/2025"))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_owed_says_that_a_shorter_rule_was_not_read(lang: Language) -> None:
    owed = _request(concerns_elections=True).obligations(on=date(2025, 3, 26))
    dated = [each for each in owed if each.deadline is not None]

    assert {each.by_day for each in dated} >= {date(2025, 4, 16)}  # the day itself stays
    assert all(SAID[lang] in each.text(lang) for each in dated)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_the_applicant_may_do_says_so_too(lang: Language) -> None:
    remedies = _request(concerns_elections=True).remedies(on=date(2025, 4, 21))

    assert [each.name for each in remedies] == ["objection.filing"]
    assert all(SAID[lang] in each.text(lang) for each in remedies)


def test_each_of_its_deadlines_carries_the_caution() -> None:
    about, other = (_request(concerns_elections=each).deadlines() for each in (True, False))

    assert [each.deadline for each in about] == [each.deadline for each in other]
    assert all(each.caution and SAID["en"] in each.caution.text("en") for each in about)
    assert {each.caution for each in other} == {None}


@pytest.mark.parametrize(
    ("received", "told"), [(date(2019, 2, 27), False), (date(2019, 2, 28), True)]
)
def test_nothing_is_said_before_that_rule_was_promulgated(received: date, *, told: bool) -> None:
    request = _request(received, concerns_elections=True)

    assert (request.caution is not None) is told


def test_a_request_about_anything_else_says_nothing() -> None:
    request = _request(concerns_elections=False)
    said = [each.text("id") for each in request.obligations(on=date(2025, 3, 26))]
    said += [each.text("id") for each in request.remedies(on=date(2025, 4, 21))]

    assert said
    assert not [each for each in said if "Perki 1/2019" in each]
    stored = request.model_dump(mode="json")
    assert not InformationRequest.load(stored).case.concerns_elections
    assert not InformationRequest.load(
        {name: each for name, each in stored.items() if name != "concerns_elections"}
    ).case.concerns_elections


def test_it_is_stored_and_published_with_the_request() -> None:
    request = _request(concerns_elections=True)

    assert InformationRequest.load(request.model_dump(mode="json")).case.concerns_elections
    assert "concerns_elections" in str(request.public_view())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_in_a_dossier_what_follows_says_so_too(lang: Language) -> None:
    objection = InformationObjection(
        received=date(2025, 4, 28), claims=(GroundClaim(ground=ObjectionGround.NOT_ANSWERED),)
    )
    about, other = (
        Dossier(request=_request(concerns_elections=each), objection=objection)
        for each in (True, False)
    )

    assert all(each.caution is not None for each in about.deadlines())
    assert {each.caution for each in other.deadlines()} == {None}
    owed = about.obligations(on=date(2025, 5, 2))
    (answer,) = (each for each in owed if each.who is Actor.SUPERIOR and each.deadline is not None)
    assert answer.by_day == date(2025, 6, 18)
    assert answer.text(lang).count(SAID[lang]) == 1
    assert {each.text(lang).count(SAID[lang]) for each in owed if each.deadline is not None} == {1}
    remedies = about.remedies(on=date(2025, 6, 23))
    assert "dispute.filing" in {each.name for each in remedies}
    assert {each.text(lang).count(SAID[lang]) for each in remedies} == {1}
    untold = [each.text(lang) for each in other.obligations(on=date(2025, 5, 2))]
    untold += [each.text(lang) for each in other.remedies(on=date(2025, 6, 23))]
    assert not [each for each in untold if SAID[lang] in each]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_timeline_says_so_once_below_the_limits(lang: Language) -> None:
    about, other = (
        _request(concerns_elections=each).timeline(on=date(2025, 3, 26)) for each in (True, False)
    )

    assert about.text(lang).count(SAID[lang]) == 1
    assert " ".join(SAID[lang].split()[-4:]) in about.svg(lang)
    assert "Perki 1/2019" not in other.text(lang) + other.svg(lang)


def test_so_does_that_of_a_dossier_for_what_follows_the_request() -> None:
    request = _request(concerns_elections=True)
    objection = InformationObjection(
        received=date(2025, 4, 21),
        claims=(GroundClaim(ground=ObjectionGround.NOT_ANSWERED, items=frozenset({1})),),
    )
    drawn = Dossier(request=request, objection=objection).timeline(on=date(2025, 4, 22))

    assert "objection.response" in {bar.limit for bar in drawn.bars}
    assert {bar.caution for bar in drawn.bars} == {request.caution}
    assert request.caution is not None
    assert str(drawn.to_dict()).count(request.caution.text_id) == len(drawn.bars)
