"""Whatever happens to a dispute, in whatever order, its history keeps the law, and no secret leaks.

Two machines: one goes on with whatever the stage and the law allow, from filing to execution; the
other tries anything at all, by anybody, on any day. The secrets hold the letters "zqx" or are long
numbers, so that finding one is no coincidence.
"""

from __future__ import annotations

import io
import json
import logging
import traceback
from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from attrs import frozen
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from pydantic import ValidationError
from recording import attempt, contradicts

from keterbukaan.cases.dispute.court_events import (
    CassationDecided,
    CassationFiled,
    CassationPanelAppointed,
    Challenged,
    CourtAnswered,
    CourtDecided,
    CourtNotified,
    CourtPanelAppointed,
    ExecutionDecided,
    ExecutionRequested,
    FileRequested,
    FileTransferred,
)
from keterbukaan.cases.dispute.dispute import Dispute
from keterbukaan.cases.dispute.events import (
    ApplicationCopied,
    Completed,
    Complied,
    ConclusionsGiven,
    ConsequenceTestAssessed,
    CopyDelivered,
    Decided,
    DecisionPublished,
    DeedGiven,
    DisputeRegistered,
    FoundIncomplete,
    HearingHeld,
    InterlocutoryDecision,
    Lapsed,
    LocalInspection,
    MediationAgreed,
    MediationDecided,
    MediationExtended,
    MediationFailed,
    MediationMet,
    MediationStarted,
    MeritsOpened,
    NotInGoodFaith,
    NotRegistered,
    PanelAppointed,
    PanelReplaced,
    ProofSent,
    PublicInterestTested,
    RecusalRequested,
    RespondentAnswered,
    StruckOff,
    Summoned,
    UnservedStatement,
    Withdrawn,
)
from keterbukaan.cases.dispute.terms import (
    Attendance,
    BadFaith,
    CourtOrder,
    DisputeDocument,
    HearingMatter,
    InitialMatter,
    MediationFailure,
    Order,
)
from keterbukaan.cases.dossier import Dossier
from keterbukaan.cases.event import Event
from keterbukaan.cases.objection.objection import InformationObjection
from keterbukaan.cases.objection.record import GroundClaim, ObjectionGround
from keterbukaan.cases.outcomes import Nature
from keterbukaan.cases.people import Applicant, ApplicantKind, Proxy
from keterbukaan.cases.request.events import Registered
from keterbukaan.cases.request.record import RequestItem
from keterbukaan.cases.request.request import InformationRequest
from keterbukaan.errors import KeterbukaanError, Language
from keterbukaan.law.actor import Actor
from keterbukaan.records.record import problems_of

UNHURRIED = settings(deadline=None, max_examples=40, stateful_step_count=20)
WITHOUT_EFFECT = {Nature.CONTRADICTION, Nature.UNLAWFUL, Nature.NO_EFFECT}
IN_ORDER = {Nature.LATE, Nature.INCOMPLETE}
MOVES = Dispute.lifecycle().moves
DAYS = st.dates(date(2014, 1, 6), date(2025, 6, 30))
STEPS = st.integers(0, 9).map(timedelta)
ANY_STEPS = st.integers(-9, 40).map(timedelta)
MAKERS = st.sampled_from(Actor)
GROUNDS = st.frozensets(st.sampled_from("abcdefg"), max_size=3)
ABSENT, PRESENT = Attendance.ABSENT, Attendance.PRESENT
EARLY_ENDS = {"withdrawn", "not_in_good_faith", "not_registered", "lapsed"}
IDENTITY = frozenset({DisputeDocument.IDENTITY})
FULL = IDENTITY | {DisputeDocument.REQUEST, DisputeDocument.OBJECTION}
ALL = frozenset("abcdefg")
LANGUAGES: tuple[Language, Language] = ("id", "en")


def _registration(on: date, later: date) -> Iterator[Event]:
    yield FoundIncomplete(on=on, lacking=IDENTITY, received_on=later)
    yield FoundIncomplete(on=on, lacking=frozenset())
    yield Completed(on=on, documents=FULL)
    yield UnservedStatement(on=on, reason="tidak dilayani")
    yield NotRegistered(on=on, deed="A-1")
    yield DeedGiven(on=on)
    yield DisputeRegistered(on=on, number="001")
    yield ProofSent(on=on)
    yield ApplicationCopied(on=on)
    yield NotInGoodFaith(on=on, ground=BadFaith.HARASSMENT)
    yield NotInGoodFaith(on=on)


