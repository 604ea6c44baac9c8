"""Questions 1 to 23: on which day a limit ends.

Each answer was read in its article first and its day counted on the decreed days off, one by one.
Off in 2025: 1, 27 to 29 January, 28 March to 7 April (Nyepi, Idul Fitri and their leave), 18 April,
1, 12, 13, 29 and 30 May, 6, 9 and 27 June; in 2024: 8 and 9, 14 February, 11, 12 and 29 March, 8 to
15 April, 1, 9, 10, 23 and 24 May, 17 and 18 June; in 2026: 1 and 16 January, 16 and 17 February,
18 to 24 March, 3 April, 1, 14, 15, 27 and 28 May; besides all weekends.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from pydantic import ValidationError

from keterbukaan import Deadline, Jurisdiction, Undated, due
from keterbukaan._words import said_day
from keterbukaan.cases import CaseDeadline, Irregularity
from keterbukaan.cases.request import (
    Answered,
    Corrected,
    DeclaredComplete,
    DeclaredIncomplete,
    Extended,
    ExtensionGround,
    InformationRequest,
    ItemAnswer,
    ItemOutcome,
    NoCorrectionNoted,
    Registered,
    RequestEvent,
    RequestItem,
)
from keterbukaan.errors import NaiveMomentError, NotADayError, UnlawfulEvent
from keterbukaan.law import Actor

MARCH_3 = date(2025, 3, 3)  # a Monday; its ten working days end on Monday 17 March
APRIL_4 = date(2024, 4, 4)  # a Thursday before Idul Fitri; its ten end on Friday 26 April
CHECKED_BY_THE_OTHER_COPY = "notice-after-complete=ten"


def request(received: date, *events: RequestEvent) -> InformationRequest:
    """Return a request for one thing with what happened to it."""
    case = InformationRequest(
        received=received, items=(RequestItem(number=1, details="Laporan keuangan"),)
    )
    for event in events:
        case = case.record(event)
    return case


def registered(on: date) -> Registered:
    return Registered(on=on, number="17")


def incomplete(on: date, received_on: date | None = None) -> DeclaredIncomplete:
    return DeclaredIncomplete(on=on, lacking=("fotokopi KTP",), received_on=received_on)


def extended(on: date) -> Extended:
    return Extended(on=on, ground=ExtensionGround.STATUS_UNDECIDED, reason="masih diuji")


def granted(on: date) -> Answered:
    answer = ItemAnswer(
        item=1, outcome=ItemOutcome.GRANTED, form="salinan digital", cost=0, ready_on=on
    )
    return Answered(on=on, items=(answer,))


def last_day(limit: str, since: date, under: Jurisdiction | None = None) -> date:
    found = due(limit, since, under=under)
    assert isinstance(found, Deadline)
    return found.date


def answer_by(case: InformationRequest) -> date:
    found = case.answer_deadline()
    assert found is not None
    return found.deadline.date


def of(limit: str, case: InformationRequest, under: Jurisdiction | None = None) -> CaseDeadline:
    (found,) = [each for each in case.deadlines(under=under) if each.limit == limit]
    return found


def cited(found: tuple[Irregularity, ...]) -> set[str]:
    return {each.citation for each in found}


# ------------------------------------------------------------------ the answer to a request


@pytest.mark.parametrize(
    ("received", "last"),
    [
        # 10 to 14 March are five, 17 to 21 March five more
        (date(2025, 3, 9), date(2025, 3, 21)),
        # 9 to 13 February are five; 16 and 17 are off (Imlek); 18, 19, 20, 23, 24
        (date(2026, 2, 8), date(2026, 2, 24)),
        # a Friday that is a holiday, Idul Adha 2012: 29 October to 2 November, 5 to 9 November
        (date(2012, 10, 26), date(2012, 11, 9)),
    ],
)
def test_q01_a_request_that_comes_on_a_day_off(received: date, last: date) -> None:
    """UU 14/2008 Pasal 22 ayat (7): ten working days from receipt; a day off is not one of them."""
    assert last_day("request.response", received) == last


@pytest.mark.parametrize(
    ("received", "last"),
    [
        # 4 to 7 March are four, 10 to 14 five, 17 the tenth
        (MARCH_3, date(2025, 3, 17)),
        # 6 to 9 January four, 12 to 15 four; 16 is off (Isra Mikraj); 19 and 20
        (date(2026, 1, 5), date(2026, 1, 20)),
        # 7 to 10 August 2012 four, 13 to 16 four; 17, 20, 21 and 22 are off; 23 and 24
        (date(2012, 8, 6), date(2012, 8, 24)),
    ],
)
def test_q02_a_request_that_comes_on_a_monday(received: date, last: date) -> None:
    """UU 14/2008 Pasal 22 ayat (7): ten working days, the day of receipt itself not counted."""
    assert answer_by(request(received)) == last


@pytest.mark.parametrize(
    ("received", "last"),
    [
        # 25, 26 and 27 March; off until 7 April; 8 to 11 four; 14, 15, 16
        (date(2025, 3, 24), date(2025, 4, 16)),
        # 5 April; off until 15 April; 16 to 19 four; 22 to 26 five
        (APRIL_4, date(2024, 4, 26)),
        # 17 March; off until 24 March; 25, 26, 27; 30 March to 2 April four; 3 off; 6 and 7
        (date(2026, 3, 16), date(2026, 4, 7)),
    ],
)
def test_q03_a_request_before_nyepi_and_idul_fitri(received: date, last: date) -> None:
    """UU 14/2008 Pasal 22 ayat (7): neither holidays nor collective leave are working days."""
    assert last_day("request.response", received) == last


@pytest.mark.parametrize(
    ("zone", "hour", "received", "last"),
    [
        # 23.30 WIT. 13, 16 and 17 March; off until 24; 25, 26, 27; 30, 31, 1 and 2 April
        ("WIT", 14, date(2026, 3, 12), date(2026, 4, 2)),
        # 01.30 WIT of the next day. 16 and 17 March; 25, 26, 27; 30, 31, 1, 2; 6 April
        ("WIT", 16, date(2026, 3, 13), date(2026, 4, 6)),
        # 23.30 WITA, and 00.30 WITA of the next day
        ("WITA", 15, date(2026, 3, 12), date(2026, 4, 2)),
        ("WITA", 16, date(2026, 3, 13), date(2026, 4, 6)),
        # 23.30 WIB: the moment that is the next day in the east
        ("WIB", 16, date(2026, 3, 12), date(2026, 4, 2)),
    ],
)
def test_q04_the_day_is_that_of_the_bodys_own_clock(
    zone: str, hour: int, received: date, last: date
) -> None:
    """UU 14/2008 Pasal 22 ayat (7): the day is that of the receipt, where it is received."""
    body = Jurisdiction.loads(f'schema = 1\nname = "Kabupaten Contoh"\nzone = "{zone}"\n')
    moment = datetime(2026, 3, 12, hour, 30, tzinfo=UTC)

    found = due("request.response", moment, under=body)

    assert isinstance(found, Deadline)
    assert (found.since, found.date) == (received, last)


def test_q05_a_time_without_a_zone_is_refused() -> None:
    """UU 14/2008 Pasal 22 ayat (7): the day of receipt is not known without the zone."""
    with pytest.raises(NaiveMomentError):
        due("request.response", datetime(2025, 3, 3, 23, 30))  # noqa: DTZ001 - the point of it


def test_q05_a_moment_is_no_day_in_a_case_either() -> None:
    """UU 14/2008 Pasal 22 ayat (7): a case keeps days, and a moment would have two."""
    with pytest.raises(ValidationError):
        InformationRequest.model_validate(
            {"received": datetime(2025, 3, 3, 9, 0, tzinfo=UTC), "items": ()}
        )
    with pytest.raises(NotADayError):
        request(MARCH_3).is_silent(on=datetime(2025, 3, 18, 1, 0, tzinfo=UTC))


# ------------------------------------------------------------------ the extension


@pytest.mark.parametrize(
    ("received", "told", "last"),
    [
        # after 17 March: 18 to 21 March four, 24, 25, 26
        (MARCH_3, date(2025, 3, 17), date(2025, 3, 26)),
        # after 26 April: 29 and 30; 1 May off; 2, 3, 6, 7, 8 May
        (APRIL_4, date(2024, 4, 26), date(2024, 5, 8)),
    ],
)
def test_q06_an_extension_told_on_the_tenth_day(received: date, told: date, last: date) -> None:
    """UU 14/2008 Pasal 22 ayat (8), Perki 1/2021 Pasal 36 ayat (2): seven working days more."""
    assert answer_by(request(received, extended(told))) == last


def test_q06_whichever_day_is_the_first_the_seven_follow_the_end() -> None:
    """UU 14/2008 Pasal 22 ayat (8): "berikutnya"; the end of the ten is not the first of them.

    With the day of receipt counted: 3 to 7 and 10 to 14 March; then 17 to 21, 24 and 25.
    """
    body = Jurisdiction.national().choosing("day-one=included")

    found = request(MARCH_3, extended(date(2025, 3, 14))).answer_deadline(under=body)

    assert found is not None
    assert found.deadline.date == date(2025, 3, 25)


@pytest.mark.parametrize(
    ("received", "told", "last"),
    [
        (MARCH_3, date(2025, 3, 6), date(2025, 3, 26)),  # the third of the ten days
        (APRIL_4, date(2024, 4, 17), date(2024, 5, 8)),  # 5, 16, 17 April
    ],
)
def test_q07_an_extension_told_early_ends_on_the_same_day(
    received: date, told: date, last: date
) -> None:
    """UU 14/2008 Pasal 22 ayat (8): seven *next* working days, from the end of the ten."""
    assert answer_by(request(received, extended(told))) == last


@pytest.mark.parametrize(
    ("received", "told", "last"),
    [
        (MARCH_3, date(2025, 3, 18), date(2025, 3, 17)),
        (APRIL_4, date(2024, 4, 29), date(2024, 4, 26)),  # the first working day after the tenth
    ],
)
def test_q08_an_extension_told_after_the_tenth_day_has_no_effect(
    received: date, told: date, last: date
) -> None:
    """UU 14/2008 Pasal 22 ayat (8): what has ended cannot be extended."""
    case = request(received)

    with pytest.raises(UnlawfulEvent, match="ayat \\(8\\)"):
        case.record(extended(told))

    kept = case.record(extended(told), strict=False)
    assert answer_by(kept) == last
    assert kept.is_silent(on=last + timedelta(days=1))


@pytest.mark.parametrize(
    ("received", "first", "second", "last"),
    [
        (MARCH_3, date(2025, 3, 17), date(2025, 3, 26), date(2025, 3, 26)),
        (APRIL_4, date(2024, 4, 16), date(2024, 4, 26), date(2024, 5, 8)),
    ],
)
def test_q09_a_second_extension_has_no_effect(
    received: date, first: date, second: date, last: date
) -> None:
    """Perki 1/2021 Pasal 36 ayat (2): "tidak dapat diperpanjang lagi"."""
    case = request(received, extended(first))

    with pytest.raises(UnlawfulEvent, match="Pasal 36 ayat \\(2\\)"):
        case.record(extended(second))

    assert answer_by(case.record(extended(second), strict=False)) == last


def test_q10_an_extension_without_reasons_or_ground_has_no_effect() -> None:
    """UU 14/2008 Pasal 22 ayat (8) asks for written reasons, Perki 1/2021 36 (1) for a ground."""
    told = date(2025, 3, 17)
    without_reasons = Extended(on=told, ground=ExtensionGround.NOT_HELD_OR_DOCUMENTED)
    without_ground = Extended(on=told, reason="masih dicari")

    for step, citation in (
        (without_reasons, "UU 14/2008 Pasal 22 ayat (8)"),
        (without_ground, "Perki 1/2021 Pasal 36 ayat (1)"),
    ):
        verdict = request(MARCH_3).would_allow(step)
        assert citation in cited(verdict.irregularities)
        assert not verdict.has_effect
        assert answer_by(request(MARCH_3).record(step, strict=False)) == told


def test_q10_before_perki_1_2021_the_act_asks_for_reasons_alone() -> None:
    """UU 14/2008 Pasal 22 ayat (8); Perki 1/2021 Pasal 62, 64: in force on 30 June 2021.

    From 4 March 2019: 5 and 6 March; 7 off (Nyepi); 8; 11 to 15 five; 18 and 19: the 19th. Seven
    more: 20 to 22 three, 25 to 28 four.
    """
    case = request(date(2019, 3, 4))
    by_the_act = Extended(on=date(2019, 3, 19), reason="sedang dicari")

    verdict = case.would_allow(by_the_act)

    assert verdict.allowed
    assert verdict.has_effect
    assert answer_by(case.record(by_the_act)) == date(2019, 3, 28)
    without = case.would_allow(Extended(on=date(2019, 3, 19)))
    assert cited(without.irregularities) >= {"UU 14/2008 Pasal 22 ayat (8)"}
    assert not without.has_effect


# ------------------------------------------------------------------ completeness


@pytest.mark.parametrize(
    ("entered", "last"),
    [
        (MARCH_3, date(2025, 3, 6)),
        (date(2025, 3, 27), date(2025, 4, 10)),  # off until 7 April; 8, 9, 10
        (date(2026, 3, 16), date(2026, 3, 26)),  # 17; off until 24; 25, 26
    ],
)
def test_q11_completeness_is_checked_three_days_from_the_register(
    entered: date, last: date
) -> None:
    """Perki 1/2021 Pasal 31 ayat (2): three days from the entry in the register."""
    found = of("request.completeness_check", request(entered, registered(entered)))

    assert (found.deadline.date, str(found.deadline.citations[0])) == (
        last,
        "Perki 1/2021 Pasal 31 ayat (2)",
    )


@pytest.mark.parametrize(
    ("received", "complete", "by_gazette", "by_other_copy"),
    [
        # from 10 April: 11, 14, 15; but ten from 20 March end earlier: 21, 24 to 27, 8 to 11, 14
        (date(2025, 3, 20), date(2025, 4, 10), date(2025, 4, 14), date(2025, 4, 14)),
        # from 4 March: 5, 6, 7; ten from 4 March end on the 18th, ten from receipt on the 17th
        (MARCH_3, date(2025, 3, 4), date(2025, 3, 7), date(2025, 3, 17)),
        # from 16 April: 17, 18, 19; ten from receipt on 26 April
        (APRIL_4, date(2024, 4, 16), date(2024, 4, 19), date(2024, 4, 26)),
    ],
)
def test_q12_the_notice_after_completeness_never_outlasts_the_ten_days(
    received: date, complete: date, by_gazette: date, by_other_copy: date
) -> None:
    """Perki 1/2021 Pasal 31 ayat (3), three days or ten by its two copies; UU 14/2008 22(7)."""
    other = Jurisdiction.national().choosing(CHECKED_BY_THE_OTHER_COPY)
    case = request(received, registered(received), DeclaredComplete(on=complete))

    assert of("request.notice", case).deadline.date == by_gazette
    assert of("request.notice", case, other).deadline.date == by_other_copy


@pytest.mark.parametrize(
    ("received", "complete", "answered", "last"),
    [
        (MARCH_3, date(2025, 3, 4), date(2025, 3, 14), date(2025, 3, 7)),  # the ninth of ten days
        (APRIL_4, date(2024, 4, 16), date(2024, 4, 26), date(2024, 4, 19)),  # the tenth
    ],
)
def test_q12_after_the_third_day_the_notice_is_late_by_the_perki_alone(
    received: date, complete: date, answered: date, last: date
) -> None:
    """Perki 1/2021 Pasal 31 ayat (3), gazette: late from the fourth day; UU 14/2008 22(7): not."""
    other = Jurisdiction.national().choosing(CHECKED_BY_THE_OTHER_COPY)
    case = request(received, registered(received), DeclaredComplete(on=complete), granted(answered))

    found = case.irregularities()
    late = [each for each in found if each.nature.value == "arguably_late"]
    assert not [each for each in found if each.nature.value == "late"]

    assert [each.citation for each in late] == ["Perki 1/2021 Pasal 31 ayat (3)"]
    assert said_day(last, "id") in late[0].text_id
    assert not [each for each in case.irregularities(under=other) if "late" in each.nature.value]


# ------------------------------------------------------------------ correction


@pytest.mark.parametrize(
    ("sent", "received", "last"),
    [
        (date(2025, 3, 24), None, date(2025, 3, 27)),  # 25, 26, 27
        (date(2025, 3, 5), date(2025, 3, 7), date(2025, 3, 12)),  # 10, 11, 12: not from the 5th
        (date(2025, 3, 26), date(2025, 3, 27), date(2025, 4, 10)),  # off until 7 April; 8, 9, 10
    ],
)
def test_q13_a_correction_takes_three_days_from_the_receipt_of_the_certificate(
    sent: date, received: date | None, last: date
) -> None:
    """Perki 1/2021 Pasal 33 ayat (3): from when the applicant received the certificate."""
    case = request(MARCH_3, registered(MARCH_3), incomplete(sent, received))

    (right,) = [each for each in case.remedies(on=last) if each.name == "request.correction"]

    assert right.deadline is not None
    assert right.deadline.date == last


@pytest.mark.parametrize(
    ("received", "said"),
    [
        (date(2025, 3, 24), "Senin, 24 Maret 2025"),
        (date(2026, 1, 15), "Kamis, 15 Januari 2026"),  # the next day is a holiday
    ],
)
def test_q14_a_correction_on_the_very_day_of_the_certificate(received: date, said: str) -> None:
    """Perki 1/2021 Pasal 33 ayat (3): "sejak" it was received, so on that day already."""
    right = due("request.correction", received)
    assert isinstance(right, Deadline)
    case = request(received, registered(received), incomplete(received))

    verdict = case.would_allow(Corrected(on=received))

    assert (verdict.allowed, verdict.irregularities) == (True, ())
    assert right.exercisable_from == received
    assert f"mulai {said}" in right.explain("id")


@pytest.mark.parametrize(
    ("received", "certificate", "last", "late"),
    [
        (MARCH_3, date(2025, 3, 5), date(2025, 3, 10), date(2025, 3, 11)),
        (date(2025, 3, 24), date(2025, 3, 26), date(2025, 4, 9), date(2025, 4, 10)),  # 27, 8, 9
    ],
)
def test_q15_a_late_correction_may_be_taken_up_and_is_noted(
    received: date, certificate: date, last: date, late: date
) -> None:
    """Perki 1/2021 Pasal 33 ayat (3)-(4): it *need not* be followed up; no text forbids it."""
    case = request(received, registered(received), incomplete(certificate))

    taken_up = case.record(Corrected(on=late))

    (found,) = taken_up.irregularities()
    assert (found.nature.value, found.citation) == ("too_late", "Perki 1/2021 Pasal 33 ayat (3)")
    assert said_day(last, "id") in found.text_id
    assert taken_up.would_allow(DeclaredComplete(on=late)).allowed


def test_q15_a_correction_that_is_taken_up_by_grace_is_not_late_at_once() -> None:
    """Perki 1/2021 Pasal 33 ayat (4): the duty had ended; UU 14/2008 35(1)c, g need one that runs.

    The ten days from 3 March ended on 17 March, a month before the correction.
    """
    taken_up = request(
        MARCH_3,
        registered(MARCH_3),
        incomplete(date(2025, 3, 5)),
        NoCorrectionNoted(on=date(2025, 3, 12)),
        Corrected(on=date(2025, 4, 14)),
    )
    answered = taken_up.record(granted(date(2025, 4, 16)))

    assert not taken_up.is_silent(on=date(2025, 4, 14))
    assert not [each for each in taken_up.obligations(on=date(2025, 4, 14)) if each.late]
    assert "c" not in dict(taken_up.grounds(on=date(2025, 4, 14)))
    assert "g" not in dict(answered.grounds(on=date(2025, 4, 16)))


@pytest.mark.parametrize(
    ("received", "certificate", "noted"),
    [
        (MARCH_3, date(2025, 3, 5), date(2025, 3, 11)),
        (APRIL_4, date(2024, 4, 5), date(2024, 4, 19)),  # 16, 17, 18 April
    ],
)
def test_q16_without_a_correction_it_is_noted_and_nobody_is_silent(
    received: date, certificate: date, noted: date
) -> None:
    """Perki 1/2021 Pasal 33 ayat (4): a note in the register, "tanpa harus menindaklanjuti"."""
    case = request(received, registered(received), incomplete(certificate))
    long_after = received + timedelta(days=120)

    (owed,) = case.obligations(on=noted)
    closed = case.record(NoCorrectionNoted(on=noted))

    assert (owed.who, owed.citation) == (Actor.PPID, "Perki 1/2021 Pasal 33 ayat (4)")
    for each in (case, closed):
        assert not each.is_silent(on=long_after)
        assert "c" not in dict(each.grounds(on=long_after))
    assert closed.is_over(on=noted)
    assert closed.obligations(on=long_after) == ()


@pytest.mark.parametrize(
    ("received", "certificate", "last", "after"),
    [
        (MARCH_3, date(2025, 3, 5), date(2025, 3, 10), date(2025, 3, 11)),
        (date(2025, 3, 24), date(2025, 3, 27), date(2025, 4, 10), date(2025, 4, 11)),
    ],
)
def test_q17_the_note_may_not_come_on_the_last_day(
    received: date, certificate: date, last: date, after: date
) -> None:
    """Perki 1/2021 Pasal 33 ayat (3): on the last day a correction may still come."""
    case = request(received, registered(received), incomplete(certificate))

    with pytest.raises(UnlawfulEvent, match="Pasal 33 ayat \\(3\\)"):
        case.record(NoCorrectionNoted(on=last))
    assert case.would_allow(NoCorrectionNoted(on=after)).irregularities == ()


@pytest.mark.parametrize(
    ("entered", "in_time", "late"),
    [
        (MARCH_3, date(2025, 3, 6), date(2025, 3, 7)),
        (date(2025, 3, 27), date(2025, 4, 10), date(2025, 4, 11)),
    ],
)
def test_q18_a_certificate_after_the_third_day_is_late(
    entered: date, in_time: date, late: date
) -> None:
    """Perki 1/2021 Pasal 31 ayat (2): the check takes three days; a late one is kept."""
    case = request(entered, registered(entered))

    assert case.would_allow(incomplete(in_time)).irregularities == ()
    verdict = case.would_allow(incomplete(late))
    assert verdict.allowed
    assert [(each.nature.value, each.citation) for each in verdict.irregularities] == [
        ("late", "Perki 1/2021 Pasal 31 ayat (2)")
    ]


@pytest.mark.parametrize("day", [date(2025, 3, 5), date(2025, 3, 17)])
def test_q19_a_certificate_that_names_nothing_is_void(day: date) -> None:
    """Perki 1/2021 Pasal 33 ayat (2), Lampiran IX: it says what is missing, or starts nothing."""
    case = request(MARCH_3, registered(MARCH_3))
    nothing = DeclaredIncomplete(on=day, lacking=())

    with pytest.raises(UnlawfulEvent, match="Pasal 33 ayat \\(2\\)"):
        case.record(nothing)

    kept = case.record(nothing, strict=False)
    assert kept.remedies(on=day) == ()
    assert kept.is_silent(on=date(2025, 3, 18))


@pytest.mark.parametrize(
    ("first", "corrected", "second", "last"),
    [
        (date(2025, 3, 5), date(2025, 3, 7), date(2025, 3, 10), date(2025, 3, 13)),
        (date(2025, 3, 24), date(2025, 3, 25), date(2025, 3, 26), date(2025, 4, 9)),  # 27, 8, 9
    ],
)
def test_q20_a_second_certificate_after_a_correction_is_allowed(
    first: date, corrected: date, second: date, last: date
) -> None:
    """Perki 1/2021 Pasal 33 sets no number of certificates; each gives its own three days."""
    case = request(first, registered(first), incomplete(first), Corrected(on=corrected))

    again = case.record(incomplete(second))

    assert again.irregularities() == ()
    (right,) = [each for each in again.remedies(on=second) if each.name == "request.correction"]
    assert right.deadline is not None
    assert right.deadline.date == last


# ------------------------------------------------------------------ months and years


@pytest.mark.parametrize("limit", ["information_list.update", "disclosure.periodic"])
@pytest.mark.parametrize(
    ("last_time", "next_time", "by_other_readings"),
    [
        # a Saturday; the first of March is a Sunday, so the working day after both is the 2nd
        (date(2025, 8, 31), date(2026, 2, 28), date(2026, 3, 2)),
        (date(2023, 8, 31), date(2024, 2, 29), date(2024, 3, 1)),
        (date(2025, 3, 31), date(2025, 9, 30), date(2025, 10, 1)),
        (date(2026, 1, 5), date(2026, 7, 5), date(2026, 7, 6)),  # a Sunday
        (date(2026, 1, 7), date(2026, 7, 7), date(2026, 7, 7)),
    ],
)
def test_q21_six_months_from_the_last_time(
    limit: str, last_time: date, next_time: date, by_other_readings: date
) -> None:
    """Perki 1/2021 Pasal 18, 45 ayat (7): every six months; 31 August gives the end of February.

    Months run through days off. By the other readings a day that is not there is the first of the
    next month, and a day off moves to the next working day.
    """
    found = due(limit, last_time)

    assert isinstance(found, Deadline)
    assert (found.date, found.earliest, found.latest) == (next_time, next_time, by_other_readings)


@pytest.mark.parametrize(
    ("year_closed", "last"),
    [
        (date(2025, 12, 31), date(2026, 3, 31)),
        (date(2025, 6, 30), date(2025, 9, 30)),  # an enterprise whose year ends in June
        (date(2023, 11, 30), date(2024, 2, 29)),
    ],
)
def test_q22_the_annual_report_three_months_after_the_fiscal_year(
    year_closed: date, last: date
) -> None:
    """Perki 1/2021 Pasal 56 ayat (1): three months after the fiscal year ended."""
    assert last_day("report.annual", year_closed) == last


@pytest.mark.parametrize(
    ("last_time", "next_time"),
    [(date(2025, 3, 14), date(2026, 3, 14)), (date(2024, 2, 29), date(2025, 2, 28))],
)
def test_q23_the_figures_of_the_service_every_year(last_time: date, next_time: date) -> None:
    """UU 14/2008 Pasal 12: "setiap tahun"."""
    found = due("report.yearly_figures", last_time)

    assert not isinstance(found, Undated)
    assert (found.date, str(found.citations[0])) == (next_time, "UU 14/2008 Pasal 12")
