"""Public consultation of a service standard; every day was counted by hand on the calendar of 2025.

Off on weekdays there: 28 and 31 March, 1 to 4 and 7 April (feast and collective leave), 18 April.
"""

from __future__ import annotations

import json
from datetime import date
from itertools import combinations
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from keterbukaan import Jurisdiction
from keterbukaan.cases import (
    CaseDeadline,
    DeadlineStanding,
    Irregularity,
    Nature,
    Obligation,
    Remedy,
)
from keterbukaan.cases.consultation import Consultation, ConsultationStage
from keterbukaan.errors import NotADayError, RecordError
from keterbukaan.law import Actor, OmbudsmanDays
from keterbukaan.schemas import schema_of

SIGNED = date(2025, 3, 3)  # a Monday
PUBLISHED = date(2025, 3, 6)
COMMENTED = date(2025, 3, 12)
REVISED = date(2025, 3, 27)
SET = date(2025, 4, 8)
DECLARED = date(2025, 4, 17)

PUBLICATION = "service_standard.draft_publication"
COMMENTS = "service_standard.comments"
REVISION = "service_standard.revision"
NOTICE = "service_standard.notice"


def consulted(**days: object) -> Consultation:
    return Consultation.load({"service": "Izin usaha", "minutes_signed": SIGNED, **days})


WHOLE = consulted(
    draft_published=PUBLISHED,
    comments=(COMMENTED,),
    draft_revised=REVISED,
    standard_set=SET,
    notice_published=DECLARED,
)


def by_limit(found: tuple[CaseDeadline, ...]) -> dict[str, CaseDeadline]:
    return {each.limit: each for each in found}


def owed(case: Consultation, on: date) -> list[tuple[str | None, date | None, bool]]:
    return [(each.step, each.due, each.late) for each in case.obligations(on=on)]


def open_to(case: Consultation, on: date) -> dict[str, Remedy]:
    return {each.name: each for each in case.remedies(on=on)}


# ------------------------------------------------------------------ the days of each step


def test_each_step_has_its_last_day_and_its_article() -> None:
    found = WHOLE.deadlines()

    assert [
        (each.limit, each.who, str(each.due), str(each.deadline.citations[0])) for each in found
    ] == [
        # five working days: 4, 5, 6, 7, 10 March
        (PUBLICATION, Actor.PROVIDER, "2025-03-10", "PP 96/2012 Pasal 27 ayat (1)"),
        # seven: 7, 10 to 14, 17 March
        (COMMENTS, Actor.PUBLIC, "2025-03-17", "PP 96/2012 Pasal 27 ayat (2)"),
        # fourteen days from 17 March, plain hari
        (REVISION, Actor.PROVIDER, "2025-03-31", "PP 96/2012 Pasal 27 ayat (3)"),
        # seven working days: 9 to 11, 14 to 17 April
        (NOTICE, Actor.PROVIDER, "2025-04-17", "PP 96/2012 Pasal 30 ayat (4)"),
    ]
    assert {each.standing(on=DECLARED) for each in found} == {DeadlineStanding.KEPT}


def test_the_days_of_the_other_readings() -> None:
    found = by_limit(WHOLE.deadlines())

    span = {limit: (each.deadline.earliest, each.deadline.latest) for limit, each in found.items()}
    assert span[PUBLICATION] == (date(2025, 3, 7), date(2025, 3, 10))  # the day itself counted
    assert span[COMMENTS] == (date(2025, 3, 14), date(2025, 3, 17))
    # From 14 March, that day counted: 27 March. From 17 March fourteen working days: 18 to 21,
    # 24 to 27 March, 8 to 11, 14 and 15 April (C21).
    assert span[REVISION] == (date(2025, 3, 27), date(2025, 4, 15))
    assert span[NOTICE] == (date(2025, 4, 16), date(2025, 4, 17))


def test_a_body_that_reads_hari_as_working_days_revises_later() -> None:
    body = Jurisdiction.national().choosing(OmbudsmanDays.WORKING)
    found = by_limit(WHOLE.deadlines(under=body))
    assert found[REVISION].due == date(2025, 4, 15)
    assert found[NOTICE].due == date(2025, 4, 17)


