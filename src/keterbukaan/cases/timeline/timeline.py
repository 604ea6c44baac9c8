"""A case over time: what happened, which limits ran, and what was late; as data, text and Mermaid.

`drawing` makes a picture of the same values.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from enum import Enum
from typing import TypeVar

from attrs import field, frozen

from keterbukaan.calendar.days import DayReason
from keterbukaan.calendar.moment import plain_day
from keterbukaan.cases.actors import actor_words
from keterbukaan.cases.case import Case, CaseDeadline, Irregularity, Progress
from keterbukaan.errors import Language
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.actor import Actor
from keterbukaan.law.limit import Nature
from keterbukaan.law.titles import title
from keterbukaan.law.verification import Verification, cited
from keterbukaan.personal_data import masked
from keterbukaan.words import long_day

__all__ = ["Bar", "BarState", "Dot", "Timeline", "actor_words", "marked", "timeline_of"]

P = TypeVar("P", bound=Progress)


def marked(label: str, read: Verification) -> str:
    """Say a label with its reading status where its rule was not read in its own text."""
    return label if read is Verification.OWN_TEXT else f"{label} [{read.value}]"


class BarState(Enum):
    """How a limit stands (keadaan tenggat)."""

    KEPT = "kept"
    LATE = "late"
    MISSED = "missed"
    RUNNING = "running"
    UNUSED = "unused"

    def label(self, lang: Language) -> str:
        """Say it."""
        return _STATES[self][lang == "en"]


_STATES = {
    BarState.KEPT: ("ditepati", "kept"),
    BarState.LATE: ("terlambat", "late"),
    BarState.MISSED: ("terlewati", "missed"),
    BarState.RUNNING: ("berjalan", "running"),
    BarState.UNUSED: ("tidak dipakai", "not used"),
}


@frozen
class Dot:
    """One event: its day, what happened, who did it, and what is irregular about it."""

    day: date
    label_id: str
    label_en: str
    who: Actor | None
    citation: str
    irregularities: tuple[Irregularity, ...] = ()
    has_effect: bool = True
    read: Verification = Verification.OWN_TEXT

    @property
    def rule(self) -> str:
        """Its article, and how that was read where it was not in its own text."""
        return cited(self.citation, self.read)

    def label(self, lang: Language) -> str:
        """Say what happened."""
        return self.label_id if lang == "id" else self.label_en


@frozen
class Bar:
    """One limit as it ran: from its first day to its last, and beyond where it was not kept."""

    limit: str
    who: Actor
    begins: date
    ends: date
    done_on: date | None
    state: BarState
    citation: str
    skipped: tuple[DayReason, ...]
    read: Verification = Verification.OWN_TEXT

    @property
    def rule(self) -> str:
        """Its article, and how that was read where it was not in its own text."""
        return cited(self.citation, self.read)

    def label(self, lang: Language) -> str:
        """Say what the limit is for."""
        return title(self.limit, lang)


@frozen
class Timeline:
    """A case on a day: the heading, its events and its limits, in order (lini masa)."""

    heading_id: str
    heading_en: str
    on: date
    dots: tuple[Dot, ...]
    bars: tuple[Bar, ...]
    under: Jurisdiction = field(factory=Jurisdiction.national, repr=False, eq=False)

    def who(self, actor: Actor, lang: Language) -> str:
        """Say who acts, as the body calls them."""
        return actor_words(actor, lang, self.under)

    def heading(self, lang: Language) -> str:
        """Say which case it is."""
        return self.heading_id if lang == "id" else self.heading_en

    @property
    def first(self) -> date:
        """The first day that it shows."""
        return min((*(dot.day for dot in self.dots), *(bar.begins for bar in self.bars), self.on))

    @property
    def last(self) -> date:
        """The last day that it shows."""
        return max((*(dot.day for dot in self.dots), *(bar.ends for bar in self.bars), self.on))

    def text(self, lang: Language = "id") -> str:
        """Write it as lines: every event, then every limit, each with its article."""
        return "\n".join(_lines(self, lang)) + "\n"

    def mermaid(self, lang: Language = "id") -> str:
        """Write it as a Mermaid Gantt diagram, for pages that draw those."""
        return "\n".join(_gantt(self, lang)) + "\n"

    def svg(self, lang: Language = "id") -> str:
        """Draw it as one self-contained SVG."""
        from keterbukaan.cases.timeline.svg import draw

        return draw(self, lang)

    def to_dict(self) -> dict[str, object]:
        """Return it as plain JSON values."""
        return {
            "heading_id": self.heading_id,
            "heading_en": self.heading_en,
            "on": self.on.isoformat(),
            "events": [
                {
                    "day": dot.day.isoformat(),
                    "label_id": dot.label_id,
                    "label_en": dot.label_en,
                    "who": dot.who.value if dot.who else None,
                    "citation": dot.citation,
                    "read": dot.read.value,
                    "has_effect": dot.has_effect,
                    "irregularities": [
                        {
                            "nature": each.nature.value,
                            "text_id": each.text_id,
                            "text_en": each.text_en,
                            "citation": each.citation,
                            "read": each.read.value,
                        }
                        for each in dot.irregularities
                    ],
                }
                for dot in self.dots
            ],
            "limits": [
                {
                    "limit": bar.limit,
                    "who": bar.who.value,
                    "begins": bar.begins.isoformat(),
                    "ends": bar.ends.isoformat(),
                    "done_on": bar.done_on.isoformat() if bar.done_on else None,
                    "state": bar.state.value,
                    "citation": bar.citation,
                    "read": bar.read.value,
                    "skipped": [each.day.isoformat() for each in bar.skipped],
                }
                for bar in self.bars
            ],
        }


def timeline_of(case: Case[P], *, on: date, under: Jurisdiction | None = None) -> Timeline:
    """Return a case over time, as it stands on a day."""
    body, on = under or Jurisdiction.national(), plain_day(on)
    then = case.as_of(on)
    progress = then.progress(body)
    kind_id, kind_en = _KINDS[case.lifecycle_name]
    number = f" {_one_line(masked(case.number))}" if case.number else ""
    opening = Dot(
        progress.opened_on,
        f"{kind_id} diterima",
        f"{kind_en} received",
        case.filed_by,
        case.opened_by,
        tuple(each for each in then.irregularities(body) if each.event == "filed"),
    )
    has_begun = on >= opening.day
    dots = (opening, *_dots(then, progress, body)) if has_begun else ()
    bars = tuple(_bar(each, on) for each in then.deadlines(body)) if has_begun else ()
    return Timeline(
        f"{kind_id.capitalize()}{number}",
        f"{kind_en.capitalize()}{number}",
        on,
        dots,
        tuple(sorted(bars, key=lambda bar: (bar.begins, bar.ends, bar.limit))),
        body,
    )


_KINDS = {
    "request": ("permohonan", "request"),
    "objection": ("keberatan", "objection"),
    "dispute": ("sengketa", "dispute"),
    "complaint": ("pengaduan", "complaint"),
}


def _dots(case: Case[P], progress: P, body: Jurisdiction) -> Iterator[Dot]:
    moves = case.lifecycle(body).moves
    for step in progress.steps:
        move = moves[step.event.kind_name]
        yield Dot(
            step.event.on,
            move.label_id,
            move.label_en,
            step.event.by,
            str(move.citations[0]),
            step.irregularities,
            step.has_effect,
            move.read,
        )


def _bar(each: CaseDeadline, on: date) -> Bar:
    deadline = each.deadline
    done = each.done_on if each.done_on is not None and each.done_on <= on else None
    if done is not None:
        state = BarState.KEPT if done <= deadline.date else BarState.LATE
    elif on <= deadline.date:
        state = BarState.RUNNING
    else:  # a right that nobody used is no lateness
        is_right = deadline.provision.nature is Nature.RIGHT
        state = BarState.UNUSED if is_right else BarState.MISSED
    begins, ends = sorted((deadline.since, deadline.date))
    return Bar(
        each.limit,
        each.who,
        begins,
        ends,
        done,
        state,
        str(deadline.citations[0]),
        deadline.skipped,
        deadline.verification,
    )


def _lines(timeline: Timeline, lang: Language) -> Iterator[str]:
    yield f"{timeline.heading(lang)}, {long_day(timeline.on, lang)}"
    yield ""
    yield from _table(_event_rows(timeline, lang))
    if timeline.bars:
        yield ""
        yield from _table(_limit_rows(timeline, lang))


def _event_rows(timeline: Timeline, lang: Language) -> Iterator[Sequence[str]]:
    for dot in timeline.dots:
        who = timeline.who(dot.who, lang) if dot.who else ""
        yield dot.day.isoformat(), dot.label(lang), who, dot.rule
        for each in dot.irregularities:
            yield "", f"! {each.text(lang)}", "", ""


def _limit_rows(timeline: Timeline, lang: Language) -> Iterator[Sequence[str]]:
    for bar in timeline.bars:
        span = f"{bar.begins} – {bar.ends}"
        yield span, bar.label(lang), timeline.who(bar.who, lang), bar.state.label(lang), bar.rule


def _table(rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Align the columns of some rows; the last is as long as it is."""
    held = list(rows)
    marked = [row for row in held if row[0]]
    widths = [max(map(len, column)) for column in zip(*marked, strict=True)]
    for row in held:
        if not row[0]:
            yield f"{'':{widths[0]}}  {row[1]}"
            continue
        cells = [f"{cell:{width}}" for cell, width in zip(row, widths, strict=True)]
        yield "  ".join(cells).rstrip()


