"""What follows from a body's silence under UU 30/2014: a grant, and the duty to issue it.

Read from `silence.toml`; every day comes from `due`. Never for a request for information: silence
on that is a ground for an objection, and grants nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from types import MappingProxyType

from attrs import frozen

from keterbukaan._answers import Answer, AnswerForm
from keterbukaan._arguments import checked, checked_fields
from keterbukaan._words import Labelled, LabelledEnum
from keterbukaan.deadlines._outside import body_under_national_law
from keterbukaan.deadlines.deadline import Deadline, Undated
from keterbukaan.deadlines.due import due
from keterbukaan.errors import Language
from keterbukaan.files._toml import Entry, read_toml, shipped
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law._sources_in_files import take_citation, take_citations, take_read
from keterbukaan.law.citation import Citation
from keterbukaan.law.rulebook import Rulebook
from keterbukaan.law.verification import Verification
from keterbukaan.ways.catalogue import WayCondition, take_conditions

__all__ = [
    "Awaited",
    "CourtConfirmation",
    "GrantStanding",
    "Silence",
    "SilenceRule",
    "read_silences",
    "what_follows_from_silence",
]

_ONE_DAY = timedelta(days=1)


class Awaited(LabelledEnum):
    """On what a decision is awaited."""

    APPLICATION = ("application", "permohonan", "an application")
    OBJECTION = ("objection", "keberatan administratif", "an administrative objection")
    APPEAL = ("appeal", "banding administratif", "an administrative appeal")


class GrantStanding(LabelledEnum):
    """Where silence stands on a day (kedudukan)."""

    WAITING = ("waiting", "masih dalam waktunya", "still within its time")
    ARGUABLE = (
        "arguable",
        "sudah dikabulkan menurut sebagian penafsiran",
        "granted under some readings",
    )
    GRANTED = ("granted", "dianggap dikabulkan", "taken to be granted")


@checked_fields
@frozen
class CourtConfirmation(Labelled, Answer):
    """Whether a court confirms the grant (putusan penerimaan), by the law of the application's day.

    `read` says how that was read; what came after it is known by restatement alone.
    """

    answer_form = AnswerForm("court_confirmation")

    label_id: str
    label_en: str
    citations: tuple[Citation, ...]
    is_open: bool
    read: Verification
    in_force_from: date | None
    in_force_until: date | None


@checked_fields
@frozen
class SilenceRule(Labelled, Answer):
    """What the Act makes of silence: the grant in its own words, and what it rests on.

    `grant` is the limit within which the decision has to be issued; None where the text sets none.
    """

    answer_form = AnswerForm("silence_rule")

    awaited: Awaited
    limit: str
    grant: str | None
    label_id: str
    label_en: str
    citations: tuple[Citation, ...]
    sanction_id: str
    sanction_en: str
    sanction_citation: Citation
    conditions: tuple[WayCondition, ...]
    courts: tuple[CourtConfirmation, ...]

    @checked
    def sanction(self, lang: Language = "id") -> str:
        """Return which administrative sanction the delay carries.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        return self.sanction_id if lang == "id" else self.sanction_en


@checked_fields
@frozen
class Silence(Answer):
    """What follows where nobody decided (akibat diam), as it stands on a day.

    `granted_from` is the first day of the grant under the readings in use, the day after the body's
    time ended. `granted_earliest` is the first under any reading; `granted_for_certain` the first
    by which the time is over both on the body's own days and rules and on the nation's. `issue_by`
    is when the body has to issue the decision; None where the text sets no number of days.
    """

    answer_form = AnswerForm("silence")

    rule: SilenceRule
    on: date
    standing: GrantStanding
    decide_by: Deadline
    granted_from: date
    granted_earliest: date
    granted_for_certain: date
    issue_by: Deadline | None
    court: CourtConfirmation | None