def test_the_public_may_comment_from_the_publication_on() -> None:
    window = by_limit(WHOLE.deadlines())[COMMENTS].deadline
    assert window.exercisable_from == PUBLISHED
    assert window.opens == date(2025, 3, 7)


def test_a_shorter_time_of_the_body_binds_it() -> None:
    body = Jurisdiction.loads(
        f'schema = 1\nname = "Contoh"\n[[limit]]\nlimit = "{PUBLICATION}"\namount = 3\n'
        'unit = "working_days"\nin_force_from = 2020-01-01\ncitations = ["Perbup 5/2020 Pasal 4"]\n'
    )
    assert by_limit(consulted().deadlines(under=body))[PUBLICATION].due == PUBLISHED


@pytest.mark.parametrize(
    ("signed", "limits"),
    [
        pytest.param(date(2012, 10, 29), [], id="the day before it was promulgated"),
        # 31 October, 1, 2, 5, 6 November
        pytest.param(date(2012, 10, 30), [date(2012, 11, 6)], id="its first day"),
    ],
)
def test_the_regulation_binds_from_its_first_day(signed: date, limits: list[date]) -> None:
    case = consulted(minutes_signed=signed, standard_set=date(2013, 1, 7))
    found = by_limit(case.deadlines())
    assert [found[each].due for each in (PUBLICATION,) if each in found] == limits
    assert bool(case.irregularities()) is bool(limits)
    later = date(2013, 2, 4)
    assert bool(case.remedies(on=later)) is bool(limits)
    assert bool(case.obligations(on=later)) is bool(limits)


# ------------------------------------------------------------------ what is owed, day by day


@pytest.mark.parametrize(
    ("case", "on", "expected"),
    [
        pytest.param(consulted(), date(2025, 3, 2), [], id="before the discussion"),
        pytest.param(
            consulted(), SIGNED, [(PUBLICATION, date(2025, 3, 10), False)], id="discussed"
        ),
        pytest.param(
            consulted(),
            date(2025, 3, 11),
            [(PUBLICATION, date(2025, 3, 10), True)],
            id="the day after the last day",
        ),
        pytest.param(WHOLE, date(2025, 3, 11), [], id="published, and no comment yet"),
        pytest.param(
            WHOLE, COMMENTED, [(REVISION, date(2025, 3, 31), False)], id="the first comment"
        ),
        pytest.param(
            consulted(draft_published=PUBLISHED, comments=(COMMENTED,)),
            date(2025, 4, 1),
            [(REVISION, date(2025, 3, 31), True)],
            id="not revised in fourteen days",
        ),
        pytest.param(WHOLE, REVISED, [("standard_set", None, False)], id="revised"),
        pytest.param(WHOLE, SET, [(NOTICE, date(2025, 4, 17), False)], id="set"),
        pytest.param(WHOLE, DECLARED, [], id="its declaration published"),
        pytest.param(
            consulted(draft_published=PUBLISHED, standard_set=SET, comments=()),
            date(2025, 4, 19),
            [(NOTICE, date(2025, 4, 17), True)],
            id="its declaration late",
        ),
        pytest.param(
            consulted(draft_published=PUBLISHED, comments=()),
            date(2025, 3, 17),
            [],
            id="the last day for comments, without one",
        ),
        pytest.param(
            consulted(draft_published=PUBLISHED, comments=()),
            date(2025, 3, 18),
            [("standard_set", None, False)],
            id="no comment came: nothing to revise",
        ),
        pytest.param(
            consulted(draft_published=PUBLISHED, comments=(date(2025, 3, 18),)),
            date(2025, 3, 18),
            [("standard_set", None, False)],
            id="the one comment came too late",
        ),
        pytest.param(
            consulted(draft_published=PUBLISHED),
            date(2025, 3, 18),
            [(REVISION, date(2025, 3, 31), False)],
            id="whether comments came is not on record",
        ),
    ],
)
def test_what_the_provider_owes(
    case: Consultation, on: date, expected: list[tuple[str | None, date | None, bool]]
) -> None:
    assert owed(case, on) == expected
    assert {each.who for each in case.obligations(on=on)} <= {Actor.PROVIDER}


