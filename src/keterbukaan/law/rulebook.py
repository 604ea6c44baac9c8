"""The rulebook: every provision about every limit, which governs and which agree.

Several provisions may set one limit. The rulebook keeps them all. Among those in force, the Act
prevails over a government regulation, that over a regulation of the commission or the court, and
that over practice; among equals the later one. A local rule that passed the test of
`Jurisdiction.load` stands before them all.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import cache

from attrs import Factory, field, frozen

from keterbukaan._arguments import checked, checked_but, checked_fields
from keterbukaan._canonical import digest
from keterbukaan._frozen import fields_of, frozen_map, left_whole
from keterbukaan.errors import (
    Language,
    NotADayError,
    NotInForceError,
    OtherLawVersionError,
    UnknownNameError,
)
from keterbukaan.law._regulation_file import ENDED
from keterbukaan.law._shipped import national_regulations, regulation_files, set_by, shipped_events
from keterbukaan.law.agreement import Agreement, differences
from keterbukaan.law.citation import Practice, Source, parse_source
from keterbukaan.law.event import StartingEvent
from keterbukaan.law.limit import LimitNature, Scope, TimeLimit
from keterbukaan.law.number import LegalNumber
from keterbukaan.law.reading import Reading, Readings, open_questions, reading_types
from keterbukaan.law.regulation import Enacted, Regulation

__all__ = ["Rulebook"]


@left_whole
@checked_fields
@frozen
class Rulebook:
    """All provisions, looked up by limit, regulation, event or day; equal where they say the same.

    `on` is the day whose rules these are, where they were narrowed by `in_force_on`; `unread` are
    the regulations that are known to exist and of which no provision was read. The national rules
    are pickled as their version alone, and refused where another one is installed.

    >>> book = Rulebook.national()
    >>> print(book.governing("request.response").citation)
    UU 14/2008 Pasal 22 ayat (7)
    """

    provisions: tuple[TimeLimit, ...]
    events: Mapping[str, StartingEvent] = field(converter=frozen_map)
    numbers: tuple[LegalNumber, ...] = ()
    on: date | None = None
    unread: tuple[Regulation, ...] = ()
    _by_limit: dict[str, tuple[TimeLimit, ...]] = field(
        init=False,
        eq=False,
        repr=False,
        default=Factory(lambda self: _grouped(self.provisions, self.on), takes_self=True),
    )
    _turns: tuple[int, ...] = field(
        init=False,
        eq=False,
        repr=False,
        default=Factory(
            lambda self: _days_of_change((*self.provisions, *self.numbers), self.unread),
            takes_self=True,
        ),
    )
    _at: dict[int, Rulebook] = field(init=False, eq=False, repr=False, factory=dict)

    def __hash__(self) -> int:
        """Hash by what tells rulebooks apart most often; equal ones hash alike."""
        return hash((self.on, *((each.name, each.amount) for each in self.provisions)))

    def __reduce__(self) -> tuple[object, ...]:
        national = _national()
        own = self.provisions[: -len(national.provisions)]
        if self == national.with_local(own):
            return (_stored, (rules_version(), *((own,) if own else ())))
        held = (self.provisions, dict(self.events), self.numbers, self.on, self.unread)
        return (Rulebook, held)

    @classmethod
    def national(cls) -> Rulebook:
        """Return the national rules, as shipped (one shared value)."""
        return _national()

    @property
    def limits(self) -> tuple[str, ...]:
        """The names of all limits, in order."""
        return tuple(self._by_limit)

    @property
    def regulations(self) -> tuple[Regulation, ...]:
        """The regulations that set something, or on which a reading rests, the highest first."""
        files = (each for each in regulation_files() if not each.is_unread)
        silent = (each.regulation for each in files if not each.provisions)
        found = {each.name: each for each in silent if self.on is None or each.in_force_on(self.on)}
        found |= {limit.regulation.name: limit.regulation for limit in self.provisions}
        return tuple(sorted(found.values(), key=lambda each: (each.level.rank, each.name)))

    def about(self, limit: str) -> tuple[TimeLimit, ...]:
        """Return every provision about a limit, the prevailing one first.

        Raises:
            UnknownNameError: there is no such limit.
            NotInForceError: there is, but no provision about it was in force.
        """
        given: object = limit  # a caller may not be type-checked
        named = given if isinstance(given, str) else ""
        if named in self._by_limit:
            return self._by_limit[named]
        names = _national().limits
        if named in names:
            raise not_in_force(limit, self.on)
        raise UnknownNameError.of("batas waktu", "limit", limit, list(names))

    @checked
    def number(self, name: str, *, on: date | None = None) -> LegalNumber:
        """Return a number that the law sets beside its limits, as it was in force on a day.

        Where several regulations set it the highest one prevails, as with limits. Without a day,
        not even that of `in_force_on`, it is the one in force without an end.

        >>> Rulebook.national().number("dispute.panel_members").value
        3

        Raises:
            UnknownNameError: there is no such number.
            NotInForceError: there is, but nothing that was read set it on that day.
            NotADayError: `on` is not a plain day.
            ArgumentError: an argument is of another kind than it takes.
        """
        day = on or self.on
        setting = [each for each in self.numbers if each.name == name]
        if not setting:
            known = sorted({each.name for each in self.numbers})
            raise UnknownNameError.of("bilangan", "number", name, known)
        order = sorted(setting, key=lambda each: (not day and each.has_ended, each.rank_and_age))
        for each in order:
            if day is None or each.in_force_on(day):
                return each
        raise _not_in_force(name, day, setting)

    @checked
    def of_regulation(self, regulation: str) -> tuple[TimeLimit, ...]:
        """Return the provisions of one regulation, such as "UU 14/2008".

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        return tuple(limit for limit in self.provisions if limit.regulation.name == regulation)

    @checked
    def in_force(self, source: Source | str, *, on: date) -> bool:
        """Return whether what a source cites bound on a day (berlaku).

        An article that sets a limit or a number has the days of that; any other has those of its
        regulation. Of a regulation of which nothing was read only the year is known; a practice
        has no first day.

        >>> Rulebook.national().in_force("Perki 1/2021 Pasal 25 ayat (1)", on=date(2021, 6, 29))
        False

        Raises:
            CitationError: the text is not a citation.
            NotADayError: `on` is not a plain day.
            ArgumentError: an argument is of another kind than it takes.
        """
        cited = parse_source(source) if isinstance(source, str) else source
        if isinstance(cited, Practice):
            return True
        own = (each.regulation for each in self.provisions if each.scope is Scope.LOCAL)
        known = national_regulations().get(cited.regulation) or next(
            (each for each in own if each.id == cited.regulation), None
        )
        if known is None:
            return cited.regulation.year <= on.year
        setting = set_by().get(cited)
        if setting is None:
            return known.in_force_on(on)
        return any(each.in_force_on(on) for each in setting)

    @checked
    def started_by(self, event: str) -> tuple[TimeLimit, ...]:
        """Return the provisions whose limit an event can start.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        return tuple(limit for limit in self.provisions if event in limit.starts_from)

    def version_on(self, day: date) -> int:
        """Return how often the rules had changed by a day; equal versions have equal rules.

        Raises:
            NotADayError: `day` is not a plain day.
        """
        given: object = day  # every question asks this, so there is no wrapper here
        if isinstance(given, datetime) or not isinstance(given, date):
            raise NotADayError.of(given)
        return bisect_right(self._turns, day.toordinal())

    @checked
    def in_force_on(self, day: date) -> Rulebook:
        """Return the rules that were in force on a day.

        Raises:
            NotADayError: `day` is not a plain day.
        """
        turn = self.version_on(day)
        if (book := self._at.get(turn)) is None:
            kept = tuple(limit for limit in self.provisions if limit.in_force_on(day))
            known = tuple(each for each in self.unread if each.in_force_on(day))
            book = self._at[turn] = Rulebook(kept, self.events, self.numbers, day, known)
        return book if book.on == day else book._naming(day)

    def _naming(self, day: date) -> Rulebook:
        """Return the same rules, sorted once for all days of a version, with the day asked for."""
        same = object.__new__(Rulebook)  # `evolve` would sort them anew
        for each in fields_of(Rulebook):
            object.__setattr__(same, each.name, getattr(self, each.name))
        object.__setattr__(same, "on", day)
        return same

    @checked
    def with_local(self, provisions: Iterable[TimeLimit]) -> Rulebook:
        """Return the rulebook with local provisions before the national ones.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        both = (*provisions, *self.provisions)
        return Rulebook(both, self.events, self.numbers, unread=self.unread)

    @checked_but("limit")
    def effective(self, limit: str) -> tuple[TimeLimit, ...]:
        """Return the provisions that can govern a limit, in order.

        A ministry's own rule never governs beyond it; a local one stands for all others.

        Raises:
            UnknownNameError: there is no such limit.
            NotInForceError: there is, but no provision about it was in force.
            ArgumentError: an argument is of another kind than it takes.
        """
        general = tuple(each for each in self.about(limit) if each.scope is not Scope.MINISTRY)
        return tuple(each for each in general if each.scope is Scope.LOCAL) or general

    @checked_but("limit")
    def candidates(self, limit: str, readings: Readings) -> tuple[TimeLimit, ...]:
        """Return the provisions that can govern a limit under some readings, in order.

        Raises:
            UnknownNameError: there is no such limit.
            NotInForceError: there is, but no provision about it was in force.
            ArgumentError: an argument is of another kind than it takes.
        """
        return tuple(each for each in self.effective(limit) if _fits(each, readings))

    @checked_but("limit")
    def governing(self, limit: str, readings: Readings = Readings()) -> TimeLimit:  # noqa: B008 - an immutable value
        """Return the provision that governs a limit under some readings.

        Raises:
            UnknownNameError: there is no such limit.
            NotInForceError: no provision that these readings choose was in force.
            ArgumentError: an argument is of another kind than it takes.
        """
        candidates = self.candidates(limit, readings)
        if not candidates:
            raise not_in_force(limit, self.on)
        return candidates[0]

    @checked_but("limit")
    def agreement(self, limit: str, readings: Readings = Readings()) -> tuple[Agreement, ...]:  # noqa: B008 - an immutable value
        """Return which provision about a limit governs, which agree and in what others differ.

        A plain "hari" of the same number agrees with working days: the text leaves it open.

        Raises:
            UnknownNameError: there is no such limit.
            NotInForceError: no provision about it was in force.
            ArgumentError: an argument is of another kind than it takes.
        """
        governing = self.governing(limit, readings)
        return tuple(
            Agreement(each, each is governing, differences(governing, each))
            for each in self.about(limit)
        )

    @checked
    def sources_of(self, governing: TimeLimit) -> tuple[Source, ...]:
        """Return what a limit rests on: the governing provision first, then those that agree.

        Raises:
            UnknownNameError: there is no such limit.
            NotInForceError: no provision about it was in force.
            ArgumentError: an argument is of another kind than it takes.
        """
        agreeing = (
            source
            for each in self.about(governing.name)
            if each is not governing
            and each.scope is not Scope.MINISTRY
            and not differences(governing, each)
            for source in each.sources[:1]
        )
        return tuple(dict.fromkeys((*governing.sources, *sorted(agreeing))))

    @checked
    def event_label(self, event: str, lang: Language = "id") -> str:
        """Return an event in words, such as "permohonan diterima".

        Raises:
            UnknownNameError: there is no such event.
            ArgumentError: an argument is of another kind than it takes.
        """
        if event in self.events:
            return self.events[event].label(lang)
        if event.endswith(ENDED):
            name = event.removesuffix(ENDED)
            said = next(
                (each.title for each in _national().provisions if each.name == name and each.title),
                None,
            )
            words = said.text(lang) if said else name
            return f"waktu {words} berakhir" if lang == "id" else f"the time ended ({words})"
        raise UnknownNameError.of("peristiwa", "event", event, sorted(self.events))


