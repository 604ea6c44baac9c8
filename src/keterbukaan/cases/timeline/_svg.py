"""A timeline as a picture: one self-contained SVG that a person reads at a glance.

Above, what happened, a dot for each event; below, the limits as bars, grey where days do not
count, red where something came late or did not come at all; then what is owed without a limit of
its own, marked where a day was promised. A line marks the day of the picture.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from html import escape
from textwrap import wrap

from attrs import frozen
from dateutil.rrule import MONTHLY, rrule

from keterbukaan._printable import printable
from keterbukaan._words import long_day, month_name
from keterbukaan.cases.outcomes import DeadlineStanding
from keterbukaan.cases.timeline.sheet import Bar, Dot, Owed, Sheet, marked
from keterbukaan.errors import Language
from keterbukaan.law.verification import Verification

__all__ = ["draw"]

_WIDTH, _GUTTER, _MARGIN = 1180, 470, 24
_ROW, _TOP, _BAR = 26, 92, 12
_CUT = 50
_INK, _QUIET, _LINE, _PAPER = "#1b2733", "#5b6b7a", "#d7dee5", "#ffffff"
_COLOURS = {
    DeadlineStanding.KEPT: "#2f7d5b",
    DeadlineStanding.LATE: "#2f7d5b",
    DeadlineStanding.MISSED: "#8a97a3",
    DeadlineStanding.UNUSED: "#8a97a3",
    DeadlineStanding.RUNNING: "#2869b0",
    DeadlineStanding.ENDED: "#8a97a3",
    DeadlineStanding.ARGUABLE: "#b7791f",
}
_RED = "#c0392b"
_HEADING = 110
_MANY_MONTHS = 14
_LABEL = 60
_LINE_LENGTH = 160
_LETTER = 6.2
_MARK = 4
_LEGEND: tuple[tuple[str, str, str], ...] = (
    ("#2f7d5b", "ditepati", "kept"),
    ("#2869b0", "berjalan", "running"),
    (_RED, "terlambat atau terlewati", "late or missed"),
    ("#b7791f", "satu penafsiran saja", "one reading alone"),
    ("#8a97a3", "tidak berjalan lagi", "ended or not used"),
    ("url(#off)", "hari yang tidak dihitung", "days that do not count"),
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
        share = days / self.days
        return round(_GUTTER + share * (_WIDTH - _GUTTER - _MARGIN), 1)


def draw(timeline: Sheet, lang: Language = "id") -> str:
    """Draw a timeline."""
    scale = _Scale(timeline.first, (timeline.last - timeline.first).days + 2)
    wrong = sum(len(dot.irregularities) for dot in timeline.dots)
    wrong += len(_cautions(timeline, lang))
    rows = len(timeline.dots) + len(timeline.bars) + len(timeline.owed) + wrong
    rows += 1 + bool(wrong) + bool(timeline.owed)
    height = _TOP + rows * _ROW + 40
    return "\n".join(_sheet(timeline, lang, scale, height)) + "\n"


def _sheet(timeline: Sheet, lang: Language, scale: _Scale, height: int) -> Iterator[str]:
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" role="img" '
        f'aria-labelledby="judul" font-family="system-ui, sans-serif" font-size="13">'
    )
    said = f"{timeline.heading(lang)}, {long_day(timeline.on, lang)}"
    yield f'<title id="judul">{_escaped(said)}</title>'
    yield (
        '<defs><pattern id="off" width="5" height="5" patternUnits="userSpaceOnUse" '
        'patternTransform="rotate(45)"><rect width="5" height="5" fill="#ffffff" '
        'fill-opacity="0.55"/><line x1="0" y1="0" x2="0" y2="5" stroke="#5b6b7a" '
        'stroke-width="1.6"/></pattern></defs>'
    )
    yield f'<rect width="{_WIDTH}" height="{height}" fill="{_PAPER}"/>'
    yield _text(_MARGIN, 30, _shortened(timeline.heading(lang), _HEADING), size=17, bold=True)
    yield _text(_WIDTH - _MARGIN, 55, long_day(timeline.on, lang), size=12, anchor="end")
    yield from _legend(lang)
    yield from _months(timeline, scale, height, lang)
    y = _TOP
    for dot in timeline.dots:
        yield from _event(timeline, dot, y, scale, lang)
        y += _ROW
    y += _ROW // 2
    for bar in timeline.bars:
        yield from _limit(timeline, bar, y, scale, lang)
        y += _ROW
    y += _ROW // 2
    for each in timeline.owed:
        yield from _owed(timeline, each, y, scale, lang)
        y += _ROW
    yield from _wrongs(timeline, y + (_ROW // 2 if timeline.owed else 0), lang)
    today = scale.x(timeline.on)
    yield (
        f'<line x1="{today}" y1="{_TOP - 14}" x2="{today}" y2="{height - 24}" stroke="{_INK}" '
        'stroke-dasharray="3 3"/>'
    )
    said = timeline.on.isoformat()
    middle = min(today, _WIDTH - len(said) * _LETTER / 2)
    yield _text(middle, height - 8, said, colour=_INK, anchor="middle", size=11)
    yield "</svg>"


def _legend(lang: Language) -> Iterator[str]:
    x = float(_MARGIN)
    # Text cannot be measured without a browser: its width is estimated from its letters.
    for colour, said_id, said_en in _LEGEND:
        said = said_id if lang == "id" else said_en
        yield f'<rect x="{x}" y="46" width="16" height="10" fill="{colour}" stroke="{_LINE}"/>'
        yield _text(x + 22, 55, said, size=11, colour=_QUIET)
        x += 22 + len(said) * _LETTER + 26


def _months(timeline: Sheet, scale: _Scale, height: int, lang: Language) -> Iterator[str]:
    """Mark the first day of each month, or of each quarter of a long case."""
    months = scale.days / 30
    step = 1 if months <= _MANY_MONTHS else 3 if months <= 3 * _MANY_MONTHS else 12
    for moment in rrule(MONTHLY, dtstart=timeline.first.replace(day=1), until=timeline.last):
        day = moment.date()
        if day >= timeline.first and (day.month - 1) % step == 0:
            x = scale.x(day)
            yield (
                f'<line x1="{x}" y1="{_TOP - 14}" x2="{x}" y2="{height - 24}" stroke="{_LINE}"/>'
            )
            said = f"{month_name(day.month, lang)[:3]} {day.year}"
            if x + _LABEL < _WIDTH:
                yield _text(x + 3, _TOP - 18, said, size=11, colour=_QUIET)


def _event(timeline: Sheet, dot: Dot, y: int, scale: _Scale, lang: Language) -> Iterator[str]:
    wrong = bool(dot.irregularities)
    colour = _RED if wrong else _INK
    x = scale.x(dot.day)
    who = f" ({timeline.who(dot.who, lang)})" if dot.who else ""
    hover = "; ".join(
        (
            f"{dot.day} {dot.label(lang)}{who}, {dot.rule(lang)}",
            *(e.text(lang) for e in dot.irregularities),
        )
    )
    yield f"<g><title>{_escaped(hover)}</title>"
    yield _text(_MARGIN, y + 4, dot.day.isoformat(), size=12, colour=_QUIET)
    yield _text(_MARGIN + 84, y + 4, _labelled(dot.label(lang), dot.read, lang), colour=colour)
    yield f'<line x1="{_GUTTER}" y1="{y}" x2="{x}" y2="{y}" stroke="{_LINE}"/>'
    fill = colour if dot.has_effect else _PAPER
    yield f'<circle cx="{x}" cy="{y}" r="5.5" fill="{fill}" stroke="{colour}" stroke-width="2"/>'
    if wrong:
        yield _text(x + 10, y + 4, "!", colour=_RED, bold=True)
    yield "</g>"


def _limit(timeline: Sheet, bar: Bar, y: int, scale: _Scale, lang: Language) -> Iterator[str]:
    late = bar.state in {DeadlineStanding.LATE, DeadlineStanding.MISSED}
    left, right = scale.x(bar.begins), scale.after(bar.ends)
    top = y - _BAR / 2
    said = f"{bar.label(lang)} ({timeline.who(bar.who, lang)})"
    hover = f"{said}: {bar.begins} – {bar.ends}, {bar.state.label(lang)}, {bar.rule(lang)}"
    yield f"<g><title>{_escaped(hover)}</title>"
    yield _text(_MARGIN, y + 4, _labelled(said, bar.read, lang), colour=_RED if late else _INK)
    yield (
        f'<rect x="{left}" y="{top}" width="{max(right - left, 2):.1f}" height="{_BAR}" rx="2" '
        f'fill="{_COLOURS[bar.state]}"/>'
    )
    for begins, ends in _runs(bar):
        x = scale.x(begins)
        width = scale.after(ends) - x
        yield f'<rect x="{x}" y="{top}" width="{width:.1f}" height="{_BAR}" fill="url(#off)"/>'
    if late:
        until = scale.after(bar.done_on or timeline.on)
        if until > right:
            yield (
                f'<rect x="{right}" y="{top}" width="{until - right:.1f}" height="{_BAR}" '
                f'fill="{_RED}"/>'
            )
    if bar.done_on is not None:
        x = scale.x(bar.done_on)
        yield (
            f'<line x1="{x}" y1="{top - 4}" x2="{x}" y2="{top + _BAR + 4}" stroke="{_INK}" '
            'stroke-width="2"/>'
        )
    end = max(right, scale.after(bar.done_on or timeline.on) if late else right)
    inside = end + 86 > _WIDTH - _MARGIN
    place, anchor = (left - 6, "end") if inside else (end + 6, "start")
    yield _text(place, y + 4, bar.ends.isoformat(), size=11, colour=_QUIET, anchor=anchor)
    yield "</g>"


def _owed(timeline: Sheet, owed: Owed, y: int, scale: _Scale, lang: Language) -> Iterator[str]:
    """Mark the promised day, red from the day after; what has no day is a line of words."""
    said = f"{owed.label(lang)} ({timeline.who(owed.who, lang)})"
    yield f"<g><title>{_escaped(f'{said}: {owed.when(lang)}, {owed.rule(lang)}')}</title>"
    if owed.by_day is None:
        line = f"{marked(owed.when(lang), owed.read, lang)}: {said}"
        yield _text(_MARGIN, y + 4, _shortened(line, _LINE_LENGTH))
    else:
        colour = _COLOURS[DeadlineStanding.RUNNING] if owed.late_since is None else _RED
        top, end = y - _BAR / 2, scale.after(owed.by_day)
        until = end if owed.late_since is None else scale.after(timeline.on)
        ink = _INK if owed.late_since is None else _RED
        yield _text(_MARGIN, y + 4, _labelled(said, owed.read, lang), colour=ink)
        yield (
            f'<rect x="{end - _MARK:.1f}" y="{top}" width="{until - end + _MARK:.1f}" '
            f'height="{_BAR}" fill="{colour}"/>'
        )
        yield _beside(owed.when(lang), end - _MARK, until, y + 4)
    yield "</g>"


def _beside(text: str, left: float, right: float, y: int) -> str:
    """Write beside a shape where there is room on the sheet; in it where it fills the sheet."""
    wide = len(text) * _LETTER + 6
    if right + wide <= _WIDTH - _MARGIN:
        return _text(right + 6, y, text, size=11, colour=_QUIET)
    if left - wide >= _GUTTER:
        return _text(left - 6, y, text, size=11, colour=_QUIET, anchor="end")
    return _text(left + 6, y, text, size=11, colour=_PAPER)


def _wrongs(timeline: Sheet, y: int, lang: Language) -> Iterator[str]:
    """Write cautions and what is irregular below the limits, to be read without a pointer."""
    for line in _cautions(timeline, lang):
        yield _text(_MARGIN, y, line, size=12)
        y += _ROW
    for dot in timeline.dots:
        for each in dot.irregularities:
            said = f"! {dot.day}  {each.text(lang)}"
            yield _text(_MARGIN, y, _shortened(said, _LINE_LENGTH), size=12, colour=_RED)
            y += _ROW


def _cautions(timeline: Sheet, lang: Language) -> list[str]:
    """Return the lines that say what may set other days and was not read."""
    said = (f"! {each.text(lang)}" for each in timeline.cautions)
    return [line for text in said for line in wrap(text, _LINE_LENGTH)]


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


def _text(  # noqa: PLR0913 - one for each attribute of the element
    x: float,
    y: float,
    text: str,
    *,
    size: int = 13,
    colour: str = _INK,
    bold: bool = False,
    anchor: str = "start",
) -> str:
    weight = ' font-weight="600"' if bold else ""
    return (
        f'<text x="{x}" y="{y}" font-size="{size}" fill="{colour}" text-anchor="{anchor}"{weight}>'
        f"{_escaped(text)}</text>"
    )


def _escaped(text: str) -> str:
    """Return a text that XML takes as text; it allows no control character at all."""
    return escape(printable(text))


def _labelled(label: str, read: Verification, lang: Language) -> str:
    """Return a shortened label, with the word that says how its rule was verified."""
    mark = marked("", read, lang)
    return _shortened(label, _CUT - len(mark)) + mark


def _shortened(text: str, most: int = _CUT) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