def test_what_is_owed_is_said_in_both_languages_with_its_article() -> None:
    (found,) = WHOLE.obligations(on=REVISED)
    assert found.text("id") == "menetapkan rancangan menjadi standar pelayanan"
    assert found.text("en") == "set the draft as the service standard"
    assert found.citation == "PP 96/2012 Pasal 27 ayat (4)"
    (unknown,) = consulted(draft_published=PUBLISHED).obligations(on=date(2025, 3, 18))
    assert unknown.text("id").endswith("apabila ada; masuknya tidak tercatat")
    assert unknown.text("en").endswith("whether any came is not on record")
    (known,) = WHOLE.obligations(on=COMMENTED)
    assert "apabila ada" not in known.text("id")


def test_a_standard_that_was_set_ends_what_was_owed_of_its_draft() -> None:
    case, day_after = consulted(standard_set=date(2025, 3, 12)), date(2025, 3, 13)
    assert [each[0] for each in owed(case, day_after)] == [NOTICE]
    publication = by_limit(case.deadlines())[PUBLICATION]
    assert publication.standing(on=day_after) is DeadlineStanding.LATE
    in_time = by_limit(consulted(standard_set=date(2025, 3, 7)).deadlines())[PUBLICATION]
    assert in_time.standing(on=day_after) is DeadlineStanding.ENDED


# ------------------------------------------------------------------ what the public may do


@pytest.mark.parametrize(
    ("on", "names"),
    [
        (date(2025, 3, 5), []),
        (PUBLISHED, [COMMENTS]),
        (date(2025, 3, 17), [COMMENTS]),  # the last day
        (date(2025, 3, 18), []),
        (REVISED, ["ombudsman.report"]),
        (date(2027, 4, 8), ["ombudsman.report"]),  # two years from the setting, UU 37/2008 24(3)
        (date(2027, 4, 9), []),
    ],
)
def test_what_the_public_may_do(on: date, names: list[str]) -> None:
    assert [*open_to(WHOLE, on)] == names


def test_whoever_commented_and_is_not_satisfied_may_go_to_the_ombudsman() -> None:
    found = open_to(WHOLE, REVISED)["ombudsman.report"]
    assert (found.who, found.to) == (Actor.PUBLIC, Actor.OMBUDSMAN)
    assert found.citation == "PP 96/2012 Pasal 28 ayat (1)"
    assert (found.first, found.last) == (REVISED, date(2027, 3, 29))  # 27 March 2027 is a Saturday
    assert found.due == date(2027, 3, 27)
    assert "UU 37/2008 Pasal 24 ayat (1) huruf c" in found.text("id")
    assert "Peraturan Ombudsman 58/2023" in found.text("id")
    assert "was not read here" in found.text("en")
    after = open_to(WHOLE, SET)["ombudsman.report"]
    assert (after.first, after.due) == (REVISED, date(2027, 4, 8))


def test_before_its_rule_of_procedure_nothing_is_said_of_it() -> None:
    case = consulted(
        minutes_signed=date(2015, 3, 2),
        draft_published=date(2015, 3, 3),
        draft_revised=date(2015, 3, 20),
    )
    found = open_to(case, date(2015, 3, 23))["ombudsman.report"]
    assert "58/2023" not in found.text("id")


def test_where_nobody_commented_nobody_is_dissatisfied_with_the_revision() -> None:
    case = consulted(draft_published=PUBLISHED, comments=(), standard_set=SET)
    assert "ombudsman.report" not in open_to(case, SET)
    unknown = consulted(draft_published=PUBLISHED, standard_set=SET)
    assert open_to(unknown, SET)["ombudsman.report"].first == SET


