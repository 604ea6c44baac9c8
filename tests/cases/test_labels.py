"""What is read by a person has words of its own in both languages, and never its code."""

from __future__ import annotations

from datetime import date

import pytest

from keterbukaan._words import LabelledEnum
from keterbukaan.cases.annex_registers import request_register_row
from keterbukaan.cases.outcomes import Nature
from keterbukaan.cases.request.events import Answered, ItemAnswer, ItemOutcome, Payment, Registered
from keterbukaan.cases.request.record import RequestItem
from keterbukaan.cases.request.request import InformationRequest
from keterbukaan.law.verification import Verification, cited, on_what_basis

LABELLED: list[LabelledEnum] = [*Nature, *Payment]
DAY = date(2025, 3, 24)


@pytest.mark.parametrize("each", LABELLED, ids=str)
def test_each_has_words_in_both_languages(each: LabelledEnum) -> None:
    assert each.label("id")
    assert each.label("id") != each.label("en")
    assert "_" not in each.label("id") + each.label("en")
    assert type(each)(each.value) is each


def test_how_a_copy_is_paid_for_stands_in_words_in_the_register() -> None:
    """Perki 38(3)b: "dikirim ke rekening resmi Badan Publik"."""
    answer = ItemAnswer(
        item=1, outcome=ItemOutcome.GRANTED, cost=5_000, how_to_pay=Payment.TRANSFER, ready_on=DAY
    )
    case = InformationRequest(received=DAY, items=(RequestItem(number=1, details="APBD"),))
    case = case.record(Registered(on=DAY, number="1")).record(Answered(on=DAY, items=(answer,)))
    assert request_register_row(case)["Cara"] == "dikirim ke rekening resmi Badan Publik"


@pytest.mark.parametrize(
    ("read", "said_id", "said_en"),
    [
        (Verification.OWN_TEXT, "", ""),
        (Verification.RESTATED, "dari kutipan", "restated"),
        (Verification.UNVERIFIED, "belum terverifikasi", "unverified"),
    ],
)
def test_how_a_rule_was_read_is_said_in_the_language_of_the_sentence(
    read: Verification, said_id: str, said_en: str
) -> None:
    assert (read.mark("id"), read.mark("en")) == (said_id, said_en)
    behind_id, behind_en = (f"; {said}" if said else "" for said in (said_id, said_en))
    assert cited("UU 1", read, "id") == f"UU 1{behind_id}"
    assert cited("UU 1", read, "en") == f"UU 1{behind_en}"
    basis_id, basis_en = on_what_basis(read)
    assert basis_id.endswith(said_id)
    assert basis_en.endswith(said_en)
    assert bool(basis_id) == bool(basis_en) == bool(said_id)
