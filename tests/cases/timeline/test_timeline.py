"""A case over time as data, text and Mermaid: what happened, which limits ran, and how they ended.

A request of 24 March 2025 is checked by 27 March, and answered by 16 April; extended, by 28 April.
"""

from __future__ import annotations

import json
from datetime import date

import pytest
from attrs import evolve

from keterbukaan.cases.actors import actor_words
from keterbukaan.cases.dispute.dispute import Dispute
from keterbukaan.cases.dispute.events import DisputeRegistered, PanelAppointed, Summoned
from keterbukaan.cases.event import Event
from keterbukaan.cases.objection.events import (
    ObjectionAnswered,
    ObjectionOutcome,
    ObjectionRegistered,
)
from keterbukaan.cases.objection.objection import InformationObjection
from keterbukaan.cases.objection.record import GroundClaim, ObjectionGround
from keterbukaan.cases.outcomes import DeadlineStanding
from keterbukaan.cases.request.events import (
    DeclaredComplete,
    DeclaredIncomplete,
    Extended,
    ExtensionGround,
    Registered,
)
from keterbukaan.cases.request.record import RequestItem
from keterbukaan.cases.request.request import InformationRequest
from keterbukaan.cases.timeline.timeline import Timeline
from keterbukaan.law.actor import Actor


def day(month: int, number: int) -> date:
    return date(2025, month, number)


RECEIVED = day(3, 24)
OBJECTED = day(4, 28)
REGISTERED = Registered(on=RECEIVED, number="017")
COMPLETE = DeclaredComplete(on=day(4, 8))
EXTENDED = Extended(on=day(4, 9), ground=ExtensionGround.STATUS_UNDECIDED, reason="diuji")


def request(*events: Event) -> InformationRequest:
    case = InformationRequest(received=RECEIVED, items=(RequestItem(number=1, details="APBD"),))
    for event in events:
        case = case.record(event)
    return case


def objection(answered_on: date | None = None, number: str = "K-03") -> InformationObjection:
    case = InformationObjection(
        received=OBJECTED, claims=(GroundClaim(ground=ObjectionGround.NOT_ANSWERED),)
    ).record(ObjectionRegistered(on=OBJECTED, number=number))
    if answered_on is None:
        return case
    return case.record(
        ObjectionAnswered(
            on=answered_on, outcome=ObjectionOutcome.GRANTED, number="1", reasons="benar"
        )
    )


def states(timeline: Timeline) -> dict[str, DeadlineStanding]:
    return {bar.limit: bar.state for bar in timeline.bars}


# ---------------------------------------------------------------- data


def test_every_event_until_the_day_is_a_dot() -> None:
    case = request(REGISTERED, COMPLETE, EXTENDED)
    drawn = case.timeline(on=day(4, 8))
    assert [(dot.day, dot.who, dot.citation) for dot in drawn.dots] == [
        (RECEIVED, Actor.APPLICANT, "UU 14/2008 Pasal 22 ayat (1)"),
        (RECEIVED, Actor.PPID, "Perki 1/2021 Pasal 31 ayat (1)"),
        (day(4, 8), Actor.PPID, "Perki 1/2021 Pasal 31 ayat (2)"),
    ]
    assert drawn.dots[0].label("en") == "request received"
    assert drawn.dots[0].label("id") == "permohonan diterima"
    assert len(case.timeline(on=day(4, 9)).dots) == 4
    assert case.timeline(on=day(4, 9)).on == day(4, 9)


def test_what_is_irregular_stands_with_its_event() -> None:
    late = request(REGISTERED, COMPLETE)
    (marked,) = (dot for dot in late.timeline(on=day(4, 9)).dots if dot.irregularities)
    assert (marked.day, marked.has_effect) == (day(4, 8), True)
    assert marked.irregularities == late.irregularities()
    again = late.record(EXTENDED).record(
        EXTENDED.model_copy(update={"on": day(4, 10)}), strict=False
    )
    last = again.timeline(on=day(4, 10)).dots[-1]
    assert not last.has_effect
    assert last.irregularities


def test_a_filing_out_of_time_stands_with_the_opening() -> None:
    late = InformationObjection(
        received=day(6, 10),
        claims=(GroundClaim(ground=ObjectionGround.NOT_ANSWERED, found_on=day(4, 16)),),
    )
    opening, *others = late.timeline(on=day(6, 10)).dots
    assert opening.irregularities == late.irregularities()
    assert others == []