@pytest.mark.parametrize(
    ("case", "last"),
    [
        pytest.param(consulted(), date(2025, 3, 10), id="the draft is not published"),
        pytest.param(
            consulted(draft_published=PUBLISHED, comments=(COMMENTED,)),
            date(2025, 3, 31),
            id="the draft is not revised",
        ),
        pytest.param(
            consulted(draft_published=PUBLISHED, comments=(), standard_set=SET),
            date(2025, 4, 17),
            id="the declaration is not published",
        ),
    ],
)
def test_a_provider_that_does_not_do_its_duty_may_be_complained_of(
    case: Consultation, last: date
) -> None:
    assert "service_standard.complaint" not in open_to(case, last)
    after = date.fromordinal(last.toordinal() + 1)
    found = open_to(case, after)["service_standard.complaint"]
    assert (found.first, found.last, found.to) == (after, None, Actor.PROVIDER)
    assert found.citation == "UU 25/2009 Pasal 40 ayat (3) huruf a"


@pytest.mark.parametrize(
    ("set_on", "first"),
    [
        pytest.param(date(2025, 3, 7), date(2025, 3, 7), id="set before the draft was due"),
        pytest.param(date(2025, 3, 12), date(2025, 3, 11), id="set after it was due"),
    ],
)
def test_a_standard_set_without_a_published_draft_may_be_complained_of(
    set_on: date, first: date
) -> None:
    case = consulted(standard_set=set_on)
    found = open_to(case, date(2025, 3, 13))["service_standard.complaint"]
    assert found.first == first


def test_what_was_done_late_or_in_time_is_no_ground_of_complaint() -> None:
    late = consulted(draft_published=date(2025, 3, 11))
    for case in (late, WHOLE):
        assert "service_standard.complaint" not in open_to(case, date(2025, 3, 20))


def test_a_comment_is_in_time_on_the_last_day_of_the_body_s_calendar_too() -> None:
    body = Jurisdiction.loads(
        'schema = 1\nname = "Contoh"\n[[day_off]]\ndate = 2025-03-17\nname = "Hari jadi"\n'
    )
    case = consulted(draft_published=PUBLISHED)
    on = date(2025, 3, 18)
    assert case.standing(on=on).stage is ConsultationStage.CLOSED
    assert case.standing(on=on, under=body).stage is ConsultationStage.OPEN
    assert [each.name for each in case.remedies(on=on, under=body)] == [COMMENTS]


# ------------------------------------------------------------------ what is irregular


