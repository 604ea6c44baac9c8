"""`due`: its face, what may be given to it, and how it refuses."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import cast

import pytest

from keterbukaan import (
    CalendarRangeError,
    Certainty,
    Deadline,
    DeadlineStartError,
    Jurisdiction,
    KeterbukaanError,
    NotInForceError,
    Rulebook,
    Undated,
    Verification,
    WorkingCalendar,
    Zone,
    due,
)
from keterbukaan.deadlines.due import Since
from keterbukaan.errors import NaiveMomentError, NotADayError, UnknownNameError
from keterbukaan.law import CollectiveLeave, DayOne

NATIONAL = Jurisdiction.national()
RECEIVED = date(2025, 3, 24)


def test_the_example_of_the_design() -> None:
    deadline = due("request.response", RECEIVED)
    assert deadline.date == date(2025, 4, 16)
    assert deadline.earliest == date(2025, 4, 8)
    assert deadline.latest == date(2025, 4, 16)
    assert deadline.certainty is Certainty.DECREED
    assert deadline.verification is Verification.OWN_TEXT
    assert list(map(str, deadline.citations)) == [
        "UU 14/2008 Pasal 22 ayat (7)",
        "Perki 1/2021 Pasal 34 ayat (3)",
    ]


def test_what_a_deadline_says_about_itself() -> None:
    deadline = due("request.response", RECEIVED)
    assert deadline.limit == "request.response"
    assert deadline.event == "request.received"
    assert deadline.since == RECEIVED
    assert deadline.facts == {"": RECEIVED}
    assert deadline.readings == (DayOne.EXCLUDED, CollectiveLeave.OFF)
    assert deadline.in_force_on == RECEIVED
    assert deadline.jurisdiction is NATIONAL
    assert deadline.provision.citation == deadline.citations[0]
    assert deadline.opens is None
    assert deadline.exercisable_from is None
    assert deadline.moment is None
    assert deadline.capped_by is None


@pytest.mark.parametrize(
    ("received", "answer"),
    [
        pytest.param(date(2025, 3, 21), date(2025, 4, 15), id="idul-fitri-2025"),
        pytest.param(date(2025, 12, 17), date(2026, 1, 5), id="year-end-2025"),
        pytest.param(date(2026, 3, 13), date(2026, 4, 6), id="idul-fitri-2026"),
        pytest.param(date(2026, 12, 18), date(2027, 1, 7), id="year-end-2026"),
    ],
)
def test_ten_working_days_where_counting_weekends_only_goes_wrong(
    received: date, answer: date
) -> None:
    assert due("request.response", received).date == answer


def test_the_days_counted_and_skipped_are_told_one_by_one() -> None:
    deadline = due("request.response", RECEIVED)
    assert [day.day.day for day in deadline.counted] == [25, 26, 27, 8, 9, 10, 11, 14, 15, 16]
    skipped = {day.day: day.name for day in deadline.skipped if day.name}
    assert list(skipped) == [
        date(2025, 3, 28),
        date(2025, 3, 29),
        *(date(2025, 3, 31) + timedelta(days=n) for n in range(5)),
        date(2025, 4, 7),
    ]
    assert all(day.decree is not None for day in deadline.skipped if day.name)
    assert len(deadline.days) == len(deadline.counted) + len(deadline.skipped) == 23


def test_day_one_included_begins_with_the_event_itself() -> None:
    deadline = due("request.response", RECEIVED, under=NATIONAL.choosing(DayOne.INCLUDED))
    assert deadline.date == date(2025, 4, 15)
    assert deadline.days[0].day == deadline.counted[0].day == RECEIVED
    assert len(deadline.counted) == 10


def test_a_moment_falls_on_the_day_of_the_body_clock() -> None:
    early = datetime(2026, 3, 12, 23, 30, tzinfo=UTC)  # 06.30 of the 13th in Jakarta
    assert due("request.response", early).since == date(2026, 3, 13)
    assert due("request.response", early).date == date(2026, 4, 6)


@pytest.mark.parametrize(
    ("zone", "since"),
    [("WIB", date(2026, 3, 12)), ("WITA", date(2026, 3, 12)), ("WIT", date(2026, 3, 13))],
)
def test_a_moment_falls_on_another_day_in_another_zone(zone: str, since: date) -> None:
    body = Jurisdiction.loads(f'schema = 1\nname = "Kota"\nzone = "{zone}"')
    at = datetime(2026, 3, 12, 15, 30, tzinfo=UTC)
    assert body.zone is Zone(zone)
    assert due("request.response", {"request.received": at}, under=body).since == since


def test_a_bare_day_and_its_named_event_give_the_same_answer() -> None:
    bare = due("request.response", RECEIVED)
    named = due("request.response", {"request.received": RECEIVED})
    assert (bare.date, bare.earliest, bare.latest) == (named.date, named.earliest, named.latest)
    assert bare.readings == named.readings
    assert named.facts == {"request.received": RECEIVED}


def test_a_ministry_rule_does_not_govern_beyond_it() -> None:
    cited = {str(source) for source in due("request.response", RECEIVED).citations}
    assert not any("Perbapanas" in source for source in cited)


def test_before_the_commission_regulation_only_the_act_is_cited() -> None:
    deadline = due("request.response", date(2021, 6, 29))
    assert [str(source) for source in deadline.citations] == ["UU 14/2008 Pasal 22 ayat (7)"]


def test_the_matter_keeps_the_rules_of_the_day_it_was_opened() -> None:
    opened = date(2021, 6, 29)
    deadline = due("request.extension", date(2021, 7, 13), in_force_on=opened)
    assert deadline.in_force_on == opened
    assert [str(source) for source in deadline.citations] == ["UU 14/2008 Pasal 22 ayat (8)"]
    later = due("request.extension", date(2021, 7, 13))
    assert "Perki 1/2021 Pasal 36 ayat (2)" in map(str, later.citations)
    assert later.date == deadline.date


def test_without_a_day_in_force_the_earliest_event_decides() -> None:
    events = {"objection.received": date(2021, 6, 1), "objection.registered": date(2021, 7, 1)}
    assert due("objection.response", events).in_force_on == date(2021, 6, 1)


def test_of_the_superseded_ministerial_rule_only_the_practice_is_left() -> None:
    limit = "complaint.resolution.supervisory"
    before, after = due(limit, date(2025, 5, 31)), due(limit, date(2025, 6, 1))
    assert str(before.citations[0]) == "PermenPANRB 62/2018"
    assert str(after.citations[0]).startswith("Praktik SP4N-LAPOR!")
    assert before.verification is after.verification is Verification.RESTATED


UNNUMBERED = {
    "disclosure.immediate": "at_once",
    "exemption.duration.b": "as_other_law_provides",
    "exemption.duration.c": "as_long_as_needed",
    "exemption.duration.d": "as_long_as_needed",
    "exemption.duration.e": "as_long_as_needed",
    "exemption.duration.f": "as_long_as_needed",
    "exemption.duration.g": "as_other_law_provides",
    "exemption.duration.h": "as_long_as_needed",
    "exemption.duration.i": "as_other_law_provides",
    "exemption.duration.j": "not_regulated",
}


@pytest.mark.parametrize(("limit", "kind"), UNNUMBERED.items())
def test_a_limit_without_a_number_has_no_date(limit: str, kind: str) -> None:
    undated = due(limit, RECEIVED)
    assert isinstance(undated, Undated)
    assert not isinstance(undated, Deadline)
    assert not hasattr(undated, "date")
    assert (undated.limit, undated.kind.value, undated.since) == (limit, kind, RECEIVED)
    assert undated.verification is Verification.OWN_TEXT
    assert undated.provision.amount is None


@pytest.mark.parametrize(
    "since",
    [
        pytest.param(datetime(2025, 3, 23, 20, 0, tzinfo=UTC), id="moment"),
        pytest.param({"disclosure.event_occurred": RECEIVED}, id="event"),
        pytest.param(due("request.response", date(2025, 3, 10)), id="deadline"),
    ],
)
def test_a_limit_without_a_number_keeps_the_day_it_was_asked_for(since: Since) -> None:
    undated = due("disclosure.immediate", since)
    assert isinstance(undated, Undated)
    assert undated.since == RECEIVED


# Hours


def test_hours_run_on_the_clock_of_the_body() -> None:
    at = datetime(2025, 4, 4, 20, 15, tzinfo=UTC)
    deadline = due("personal_data.breach_notice", {"personal_data.breach": at})
    assert deadline.since == date(2025, 4, 5)
    assert deadline.moment == datetime(2025, 4, 8, 3, 15, tzinfo=timezone(timedelta(hours=7)))
    assert deadline.moment.utcoffset() == timedelta(hours=7)
    assert deadline.date == deadline.earliest == deadline.latest == date(2025, 4, 8)
    assert deadline.days == deadline.counted == deadline.skipped == ()
    assert deadline.readings == ()
    assert deadline.verification is Verification.OWN_TEXT


def test_hours_end_on_another_day_in_the_east() -> None:
    body = Jurisdiction.loads('schema = 1\nname = "Papua"\nzone = "WIT"')
    at = datetime(2025, 4, 4, 15, 30, tzinfo=UTC)  # 22.30 in Jakarta, 00.30 in Jayapura
    assert due("personal_data.breach_notice", at).date == date(2025, 4, 7)
    assert due("personal_data.breach_notice", at, under=body).date == date(2025, 4, 8)


@pytest.mark.parametrize(
    "since",
    [
        pytest.param(date(2025, 4, 4), id="bare-day"),
        pytest.param({"personal_data.breach": date(2025, 4, 4)}, id="event-as-day"),
    ],
)
def test_hours_need_a_moment(since: Since) -> None:
    with pytest.raises(DeadlineStartError) as caught:
        due("personal_data.breach_notice", since)
    assert "the day, hour and time zone of the event" in caught.value.text("en")
    assert "perlu hari, jam dan zona waktu kejadiannya" in caught.value.text("id")


# Refusals


def test_an_unknown_limit_is_refused_with_the_nearest_names() -> None:
    with pytest.raises(UnknownNameError) as caught:
        due("request.respons", RECEIVED)
    assert "Did you mean: request.response" in caught.value.text("en")
    assert "Mungkin maksudnya: request.response" in caught.value.text("id")


def test_an_unknown_limit_from_named_events_is_refused_too() -> None:
    with pytest.raises(UnknownNameError, match=r"objection\.answer"):
        due("objection.answer", {"objection.received": RECEIVED})


def test_an_unknown_event_is_refused_with_the_nearest_names() -> None:
    with pytest.raises(UnknownNameError) as caught:
        due("request.response", {"request.recieved": RECEIVED})
    assert "request.received" in caught.value.text("en")
    assert "peristiwa" in caught.value.text("id")


@pytest.mark.parametrize("name", [None, 7, ("request.response",)])
def test_what_is_no_text_names_neither_a_limit_nor_an_event(name: object) -> None:
    written = cast("str", name)
    with pytest.raises(UnknownNameError):
        due(written, date(2025, 3, 24))
    with pytest.raises(UnknownNameError):
        due("request.response", {written: date(2025, 3, 24)})


def test_the_end_of_an_unknown_limit_is_refused() -> None:
    with pytest.raises(UnknownNameError):
        due("request.extension", {"request.respons.ended": RECEIVED, "request.received": RECEIVED})


def test_no_event_at_all_is_refused() -> None:
    with pytest.raises(DeadlineStartError) as caught:
        due("request.response", {})
    assert caught.value.text("en").endswith("no event was given")
    assert caught.value.text("id").endswith("tidak ada peristiwa yang diberikan")


@pytest.mark.parametrize(
    "since",
    [
        pytest.param(datetime(2025, 3, 24, 9, 0), id="bare"),  # noqa: DTZ001 - the point of it
        pytest.param({"request.received": datetime(2025, 3, 24, 9, 0)}, id="event"),  # noqa: DTZ001
    ],
)
def test_a_moment_without_a_zone_is_refused(since: Since) -> None:
    with pytest.raises(NaiveMomentError):
        due("request.response", since)


@pytest.mark.parametrize("since", ["2025-03-24", 20250324, None], ids=["text", "number", "none"])
def test_what_is_no_day_is_refused(since: object) -> None:
    with pytest.raises(NotADayError):
        due("request.response", cast("date", since))


@pytest.mark.parametrize(
    ("limit", "since", "named"),
    [
        pytest.param("request.response", date(2010, 4, 29), "2010-04-30", id="before-the-act"),
        pytest.param("request.notice", date(2019, 1, 7), "2021-06-30", id="notice-in-2019"),
        pytest.param("dispute.summons", date(2013, 4, 28), "2013-04-29", id="before-procedure"),
        pytest.param("court.answer", date(2011, 11, 28), "2011-11-29", id="before-perma"),
        pytest.param("exemption.duration.c", date(2010, 8, 22), "2010-08-23", id="unnumbered"),
    ],
)
def test_a_limit_that_nothing_set_on_that_day_is_refused(
    limit: str, since: date, named: str
) -> None:
    for given in (since, datetime.combine(since, datetime.min.time(), NATIONAL.zone.tzinfo)):
        with pytest.raises(NotInForceError) as caught:
            due(limit, given)
        assert limit in caught.value.text("en")
        assert named in caught.value.text("en")
        assert named in caught.value.text("id")
    assert due(limit, date.fromisoformat(named)).limit == limit


@pytest.mark.parametrize(
    ("limit", "since", "needed"),
    [
        pytest.param(
            "objection.response",
            {"objection.registered": RECEIVED},
            "objection.received",
            id="superior-clock",
        ),
        pytest.param(
            "dispute.resolution",
            {"dispute.registered": RECEIVED},
            "dispute.first_hearing",
            id="hundred-days",
        ),
        pytest.param(
            "cassation.filing",
            {"court.decision_received": RECEIVED},
            "court.decision_pronounced",
            id="cassation",
        ),
        pytest.param(
            "objection.filing",
            {"objection.received": RECEIVED},
            "request.answer_received",
            id="objection",
        ),
    ],
)
def test_events_that_do_not_start_the_limit_are_refused_saying_what_to_do(
    limit: str, since: dict[str, date], needed: str
) -> None:
    with pytest.raises(DeadlineStartError) as caught:
        due(limit, since)
    english, indonesian = caught.value.text("en"), caught.value.text("id")
    assert english.startswith(f"{limit}: is started by ")
    assert needed in english
    assert next(iter(since)) in english
    assert "Give one of those events, or choose another reading" in english
    assert indonesian.startswith(f"{limit}: dimulai oleh ")
    assert needed in indonesian
    assert "Beri salah satu peristiwa itu, atau pilih penafsiran lain" in indonesian


@pytest.mark.parametrize(
    "since",
    [
        pytest.param(date(2101, 1, 1), id="beyond"),
        pytest.param(date(2100, 12, 30), id="runs-out"),
        pytest.param({"request.received": date(2100, 12, 30)}, id="runs-out-by-event"),
    ],
)
def test_outside_the_calendar_nothing_is_guessed(since: Since) -> None:
    with pytest.raises(CalendarRangeError) as caught:
        due("request.response", since)
    assert "2100-12-31" in caught.value.text("en")
    assert due("request.response", RECEIVED).date == date(2025, 4, 16)


LAST_NIGHT = datetime(9999, 12, 31, 23, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("limit", "since", "named"),
    [
        pytest.param("complaint.filing", date(9999, 12, 20), "9999-12-20 +30", id="days"),
        pytest.param(
            "complaint.filing",
            {"complaint.service_received": date(9999, 12, 20)},
            "9999-12-20 +30",
            id="days-by-event",
        ),
        pytest.param("exemption.duration.a", date(9980, 1, 1), "10010-01", id="years"),
        pytest.param("request.response", LAST_NIGHT, f"{LAST_NIGHT}", id="no-such-day-in-jakarta"),
        pytest.param("personal_data.breach_notice", LAST_NIGHT, f"{LAST_NIGHT}", id="hours-start"),
        pytest.param(
            "personal_data.breach_notice",
            LAST_NIGHT - timedelta(days=2),
            f"{LAST_NIGHT - timedelta(days=2)}",
            id="hours-end",
        ),
        pytest.param("request.response", date.min, "0001-01-01", id="the-first-of-all-days"),
    ],
)
@pytest.mark.parametrize("under", [NATIONAL, NATIONAL.choosing(CollectiveLeave.WORKED)])
def test_beyond_every_calendar_is_outside_the_calendar(
    limit: str, since: Since, named: str, under: Jurisdiction
) -> None:
    with pytest.raises(CalendarRangeError) as caught:
        due(limit, since, under=under, in_force_on=RECEIVED)
    assert caught.value.code == "KB-K01"
    assert {name: str(value) for name, value in caught.value.fields.items()} == {
        "day": named,
        "first": "2010-01-01",
        "last": "2100-12-31",
    }


def test_a_right_after_silence_that_ended_on_the_last_of_all_days() -> None:
    body = Jurisdiction(calendar=WorkingCalendar.from_days_off([], years=range(2, 9999)))
    with pytest.raises(CalendarRangeError):
        due(
            "objection.filing",
            {"request.response.ended": date.max},
            under=body,
            in_force_on=RECEIVED,
        )


class Broken(WorkingCalendar):
    """A calendar with a fault of its own."""

    fault: Exception = ValueError("a fault of the program")

    def add(self, day: date, n: int) -> date:
        del day, n
        raise self.fault


@pytest.mark.parametrize("fault", [ValueError("a fault"), OverflowError("a fault")])
@pytest.mark.parametrize(
    "since",
    [
        pytest.param(RECEIVED, id="bare"),
        pytest.param({"request.received": RECEIVED}, id="event"),
        pytest.param(
            {"request.received": RECEIVED, "request.correction_received": RECEIVED}, id="events"
        ),
        pytest.param(datetime(2025, 3, 24, 9, 0, tzinfo=UTC), id="moment"),
    ],
)
def test_a_fault_of_the_program_is_seen_as_itself(
    monkeypatch: pytest.MonkeyPatch, fault: Exception, since: Since
) -> None:
    monkeypatch.setattr(Broken, "fault", fault)
    with pytest.raises(type(fault), match="a fault"):
        due("request.response", since, under=Jurisdiction(calendar=Broken()))


def test_a_fault_in_the_rules_is_seen_as_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ValueError("a fault in the rules")

    monkeypatch.setattr(Rulebook, "candidates", fail)
    with pytest.raises(ValueError, match="a fault in the rules") as caught:
        due("request.response", RECEIVED, under=Jurisdiction())
    assert not isinstance(caught.value, KeterbukaanError)


def test_every_refusal_is_one_of_the_library() -> None:
    for limit, since in (("?", RECEIVED), ("request.response", date(2010, 1, 4))):
        with pytest.raises(KeterbukaanError) as caught:
            due(limit, since)
        assert str(caught.value).startswith("KB-")
