"""A case as a history: a record and its events, folded into where it stands.

Nothing that is derived is stored. `record` returns a new case or refuses; the old one never
changes. What a citizen does late or early is kept and found to be so; what an official does
without effect in law is refused, or kept as an irregularity where the caller asks for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar, Generic, Self, TypeAlias, TypeVar

from attrs import Factory, define, frozen
from pydantic import TypeAdapter, ValidationError

from keterbukaan.calendar.moment import plain_day
from keterbukaan.cases.actors import actor_words, actors_listed
from keterbukaan.cases.lifecycle import Lifecycle, Move, State, lifecycle
from keterbukaan.cases.public_view import particulars, published
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.deadlines.due import due
from keterbukaan.errors import (
    CalendarRangeError,
    ContradictionError,
    DeadlineStartError,
    KeterbukaanError,
    Language,
    NotInForceError,
    RecordError,
    UnlawfulEvent,
)
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law import limit as law
from keterbukaan.law.actor import Actor
from keterbukaan.law.citation import Level
from keterbukaan.law.limit import Scope, TimeLimit
from keterbukaan.law.verification import Verification, cited
from keterbukaan.personal_data import masked
from keterbukaan.records.record import Day, FieldProblem, Record, problems_of

if TYPE_CHECKING:
    from keterbukaan.cases.timeline.timeline import Timeline

__all__ = [
    "Case",
    "CaseDeadline",
    "Event",
    "Irregularity",
    "LegalBasis",
    "Loaded",
    "Nature",
    "Obligation",
    "Progress",
    "Remedy",
    "Step",
    "Verdict",
    "deadline_of",
    "irregular",
    "legal_basis_of",
    "received_before",
]

P = TypeVar("P", bound="Progress")
C = TypeVar("C", bound="Record")
_KEPT = 50_000


class Nature(Enum):
    """In what way a step is irregular (sifat penyimpangan)."""

    CONTRADICTION = "contradiction"
    UNLAWFUL = "unlawful"
    LATE = "late"
    INCOMPLETE = "incomplete"
    PREMATURE = "premature"
    TOO_LATE = "too_late"
    NO_EFFECT = "no_effect"


_WITHOUT_EFFECT = frozenset({Nature.CONTRADICTION, Nature.UNLAWFUL, Nature.NO_EFFECT})


class Event(Record):
    """Something that happened to a case, on a day, by someone (peristiwa).

    Every kind of event has a `kind` of its own, a constant, which tells it apart in JSON.
    """

    on: Day
    by: Actor

    @property
    def kind_name(self) -> str:
        """The name of this kind of event, its `kind`."""
        name: str = self.__dict__["kind"]
        return name

    def __repr_args__(self) -> Iterator[tuple[str | None, object]]:
        """Show the day and the maker alone: what is written freely may name a person."""
        yield "on", self.on
        yield "by", self.by


@frozen
class Irregularity:
    """What is wrong with one step, in both languages, with its article (penyimpangan)."""

    event: str
    on: date
    nature: Nature
    text_id: str
    text_en: str
    citation: str
    read: Verification = Verification.OWN_TEXT

    def text(self, lang: Language) -> str:
        """Say it with its article, and how that was read where it was not in its own text."""
        said = self.text_id if lang == "id" else self.text_en
        return f"{said} ({cited(self.citation, self.read)})"


class LegalBasis(Enum):
    """On what a deadline rests, and so how far it binds (kekuatan)."""

    LAW = "law"
    """A regulation, read in its own text."""
    NOT_READ = "regulation_not_read"
    """A regulation that was read only where another document restates it, or not at all."""
    PRACTICE = "practice"
    """What a portal or an office does; no regulation."""
    LOCAL = "local"
    """The body's own file."""

    def label(self, lang: Language) -> str:
        """Say it."""
        return _LEGAL_BASES[self][lang == "en"]


