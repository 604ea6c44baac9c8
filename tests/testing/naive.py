"""A second way to every day of the vectors, written from the texts and not from the library.

It imports nothing of the library, keeps its own table of the rules and its own days off, and
counts day by day, slowly. Where it and the library differ, one of them has misread an article.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cache, cached_property
from itertools import product
from pathlib import Path
from typing import Any

DATA = Path(__file__).parents[1] / "data"
RULES: dict[str, Any] = json.loads((DATA / "naive_rules.json").read_text("utf-8"))
QUESTIONS: dict[str, list[str]] = RULES["questions"]
CHOOSE_A_START = (
    "superior-clock",
    "hundred-days-start",
    "silence-start",
    "incomplete-clock",
    "late-answer",
    "cassation-start",
    "commencement-start",
    "inspection-start",
)
NOT_SILENT = {"objection.ground_found", "request.answer_received", "request.extension.ended"}
ENDED = ".ended"


def answer(asked: dict[str, Any]) -> dict[str, str]:
    """Return when a limit ends, and the earliest and latest day that other readings give."""
    own = tomllib.loads(asked["body"] or "")
    given = {event: date.fromisoformat(day) for event, day in asked["given"].items()}
    case = Case(
        limit=asked["limit"],
        given=given,
        opened=min(given.values()),
        known_on=date.fromisoformat(asked["known_on"]) if asked["known_on"] else None,
        week=tuple((row["from"], row["days"]) for row in own.get("week", [])),
        local=tuple(
            (row["date"], works, row.get("signed"))
            for key, works in (("day_off", False), ("working_day", True))
            for row in own.get(key, [])
        ),
        own_rules=tuple(map(_own_rule, own.get("limit", []))),
    )
    chosen = {question: options[0] for question, options in QUESTIONS.items()}
    chosen |= own.get("readings", {}) | asked["readings"]
    found = case.on_record(chosen)
    if found is None:
        raise ValueError(asked)
    rule, day = found
    days = [day, *case.under_all(chosen)]
    if rule.get("own") and rule.get("right") and _is_read(rule["limit"], case.opened):
        days += replace(case, own_rules=()).under_all(chosen)
    latest = []
    if rule.get("national") and (case.week or case.local):
        days += replace(case, whose="nation").under_all(chosen)
        if rule.get("own_too"):
            latest = [*replace(case, whose="body").under_all(chosen)]
    if rule.get("national") and case.answers_in_its_own_time():
        days += replace(case, whose="nation", own_rules=()).under_all(chosen)
    return {
        "date": str(day),
        "earliest": str(min(days)),
        "latest": str(max(days + latest)),
    }


def _own_rule(row: dict[str, Any]) -> dict[str, Any]:
    """Take a body's own limit: what it does not say is as in the national rule."""
    national = next(each for each in RULES["rules"] if each["limit"] == row["limit"])
    kept = {key: value for key, value in national.items() if key not in {"under", "since", "until"}}
    kept |= {"amount": row["amount"], "unit": row["unit"], "own": True}
    kept |= {"since": str(row["in_force_from"])}
    if "in_force_until" in row:
        kept["until"] = str(row["in_force_until"])
    return kept


def _is_read(limit: str, day: date) -> bool:
    """Whether the nation's number was read in its own text, so that others will hold to it."""
    rules = (each for each in RULES["rules"] if each["limit"] == limit and _binds(each, day))
    return any(not each.get("unread") for each in rules)


def _binds(rule: dict[str, Any], day: date) -> bool:
    return bool(rule.get("since", "0001-01-01") <= str(day) <= rule.get("until", "9999-12-31"))


