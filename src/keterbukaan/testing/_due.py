"""A deadline that is not the expected one, shown so that the reader sees why."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from keterbukaan._arguments import checked
from keterbukaan._words import long_day
from keterbukaan.calendar.moment import plain_day
from keterbukaan.deadlines.deadline import Deadline, Undated
from keterbukaan.deadlines.due import Since, due
from keterbukaan.errors import CalendarRangeError, Language
from keterbukaan.law.titles import title

if TYPE_CHECKING:
    from keterbukaan.jurisdiction.jurisdiction import Jurisdiction

__all__ = ["assert_due"]


def assert_due(  # noqa: PLR0913 - what `due` takes, and what is expected
    limit: str,
    since: Since,
    expected: date,
    *,
    under: Jurisdiction | None = None,
    in_force_on: date | None = None,
    lang: Language = "id",
) -> Deadline:
    """Return when a limit ends, having seen that it is the expected day, such as your own one.

    Where it is another, the failure shows both days and how far they are apart, whose calendar it
    is and what was known, the reasons, and the strip of days, in Indonesian or English.

    >>> from datetime import date
    >>> assert_due("request.response", date(2025, 3, 24), date(2025, 4, 16)).earliest
    datetime.date(2025, 4, 8)

    Raises:
        AssertionError: it is another day, or the law gives no number and so no day.
        KeterbukaanError: as `due` refuses what cannot be asked.
        NotADayError: `expected` is not a plain day.
        ArgumentError: an argument is of another kind than it takes.
    """
    __tracebackhide__ = True
    _refuse_odd(lang)
    expected = plain_day(expected)
    found = due(limit, since, under=under, in_force_on=in_force_on)
    if isinstance(found, Undated) or found.date != expected:
        raise AssertionError(_told(found, expected, lang))
    return found


@checked
def _refuse_odd(lang: Language) -> None:
    """Refuse what is no language before it is needed; `due` refuses the rest."""


def _told(found: Deadline | Undated, expected: date, lang: Language) -> str:
    computed = long_day(found.date, lang) if isinstance(found, Deadline) else "-"
    said = {
        "diharapkan": long_day(expected, lang),
        "dihitung": f"{computed}{_apart(found, expected, lang)}",
        "kalender": _whose(found.basis.jurisdiction, lang),
    }
    if lang == "en":
        said = dict(zip(("expected", "computed", "calendar"), said.values(), strict=True))
    since = "sejak" if lang == "id" else "since"
    width = max(map(len, said))
    lines = [
        f"{title(found.limit, lang)} ({found.limit}), {since} {long_day(found.since, lang)}",
        *(f"  {what:<{width}} : {told}" for what, told in said.items()),
        "",
        found.explain(lang),
    ]
    if isinstance(found, Deadline):
        lines += ["", found.strip(lang)]
    return "\n".join(lines).rstrip()


def _apart(found: Deadline | Undated, expected: date, lang: Language) -> str:
    """Return how far apart the two days are, by the calendar on which the limit was counted."""
    if isinstance(found, Undated):
        return ""
    days = (found.date - expected).days
    try:
        worked = abs(found.method.calendar.count(expected, found.date))
    except CalendarRangeError:  # the expected day lies outside what is known
        return f" ({days:+} hari)" if lang == "id" else f" ({days:+} days)"
    if lang == "id":
        return f" ({days:+} hari, {worked} di antaranya hari kerja)"
    return f" ({days:+} days, {worked} of them working)"


def _whose(body: Jurisdiction, lang: Language) -> str:
    known = body.calendar.known_on
    if known is None:
        return body.name
    as_known = "sebagaimana diketahui" if lang == "id" else "as known on"
    return f"{body.name} {as_known} {long_day(known, lang)}"