def _hearing(on: date, later: date) -> Iterator[Event]:
    yield PanelAppointed(on=on, members=3, mediator="M")
    yield PanelAppointed(on=on, members=4)
    yield RespondentAnswered(on=on)
    yield RecusalRequested(by=Actor.APPLICANT, on=on, reason="keluarga")
    yield PanelReplaced(on=on, members=5)
    yield Summoned(on=on, hearing_on=later, applicant_received_on=on, respondent_received_on=on)
    yield Summoned(on=on, hearing_on=later, for_decision=True)
    for applicant, respondent in ((PRESENT, PRESENT), (ABSENT, PRESENT), (PRESENT, ABSENT)):
        yield HearingHeld(on=on, applicant=applicant, respondent=respondent)
        yield MediationStarted(
            on=on, applicant=applicant, respondent=respondent, day_agreed=on != later
        )
        yield MediationMet(on=on, applicant=applicant, respondent=respondent)
    yield HearingHeld(on=on, about=HearingMatter.EXEMPT_DOCUMENTS, closed=True)
    yield HearingHeld(on=on, closed=True)
    for accepted in (True, False):
        yield InterlocutoryDecision(
            on=on, accepted=accepted, examined=frozenset({InitialMatter.TIME_LIMIT})
        )
    yield InterlocutoryDecision(on=on, accepted=False, examined=frozenset())
    yield Lapsed(on=on)
    yield Withdrawn(on=on)
    yield Withdrawn(on=on, in_writing=False)
    yield StruckOff(on=on)
    yield StruckOff(on=on, by=Actor.COMMISSION)


def _outcome(on: date, later: date) -> Iterator[Event]:
    yield MediationExtended(on=on, parties_agree=True)
    yield MediationExtended(on=on, parties_agree=False)
    yield MediationAgreed(on=on, contents=ALL, checked=True)
    yield MediationDecided(on=on, contents=ALL, comply_by=later)
    for reason in (*MediationFailure, None):
        yield MediationFailed(on=on, reason=reason, contents=frozenset("abcdef"))
    yield MeritsOpened(on=on)
    for answer in (True, False):
        yield ConsequenceTestAssessed(on=on, exempt=answer)
        yield PublicInterestTested(on=on, opens=answer)
        yield LocalInspection(on=on, exempt_documents=answer, applicant_present=True)
    yield ConclusionsGiven(by=Actor.APPLICANT, on=on)
    for order in Order:
        yield Decided(on=on, orders=frozenset({order}), comply_by=later)
    yield Decided(on=on, orders=frozenset(), closed=True)
    yield CopyDelivered(on=on)
    yield CopyDelivered(on=on, applicant_on=later)
    yield DecisionPublished(on=on)
    yield Complied(on=on)


def _court(on: date, later: date) -> Iterator[Event]:
    yield Challenged(by=Actor.APPLICANT, on=on, registered_on=later)
    yield Challenged(on=on, by=Actor.RESPONDENT)
    yield FileRequested(on=on)
    yield FileTransferred(on=on)
    yield CourtAnswered(by=Actor.RESPONDENT, on=on)
    yield CourtAnswered(on=on, by=Actor.APPLICANT)
    yield CourtPanelAppointed(on=on)
    for order in (*CourtOrder, None):
        yield CourtDecided(on=on, order=order, applicant_present=order is None)
    yield CourtNotified(on=on)
    yield CourtNotified(on=on, respondent_on=later)
    yield CassationFiled(by=Actor.APPLICANT, on=on)
    yield CassationFiled(on=on, by=Actor.RESPONDENT)
    yield CassationPanelAppointed(on=on)
    for answer in (True, False):
        yield CassationDecided(on=on, granted=answer)
        yield ExecutionDecided(on=on, granted=answer)
        yield ExecutionRequested(by=Actor.APPLICANT, on=on, copy_attached=answer)


def events(on: date, later: date) -> list[Event]:
    """Return every event of a dispute on a day, whole or lacking something."""
    parts = (_registration, _hearing, _outcome, _court)
    return [event for part in parts for event in part(on, later)]