@dataclass(frozen=True)
class Case:
    """The days of one question, at one body; `whose` says on whose days everything is counted."""

    limit: str
    given: dict[str, date]
    opened: date
    known_on: date | None
    week: tuple[tuple[date, int], ...]
    local: tuple[tuple[date, bool, date | None], ...]
    own_rules: tuple[dict[str, Any], ...]
    whose: str = ""

    def answers_in_its_own_time(self) -> bool:
        """Whether its own rule ends the time to answer, which for others only the nation's ends."""
        silences = {
            each for rule in self.about(self.limit) for each in rule["from"] if ENDED in each
        }
        own = {rule["limit"] for rule in self.own_rules if _binds(rule, self.opened)}
        return any(
            each.removesuffix(ENDED) in own and _is_read(each.removesuffix(ENDED), self.opened)
            for each in silences
        )

    def on_record(self, chosen: dict[str, str]) -> tuple[dict[str, Any], date] | None:
        """Take the start that was chosen, or where it is not on record the usual one."""
        tries = [chosen]
        for question in CHOOSE_A_START:
            default, *others = ({**chosen, question: each} for each in QUESTIONS[question])
            tries.append(default)
            if not self.rules(self.limit, default):
                tries += others
        return next((found for each in tries if (found := self.ends(self.limit, each))), None)

    def under_all(self, chosen: dict[str, str]) -> Iterator[date]:
        """Count under every reading of every open question, from each event that can start it."""
        names = [*self.questions]
        starts = {event for rule in self.about(self.limit) for event in rule["from"]}
        several = [event for event in self.given if event in starts]
        for options in product(*(QUESTIONS[name] for name in names)):
            readings = {**chosen, **dict(zip(names, options, strict=True))}
            for only in (None, *(several if len(several) > 1 else ())):
                if found := self.ends(self.limit, readings, only):
                    yield found[1]

    @cached_property
    def questions(self) -> list[str]:
        """The open questions that can matter: to the limit, or to one that comes before it."""
        before, waiting = set(), [self.limit]
        while waiting:
            limit = waiting.pop()
            before.add(limit)
            for rule in self.about(limit):
                ended = [each.removesuffix(ENDED) for each in rule["from"] if ENDED in each]
                waiting += [
                    each for each in (*ended, rule.get("cap")) if each and each not in before
                ]
        rules = [rule for limit in sorted(before) for rule in self.about(limit)]
        found = ["day-one", "collective-leave"]
        if any(rule["unit"] != "working_days" for rule in rules):  # else nothing hangs on them
            found += ["plain-hari", "ombudsman-days", "roll-over", "missing-day"]
        found += [name for limit in sorted(before) for name in RULES["starts"].get(limit, [])[:1]]
        found += [name for rule in rules for name in rule.get("under", ())]
        found += ["exemption-review"] * ("exemption.expiry_determination" in before)
        found += ["hundred-days-holidays"] * ("dispute.resolution" in before)
        return [*dict.fromkeys(found)]

    def about(self, limit: str) -> list[dict[str, Any]]:
        """Return the rules in force about a limit: a body's own stands for all others."""
        own = [r for r in self.own_rules if r["limit"] == limit and _binds(r, self.opened)]
        return own or [r for r in RULES["rules"] if r["limit"] == limit and _binds(r, self.opened)]

    def rules(self, limit: str, readings: dict[str, str]) -> list[dict[str, Any]]:
        """Return those of them that govern under some readings."""
        return [
            rule
            for rule in self.about(limit)
            if all(readings[name] == value for name, value in rule.get("under", {}).items())
        ]

    def ends(
        self, limit: str, readings: dict[str, str], only: str | None = None
    ) -> tuple[dict[str, Any], date] | None:
        """Return by which rule a limit ends and when; None where nothing on record starts it."""
        started = self.starts(limit, readings, only)
        if started is None:
            return None
        rule, start = started
        end = self.last_day(rule, start, readings)
        if rule.get("cap") and (capped := self.ends(rule["cap"], readings)):
            end = min(end, capped[1])
        return rule, end

    def starts(
        self, limit: str, readings: dict[str, str], only: str | None
    ) -> tuple[dict[str, Any], date] | None:
        rules = self.rules(limit, readings)
        if only is not None:
            return next(((r, self.given[only]) for r in rules if only in r["from"]), None)
        chosen, ruled_out = self.chosen_start(limit, readings)
        if chosen and rules and (day := self.known(chosen, readings)):
            return next((r for r in rules if chosen in r["from"]), rules[0]), day
        open_ways = [(r, event) for r in rules for event in r["from"] if event not in ruled_out]
        for rule, event in open_ways:
            if event in self.given:
                return rule, self.given[event]
        for rule, event in open_ways:
            if day := self.known(event, readings):
                return rule, day
        return None

    def chosen_start(self, limit: str, readings: dict[str, str]) -> tuple[str, set[str]]:
        """Return the start that an open question chooses here, and those that it rules out."""
        question, events = RULES["starts"].get(limit, ("", {}))
        match question:
            case "silence-start":
                is_asked = not NOT_SILENT & self.given.keys()
            case "incomplete-clock":
                is_asked = "request.correction_received" in self.given
            case "late-answer":
                is_asked = self.answered_late(readings)
            case _:
                is_asked = bool(question)
        if not is_asked:
            return "", set()
        chosen = events[readings[question]]
        return chosen, {*events.values()} - {chosen}

    def answered_late(self, readings: dict[str, str]) -> bool:
        """Whether the superior answered after the time for it was over."""
        answered = self.given.get("objection.response_received")
        over = answered and self.known("objection.response.ended", readings)
        return bool(answered and over and answered > over)

    def known(self, event: str, readings: dict[str, str]) -> date | None:
        """Return the day of an event: as given, or as the end of a limit that was running."""
        if event in self.given:
            return self.given[event]
        if not event.endswith(ENDED):
            return None
        found = self.ends(event.removesuffix(ENDED), readings)
        return found[1] if found else None

    def last_day(self, rule: dict[str, Any], start: date, readings: dict[str, str]) -> date:
        """Count a rule's days, one after the other."""
        unit = rule["unit"]
        if unit == "days":
            asked = rule.get("hari", "plain-hari")
            unit = "working_days" if readings[asked] == "working" else "calendar_days"
        if unit in {"months", "years"}:
            months = rule["amount"] * (12 if unit == "years" else 1)
            end = _months_later(start, months, readings["missing-day"] == "first_of_next")
            if rule.get("permission"):  # from the day after its time on, whether worked or not
                return end + timedelta(days=1)
            return self.rolled(end, rule, readings)
        if rule.get("before"):
            within_last = (
                rule["limit"] == "exemption.expiry_determination"
                and readings["exemption-review"] == "within_last"
            )
            return self.step(rule, start, 1 if within_last else rule["amount"], -1, readings)
        counted = rule["amount"]
        includes = readings["day-one"] == "included" and not rule.get("continues")
        if unit == "calendar_days":
            return self.rolled(start + timedelta(days=counted - includes), rule, readings)
        if includes:
            start -= timedelta(days=1)
        return self.step(rule, start, counted, 1, readings)

    def step(
        self, rule: dict[str, Any], day: date, count: int, way: int, readings: dict[str, str]
    ) -> date:
        while count:
            day += timedelta(days=way)
            count -= self.works(day, rule, readings)
        return day

    def rolled(self, day: date, rule: dict[str, Any], readings: dict[str, str]) -> date:
        """Move an end on a day off to the next day that is worked, where that is how it is read."""
        if readings["roll-over"] == "next_working_day":
            while not self.works(day, rule, readings):
                day += timedelta(days=1)
        return day

    def works(self, day: date, rule: dict[str, Any], readings: dict[str, str]) -> bool:
        """Whether the office on whose days a rule runs works on a day."""
        national = self.whose == "nation" or (rule.get("national", False) and self.whose != "body")
        holidays = not (
            rule["limit"] == "dispute.resolution" and readings["hundred-days-holidays"] == "counted"
        )
        leave = readings["collective-leave"] == "off"
        own = () if national else self.local
        week = () if national else self.week
        return _works(day, week, own if holidays else (), self.known_on, leave, holidays)