def irregular(case: Consultation) -> list[tuple[str, date, Nature, str]]:
    return [(each.event, each.on, each.nature, each.citation) for each in case.irregularities()]


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        pytest.param(WHOLE, [], id="nothing"),
        pytest.param(
            consulted(draft_published=date(2025, 3, 11)),
            [(PUBLICATION, date(2025, 3, 11), Nature.LATE, "PP 96/2012 Pasal 27 ayat (1)")],
            id="published on the day after the last",
        ),
        pytest.param(
            consulted(
                draft_published=PUBLISHED, comments=(date(2025, 3, 5), date(2025, 3, 18), COMMENTED)
            ),
            [
                ("comments", date(2025, 3, 5), Nature.PREMATURE, "PP 96/2012 Pasal 27 ayat (2)"),
                (COMMENTS, date(2025, 3, 18), Nature.TOO_LATE, "PP 96/2012 Pasal 27 ayat (2)"),
            ],
            id="comments before and after their time",
        ),
        pytest.param(
            consulted(comments=(COMMENTED,)),
            [("comments", COMMENTED, Nature.PREMATURE, "PP 96/2012 Pasal 27 ayat (2)")],
            id="a comment on what was never published",
        ),
        pytest.param(
            consulted(
                draft_published=PUBLISHED, comments=(COMMENTED,), draft_revised=date(2025, 4, 1)
            ),
            [(REVISION, date(2025, 4, 1), Nature.LATE, "PP 96/2012 Pasal 27 ayat (3)")],
            id="revised on the day after the last",
        ),
        pytest.param(
            consulted(
                draft_published=PUBLISHED,
                comments=(COMMENTED, date(2025, 3, 17)),
                draft_revised=date(2025, 3, 13),
            ),
            [
                (
                    "draft_revised",
                    date(2025, 3, 13),
                    Nature.DEFECT,
                    "PP 96/2012 Pasal 27 ayat (3)",
                )
            ],
            id="revised before a comment in time",
        ),
        pytest.param(
            consulted(
                draft_published=PUBLISHED,
                comments=(date(2025, 3, 17), date(2025, 3, 18)),
                draft_revised=date(2025, 3, 13),
            ),
            [
                (
                    "draft_revised",
                    date(2025, 3, 13),
                    Nature.DEFECT,
                    "PP 96/2012 Pasal 27 ayat (3)",
                ),
                (COMMENTS, date(2025, 3, 18), Nature.TOO_LATE, "PP 96/2012 Pasal 27 ayat (2)"),
            ],
            id="revised before a comment in time, and one that was not",
        ),
        pytest.param(
            consulted(draft_published=PUBLISHED, comments=(date(2025, 3, 18),), standard_set=SET),
            [(COMMENTS, date(2025, 3, 18), Nature.TOO_LATE, "PP 96/2012 Pasal 27 ayat (2)")],
            id="set without a revision, where the only comment came too late",
        ),
        pytest.param(
            consulted(draft_published=PUBLISHED, comments=(), standard_set=date(2025, 3, 17)),
            [("standard_set", date(2025, 3, 17), Nature.DEFECT, "PP 96/2012 Pasal 27 ayat (2)")],
            id="set on the last day for comments",
        ),
        pytest.param(
            consulted(draft_published=PUBLISHED, comments=(), standard_set=date(2025, 3, 18)),
            [],
            id="set on the day after it",
        ),
        pytest.param(
            consulted(draft_published=PUBLISHED, comments=(COMMENTED,), standard_set=SET),
            [("standard_set", SET, Nature.DEFECT, "PP 96/2012 Pasal 27 ayat (3)")],
            id="set without the revision",
        ),
        pytest.param(
            consulted(standard_set=SET),
            [("standard_set", SET, Nature.DEFECT, "PP 96/2012 Pasal 27 ayat (1)")],
            id="set without a published draft",
        ),
        pytest.param(
            consulted(
                draft_published=PUBLISHED,
                comments=(),
                standard_set=SET,
                notice_published=date(2025, 4, 21),
            ),
            [(NOTICE, date(2025, 4, 21), Nature.LATE, "PP 96/2012 Pasal 30 ayat (4)")],
            id="its declaration late",
        ),
    ],
)
def test_what_is_irregular(
    case: Consultation, expected: list[tuple[str, date, Nature, str]]
) -> None:
    assert irregular(case) == expected
    for each in case.irregularities():
        assert each.text("id") != each.text("en")


# ------------------------------------------------------------------ what a record refuses

STEPS = ("minutes_signed", "draft_published", "draft_revised", "standard_set", "notice_published")
ARTICLES = {
    "draft_published": "PP 96/2012 Pasal 27 ayat (1)",
    "draft_revised": "PP 96/2012 Pasal 27 ayat (3)",
    "standard_set": "PP 96/2012 Pasal 27 ayat (4)",
    "notice_published": "PP 96/2012 Pasal 30 ayat (4)",
}


@pytest.mark.parametrize(("before", "after"), [*combinations(STEPS, 2)])
def test_no_step_comes_before_what_it_follows(before: str, after: str) -> None:
    days = {"minutes_signed": date(2025, 3, 1), before: PUBLISHED}
    assert consulted(**days, **{after: PUBLISHED}).service == "Izin usaha"
    with pytest.raises(RecordError) as caught:
        consulted(**days, **{after: date(2025, 3, 5)})
    (problem,) = caught.value.problems
    assert (problem.field, problem.citation) == (after, ARTICLES[after])
    assert "5 Maret 2025, sebelum" in problem.reason("id")
    assert "on 5 March 2025, before" in problem.reason("en")


@pytest.mark.parametrize(
    ("comments", "field", "code"),
    [
        (("2025-03-12T08:00",), "comments.0", "KB-K03"),
        (("2025-03-12", "kemarin"), "comments.1", "KB-I05"),
        ("2025-03-12", "comments", "KB-I05"),
    ],
)
def test_a_comment_has_a_day(comments: object, field: str, code: str) -> None:
    with pytest.raises(RecordError) as caught:
        consulted(draft_published=PUBLISHED, comments=comments)
    assert [(each.field, each.code) for each in caught.value.problems] == [(field, code)]


