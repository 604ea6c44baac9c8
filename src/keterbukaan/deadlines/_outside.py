"""The rules of those who stand outside a body: a commission, an Ombudsman, a court.

A body's own file binds that body. Where it gives a citizen more time than the national rule, those
outside may still find the right lost on the national rule's last day. And its days off are its own:
a citizen's way runs on national days, and the body's own may only keep a right alive for longer.
"""

from __future__ import annotations

from datetime import date

from attrs import evolve

from keterbukaan._frozen import evolved
from keterbukaan.calendar.working import WorkingCalendar
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction, memo_of
from keterbukaan.law.limit import LimitNature, Scope, TimeLimit
from keterbukaan.law.rulebook import Rulebook
from keterbukaan.law.verification import Verification

__all__ = ["body_as_seen_outside", "body_on_national_days"]

_KEY = "as seen outside"
_ON_NATIONAL_DAYS = "on national days"
_NATIONAL = WorkingCalendar.national()


def body_as_seen_outside(provision: TimeLimit, body: Jurisdiction, on: date) -> Jurisdiction | None:
    """Return the body without rules of its own; None where nobody outside keeps another rule.

    That is so for whatever is no citizen's right set by the body's own file, and where the national
    number was not read in its own text: it may be replaced freely.
    """
    if provision.scope is not Scope.LOCAL or provision.nature is not LimitNature.RIGHT:
        return None
    book = Rulebook.national().in_force_on(on)
    known = book.about(provision.name) if provision.name in book.limits else ()
    if all(each.read is not Verification.OWN_TEXT for each in known):
        return None
    memo = memo_of(body)
    made = memo.get(_KEY)
    if not isinstance(made, Jurisdiction):
        made = memo[_KEY] = evolve(body, rulebook=Rulebook.national())
    return made


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