_LEGAL_BASES = {
    LegalBasis.LAW: ("peraturan, dibaca pada teksnya", "a rule read in its own text"),
    LegalBasis.NOT_READ: ("peraturan, teksnya belum dibaca", "a rule whose text was not read"),
    LegalBasis.PRACTICE: ("praktik, bukan peraturan", "practice, no regulation"),
    LegalBasis.LOCAL: ("berkas badan publik ini", "the body's own file"),
}


def legal_basis_of(provision: TimeLimit) -> LegalBasis:
    """Return on what a deadline of a provision rests."""
    if provision.scope is Scope.LOCAL:
        return LegalBasis.LOCAL
    if provision.regulation.level is Level.PRACTICE:
        return LegalBasis.PRACTICE
    return LegalBasis.LAW if provision.read is Verification.OWN_TEXT else LegalBasis.NOT_READ


@frozen
class CaseDeadline:
    """A deadline of a case, who must keep it or may use it, and when that was done."""

    limit: str
    who: Actor
    deadline: Deadline
    done_on: date | None = None

    @property
    def legal_basis(self) -> LegalBasis:
        """On what it rests: a text of law that was read, one that was not, a practice, a file."""
        return legal_basis_of(self.deadline.provision)

    @property
    def is_open(self) -> bool:
        """Whether nothing was done yet."""
        return self.done_on is None

    def late_by(self, on: date) -> int | None:
        """Return by how many working days it was, or is, late on a day; None where it is not.

        It may be late by no working day yet: on the weekend after it. A right is never late.
        """
        day = self.done_on or plain_day(on)
        is_right = self.deadline.provision.nature is law.Nature.RIGHT
        if is_right or day <= self.deadline.date:
            return None
        return self.deadline.status(day).working_days


@frozen
class Obligation:
    """What somebody owes, by when, by which article; `deadline` is None where no day is set."""

    who: Actor
    text_id: str
    text_en: str
    citation: str
    by_day: date | None = None
    deadline: Deadline | None = None
    late: bool = False
    read: Verification = Verification.OWN_TEXT

    @classmethod
    def within(cls, deadline: Deadline, who: Actor, said: tuple[str, str], on: date) -> Obligation:
        """Return what somebody owes within a deadline, said in both languages, as on a day."""
        return cls(
            who,
            *said,
            str(deadline.citations[0]),
            deadline.date,
            deadline,
            on > deadline.date,
            deadline.verification,
        )

    def text(self, lang: Language) -> str:
        """Say what is owed."""
        return self.text_id if lang == "id" else self.text_en

    @property
    def rule(self) -> str:
        """Its article, and how that was read where it was not in its own text."""
        return cited(self.citation, self.read)

    @property
    def legal_basis(self) -> LegalBasis | None:
        """On what its deadline rests; None where it has none."""
        return None if self.deadline is None else legal_basis_of(self.deadline.provision)


@frozen
class Remedy:
    """What the applicant may do now: to whom, from which day to which (upaya pemohon).

    `last` is the last day under any reading, since nobody should be told that a right is lost
    while a reading keeps it; `deadline.date` is the one under the readings in use.
    """

    name: str
    ground: str | None
    text_id: str
    text_en: str
    to: Actor
    citation: str
    first: date | None
    last: date | None
    deadline: Deadline | None = None
    read: Verification = Verification.OWN_TEXT

    def text(self, lang: Language) -> str:
        """Say what may be done."""
        return self.text_id if lang == "id" else self.text_en

    @property
    def rule(self) -> str:
        """Its article, and how that was read where it was not in its own text."""
        return cited(self.citation, self.read)


@frozen
class Verdict:
    """Whether an event would be recorded, and what would be irregular about it."""

    allowed: bool
    irregularities: tuple[Irregularity, ...]

    @property
    def has_effect(self) -> bool:
        """Whether the law would give it an effect; a party's vain act is recorded without one."""
        return not any(each.nature in _WITHOUT_EFFECT for each in self.irregularities)


