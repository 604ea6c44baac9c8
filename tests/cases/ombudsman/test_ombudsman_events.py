"""Every event of a report to the Ombudsman: where it is allowed, where refused, by which article.

UU 37/2008 Pasal 24 to 38, each written down from the Act.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import pytest

from keterbukaan.cases.event import Event
from keterbukaan.cases.ombudsman.events import (
    Explained,
    ExplanationAsked,
    FieldExamined,
    FoundCompetent,
    FoundNotCompetent,
    ImplementationExtent,
    ImplementationReported,
    NoCompetenceTold,
    NonCompliancePublished,
    PoliceAsked,
    Recipient,
    RecommendationCarriedOut,
    RecommendationDelivered,
    RecommendationPart,
    RecommendationSigned,
    RefusalGround,
    RefusalTold,
    ReportClosed,
    ReportCompleted,
    ReportDeclaredComplete,
    ReportDeclaredIncomplete,
    ReportDeemedWithdrawn,
    ReportMediated,
    ReportRefused,
    ReportRegistered,
    ReportWithdrawn,
    SettledByBody,
    SummonedByOmbudsman,
    WhomSummoned,
)
from keterbukaan.cases.ombudsman.record import BodySettlement
from keterbukaan.cases.ombudsman.report import OmbudsmanReport
from keterbukaan.cases.outcomes import Nature
from keterbukaan.errors import ContradictionError, UnlawfulEvent
from keterbukaan.law.actor import Actor
from keterbukaan.law.verification import Verification

ACT = "UU 37/2008 Pasal"
START = date(2025, 3, 3)
D, LATER = date(2025, 3, 4), date(2025, 5, 5)
G = RefusalGround

INCOMPLETE = ReportDeclaredIncomplete(on=D, lacking=("alamat",), received_on=D)
COMPLETE = ReportDeclaredComplete(on=D)
COMPETENT = FoundCompetent(on=D)
ASKED = ExplanationAsked(on=D, received_on=D)
REFUSED = ReportRefused(on=D, grounds=frozenset({G.NO_MALADMINISTRATION}))
SIGNED = RecommendationSigned(on=D)
DELIVERED = RecommendationDelivered(on=D, received_on=D)
PARTLY = ImplementationReported(on=D, extent=ImplementationExtent.PART)
EXAMINED = (COMPLETE, COMPETENT)
TO: dict[str, tuple[Event, ...]] = {
    "received": (),
    "incomplete": (INCOMPLETE,),
    "completed": (INCOMPLETE, ReportCompleted(on=D)),
    "complete": (COMPLETE,),
    "in_examination": EXAMINED,
    "not_competent": (COMPLETE, FoundNotCompetent(on=D)),
    "refused": (*EXAMINED, REFUSED),
    "settled": (*EXAMINED, ReportMediated(on=D)),
    "recommended": (*EXAMINED, SIGNED),
    "delivered": (*EXAMINED, SIGNED, DELIVERED),
    "reported": (*EXAMINED, SIGNED, DELIVERED, PARTLY),
    "not_carried_out": (*EXAMINED, SIGNED, DELIVERED, PARTLY, NonCompliancePublished(on=D)),
    "carried_out": (*EXAMINED, SIGNED, DELIVERED, ImplementationReported(on=D)),
    "closed": (*EXAMINED, REFUSED, RefusalTold(on=D)),
    "withdrawn": (ReportWithdrawn(on=D),),
}
FILE = ("received", "incomplete", "completed")
OPEN = (*FILE, "complete", "in_examination")
AFTER = ("delivered", "reported", "not_carried_out")
MADE_SURE = (*AFTER, "carried_out")
"""Where the Ombudsman may make sure that the recommendation is carried out (38(3))."""
RESULT = f"{ACT} 35"
WITHDRAWN = f"{ACT} 25 ayat (4)"


def to(target: str, *stages: str) -> dict[str, str]:
    return dict.fromkeys(stages, target)


def stay(*stages: str) -> dict[str, str]:
    return {stage: stage for stage in stages}


def refused(citation: str, *stages: str) -> dict[str, str]:
    return dict.fromkeys(stages, citation)


EXAMINING = {
    **refused(f"{ACT} 26 ayat (1)", *FILE),
    **refused(RESULT, "not_competent", "refused", "settled", "recommended", "closed"),
    **refused(WITHDRAWN, "withdrawn"),
}
ENDED = ("not_competent", "refused", "settled", "recommended", *AFTER, "carried_out", "closed")
NO_RECOMMENDATION = {
    **refused(f"{ACT} 37 ayat (1)", *OPEN, "not_competent", "refused", "settled"),
    **refused(f"{ACT} 37 ayat (3)", "recommended"),
    **refused(f"{ACT} 38 ayat (1)", "carried_out"),
    **refused(f"{ACT} 41", "closed"),
    **refused(WITHDRAWN, "withdrawn"),
}
# For each event the stages from which it leads somewhere, and why it does not from the others.
STEPS: list[tuple[Event, dict[str, str], dict[str, str]]] = [
    (ReportRegistered(on=LATER, number="1"), stay(*TO), {}),
    (
        INCOMPLETE.model_copy(update={"on": LATER, "received_on": LATER}),
        to("incomplete", *FILE),
        {
            **refused(f"{ACT} 26 ayat (1)", "complete", "in_examination"),
            **refused(RESULT, *ENDED),
            **refused(WITHDRAWN, "withdrawn"),
        },
    ),
    (
        ReportCompleted(on=D),
        {**stay("received", "complete", "in_examination"), **to("completed", *FILE[1:])},
        refused(RESULT, *ENDED),
    ),
    (
        ReportDeemedWithdrawn(on=LATER),
        to("withdrawn", "incomplete"),
        {
            **refused(WITHDRAWN, "received", "complete", "in_examination", "withdrawn"),
            **refused(RESULT, *ENDED),
        },
    ),
    (
        ReportWithdrawn(on=LATER),
        to("withdrawn", *OPEN),
        {**refused(RESULT, *ENDED), **refused(WITHDRAWN, "withdrawn")},
    ),
    (
        ReportDeclaredComplete(on=LATER),
        to("complete", *FILE),
        {
            **refused(f"{ACT} 26 ayat (1)", "complete", "in_examination"),
            **refused(RESULT, *ENDED),
            **refused(WITHDRAWN, "withdrawn"),
        },
    ),
    (
        FoundNotCompetent(on=LATER),
        to("not_competent", "complete"),
        {
            **refused(f"{ACT} 26 ayat (1)", *FILE),
            **refused(f"{ACT} 36 ayat (1) huruf e", "in_examination"),
            **refused(RESULT, *ENDED),
            **refused(WITHDRAWN, "withdrawn"),
        },
    ),
    (
        NoCompetenceTold(on=D),
        to("closed", "not_competent"),
        {
            **refused(f"{ACT} 27 ayat (1)", *OPEN, *ENDED[1:]),
            **refused(WITHDRAWN, "withdrawn"),
        },
    ),
    (
        FoundCompetent(on=LATER),
        to("in_examination", *FILE, "complete", "not_competent"),
        {
            **refused(f"{ACT} 26 ayat (2) huruf b", "in_examination"),
            **refused(RESULT, *ENDED[1:]),
            **refused(WITHDRAWN, "withdrawn"),
        },
    ),
    (
        ExplanationAsked(on=LATER, received_on=LATER),
        stay("complete", "in_examination", *MADE_SURE),
        EXAMINING,
    ),
    (FieldExamined(on=LATER), stay("complete", "in_examination", *MADE_SURE), EXAMINING),
    (
        SummonedByOmbudsman(on=LATER),
        stay("complete", "in_examination"),
        {**EXAMINING, **refused(RESULT, *MADE_SURE)},
    ),
    (SettledByBody(on=LATER), stay(*TO), {}),
    (
        ReportMediated(on=LATER),
        to("settled", *OPEN),
        {**refused(RESULT, *ENDED), **refused(WITHDRAWN, "withdrawn")},
    ),
    (
        ReportRefused(on=LATER, grounds=frozenset({G.NOT_COMPETENT})),
        to("refused", *OPEN, "settled"),
        {
            **refused(f"{ACT} 35 huruf a", "refused"),
            **refused(RESULT, "not_competent", "recommended", *AFTER, "carried_out", "closed"),
            **refused(WITHDRAWN, "withdrawn"),
        },
    ),
    (
        RefusalTold(on=D),
        to("closed", "refused"),
        {
            **refused(f"{ACT} 36 ayat (2)", *OPEN, *(each for each in ENDED if each != "refused")),
            **refused(WITHDRAWN, "withdrawn"),
        },
    ),
    (
        RecommendationSigned(on=LATER),
        to("recommended", *OPEN, "not_competent", "refused", "settled", "closed"),
        {
            **refused(f"{ACT} 37 ayat (1)", "recommended", *AFTER, "carried_out"),
            **refused(WITHDRAWN, "withdrawn"),
        },
    ),
    (
        RecommendationDelivered(on=D, received_on=D),
        {**to("delivered", "recommended"), **stay(*AFTER, "carried_out")},
        {
            **refused(f"{ACT} 37 ayat (1)", *OPEN, "not_competent", "refused", "settled"),
            **refused(f"{ACT} 41", "closed"),
            **refused(WITHDRAWN, "withdrawn"),
        },
    ),
    (
        RecommendationCarriedOut(on=D),
        {
            **stay("recommended", "delivered", "carried_out"),
            **to("carried_out", "reported", "not_carried_out"),
        },
        {
            **refused(f"{ACT} 37 ayat (1)", *OPEN, "not_competent", "refused", "settled", "closed"),
            **refused(WITHDRAWN, "withdrawn"),
        },
    ),
    (
        ImplementationReported(on=D, extent=ImplementationExtent.NONE),
        to("reported", *AFTER),
        NO_RECOMMENDATION,
    ),
    (
        NonCompliancePublished(on=date(2025, 6, 2)),
        to("not_carried_out", *AFTER),
        NO_RECOMMENDATION,
    ),
    (
        ReportClosed(on=LATER),
        to("closed", "settled", *AFTER, "carried_out", "withdrawn"),
        {
            **refused(RESULT, *OPEN),
            **refused(f"{ACT} 27 ayat (1)", "not_competent"),
            **refused(f"{ACT} 36 ayat (2)", "refused"),
            **refused(f"{ACT} 37 ayat (3)", "recommended"),
            **refused(f"{ACT} 41", "closed"),
        },
    ),
]


def case(events: Iterable[Event] = (), **more: object) -> OmbudsmanReport:
    one = OmbudsmanReport.model_validate({"received": START, "reported_party": "Dinas A", **more})
    for event in events:
        one = one.record(event)
    return one


def at(stage: str) -> OmbudsmanReport:
    one = case(TO[stage])
    assert one.progress().state == stage
    return one


@pytest.mark.parametrize(
    ("event", "stage", "target"),
    [(event, stage, target) for event, found, _ in STEPS for stage, target in found.items()],
    ids=lambda each: each.kind_name if isinstance(each, Event) else each,
)
def test_an_event_leads_where_the_act_has_it_lead(event: Event, stage: str, target: str) -> None:
    assert at(stage).record(event).progress().state == target


@pytest.mark.parametrize(
    ("event", "stage", "article"),
    [(event, stage, article) for event, _, found in STEPS for stage, article in found.items()],
    ids=lambda each: each.kind_name if isinstance(each, Event) else each,
)
def test_an_event_is_refused_by_its_article(event: Event, stage: str, article: str) -> None:
    found = at(stage).would_allow(event)
    (why,) = found.irregularities
    assert why.citation == article
    assert not found.has_effect
    is_official = OmbudsmanReport.lifecycle().moves[event.kind_name].official
    assert why.nature is (Nature.UNLAWFUL if is_official else Nature.NO_EFFECT)
    assert found.allowed is not is_official


def test_every_stage_is_judged_for_every_event() -> None:
    """A late completion of what was withdrawn, and what needs more than a stage, stands below."""
    for event, allowed, refusals in STEPS:
        left = set(TO) - allowed.keys() - refusals.keys()
        assert left <= {
            "completed": {"withdrawn"},
            "deemed_withdrawn": {"completed"},
        }.get(event.kind_name, set()), event.kind_name
    rest = {"explained", "police_asked"}
    assert {each.kind_name for each, _, _ in STEPS} | rest == (
        OmbudsmanReport.lifecycle().moves.keys()
    )


@pytest.mark.parametrize("kind", ["registered", "withdrawn", "closed"])
def test_what_the_act_does_not_regulate_says_so(kind: str) -> None:
    assert OmbudsmanReport.lifecycle().moves[kind].read is Verification.UNVERIFIED


# ---------------------------------------------------------------- what is in an event


def natures(report: OmbudsmanReport, event: Event) -> list[tuple[Nature, str]]:
    return [(each.nature, each.citation) for each in report.would_allow(event).irregularities]


def test_a_notice_says_what_is_missing_and_is_received_after_it_was_sent() -> None:
    nothing = ReportDeclaredIncomplete(on=D, lacking=())
    assert natures(case(), nothing) == [(Nature.INCOMPLETE, f"{ACT} 25 ayat (2)")]
    with pytest.raises(ContradictionError):
        case().record(ReportDeclaredIncomplete(on=D, lacking=("a",), received_on=START))


def test_it_is_taken_as_withdrawn_only_once_the_time_to_complete_it_is_over() -> None:
    """Received on 7 March 2025: thirty days end on 6 April, thirty working days on 30 April."""
    sent = ReportDeclaredIncomplete(on=D, lacking=("a",), received_on=date(2025, 3, 7))
    waits = case([sent])
    for day, nature in ((date(2025, 4, 6), Nature.UNLAWFUL), (date(2025, 4, 7), Nature.PREMATURE)):
        (found,) = waits.would_allow(ReportDeemedWithdrawn(on=day)).irregularities
        assert (found.nature, found.citation) == (nature, f"{ACT} 25 ayat (3)")
    (found,) = waits.would_allow(ReportDeemedWithdrawn(on=date(2025, 4, 30))).irregularities
    assert found.nature is Nature.PREMATURE
    assert "30 April 2025" in found.text("id")
    assert waits.would_allow(ReportDeemedWithdrawn(on=date(2025, 5, 1))).irregularities == ()


def test_completed_in_time_it_is_not_withdrawn_and_completed_late_it_may_be() -> None:
    sent = ReportDeclaredIncomplete(on=D, lacking=("a",), received_on=date(2025, 3, 7))
    in_time = case([sent, ReportCompleted(on=date(2025, 4, 6))])
    with pytest.raises(UnlawfulEvent, match="25 ayat \\(3\\)"):
        in_time.record(ReportDeemedWithdrawn(on=date(2025, 5, 20)))
    late = case([sent]).record(ReportCompleted(on=date(2025, 5, 2)))
    (found,) = late.irregularities()
    assert (found.nature, found.citation) == (Nature.TOO_LATE, f"{ACT} 25 ayat (3)")
    over = late.record(ReportDeemedWithdrawn(on=date(2025, 5, 20)))
    assert over.state().name == "withdrawn"


@pytest.mark.parametrize("more", [{"lacking": ("a",)}, {"lacking": (), "received_on": D}])
def test_nothing_lapses_where_nobody_was_told(more: dict[str, object]) -> None:
    sent = ReportDeclaredIncomplete.model_validate({"on": D, **more})
    waits = case([sent])
    with pytest.raises(UnlawfulEvent, match="25 ayat \\(3\\)"):
        waits.record(ReportDeemedWithdrawn(on=date(2025, 12, 1)))
    assert not waits.is_over(on=date(2025, 12, 1))


def test_what_lapsed_by_silence_may_be_taken_up_and_what_was_withdrawn_may_not() -> None:
    sent = ReportDeclaredIncomplete(on=D, lacking=("a",), received_on=date(2025, 3, 7))
    lapsed = case([sent, ReportDeemedWithdrawn(on=date(2025, 4, 10))])
    # Thirty working days end on 30 April: until then a reading lets it be completed.
    assert lapsed.record(ReportCompleted(on=date(2025, 4, 30))).state().name == "completed"
    late = ReportCompleted(on=date(2025, 5, 1))
    assert natures(lapsed, late)[0] == (Nature.NO_EFFECT, WITHDRAWN)
    assert lapsed.record(ReportDeclaredComplete(on=date(2025, 5, 5))).state().name == "complete"
    left = at("withdrawn")
    assert natures(left, ReportCompleted(on=D)) == [(Nature.NO_EFFECT, WITHDRAWN)]
    assert natures(left, COMPLETE) == [(Nature.UNLAWFUL, WITHDRAWN)]


@pytest.mark.parametrize("stage", FILE)
def test_competent_before_the_file_is_complete_is_found(stage: str) -> None:
    assert natures(at(stage), COMPETENT) == [(Nature.DEFECT, f"{ACT} 26 ayat (1)")]


def test_competent_after_all_is_found_and_has_its_effect() -> None:
    assert natures(at("not_competent"), COMPETENT) == [(Nature.DEFECT, f"{ACT} 26 ayat (2)")]
    again = at("not_competent").record(COMPETENT)
    assert "ombudsman.no_competence_notice" not in {each.limit for each in again.deadlines()}


def test_an_explanation_is_asked_for_twice() -> None:
    """Received on 4 March: fourteen days end on 18 March (33(1))."""
    first = case([*EXAMINED, ASKED])
    soon = ExplanationAsked(on=date(2025, 3, 18), received_on=date(2025, 3, 18))
    assert natures(first, soon) == [(Nature.PREMATURE, f"{ACT} 33 ayat (2)")]
    in_time = ExplanationAsked(on=date(2025, 3, 19), received_on=date(2025, 3, 19))
    assert natures(first, in_time) == []
    second = first.record(in_time)
    third = ExplanationAsked(on=date(2025, 5, 5))
    assert natures(second, third) == [(Nature.DEFECT, f"{ACT} 33 ayat (3)")]
    explained = second.record(Explained(on=date(2025, 3, 20)))
    assert natures(explained, third) == []  # something else is asked
    early = ExplanationAsked(on=LATER, received_on=D)
    assert natures(explained, early) == [(Nature.CONTRADICTION, f"{ACT} 33 ayat (1)")]
    unknown = case([*EXAMINED, ExplanationAsked(on=D)])
    assert natures(unknown, ExplanationAsked(on=date(2025, 3, 18))) == []


def test_whether_it_was_carried_out_may_be_asked_and_explained_after_the_superior_said_so() -> None:
    """38(3): "untuk memastikan pelaksanaan Rekomendasi"; no time is set for the answer."""
    asked = at("carried_out").record(ExplanationAsked(on=LATER, received_on=LATER))
    assert asked.record(Explained(on=LATER)).progress().state == "carried_out"
    assert asked.irregularities() == ()
    assert "ombudsman.explanation" not in {each.limit for each in asked.deadlines()}


def test_nobody_explains_before_being_asked() -> None:
    with pytest.raises(ContradictionError, match="33 ayat \\(1\\)"):
        case(EXAMINED).record(Explained(on=D))
    for stage in ("delivered", "reported"):  # asked again to see how it is carried out (38(3))
        asked = at(stage).record(ExplanationAsked(on=LATER, received_on=LATER))
        assert natures(asked, Explained(on=LATER)) == []
        assert "ombudsman.explanation" not in {each.limit for each in asked.deadlines()}
    after = case([*EXAMINED, ASKED, SIGNED])
    assert natures(after, Explained(on=D)) == [(Nature.NO_EFFECT, RESULT)]


def test_the_police_bring_who_stayed_away_three_times_in_a_row() -> None:
    missed = SummonedByOmbudsman(on=D, came=False)
    ask = PoliceAsked(on=D)
    twice = case([*EXAMINED, missed, missed])
    assert natures(twice, ask) == [(Nature.UNLAWFUL, f"{ACT} 31")]
    assert natures(twice.record(missed), ask) == []
    came = twice.record(SummonedByOmbudsman(on=D)).record(missed)
    assert natures(came, ask) == [(Nature.UNLAWFUL, f"{ACT} 31")]
    witness = SummonedByOmbudsman(on=D, whom=WhomSummoned.WITNESS, person="Sari", came=False)
    three = case([*EXAMINED, witness, witness, witness])
    assert natures(three, PoliceAsked(on=D, whom=WhomSummoned.WITNESS, person="Sari")) == []
    other = PoliceAsked(on=D, whom=WhomSummoned.WITNESS, person="Tono")
    assert natures(three, other) == [(Nature.UNLAWFUL, f"{ACT} 31")]
    expert = PoliceAsked(on=D, whom=WhomSummoned.EXPERT)
    assert natures(case(EXAMINED), expert) == [(Nature.UNLAWFUL, f"{ACT} 31")]


def test_mediation_is_asked_for_by_the_parties() -> None:
    unasked = ReportMediated(on=D, asked_by_parties=False)
    assert natures(case(EXAMINED), unasked) == [(Nature.DEFECT, f"{ACT} 8 ayat (1) huruf e")]


@pytest.mark.parametrize(
    ("ground", "against", "fits"),
    [
        (G.NEVER_TOLD_THE_BODY, {"told_body": True}, {"told_body": False}),
        (G.NEVER_TOLD_THE_BODY, {"told_body_on": D}, {}),
        # It was refused on the day D: what the body was told only later does not contradict that.
        (G.NEVER_TOLD_THE_BODY, None, {"told_body_on": LATER}),
        (G.NEVER_TOLD_THE_BODY, {"body_settlement": BodySettlement.NO_ANSWER}, {}),
        (G.BEFORE_A_COURT, {"before_a_court": False}, {"before_a_court": True}),
        (G.BEFORE_A_COURT, {"before_a_court": True, "about_court_procedure": True}, {}),
        (
            G.SETTLED_BY_THE_BODY,
            {"body_settlement": BodySettlement.NO_ANSWER},
            {"body_settlement": BodySettlement.SETTLED},
        ),
        (G.BEING_SETTLED, None, {"body_settlement": BodySettlement.IN_PROCESS}),
        (G.NOT_COMPETENT, None, {}),
        (G.NO_MALADMINISTRATION, None, {}),
    ],
)
def test_a_ground_that_the_record_contradicts_is_found_and_refuses_all_the_same(
    ground: RefusalGround, against: dict[str, object] | None, fits: dict[str, object]
) -> None:
    event = ReportRefused(on=D, grounds=frozenset({ground}))
    assert natures(case(EXAMINED, **fits), event) == []
    if against is not None:
        other = case(EXAMINED, **against)
        assert natures(other, event) == [(Nature.DEFECT, ground.citation)]
        assert other.record(event).state().name == "refused"


def test_grounds_that_need_a_step_before_them_are_held_to_the_history() -> None:
    mediated = ReportRefused(on=D, grounds=frozenset({G.MEDIATED}))
    assert natures(case(EXAMINED), mediated) == [(Nature.DEFECT, G.MEDIATED.citation)]
    assert natures(at("settled"), mediated) == []
    unexamined = [(Nature.DEFECT, G.NO_MALADMINISTRATION.citation)]
    assert natures(at("received"), REFUSED) == unexamined
    settled = ReportRefused(on=D, grounds=frozenset({G.SETTLED_BY_THE_BODY}))
    told = case([*EXAMINED, SettledByBody(on=D)], body_settlement=BodySettlement.DELAYED)
    assert natures(told, settled) == []


def test_a_refusal_is_told_to_both() -> None:
    one = RefusalTold(on=D, to=frozenset({Recipient.COMPLAINANT}))
    waits = at("refused").record(one)
    (found,) = waits.irregularities()
    assert (found.nature, found.citation) == (Nature.INCOMPLETE, f"{ACT} 36 ayat (2)")
    assert "terlapor" in found.text("id")
    assert waits.state().name == "refused"
    both = waits.record(RefusalTold(on=D, to=frozenset({Recipient.REPORTED_PARTY})))
    assert both.state().name == "closed"
    assert len(both.irregularities()) == 1


def test_a_recommendation_holds_four_things_and_rests_on_an_examination() -> None:
    lacking = frozenset(RecommendationPart) - {RecommendationPart.MALADMINISTRATION}
    part = RecommendationSigned(on=D, lacking=lacking)
    assert natures(case(EXAMINED), part) == [
        (Nature.INCOMPLETE, f"{ACT} 37 ayat (2) huruf {letter}") for letter in "abd"
    ]
    assert natures(case([COMPLETE]), SIGNED) == []
    assert natures(case(), SIGNED) == [(Nature.DEFECT, f"{ACT} 26 ayat (1)")]
    for stage in ("refused", "not_competent", "settled", "closed"):
        assert natures(at(stage), SIGNED) == [(Nature.DEFECT, RESULT)]


def test_a_recommendation_goes_to_three_and_the_superior_s_time_runs_from_its_receipt() -> None:
    to_two = frozenset({Recipient.COMPLAINANT, Recipient.REPORTED_PARTY})
    waits = at("recommended").record(RecommendationDelivered(on=D, to=to_two, received_on=D))
    assert waits.state().name == "recommended"
    assert [each.citation for each in waits.irregularities()] == [f"{ACT} 37 ayat (3)"]
    assert "ombudsman.recommendation_report" not in {each.limit for each in waits.deadlines()}
    last = RecommendationDelivered(on=D, to=frozenset({Recipient.SUPERIOR}), received_on=D)
    done = waits.record(last)
    assert done.state().name == "delivered"
    assert len(done.irregularities()) == 1
    early = RecommendationDelivered(on=LATER, received_on=D)
    assert natures(at("recommended"), early)[0] == (
        Nature.CONTRADICTION,
        f"{ACT} 38 ayat (2)",
    )


def test_the_superior_s_report_holds_what_it_found_itself() -> None:
    bare = ImplementationReported(on=D, with_findings=False)
    assert natures(at("delivered"), bare) == [(Nature.INCOMPLETE, f"{ACT} 38 ayat (2)")]


def test_only_what_was_not_carried_out_without_good_reason_is_published() -> None:
    """Received on 4 March 2025: sixty days end on 3 May (38(2))."""
    article = f"{ACT} 38 ayat (4)"
    waits = at("delivered")
    soon = NonCompliancePublished(on=date(2025, 5, 3))
    assert natures(waits, soon) == [(Nature.PREMATURE, article)]
    assert natures(waits, NonCompliancePublished(on=date(2025, 5, 4))) == []
    assert natures(at("reported"), soon) == []
    accepted = NonCompliancePublished(on=soon.on, reason_rejected=False)
    assert natures(at("reported"), accepted) == [(Nature.UNLAWFUL, article)]
    done = waits.record(RecommendationCarriedOut(on=D))
    assert natures(done, NonCompliancePublished(on=LATER)) == [(Nature.UNLAWFUL, article)]


def test_what_was_carried_out_ends_once_the_superior_has_reported() -> None:
    done = at("delivered").record(RecommendationCarriedOut(on=D))
    assert done.state().name == "delivered"
    assert done.record(ImplementationReported(on=D)).state().name == "carried_out"
    closed = at("delivered").record(ReportClosed(on=D)).record(RecommendationCarriedOut(on=D))
    assert closed.state().name == "closed"
    assert closed.progress().carried_out_on == D
    assert at("not_carried_out").record(RecommendationCarriedOut(on=D)).state().name == (
        "carried_out"
    )


def test_the_superior_s_own_examination_goes_before_what_the_reported_party_said() -> None:
    """38(2): the superior reports what was carried out, with the result of its examination."""
    said = [*EXAMINED, SIGNED, DELIVERED, RecommendationCarriedOut(on=D)]
    found = case([*said, PARTLY])
    assert found.progress().state == "reported"
    owed = {each.citation for each in found.obligations(on=D)}
    assert f"{ACT} 38 ayat (1)" in owed
    assert natures(found, NonCompliancePublished(on=D)) == []  # 38(4): "hanya ... sebagian"
    done = found.record(RecommendationCarriedOut(on=LATER))
    assert done.progress().state == "carried_out"


def test_what_another_gives_the_complainant_is_a_defect_and_has_its_effect() -> None:
    for given, stage in ((SettledByBody, "received"), (RecommendationCarriedOut, "delivered")):
        by_unit = given(on=D, by=Actor.PROVIDER)
        assert [nature for nature, _ in natures(at(stage), by_unit)] == [Nature.DEFECT]
        by_applicant = given(on=D, by=Actor.APPLICANT)
        assert [nature for nature, _ in natures(at(stage), by_applicant)] == [Nature.UNLAWFUL]
    stranger = FoundCompetent(on=D, by=Actor.PROVIDER)
    assert [nature for nature, _ in natures(case([COMPLETE]), stranger)] == [Nature.UNLAWFUL]


def test_a_second_recommendation_begins_anew() -> None:
    again = at("carried_out").record(ReportClosed(on=D)).record(RecommendationSigned(on=LATER))
    progress = again.progress()
    assert progress.carried_out_on is None
    assert progress.delivered_to == set()
    assert {each.limit for each in again.deadlines() if each.is_open} == {
        "ombudsman.recommendation_delivery"
    }
