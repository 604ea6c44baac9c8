"""What must come before a dispute: an objection, on the same ground, to the right commission.

UU 14/2008 Pasal 37 ayat (1) and its elucidation, Perki 1/2013 Pasal 5 to 8.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from keterbukaan.cases.dispute.body_level import body_levels
from keterbukaan.cases.dispute.dispute import Dispute
from keterbukaan.cases.dispute.events import DisputeRegistered
from keterbukaan.cases.dispute.forum import Level, Referral
from keterbukaan.cases.dossier import Dossier
from keterbukaan.cases.objection.objection import InformationObjection
from keterbukaan.cases.objection.record import GroundClaim, ObjectionGround
from keterbukaan.cases.outcomes import Nature
from keterbukaan.cases.request.record import RequestItem
from keterbukaan.cases.request.request import InformationRequest
from keterbukaan.records.record import problems_of

P13, OBJECTION_FIRST = "Perki 1/2013 Pasal ", "UU 14/2008 Pasal 37 ayat (1)"
FILED = date(2025, 6, 30)
REQUEST = InformationRequest(
    received=date(2025, 3, 24), items=(RequestItem(number=1, details="APBD"),)
)
OBJECTION = InformationObjection(
    received=date(2025, 4, 28), claims=(GroundClaim(ground=ObjectionGround.NOT_ANSWERED),)
)


def filed(**fields: Any) -> Dispute:
    return Dispute(**{"filed": FILED, "grounds": frozenset("c"), **fields})


def told(case: Dispute | Dossier) -> list[tuple[str, Nature, str]]:
    return [
        (each.event, each.nature, each.citation)
        for each in case.irregularities()
        if each.event == "filed"
    ]


# ---------------------------------------------------------------- no objection at all


def test_a_dispute_without_any_objection_is_premature() -> None:
    """UU 37(1), elucidation: "hanya dapat diajukan setelah melalui proses keberatan"."""
    dispute = filed(no_objection=True)
    assert told(dispute) == [("filed", Nature.PREMATURE, OBJECTION_FIRST)]
    assert "Perki 1/2013 Pasal 5" in dispute.irregularities()[0].text("id")
    # It is registered like any other: what follows is for the initial examination (36(1)).
    registered = dispute.record(DisputeRegistered(on=date(2025, 7, 1), number="1"))
    assert registered.number == "1"
    assert told(Dossier(request=REQUEST, dispute=dispute)) == told(dispute)


def test_a_dossier_that_holds_no_objection_says_that_none_is_on_record() -> None:
    assert told(filed()) == []  # a lone record says nothing where it cannot know
    without = Dossier(request=REQUEST, dispute=filed())
    assert told(without) == [("filed", Nature.INCOMPLETE, OBJECTION_FIRST)]
    for known in (
        {"objection_received": date(2025, 4, 28)},
        {"answer_received": date(2025, 6, 16)},
        {"unanswered": True},
        {"objection_number": "003/KEB/2025"},
    ):
        assert told(Dossier(request=REQUEST, dispute=filed(**known))) == []
    assert told(Dossier(request=REQUEST, objection=OBJECTION, dispute=filed())) == []
    assert told(Dossier(dispute=filed())) == []


@pytest.mark.parametrize(
    "fields",
    [
        {"objection_received": date(2025, 4, 28)},
        {"objection_registered": date(2025, 4, 28)},
        {"objection_received_by_superior": date(2025, 4, 28)},
        {"answer_received": date(2025, 6, 16)},
        {"unanswered": True},
        {"objection_number": "003/KEB/2025"},
    ],
)
def test_there_cannot_be_an_objection_and_none(fields: dict[str, Any]) -> None:
    with pytest.raises(ValidationError) as caught:
        filed(no_objection=True, **fields)
    assert [each.field for each in problems_of(caught.value)] == ["no_objection"]


def test_a_dossier_with_an_objection_holds_no_dispute_without_one() -> None:
    with pytest.raises(ValidationError) as caught:
        Dossier(objection=OBJECTION, dispute=filed(no_objection=True))
    assert [each.field for each in problems_of(caught.value)] == ["dispute.no_objection"]


# ---------------------------------------------------------------- grounds


@pytest.mark.parametrize(
    ("grounds", "expected"),
    [
        ("c", []),
        ("", []),
        ("a", [("filed", Nature.INCOMPLETE, OBJECTION_FIRST)]),
        ("ac", [("filed", Nature.INCOMPLETE, OBJECTION_FIRST)]),
    ],
)
def test_a_ground_that_was_not_objected_on_is_told(
    grounds: str, expected: list[tuple[str, Nature, str]]
) -> None:
    """The grounds decide whether mediation is skipped (Perki 29), so a difference is told."""
    matter = Dossier(
        request=REQUEST, objection=OBJECTION, dispute=filed(grounds=frozenset(grounds))
    )
    assert told(matter) == expected
    if expected:
        text = next(each for each in matter.irregularities() if each.event == "filed")
        assert "huruf a" in text.text("id")


# ---------------------------------------------------------------- another commission asked to


@pytest.mark.parametrize(
    ("body", "fields", "commission", "article"),
    [
        # 7(1): a province asks the central one; 7(2): a regency asks the province.
        (Level.PROVINCE, {"province_has_commission": True}, Level.CENTRAL, None),
        (Level.REGENCY, {"regency_has_commission": True}, Level.PROVINCE, None),
        (Level.REGENCY, {"regency_has_commission": True}, Level.CENTRAL, "7 ayat (2)"),
        (Level.REGENCY, {"regency_has_commission": True}, Level.REGENCY, "7 ayat (2)"),
        (Level.PROVINCE, {"province_has_commission": True}, Level.PROVINCE, "7 ayat (1)"),
        # By 6(4) the province is competent for the regency, and it asks the central one.
        (
            Level.REGENCY,
            {"regency_has_commission": False, "province_has_commission": True},
            Level.CENTRAL,
            None,
        ),
        # Nobody stands above the central commission, and nothing goes downwards.
        (Level.CENTRAL, {}, Level.PROVINCE, "6 ayat (1)"),
        (Level.CENTRAL, {}, Level.CENTRAL, None),
        # Which commissions there are is not known: only what is never upwards is told.
        (Level.PROVINCE, {}, Level.REGENCY, "7 ayat (1)"),
        (Level.REGENCY, {}, Level.REGENCY, "7 ayat (2)"),
        (Level.PROVINCE, {}, Level.CENTRAL, None),
        (Level.PROVINCE, {}, None, None),
    ],
)
def test_a_commission_asks_only_the_one_above(
    body: Level, fields: dict[str, Any], commission: Level | None, article: str | None
) -> None:
    dispute = filed(
        body_level=body,
        commission=commission,
        referral=Referral.ASKED_BY_COMMISSION,
        **fields,
    )
    wanted = [] if article is None else [("commission", P13 + article)]
    assert [(each.field, each.citation) for each in dispute.findings()] == wanted


def test_the_commission_that_was_asked_is_the_competent_one() -> None:
    dispute = filed(
        body_level=Level.PROVINCE,
        province_has_commission=True,
        referral=Referral.ASKED_BY_COMMISSION,
    )
    assert dispute.competent_commission() == (Level.CENTRAL, P13 + "7 ayat (1)")
    against = dispute.model_copy(update={"referral": Referral.AGAINST_COMMISSION})
    assert against.competent_commission() is None  # the nearest other one, by decree (Pasal 8)


# ---------------------------------------------------------------- whose body it is


@pytest.mark.parametrize(
    ("level", "article", "among"),
    [
        (Level.CENTRAL, "6 ayat (1)", {"Kementerian", "BUMN", "Mahkamah Agung"}),
        (Level.PROVINCE, "6 ayat (2)", {"Kepolisian Daerah", "Komando Daerah Militer"}),
        (Level.REGENCY, "6 ayat (3)", {"Komando Distrik Militer", "Pengadilan tingkat pertama"}),
    ],
)
def test_each_level_has_the_examples_of_its_elucidation(
    level: Level, article: str, among: set[str]
) -> None:
    meant = body_levels()[level]
    assert (meant.level, meant.citation) == (level, P13 + article)
    assert among <= set(meant.examples("id"))
    assert len(meant.examples("id")) == len(meant.examples("en"))
    assert meant.scope("id") != meant.scope("en")


def test_a_foundation_with_one_office_is_of_its_province_or_regency() -> None:
    """6(2), (3): "tidak memiliki kantor pusat dan kantor cabang, misalnya suatu yayasan"."""
    with_one = {
        level
        for level, meant in body_levels().items()
        if any("yayasan" in each for each in meant.examples("id"))
    }
    assert with_one == {Level.PROVINCE, Level.REGENCY}
    assert body_levels().keys() == set(Level)