@define
class Step:
    """One event as the fold found it: the stage after it, and what is irregular about it."""

    event: Event
    state: str
    irregularities: tuple[Irregularity, ...]

    @property
    def has_effect(self) -> bool:
        """Whether the law gives it an effect."""
        if not self.irregularities:
            return True
        return not any(each.nature in _WITHOUT_EFFECT for each in self.irregularities)


@define
class Progress:
    """Where the fold of a history stands: the stage, the days of what happened, and the steps.

    `days` holds the events that start time limits; `done` the last event of each kind that had
    an effect.
    """

    state: str
    opened_on: date
    last_on: date
    days: dict[str, date] = Factory(dict)
    done: dict[str, Event] = Factory(dict)
    steps: list[Step] = Factory(list)

    @property
    def irregularities(self) -> tuple[Irregularity, ...]:
        """What is irregular in all the steps so far."""
        return tuple(each for step in self.steps for each in step.irregularities)


class Case(Record, Generic[P]):
    """A matter and its events; the base of request, objection and dispute (perkara)."""

    lifecycle_name: ClassVar[str]
    opened_by: ClassVar[str]
    filed_by: ClassVar[Actor] = Actor.APPLICANT
    event_type: ClassVar[TypeAdapter[Event]]
    event_classes: ClassVar[tuple[type[Event], ...]]

    @property
    def history(self) -> tuple[Event, ...]:
        """The events, in the order in which they were recorded."""
        raise NotImplementedError

    @property
    def number(self) -> str | None:
        """Its number in a register, once it has one."""
        raise NotImplementedError

    def deadlines(self, under: Jurisdiction | None = None) -> tuple[CaseDeadline, ...]:
        """Return every deadline that has begun, kept or not, with who must keep it."""
        raise NotImplementedError

    def obligations(self, *, on: date, under: Jurisdiction | None = None) -> tuple[Obligation, ...]:
        """Return what is owed on a day: by whom, by when, late or not."""
        body, day = under or Jurisdiction.national(), plain_day(on)
        progress = self.progress(body, on=day)
        return tuple(self.owed(progress, day, body)) if day >= progress.opened_on else ()

    def remedies(self, *, on: date, under: Jurisdiction | None = None) -> tuple[Remedy, ...]:
        """Return what the applicant may do on a day, and until when."""
        body, day = under or Jurisdiction.national(), plain_day(on)
        progress = self.progress(body, on=day)
        found = self.available_remedies(progress, day, body) if day >= progress.opened_on else ()
        return tuple(each for each in found if each.last is None or day <= each.last)

    def owed(self, progress: P, on: date, body: Jurisdiction) -> Iterable[Obligation]:
        """Yield what is owed at some point of the history."""
        raise NotImplementedError

    def available_remedies(self, progress: P, on: date, body: Jurisdiction) -> Iterable[Remedy]:
        """Yield what the applicant may do at some point of the history, used up or not."""
        raise NotImplementedError

    def timeline(self, *, on: date, under: Jurisdiction | None = None) -> Timeline:
        """Return the case over time, as it stands on a day: data, text, Mermaid or SVG."""
        from keterbukaan.cases.timeline.timeline import timeline_of

        return timeline_of(self, on=on, under=under)

    def public_view(self) -> dict[str, object]:
        """Return it without what identifies a person, as plain JSON values.

        The applicant is left out, and identity numbers, telephone numbers and e-mail addresses in
        any text are masked.
        """
        return published(self, particulars(self))

    def initial_progress(self) -> P:
        """Return the progress before any event."""
        raise NotImplementedError

    def guard(self, progress: P, event: Event, body: Jurisdiction) -> Iterable[Irregularity]:
        """Yield what is irregular about an event that its stage allows."""
        raise NotImplementedError

    def apply(self, progress: P, event: Event, before: str) -> None:
        """Note what an event with effect changes beside the stage, and mend the stage."""

    @classmethod
    def lifecycle(cls, under: Jurisdiction | None = None) -> Lifecycle:
        """Return the stages and moves of this kind of case, as a body has them."""
        del under  # the stages of requests, objections and disputes are the same everywhere
        return lifecycle(cls.lifecycle_name)

    def progress(self, under: Jurisdiction | None = None, *, on: date | None = None) -> P:
        """Fold the events into where the case stands, or stood on a day."""
        body, progress = under or Jurisdiction.national(), self.initial_progress()
        on = None if on is None else plain_day(on)
        for event in self.history:
            if on is None or event.on <= on:
                self.apply_event(progress, event, body)
        return progress

    def as_of(self, on: date) -> Self:
        """Return the case as it stood on a day: with the events up to that day alone."""
        day = plain_day(on)
        return self.model_copy(update={"events": tuple(e for e in self.history if e.on <= day)})

    def is_over(self, *, on: date, under: Jurisdiction | None = None) -> bool:
        """Tell whether the case had come to rest on a day: at a stage where it stays by itself."""
        body, day = under or Jurisdiction.national(), plain_day(on)
        return self.is_closed(self.progress(body, on=day), day, body)

    def is_closed(self, progress: P, on: date, body: Jurisdiction) -> bool:
        """Tell whether the case rests at some point of the history."""
        del on
        return self.lifecycle(body).states[progress.state].final

    def state(self, under: Jurisdiction | None = None) -> State:
        """Return the stage of the case."""
        return self.lifecycle().states[self.progress(under).state]

    def irregularities(self, under: Jurisdiction | None = None) -> tuple[Irregularity, ...]:
        """Return everything in the history that the law does not allow, or finds late."""
        return self.progress(under).irregularities

    def would_allow(self, event: Event, *, under: Jurisdiction | None = None) -> Verdict:
        """Tell whether an event would be recorded, without raising."""
        body = under or Jurisdiction.national()
        found = self.irregularities_of(self.progress(body), event, body)
        refused = {Nature.CONTRADICTION, Nature.UNLAWFUL}
        return Verdict(not any(each.nature in refused for each in found), found)

    def record(
        self, event: Event, *, under: Jurisdiction | None = None, strict: bool = True
    ) -> Self:
        """Return the case with one more event; this one stays as it is.

        Raises:
            UnlawfulEvent: an official act that the law gives no effect; with `strict=False` it is
                kept as an irregularity.
            ContradictionError: it contradicts what is already recorded.
            CalendarRangeError: a day lies beyond the calendar that is known.
        """
        body = under or Jurisdiction.national()
        error = self.why_refused(self.progress(body), event, body, strict=strict)
        if error is not None:
            raise error
        return self.model_copy(update={"events": (*self.history, event)})

    @classmethod
    def load(
        cls, data: Mapping[str, object], *, under: Jurisdiction | None = None, strict: bool = True
    ) -> Loaded[Self]:
        """Read a case with its events; with `strict=False` a messy one, of which nothing is lost.

        Raises:
            pydantic.ValidationError: the record itself is malformed.
            RecordError: with `strict`, an event is malformed.
            UnlawfulEvent: with `strict`, an official act has no effect in law.
            ContradictionError: with `strict`, an event contradicts the history.
            CalendarRangeError: with `strict`, a day lies beyond the calendar that is known.
        """
        if not isinstance(data, Mapping):
            raise _no_record(cls.opened_by)
        raw = data.get("events", ())
        events = raw if isinstance(raw, (list, tuple)) else [raw]
        case = cls.model_validate({**data, "events": ()})
        body = under or Jurisdiction.national()
        refused: list[tuple[int, FieldProblem]] = []
        taken: list[Event] = []
        progress = case.initial_progress()
        for place, each in enumerate(events):
            event, problems = _read(cls.event_type, each)
            if event is None:
                if strict:
                    raise _malformed(place, problems[0], cls.opened_by)
                refused += [(place, problem) for problem in problems]
                continue
            error = case.why_refused(progress, event, body, strict=strict)
            if error is None:
                case.apply_event(progress, event, body)
                taken.append(event)
            elif strict:
                raise error
            else:
                said = (masked(error.text(lang)) for lang in ("id", "en"))
                refused.append((place, FieldProblem(event.kind_name, error.code, *said)))
        whole = case.model_copy(update={"events": tuple(taken)})
        return Loaded(whole, whole.irregularities(body), tuple(refused))

    def why_refused(
        self, progress: P, event: Event, body: Jurisdiction, *, strict: bool
    ) -> KeterbukaanError | None:
        """Return why an event cannot be recorded; a day beyond the calendar cannot be judged."""
        try:
            found = self.irregularities_of(progress, event, body)
        except CalendarRangeError as error:
            return error
        for each in found:
            if each.nature is Nature.CONTRADICTION or (strict and each.nature is Nature.UNLAWFUL):
                return _refusal(each, self.lifecycle(body), progress.state)
        return None

    def apply_event(self, progress: P, event: Event, body: Jurisdiction) -> None:
        """Fold one event into the progress."""
        move = self.lifecycle(body).moves[event.kind_name]
        step = Step(event, progress.state, self._judge(progress, event, move, body))
        if step.has_effect:
            before, progress.state = progress.state, move.moves[progress.state]
            progress.done[event.kind_name] = event
            if move.starts is not None:
                progress.days[move.starts] = event.on
            self.apply(progress, event, before)
            step.state = progress.state
        progress.last_on = max(progress.last_on, event.on)
        progress.steps.append(step)

    def irregularities_of(
        self, progress: P, event: Event, body: Jurisdiction
    ) -> tuple[Irregularity, ...]:
        """Return what is irregular about an event: its day, its maker, its stage, its content."""
        if not isinstance(event, Event):
            raise _no_event(self.opened_by)
        if not isinstance(event, self.event_classes):
            return (_of_another_case(event, self),)
        return self._judge(progress, event, self.lifecycle(body).moves[event.kind_name], body)

    def _judge(
        self, progress: P, event: Event, move: Move, body: Jurisdiction
    ) -> tuple[Irregularity, ...]:
        if event.on < progress.last_on:
            return (_out_of_order(event, progress, self.opened_by),)
        if event.by not in move.who:
            return (_wrong_maker(event, move, body),)
        if progress.state not in move.moves:
            refusal = move.refusal(progress.state)
            nature = Nature.UNLAWFUL if move.official else Nature.NO_EFFECT
            said = (refusal.text_id, refusal.text_en, refusal.citation)
            return (irregular(event, nature, *said, read=refusal.read),)
        return tuple(self.guard(progress, event, body))


