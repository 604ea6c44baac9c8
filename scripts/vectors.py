"""Write the vectors of kind `date`: questions by which a program in any language is checked.

`python -m scripts.vectors` draws questions over limits, readings, bodies, days of knowledge and
years, and keeps those that tell: those to which a plausible mistake gives another day. Each names
the mistakes that it catches. A thousand drawn blindly stand beside them. The answers are the
library's; the tests hold every one against a count that does not import it.
"""

from __future__ import annotations

import hashlib
import json
import random
from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import TypeAlias, TypeVar

from attrs import evolve, frozen

from keterbukaan import Jurisdiction, law_version
from keterbukaan._frozen import evolved
from keterbukaan.calendar.decree import Certainty, decrees_of
from keterbukaan.calendar.working import WorkingCalendar
from keterbukaan.deadlines._given import Given as Facts
from keterbukaan.deadlines._questions import questions_about
from keterbukaan.deadlines._starts import NoStartError, Starts
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.deadlines.due import due
from keterbukaan.errors import KeterbukaanError
from keterbukaan.law.limit import Direction, Kind, Scope, Unit
from keterbukaan.law.reading import OpenQuestion
from keterbukaan.law.rulebook import Rulebook
from scripts.vector_bodies import BODIES

FILE = Path(__file__).parents[1] / "src" / "keterbukaan" / "testing" / "vectors" / "date.json"
YEARS = range(2010, 2028)
OF_EACH_MISTAKE = 3
"""How many vectors are kept of one limit, one setting and one mistake."""
OF_EACH_NATIONALLY = 12
"""The same under the national rules as they are read by default: what everybody has to answer."""
TELLING, BLIND = 4_005, 1_000
SEED = 14_2008

T = TypeVar("T")
Given: TypeAlias = dict[str, date]
Shape: TypeAlias = "tuple[str, dict[str, tuple[int, int]]]"
_FIRST, _LAST = date(YEARS[0], 1, 1).toordinal(), date(YEARS[-1], 12, 31).toordinal()
_NEAR = 0.8
"""How often a question at a body with days of its own is asked near one of them."""
_HALF = 0.5
_TRIES = 50
"""How often a setting is asked, before all else, until it tells."""
_BY_THE_MONTH = {Unit.MONTHS, Unit.YEARS}

CHAINS: tuple[Shape, ...] = (
    ("request.extension", {"request.received": (0, 0)}),
    ("request.notice", {"request.received": (0, 0), "request.complete": (0, 14)}),
    ("request.response", {"request.received": (0, 0), "request.correction_received": (3, 20)}),
    ("request.extension", {"request.received": (0, 0), "request.correction_received": (3, 20)}),
    ("objection.filing", {"request.received": (0, 0)}),
    ("objection.filing", {"request.received": (0, 0), "request.extension.ended": (20, 40)}),
    ("objection.filing", {"request.received": (0, 0), "request.answer_received": (3, 40)}),
    ("objection.filing", {"request.response.ended": (0, 0), "request.extension.ended": (9, 14)}),
    ("objection.filing", {"objection.ground_found": (0, 0), "request.answer_received": (0, 9)}),
    ("objection.response", {"objection.received": (0, 0), "objection.registered": (0, 6)}),
    (
        "objection.response",
        {"objection.received": (0, 0), "objection.received_by_superior": (0, 6)},
    ),
    (
        "objection.response",
        {
            "objection.received": (0, 0),
            "objection.registered": (0, 4),
            "objection.received_by_superior": (1, 9),
        },
    ),
    ("dispute.filing", {"objection.received": (0, 0)}),
    ("dispute.filing", {"objection.received": (0, 0), "objection.registered": (1, 9)}),
    ("dispute.filing", {"objection.received": (0, 0), "objection.response_received": (20, 75)}),
    (
        "dispute.filing",
        {
            "objection.received": (0, 0),
            "objection.registered": (1, 12),
            "objection.response_received": (38, 65),
        },
    ),
    ("dispute.commencement", {"dispute.received": (0, 0), "dispute.registered": (0, 12)}),
    ("dispute.resolution", {"dispute.received": (0, 0), "dispute.first_hearing": (10, 60)}),
    (
        "dispute.resolution",
        {
            "dispute.received": (0, 0),
            "dispute.registered": (1, 20),
            "dispute.first_hearing": (20, 60),
        },
    ),
    ("dispute.summons", {"dispute.first_hearing": (0, 0), "dispute.first_mediation": (0, 5)}),
    ("dispute.mediation_extension", {"dispute.first_mediation": (0, 0)}),
    ("court.panel_appointment", {"court.objection_registered": (0, 0)}),
    ("cassation.filing", {"court.decision_pronounced": (0, 0), "court.decision_received": (0, 30)}),
    ("cassation.filing", {"court.decision_pronounced": (0, 0), "court.decision_notified": (1, 20)}),
    (
        "complaint.inspection",
        {
            "complaint.handed_to_inspectorate": (0, 0),
            "complaint.examination_opened": (0, 10),
        },
    ),
    (
        "complaint.head_inspection",
        {"complaint.inspection_assigned": (0, 0), "complaint.examination_opened": (0, 10)},
    ),
    ("administration.objection_grant", {"administration.objection_filed": (0, 0)}),
    ("administration.appeal_grant", {"administration.appeal_filed": (0, 0)}),
    ("service_standard.revision", {"service_standard.draft_published": (0, 0)}),
)
"""Limits that several events start, or that follow from others: how many days lie between them."""


