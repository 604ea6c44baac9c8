"""A deadline that is not the expected one is shown with both days, the reasons and the strip."""

from __future__ import annotations

from datetime import date

import pytest

from keterbukaan import Jurisdiction
from keterbukaan.errors import ArgumentError, DeadlineStartError, NotADayError
from keterbukaan.testing import assert_due

RECEIVED = date(2025, 8, 5)
# UU 14/2008 Pasal 22 ayat (7): ten working days; 18 August became leave by a decree of 7 August.
DUE, DUE_BEFORE = date(2025, 8, 20), date(2025, 8, 19)


def _failure(*args: object, **kwargs: object) -> str:
    with pytest.raises(AssertionError) as failed:
        assert_due(*args, **kwargs)  # type: ignore[arg-type]
    return str(failed.value)


def test_the_expected_day_gives_the_deadline() -> None:
    assert assert_due("request.response", RECEIVED, DUE).date == DUE
    then = Jurisdiction.national().as_known_on(RECEIVED)
    assert assert_due("request.response", RECEIVED, DUE_BEFORE, under=then).since == RECEIVED


def test_a_failure_shows_both_days_the_reasons_and_the_strip_in_indonesian() -> None:
    told = _failure("request.response", RECEIVED, DUE_BEFORE)

    assert "diharapkan : Selasa, 19 Agustus 2025" in told
    assert "dihitung   : Rabu, 20 Agustus 2025 (+1 hari, 1 di antaranya hari kerja)" in told
    assert "kalender   : nasional\n" in told
    assert "UU 14/2008 Pasal 22 ayat (7)" in told
    assert "18 C" in told
    assert told.splitlines()[-1].startswith("> peristiwa")


def test_a_failure_is_told_in_english_too() -> None:
    then = Jurisdiction.national().as_known_on(RECEIVED)
    told = _failure("request.response", RECEIVED, DUE, under=then, lang="en")

    assert "expected : Wednesday, 20 August 2025" in told
    assert "computed : Tuesday, 19 August 2025 (-1 days, 1 of them working)" in told
    assert "calendar : nasional as known on Tuesday, 5 August 2025" in told
    assert told.splitlines()[-1].startswith("> event")


def test_the_pinned_day_is_told_in_indonesian_too() -> None:
    then = Jurisdiction.national().as_known_on(RECEIVED)

    told = _failure("request.response", RECEIVED, DUE, under=then)

    assert "nasional sebagaimana diketahui Selasa, 5 Agustus 2025" in told


@pytest.mark.parametrize(("lang", "said"), [("id", "hari)"), ("en", "days)")])
def test_a_day_beyond_every_calendar_is_told_in_days_alone(lang: str, said: str) -> None:
    first = _failure("request.response", RECEIVED, date(1945, 8, 17), lang=lang).splitlines()[2]

    assert first.endswith(said)
    assert f"+{(DUE - date(1945, 8, 17)).days}" in first


def test_where_the_law_gives_no_day_the_reason_is_shown() -> None:
    told = _failure("exemption.duration.c", RECEIVED, DUE)

    assert "dihitung   : -" in told
    assert "PP 61/2010 Pasal 7" in told


def test_a_limit_in_months_has_no_strip() -> None:
    told = _failure("information_list.update", date(2025, 1, 31), DUE)

    assert "Perki 1/2021 Pasal 45 ayat (7)" in told
    assert "> peristiwa" not in told


def test_what_cannot_be_asked_is_refused_as_ever() -> None:
    with pytest.raises(NotADayError):
        assert_due("request.response", RECEIVED, "2025-08-20")  # type: ignore[arg-type]
    with pytest.raises(ArgumentError):
        assert_due("request.response", RECEIVED, DUE, lang="jv")  # type: ignore[arg-type]
    with pytest.raises(DeadlineStartError):
        assert_due("request.response", {}, DUE)