def _gantt(timeline: Timeline, lang: Language) -> Iterator[str]:
    yield "gantt"
    yield f"    title {_safe(timeline.heading(lang))}"
    yield "    dateFormat YYYY-MM-DD"
    yield f"    section {'Peristiwa' if lang == 'id' else 'Events'}"
    for dot in timeline.dots:
        crit = "crit, " if dot.irregularities else ""
        yield f"    {_safe(marked(dot.label(lang), dot.read))} :{crit}milestone, {dot.day}, 0d"
    if timeline.bars:
        yield f"    section {'Tenggat' if lang == 'id' else 'Limits'}"
    for bar in timeline.bars:
        mark = {
            BarState.KEPT: "done, ",
            BarState.RUNNING: "active, ",
            BarState.UNUSED: "",
        }.get(bar.state, "crit, ")
        yield f"    {_safe(marked(bar.label(lang), bar.read))} :{mark}{bar.begins}, {bar.ends}"


def _safe(text: str) -> str:
    """Take out what Mermaid would read as its own signs."""
    return "".join(" " if letter in ":;#%" else letter for letter in _one_line(text))


def _one_line(text: str) -> str:
    """Take out what ends a line, or cannot be shown at all."""
    return "".join(letter if letter.isprintable() else " " for letter in text)