def _grouped(
    provisions: tuple[TimeLimit, ...], on: date | None
) -> dict[str, tuple[TimeLimit, ...]]:
    """Gather the provisions by limit, the prevailing first; without a day, ended ones come last."""
    groups: dict[str, list[TimeLimit]] = {}
    for limit in sorted(
        provisions, key=lambda limit: (on is None and limit.has_ended, limit.precedence)
    ):
        groups.setdefault(limit.name, []).append(limit)
    return {name: tuple(group) for name, group in sorted(groups.items())}


def _days_of_change(enacted: Iterable[Enacted], unread: Iterable[Regulation]) -> tuple[int, ...]:
    """Return the days, as ordinals, on which something came into force or had left it."""
    days: set[int] = set()
    set_here = tuple(enacted)
    for bounds in (*set_here, *(each.regulation for each in set_here), *unread):
        begins = bounds.begins if isinstance(bounds, Regulation) else bounds.in_force_from
        if begins is not None:
            days.add(begins.toordinal())
        if bounds.in_force_until is not None:
            days.add(bounds.in_force_until.toordinal() + 1)
    return tuple(sorted(days))


def not_in_force(limit: str, day: date | None) -> NotInForceError:
    """Build the error for a limit that nothing set on a day, naming when something does."""
    return _not_in_force(limit, day, _national().about(limit))