@pytest.mark.parametrize(
    ("answered_on", "on", "state"),
    [
        pytest.param(None, day(6, 18), DeadlineStanding.RUNNING, id="last day"),
        pytest.param(None, day(6, 19), DeadlineStanding.MISSED, id="day after"),
        pytest.param(day(6, 18), day(6, 30), DeadlineStanding.KEPT, id="answered on the last day"),
        pytest.param(day(6, 19), day(6, 30), DeadlineStanding.LATE, id="answered a day late"),
        pytest.param(day(6, 19), day(6, 19), DeadlineStanding.LATE, id="seen on the day itself"),
        pytest.param(day(6, 20), day(6, 19), DeadlineStanding.MISSED, id="before the late answer"),
        pytest.param(day(6, 18), day(6, 17), DeadlineStanding.RUNNING, id="before the answer"),
    ],
)
def test_a_limit_stands_as_on_the_day(
    answered_on: date | None, on: date, state: DeadlineStanding
) -> None:
    (bar,) = objection(answered_on).timeline(on=on).bars
    assert (bar.limit, bar.who, bar.state) == ("objection.response", Actor.SUPERIOR, state)
    assert (bar.begins, bar.ends) == (OBJECTED, day(6, 18))
    assert bar.done_on == (answered_on if answered_on is not None and answered_on <= on else None)
    assert bar.citation == "UU 14/2008 Pasal 36 ayat (2)"
    assert [each.day for each in bar.skipped if each.day.weekday() < 5] == [
        day(5, 1),
        day(5, 12),
        day(5, 13),
        day(5, 29),
        day(5, 30),
        day(6, 6),
        day(6, 9),
    ]


def test_a_right_that_was_not_used_is_no_lateness() -> None:
    case = request(REGISTERED, DeclaredIncomplete(on=day(3, 25), lacking=("KTP",)))
    assert states(case.timeline(on=day(3, 26)))["request.correction"] is DeadlineStanding.RUNNING
    assert states(case.timeline(on=day(12, 1)))["request.correction"] is DeadlineStanding.UNUSED


def test_limits_stand_in_order_of_their_days() -> None:
    bars = request(REGISTERED, COMPLETE).timeline(on=day(5, 1)).bars
    assert list(bars) == sorted(bars, key=lambda bar: (bar.begins, bar.ends, bar.limit))
    assert {bar.limit: bar.state for bar in bars} == {
        "request.response": DeadlineStanding.MISSED,
        "request.completeness_check": DeadlineStanding.LATE,
        "request.notice": DeadlineStanding.MISSED,
    }


def test_a_limit_counted_backwards_begins_before_it_ends() -> None:
    case = Dispute(filed=day(6, 30), grounds=frozenset("c"))
    for event in (
        DisputeRegistered(on=day(7, 1), number="001"),
        PanelAppointed(on=day(7, 2), members=3, mediator="M"),
        Summoned(
            on=day(7, 3),
            hearing_on=day(7, 14),
            applicant_received_on=day(7, 4),
            respondent_received_on=day(7, 4),
        ),
    ):
        case = case.record(event)
    drawn = case.timeline(on=day(7, 14))
    (bar,) = (each for each in drawn.bars if each.limit == "dispute.summons")
    assert (bar.begins, bar.ends) == (day(7, 9), day(7, 14))
    assert all(each.begins <= each.ends for each in drawn.bars)


def test_a_limit_that_has_not_begun_is_not_shown() -> None:
    extended = request(REGISTERED, EXTENDED).timeline(on=RECEIVED)
    assert states(extended) == states(request(REGISTERED).timeline(on=RECEIVED))


def test_before_it_is_received_nothing_is_shown() -> None:
    early = request(REGISTERED).timeline(on=day(3, 21))
    assert (early.dots, early.bars) == ((), ())


def test_it_reaches_from_the_first_day_to_the_last() -> None:
    running = request().timeline(on=RECEIVED)
    assert (running.first, running.last) == (RECEIVED, day(4, 16))
    old = request().timeline(on=day(12, 31))
    assert (old.first, old.last) == (RECEIVED, day(12, 31))
    bare = Timeline("Perkara", "Matter", RECEIVED, (), ())
    assert bare.first == bare.last == RECEIVED


