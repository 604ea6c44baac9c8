"""Readings: the named choices where the texts disagree or are silent.

Each open question (C1 to C24 in the documentation) that touches a date, a consent or a register is
an enum with a default. What the choices mean and where each stands is data, in `readings.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import Enum
from functools import cache
from itertools import product

from attrs import frozen

from keterbukaan._answers import Answer, AnswerForm, Printed
from keterbukaan._arguments import checked, checked_fields
from keterbukaan._frozen import FrozenMap
from keterbukaan._words import Labelled
from keterbukaan.errors import ArgumentError, CitationError, Language, UnknownNameError
from keterbukaan.files._toml import Entry, read_toml, shipped
from keterbukaan.law.citation import Source, parse_source

__all__ = [
    "CassationStart",
    "CollectiveLeave",
    "CommencementStart",
    "DayOne",
    "ExemptionConsent",
    "ExemptionReview",
    "HundredDaysHolidays",
    "HundredDaysStart",
    "IncompleteClock",
    "InspectionStart",
    "LateAnswer",
    "MissingDay",
    "NoticeAfterComplete",
    "OmbudsmanDays",
    "OpenQuestion",
    "Option",
    "PlainHari",
    "Reading",
    "Readings",
    "RegistrationBar",
    "RegistrationProof",
    "Restated",
    "RollOver",
    "SilenceStart",
    "SuperiorClock",
    "open_question",
    "reading_types",
]


class Reading(Printed, Enum):
    """A reading of the texts (penafsiran); the first member of each kind is its default."""

    @classmethod
    def question_name(cls) -> str:
        """The open question's name in TOML and on the command line, such as "day-one"."""
        return _question_name(cls.__name__)

    def __str__(self) -> str:
        return f"{self.question_name()}={self.value}"


