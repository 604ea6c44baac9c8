"""Public bodies by chance: their readings, their own files, and files with a fault in them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache

from attrs import frozen
from hypothesis import strategies as st

from keterbukaan.calendar.moment import Zone
from keterbukaan.errors import DataFileError, LooserThanNationalError
from keterbukaan.jurisdiction._body_file import OF_OTHER_OFFICES
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.limit import Direction, Kind, LimitNature, Scope, TimeLimit
from keterbukaan.law.reading import Readings, reading_types
from keterbukaan.law.rulebook import Rulebook
from keterbukaan.law.verification import Verification
from keterbukaan.organization.body_kind import BodyKind

__all__ = ["BrokenBody", "bodies", "body_files", "broken_body_files", "readings"]

_DAYS = st.dates(date(2021, 7, 1), date(2027, 6, 30))
_ADDED = 10
_SINCE = "2022-01-01"


def readings() -> st.SearchStrategy[Readings]:
    """Return readings of the law: none or some of the open questions answered otherwise."""
    every = [reading for kind in reading_types().values() for reading in kind]
    return st.lists(st.sampled_from(every), unique_by=type).map(lambda each: Readings.of(*each))


def bodies() -> st.SearchStrategy[Jurisdiction]:
    """Return public bodies as their own files make them."""
    return body_files().map(Jurisdiction.loads)


@st.composite
def body_files(draw: st.DrawFn) -> str:
    """Draw the text of a body's own file, such as it may keep.

    Its zone and kind, closing hours, weeks, local days off and working days, readings, and limits
    that are no looser than the national ones.
    """
    head, tables = draw(_head()), draw(_tables())
    return "\n".join([*head, *tables, ""])


@frozen
class BrokenBody:
    """The text of a body's file that is refused: by an error of which code, about which key."""

    text: str
    code: str
    key: str | None


@st.composite
def broken_body_files(draw: st.DrawFn) -> BrokenBody:
    """Draw the text of a body's own file with one fault in it, and the error that is expected."""
    head, tables = draw(_head()), draw(_tables())
    name = draw(st.sampled_from(sorted(_FAULTS)))
    add, key = _FAULTS[name]
    if name == "looser":
        limit = _own_limits()[draw(st.sampled_from(sorted(_own_limits())))]
        return BrokenBody(
            "\n".join([*head, *_without_limits(tables), *_limit_of(limit, _looser(limit)), ""]),
            LooserThanNationalError.code,
            None,
        )
    return BrokenBody("\n".join([*add(head, tables), ""]), DataFileError.code, key)


# ---------------------------------------------------------------- the parts of a file


@st.composite
def _head(draw: st.DrawFn) -> list[str]:
    lines = ["schema = 1", 'name = "Kabupaten Contoh"']
    if draw(st.booleans()):
        lines.append(f'zone = "{draw(st.sampled_from(Zone)).value}"')
    if draw(st.booleans()):
        lines.append(f'kind = "{draw(st.sampled_from(BodyKind)).value}"')
    return lines


@st.composite
def _tables(draw: st.DrawFn) -> list[str]:
    lines: list[str] = []
    if draw(st.booleans()):
        lines += ["[office_hours]", f"closes = {draw(st.integers(14, 17))}:30:00"]
    if chosen := draw(readings()).chosen:
        lines += ["[readings]", *(f'{each.question_name()} = "{each.value}"' for each in chosen)]
    weeks = st.lists(st.dates(date(2010, 1, 1), date(2027, 1, 1)), unique=True, max_size=2)
    for start in draw(weeks):
        lines += ["[[week]]", f"from = {start}", f"days = {draw(st.sampled_from([5, 6]))}"]
    for day in draw(st.lists(_DAYS, unique=True, max_size=6)):
        kind = draw(st.sampled_from(["day_off", "working_day"]))
        lines += [f"[[{kind}]]", f"date = {day}", 'name = "Hari setempat"']
        if draw(st.booleans()):
            lines += ['decree = "SK Bupati 1/2021"', "signed = 2021-06-01"]
    for name in draw(st.lists(st.sampled_from(sorted(_own_limits())), unique=True, max_size=2)):
        limit = _own_limits()[name]
        lines += _limit_of(limit, draw(_no_looser(limit)))
    return lines


