"""By when, by whom, and what may be done: the days of UU 37/2008, counted by hand.

In 2025 Nyepi is 29 March with leave on the 28th, Idul Fitri 31 March and 1 April with leave to the
7th, Good Friday 18 April; 1, 12, 13, 29 and 30 May and 6, 9 and 27 June are off.
"""

from __future__ import annotations

from datetime import date

import pytest

from keterbukaan.calendar.decree import Certainty
from keterbukaan.cases.event import Event
from keterbukaan.cases.ombudsman.events import (
    Explained,
    ExplanationAsked,
    FoundCompetent,
    FoundNotCompetent,
    ImplementationExtent,
    ImplementationReported,
    NoCompetenceTold,
    NonCompliancePublished,
    Recipient,
    RecommendationCarriedOut,
    RecommendationDelivered,
    RecommendationSigned,
    RefusalGround,
    RefusalTold,
    ReportClosed,
    ReportCompleted,
    ReportDeclaredComplete,
    ReportDeclaredIncomplete,
    ReportMediated,
    ReportRefused,
    ReportRegistered,
    ReportWithdrawn,
    SettledByBody,
)
from keterbukaan.cases.ombudsman.record import BodySettlement
from keterbukaan.cases.ombudsman.report import OmbudsmanReport
from keterbukaan.cases.outcomes import CaseDeadline, DeadlineStanding, LegalBasis, Nature
from keterbukaan.errors import RecordError
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.actor import Actor

ACT = "UU 37/2008 Pasal"
UNREAD = "Peraturan Ombudsman 58/2023"


def day(month: int, number: int) -> date:
    return date(2025, month, number)


START = day(3, 3)
EXAMINED = (ReportDeclaredComplete(on=day(3, 5)), FoundCompetent(on=day(3, 10)))
ASKED = ExplanationAsked(on=day(3, 17), received_on=day(3, 19))
REFUSED = ReportRefused(on=day(4, 8), grounds=frozenset({RefusalGround.NO_MALADMINISTRATION}))
SIGNED = RecommendationSigned(on=day(5, 5))
DELIVERED = RecommendationDelivered(on=day(5, 14), received_on=day(5, 15))
INCOMPLETE = ReportDeclaredIncomplete(on=day(3, 5), lacking=("alamat",), received_on=day(3, 7))


def report(*events: Event, **more: object) -> OmbudsmanReport:
    one = OmbudsmanReport.model_validate({"received": START, "reported_party": "Dinas A", **more})
    for event in events:
        one = one.record(event)
    return one


def clock(case: OmbudsmanReport, limit: str) -> CaseDeadline:
    (found,) = (each for each in case.deadlines() if each.limit == f"ombudsman.{limit}")
    return found