def test_every_event_takes_part() -> None:
    day = date(2025, 6, 30)
    assert {event.kind_name for event in events(day, day)} == MOVES.keys()


# ---------------------------------------------------------------- histories


class _DisputeMachine(RuleBasedStateMachine):
    case: Dispute

    @initialize(
        filed=DAYS,
        grounds=GROUNDS,
        documents=st.none() | st.sampled_from([frozenset[DisputeDocument](), FULL]),
        back=st.none() | st.integers(1, 90),
        unanswered=st.booleans(),
    )
    def file(
        self,
        filed: date,
        grounds: frozenset[str],
        documents: frozenset[DisputeDocument] | None,
        back: int | None,
        *,
        unanswered: bool,
    ) -> None:
        known = None if back is None else filed - timedelta(back)
        self.case = Dispute(
            filed=filed,
            grounds=grounds,
            documents=documents,
            objection_received=known,
            unanswered=unanswered and known is not None,
        )
        self.last = filed

    @invariant()
    def json_brings_it_back(self) -> None:
        assert Dispute.model_validate_json(self.case.model_dump_json()) == self.case

    @invariant()
    def replaying_the_events_gives_the_same_case(self) -> None:
        again = self.case.model_copy(update={"events": ()})
        for event in self.case.events:
            again = again.record(event, strict=False)
        assert again == self.case
        assert again.progress() == self.case.progress()
        loaded = Dispute.load(json.loads(self.case.model_dump_json()), strict=False)
        assert (loaded.case, loaded.refused) == (self.case, ())
        assert loaded.irregularities == self.case.irregularities()

    @invariant()
    def no_deadline_begins_or_ends_before_its_event(self) -> None:
        for each in self.case.deadlines():
            deadline = each.deadline
            assert deadline.since >= self.case.filed
            assert deadline.earliest <= deadline.date <= deadline.latest
            if deadline.method.backwards:
                assert deadline.date <= deadline.since
            else:
                assert deadline.date >= deadline.since

    @invariant()
    def it_is_ruled_on_once_at_each_level(self) -> None:
        ruled = [
            step.event.kind_name
            for step in self.case.progress().steps
            if step.has_effect
            and step.event.kind_name
            in {"decided", "mediation_decided", "court_decided", "cassation_decided"}
        ]
        assert len(set(ruled)) == len(ruled)
        assert not {"decided", "mediation_decided"} <= set(ruled)

    @invariant()
    def each_party_challenges_and_appeals_once(self) -> None:
        for kind in ("challenged", "cassation_filed"):
            parties = [
                Actor.APPLICANT if step.event.by is Actor.PROXY else step.event.by
                for step in self.case.progress().steps
                if step.has_effect and step.event.kind_name == kind
            ]
            assert len(set(parties)) == len(parties)

    @invariant()
    def obligations_and_remedies_are_in_their_time(self) -> None:
        for on in (self.last, self.last + timedelta(40)):
            for duty in self.case.obligations(on=on):
                assert duty.late == (duty.by_day is not None and on > duty.by_day)
                assert duty.citation
            for remedy in self.case.remedies(on=on):
                assert remedy.last is None or on <= remedy.last
                assert remedy.citation

    @invariant()
    def what_is_final_stays_final_until_something_happens(self) -> None:
        final = [self.case.is_final(on=self.last + timedelta(days)) for days in (0, 7, 90, 400)]
        assert final == sorted(final)

    @invariant()
    def its_picture_can_be_drawn(self) -> None:
        drawn = self.case.timeline(on=self.last)
        assert len(drawn.dots) == len(self.case.events) + 1
        assert json.loads(json.dumps(drawn.to_dict()))["on"] == str(self.last)

    def keep(self, after: Dispute, event: Event) -> None:
        assert after.events == (*self.case.events, event)
        self.case, self.last = after, event.on


