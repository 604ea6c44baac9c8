"""Every real case replayed as it went: recordable, with its effect, and ended where it ended.

What is expected stands in the published findings: how each case ended, on what the putusan sela
rested, and which limit from a published day was passed. None of it comes from the library.
"""

from __future__ import annotations

import importlib
import json
import sys
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from keterbukaan import Dispute, Dossier, InformationObjection, InformationRequest
from keterbukaan.cases.dispute import (
    CopyDelivered,
    DisputeRegistered,
    HearingHeld,
    InitialMatter,
    InterlocutoryDecision,
    PanelAppointed,
)
from keterbukaan.cases.objection import GroundClaim, ObjectionGround
from keterbukaan.cases.outcomes import Nature
from keterbukaan.cases.request import Answered, ItemAnswer, ItemOutcome, RequestItem
from keterbukaan.law.actor import Actor

ROOT = Path(__file__).parents[2]
ROWS: dict[str, dict[str, Any]] = {
    row["id"]: row
    for row in json.loads((ROOT / "tests/data/commission_cases.json").read_text(encoding="utf-8"))
}


def _example() -> ModuleType:
    sys.path.insert(0, str(ROOT / "examples"))
    try:
        return importlib.import_module("commission_replay")
    finally:
        sys.path.remove(str(ROOT / "examples"))


EXAMPLE = _example()

# id: the stage in which it ended, and on what the putusan sela rested where that is published
ENDED: dict[str, tuple[str, InitialMatter | None]] = {
    "KIP-BKPM-2024": ("dismissed", InitialMatter.APPLICATION_TOO_LATE),
    "KIJBR-2382": ("dismissed", InitialMatter.OBJECTION_TOO_LATE),
    "KIDKI-0013-2023": ("dismissed", InitialMatter.APPLICATION_TOO_LATE),
    "OUT-009-REG-PSI-III-2019": ("dismissed", None),
    "OUT-015-REG-PSI-IV-2019": ("dismissed", None),
    "OUT-028-REG-PSI-V-2019": ("mediated", None),
    "OUT-047-REG-PSI-IX-2019": ("mediated", None),
    "OUT-056-REG-PSI-XI-2019": ("mediated", None),
    "OUT-053-REG-PSI-X-2019": ("mediated", None),
    "OUT-057-REG-PSI-XI-2019": ("in_adjudication", None),
    "KIP-039-VIII-2019": ("in_cassation", None),
    "KIP-074-X-2025": ("complied", None),
    "KIJATIM-GRESIK-2024": ("dismissed", InitialMatter.NO_OBJECTION),
    "KIP-086-VIII-2023": ("lapsed", None),
    "KISULBAR-BUMIAYU-2025": ("lapsed", None),
    "KIDKI-009-IX-2023": ("court_decided", InitialMatter.BAD_FAITH),
    "KIBANTEN-1166-2015": ("court_decided", None),
    "KIP-AMARTA-2023": ("dismissed", InitialMatter.APPLICATION_TOO_LATE),
}
# Filed on 28 August 2019 and first heard on 28 September 2021: fourteen working days are fewer.
PASSED = {"KIP-039-VIII-2019": ("dispute.commencement",)}
MISSING = {
    "OUT-009-REG-PSI-III-2019": "on what the putusan sela rests is not published",
    "OUT-015-REG-PSI-IV-2019": "on what the putusan sela rests is not published",
    "OUT-057-REG-PSI-XI-2019": "what was decided is not published",
}


def test_every_row_is_replayed_or_says_what_is_missing() -> None:
    assert len(ROWS) == 37
    replayed = {name for name, row in ROWS.items() if EXAMPLE.replay(row).steps}
    assert replayed == ENDED.keys()
    for name in ROWS.keys() - replayed:
        assert EXAMPLE.replay(ROWS[name]).missing
    contradicting = {
        name for name, row in ROWS.items() if "contradict" in (EXAMPLE.replay(row).missing or "")
    }
    assert contradicting == {"OUT-010-REG-PSI-III-2019"}