@pytest.mark.parametrize(
    ("events", "limit", "who", "days", "citation"),
    [
        # 7 March + 30 days; 30 working days end on 30 April.
        ((INCOMPLETE,), "completion", Actor.COMPLAINANT, (day(4, 6), day(4, 30)), "25 ayat (3)"),
        # 10 March + 7 days; 7 working days end on 19 March.
        (
            (EXAMINED[0], FoundNotCompetent(on=day(3, 10))),
            "no_competence_notice",
            Actor.OMBUDSMAN,
            (day(3, 17), day(3, 19)),
            "27 ayat (1)",
        ),
        # 19 March + 14 days; of the 14 working days 6 lie before 28 March, 8 from 8 April on.
        (
            (*EXAMINED, ASKED),
            "explanation",
            Actor.REPORTED_PARTY,
            (day(4, 2), day(4, 17)),
            "33 ayat (1)",
        ),
        # 8 April + 14 days; 14 working days, without the 18th, end on 29 April.
        (
            (*EXAMINED, REFUSED),
            "refusal_notice",
            Actor.OMBUDSMAN,
            (day(4, 22), day(4, 29)),
            "36 ayat (2)",
        ),
        # 5 May + 14 days; 14 working days, without the 12th and 13th, end on 27 May.
        (
            (*EXAMINED, SIGNED),
            "recommendation_delivery",
            Actor.OMBUDSMAN,
            (day(5, 19), day(5, 27)),
            "37 ayat (3)",
        ),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_each_limit_runs_from_its_event(
    events: tuple[Event, ...], limit: str, who: Actor, days: tuple[date, date], citation: str
) -> None:
    found = clock(report(*events), limit)
    assert (found.who, found.deadline.date, found.deadline.latest) == (who, *days)
    assert str(found.deadline.citations[0]) == f"{ACT} {citation}"
    assert found.legal_basis is LegalBasis.LAW
    assert found.deadline.certainty is Certainty.DECREED
    assert found.caution is not None
    assert UNREAD in found.caution.text("id")


def test_the_superior_reports_within_sixty_days_of_receiving_the_recommendation() -> None:
    """15 May 2025 + 60 days = 14 July."""
    case = report(*EXAMINED, SIGNED, DELIVERED)
    found = clock(case, "recommendation_report")
    assert (found.who, found.deadline.date) == (Actor.OFFICIAL_SUPERIOR, day(7, 14))
    late = case.record(ImplementationReported(on=day(7, 15)))
    (wrong,) = late.irregularities()
    assert (wrong.nature, wrong.citation) == (Nature.LATE, f"{ACT} 38 ayat (2)")
    assert clock(late, "recommendation_report").standing(on=day(8, 1)) is DeadlineStanding.LATE
    kept = case.record(ImplementationReported(on=day(7, 14)))
    assert kept.irregularities() == ()
    assert clock(kept, "recommendation_report").standing(on=day(8, 1)) is DeadlineStanding.KEPT


def test_local_days_off_move_nothing_of_it() -> None:
    body = Jurisdiction.loads(
        """schema = 1
name = "Contoh"
[[day_off]]
date = 2025-03-20
name = "Hari jadi"
decree = "SK Bupati 1/2025"
signed = 2024-12-02
"""
    )
    case = report(*EXAMINED, ASKED)
    (own,) = (e for e in case.deadlines(under=body) if e.limit == "ombudsman.explanation")
    assert (own.deadline.date, own.deadline.latest) == (day(4, 2), day(4, 17))


def test_who_does_not_answer_twice_no_longer_owes_an_answer() -> None:
    """The second request came on 10 April: 14 days end on the 24th, 14 working days on 2 May."""
    again = ExplanationAsked(on=day(4, 8), received_on=day(4, 10))
    case = report(*EXAMINED, ASKED, again)
    second = clock(case, "explanation")
    assert (second.deadline.date, second.deadline.latest) == (day(4, 24), day(5, 2))

    def owed(on: date) -> list[tuple[str | None, bool]]:
        owes = case.obligations(on=on)
        return [(each.step, each.late) for each in owes if each.who is Actor.REPORTED_PARTY]

    assert owed(day(4, 24)) == [("ombudsman.explanation", False)]
    assert owed(day(5, 2)) == [("ombudsman.explanation", True)]
    assert owed(day(5, 3)) == []  # 33(3): it is taken not to use its right to answer
    assert second.standing(on=day(5, 2)) is DeadlineStanding.MISSED
    assert second.standing(on=day(5, 3)) is DeadlineStanding.LATE
    once = report(*EXAMINED, ASKED)
    (still,) = once.next_due(on=day(5, 3))
    assert (still.step, still.who) == ("ombudsman.explanation", Actor.REPORTED_PARTY)


def test_who_does_not_answer_is_asked_a_second_time_and_no_third() -> None:
    """33(2): after the 14 days of the first request, which end on 2 April."""
    again = ExplanationAsked(on=day(4, 8), received_on=day(4, 10))
    to_ask = (OMB, f"{ACT} 33 ayat (2)", "explanation_asked")
    once, twice = report(*EXAMINED, ASKED), report(*EXAMINED, ASKED, again)
    assert to_ask not in owed(once, day(4, 2))
    assert to_ask in owed(once, day(4, 3))
    assert to_ask in owed(report(EXAMINED[0], ASKED), day(4, 3))
    assert to_ask not in owed(twice, day(5, 5))  # 33(3): the answer is taken not to be used
    assert to_ask not in owed(report(*EXAMINED, ASKED, Explained(on=day(3, 31))), day(4, 3))
    assert to_ask not in owed(report(*EXAMINED, ASKED, REFUSED), day(4, 9))
    unknown = ExplanationAsked(on=day(3, 17))  # nobody knows when the first time ended
    assert to_ask not in owed(report(*EXAMINED, unknown), day(5, 5))


def test_a_result_ends_what_was_asked_before_it() -> None:
    done = report(*EXAMINED, ASKED, SIGNED)
    assert clock(done, "explanation").standing(on=day(5, 6)) is DeadlineStanding.LATE
    early = report(*EXAMINED, ASKED, ReportWithdrawn(on=day(3, 25)))
    assert [each.limit for each in early.deadlines()] == []
    answered = report(*EXAMINED, ASKED, Explained(on=day(4, 3)))
    (found,) = answered.irregularities()
    assert (found.nature, found.citation) == (Nature.LATE, f"{ACT} 33 ayat (1)")


def test_what_was_declared_complete_without_being_completed_waits_no_longer() -> None:
    case = report(INCOMPLETE, ReportDeclaredComplete(on=day(3, 14)))
    assert case.deadlines() == ()
    again = report(
        INCOMPLETE,
        ReportCompleted(on=day(3, 10)),
        ReportDeclaredIncomplete(on=day(3, 14), lacking=("akta",), received_on=day(3, 14)),
    )
    (found,) = again.deadlines()
    assert (found.deadline.date, found.is_open) == (day(4, 13), True)


def test_what_gets_a_number_while_it_waits_to_be_completed_still_waits() -> None:
    case = report(INCOMPLETE, ReportRegistered(on=day(3, 10), number="7"))
    (found,) = case.deadlines()
    assert (found.limit, found.deadline.date) == ("ombudsman.completion", day(4, 6))
    assert found.standing(on=day(4, 6)) is DeadlineStanding.RUNNING


# ---------------------------------------------------------------- when it came


@pytest.mark.parametrize(
    ("happened", "is_late"), [(date(2023, 3, 3), False), (date(2023, 3, 2), True)]
)
def test_two_years_after_the_event_it_comes_too_late(happened: date, *, is_late: bool) -> None:
    found = report(event_on=happened).filing()
    assert [(e.nature, e.citation) for e in found] == (
        [(Nature.TOO_LATE, f"{ACT} 24 ayat (3)")] if is_late else []
    )
    if is_late:  # 2 March 2025 is a Sunday: a reading lets it roll to Monday
        assert "3 Maret 2025" in found[0].text("id")


def test_what_the_body_was_not_told_first_comes_too_early() -> None:
    for more in ({"told_body": False}, {"told_body_on": day(3, 4)}):
        (found,) = report(**more).irregularities()
        assert (found.nature, found.citation) == (
            Nature.PREMATURE,
            f"{ACT} 24 ayat (1) huruf c",
        )
        assert "UU 25/2009 Pasal 46 ayat (2)" in found.text("id")
    for other in ({}, {"told_body": True}, {"told_body_on": day(2, 3)}):
        assert report(**other).irregularities() == ()
    before = OmbudsmanReport(received=date(2009, 3, 2), told_body=False)  # 25/2009 came in July
    assert "UU 25/2009" not in before.irregularities()[0].text("id")
    assert "UU 25/2009" not in before.gates()[0].text("id")


def test_a_gate_says_that_another_act_opens_the_ombudsman_straight() -> None:
    """36(1)a has it refused, UU 25/2009 46(2) has it resolved: no text read says which is first."""
    (gate,) = report(told_body=False).gates()
    for lang in ("id", "en"):
        assert "UU 25/2009 Pasal 46 ayat (2)" in gate.text(lang)
    (court,) = report(before_a_court=True).gates()
    assert "UU 25/2009" not in court.text("id")


def test_a_report_from_before_the_act_goes_on_by_it() -> None:
    """UU 37/2008 binds from 7 October 2008, for what was under way, too (45 c)."""
    old = OmbudsmanReport(received=date(2008, 9, 1), told_body=False, before_a_court=True)
    assert old.filing() == ()
    assert old.gates() == ()
    assert [each.citation for each in old.completeness()] == [f"{ACT} 45 huruf c"]
    assert old.obligations(on=date(2008, 9, 2)) == ()
    assert len(old.obligations(on=date(2008, 10, 7))) == 1
    refused = old.record(ReportDeclaredComplete(on=date(2008, 10, 8))).would_allow(
        ReportDeclaredComplete(on=date(2008, 10, 9))
    )
    assert [each.citation for each in refused.irregularities] == [f"{ACT} 26 ayat (1)"]


def test_what_contradicts_itself_is_refused() -> None:
    with pytest.raises(RecordError, match="24 ayat \\(3\\)"):
        OmbudsmanReport.load({"received": "2025-03-03", "event_on": "2025-03-04"})
    for more in ({"told_body_on": "2025-01-06"}, {"body_settlement": "tidak_ditanggapi"}):
        with pytest.raises(RecordError, match="24 ayat \\(1\\) huruf c"):
            OmbudsmanReport.load({"received": "2025-03-03", "told_body": False, **more})


# ---------------------------------------------------------------- who owes what


def owed(case: OmbudsmanReport, on: date) -> list[tuple[Actor, str, str | None]]:
    return [(each.who, each.citation, each.step) for each in case.obligations(on=on)]


OMB, R, S = Actor.OMBUDSMAN, Actor.REPORTED_PARTY, Actor.OFFICIAL_SUPERIOR
CARRY_OUT = [(who, f"{ACT} 38 ayat (1)", "carried_out") for who in (R, S)]


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ((), [(OMB, f"{ACT} 25 ayat (1)", "declared_complete")]),
        ((INCOMPLETE,), []),
        (
            (INCOMPLETE.model_copy(update={"lacking": ()}),),
            [(OMB, f"{ACT} 25 ayat (2)", "declared_incomplete")],
        ),
        (EXAMINED[:1], [(OMB, f"{ACT} 26 ayat (1)", "found_competent")]),
        (EXAMINED, [(OMB, f"{ACT} 35", None)]),
        (
            (*EXAMINED, ExplanationAsked(on=day(3, 17))),
            [(OMB, f"{ACT} 35", None), (R, f"{ACT} 33 ayat (1)", "explained")],
        ),
        (
            (EXAMINED[0], FoundNotCompetent(on=day(5, 19))),
            [(OMB, f"{ACT} 27 ayat (1)", "ombudsman.no_competence_notice")],
        ),
        (
            (EXAMINED[0], FoundNotCompetent(on=day(5, 19)), NoCompetenceTold(on=day(5, 20))),
            [],
        ),
        (
            (*EXAMINED, SIGNED),
            [(OMB, f"{ACT} 37 ayat (3)", "ombudsman.recommendation_delivery")],
        ),
        (
            (*EXAMINED, SIGNED, DELIVERED),
            [(S, f"{ACT} 38 ayat (2)", "ombudsman.recommendation_report"), *CARRY_OUT],
        ),
        (
            (*EXAMINED, SIGNED, RecommendationDelivered(on=day(5, 14))),
            [*CARRY_OUT, (S, f"{ACT} 38 ayat (2)", "implementation_reported")],
        ),
        (
            (
                *EXAMINED,
                SIGNED,
                RecommendationDelivered(
                    on=day(5, 14), to=frozenset({Recipient.SUPERIOR}), received_on=day(5, 15)
                ),
            ),
            [
                (OMB, f"{ACT} 37 ayat (3)", "ombudsman.recommendation_delivery"),
                (S, f"{ACT} 38 ayat (2)", "ombudsman.recommendation_report"),
                *CARRY_OUT,
            ],
        ),
        (
            (*EXAMINED, SIGNED, DELIVERED, RecommendationCarriedOut(on=day(5, 16))),
            [(S, f"{ACT} 38 ayat (2)", "ombudsman.recommendation_report")],
        ),
        (
            (
                *EXAMINED,
                SIGNED,
                DELIVERED,
                ImplementationReported(on=day(5, 19), extent=ImplementationExtent.PART),
                NonCompliancePublished(on=day(5, 19)),
            ),
            CARRY_OUT,
        ),
        ((*EXAMINED, SIGNED, DELIVERED, ImplementationReported(on=day(5, 19))), []),
        ((*EXAMINED, SIGNED, DELIVERED, ReportClosed(on=day(5, 19))), []),
        ((*EXAMINED, ReportMediated(on=day(5, 19))), []),
        ((ReportWithdrawn(on=day(5, 19)),), []),
    ],
)
def test_who_owes_what_in_each_stage(
    events: tuple[Event, ...], expected: list[tuple[Actor, str, str | None]]
) -> None:
    case = report(*events)
    on = max(day(3, 20), case.progress().last_on)
    assert owed(case, on) == expected
    for each in case.obligations(on=on):
        assert UNREAD in each.text("id")
        assert UNREAD in each.text("en")