class LawfulDispute(_DisputeMachine):
    """Only what the stage and the law allow is recorded, so that it goes on to the end."""

    @rule(step=STEPS, later=st.integers(0, 14), data=st.data())
    def something_happens(self, step: timedelta, later: int, data: st.DataObject) -> None:
        on = self.last + step
        allowed = [event for event in events(on, on + timedelta(later)) if self.in_order(event)]
        if not allowed:
            return
        kinds = sorted({event.kind_name for event in allowed})
        onward = [kind for kind in kinds if self.goes_on(kind)]
        everything = data.draw(st.sampled_from([False, False, False, True]))
        kind = data.draw(st.sampled_from(kinds if everything or not onward else onward))
        event = data.draw(st.sampled_from([each for each in allowed if each.kind_name == kind]))
        self.keep(self.case.record(event), event)

    def goes_on(self, kind: str) -> bool:
        """Tell whether an event brings the case to another stage that is no early end."""
        state = self.case.progress().state
        return MOVES[kind].moves[state] != state and kind not in EARLY_ENDS

    def in_order(self, event: Event) -> bool:
        verdict = self.case.would_allow(event)
        return verdict.allowed and {each.nature for each in verdict.irregularities} <= IN_ORDER

    @invariant()
    def what_is_irregular_is_late_or_incomplete(self) -> None:
        steps = self.case.progress().steps
        assert {each.nature for step in steps for each in step.irregularities} <= IN_ORDER
        assert all(step.has_effect for step in steps)

    @invariant()
    def grounds_and_panel_follow_the_act(self) -> None:
        done = self.case.progress().done
        if self.case.is_only_about_exemption:
            assert "mediation_started" not in done
        if "decided" in done:
            assert "panel_appointed" in done
            assert "hearing_held" in done


class AnyDispute(_DisputeMachine):
    """Anything at all is tried, and kept where it can be kept."""

    @rule(
        step=ANY_STEPS, later=st.integers(-3, 14), by=st.none() | st.none() | MAKERS, data=st.data()
    )
    def something_happens(
        self, step: timedelta, later: int, by: Actor | None, data: st.DataObject
    ) -> None:
        on = self.last + step
        event = data.draw(st.sampled_from(events(on, max(on + timedelta(later), self.last))))
        if by is not None:
            event = event.model_copy(update={"by": by})
        before, progress = self.case.model_copy(deep=True), self.case.progress()
        verdict = self.case.would_allow(event)
        strictly = attempt(self.case, event, strict=True)
        kept = attempt(self.case, event, strict=False)

        assert self.case == before
        assert self.case.progress() == progress
        assert verdict.allowed == (strictly is not None)
        assert (kept is None) == contradicts(verdict.irregularities)
        if kept is None:
            return
        after = kept.progress()
        has_effect = not {each.nature for each in verdict.irregularities} & WITHOUT_EFFECT
        assert after.steps[-1].has_effect is has_effect
        assert after.irregularities == (*progress.irregularities, *verdict.irregularities)
        if not has_effect:
            assert kept.deadlines() == self.case.deadlines()
            after.steps, after.last_on = progress.steps, progress.last_on
            assert after == progress
        self.keep(kept, event)


for machine in (LawfulDispute, AnyDispute):
    machine.TestCase.settings = UNHURRIED

TestLawfulDispute = LawfulDispute.TestCase
TestAnyDispute = AnyDispute.TestCase


# ---------------------------------------------------------------- secrets

DAY = date(2025, 6, 30)


@frozen
class Person:
    """Somebody with everything that may identify a person."""

    name: str
    address: str
    telephone: str
    email: str
    nik: str

    @property
    def secrets(self) -> tuple[str, ...]:
        return (self.name, self.address, self.telephone, self.email, self.nik)

    @property
    def numbers(self) -> str:
        return f"NIK {self.nik}, telepon {self.telephone}, surel {self.email}"

    @property
    def applicant(self) -> Applicant:
        return Applicant(
            kind=ApplicantKind.PERSON,
            name=self.name,
            identity=self.nik,
            address=self.address,
            telephone=self.telephone,
            email=self.email,
            proxy=Proxy(name=f"kuasa {self.name}", contact=self.email, special_power=True),
        )


@st.composite
def people(draw: st.DrawFn) -> Person:
    word = draw(st.text("abcdefghijklmnopqrstuvwxyz", min_size=3, max_size=9))
    digits = draw(st.text("0123456789", min_size=20, max_size=20))
    born = draw(st.dates())
    return Person(
        name=f"{word} zqxnama",
        address=f"Jalan {word} zqxalamat {digits[0]}",
        telephone=f"0812{digits[:8]}",
        email=f"{word}.zqxsurel@example.org",
        nik=f"{digits[8:14]}{born.day:02}{born.month:02}{digits[14:]}",
    )


