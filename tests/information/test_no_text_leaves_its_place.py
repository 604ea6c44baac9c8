"""No text of a sheet or a letter becomes a head, an entry, a cell or a line of the form.

Each text is put into every place that the form has for one: what a viewer of Markdown makes of the
form is the same as with a harmless word, and the text is still there.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import example, given

from keterbukaan._printable import folded
from keterbukaan.errors import Language
from keterbukaan.information import (
    ChangeOutcome,
    Consent,
    ConsequenceTest,
    Exemption,
    ExemptionClaim,
    ExemptionLetter,
    Letter,
    Redaction,
    StatusChange,
    TestMoment,
    change_letter_text,
    change_sheet_text,
    letter_text,
    sheet_text,
)
from keterbukaan.information.exemption import Extent
from keterbukaan.organization import Role
from tests.hostile import hostile_texts, shown, structure

DAY = date(2025, 3, 10)
NUMBER = "188/7/2025"


def test_of(text: str) -> ConsequenceTest:
    return ConsequenceTest.model_validate(
        {
            "number": "4/UK/2025",
            "held_on": DAY,
            "place": text,
            "moment": TestMoment.ON_REQUEST,
            "refers_to": text,
            "document": text,
            "information": text,
            "extent": Extent.PART,
            "claims": (ExemptionClaim(letter=Letter.H, item=2, act=f"UU 17/2023 {text}"),),
            "if_opened": text,
            "if_closed": text,
            "public_interest": text,
            "period": text,
            "redactions": (Redaction(passage=text, reason=text),),
            "testers": ({"name": text, "position": text, "unit": text},),
            "consent": Consent(role=Role.HEAD_OF_BODY, position=text, on=DAY),
        }
    )


test_of.__test__ = False  # type: ignore[attr-defined]


def decided(text: str, number: str) -> dict[str, object]:
    officer = dict.fromkeys(("official", "official_name", "body", "unit", "place"), text)
    return {
        **officer,
        "classification": text,
        "number": number,
        "decided_on": DAY,
        "test": test_of(text),
    }


def letter(text: str) -> ExemptionLetter:
    return ExemptionLetter.model_validate({**decided(text, NUMBER), "withheld": Extent.PART})


def change(text: str, number: str = NUMBER) -> StatusChange:
    before = Exemption(
        number=number,
        information=text,
        document=text,
        claims=(ExemptionClaim(letter=Letter.A, item=1, act=f"UU 17/2023 {text}"),),
        decided_on=date(2024, 3, 11),
        expires_on=date(2029, 3, 10),
    )
    return StatusChange.model_validate(
        {
            **decided(text, number),
            "before": before,
            "before_test_number": number,
            "before_tested_on": date(2024, 3, 4),
            "before_if_opened": text,
            "before_if_closed": text,
            "outcome": ChangeOutcome.STILL_EXEMPT,
        }
    )


FORMS: dict[str, Callable[[str, Language], str]] = {
    "II": lambda text, lang: sheet_text(test_of(text), lang),
    "III": lambda text, lang: letter_text(letter(text), lang),
    "IV": lambda text, lang: change_sheet_text(change(text), lang),
    "V": lambda text, lang: change_letter_text(change(text), lang),
}


@pytest.mark.property
@pytest.mark.parametrize("name", FORMS)
@given(text=hostile_texts())
@example(text="## D. palsu\n- [x] palsu\n| a | b |")
@example(text="[a]: b")
@example(text="\u200b")
def test_no_text_changes_the_structure_of_a_form(name: str, text: str) -> None:
    form = FORMS[name]

    assert structure(form(text, "id")) == structure(form("wajar", "id"))
    assert structure(form(text, "en")) == structure(form("wajar", "en"))
    assert folded(text) in shown(form(text, "id"))


@pytest.mark.property
@given(text=hostile_texts())
@example(text="188\n## D. palsu #")
def test_a_number_that_stands_in_a_head_makes_no_other_head(text: str) -> None:
    odd, plain = (change_letter_text(change("wajar", each)) for each in (text, NUMBER))

    assert [each[:2] for each in structure(odd)] == [each[:2] for each in structure(plain)]