def test_the_ombudsman_answers_a_complaint_about_a_service_within_fourteen_days() -> None:
    """UU 25/2009 44(3): "Penyelenggara dan/atau ombudsman"; it binds from 18 July 2009."""
    (first,) = report().obligations(on=START)
    assert "UU 25/2009 Pasal 44 ayat (3)" in first.text("id")
    assert "UU 25/2009 Pasal 44 ayat (3)" in first.text("en")
    assert "14 hari" in first.text("id")
    assert "14 days" in first.text("en")
    again = report(INCOMPLETE, ReportCompleted(on=day(3, 10)))  # the answer was given by then
    before = OmbudsmanReport(received=date(2009, 7, 17))
    for later, on in ((again, day(3, 20)), (before, date(2009, 7, 18))):
        said = later.obligations(on=on)
        assert [each.citation for each in said] == [f"{ACT} 25 ayat (1)"]
        assert "UU 25/2009" not in said[0].text("id")


def test_the_office_sees_what_it_owes_as_reported_party_and_as_its_superior() -> None:
    case = report(*EXAMINED, SIGNED, DELIVERED)
    assert {each.who for each in case.next_due(on=day(5, 20))} == {R, S}
    assert report().next_due(on=START) == ()


# ---------------------------------------------------------------- what may be done


