"""A case over time: what happened, which limits ran, what is owed; as data, text and Mermaid.

`svg` makes a picture of the same values.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Any, TypeAlias

from attrs import frozen

from keterbukaan._arguments import checked
from keterbukaan._printable import printable
from keterbukaan._words import long_day
from keterbukaan.cases._clocks import Scene, running
from keterbukaan.cases._public_view import particulars, published_text
from keterbukaan.cases.event import Event
from keterbukaan.cases.outcomes import CaseDeadline, DeadlineStanding, Obligation
from keterbukaan.cases.timeline._svg import draw
from keterbukaan.cases.timeline.sheet import Bar, Dot, Owed, Sheet, marked
from keterbukaan.errors import Language
from keterbukaan.law._earlier import in_force
from keterbukaan.law.citation import Source

__all__ = ["Timeline", "in_order", "timeline_of"]

_ONE_DAY = timedelta(days=1)

_AnyScene: TypeAlias = Scene[Any, Any]
_Row: TypeAlias = tuple[str, ...] | str
"""The cells of a row of a table, or what is irregular about the row before."""


@frozen
class Timeline(Sheet):
    """A case on a day, in every form (lini masa)."""

    @checked
    def text(self, lang: Language = "id") -> str:
        """Return it as lines: every event, every limit, what else is owed, each with its article.

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
        case.filed_under,
        tuple(each for each in case.irregularities(under=body) if each.event == "filed"),
    )
    has_begun = on >= opening.day
    dots = (opening, *_dots(scene)) if has_begun else ()
    limits = (each for each in running(scene) if not each.lapsed(on=on))
    bars = tuple(_bar(each, on) for each in limits) if has_begun else ()
    # What is owed within a limit is its bar.
    owed = [each for each in case.owed(scene, on) if each.deadline is None] if has_begun else []
    return Timeline(
        f"{_opening(kind_id)}{number}",
        f"{_opening(kind_en)}{number}",
        on,
        dots,
        tuple(sorted(bars, key=lambda bar: (bar.begins, bar.ends, bar.limit))),
        in_order(map(_owed, owed)),
        body,
    )


def _opening(words: str) -> str:
    """Begin a heading with a capital; the names in it keep theirs."""
    return words[:1].upper() + words[1:]


def in_order(owed: Iterable[Owed]) -> tuple[Owed, ...]:
    """Return what is owed by its day, the oldest first; what has no day comes last."""
    return tuple(sorted(owed, key=lambda each: (each.by_day is None, each.by_day or date.max)))


_KINDS = {
    "request": ("permohonan", "request"),
    "objection": ("keberatan", "objection"),
    "dispute": ("sengketa", "dispute"),
    "complaint": ("pengaduan", "complaint"),
    "ombudsman": ("laporan kepada Ombudsman", "report to the Ombudsman"),
}


def _dots(scene: _AnyScene) -> Iterator[Dot]:
    moves = scene.case.lifecycle(under=scene.body).moves
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
    found = (each for each in citations if in_force(each, day_of(event.on, str(each), scene)))
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
        each.standing(on=on),
        str(deadline.citations[0]),
        deadline.skipped,
        deadline.verification,
        each.caution,
    )


def _owed(duty: Obligation) -> Owed:
    """Return an obligation as it is shown; it is late from the day after its own."""
    by_day = duty.by_day
    return Owed(
        duty.who,
        duty.text_id,
        duty.text_en,
        by_day,
        by_day + _ONE_DAY if by_day is not None and duty.late else None,
        duty.citation,
        duty.read,
    )


def _lines(timeline: Timeline, lang: Language) -> Iterator[str]:
    yield printable(f"{timeline.heading(lang)}, {long_day(timeline.on, lang)}")
    yield ""
    yield from _table(_event_rows(timeline, lang))
    if timeline.bars:
        yield ""
        yield from _table(_limit_rows(timeline, lang))
        yield from (f"! {printable(each.text(lang))}" for each in timeline.cautions)
    if timeline.owed:
        yield ""
        yield from _table(_owed_rows(timeline, lang))


def _event_rows(timeline: Timeline, lang: Language) -> Iterator[_Row]:
    for dot in timeline.dots:
        who = timeline.who(dot.who, lang) if dot.who else ""
        yield dot.day.isoformat(), dot.label(lang), who, dot.rule(lang)
        for each in dot.irregularities:
            yield f"! {each.text(lang)}"


def _limit_rows(timeline: Timeline, lang: Language) -> Iterator[_Row]:
    for bar in timeline.bars:
        span = f"{bar.begins} – {bar.ends}"
        yield (
            span,
            bar.label(lang),
            timeline.who(bar.who, lang),
            bar.state.label(lang),
            bar.rule(lang),
        )


def _owed_rows(timeline: Timeline, lang: Language) -> Iterator[_Row]:
    for each in timeline.owed:
        said = f"{each.label(lang)} ({each.rule(lang)})"
        yield each.when(lang), timeline.who(each.who, lang), said


def _table(rows: Iterable[_Row]) -> Iterator[str]:
    """Yield rows with aligned columns; an irregularity stands below the second, however long."""
    held = [printable(row) if isinstance(row, str) else tuple(map(printable, row)) for row in rows]
    aligned = (row for row in held if not isinstance(row, str))
    widths = [max(map(len, column)) for column in zip(*aligned, strict=True)]
    for row in held:
        if isinstance(row, str):
            yield f"{'':{widths[0]}}  {row}"
        else:
            cells = [f"{cell:{width}}" for cell, width in zip(row, widths, strict=True)]
            yield "  ".join(cells).rstrip()


def _gantt(timeline: Timeline, lang: Language) -> Iterator[str]:
    yield "gantt"
    yield f"    title {_safe(timeline.heading(lang))}"
    yield "    dateFormat YYYY-MM-DD"
    yield f"    section {'Peristiwa' if lang == 'id' else 'Events'}"
    for dot in timeline.dots:
        crit = "crit, " if dot.irregularities else ""
        said = _safe(marked(dot.label(lang), dot.read, lang))
        yield f"    {said} :{crit}milestone, {dot.day}, 0d"
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
        said = _safe(marked(bar.label(lang), bar.read, lang))
        yield f"    {said} :{mark}{bar.begins}, {bar.ends}"
    if timeline.owed:
        yield f"    section {'Yang terutang' if lang == 'id' else 'Owed'}"
    for each in timeline.owed:
        said = each.label(lang) if each.by_day else f"{each.label(lang)}, {each.when(lang)}"
        place = (
            f"crit, {each.by_day}, {timeline.on}"
            if each.late_since
            else f"active, milestone, {each.by_day or timeline.on}, 0d"
        )
        yield f"    {_safe(marked(said, each.read, lang))} :{place}"


def _safe(text: str) -> str:
    """Return a text without the signs that Mermaid or the page around it would take as its own."""
    return "".join(" " if letter in _SIGNS else letter for letter in printable(text))


_SIGNS = frozenset(':;#%<>&"`')