def disputed(person: Person) -> Dispute:
    case = Dispute(filed=DAY, grounds=frozenset("c"), applicant=person.applicant)
    return case.record(DisputeRegistered(on=DAY, number="001"))


def matter(person: Person) -> Dossier:
    request = InformationRequest(
        received=date(2025, 3, 24),
        items=(RequestItem(number=1, details=f"Data {person.numbers}"),),
        applicant=person.applicant,
        purpose=f"untuk {person.name}",
    )
    objection = InformationObjection(
        received=date(2025, 6, 10),
        claims=(GroundClaim(ground=ObjectionGround.NOT_ANSWERED),),
        applicant=person.applicant,
        purpose=f"untuk {person.name}",
    )
    return Dossier(request=request, objection=objection, dispute=disputed(person))


def shown(value: object) -> Iterator[str]:
    """Yield every way in which a value becomes text unasked."""
    yield from (repr(value), str(value), f"{value}", f"{value!r:>10}")
    stream = io.StringIO()
    logger = logging.getLogger("keterbukaan.test.disputes")
    handler = logging.StreamHandler(stream)
    logger.addHandler(handler)
    logger.propagate = False
    try:
        logger.error("case %s %r", value, value)
    finally:
        logger.removeHandler(handler)
    yield stream.getvalue()


def raised(error: Exception) -> Iterator[str]:
    """Yield what an error says, with its traceback and causes."""
    yield "".join(traceback.format_exception(error))
    yield from shown(error)
    if isinstance(error, KeterbukaanError):
        yield from (error.text("id"), error.text("en"))
    if isinstance(error, ValidationError):
        yield from (problem.text(lang) for problem in problems_of(error) for lang in ("id", "en"))


def assert_silent(texts: Iterator[str], secrets: tuple[str, ...]) -> None:
    for text in texts:
        for secret in secrets:
            assert secret not in text


@given(people())
def test_disputes_and_dossiers_do_not_show_their_applicant(person: Person) -> None:
    for each in (disputed(person), matter(person), matter(person).resolved()):
        assert_silent(shown(each), person.secrets)
        assert_silent(shown((each, [each], {"case": each})), person.secrets)


@given(people())
def test_what_they_answer_shows_no_applicant(person: Person) -> None:
    for each in (disputed(person), matter(person)):
        drawn = each.timeline(on=DAY)
        answers = (
            each.deadlines(),
            each.obligations(on=DAY),
            each.remedies(on=DAY),
            each.irregularities(),
            drawn,
        )
        for found in answers:
            assert_silent(shown(found), person.secrets)
        written = (drawn.text(), drawn.mermaid(), drawn.svg(), json.dumps(drawn.to_dict()))
        assert_silent(iter(written), person.secrets)
    case = disputed(person)
    for answer in (case.progress(), case.findings(), case.would_allow(Complied(on=DAY))):
        assert_silent(shown(answer), person.secrets)


@given(people())
def test_the_public_view_holds_no_applicant(person: Person) -> None:
    assert_silent(iter([json.dumps(matter(person).public_view())]), person.secrets)
    told = disputed(person)
    for event in (
        PanelAppointed(on=DAY, members=3, mediator="M"),
        RecusalRequested(by=Actor.APPLICANT, on=DAY, reason=person.numbers),
    ):
        told = told.record(event)
    assert_silent(iter([json.dumps(told.public_view())]), person.secrets)


@given(people())
def test_events_do_not_show_what_was_written_about_a_person(person: Person) -> None:
    for event in (
        RecusalRequested(by=Actor.APPLICANT, on=DAY, reason=f"{person.name}, {person.numbers}"),
        UnservedStatement(on=DAY, reason=f"{person.name}, {person.numbers}"),
    ):
        assert_silent(shown(event), person.secrets)


