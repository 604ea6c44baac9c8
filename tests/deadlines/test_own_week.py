"""Saturdays that a body's own file makes working days: said where they are counted."""

from __future__ import annotations

from datetime import date

import pytest

from keterbukaan import Jurisdiction, due
from keterbukaan.errors import Language

SIX_DAYS = """
schema = 1
name = "Contoh"
kind = "badan_publik_negara"
[[week]]
from = 2010-01-01
days = 6
"""
SAID: dict[Language, str] = {
    "id": "Hari Sabtu dihitung sebagai hari kerja (14 Juni dan 21 Juni)",
    "en": "Saturdays are counted as working days (14 June and 21 June)",
}
RECEIVED = date(2025, 6, 10)


@pytest.mark.parametrize("lang", ["id", "en"])
def test_saturdays_counted_without_a_basis_are_named(lang: Language) -> None:
    """Perpres 21/2023 3(1): government bodies work five days a week."""
    said = due("request.response", RECEIVED, under=Jurisdiction.loads(SIX_DAYS)).explain(lang)
    assert SAID[lang] in said
    assert "Perpres 21/2023 Pasal 3 ayat (1)" in said


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param('kind = "badan_publik_negara"\n', "", id="no-kind"),
        pytest.param("badan_publik_negara", "partai_politik", id="another-kind"),
        pytest.param("days = 6\n", 'days = 6\nbasis = "Surat B/12/2022"\n', id="with-a-basis"),
        pytest.param("days = 6\n", "days = 5\n", id="five-days"),
    ],
)
def test_nothing_is_said_of_a_week_that_is_not_found(old: str, new: str) -> None:
    body = Jurisdiction.loads(SIX_DAYS.replace(old, new))
    said = due("request.response", RECEIVED, under=body).explain("id")
    assert "Hari Sabtu" not in said


@pytest.mark.parametrize(
    ("received", "is_said"),
    [
        # The Saturdays up to 6 April 2024 were within the year of Pasal 13; 13 April was not.
        pytest.param(date(2024, 3, 14), False, id="within-the-year"),
        pytest.param(date(2024, 4, 1), True, id="after-it"),
        # From Monday on, in four days: no Saturday.
        pytest.param(date(2025, 6, 1), False, id="no-saturday"),
    ],
)
def test_only_the_saturdays_after_the_year_to_adjust_are_named(
    received: date, *, is_said: bool
) -> None:
    limit = "request.completeness_check" if received == date(2025, 6, 1) else "request.response"
    said = due(limit, received, under=Jurisdiction.loads(SIX_DAYS)).explain("en")
    assert ("Saturdays are counted" in said) is is_said


def test_what_runs_on_national_days_counts_no_saturday() -> None:
    body = Jurisdiction.loads(SIX_DAYS)
    deadline = due("objection.filing", {"objection.ground_found": RECEIVED}, under=body)
    assert "Hari Sabtu" not in deadline.explain("id")


@pytest.mark.parametrize(
    ("five_from", "said"), [("2025-06-22", "(14 June and 21 June)"), ("2025-06-21", "(14 June)")]
)
def test_the_last_saturday_of_such_a_week_is_named_and_none_after_it(
    five_from: str, said: str
) -> None:
    ended = f"{SIX_DAYS}[[week]]\nfrom = {five_from}\ndays = 5\n"
    explained = due("request.response", RECEIVED, under=Jurisdiction.loads(ended)).explain("en")
    assert f"Saturdays are counted as working days {said}" in explained


def test_a_sunday_that_the_body_works_by_its_own_decree_is_called_no_saturday() -> None:
    worked = '[[working_day]]\ndate = 2025-06-15\nname = "Pelayanan hari Minggu"\n'
    body = Jurisdiction.loads(SIX_DAYS + worked)
    deadline = due("request.response", RECEIVED, under=body)
    assert date(2025, 6, 15) in {each.day for each in deadline.counted}
    assert "Hari Sabtu dihitung sebagai hari kerja (14 Juni) " in deadline.explain("id")