@frozen
class Setting:
    """Under what a question is asked: a body, the readings chosen, and what was known when."""

    body: str | None = None
    readings: tuple[str, ...] = ()
    known_on: date | None = None

    @property
    def jurisdiction(self) -> Jurisdiction:
        """The body with all that was chosen."""
        return _jurisdiction(self.body, self.readings, self.known_on)


@cache
def _jurisdiction(
    name: str | None, readings: tuple[str, ...], known_on: date | None
) -> Jurisdiction:
    body = Jurisdiction.national() if name is None else Jurisdiction.loads(BODIES[name])
    body = body.choosing(*readings)
    return body if known_on is None else body.as_known_on(known_on)


@frozen
class Question:
    """One question with its answer, and the mistakes that would answer it otherwise."""

    limit: str
    given: tuple[tuple[str, date], ...]
    setting: Setting
    answer: Deadline
    catches: tuple[str, ...]

    @property
    def name(self) -> str:
        """What it asks, in six signs, so that it keeps its name where others come and go."""
        return f"date/{hashlib.sha256(json.dumps(self.asked).encode()).hexdigest()[:6]}"

    @property
    def asked(self) -> dict[str, object]:
        """What it asks, as it stands in the file."""
        return {
            "limit": self.limit,
            "given": {event: str(day) for event, day in self.given},
            "known_on": None if self.setting.known_on is None else str(self.setting.known_on),
            "readings": dict(each.split("=") for each in self.setting.readings),
            "body": self.setting.body,
        }

    def entry(self) -> dict[str, object]:
        """Return it as it stands in the file."""
        told = MISTAKES[self.catches[0]] if self.catches else None
        return {
            "v": 1,
            "id": self.name,
            "kind": "date",
            **self.asked,
            "article": [str(self.answer.provision.citation)],
            "reason": {
                "id": f"Salah bila {told[0]}" if told else "Acak",
                "en": f"Wrong if {told[1]}" if told else "At random",
            },
            "expected": {
                "date": str(self.answer.date),
                "earliest": str(self.answer.earliest),
                "latest": str(self.answer.latest),
            },
        }