def test_a_day_that_is_none_is_refused() -> None:
    bad: Any = "2025-03-12"
    for ask in (WHOLE.standing, WHOLE.obligations, WHOLE.remedies):
        with pytest.raises(NotADayError):
            ask(on=bad)


# ------------------------------------------------------------------ how it stands and travels


@pytest.mark.parametrize(
    ("on", "stage"),
    [
        (date(2025, 3, 2), ConsultationStage.NOT_DISCUSSED),
        (SIGNED, ConsultationStage.DISCUSSED),
        (PUBLISHED, ConsultationStage.OPEN),
        (date(2025, 3, 17), ConsultationStage.OPEN),
        (date(2025, 3, 18), ConsultationStage.CLOSED),
        (REVISED, ConsultationStage.REVISED),
        (SET, ConsultationStage.SET),
        (DECLARED, ConsultationStage.DECLARED),
    ],
)
def test_how_far_it_has_come(on: date, stage: ConsultationStage) -> None:
    found = WHOLE.standing(on=on)
    assert (found.on, found.stage) == (on, stage)
    assert found.obligations == WHOLE.obligations(on=on)
    assert found.remedies == WHOLE.remedies(on=on)


def test_what_happened_later_is_not_known() -> None:
    found = WHOLE.standing(on=PUBLISHED)
    assert [(each.limit, each.done_on) for each in found.deadlines] == [
        (PUBLICATION, PUBLISHED),
        (COMMENTS, None),
    ]
    late = consulted(draft_published=PUBLISHED, comments=(date(2025, 3, 18),))
    assert late.standing(on=date(2025, 3, 17)).irregularities == ()
    assert len(late.standing(on=date(2025, 3, 18)).irregularities) == 1


def test_what_was_not_read_of_it_never_becomes_a_verdict() -> None:
    """A newer version wrote a field that may have done what seems late: so nothing is late."""
    stored = {"schema": 9, "service": "Izin usaha", "minutes_signed": "2025-03-03"}
    steps = {"draft_published": "2025-03-20", "draft_revised": "2025-04-24"}
    newer = {**stored, "withdrawn_on": "2025-03-04"}
    read = Consultation.load(newer, strict=False)
    on = date(2025, 6, 2)
    assert [(each.step, each.late) for each in read.obligations(on=on)] == [(PUBLICATION, False)]
    assert by_limit(read.deadlines())[PUBLICATION].standing(on=on) is DeadlineStanding.ARGUABLE
    further = Consultation.load({**newer, **steps}, strict=False)
    assert {each.nature for each in further.irregularities()} == {Nature.ARGUABLY_LATE}
    assert owed(further, on) == [("standard_set", None, False)]
    for case in (read, further):
        found = case.standing(on=on)
        said: list[Obligation | Remedy | Irregularity] = [*found.obligations, *found.remedies]
        said += found.irregularities
        assert found.obligations
        assert found.remedies
        for each in said:
            assert "1 isian yang tersimpan tidak dapat dibaca" in each.text("id")
            assert "1 field(s) in store could not be read" in each.text("en")
        assert all(each.caution is not None for each in found.deadlines)
    assert "service_standard.complaint" in open_to(read, on)
    assert json.loads(read.model_dump_json())["withdrawn_on"] == "2025-03-04"


def test_it_travels_and_is_stored() -> None:
    told = json.loads(json.dumps(WHOLE.standing(on=REVISED).to_dict()))
    Draft202012Validator(schema_of("consultation_standing")).validate(told)
    assert told["schema"] == "keterbukaan/consultation_standing/1"
    assert told["stage"] == "revised"
    assert told["obligations"][0]["step"] == "standard_set"
    stored = json.loads(WHOLE.model_dump_json())
    Draft202012Validator(schema_of("consultation")).validate(stored)
    assert Consultation.load(stored) == WHOLE
    assert isinstance(WHOLE.obligations(on=REVISED)[0], Obligation)
