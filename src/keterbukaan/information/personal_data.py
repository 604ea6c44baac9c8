"""The duties of a data controller within three times 24 hours (UU 27/2022), and their exceptions.

The hours are a limit like any other, so `due` gives the moment. What stands beside it is told here
and never assumed: when a request must be refused, when a duty falls away, and whether a lateness is
arguable since the Act gave time to adjust.
"""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import Literal, TypeAlias, get_args

from attrs import frozen

from keterbukaan._answers import Answer, AnswerForm
from keterbukaan._arguments import checked
from keterbukaan._words import Labelled, LabelledEnum
from keterbukaan.calendar.moment import local_day
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.deadlines.due import due
from keterbukaan.errors import Language
from keterbukaan.files._toml import Entry, read_toml, shipped
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law._sources_in_files import take_citations
from keterbukaan.law.citation import Citation

__all__ = [
    "ExceptionEffect",
    "PersonalDataDuty",
    "PersonalDataException",
    "PersonalDataLateness",
    "PersonalDataLimit",
    "exceptions_of",
    "personal_data_duty",
    "read_exceptions",
]

PersonalDataLimit: TypeAlias = Literal[
    "personal_data.rectification",
    "personal_data.access",
    "personal_data.consent_withdrawal",
    "personal_data.restriction",
    "personal_data.breach_notice",
]
"""The limits of three times 24 hours: update and correct, give access, end processing whose consent
was withdrawn, suspend and restrict it, and give notice of a failure."""


class ExceptionEffect(LabelledEnum):
    """What an exception does to a duty (akibat pengecualian)."""

    MUST_REFUSE = ("must_refuse", "wajib ditolak", "must be refused")
    FALLS_AWAY = ("falls_away", "tidak berlaku", "does not apply")


class PersonalDataLateness(LabelledEnum):
    """Whether a duty of personal data was kept in time (keterlambatan)."""

    NOT_LATE = ("not_late", "tidak terlambat", "not late")
    ARGUABLE = (
        "arguable",
        "terlambat, tetapi dapat diperdebatkan karena masa penyesuaian",
        "late, but arguable since there was time to adjust",
    )
    LATE = ("late", "terlambat", "late")


@frozen
class PersonalDataException(Labelled, Answer):
    """A case in which a duty is not to be done (pengecualian): what it is, and its articles."""

    answer_form = AnswerForm("personal_data_exception", also=("citation",))

    limits: tuple[str, ...]
    effect: ExceptionEffect
    label_id: str
    label_en: str
    citations: tuple[Citation, ...]

    @property
    def citation(self) -> Citation:
        """The paragraph that sets it."""
        return self.citations[0]


@frozen
class PersonalDataDuty(Answer):
    """One duty of a data controller (kewajiban pengendali data pribadi): until when, and unless.

    `exceptions` are told whether or not they hold; the deadline stands as if none did.
    """

    answer_form = AnswerForm("personal_data_duty")

    deadline: Deadline
    exceptions: tuple[PersonalDataException, ...]

    @checked
    def lateness(self, *, on: datetime, done: datetime | None = None) -> PersonalDataLateness:
        """Return whether it is late at a moment, or was when it was done.

        `done` counts where that is not after `on`. Up to the day until which the Act gave time to
        adjust (Pasal 74) a lateness is arguable.

        Raises:
            NaiveMomentError: a moment without a time zone was given.
            CalendarRangeError: a moment has no day here, at an end of Python's calendar.
            ArgumentError: an argument is of another kind than it takes.
        """
        zone = self.deadline.jurisdiction.zone
        local_day(on, zone)  # two moments compare only where both have a zone
        local_day(on if done is None else done, zone)
        judged = on if done is None or done > on else done
        if not self.deadline.is_overdue(on=judged):
            return PersonalDataLateness.NOT_LATE
        until = self.deadline.provision.regulation.adjusting_until
        if until is not None and local_day(judged, zone) <= until:
            return PersonalDataLateness.ARGUABLE
        return PersonalDataLateness.LATE

    @checked
    def explain(self, lang: Language = "id") -> str:
        """Return in whole sentences until when, why, and in which cases it is not to be done.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        lines = [self.deadline.explain(lang)]
        case = "dalam hal" if lang == "id" else "in this case"
        for each in self.exceptions:
            cited = "; ".join(map(str, each.citations))
            effect = each.effect.label(lang)
            lines.append(f"{effect[0].upper()}{effect[1:]} {case}: {each.label(lang)} ({cited}).")
        return "\n".join(lines)


@checked
def personal_data_duty(
    limit: PersonalDataLimit, since: datetime, *, under: Jurisdiction | None = None
) -> PersonalDataDuty:
    """Return until when a data controller has to do something, and in which cases not.

    `since` is the moment at which the request was received, or the protection failed.

    >>> from zoneinfo import ZoneInfo
    >>> received = datetime(2026, 3, 6, 15, 30, tzinfo=ZoneInfo("Asia/Jakarta"))
    >>> personal_data_duty("personal_data.access", received).deadline.moment.isoformat()
    '2026-03-09T15:30:00+07:00'

    Raises:
        NaiveMomentError: the moment has no time zone.
        NotInForceError: the act was not in force.
        CalendarRangeError: the count leads outside the calendar.
        ArgumentError: the limit is none of personal data, or an argument is of another kind.
    """
    found = due(limit, since, under=under)
    return PersonalDataDuty(found, exceptions_of(limit))


@checked
def exceptions_of(limit: str) -> tuple[PersonalDataException, ...]:
    """Return the cases in which a duty is not to be done; of other limits there are none."""
    return tuple(each for each in _national() if limit in each.limits)


@cache
def _national() -> tuple[PersonalDataException, ...]:
    return read_exceptions(shipped(__file__, "personal_data.toml"), "personal_data.toml")


_EFFECTS = {each.value: each for each in ExceptionEffect}


def read_exceptions(data: bytes, file: str) -> tuple[PersonalDataException, ...]:
    """Read the file of exceptions.

    Raises:
        DataFileError: the file is not valid.
    """
    top = read_toml(data, file)
    top.schema()
    exceptions = tuple(_exception(entry) for entry in top.tables("exception"))
    top.finish()
    return exceptions


def _exception(entry: Entry) -> PersonalDataException:
    duties = {each: each for each in get_args(PersonalDataLimit)}
    limits = tuple(entry.chosen("limits", each, duties) for each in entry.texts("limits"))
    if not limits:
        entry.fail("limits", "wajib ada", "is required")
    exception = PersonalDataException(
        limits,
        entry.choice("effect", _EFFECTS),
        entry.take("id", str),
        entry.take("en", str),
        take_citations(entry),
    )
    entry.finish()
    return exception