def open_to(case: OmbudsmanReport, on: date) -> list[str]:
    found = case.remedies(on=on)
    assert {each.who for each in found} <= {Actor.COMPLAINANT}
    assert all(UNREAD in each.text("id") for each in found)
    return [each.name for each in found]


def test_the_complainant_completes_it_and_asks_for_mediation_until_it_ends() -> None:
    case = report(INCOMPLETE)
    assert open_to(case, day(4, 30)) == ["ombudsman.completion", "ombudsman.mediation"]
    assert open_to(case, day(5, 1)) == []
    assert case.is_over(on=day(5, 1))
    assert not case.is_over(on=day(4, 30))
    assert open_to(report(*EXAMINED), day(3, 10)) == ["ombudsman.mediation"]
    unknown = report(ReportDeclaredIncomplete(on=day(3, 5), lacking=("alamat",)))
    assert open_to(unknown, day(12, 1)) == ["ombudsman.completion", "ombudsman.mediation"]
    assert unknown.remedies(on=day(12, 1))[0].last is None
    for done in (
        report(*EXAMINED, REFUSED, RefusalTold(on=day(4, 9))),
        report(*EXAMINED, ReportMediated(on=day(4, 8))),
        report(ReportWithdrawn(on=day(4, 8))),
    ):
        assert open_to(done, day(4, 9)) == []
        assert done.is_over(on=day(4, 9))