def _read(kinds: TypeAdapter[Event], data: object) -> tuple[Event | None, tuple[FieldProblem, ...]]:
    """Return an event, or what is wrong with it; the error that would repeat it is let go."""
    try:
        return kinds.validate_python(data), ()
    except ValidationError as error:
        return None, problems_of(error)


def _no_event(citation: str) -> RecordError:
    return RecordError(
        field="event",
        problem_id="harus berupa peristiwa, misalnya Registered(...); untuk data JSON pakai load",
        problem_en="must be an event such as Registered(...); for JSON data use load",
        citation=citation,
    )


def _no_record(citation: str) -> RecordError:
    return RecordError(
        field="(record)",
        problem_id="harus berupa objek; teks JSON dibaca dulu dengan json.loads",
        problem_en="must be an object; read a JSON text with json.loads first",
        citation=citation,
    )


def _malformed(place: int, problem: FieldProblem, citation: str) -> RecordError:
    where = f".{problem.field}" if problem.field else ""
    return RecordError(
        field=f"events.{place}{where}",
        problem_id=problem.reason_id,
        problem_en=problem.reason_en,
        citation=citation,
    )


@frozen
class Loaded(Generic[C]):
    """A history as it came: the case, what is irregular in it, and what could not be taken in.

    `refused` holds the place of each event that is malformed or contradicts the others.
    """

    case: C
    irregularities: tuple[Irregularity, ...]
    refused: tuple[tuple[int, FieldProblem], ...]


