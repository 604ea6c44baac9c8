"""What may happen to a case, and when: stages, moves and clocks as data, one file a kind of case.

Nothing here knows a case: `case` folds events over these moves, and `_clocks` computes deadlines
from these clocks. Who may do a step of a complaint, and which text says so, is data of the
organization (`complaint_roles`); the complaint's own file says only when.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping
from functools import cache
from typing import Any

from attrs import Factory, evolve, field, frozen

from keterbukaan._answers import Answer, AnswerForm
from keterbukaan._arguments import checked, checked_fields
from keterbukaan._frozen import FrozenMap, frozen_map
from keterbukaan._words import Labelled
from keterbukaan.errors import UnknownNameError
from keterbukaan.files._toml import Entry, read_toml, shipped, shipped_names
from keterbukaan.law._sources_in_files import maybe_read, maybe_source, take_citations, take_source
from keterbukaan.law.actor import Actor
from keterbukaan.law.citation import Source
from keterbukaan.law.rulebook import Rulebook
from keterbukaan.law.verification import Verification
from keterbukaan.organization.complaint_roles import ComplaintRoles, ComplaintStep

__all__ = ["Clock", "Lifecycle", "Move", "Refusal", "Stage", "lifecycle", "read_lifecycle"]

_STAGES = "stages.toml"
_ACTORS = {actor.value: actor for actor in Actor}
_SAID_IN = {"complaint_roles": ComplaintRoles.national}


@frozen
class Stage(Labelled, Answer):
    """A stage of a case (tahap); `final` where the case ends there."""

    answer_form = AnswerForm("stage")

    name: str
    label_id: str
    label_en: str
    final: bool


@frozen
class Refusal(Answer):
    """Why an event is not possible in some states, and by which article."""

    answer_form = AnswerForm("refusal")

    states: frozenset[str]
    text_id: str
    text_en: str
    citation: Source
    read: Verification = Verification.OWN_TEXT


@checked_fields
@frozen
class Move(Labelled, Answer):
    """One kind of event: who may do it, from which stage to which, and which text says so.

    `who_in` is the source for who may do it where the first citation does not name the maker, or
    where a body's own file says so. `official` acts that the law
    gives no effect are refused; what a citizen does is always recorded, if need be without effect.
    `starts` is the name under which it starts time limits; None where it starts none.
    """

    answer_form = AnswerForm("move", also=("names_the_maker",))

    name: str
    label_id: str
    label_en: str
    who: frozenset[Actor]
    official: bool
    moves: Mapping[str, str] = field(converter=frozen_map)
    citations: tuple[Source, ...]
    refusals: tuple[Refusal, ...]
    starts: str | None
    read: Verification = Verification.OWN_TEXT
    who_in: Source | None = None
    who_read: Verification = Verification.OWN_TEXT

    @property
    def names_the_maker(self) -> Source:
        """The paragraph, or other source, that says who may do it."""
        return self.who_in or self.citations[0]

    @checked
    def refusal(self, state: str) -> Refusal:
        """Return why it is not possible in a state.

        Raises:
            UnknownNameError: no refusal is known for that state.
            ArgumentError: an argument is of another kind than it takes.
        """
        for each in self.refusals:
            if not each.states or state in each.states:
                return each
        refused = sorted({name for each in self.refusals for name in each.states})
        raise UnknownNameError.of("tahap", "stage", state, refused)


@frozen
class Clock(Answer):
    """One limit that a history may start: from which events it runs, who keeps it, and by what.

    It runs once all of `since` have happened; the days of `also` are given with them where they
    are known. `who` is None where the provision's own actor keeps it. `kept_by` names the kinds of
    events that keep it, the days (of the events that start limits) on which it is kept, or a stage
    that a case came to in between; `late` the kinds that are found late when they come after its
    last day. `owed_in` holds the stages in which a duty still waits: a right is owed nowhere.
    `when` names what must hold of the progress besides. The words say what is owed; None where the
    title of the limit says it.
    """

    answer_form = AnswerForm("clock")

    limit: str
    since: tuple[str, ...]
    also: tuple[str, ...]
    who: Actor | None
    kept_by: tuple[str, ...]
    late: frozenset[str]
    owed_in: frozenset[str]
    when: tuple[str, ...]
    words: tuple[str, str] | None


def _by(names_of: Callable[[Clock], Iterable[str]]) -> Any:  # noqa: ANN401 - a field of any map
    """Return a field that finds the clocks of a lifecycle by some of their names.

    Every event of a history asks; looking through all clocks each time costs a fourth of a fold.
    """

    def found(life: Lifecycle) -> Mapping[str, tuple[Clock, ...]]:
        held: dict[str, list[Clock]] = {}
        for clock in life.clocks:
            for name in names_of(clock):
                held.setdefault(name, []).append(clock)
        return FrozenMap({name: tuple(clocks) for name, clocks in held.items()})

    return field(init=False, default=Factory(found, takes_self=True), repr=False, eq=False)


@checked_fields
@frozen
class Lifecycle(Answer):
    """The stages and moves of one kind of case by name, and its clocks in their order."""

    answer_form = AnswerForm("lifecycle", without=("of_limit", "kept_by", "late"))

    case: str
    states: Mapping[str, Stage] = field(converter=frozen_map)
    moves: Mapping[str, Move] = field(converter=frozen_map)
    clocks: tuple[Clock, ...] = ()
    of_limit: Mapping[str, tuple[Clock, ...]] = _by(lambda clock: (clock.limit,))
    """The clocks of each limit: one, or one for each party."""
    kept_by: Mapping[str, tuple[Clock, ...]] = _by(lambda clock: clock.kept_by)
    """The clocks that each kind of event keeps."""
    late: Mapping[str, tuple[Clock, ...]] = _by(lambda clock: clock.late)
    """The clocks for which each kind of event may come too late."""

    @checked
    def said_by(self, steps: Mapping[str, ComplaintStep]) -> Lifecycle:
        """Return it with the actors, words and sources of each step as a body's file sets them.

        Raises:
            UnknownNameError: a step is missing.
            ArgumentError: an argument is of another kind than it takes.
        """
        if missing := [name for name in self.moves if name not in steps]:
            raise UnknownNameError.of("langkah", "step", missing[0], list(steps))
        return evolve(
            self, moves={name: _as_said(m, steps[name]) for name, m in self.moves.items()}
        )


def _as_said(move: Move, step: ComplaintStep) -> Move:
    return evolve(
        move,
        label_id=step.label_id,
        label_en=step.label_en,
        who=step.who,
        citations=step.sources,
        read=step.read,
        who_in=step.who_in,
        who_read=step.who_read,
    )


@checked
def lifecycle(case: str) -> Lifecycle:
    """Return the lifecycle of a kind of case, such as "request".

    Raises:
        UnknownNameError: there is no such kind of case.
        ArgumentError: an argument is of another kind than it takes.
    """
    return _lifecycle(case)


@cache
def _lifecycle(case: str) -> Lifecycle:
    folders = (name for name in shipped_names(__file__, "") if "." not in name)
    known = [name for name in folders if _STAGES in shipped_names(__file__, ".toml", name)]
    if case not in known:
        raise UnknownNameError.of("jenis perkara", "kind of case", case, known)
    name = f"{case}/{_STAGES}"
    return read_lifecycle(shipped(__file__, name), name)


def read_lifecycle(data: bytes, file: str) -> Lifecycle:
    """Read one file of stages and moves.

    Raises:
        DataFileError: a key is missing, unknown or not valid.
    """
    top = read_toml(data, file)
    top.schema()
    case = top.take("case", str)
    said_in = top.maybe_choice("steps", _SAID_IN)
    steps = said_in().steps if said_in is not None else None
    states: dict[str, Stage] = {}
    for state in map(_state, top.tables("state", "name")):
        top.add(states, state.name, state, key="state")
    moves: dict[str, Move] = {}
    for entry in top.tables("event", "name"):
        move = _move(entry, states, steps)
        entry.add(moves, move.name, move)
    clocks: dict[object, Clock] = {}
    for entry in top.tables("clock", "limit"):
        clock = _clock(entry, states, moves)
        # A limit may run once for each party, or on other facts; read twice it would be owed twice.
        if (run := (clock.limit, clock.since, clock.who, clock.when)) in clocks:
            entry.duplicate("limit", clock.limit)
        clocks[run] = clock
    top.finish()
    return Lifecycle(case, states, moves, tuple(clocks.values()))


def _state(entry: Entry) -> Stage:
    state = Stage(
        entry.take("name", str),
        entry.take("id", str),
        entry.take("en", str),
        entry.maybe("final", bool) or False,
    )
    entry.finish()
    return state


def _move(
    entry: Entry, states: Mapping[str, Stage], steps: Mapping[str, ComplaintStep] | None
) -> Move:
    step = _step_of(entry) if steps is None else entry.choice("name", steps)
    move = Move(
        step.name,
        step.label_id,
        step.label_en,
        step.who,
        step.official,
        _moves(entry, states),
        step.sources,
        tuple(_refusal(each, states) for each in entry.tables("refusal")),
        _starts(entry),
        step.read,
        step.who_in,
        step.who_read,
    )
    if both := sorted({s for r in move.refusals for s in r.states} & move.moves.keys()):
        entry.fail("refusal", f"{both} juga ada di moves", f"{both} is in moves, too")
    everywhere = any(not each.states for each in move.refusals)
    if not everywhere:
        missing = states.keys() - move.moves.keys() - {s for r in move.refusals for s in r.states}
        if missing:
            listed = sorted(missing)
            entry.fail("refusal", f"tidak menjelaskan tahap {listed}", f"does not explain {listed}")
    entry.finish()
    return move


def _step_of(entry: Entry) -> ComplaintStep:
    """Return a step whose words and actors the file itself holds."""
    return ComplaintStep(
        entry.take("name", str),
        entry.take("id", str),
        entry.take("en", str),
        _who(entry),
        entry.take("official", bool),
        sources := take_citations(entry),
        read := maybe_read(entry, sources, Verification.OWN_TEXT),
        who_in=maybe_source(entry, "who_in"),
        who_read=read,
    )


def _who(entry: Entry) -> frozenset[Actor]:
    names = entry.texts("who")
    if not names or any(name not in _ACTORS for name in names):
        entry.fail("who", f"bukan pelaku: {list(names)}", f"not actors: {list(names)}")
    return frozenset(_ACTORS[name] for name in names)


def _moves(entry: Entry, states: Mapping[str, Stage]) -> Mapping[str, str]:
    table = entry.table("moves")
    found = {} if table is None else dict(table.pairs())
    texts = {source: target for source, target in found.items() if isinstance(target, str)}
    unknown = sorted({*texts, *texts.values()} - states.keys())
    if unknown or len(texts) != len(found):
        entry.fail("moves", f"tahap tidak dikenal: {unknown}", f"unknown stages: {unknown}")
    return texts


def _starts(entry: Entry) -> str | None:
    name = entry.maybe("starts", str)
    return None if name is None else _each(entry, "starts", (name,), Rulebook.national().events)[0]


def _refusal(entry: Entry, states: Mapping[str, Stage]) -> Refusal:
    names = entry.texts("states")
    if unknown := [name for name in names if name not in states]:
        entry.fail("states", f"tahap tidak dikenal: {unknown}", f"unknown stages: {unknown}")
    refusal = Refusal(
        frozenset(names),
        entry.take("id", str),
        entry.take("en", str),
        source := take_source(entry, "citation"),
        maybe_read(entry, [source], Verification.OWN_TEXT),
    )
    entry.finish()
    return refusal


def _clock(entry: Entry, states: Mapping[str, Stage], moves: Mapping[str, Move]) -> Clock:
    book = Rulebook.national()
    clock = Clock(
        _each(entry, "limit", (entry.take("limit", str),), book.limits)[0],
        _each(entry, "since", entry.texts("since"), book.events),
        _each(entry, "also", entry.texts("also"), book.events),
        entry.maybe_choice("who", _ACTORS),
        _each(entry, "kept_by", entry.texts("kept_by"), {**moves, **states, **book.events}),
        frozenset(_each(entry, "late", entry.texts("late"), moves)),
        frozenset(_each(entry, "owed_in", entry.texts("owed_in"), states)),
        entry.texts("when"),
        _words(entry),
    )
    if not clock.since:
        entry.fail("since", "wajib diisi", "is missing")
    entry.finish()
    return clock


def _each(entry: Entry, key: str, names: tuple[str, ...], known: Container[str]) -> tuple[str, ...]:
    if unknown := [name for name in names if name not in known]:
        entry.fail(key, f"tidak dikenal: {unknown}", f"unknown: {unknown}")
    for name in names:
        if names.count(name) > 1:
            entry.duplicate(key, name)
    return names


def _words(entry: Entry) -> tuple[str, str] | None:
    said_id, said_en = entry.maybe("id", str), entry.maybe("en", str)
    if said_id is not None and said_en is not None:
        return said_id, said_en
    if said_id != said_en:
        missing = "id" if said_id is None else "en"
        entry.fail(missing, "id dan en harus diisi keduanya", "id and en must both be given")
    return None