@pytest.mark.parametrize("actor", Actor)
def test_every_actor_is_said_in_both_languages(actor: Actor) -> None:
    assert all(actor_words(actor, lang) for lang in ("id", "en"))


@pytest.mark.parametrize("state", DeadlineStanding)
def test_every_state_is_said_in_both_languages(state: DeadlineStanding) -> None:
    assert state.label("id") != state.label("en")


# ---------------------------------------------------------------- as JSON


def test_to_dict_is_plain_json() -> None:
    drawn = objection(day(6, 19)).timeline(on=day(6, 30))
    data = drawn.to_dict()
    assert json.loads(json.dumps(data)) == data
    assert data["heading"] == {"id": "Keberatan K-03", "en": "Objection K-03"}
    events, limits = data["dots"], data["bars"]
    assert isinstance(events, list)
    assert isinstance(limits, list)
    assert [each["day"] for each in events] == ["2025-04-28", "2025-04-28", "2025-06-19"]
    assert [each["nature"] for each in events[-1]["irregularities"]] == ["late"]
    assert limits[0]["state"] == "late"
    assert limits[0]["done_on"] == "2025-06-19"
    assert "2025-06-09" in [each["day"] for each in limits[0]["skipped"]]


def test_what_is_not_known_is_null() -> None:
    data = objection().timeline(on=OBJECTED).to_dict()
    bare = Timeline("Perkara", "Matter", RECEIVED, (), ()).to_dict()
    assert isinstance(data["bars"], list)
    assert data["bars"][0]["done_on"] is None
    assert (bare["dots"], bare["bars"]) == ([], [])


# ---------------------------------------------------------------- as text


def test_the_text_says_it_in_columns() -> None:
    lines = objection(day(6, 19)).timeline(on=day(6, 30)).text("id").splitlines()
    assert lines[0] == "Keberatan K-03, Senin, 30 Juni 2025"
    assert lines[1] == ""
    events = lines[2:5]
    assert [line[:10] for line in events] == ["2025-04-28", "2025-04-28", "2025-06-19"]
    assert events[0].index("UU 14/2008") == events[2].index("UU 14/2008")
    assert lines[5].startswith(
        "            ! tanggapan atas keberatan: sesudah batas 18 Juni 2025 (UU 14/2008 Pasal 36"
    )
    assert lines[6] == ""
    assert lines[7].startswith("2025-04-28 – 2025-06-18  tanggapan atas keberatan  Atasan PPID")
    assert "terlambat" in lines[7]
    assert all(line == line.rstrip() for line in lines)


def test_what_is_irregular_hides_nothing_that_came_after_it() -> None:
    late = InformationObjection(
        received=day(6, 10),
        claims=(GroundClaim(ground=ObjectionGround.NOT_ANSWERED, found_on=day(4, 16)),),
    ).record(ObjectionRegistered(on=day(6, 11), number="K-03"))
    received, wrong, registered = late.timeline(on=day(6, 11)).text("id").splitlines()[2:5]
    assert received.startswith("2025-06-10")
    assert wrong.startswith("            ! ")
    assert registered.startswith("2025-06-11")


def test_the_text_is_english_where_asked() -> None:
    text = objection(day(6, 19)).timeline(on=day(6, 30)).text("en")
    assert text.startswith("Objection K-03, Monday, 30 June 2025\n\n")
    assert "objection received" in text
    assert "! answer to the objection: after the last day, 18 June 2025" in text
    assert "superior" in text
    assert "  late  " in text
    assert "keberatan" not in text


def test_a_case_without_a_limit_is_only_its_events() -> None:
    old = InformationRequest(
        received=date(2010, 4, 29), items=(RequestItem(number=1, details="APBD"),)
    )
    drawn = old.timeline(on=date(2010, 4, 29))
    assert drawn.bars == ()
    assert len(drawn.text().splitlines()) == 3
    assert "Tenggat" not in drawn.mermaid()


def test_an_event_by_nobody_known_leaves_its_column_empty() -> None:
    drawn = request().timeline(on=RECEIVED)
    bare = evolve(drawn, dots=(evolve(drawn.dots[0], who=None),))
    assert "pemohon" not in bare.text().splitlines()[2].removeprefix("2025-03-24  permohonan")
    assert json.loads(json.dumps(bare.to_dict()))["dots"][0]["who"] is None


def test_a_timeline_without_events_has_a_text() -> None:
    assert Timeline("Perkara", "Matter", RECEIVED, (), ()).text().startswith("Perkara")


