"""The written consideration: UU 14/2008 Pasal 7 ayat (4) and (5), PP 61/2010 Pasal 2."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from keterbukaan.information.consequence import Consent
from keterbukaan.information.letters import Consideration, Weighing, WrittenConsideration
from keterbukaan.organization.roles import Role
from keterbukaan.records.record import problems_of

FULL: dict[str, Any] = {
    "decision": "Permintaan 12/2025 dikabulkan sebagian",
    "weighed": [{"aspect": "sosial", "text": "Warga perlu mengetahui penerima bantuan"}],
    "decided_on": "2025-03-12",
    "official": "Kepala Dinas Kominfo selaku PPID",
    "consent": {"role": "head_of_body", "position": "Bupati", "on": "2025-03-11"},
}


def made(**changed: object) -> WrittenConsideration:
    return WrittenConsideration.model_validate({**FULL, **changed})


def test_complete_consideration_lacks_nothing() -> None:
    full = made()
    assert full.findings() == ()
    assert full.decided_on == date(2025, 3, 12)
    assert full.weighed == (
        Weighing(aspect=Consideration.SOCIAL, text="Warga perlu mengetahui penerima bantuan"),
    )


def test_act_names_five_aspects_and_leaves_the_list_open() -> None:
    # "antara lain memuat pertimbangan politik, ekonomi, sosial, budaya, dan/atau pertahanan dan
    # keamanan negara"
    assert [aspect.value for aspect in Consideration] == [
        "politik",
        "ekonomi",
        "sosial",
        "budaya",
        "pertahanan_keamanan",
        "lain",
    ]


@pytest.mark.parametrize("aspect", list(Consideration))
def test_one_aspect_of_any_kind_is_enough(aspect: Consideration) -> None:
    assert made(weighed=[{"aspect": aspect.value, "text": "Ditimbang"}]).findings() == ()


def test_nothing_weighed_is_found() -> None:
    (finding,) = made(weighed=[]).findings()
    assert (finding.field, finding.citation) == ("weighed", "UU 14/2008 Pasal 7 ayat (5)")


def test_head_of_the_body_consents() -> None:
    (finding,) = made(consent=None).findings()
    assert (finding.field, finding.citation) == ("consent", "PP 61/2010 Pasal 2 ayat (2)")
    superior = Consent(role=Role.SUPERIOR, position="Sekretaris Daerah", on=date(2025, 3, 11))
    (finding,) = made(consent=superior).findings()
    assert (finding.field, finding.citation) == ("consent", "PP 61/2010 Pasal 2 ayat (2)")


def test_all_that_it_lacks_is_found_at_once() -> None:
    lacking = made(consent=None, weighed=[]).findings()
    assert [each.field for each in lacking] == ["consent", "weighed"]


@pytest.mark.parametrize("name", ["decision", "weighed", "decided_on", "official"])
def test_what_makes_it_a_consideration_is_required(name: str) -> None:
    given = {key: value for key, value in FULL.items() if key != name}
    with pytest.raises(ValidationError) as caught:
        WrittenConsideration.model_validate(given)
    (problem,) = problems_of(caught.value)
    assert (problem.field, problem.text("id")) == (name, f"{name}: wajib diisi")


def test_unknown_aspect_and_empty_weighing_are_refused_at_their_place() -> None:
    with pytest.raises(ValidationError) as caught:
        made(weighed=[{"aspect": "mistik", "text": "x"}, {"aspect": "budaya", "text": " "}])
    found = [problem.field for problem in problems_of(caught.value)]
    assert found == ["weighed.0.aspect", "weighed.1.text"]
