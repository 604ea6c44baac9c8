"""The rules of those who stand outside a body: a commission, an Ombudsman, a court.

A body's own file binds that body. Where it gives a citizen more time than the national rule, those
outside may still find the right lost on the national rule's last day. Where it gives itself less
time to answer, they find silence only when the national rule's time is over. And its days off are
its own: a citizen's way runs on national days, and the body's own may only keep a right alive for
longer.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from attrs import evolve

from keterbukaan._frozen import evolved
from keterbukaan.calendar.working import WorkingCalendar
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction, memo_of
from keterbukaan.law._regulation_file import ENDED
from keterbukaan.law.limit import LimitNature, Scope, TimeLimit
from keterbukaan.law.rulebook import Rulebook
from keterbukaan.law.verification import Verification

__all__ = [
    "answers_in_its_own_time",
    "body_as_seen_outside",
    "body_by_national_rules",
    "body_on_national_days",
    "body_under_national_law",
]

_KEY = "as seen outside"
_ON_NATIONAL_DAYS = "on national days"
_BY_NATIONAL_RULES = "by national rules"
_NATIONAL = WorkingCalendar.national()


def body_as_seen_outside(provision: TimeLimit, body: Jurisdiction, on: date) -> Jurisdiction | None:
    """Return the body without rules of its own; None where nobody outside keeps another rule.

    That is so for whatever is no citizen's right set by the body's own file, and where the national
    number was not read in its own text: it may be replaced freely.
    """
    if provision.scope is not Scope.LOCAL or provision.nature is not LimitNature.RIGHT:
        return None
    if not _was_read(provision.name, on):
        return None
    memo = memo_of(body)
    made = memo.get(_KEY)
    if not isinstance(made, Jurisdiction):
        made = memo[_KEY] = evolve(body, rulebook=Rulebook.national())
    return made


def _was_read(limit: str, on: date) -> bool:
    """Return whether the national number of a limit was read in its own text."""
    book = Rulebook.national().in_force_on(on)
    known = book.about(limit) if limit in book.limits else ()
    return any(each.read is Verification.OWN_TEXT for each in known)


def body_by_national_rules(
    provisions: Iterable[TimeLimit], body: Jurisdiction, on: date
) -> Jurisdiction | None:
    """Return the body with the nation's rules and days, for a right that arises from its silence.

    None where no time to answer that ends in that right is set by the body's own file.
    """
    silences = {event for each in provisions for event in each.starts_from if event.endswith(ENDED)}
    is_its_own = any(answers_in_its_own_time(event, body, on) for event in silences)
    return body_under_national_law(body) if is_its_own else None


def body_under_national_law(body: Jurisdiction) -> Jurisdiction:
    """Return the body with the nation's rules and days, whatever its own file says."""
    memo = memo_of(body)
    made = memo.get(_BY_NATIONAL_RULES)
    if not isinstance(made, Jurisdiction):
        there = body_on_national_days(body) or body
        made = memo[_BY_NATIONAL_RULES] = evolve(there, rulebook=Rulebook.national())
    return made


def answers_in_its_own_time(event: str, body: Jurisdiction, on: date) -> bool:
    """Return whether an event is the end of a time to answer that a body's own file sets."""
    limit, book = event.removesuffix(ENDED), body.rulebook.in_force_on(on)
    known = book.about(limit) if event.endswith(ENDED) and limit in book.limits else ()
    return any(each.scope is Scope.LOCAL for each in known) and _was_read(limit, on)


def body_on_national_days(body: Jurisdiction) -> Jurisdiction | None:
    """Return the body with the nation's week and days off; None where it has no others."""
    if not body.calendar.local_days and body.calendar.weeks == _NATIONAL.weeks:
        return None
    memo = memo_of(body)
    made = memo.get(_ON_NATIONAL_DAYS)
    if not isinstance(made, Jurisdiction):
        calendar = evolved(body.calendar, weeks=_NATIONAL.weeks, local_days=())
        made = memo[_ON_NATIONAL_DAYS] = evolve(body, calendar=calendar)
    return made