def test_a_number_stays_on_its_line() -> None:
    lines = objection(number="K\n2025-01-01  palsu").timeline(on=OBJECTED).text().splitlines()
    assert lines[1] == ""


# ---------------------------------------------------------------- as Mermaid


def test_mermaid_is_a_gantt_diagram() -> None:
    lines = objection(day(6, 19)).timeline(on=day(6, 30)).mermaid("id").splitlines()
    assert lines[:4] == [
        "gantt",
        "    title Keberatan K-03",
        "    dateFormat YYYY-MM-DD",
        "    section Peristiwa",
    ]
    assert lines[4] == "    keberatan diterima :milestone, 2025-04-28, 0d"
    assert lines[6].endswith(" :crit, milestone, 2025-06-19, 0d")
    assert lines[7] == "    section Tenggat"
    assert lines[8] == "    tanggapan atas keberatan :crit, 2025-04-28, 2025-06-18"


@pytest.mark.parametrize(
    ("answered_on", "on", "mark"),
    [
        (day(6, 18), day(6, 18), "done, "),
        (None, day(6, 18), "active, "),
        (None, day(6, 19), "crit, "),
    ],
)
def test_mermaid_marks_how_a_limit_stands(answered_on: date | None, on: date, mark: str) -> None:
    text = objection(answered_on).timeline(on=on).mermaid("en")
    assert "    section Events\n" in text
    assert "    section Limits\n" in text
    assert f"    answer to the objection :{mark}2025-04-28, 2025-06-18\n" in text


def test_mermaid_holds_no_sign_of_its_own_in_a_label() -> None:
    text = objection(number="K:1; 2#3\n    section palsu").timeline(on=OBJECTED).mermaid("id")
    title = text.splitlines()[1]
    assert title == "    title Keberatan K 1  2 3     section palsu"
    assert [line.count(":") for line in text.splitlines()[4:6]] == [1, 1]


def test_mermaid_keeps_a_number_on_its_line() -> None:
    text = objection(number="K\r    section palsu").timeline(on=OBJECTED).mermaid("id")
    assert "\r" not in text


def test_mermaid_takes_no_directive_from_a_number() -> None:
    text = objection(number="%%{init {'theme' 'dark'}}%%").timeline(on=OBJECTED).mermaid("id")
    assert "%%" not in text


# ---------------------------------------------------------------- whatever a text holds

BAD = "\x1b]0;x\x07\x00\r\n\u202e\u200b\x9b\x85\ufffe<b>&\"'`:;#%%{init}"


def spoilt(timeline: Timeline) -> Timeline:
    """Return a timeline with a bad sign in every text of its own."""
    wrongs = [evolve(each, text_id=f"salah{BAD}") for each in timeline.dots[0].irregularities]
    dot = evolve(
        timeline.dots[0],
        label_id=f"label{BAD}",
        citation=f"pasal{BAD}",
        irregularities=tuple(wrongs),
    )
    bars = tuple(evolve(each, citation=f"pasal{BAD}") for each in timeline.bars)
    return evolve(timeline, heading_id=f"judul{BAD}", dots=(dot, *timeline.dots[1:]), bars=bars)


def late_filing() -> Timeline:
    case = InformationObjection(
        received=day(12, 1),
        request_received=RECEIVED,
        claims=(GroundClaim(ground=ObjectionGround.NOT_ANSWERED),),
    )
    timeline = case.timeline(on=day(12, 2))
    assert timeline.dots[0].irregularities
    return timeline


def test_no_form_holds_what_cannot_be_shown_and_none_gains_a_line() -> None:
    timeline = late_filing()
    for form in ("text", "mermaid", "svg"):
        plain: str = getattr(timeline, form)("id")
        bad: str = getattr(spoilt(timeline), form)("id")
        assert [sign for sign in bad if not sign.isprintable() and sign != "\n"] == []
        assert bad.count("\n") == plain.count("\n"), form


def test_mermaid_holds_no_sign_that_it_or_a_page_takes_as_its_own() -> None:
    drawn = spoilt(late_filing()).mermaid("id")
    labels = [line.partition(" :")[0] for line in drawn.splitlines()]
    assert not set('<>&"`;#%') & set(drawn)
    assert not [label for label in labels if ":" in label]
    assert "    title judul ]0 x" in drawn
