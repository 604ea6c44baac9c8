"""What a table of cases holds beside their JSON, so that lists and filters need no case (kolom).

A case changes by what happens and by time alone: a last day passes, a duty ends without an event, a
decision becomes final. All of it is found here by asking the case on each day on which something
may turn; no rule is written a second time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from itertools import takewhile
from typing import TypeAlias, cast

from attrs import evolve, fields, frozen

from keterbukaan._answers import Answer, AnswerForm
from keterbukaan._arguments import checked_fields
from keterbukaan.cases._clocks import AnyScene, turns_of
from keterbukaan.cases.next_due import of_the_office
from keterbukaan.cases.outcomes import Obligation
from keterbukaan.law.actor import Actor
from keterbukaan.law.rulebook import Rulebook

__all__ = ["CaseColumns", "Snapshot", "columns_on", "turns_in"]

_ONE_DAY = timedelta(days=1)


@checked_fields
@frozen
class CaseColumns(Answer):
    """One row about a case, as it stands on a day; each field is a column.

    `due` is the next last day that the office owes, of several the one that is late the longest, or
    else the first; `due_earliest` its careful day, under any reading; `due_step` the limit or event
    and `due_who` who owes it. None where nothing with a day is owed. `owed_until` is the last day
    on which that counts, where it ends without an event, or where it is arguable only whether it
    is late after its day. So on every day before `next_turn` something is late exactly where
    `due < today AND (owed_until IS NULL OR today <= owed_until)`.

    `next_turn` is the first later day on which the row changes by itself, and is to be made anew;
    None where it never does. `closed_on` is since when the case is closed, `law` the version of the
    law by which the row was made. `stage` is a key of the kind's lifecycle; of a dossier that of
    its last case, behind the name of its kind ("objection.registered").
    """

    answer_form = AnswerForm("case_columns", without=("law",))  # every answer says it

    stage: str
    due: date | None
    due_earliest: date | None
    due_step: str | None
    due_who: Actor | None
    owed_until: date | None
    next_turn: date | None
    closed_on: date | None
    law: str

    def row(self) -> dict[str, str | None]:
        """Return the columns and nothing else, days as ISO text, which every database takes."""
        told = self.to_dict()
        return {each.name: cast("str | None", told[each.name]) for each in fields(type(self))}


@frozen
class Snapshot:
    """Where a case stands on a day, and the later days on which that may change by itself."""

    stage: str
    is_closed: bool
    owed: tuple[Obligation, ...]
    turns: frozenset[date]


_Ask: TypeAlias = Callable[[date], Snapshot]


def columns_on(on: date, ask: _Ask) -> CaseColumns:
    """Return the row of a case on a day, by where it stands then and on each later turn."""
    from keterbukaan.jurisdiction.version import law_version

    ahead = _ahead(on, ask)
    now = _row(ahead, 0, law_version)
    rows = ((day, _row(ahead, place, law_version)) for place, (day, _) in enumerate(ahead))
    turn = next((day for day, row in rows if row != now), None)
    closed = _closed_on(on, ahead[0][1], ask)
    return evolve(now, next_turn=turn, closed_on=closed)


def turns_in(scene: AnyScene, owed: Iterable[Obligation]) -> frozenset[date]:
    """Return the days on which what is known of a case may turn, whether they lie ahead or not."""
    last_days = (each.by_day for each in owed if each.by_day is not None)
    happened = {scene.progress.opened_on, *(event.on for event in scene.case.history)}
    begins = (each.begins for each in Rulebook.national().regulations)
    return frozenset(
        {
            *turns_of(scene),
            *(day + _ONE_DAY for day in last_days),
            *happened,
            *(day + _ONE_DAY for day in happened if day < date.max),  # no day follows that one
            *(day for day in begins if day is not None),
        }
    )


_Ahead: TypeAlias = list[tuple[date, Snapshot]]


def _ahead(on: date, ask: _Ask) -> _Ahead:
    """Return where it stands on a day and on each later one on which it may turn, in order."""
    found = {on: ask(on)}
    waiting = {day for day in found[on].turns if day > on}
    while waiting:
        day = min(waiting)
        found[day] = ask(day)
        waiting |= {turn for turn in found[day].turns if turn > day}
        waiting.discard(day)
    return sorted(found.items())


def _row(ahead: _Ahead, place: int, law: str) -> CaseColumns:
    """Return the row on one of the days, without its turn; closed or not, as if since that day."""
    day, standing = ahead[place]
    closed = date.max if standing.is_closed else None
    empty = CaseColumns(standing.stage, None, None, None, None, None, None, closed, law)
    owed = [(each, each.by_day) for each in standing.owed if of_the_office(each)]
    dated = [(each, last) for each, last in owed if last is not None]
    if not dated:
        return empty
    duty, last = min(dated, key=lambda each: _urgency(each[0], each[1], day))
    until = last if _is_arguable(duty, last, day) else _owed_until(duty, last, ahead[place + 1 :])
    return evolve(
        empty,
        due=last,
        due_earliest=last if duty.deadline is None else duty.deadline.earliest,
        due_step=duty.step,
        due_who=duty.who,
        owed_until=until,
    )


def _urgency(duty: Obligation, last: date, on: date) -> tuple[int, date, str, str]:
    """Return the place of a duty: the longest late, then what comes, then what is arguable."""
    place = 0 if duty.late else 1 + _is_arguable(duty, last, on)
    return place, last, duty.step or "", duty.who.value


def _is_arguable(duty: Obligation, last: date, on: date) -> bool:
    """Return whether its last day has passed, and nobody can say that it is late."""
    return on > last and not duty.late


def _owed_until(duty: Obligation, last: date, later: _Ahead) -> date | None:
    """Return the last day on which it counts; None where it does until something happens."""
    for day, standing in later:
        if not any(
            (each.step, each.who, each.by_day) == (duty.step, duty.who, last)
            and not _is_arguable(each, last, day)
            for each in standing.owed
        ):
            return day - _ONE_DAY
    return None


def _closed_on(on: date, now: Snapshot, ask: _Ask) -> date | None:
    """Return the first of the days since which it is closed."""
    if not now.is_closed:
        return None
    earlier = sorted((turn for turn in now.turns if turn <= on), reverse=True)
    return min([on, *takewhile(lambda day: ask(day).is_closed, earlier)])