@cache
def _question_name(class_name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", class_name).lower()


class DayOne(Reading):
    """C3: whether the day of the event counts."""

    EXCLUDED = "excluded"
    INCLUDED = "included"


class NoticeAfterComplete(Reading):
    """C1: how long the notice may take once a request is complete (the copies differ)."""

    THREE = "three"
    TEN = "ten"


class SuperiorClock(Reading):
    """C2: what starts the superior's time to answer an objection."""

    RECEIVED = "received"
    RECEIVED_BY_SUPERIOR = "received_by_superior"
    REGISTERED = "registered"


class HundredDaysStart(Reading):
    """C4: what starts the commission's time to resolve a dispute."""

    FIRST_HEARING = "first_hearing"
    APPLICATION_RECEIVED = "application_received"
    REGISTERED = "registered"


class HundredDaysHolidays(Reading):
    """C4: whether holidays are left out of that time; the commission's own sheet counts them."""

    SKIPPED = "skipped"
    COUNTED = "counted"


class PlainHari(Reading):
    """C5, C12: what "hari" means where the text leaves it open."""

    CALENDAR = "calendar"
    WORKING = "working"


class SilenceStart(Reading):
    """C7: from when an objection against silence runs."""

    AFTER_RESPONSE = "after_response"
    AFTER_EXTENSION = "after_extension"


class IncompleteClock(Reading):
    """C8: what correcting an incomplete request does to the time to answer."""

    RUNS_ON = "runs_on"
    RESTARTS = "restarts"


class CollectiveLeave(Reading):
    """C9: whether collective leave (cuti bersama) is worked."""

    OFF = "off"
    WORKED = "worked"


class LateAnswer(Reading):
    """C10: from when a dispute may be filed after a late answer of the superior."""

    FROM_ANSWER = "from_answer"
    FROM_EXPIRY = "from_expiry"


class ExemptionReview(Reading):
    """C11: when the end of an exemption must be determined."""

    AT_LATEST = "at_latest"
    WITHIN_LAST = "within_last"


class ExemptionConsent(Reading):
    """C14: whose consent makes an exemption. It moves no date; `organization` asks for it."""

    HEAD_OF_BODY = "head_of_body"
    SUPERIOR = "superior"


class CassationStart(Reading):
    """C12: by which rule the time for cassation runs."""

    COURT_RULE = "court_rule"
    ACT = "act"


class RollOver(Reading):
    """C17: whether a limit in calendar time that ends on a day off moves on."""

    NONE = "none"
    NEXT_WORKING_DAY = "next_working_day"


class MissingDay(Reading):
    """C19: when months or years end that lead to a day which the month does not have."""

    END_OF_MONTH = "end_of_month"
    FIRST_OF_NEXT = "first_of_next"


class InspectionStart(Reading):
    """C20: what starts the oversight office's time to examine."""

    EXAMINATION_OPENED = "examination_opened"
    HANDED_OVER = "handed_over"


class OmbudsmanDays(Reading):
    """C21: what "hari" means in UU 37/2008 and PP 96/2012; it leaves `PlainHari` alone."""

    CALENDAR = "calendar"
    WORKING = "working"


class RegistrationBar(Reading):
    """C22: what keeps a dispute from being registered. It moves no date; a dispute asks for it."""

    IDENTITY = "identity"
    IDENTITY_OR_POWER = "identity_or_power"


class RegistrationProof(Reading):
    """C23: for which disputes proof of registration is sent. It moves no date."""

    EVERY_DISPUTE = "every_dispute"
    WITH_REASONS = "with_reasons"


class CommencementStart(Reading):
    """C24: what starts the commission's time to begin to resolve a dispute."""

    RECEIVED = "received"
    REGISTERED = "registered"


@cache
def reading_types() -> Mapping[str, type[Reading]]:
    """Return the readings of every open question by its name, in the order of this module."""
    return FrozenMap({kind.question_name(): kind for kind in Reading.__subclasses__()})


@checked_fields
@frozen
class Readings(Answer):
    """The readings in use, one per open question; those not named are the defaults.

    >>> readings = Readings.of(DayOne.INCLUDED, "collective-leave=worked")
    >>> readings[DayOne]
    <DayOne.INCLUDED: 'included'>
    >>> readings[RollOver]
    <RollOver.NONE: 'none'>
    """

    answer_form = AnswerForm("readings")

    chosen: tuple[Reading, ...] = ()

    @classmethod
    @checked
    def of(cls, *choices: Reading | str) -> Readings:
        """Build from members or from texts such as "day-one=included"; the last one wins.

        Raises:
            UnknownNameError: a text names no open question, or no option of it.
            ArgumentError: an argument is of another kind than it takes.
        """
        return cls().choosing(*choices)

    @checked
    def choosing(self, *choices: Reading | str) -> Readings:
        """Return these readings with some chosen otherwise.

        Raises:
            UnknownNameError: a text names no open question, or no option of it.
            ArgumentError: an argument is of another kind than it takes.
        """
        by_kind = {type(reading): reading for reading in self.chosen}
        for choice in choices:
            chosen = choice if isinstance(choice, Reading) else parse_reading(choice)
            by_kind[type(chosen)] = chosen
        others = [
            by_kind[kind]
            for kind in reading_types().values()
            if kind in by_kind and by_kind[kind] is not _default(kind)
        ]
        return Readings(tuple(others))

    def __getitem__(self, kind: type[Reading]) -> Reading:
        for reading in self.chosen:
            if type(reading) is kind:
                return reading
        return _default(kind)

    @checked
    def alternatives(self, kinds: tuple[type[Reading], ...]) -> Iterator[Readings]:
        """Yield every combination of the options of some open questions, the others unchanged.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        for combination in product(*kinds):
            yield self.choosing(*combination)


@cache
def _default(kind: type[Reading]) -> Reading:
    for first in kind:
        return first
    raise ArgumentError.of("kind", kind, "harus kelas penafsiran", "must be a class of readings")


@checked
def parse_reading(text: str) -> Reading:
    """Read "day-one=included".

    Raises:
        UnknownNameError: there is no such open question, or no such option of it.
        ArgumentError: an argument is of another kind than it takes.
    """
    name, _, value = (part.strip() for part in text.partition("="))
    kinds = reading_types()
    if name not in kinds:
        raise UnknownNameError.of("penafsiran", "reading", name, list(kinds))
    values = {reading.value: reading for reading in kinds[name]}
    if value not in values:
        raise UnknownNameError.of(f"pilihan {name}", f"choice of {name}", value, list(values))
    return values[value]


@frozen
class Restated(Answer):
    """What a ruling says that was not read itself, only where others restate it.

    It changes no default.
    """

    answer_form = AnswerForm("restated")

    source: str
    text_id: str
    text_en: str

    @checked
    def text(self, lang: Language = "id") -> str:
        """Return what it says, in the given language.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        return self.text_id if lang == "id" else self.text_en


@frozen
class Option(Labelled, Answer):
    """What one choice means and where it stands; `event` is the start that it chooses.

    `instead` names the starts that it chooses in the place of that one, for limits which do not
    begin with it. A note says how far its sources reach: whom they bind and since when, or that
    they are followed by analogy. `restated` holds the rulings that speak for it and were not read
    in their own text.
    """

    answer_form = AnswerForm("reading_option")

    reading: Reading
    label_id: str
    label_en: str
    sources: tuple[Source, ...]
    event: str | None
    restated: tuple[Restated, ...] = ()
    note_id: str = ""
    note_en: str = ""
    instead: tuple[str, ...] = ()

    @property
    def events(self) -> tuple[str, ...]:
        """The starts that it chooses, in the order in which a limit is asked for them."""
        return (self.event, *self.instead) if self.event else ()

    @checked
    def note(self, lang: Language = "id") -> str:
        """Return how far its sources reach, in the given language; empty where nothing limits them.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        return self.note_id if lang == "id" else self.note_en


@frozen
class OpenQuestion(Answer):
    """An open question of the texts: its options, and the limits that it alone touches."""

    answer_form = AnswerForm("open_question")

    name: str
    conflict: str
    question_id: str
    question_en: str
    options: tuple[Option, ...]
    limits: tuple[str, ...]

    @checked
    def question(self, lang: Language = "id") -> str:
        """Return the question in the given language.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        return self.question_id if lang == "id" else self.question_en

    def option(self, reading: Reading) -> Option:
        """Return what one choice means.

        Raises:
            UnknownNameError: it is a choice of another question.
        """
        for option in self.options:
            if option.reading is reading:
                return option
        known = [str(each.reading.value) for each in self.options]
        raise UnknownNameError.of(f"pilihan {self.name}", f"choice of {self.name}", reading, known)


@checked
def open_question(kind: type[Reading]) -> OpenQuestion:
    """Return an open question with its options and sources.

    >>> open_question(DayOne).conflict
    'C3'

    Raises:
        UnknownNameError: it is not the class of one open question.
        ArgumentError: an argument is of another kind than it takes.
    """
    known = open_questions()
    if (name := kind.question_name()) not in known:
        raise UnknownNameError.of("penafsiran", "reading", name, list(known))
    return known[name]


@cache
def open_questions() -> Mapping[str, OpenQuestion]:
    """Return every open question by name."""
    return FrozenMap(read_open_questions(shipped(__file__, "readings.toml"), "readings.toml"))


def read_open_questions(data: bytes, file: str) -> dict[str, OpenQuestion]:
    """Read the file of readings; it must hold exactly the enums of this module.

    Raises:
        DataFileError: an open question or an option is unknown, missing or out of order.
    """
    top = read_toml(data, file)
    top.schema()
    kinds = reading_types()
    found: dict[str, OpenQuestion] = {}
    for entry in top.tables("reading", "name"):
        kind = entry.choice("name", kinds)
        read = _open_question(entry, kind)
        entry.add(found, read.name, read)
    top.finish()
    if missing := [name for name in kinds if name not in found]:
        top.fail("reading", f"tidak memuat {missing}", f"{missing} is missing")
    return found


def _sources(option: Entry) -> tuple[Source, ...]:
    try:
        return tuple(map(parse_source, option.texts("sources")))
    except CitationError as problem:
        option.fail("sources", problem.text("id"), problem.text("en"))


def _restated(entry: Entry) -> Restated:
    restated = Restated(entry.take("source", str), entry.take("id", str), entry.take("en", str))
    entry.finish()
    return restated


def _open_question(entry: Entry, kind: type[Reading]) -> OpenQuestion:
    values = {reading.value: reading for reading in kind}
    options = []
    for option in entry.tables("option", "value"):
        reading = option.choice("value", values)
        options.append(
            Option(
                reading,
                option.take("label_id", str),
                option.take("label_en", str),
                _sources(option),
                option.maybe("event", str),
                tuple(_restated(each) for each in option.tables("restated")),
                option.maybe("note_id", str) or "",
                option.maybe("note_en", str) or "",
                option.texts("instead"),
            )
        )
        option.finish()
    if [option.reading for option in options] != list(kind):
        entry.fail("option", f"harus memuat {list(values)}", f"must hold {list(values)}")
    read = OpenQuestion(
        kind.question_name(),
        entry.take("conflict", str),
        entry.take("question_id", str),
        entry.take("question_en", str),
        tuple(options),
        entry.texts("limits"),
    )
    entry.finish()
    return read