# ---------------------------------------------------------------- what it must hold


def test_what_is_missing_is_told_by_letter() -> None:
    bare = {each.field: each.citation for each in report().completeness()}
    assert bare == {
        "complainant": f"{ACT} 24 ayat (1) huruf a",
        "account": f"{ACT} 24 ayat (1) huruf b",
        "event_on": f"{ACT} 24 ayat (3)",
        "told_body": f"{ACT} 24 ayat (1) huruf c",
    }
    who = {"name": "Budi", "indonesian_or_resident": False, "proxy": {"name": "Sari"}}
    more = report(complainant=who, secret_identity=True).completeness()
    assert {each.field: each.citation for each in more} == {
        **{
            f"complainant.{each}": f"{ACT} 24 ayat (1) huruf a"
            for each in ("birth", "marital_status", "occupation", "address")
        },
        "complainant.indonesian_or_resident": f"{ACT} 23 ayat (1)",
        "complainant.proxy": f"{ACT} 24 ayat (4)",
        "secrecy_reason": f"{ACT} 24 ayat (2)",
        **{field: bare[field] for field in ("account", "event_on", "told_body")},
    }
    whole = report(
        complainant={
            "name": "Budi",
            "birth": "Sampit, 1 Januari 1990",
            "marital_status": "kawin",
            "occupation": "petani",
            "address": "Jalan Melati 1",
            "proxy": {"name": "Sari", "special_power": True},
        },
        account="izin tidak diproses",
        event_on=day(1, 6),
        told_body_on=day(1, 20),
        secret_identity=True,
        secrecy_reason="takut",
    )
    assert whole.completeness() == ()