MISTAKES: Mapping[str, tuple[str, str]] = {
    "no_cap": ("batas luarnya terlewat", "its cap is missed"),
    "local_days": ("hari setempat terlewat", "local days are missed"),
    "own_week": ("minggu kerja setempat terlewat", "the body's own week is missed"),
    "own_limit": ("batas setempat terlewat", "the body's own limit is missed"),
    "whose_days": ("hari setempat dipakai", "the body's days are used"),
    "month_end": ("akhir bulan melimpah", "a month's end overflows"),
    "not_rolled": ("akhir di hari libur tetap", "an end on a day off stays"),
    "rolled": ("akhir di hari libur digeser", "an end on a day off moves"),
    "decree_unrevised": ("perubahan SKB terlewat", "a revised decree is missed"),
    "decree_too_new": ("SKB kemudian ikut dipakai", "a later decree is used"),
    "reading": ("penafsiran terlewat", "the reading is missed"),
    "last_day_twice": ("hari terakhir dihitung lagi", "the last day counts twice"),
    "plain_hari_calendar": ("hari dibaca hari kalender", "days are calendar days"),
    "plain_hari_working": ("hari dibaca hari kerja", "days are working days"),
    "leave_off": ("cuti bersama dianggap libur", "collective leave is off"),
    "leave_worked": ("cuti bersama dianggap kerja", "collective leave is worked"),
    "forward": ("dihitung maju", "it is counted forward"),
    "day_one_left_out": ("hari kejadian dilewati", "the event's day is skipped"),
    "day_one_counted": ("hari kejadian dihitung", "the event's day counts"),
    "weeks": ("5 hari kerja dianggap 7 hari", "5 working days are 7 days"),
}
"""What a program may get wrong, in words; the rarest first, which is what a vector names."""

_COMMON = frozenset({"forward", "day_one_left_out", "day_one_counted", "weeks", "leave_worked"})


def questions() -> list[Question]:
    """Return the questions that are kept: what tells, then what was drawn blindly."""
    dice = random.Random(SEED)  # noqa: S311 - nothing is secret
    kept: dict[str, Question] = {}
    held: Counter[tuple[object, ...]] = Counter()
    settings, shapes = _settings(), _shapes()
    for setting in dict.fromkeys(setting for _, several in settings for setting in several):
        told = (_asked(dice, _one_of(dice, shapes), setting) for _ in range(_TRIES))
        question = next((each for each in told if each is not None and each.catches), None)
        if question is not None:
            kept[question.name] = question
    while len(kept) < TELLING:
        group, several = _one_of(dice, settings)
        question = _asked(dice, _one_of(dice, shapes), _one_of(dice, several))
        if question is None:
            continue
        first = tuple(event for event, _ in question.given)
        caught = [each for each in question.catches if each not in _COMMON] or question.catches
        places = [(question.limit, first, group, each) for each in caught]
        most = OF_EACH_MISTAKE if group else OF_EACH_NATIONALLY
        if any(held[place] < most for place in places):
            held.update(places)
            kept.setdefault(question.name, question)
    while len(kept) < TELLING + BLIND:
        _, several = _one_of(dice, settings)
        setting = Setting() if dice.random() < _HALF else _one_of(dice, several)
        question = _asked(dice, _one_of(dice, shapes), setting)
        if question is not None:
            kept.setdefault(question.name, evolve(question, catches=()))
    return sorted(kept.values(), key=lambda each: (each.limit, each.given, each.name))


@cache
def _shapes() -> tuple[Shape, ...]:
    """Return every limit that days lead to a day of, by each event that starts it, and chains."""
    single = {
        (each.name, event): None
        for each in Rulebook.national().provisions
        if each.kind is Kind.NUMBER and each.unit is not Unit.HOURS and each.scope is Scope.NATIONAL
        for event in each.starts_from
    }
    return tuple((name, {event: (0, 0)}) for name, event in single) + CHAINS


@cache
def _settings() -> tuple[tuple[str, tuple[Setting, ...]], ...]:
    """Return under what limits are asked, by the group in which a mistake is counted."""
    options = [
        f"{asked.name}={option.reading.value}"
        for asked in _open_questions()
        for option in asked.options[1:]
    ]
    signed = [change.decree.signed for year in YEARS for change in decrees_of(year)]
    days = [day + timedelta(days=step) for day in signed for step in (-1, 0)]
    return (
        *(("", (Setting(),)) for _ in range(30)),
        *((each, (Setting(readings=(each,)),)) for each in options),
        *(
            (each, (Setting(readings=(each,)),))
            for each in options
            if "next" in each
            for _ in range(4)
        ),
        *((name, (Setting(name),)) for name in BODIES for _ in range(3)),
        *((f"{name} and more", tuple(Setting(name, (e,)) for e in options)) for name in BODIES),
        *(("known", tuple(Setting(known_on=day) for day in days)) for _ in range(12)),
        *(
            (f"{name} known", tuple(Setting(name, (), day) for day in days[-24:]))
            for name in BODIES
        ),
    )


