"""Hitung satu tenggat beserta alasannya. / Compute one deadline with its reasons."""

from __future__ import annotations

import datetime as dt
import re
import sys
from collections.abc import Mapping
from typing import Annotated

import typer
from pydantic import Field

from keterbukaan.cli.answer import Answer, print_answer
from keterbukaan.cli.errors import bad_call, given, reported_errors
from keterbukaan.cli.language import LANGUAGES
from keterbukaan.cli.limit_names import event_named, event_titled, headed, limit_named
from keterbukaan.cli.options import (
    JsonOption,
    KnownOption,
    Lang,
    LangOption,
    LimitArgument,
    ReadingOption,
    UnderOption,
    day_of,
    day_or_none,
    day_or_today,
    jurisdiction_of,
)
from keterbukaan.cli.terminal import say
from keterbukaan.deadlines.deadline import Deadline, State, Undated
from keterbukaan.deadlines.due import due
from keterbukaan.errors import Language
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.limit import LimitNature
from keterbukaan.law.rulebook import Rulebook

__all__ = ["ANSWER", "DueAnswer", "app"]

app = typer.Typer(add_completion=False)


@app.command("due", help=__doc__)
def _due(
    limit: LimitArgument,
    since: Annotated[
        list[str],
        typer.Argument(
            help="Hari terjadinya peristiwa, atau PERISTIWA=HARI. / "
            "The day of the event, or EVENT=DAY."
        ),
    ],
    lang: LangOption = Lang.INDONESIAN,
    under: UnderOption = None,
    reading: ReadingOption = None,
    as_known_on: KnownOption = None,
    in_force_on: Annotated[
        str | None,
        typer.Option(
            "--in-force-on",
            metavar="DATE",
            help="Pakai aturan yang berlaku pada hari itu. / Use the rules in force on that day.",
        ),
    ] = None,
    on: Annotated[
        str | None,
        typer.Option(
            "--on",
            metavar="DATE",
            help="Keadaan pada hari itu; bawaan: hari ini (dengan --json: tanpa keadaan). / "
            "The state on that day; default: today (with --json: no state).",
        ),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    with reported_errors(lang.language):
        body = jurisdiction_of(under, reading, as_known_on)
        name = limit_named(limit, body.rulebook)
        rules_of = day_or_none(in_force_on) or _day_of_use(name, day_or_none(on), body)
        found = due(name, _since(since, body.rulebook), under=body, in_force_on=rules_of)
        if as_json:
            print_answer(DueAnswer.of(found, body, lang.language, on=day_or_none(on)))
        else:
            _show(name, found, day_or_today(on, body), lang.language)


def _day_of_use(name: str, on: dt.date | None, body: Jurisdiction) -> dt.date | None:
    """Return the day asked for where the limit is a permission: the law of its use governs it.

    What may be opened today was mostly handed over long before the law that lets it be opened.
    """
    about = body.rulebook.about(name) if on is not None else ()
    return on if any(each.nature is LimitNature.PERMISSION for each in about) else None


def _since(
    arguments: list[str], book: Rulebook
) -> dt.date | dt.datetime | Mapping[str, dt.date | dt.datetime]:
    if len(arguments) == 1 and "=" not in arguments[0]:
        return _moment_or_day(arguments[0])
    facts: dict[str, dt.date | dt.datetime] = {}
    for argument in arguments:
        event, sign, day = argument.partition("=")
        if not (sign and event.strip()):
            raise bad_call(
                "SINCE",
                f"{given(argument)}: tulis PERISTIWA=HARI",
                f"{given(argument)}: write EVENT=DAY",
            )
        name = event_named(event.strip(), book)
        if name in facts:
            said_id, said_en = (event_titled(name, book, each) for each in LANGUAGES)
            raise bad_call("SINCE", f"{said_id}: disebut dua kali", f"{said_en}: is given twice")
        facts[name] = _moment_or_day(day)
    return facts


def _moment_or_day(text: str) -> dt.date | dt.datetime:
    text = text.strip()
    if ":" in text or re.search(r"\dT", text):
        try:
            return dt.datetime.fromisoformat(text)
        except ValueError:
            raise bad_call(
                "SINCE",
                f"{given(text)} bukan waktu; tulis 2025-03-24T08:30+07:00",
                f"{given(text)} is not a valid date and time; write 2025-03-24T08:30+07:00",
            ) from None
    return day_of(text)


def _show(name: str, found: Deadline | Undated, on: dt.date, lang: Language) -> None:
    _say(headed(name, lang), "bold")
    for line in _explained(found, lang).split("\n"):
        _say(line)
    if not found.was_checked_long_ago:  # else it is told already
        from keterbukaan.deadlines._age_words import long_ago_words

        if aged := long_ago_words(found, on, lang):
            _say(aged)
    if isinstance(found, Undated):
        return
    from keterbukaan.deadlines._explanation import status_words

    _say(status_words(found, on, lang), "bold")
    strip = found.strip(lang)
    if strip:
        for line in ("", *strip.split("\n")):
            _say(line)


def _say(line: str, style: str = "") -> None:
    """Print a line: wrapped between words on a terminal, whole in a file or for a program."""
    if not sys.stdout.isatty():
        say(line)
        return
    from keterbukaan.cli.tables import console  # rich, which nothing else of this command needs

    console().print(line, style=style)


def _explained(found: Deadline | Undated, lang: Language) -> str:
    """Return the reasons, and what the way of a limit has to say beside them.

    Of personal data the cases in which nothing is to be done, of the Ombudsman what was not read.
    """
    if found.limit.startswith("ombudsman."):
        from keterbukaan.cases.ombudsman.record import UNREAD

        said = UNREAD.text(lang)
        return f"{found.explain(lang)}\n{said[0].upper()}{said[1:]}."
    if isinstance(found, Undated) or not found.limit.startswith("personal_data."):
        return found.explain(lang)
    from keterbukaan.information.personal_data import PersonalDataDuty, exceptions_of

    return PersonalDataDuty(found, exceptions_of(found.limit)).explain(lang)


class StatusAnswer(Answer):
    """Where a deadline stands on a day."""

    on: dt.date
    state: State
    working_days: int = Field(description="working days left, or gone by where overdue", ge=0)
    remaining: int = Field(description="days left in the limit's own unit; negative if overdue")


class DueAnswer(Answer):
    """A deadline, or what the law says where it gives no number (then `date` is null)."""

    limit: str
    since: dt.date
    event: str | None = None
    date: dt.date | None
    kind: str = Field(default="number", description="number, or what stands in its place")
    moment: dt.datetime | None = None
    opens: dt.date | None = Field(default=None, description="first day counted of a right")
    exercisable_from: dt.date | None = Field(default=None, description="not premature from then")
    exercisable_latest: dt.date | None = Field(
        default=None, description="premature under no reading from then"
    )
    earliest: dt.date | None = None
    latest: dt.date | None = None
    certainty: str | None = Field(default=None, description="of the date: decreed or estimated")
    range_certainty: str | None = Field(
        default=None, description="of the days under every reading, the earliest and latest too"
    )
    to_be_fixed: list[dt.date] = Field(
        default_factory=list, description="feasts it rests on whose date is still to be fixed"
    )
    verification: str
    checked_on: dt.date | None = Field(
        default=None, description="when its rule was last held against a source; null: a body's own"
    )
    was_checked_long_ago: bool = Field(
        default=False, description="more than a year before the event, or the day asked for"
    )
    replaced_by: str | None = Field(default=None, description="what replaced its regulation")
    amended_by: list[str] = Field(default_factory=list)
    may_be_replaced: bool = Field(
        default=False, description="it may already have been replaced on the day of the rules"
    )
    citations: list[str]
    readings: dict[str, str] = Field(default_factory=dict)
    jurisdiction: str | None = None
    in_force_on: dt.date | None = None
    as_known_on: dt.date | None = Field(default=None, description="the calendar as known then")
    status: StatusAnswer | None = Field(default=None, description="where a day was asked for")
    explanation: str | None = None

    @classmethod
    def of(
        cls,
        deadline: Deadline | Undated,
        body: Jurisdiction,
        lang: Language,
        *,
        on: dt.date | None = None,
    ) -> DueAnswer:
        """Build it from what `due` gave; with `on`, also where it stands on that day."""
        status = None
        if on is not None and isinstance(deadline, Deadline):
            found = deadline.status(on=on)
            status = StatusAnswer(
                on=on,
                state=found.state,
                working_days=found.working_days,
                remaining=deadline.remaining(on=on),
            )
        more = {
            "jurisdiction": body.name,
            "as_known_on": body.calendar.known_on,
            "status": status,
            "was_checked_long_ago": deadline.was_checked_long_ago
            or (on is not None and deadline.was_checked_long_before(on)),
            "explanation": _explained(deadline, lang),
        }
        if isinstance(deadline, Undated):
            more["in_force_on"] = None  # as it was always printed: no day was counted
        told = {key: each for key, each in deadline.to_dict().items() if key in cls.model_fields}
        return cls.model_validate({**told, **more})


ANSWER = DueAnswer
