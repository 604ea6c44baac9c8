"""The change of status: Perki 1/2021 Pasal 53, Lampiran IV and V; PP 61/2010 Pasal 10."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from keterbukaan.errors import IncompleteRecordError
from keterbukaan.information.consequence import Consent, ConsequenceTest
from keterbukaan.information.exemption import (
    Exemption,
    ExemptionClaim,
    ExemptionState,
    OpeningEvent,
)
from keterbukaan.information.grounds import Letter, OpenedBy
from keterbukaan.information.letters import ChangeOutcome, StatusChange
from keterbukaan.law.reading import Readings
from keterbukaan.organization.roles import Role
from keterbukaan.records.record import problems_of

HEAD = Readings.of("exemption-consent=head_of_body")
SUPERIOR = Readings.of("exemption-consent=superior")
OLD_CLAIM = ExemptionClaim(letter=Letter.A, item=1, act="UU 8/1981 Pasal 17")
NEW_CLAIM = ExemptionClaim(letter=Letter.H, item=2, act="UU 17/2023 Pasal 177")
BEFORE = Exemption(
    number="188/7/2024",
    information="Keterangan saksi",
    document="Berkas perkara",
    holder="Dinas Kominfo",
    claims=(OLD_CLAIM,),
    decided_on=date(2024, 3, 11),
    expires_on=date(2029, 3, 10),
)
TEST: dict[str, Any] = {
    "number": "9/UK/2025",
    "held_on": date(2025, 6, 2),
    "place": "Banjarbaru",
    "document": "Berkas perkara",
    "information": "Keterangan saksi",
    "claims": (NEW_CLAIM,),
    "if_opened": "Rahasia pribadi terungkap",
    "if_closed": "Rahasia pribadi terlindungi",
    "public_interest": "Tidak ada yang lebih besar",
    "expires_on": date(2031, 6, 9),
    "testers": (
        {"name": "Siti Aminah", "position": "Kepala Bagian Hukum", "unit": "Sekretariat Daerah"},
    ),
    "consent": Consent(role=Role.HEAD_OF_BODY, position="Bupati", on=date(2025, 6, 3)),
}
CHANGE: dict[str, Any] = {
    "number": "188/31/2025",
    "official": "Kepala Dinas Kominfo selaku PPID",
    "body": "Pemerintah Kabupaten Contoh",
    "unit": "Dinas Sosial",
    "classification": "Rahasia pribadi",
    "place": "Martapura",
    "decided_on": date(2025, 6, 10),
    "before": BEFORE,
    "before_if_opened": "Penyidikan terhambat",
    "before_if_closed": "Penyidikan berjalan",
}
OUTCOMES = pytest.mark.parametrize("outcome", list(ChangeOutcome))


def sheet(**changed: object) -> ConsequenceTest:
    return ConsequenceTest.model_validate({**TEST, **changed})


def change(
    outcome: ChangeOutcome, test: ConsequenceTest | None = None, **changed: object
) -> StatusChange:
    given = {**CHANGE, "outcome": outcome, "test": test or sheet(), **changed}
    return StatusChange.model_validate(given)


def fields(record: StatusChange, readings: Readings | None = None) -> list[tuple[str, str]]:
    return [(each.field, each.citation) for each in record.findings(readings)]


# The two outcomes


def test_opening_opens_what_was_exempt() -> None:
    after = change(ChangeOutcome.OPENED).exemption()
    (event,) = after.openings
    assert event == OpeningEvent(
        by=OpenedBy.STATUS_CHANGE, on=date(2025, 6, 10), reference="188/31/2025"
    )
    assert after.model_copy(update={"openings": ()}) == BEFORE
    assert after.status(on=date(2025, 6, 9)).state is ExemptionState.EXEMPT
    status = after.status(on=date(2025, 6, 10))
    assert status.state is ExemptionState.OPENED
    assert status.opened_by is OpenedBy.STATUS_CHANGE
    assert "PP 61/2010 Pasal 10 ayat (1)" in [str(source) for source in status.citations]


def test_opening_keeps_what_opened_it_in_part_before() -> None:
    heard = OpeningEvent(by=OpenedBy.OPEN_HEARING, on=date(2025, 1, 6))
    after = change(ChangeOutcome.OPENED, before=BEFORE.opened(heard)).exemption()
    assert [event.by for event in after.openings] == [
        OpenedBy.OPEN_HEARING,
        OpenedBy.STATUS_CHANGE,
    ]


def test_still_exempt_is_exempt_on_the_new_ground() -> None:
    after = change(ChangeOutcome.STILL_EXEMPT).exemption()
    assert after == Exemption(
        number="188/31/2025",
        information="Keterangan saksi",
        document="Berkas perkara",
        holder="Dinas Sosial",
        claims=(NEW_CLAIM,),
        decided_on=BEFORE.decided_on,  # a maximum counts from the first decision
        expires_on=date(2031, 6, 9),
    )
    assert after.status(on=date(2025, 6, 10)).state is ExemptionState.EXEMPT


@pytest.mark.parametrize("by", [OpenedBy.COMMISSION, OpenedBy.COURT, OpenedBy.OBJECTION])
def test_what_was_opened_for_good_is_not_closed_by_a_change(by: OpenedBy) -> None:
    opened = BEFORE.opened(OpeningEvent(by=by, on=date(2025, 2, 3)))
    assert opened.status(on=date(2025, 6, 10)).is_open
    try:
        after = change(ChangeOutcome.STILL_EXEMPT, before=opened).exemption()
    except (ValidationError, IncompleteRecordError):
        return
    assert after.status(on=date(2025, 6, 10)).is_open


# What it lacks


@OUTCOMES
def test_complete_change_lacks_nothing(outcome: ChangeOutcome) -> None:
    assert change(outcome).findings() == ()


@OUTCOMES
@pytest.mark.parametrize("name", ["before_if_opened", "before_if_closed"])
def test_earlier_considerations_are_asked_for(outcome: ChangeOutcome, name: str) -> None:
    lacking = change(outcome, **{name: None})
    assert fields(lacking) == [(name, "Perki 1/2021 Lampiran IV")]


@OUTCOMES
@pytest.mark.parametrize(
    ("name", "citation"),
    [
        ("number", "Perki 1/2021 Lampiran V"),
        ("official", "Perki 1/2021 Pasal 49 ayat (6) huruf a"),
        ("decided_on", "PP 61/2010 Pasal 4 ayat (2) huruf f"),
    ],
)
def test_letter_of_the_change_holds_what_the_first_one_holds(
    outcome: ChangeOutcome, name: str, citation: str
) -> None:
    assert fields(change(outcome, **{name: None})) == [(name, citation)]


@OUTCOMES
def test_new_test_is_judged_as_the_first_one(outcome: ChangeOutcome) -> None:
    assert fields(change(outcome, sheet(testers=()))) == [("testers", "Perki 1/2021 Lampiran II")]


def test_opening_asks_for_no_period_but_closing_does() -> None:
    endless = sheet(expires_on=None)
    assert change(ChangeOutcome.OPENED, endless).findings() == ()
    assert change(ChangeOutcome.OPENED, endless).exemption().openings
    assert fields(change(ChangeOutcome.STILL_EXEMPT, endless)) == [
        ("expires_on", "Perki 1/2021 Lampiran II")
    ]


# The head consents, whatever the reading of C14: both texts name the head here


@OUTCOMES
@pytest.mark.parametrize("readings", [None, HEAD, SUPERIOR])
def test_head_consents_under_either_reading(
    outcome: ChangeOutcome, readings: Readings | None
) -> None:
    citation = "PP 61/2010 Pasal 10 ayat (1)"
    by_superior = Consent(role=Role.SUPERIOR, position="Sekretaris Daerah", on=date(2025, 6, 3))
    assert change(outcome).findings(readings) == ()
    wrong = change(outcome, sheet(consent=by_superior))
    assert fields(wrong, readings) == [("consent", citation)]
    assert fields(change(outcome, sheet(consent=None)), readings) == [("consent", citation)]


@OUTCOMES
def test_consent_before_the_new_test_is_found(outcome: ChangeOutcome) -> None:
    early = Consent(role=Role.HEAD_OF_BODY, position="Bupati", on=date(2025, 6, 1))
    assert [field for field, _ in fields(change(outcome, sheet(consent=early)))] == ["consent"]


@OUTCOMES
def test_incomplete_change_changes_nothing_and_names_all(outcome: ChangeOutcome) -> None:
    lacking = change(outcome, sheet(consent=None), before_if_closed=None, unit=None)
    with pytest.raises(IncompleteRecordError) as caught:
        lacking.exemption()
    assert caught.value.fields["findings"] == lacking.findings()
    assert len(lacking.findings()) == 3
    assert caught.value.text("id").startswith("Surat keputusan pengubahan status belum lengkap: ")
    assert caught.value.text("en").startswith("The letter changing the status is not complete: ")


# What is refused


@OUTCOMES
def test_change_before_the_decision_it_changes_is_refused(outcome: ChangeOutcome) -> None:
    early = sheet(held_on=date(2024, 3, 4), consent=None)
    with pytest.raises(ValidationError) as caught:
        change(outcome, early, decided_on=date(2024, 3, 10))
    (problem,) = problems_of(caught.value)
    assert (problem.field, problem.code) == ("decided_on", "KB-I01")
    assert "2024-03-11" in problem.text("id")
    assert problem.text("en").endswith("(PP 61/2010 Pasal 10 ayat (1))")


@OUTCOMES
def test_change_on_the_day_of_the_decision_is_taken(outcome: ChangeOutcome) -> None:
    early = sheet(held_on=date(2024, 3, 4), consent=TEST["consent"])
    assert change(outcome, early, decided_on=date(2024, 3, 11)).decided_on == date(2024, 3, 11)


@OUTCOMES
def test_change_before_its_new_test_is_refused(outcome: ChangeOutcome) -> None:
    with pytest.raises(ValidationError) as caught:
        change(outcome, decided_on=date(2025, 6, 1))
    (problem,) = problems_of(caught.value)
    assert problem.field == "decided_on"
    assert problem.text("en").endswith("(UU 14/2008 Pasal 19)")


def test_new_period_keeps_to_the_maximum_too() -> None:
    with pytest.raises(ValidationError) as caught:
        change(
            ChangeOutcome.STILL_EXEMPT,
            sheet(claims=(OLD_CLAIM,), expires_on=date(2055, 6, 11)),
        )
    assert problems_of(caught.value)[0].code == "KB-I03"


def test_outcome_must_be_said() -> None:
    given = {**CHANGE, "test": sheet()}
    with pytest.raises(ValidationError) as caught:
        StatusChange.model_validate(given)
    assert problems_of(caught.value)[0].text("id") == "outcome: wajib diisi"
