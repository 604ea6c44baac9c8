"""A case as a history: a record and its events, folded into where it stands.

Nothing that is derived is stored. `record` returns a new case or refuses; the old one never
changes. What a citizen does late or early is kept, with a finding that says so; what an official
does without effect in law is refused, or kept as an irregularity where the caller asks for it.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Self, TypeVar

from pydantic import PrivateAttr, ValidationError

from keterbukaan._arguments import checked, checked_but
from keterbukaan._personal_data import masked
from keterbukaan.calendar.moment import plain_day
from keterbukaan.cases._caution import cautioned
from keterbukaan.cases._clocks import Scene, running
from keterbukaan.cases._fold import KEPT, keep, scene_to_record
from keterbukaan.cases._public_view import particulars, published
from keterbukaan.cases._refusals import (
    error_of,
    no_event,
    of_another_case,
    out_of_order,
    wrong_actor,
)
from keterbukaan.cases._unread import caution_of_unread, doubted, weakened, with_unread
from keterbukaan.cases.columns import CaseColumns, Snapshot, columns_on, turns_in
from keterbukaan.cases.event import Event
from keterbukaan.cases.lifecycle import Clock, Lifecycle, Move, Stage, lifecycle
from keterbukaan.cases.loaded import Loaded, Read, at_its_place, no_record, read_event
from keterbukaan.cases.next_due import NextDue, next_due_of
from keterbukaan.cases.outcomes import (
    CaseDeadline,
    Doubt,
    Irregularity,
    Nature,
    Obligation,
    Remedy,
    Verdict,
    irregular,
    still_open,
    unread_rule,
)
from keterbukaan.cases.progress import Progress, RecordedStep
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.errors import (
    CalendarRangeError,
    KeterbukaanError,
)
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law._earlier import in_force, unread_before
from keterbukaan.law.actor import Actor
from keterbukaan.law.verification import Verification
from keterbukaan.records.finding import Finding
from keterbukaan.records.record import FieldProblem, problems_of, refusal_of
from keterbukaan.records.stored import Kept, Stored, is_asked_for, kept, newer_of

if TYPE_CHECKING:
    from pydantic import SerializationInfo, TypeAdapter

    from keterbukaan.cases.timeline.timeline import Timeline

__all__ = ["Case", "Loaded"]

_BARS = frozenset({Nature.CONTRADICTION, Nature.UNLAWFUL})

P = TypeVar("P", bound=Progress)


class Case(Stored, Generic[P]):
    """A matter and its events; the base of every kind of case (perkara)."""

    __slots__ = (KEPT,)

    lifecycle_name: ClassVar[str]
    opened_by: ClassVar[str]
    filed_by: ClassVar[Actor] = Actor.APPLICANT
    event_type: ClassVar[TypeAdapter[Event]]
    event_classes: ClassVar[tuple[type[Event], ...]]

    _unread: tuple[Kept, ...] = PrivateAttr(default=())  # each with how many events stand before it

    @property
    def history(self) -> tuple[Event, ...]:
        """The events, in the order in which they were recorded."""
        events: tuple[Event, ...] = self.__dict__["events"]  # each kind has a field for its own
        return events

    @property
    def filed_under(self) -> str:
        """The paragraph by which it was filed, as its timeline cites it."""
        return self.opened_by

    @property
    def unread_events(self) -> tuple[object, ...]:
        """What a lenient load could not take of the history, as plain JSON values.

        It is written back where it stood. It may hold anything, and name persons.
        """
        return tuple(each.value for each in self._unread)

    def without_unread(self) -> Self:
        """Return the case without what could not be read, which nobody has looked at."""
        plain = super().without_unread()
        plain._unread = ()  # noqa: SLF001 - its own
        return plain

    @property
    def number(self) -> str | None:
        """The number in a register; None before it has one."""
        registered = self.progress().done.get("registered")
        return getattr(registered, "number", None)

    # ------------------------------------------------------------ what each kind of case defines

    @property
    @abstractmethod
    def law_day(self) -> date:
        """The day whose rules govern: that on which the matter was opened (Perki 1/2021 62)."""

    def law_day_of(self, day: date, rule: str, scene: Scene[Any, P]) -> date:
        """Return the day whose rules govern what is done on a day, where a rule is asked.

        That of the opening, unless a transitional article says otherwise; `rule` is a citation, or
        a limit by name.
        """
        del day, rule, scene
        return self.law_day

    @abstractmethod
    def initial_progress(self) -> P:
        """Return the progress before any event."""

    @abstractmethod
    def guard(self, event: Event, scene: Scene[Any, P]) -> Iterable[Irregularity]:
        """Yield what is irregular about an event that its stage allows."""

    def apply(self, scene: Scene[Any, P], event: Event, before: str) -> None:
        """Record what an event with effect changes besides the stage; it may correct the stage."""

    @abstractmethod
    def owed(self, scene: Scene[Any, P], on: date) -> Iterable[Obligation]:
        """Yield what is owed at some point of the history."""

    @abstractmethod
    def available_remedies(self, scene: Scene[Any, P], on: date) -> Iterable[Remedy]:
        """Yield what the applicant may do at some point of the history, used up or not."""

    def is_closed(self, scene: Scene[Any, P], on: date) -> bool:
        """Return whether the case is closed at some point of the history."""
        del on  # only some kinds of case are closed by silence, and they override this
        return scene.life.states[scene.progress.state].final

    @checked
    def nature_of_wrong_maker(self, event: Event) -> Nature:
        """Return what it means that an official act was done by someone without the power to.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        del event
        return Nature.UNLAWFUL

    # ------------------------------------------------------------ what data cannot say of a clock

    def days_that_start(self, clock: Clock, scene: Scene[Any, P]) -> Mapping[str, date]:
        """Return the days from which a clock runs; empty until all that starts it has happened."""
        for condition in clock.when:  # the name of a property of the kind's own Progress
            if not getattr(scene.progress, condition):
                return {}
        days = scene.progress.days
        begun: dict[str, date] = {}
        for event in clock.since:
            if event not in days:
                return {}
            begun[event] = days[event]
        for event in clock.also:
            if event in days:
                begun[event] = days[event]
        return begun

    def kept_on(self, clock: Clock, deadline: Deadline, scene: Scene[Any, P]) -> date | None:
        """Return the first day on which something kept a clock; None where nothing did."""
        del deadline  # for the kinds that leave out what came before the clock began
        days, done = scene.progress.days, scene.progress.done
        found = [days[kind] for kind in clock.kept_by if kind in days]
        found += [done[kind].on for kind in clock.kept_by if kind in done]
        return min(found, default=None)

    @abstractmethod
    def ended_on(self, clock: Clock, deadline: Deadline, scene: Scene[Any, P]) -> date | None:
        """Return the last day on which a duty that was not done was owed; None while it is."""

    def doubt_of(self, clock: Clock, deadline: Deadline, scene: Scene[Any, P]) -> Doubt | None:
        """Return why a lateness cannot be told plainly; None where it can."""
        del clock, deadline, scene
        return None

    @property
    def caution(self) -> Finding | None:
        """What may set other days than those of the case and was not read; None where nothing."""
        return None

    @property
    def unread_caution(self) -> Finding | None:
        """That a part of what is stored was not read, so that things may stand otherwise."""
        held = self.__pydantic_private__ or {}  # by this, since each clock of a fold asks it
        return caution_of_unread(len(held["_unread"]), len(held["_unknown"]))

    def doubts_about(self, clock: Clock, deadline: Deadline, scene: Scene[Any, P]) -> Doubt | None:
        """Return why a lateness cannot be told plainly: what was not read may have kept it."""
        unread = self.unread_caution
        own = self.doubt_of(clock, deadline, scene)
        return own if unread is None else Doubt(unread.text_id, unread.text_en)

    def is_overtaken(self, clock: Clock, found: CaseDeadline, scene: Scene[Any, P]) -> bool:
        """Return whether a deadline that began no longer binds anybody, and is left out."""
        del clock, found, scene
        return False

    # ------------------------------------------------------------ the fold

    @classmethod
    @checked
    def lifecycle(cls, *, under: Jurisdiction | None = None) -> Lifecycle:
        """Return the stages, moves and clocks of this kind of case, as a body has them.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        del under  # the stages of requests, objections and disputes are the same everywhere
        return lifecycle(cls.lifecycle_name)

    def scene(self, *, under: Jurisdiction | None = None, on: date | None = None) -> Scene[Self, P]:
        """Return the case, where its history stands or stood on a day, and a body's law.

        Raises:
            NotADayError: `on` is not a plain day.
            ArgumentError: an argument is of another kind than it takes.
        """
        body = Jurisdiction.national() if under is None else under  # `lifecycle` looks at it
        scene = Scene(self, self.initial_progress(), body, self.lifecycle(under=body))
        on = None if on is None else plain_day(on)
        for event in self.history:
            if on is None or event.on <= on:
                self.apply_event(event, scene)
        return scene

    @checked
    def progress(self, *, under: Jurisdiction | None = None, on: date | None = None) -> P:
        """Return where the case stands, or stood on a day: its events, folded.

        Raises:
            NotADayError: `on` is not a plain day.
            ArgumentError: an argument is of another kind than it takes.
        """
        return self.scene(under=under, on=on).progress

    def apply_event(
        self,
        event: Event,
        scene: Scene[Any, P],
        found: tuple[Irregularity, ...] | None = None,
    ) -> None:
        """Fold one event into the progress; `found` is what is irregular about it, where known."""
        kind, progress = event.kind_name, scene.progress
        move = scene.life.moves[kind]
        if found is None:
            found = self._judge(event, move, scene)
        step = RecordedStep(event, progress.state, found)
        if step.has_effect:
            before, progress.state = progress.state, move.moves[progress.state]
            progress.done[kind] = event
            if move.starts is not None:
                progress.days[move.starts] = event.on
            self.apply(scene, event, before)
            step.state = progress.state
        progress.last_on = max(progress.last_on, event.on)
        progress.steps.append(step)

    def irregularities_of(self, event: Event, scene: Scene[Any, P]) -> tuple[Irregularity, ...]:
        """Return what is irregular about an event: its day, its actor, its stage, its content."""
        if not isinstance(event, Event):
            raise no_event()
        if not isinstance(event, self.event_classes):
            return (of_another_case(event, self.lifecycle_name, self.opened_by),)
        return self._judge(event, scene.life.moves[event.kind_name], scene)

    def _judge(self, event: Event, move: Move, scene: Scene[Any, P]) -> tuple[Irregularity, ...]:
        # One cause is enough: a guard may rely on the day and the stage being in order, and on the
        # actor but for what has effect whoever does it.
        progress = scene.progress
        if event.on < progress.last_on:
            return (out_of_order(event, progress, self.opened_by),)
        strangers: tuple[Irregularity, ...] = ()
        if event.by not in move.who:
            nature = self.nature_of_wrong_maker(event) if move.official else Nature.CONTRADICTION
            strangers = (wrong_actor(event, move, scene.body, nature),)
            if nature in _BARS:
                return strangers
        if progress.state not in move.moves:
            refusal = move.refusal(progress.state)
            nature = Nature.UNLAWFUL if move.official else Nature.NO_EFFECT
            said_id, said_en, citation = refusal.text_id, refusal.text_en, str(refusal.citation)
            day = self.law_day_of(event.on, citation, scene)
            if not in_force(citation, day):  # of a rule that was not made yet: never a bar
                older = unread_before(citation, day) or self.opened_by
                unread = Verification.UNVERIFIED
                return (irregular(event, Nature.NO_EFFECT, said_id, said_en, older, read=unread),)
            return (irregular(event, nature, said_id, said_en, citation, read=refusal.read),)
        return self._bound(event, (*strangers, *self.guard(event, scene)), scene)

    def _bound(
        self, event: Event, found: tuple[Irregularity, ...], scene: Scene[Any, P]
    ) -> tuple[Irregularity, ...]:
        """Return what is found by articles that bind the case; one that was not read is said."""
        days = {each.citation: self.law_day_of(event.on, each.citation, scene) for each in found}
        dropped = [each for each in found if not in_force(each.citation, days[each.citation])]
        if not dropped:  # nearly always: a fold asks this of every event
            return found
        kept = tuple(
            each for each in found if each not in dropped or each.nature is Nature.CONTRADICTION
        )
        if in_force(self.opened_by, self.law_day):  # else there was no Act yet
            for each in dropped:
                older = unread_before(each.citation, days[each.citation])
                if older is not None and each.nature is not Nature.CONTRADICTION:
                    return (*kept, unread_rule(event, older))
        return kept

    def why_refused(
        self, event: Event, scene: Scene[Any, P], *, strict: bool
    ) -> KeterbukaanError | None:
        """Return why an event cannot be recorded; a day beyond the calendar cannot be judged."""
        return self.judged_event(event, scene, strict=strict)[1]

    def judged_event(
        self, event: Event, scene: Scene[Any, P], *, strict: bool
    ) -> tuple[tuple[Irregularity, ...], KeterbukaanError | None]:
        """Return what is irregular about an event, and why it cannot be recorded."""
        try:
            found = self.irregularities_of(event, scene)
        except CalendarRangeError as error:
            return (), error
        for each in found:
            if each.nature is Nature.CONTRADICTION or (strict and each.nature is Nature.UNLAWFUL):
                return found, error_of(each, scene.life, scene.progress.state)
        return found, None

    # ------------------------------------------------------------ what a caller asks

    @checked
    def state(self, *, under: Jurisdiction | None = None) -> Stage:
        """Return the stage of the case.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        return self.lifecycle().states[self.progress(under=under).state]

    @checked
    def deadlines(self, *, under: Jurisdiction | None = None) -> tuple[CaseDeadline, ...]:
        """Return every deadline that has begun, kept or not, with who must keep it.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        return tuple(running(self.scene(under=under)))

    @checked
    def obligations(self, *, on: date, under: Jurisdiction | None = None) -> tuple[Obligation, ...]:
        """Return what is owed on a day: by whom, by when, late or not.

        Raises:
            NotADayError: `on` is not a plain day.
            ArgumentError: an argument is of another kind than it takes.
        """
        day = plain_day(on)
        scene = self.scene(under=under, on=day)
        owed = self.owed(scene, day) if day >= scene.progress.opened_on else ()
        unread = self.unread_caution
        return tuple(owed) if unread is None else tuple(weakened(each, unread) for each in owed)

    @checked
    def next_due(self, *, on: date, under: Jurisdiction | None = None) -> tuple[NextDue, ...]:
        """Return what the office must do next, as it stands on a day, the most urgent first.

        Never what the applicant may do, nor what a commission or a court owes; nothing where the
        case has ended.

        Raises:
            CalendarRangeError: a day lies beyond the calendar that is known.
            NotADayError: `on` is not a plain day.
            ArgumentError: an argument is of another kind than it takes.
        """
        return next_due_of(self.obligations(on=on, under=under), on, under)

    @checked
    def columns(self, *, on: date, under: Jurisdiction | None = None) -> CaseColumns:
        """Return what a table holds of the case: a row that is exact until its `next_turn`.

        It is to be made anew on that day, and after each event.

        Raises:
            CalendarRangeError: a day lies beyond the calendar that is known.
            NotADayError: `on` is not a plain day.
            ArgumentError: an argument is of another kind than it takes.
        """

        def standing(day: date) -> Snapshot:
            scene = self.scene(under=under, on=day)
            owed = tuple(self.owed(scene, day)) if day >= scene.progress.opened_on else ()
            is_closed = self.is_closed(scene, day)
            return Snapshot(scene.progress.state, is_closed, owed, turns_in(scene, owed))

        return columns_on(plain_day(on), standing)

    @checked
    def remedies(self, *, on: date, under: Jurisdiction | None = None) -> tuple[Remedy, ...]:
        """Return what the applicant may do on a day, and until when.

        Raises:
            NotADayError: `on` is not a plain day.
            ArgumentError: an argument is of another kind than it takes.
        """
        day = plain_day(on)
        scene = self.scene(under=under, on=day)
        found = self.available_remedies(scene, day) if day >= scene.progress.opened_on else ()
        unread = self.unread_caution
        return still_open((cautioned(each, unread) for each in found), day)

    @checked
    def irregularities(self, *, under: Jurisdiction | None = None) -> tuple[Irregularity, ...]:
        """Return everything in the history that the law does not allow, or finds late.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        found = self.irregularities_in(self.scene(under=under))
        unread = self.unread_caution
        return tuple(doubted(each, unread) for each in found)

    def irregularities_in(self, scene: Scene[Any, P]) -> tuple[Irregularity, ...]:
        """Return the same of a history that is folded already; a kind adds those of its filing."""
        return scene.progress.irregularities

    @checked
    def is_over(self, *, on: date, under: Jurisdiction | None = None) -> bool:
        """Return whether the case was closed on a day.

        Raises:
            NotADayError: `on` is not a plain day.
            ArgumentError: an argument is of another kind than it takes.
        """
        day = plain_day(on)
        return self.is_closed(self.scene(under=under, on=day), day)

    @checked
    def as_of(self, *, on: date) -> Self:
        """Return the case as it stood on a day: with the events up to that day alone.

        Raises:
            NotADayError: `on` is not a plain day.
        """
        day = plain_day(on)
        return self.model_copy(update={"events": tuple(e for e in self.history if e.on <= day)})

    @checked
    def timeline(self, *, on: date, under: Jurisdiction | None = None) -> Timeline:
        """Return the case over time, as it stands on a day: data, text, Mermaid or SVG.

        Raises:
            NotADayError: `on` is not a plain day.
            ArgumentError: an argument is of another kind than it takes.
        """
        from keterbukaan.cases.timeline.timeline import timeline_of

        day = plain_day(on)
        return timeline_of(self.as_of(on=day).scene(under=under), day)

    def public_view(self) -> dict[str, object]:
        """Return the case without what identifies a person, as plain JSON values.

        The applicant is left out, and identity numbers, telephone numbers and e-mail addresses in
        any text are masked.
        """
        return published(self, particulars(self))

    # ------------------------------------------------------------ recording, writing and loading

    @classmethod
    @checked_but("data")
    def read_event(cls, data: Mapping[str, object]) -> Event:
        """Return one event of this kind of case from its plain JSON values, by its `kind`.

        Raises:
            RecordError: it is malformed, or of another kind of case.
        """
        event, problems = read_event(cls.event_type, data)
        if event is None:
            raise refusal_of(problems)
        return event

    def _with_the_unread(
        self, written: dict[str, object], info: SerializationInfo
    ) -> dict[str, object]:
        """Write what could not be read of the history where it stood."""
        unread = self._unread
        if unread and is_asked_for("events", info):
            written["events"] = with_unread(written.get("events", ()), unread)
        return written

    @classmethod
    @checked_but("data")
    def read(cls, data: Mapping[str, object], *, strict: bool = True) -> Self:
        """Return a case of one's own storage: its form is looked at, and not the law anew.

        Raises:
            NewerRecordError: with `strict`, a newer version wrote it.
            RecordError: it is malformed; `problems` names everything that is wrong.
            ArgumentError: `strict` is neither yes nor no.
        """
        return super().load(data, strict=strict)

    @classmethod
    def _read_leniently(cls, data: object) -> Self:
        """Return the record, and with it the events that cannot be read or contradict it."""
        return cls.load(data, strict=False).case  # type: ignore[arg-type]

    @checked_but("event")
    def would_allow(self, event: Event, *, under: Jurisdiction | None = None) -> Verdict:
        """Return whether an event would be recorded, without raising.

        Raises:
            RecordError: it is not an event.
            ArgumentError: an argument is of another kind than it takes.
        """
        scene = scene_to_record(self, under)
        found = self.irregularities_of(event, scene)
        keep(scene, self)
        unread = self.unread_caution
        told = tuple(doubted(each, unread) for each in found)
        return Verdict(not any(each.nature in _BARS for each in found), told)

    @checked_but("event")
    def record(
        self, event: Event, *, under: Jurisdiction | None = None, strict: bool = True
    ) -> Self:
        """Return the case with one more event; this one stays as it is.

        Raises:
            UnlawfulEvent: an official act that the law gives no effect; with `strict=False` it is
                kept as an irregularity.
            ContradictionError: it contradicts what is already recorded.
            CalendarRangeError: a day lies beyond the calendar that is known.
            RecordError: it is not an event.
            ArgumentError: an argument is of another kind than it takes.
        """
        scene = scene_to_record(self, under)
        error = self.why_refused(event, scene, strict=strict)
        if error is not None:
            keep(scene, self)
            raise error
        case = self.model_copy(update={"events": (*self.history, event)})
        keep(scene, case)
        return case

    @classmethod
    @checked_but("data")
    def load(  # type: ignore[override] # a case is read with its history, and gives more
        cls, data: Mapping[str, object], *, under: Jurisdiction | None = None, strict: bool = True
    ) -> Loaded[Self]:
        """Return a case read with its events; with `strict=False` nothing of a messy one is lost.

        Raises:
            RecordError: the record itself is malformed or, with `strict`, an event is; `problems`
                names all that is wrong, each at its place.
            UnlawfulEvent: with `strict`, an official act has no effect in law.
            ContradictionError: with `strict`, an event contradicts the history.
            CalendarRangeError: the filing cannot be judged, or with `strict` an event cannot, since
                a day lies beyond the calendar that is known.
            ArgumentError: an argument is of another kind than it takes.
        """
        if not isinstance(data, Mapping):
            raise no_record()
        raw = data.get("events", ())
        events = raw if isinstance(raw, (list, tuple)) else [raw]
        read = [read_event(cls.event_type, each) for each in events]
        case = cls._without_events(data, read, strict=strict)
        refused: list[tuple[int, FieldProblem]] = []
        unread: list[Kept] = []
        taken: list[Event] = []
        scene = case.scene(under=under)
        for place, (each, (event, problems)) in enumerate(zip(events, read, strict=True)):
            if event is None:
                refused += [(place, problem) for problem in problems]
                unread.append(kept((len(taken),), each))
                continue
            found, error = case.judged_event(event, scene, strict=strict)
            if error is None:
                case.apply_event(event, scene, found)
                taken.append(event)
            elif strict:
                raise error
            else:
                said = (masked(error.text(lang)) for lang in ("id", "en"))
                refused.append((place, FieldProblem(event.kind_name, error.code, *said)))
                unread.append(kept((len(taken),), each))
        whole = case.model_copy(update={"events": tuple(taken)} if "events" in data else {})
        whole._unread = tuple(unread)  # noqa: SLF001 - its own
        folded = Scene(whole, scene.progress, scene.body, scene.life)
        if whole.unread_caution is not None:  # it was folded as if there were no more than that
            return Loaded(whole, whole.irregularities(under=under), tuple(refused))
        found_in_all = whole.irregularities_in(folded)
        keep(folded, whole)  # for the first step that is recorded on it
        return Loaded(whole, found_in_all, tuple(refused))

    @classmethod
    def _without_events(
        cls, data: Mapping[str, object], read: Iterable[Read], *, strict: bool
    ) -> Self:
        """Return the record alone, or refuse it with all that is wrong in it and in its events."""
        found = [
            at_its_place(place, each)
            for place, (_, problems) in enumerate(read)
            for each in problems
            if strict
        ]
        held = {key: each for key, each in data.items() if key != "events"}
        case = newer = None
        try:
            case = cls.model_validate(held) if strict else super()._read_leniently(held)
        except ValidationError as error:
            newer = newer_of(error)
            found = [*problems_of(error), *found]
        if newer is not None:
            raise newer
        if case is None or found:
            raise refusal_of(found)
        return case
