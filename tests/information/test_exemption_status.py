"""Whether information is exempt on a day: when it ends, what opens it, and what does not."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from attrs import evolve
from pydantic import ValidationError

from keterbukaan import Jurisdiction, WorkingCalendar
from keterbukaan.errors import NotADayError
from keterbukaan.information._period import stated_end
from keterbukaan.information.exemption import (
    Exemption,
    ExemptionClaim,
    ExemptionState,
    ExemptionStatus,
    OpeningEvent,
)
from keterbukaan.information.grounds import Letter, OpenedBy
from keterbukaan.law.rulebook import Rulebook

ONE_DAY = timedelta(days=1)
DECIDED = date(2022, 2, 3)
ENDS = date(2026, 2, 2)  # a Monday
# 30 working days before it: without New Year, Isra Mikraj (16 January), Christmas and its leave
# (25 and 26 December), and weekends. January from the 2nd has 20, December from the 16th has 10.
REVIEW = date(2025, 12, 16)
WITHIN = Jurisdiction.national().choosing("exemption-review=within_last")
ITEMS = {"a": 5, "c": 7, "e": 7, "f": 4, "h": 5}
CLOSED = {ExemptionState.NOT_YET, ExemptionState.EXEMPT, ExemptionState.DUE_FOR_REVIEW}

# Which letters each way opens to the public, by the Act and its regulations: an open hearing
# letter a (PP 5(2)), consent and public office g and h (UU 18(2)); the others any letter.
OPENS = {
    OpenedBy.DETERMINATION: "abcdefghij",
    OpenedBy.STATUS_CHANGE: "abcdefghij",
    OpenedBy.OPEN_HEARING: "a",
    OpenedBy.CONSENT: "gh",
    OpenedBy.PUBLIC_OFFICE: "gh",
    OpenedBy.OBJECTION: "abcdefghij",
    OpenedBy.COMMISSION: "abcdefghij",
    OpenedBy.COURT: "abcdefghij",
    OpenedBy.JUSTICE: "",
}


def exempt(
    letters: str = "h",
    *openings: tuple[OpenedBy, date],
    decided_on: date = DECIDED,
    expires_on: date | None = ENDS,
) -> Exemption:
    return Exemption(
        number="3/2022",
        information="Rekam medis",
        claims=tuple(
            ExemptionClaim(letter=Letter(each), item=1 if each in ITEMS else None, act="UU 8/1981")
            for each in letters
        ),
        decided_on=decided_on,
        expires_on=expires_on,
        openings=tuple(OpeningEvent(by=by, on=on) for by, on in openings),
    )


def state(secret: Exemption, on: date) -> ExemptionState:
    return secret.status(on=on).state


def cited(status: ExemptionStatus) -> list[str]:
    return [str(each) for each in status.citations]


# The course of time


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2020, 1, 1), ExemptionState.NOT_YET),
        (DECIDED - ONE_DAY, ExemptionState.NOT_YET),
        (DECIDED, ExemptionState.EXEMPT),
        (REVIEW - ONE_DAY, ExemptionState.EXEMPT),
        (REVIEW, ExemptionState.DUE_FOR_REVIEW),
        (ENDS, ExemptionState.DUE_FOR_REVIEW),
        (ENDS + ONE_DAY, ExemptionState.OPEN_BY_LAPSE),
        (date(2099, 1, 1), ExemptionState.OPEN_BY_LAPSE),
    ],
)
def test_exempt_until_the_last_day_and_open_on_the_day_after(
    on: date, expected: ExemptionState
) -> None:
    status = exempt().status(on=on)

    assert status.state is expected
    assert status.is_open is (expected is ExemptionState.OPEN_BY_LAPSE)
    assert (status.on, status.ends, status.open_from) == (on, ENDS, ENDS + ONE_DAY)
    assert status.opened_by is OpenedBy.LAPSE


def test_it_says_where_it_stands_in_the_law() -> None:
    assert cited(exempt().status(on=DECIDED)) == [
        "UU 14/2008 Pasal 17 huruf h angka 1",
        "PP 61/2010 Pasal 11 ayat (3)",
        "Perki 1/2021 Pasal 52 ayat (2)",
    ]
    assert cited(exempt(expires_on=None).status(on=DECIDED)) == [
        "UU 14/2008 Pasal 17 huruf h angka 1"
    ]


def test_one_ground_claimed_twice_is_cited_once() -> None:
    assert cited(exempt("hh", expires_on=None).status(on=DECIDED)) == [
        "UU 14/2008 Pasal 17 huruf h angka 1"
    ]


def test_an_exemption_of_one_day_is_open_on_the_next() -> None:
    secret = exempt(expires_on=DECIDED)

    assert secret.status(on=DECIDED).state in CLOSED
    assert state(secret, DECIDED + ONE_DAY) is ExemptionState.OPEN_BY_LAPSE


def test_a_moment_is_no_day() -> None:
    with pytest.raises(NotADayError):
        exempt().status(on=datetime(2026, 1, 5, 8, 0))  # noqa: DTZ001


# The review before the end, under both readings of C11


def test_at_the_latest_the_end_is_determined_thirty_working_days_before() -> None:
    review = exempt().status(on=DECIDED).review

    assert review is not None
    assert (review.date, review.earliest) == (REVIEW, REVIEW)
    assert "PP 61/2010 Pasal 11 ayat (2)" in map(str, review.citations)


def test_within_the_last_stretch_the_end_is_determined_until_the_day_before() -> None:
    # the stretch opens on the thirtieth working day before, and closes on Friday 30 January
    review = exempt().status(on=DECIDED, under=WITHIN).review

    assert review is not None
    assert (review.opens, review.date) == (REVIEW, date(2026, 1, 30))
    assert review.earliest == REVIEW


@pytest.mark.parametrize("body", [None, WITHIN])
def test_under_both_readings_it_is_due_for_review_from_the_earliest_day(
    body: Jurisdiction | None,
) -> None:
    before = exempt().status(on=REVIEW - ONE_DAY, under=body)
    after = exempt().status(on=REVIEW, under=body)

    assert (before.state, after.state) == (ExemptionState.EXEMPT, ExemptionState.DUE_FOR_REVIEW)


def test_what_is_decided_for_less_than_the_stretch_is_due_for_review_at_once() -> None:
    assert state(exempt(decided_on=date(2026, 1, 20)), date(2026, 1, 20)) is (
        ExemptionState.DUE_FOR_REVIEW
    )


def test_without_an_end_there_is_no_review() -> None:
    status = exempt(expires_on=None).status(on=date(2099, 1, 1))

    assert status.state is ExemptionState.EXEMPT
    assert (status.ends, status.open_from, status.opened_by) == (None, None, None)
    assert status.review is None


@pytest.mark.parametrize("on", [date(2099, 1, 1), date(2101, 1, 31)])
def test_an_end_beyond_the_calendar_gives_no_review(on: date) -> None:
    status = exempt(expires_on=date(2101, 1, 31)).status(on=on)

    assert (status.state, status.review) == (ExemptionState.EXEMPT, None)
    assert status.ends == date(2101, 1, 31)


def test_an_end_on_the_last_day_of_the_calendar_still_has_one() -> None:
    assert exempt(expires_on=date(2100, 12, 31)).status(on=DECIDED).review is not None


def test_an_end_beyond_the_calendar_still_opens_it() -> None:
    secret = exempt(expires_on=date(2101, 1, 31))

    assert state(secret, date(2101, 2, 1)) is ExemptionState.OPEN_BY_LAPSE


def test_what_is_open_or_not_yet_exempt_has_no_review() -> None:
    assert exempt().status(on=DECIDED - ONE_DAY).review is None
    assert exempt().status(on=ENDS + ONE_DAY).review is None


def test_the_last_day_that_can_be_written_is_no_end() -> None:
    with pytest.raises(ValidationError, match="KB-I03"):
        exempt(expires_on=date.max)


def test_what_was_decided_under_the_act_alone_has_a_status() -> None:
    secret = exempt("b", expires_on=None, decided_on=date(2010, 6, 1))

    assert state(secret, date(2026, 1, 1)) is ExemptionState.EXEMPT


# Law enforcement: at most 30 years (PP 5(1))


def test_law_enforcement_lapses_after_thirty_years_by_itself() -> None:
    secret = exempt("a", expires_on=None)
    last = date(2052, 2, 3)

    assert secret.end_of(secret.claims[0]) == last
    assert secret.status(on=last).state in CLOSED
    assert state(secret, last + ONE_DAY) is ExemptionState.OPEN_BY_LAPSE


def test_thirty_years_from_a_leap_day_end_on_the_last_of_february() -> None:
    secret = exempt("a", expires_on=None, decided_on=date(2024, 2, 29))

    assert secret.end_of(secret.claims[0]) == date(2054, 2, 28)


def test_a_day_decided_earlier_comes_first() -> None:
    secret = exempt("a")

    assert secret.end_of(secret.claims[0]) == ENDS


@pytest.mark.parametrize("letter", "bcdefghij")
def test_no_other_letter_has_a_number(letter: str) -> None:
    secret = exempt(letter, expires_on=None)

    assert secret.end_of(secret.claims[0]) is None
    assert state(secret, date(2099, 1, 1)) is ExemptionState.EXEMPT


def test_beside_another_ground_law_enforcement_still_ends_for_itself() -> None:
    secret = exempt("ab", expires_on=date(2060, 1, 1))

    assert [secret.end_of(each) for each in secret.claims] == [date(2052, 2, 3), date(2060, 1, 1)]
    assert state(secret, date(2052, 2, 4)) is ExemptionState.EXEMPT
    assert state(secret, date(2060, 1, 2)) is ExemptionState.OPEN_BY_LAPSE


def test_beside_a_ground_without_an_end_nothing_lapses() -> None:
    assert state(exempt("ab", expires_on=None), date(2099, 1, 1)) is ExemptionState.EXEMPT


def test_a_local_rule_may_make_it_shorter() -> None:
    body = Jurisdiction.loads(
        'schema = 1\nname = "Kotawaringin Timur"\n[[limit]]\nlimit = "exemption.duration.a"\n'
        'amount = 10\nunit = "years"\nin_force_from = 2021-01-01\n'
        'citations = ["Perbup Kotawaringin Timur 5/2021 Pasal 12 ayat (1)"]\n'
    )
    secret = exempt("a", expires_on=None)

    assert secret.end_of(secret.claims[0], under=body) == date(2032, 2, 3)
    opened = secret.status(on=date(2032, 2, 4), under=body)
    assert opened.state is ExemptionState.OPEN_BY_LAPSE


def test_a_rule_of_unknown_beginning_measures_from_the_day_decided() -> None:
    # PP 61/2010 5(1): thirty years. A practice has no first day, and none is needed.
    book = Rulebook.national()
    rule = book.governing("exemption.duration.a")
    practice = evolve(rule.regulation, id=None, in_force_from=None)
    body = Jurisdiction(rulebook=Rulebook((evolve(rule, regulation=practice),), book.events))
    secret = exempt("a", expires_on=None)

    assert practice.begins is None
    assert secret.end_of(secret.claims[0], under=body) == date(2052, 2, 3)


# What opens it


@pytest.mark.parametrize(
    ("by", "letters", "letter"),
    [
        (by, letters, letter)
        for by, letters in OPENS.items()
        for letter in "abcdefghij"
        if (by, letter) != (OpenedBy.DETERMINATION, "a")  # it has a test of its own
    ],
)
def test_each_way_opens_its_letters_and_no_other(by: OpenedBy, letters: str, letter: str) -> None:
    on = date(2024, 5, 6)
    secret = exempt(letter, (by, on), expires_on=None)

    assert state(secret, on - ONE_DAY) is ExemptionState.EXEMPT
    status = secret.status(on=on)
    assert status.is_open is (letter in letters)
    if letter in letters:
        assert status.state is ExemptionState.OPENED
        assert (status.opened_by, status.open_from) == (by, on)
        assert status.ends == on - ONE_DAY


def test_opened_on_the_day_of_the_decision_it_was_never_exempt() -> None:
    secret = exempt("h", (OpenedBy.CONSENT, DECIDED))

    assert state(secret, DECIDED - ONE_DAY) is ExemptionState.NOT_YET
    assert state(secret, DECIDED) is ExemptionState.OPENED


@pytest.mark.parametrize("letters", ["ah", "ha"])
def test_of_two_grounds_only_one_is_opened_and_it_stays_exempt(letters: str) -> None:
    hearing = (OpenedBy.OPEN_HEARING, date(2023, 3, 1))
    secret = exempt(letters, hearing, expires_on=None)

    assert state(secret, date(2099, 1, 1)) is ExemptionState.EXEMPT
    both = exempt(letters, hearing, (OpenedBy.CONSENT, date(2024, 3, 1)), expires_on=None)
    assert state(both, date(2024, 2, 29)) is ExemptionState.EXEMPT
    status = both.status(on=date(2024, 3, 1))
    assert (status.state, status.opened_by) == (ExemptionState.OPENED, OpenedBy.CONSENT)


def test_of_two_grounds_one_opened_and_the_other_lapsed_it_is_open_by_lapse() -> None:
    secret = exempt("ha", (OpenedBy.CONSENT, date(2023, 3, 1)))

    assert state(secret, date(2023, 3, 1)) is ExemptionState.EXEMPT
    assert state(secret, REVIEW) is ExemptionState.DUE_FOR_REVIEW
    assert state(secret, ENDS + ONE_DAY) is ExemptionState.OPEN_BY_LAPSE


def test_opened_for_justice_it_stays_closed_to_the_public() -> None:  # UU 18(3)
    secret = exempt("a", (OpenedBy.JUSTICE, date(2023, 3, 1)))

    assert state(secret, date(2023, 3, 2)) is ExemptionState.EXEMPT
    assert state(secret, ENDS + ONE_DAY) is ExemptionState.OPEN_BY_LAPSE


def test_a_determination_before_the_end_takes_effect_at_the_end() -> None:  # PP 11(1)-(2)
    secret = exempt("h", (OpenedBy.DETERMINATION, date(2025, 12, 1)))

    for on in (date(2025, 12, 1), REVIEW, ENDS):
        status = secret.status(on=on)
        assert (status.state, status.review) == (ExemptionState.EXEMPT, None)
    status = secret.status(on=ENDS + ONE_DAY)
    assert (status.state, status.opened_by) == (ExemptionState.OPENED, OpenedBy.DETERMINATION)
    assert "PP 61/2010 Pasal 11 ayat (1)" in cited(status)


def test_a_determination_after_the_end_finds_it_open_already() -> None:  # PP 11(3)
    secret = exempt("h", (OpenedBy.DETERMINATION, ENDS + 10 * ONE_DAY))

    assert state(secret, ENDS + ONE_DAY) is ExemptionState.OPEN_BY_LAPSE
    assert state(secret, ENDS + 10 * ONE_DAY) is ExemptionState.OPEN_BY_LAPSE


def test_without_an_end_a_determination_opens_it_on_its_day() -> None:
    secret = exempt("h", (OpenedBy.DETERMINATION, date(2024, 1, 2)), expires_on=None)

    assert state(secret, date(2024, 1, 2)) is ExemptionState.OPENED


def test_a_determination_ends_a_period_of_law_enforcement_that_was_decided_in_words() -> None:
    secret = exempt("a", (OpenedBy.DETERMINATION, date(2024, 5, 6)), expires_on=None)
    secret = secret.model_copy(update={"period": "sampai penyidikan selesai"})

    assert state(secret, date(2024, 5, 6)) is ExemptionState.OPENED


def test_after_an_early_determination_another_opening_still_comes_first() -> None:
    secret = exempt(
        "h", (OpenedBy.DETERMINATION, date(2025, 12, 1)), (OpenedBy.COURT, date(2025, 12, 10))
    )

    status = secret.status(on=date(2025, 12, 10))
    assert (status.state, status.opened_by) == (ExemptionState.OPENED, OpenedBy.COURT)


def test_an_opening_after_the_end_finds_it_open_already() -> None:
    secret = exempt("h", (OpenedBy.COMMISSION, ENDS + 5 * ONE_DAY))

    assert state(secret, ENDS + 5 * ONE_DAY) is ExemptionState.OPEN_BY_LAPSE


def test_the_first_of_two_openings_counts() -> None:
    events = [(OpenedBy.COURT, date(2024, 5, 6)), (OpenedBy.COMMISSION, date(2023, 5, 6))]
    for order in (events, events[::-1]):
        assert exempt("b", *order).status(on=DECIDED).opened_by is OpenedBy.COMMISSION


# How it is said


@pytest.mark.parametrize(
    ("secret", "on", "said_id", "said_en"),
    [
        (
            exempt(),
            DECIDED - ONE_DAY,
            "Belum ditetapkan sebagai dikecualikan; hari terakhirnya Senin, 2 Februari 2026 (",
            "Not yet declared exempt; its last day is Monday, 2 February 2026 (",
        ),
        (
            exempt(expires_on=None),
            DECIDED,
            "Dikecualikan; hari berakhirnya tidak ditetapkan (",
            "Exempt; its last day was not set (",
        ),
        (
            exempt(),
            REVIEW,
            "2 Februari 2026; penetapan PPID paling lambat Selasa, 16 Desember 2025 (",
            "2 February 2026; the PPID determines it by Tuesday, 16 December 2025 (",
        ),
        (
            exempt(),
            ENDS + ONE_DAY,
            "Terbuka dengan sendirinya sejak Selasa, 3 Februari 2026: tanpa penetapan PPID",
            "Open by itself since Tuesday, 3 February 2026: without the PPID's determination",
        ),
        (
            exempt("h", (OpenedBy.CONSENT, date(2024, 5, 6))),
            date(2024, 6, 1),
            "Terbuka sejak Senin, 6 Mei 2024: orang yang rahasianya diungkap",
            "Open since Monday, 6 May 2024: the person whose secret it is consents",
        ),
    ],
)
def test_it_is_said_in_both_languages_with_the_articles(
    secret: Exemption, on: date, said_id: str, said_en: str
) -> None:
    status = secret.status(on=on)

    assert said_id in status.explain()
    assert said_en in status.explain("en")
    for said in (status.explain(), status.explain("en")):
        assert said.endswith(").")
        assert all(each in said for each in cited(status))


def test_a_period_in_words_may_lead_to_a_day_that_its_month_has_not() -> None:
    """29 February 2024 and a year: the last of February, or the first of March (C19)."""
    secret = Exemption(
        number="1/2024",
        information="Hasil pemeriksaan kesehatan",
        claims=(ExemptionClaim(letter=Letter.H, item=2, act="UU 17/2023 Pasal 177"),),
        decided_on=date(2024, 2, 29),
        period="1 (satu) tahun",
    )
    following = Jurisdiction.national().choosing("missing-day=first_of_next")
    (claim,) = secret.claims
    assert secret.end_of(claim) == date(2025, 2, 28)
    assert secret.end_of(claim, under=following) == date(2025, 3, 1)
    assert secret.status(on=date(2025, 3, 1)).is_open
    assert not secret.status(on=date(2025, 3, 1), under=following).is_open


def test_a_period_beyond_every_calendar_has_no_last_day() -> None:
    assert stated_end("999 tahun", date(9900, 1, 1)) is None
    assert stated_end("18 bulan", date(2024, 8, 31)) == date(2026, 2, 28)


def test_a_review_that_may_move_is_said_to_be_an_estimate() -> None:
    """PP 61/2010 11(2): thirty working days before the end; the end itself moves with no decree."""
    year = WorkingCalendar.national().decreed_until.year + 2
    ends = date(year, 10, 2)
    status = exempt(expires_on=ends).status(on=ends)
    assert status.explain("id").count("(perkiraan)") == 1
    assert status.explain("en").count("(an estimate)") == 1
    decreed = exempt().status(on=ENDS)
    assert decreed.state is ExemptionState.DUE_FOR_REVIEW
    assert "perkiraan" not in decreed.explain("id")