@given(people())
def test_what_is_refused_shows_no_applicant(person: Person) -> None:
    refused: list[Callable[[], object]] = [
        lambda: disputed(person).record(
            RecusalRequested(by=Actor.APPLICANT, on=date(2025, 6, 1), reason=person.name)
        ),
        lambda: disputed(person).record(MediationMet(on=DAY)),
        lambda: disputed(person).record(PanelAppointed(on=DAY, members=2, mediator=person.name)),
    ]
    for step in refused:
        with pytest.raises(KeterbukaanError) as caught:
            step()
        assert_silent(raised(caught.value), person.secrets)


def wrong_disputes(person: Person) -> Iterator[dict[str, object]]:
    """Yield what other systems may send: something of a person in the wrong place."""
    good = json.loads(disputed(person).model_copy(update={"events": ()}).model_dump_json())
    for field in ("grounds", "asks_for", "documents", "body_level", "unanswered", "commission"):
        for secret in person.secrets:
            yield {**good, field: [secret] if field in {"grounds", "documents"} else secret}
    yield {**good, "filed": person.name}
    yield {**good, "applicant": {**good["applicant"], "kind": person.name}}
    yield {**good, "applicant": {**good["applicant"], "identity": f"{person.nik}{person.nik}"}}
    yield {**good, "remark": person.numbers}


@given(people())
def test_what_validation_refuses_does_not_repeat_it(person: Person) -> None:
    for data in wrong_disputes(person):
        for refused in (
            lambda data=data: Dispute.model_validate(data),
            lambda data=data: Dispute.load(data, strict=False),
            lambda data=data: Dossier.model_validate({"dispute": data}),
        ):
            with pytest.raises(ValidationError) as caught:
                refused()
            assert_silent(raised(caught.value), person.secrets)


def wrong_events(person: Person) -> Iterator[object]:
    yield person.name
    yield {"kind": person.name}
    yield {"kind": person.nik}
    yield {"on": "2025-06-30", "reason": person.numbers}
    yield {"kind": "recusal_requested", "on": "2025-06-30", "reason": [person.nik]}
    yield {"kind": "recusal_requested", "on": person.name}
    yield {"kind": "found_incomplete", "on": "2025-06-30", "lacking": [person.address]}


@given(people())
def test_events_that_cannot_be_read_are_listed_without_what_they_held(person: Person) -> None:
    data = json.loads(disputed(person).model_dump_json())
    for event in wrong_events(person):
        loaded = Dispute.load({**data, "events": [*data["events"], event]}, strict=False)
        assert {place for place, _ in loaded.refused} == {1}
        assert_silent(shown(loaded), person.secrets)
        for _, problem in loaded.refused:
            assert_silent(iter((problem.text("id"), problem.text("en"))), person.secrets)


@given(people())
def test_events_that_load_refuses_are_not_repeated(person: Person) -> None:
    data = json.loads(disputed(person).model_dump_json())
    for event in wrong_events(person):
        with pytest.raises((ValidationError, KeterbukaanError)) as caught:
            Dispute.load({**data, "events": [event]})
        assert_silent(raised(caught.value), person.secrets)


@given(people())
def test_events_that_validation_refuses_are_not_repeated(person: Person) -> None:
    data = json.loads(disputed(person).model_dump_json())
    for event in wrong_events(person):
        with pytest.raises(ValidationError) as caught:
            Dossier.model_validate({"dispute": {**data, "events": [event]}})
        assert_silent(raised(caught.value), person.secrets)


@given(people())
def test_what_is_said_of_unknown_events_does_not_repeat_them(person: Person) -> None:
    data = json.loads(disputed(person).model_dump_json())
    for event in wrong_events(person):
        with pytest.raises(ValidationError) as caught:
            Dossier.model_validate({"dispute": {**data, "events": [event]}})
        problems = problems_of(caught.value)
        said = (each.text(lang) for each in problems for lang in LANGUAGES)
        assert_silent(said, person.secrets)


@given(people())
def test_a_link_that_is_refused_shows_no_applicant(person: Person) -> None:
    other = matter(person)
    assert other.dispute is not None
    linked = other.dispute.model_copy(update={"request_number": "x"})
    assert other.request is not None
    request = other.request.record(Registered(on=date(2025, 3, 24), number="y"))
    with pytest.raises(ValidationError) as caught:
        Dossier(request=request, dispute=linked)
    assert_silent(raised(caught.value), person.secrets)