@cache
def _open_questions() -> tuple[OpenQuestion, ...]:
    book = Rulebook.national()
    names = {limit for limit, _ in _shapes()}
    return tuple(
        {
            each.name: each for limit in sorted(names) for each in questions_about(limit, book)
        }.values()
    )


def _asked(dice: random.Random, shape: Shape, setting: Setting) -> Question | None:
    """Ask once, on days drawn by chance; None where the question has no certain answer."""
    limit, spans = shape
    start = _start(dice, limit, setting)
    given = {
        event: start + timedelta(days=low + int(dice.random() * (high - low + 1)))
        for event, (low, high) in spans.items()
    }
    answer = _answer(limit, given, setting.jurisdiction)
    if answer is None:
        return None
    if setting.known_on is None and answer.range_certainty is Certainty.ESTIMATED:
        return None  # what rests on an estimate changes with whoever estimates
    catches = {name for name, day in _mistaken(limit, given, setting, answer) if day != answer.date}
    told = tuple(name for name in MISTAKES if name in catches)
    return Question(limit, tuple(given.items()), setting, answer, told)


def _start(dice: random.Random, limit: str, setting: Setting) -> date:
    """Draw a first day, more often one where the setting can tell."""
    body, known = setting.jurisdiction, setting.known_on
    if known is not None:  # most of what a decree changes lies in the year after it
        return known + timedelta(days=int(dice.random() * 400) - 30)
    if body.calendar.local_days and dice.random() < _NEAR:
        return _one_of(dice, body.calendar.local_days).day - timedelta(days=int(dice.random() * 20))
    day = date.fromordinal(_FIRST + int(dice.random() * (_LAST - _FIRST)))
    if {each.unit for each in Rulebook.national().about(limit)} & _BY_THE_MONTH:
        return day.replace(day=monthrange(day.year, day.month)[1])
    return day


def _answer(limit: str, given: Given, body: Jurisdiction) -> Deadline | None:
    with suppress(KeterbukaanError):
        answer = due(limit, given, under=body)
        return answer if isinstance(answer, Deadline) else None
    return None


def _day_alone(limit: str, given: Given, body: Jurisdiction) -> date:
    """Return the day without what other readings give, which takes most of the time."""
    facts = Facts.at(limit, body, given)
    _, route = Starts(facts, facts.opened_on).route_on_record(limit, body.readings)
    return route.end(facts)


