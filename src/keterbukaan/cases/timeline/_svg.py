"""A timeline as a picture: one self-contained SVG that a person reads at a glance, on a phone too.

Each row has its words above its lane, so that no label is ever cut: first what happened, a dot for
each event; then the limits as bars, hatched where days do not count, red where something came late
or did not come at all; then what is owed without a limit of its own, marked where a day was
promised. A dashed line marks the day of the picture.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

from attrs import frozen
from dateutil.rrule import MONTHLY, rrule

from keterbukaan._drawing import (
    HATCH,
    INSIDE,
    MARGIN,
    STEP,
    WIDTH,
    box,
    circle,
    hint,
    line,
    lines,
    picture,
    text_width,
    words,
    wrapped,
)
from keterbukaan._words import long_day, month_name, said_day
from keterbukaan.cases.outcomes import DeadlineStanding
from keterbukaan.cases.timeline.sheet import Bar, Dot, Owed, Sheet, marked
from keterbukaan.errors import Language

__all__ = ["draw"]

_SIZE, _SMALL = 13, 12
_LANE, _GAP = 14, 12
_DAY = 128
_COLOURS = {
    DeadlineStanding.KEPT: "green",
    DeadlineStanding.LATE: "green",
    DeadlineStanding.MISSED: "grey",
    DeadlineStanding.UNUSED: "grey",
    DeadlineStanding.RUNNING: "blue",
    DeadlineStanding.ENDED: "grey",
    DeadlineStanding.ARGUABLE: "amber",
}
_MANY_MONTHS = 8
_MARK = 4
_LEGEND: tuple[tuple[str, str, str], ...] = (
    ("dot", "peristiwa", "event"),
    ("red dot", "! peristiwa yang menyimpang", "! irregular event"),
    ("ring", "tanpa akibat hukum", "without legal effect"),
    ("green", "ditepati", "kept"),
    ("blue", "berjalan", "running"),
    ("red", "terlambat atau terlewati", "late or missed"),
    ("amber", "menurut satu penafsiran saja", "on one interpretation alone"),
    (
        "grey",
        "waktu yang telah habis, atau hak yang tidak digunakan",
        "time that has run out, or a right not used",
    ),
    (HATCH, "hari yang tidak dihitung", "days that do not count"),
    ("done", "dikerjakan", "done"),
    ("today", "hari yang digambarkan", "the day of this picture"),
)


@frozen
class _Scale:
    """Where a day is on the sheet."""

    first: date
    days: int

    def x(self, day: date) -> float:
        """Return the left edge of a day."""
        return self._place((day - self.first).days)

    def after(self, day: date) -> float:
        """Return the right edge of a day."""
        return self._place((day - self.first).days + 1)

    def _place(self, days: int) -> float:
        return round(MARGIN + days / self.days * INSIDE, 1)


def draw(timeline: Sheet, lang: Language = "id") -> str:
    """Draw a timeline."""
    body: list[str] = []
    y = 0.0
    for part in _parts(timeline, lang):
        drawn, y = part(y)
        body += drawn
    return picture(
        body,
        width=WIDTH,
        height=y + MARGIN,
        title=f"{timeline.heading(lang)}, {long_day(timeline.on, lang)}",
        told=". ".join(_told(timeline, lang)),
        lang=lang,
    )


_Part = tuple[list[str], float]
"""What is drawn, and how far down the sheet it reaches."""


def _parts(timeline: Sheet, lang: Language) -> Iterator[Callable[[float], _Part]]:
    """Yield what draws each part of the sheet from a line down, the uppermost first."""
    scale = _Scale(timeline.first, (timeline.last - timeline.first).days + 2)
    yield partial(_head, timeline, lang)
    yield partial(_legend, timeline, lang)
    yield partial(_months, timeline, scale, lang)
    yield from (partial(_event, timeline, dot, scale, lang) for dot in timeline.dots)
    yield from (partial(_limit, timeline, bar, scale, lang) for bar in timeline.bars)
    yield from (partial(_owed, timeline, each, scale, lang) for each in timeline.owed)
    yield partial(_wrongs, timeline, lang)


def _head(timeline: Sheet, lang: Language, y: float) -> _Part:
    heading = wrapped(timeline.heading(lang), INSIDE, 17, bold=True)
    first, y = y + 26, y + 26 + len(heading) * 21
    drawn = [*lines(MARGIN, first, heading, size=17, bold=True, step=21)]
    drawn.append(words(MARGIN, y, long_day(timeline.on, lang), colour="quiet"))
    return drawn, y + 12


def _legend(timeline: Sheet, lang: Language, y: float) -> _Part:
    """Explain every sign that is drawn, side by side where there is room."""
    drawn: list[str] = []
    used = set(_signs(timeline))
    x, middle = float(MARGIN), y + 8
    for sign, said_id, said_en in _LEGEND:
        if sign not in used:
            continue
        said = said_id if lang == "id" else said_en
        wide = 22 + text_width(said, _SMALL)
        if x + wide > WIDTH - MARGIN:
            x, middle = float(MARGIN), middle + 18
        drawn.append(_sign(sign, x, middle))
        drawn.append(words(x + 22, middle + 4, said, size=_SMALL, colour="quiet"))
        x += wide + 14
    return ['<g class="legend">', *drawn, "</g>"], middle + 16


def _signs(timeline: Sheet) -> Iterator[str]:
    """Yield the signs that the rows of a timeline use."""
    for dot in timeline.dots:
        yield "red dot" if dot.irregularities else "dot"
        if not dot.has_effect:
            yield "ring"
    for bar in timeline.bars:
        yield _COLOURS[bar.state]
        if _is_late(bar):
            yield "red"
        if bar.skipped:
            yield HATCH
        if bar.done_on is not None:
            yield "done"
    for each in timeline.owed:
        if each.by_day is not None:
            yield "blue" if each.late_since is None else "red"
    if timeline.dots or timeline.bars:
        yield "today"


def _is_late(bar: Bar) -> bool:
    return bar.state in {DeadlineStanding.LATE, DeadlineStanding.MISSED}


def _sign(sign: str, x: float, y: float) -> str:
    if sign in {"dot", "red dot"}:
        return circle(x + 8, y, 5, "red" if sign == "red dot" else "ink")
    if sign == "ring":
        return circle(x + 8, y, 5, "ink", inside="paper")
    if sign == "done":
        return line(x + 8, y - 7, x + 8, y + 7, "ink", width=2)
    if sign == "today":
        return line(x + 8, y - 7, x + 8, y + 7, "ink", dashed=True)
    return box(x, y - 5, 16, 10, sign)


def _ticks(timeline: Sheet, scale: _Scale) -> Iterator[date]:
    """Yield the first day of each month, or of each quarter or year of a long case."""
    months = scale.days / 30
    step = 1 if months <= _MANY_MONTHS else 3 if months <= 3 * _MANY_MONTHS else 12
    for moment in rrule(MONTHLY, dtstart=timeline.first.replace(day=1), until=timeline.last):
        day = moment.date()
        if day >= timeline.first and (day.month - 1) % step == 0:
            yield day


def _months(timeline: Sheet, scale: _Scale, lang: Language, y: float) -> _Part:
    """Name the months, as many as have room."""
    drawn, free = [], float(MARGIN)
    for day in _ticks(timeline, scale):
        said = f"{month_name(day.month, lang)[:3]} {day.year}"
        x = scale.x(day)
        right = x + 3 + text_width(said, _SMALL)
        if x >= free and right <= WIDTH:
            drawn.append(line(x, y, x, y + 16, "line"))
            drawn.append(words(x + 3, y + 12, said, size=_SMALL, colour="quiet"))
            free = right + 4
    return drawn, y + 16 + _GAP / 2


def _lane(timeline: Sheet, scale: _Scale, y: float) -> Iterator[str]:
    """Draw the ground of a row, with its months."""
    yield box(MARGIN, y, INSIDE, _LANE, "plain")
    for day in _ticks(timeline, scale):
        yield line(scale.x(day), y, scale.x(day), y + _LANE, "line")


def _today(timeline: Sheet, scale: _Scale, y: float) -> str:
    x = scale.x(timeline.on)
    return line(x, y - 3, x, y + _LANE + 3, "ink", dashed=True)


def _event(timeline: Sheet, dot: Dot, scale: _Scale, lang: Language, y: float) -> _Part:
    wrong = bool(dot.irregularities)
    colour = "red" if wrong else "ink"
    day = said_day(dot.day, lang)
    hover = "; ".join(
        (
            f"{day} {dot.label(lang)}{_by(timeline, dot, lang)}, {dot.rule(lang)}",
            *(e.text(lang) for e in dot.irregularities),
        )
    )
    said = wrapped(marked(dot.label(lang), dot.read, lang), INSIDE - _DAY, _SIZE)
    top = y + (len(said) - 1) * STEP + 19
    x = scale.x(dot.day)
    drawn = [
        words(MARGIN, y + 13, day, size=_SMALL, colour="quiet"),
        *lines(MARGIN + _DAY, y + 13, said, colour=colour),
        *_lane(timeline, scale, top),
        _today(timeline, scale, top),
        circle(x, top + _LANE / 2, 5, colour, inside=None if dot.has_effect else "paper"),
    ]
    if wrong:
        place = x + 9 if x + 20 < WIDTH - MARGIN else x - 14
        drawn.append(words(place, top + 12, "!", colour="red", bold=True))
    return _group(hover, drawn), top + _LANE + _GAP


def _by(timeline: Sheet, dot: Dot, lang: Language) -> str:
    return f" ({timeline.who(dot.who, lang)})" if dot.who else ""


def _limit(timeline: Sheet, bar: Bar, scale: _Scale, lang: Language, y: float) -> _Part:
    late = _is_late(bar)
    label = f"{bar.label(lang)} ({timeline.who(bar.who, lang)})"
    said = wrapped(marked(label, bar.read, lang), INSIDE, _SIZE)
    below = wrapped(_span(bar, lang), INSIDE, _SMALL)
    second = y + 13 + len(said) * STEP
    top = second + (len(below) - 1) * STEP + 6
    left, right = scale.x(bar.begins), scale.after(bar.ends)
    drawn = [
        *lines(MARGIN, y + 13, said, colour="red" if late else "ink"),
        *lines(MARGIN, second, below, size=_SMALL, colour="quiet"),
        *_lane(timeline, scale, top),
        box(left, top, max(right - left, 2), _LANE, _COLOURS[bar.state], round_by=2),
    ]
    for begins, ends in _runs(bar):
        x = scale.x(begins)
        drawn.append(box(x, top, scale.after(ends) - x, _LANE, HATCH))
    until = scale.after(bar.done_on or timeline.on)
    if late and until > right:
        drawn.append(box(right, top, until - right, _LANE, "red"))
    drawn.append(_today(timeline, scale, top))
    if bar.done_on is not None:
        x = scale.x(bar.done_on)
        drawn.append(line(x, top - 4, x, top + _LANE + 4, "ink", width=2))
    hover = f"{label}: {_span(bar, lang)}, {bar.rule(lang)}"
    return _group(hover, drawn), top + _LANE + _GAP


def _span(bar: Bar, lang: Language) -> str:
    """Say from when until when a limit ran, and how it ended."""
    begins, ends = said_day(bar.begins, lang), said_day(bar.ends, lang)
    return f"{begins} – {ends}: {bar.state.label(lang)}"


def _owed(timeline: Sheet, owed: Owed, scale: _Scale, lang: Language, y: float) -> _Part:
    """Mark the promised day, red from the day after; what has no day is words alone."""
    late = owed.late_since is not None
    label = f"{owed.label(lang)} ({timeline.who(owed.who, lang)})"
    said = wrapped(marked(label, owed.read, lang), INSIDE, _SIZE)
    second = y + 13 + len(said) * STEP
    drawn = [
        *lines(MARGIN, y + 13, said, colour="red" if late else "ink"),
        words(MARGIN, second, owed.when(lang), size=_SMALL, colour="quiet"),
    ]
    bottom = second + 6
    if owed.by_day is not None:
        end = scale.after(owed.by_day)
        until = scale.after(timeline.on) if late else end
        drawn += _lane(timeline, scale, bottom)
        drawn.append(
            box(end - _MARK, bottom, until - end + _MARK, _LANE, "red" if late else "blue")
        )
        drawn.append(_today(timeline, scale, bottom))
        bottom += _LANE
    return _group(f"{label}: {owed.when(lang)}, {owed.rule(lang)}", drawn), bottom + _GAP


def _wrongs(timeline: Sheet, lang: Language, y: float) -> _Part:
    """Write cautions and what is irregular below the limits, to be read without a pointer."""
    said = [(f"! {each.text(lang)}", "ink") for each in timeline.cautions]
    said += [(line, "red") for line in _irregular(timeline, lang)]
    drawn: list[str] = []
    for text, colour in said:
        texts = wrapped(text, INSIDE, _SMALL)
        drawn += lines(MARGIN, y + 12, texts, size=_SMALL, colour=colour)
        y += len(texts) * STEP + 4
    return drawn, y


def _irregular(timeline: Sheet, lang: Language) -> Iterator[str]:
    for dot in timeline.dots:
        for each in dot.irregularities:
            yield f"! {said_day(dot.day, lang)}: {each.text(lang)}"


def _told(timeline: Sheet, lang: Language) -> Iterator[str]:
    """Say what the picture shows, row by row."""
    for dot in timeline.dots:
        yield f"{said_day(dot.day, lang)}: {dot.label(lang)}{_by(timeline, dot, lang)}"
    for bar in timeline.bars:
        yield f"{bar.label(lang)} ({timeline.who(bar.who, lang)}): {_span(bar, lang)}"
    for each in timeline.owed:
        yield f"{each.label(lang)} ({timeline.who(each.who, lang)}): {each.when(lang)}"
    yield from _irregular(timeline, lang)


def _group(hover: str, drawn: list[str]) -> list[str]:
    return [f"<g>{hint(hover)}", *drawn, "</g>"]


def _runs(bar: Bar) -> Iterator[tuple[date, date]]:
    """Yield the stretches of days that do not count."""
    days = [each.day for each in bar.skipped]
    begins: date | None = None
    followers = [*days[1:], None] if days else []
    for day, following in zip(days, followers, strict=True):
        begins = begins or day
        if following is None or (following - day).days > 1:
            yield begins, day
            begins = None