@pytest.mark.parametrize("name", ENDED)
def test_what_a_panel_or_a_court_held_has_its_effect(name: str) -> None:
    found = EXAMPLE.replay(ROWS[name])

    assert (found.stage, found.matter) == ENDED[name]
    assert found.without_effect == ()
    assert found.contradicted == ()
    assert found.unfounded == ()
    assert found.late == PASSED.get(name, ())
    assert found.missing == MISSING.get(name)


def test_the_commission_s_own_last_days_are_those_of_a_reading() -> None:
    sheet = [EXAMPLE.replay(row) for row in ROWS.values() if row["kind"] == "register_100hk"]
    assert [each.missing.split(" where")[0] for each in sheet] == ["the same last day"] * 5


def test_a_panel_that_rests_on_another_class_is_told_so_and_keeps_its_effect() -> None:
    # The answer came on 3 November 2020, and the application on 14 December: not too early.
    row = {**ROWS["KIP-BKPM-2024"], "finding": "putusan sela, prematur"}
    held = EXAMPLE.dossier(row)
    dispute = held.dispute
    for event in (
        DisputeRegistered(on=date(2020, 12, 15), number="1"),
        PanelAppointed(on=date(2020, 12, 16), members=3, mediator="M"),
        HearingHeld(on=date(2020, 12, 21)),
        InterlocutoryDecision(
            on=date(2024, 1, 22),
            accepted=False,
            examined=frozenset({InitialMatter.APPLICATION_PREMATURE}),
        ),
    ):
        dispute = dispute.record(event)

    assert dispute.progress().state == "dismissed"
    assert Nature.DEFECT in {each.nature for each in dispute.irregularities()}


def test_the_late_objection_of_jabar_ends_the_case_and_leaves_the_way_to_court() -> None:
    """The request of 1 November 2023 was answered on the 6th, and objected to on 15 March 2024."""
    request = InformationRequest(
        received=date(2023, 11, 1), items=(RequestItem(number=1, details="x"),)
    ).record(
        Answered(
            on=date(2023, 11, 6),
            items=(ItemAnswer(item=1, outcome=ItemOutcome.REFUSED_OTHERWISE, reason="x"),),
        )
    )
    objection = InformationObjection(
        received=date(2024, 3, 15), claims=(GroundClaim(ground=ObjectionGround.NOT_AS_ASKED),)
    )
    dispute = Dispute(filed=date(2024, 5, 13), grounds=frozenset("d"), unanswered=True)
    for event in (
        DisputeRegistered(on=date(2024, 5, 14), number="2382"),
        PanelAppointed(on=date(2024, 5, 15), members=3, mediator="M"),
        HearingHeld(on=date(2024, 5, 29)),
        InterlocutoryDecision(
            on=date(2025, 4, 24),
            accepted=False,
            examined=frozenset({InitialMatter.TIME_LIMIT}),
        ),
        CopyDelivered(on=date(2025, 4, 28)),
    ):
        dispute = dispute.record(event)
    held = Dossier(request=request, objection=objection, dispute=dispute)
    told = held.resolved().dispute

    assert told is not None
    assert told.progress().state == "dismissed"
    decision = told.progress().steps[3]
    assert {each.nature for each in decision.irregularities} <= {Nature.LATE}
    # 48(1), from the copy of 28 April: 29, 30 April, 2, 5 to 9, 14 to 16 and 19 to 21 May.
    ways = {each.name: each.last for each in held.remedies(on=date(2025, 5, 16))}
    assert ways == {"court.challenge": date(2025, 5, 21)}
    owed = [each.who for each in held.obligations(on=date(2025, 5, 16)) if each.late]
    assert Actor.MEDIATOR not in owed


def test_the_table_names_every_row(capsys: pytest.CaptureFixture[str]) -> None:
    sys.argv = ["commission_replay.py"]
    EXAMPLE.main()
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines[1 : len(ROWS) + 1]] == list(ROWS)
    assert lines[-1] == "18 rows replayed, 18 without a contradiction."