@checked
def what_follows_from_silence(
    awaited: Awaited, since: date, *, on: date, under: Jurisdiction | None = None
) -> Silence:
    """Return what follows where an application, objection or appeal is not decided in time.

    `since` is the day on which the application was complete, or the objection or appeal filed.
    Whether the conditions of the grant are there, a person decides.

    >>> from datetime import date
    >>> found = what_follows_from_silence(
    ...     Awaited.OBJECTION, date(2025, 8, 4), on=date(2025, 8, 20))
    >>> found.standing.value, str(found.granted_from), str(found.issue_by)
    ('granted', '2025-08-20', '2025-08-26')

    Raises:
        NotInForceError: the Act was not in force on that day.
        NotADayError: `since` or `on` is not a plain day.
        CalendarRangeError: the count leads outside the calendar.
        ArgumentError: an argument is of another kind than it takes.
    """
    body = Jurisdiction.national() if under is None else under
    rule = _rules()[awaited]
    own = _dated(due(rule.limit, since, under=body))
    ends = (own, _dated(due(rule.limit, since, under=body_under_national_law(body))))
    earliest = min(each.earliest for each in ends) + _ONE_DAY
    certain = max(each.latest for each in ends) + _ONE_DAY
    return Silence(
        rule,
        on,
        _standing(on, earliest, certain),
        own,
        own.date + _ONE_DAY,
        earliest,
        certain,
        None if rule.grant is None else _dated(due(rule.grant, own)),
        next((each for each in rule.courts if _holds_on(each, own.in_force_on)), None),
    )


def _standing(on: date, earliest: date, certain: date) -> GrantStanding:
    if on < earliest:
        return GrantStanding.WAITING
    return GrantStanding.GRANTED if on >= certain else GrantStanding.ARGUABLE


def _holds_on(court: CourtConfirmation, day: date) -> bool:
    return (court.in_force_from or day) <= day <= (court.in_force_until or day)


def _dated(found: Deadline | Undated) -> Deadline:
    """Return a deadline: the limits of silence always have a number."""
    assert isinstance(found, Deadline)  # noqa: S101 - `read_silences` takes no other limit
    return found


@cache
def _rules() -> Mapping[Awaited, SilenceRule]:
    return read_silences(shipped(__file__, "silence.toml"), "silence.toml")


_AWAITED = {each.value: each for each in Awaited}


def read_silences(data: bytes, file: str) -> Mapping[Awaited, SilenceRule]:
    """Read the file of what follows from silence; it must hold each kind once.

    Raises:
        DataFileError: the file is not valid.
    """
    top = read_toml(data, file)
    top.schema()
    found: dict[Awaited, SilenceRule] = {}
    for entry in top.tables("silence", "awaited"):
        rule = _rule(entry)
        entry.add(found, rule.awaited, rule, "awaited")
    if missing := [each.value for each in Awaited if each not in found]:
        top.fail("silence", f"{missing} belum ada", f"{missing} are missing")
    top.finish()
    return MappingProxyType(found)


def _rule(entry: Entry) -> SilenceRule:
    rule = SilenceRule(
        entry.choice("awaited", _AWAITED),
        entry.take("limit", str),
        entry.maybe("grant", str),
        entry.take("id", str),
        entry.take("en", str),
        take_citations(entry),
        entry.take("sanction_id", str),
        entry.take("sanction_en", str),
        take_citation(entry, "sanction_citation"),
        take_conditions(entry),
        tuple(_court(each) for each in entry.tables("court")),
    )
    for key, limit in (("limit", rule.limit), ("grant", rule.grant)):
        if limit is not None and not _has_a_number(limit):
            entry.fail(key, "bukan tenggat yang berangka", "is not a limit with a number")
    entry.finish()
    return rule


def _has_a_number(limit: str) -> bool:
    book = Rulebook.national()
    return limit in book.limits and all(each.amount is not None for each in book.about(limit))


def _court(entry: Entry) -> CourtConfirmation:
    citations = take_citations(entry)
    court = CourtConfirmation(
        entry.take("id", str),
        entry.take("en", str),
        citations,
        entry.take("is_open", bool),
        take_read(entry, citations),
        entry.maybe("in_force_from", date),
        entry.maybe("in_force_until", date),
    )
    entry.finish()
    return court