def irregular(  # noqa: PLR0913 - one for each field
    event: Event,
    nature: Nature,
    text_id: str,
    text_en: str,
    citation: object,
    *,
    read: Verification = Verification.OWN_TEXT,
) -> Irregularity:
    """Say what is wrong with an event, and how the rule that says so was read."""
    return Irregularity(event.kind_name, event.on, nature, text_id, text_en, str(citation), read)


def received_before(event: Event, received_on: date | None) -> Iterator[Irregularity]:
    """Yield that something was received before it was sent."""
    if received_on is not None and received_on < event.on:
        yield irregular(
            event,
            Nature.CONTRADICTION,
            f"diterima {received_on}, sebelum dikirim {event.on}",
            f"received on {received_on}, before it was sent on {event.on}",
            "UU 14/2008 Pasal 22 ayat (7)",
        )


def _of_another_case(event: Event, case: Case[P]) -> Irregularity:
    return irregular(
        event,
        Nature.CONTRADICTION,
        f"{type(event).__name__} bukan peristiwa dari {case.lifecycle_name}",
        f"{type(event).__name__} is no event of a {case.lifecycle_name}",
        case.opened_by,
    )


def _out_of_order(event: Event, progress: Progress, citation: str) -> Irregularity:
    return irregular(
        event,
        Nature.CONTRADICTION,
        f"bertanggal {event.on}, mendahului yang sudah tercatat pada {progress.last_on}",
        f"is dated {event.on}, before what is recorded on {progress.last_on}",
        citation,
    )