@pytest.mark.parametrize(
    ("facts", "letters"),
    [
        ({}, ""),
        ({"told_body": False}, "a"),
        ({"before_a_court": True}, "b"),
        ({"before_a_court": True, "about_court_procedure": True}, ""),
        ({"body_settlement": BodySettlement.IN_PROCESS}, "c"),
        ({"body_settlement": BodySettlement.SETTLED}, "d"),
        ({"body_settlement": BodySettlement.NO_ANSWER}, ""),
    ],
)
def test_the_facts_point_to_grounds_of_refusal(facts: dict[str, object], letters: str) -> None:
    found = [each.citation for each in report(**facts).gates()]
    assert found == [f"{ACT} 36 ayat (1) huruf {letter}" for letter in letters]


def test_what_was_settled_since_points_to_a_ground_of_refusal_as_well() -> None:
    """36(1)d and f: what the body, or mediation, settled while the report was under way."""
    settled = SettledByBody(on=day(3, 4))
    for known in (None, BodySettlement.IN_PROCESS, BodySettlement.SETTLED):
        (gate,) = report(settled, body_settlement=known).gates()
        assert gate.citation == f"{ACT} 36 ayat (1) huruf d"
    (gate,) = report(*EXAMINED, ReportMediated(on=day(3, 17))).gates()
    assert gate.citation == f"{ACT} 36 ayat (1) huruf f"


def test_what_the_body_made_of_it_tells_that_it_was_put_to_it() -> None:
    """24(1)c: the body cannot delay, or leave unanswered, what it was never told."""
    for settlement in BodySettlement:
        missing = {each.field for each in report(body_settlement=settlement).completeness()}
        assert "told_body" not in missing


def test_it_is_known_by_the_number_that_the_ombudsman_gives() -> None:
    assert report().number is None
    assert report(ReportRegistered(on=START, number="0123")).number == "0123"