@cache
def _works(  # noqa: PLR0913, PLR0917 - all that a day hangs on
    day: date,
    week: tuple[tuple[date, int], ...],
    local: tuple[tuple[date, bool, date | None], ...],
    known_on: date | None,
    leave: bool,  # noqa: FBT001 - a reading
    holidays: bool,  # noqa: FBT001 - a reading
) -> bool:
    for own, works, signed in local:
        if own == day and (known_on is None or signed is None or signed <= known_on):
            return works
    kind = days_off(day.year, known_on).get(day) if holidays else None
    if kind == "libur" or (kind == "cuti_bersama" and leave):
        return False
    worked = 5
    for since, days in sorted(week):
        if since <= day:
            worked = days
    return day.weekday() < worked


def _months_later(start: date, months: int, first_of_next: bool) -> date:  # noqa: FBT001 - a reading
    year, month = start.year + (start.month - 1 + months) // 12, (start.month - 1 + months) % 12 + 1
    day = start.day
    while True:
        try:
            return date(year, month, day) + timedelta(
                days=1 if first_of_next and day < start.day else 0
            )
        except ValueError:
            day -= 1


@cache
def days_off(year: int, known_on: date | None) -> dict[date, str]:
    """Return the days off of a year as they stood on a day: each later decree is taken back."""
    rows = _read("skb.json").get(str(year), [])
    signed = _first_decree(rows)
    if not rows or (known_on is not None and known_on < signed):
        fixed = ((1, 1, 2010), (5, 1, 2014), (6, 1, 2017), (8, 17, 2010), (12, 25, 2010))
        return {date(year, month, day): "libur" for month, day, since in fixed if year >= since}
    off = {date.fromisoformat(row["date"]): row["kind"] for row in rows}
    if known_on is None:
        return off
    revised = sorted(_read("revisions.json"), key=_signed, reverse=True)
    for row in revised:
        if _signed(row) > str(known_on):
            for day in row["added"]:
                off.pop(date.fromisoformat(day), None)
            for gone in row.get("removed_days", ()):
                if gone["date"][:4] == str(year):
                    off[date.fromisoformat(gone["date"])] = gone["kind"]
    return off


def _signed(revision: dict[str, Any]) -> str:
    return str(revision["signed"] or revision["signed_not_later_than"])


@cache
def _read(name: str) -> Any:
    return json.loads((DATA / name).read_text("utf-8"))


def _first_decree(rows: list[dict[str, Any]]) -> date:
    """Read the day of the year's first decree from the text beside 1 January."""
    texts = [row["decree"] for row in rows if row["date"].endswith("-01-01")]
    found = re.search(r"\d{1,2} [A-Z][a-z]{2} \d{4}", " ".join(texts))
    return datetime.strptime(found[0], "%d %b %Y").date() if found else date.max  # noqa: DTZ007 - a day