def _wrong_maker(event: Event, move: Move, body: Jurisdiction) -> Irregularity:
    nature = Nature.UNLAWFUL if move.official else Nature.CONTRADICTION
    done_id, may_id = actor_words(event.by, "id", body), actors_listed(move.who, "id", body)
    done_en, may_en = actor_words(event.by, "en", body), actors_listed(move.who, "en", body)
    return irregular(
        event,
        nature,
        f"dilakukan {done_id}, padahal wewenang {may_id}",
        f"done by {done_en}; it is for {may_en}",
        move.who_in or move.citations[0],
        read=move.who_read,
    )


def _refusal(
    found: Irregularity, life: Lifecycle, stage: str
) -> UnlawfulEvent | ContradictionError:
    kind = ContradictionError if found.nature is Nature.CONTRADICTION else UnlawfulEvent
    state, move = life.states[stage], life.moves.get(found.event)
    return kind(
        event=found.event,
        event_id=found.event if move is None else move.label_id,
        state_id=state.label_id,
        state_en=state.label_en,
        problem_id=found.text_id,
        problem_en=found.text_en,
        citation=cited(found.citation, found.read),
    )


Facts: TypeAlias = tuple[tuple[str, date], ...]


def deadline_of(
    limit: str, days: Mapping[str, date], body: Jurisdiction, opened_on: date
) -> Deadline | None:
    """Return a deadline of a case under the rules of the day on which it was opened.

    None where the law gives no number, where nothing read was in force then, or where the
    reading in use counts from a day that is not on record yet.
    """
    return _deadline(limit, tuple(days.items()), body, opened_on)


@lru_cache(maxsize=_KEPT)
def _deadline(limit: str, facts: Facts, body: Jurisdiction, opened_on: date) -> Deadline | None:
    try:
        found = due(limit, dict(facts), under=body, in_force_on=opened_on)
    except (NotInForceError, DeadlineStartError):
        return None
    return found if isinstance(found, Deadline) else None