def _not_in_force(name: str, day: date | None, setting: Iterable[Enacted]) -> NotInForceError:
    held = tuple(setting)
    spans = sorted(
        {(str(each.citation), str(each.begins or "?")) for each in held},
        key=lambda span: span[1],
    )
    said_id = "Yang terbaca: " + "; ".join(f"{name} (sejak {day})" for name, day in spans) + "."
    said_en = "What was read: " + "; ".join(f"{name} (from {day})" for name, day in spans) + "."
    if any(isinstance(each, TimeLimit) and each.nature is LimitNature.PERMISSION for each in held):
        said_id += " Kewenangan ini mengikuti aturan pada hari dipakainya; sebutkan hari itu."
        said_en += " It goes by the rules of the day on which it is used; give that day."
    return NotInForceError(limit=name, day=day or "-", span_id=said_id, span_en=said_en)


def _fits(limit: TimeLimit, readings: Readings) -> bool:
    kinds = reading_types()
    return all(readings[kinds[name]].value == value for name, value in limit.under.items())


def readings_of(limits: Iterable[TimeLimit]) -> tuple[type[Reading], ...]:
    """Return the kinds of reading that choose between some provisions."""
    kinds = reading_types()
    return tuple(dict.fromkeys(kinds[name] for limit in limits for name in limit.under))


@cache
def _national() -> Rulebook:
    files = regulation_files()
    return Rulebook(
        tuple(limit for each in files for limit in each.provisions),
        shipped_events(),
        tuple(number for each in files for number in each.numbers),
        unread=tuple(each.regulation for each in files if each.is_unread),
    )


@cache
def rules_version() -> str:
    """Return the version of the national rules and of the open questions with their readings."""
    return digest(rules())


def rules() -> dict[str, object]:
    """Return what the versions of the law are made over: rules, other numbers and readings."""
    book = _national()
    return {
        "rules": book.provisions,
        "events": book.events,
        "numbers": book.numbers,
        "unread": book.unread,
        "readings": open_questions(),
    }


def _stored(version: str, own: tuple[TimeLimit, ...] = ()) -> Rulebook:
    """Return the national rules and a body's own, where the former are of the pickled version."""
    if version != rules_version():
        raise OtherLawVersionError(
            what_id="versi aturan",
            what_en="the version of the rules",
            stored=version,
            installed=rules_version(),
        )
    return _national().with_local(own) if own else _national()
