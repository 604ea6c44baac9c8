"""How long an exemption is said to last: not for good (UU 14/2008 20(1)), for a certain time."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from keterbukaan.errors import DurationError
from keterbukaan.information import Exemption, ExemptionClaim
from keterbukaan.information._period import check_period, period_findings
from keterbukaan.information.exemption_rows import ExemptionRow
from keterbukaan.information.grounds import Letter
from keterbukaan.records.finding import Weight

DECIDED = date(2025, 3, 3)
TEMPORARY, OTHERS = "abcdef", "ghij"
NUMBERED = "acefh"
FOR_EVER = [
    "permanen",
    "Permanen.",
    "selama-lamanya",
    "selama lamanya",
    "untuk selamanya",
    "dan seterusnya",
    "tanpa batas waktu",
    "tidak terbatas",
    "jangka waktu tak terbatas",
    "sampai kapan pun",
    "indefinitely",
]
UNCERTAIN = [
    "selama dibutuhkan",
    "selama diperlukan untuk perlindungan",
    "sampai tidak dibutuhkan lagi",
    "sampai dengan tidak lagi diperlukan",
    "sampai ditentukan lain",
    "sampai batas waktu yang tidak ditentukan",
    "sampai dicabut",
    "tidak permanen",
]
CERTAIN = [
    "5 (lima) tahun",
    "lima tahun",
    "18 bln",
    "sampai dengan 31 Desember 2027",
    "s.d. 31-12-2027",
    "sampai putusan berkekuatan hukum tetap",
    "hingga ditetapkannya hasil audit",
    "until the audit is closed",
]


def claim(letter: str) -> ExemptionClaim:
    item = {"item": 1} if letter in NUMBERED else {}
    return ExemptionClaim.model_validate(
        {"letter": letter, "act": "UU 17/2011 Pasal 25", **item},
    )


def exemption(*letters: str, period: str) -> Exemption:
    return Exemption(
        number="1/2025",
        information="Peta cadangan",
        claims=tuple(claim(letter) for letter in letters),
        decided_on=DECIDED,
        period=period,
    )


@pytest.mark.parametrize("period", FOR_EVER)
@pytest.mark.parametrize("letter", list(TEMPORARY))
def test_letters_a_to_f_are_not_closed_for_good(letter: str, period: str) -> None:
    with pytest.raises(DurationError) as caught:
        check_period([claim(letter)], DECIDED, None, period)
    said = caught.value.text("id")
    assert "tidak bersifat permanen" in said
    assert "UU 14/2008 Pasal 20 ayat (1)" in said
    with pytest.raises(ValidationError):
        exemption(letter, period=period)


@pytest.mark.parametrize("period", FOR_EVER)
def test_of_the_other_letters_the_act_says_no_such_thing(period: str) -> None:
    for letter in OTHERS:
        check_period([claim(letter)], DECIDED, None, period)
    assert exemption("d", "h", period=period).ends_on is None


@pytest.mark.parametrize("period", [*UNCERTAIN, *CERTAIN, "bukan permanen", "not permanent"])
def test_words_that_do_not_close_for_good_are_taken(period: str) -> None:
    for letter in TEMPORARY:
        check_period([claim(letter)], DECIDED, None, period)


@pytest.mark.parametrize("period", [*UNCERTAIN, *FOR_EVER, None])
@pytest.mark.parametrize(
    ("letter", "citation"),
    [
        *((letter, "PP 61/2010 Pasal 7 ayat (5)") for letter in "cdef"),
        ("h", "PP 61/2010 Pasal 1 angka 10"),
    ],
)
def test_a_time_without_an_end_is_told(letter: str, citation: str, period: str | None) -> None:
    (found,) = period_findings([claim(letter)], None, period)
    assert (found.field, found.citation, found.weight) == ("period", citation, Weight.ADVISED)


@pytest.mark.parametrize("period", CERTAIN)
def test_a_time_with_an_end_is_not(period: str) -> None:
    for letter in Letter:
        assert list(period_findings([claim(letter.value)], None, period)) == []


def test_nor_what_has_a_last_day_or_a_law_of_its_own() -> None:
    """For a the number of PP 61/2010 5(1) ends it; for b, g, i and j other rules say (6, 8(1))."""
    assert list(period_findings([claim("c")], date(2027, 3, 3), "selama dibutuhkan")) == []
    for letter in "abgij":
        assert list(period_findings([claim(letter)], None, "selama dibutuhkan")) == []


def test_a_row_of_the_list_says_the_same() -> None:
    row = {"number": "1", "information": "Peta", "letter": "d", "act": "UU 17/2011 Pasal 25"}
    made = ExemptionRow.model_validate(
        {**row, "decided_on": DECIDED, "period": "selama diperlukan"}
    )
    assert [each.field for each in made.findings()] == ["period"]
    with pytest.raises(ValidationError, match="permanen"):
        ExemptionRow.model_validate({**row, "decided_on": DECIDED, "period": "permanen"})