def _mistaken(
    limit: str, given: Given, setting: Setting, answer: Deadline
) -> Iterator[tuple[str, date]]:
    """Yield the day that each plausible mistake gives."""
    body = setting.jurisdiction
    for name, mistaken in _mistaken_bodies(setting, answer):
        with suppress(KeterbukaanError, NoStartError):
            yield name, _day_alone(limit, given, mistaken)
    provision, method = answer.provision, answer.method
    amount = provision.amount or 0
    if provision.direction is Direction.BEFORE:
        yield "forward", body.calendar.add(answer.since, amount)
    elif method.unit is Unit.WORKING_DAYS and amount % 5 == 0:
        yield "weeks", answer.since + timedelta(days=amount // 5 * 7)
    if provision.continues:
        yield "last_day_twice", body.calendar.add(answer.since, amount - 1)
    if answer.capped_by is not None:
        yield "no_cap", method.end(answer.since)
    if method.unit in _BY_THE_MONTH:
        months = answer.since.month - 1 + amount * (12 if method.unit is Unit.YEARS else 1)
        first = date(answer.since.year + months // 12, months % 12 + 1, 1)
        yield "month_end", first + timedelta(days=answer.since.day - 1)


_TRIED_BY_NAME = {
    "day-one": (("excluded", "included"), ("day_one_counted", "day_one_left_out")),
    "collective-leave": (("off", "worked"), ("leave_worked", "leave_off")),
    "roll-over": (("none", "next_working_day"), ("rolled", "not_rolled")),
    "plain-hari": (("calendar", "working"), ("plain_hari_working", "plain_hari_calendar")),
    "ombudsman-days": (("calendar", "working"), ("plain_hari_working", "plain_hari_calendar")),
}
"""The usual and the other answer, and the mistake of who takes the other for it, or the usual."""


@cache
def _bodies_gone_wrong(setting: Setting) -> tuple[tuple[str, Jurisdiction], ...]:
    body, calendar = setting.jurisdiction, setting.jurisdiction.calendar
    in_use = {str(each.question_name()): each.value for each in body.readings.chosen}
    found = []
    for question, ((usual, other), wrong) in _TRIED_BY_NAME.items():
        is_other = in_use.get(question, usual) == other
        chosen = f"{question}={usual if is_other else other}"
        found.append((wrong[is_other], body.choosing(chosen)))
    for question in in_use.keys() - _TRIED_BY_NAME.keys():
        default = (
            next(each for each in _open_questions() if each.name == question)
            .options[0]
            .reading.value
        )
        found.append(("reading", body.choosing(f"{question}={default}")))
    if setting.known_on is not None:
        found.append(("decree_too_new", _jurisdiction(setting.body, setting.readings, None)))
    elif in_use.get("collective-leave", "off") == "off":
        first = evolved(calendar, given_days_off=_first_decrees(), last_year=YEARS[-1])
        found.append(("decree_unrevised", evolve(body, calendar=first)))
    national = WorkingCalendar.national()
    if calendar.local_days:
        found.append(("local_days", evolve(body, calendar=evolved(calendar, local_days=()))))
    if calendar.weeks != national.weeks:
        weeks = evolved(calendar, weeks=national.weeks)
        found.append(("own_week", evolve(body, calendar=weeks)))
    if body.rulebook != Rulebook.national():
        found.append(("own_limit", evolve(body, rulebook=Rulebook.national())))
    return tuple(found)


def _mistaken_bodies(setting: Setting, answer: Deadline) -> Iterator[tuple[str, Jurisdiction]]:
    yield from _bodies_gone_wrong(setting)
    if answer.provision.national_days and setting.body is not None:
        yield "whose_days", _on_own_days(setting)


@cache
def _on_own_days(setting: Setting) -> Jurisdiction:
    body = setting.jurisdiction
    own = tuple(evolve(each, national_days=False) for each in body.rulebook.provisions)
    return evolve(body, rulebook=evolved(body.rulebook, provisions=own))


@cache
def _first_decrees() -> frozenset[date]:
    """Return the days off of each year as its first decree had them."""
    return frozenset(added.day for year in YEARS for added in decrees_of(year)[0].added)


def _one_of(dice: random.Random, several: Sequence[T]) -> T:
    # Of all that Python draws, only `random` itself is the same in every version.
    return several[int(dice.random() * len(several))]


def written(found: Iterable[Question]) -> str:
    """Return the text of the file: one vector a line."""
    lines = ",\n".join(
        json.dumps(each.entry(), ensure_ascii=False, separators=(",", ":")) for each in found
    )
    bodies = json.dumps(BODIES, ensure_ascii=False, indent=1)
    head = f'"$schema":"urn:keterbukaan:schema:vectors:1","v":1,"law":"{law_version}"'
    return f'{{{head},\n"bodies":{bodies},\n"vectors":[\n{lines}\n]}}\n'


def main() -> None:
    """Write the file, and print what it holds."""
    found = questions()
    FILE.write_text(written(found), encoding="utf-8")
    caught = Counter(each for question in found for each in question.catches)
    print(len(found), "vectors;", dict(caught.most_common()))


if __name__ == "__main__":
    main()
