"""A case over time: what happened, which limits ran, and what was late; as data, text and Mermaid.

`svg` makes a picture of the same values.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, TypeAlias

from attrs import frozen

from keterbukaan._arguments import checked
from keterbukaan._printable import printable
from keterbukaan._words import long_day
from keterbukaan.cases._clocks import Scene, running
from keterbukaan.cases._public_view import particulars, published_text
from keterbukaan.cases.event import Event
from keterbukaan.cases.outcomes import CaseDeadline, DeadlineStanding
from keterbukaan.cases.timeline._svg import draw
from keterbukaan.cases.timeline.sheet import Bar, Dot, Sheet, marked
from keterbukaan.errors import Language
from keterbukaan.law._earlier import in_force
from keterbukaan.law.citation import Source

__all__ = ["Timeline", "timeline_of"]

_AnyScene: TypeAlias = Scene[Any, Any]


@frozen
class Timeline(Sheet):
    """A case on a day, in every form (lini masa)."""

    @checked
    def text(self, lang: Language = "id") -> str:
        """Return it as lines: every event, then every limit, each with its article.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        return "\n".join(_lines(self, lang)) + "\n"

    @checked
    def mermaid(self, lang: Language = "id") -> str:
        """Return it as a Mermaid Gantt diagram, for pages that draw those.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        return "\n".join(_gantt(self, lang)) + "\n"

    @checked
    def svg(self, lang: Language = "id") -> str:
        """Return it as one self-contained SVG.

        Raises:
            ArgumentError: `lang` is not a language.
        """
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


def timeline_of(scene: _AnyScene, on: date) -> Timeline:
    """Return a case over time, as it stands on a day; the scene holds what happened until then."""
    case, progress, body = scene.case, scene.progress, scene.body
    kind_id, kind_en = _KINDS[case.lifecycle_name]
    number = f" {printable(published_text(particulars(case), case.number))}" if case.number else ""
    opening = Dot(
        progress.opened_on,
        f"{kind_id} diterima",
        f"{kind_en} received",
        case.filed_by,
        case.opened_by,
        tuple(each for each in case.irregularities(body) if each.event == "filed"),
    )
    has_begun = on >= opening.day
    dots = (opening, *_dots(scene)) if has_begun else ()
    limits = (each for each in running(scene) if not each.lapsed(on))
    bars = tuple(_bar(each, on) for each in limits) if has_begun else ()
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


def _dots(scene: _AnyScene) -> Iterator[Dot]:
    moves = scene.case.lifecycle(scene.body).moves
    for step in scene.progress.steps:
        move = moves[step.event.kind_name]
        yield Dot(
            step.event.on,
            move.label_id,
            move.label_en,
            step.event.by,
            str(_in_force_of(move.citations, step.event, scene)),
            step.irregularities,
            step.has_effect,
            move.read,
        )


def _in_force_of(citations: Sequence[Source], event: Event, scene: _AnyScene) -> Source:
    """Return the first of some citations that bound a step; else the first."""
    day_of = scene.case.law_day_of
    found = (each for each in citations if in_force(each, day_of(event.on, str(each))))
    return next(found, citations[0])


def _bar(each: CaseDeadline, on: date) -> Bar:
    deadline = each.deadline
    done = each.done_on if each.done_on is not None and each.done_on <= on else None
    begins, ends = sorted((deadline.since, deadline.date))
    return Bar(
        each.limit,
        each.who,
        begins,
        ends,
        done,
        each.standing(on),
        str(deadline.citations[0]),
        deadline.skipped,
        deadline.verification,
    )


def _lines(timeline: Timeline, lang: Language) -> Iterator[str]:
    yield printable(f"{timeline.heading(lang)}, {long_day(timeline.on, lang)}")
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
    """Yield rows with aligned columns; an irregularity, without a first cell, keeps its length."""
    held = [tuple(map(printable, row)) for row in rows]
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
            DeadlineStanding.KEPT: "done, ",
            DeadlineStanding.RUNNING: "active, ",
            DeadlineStanding.UNUSED: "",
            DeadlineStanding.ENDED: "",
            DeadlineStanding.ARGUABLE: "",
        }.get(bar.state, "crit, ")
        yield f"    {_safe(marked(bar.label(lang), bar.read))} :{mark}{bar.begins}, {bar.ends}"


def _safe(text: str) -> str:
    """Return a text without the signs that Mermaid or the page around it would take as its own."""
    return "".join(" " if letter in _SIGNS else letter for letter in printable(text))


_SIGNS = frozenset(':;#%<>&"`')
