"""Assistance between public bodies (Bantuan Kedinasan): Perki 1/2021 Pasal 54 and 55."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from keterbukaan.cases.assistance import AssistanceNeed, AssistanceRequest, AssistanceWay
from keterbukaan.records.finding import Weight
from keterbukaan.records.record import problems_of

ASKED = date(2026, 3, 2)


def asked(**more: object) -> AssistanceRequest:
    return AssistanceRequest.model_validate(
        {
            "asked_on": ASKED,
            "by_body": "Kabupaten Contoh",
            "of_body": "BPS",
            "details": "Data kemiskinan",
            "coordinated_with": "PPID BPS",
            **more,
        }
    )


def citations(**more: object) -> list[str]:
    return [each.citation for each in asked(**more).findings()]


@pytest.mark.parametrize("need", list(AssistanceNeed))
def test_each_condition_is_enough_by_itself(need: AssistanceNeed) -> None:
    assert citations(needs=[need]) == []
    assert citations(needs=[need], shared_on=ASKED) == []


def test_without_a_condition_it_may_be_refused() -> None:
    assert citations() == ["Perki 1/2021 Pasal 54 ayat (1)"]
    assert citations(refused_because="syarat tidak terpenuhi") == ["Perki 1/2021 Pasal 54 ayat (1)"]


def test_in_an_emergency_no_condition_is_needed_and_nothing_may_be_refused() -> None:
    third = "Perki 1/2021 Pasal 54 ayat (3)"

    assert citations(emergency=True) == []
    assert citations(emergency=True, refused_because="sibuk") == [third]
    assert citations(emergency=True, needs=["tindakan"], refused_because="sibuk") == [third]


def test_a_refusal_although_a_condition_is_met_is_pointed_out() -> None:
    (found,) = asked(needs=["pelayanan_publik"], refused_because="sibuk").findings()

    assert found.citation == "Perki 1/2021 Pasal 54 ayat (2)"
    assert found.weight is Weight.ADVISED  # giving is "dapat" (54(1))


@pytest.mark.parametrize(
    ("way", "paragraph"), [(AssistanceWay.DIRECT, 3), (AssistanceWay.SATU_DATA, 4)]
)
def test_sharing_without_the_coordination_of_its_way_is_found(
    way: AssistanceWay, paragraph: int
) -> None:
    found = citations(needs=["tindakan"], way=way, shared_on=ASKED, coordinated_with=None)

    assert found == [f"Perki 1/2021 Pasal 55 ayat ({paragraph})"]


@pytest.mark.parametrize(
    ("more", "field", "citation"),
    [
        (
            {"shared_on": ASKED, "refused_because": "sibuk"},
            "refused_because",
            "Perki 1/2021 Pasal 54 ayat (2)",
        ),
        ({"shared_on": date(2026, 3, 1)}, "shared_on", "Perki 1/2021 Pasal 55 ayat (1)"),
    ],
)
def test_it_ends_in_one_way_and_not_before_it_began(
    more: dict[str, object], field: str, citation: str
) -> None:
    with pytest.raises(ValidationError) as caught:
        asked(**more)
    (problem,) = problems_of(caught.value)

    assert problem.field == field
    assert problem.code == "KB-I01"
    assert citation in problem.text("en")


def test_it_goes_to_json_and_back() -> None:
    one = asked(needs=["tindakan", "pelayanan_publik"], way="portal_satu_data", shared_on=ASKED)

    assert AssistanceRequest.model_validate_json(one.model_dump_json()) == one


def test_a_day_is_no_number() -> None:
    with pytest.raises(ValidationError):
        asked(shared_on=1772409600)
