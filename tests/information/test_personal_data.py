"""The duties of three times 24 hours of UU 27/2022: to the minute, with their exceptions told."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import Any, get_args
from zoneinfo import ZoneInfo

import pytest

from keterbukaan.errors import ArgumentError, DataFileError, NaiveMomentError, NotInForceError
from keterbukaan.files._toml import shipped
from keterbukaan.information import (
    ExceptionEffect,
    PersonalDataDuty,
    PersonalDataLateness,
    PersonalDataLimit,
    personal_data_duty,
)
from keterbukaan.information import personal_data as module
from keterbukaan.law import Confidence
from keterbukaan.law.rulebook import Rulebook

WIB, WITA = ZoneInfo("Asia/Jakarta"), ZoneInfo("Asia/Makassar")
FILE = shipped(module.__file__, "personal_data.toml").decode()
DUTIES = [
    ("personal_data.rectification", "UU 27/2022 Pasal 30 ayat (1)"),
    ("personal_data.access", "UU 27/2022 Pasal 32 ayat (2)"),
    ("personal_data.consent_withdrawal", "UU 27/2022 Pasal 40 ayat (2)"),
    ("personal_data.restriction", "UU 27/2022 Pasal 41 ayat (1)"),
    ("personal_data.breach_notice", "UU 27/2022 Pasal 46 ayat (1)"),
]
# Friday before a weekend, 15.30: three times 24 hours lead to Monday, 15.30.
RECEIVED = datetime(2026, 3, 6, 15, 30, tzinfo=WIB)
LAST = datetime(2026, 3, 9, 15, 30, tzinfo=WIB)
MINUTE = timedelta(minutes=1)


def duty(limit: Any, since: datetime = RECEIVED) -> PersonalDataDuty:
    return personal_data_duty(limit, since)


# The hours


@pytest.mark.parametrize(("limit", "article"), DUTIES)
def test_each_of_the_five_ends_three_times_24_hours_later_to_the_minute(
    limit: str, article: str
) -> None:
    found = duty(limit)
    assert found.deadline.moment == LAST
    assert str(found.deadline.citations[0]) == article
    assert found.lateness(on=LAST) is PersonalDataLateness.NOT_LATE
    assert found.lateness(on=LAST + MINUTE) is PersonalDataLateness.LATE


def test_days_off_do_not_lengthen_it() -> None:
    """Idul Fitri 1446: 31 March to 7 April 2025 were off; the hours of the clock run on."""
    found = duty("personal_data.access", datetime(2025, 3, 28, 10, 0, tzinfo=WIB))
    assert found.deadline.moment == datetime(2025, 3, 31, 10, 0, tzinfo=WIB)


def test_the_zone_of_the_body_says_the_hour_and_the_moment_stays() -> None:
    received = datetime(2026, 3, 6, 23, 30, tzinfo=timezone(timedelta(hours=8)))
    found = duty("personal_data.access", received)
    assert found.deadline.moment == datetime(2026, 3, 9, 22, 30, tzinfo=WIB)
    assert found.deadline.moment == datetime(2026, 3, 9, 23, 30, tzinfo=WITA)


def test_what_was_done_in_time_is_not_late_afterwards() -> None:
    found = duty("personal_data.rectification")
    later = LAST + timedelta(days=5)
    assert found.lateness(on=later, done=LAST) is PersonalDataLateness.NOT_LATE
    assert found.lateness(on=later, done=LAST + MINUTE) is PersonalDataLateness.LATE


def test_what_is_done_later_is_not_known_before() -> None:
    found = duty("personal_data.rectification")
    assert found.lateness(on=LAST, done=LAST + MINUTE) is PersonalDataLateness.NOT_LATE


def test_a_moment_needs_its_zone() -> None:
    with pytest.raises(NaiveMomentError):
        duty("personal_data.access", datetime(2026, 3, 6, 15, 30))  # noqa: DTZ001


def test_every_limit_of_personal_data_is_one_of_them() -> None:
    limits = {each for each in Rulebook.national().limits if each.startswith("personal_data.")}
    assert set(get_args(PersonalDataLimit)) == limits == {limit for limit, _ in DUTIES}


def test_another_limit_is_no_duty_of_personal_data() -> None:
    with pytest.raises(ArgumentError):
        duty("request.response")


def test_the_start_of_the_notice_is_inferred_and_no_word_of_the_article() -> None:
    """Pasal 46 (1): "Dalam hal terjadi kegagalan ... paling lambat 3 x 24", without "sejak"."""
    provision = duty("personal_data.breach_notice").deadline.provision
    assert "inferred" in provision.note
    assert provision.confidence is Confidence.MEDIUM
    assert "sejak" not in provision.quote + provision.summary_id


# Exceptions: told, never assumed


def told(limit: str) -> list[tuple[ExceptionEffect, str]]:
    return [(each.effect, str(each.citation)) for each in duty(limit).exceptions]


REFUSE, AWAY = ExceptionEffect.MUST_REFUSE, ExceptionEffect.FALLS_AWAY


@pytest.mark.parametrize(
    ("limit", "exceptions"),
    [
        (
            "personal_data.rectification",
            [
                *((REFUSE, f"UU 27/2022 Pasal 33 huruf {letter}") for letter in "abc"),
                (AWAY, "UU 27/2022 Pasal 50 ayat (1)"),
            ],
        ),
        ("personal_data.access", [(AWAY, "UU 27/2022 Pasal 50 ayat (1)")]),
        ("personal_data.consent_withdrawal", [(AWAY, "UU 27/2022 Pasal 15 ayat (1)")]),
        (
            "personal_data.restriction",
            [
                (AWAY, "UU 27/2022 Pasal 15 ayat (1)"),
                *((AWAY, f"UU 27/2022 Pasal 41 ayat (2) huruf {letter}") for letter in "abc"),
            ],
        ),
        ("personal_data.breach_notice", [(AWAY, "UU 27/2022 Pasal 50 ayat (1)")]),
    ],
)
def test_each_duty_tells_its_own_exceptions(
    limit: str, exceptions: list[tuple[ExceptionEffect, str]]
) -> None:
    """Pasal 33: "akses perubahan", access to change; 50 (1) names 30, 32 and 46 (1) a; 15 (1) the
    rights of 9 and 11, which 40 and 41 carry out.
    """
    assert told(limit) == exceptions


def test_the_four_public_interests_hold_only_where_an_act_is_carried_out() -> None:
    (exception,) = duty("personal_data.access").exceptions
    assert [str(each) for each in exception.citations] == [
        "UU 27/2022 Pasal 50 ayat (1)",
        "UU 27/2022 Pasal 50 ayat (2)",
    ]
    assert "hanya" in exception.label("id")
    assert "only" in exception.label("en")


@pytest.mark.parametrize(
    ("limit", "article"),
    [
        ("personal_data.rectification", "50"),
        ("personal_data.access", "50"),
        ("personal_data.breach_notice", "50"),
        ("personal_data.consent_withdrawal", "15"),
        ("personal_data.restriction", "15"),
    ],
)
def test_the_public_interests_are_those_of_the_article_in_the_row_and_in_the_exception(
    limit: str, article: str
) -> None:
    """Pasal 15 (1) and 50 (1) d: "sektor jasa keuangan, moneter, sistem pembayaran, dan stabilitas
    sistem keuangan yang dilakukan dalam rangka penyelenggaraan negara"; only 15 (1) adds statistics
    and scientific research.
    """
    found = duty(limit)
    note = found.deadline.provision.note
    assert f"Pasal {article}" in note
    (interests,) = (
        each for each in found.exceptions if str(each.citation).endswith(f" {article} ayat (1)")
    )
    assert (
        "pengawasan sektor jasa keuangan, moneter, sistem pembayaran, dan stabilitas sistem "
        "keuangan yang dilakukan dalam rangka penyelenggaraan negara"
    ) in interests.label("id")
    for said in (note, interests.label("en")):
        assert ("scientific research" in said) is (article == "15")


def test_the_refusal_of_a_change_is_told_with_the_rectification() -> None:
    """Pasal 33: "menolak memberikan akses perubahan"."""
    book = Rulebook.national()
    assert "must be refused" in book.governing("personal_data.rectification").note
    assert "must be refused" not in book.governing("personal_data.access").note


def test_the_notice_to_the_authority_has_no_exception() -> None:
    """Pasal 50 (1) names Pasal 46 (1) huruf a, the data subject, and not huruf b."""
    (exception,) = duty("personal_data.breach_notice").exceptions
    assert "lembaga tetap diberi tahu" in exception.label("id")


def test_an_exception_moves_no_deadline() -> None:
    """They are told with the deadline, which stands as it is."""
    assert duty("personal_data.access").deadline.moment == LAST


def test_the_explanation_tells_deadline_and_exceptions_in_both_languages() -> None:
    said = duty("personal_data.rectification").explain("id").splitlines()
    assert said[0].startswith("Batas waktu: Senin, 9 Maret 2026, pukul 15.30 WIB.")
    assert said[-4] == (
        "Wajib ditolak dalam hal: perubahannya membahayakan keamanan atau kesehatan fisik atau "
        "mental subjek data atau orang lain (UU 27/2022 Pasal 33 huruf a)."
    )
    english = duty("personal_data.rectification").explain("en").splitlines()
    assert english[-4] == (
        "Must be refused in this case: the change endangers the safety or the physical or mental "
        "health of the data subject or others (UU 27/2022 Pasal 33 huruf a)."
    )
    assert len(english) == len(said)


# Two years to adjust (Pasal 74)


@pytest.mark.parametrize(
    ("judged", "lateness"),
    [
        (datetime(2024, 10, 17, 23, 59, tzinfo=WIB), PersonalDataLateness.ARGUABLE),
        (datetime(2024, 10, 18, 0, 0, tzinfo=WIB), PersonalDataLateness.LATE),
    ],
)
def test_a_lateness_is_arguable_until_two_years_after_promulgation(
    judged: datetime, lateness: PersonalDataLateness
) -> None:
    """Promulgated 17 October 2022, "paling lama 2 (dua) tahun sejak ... diundangkan"."""
    found = duty("personal_data.access", datetime(2024, 10, 1, 9, 0, tzinfo=WIB))
    assert found.lateness(on=judged) is lateness
    assert found.lateness(on=datetime(2026, 1, 2, tzinfo=WIB), done=judged) is lateness


def test_the_day_is_that_of_the_body_where_the_moment_has_another_zone() -> None:
    """17 October 2024, 17.30 UTC, is 18 October in Indonesia."""
    found = duty("personal_data.access", datetime(2024, 10, 1, 9, 0, tzinfo=WIB))
    utc = datetime(2024, 10, 17, 17, 30, tzinfo=ZoneInfo("UTC"))
    assert found.lateness(on=utc) is PersonalDataLateness.LATE


@pytest.mark.parametrize("limit", get_args(PersonalDataLimit))
def test_the_explanation_tells_the_time_to_adjust_once_while_it_runs(limit: str) -> None:
    early = duty(limit, datetime(2024, 10, 14, 9, 0, tzinfo=WIB))
    (said,) = (line for line in early.explain("id").splitlines() if "Pasal 74" in line)
    assert said == (
        "UU 27/2022 Pasal 74 memberi waktu menyesuaikan diri sampai Kamis, 17 Oktober 2024: "
        "keterlambatan sampai hari itu dapat diperdebatkan."
    )
    (said,) = (line for line in early.explain("en").splitlines() if "Pasal 74" in line)
    assert said == (
        "UU 27/2022 Pasal 74 gave time to adjust until Thursday, 17 October 2024: whether a step "
        "was late by then is arguable."
    )
    late = duty(limit, datetime(2024, 10, 15, 9, 0, tzinfo=WIB))
    assert "Pasal 74" not in late.explain("id")


def test_of_another_limit_there_are_no_exceptions() -> None:
    assert module.exceptions_of("request.response") == ()


def test_nothing_was_owed_before_the_act() -> None:
    with pytest.raises(NotInForceError):
        duty("personal_data.access", datetime(2022, 10, 16, 9, 0, tzinfo=WIB))
    assert duty("personal_data.access", datetime(2022, 10, 17, 9, 0, tzinfo=WIB)).deadline.date == (
        date(2022, 10, 20)
    )


_NONE = 'limits = ["personal_data.rectification"]'


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ((_NONE, "limits = []"), "limits"),
        (('effect = "must_refuse"', 'effect = "refused"'), "effect"),
        (("limits = [", "limit = ["), "limits"),
        (('"personal_data.access"', '"personal_data.copy"'), "limits"),
    ],
)
def test_a_faulty_file_is_refused(change: tuple[str, str], problem: str) -> None:
    with pytest.raises(DataFileError) as caught:
        module.read_exceptions(FILE.replace(*change, 1).encode(), "personal_data.toml")
    assert caught.value.fields["key"] == problem