def _limit_of(limit: TimeLimit, amount: int) -> list[str]:
    return [
        "[[limit]]",
        f'limit = "{limit.name}"',
        f"amount = {amount}",
        f'unit = "{limit.unit.value if limit.unit else ""}"',
        f"in_force_from = {_SINCE}",
        'citations = ["Perbup Contoh 1/2021 Pasal 3"]',
    ]


def _without_limits(tables: list[str]) -> list[str]:
    return tables[: tables.index("[[limit]]")] if "[[limit]]" in tables else tables


@cache
def _own_limits() -> Mapping[str, TimeLimit]:
    """Return by name the limits that a body may set: all that was read says the same number."""
    book = Rulebook.national()
    found: dict[str, TimeLimit] = {}
    for name in book.limits:
        about = [each for each in book.about(name) if each.scope is Scope.NATIONAL]
        numbers = {(each.amount, each.unit, each.direction) for each in about}
        first = about[0]
        if (
            name.split(".")[0] in {"request", "objection", "complaint"}
            and name not in OF_OTHER_OFFICES
            and len(numbers) == 1
            and first.kind is Kind.NUMBER
            and first.direction is Direction.AFTER
            and all(each.read is Verification.OWN_TEXT for each in about)
        ):
            found[name] = first
    return found


def _no_looser(limit: TimeLimit) -> st.SearchStrategy[int]:
    """Return numbers that take no time from the citizen and give none to the body."""
    amount = limit.amount or 1
    if limit.nature is LimitNature.RIGHT:
        return st.integers(amount, amount + _ADDED)
    return st.integers(1, amount)


def _looser(limit: TimeLimit) -> int:
    amount = limit.amount or 1
    return amount - 1 if limit.nature is LimitNature.RIGHT else amount + 1


# ---------------------------------------------------------------- what may be wrong with it

_Lines = list[str]
_DAY = ["[[day_off]]", "date = 2030-01-07", 'name = "Hari jadi"']


def _in_head(line: str) -> Callable[[_Lines, _Lines], _Lines]:
    key = line.split(" ", maxsplit=1)[0]
    return lambda head, tables: [
        *(each for each in head if each.split(" ")[0] != key),
        *([line] if "=" in line else []),
        *tables,
    ]


def _at_end(*lines: str) -> Callable[[_Lines, _Lines], _Lines]:
    return lambda head, tables: [*head, *tables, *lines]


_FAULTS: dict[str, tuple[Callable[[_Lines, _Lines], _Lines], str | None]] = {
    "looser": (_at_end(), None),
    "no TOML": (_at_end("[[limit]"), "-"),
    "no name": (_in_head("name"), "name"),
    "another schema": (_in_head("schema = 2"), "schema"),
    "misspelt key": (_in_head('zona = "WIB"'), "zona"),
    "unknown zone": (_in_head('zone = "GMT"'), "zone"),
    "unknown kind": (_in_head('kind = "kementerian_x"'), "kind"),
    "a week of four days": (_at_end("[[week]]", "from = 2030-01-01", "days = 4"), "days"),
    "a day as text": (_at_end("[[day_off]]", 'date = "7/1/2030"', 'name = "X"'), "date"),
    "a day twice": (_at_end(*_DAY, *_DAY), "date"),
    "a decree without its day": (_at_end(*_DAY, 'decree = "SK 1/2029"'), "signed"),
    "an unknown limit": (_at_end("[[limit]]", 'limit = "request.answr"'), "limit"),
    "a limit of a court": (_at_end("[[limit]]", 'limit = "court.challenge"'), "limit"),
}
