"""Why an event cannot be recorded, whatever its kind: another case's, out of order, no right to it.

What an event says is judged by the guards of its kind of case.
"""

from __future__ import annotations

from keterbukaan._words import said_day
from keterbukaan.cases.actors import actor_words, actors_listed
from keterbukaan.cases.event import Event
from keterbukaan.cases.lifecycle import Lifecycle, Move
from keterbukaan.cases.outcomes import Irregularity, Nature, irregular
from keterbukaan.cases.progress import Progress
from keterbukaan.errors import ContradictionError, RecordError, UnlawfulEvent
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.verification import on_what_basis

__all__ = ["error_of", "no_event", "of_another_case", "out_of_order", "wrong_actor"]


def of_another_case(event: Event, kind: str, citation: str) -> Irregularity:
    """Return that an event belongs to another kind of case."""
    return irregular(
        event,
        Nature.CONTRADICTION,
        f"{type(event).__name__} bukan peristiwa dari jenis perkara ini ({kind})",
        f"{type(event).__name__} is not an event of this kind of case ({kind})",
        citation,
    )


def out_of_order(event: Event, progress: Progress, citation: str) -> Irregularity:
    """Return that an event is dated before what is already recorded."""
    return irregular(
        event,
        Nature.CONTRADICTION,
        f"bertanggal {said_day(event.on, 'id')}, mendahului yang sudah tercatat pada "
        f"{said_day(progress.last_on, 'id')}",
        f"is dated {said_day(event.on, 'en')}, before what is recorded on "
        f"{said_day(progress.last_on, 'en')}",
        citation,
    )


def wrong_actor(event: Event, move: Move, body: Jurisdiction, nature: Nature) -> Irregularity:
    """Return that somebody did what is for others to do."""
    done_id, done_en = (actor_words(event.by, lang, under=body) for lang in ("id", "en"))
    may_id, may_en = (actors_listed(move.who, lang, under=body) for lang in ("id", "en"))
    return irregular(
        event,
        nature,
        f"dilakukan {done_id}, padahal yang berwenang {may_id}",
        f"done by {done_en}; it may be done only by {may_en}",
        move.names_the_maker,
        read=move.who_read,
    )


def error_of(
    found: Irregularity, life: Lifecycle, stage: str
) -> UnlawfulEvent | ContradictionError:
    """Return the error of what is found: a contradiction, or an act without effect."""
    kind = ContradictionError if found.nature is Nature.CONTRADICTION else UnlawfulEvent
    state, move = life.states[stage], life.moves.get(found.event)
    basis_id, basis_en = on_what_basis(found.read)
    return kind(
        event=found.event,
        event_id=found.event if move is None else move.label_id,
        event_en=found.event if move is None else move.label_en,
        state_id=state.label_id,
        state_en=state.label_en,
        problem_id=f"{found.text_id}{basis_id}",
        problem_en=f"{found.text_en}{basis_en}",
        citation=found.citation,
    )


def no_event() -> RecordError:
    """Return that what should be recorded is no event."""
    return RecordError(
        field="event",
        problem_id="harus berupa peristiwa, misalnya Registered(...); untuk data JSON pakai load",
        problem_en="must be an event such as Registered(...); for JSON data use load",
    )
