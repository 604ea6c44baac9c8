"""Deadlines as an iCalendar file: read back by the icalendar package, and as bare bytes."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any, TypeAlias

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from keterbukaan import Deadline, Jurisdiction, due
from keterbukaan.calendar.days import LocalDay
from keterbukaan.calendar.moment import Zone
from keterbukaan.calendar.working import WorkingCalendar
from keterbukaan.duties.icalendar import to_icalendar
from keterbukaan.duties.year import Duty, DutyFacts, Handover, duties_in
from keterbukaan.errors import ArgumentError, Language, MissingExtraError, NaiveMomentError
from keterbukaan.information.exemption import Exemption, ExemptionClaim
from keterbukaan.information.grounds import Letter

MADE = datetime(2026, 1, 2, 8, 0, tzinfo=Zone.WIB.tzinfo)
ANSWER = due("request.response", date(2025, 3, 24))  # 16 April 2025, counted by hand elsewhere
HANDOVERS = DutyFacts(
    handovers=(
        Handover(unit="Dinas Sosial", last_on=date(2024, 11, 3)),
        Handover(unit="Dinas Kesehatan", last_on=date(2024, 11, 3)),
    )
)
FACTS = DutyFacts(
    last_announced=date(2024, 9, 15),
    list_updated=date(2024, 9, 15),
    last_figures=date(2024, 9, 15),
    fiscal_year_closed=date(2024, 12, 31),
    handovers=HANDOVERS.handovers,
)
MARKS: dict[Language, str] = {
    "id": "[hanya dibaca dari dokumen lain yang mengutipnya]",
    "en": "[read only in another document that restates it]",
}
LANGUAGES: tuple[Language, ...] = ("id", "en")


Read: TypeAlias = Any
"""A component that was read; its package types each value as one of thirty kinds."""


def parsed(written: bytes) -> Read:
    return Calendar.from_ical(written)


def events(written: bytes) -> list[Read]:
    return list(parsed(written).walk("VEVENT"))


def one(
    entry: Deadline | Duty,
    *,
    made_at: datetime = MADE,
    lang: Language = "id",
    alarms: Sequence[int] = (7, 1),
) -> Read:
    (event,) = events(to_icalendar([entry], made_at=made_at, lang=lang, alarms=alarms))
    return event


def handover(unit: str) -> Duty:
    facts = DutyFacts(handovers=(Handover(unit=unit, last_on=date(2024, 11, 3)),))
    return duties_in(2025, facts).duties[0]


def rings(event: Read) -> list[timedelta]:
    return [alarm["trigger"].dt for alarm in event.walk("VALARM")]


def breach() -> Deadline:
    return due("personal_data.breach_notice", datetime(2026, 3, 2, 10, 30, tzinfo=UTC))


# The day


def test_entry_lasts_the_whole_last_day() -> None:
    event = one(ANSWER)
    assert event["dtstart"].dt == date(2025, 4, 16)
    assert event["dtend"].dt == date(2025, 4, 17)
    assert not isinstance(event["dtstart"].dt, datetime)
    written = to_icalendar([ANSWER], made_at=MADE)
    assert b"DTSTART;VALUE=DATE:20250416\r\n" in written
    assert b"DTEND;VALUE=DATE:20250417\r\n" in written


def test_duty_stands_on_its_own_day() -> None:
    first, second, *_ = duties_in(2025, HANDOVERS).duties
    for duty in (first, second):
        assert one(duty)["dtstart"].dt == date(2025, 5, 3)
        assert one(duty)["dtend"].dt == date(2025, 5, 4)


def test_duty_stands_on_the_earliest_day_of_any_reading() -> None:
    secret = Exemption(
        number="188/7/2024",
        information="Keterangan saksi",
        claims=(ExemptionClaim(letter=Letter.A, item=1, act="UU 8/1981 Pasal 17"),),
        decided_on=date(2024, 3, 11),
        expires_on=date(2025, 6, 30),
    )
    body = Jurisdiction.national().choosing("exemption-review=within_last")
    (duty,) = duties_in(2025, DutyFacts(exemptions=(secret,)), under=body).duties
    assert one(duty)["dtstart"].dt == date(2025, 5, 8)


def test_entry_makes_nobody_busy_and_names_its_limit() -> None:
    event = one(ANSWER)
    assert event["transp"] == "TRANSPARENT"
    assert event["categories"].cats == ["request.response"]


def test_file_says_who_made_it_and_how_it_is_called() -> None:
    calendar = parsed(to_icalendar([], made_at=MADE))
    assert calendar["version"] == "2.0"
    assert calendar["method"] == "PUBLISH"
    assert calendar["prodid"].startswith("-//keterbukaan//")
    assert calendar["x-wr-calname"] == "Tenggat keterbukaan informasi"
    # RFC 5545 3.3.11: a text writes its commas, semicolons and backslashes with a backslash.
    named = to_icalendar([], made_at=MADE, name="Bagian A;B, C\\nD")
    assert rb"X-WR-CALNAME:Bagian A\;B\, C\\nD" in named


@pytest.mark.parametrize("name", ["PPID\nKabupaten", "PPID\r\nKabupaten"])
def test_newline_in_the_name_harms_nothing(name: str) -> None:
    calendar = parsed(to_icalendar([ANSWER], made_at=MADE, name=name))
    assert calendar["x-wr-calname"].startswith("PPID")


# A moment


def test_deadline_with_a_moment_starts_at_it() -> None:
    # 72 hours after 2 March 2026, 17.30 WIB
    deadline = breach()
    assert deadline.moment == datetime(2026, 3, 5, 17, 30, tzinfo=Zone.WIB.tzinfo)
    start = one(deadline)["dtstart"].dt
    assert isinstance(start, datetime)
    assert start.replace(tzinfo=None) in {
        datetime(2026, 3, 5, 17, 30),  # noqa: DTZ001 - the local clock
        datetime(2026, 3, 5, 10, 30),  # noqa: DTZ001 - UTC
    }
    assert "dtend" not in one(deadline)


def test_moment_comes_back_with_its_zone() -> None:
    start = one(breach())["dtstart"].dt
    assert start.tzinfo is not None
    assert start == breach().moment


def test_alarms_count_from_the_moment() -> None:
    assert rings(one(breach())) == [timedelta(days=-7), timedelta(days=-1)]
    assert rings(one(breach(), alarms=(2,))) == [timedelta(days=-2)]


# Alarms


def test_alarms_ring_at_eight_seven_days_and_one_day_before() -> None:
    event = one(ANSWER)
    midnight = datetime.combine(event["dtstart"].dt, time.min)
    assert [midnight + each for each in rings(event)] == [
        datetime(2025, 4, 9, 8),  # noqa: DTZ001 - an all-day entry has no zone
        datetime(2025, 4, 15, 8),  # noqa: DTZ001
    ]
    for alarm in event.walk("VALARM"):
        assert alarm["action"] == "DISPLAY"
        assert alarm["description"] == event["summary"]


@pytest.mark.parametrize(
    ("alarms", "expected"),
    [
        ((), []),
        ((0,), [timedelta(hours=8)]),
        ((30, 14, 3), [timedelta(days=-n, hours=8) for n in (30, 14, 3)]),
    ],
)
def test_alarms_can_be_chosen(alarms: tuple[int, ...], expected: list[timedelta]) -> None:
    assert rings(one(ANSWER, alarms=alarms)) == expected


# Who is who


def test_uid_is_the_same_whenever_and_in_whatever_language_it_is_written() -> None:
    duties = duties_in(2025, FACTS).duties
    later = datetime(2026, 2, 20, 16, 45, tzinfo=UTC)
    first = events(to_icalendar(duties, made_at=MADE))
    again = events(to_icalendar(duties_in(2025, FACTS).duties, made_at=later, lang="en"))
    assert [each["uid"] for each in first] == [each["uid"] for each in again]
    assert first[0]["dtstamp"].dt != again[0]["dtstamp"].dt


def test_uids_differ_between_entries() -> None:
    entries: list[Deadline | Duty] = [
        *duties_in(2025, FACTS).duties,
        ANSWER,
        due("request.response", date(2025, 3, 25)),
        due("objection.response", date(2025, 3, 24)),
        due("request.response", date(2025, 3, 24), under=Jurisdiction.loads(LOCAL)),
        breach(),
    ]
    uids = [str(each["uid"]) for each in events(to_icalendar(entries, made_at=MADE))]
    assert len(uids) == len(entries)
    assert len(set(uids)) == len(uids)
    assert all(uid.endswith("@keterbukaan") for uid in uids)


LOCAL = 'schema = 1\nname = "Kabupaten Contoh"\n'


def test_uids_of_two_exemptions_in_the_same_words_differ() -> None:
    both = tuple(
        Exemption(
            number=number,
            information="Data pribadi penerima bantuan",
            claims=(ExemptionClaim(letter=Letter.A, item=1, act="UU 8/1981 Pasal 17"),),
            decided_on=date(2024, 3, 11),
            expires_on=date(2025, 6, 30),
        )
        for number in ("188/7/2024", "188/8/2024")
    )
    duties = duties_in(2025, DutyFacts(exemptions=both)).duties
    uids = {str(each["uid"]) for each in events(to_icalendar(duties, made_at=MADE))}
    assert len(uids) == len(duties) == 2


def test_stamp_is_the_moment_of_writing_in_utc() -> None:
    assert one(ANSWER)["dtstamp"].dt == MADE
    assert b"DTSTAMP:20260102T010000Z\r\n" in to_icalendar([ANSWER], made_at=MADE)


# Words


@pytest.mark.parametrize("lang", LANGUAGES)
def test_deadline_is_said_in_both_languages(lang: Language) -> None:
    event = one(ANSWER, lang=lang)
    said = {"id": "Jawaban atas permohonan", "en": "Answer to the request"}[lang]
    assert event["summary"] == f"{said} (UU 14/2008 Pasal 22 ayat (7))"
    assert event["description"] == ANSWER.explain(lang)


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("id", "Umumkan informasi berkala (UU 14/2008 Pasal 9 ayat (3))"),
        ("en", "Announce periodic information (UU 14/2008 Pasal 9 ayat (3))"),
    ],
)
def test_duty_is_said_in_both_languages(lang: Language, title: str) -> None:
    duty = duties_in(2026, DutyFacts(last_announced=date(2025, 9, 15))).duties[0]
    event = one(duty, lang=lang)
    assert event["summary"] == title
    assert event["description"] == duty.deadline.explain(lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_restated_number_is_marked_in_the_title(lang: Language) -> None:
    assert one(handover("Dinas Sosial"), lang=lang)["summary"].endswith(MARKS[lang])
    verified = due("complaint.verification", date(2026, 3, 2))
    assert isinstance(verified, Deadline)
    assert one(verified, lang=lang)["summary"].endswith(MARKS[lang])
    assert "[" not in one(ANSWER, lang=lang)["summary"]


# The form of the file

HARD_TEXTS = [
    "Bagian Umum, Hukum; dan Humas",
    "Dinas\nSosial",
    r"garis\miring \n bukan baris",
    'kutip "dua": titik dua',
    "Café Čakra ὁδός 漢字 🙂",
]


@pytest.mark.parametrize("text", HARD_TEXTS)
def test_text_survives_the_round_trip(text: str) -> None:
    duty = handover(text)
    line = " ".join(text.split())  # a title has one line
    assert one(duty)["summary"].startswith(f"Serahkan informasi kepada PPID: {line} (")


@pytest.mark.parametrize("text", [*HARD_TEXTS, "é漢🙂" * 60, "x" * 400])
def test_lines_end_in_crlf_and_hold_no_more_than_75_octets(text: str) -> None:
    written = to_icalendar([handover(text), ANSWER, breach()], made_at=MADE)
    assert written.endswith(b"END:VCALENDAR\r\n")
    rows = written.split(b"\r\n")
    assert all(b"\n" not in row and b"\r" not in row for row in rows)
    assert max(map(len, rows)) <= 75
    written.decode("utf-8")


@given(
    st.text(
        st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], include_characters="\n"),
        min_size=1,
        max_size=120,
    ).filter(lambda text: text.strip() and (text.isprintable() or "\n" in text))
)
def test_any_text_survives_the_round_trip_within_the_form(text: str) -> None:
    duty = handover(text)
    written = to_icalendar([duty], made_at=MADE)
    (event,) = events(written)
    shown = "".join(sign if sign.isprintable() else " " for sign in duty.title("id"))
    assert event["summary"].startswith(f"{' '.join(shown.split())} (")
    assert max(map(len, written.split(b"\r\n"))) <= 75


def test_carriage_return_in_a_text_adds_no_line_of_its_own() -> None:
    written = to_icalendar([handover("Dinas\r\nATTENDEE:mailto:a@example.org\rX:1")], made_at=MADE)
    names = {row.split(b":")[0].split(b";")[0] for row in written.split(b"\r\n")}
    assert b"ATTENDEE" not in names
    assert written.count(b"\r") == written.count(b"\r\n") == written.count(b"\n")


def test_no_text_of_a_calendar_holds_what_cannot_be_shown() -> None:
    bad = "\x1b]0;x\x07\x00\r\u202e\u200b\x9b\x85\ufffe"
    body = evolve(
        Jurisdiction.loads('schema = 1\nname = "Contoh"\n'),
        name=f"Kab{bad}",
        calendar=WorkingCalendar.national().with_local_days(
            LocalDay(date(2025, 3, 27), f"Hari jadi{bad}")
        ),
    )
    answer = due("request.response", date(2025, 3, 24), under=body)
    written = to_icalendar(
        [answer, handover(f"Dinas{bad}")], made_at=MADE, name=f"Kalender{bad}"
    ).decode()
    shown = written.replace("\r\n ", "").replace("\r\n", "\n")
    assert [sign for sign in shown if not sign.isprintable() and sign != "\n"] == []
    assert "Hari jadi" in shown


def test_entry_holds_nothing_but_what_was_given() -> None:
    for event in events(to_icalendar([*duties_in(2025, FACTS).duties, ANSWER], made_at=MADE)):
        assert set(event) == {
            "UID",
            "DTSTAMP",
            "SUMMARY",
            "DTSTART",
            "DTEND",
            "TRANSP",
            "CATEGORIES",
            "DESCRIPTION",
        }
        for alarm in event.walk("VALARM"):
            assert set(alarm) == {"ACTION", "DESCRIPTION", "TRIGGER"}


def test_entries_stand_in_the_order_given_and_none_gives_an_empty_calendar() -> None:
    duties = duties_in(2025, FACTS).duties
    written = events(to_icalendar(iter(duties), made_at=MADE))
    assert [each["dtstart"].dt for each in written] == [duty.on for duty in duties]
    assert events(to_icalendar([], made_at=MADE)) == []


# What is refused


def test_moment_of_writing_without_a_zone_is_refused() -> None:
    with pytest.raises(NaiveMomentError) as caught:
        to_icalendar([ANSWER], made_at=datetime(2026, 1, 2, 8))  # noqa: DTZ001 - what is shown
    assert caught.value.code == "KB-K02"
    assert "2026" in caught.value.text("id")


def test_missing_package_is_named_with_its_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "icalendar", None)
    with pytest.raises(MissingExtraError) as caught:
        to_icalendar([ANSWER], made_at=MADE)
    assert caught.value.code == "KB-X01"
    assert isinstance(caught.value, ImportError)
    for lang in LANGUAGES:
        assert "pip install icalendar" in caught.value.text(lang)


@pytest.mark.parametrize("before", [10**9, -(10**9), 10**5000], ids=["many", "fewer", "huge"])
def test_an_alarm_beyond_all_days_is_refused(before: int) -> None:
    with pytest.raises(ArgumentError, match="alarms: must be a number of days"):
        to_icalendar([ANSWER], made_at=MADE, alarms=(7, before))


@pytest.mark.parametrize("made_at", [date(2026, 1, 2), None, "2026-01-02"])
def test_a_calendar_is_made_at_a_moment(made_at: Any) -> None:
    with pytest.raises(ArgumentError, match="made_at: must be a moment"):
        to_icalendar([ANSWER], made_at=made_at)


def test_a_limit_without_a_day_has_no_entry() -> None:
    undated: Any = due("disclosure.immediate", date(2025, 3, 24))
    with pytest.raises(
        ArgumentError, match=r"entries\[1\]: must be a Deadline or a Duty, not Undated"
    ):
        to_icalendar([ANSWER, undated], made_at=MADE)


@pytest.mark.parametrize(
    "made_at",
    [
        datetime.min.replace(tzinfo=timezone(timedelta(hours=14))),
        datetime.max.replace(tzinfo=timezone(timedelta(hours=-12))),
    ],
)
def test_a_moment_beyond_the_calendar_of_greenwich_is_refused(made_at: datetime) -> None:
    with pytest.raises(ArgumentError, match="made_at: must exist in UTC"):
        to_icalendar([ANSWER], made_at=made_at)
