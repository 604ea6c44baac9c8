"""What others see of a report: nobody who reports, nothing examined (UU 37/2008 24(2), 30(1))."""

from __future__ import annotations

import json
from datetime import date
from typing import Literal

import pytest

from keterbukaan.cases.event import Event
from keterbukaan.cases.ombudsman.events import (
    Explained,
    ExplanationAsked,
    FieldExamined,
    FoundCompetent,
    PoliceAsked,
    RecommendationSigned,
    ReportDeclaredComplete,
    ReportWithdrawn,
    SummonedByOmbudsman,
)
from keterbukaan.cases.ombudsman.report import OmbudsmanReport
from keterbukaan.law.titles import title

DAY = date(2025, 3, 3)
SECRETS = ("budi", "melati", "5551234", "sampit", "sari", "tono")
PERSON = {
    "name": "Budi Santoso",
    "birth": "Sampit, 1 Januari 1990",
    "address": "Jalan Melati 7",
    "telephone": "0812-5551234",
    "proxy": {"name": "Sari"},
}


def report(*, secret: bool, complainant: object = PERSON) -> OmbudsmanReport:
    one = OmbudsmanReport.model_validate(
        {
            "received": DAY,
            "complainant": complainant,
            "secret_identity": secret,
            "reported_party": "Dinas A",
            "against_person": "Tono",
            "account": "Izin milik Budi di Jalan Melati 7 tidak diproses oleh Tono",
            "complaint_number": "7/ADU/2025",
            "body_settlement": "diperlambat",
            "before_a_court": False,
        }
    )
    for event in (
        ReportDeclaredComplete(on=DAY),
        FoundCompetent(on=DAY),
        SummonedByOmbudsman(on=DAY, person="Sari", came=False, reason="sakit"),
        RecommendationSigned(on=DAY, number="R-1", to_do="memproses izin Budi Santoso"),
    ):
        one = one.record(event)
    return one


@pytest.mark.parametrize("secret", [True, False])
def test_everybody_sees_no_person_no_account_and_nothing_examined(*, secret: bool) -> None:
    view = report(secret=secret).public_view()
    assert view.keys() == {"received", "reported_party", "events"}
    text = json.dumps(view).casefold()
    assert not [each for each in SECRETS if each in text]
    kinds = [each["kind"] for each in view["events"]]  # type: ignore[attr-defined]
    assert kinds == ["declared_complete", "found_competent", "recommended"]
    assert "to_do" not in text


EXAMINED = (
    ExplanationAsked(on=DAY),
    Explained(on=DAY),
    *(SummonedByOmbudsman(on=DAY, came=False) for _ in range(3)),
    PoliceAsked(on=DAY),
    FieldExamined(on=DAY),
)


@pytest.mark.parametrize("step", EXAMINED, ids=lambda each: each.kind_name)
def test_no_step_of_an_examination_is_shown_to_everybody(step: Event) -> None:
    """UU 37/2008 30(1): it is held in secret; 28(1) says by what steps."""
    one = OmbudsmanReport(received=DAY, reported_party="Dinas A")
    for event in (ReportDeclaredComplete(on=DAY), FoundCompetent(on=DAY), *EXAMINED):
        one = one.record(event)
    assert step.kind_name in {each.kind_name for each in one.events}
    assert step.kind_name not in json.dumps(one.public_view())


def test_the_body_sees_a_name_alone_and_none_where_it_is_secret() -> None:
    plain = report(secret=False).body_view()
    assert plain["complainant"] == {"name": "Budi Santoso"}
    assert plain["complaint_number"] == "7/ADU/2025"
    assert (plain["body_settlement"], plain["before_a_court"]) == ("diperlambat", False)
    assert plain["account"] == "Izin milik Budi di [disamarkan] tidak diproses oleh Tono"
    text = json.dumps(plain).casefold()
    assert not [each for each in ("melati", "5551234", "sampit") if each in text]
    hidden = report(secret=True).body_view()
    assert hidden["identity_hidden"] is True
    assert not hidden.keys() & {"complainant", "complaint_number", "evidence"}
    text = json.dumps(hidden).casefold()
    assert not [each for each in ("budi", "melati", "5551234", "sampit", "sari") if each in text]
    unknown = report(secret=False, complainant=None).body_view()
    assert "complainant" not in unknown
    assert unknown["complaint_number"] == "7/ADU/2025"


def test_nothing_personal_shows_when_it_is_printed() -> None:
    one = report(secret=True)
    for text in (repr(one), str(one), repr(one.history), repr(one.complainant)):
        assert not [each for each in SECRETS if each in text.casefold()]


def test_why_somebody_withdraws_is_theirs() -> None:
    left = OmbudsmanReport(received=DAY).record(ReportWithdrawn(on=DAY, reason="takut"))
    assert "takut" not in json.dumps(left.public_view())
    assert "takut" not in json.dumps(left.body_view())


@pytest.mark.parametrize(
    ("lang", "said"), [("id", "Laporan kepada Ombudsman"), ("en", "Report to the Ombudsman")]
)
def test_the_heading_of_a_timeline_keeps_the_name_of_the_ombudsman(
    lang: Literal["id", "en"], said: str
) -> None:
    assert report(secret=False).timeline(on=DAY).heading(lang).startswith(said)
    assert title("ombudsman.report", lang)[1:] == said[1:]
